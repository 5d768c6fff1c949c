//! A link to take back: what comes through it stands in the case at once, in the person's own name; nobody of staff files
//! such a thing; and where its note is not here yet, a tablet brings it in.

use axum::http::{Method, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::consent::{
    Agreement, ConsentFact, LINK_LASTS, Ledger, Line, LinkMade, LinkPurpose, TakenBackHere, TookBack,
    Withdrawal, WithdrawnHow,
};
use domain::testing::consent::recipient_of;
use domain::{Author, Body, CaseFact, CaseFile, CaseId, Change, Timestamp};
use serde_json::json;
use sync::letter;
use sync::protocol::{Fate, HeldReason, LinkAnswers};

use crate::consent::{log, save, with_guardian};
use crate::house::{House, Reply, Tablet, held};

const SECRET: [u8; 32] = [9; 32];

fn key() -> String {
    STANDARD.encode(crate::house::sha256(b"right"))
}

fn made(house: &House) -> LinkMade {
    LinkMade {
        link: "link1".parse().unwrap(),
        session: "s9".parse().unwrap(),
        person: "casey".to_owned(),
        name: "Casey Thorn".to_owned(),
        purpose: LinkPurpose::TakeBack,
        asked: vec![(Line::Health, recipient_of(Line::Health))],
        made: Timestamp(house.now()),
        until: Timestamp(house.now() + LINK_LASTS),
        key: SECRET,
    }
}

/// A case in which a guardian said yes to the doctor, and a link to take that back; its note is in the case if `noted`.
async fn with_yes(noted: bool) -> (House, Tablet, CaseId) {
    let (house, _, mara, _) = House::with_staff().await;
    let (case, appointment) = with_guardian(&house, &mara, &["consent", "health"]).await;
    let fates = mara.push(&house, &save(&mara, &case, &appointment, |_, _| {})).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Accepted { .. })), "{fates:?}");
    let until = Timestamp(house.now() + LINK_LASTS);
    let new = json!({"case": case, "session": "s9", "until": until, "auth_key": key(), "sealed": STANDARD.encode(b"sealed")});
    let reply = mara.ask(&house, Method::PUT, "links/link1", new).await;
    assert_eq!(reply.status, StatusCode::NO_CONTENT);
    if noted {
        note(&house, &mara, &case).await;
    }
    (house, mara, case)
}

async fn note(house: &House, mara: &Tablet, case: &CaseId) {
    let fact = ConsentFact::LinkMade(Box::new(made(house)));
    let fates = mara.push(house, &[mara.change(case, Body::Fact(CaseFact::Consent(fact)))]).await;
    assert!(matches!(fates[0], Fate::Accepted { .. }), "{fates:?}");
}

fn came(case: &CaseId, line: Line) -> TookBack {
    let agreement = Agreement {
        line,
        recipient: recipient_of(line),
        until: None,
        sent: None,
        conditions: String::new(),
        may_ask: Vec::new(),
        excluded: Vec::new(),
        left_out: Default::default(),
    };
    let taken = vec![TakenBackHere::of(&agreement, Timestamp(1_767_268_800_000))];
    TookBack { v: 1, case: case.clone(), link: "link1".parse().unwrap(), person: "casey".to_owned(), taken }
}

async fn answer(house: &House, came: &TookBack, digest: &str) -> Reply {
    let sealed = letter::seal(&letter::public_key(&SECRET), [3; 32], came).unwrap();
    let body = json!({"auth_key": key(), "digest": digest, "sealed": STANDARD.encode(sealed)});
    house.ask(Method::POST, "links/link1/answer", body).await
}

async fn all(house: &House, mara: &Tablet, case: &CaseId) -> Vec<Change> {
    let pages = mara.pull_all(house).await;
    let page = pages.into_iter().find(|page| page.case == *case).unwrap();
    page.changes.into_iter().filter_map(|it| it.change).collect()
}

fn taken_back(changes: &[Change]) -> Vec<(&Change, &Withdrawal)> {
    changes
        .iter()
        .filter_map(|change| match &change.body {
            Body::Fact(CaseFact::Consent(ConsentFact::Withdrawal(it))) => Some((change, it.as_ref())),
            _ => None,
        })
        .collect()
}

async fn waiting(house: &House, mara: &Tablet) -> usize {
    let answers: LinkAnswers = mara.ask(house, Method::POST, "links/answers", ()).await.json();
    answers.answers.len()
}

