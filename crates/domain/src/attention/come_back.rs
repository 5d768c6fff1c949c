//! What waits for somebody to come back to the child, and which contact answered it.
//!
//! A contact answers what its writer says that it answers, and nothing else: a message to the school does not silence a
//! child that called for help.

use std::collections::BTreeSet;

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::{Concern, concerns};
use crate::answers::Answers;
use crate::case_file::CaseFile;
use crate::fact::CaseFact;
use crate::time::Timestamp;

/// One thing that waits for somebody to come back to the child. Stored in contacts, so a kind is never renamed.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComeBack {
    /// The child pressed "I need help".
    AskedForHelp,
    /// The child does not feel safe somewhere now.
    FeelsUnsafe,
    /// The child wants to tell somebody else.
    WantsToTell,
    /// The child asked something.
    AskedQuestion,
    /// The child does not agree with what was decided, or not with all of it.
    Disagrees,
    /// The next step, for the day that the child was told.
    PromisedDay,
    /// Coming back after the child was told what was decided.
    OutcomeFollowUp,
    /// The answer to the level of risk.
    RiskResponse,
    /// The child holds somebody back: nobody looks for them before a talk.
    TalkFirst,
}

impl ComeBack {
    /// All of them, those first that cost most to overlook.
    pub const ALL: [ComeBack; 9] = [
        ComeBack::AskedForHelp,
        ComeBack::FeelsUnsafe,
        ComeBack::TalkFirst,
        ComeBack::RiskResponse,
        ComeBack::Disagrees,
        ComeBack::WantsToTell,
        ComeBack::AskedQuestion,
        ComeBack::PromisedDay,
        ComeBack::OutcomeFollowUp,
    ];

    /// What stands on the lists while it waits.
    #[must_use]
    pub fn concern(self) -> Concern {
        match self {
            ComeBack::AskedForHelp => Concern::ChildAskedForHelp,
            ComeBack::FeelsUnsafe => Concern::ChildFeelsUnsafe,
            ComeBack::WantsToTell => Concern::ChildWantsToTell,
            ComeBack::AskedQuestion => Concern::ChildAskedQuestion,
            ComeBack::Disagrees => Concern::ChildDisagrees,
            ComeBack::PromisedDay => Concern::PromisedDay,
            ComeBack::OutcomeFollowUp => Concern::OutcomeFollowUp,
            ComeBack::RiskResponse => Concern::RiskResponse,
            ComeBack::TalkFirst => Concern::TalkFirst,
        }
    }
}

impl CaseFact {
    /// True for a contact that answers this. One from before it was asked answers all that waited then.
    #[must_use]
    pub fn comes_back(&self, to: ComeBack) -> bool {
        match self {
            CaseFact::Contact { answers, .. } => answers.as_ref().is_none_or(|answers| answers.contains(&to)),
            _ => false,
        }
    }
}

/// What waits for somebody to come back to the child on this day, those first that cost most to overlook.
#[must_use]
pub fn waits_for_contact(answers: &Answers<'_>, today: CivilDate) -> Vec<ComeBack> {
    let open = concerns(answers);
    // Coming back after a decision is for its day: before it, nobody has come back yet.
    let is_due = |to: ComeBack, due: Option<CivilDate>| {
        to != ComeBack::OutcomeFollowUp || due.is_none_or(|day| day <= today)
    };
    let waits = |to: &ComeBack| open.iter().any(|it| it.concern == to.concern() && is_due(*to, it.due));
    ComeBack::ALL.into_iter().filter(waits).collect()
}

/// When somebody last came back to the child about this; none where nobody did.
#[must_use]
pub fn came_back(file: &CaseFile, to: ComeBack) -> Option<Timestamp> {
    let about = file.facts().filter(|(_, fact)| fact.comes_back(to));
    about.map(|(change, _)| change.recorded).max()
}

/// A contact that answers these, as a screen writes it.
#[must_use]
pub fn contact(mode: String, text: String, answers: BTreeSet<ComeBack>) -> CaseFact {
    CaseFact::Contact { mode, text, answers: Some(answers) }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::change::{Author, Body};
    use crate::course::Course;
    use crate::fact::SessionEnd;
    use crate::fields::reg_bia;
    use crate::statement::{AnswerState, ChildStatement};
    use crate::testing::{Tablet, id, said};

    fn day(text: &str) -> CivilDate {
        text.parse().unwrap()
    }

    fn called_for_help() -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let course = Course { promised: Some(day("2025-06-20")), ..Course::default() };
        tablet.fact(CaseFact::ChildSession {
            session: id("s"),
            end: SessionEnd::Finished,
            no_views: false,
            explained: Vec::new(),
            help_pressed: true,
            present: String::new(),
            manner: None,
            course: Some(Box::new(course)),
        });
        let tell = ChildStatement { state: AnswerState::TellSomeoneElse, ..said("s1", "V11") };
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(tell))));
        tablet.clock.advance(1_000);
        tablet
    }

    fn waits(tablet: &Tablet) -> Vec<ComeBack> {
        waits_for_contact(&Answers::of(&tablet.file), day("2025-06-15"))
    }

    fn wrote(tablet: &mut Tablet, answers: &[ComeBack]) {
        let answers = answers.iter().copied().collect();
        tablet.fact(contact("message".to_owned(), "to the school".to_owned(), answers));
    }

    #[test]
    fn a_contact_that_answers_nothing_silences_no_call_for_help() {
        let mut tablet = called_for_help();
        let all = [ComeBack::AskedForHelp, ComeBack::WantsToTell, ComeBack::PromisedDay];
        assert_eq!(waits(&tablet), all);
        wrote(&mut tablet, &[]);
        assert_eq!(waits(&tablet), all);
    }

    #[test]
    fn a_contact_ends_what_it_answers_and_nothing_else() {
        let mut tablet = called_for_help();
        wrote(&mut tablet, &[ComeBack::AskedForHelp]);
        assert_eq!(waits(&tablet), [ComeBack::WantsToTell, ComeBack::PromisedDay]);
        wrote(&mut tablet, &[ComeBack::PromisedDay]);
        assert_eq!(waits(&tablet), [ComeBack::WantsToTell]);
        wrote(&mut tablet, &[ComeBack::WantsToTell]);
        assert_eq!(waits(&tablet), []);
    }

    #[test]
    fn a_contact_from_before_it_was_asked_keeps_its_meaning_and_its_shape() {
        let mut tablet = called_for_help();
        let older = r#"{"fact":"contact","data":{"mode":"phone","text":"called"}}"#;
        let fact: CaseFact = serde_json::from_str(older).unwrap();
        assert_eq!(serde_json::to_string(&fact).unwrap(), older);
        tablet.fact(fact);
        assert_eq!(waits(&tablet), []);
    }

    #[test]
    fn a_level_of_risk_waits_until_a_contact_says_that_it_answers_it() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form(reg_bia::ID);
        tablet.choose(&document, reg_bia::RISK_LEVEL, "high");
        wrote(&mut tablet, &[ComeBack::AskedForHelp]);
        assert_eq!(waits(&tablet), [ComeBack::RiskResponse]);
        wrote(&mut tablet, &[ComeBack::RiskResponse]);
        assert_eq!(waits(&tablet), []);
    }
}
