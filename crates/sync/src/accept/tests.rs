//! What becomes of pushed changes, case by case.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use domain::testing::id;
use domain::{Author, Role, Timestamp};

use super::*;

fn change(id_text: &str, save: &str, text: &str) -> Change {
    Change {
        v: 1,
        id: id(id_text),
        case: id("c1"),
        author: Author::Staff(id("u1")),
        entered_by: id("u1"),
        device: id("d1"),
        seq: 1,
        group: id(save),
        recorded: Timestamp(5),
        language: "en".to_owned(),
        body: Body::Fact(CaseFact::Note { text: text.to_owned() }),
        salt: None,
        vhash: None,
        sig: None,
    }
}

fn new(change: &Change) -> Candidate<'_> {
    let hash = content_hash(change).unwrap();
    Candidate { change, hash, known: Known::Nothing, objection: None, group_is_held: false }
}

fn stored<'a>(change: &'a Change, as_content: &Change) -> Candidate<'a> {
    Candidate { known: Known::Stored { number: 4, hash: content_hash(as_content).unwrap() }, ..new(change) }
}

const NOT_ASSIGNED: HeldReason = HeldReason::NotAssigned;

fn refused(change: &Change) -> Candidate<'_> {
    Candidate { objection: Some(NOT_ASSIGNED), ..new(change) }
}

#[test]
fn a_new_change_is_stored() {
    assert_eq!(judge(&[new(&change("a", "s", "x"))]), [Verdict::Store]);
}

#[test]
fn the_same_change_again_is_a_duplicate_with_its_number() {
    let a = change("a", "s", "x");
    assert_eq!(judge(&[stored(&a, &a)]), [Verdict::Duplicate { number: 4 }]);
}

#[test]
fn the_same_change_again_is_a_duplicate_even_if_its_sender_may_no_longer_write() {
    let a = change("a", "s", "x");
    let candidate = Candidate { objection: Some(NOT_ASSIGNED), ..stored(&a, &a) };
    assert_eq!(judge(&[candidate]), [Verdict::Duplicate { number: 4 }]);
}

#[test]
fn other_content_under_a_stored_id_is_a_mismatch() {
    let (a, other) = (change("a", "s", "x"), change("a", "s", "y"));
    assert_eq!(judge(&[stored(&a, &other)]), [Verdict::Mismatch]);
}

#[test]
fn any_difference_is_other_content() {
    let a = change("a", "s", "x");
    let hash = content_hash(&a).unwrap();
    let others = [
        Change { seq: 2, ..a.clone() },
        Change { case: id("c2"), ..a.clone() },
        Change { author: Author::Child, ..a.clone() },
        Change { recorded: Timestamp(6), ..a.clone() },
        Change { language: "fr".to_owned(), ..a.clone() },
        Change { salt: Some(String::new()), ..a.clone() },
    ];
    for other in others {
        assert_ne!(content_hash(&other).unwrap(), hash, "{other:?}");
    }
}

#[test]
fn the_hash_is_that_of_the_canonical_text() {
    // sha256 of the JSON with sorted keys and without spaces, computed with another program
    let expected = "453382238c8ef419651e8e027a20f6a482a24a1e64906689c1f7c84ad04e53d9";
    assert_eq!(content_hash(&change("a", "s", "x")).unwrap().as_str(), expected);
}

#[test]
fn a_held_change_is_judged_anew() {
    let a = change("a", "s", "x");
    let held = |objection| Candidate {
        known: Known::Held { hash: content_hash(&a).unwrap() },
        objection,
        ..new(&a)
    };
    assert_eq!(judge(&[held(None)]), [Verdict::Store]);
    assert_eq!(judge(&[held(Some(NOT_ASSIGNED))]), [Verdict::Hold { reason: NOT_ASSIGNED }]);
}

#[test]
fn other_content_under_a_held_id_is_a_mismatch() {
    let (a, other) = (change("a", "s", "x"), change("a", "s", "y"));
    let known = Known::Held { hash: content_hash(&other).unwrap() };
    assert_eq!(judge(&[Candidate { known, ..new(&a) }]), [Verdict::Mismatch]);
}

