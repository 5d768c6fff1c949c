//! The copy of what was signed, for whoever could not take it along: printed again in the words that were signed, and its
//! handing over written down.

use std::rc::Rc;

use catalogue::GuardianTexts;
use domain::consent::{
    ConsentFact, ConsentSession, CopyGiven, CopyHow, ExportHow, ExportWhat, Exported, GiverRole, InTexts,
    Ledger, LineAnswer,
};
use domain::{SessionId, Timestamp, UserId};
use leptos::prelude::*;

use super::writing::Writing;
use super::{sittings, track};
use crate::app::desk::{Desk, desk};
use crate::app::failure;
use crate::app::routes::To;
use crate::caseworker::case::name_of;
use crate::caseworker::exported::export;
use crate::caseworker::opened::{CaseHandle, param, with_case};
use crate::caseworker::reach;
use crate::guardian::{CopyOf, Paper, Side};
use crate::i18n::{self, t, tag, tv};
use crate::ports::transport::asset_text;
use crate::ports::{intl, page};
use crate::ui::{
    Banner, Button, ButtonKind, Card, Choice, EmptyState, Field, IconName, LinkButton, PageHeader, Radios,
    Tone,
};

/// How a copy is handed over here, with the ends of their texts' ids.
const WAYS: [(CopyHow, &str); 3] =
    [(CopyHow::Printed, "printed"), (CopyHow::PdfSaved, "saved"), (CopyHow::Refused, "refused")];

/// The copy of the sitting in the address.
#[component]
pub(crate) fn CopyPage() -> impl IntoView {
    with_case(|case| view! { <Page case /> })
}

/// A sitting with its answers, as they stood under each other when they were signed.
fn signed(ledger: &Ledger<'_>, id: &SessionId) -> Option<(ConsentSession, Vec<LineAnswer>)> {
    let (session, _) = ledger.session(id)?;
    let answers = ledger.facts().filter_map(|(_, fact)| match fact {
        ConsentFact::Answer(answer) if answer.session == *id => Some(answer.as_ref().clone()),
        _ => None,
    });
    let mut answers: Vec<_> = answers.collect();
    let place = |answer: &LineAnswer| {
        session.lines.iter().position(|it| it.line == answer.line && it.recipient == answer.recipient)
    };
    answers.sort_by_key(place);
    Some((session.clone(), answers))
}

#[component]
fn Page(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let back = To::Permissions(id).path();
    let wanted: Option<SessionId> = param("session").get_untracked().parse().ok();
    let found = wanted.and_then(|id| untrack(|| track(case, |ledger| signed(ledger, &id))));
    let Some((session, answers)) = found else {
        return view! {
            <main class="page" id="content">
                <EmptyState title=t("copy-none")>
                    <LinkButton href=back label=t("common-back") />
                </EmptyState>
            </main>
        }
        .into_any();
    };
    let title = tv("copy-title", &[("person", session.signature.name.clone().into())]);
    let over = case.with_value(|it| super::super::home::called(&it.summary().content));
    let of = session.id.clone();
    let flaw = Memo::new(move |_| track(case, |ledger| ledger.session(&of).and_then(|(_, flaw)| flaw)));
    let parts = StoredValue::new((session, answers));
    view! {
        <main class="page page--narrow stack" id="content">
            <div class="no-print"><PageHeader title over back_href=back back_label=t("common-back") /></div>
            {move || match flaw.get() {
                // What does not hold is handed to nobody as if it did.
                Some(flaw) => view! {
                    <Banner tone=Tone::Stop title=sittings::flaw_words(flaw) text=t("copy-broken") still=true />
                }
                .into_any(),
                None => parts.with_value(|(session, answers)| {
                    view! { <Whole case session=session.clone() answers=answers.clone() /> }.into_any()
                }),
            }}
        </main>
    }
    .into_any()
}

/// The copy of a sitting that holds.
#[component]
fn Whole(case: CaseHandle, session: ConsentSession, answers: Vec<LineAnswer>) -> impl IntoView {
    let id = session.id.clone();
    let put_in = session.in_texts.clone().unwrap_or_else(|| guessed(case, &session));
    // Held by the resource itself: it may begin to read when the page is gone already.
    let known = (desk(), session, answers, put_in);
    let texts = LocalResource::new(move || copy_of(known.clone()));
    let failed = RwSignal::new_local(None);
    let print = UnsyncCallback::new(move |()| {
        let made = Exported {
            what: ExportWhat::Copy,
            how: ExportHow::Printed,
            recipient: None,
            digest: None,
            packet: None,
        };
        export(case, made, failed, page::print);
    });
    view! {
        <div class="no-print stack">
            <p>{t("copy-lead")}</p>
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            {move || match texts.get() {
                None => ().into_any(),
                Some(None) => view! {
                    <Banner tone=Tone::Warn title=t("copy-no-texts") text=t("copy-no-texts-words") still=true />
                }
                .into_any(),
                Some(Some(of)) => {
                    let exact = of.is_exact();
                    view! {
                        {(!exact).then(|| view! {
                            <Banner tone=Tone::Warn title=t("copy-other-words") text=t("copy-other-words-next") still=true />
                        })}
                        <Button label=t("copy-print") kind=ButtonKind::Primary icon=IconName::Note on_press=print />
                    }
                    .into_any()
                }
            }}
            <HandedOver case id />
        </div>
        {move || texts.get().flatten().map(|of| view! { <Paper of /> })}
    }
}

