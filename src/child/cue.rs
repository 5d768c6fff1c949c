//! What the worker is told of the screen that stands there: folded, in the worker's own language, behind all that is the
//! child's (child-ux.md 3.1). It is never read aloud and no switch leads to it.

use catalogue::ChildTexts;
use domain::Help;
use domain::child_flow::{Cover, Place, Screen};
use leptos::prelude::*;

use super::entry::read;
use super::seat::{Seat, seat};
use crate::i18n::{Tongue, tv};

/// The hint of a screen or topic; none where the place has none. Of a step that the child is asked about it is that of the
/// step in view.
fn cue_of(seat: Seat, texts: &ChildTexts, place: Place) -> Option<String> {
    if place == (Place::Screen { screen: Screen::A1 }) {
        let at = seat.step.get();
        let line = seat.session.with(|session| session.steps.get(at).map(|step| step.line))?;
        return texts.step_cue(line).map(str::to_owned);
    }
    let of_topic = |id: &str| texts.topics.iter().find(|it| it.id == id).map(|it| it.cue.clone());
    match place {
        Place::Card { topic, .. } | Place::Check { topic } => of_topic(topic.name()),
        Place::Screen { screen } => {
            texts.screens.iter().find(|it| it.id == screen.name()).map(|it| it.cue.clone())
        }
        Place::Waiting => None,
    }
}

/// True where the child wants little on the page.
fn wants_little(seat: Seat) -> bool {
    let helps = seat.session.with(|session| session.manner.helps());
    helps.contains(&Help::LowStimulus) || helps.contains(&Help::OneThingPerScreen)
}

/// The texts in the worker's language, or in English where that has none.
async fn texts(tag: &'static str) -> Option<ChildTexts> {
    match read(tag).await {
        None => read("en").await,
        texts => texts,
    }
}

/// The worker's hint of this screen. It is not there under a cover, beside a letter, and where the child wants little on
/// the page.
#[component]
pub(super) fn ForTheWorker(
    /// The worker's words.
    own: Tongue,
    /// True while the child is asked whom to tell.
    telling: RwSignal<bool>,
    /// True while what fits the child is open.
    fitting: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    let place = seat.place();
    let tag = own.language.tag;
    let own = StoredValue::new_local(own);
    let texts = LocalResource::new(move || texts(tag));
    let uncovered = Memo::new(move |_| seat.session.with(|it| it.cover == Cover::None));
    let little = Memo::new(move |_| wants_little(seat));
    // Every screen begins with it folded.
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        place.track();
        open.set(false);
    });
    let turn = move |press: leptos::ev::MouseEvent| {
        press.prevent_default();
        open.update(|open| *open = !*open);
    };
    move || {
        let away = telling.get() || fitting.get() || seat.letter.open.get() || little.get();
        if away || !uncovered.get() {
            return None;
        }
        // Looked into and not copied: they are the texts of all screens.
        let (language, cue) = texts.with(|texts| {
            let texts = texts.as_ref()?.as_ref()?;
            Some((texts.language.clone(), cue_of(seat, texts, place.get())?))
        })?;
        let worker = seat.frame.with_value(|frame| frame.worker.clone());
        let drawn = own.with_value(|own| {
            let label = own.speak(|| tv("child-cue-for", &[("worker", worker.into())]));
            let (tag, direction) = (own.language.tag, own.language.direction);
            view! {
                <details class="cue" lang=tag dir=direction prop:open=move || open.get()>
                    <summary class="cue__open" data-adult="" on:click=turn>{label}</summary>
                    <p class="cue__words" lang=language dir="auto">{cue}</p>
                </details>
            }
        });
        Some(drawn)
    }
}
