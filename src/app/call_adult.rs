//! Help: the tablet calls the adult with a sound, and says so; it promises nobody who has not come yet.

use leptos::prelude::*;

use crate::ports::chime::Chime;
use crate::ui::{Button, ButtonKind, ChildCard, Drawing};

/// Rings once it is drawn, and is silent when it goes.
#[component]
pub(crate) fn CallAdult(
    /// Who is called.
    title: String,
    /// What the child can do.
    text: Vec<String>,
    /// Words of the button that rings once more.
    again_label: String,
    /// Words of the way back.
    back_label: String,
    /// Goes back to where the child was.
    on_back: UnsyncCallback<()>,
) -> impl IntoView {
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
        <ChildCard title picture=Drawing::Talking text>
            <div class="child__onward">
                <Button label=again_label on_press=again />
                <Button label=back_label kind=ButtonKind::Primary on_press=on_back />
            </div>
        </ChildCard>
    }
}
