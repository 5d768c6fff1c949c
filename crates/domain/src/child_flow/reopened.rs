//! What a child kept closed, in a new sitting on another day.

use super::place::{Cover, Place, Screen, Stop};
use super::session::ChildSession;

impl ChildSession {
    /// What the child kept, in the new sitting `fresh`: it goes on where the child stopped, or, where the child had
    /// come to the end, where it looks at everything again. What was explained then is a fact of that day already;
    /// what the child said about that talk stays with that talk. Where it sent the rest and only something that it put off is
    /// left, the new sitting begins as any other, and the questions open with that.
    #[must_use]
    pub fn reopened(mut kept: ChildSession, fresh: ChildSession) -> ChildSession {
        if kept.setting.wording() != fresh.setting.wording() {
            kept.keep_wording();
        }
        kept.put_off_waits();
        if kept.is_what_was_put_off() {
            let session = ChildSession {
                waiting: kept.waiting,
                orders: kept.orders,
                pace: kept.pace,
                came_up: kept.came_up,
                also: kept.also,
                ..fresh
            };
            return session.also_what_waits();
        }
        let told = kept.topics.keys().copied().filter(|topic| kept.was_told_today(*topic));
        let known = kept.known.iter().copied().chain(told).collect();
        let left = kept.left.unwrap_or(kept.place);
        let mut session = ChildSession {
            place: Place::Screen { screen: Screen::V15 },
            cover: Cover::None,
            called: kept.called,
            picture: kept.picture,
            orders: kept.orders,
            entries: kept.entries,
            also: kept.also,
            agenda: kept.agenda,
            tells: kept.tells,
            shares: kept.shares,
            heard_by: kept.heard_by,
            practice: kept.practice,
            pace: kept.pace,
            came_up: kept.came_up,
            known,
            again: kept.again.taken_up(fresh.again.clone()),
            steps: ChildSession::steps_taken_up(kept.steps, fresh.steps.clone()),
            waiting: kept.waiting,
            ..fresh
        }
        .also_what_waits();
        if let Some(stop) = Stop::of(left).filter(|stop| session.comes_before_looking_again(*stop)) {
            let place = session.on_from(stop, true).map_or(session.place, Stop::place);
            session.arrive(place);
        }
        session
    }
}