#[test]
fn one_refused_change_holds_its_whole_save_and_no_other() {
    let (a, b, c) = (change("a", "s", "x"), change("b", "s", "y"), change("c", "t", "z"));
    assert_eq!(
        judge(&[new(&a), refused(&b), new(&c)]),
        [
            Verdict::Hold { reason: HeldReason::GroupHeld },
            Verdict::Hold { reason: NOT_ASSIGNED },
            Verdict::Store
        ]
    );
}

#[test]
fn a_mismatch_holds_the_rest_of_its_save() {
    let (a, b, other) = (change("a", "s", "x"), change("b", "s", "y"), change("b", "s", "z"));
    let verdicts = judge(&[new(&a), stored(&b, &other)]);
    assert_eq!(verdicts, [Verdict::Hold { reason: HeldReason::GroupHeld }, Verdict::Mismatch]);
}

#[test]
fn what_is_in_the_case_stays_there_when_the_rest_of_its_save_is_held() {
    let (a, b) = (change("a", "s", "x"), change("b", "s", "y"));
    let verdicts = judge(&[stored(&a, &a), refused(&b)]);
    assert_eq!(verdicts, [Verdict::Duplicate { number: 4 }, Verdict::Hold { reason: NOT_ASSIGNED }]);
}

#[test]
fn saves_of_two_devices_do_not_share_a_fate() {
    let a = change("a", "s", "x");
    let b = Change { device: id("d2"), ..change("b", "s", "y") };
    assert_eq!(judge(&[refused(&a), new(&b)]), [Verdict::Hold { reason: NOT_ASSIGNED }, Verdict::Store]);
}

#[test]
fn the_second_half_of_a_held_save_is_held_too() {
    let a = change("a", "s", "x");
    let verdicts = judge(&[Candidate { group_is_held: true, ..new(&a) }]);
    assert_eq!(verdicts, [Verdict::Hold { reason: HeldReason::GroupHeld }]);
}

#[test]
fn a_change_twice_in_one_push_is_stored_once() {
    let a = change("a", "s", "x");
    let verdicts = judge(&[new(&a), new(&a)]);
    assert_eq!(verdicts, [Verdict::Store, Verdict::SameAs { earlier: 0 }]);
    let fates = fates(&verdicts, &BTreeMap::from([(0, 9)]));
    assert_eq!(fates, [Fate::Accepted { number: 9 }, Fate::Duplicate { number: 9 }]);
}

#[test]
fn two_contents_under_one_id_in_one_push_do_not_both_get_in() {
    let (a, b) = (change("a", "s", "x"), change("a", "t", "y"));
    assert_eq!(judge(&[new(&a), new(&b)]), [Verdict::Store, Verdict::Mismatch]);
}

#[test]
fn a_change_that_was_given_no_number_is_never_reported_as_accepted() {
    assert_eq!(fates(&[Verdict::Store], &BTreeMap::new()), [Fate::Retry { after_seconds: 0 }]);
}

#[test]
fn what_only_the_server_may_write_is_not_taken_from_a_tablet() {
    let assigned = CaseFact::Assigned { user: id("u1"), role: Role::Caseworker };
    let unassigned = CaseFact::Unassigned { user: id("u2") };
    for fact in [assigned, unassigned] {
        let forged = Change { body: Body::Fact(fact), ..change("a", "s", "x") };
        assert_eq!(objection_to_shape(&forged, &id("u1")), Some(HeldReason::NotAllowed));
    }
}

#[test]
fn nobody_writes_in_the_name_of_another_person_that_is_signed_in() {
    assert_eq!(objection_to_shape(&change("a", "s", "x"), &id("u2")), Some(HeldReason::NotAllowed));
    assert_eq!(objection_to_shape(&change("a", "s", "x"), &id("u1")), None);
}

#[test]
fn a_slot_that_was_not_frozen_is_not_taken() {
    let pending = Change { seq: 0, ..change("a", "s", "x") };
    assert_eq!(objection_to_shape(&pending, &id("u1")), Some(HeldReason::NotAllowed));
}

#[test]
fn a_change_of_a_newer_program_waits_for_a_newer_server() {
    let newer = Change { v: 2, ..change("a", "s", "x") };
    assert_eq!(objection_to_shape(&newer, &id("u1")), Some(HeldReason::TooNew));
}
