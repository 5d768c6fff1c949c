//! The last talk with the child, from which the next one begins. It is a proposal: a person looks at it and says that it
//! still holds (invariant 13). Who is in the room, the tablet and whether the child wants to talk are asked anew each time.

use crate::case_file::CaseFile;
use crate::fact::CaseFact;
use crate::manner::{Band, Manner};
use crate::time::Timestamp;

/// How the last talk was held, and when it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastTalk<'a> {
    /// When it ended, by the tablet's clock.
    pub at: Timestamp,
    /// How it was held.
    pub manner: &'a Manner,
}

/// The newest talk of which somebody wrote down how it was held.
#[must_use]
pub fn last_talk(file: &CaseFile) -> Option<LastTalk<'_>> {
    let talks = file.facts().filter_map(|(change, fact)| match fact {
        CaseFact::ChildSession { manner: Some(manner), .. } if !manner.is_empty() => {
            Some(LastTalk { at: change.recorded, manner: manner.as_ref() })
        }
        _ => None,
    });
    talks.max_by_key(|talk| talk.at)
}

/// The depth at which the child was last talked with, also about what was decided.
#[must_use]
pub fn last_band(file: &CaseFile) -> Option<Band> {
    let talk = last_talk(file).and_then(|talk| Some((talk.at, talk.manner.depth.last()?.band)));
    let outcome = file.outcome_talks().map(|(change, talk)| (change.recorded, talk.plan.band));
    outcome.chain(talk).max_by_key(|(at, _)| *at).map(|(_, band)| band)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::SessionEnd;
    use crate::manner::{DepthReason, DepthSet, DepthSource};
    use crate::testing::{Tablet, id, outcome_talk};

    fn held(tablet: &mut Tablet, session: &str, bands: &[Band]) {
        let depth = |band: &Band| DepthSet {
            band: *band,
            source: DepthSource::Worker,
            reason: Some(DepthReason::UnderstandsMore),
            words: String::new(),
            at: Timestamp(1),
        };
        let manner = Manner { depth: bands.iter().map(depth).collect(), ..Manner::default() };
        tablet.fact(CaseFact::ChildSession {
            session: id(session),
            end: SessionEnd::Finished,
            no_views: false,
            explained: Vec::new(),
            help_pressed: false,
            present: String::new(),
            manner: Some(Box::new(manner)),
            course: None,
        });
    }

    #[test]
    fn a_talk_of_an_older_app_is_read_and_says_nothing_of_what_was_arranged() {
        let older = r#"{"depth":[],"options":["stay"]}"#;
        let read: Option<Manner> = serde_json::from_str(older).ok();
        assert_eq!(read.as_ref().map(|manner| manner.arranged.is_none()), Some(true));
        assert_eq!(read.and_then(|manner| serde_json::to_string(&manner).ok()).as_deref(), Some(older));
    }

    #[test]
    fn the_next_talk_begins_where_the_last_one_ended() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        assert_eq!((last_talk(&tablet.file), last_band(&tablet.file)), (None, None));
        held(&mut tablet, "s1", &[Band::B4]);
        held(&mut tablet, "s2", &[Band::B3, Band::B2]);
        // A talk of which nothing is known takes nothing away.
        held(&mut tablet, "s3", &[]);
        assert_eq!(last_talk(&tablet.file).map(|talk| talk.manner.depth.len()), Some(2));
        assert_eq!(last_band(&tablet.file), Some(Band::B2));
        tablet.fact(CaseFact::OutcomeTalk(Box::new(outcome_talk("o1", None))));
        assert_eq!(last_band(&tablet.file), Some(Band::B3));
    }
}
