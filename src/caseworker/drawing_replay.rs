//! A child's drawing as staff see it, with a way to see it again line by line. Nothing moves by itself: a press begins it,
//! another one stops it, and who wants less motion presses for each line. Only the order is shown: a drawing keeps no times.

use domain::drawing::{REPLAY_LEAST, Replay, Sketch, replay_beat};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::{t, tv};
use crate::ports::clock::sleep;
use crate::ports::page::{self, wants_less_motion};
use crate::ui::{Button, ButtonKind, SketchView};

/// A drawing with a quiet button below it, where it has lines enough. What it is called stays the same all along.
#[component]
pub(super) fn DrawingReplay(
    /// The drawing.
    sketch: Sketch,
    /// Id of the button.
    id: String,
) -> impl IntoView {
    let lines = sketch.strokes().len();
    let replay = RwSignal::new(Replay::Whole);
    let by_hand = RwSignal::new(false);
    // Whoever begins again leaves the earlier run behind.
    let run = RwSignal::new(0_u32);
    let on = Memo::new(move |_| replay.get() != Replay::Whole);
    let turn = UnsyncCallback::new(move |()| {
        run.update(|it| *it = it.wrapping_add(1));
        if on.get_untracked() {
            replay.set(Replay::Whole);
            return;
        }
        by_hand.set(wants_less_motion());
        replay.set(Replay::begin(lines));
        if !by_hand.get_untracked() {
            spawn_local(plays(replay, run, lines));
        }
    });
    let button = StoredValue::new(id.clone());
    let next = UnsyncCallback::new(move |()| {
        replay.update(|it| *it = it.next(lines));
        // The button for the next line is gone with the last one: the hand is led back.
        if !on.get_untracked() {
            page::focus(&button.get_value());
        }
    });
    let shown = Signal::derive(move || replay.get().shown(lines));
    let turn_words =
        Signal::derive(move || t(if on.get() { "case-views-replay-stop" } else { "case-views-replay" }));
    let place =
        move || tv("case-views-replay-place", &[("shown", shown.get().into()), ("lines", lines.into())]);
    let steps = Memo::new(move |_| on.get() && by_hand.get());
    view! {
        <div class="replay">
            <SketchView sketch=Signal::stored(sketch) label=t("case-views-drawing") lines=shown />
            {(lines >= REPLAY_LEAST).then(|| view! {
                <div class="replay__bar">
                    <Button id label=turn_words kind=ButtonKind::Quiet on_press=turn />
                    {move || steps.get().then(|| view! {
                        <Button label=t("case-views-replay-next") on_press=next />
                        <p class="replay__place" role="status">{place}</p>
                    })}
                </div>
            })}
        </div>
    }
}

/// One line after the other, until the drawing is whole, somebody stops it or the page is gone.
async fn plays(replay: RwSignal<Replay>, run: RwSignal<u32>, lines: usize) {
    let mine = run.try_get_untracked();
    loop {
        sleep(replay_beat(lines)).await;
        let still = run.try_get_untracked() == mine;
        let Some(now) = replay.try_get_untracked().filter(|_| still) else { return };
        let next = now.next(lines);
        replay.try_set(next);
        if next == Replay::Whole {
            return;
        }
    }
}
