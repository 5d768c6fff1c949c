//! What becomes of pushed changes.

use axum::http::{Method, StatusCode};
use domain::{Answer, Author, Body, CaseFact, CaseId, DocumentId, Role};
use serde_json::json;
use server::storage::Storage;
use sync::protocol::{DEVICE_HEADER, Fate, HeldReason, PUSH_MOST_BYTES};

use crate::house::{House, accepted, held, request};

#[tokio::test]
async fn opening_a_case_numbers_it_and_assigns_the_author() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    assert_eq!(mara.push(&house, &[mara.note(&case, "a note")]).await, [accepted(3)]);
    let pages = mara.pull_all(&house).await;
    assert_eq!(pages[0].reference, "BIP-NOR-26-00001");
    let second = pages[0].changes[1].change.clone().unwrap();
    assert_eq!(
        second.body,
        Body::Fact(CaseFact::Assigned { user: mara.user.id.clone(), role: Role::Caseworker })
    );
    assert_eq!(second.author, Author::Staff(mara.user.id.clone()));
}

#[tokio::test]
async fn a_case_can_be_opened_and_filled_in_one_push() {
    let (house, _, mara, _) = House::with_staff().await;
    let (case, document): (CaseId, DocumentId) = ("case-1".parse().unwrap(), "doc-1".parse().unwrap());
    let changes = [
        mara.opening(&case),
        mara.form(&case, &document, "reg_bia", 1),
        mara.answer(&case, &document, "immediate_danger", Answer::Choice("no".into())),
    ];
    assert_eq!(mara.push(&house, &changes).await, [accepted(1), accepted(3), accepted(4)]);
}

#[tokio::test]
async fn the_same_push_again_changes_nothing() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let notes = [mara.note(&case, "one"), mara.note(&case, "two")];
    assert_eq!(mara.push(&house, &notes).await, [accepted(3), accepted(4)]);
    let again = mara.push(&house, &notes).await;
    assert_eq!(again, [Fate::Duplicate { number: 3 }, Fate::Duplicate { number: 4 }]);
    assert_eq!(mara.pull_all(&house).await[0].changes.len(), 4);
}

#[tokio::test]
async fn two_changes_with_one_id_are_both_kept() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let first = mara.note(&case, "first words");
    let mut other = first.clone();
    other.body = Body::Fact(CaseFact::Note { text: "other words".into() });
    assert_eq!(mara.push(&house, &[first]).await, [accepted(3)]);
    assert_eq!(mara.push(&house, &[other]).await, [Fate::Mismatch]);
    let held = house.storage.held().await.unwrap();
    assert_eq!((held.len(), held[0].reason.as_str()), (1, "mismatch"));
    assert!(held[0].body.contains("other words"));
}

#[tokio::test]
async fn a_change_without_assignment_is_held() {
    let (house, _, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let unknown: CaseId = "case-nobody-opened".parse().unwrap();
    let changes = [tom.note(&case, "not my case"), tom.note(&unknown, "no case at all")];
    let fates = tom.push(&house, &changes).await;
    assert_eq!(fates, [held(HeldReason::NotAssigned), held(HeldReason::NotAssigned)]);
    assert_eq!(mara.pull_all(&house).await[0].latest, 2);
    let kept = house.storage.held().await.unwrap();
    assert!(kept.iter().any(|it| it.body.contains("not my case")), "nothing is dropped");
}

#[tokio::test]
async fn a_held_change_is_accepted_once_its_author_is_assigned() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let mut notes = [tom.note(&case, "one"), tom.note(&case, "two")];
    notes[1].group = notes[0].group.clone();
    let fates = tom.push(&house, &notes).await;
    assert_eq!(fates, [held(HeldReason::NotAssigned), held(HeldReason::NotAssigned)]);
    let assign = json!({ "user": tom.user.id });
    let reply = ada.ask(&house, Method::POST, "cases/case-1/assignments", assign).await;
    assert_eq!(reply.status, StatusCode::NO_CONTENT);
    assert_eq!(tom.push(&house, &notes).await, [accepted(4), accepted(5)]);
    assert!(house.storage.held().await.unwrap().iter().all(|it| it.settled));
}

