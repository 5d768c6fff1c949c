//! The worker looks back at its own part in a talk with a child (child-ux.md 2.6, H8). It tests us and never the child:
//! nothing here is a word of the child, and nothing here counts in the weight of what it said.

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use crate::case_file::CaseFile;
use crate::change::{Author, Change};
use crate::fact::CaseFact;
use crate::ids::{SessionId, UserId};
use crate::time::Timestamp;

/// Days after which nobody is asked any more: who looks back later remembers little.
const ASKED_FOR_DAYS: i32 = 14;

/// The worker who sat beside the child wrote down its own part in a talk, or put it off.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelfCheck {
    /// The talk.
    pub session: SessionId,
    /// What became of the three questions.
    pub answer: SelfAnswer,
}

/// What the worker did with the three questions.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "did", content = "part", rename_all = "snake_case")]
pub enum SelfAnswer {
    /// Not now. It is not asked again by itself; the questions stay with the talk.
    PutOff,
    /// Answered.
    Written(Box<OwnPart>),
}

/// Whether something happened in a talk, as the worker remembers it.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    /// No.
    No,
    /// Yes.
    Yes,
    /// The worker does not know.
    NotSure,
}

/// The answers to the three questions. Each may stay open.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnPart {
    /// Did the worker suggest an answer?
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggested: Option<Happened>,
    /// What was suggested, in the worker's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suggested_words: String,
    /// Did somebody else answer, or push the child?
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub others: Option<Happened>,
    /// Who, and how.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub others_words: String,
    /// What the worker would do otherwise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub otherwise: String,
}

impl OwnPart {
    /// True where at least one of the questions is answered.
    #[must_use]
    pub fn says_something(&self) -> bool {
        let words = [&self.suggested_words, &self.others_words, &self.otherwise];
        self.suggested.is_some()
            || self.others.is_some()
            || words.iter().any(|words| !words.trim().is_empty())
    }
}

/// A talk to which somebody has not looked back yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnTalk {
    /// The talk.
    pub session: SessionId,
    /// Who sat beside the child: nobody else is asked.
    pub by: UserId,
    /// When it ended.
    pub at: Timestamp,
}

/// Who sat beside the child in this talk, and when it ended; none while the talk's own fact is not here.
#[must_use]
pub fn held_by<'a>(file: &'a CaseFile, session: &SessionId) -> Option<(&'a UserId, Timestamp)> {
    file.facts().find_map(|(change, fact)| match fact {
        CaseFact::ChildSession { session: of, .. } if of == session => {
            Some((&change.entered_by, change.recorded))
        }
        _ => None,
    })
}

/// What the worker who sat beside the child did with the questions about this talk, oldest first. What anybody else
/// wrote there is nobody's own part.
fn answers<'a>(
    file: &'a CaseFile,
    session: &'a SessionId,
) -> impl Iterator<Item = (&'a Change, &'a SelfAnswer)> {
    let holder = held_by(file, session).map(|(user, _)| user);
    file.facts().filter_map(move |(change, fact)| match fact {
        CaseFact::SelfCheck(check)
            if check.session == *session
                && matches!(&change.author, Author::Staff(user) if Some(user) == holder) =>
        {
            Some((change, &check.answer))
        }
        _ => None,
    })
}

/// How the worker saw its own part in this talk, oldest first.
pub fn own_parts<'a>(
    file: &'a CaseFile,
    session: &'a SessionId,
) -> impl Iterator<Item = (&'a Change, &'a OwnPart)> {
    answers(file, session).filter_map(|(change, answer)| match answer {
        SelfAnswer::Written(part) => Some((change, part.as_ref())),
        SelfAnswer::PutOff => None,
    })
}

