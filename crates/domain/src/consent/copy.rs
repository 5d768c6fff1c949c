//! The copy of what was signed: what became of it, and whose is still to be handed over (child-ux.md G14).

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use super::event::{ConsentFact, CopyHow};
use super::ledger::Ledger;
use super::session::ConsentSession;
use crate::change::Change;
use crate::ids::SessionId;

/// What was put into the texts of a sitting, so that its copy can be printed in the same words later. It stands under the
/// signature.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InTexts {
    /// Where the worker works.
    #[serde(default)]
    pub organisation: String,
    /// What the child is called.
    #[serde(default)]
    pub child: String,
    /// Who decides.
    #[serde(default)]
    pub person: String,
    /// Whom to ask about data.
    #[serde(default)]
    pub data_contact: String,
    /// The data protection authority.
    #[serde(default)]
    pub authority: String,
    /// How the person reaches the worker, in the texts and on the copy; empty where nobody wrote it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reach: String,
    /// What the place had confirmed: sentences that hang on it were told.
    #[serde(default)]
    pub confirmed: BTreeSet<String>,
}

impl InTexts {
    /// The names by their places in the texts.
    #[must_use]
    pub fn places<'a>(&'a self, worker: &'a str) -> [(&'static str, &'a str); 6] {
        [
            ("org", &self.organisation),
            ("child", &self.child),
            ("worker", worker),
            ("dpo", &self.data_contact),
            ("dpa", &self.authority),
            ("reach", &self.reach),
        ]
    }
}

impl<'a> Ledger<'a> {
    /// What became of the copy of a sitting, as it was written last; none where nobody wrote anything. A copy that changed
    /// hands stays handed over: a clock that runs behind promises it for no second time.
    #[must_use]
    pub fn copy_of(&self, session: &SessionId) -> Option<(&'a Change, CopyHow)> {
        let mut written = Vec::new();
        for (change, fact) in self.facts() {
            if let ConsentFact::CopyGiven(copy) = fact
                && copy.session == *session
            {
                written.push((change, copy.how));
            }
        }
        let settled = written.iter().rev().find(|(_, how)| *how != CopyHow::Later);
        settled.or(written.last()).copied()
    }

    /// Sittings whose copy is still to be handed over: it was promised, or nobody wrote what became of it, as after an
    /// answer from the person's own phone. There is no copy of what does not hold.
    #[must_use]
    pub fn copies_due(&self) -> Vec<&'a ConsentSession> {
        let open =
            |session: &ConsentSession| self.copy_of(&session.id).is_none_or(|(_, how)| how == CopyHow::Later);
        self.whole().filter(|session| open(session)).collect()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::case_file::CaseFile;
    use crate::change::Body;
    use crate::consent::{CopyGiven, Decision, Line, Objection, objection};
    use crate::fact::CaseFact;
    use crate::staff::Role;
    use crate::testing::consent::{answer, guardian, sitting};
    use crate::testing::{Tablet, id};
    use crate::time::Clock;

    const TODAY: &str = "2025-06-15";

    fn signed() -> (Tablet, SessionId) {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_for("unaccompanied", Some(9), TODAY.parse().unwrap());
        let appointment = tablet.appoint("guardian", "casey", &["consent", "health"]);
        let who = guardian("casey", &appointment);
        let session = sitting("s1", &id("case"), &tablet.writer.device, who, tablet.clock.now());
        let it = answer(&session, Line::Health, Decision::Yes);
        tablet.sign(session, vec![it]);
        (tablet, id("s1"))
    }

    fn due(tablet: &Tablet) -> usize {
        Ledger::read(&tablet.file, TODAY.parse().unwrap()).copies_due().len()
    }

    fn how(tablet: &Tablet) -> Option<CopyHow> {
        Ledger::read(&tablet.file, TODAY.parse().unwrap()).copy_of(&id("s1")).map(|(_, how)| how)
    }

    #[test]
    fn a_copy_is_due_until_it_changed_hands_or_is_not_wanted() {
        for settled in [CopyHow::Printed, CopyHow::PdfSaved, CopyHow::Refused] {
            let (mut tablet, session) = signed();
            assert_eq!((due(&tablet), how(&tablet)), (1, None), "nobody wrote what became of it");
            let given = |how| ConsentFact::CopyGiven(CopyGiven { session: session.clone(), how });
            tablet.consent(given(CopyHow::Later));
            assert_eq!((due(&tablet), how(&tablet)), (1, Some(CopyHow::Later)));
            tablet.consent(given(settled));
            assert_eq!((due(&tablet), how(&tablet)), (0, Some(settled)));
            tablet.consent(given(CopyHow::Later));
            assert_eq!((due(&tablet), how(&tablet)), (0, Some(settled)), "it stays handed over");
        }
    }

    #[test]
    fn nobody_hands_over_a_copy_of_a_sitting_that_is_not_there() {
        let (mut tablet, session) = signed();
        let before = tablet.file.clone();
        let mut judged = |session: SessionId| {
            let change = tablet.consent(ConsentFact::CopyGiven(CopyGiven { session, how: CopyHow::Printed }));
            objection(&before, &[&change], &change, Role::Caseworker, TODAY.parse().unwrap())
        };
        assert_eq!(judged(session), None);
        assert_eq!(judged(id("other")), Some(Objection::Incomplete));
    }

    #[test]
    fn who_did_not_want_a_copy_may_have_one_after_all() {
        let (mut tablet, session) = signed();
        for how in [CopyHow::Refused, CopyHow::Printed] {
            tablet.consent(ConsentFact::CopyGiven(CopyGiven { session: session.clone(), how }));
        }
        assert_eq!(how(&tablet), Some(CopyHow::Printed));
    }

    #[test]
    fn of_what_does_not_hold_no_copy_is_due() {
        let (tablet, _) = signed();
        let mut changes = tablet.written.clone();
        for change in &mut changes {
            if let Body::Fact(CaseFact::Consent(ConsentFact::Answer(it))) = &mut change.body {
                it.conditions = "none".to_owned();
            }
        }
        let file = CaseFile::fold(&id("case"), &changes);
        let ledger = Ledger::read(&file, TODAY.parse().unwrap());
        assert_eq!((ledger.broken().len(), ledger.copies_due().len()), (1, 0));
    }

    #[test]
    fn a_sitting_of_before_says_nothing_of_its_words_and_stays_readable() {
        let (tablet, _) = signed();
        let written = serde_json::to_string(&tablet.written).unwrap();
        assert!(!written.contains("in_texts"));
        let empty: InTexts = serde_json::from_str("{}").unwrap();
        assert_eq!(empty, InTexts::default());
    }
}
