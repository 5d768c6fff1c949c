//! "Do not contact them for me", "it could be a danger": nobody looks for that person before a worker has talked with the child
//! (child-ux.md 4.2, V06).

use super::ComeBack;
use crate::answers::Answers;
use crate::case_file::CaseFile;
use crate::fact::CaseFact;

/// True while the child said of somebody on its map that nobody may look for them before a talk, and no contact with words about
/// it was recorded since.
#[must_use]
pub fn holds_back_tracing(file: &CaseFile) -> bool {
    talk_first(&Answers::of(file))
}

/// The same, of what is read already. Taking the map back masks the words and settles nothing: a child takes back out of fear as
/// well. What the child put in its place says how it is now.
pub(super) fn talk_first(answers: &Answers<'_>) -> bool {
    let file = answers.file();
    let taken_back = file.taken_back();
    let mut said: Vec<_> = file.current_statements();
    said.extend(file.all_statements().filter(|(_, said)| taken_back.contains_key(&said.id)));
    let says = |fact: &CaseFact| match fact {
        CaseFact::Contact { text, .. } => fact.comes_back(ComeBack::TalkFirst) && !text.trim().is_empty(),
        _ => false,
    };
    let settled = |at| file.facts().any(|(change, fact)| change.recorded >= at && says(fact));
    let holds =
        |said: &crate::statement::ChildStatement| said.people.iter().any(|it| it.holds_back_tracing());
    said.into_iter().any(|(change, said)| holds(said) && !settled(change.recorded))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::attention::{Concern, Spot, concerns, contact};
    use crate::change::{Author, Body};
    use crate::person_said::{PersonSaid, Ring};
    use crate::statement::{ChildStatement, Replaces};
    use crate::testing::{Tablet, id, said};

    fn map(name: &str, contact: Option<&str>, risk: Option<&str>) -> ChildStatement {
        let person = PersonSaid {
            contact: contact.map(str::to_owned),
            risk: risk.map(str::to_owned),
            ..PersonSaid::in_ring("p1".to_owned(), Ring::Near)
        };
        ChildStatement { people: vec![person], ..said(name, "V06") }
    }

    fn heard(statement: ChildStatement) -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        says(&mut tablet, statement);
        tablet
    }

    fn says(tablet: &mut Tablet, statement: ChildStatement) {
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(statement))));
    }

    fn waits(tablet: &Tablet) -> bool {
        let found = concerns(&Answers::of(&tablet.file)).into_iter();
        let found: Vec<_> = found.filter(|it| it.concern == Concern::TalkFirst).map(|it| it.spot).collect();
        assert_eq!(!found.is_empty(), holds_back_tracing(&tablet.file));
        assert!(found.is_empty() || found == [Some(Spot::Views)]);
        !found.is_empty()
    }

    #[test]
    fn a_person_who_could_be_in_danger_or_is_not_to_be_contacted_waits_for_a_talk() {
        for (contact, risk, wanted) in [
            (None, None, false),
            (Some("want_more"), Some("no"), false),
            (Some("want_less"), None, false),
            (Some("none"), None, true),
            (Some("dont_contact_for_me"), None, true),
            (None, Some("for_them"), true),
            (None, Some("dont_know"), true),
        ] {
            assert_eq!(waits(&heard(map("s1", contact, risk))), wanted, "{contact:?} {risk:?}");
        }
    }

    #[test]
    fn only_a_contact_about_it_with_words_settles_it_and_what_the_child_says_later_waits_anew() {
        let mut tablet = heard(map("s1", None, Some("for_them")));
        let about = |to: ComeBack| BTreeSet::from([to]);
        let wrote = |to: ComeBack, words: &str| contact("in_person".to_owned(), words.to_owned(), about(to));
        tablet.fact(wrote(ComeBack::AskedQuestion, "We talked about school."));
        tablet.fact(wrote(ComeBack::TalkFirst, " "));
        assert!(waits(&tablet));
        tablet.fact(wrote(ComeBack::TalkFirst, "We talked: the uncle is not asked, the aunt may be."));
        assert!(!waits(&tablet));
        let replaces = Some(Replaces { statement: id("s1"), reason: None, also: Vec::new() });
        says(&mut tablet, ChildStatement { replaces, ..map("s2", Some("none"), None) });
        assert!(waits(&tablet));
    }

    #[test]
    fn what_the_child_puts_in_its_place_says_how_it_is_now() {
        let mut tablet = heard(map("s1", None, Some("for_me")));
        let replaces = Some(Replaces { statement: id("s1"), reason: None, also: Vec::new() });
        says(&mut tablet, ChildStatement { replaces, ..map("s2", Some("want_more"), Some("no")) });
        assert!(!waits(&tablet));
    }
}
