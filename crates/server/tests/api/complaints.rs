//! Complaints: only the office reads them, nobody learns who carried them, and each counts once.

use axum::body::Body as HttpBody;
use axum::http::{Method, Request, StatusCode, header};
use domain::complaint::{Complainant, Complaint, Draft, Facts, NameChoice, Receipt};
use domain::{CaseId, Role};
use serde_json::{Value, json};
use server::storage::{ComplaintStorage, Storage};
use sync::letter::{public_key, seal};
use sync::protocol::{ComplaintList, ComplaintPage, OfficeKey, UnreadComplaints};

use crate::house::{House, Reply, Tablet};

const MARK: &str = "marker-of-words";

/// What a child wrote about somebody, with its name and its case.
fn complaint(house: &House, id: &str, whom: &str, case: Option<&CaseId>) -> Complaint {
    use domain::Clock;
    let draft = Draft {
        about: ["staff".to_owned()].into(),
        about_whom: whom.to_owned(),
        words: MARK.to_owned(),
        name_choice: Some(if case.is_some() { NameChoice::With } else { NameChoice::Without }),
        name: "Samir".to_owned(),
        case_too: Some(true),
        ..Draft::default()
    };
    let facts = Facts {
        id: id.parse().unwrap(),
        receipt: Receipt::from_random([1, 2, 3, 4, 5, 6]),
        from: Complainant::Child,
        case,
        language: "en",
        site: "north_quay",
        now: house.clock.now(),
    };
    draft.complaint(facts).unwrap()
}

fn sealed(complaint: &Complaint) -> Vec<u8> {
    seal(&public_key(&[5; 32]), [3; 32], complaint).unwrap()
}

/// Brings a letter as a tablet does: without a session and without the name of a tablet.
async fn bring(house: &House, id: &str, letter: Vec<u8>) -> Reply {
    let request = Request::builder()
        .method(Method::PUT)
        .uri(format!("/api/v1/complaints/letters/{id}"))
        .header("x-heard", "1")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/octet-stream");
    house.raw(request.body(HttpBody::from(letter)).unwrap()).await
}

async fn list(house: &House, by: &Tablet) -> Vec<String> {
    let list: ComplaintList = by.ask(house, Method::GET, "complaints", ()).await.json();
    list.complaints.into_iter().map(|it| it.id.to_string()).collect()
}

async fn with_handler() -> (House, Tablet, Tablet, Tablet) {
    let (house, ada, mara, _) = House::with_staff().await;
    let ira = house.add(&ada, "ira", Role::ComplaintHandler).await;
    (house, ada, mara, ira)
}

#[tokio::test]
async fn only_the_office_reads_a_complaint_and_each_reading_is_noted() {
    let (house, ada, mara, ira) = with_handler().await;
    let case = mara.case(&house, "case-1").await;
    let supervisor = house.add(&ada, "sue", Role::Supervisor).await;
    let officer = house.add(&ada, "officer", Role::DataProtectionOfficer).await;
    let letter = complaint(&house, "c1", "mara", Some(&case));
    assert_eq!(bring(&house, "c1", sealed(&letter)).await.status, StatusCode::NO_CONTENT);

    let page: ComplaintPage = ira.ask(&house, Method::GET, "complaints/c1", ()).await.json();
    assert_eq!(page.complaint, letter);
    assert!(page.reference.is_some_and(|it| it.starts_with("BIP-")));
    assert_eq!(list(&house, &ira).await, ["c1"]);
    for other in [&mara, &supervisor, &ada, &officer] {
        for path in ["complaints", "complaints/c1"] {
            let reply = other.ask(&house, Method::GET, path, ()).await;
            assert_eq!(reply.problem(), (403, "not_allowed".into()), "{path}");
        }
        let deed = json!({"deed": {"kind": "taken"}});
        let reply = other.ask(&house, Method::POST, "complaints/c1/deeds", deed).await;
        assert_eq!(reply.problem(), (403, "not_allowed".into()));
        let pulled = other.ask(&house, Method::POST, "sync/pull", json!({"have": {}})).await;
        assert!(!String::from_utf8_lossy(&pulled.body).contains(MARK));
    }
    assert_eq!(house.ask(Method::GET, "complaints", ()).await.problem(), (401, "not_signed_in".into()));

    let log = house.storage.audit(0, 1_000).await.unwrap();
    let did = |actor: &Tablet, action: &str, target: &str| {
        let actor = actor.user.id.as_str();
        log.iter().any(|row| row.actor == actor && row.action == action && row.target == target)
    };
    assert!(did(&ira, "read_complaint", "c1") && did(&mara, "refused", "handle_complaints"));
}

