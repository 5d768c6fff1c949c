//! A guardian's own channel: a link opens with its code, counts its tries, is answered once, and what it did not bring is no
//! answer on it.

use axum::http::{Method, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::consent::{ConsentFact, LINK_LASTS, LINK_TRIES, LinkSeen, Route};
use domain::{Body, CaseFact, CaseId, Change, DocumentId, Timestamp};
use serde_json::{Value, json};
use sync::protocol::{Fate, HeldReason, LinkAnswers, LinksSeen, OpenedLink};

use crate::consent::{log, save, with_guardian};
use crate::house::{House, Reply, Tablet, held};

const DAY: u64 = 24 * 60 * 60_000;
const SITTING: &[u8] = b"a sealed sitting";

fn key(code: &str) -> String {
    STANDARD.encode(crate::house::sha256(code.as_bytes()))
}

fn new_link(case: &CaseId, session: &str) -> Value {
    let until = Timestamp(1_767_268_800_000 + 365 * DAY);
    json!({"case": case, "session": session, "until": until, "auth_key": key("right"), "sealed": STANDARD.encode(SITTING)})
}

/// A case with a guardian, and a link to its sitting `s1`.
async fn with_link() -> (House, Tablet, Tablet, CaseId, DocumentId) {
    let (house, _, mara, tom) = House::with_staff().await;
    let (case, appointment) = with_guardian(&house, &mara, &["consent", "health"]).await;
    let reply = mara.ask(&house, Method::PUT, "links/link1", new_link(&case, "s1")).await;
    assert_eq!(reply.status, StatusCode::NO_CONTENT, "{}", String::from_utf8_lossy(&reply.body));
    (house, mara, tom, case, appointment)
}

async fn open(house: &House, code: &str) -> Reply {
    house.ask(Method::POST, "links/link1/open", json!({"auth_key": key(code)})).await
}

async fn answer(house: &House, code: &str, digest: Option<&str>) -> Reply {
    let body =
        json!({"auth_key": key(code), "digest": digest, "sealed": STANDARD.encode(b"a sealed answer")});
    house.ask(Method::POST, "links/link1/answer", body).await
}

async fn seen(house: &House, mara: &Tablet, case: &CaseId) -> LinkSeen {
    let path = format!("cases/{case}/links");
    let seen: LinksSeen = mara.ask(house, Method::GET, &path, ()).await.json();
    seen.links.into_iter().next().unwrap()
}

async fn answers(house: &House, tablet: &Tablet) -> usize {
    let answers: LinkAnswers = tablet.ask(house, Method::POST, "links/answers", ()).await.json();
    answers.answers.len()
}

/// A save that says it was signed on the guardian's own phone, and the digest under its signature.
fn on_own_phone(mara: &Tablet, case: &CaseId, appointment: &DocumentId, link: &str) -> (Vec<Change>, String) {
    let save = save(mara, case, appointment, |session, _| {
        session.route = Route::OwnChannel(link.parse().unwrap());
        session.signature.device = link.parse().unwrap();
    });
    let Body::Fact(CaseFact::Consent(ConsentFact::Session(session))) = &save[0].body else {
        panic!("the sitting comes first")
    };
    let digest = session.signature.digest.clone();
    (save, digest)
}

#[tokio::test]
async fn the_code_opens_the_link_again_and_again_until_it_is_answered() {
    let (house, mara, _, case, _) = with_link().await;
    assert_eq!(open(&house, "wrong").await.problem(), (401, "wrong_link_code".to_owned()));
    assert_eq!(seen(&house, &mara, &case).await.opened, None);
    for _ in 0..2 {
        let opened: OpenedLink = open(&house, "right").await.json();
        assert_eq!(opened.sealed, STANDARD.encode(SITTING));
        // The tablet asked for a year; no link lives so long.
        assert_eq!(opened.until, Timestamp(house.now() + LINK_LASTS));
    }
    assert_eq!(seen(&house, &mara, &case).await.opened, Some(Timestamp(house.now())));
    assert_eq!(answer(&house, "right", None).await.status, StatusCode::NO_CONTENT);
    assert_eq!(open(&house, "right").await.problem(), (410, "link_used".to_owned()));
    let again = answer(&house, "right", Some(&"a".repeat(64))).await;
    assert_eq!(again.problem(), (410, "link_used".to_owned()), "another answer does not take its place");
    assert_eq!(
        answer(&house, "right", None).await.status,
        StatusCode::NO_CONTENT,
        "the same again counts once"
    );
    let log = log(&house).await;
    for action in ["link_made", "link_wrong_code", "link_opened", "link_answered"] {
        assert!(log.iter().any(|it| it == action), "{action}");
    }
}

#[tokio::test]
async fn too_many_wrong_codes_close_the_link_for_the_right_one_too_and_its_sitting_goes() {
    let (house, mara, _, case, _) = with_link().await;
    for _ in 1..LINK_TRIES {
        assert_eq!(open(&house, "wrong").await.problem(), (401, "wrong_link_code".to_owned()));
    }
    // A wrong answer is a try like any other.
    assert_eq!(answer(&house, "wrong", None).await.problem(), (410, "link_locked".to_owned()));
    assert_eq!(open(&house, "right").await.problem(), (410, "link_locked".to_owned()));
    assert!(seen(&house, &mara, &case).await.locked);
    let mut tx = server::storage::Storage::begin(house.storage.as_ref()).await.unwrap();
    assert!(tx.link(&"link1".parse().unwrap()).await.unwrap().unwrap().sealed.is_none());
}

#[tokio::test]
async fn a_link_is_over_after_its_days_and_an_answer_that_comes_late_is_not_taken() {
    let (house, _, _, _, _) = with_link().await;
    house.later(LINK_LASTS - 1);
    assert_eq!(open(&house, "right").await.status, StatusCode::OK);
    house.later(1);
    assert_eq!(open(&house, "right").await.problem(), (410, "link_over".to_owned()));
    assert_eq!(answer(&house, "right", None).await.problem(), (410, "link_over".to_owned()));
    let mut tx = server::storage::Storage::begin(house.storage.as_ref()).await.unwrap();
    assert!(tx.link(&"link1".parse().unwrap()).await.unwrap().unwrap().sealed.is_none());
}

/// Nobody has to touch a link for what it holds to go: any tablet that asks for answers is enough.
#[tokio::test]
async fn the_sitting_of_a_link_that_is_over_goes_by_itself() {
    let (house, _, tom, _, _) = with_link().await;
    let sealed = async || {
        let mut tx = server::storage::Storage::begin(house.storage.as_ref()).await.unwrap();
        tx.link(&"link1".parse().unwrap()).await.unwrap().unwrap().sealed
    };
    assert_eq!(answers(&house, &tom).await, 0);
    assert!(sealed().await.is_some());
    house.later(LINK_LASTS);
    let renewed = json!({"device": tom.device, "device_token": tom.device_token});
    let tom = Tablet::of(&house.ask(Method::POST, "session/renew", renewed).await);
    assert_eq!(answers(&house, &tom).await, 0);
    assert!(sealed().await.is_none());
}

#[tokio::test]
async fn the_team_takes_a_link_back_and_nobody_else_sees_or_touches_it() {
    let (house, mara, tom, case, _) = with_link().await;
    let path = format!("cases/{case}/links");
    assert_eq!(tom.ask(&house, Method::GET, &path, ()).await.status, StatusCode::NOT_FOUND);
    assert_eq!(tom.ask(&house, Method::DELETE, "links/link1", ()).await.status, StatusCode::NOT_FOUND);
    let theirs = tom.ask(&house, Method::PUT, "links/link2", new_link(&case, "s2")).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    let twice = mara.ask(&house, Method::PUT, "links/link1", new_link(&case, "s3")).await;
    assert_eq!(twice.problem(), (422, "bad_link".to_owned()));
    assert_eq!(mara.ask(&house, Method::DELETE, "links/link1", ()).await.status, StatusCode::NO_CONTENT);
    assert_eq!(open(&house, "right").await.problem(), (410, "link_withdrawn".to_owned()));
    assert!(seen(&house, &mara, &case).await.withdrawn.is_some());
}

#[tokio::test]
async fn what_staff_file_as_signed_on_the_persons_own_phone_is_not_taken_in() {
    let (house, mara, _, case, appointment) = with_link().await;
    let (save, digest) = on_own_phone(&mara, &case, &appointment, "link1");
    // Nothing came yet; then something else came.
    let fates = mara.push(&house, &save).await;
    assert_eq!(fates[0], held(HeldReason::NotAllowed), "{fates:?}");
    assert_eq!(answer(&house, "right", Some(&"a".repeat(64))).await.status, StatusCode::NO_CONTENT);
    let fates = mara.push(&house, &save).await;
    assert_eq!(fates[0], held(HeldReason::NotAllowed), "{fates:?}");
    assert_ne!(digest, "a".repeat(64));
    assert!(log(&house).await.iter().any(|it| it == "consent_not_through_link"));
}

#[tokio::test]
async fn an_answer_that_came_through_the_link_enters_the_case_once_and_its_bytes_go() {
    let (house, mara, tom, case, appointment) = with_link().await;
    let (save, digest) = on_own_phone(&mara, &case, &appointment, "link1");
    assert_eq!(answers(&house, &mara).await, 0);
    assert_eq!(answer(&house, "right", Some(&digest)).await.status, StatusCode::NO_CONTENT);
    assert_eq!(answers(&house, &tom).await, 0, "who is not of the team gets nothing");
    assert_eq!(answers(&house, &mara).await, 1);
    assert_eq!(answers(&house, &mara).await, 1, "until it is in the case");
    let fates = mara.push(&house, &save).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Accepted { .. })), "{fates:?}");
    assert_eq!(answers(&house, &mara).await, 0);
    assert!(seen(&house, &mara, &case).await.answered.is_some());
}

#[tokio::test]
async fn an_answer_is_one_tablets_to_take_in_until_that_tablet_is_gone_for_days() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let (case, _) = with_guardian(&house, &mara, &["consent", "health"]).await;
    let path = format!("cases/{case}/assignments");
    let reply = ada.ask(&house, Method::POST, &path, json!({"user": tom.user.id})).await;
    assert_eq!(reply.status, StatusCode::NO_CONTENT);
    mara.ask(&house, Method::PUT, "links/link1", new_link(&case, "s1")).await;
    assert_eq!(answer(&house, "right", Some(&"a".repeat(64))).await.status, StatusCode::NO_CONTENT);
    assert_eq!(answers(&house, &mara).await, 1);
    assert_eq!(answers(&house, &tom).await, 0);
    house.later(4 * DAY);
    // Sessions at the server are over after hours.
    let reply = house
        .ask(Method::POST, "session/renew", json!({"device": tom.device, "device_token": tom.device_token}))
        .await;
    let tom = Tablet::of(&reply);
    assert_eq!(answers(&house, &tom).await, 1);
}
