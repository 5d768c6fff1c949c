//! What a child was told not long ago and understood, read from the case at the hand-over: a second talk does not tell all of it
//! once more.

use std::collections::BTreeMap;

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use crate::case_file::CaseFile;
use crate::child_flow::Topic;
use crate::fact::{CaseFact, TeachBack};
use crate::manner::Band;
use crate::time::Timestamp;

/// Days for which something that was understood is taken as known. The drafts set no number; two weeks is as long as somebody
/// is asked to look back at a talk.
const KNOWN_FOR_DAYS: i32 = 14;

/// Talks one after the other in which a topic has to be understood: one answer of two is right half the time by chance.
const OCCASIONS: u8 = 2;

/// In which words something was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToldIn {
    /// Version of the texts.
    pub content_version: String,
    /// Depth at which the talk ended, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Band>,
}

impl ToldIn {
    /// True where today's texts tell nothing beside that: they are the same, and go no deeper.
    #[must_use]
    pub fn covers(&self, content_version: &str, band: Band) -> bool {
        self.content_version == content_version && self.band.is_none_or(|then| then >= band)
    }
}

/// Topics that the child understood the last two times it was asked about them, the last of them today or in the last two weeks,
/// each with the words in which it was told then. What holds for one day alone counts only on that day. `day_of` gives the day of a moment where the
/// tablet is: by another clock's midnight, a child would be told at night what it was told that evening.
#[must_use]
pub fn told_lately(
    file: &CaseFile,
    today: CivilDate,
    day_of: impl Fn(Timestamp) -> CivilDate,
) -> BTreeMap<Topic, ToldIn> {
    let mut last: BTreeMap<Topic, (u8, ToldIn, i32)> = BTreeMap::new();
    for (change, fact) in file.facts() {
        let CaseFact::ChildSession { explained, manner, .. } = fact else { continue };
        let ago = today.days_since_1970() - day_of(change.recorded).days_since_1970();
        for it in explained.iter().filter(|it| it.outcome != TeachBack::NotTried) {
            let Some(topic) = Topic::named(&it.topic) else { continue };
            let band = manner.as_ref().and_then(|manner| manner.depth.last()).map(|set| set.band);
            let told = ToldIn { content_version: it.content_version.clone(), band };
            let before = last.get(&topic).map_or(0, |(times, ..)| *times);
            let times = if it.outcome == TeachBack::Understood { before.saturating_add(1) } else { 0 };
            last.insert(topic, (times, told, ago));
        }
    }
    let known = last.into_iter().filter(|(topic, (times, _, ago))| {
        // A tablet's clock may be a day ahead of this one.
        let days = if topic.is_told_each_day() { 0 } else { KNOWN_FOR_DAYS };
        *times >= OCCASIONS && *ago <= days
    });
    known.map(|(topic, (_, told, _))| (topic, told)).collect()
}

