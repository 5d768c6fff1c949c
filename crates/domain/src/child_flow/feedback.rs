//! How was it (V18): what the child says about the talk and about us.
//!
//! Nobody is shown any of it unless the child says here that the worker may read it. Sending on V17 does not count as
//! that: one can want the people who decide to know everything and still not want the worker to read "you did not
//! listen". What the child does not open is deleted with the session. Nothing is counted for statistics either: one
//! tablet holds few sessions, and a count that grows after a session names the child.
//!
//! It is asked apart from how the child feels on V03, and the two are never subtracted from each other.

use serde::{Deserialize, Serialize};

use super::place::{Place, Screen};
use super::session::{ChildSession, Whom};
use crate::manner::Band;
use crate::statement::Verbatim;
use crate::time::Timestamp;

/// What the child says about the talk. Everything may stay empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    /// How it was: a face, for the young.
    pub felt: Option<String>,
    /// How well we listened.
    pub listened: Option<String>,
    /// Whether somebody pushed the child to say something.
    pub pushed: Option<String>,
    /// Whether it was too long or too short.
    pub length: Option<String>,
    /// The child's own words.
    pub words: Option<Verbatim>,
    /// True where the child lets the worker read it.
    pub open: bool,
    /// Somebody whom the child wants to tell, or to complain to. It says whom and nothing of what.
    pub tell: Option<Whom>,
    /// When it was said last.
    pub said: Option<Timestamp>,
    /// The depth at which it was asked.
    pub band: Option<Band>,
}

impl Feedback {
    /// What the child chose, as parts and keys of the texts.
    pub fn chosen(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [
            ("felt", &self.felt),
            ("listened", &self.listened),
            ("pushed", &self.pushed),
            ("length", &self.length),
        ];
        all.into_iter().filter_map(|(part, key)| Some((part, key.as_deref()?)))
    }

    /// True where there is something that somebody could read.
    #[must_use]
    pub fn speaks(&self) -> bool {
        let words = self.words.as_ref().is_some_and(|words| !words.text.trim().is_empty());
        words || self.chosen().next().is_some()
    }

    /// True where somebody pushed the child: then the way to complain is shown.
    #[must_use]
    pub fn was_pushed(&self) -> bool {
        matches!(self.pushed.as_deref(), Some("yes" | "a_bit"))
    }
}

impl ChildSession {
    /// Takes what is on V18. Whom the child wants to tell stays until it names somebody else.
    pub(super) fn how_was_it(&mut self, feedback: Feedback, now: Timestamp) {
        if self.place == (Place::Screen { screen: Screen::V18 }) {
            let (tell, band) = (self.feedback.tell.take(), Some(self.setting.band));
            self.feedback = Feedback { tell, said: Some(now), band, ..feedback };
        }
    }

    /// True at the end, where a wish to tell somebody goes its own way: also a child that sends nothing may complain.
    pub(super) fn is_asked_how_it_was(&self) -> bool {
        matches!(self.place, Place::Screen { screen: Screen::V18 | Screen::V19 })
    }

    /// Somebody is to know that the child wants to talk.
    pub(super) fn wants_to_complain(&mut self, whom: Whom, now: Timestamp) {
        self.feedback.tell = Some(whom);
        self.feedback.said = Some(now);
        self.feedback.band = Some(self.setting.band);
    }
}
