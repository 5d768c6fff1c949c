//! What authorities ask for: the officer reads it, answers once, and sees nothing else of the case.

use axum::http::Method;
use domain::authority::Decision;
use domain::consent::{ConsentFact, Forbidden, ForbiddenNamed};
use domain::{Answer, Body, CaseFact, CaseId, DocumentId, Role};
use serde_json::{Value, json};
use sync::protocol::{AuthorityList, Fate, HeldReason, SeenList};

use crate::house::{House, Tablet, held};

fn key(key: &str) -> Answer {
    Answer::Choice(key.to_owned())
}

fn text(text: &str) -> Answer {
    Answer::Text(text.to_owned())
}

/// A case with a request of an officer at the door, and a word that is nobody's business.
async fn asked(house: &House, mara: &Tablet, enforcement: &str) -> (CaseId, DocumentId) {
    let case = mara.case(house, "case-1").await;
    let document: DocumentId = "m3".parse().unwrap();
    let changes = [
        mara.note(&case, "marker-of-content"),
        mara.form(&case, &document, "disclosure", 2),
        mara.answer(&case, &document, "di_kind", key("authority_request")),
        mara.answer(&case, &document, "rq_from", text("An officer at the door")),
        mara.answer(&case, &document, "rq_cat", key("police_other")),
        mara.answer(&case, &document, "rq_what", text("Address and school")),
        mara.answer(&case, &document, "rq_purpose", text("Did not say")),
        mara.answer(&case, &document, "rq_enforcement", key(enforcement)),
    ];
    let fates = mara.push(house, &changes).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Accepted { .. })), "{fates:?}");
    (case, document)
}

fn answer(decision: &str) -> Value {
    json!({ "reply": {
        "decision": decision, "reason": "The law does not let us say where a child lives.",
        "lawyer": "", "given": "That a procedure is open" } })
}

#[tokio::test]
async fn the_officer_answers_once_and_the_answer_comes_to_the_case() {
    let (house, ada, mara, _) = House::with_staff().await;
    let kit = house.add(&ada, "kit", Role::DataProtectionOfficer).await;
    let (case, document) = asked(&house, &mara, "unknown").await;
    let reply = kit.ask(&house, Method::GET, "authorities", ()).await;
    assert!(!String::from_utf8_lossy(&reply.body).contains("marker-of-content"));
    let list: AuthorityList = reply.json();
    assert_eq!(list.requests.len(), 1);
    assert_eq!(list.requests[0].by, mara.user.name);
    assert!(!list.requests[0].reference.is_empty());
    assert_eq!(list.requests[0].request.what, "Address and school");

    let path = format!("authorities/{case}/{document}");
    // Nobody knows what it is for: an outcome is not given.
    let reply = kit.ask(&house, Method::POST, &path, answer("outcome_notice_only")).await;
    assert_eq!(reply.problem(), (403, "not_allowed".into()));
    let reply = kit.ask(&house, Method::POST, &path, answer("refused")).await;
    assert_eq!(reply.status, 204);
    let reply = kit.ask(&house, Method::POST, &path, answer("redirected_lawyer")).await;
    assert_eq!(reply.problem().0, 409);
    let list: AuthorityList = kit.ask(&house, Method::GET, "authorities", ()).await.json();
    assert_eq!(list.requests[0].request.decision, Some(Decision::Refused));

    let pages = mara.pull_all(&house).await;
    let changes = pages.iter().flat_map(|page| &page.changes).filter_map(|it| it.change.as_ref());
    let decided = changes.filter(|it| it.entered_by == kit.user.id).count();
    assert_eq!(decided, 3);
}