#[tokio::test]
async fn a_case_cannot_be_opened_twice() {
    let (house, _, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    assert_eq!(tom.push(&house, &[tom.opening(&case)]).await, [held(HeldReason::NotAllowed)]);
}

#[tokio::test]
async fn nobody_sends_in_the_name_of_another() {
    let (house, _, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let mut as_tom = mara.note(&case, "signed in as another");
    as_tom.entered_by = tom.user.id.clone();
    let mut words_of_tom = mara.note(&case, "in the mouth of another");
    words_of_tom.author = Author::Staff(tom.user.id.clone());
    let mut tablet_of_tom = mara.note(&case, "from the tablet of another");
    tablet_of_tom.device = tom.device.clone();
    let fates = mara.push(&house, &[as_tom, words_of_tom, tablet_of_tom]).await;
    assert_eq!(fates, vec![held(HeldReason::NotAllowed); 3]);
}

#[tokio::test]
async fn only_the_server_says_who_works_on_a_case() {
    let (house, _, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let user = tom.user.id.clone();
    let assigned = CaseFact::Assigned { user: user.clone(), role: Role::Caseworker };
    let changes = [
        mara.change(&case, Body::Fact(assigned)),
        mara.change(&case, Body::Fact(CaseFact::Unassigned { user })),
    ];
    assert_eq!(mara.push(&house, &changes).await, vec![held(HeldReason::NotAllowed); 2]);
    assert!(tom.pull_all(&house).await.is_empty());
}

#[tokio::test]
async fn a_form_that_is_not_known_is_held() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let [one, other, never]: [DocumentId; 3] = ["d1", "d2", "d3"].map(|id| id.parse().unwrap());
    let changes = [
        mara.form(&case, &one, "no_such_form", 1),
        mara.form(&case, &other, "reg_bia", 999),
        mara.answer(&case, &never, "immediate_danger", Answer::Choice("no".into())),
    ];
    assert_eq!(mara.push(&house, &changes).await, vec![held(HeldReason::UnknownForm); 3]);
}

#[tokio::test]
async fn an_answer_that_does_not_fit_its_question_is_held() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let document: DocumentId = "doc-1".parse().unwrap();
    let changes = [
        mara.form(&case, &document, "reg_bia", 1),
        mara.answer(&case, &document, "immediate_danger", Answer::Choice("perhaps".into())),
        mara.answer(&case, &document, "immediate_danger", Answer::Flag(true)),
        mara.answer(&case, &document, "no_such_question", Answer::Text("x".into())),
        mara.change(
            &case,
            Body::Row {
                document: document.clone(),
                path: "no_such_group/r1".parse().unwrap(),
                present: true,
                sees: vec![],
                reason: String::new(),
            },
        ),
        mara.answer(&case, &document, "immediate_danger", Answer::Choice("yes".into())),
    ];
    let malformed = held(HeldReason::MalformedAnswer);
    let expected =
        [accepted(3), malformed.clone(), malformed.clone(), malformed.clone(), malformed, accepted(4)];
    assert_eq!(mara.push(&house, &changes).await, expected);
}

#[tokio::test]
async fn what_the_supervisor_writes_is_held_when_a_caseworker_sends_it() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let document: DocumentId = "doc-1".parse().unwrap();
    let changes = [
        mara.form(&case, &document, "reg_bia", 1),
        mara.answer(&case, &document, "sup_decision", Answer::Choice("approved".into())),
    ];
    assert_eq!(mara.push(&house, &changes).await, [accepted(3), held(HeldReason::NotAllowed)]);
}

