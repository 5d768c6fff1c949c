//! What a question may link to: records that the case has already. Nobody can know an id, so none is ever typed.

use form_engine::{Answer, Path};

use crate::answers::Answers;
use crate::case_file::CaseFile;
use crate::fields::{guardianship, reg_bia};
use crate::ids::{DocumentId, StatementId};
use crate::named::{NamedKind, named};
use crate::statement::{AnswerState, ChildStatement};

/// Somebody of whom the case has a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// What a link holds.
    pub id: String,
    /// The name as it was written down.
    pub name: String,
}

/// The records that a question may link to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Linkable {
    /// Members of staff.
    Staff,
    /// The centre of the case.
    Site,
    /// The case itself.
    Case,
    /// People of the case.
    People(Vec<Person>),
    /// Filled forms of the case, the oldest first.
    Documents {
        /// The forms of which one could be begun.
        forms: Vec<String>,
        /// Those that there are.
        documents: Vec<DocumentId>,
    },
    /// What the child said and sent, the newest first.
    Statements(Vec<StatementId>),
    /// Nothing that the case has records of.
    Unknown,
}

/// The permissions that a link to "a consent" may mean.
const CONSENTS: &[&str] = &["consent_guardian", "consent_sharing", "assent_child"];

/// What the question at `path` of `own` may link to. `is_form` says which names are forms. Neither a document nor
/// a row is ever offered as a link to itself.
#[must_use]
pub fn linkable(
    file: &CaseFile,
    own: &DocumentId,
    path: &Path,
    target: &str,
    is_form: &dyn Fn(&str) -> bool,
) -> Linkable {
    let forms: Vec<String> = match target {
        "user" => return Linkable::Staff,
        "site" => return Linkable::Site,
        "case" => return Linkable::Case,
        "person" | "family_member" => {
            let mut people = people(file);
            people.retain(|person| !path.steps().any(|step| step == person.id));
            return Linkable::People(people);
        }
        "org" => return Linkable::People(named(file, NamedKind::Body)),
        "family" => return Linkable::People(named(file, NamedKind::Family)),
        // What an answer of staff rests on: the child's own words, as far as this reader has them.
        "source" | "statement" => return Linkable::Statements(said(file)),
        "consent" => CONSENTS.iter().map(|form| (*form).to_owned()).collect(),
        form if is_form(form) => vec![form.to_owned()],
        _ => return Linkable::Unknown,
    };
    let documents = forms.iter().flat_map(|form| file.documents_of(form)).map(|found| found.id());
    let documents = documents.filter(|id| *id != own).cloned().collect();
    Linkable::Documents { forms, documents }
}

/// Statements in which the child said something, also those that it replaced later; nothing that was taken back.
fn said(file: &CaseFile) -> Vec<StatementId> {
    let speaks = |said: &&ChildStatement| said.state == AnswerState::Answered;
    let mut found: Vec<_> = file.statements().map(|(_, said)| said).filter(speaks).collect();
    found.sort_by_key(|said| std::cmp::Reverse((said.said, said.id.clone())));
    found.into_iter().map(|said| said.id.clone()).collect()
}

/// Everybody of whom the case has a record with a name: the family, who was named where a question asked for a person,
/// and who was named as guardian.
#[must_use]
pub fn people(file: &CaseFile) -> Vec<Person> {
    let answers = Answers::of(file);
    let family = answers.rows(reg_bia::ID, reg_bia::FAMILY_MEMBERS).into_iter().filter_map(|row| {
        let named = answers.in_row(reg_bia::ID, &row, reg_bia::FM_NAME);
        let name = named.iter().find_map(|(_, answer)| match answer {
            Answer::Text(name) if !name.trim().is_empty() => Some(name.trim().to_owned()),
            _ => None,
        })?;
        Some(Person { id: row.last().to_owned(), name })
    });
    let mut found: Vec<Person> = family.collect();
    found.extend(named(file, NamedKind::Person));
    // An appointment links to its person; one that was written as a name has no other record.
    for document in file.documents_of(guardianship::ID) {
        for (_, answer) in answers.in_document(document, guardianship::PERSON) {
            if let Answer::Link(person) = answer
                && is_words(person)
                && !found.iter().any(|known| known.id == *person)
            {
                found.push(Person { id: person.clone(), name: person.clone() });
            }
        }
    }
    found
}

