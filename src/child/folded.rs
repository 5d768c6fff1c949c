//! What the bar of the youngest has no room for on a phone: it stands on the screen of "stop" (style: `.child__folded`).

use domain::Band;
use domain::child_flow::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::bar::without;
use super::seat::seat;
use crate::ports::clock;
use crate::ui::{Button, ChildAct};

/// "I don't want to say", where something is asked, and "hide". Both lead back to the page first.
#[component]
pub(super) fn Folded(
    /// Covers the screen.
    hidden: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    let band = seat.band();
    let word = |key: &str| seat.texts.with_value(|texts| texts.bar_label(key, band).to_owned());
    let asked = seat.session.with_untracked(|session| !without(session.place).contains(&ChildAct::DontWant));
    let refuse = UnsyncCallback::new(move |()| {
        seat.act(Event::Resume);
        spawn_local(async move {
            // The page is there again, and a refusal is of the part in view.
            clock::sleep(0).await;
            seat.decline(Event::DontWant);
        });
    });
    let hide = UnsyncCallback::new(move |()| {
        seat.act(Event::Resume);
        hidden.set(true);
    });
    (band == Band::B1).then(|| {
        view! {
            <div class="child__choices child__choices--few child__folded">
                {asked.then(|| view! { <Button label=word("dont_want") on_press=refuse /> })}
                <Button label=word("hide") on_press=hide />
            </div>
        }
    })
}
