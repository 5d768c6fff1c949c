//! What the child put aside another day: what it did not want to say is not put to it again, and it can take it up itself;
//! what it kept for another day says so when it comes up.

use domain::child_flow::{ChildSession, Place, Screen};
use leptos::prelude::*;

use super::seat::seat;
use crate::i18n::t;
use crate::ui::{Banner, Button, Tone};

/// Questions that are not put to the child again, each with the way to take it up; nothing where there are none.
#[component]
pub(super) fn NotPutAgain(
    /// Called with the question that the child takes up.
    on_take_up: UnsyncCallback<Screen>,
) -> impl IntoView {
    let seat = seat();
    let all = Memo::new(move |_| seat.session.with(ChildSession::not_put_again));
    let one = move |screen: Screen| {
        let take_up = UnsyncCallback::new(move |()| on_take_up.run(screen));
        view! { <li><Button label=seat.prompt(screen).0 on_press=take_up /></li> }
    };
    move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            view! {
                <section class="child__passed child__aside" aria-label=t("child-aside-title")>
                    <p>{t("child-aside-words")}</p>
                    <ul class="child__passed-list">{all.into_iter().map(one).collect_view()}</ul>
                </section>
            }
        })
    }
}

/// Says at a question that the child kept it for another day; nothing at any other.
#[component]
pub(super) fn Waited() -> impl IntoView {
    let seat = seat();
    let waited = Memo::new(move |_| {
        seat.session.with(|session| match session.place {
            Place::Screen { screen } => session.waited(screen),
            _ => false,
        })
    });
    move || {
        waited.get().then(|| view! { <Banner tone=Tone::Info title=t("child-aside-waited") still=true /> })
    }
}
