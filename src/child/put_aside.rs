//! What the child put aside another day: what it did not want to say is not put to it again, and it can take it up itself;
//! what it kept for another day says so when it comes up.

use domain::child_flow::{ChildSession, Event, Place, Screen};
use leptos::prelude::*;

use super::noted::depth;
use super::seat::{Seat, seat};
use crate::i18n::{key, t, tv};
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

/// Questions with something from another day under them that the child has not said today, each with the way to it; nothing
/// where there are none.
#[component]
pub(super) fn StillWaiting(
    /// Called with the question that the child opens.
    on_open: UnsyncCallback<Screen>,
) -> impl IntoView {
    let seat = seat();
    let all = Memo::new(move |_| seat.session.with(ChildSession::still_waiting));
    let one = move |screen: Screen| {
        let open = UnsyncCallback::new(move |()| on_open.run(screen));
        view! { <li><Button label=seat.prompt(screen).0 on_press=open /></li> }
    };
    move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            view! {
                <section class="child__passed child__aside" aria-label=t("child-waiting-title")>
                    <p>{t("child-waiting-title")} ". " {t("child-waiting-words")}</p>
                    <ul class="child__passed-list">{all.into_iter().map(one).collect_view()}</ul>
                </section>
            }
        })
    }
}

/// What is said at a question that the child kept for another day: that this is the day, and what stands there still. None
/// at any other.
pub(super) fn waited(seat: Seat, place: Place) -> Option<String> {
    let Place::Screen { screen } = place else { return None };
    let (waited, stands) =
        seat.session.with(|session| (session.waited(screen), session.opens_with_what_waited(screen)));
    match (waited, stands) {
        (true, true) => Some(t(&format!("child-aside-waited-kept-{}", depth(seat)))),
        (true, false) => Some(t("child-aside-waited")),
        _ => None,
    }
}

/// What is said at a question under which something stands that the child then did not want to say. None at any other.
pub(super) fn put_away(seat: Seat, place: Place) -> Option<String> {
    let Place::Screen { screen } = place else { return None };
    let state = seat.session.with(|session| session.put_away(screen))?;
    Some(tv("child-put-away", &[("what", t(&format!("child-state-{}", key(state))).into())]))
}

/// Says it, with the way to say it after all: going on alone takes no refusal back.
#[component]
pub(super) fn PutAway() -> impl IntoView {
    let seat = seat();
    let place = seat.place();
    let words = Memo::new(move |_| put_away(seat, place.get()));
    let after_all = UnsyncCallback::new(move |()| {
        if let Place::Screen { screen } = place.get_untracked() {
            seat.act(Event::AfterAll(screen));
        }
    });
    move || {
        words.get().map(|title| {
            view! {
                <Banner tone=Tone::Info title still=true>
                    <Button label=t("child-put-away-say") on_press=after_all />
                </Banner>
            }
        })
    }
}

/// Says it.
#[component]
pub(super) fn Waited() -> impl IntoView {
    let seat = seat();
    let place = seat.place();
    let waited = Memo::new(move |_| waited(seat, place.get()));
    move || waited.get().map(|words| view! { <Banner tone=Tone::Info title=words still=true /> })
}
