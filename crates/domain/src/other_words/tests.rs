#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::change::{Author, Body};
use crate::testing::{Tablet, id, said};

fn put(of: &ChangeId, kind: OtherWordsKind, language: &str, text: &str) -> CaseFact {
    let (text, language) = (text.to_owned(), language.to_owned());
    let (by, name, read_back) = (PutBy::Interpreter, "Sana Example".to_owned(), ReadBack::NotDone);
    CaseFact::OtherWords(Box::new(OtherWords { of: of.clone(), kind, text, language, by, name, read_back }))
}

fn spoken(tablet: &mut Tablet) -> ChangeId {
    let said = Body::Fact(CaseFact::ChildStatement(Box::new(said("message", "V11"))));
    tablet.write_as(&Author::Child, said).id
}

#[test]
fn of_one_kind_in_one_language_the_newest_stands_and_the_older_ones_stay() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    let of = spoken(&mut tablet);
    for (kind, language, text) in [
        (OtherWordsKind::Translation, "en", "I am afrade"),
        (OtherWordsKind::Transcript, "ar", "أنا خائف"),
        (OtherWordsKind::Translation, "en", "I am afraid"),
        (OtherWordsKind::Translation, "fr", "J’ai peur"),
    ] {
        tablet.fact(put(&of, kind, language, text));
    }
    let found = other_words(&tablet.file, &of);
    let found: Vec<(&str, bool)> = found.iter().map(|(_, it, stands)| (it.text.as_str(), *stands)).collect();
    let wanted = [("J’ai peur", true), ("I am afraid", true), ("أنا خائف", true), ("I am afrade", false)];
    assert_eq!(found, wanted);
}

#[test]
fn they_stand_beside_their_own_statement_alone_and_change_no_word_of_it() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    let of = spoken(&mut tablet);
    let before = tablet.file.statements().next().unwrap().1.clone();
    let fact = put(&of, OtherWordsKind::Translation, "en", "I am afraid");
    assert_eq!(fact.beside(), Some(&of));
    tablet.fact(fact);
    assert_eq!(*tablet.file.statements().next().unwrap().1, before);
    assert!(other_words(&tablet.file, &id("another")).is_empty());
}
