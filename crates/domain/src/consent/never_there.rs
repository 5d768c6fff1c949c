//! What names somebody to whom nothing ever goes, whatever way it was written: a fact around permission, a link under a question
//! that says to whom something goes out, or the name of a record to which such a question links already.

use form_engine::{Answer, Path};

use super::event::{ConsentFact, ForbiddenNamed};
use super::firewall::{Forbidden, forbidden};
use super::recipient::Recipient;
use crate::case_file::CaseFile;
use crate::change::{Body, Change};
use crate::consulate::is_closed_consulate;
use crate::fact::CaseFact;
use crate::ids::{ContactId, DocumentId};

/// The attempt that a change is; none for a change that names nobody to whom nothing goes.
///
/// `known` is the case with all that was saved together with the change, `goes_out` tells of a question whether its answer
/// names to whom something goes (gate [`super::SHARING_GATE`]). A body may stand in a case because it had a part in it: that alone
/// makes it no recipient.
#[must_use]
pub fn never_there(
    known: &CaseFile,
    change: &Change,
    goes_out: &dyn Fn(&DocumentId, &Path) -> bool,
) -> Option<ForbiddenNamed> {
    match &change.body {
        Body::Fact(CaseFact::Consent(fact)) => {
            let (recipient, at) = names(fact)?;
            let found = refuses(fact)?;
            Some(ForbiddenNamed { name: recipient.name.clone(), found, at })
        }
        Body::Fact(CaseFact::Named { id, name, .. }) => {
            let found = forbidden(name)?;
            let at = linked_at(known, id, goes_out)?;
            Some(ForbiddenNamed { name: name.clone(), found, at })
        }
        // A consulate is no recipient by its kind of action either.
        Body::Answer { document, path, value: Answer::Choice(key), .. } => {
            let form = known.opening(document)?.form;
            is_closed_consulate(known, form, path, key).then(|| ForbiddenNamed {
                name: key.clone(),
                found: Forbidden::StateOfOrigin,
                at: path.to_string(),
            })
        }
        Body::Answer { document, path, value, .. } => {
            let links = links_of(value);
            if links.is_empty() || !goes_out(document, path) {
                return None;
            }
            known.facts().find_map(|(_, fact)| match fact {
                CaseFact::Named { id, name, .. } if links.iter().any(|link| link == id.as_str()) => {
                    let found = forbidden(name)?;
                    Some(ForbiddenNamed { name: name.clone(), found, at: path.to_string() })
                }
                _ => None,
            })
        }
        _ => None,
    }
}

/// Where a question links to this record by which something goes out.
fn linked_at(
    known: &CaseFile,
    id: &ContactId,
    goes_out: &dyn Fn(&DocumentId, &Path) -> bool,
) -> Option<String> {
    known.changes().iter().find_map(|change| match &change.body {
        Body::Answer { document, path, value, .. } => {
            let links = links_of(value).iter().any(|link| link == id.as_str());
            (links && goes_out(document, path)).then(|| path.to_string())
        }
        _ => None,
    })
}

/// The records to which an answer links.
#[must_use]
pub fn links_of(value: &Answer) -> &[String] {
    match value {
        Answer::Link(id) => std::slice::from_ref(id),
        Answer::Links(ids) => ids,
        _ => &[],
    }
}

/// Whom a fact names as recipient, and where. What merely tells of an attempt names nobody, and taking back names only to stop.
fn names(fact: &ConsentFact) -> Option<(&Recipient, String)> {
    let on = |line: super::line::Line| line.id().to_owned();
    Some(match fact {
        ConsentFact::Answer(it) => (it.recipient.as_ref()?, on(it.line)),
        ConsentFact::Assent(it) => (it.recipient.as_ref()?, on(it.line)),
        ConsentFact::Informed(it) => (it.recipient.as_ref()?, on(it.line)),
        ConsentFact::Cleared(it) => (&it.recipient, on(it.line)),
        ConsentFact::Legal(it) => (&it.recipient, "legal".to_owned()),
        ConsentFact::Emergency(it) => (&it.recipient, "emergency".to_owned()),
        ConsentFact::Shared(it) => (&it.recipient, "shared".to_owned()),
        ConsentFact::Exported(it) => (it.recipient.as_ref()?, "exported".to_owned()),
        _ => return None,
    })
}

/// Why nothing goes to whom a fact names; where the ground is a yes, police get nothing either.
pub(super) fn refuses(fact: &ConsentFact) -> Option<Forbidden> {
    let (recipient, _) = names(fact)?;
    let by_yes = match fact {
        ConsentFact::Answer(_)
        | ConsentFact::Assent(_)
        | ConsentFact::Informed(_)
        | ConsentFact::Cleared(_) => true,
        ConsentFact::Shared(it) => it.line.is_some(),
        _ => false,
    };
    if by_yes { recipient.forbidden_by_yes() } else { recipient.forbidden() }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::fields::referral;
    use crate::named::NamedKind;
    use crate::testing::{Tablet, id};

    fn tried(tablet: &Tablet, change: &Change) -> Option<(String, Forbidden)> {
        let goes_out = |_: &DocumentId, path: &Path| path.to_string() == referral::PROVIDER;
        never_there(&tablet.file, change, &goes_out).map(|it| (it.name, it.found))
    }

    fn named(tablet: &mut Tablet, record: &str, kind: NamedKind, name: &str) -> Change {
        tablet.fact(CaseFact::Named { id: id(record), kind, name: name.to_owned() })
    }

    fn link(record: &str) -> Answer {
        Answer::Link(record.to_owned())
    }

    #[test]
    fn whichever_comes_first_the_name_or_the_link_the_second_is_the_attempt() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let form = tablet.open_form(referral::ID);
        // Whatever kind of record it is said to be.
        for (record, kind) in [("n1", NamedKind::Body), ("n2", NamedKind::Person), ("n3", NamedKind::Family)]
        {
            let name = named(&mut tablet, record, kind, "Border police");
            assert_eq!(tried(&tablet, &name), None, "it had a part in the case");
            let elsewhere = tablet.answer(&form, "rf_contact", link(record));
            assert_eq!(tried(&tablet, &elsewhere), None);
            let linked = tablet.answer(&form, referral::PROVIDER, link(record));
            assert_eq!(tried(&tablet, &linked), Some(("Border police".to_owned(), Forbidden::Enforcement)));
        }
        let linked = tablet.answer(&form, referral::PROVIDER, Answer::Links(vec!["n5".to_owned()]));
        assert_eq!(tried(&tablet, &linked), None, "nobody knows yet who that is");
        let name = named(&mut tablet, "n5", NamedKind::Body, "Embassy of Homeland");
        assert_eq!(tried(&tablet, &name).unwrap().1, Forbidden::StateOfOrigin);
    }

    #[test]
    fn helpers_are_named_and_linked() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let form = tablet.open_form(referral::ID);
        let name = named(&mut tablet, "n1", NamedKind::Body, "Harbour School");
        let linked = tablet.answer(&form, referral::PROVIDER, link("n1"));
        assert!(tried(&tablet, &name).is_none() && tried(&tablet, &linked).is_none());
    }
}
