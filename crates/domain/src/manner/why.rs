//! Why the words reach a child in another way than its depth begins with, or why something helps that is off by itself: each of
//! the three axes is set with a reason (child-ux.md 2.1).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Band, Help, Reading, SetBy};

/// Why reading or help was set.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupportReason {
    /// The child asked for it.
    ChildAsked,
    /// It helped this child before.
    HelpedBefore,
    /// The child reads little, or reads well.
    HowItReads,
    /// The language of the talk.
    Language,
    /// Seeing, hearing, moving, or following one thing after the other.
    Disability,
    /// The child is tired or upset today.
    TiredOrDistressed,
    /// Something else, in own words.
    Other,
}

impl SupportReason {
    /// All of them, in the order in which they stand.
    pub const ALL: [SupportReason; 7] = [
        SupportReason::ChildAsked,
        SupportReason::HelpedBefore,
        SupportReason::HowItReads,
        SupportReason::Language,
        SupportReason::Disability,
        SupportReason::TiredOrDistressed,
        SupportReason::Other,
    ];
}

/// A reason as it was given.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetWhy {
    /// Which.
    pub reason: SupportReason,
    /// In own words; empty where the reason says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

impl SetWhy {
    /// True where it says why: something else needs its words.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.reason != SupportReason::Other || !self.words.trim().is_empty()
    }

    /// The reason that goes on to the next talk: what the child set itself, it asked for.
    #[must_use]
    pub fn going_on(why: Option<&SetWhy>, by: SetBy) -> Option<SetWhy> {
        let asked = || SetWhy { reason: SupportReason::ChildAsked, words: String::new() };
        why.cloned().or_else(|| (by == SetBy::Child).then(asked))
    }
}

/// True where the worker says why the words reach the child like this: its depth begins with another way.
#[must_use]
pub fn reading_asks_why(reading: Option<Reading>, band: Option<Band>) -> bool {
    reading.zip(band).is_some_and(|(reading, band)| reading != Reading::of(band))
}

/// True where the worker says why something helps: nothing is on by itself.
#[must_use]
pub fn helps_ask_why(helps: &BTreeSet<Help>) -> bool {
    !helps.is_empty()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::manner::{ReadingSet, SupportSet};

    #[test]
    fn what_a_depth_begins_with_needs_no_reason_and_everything_else_does() {
        for band in Band::ALL {
            for reading in Reading::ALL {
                let asks = reading_asks_why(Some(reading), Some(band));
                assert_eq!(asks, reading != Reading::of(band), "{band:?} {reading:?}");
            }
            assert!(!reading_asks_why(None, Some(band)), "left open");
        }
        assert!(!reading_asks_why(Some(Reading::R0), None), "the depth comes first");
        assert!(!helps_ask_why(&BTreeSet::new()));
        assert!(helps_ask_why(&[Help::NoSound].into()));
    }

    #[test]
    fn something_else_needs_its_words_and_what_the_child_set_it_asked_for() {
        let why = |reason, words: &str| SetWhy { reason, words: words.to_owned() };
        assert!(
            SupportReason::ALL.into_iter().all(|it| why(it, "").is_whole() == (it != SupportReason::Other))
        );
        assert!(why(SupportReason::Other, "Her glasses broke.").is_whole());
        let given = why(SupportReason::Language, "");
        assert_eq!(SetWhy::going_on(Some(&given), SetBy::Worker), Some(given.clone()));
        assert_eq!(SetWhy::going_on(None, SetBy::Child), Some(why(SupportReason::ChildAsked, "")));
        assert_eq!(SetWhy::going_on(None, SetBy::Worker), None, "an older talk does not say");
    }

    #[test]
    fn what_an_older_app_set_is_read_without_a_reason_and_keeps_its_shape() {
        let reading = r#"{"reading":"r0","by":"worker","at":7}"#;
        let read: ReadingSet = serde_json::from_str(reading).unwrap();
        assert_eq!((read.why.clone(), serde_json::to_string(&read).unwrap().as_str()), (None, reading));
        let support = r#"{"helps":["no_sound"],"by":"child","at":7}"#;
        let read: SupportSet = serde_json::from_str(support).unwrap();
        assert_eq!((read.why.clone(), serde_json::to_string(&read).unwrap().as_str()), (None, support));
        let why = SetWhy { reason: SupportReason::HowItReads, words: String::new() };
        assert_eq!(serde_json::to_string(&why).unwrap(), r#"{"reason":"how_it_reads"}"#);
    }
}
