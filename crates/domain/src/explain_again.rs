//! What did not come across in a talk and has to be explained again, another way (child-ux.md 3.4; decision 13: it tests our
//! explaining, never the child). A task of the worker's until somebody explained it, or the child got it in a later talk.

use std::collections::BTreeMap;

use form_engine::MOST_CHARACTERS;
use serde::{Deserialize, Serialize};

use crate::case_file::CaseFile;
use crate::child_flow::Topic;
use crate::fact::{CaseFact, TeachBack};
use crate::ids::SessionId;
use crate::time::Timestamp;

/// Somebody explained a topic again outside the tablet's talks.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExplainedAgain {
    /// The talk in which it had not come across.
    pub session: SessionId,
    /// The topic, such as `T05`.
    pub topic: String,
    /// How it was explained, in own words; empty where nobody wrote it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub how: String,
}

impl ExplainedAgain {
    /// True where it names something that is explained, and is no longer than what a form takes.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        Topic::named(&self.topic).is_some()
            && (self.how.len() <= MOST_CHARACTERS || self.how.chars().count() <= MOST_CHARACTERS)
    }
}

/// A topic that has to be explained again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToExplain {
    /// The topic, such as `T05`.
    pub topic: String,
    /// The talk in which it did not come across.
    pub session: SessionId,
    /// When that was.
    pub at: Timestamp,
}

/// The topics that did not come across the last time the child was asked, and that nobody has explained since, in the order
/// of the topics. A talk in which the child was told a topic and not asked says nothing of it.
#[must_use]
pub fn to_explain_again(file: &CaseFile) -> Vec<ToExplain> {
    let mut last: BTreeMap<&str, (TeachBack, &SessionId, Timestamp)> = BTreeMap::new();
    for (change, fact) in file.facts() {
        let CaseFact::ChildSession { session, explained, .. } = fact else { continue };
        for it in explained.iter().filter(|it| it.outcome != TeachBack::NotTried) {
            last.insert(&it.topic, (it.outcome, session, change.recorded));
        }
    }
    let was_explained = |topic: &str, talk: &SessionId| {
        file.facts().any(|(_, fact)| {
            matches!(fact, CaseFact::ExplainedAgain(it) if it.topic == topic && it.session == *talk)
        })
    };
    let open = last.into_iter().filter(|(topic, (outcome, talk, _))| {
        *outcome == TeachBack::ExplainAgain && !was_explained(topic, talk)
    });
    let one = |(topic, (_, session, at)): (&str, (TeachBack, &SessionId, Timestamp))| ToExplain {
        topic: topic.to_owned(),
        session: session.clone(),
        at,
    };
    open.map(one).collect()
}

/// The topics that did not come across in one talk and are still to be explained again.
#[must_use]
pub fn to_explain_from(file: &CaseFile, talk: &SessionId) -> Vec<ToExplain> {
    to_explain_again(file).into_iter().filter(|it| it.session == *talk).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attention::{Concern, Spot, concerns};
    use crate::testing::{Tablet, id, talk_that_explained};

    fn tablet() -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        tablet
    }

    fn open(tablet: &Tablet) -> Vec<(String, SessionId)> {
        to_explain_again(&tablet.file).into_iter().map(|it| (it.topic, it.session)).collect()
    }

    fn told(tablet: &mut Tablet, talk: &str, topic: &str, outcome: TeachBack) {
        tablet.fact(talk_that_explained(talk, &[(topic, outcome)]));
    }

    fn done(tablet: &mut Tablet, talk: &str, topic: &str) {
        let it = ExplainedAgain { session: id(talk), topic: topic.to_owned(), how: String::new() };
        tablet.fact(CaseFact::ExplainedAgain(Box::new(it)));
    }

    #[test]
    fn a_topic_waits_until_somebody_explained_it_and_a_new_miss_asks_again() {
        let mut tablet = tablet();
        told(&mut tablet, "monday", "T05", TeachBack::ExplainAgain);
        told(&mut tablet, "monday-2", "T03", TeachBack::Understood);
        assert_eq!(open(&tablet), [("T05".to_owned(), id("monday"))]);
        done(&mut tablet, "monday-2", "T05");
        assert_eq!(open(&tablet).len(), 1, "that was another talk");
        done(&mut tablet, "monday", "T05");
        assert!(open(&tablet).is_empty());
        told(&mut tablet, "friday", "T05", TeachBack::ExplainAgain);
        assert_eq!(open(&tablet), [("T05".to_owned(), id("friday"))]);
    }

    #[test]
    fn a_later_talk_in_which_it_came_across_ends_it_and_one_that_did_not_ask_does_not() {
        let mut tablet = tablet();
        told(&mut tablet, "monday", "T05", TeachBack::ExplainAgain);
        told(&mut tablet, "tuesday", "T05", TeachBack::NotTried);
        assert_eq!(to_explain_from(&tablet.file, &id("monday")).len(), 1);
        assert!(to_explain_from(&tablet.file, &id("tuesday")).is_empty());
        told(&mut tablet, "friday", "T05", TeachBack::Understood);
        assert!(open(&tablet).is_empty());
    }

    #[test]
    fn it_is_a_task_of_the_case_with_the_number_of_topics() {
        let mut tablet = tablet();
        tablet.fact(talk_that_explained(
            "monday",
            &[("T05", TeachBack::ExplainAgain), ("T02", TeachBack::ExplainAgain)],
        ));
        let all = concerns(&crate::Answers::of(&tablet.file));
        let found = all.iter().find(|it| it.concern == Concern::ExplainAgain);
        assert_eq!(found.map(|it| (it.count, it.spot.clone())), Some((2, Some(Spot::Views))));
    }

    #[test]
    fn only_what_is_explained_can_be_explained_again() {
        let it = |topic: &str, how: String| ExplainedAgain { session: id("s"), topic: topic.to_owned(), how };
        assert!(it("T01", String::new()).is_whole());
        assert!(!it("T99", String::new()).is_whole());
        assert!(!it("T01", "x".repeat(MOST_CHARACTERS + 1)).is_whole());
    }
}
