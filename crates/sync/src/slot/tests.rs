//! Which slot an edit overwrites, and what settles a slot.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use domain::testing::{id, path};
use domain::{Answer, Author, CaseFact, Timestamp};

use super::*;

fn answer(id_text: &str, at: &str, text: &str, sees: &[&str]) -> Change {
    Change {
        v: 1,
        id: id(id_text),
        case: id("c1"),
        author: Author::Staff(id("u1")),
        entered_by: id("u1"),
        device: id("d1"),
        seq: 0,
        group: id(&format!("save-of-{id_text}")),
        recorded: Timestamp(5),
        language: "en".to_owned(),
        body: Body::Answer {
            document: id("form"),
            path: path(at),
            value: Answer::Text(text.to_owned()),
            sees: sees.iter().map(|seen| id(seen)).collect(),
            reason: String::new(),
        },
        salt: None,
        vhash: None,
        sig: None,
    }
}

#[test]
fn the_next_edit_of_a_question_overwrites_its_pending_slot() {
    let merged = overwrite(&answer("a", "q", "An", &["z"]), &answer("b", "q", "Ana", &["z"])).unwrap();
    assert_eq!(merged, Change { group: id("save-of-b"), ..answer("a", "q", "Ana", &["z"]) });
}

#[test]
fn what_either_edit_had_seen_counts_as_seen_but_never_the_slot_itself() {
    let merged =
        overwrite(&answer("a", "q", "An", &["y"]), &answer("b", "q", "Ana", &["a", "z", "y"])).unwrap();
    assert_eq!(merged.body.sees(), [id("y"), id("z")]);
}

#[test]
fn a_frozen_slot_is_never_overwritten() {
    let frozen = Change { seq: 1, ..answer("a", "q", "An", &[]) };
    assert_eq!(overwrite(&frozen, &answer("b", "q", "Ana", &["a"])), None);
    assert_eq!(overwrite(&frozen, &answer("a", "q", "Ana", &[])), None);
}

#[test]
fn only_the_same_hand_in_the_same_place_overwrites() {
    let pending = answer("a", "q", "An", &[]);
    let next = answer("b", "q", "Ana", &[]);
    let row = Body::Row {
        document: id("form"),
        path: path("q"),
        present: true,
        sees: Vec::new(),
        reason: String::new(),
    };
    let note = Body::Fact(CaseFact::Note { text: "Ana".to_owned() });
    let others = [
        answer("b", "other", "Ana", &[]),
        Change { case: id("c2"), ..next.clone() },
        Change { device: id("d2"), ..next.clone() },
        Change { author: Author::Child, ..next.clone() },
        Change { entered_by: id("u2"), ..next.clone() },
        Change { body: row, ..next.clone() },
        Change { body: note, ..next },
    ];
    for other in others {
        assert_eq!(overwrite(&pending, &other), None, "{other:?}");
    }
}

#[test]
fn facts_are_never_overwritten() {
    let note =
        Change { body: Body::Fact(CaseFact::Note { text: "x".to_owned() }), ..answer("a", "q", "", &[]) };
    assert_eq!(overwrite(&note, &note), None);
}

#[test]
fn a_page_settles_the_very_same_change_in_whatever_state() {
    let slot = Change { seq: 3, ..answer("a", "q", "An", &[]) };
    let entry = Numbered { number: 8, change: Some(slot.clone()) };
    let states = [
        SlotState::Frozen,
        SlotState::Sent { number: 8 },
        SlotState::Held { why: Attention::Refused { reason: HeldReason::NotAssigned } },
    ];
    for state in states {
        assert!(settles(&entry, &slot, &state), "{state:?}");
    }
}

#[test]
fn other_content_under_its_id_does_not_settle_a_slot() {
    let slot = Change { seq: 3, ..answer("a", "q", "An", &[]) };
    let entry = Numbered { number: 8, change: Some(Change { seq: 4, ..slot.clone() }) };
    assert!(!settles(&entry, &slot, &SlotState::Sent { number: 8 }));
}

#[test]
fn a_number_that_is_not_for_this_reader_settles_the_slot_that_was_given_it() {
    let slot = Change { seq: 3, ..answer("a", "q", "An", &[]) };
    let hidden = Numbered { number: 8, change: None };
    assert!(settles(&hidden, &slot, &SlotState::Sent { number: 8 }));
    assert!(!settles(&hidden, &slot, &SlotState::Sent { number: 9 }));
    assert!(!settles(&hidden, &slot, &SlotState::Frozen));
}

#[test]
fn states_are_stored_in_words_that_never_change() {
    let stored = |state: &SlotState| serde_json::to_string(state).unwrap();
    assert_eq!(stored(&SlotState::Pending), r#"{"state":"pending"}"#);
    assert_eq!(stored(&SlotState::Frozen), r#"{"state":"frozen"}"#);
    assert_eq!(stored(&SlotState::Sent { number: 8 }), r#"{"state":"sent","number":8}"#);
    let refused = Attention::Refused { reason: HeldReason::NotAssigned };
    assert_eq!(
        stored(&SlotState::Held { why: refused }),
        r#"{"state":"held","why":{"attention":"refused","reason":"not_assigned"}}"#
    );
    for (why, word) in [
        (Attention::Mismatch, "mismatch"),
        (Attention::TooLarge, "too_large"),
        (Attention::Unreadable, "unreadable"),
    ] {
        let json = format!(r#"{{"state":"held","why":{{"attention":"{word}"}}}}"#);
        assert_eq!(stored(&SlotState::Held { why }), json);
    }
}
