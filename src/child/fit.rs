//! What the child changes so that the screens fit it: how it gets the words, and what helps. Every screen leads here.

use domain::child_flow::{Event, Screen};
use domain::{Help, Reading, Source, TypedBy, help_switched};
use leptos::prelude::*;

use super::pictures;
use super::scan::HowToScan;
use super::seat::{Seat, seat};
use super::tongues::Languages;
use crate::i18n::t;
use crate::ports::page;
use crate::ui::{BigChoice, Button, ButtonKind, ChildCard};

/// The options of V01 by what they mean.
const WAYS: [(&str, Reading); 3] = [("listen", Reading::R0), ("both", Reading::R1), ("read", Reading::R2)];

/// Keeps the root of the page as the session says: tokens and styles follow from it.
pub(super) fn follow(seat: Seat) {
    let band = Memo::new(move |_| seat.session.with(|session| session.setting.band));
    let reading = Memo::new(move |_| seat.session.with(domain::child_flow::ChildSession::reading));
    let helps = Memo::new(move |_| seat.session.with(|session| session.manner.helps()));
    let theme = StoredValue::new(page::root("data-theme").unwrap_or_default());
    Effect::new(move |_| page::set_root("data-band", band.get().name()));
    Effect::new(move |_| page::set_root("data-reading", reading.get().name()));
    Effect::new(move |_| {
        let helps = helps.get();
        let names: Vec<_> = helps.iter().map(|help| help.name()).collect();
        page::set_root("data-support", &names.join(" "));
        let contrast = helps.contains(&Help::HighContrast);
        let theme = if contrast { "hc".to_owned() } else { theme.get_value() };
        page::set_root("data-theme", if theme.is_empty() { "light" } else { &theme });
    });
}

/// Listen, read or both. Nothing is marked until somebody sets it.
#[component]
pub(super) fn HowToRead() -> impl IntoView {
    let seat = seat();
    let options = seat.set(Screen::V01, "reading");
    if options.is_empty() {
        return ().into_any();
    }
    let mut drawn =
        pictures::of_all(options.iter().map(|it| it.picture.as_deref())).unwrap_or_default().into_iter();
    let one = move |option: catalogue::child::ScreenOption| {
        let reading = WAYS.iter().find(|(key, _)| *key == option.key).map(|(_, reading)| *reading);
        let picture = drawn.next();
        let chosen = Signal::derive(move || {
            let set = seat.session.with(|session| session.manner.reading.last().map(|set| set.reading));
            set.is_some() && set == reading
        });
        let take = UnsyncCallback::new(move |_| {
            if let Some(reading) = reading {
                seat.act(Event::Reading(reading));
            }
        });
        view! { <BigChoice id=format!("reading-{}", option.key) name="reading" label=option.label picture chosen chosen_word=t("child-chosen") on_change=take /> }
    };
    view! {
        <fieldset class="child__group">
            <legend>{seat.ask(Screen::V01, "reading")}</legend>
            <div class="child__words">{options.into_iter().map(one).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// Who writes the child's words: the record says it. It stands here, where nobody has to pass it, and not on the screens
/// that ask for words.
#[component]
fn WhoWrites() -> impl IntoView {
    let seat = seat();
    let one = move |who: TypedBy, key: &'static str, label: String| {
        let chosen =
            Signal::derive(move || seat.session.with(domain::child_flow::ChildSession::writes) == who);
        let take = UnsyncCallback::new(move |_| seat.act(Event::Writes(who)));
        view! { <BigChoice id=format!("writes-{key}") name="writes" label chosen chosen_word=t("child-chosen") on_change=take /> }
    };
    view! {
        <fieldset class="child__group">
            <legend>{t("child-fit-writes")}</legend>
            <div class="child__words">
                {one(TypedBy::Child, "child", t("child-fit-writes-child"))}
                {one(TypedBy::Worker, "worker", seat.with_worker("child-fit-writes-worker"))}
            </div>
        </fieldset>
    }
}

/// Who answers: what somebody says for a child is not taken for the child's own answer.
#[component]
fn WhoAnswers() -> impl IntoView {
    let seat = seat();
    let one = move |through: Option<Source>, key: &'static str| {
        let chosen = Signal::derive(move || seat.session.with(|session| session.answers) == through);
        let take = UnsyncCallback::new(move |_| seat.act(Event::Answers(through)));
        let label = t(&format!("child-fit-answers-{key}"));
        view! { <BigChoice id=format!("answers-{key}") name="answers" label chosen chosen_word=t("child-chosen") on_change=take /> }
    };
    view! {
        <fieldset class="child__group">
            <legend>{t("child-fit-answers")}</legend>
            <div class="child__words">
                {one(None, "child")}
                {one(Some(Source::ViaCaregiver), "caregiver")}
                {one(Some(Source::Aac), "aac")}
            </div>
        </fieldset>
    }
}

/// What helps, to switch on and off.
#[component]
pub(super) fn Fitting(
    /// Closed when the child goes back to its page.
    fitting: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    let one = move |help: Help| {
        let helps = move || seat.session.with(|session| session.manner.helps());
        let chosen = Signal::derive(move || helps().contains(&help));
        let change = UnsyncCallback::new(move |now: bool| {
            seat.act(Event::Helps(help_switched(untrack(helps), help, now)));
        });
        let name = help.name();
        let label = t(&format!("child-fit-{}", name.replace('_', "-")));
        // Who wants to hear is the one who may not read what stands here.
        let picture = (help == Help::AudioFirst).then(|| seat.symbol("ear")).flatten();
        view! { <BigChoice id=format!("fit-{name}") name="fit" label picture chosen chosen_word=t("child-chosen") on_change=change several=true /> }
    };
    // Films are there where the worker chose a sign language for them.
    let signed = seat.session.with_untracked(|session| session.manner.sign_language.is_some());
    let helps = Help::ALL.into_iter().filter(move |help| signed || *help != Help::SignClip);
    view! {
        <ChildCard title=t("child-fit-title")>
            <Languages />
            <HowToRead />
            <fieldset class="child__group">
                <legend>{t("child-fit-legend")}</legend>
                <div class="child__words">{helps.map(one).collect_view()}</div>
            </fieldset>
            <WhoWrites />
            <WhoAnswers />
            <HowToScan />
            <div class="child__onward">
                <Button label=t("child-fit-done") kind=ButtonKind::Primary on_press=UnsyncCallback::new(move |()| fitting.set(false)) />
            </div>
        </ChildCard>
    }
}
