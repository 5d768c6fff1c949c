//! People, bodies and families that somebody named where a question asks for one: so that a case can link to a provider,
//! a lawyer or a carer of whom no form keeps a record. Added and never edited; a wrong name is added anew.

use serde::{Deserialize, Serialize};

use crate::case_file::CaseFile;
use crate::fact::CaseFact;
use crate::ids::ContactId;
use crate::links::Person;

/// What was named.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NamedKind {
    /// A person.
    Person,
    /// An office, a provider, a court: whatever is no person.
    Body,
    /// A family as a whole.
    Family,
}

impl NamedKind {
    /// What a question with this target may have added to its list; none where its list is kept elsewhere.
    #[must_use]
    pub fn of_target(target: &str) -> Option<Self> {
        match target {
            "person" | "family_member" => Some(NamedKind::Person),
            "org" => Some(NamedKind::Body),
            "family" => Some(NamedKind::Family),
            _ => None,
        }
    }
}

/// Most characters of a name.
const MOST: usize = 200;

/// The fact that somebody of this name belongs to the case; none for a name that says nothing or is too long.
#[must_use]
pub fn name(id: ContactId, kind: NamedKind, name: &str) -> Option<CaseFact> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = !name.is_empty() && name.chars().count() <= MOST;
    fits.then_some(CaseFact::Named { id, kind, name })
}

/// Everybody of a kind who was named in this case, in the order of their names. Of two under one id the first stands.
#[must_use]
pub fn named(file: &CaseFile, kind: NamedKind) -> Vec<Person> {
    let mut found: Vec<Person> = Vec::new();
    for (_, fact) in file.facts() {
        if let CaseFact::Named { id, kind: of, name } = fact
            && *of == kind
            && !found.iter().any(|known| known.id == id.as_str())
        {
            found.push(Person { id: id.to_string(), name: name.clone() });
        }
    }
    found.sort_by(|a, b| (a.name.to_lowercase(), &a.id).cmp(&(b.name.to_lowercase(), &b.id)));
    found
}

/// Who stands in a list under this name already, however it is written in capitals or spaced.
#[must_use]
pub fn known_as<'a>(list: &'a [Person], name: &str) -> Option<&'a Person> {
    list.iter().find(|known| same_name(&known.name, name))
}

/// True for one name, however it is written in capitals or spaced.
pub(crate) fn same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, clippy::panic, reason = "a test may stop at once")]
    use super::*;
    use crate::links::{Linkable, linkable};
    use crate::testing::{Tablet, id, path};

    fn begun() -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        tablet
    }

    fn names(tablet: &Tablet, target: &str) -> Vec<String> {
        match linkable(&tablet.file, &id("form"), &path("pl_provider"), target, &|_| false) {
            Linkable::People(people) => people.into_iter().map(|it| it.name).collect(),
            other => panic!("{target}: {other:?}"),
        }
    }

    #[test]
    fn a_provider_that_was_named_once_is_offered_wherever_a_body_is_asked_for() {
        let mut tablet = begun();
        assert!(names(&tablet, "org").is_empty());
        let fact = name(id("b1"), NamedKind::Body, "  Harbour   Clinic ").expect("it is a name");
        tablet.fact(fact);
        assert_eq!(names(&tablet, "org"), ["Harbour Clinic"]);
        assert!(names(&tablet, "person").is_empty() && names(&tablet, "family").is_empty());
    }

    #[test]
    fn a_person_who_was_named_stands_beside_the_family() {
        let mut tablet = begun();
        let document = tablet.open_form("reg_bia");
        tablet.add_row(&document, "family_members/r1");
        tablet.answer(&document, "family_members/r1/fm_name", form_engine::Answer::Text("Amina".into()));
        tablet.fact(name(id("p1"), NamedKind::Person, "Lio Example").expect("it is a name"));
        assert_eq!(names(&tablet, "person"), ["Amina", "Lio Example"]);
    }

    #[test]
    fn a_name_that_says_nothing_is_no_name_and_one_that_is_known_is_found() {
        assert!(name(id("p1"), NamedKind::Person, " \n ").is_none());
        assert!(name(id("p1"), NamedKind::Person, &"x".repeat(MOST + 1)).is_none());
        let list = [Person { id: "p1".to_owned(), name: "Lio Example".to_owned() }];
        assert!(known_as(&list, " lio  EXAMPLE").is_some() && known_as(&list, "Lio").is_none());
    }
}
