//! What the child wants others to read of what it said, and what became of that (V16; child-ux.md 1.3, "audience"). Who works
//! on the case gets it by themselves; guardian, lawyer, panel and the others get it from a person. It is a task until somebody
//! wrote down that it was handed over, or why not.
//!
//! This is the child's choice about its own words. Its yes or no to a step (A1) is something else and counts for no word here.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::answers::Answers;
use crate::case_file::CaseFile;
use crate::change::Change;
use crate::consent::{ConsentFact, Group, Ledger, RecipientKind, may_be_told, says_why};
use crate::fact::CaseFact;
use crate::ids::StatementId;
use crate::outcome::decisions;
use crate::statement::{ChildStatement, Recipient};
use crate::time::Timestamp;

/// What became of something that the child wanted somebody to read.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedOn {
    /// Who, as the child chose them.
    pub to: Recipient,
    /// What; all of it in one.
    pub statements: BTreeSet<StatementId>,
    /// How it went.
    pub how: HandedHow,
}

/// How somebody got what the child wanted them to read.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "went", content = "reason", rename_all = "snake_case")]
pub enum HandedHow {
    /// They got it on paper.
    Paper,
    /// They read it here, together with the worker.
    Together,
    /// They did not get it; says why, in own words.
    Not(String),
}

impl HandedOn {
    /// True where it says what it must: to whom the child can give something, what, and why where they did not get it.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let says = match &self.how {
            HandedHow::Paper | HandedHow::Together => true,
            HandedHow::Not(reason) => says_why(reason),
        };
        says && !self.statements.is_empty() && kind_of(self.to).is_some()
    }
}

/// Somebody whom the child wants to read something, and who has not got it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToHandOn {
    /// Who, as the child chose them.
    pub to: Recipient,
    /// What, in its order.
    pub statements: Vec<StatementId>,
    /// Since when the first of it waits.
    pub since: Timestamp,
}

/// Those whom the app itself lets read nothing: a person hands it to them.
const BY_HAND: [Recipient; 6] = [
    Recipient::Guardian,
    Recipient::Lawyer,
    Recipient::Panel,
    Recipient::Doctor,
    Recipient::School,
    Recipient::Family,
];

/// The kind of recipient behind a row of V16; none for those who read it in the app.
#[must_use]
pub fn kind_of(to: Recipient) -> Option<RecipientKind> {
    Some(match to {
        Recipient::Guardian => RecipientKind::Guardian,
        Recipient::Lawyer => RecipientKind::Lawyer,
        Recipient::Panel => RecipientKind::Panel,
        Recipient::Doctor => RecipientKind::Health,
        Recipient::School => RecipientKind::School,
        Recipient::Family => RecipientKind::FamilyMember,
        Recipient::Worker | Recipient::Team | Recipient::Supervisor => return None,
    })
}

/// True where the child's own choice is enough: those who speak for the child and those who decide about it. A doctor, a
/// school or the family get it only while something may go to them at all: there somebody who stands for the child said yes
/// as well (promise P4).
#[must_use]
pub fn may_hand_on(ledger: &Ledger<'_>, to: Recipient) -> bool {
    let Some(kind) = kind_of(to) else { return false };
    let open = || ledger.may_go().iter().any(|it| it.recipient.as_ref().is_some_and(|who| who.kind == kind));
    matches!(to, Recipient::Guardian | Recipient::Lawyer | Recipient::Panel) || open()
}

/// What the child wants this person to read and they have not got. Whether it may go there is another question.
#[must_use]
pub fn waiting_for(file: &CaseFile, to: Recipient) -> Vec<(&Change, &ChildStatement)> {
    let Some(kind) = kind_of(to) else { return Vec::new() };
    let mut found = may_be_told(file, kind);
    found.retain(|(change, said)| !is_settled(file, to, kind, change, said));
    found
}

/// True where somebody wrote that it was handed over or why not, or a packet with the child's words went to them since.
fn is_settled(
    file: &CaseFile,
    to: Recipient,
    kind: RecipientKind,
    change: &Change,
    said: &ChildStatement,
) -> bool {
    file.facts().any(|(later, fact)| match fact {
        CaseFact::HandedOn(it) => it.to == to && it.statements.contains(&said.id),
        CaseFact::Consent(ConsentFact::Shared(it)) => {
            it.recipient.kind == kind
                && it.groups.contains(&Group::ViewsFull)
                && later.recorded.min(it.sent) >= change.recorded
        }
        _ => false,
    })
}

