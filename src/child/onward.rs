//! Back and on, at the end of every screen of a child. Back loses nothing.

use domain::child_flow::Event;
use leptos::prelude::*;

use super::seat::seat;
use crate::i18n::t;
use crate::ui::{Button, ButtonKind};

/// The two buttons. "Go on" asks for no attention where there is something else to press first.
#[component]
pub(super) fn Onward(
    /// Goes on.
    #[prop(into)]
    on_next: UnsyncCallback<()>,
    /// Goes back; one step of the session where nothing else is meant.
    #[prop(optional, into)]
    on_back: Option<UnsyncCallback<()>>,
    /// True where going on is not the main thing to press.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    let back = on_back.unwrap_or_else(|| seat().acts(|| Event::Back));
    let kind = if quiet { ButtonKind::Secondary } else { ButtonKind::Primary };
    view! {
        <div class="child__onward">
            <Button label=t("child-back") on_press=back />
            <Button label=t("child-next") kind on_press=on_next />
        </div>
    }
}
