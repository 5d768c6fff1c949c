//! How people want to be reached, as whoever is about to call them reads it.

use crate::consent::{ConsentFact, Decision, Ledger, Line, Reached, Withdrawal, WithdrawnBy, WithdrawnHow};
use crate::testing::consent::{answer, guardian, sitting};
use crate::testing::{Tablet, id};
use crate::time::Clock;
use form_engine::CivilDate;

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

/// A guardian who says this of being reached.
fn says(decision: Decision, words: &str) -> Tablet {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_for("unaccompanied", Some(9), day("2025-06-15"));
    let appointment = tablet.appoint("guardian", "casey", &["consent", "health"]);
    let who = guardian("casey", &appointment);
    let session = sitting("s1", &id("case"), &tablet.writer.device, who, tablet.clock.now());
    let mut it = answer(&session, Line::Contact, decision);
    it.conditions = words.to_owned();
    tablet.sign(session, vec![it]);
    tablet
}

fn read(tablet: &Tablet, on: &str) -> Vec<Reached> {
    Ledger::read(&tablet.file, day(on)).reached(&tablet.file)
}

fn casey(words: &str, letters_only: bool) -> Reached {
    Reached { name: Some("Casey Thorn".to_owned()), words: words.to_owned(), letters_only }
}

#[test]
fn the_words_stand_with_the_name_whatever_the_answer_is() {
    let words = "Never call the house.";
    for (decision, letters_only) in [(Decision::Yes, false), (Decision::NotNow, false), (Decision::No, true)]
    {
        let tablet = says(decision, &format!(" {words} "));
        assert_eq!(read(&tablet, "2025-06-15"), [casey(words, letters_only)], "{decision:?}");
        // Years later the child is of age and nobody decides for it any more: the house is still not called.
        assert_eq!(read(&tablet, "2040-06-15")[0].words, words, "{decision:?}");
    }
    assert_eq!(read(&says(Decision::No, ""), "2025-06-15"), [casey("", true)]);
    assert!(read(&says(Decision::Yes, ""), "2025-06-15").is_empty());
}

#[test]
fn what_was_taken_back_is_used_no_more_and_leaves_letters() {
    let mut tablet = says(Decision::Yes, "By message, after six.");
    let taken_back = Withdrawal {
        by: WithdrawnBy::Guardian("casey".to_owned()),
        line: Some(Line::Contact),
        recipient: None,
        how: WithdrawnHow::Phone,
        link: None,
        said: tablet.clock.now(),
        reason: String::new(),
    };
    tablet.consent(ConsentFact::Withdrawal(Box::new(taken_back)));
    assert_eq!(read(&tablet, "2025-06-15"), [casey("", true)]);
}
