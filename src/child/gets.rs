//! V19: what was sent, person by person, and what each of them gets of it.

use domain::child_flow::{Screen, ShareChoice};
use domain::{Band, Recipient};
use leptos::prelude::*;

use super::pictures;
use super::seat::{Seat, seat};
use super::sharing::{asked_about, named, part_name};
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{Drawing, Picture, PictureSize};

/// The list: the worker first, then everybody who gets something; those who see none of today's answers in one line.
#[component]
pub(super) fn WhoGets() -> impl IntoView {
    let seat = seat();
    let nothing = |who: &Recipient| seat.session.with_untracked(|session| session.gets_nothing(*who));
    let (none, some): (Vec<_>, Vec<_>) = asked_about(seat).into_iter().partition(nothing);
    let voice = seat.session.with_untracked(domain::child_flow::ChildSession::has_a_voice);
    let worker = seat.frame.with_value(|frame| frame.worker.clone());
    let lead = if some.is_empty() { seat.with_worker("child-sent-only-worker") } else { t("child-sent-to") };
    let others = some
        .into_iter()
        .map(|who| {
            let hears = seat.session.with_untracked(|session| session.may_hear(who));
            row(
                pictures::recipient(&key(who)),
                named(seat, &key(who), name(seat, who)),
                what(seat, who),
                voice.then_some(hears),
            )
        })
        .collect_view();
    let left = (!none.is_empty()).then(|| {
        let names: Vec<String> = none.into_iter().map(|who| name(seat, who)).collect();
        view! { <p>{tv("child-gets-nothing", &[("names", intl::list(tag(), names).into())])}</p> }
    });
    view! {
        <p>{lead}</p>
        <ul class="child__gets">
            {row(Drawing::Talking, worker, Some(t("child-gets-all")), voice.then_some(true))}
            {others}
        </ul>
        {left}
    }
}

fn row(picture: Drawing, name: String, what: Option<String>, hears: Option<bool>) -> impl IntoView {
    let voice = hears.map(|hears| t(if hears { "child-gets-voice" } else { "child-gets-no-voice" }));
    view! {
        <li class="child__gets-row">
            <Picture of=picture size=PictureSize::Small />
            <p class="child__gets-words">
                <b>{name}</b> {what.map(|what| view! { " " <span>{what}</span> })} {voice.map(|voice| view! { " " <span>{voice}</span> })}
            </p>
        </li>
    }
}

/// Somebody by the name that the child read when it chose.
fn name(seat: Seat, who: Recipient) -> String {
    let id = key(who);
    seat.texts.with_value(|texts| {
        texts.recipients.iter().find(|it| it.key == id).map_or(id.clone(), |it| seat.filled(&it.label))
    })
}

/// What somebody gets beside the voice, in the words in which the child chose it.
fn what(seat: Seat, who: Recipient) -> Option<String> {
    let (everything, screens, told) = seat.session.with_untracked(|session| {
        let all = session.shares.get(&who) == Some(&ShareChoice::Everything);
        (all, session.gets(who), session.shareable().contains(&Screen::V09Told))
    });
    if everything {
        return Some(t(match (seat.band(), told) {
            (Band::B1, _) => "child-gets-look",
            (_, true) => "child-gets-but-told",
            (_, false) => "child-gets-all",
        }));
    }
    let things: Vec<String> = screens.into_iter().map(|screen| part_name(seat, screen)).collect();
    (!things.is_empty()).then(|| tv("child-gets-some", &[("things", intl::list(tag(), things).into())]))
}
