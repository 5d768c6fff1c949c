//! Version 1 of the wire, word for word. A tablet that was offline for a month still speaks it: what stands here is
//! never changed, only added to.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use domain::Change;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sync::protocol::{
    CasePage, EnrolRequest, Fate, Health, HeldReason, HouseList, NewHouseEntry, Problem, PullAnswer,
    PullRequest, PushAnswer, PushRequest, RenewRequest, SaltAnswer, SaltRequest, SignInRequest, SignedIn,
};

/// Reads it and writes the same again: no word lost, none added.
fn stands<T: Serialize + DeserializeOwned>(wire: Value) {
    let read: T = serde_json::from_value(wire.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), wire);
}

fn change() -> Value {
    json!({
        "v": 1, "id": "0190-a", "case": "c1", "author": {"who": "staff", "user": "u1"}, "entered_by": "u1",
        "device": "d1", "seq": 7, "group": "g1", "recorded": 1_760_000_000_000_u64, "language": "en",
        "body": {
            "kind": "answer", "document": "f1", "path": "family/r1/relation",
            "value": {"kind": "text", "value": "sister"}, "sees": ["0190-b"]
        }
    })
}

fn staff() -> Value {
    json!({"id": "u1", "sign_in": "amina", "name": "Amina", "role": "caseworker"})
}

#[test]
fn pushing_and_its_answer() {
    stands::<PushRequest>(json!({"changes": [change()]}));
    stands::<PushAnswer>(json!({
        "epoch": "e1",
        "outcomes": [
            {"id": "a", "fate": {"fate": "accepted", "number": 1}},
            {"id": "b", "fate": {"fate": "duplicate", "number": 2}},
            {"id": "c", "fate": {"fate": "mismatch"}},
            {"id": "d", "fate": {"fate": "held", "reason": "not_assigned"}},
            {"id": "e", "fate": {"fate": "retry", "after_seconds": 3}}
        ]
    }));
}

#[test]
fn the_opening_of_a_lock() {
    let opened = |data: Value| {
        let mut opened = change();
        opened["body"] = json!({"kind": "fact", "fact": "lock_opened", "data": data});
        opened
    };
    for reason in ["talking", "protecting", "writing", "checking"] {
        stands::<Change>(opened(json!({"document": "f1", "path": "concerns", "reason": reason})));
    }
    let words = json!({"document": "f1", "path": "family_members/r1/fm_where", "reason": "other", "words": "The judge asks."});
    stands::<Change>(opened(words));
}

#[test]
fn what_a_child_is_told_about_a_decision() {
    let fact = |fact: &str, data: Value| {
        let mut change = change();
        change["body"] = json!({"kind": "fact", "fact": fact, "data": data});
        stands::<Change>(change);
    };
    let plan = json!({
        "decision": "f1", "band": "b2", "language": "en", "decided": "you stay here", "reason": "you have school",
        "items": [{"statement": "s1", "counted": "not", "reason": "it is far", "measure": "you call"}],
        "next_step": "we look for a family", "next_day": "2026-02-03", "lawyer": "Lio", "lawyer_told": null,
        "last_day": "2026-02-10", "who_today": "Mara", "support": "Mara eats with the child.",
        "follow_up": [{"day": "2026-02-17", "who": "Amina"}], "worker": "Amina"
    });
    fact("outcome_prepared", json!({"plan": plan, "sees": ["0190-b"]}));
    fact("outcome_not_told", json!({"decision": "f1", "reason": "The child is missing."}));
    for (end, reaction) in
        [("finished", json!({"reaction": "s2"})), ("not_now", json!({})), ("stopped", json!({}))]
    {
        let mut talk = json!({
            "session": "t1", "plan": plan, "content_version": "2026-2", "translation": "source",
            "told": [{"page": "O1", "at": 1}, {"page": "O3", "statement": "s1", "at": 2}],
            "checks": [{"topic": "O1", "content_version": "2026-2", "outcome": "understood"}],
            "end": end
        });
        talk.as_object_mut().unwrap().extend(reaction.as_object().unwrap().clone());
        fact("outcome_talk", talk);
    }
}

#[test]
fn what_an_answer_rests_on_and_who_was_named() {
    let fact = |fact: &str, data: Value| {
        let mut change = change();
        change["body"] = json!({"kind": "fact", "fact": fact, "data": data});
        stands::<Change>(change);
    };
    let rests = json!({"document": "f1", "path": "bd_options/r1/op_child_view", "statements": ["s1", "s2"], "sees": ["0190-b"]});
    fact("rests_on", rests);
    for kind in ["person", "body", "family"] {
        fact("named", json!({"id": "n1", "kind": kind, "name": "Harbour Clinic"}));
    }
}