/// Whom the child wants to read something that they have not got, in one order. Once it was decided, nobody decides on it
/// any more.
#[must_use]
pub fn to_hand_on(answers: &Answers<'_>) -> Vec<ToHandOn> {
    let file = answers.file();
    let decided = !decisions(answers).is_empty();
    let one = |to: Recipient| {
        let waiting = waiting_for(file, to);
        let since = waiting.iter().map(|(_, said)| said.said).min()?;
        let statements = waiting.into_iter().map(|(_, said)| said.id.clone()).collect();
        Some(ToHandOn { to, statements, since })
    };
    BY_HAND.into_iter().filter(|to| !(decided && *to == Recipient::Panel)).filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::attention::{Concern, Spot, concerns};
    use crate::change::{Author, Body};
    use crate::statement::{Scope, Share};
    use crate::testing::{Tablet, id, said};

    fn case_in_which(said: impl IntoIterator<Item = (&'static str, Recipient)>) -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        said.into_iter().for_each(|(name, to)| says(&mut tablet, name, to));
        tablet
    }

    fn says(tablet: &mut Tablet, name: &str, recipient: Recipient) {
        let shares = vec![Share { recipient, scope: Scope::All }];
        let said = ChildStatement { shares, ..said(name, "V11") };
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))));
    }

    fn open(tablet: &Tablet) -> Vec<(Recipient, usize)> {
        let all = to_hand_on(&Answers::of(&tablet.file)).into_iter();
        all.map(|it| (it.to, it.statements.len())).collect()
    }

    fn hands_on(tablet: &mut Tablet, to: Recipient, names: &[&str], how: HandedHow) {
        let statements = names.iter().map(|name| id(name)).collect();
        tablet.fact(CaseFact::HandedOn(Box::new(HandedOn { to, statements, how })));
    }

    #[test]
    fn it_waits_until_it_was_handed_over_or_somebody_wrote_why_not() {
        let mut tablet = case_in_which([("a", Recipient::Lawyer), ("b", Recipient::Lawyer)]);
        says(&mut tablet, "c", Recipient::Guardian);
        assert_eq!(open(&tablet), [(Recipient::Guardian, 1), (Recipient::Lawyer, 2)]);
        hands_on(&mut tablet, Recipient::Lawyer, &["a"], HandedHow::Paper);
        assert_eq!(open(&tablet), [(Recipient::Guardian, 1), (Recipient::Lawyer, 1)]);
        hands_on(&mut tablet, Recipient::Lawyer, &["b"], HandedHow::Not("No lawyer is named yet.".into()));
        hands_on(&mut tablet, Recipient::Guardian, &["c"], HandedHow::Together);
        assert_eq!(open(&tablet), []);
        says(&mut tablet, "d", Recipient::Lawyer);
        assert_eq!(open(&tablet), [(Recipient::Lawyer, 1)], "what comes later waits anew");
    }

    #[test]
    fn who_works_on_the_case_reads_it_by_themselves_and_a_row_that_was_left_empty_asks_for_nothing() {
        let mut tablet = case_in_which([("a", Recipient::Team), ("b", Recipient::Supervisor)]);
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said("c", "V11")))));
        assert_eq!(open(&tablet), []);
    }

    #[test]
    fn it_is_a_task_of_the_case_for_each_person() {
        let tablet = case_in_which([("a", Recipient::Guardian), ("b", Recipient::Panel)]);
        let all = concerns(&Answers::of(&tablet.file));
        let found = all.iter().find(|it| it.concern == Concern::HandOn).unwrap();
        assert_eq!((found.count, &found.spot), (2, &Some(Spot::HandOn)));
    }

    #[test]
    fn a_doctor_a_school_and_the_family_need_a_yes_beside_the_childs_choice() {
        let tablet = case_in_which([("a", Recipient::Family)]);
        let ledger = Ledger::read(&tablet.file, "2025-06-15".parse().unwrap());
        let may = |to| may_hand_on(&ledger, to);
        assert!(may(Recipient::Guardian) && may(Recipient::Lawyer) && may(Recipient::Panel));
        assert!(!may(Recipient::Family) && !may(Recipient::School) && !may(Recipient::Doctor));
        assert!(!may(Recipient::Team), "nobody hands anything to them");
    }

    #[test]
    fn a_record_says_to_whom_what_and_why_not() {
        let it = |to, names: &[&str], how| HandedOn {
            to,
            statements: names.iter().map(|name| id(name)).collect(),
            how,
        };
        assert!(it(Recipient::School, &["a"], HandedHow::Paper).is_whole());
        assert!(!it(Recipient::School, &[], HandedHow::Paper).is_whole());
        assert!(!it(Recipient::Team, &["a"], HandedHow::Paper).is_whole());
        assert!(!it(Recipient::School, &["a"], HandedHow::Not(" no ".into())).is_whole());
    }
}
