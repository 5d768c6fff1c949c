//! The ear for a child who wants the sound first: large, and before the words instead of in the bar.

use domain::sound_first;
use leptos::prelude::*;

use super::aloud::Aloud;
use super::seat::seat;
use crate::ui::{Button, IconName};

/// Begins to read, or stops what was begun by itself. It is not there where nobody can read what stands on the page.
#[component]
pub(super) fn ListenFirst(
    /// Who reads aloud.
    aloud: Aloud,
) -> impl IntoView {
    let seat = seat();
    let wanted = Memo::new(move |_| seat.session.with(|session| sound_first(&session.manner.helps())));
    let label = Signal::derive(move || {
        let band = seat.session.with(|session| session.setting.band);
        seat.texts.with_value(|texts| texts.bar_label("hear", band).to_owned())
    });
    let press = UnsyncCallback::new(move |()| aloud.press());
    move || {
        (wanted.get() && aloud.can()).then(|| {
            view! {
                <div class="child-listen">
                    <Button label icon=IconName::Ear pressed=aloud.hearing on_press=press />
                </div>
            }
        })
    }
}