#[test]
fn a_photo_of_a_paper_and_what_the_officer_says_of_an_opening() {
    let fact = |fact: &str, data: Value| {
        let mut change = change();
        change["body"] = json!({"kind": "fact", "fact": fact, "data": data});
        stands::<Change>(change);
    };
    let media =
        json!({"id": "m1", "kind": "paper", "mime": "image/jpeg", "size": 9, "sha256": "0".repeat(64)});
    fact("paper_kept", json!({"document": "f1", "path": "gd_paper", "media": media}));
    fact("paper_put_aside", json!({"of": "0190-b", "reason": "This is the paper of another child."}));
    fact("opening_seen", json!({"of": "0190-b", "name": "Kit", "asks": false}));
    fact(
        "opening_seen",
        json!({"of": "0190-b", "name": "Kit", "asks": true, "remark": "Why twice on one day?"}),
    );
    fact("opening_explained", json!({"of": "0190-c", "words": "The child talked about it twice."}));
}

#[test]
fn what_the_place_says_of_itself() {
    let entry = |verdict: &str| {
        json!({
            "key": "T12.free", "verdict": verdict, "words": "", "named": "Lee", "on": "2026-01-01",
            "fingerprint": "f1", "by": "u1", "at": 1_760_000_000_000_u64
        })
    };
    stands::<HouseList>(json!({"entries": [entry("true"), entry("not_true"), entry("open")]}));
    stands::<NewHouseEntry>(json!({
        "key": "T13.contact", "verdict": "true", "words": "the Ombud", "named": "Lee", "on": "2026-01-01", "fingerprint": "f1"
    }));
    stands::<PullAnswer>(json!({
        "epoch": "e1", "pages": [], "revoked": [], "more": false, "staff": [], "now": 1, "house": [entry("true")]
    }));
}

#[test]
fn reasons_for_holding() {
    let reasons = [
        (HeldReason::NotAssigned, "not_assigned"),
        (HeldReason::MalformedAnswer, "malformed_answer"),
        (HeldReason::UnknownForm, "unknown_form"),
        (HeldReason::TooNew, "too_new"),
        (HeldReason::NotAllowed, "not_allowed"),
        (HeldReason::GroupHeld, "group_held"),
    ];
    for (reason, word) in reasons {
        assert_eq!(
            serde_json::to_value(Fate::Held { reason }).unwrap(),
            json!({"fate": "held", "reason": word})
        );
    }
}

#[test]
fn pulling_and_its_answer() {
    stands::<PullRequest>(json!({"have": {"c1": 4, "c2": 0}}));
    stands::<CasePage>(json!({"case": "c1", "reference": "NOR-25-0001", "latest": 2, "changes": []}));
    stands::<PullAnswer>(json!({
        "epoch": "e1",
        "pages": [{
            "case": "c1", "reference": "NOR-25-0001", "latest": 2,
            "changes": [{"number": 1, "change": change()}, {"number": 2, "change": null}]
        }],
        "revoked": ["c2"], "more": true, "staff": [staff()], "now": 1_760_000_000_000_u64
    }));
}

#[test]
fn sessions() {
    stands::<Health>(json!({"status": "ok", "version": "0.1.0", "epoch": "e1", "needs_setup": false}));
    stands::<SaltRequest>(json!({"sign_in": "amina"}));
    stands::<SaltAnswer>(json!({"salt": "AAA=", "stretching": {"memory_kib": 65536, "passes": 3}}));
    stands::<SignInRequest>(json!({"sign_in": "amina", "auth_key": "AAA=", "device": null}));
    stands::<EnrolRequest>(json!({
        "code": "x", "sign_in": "amina", "name": "Amina", "salt": "AAA=",
        "stretching": {"memory_kib": 65536, "passes": 3}, "auth_key": "AAA="
    }));
    stands::<RenewRequest>(json!({"device": "d1", "device_token": "t"}));
    stands::<SignedIn>(json!({"user": staff(), "device": "d1", "device_token": "t", "epoch": "e1"}));
    stands::<Problem>(json!({"status": 413, "code": "too_large", "title": "Too large.", "request": "r1"}));
}

#[test]
fn a_change_with_a_word_that_this_version_does_not_know_is_not_read_as_something_else() {
    let mut newer = change();
    newer["mood"] = json!("calm");
    assert!(serde_json::from_value::<PushRequest>(json!({"changes": [newer]})).is_err());
}
