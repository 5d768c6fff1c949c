//! What somebody who decides is called: history says who gave, refused or took back, never "somebody" where a name is known.

use super::event::ConsentFact;
use crate::case_file::CaseFile;
use crate::links::people;

/// The name of a person by the link under which they decide: from the family list and the people of the case, else as the
/// person signed last. None where neither stands in the case.
#[must_use]
pub fn giver_name(file: &CaseFile, person: &str) -> Option<String> {
    let known = people(file).into_iter().find(|it| it.id == person).map(|it| it.name);
    let signed = || {
        let mut names = file.consents().rev().filter_map(|(_, fact)| match fact {
            ConsentFact::Session(session) if session.giver.person == person => {
                Some(session.signature.name.trim().to_owned())
            }
            ConsentFact::LinkMade(made) if made.person == person => Some(made.name.trim().to_owned()),
            _ => None,
        });
        names.find(|name| !name.is_empty())
    };
    known.or_else(signed)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::consent::{Decision, Line};
    use crate::testing::consent::{answer, guardian, sitting};
    use crate::testing::{Tablet, id};
    use crate::time::Clock;

    #[test]
    fn who_decided_is_called_as_the_case_knows_them_or_as_they_signed() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_for("unaccompanied", Some(9), "2025-06-15".parse().unwrap());
        let appointment = tablet.appoint("guardian", "casey", &["consent", "health"]);
        assert_eq!(giver_name(&tablet.file, "casey"), None);
        let who = guardian("casey", &appointment);
        let session = sitting("s1", &id("case"), &tablet.writer.device, who, tablet.clock.now());
        let it = answer(&session, Line::Health, Decision::No);
        tablet.sign(session, vec![it]);
        assert_eq!(giver_name(&tablet.file, "casey"), Some("Casey Thorn".to_owned()));
        assert_eq!(giver_name(&tablet.file, "robin"), None);
        // The name by which the case knows the person stands before a signature.
        let contact = "casey".parse().unwrap();
        tablet.fact(crate::named::name(contact, crate::named::NamedKind::Person, "C. Thorn").unwrap());
        assert_eq!(giver_name(&tablet.file, "casey"), Some("C. Thorn".to_owned()));
    }
}
