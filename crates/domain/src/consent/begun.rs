//! What was begun and has not left: a packet with its boxes, the question at the gate above it, and whom a sitting was set up for. A
//! tablet keeps it and never sends it; what the case says by now goes before it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::group::Group;
use super::line::Line;
use super::mandate::Mandate;
use super::recipient::RecipientKind;
use crate::ids::{ChangeId, DocumentId};

/// A tick beside something that can go: it holds for the words that stood there, and for no others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticked {
    /// Names the thing on the screen.
    pub key: String,
    /// Tells its words from others; empty where the key does.
    pub mark: String,
}

/// True where this is ticked, in exactly these words.
#[must_use]
pub fn is_ticked(all: &[Ticked], key: &str, mark: &str) -> bool {
    all.iter().any(|it| it.key == key && it.mark == mark)
}

/// A packet that is put together and not recorded as sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PacketBegun {
    /// What was chosen.
    pub chosen: Vec<Ticked>,
    /// Limits in the person's own words that go along, by their keys.
    pub limits: Vec<String>,
    /// What the recipient is asked to do.
    pub request: String,
    /// Why somebody is named who is to be left alone.
    pub why: String,
    /// The changes that permitted it when it was chosen.
    pub by: BTreeSet<ChangeId>,
}

impl PacketBegun {
    /// True where nothing was chosen or written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.limits.is_empty() && self.request.is_empty() && self.why.is_empty()
    }

    /// The same under what permits it now: nothing stays chosen once all that permitted it is gone, and what was written stays.
    #[must_use]
    pub fn under(mut self, now: &BTreeSet<ChangeId>) -> Self {
        if self.by.is_disjoint(now) && self.by != *now {
            self.chosen.clear();
            self.limits.clear();
        }
        now.clone_into(&mut self.by);
        self
    }
}

/// What stands in the boxes of the gate: to whom, what for and what. By keys, as boxes hold them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedBegun {
    /// The kind of recipient; empty where none is chosen.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Its country; empty where none is chosen.
    pub country: String,
    /// What for.
    pub line: Option<String>,
    /// What.
    pub groups: BTreeSet<String>,
}

impl AskedBegun {
    /// Without what can no longer be asked: a purpose must be one of the kind, and information one of the purpose.
    #[must_use]
    pub fn fitting(mut self) -> Self {
        let kind = RecipientKind::named(&self.kind);
        if kind.is_none() {
            self.kind.clear();
        }
        let line = self.line.as_deref().and_then(Line::named);
        let line = line.filter(|line| kind.is_some_and(|kind| line.recipients().contains(&kind)));
        self.line = line.map(|line| line.id().to_owned());
        let groups = line.map(Line::groups).unwrap_or_default();
        self.groups.retain(|key| Group::named(key).is_some_and(|group| groups.contains(&group)));
        self
    }
}

/// The person for whom a sitting was begun, as they stand for the child now; none where they no longer do.
#[must_use]
pub fn still_asked(all: &[Mandate], person: &str, appointment: Option<&DocumentId>) -> Option<Mandate> {
    let same = |it: &&Mandate| it.person == person && it.appointment.as_ref() == appointment;
    all.iter().find(same).cloned()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::testing::id;

    fn begun() -> PacketBegun {
        PacketBegun {
            chosen: vec![Ticked { key: "answer".to_owned(), mark: "words".to_owned() }],
            limits: vec!["limit".to_owned()],
            request: "Keep a place.".to_owned(),
            why: String::new(),
            by: [id("yes")].into(),
        }
    }

    #[test]
    fn a_tick_holds_for_the_words_that_stood_there_and_for_no_others() {
        let PacketBegun { chosen, .. } = begun();
        assert!(is_ticked(&chosen, "answer", "words"));
        assert!(!is_ticked(&chosen, "answer", "other words"));
        assert!(!is_ticked(&chosen, "another", "words"));
    }

    #[test]
    fn what_was_chosen_stays_while_one_thing_that_permitted_it_does() {
        let more = begun().under(&[id("yes"), id("another")].into());
        assert_eq!((more.chosen, more.limits, more.by.len()), (begun().chosen, begun().limits, 2));
    }

    #[test]
    fn once_the_yes_is_another_one_nothing_is_chosen_and_the_request_stays() {
        let other = begun().under(&[id("another")].into());
        assert_eq!((other.chosen.len(), other.limits.len()), (0, 0));
        assert_eq!((other.request, other.by), ("Keep a place.".to_owned(), [id("another")].into()));
    }

    #[test]
    fn a_packet_is_begun_with_the_first_word_or_tick() {
        assert!(PacketBegun::default().is_empty());
        assert!(PacketBegun { by: [id("yes")].into(), ..PacketBegun::default() }.is_empty());
        assert!(!begun().is_empty());
    }

    #[test]
    fn a_purpose_that_is_none_of_the_recipient_falls_with_what_stood_under_it() {
        let asked = |kind: &str, line: Line, group: Group| AskedBegun {
            kind: kind.to_owned(),
            name: "Harbour School".to_owned(),
            line: Some(line.id().to_owned()),
            groups: [group.key().to_owned()].into(),
            ..AskedBegun::default()
        };
        let school = asked(RecipientKind::School.key(), Line::School, Group::Identity);
        assert_eq!(school.clone().fitting(), school);
        let doctor = asked(RecipientKind::School.key(), Line::Health, Group::Health).fitting();
        assert_eq!((doctor.line, doctor.groups.len(), doctor.name), (None, 0, "Harbour School".to_owned()));
        let too_much = asked(RecipientKind::School.key(), Line::School, Group::Trafficking).fitting();
        assert_eq!((too_much.line, too_much.groups.len()), (school.line, 0));
        assert_eq!(asked("nobody", Line::School, Group::Identity).fitting().kind, "");
    }

    #[test]
    fn whoever_no_longer_stands_for_the_child_is_not_asked_and_who_does_is_asked_as_they_stand_now() {
        let now = Mandate { active: false, ..Mandate::own() };
        let all = [Mandate { appointment: Some(id("appointment")), ..Mandate::own() }, now.clone()];
        assert_eq!(still_asked(&all, &now.person, None), Some(now));
        assert_eq!(still_asked(&all, "somebody", None), None);
        assert_eq!(still_asked(&all[..1], crate::consent::YOUNG_ADULT, None), None);
    }

    #[test]
    fn what_a_tablet_kept_is_read_again() {
        let kept = r#"{"chosen":[{"key":"answer","mark":"words"}],"limits":["limit"],"request":"Keep a place.","why":"","by":["yes"]}"#;
        assert_eq!(serde_json::to_string(&begun()).unwrap(), kept);
        assert_eq!(serde_json::from_str::<PacketBegun>(kept).unwrap(), begun());
        let kept = r#"{"kind":"school","name":"","country":"","line":null,"groups":[]}"#;
        let asked = AskedBegun { kind: "school".to_owned(), ..AskedBegun::default() };
        assert_eq!(serde_json::to_string(&asked).unwrap(), kept);
        assert_eq!(serde_json::from_str::<AskedBegun>(kept).unwrap(), asked);
    }
}