/// True where a link holds words that a person wrote, and not the id of a record.
#[must_use]
pub fn is_words(link: &str) -> bool {
    link.parse::<DocumentId>().is_err()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Author, Body};
    use crate::fact::CaseFact;
    use crate::statement::tests::statement;
    use crate::taken_back::TakenBack;
    use crate::testing::{Tablet, id, path};
    use crate::time::Timestamp;

    fn is_form(name: &str) -> bool {
        ["session", "bid", "consent_guardian", "reg_bia"].contains(&name)
    }

    fn of(tablet: &Tablet, own: &DocumentId, at: &str, target: &str) -> Linkable {
        linkable(&tablet.file, own, &path(at), target, &is_form)
    }

    #[test]
    fn a_document_links_to_others_of_that_form_and_never_to_itself() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let first = tablet.open_form("bid");
        let second = tablet.open_form("bid");
        let forms = vec!["bid".to_owned()];
        let wanted = Linkable::Documents { forms: forms.clone(), documents: vec![first.clone()] };
        assert_eq!(of(&tablet, &second, "bd_previous", "bid"), wanted);
        let none = Linkable::Documents { forms: vec!["session".to_owned()], documents: vec![] };
        assert_eq!(of(&tablet, &second, "bd_session", "session"), none);
    }

    #[test]
    fn a_consent_is_any_of_the_permissions() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let given = tablet.open_form("consent_guardian");
        let own = tablet.open_form("reg_bia");
        let found = of(&tablet, &own, "consent_record", "consent");
        let forms = CONSENTS.iter().map(|form| (*form).to_owned()).collect();
        assert_eq!(found, Linkable::Documents { forms, documents: vec![given] });
    }

    #[test]
    fn people_are_the_named_family_and_a_row_is_not_its_own_record() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form("reg_bia");
        for row in ["r1", "r2", "r3"] {
            tablet.add_row(&document, &format!("family_members/{row}"));
        }
        tablet.answer(&document, "family_members/r1/fm_name", Answer::Text(" Amina ".into()));
        tablet.answer(&document, "family_members/r2/fm_name", Answer::Text("Sami".into()));
        let guardian = tablet.open_form("guardianship");
        tablet.answer(&guardian, "gd_person", Answer::Link("Casey Lee".into()));
        let names = |at: &str| match of(&tablet, &document, at, "person") {
            Linkable::People(people) => people.into_iter().map(|it| it.name).collect::<Vec<_>>(),
            _ => Vec::new(),
        };
        assert_eq!(names("legal_rep_contact"), ["Amina", "Sami", "Casey Lee"]);
        assert_eq!(names("family_members/r1/fm_linked_person"), ["Sami", "Casey Lee"]);
    }

    #[test]
    fn an_answer_rests_on_what_the_child_said_and_never_on_what_it_took_back() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form("checklist");
        let offered = |tablet: &Tablet| of(tablet, &document, "ck_items/r1/ki_source", "source");
        assert_eq!(offered(&tablet), Linkable::Statements(vec![]));
        for (name, at) in [("s1", 5), ("s2", 9)] {
            let said = ChildStatement { id: id(name), said: Timestamp(at), ..statement() };
            tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))));
        }
        assert_eq!(offered(&tablet), Linkable::Statements(vec![id("s2"), id("s1")]));
        let taken = TakenBack {
            statement: id("s2"),
            session: id("session"),
            screen: "V11".to_owned(),
            said: Timestamp(9),
            reason: None,
        };
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::StatementTakenBack(Box::new(taken))));
        assert_eq!(offered(&tablet), Linkable::Statements(vec![id("s1")]));
    }

    #[test]
    fn of_what_the_case_keeps_no_records_nothing_is_offered() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form("reg_bia");
        assert_eq!(of(&tablet, &document, "x", "weather"), Linkable::Unknown);
        assert_eq!(of(&tablet, &document, "x", "user"), Linkable::Staff);
        assert_eq!(of(&tablet, &document, "x", "case"), Linkable::Case);
    }
}