/// Whether what the guardian said to the doctor still counts, as every tablet and the server read the case.
fn says_yes(case: &CaseId, changes: &[Change]) -> bool {
    let file = CaseFile::fold(case, changes);
    let today = Timestamp(1_767_268_800_000).day().unwrap();
    !Ledger::read(&file, today).agreements_of("casey").is_empty()
}

#[tokio::test]
async fn what_a_phone_takes_back_stands_in_the_case_at_once_and_in_the_persons_name() {
    let (house, mara, case) = with_yes(true).await;
    let before = all(&house, &mara, &case).await;
    assert!(says_yes(&case, &before));
    let came = came(&case, Line::Health);
    assert_eq!(answer(&house, &came, &came.digest()).await.status, StatusCode::NO_CONTENT);
    // No tablet did anything in between.
    let after = all(&house, &mara, &case).await;
    let found = taken_back(&after);
    assert_eq!(found.len(), 1);
    let (change, withdrawal) = found[0];
    assert_eq!((&change.author, &change.entered_by), (&Author::Guardian, &mara.user.id));
    assert_eq!(
        (withdrawal.how, withdrawal.link.as_ref().unwrap().as_str()),
        (WithdrawnHow::OwnPhone, "link1")
    );
    assert!(!says_yes(&case, &after));
    assert_eq!(waiting(&house, &mara).await, 0, "nothing waits to be taken in twice");
    // The same again, where the phone did not hear that it came, changes nothing.
    assert_eq!(answer(&house, &came, &came.digest()).await.status, StatusCode::NO_CONTENT);
    assert_eq!(all(&house, &mara, &case).await.len(), after.len());
    assert!(log(&house).await.iter().any(|it| it == "link_took_back"));
}

#[tokio::test]
async fn what_the_link_was_not_made_for_does_not_enter_the_case() {
    for wrong in 0..3 {
        let (house, mara, case) = with_yes(true).await;
        let mut came = came(&case, if wrong == 0 { Line::School } else { Line::Health });
        if wrong == 1 {
            came.person = "robin".to_owned();
        }
        let digest = if wrong == 2 { "a".repeat(64) } else { came.digest() };
        assert_eq!(answer(&house, &came, &digest).await.status, StatusCode::NO_CONTENT);
        assert!(taken_back(&all(&house, &mara, &case).await).is_empty(), "{wrong}");
    }
}

/// As staff would file it, with no phone behind it.
fn filed(mara: &Tablet, case: &CaseId, came: &TookBack, house: &House) -> Vec<Change> {
    let facts = came.clone().into_facts_of(case, &made(house)).unwrap();
    let one =
        |fact| Change { author: Author::Guardian, ..mara.change(case, Body::Fact(CaseFact::Consent(fact))) };
    facts.into_iter().map(one).collect()
}

#[tokio::test]
async fn staff_file_nothing_as_taken_back_on_the_persons_own_phone() {
    let (house, mara, case) = with_yes(true).await;
    let came = came(&case, Line::Health);
    let save = filed(&mara, &case, &came, &house);
    assert_eq!(mara.push(&house, &save).await, [held(HeldReason::NotAllowed)]);
    assert!(log(&house).await.iter().any(|it| it == "consent_not_through_link"));
    assert!(says_yes(&case, &all(&house, &mara, &case).await));
    // The phone is believed all the same.
    assert_eq!(answer(&house, &came, &came.digest()).await.status, StatusCode::NO_CONTENT);
    assert!(!says_yes(&case, &all(&house, &mara, &case).await));
}

#[tokio::test]
async fn where_the_note_of_the_link_is_not_here_yet_a_tablet_brings_it_in() {
    let (house, mara, case) = with_yes(false).await;
    let came = came(&case, Line::Health);
    assert_eq!(answer(&house, &came, &came.digest()).await.status, StatusCode::NO_CONTENT);
    assert!(says_yes(&case, &all(&house, &mara, &case).await));
    note(&house, &mara, &case).await;
    assert_eq!(waiting(&house, &mara).await, 1);
    let mut altered = filed(&mara, &case, &came, &house);
    if let Body::Fact(CaseFact::Consent(ConsentFact::Withdrawal(it))) = &mut altered[0].body {
        it.reason = "Other words.".to_owned();
    }
    assert_eq!(mara.push(&house, &altered).await, [held(HeldReason::NotAllowed)]);
    let fates = mara.push(&house, &filed(&mara, &case, &came, &house)).await;
    assert!(matches!(fates[0], Fate::Accepted { .. }), "{fates:?}");
    assert_eq!(waiting(&house, &mara).await, 0);
    assert!(!says_yes(&case, &all(&house, &mara, &case).await));
}
