//! A guardian's complaint to the complaints office: who reads it and who does not, all that is asked on one page, all of it
//! once more, and the number to ask with. What it is and where it lives: `app::letter`.

use std::rc::Rc;

use domain::complaint::{Complainant, Draft, Missing, NameChoice, Step};
use leptos::prelude::*;

use super::complaint_form::Write;
use super::seat::{Seat, seat};
use super::sheet::Sheet;
use crate::app::letter::{Letter, Writer};
use crate::i18n::{t, tag, tv};
use crate::ports::{intl, page};
use crate::ui::{Banner, Button, ButtonKind, IconName, Tone};

/// One page back; out of it from the first one.
pub(super) fn back(letter: Letter) {
    let mut back = false;
    letter.change(|draft| back = draft.go_back_by_page());
    if !back {
        letter.open.set(false);
    }
}

fn on(letter: Letter) -> UnsyncCallback<()> {
    UnsyncCallback::new(move |()| letter.change(Draft::go_on_by_page))
}

/// The name of the child, where a text needs it.
pub(super) fn with_child(seat: Seat, id: &str) -> String {
    let child = seat.frame.with_value(|frame| frame.names.child.clone());
    tv(id, &[("child", child.into())])
}

/// A button that opens it, on every page. Nothing where nobody would read it.
#[component]
pub(super) fn ComplainButton() -> impl IntoView {
    let letter = seat().letter;
    letter.offered.then(|| {
        let begun = Memo::new(move |_| letter.draft.with(Draft::waits));
        move || {
            let words = if begun.get() { "guardian-complaint-go-on" } else { "guardian-complaint-open" };
            view! {
                <Button
                    label=t(words)
                    kind=ButtonKind::Quiet
                    icon=IconName::Note
                    on_press=UnsyncCallback::new(move |()| letter.show())
                />
            }
        }
    })
}

/// It, page by page, over the sitting.
#[component]
pub(super) fn ComplaintPage() -> impl IntoView {
    let letter = seat().letter;
    let step = Memo::new(move |_| letter.draft.with(|draft| draft.step));
    Effect::new(move |_| {
        step.track();
        page::scroll_to_top();
    });
    view! {
        <div class="sitting">
            <main class="sitting__main" id="content" tabindex="-1">
                {move || match step.get() {
                    Step::Begin => view! { <Begin /> }.into_any(),
                    Step::Look => view! { <Look /> }.into_any(),
                    Step::Sealed => view! { <Sealed /> }.into_any(),
                    _ => view! { <Write /> }.into_any(),
                }}
            </main>
        </div>
    }
}

