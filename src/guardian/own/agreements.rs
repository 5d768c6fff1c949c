//! What the person agreed to, on their own phone: each point can be taken back, and what was taken back is sent once. Until
//! then, it says, the yes still counts.

use domain::guardian_flow::Event;
use leptos::prelude::*;

use super::super::agreed::Agreed;
use super::super::seat::seat;
use super::super::sheet::Sheet;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, Tone};

/// The one page of a link to take back.
#[component]
pub(crate) fn OwnAgreements() -> impl IntoView {
    let seat = seat();
    let any = Memo::new(move |_| seat.session.with(|session| !session.taken_back.is_empty()));
    let until = seat.own().map(|own| intl::day_of(tag(), own.until)).unwrap_or_default();
    let until = StoredValue::new(until);
    view! {
        <Sheet title=t("guardian-agreed-title")>
            <Agreed />
            <div class="case__write" role="status">
                {move || if any.get() {
                    view! {
                        <Banner tone=Tone::Warn title=t("guardian-own-back-not-yet") text=t("guardian-own-back-not-yet-words") still=true />
                    }
                    .into_any()
                } else {
                    let day = [("day", until.get_value().into())];
                    view! { <p>{tv("guardian-own-back-nothing", &day)}</p> }.into_any()
                }}
            </div>
            {move || any.get().then(|| view! {
                <div class="cluster">
                    <Button label=t("guardian-own-back-send") kind=ButtonKind::Primary on_press=seat.acts(|| Event::GiveBack) />
                </div>
            })}
        </Sheet>
    }
}