/// Topics that the child was not told to the end in the last talk. It is told them in the next one; nobody has to chase it.
#[must_use]
pub fn not_told(file: &CaseFile) -> Vec<String> {
    let mut courses = file.facts().filter_map(|(_, fact)| match fact {
        CaseFact::ChildSession { course, .. } => Some(course.as_deref()),
        _ => None,
    });
    courses.next_back().flatten().map(|course| course.untold.iter().cloned().collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::course::Course;
    use crate::testing::{Tablet, id, talk_that_explained};

    /// The day of the test's clock.
    fn on(days: i32) -> CivilDate {
        let day: CivilDate = "2025-06-15".parse().unwrap();
        CivilDate::from_days_since_1970(day.days_since_1970() + days).unwrap()
    }

    fn in_utc(at: Timestamp) -> CivilDate {
        at.day().unwrap()
    }

    fn after(talks: &[&[(&str, TeachBack)]]) -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        for (at, topics) in talks.iter().enumerate() {
            tablet.fact(talk_that_explained(["monday", "tuesday", "friday"][at], topics));
        }
        tablet
    }

    #[test]
    fn what_was_understood_today_is_known_and_what_was_missed_or_not_asked_is_told() {
        use TeachBack::{ExplainAgain, NotTried, Understood};
        let told = [("T01", Understood), ("T02", Understood), ("T03", ExplainAgain), ("T04", NotTried)];
        let tablet = after(&[&told, &told]);
        let known =
            |tablet: &Tablet| told_lately(&tablet.file, on(0), in_utc).into_keys().collect::<Vec<_>>();
        assert_eq!(known(&tablet), [Topic::T01, Topic::T02]);
        let missed = after(&[&[("T02", Understood)], &[("T02", Understood)], &[("T02", ExplainAgain)]]);
        assert_eq!(known(&missed), [], "the last talk counts");
        let not_asked = after(&[&[("T02", Understood)], &[("T02", Understood)], &[("T02", NotTried)]]);
        assert_eq!(known(&not_asked), [Topic::T02]);
    }

    #[test]
    fn one_answer_that_may_be_luck_is_not_known_and_a_miss_between_begins_anew() {
        use TeachBack::{ExplainAgain, Understood};
        let known =
            |tablet: &Tablet| told_lately(&tablet.file, on(0), in_utc).into_keys().collect::<Vec<_>>();
        let once: &[_] = &[("T02", Understood)];
        assert_eq!(known(&after(&[once])), []);
        assert_eq!(known(&after(&[once, once])), [Topic::T02]);
        assert_eq!(known(&after(&[once, &[("T02", ExplainAgain)], once])), []);
    }

    #[test]
    fn after_two_weeks_all_is_told_and_what_holds_for_a_day_is_told_the_next_day() {
        use TeachBack::Understood;
        let told: &[_] = &[("T01", Understood), ("T05", Understood), ("T06", Understood)];
        let tablet = after(&[told, told]);
        let known = |days| told_lately(&tablet.file, on(days), in_utc).into_keys().collect::<Vec<_>>();
        assert_eq!(known(0), [Topic::T01, Topic::T05, Topic::T06]);
        assert_eq!(known(1), [Topic::T06]);
        assert_eq!(known(14), [Topic::T06]);
        assert_eq!(known(15), []);
    }

    #[test]
    fn a_talk_late_in_the_evening_is_of_that_day_where_the_tablet_is() {
        let told: &[_] = &[("T01", TeachBack::Understood)];
        let tablet = after(&[told, told]);
        let here = |_: Timestamp| on(1);
        assert_eq!(told_lately(&tablet.file, on(1), here).into_keys().collect::<Vec<_>>(), [Topic::T01]);
        assert_eq!(told_lately(&tablet.file, on(2), here).into_keys().collect::<Vec<_>>(), []);
    }

    #[test]
    fn other_words_and_a_deeper_telling_are_told() {
        let then = ToldIn { content_version: "1".to_owned(), band: Some(Band::B2) };
        assert!(then.covers("1", Band::B2) && then.covers("1", Band::B1));
        assert!(!then.covers("2", Band::B2) && !then.covers("1", Band::B3));
    }

    #[test]
    fn what_was_not_told_is_that_of_the_last_talk() {
        let talk = |id: &str, untold: &[&str]| match talk_that_explained(id, &[]) {
            CaseFact::ChildSession {
                session,
                end,
                no_views,
                explained,
                help_pressed,
                present,
                manner,
                ..
            } => {
                let untold = untold.iter().map(|topic| (*topic).to_owned()).collect();
                let course = Some(Box::new(Course { untold, ..Course::default() }));
                CaseFact::ChildSession {
                    session,
                    end,
                    no_views,
                    explained,
                    help_pressed,
                    present,
                    manner,
                    course,
                }
            }
            other => other,
        };
        let mut tablet = after(&[]);
        assert!(not_told(&tablet.file).is_empty());
        tablet.fact(talk("monday", &["T05", "T06"]));
        assert_eq!(not_told(&tablet.file), ["T05", "T06"]);
        tablet.fact(talk("tuesday", &["T12"]));
        assert_eq!(not_told(&tablet.file), ["T12"]);
        tablet.fact(talk_that_explained("friday", &[]));
        assert!(not_told(&tablet.file).is_empty(), "what an older app wrote says nothing of it");
    }
}
