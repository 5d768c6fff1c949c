//! What the child is told in a sentence on the next screen, where it went on without an answer (child-ux.md 2.3, 3.2): that
//! this is fine, and that it can come back. Nothing here praises, asks again or speaks of failing.

use super::event::{CheckAnswer, Event};
use super::place::{Cover, Place};
use super::session::ChildSession;
use crate::statement::AnswerState;

/// What is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Noted {
    /// We have not explained it well; the worker says it another way.
    ToldAnotherWay,
    /// It does not have to be said.
    NotWanted,
    /// It can be said another day.
    AnotherDay,
    /// The same, and what stands there is kept closed until then.
    KeptForAnotherDay,
    /// What the child put on the screen that it skipped stays said; it sees it again before anything is sent.
    StaysSaid,
}

/// What the child is told after an event took it on; nothing where it stayed, or answered.
#[must_use]
pub fn noted(before: &ChildSession, event: &Event, after: &ChildSession) -> Option<Noted> {
    let moved = before.place != after.place;
    let uncovered = before.cover == Cover::None;
    match (before.place, event) {
        (Place::Check { topic }, Event::Checked(answer)) if uncovered => {
            let stays = matches!(after.place, Place::Card { topic: on, .. } if on == topic);
            (*answer != CheckAnswer::Expected && !stays).then_some(Noted::ToldAnotherWay)
        }
        (Place::Check { .. }, Event::DontKnow) if uncovered && moved => Some(Noted::ToldAnotherWay),
        (Place::Screen { screen }, Event::DontWant) if uncovered && moved && screen.asks() => {
            Some(Noted::NotWanted)
        }
        (Place::Screen { screen }, Event::AnotherDay) if moved && before.may_put_off() => {
            let stands = before.standing(screen).is_some_and(|content| !content.is_blank());
            Some(if stands { Noted::KeptForAnotherDay } else { Noted::AnotherDay })
        }
        (Place::Screen { screen }, Event::Skip) if uncovered && moved && screen.asks() => {
            let stays = |session: &ChildSession| {
                let entry = session.entries.get(&screen);
                entry.is_some_and(|it| it.state == AnswerState::Answered && !it.content.is_blank())
            };
            stays(after).then_some(Noted::StaysSaid)
        }
        _ => None,
    }
}