/// The talks of the last two weeks to which the worker beside the child has neither looked back nor put it off, the
/// newest first.
#[must_use]
pub fn to_look_back(file: &CaseFile, today: CivilDate) -> Vec<OwnTalk> {
    let is_recent = |at: Timestamp| {
        at.day().is_some_and(|day| today.days_since_1970() - day.days_since_1970() <= ASKED_FOR_DAYS)
    };
    let talks = file.facts().rev().filter_map(|(change, fact)| match fact {
        CaseFact::ChildSession { session, .. } if is_recent(change.recorded) => Some((change, session)),
        _ => None,
    });
    talks
        .filter(|(_, session)| answers(file, session).next().is_none())
        .map(|(change, session)| OwnTalk {
            session: session.clone(),
            by: change.entered_by.clone(),
            at: change.recorded,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::Body;
    use crate::fact::SessionEnd;
    use crate::testing::{Tablet, id};

    /// The clock of test tablets stands on 15 June 2025.
    fn day(text: &str) -> CivilDate {
        text.parse().unwrap_or_else(|_| unreachable!())
    }

    fn talked() -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        tablet.fact(CaseFact::ChildSession {
            session: id("talk"),
            end: SessionEnd::Finished,
            no_views: true,
            explained: Vec::new(),
            help_pressed: false,
            present: String::new(),
            manner: None,
            course: None,
        });
        tablet
    }

    fn wrote(words: &str) -> CaseFact {
        let part = OwnPart { otherwise: words.to_owned(), ..OwnPart::default() };
        let answer = SelfAnswer::Written(Box::new(part));
        CaseFact::SelfCheck(Box::new(SelfCheck { session: id("talk"), answer }))
    }

    fn put_off() -> CaseFact {
        CaseFact::SelfCheck(Box::new(SelfCheck { session: id("talk"), answer: SelfAnswer::PutOff }))
    }

    fn asked(tablet: &Tablet, today: &str) -> Vec<(String, String)> {
        let talks = to_look_back(&tablet.file, day(today)).into_iter();
        talks.map(|talk| (talk.session.to_string(), talk.by.to_string())).collect()
    }

    fn written(tablet: &Tablet) -> Vec<String> {
        own_parts(&tablet.file, &id("talk")).map(|(_, part)| part.otherwise.clone()).collect()
    }

    #[test]
    fn the_worker_beside_the_child_is_asked_until_it_answers_or_puts_it_off_once() {
        let open = [("talk".to_owned(), "ann".to_owned())];
        for (fact, left) in [(wrote("more silence"), vec!["more silence"]), (put_off(), vec![])] {
            let mut tablet = talked();
            assert_eq!(asked(&tablet, "2025-06-15"), open);
            tablet.fact(fact);
            assert!(asked(&tablet, "2025-06-15").is_empty());
            assert_eq!(written(&tablet), left);
        }
        let mut later = talked();
        later.fact(put_off());
        later.fact(wrote("sit beside, not opposite"));
        assert_eq!(written(&later), ["sit beside, not opposite"]);
    }

    #[test]
    fn after_two_weeks_nobody_is_asked_any_more_and_it_can_still_be_written() {
        let mut tablet = talked();
        assert_eq!(asked(&tablet, "2025-06-29").len(), 1);
        assert!(asked(&tablet, "2025-06-30").is_empty());
        tablet.fact(wrote("late"));
        assert_eq!(written(&tablet), ["late"]);
    }

    #[test]
    fn what_a_colleague_writes_is_not_the_workers_own_part() {
        let ann = talked();
        let mut bo = Tablet::new(&id("case"), "bo");
        bo.take(&ann);
        bo.fact(wrote("she talked too much"));
        bo.write_as(&Author::Child, Body::Fact(wrote("not mine")));
        assert_eq!(asked(&bo, "2025-06-15").len(), 1);
        assert!(written(&bo).is_empty());
    }

    #[test]
    fn an_answer_says_something_where_one_question_is_answered() {
        assert!(!OwnPart { otherwise: "  ".to_owned(), ..OwnPart::default() }.says_something());
        assert!(OwnPart { others: Some(Happened::No), ..OwnPart::default() }.says_something());
        assert!(OwnPart { suggested_words: "x".to_owned(), ..OwnPart::default() }.says_something());
    }

    #[test]
    fn the_stored_shape_is_this_and_stays_this() {
        let stored = r#"{"session":"talk","answer":{"did":"written","part":{"suggested":"not_sure","others":"no","otherwise":"w"}}}"#;
        let part = OwnPart {
            suggested: Some(Happened::NotSure),
            others: Some(Happened::No),
            otherwise: "w".to_owned(),
            ..OwnPart::default()
        };
        let check = SelfCheck { session: id("talk"), answer: SelfAnswer::Written(Box::new(part)) };
        assert_eq!(serde_json::to_string(&check).ok().as_deref(), Some(stored));
        assert_eq!(serde_json::from_str::<SelfCheck>(stored).ok(), Some(check));
        let put_off = r#"{"session":"talk","answer":{"did":"put_off"}}"#;
        let check = SelfCheck { session: id("talk"), answer: SelfAnswer::PutOff };
        assert_eq!(serde_json::to_string(&check).ok().as_deref(), Some(put_off));
        assert_eq!(serde_json::from_str::<SelfCheck>(put_off).ok(), Some(check));
    }
}
