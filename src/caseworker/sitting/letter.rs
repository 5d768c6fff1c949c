//! Link and code on paper: a letter with the address, also as a square for a phone's camera, and a slip with the code. Each is
//! a sheet of its own, printed by itself, so that they never lie in one envelope by chance. In the person's language, beside
//! the worker's where that is another. Of the case it says nothing; it is made of what stands on the screen once, and is
//! kept nowhere.

use domain::Timestamp;
use domain::consent::LinkPurpose;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::{Language, Tongue, current, t, tag, tv};
use crate::ports::{clock, intl, page};
use crate::ui::{Button, Card, IconName, QrCode};

/// Milliseconds that the browser has to lay out a sheet before it is printed.
const LAYS_OUT: u32 = 150;

/// What stands on the sheets.
#[derive(Clone)]
pub(super) struct Letter {
    /// The whole address.
    pub(super) address: String,
    /// The code, in groups.
    pub(super) code: String,
    /// What the link is there for.
    pub(super) purpose: LinkPurpose,
    /// For whom.
    pub(super) person: String,
    /// Who asks.
    pub(super) worker: String,
    /// Where they work.
    pub(super) organisation: String,
    /// How the person reaches them.
    pub(super) contact: String,
    /// Whom to ask about data.
    pub(super) data_contact: String,
    /// Where one can complain.
    pub(super) authority: String,
    /// From when on it no longer opens.
    pub(super) until: Timestamp,
    /// The person's language.
    pub(super) tongue: Tongue,
}

/// One of the two sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sheet {
    /// The address.
    Letter,
    /// The code.
    Slip,
}

impl Letter {
    /// The sentences before the address or the code, and those after it, in the language that is spoken now.
    fn words(&self, sheet: Sheet) -> (Vec<String>, Vec<String>) {
        let who =
            [("worker", self.worker.clone().into()), ("organisation", self.organisation.clone().into())];
        let until = tv("link-letter-until", &[("day", intl::date_and_time(tag(), self.until).into())]);
        let reach = [("worker", self.worker.clone().into()), ("contact", self.contact.clone().into())];
        let reach = tv("guardian-own-contact", &reach);
        match (sheet, self.purpose) {
            (Sheet::Slip, _) => (vec![t("link-slip-words"), until], vec![t("link-slip-keep"), reach]),
            (Sheet::Letter, purpose) => {
                let (about, free) = match purpose {
                    LinkPurpose::Decide => ("link-letter-about", "link-letter-free"),
                    LinkPurpose::TakeBack => ("link-letter-about-back", "link-letter-free-back"),
                };
                let asks =
                    [("dpo", self.data_contact.clone().into()), ("dpa", self.authority.clone().into())];
                let before = vec![tv(about, &who), t("link-letter-open"), t("link-letter-code"), until];
                let after = vec![t(free), reach, tv("link-letter-complain", &asks), t("link-letter-nobody")];
                (before, after)
            }
        }
    }
}

/// Two buttons, and below them the sheet that was chosen; on paper that sheet alone.
#[component]
pub(super) fn PrintLetter(
    /// What stands on it.
    letter: Letter,
) -> impl IntoView {
    let letter = StoredValue::new_local(letter);
    let shown = RwSignal::new(None::<Sheet>);
    let print = move |sheet: Sheet| {
        UnsyncCallback::new(move |()| {
            shown.set(Some(sheet));
            spawn_local(async {
                clock::sleep(LAYS_OUT).await;
                page::print();
            });
        })
    };
    let draft = letter.with_value(|letter| letter.tongue.is_draft());
    view! {
        <div class="no-print">
            <Card id="sitting-link-letter" title=t("link-letter-title")>
                <p>{t("link-letter-lead")}</p>
                {draft.then(|| view! { <p>{t("link-letter-draft")}</p> })}
                <div class="cluster">
                    <Button label=t("link-letter-print") icon=IconName::Note on_press=print(Sheet::Letter) />
                    <Button label=t("link-slip-print") icon=IconName::Lock on_press=print(Sheet::Slip) />
                </div>
            </Card>
        </div>
        {move || shown.get().map(|sheet| view! { <OnPaper letter=letter.get_value() sheet /> })}
    }
}

#[component]
fn OnPaper(letter: Letter, sheet: Sheet) -> impl IntoView {
    let official = current();
    let both = letter.tongue.language.tag != official.language.tag;
    let title = match sheet {
        Sheet::Letter => "link-letter-for",
        Sheet::Slip => "link-slip-for",
    };
    let said = |tongue: &Tongue| {
        let title = tv(title, &[("person", letter.person.clone().into())]);
        let (before, after) = letter.words(sheet);
        (tongue.language, title, before, after)
    };
    let columns: Vec<_> = std::iter::once(letter.tongue.speak(|| said(&letter.tongue)))
        .chain(both.then(|| said(&official)))
        .collect();
    let paragraphs =
        |lines: &[String]| lines.iter().map(|line| view! { <p dir="auto">{line.clone()}</p> }).collect_view();
    let column = |language: Language, title: Option<&String>, lines: &[String]| {
        view! {
            <div class="consent-paper__column" lang=language.tag dir=language.direction>
                {title.map(|title| view! { <h2 class="consent-paper__title">{title.clone()}</h2> })}
                {paragraphs(lines)}
            </div>
        }
    };
    let before = columns.iter().map(|(of, title, lines, _)| column(*of, Some(title), lines));
    let after = columns.iter().map(|(of, _, _, lines)| column(*of, None, lines));
    let middle = match sheet {
        Sheet::Letter => {
            let label = letter.tongue.speak(|| t("link-letter-square"));
            view! {
                <QrCode text=letter.address.clone() label />
                <p class="link-paper__address" dir="ltr">{letter.address.clone()}</p>
            }
            .into_any()
        }
        Sheet::Slip => view! { <p class="link-paper__code" dir="ltr">{letter.code.clone()}</p> }.into_any(),
    };
    view! {
        <article class="consent-paper link-paper" class:consent-paper--both=both>
            <section class="consent-paper__row">{before.collect_view()}</section>
            <section class="link-paper__middle">{middle}</section>
            <section class="consent-paper__row">{after.collect_view()}</section>
        </article>
    }
}