#[tokio::test]
async fn nobody_but_the_officer_answers_neither_by_the_address_nor_in_the_form() {
    let (house, ada, mara, sam) = House::with_staff().await;
    let (case, document) = asked(&house, &mara, "no").await;
    for tablet in [&ada, &mara, &sam] {
        let reply = tablet.ask(&house, Method::GET, "authorities", ()).await;
        assert_eq!(reply.problem(), (403, "not_allowed".into()));
        let path = format!("authorities/{case}/{document}");
        let reply = tablet.ask(&house, Method::POST, &path, answer("refused")).await;
        assert_eq!(reply.problem(), (403, "not_allowed".into()));
    }
    let own = mara.answer(&case, &document, "rq_decision", key("outcome_notice_only"));
    assert_eq!(mara.push(&house, &[own]).await, [held(HeldReason::NotAllowed)]);
}

#[tokio::test]
async fn an_attempt_to_name_a_forbidden_recipient_reaches_the_officer() {
    let (house, ada, mara, _) = House::with_staff().await;
    let kit = house.add(&ada, "kit", Role::DataProtectionOfficer).await;
    let case = mara.case(&house, "case-1").await;
    let named = ForbiddenNamed {
        name: "Border police, room 4".to_owned(),
        found: Forbidden::Enforcement,
        at: "permissions".to_owned(),
    };
    let fact = Body::Fact(CaseFact::Consent(ConsentFact::Forbidden(named)));
    // Words in a note that look like it are no attempt.
    let note = mara.note(&case, "\"forbidden\"");
    mara.push(&house, &[mara.change(&case, fact), note]).await;
    let list: AuthorityList = kit.ask(&house, Method::GET, "authorities", ()).await.json();
    assert_eq!(list.refused.len(), 1);
    assert_eq!(
        (list.refused[0].name.as_str(), &list.refused[0].by),
        ("Border police, room 4", &mara.user.name)
    );
}

#[tokio::test]
async fn who_works_on_a_case_sees_onto_whose_tablet_it_came_and_nobody_else_does() {
    let (house, ada, mara, sam) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    mara.pull_all(&house).await;
    let path = format!("cases/{case}/seen");
    let list: SeenList = mara.ask(&house, Method::GET, &path, ()).await.json();
    assert_eq!(list.seen.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), [mara.user.name.as_str()]);
    assert_eq!(list.seen[0].role, Role::Caseworker);
    assert_eq!(sam.ask(&house, Method::GET, &path, ()).await.problem().0, 404);
    assert_eq!(ada.ask(&house, Method::GET, &path, ()).await.problem().0, 403);
}

#[tokio::test]
async fn the_officer_says_once_that_a_request_was_looked_at_and_nobody_else_can() {
    let (house, ada, mara, _) = House::with_staff().await;
    let kit = house.add(&ada, "kit", Role::DataProtectionOfficer).await;
    let (case, document) = asked(&house, &mara, "no").await;
    let path = format!("authorities/{case}/{document}/seen");
    let words = |remark: &str| json!({ "remark": remark });
    assert_eq!(mara.ask(&house, Method::POST, &path, words("")).await.problem(), (403, "not_allowed".into()));
    let own = domain::authority::RequestSeen {
        of: document.clone(),
        name: "Kit".to_owned(),
        remark: String::new(),
    };
    let own = mara.change(&case, Body::Fact(CaseFact::Consent(ConsentFact::RequestSeen(own))));
    assert_eq!(mara.push(&house, &[own]).await, [held(HeldReason::NotAllowed)]);
    let long = kit.ask(&house, Method::POST, &path, words(&"x".repeat(1_001))).await;
    assert_eq!(long.problem().0, 422);
    let reply = kit.ask(&house, Method::POST, &path, words(" I answer tomorrow. ")).await;
    assert_eq!(reply.status, 204);
    assert_eq!(kit.ask(&house, Method::POST, &path, words("")).await.problem().0, 409);
    let list: AuthorityList = kit.ask(&house, Method::GET, "authorities", ()).await.json();
    let seen = list.requests[0].request.seen.clone().unwrap();
    assert_eq!((&seen.name, seen.remark.as_str()), (&kit.user.name, "I answer tomorrow."));
    assert!(list.requests[0].request.decision.is_none(), "it still waits for its answer");
}
