//! "Easier" and "tell me more": the child chooses how deep we talk, on every screen. No level is named.

use domain::Band;
use domain::child_flow::Event;
use leptos::prelude::*;

use super::seat::{Seat, seat};
use crate::i18n::t;
use crate::ui::{Button, ButtonKind, IconName};

fn change(seat: Seat, band: Band) {
    let telling =
        seat.texts.with_value(|texts| seat.frame.with_value(|frame| texts.telling(band, &frame.confirmed)));
    seat.act(Event::Depth { band, telling });
}

/// The buttons below what is asked, so that on a small screen the question comes first. At either end the one that leads
/// nowhere is not there; under a cover none is.
#[component]
pub(super) fn DepthControls(
    /// True while the child is asked whom to tell.
    telling: RwSignal<bool>,
    /// Opens what the child can change so that the screens fit it.
    fitting: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    let band = Memo::new(move |_| seat.session.with(|session| session.setting.band));
    let uncovered = Memo::new(move |_| seat.session.with(|it| it.cover == domain::child_flow::Cover::None));
    let to = move |label: &'static str, band: Band| {
        view! { <Button label=t(label) kind=ButtonKind::Quiet on_press=UnsyncCallback::new(move |()| change(seat, band)) /> }
    };
    move || {
        let here = uncovered.get() && !telling.get() && !fitting.get();
        let (easier, deeper) = (band.get().easier(), band.get().deeper());
        here.then(|| {
            view! {
                <div class="child__depth" role="group" aria-label=t("child-depth")>
                    {easier.map(|band| to("child-easier", band))}
                    {deeper.map(|band| to("child-deeper", band))}
                    <Button label=t("child-fit") icon=IconName::Language kind=ButtonKind::Quiet on_press=UnsyncCallback::new(move |()| fitting.set(true)) />
                </div>
            }
        })
    }
}