/// Who reads it, and who does not.
#[component]
fn Begin() -> impl IntoView {
    let seat = seat();
    let own = seat.own().is_some();
    let told = [
        seat.with_worker("guardian-complaint-who"),
        seat.with_worker(if own {
            "guardian-complaint-sealed-phone"
        } else {
            "guardian-complaint-sealed-tablet"
        }),
        with_child(seat, &seat.id_for("guardian-complaint-file")),
        with_child(seat, &seat.id_for("guardian-complaint-no-loss")),
    ];
    let leave = UnsyncCallback::new(move |()| seat.letter.open.set(false));
    view! {
        <Sheet title=t("guardian-complaint-title")>
            <div class="sheet__told">{told.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</div>
            <div class="cluster">
                <Button label=t("guardian-complaint-write") kind=ButtonKind::Primary on_press=on(seat.letter) />
                <Button label=t("guardian-complaint-leave") on_press=leave />
            </div>
        </Sheet>
    }
}

/// All that is in it, as it was said.
fn said(draft: &Draft) -> Vec<(String, String)> {
    let topics = draft.about.iter().map(|key| t(&format!("complaint-about-{key}")));
    let yes_no = |yes: bool| t(if yes { "common-yes" } else { "common-no" });
    let named = draft.name_choice == Some(NameChoice::With);
    let name = draft.name_choice.map(|choice| match choice {
        NameChoice::Without => t("guardian-complaint-without"),
        NameChoice::With => draft.name.trim().to_owned(),
    });
    let how = draft.how.trim().to_owned();
    let lines = [
        ("guardian-complaint-about", Some(intl::list(tag(), topics))),
        ("guardian-complaint-whom", Some(draft.about_whom.trim().to_owned())),
        ("guardian-complaint-words", Some(draft.words.trim().to_owned())),
        ("guardian-complaint-safe", draft.safe_now.as_ref().map(|key| t(&format!("complaint-safe-{key}")))),
        ("guardian-complaint-name", name),
        ("guardian-complaint-record", draft.case_too.filter(|_| named).map(yes_no)),
        ("guardian-complaint-reply", draft.reply_wanted.filter(|_| named).map(yes_no)),
        ("guardian-complaint-how", draft.reply_wanted.filter(|wanted| *wanted && named).map(|_| how)),
    ];
    let filled = lines.into_iter().filter_map(|(id, words)| Some((id, words.filter(|it| !it.is_empty())?)));
    filled.map(|(id, words)| (id.to_owned(), words)).collect()
}

/// Seals it, in the person's name or without one.
fn send(seat: Seat) {
    let boot = seat.boot();
    let (giver, case, language) = seat.session.with_untracked(|session| {
        let setting = &session.setting;
        (setting.giver.role, setting.case.clone(), setting.language.clone())
    });
    let organisation = seat.frame.with_value(|frame| frame.names.organisation.clone());
    let writer = Writer { from: Complainant::of(giver), case, language, organisation };
    seat.letter.send(Rc::clone(&boot.device), writer);
}

/// All of it once more: send it, change it, throw it away, or later.
#[component]
fn Look() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    let missing = RwSignal::new(None::<Missing>);
    let sure = RwSignal::new(false);
    let lines = letter.draft.with_untracked(said).into_iter().map(move |(id, words)| {
        let asked = match id.as_str() {
            "guardian-complaint-record" | "guardian-complaint-safe" => with_child(seat, &seat.id_for(&id)),
            _ => t(&id),
        };
        view! {
            <div class="terms__row">
                <dt>{asked}</dt>
                <dd dir="auto">{words}</dd>
            </div>
        }
    });
    let unreached = RwSignal::new(false);
    let press = UnsyncCallback::new(move |()| {
        missing.set(letter.missing());
        if missing.with_untracked(Option::is_some) {
            return;
        }
        // Said once, and it stops nothing: whoever cannot be reached may still complain.
        if letter.draft.with_untracked(Draft::cannot_be_answered) && !unreached.get_untracked() {
            unreached.set(true);
            return;
        }
        send(seat);
    });
    let why = move || {
        missing.get().map(|missing| {
            let title = t(&format!("guardian-complaint-missing-{}", missing.key().replace('_', "-")));
            view! { <Banner tone=Tone::Warn title /> }
        })
    };
    let ways = move || {
        if sure.get() {
            return view! {
                <div class="sheet__ask" role="group" aria-label=t("guardian-complaint-throw")>
                    <p>{t("guardian-complaint-throw-sure")}</p>
                    <div class="cluster">
                        <Button label=t("guardian-complaint-throw") kind=ButtonKind::Danger
                            on_press=UnsyncCallback::new(move |()| letter.throw_away()) />
                        <Button label=t("guardian-complaint-throw-no") on_press=UnsyncCallback::new(move |()| sure.set(false)) />
                    </div>
                </div>
            }
            .into_any();
        }
        view! {
            <div class="cluster">
                <Button label=t("guardian-complaint-send") kind=ButtonKind::Primary on_press=press />
                <Button label=t("guardian-complaint-change") on_press=UnsyncCallback::new(move |()| back(letter)) />
                <Button label=t("guardian-complaint-throw") kind=ButtonKind::Quiet on_press=UnsyncCallback::new(move |()| sure.set(true)) />
                <Button label=t("guardian-complaint-later") kind=ButtonKind::Quiet on_press=UnsyncCallback::new(move |()| letter.open.set(false)) />
            </div>
        }
        .into_any()
    };
    view! {
        <Sheet title=t("guardian-complaint-look") lead=t("guardian-complaint-look-words")>
            <dl class="terms letter__terms">{lines.collect_view()}</dl>
            {why}
            {move || unreached.get().then(|| view! {
                <Banner tone=Tone::Warn title=t("guardian-complaint-unreached") text=t("guardian-complaint-unreached-words") />
            })}
            {move || letter.failed.get().then(|| view! { <Banner tone=Tone::Warn title=t("guardian-complaint-not-kept") /> })}
            {ways}
        </Sheet>
    }
}

/// It is sealed: who cannot open it, when it goes, and the number to ask with.
#[component]
fn Sealed() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    let number = letter.draft.with_untracked(|draft| draft.receipt.as_ref().map(ToString::to_string));
    let own = seat.own().is_some();
    let told = [
        seat.with_worker(if own {
            "guardian-complaint-sealed-phone"
        } else {
            "guardian-complaint-sealed-tablet"
        }),
        t(if own { "guardian-complaint-goes-phone" } else { "guardian-complaint-goes-tablet" }),
    ];
    view! {
        <Sheet title=t("guardian-complaint-done")>
            <div class="sheet__told">{told.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</div>
            <p class="letter__number">
                <span>{t("guardian-complaint-number")}</span>
                " "
                <strong class="figures" dir="ltr">{number.unwrap_or_default()}</strong>
            </p>
            <p>{t("guardian-complaint-ask")}</p>
            <Button label=t("guardian-complaint-close") kind=ButtonKind::Primary
                on_press=UnsyncCallback::new(move |()| letter.throw_away()) />
        </Sheet>
    }
}

/// The sitting is over and a complaint is not sent: the person says what becomes of it, before the tablet goes back.
#[component]
pub(super) fn Waits() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    let words = if seat.own().is_some() {
        "guardian-complaint-waits-phone"
    } else {
        "guardian-complaint-waits-tablet"
    };
    view! {
        <main class="sitting sitting--waiting" id="content" tabindex="-1">
            <Sheet title=t("guardian-complaint-waits") lead=t(words)>
                <div class="cluster">
                    <Button label=t("guardian-complaint-show") kind=ButtonKind::Primary
                        on_press=UnsyncCallback::new(move |()| letter.show()) />
                    <Button label=t("guardian-complaint-throw")
                        on_press=UnsyncCallback::new(move |()| letter.throw_away()) />
                </div>
            </Sheet>
        </main>
    }
}