#[tokio::test]
async fn a_change_of_a_newer_version_is_kept_as_it_came() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let mut newer = serde_json::to_value(mara.note(&case, "x")).unwrap();
    newer["body"] = json!({"kind": "fact", "fact": "hologram", "data": {"marker": "of-the-future"}});
    let mut version_two = serde_json::to_value(mara.note(&case, "y")).unwrap();
    version_two["v"] = json!(2);
    let ids = [newer["id"].clone(), version_two["id"].clone()];
    let outcomes = mara.push_values(&house, vec![newer, version_two, json!("not even an object")]).await;
    assert!(outcomes.iter().all(|(_, fate)| *fate == held(HeldReason::TooNew)), "{outcomes:?}");
    assert_eq!([json!(outcomes[0].0), json!(outcomes[1].0)], ids);
    let kept = house.storage.held().await.unwrap();
    assert_eq!(kept.len(), 3);
    assert!(kept.iter().any(|it| it.body.contains("of-the-future")));
}

#[tokio::test]
async fn changes_of_one_save_share_one_fate() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let good = mara.note(&case, "good alone");
    let mut bad = mara.form(&case, &"d1".parse().unwrap(), "no_such_form", 1);
    bad.group = good.group.clone();
    let beside = mara.note(&case, "another save");
    let fates = mara.push(&house, &[good.clone(), bad, beside]).await;
    assert_eq!(fates, [held(HeldReason::GroupHeld), held(HeldReason::UnknownForm), accepted(3)]);
    assert_eq!(mara.push(&house, &[good]).await, [held(HeldReason::GroupHeld)], "not half of it later");
}

#[tokio::test]
async fn a_save_that_came_in_two_parts_gets_in_once_nothing_is_against_either() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let (one, mut other) = (tom.note(&case, "one"), tom.note(&case, "other"));
    other.group = one.group.clone();
    for part in [&one, &other] {
        let fates = tom.push(&house, std::slice::from_ref(part)).await;
        assert_eq!(fates, [held(HeldReason::NotAssigned)]);
    }
    let assign = json!({ "user": tom.user.id });
    ada.ask(&house, Method::POST, "cases/case-1/assignments", assign).await;
    assert_eq!(tom.push(&house, &[other]).await, [accepted(4)]);
    assert_eq!(tom.push(&house, &[one]).await, [accepted(5)]);
}

#[tokio::test]
async fn a_save_with_a_part_of_a_newer_version_is_held_whole() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let good = mara.note(&case, "good alone");
    let mut newer = serde_json::to_value(mara.note(&case, "x")).unwrap();
    newer["v"] = json!(2);
    newer["group"] = json!(good.group);
    let outcomes = mara.push_values(&house, vec![serde_json::to_value(good).unwrap(), newer]).await;
    let fates: Vec<Fate> = outcomes.into_iter().map(|(_, fate)| fate).collect();
    assert_eq!(fates, [held(HeldReason::GroupHeld), held(HeldReason::TooNew)]);
}

#[tokio::test]
async fn a_slot_that_was_not_frozen_is_held() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let mut pending = mara.note(&case, "may still change");
    pending.seq = 0;
    assert_eq!(mara.push(&house, &[pending]).await, [held(HeldReason::NotAllowed)]);
}

#[tokio::test]
async fn a_push_that_is_too_large_is_refused_with_a_sentence() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let long = mara.note(&case, &"x".repeat(PUSH_MOST_BYTES));
    let reply = mara.ask(&house, Method::POST, "sync/push", json!({ "changes": [long] })).await;
    assert_eq!(reply.problem(), (413, "too_large".into()));
    let many: Vec<_> = (0..201).map(|_| json!(1)).collect();
    let reply = mara.ask(&house, Method::POST, "sync/push", json!({ "changes": many })).await;
    assert_eq!(reply.problem(), (413, "too_large".into()));
}

#[tokio::test]
async fn a_push_that_cannot_be_read_is_refused_with_a_sentence() {
    let (house, _, mara, _) = House::with_staff().await;
    for body in ["{\"changes\": [", "[]", "{\"changes\": {}}", "\u{0}"] {
        let mut push = request(Method::POST, "sync/push", Some(&mara.cookie), body.as_bytes().to_vec());
        push.headers_mut().insert(DEVICE_HEADER, mara.device.as_str().parse().unwrap());
        let reply = house.raw(push).await;
        assert_eq!(reply.problem(), (400, "malformed".into()));
    }
}
