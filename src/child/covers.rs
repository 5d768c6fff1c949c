//! What lies over a screen until the child goes on: a rest, help, whom to tell.

use domain::child_flow::{Event, Whom};
use leptos::prelude::*;

use super::order::shuffled;
use super::seat::seat;
use crate::i18n::t;
use crate::ports::chime::Chime;
use crate::ui::{Button, ButtonKind, ChildCard, Drawing, Field, TextInput};

/// Whom a child may want to tell.
const WHOM: [&str; 4] = ["guardian", "lawyer", "doctor", "other_worker"];

/// A rest: after pause, or offered after a hard feeling. All ways are equal.
#[component]
pub(super) fn Rest(
    /// True after a hard feeling.
    hard: bool,
    /// Opens the question whom to tell.
    telling: RwSignal<bool>,
    /// Asks for the worker.
    calling: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    let (title, text) = if hard {
        (t("child-mood-hard"), Vec::new())
    } else {
        (t("child-pause-title"), vec![t("child-pause-words")])
    };
    let resting = RwSignal::new(false);
    let ways: Vec<(&str, UnsyncCallback<()>)> = vec![
        ("child-mood-go-on", seat.acts(|| Event::Resume)),
        ("child-mood-rest", UnsyncCallback::new(move |()| resting.set(true))),
        ("child-mood-stop", seat.acts(|| Event::Stop)),
        ("child-mood-talk", UnsyncCallback::new(move |()| telling.set(true))),
    ];
    let ways = shuffled(ways)
        .into_iter()
        .map(|(label, act)| view! { <Button label=t(label) on_press=act /> })
        .collect_view();
    view! {
        <ChildCard title picture=Drawing::Rest text>
            {move || resting.get().then(|| view! { <p role="status">{t("child-rest-words")}</p> })}
            <div class="child__choices child__choices--few">{ways}</div>
            <Button label=seat.with_worker("child-wait-hold") kind=ButtonKind::Link on_press=UnsyncCallback::new(move |()| calling.set(true)) />
        </ChildCard>
    }
}

/// Help: the tablet calls the adult with a sound, and says so; it promises nobody who has not come yet.
#[component]
pub(super) fn Help() -> impl IntoView {
    let seat = seat();
    let chime = StoredValue::new_local(Chime::ring());
    on_cleanup(move || {
        chime.try_update_value(Option::take);
    });
    let again = UnsyncCallback::new(move |()| {
        // The old one is silent before the new one begins.
        chime.try_update_value(Option::take);
        chime.try_set_value(Chime::ring());
    });
    view! {
        <ChildCard title=seat.with_worker("child-help-title") picture=Drawing::Talking text=vec![seat.with_worker("child-help-words")]>
            <div class="child__onward">
                <Button label=t("child-help-again") on_press=again />
                <Button label=t("child-help-back") kind=ButtonKind::Primary on_press=seat.acts(|| Event::Resume) />
            </div>
        </ChildCard>
    }
}

/// Whom the child wants to tell; nothing of what.
#[component]
pub(super) fn TellWhom(
    /// Closed when the child has said whom, or goes back.
    telling: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    let name = RwSignal::new(String::new());
    let tell = move |key: &'static str, name: Option<String>| {
        telling.set(false);
        let whom = Whom { key: key.to_owned(), name };
        let beside = seat.beside.get_untracked();
        seat.beside.set(false);
        seat.act(if beside { Event::TellBeside(whom) } else { Event::TellOther(whom) });
    };
    let one = move |key: &'static str| {
        let label = t(&format!("child-tell-{}", key.replace('_', "-")));
        view! { <Button label on_press=UnsyncCallback::new(move |()| tell(key, None)) /> }
    };
    let named = UnsyncCallback::new(move |()| tell("someone", Some(name.get_untracked())));
    view! {
        <ChildCard title=t("child-tell-who") text=vec![t("child-tell-note")]>
            <div class="child__choices child__choices--few">{WHOM.map(one).collect_view()}</div>
            <Field id="tell-name" label=t("child-tell-named")>
                <TextInput value=name on_input=UnsyncCallback::new(move |text| name.set(text)) max_length=80_u32 />
            </Field>
            <div class="child__onward">
                <Button label=t("child-back") on_press=UnsyncCallback::new(move |()| { seat.beside.set(false); telling.set(false); }) />
                <Button label=t("child-tell-this") kind=ButtonKind::Primary disabled=Signal::derive(move || name.with(|it| it.trim().is_empty())) on_press=named />
            </div>
        </ChildCard>
    }
}
