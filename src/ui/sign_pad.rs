//! The field in which somebody signs with a finger, a pen or a mouse. It tells where the hand is and nothing else: no
//! time, no pressure.

use domain::guardian_flow::{SIGN_HEIGHT, SIGN_WIDTH};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use leptos::svg::Svg;

/// What the hand does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// It comes down here.
    Begins(u16, u16),
    /// It moves on to here.
    GoesOn(u16, u16),
}

/// A field to sign in. It keeps nothing: what the hand does is told, and the shape comes in.
#[component]
pub fn SignPad(
    /// The shape so far, as a path.
    #[prop(into)]
    path: Signal<String>,
    /// What it is, for who does not see it.
    #[prop(into)]
    label: Signal<String>,
    /// Called with each move of the hand.
    #[prop(into)]
    on_stroke: UnsyncCallback<Stroke>,
) -> impl IntoView {
    let field = NodeRef::<Svg>::new();
    let finger = RwSignal::new(None::<i32>);
    let at = move |event: &PointerEvent| {
        let field = field.get_untracked()?.get_bounding_client_rect();
        let on = |from: i32, start: f64, size: f64, units: u16| {
            if size > 0.0 { whole((f64::from(from) - start) / size * f64::from(units), units) } else { 0 }
        };
        Some((
            on(event.client_x(), field.x(), field.width(), SIGN_WIDTH),
            on(event.client_y(), field.y(), field.height(), SIGN_HEIGHT),
        ))
    };
    let down = move |event: PointerEvent| {
        let Some((x, y)) = at(&event).filter(|_| finger.get_untracked().is_none() && event.button() == 0)
        else {
            return;
        };
        event.prevent_default();
        // Without a capture a line ends at the edge of the field, and nothing else is lost.
        let _ = field.get_untracked().map(|field| field.set_pointer_capture(event.pointer_id()));
        finger.set(Some(event.pointer_id()));
        on_stroke.run(Stroke::Begins(x, y));
    };
    let moves = move |event: PointerEvent| {
        if finger.get_untracked() == Some(event.pointer_id())
            && let Some((x, y)) = at(&event)
        {
            on_stroke.run(Stroke::GoesOn(x, y));
        }
    };
    let up = move |event: PointerEvent| {
        if finger.get_untracked() == Some(event.pointer_id()) {
            finger.set(None);
        }
    };
    view! {
        <svg
            class="sign sign--pad"
            role="img"
            aria-label=move || label.get()
            viewBox=view_box()
            node_ref=field
            on:pointerdown=down
            on:pointermove=moves
            on:pointerup=up
            on:pointercancel=up
        >
            <path class="sign__line" d=move || path.get() />
        </svg>
    }
}

/// A signature to look at, on the screen and on paper.
#[component]
pub fn SignView(
    /// Its path.
    path: String,
    /// What it is, for who does not see it.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <svg class="sign" role="img" aria-label=label viewBox=view_box()>
            <path class="sign__line" d=path />
        </svg>
    }
}

fn view_box() -> String {
    format!("0 0 {SIGN_WIDTH} {SIGN_HEIGHT}")
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it was moved into the field before, whose size fits"
)]
fn whole(number: f64, most: u16) -> u16 {
    number.round().clamp(0.0, f64::from(most)) as u16
}