/// What stood in the texts of a sitting of an older program, as far as the case tells. The digest under the signature says
/// whether it is so.
fn guessed(case: CaseHandle, session: &ConsentSession) -> InTexts {
    let site = session.site.as_deref().map(domain::site::name_of);
    InTexts {
        organisation: site.unwrap_or_default(),
        child: case.with_value(|it| it.summary().content.called.clone()),
        person: session.signature.name.clone(),
        ..InTexts::default()
    }
}

/// The copy in both languages; none where the texts are not on this tablet.
async fn copy_of(
    (desk, session, answers, put_in): (Rc<Desk>, ConsentSession, Vec<LineAnswer>, InTexts),
) -> Option<CopyOf> {
    let of_age = session.giver.role == GiverRole::YoungAdult;
    let texts = async |language: &str| {
        let text = asset_text(&GuardianTexts::file(language, of_age)).await.ok()?;
        GuardianTexts::parse(&text).ok()
    };
    let own = Side { texts: texts(&session.language).await?, tongue: i18n::tongue(&session.language).await };
    let official = match texts(tag()).await {
        Some(texts) => Side { texts, tongue: i18n::current() },
        None => Side { texts: texts("en").await?, tongue: i18n::tongue("en").await },
    };
    let reach = match put_in.reach.as_str() {
        // Nobody wrote it at that time: whoever hands the copy over can be reached.
        "" => reach::known(&desk).await.map(|it| (desk.me.name.clone(), it.contact)),
        contact => Some((session.signature.worker.clone(), contact.to_owned())),
    };
    Some(CopyOf { session, answers, put_in, reach, own, official })
}

/// What became of the copy, as a screen tells of it.
fn became(ledger: &Ledger<'_>, id: &SessionId) -> (CopyHow, Option<(UserId, Timestamp)>) {
    match ledger.copy_of(id) {
        Some((change, how)) if how != CopyHow::Later => {
            (how, Some((change.entered_by.clone(), change.recorded)))
        }
        _ => (CopyHow::Later, None),
    }
}

/// Whether it was handed over and by whom, and the button that writes it down.
#[component]
fn HandedOver(case: CaseHandle, id: SessionId) -> impl IntoView {
    let id = StoredValue::new(id);
    let now = Memo::new(move |_| track(case, |ledger| id.with_value(|id| became(ledger, id))));
    let chosen = RwSignal::new(None::<String>);
    let tried = RwSignal::new(false);
    let writing = Writing::new(case);
    let busy = writing.busy;
    let options: Signal<Vec<Choice>> = Signal::stored(
        WAYS.iter().map(|(_, key)| Choice::new(*key, t(&format!("copy-how-{key}")))).collect(),
    );
    let missing =
        Signal::derive(move || (tried.get() && chosen.with(Option::is_none)).then(|| t("common-needed")));
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        let key = chosen.get_untracked();
        let Some((how, _)) = WAYS.into_iter().find(|(_, it)| Some(*it) == key.as_deref()) else {
            page::focus("copy-how");
            return;
        };
        let fact = ConsentFact::CopyGiven(CopyGiven { session: id.get_value(), how });
        writing.write_then(fact, move || {
            chosen.try_set(None);
            tried.try_set(false);
        });
    });
    let stands = move || {
        let (how, by) = now.get();
        let words = sittings::copy_words(Some(how));
        match by {
            None => view! { <Banner tone=Tone::Warn title=words still=true /> }.into_any(),
            Some((who, at)) => {
                let said = [("who", name_of(&who).into()), ("at", intl::date_and_time(tag(), at).into())];
                view! { <Banner tone=Tone::Ok title=words text=tv("copy-written-by", &said) still=true /> }
                    .into_any()
            }
        }
    };
    // Who wanted none may have one after all.
    let in_their_hands = move || matches!(now.get().0, CopyHow::Printed | CopyHow::PdfSaved);
    view! {
        <Card id="copy-handed" title=t("copy-handed-title")>
            {stands}
            {writing.not_written()}
            {move || (!in_their_hands()).then(|| view! {
            <Field id="copy-how" label=t("copy-how") hint=t("copy-how-hint") required=t("common-required") error=missing group=true>
                <Radios options value=chosen on_choose=UnsyncCallback::new(move |key| chosen.set(Some(key))) />
            </Field>
            <Button label=t("copy-handed") busy on_press=keep />
            })}
        </Card>
    }
}