#[tokio::test]
async fn nothing_tells_who_carried_a_letter_and_the_database_alone_does_not_open_it() {
    let (house, _, mara, _) = with_handler().await;
    house.later(12_345);
    let before = house.storage.audit(0, 1_000).await.unwrap().len();
    bring(&house, "c1", sealed(&complaint(&house, "c1", "", None))).await;
    assert_eq!(house.storage.audit(0, 1_000).await.unwrap().len(), before);
    let kept = house.storage.letter(&"c1".parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(kept.received.0 % 60_000, 0);
    let files = std::fs::read_dir(house.folder.path().join("data")).unwrap();
    for file in files.filter_map(|it| std::fs::read(it.unwrap().path()).ok()) {
        assert!(!file.windows(MARK.len()).any(|bytes| bytes == MARK.as_bytes()));
    }
    // A session that comes along changes nothing: it is not looked at.
    let reply = mara.ask(&house, Method::GET, "complaints/office", ()).await;
    assert_eq!(reply.status, StatusCode::OK);
}

#[tokio::test]
async fn a_letter_counts_once_and_what_does_not_open_is_refused() {
    let (house, _, _, ira) = with_handler().await;
    let letter = complaint(&house, "c1", "", None);
    let good = sealed(&letter);
    assert_eq!(bring(&house, "c1", good.clone()).await.status, StatusCode::NO_CONTENT);
    assert_eq!(bring(&house, "c1", good.clone()).await.status, StatusCode::NO_CONTENT);
    let other_key = seal(&public_key(&[6; 32]), [3; 32], &complaint(&house, "c2", "", None)).unwrap();
    let mut damaged = good.clone();
    damaged[50] ^= 1;
    for (id, bytes) in
        [("c2", other_key), ("c3", damaged), ("c4", good), ("c5", Vec::new()), ("c6", b"hello".to_vec())]
    {
        assert_eq!(bring(&house, id, bytes).await.problem(), (422, "bad_letter".into()), "{id}");
    }
    assert_eq!(bring(&house, "c7", vec![0; 100 * 1024]).await.problem(), (413, "too_large".into()));
    assert_eq!(list(&house, &ira).await, ["c1"]);
}

#[tokio::test]
async fn letters_without_end_are_slowed_down() {
    let (house, _, _, _) = with_handler().await;
    let mut last = 204;
    for _ in 0..31 {
        last = bring(&house, "c1", Vec::new()).await.status.as_u16();
    }
    assert_eq!(last, 429);
    house.later(61_000);
    let letter = sealed(&complaint(&house, "c1", "", None));
    assert_eq!(bring(&house, "c1", letter).await.status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn a_handler_who_is_named_or_was_of_the_team_finds_nothing() {
    let (house, ada, mara, ira) = with_handler().await;
    let case = mara.case(&house, "case-1").await;
    let kai = house.add(&ada, "kai", Role::ComplaintHandler).await;
    // Another account of Kai, with which they kept cases.
    let new = json!({"sign_in": "kai2", "name": "Kai of the House", "role": "caseworker"});
    ada.ask(&house, Method::POST, "staff", new).await;
    let staff: Value = ada.ask(&house, Method::GET, "staff", ()).await.json();
    let all = staff["staff"].as_array().unwrap();
    let second = all.iter().find(|it| it["member"]["sign_in"] == "kai2").unwrap();
    let assign = json!({"user": second["member"]["id"]});
    assert_eq!(ada.ask(&house, Method::POST, "cases/case-1/assignments", assign).await.status, 204);

    bring(&house, "c1", sealed(&complaint(&house, "c1", "mara", Some(&case)))).await;
    bring(&house, "c2", sealed(&complaint(&house, "c2", "that Ira", None))).await;
    assert_eq!(list(&house, &ira).await, ["c1"]);
    assert_eq!(list(&house, &kai).await, ["c2"]);
    assert_eq!(ira.ask(&house, Method::GET, "complaints/c2", ()).await.problem().0, 404);
    assert_eq!(kai.ask(&house, Method::GET, "complaints/c1", ()).await.problem().0, 404);
}

#[tokio::test]
async fn it_is_taken_up_once_answered_and_closed_and_nothing_is_ever_changed() {
    let (house, ada, _, ira) = with_handler().await;
    let kai = house.add(&ada, "kai", Role::ComplaintHandler).await;
    bring(&house, "c1", sealed(&complaint(&house, "c1", "", None))).await;
    let path = "complaints/c1/deeds";
    let result = json!({"deed": {"kind": "result", "words": "marker-of-result"}});
    assert_eq!(ira.ask(&house, Method::POST, path, result.clone()).await.problem().1, "not_now");
    let taken = json!({"deed": {"kind": "taken"}});
    assert_eq!(ira.ask(&house, Method::POST, path, taken.clone()).await.status, StatusCode::OK);
    assert_eq!(kai.ask(&house, Method::POST, path, taken).await.problem().1, "not_now");
    ira.ask(&house, Method::POST, path, result.clone()).await;
    let page: ComplaintPage =
        ira.ask(&house, Method::POST, path, json!({"deed": {"kind": "closed"}})).await.json();
    assert_eq!((page.deeds.len(), page.names.len()), (3, 1));
    assert_eq!(ira.ask(&house, Method::POST, path, result).await.problem().1, "not_now");
    let file = std::fs::read(house.folder.path().join("data/heard.sqlite")).unwrap();
    let wal = std::fs::read(house.folder.path().join("data/heard.sqlite-wal")).unwrap_or_default();
    for bytes in [file, wal] {
        assert!(!bytes.windows(16).any(|window| window == b"marker-of-result"));
    }
}

#[tokio::test]
async fn tablets_get_a_key_only_while_somebody_could_read_a_letter() {
    let (house, ada, _, ira) = with_handler().await;
    let key = async || {
        let answer: OfficeKey = house.ask(Method::GET, "complaints/office", ()).await.json();
        answer.key
    };
    assert_eq!(key().await, Some(public_key(&[5; 32]).to_vec()));
    ada.ask(&house, Method::DELETE, &format!("staff/{}", ira.user.id), ()).await;
    assert_eq!(key().await, None);
}

#[tokio::test]
async fn a_letter_that_nobody_may_read_is_counted_until_somebody_else_can() {
    let (house, ada, mara, ira) = with_handler().await;
    bring(&house, "c1", sealed(&complaint(&house, "c1", "Ira", None))).await;
    bring(&house, "c2", sealed(&complaint(&house, "c2", "mara", None))).await;
    let count = async || {
        let answer: UnreadComplaints = ada.ask(&house, Method::GET, "complaints/unread", ()).await.json();
        answer.count
    };
    assert_eq!(count().await, 1);
    for other in [&mara, &ira] {
        assert_eq!(other.ask(&house, Method::GET, "complaints/unread", ()).await.problem().0, 403);
    }
    house.add(&ada, "kai", Role::ComplaintHandler).await;
    assert_eq!(count().await, 0);
}
