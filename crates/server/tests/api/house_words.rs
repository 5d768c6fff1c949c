//! What the place says of itself: who may write what, and that tablets get it.

use axum::http::{Method, StatusCode};
use catalogue::child::ChildTexts;
use domain::{House as Words, HouseVerdict, Role};
use serde_json::{Value, json};
use sync::protocol::HouseList;

use crate::house::{House, Reply, Tablet};

fn english() -> ChildTexts {
    ChildTexts::parse(catalogue::embedded::file("child/en.json").unwrap()).unwrap()
}

fn entry(key: &str, verdict: &str, words: &str) -> Value {
    let fingerprint = english().truth_fingerprints().remove(key).unwrap_or_default();
    json!({
        "key": key, "verdict": verdict, "words": words, "named": " Lee Example ", "on": "2026-01-01",
        "fingerprint": fingerprint
    })
}

async fn write(house: &House, tablet: &Tablet, entry: Value) -> Reply {
    tablet.ask(house, Method::POST, "house", entry).await
}

#[tokio::test]
async fn what_is_confirmed_reaches_the_tablets_with_the_next_pull() {
    let (house, ada, mara, _) = House::with_staff().await;
    assert!(mara.pull(&house, &[]).await.house.is_empty());
    assert_eq!(
        write(&house, &ada, entry("T12.free", "not_true", "A lawyer costs money here.")).await.status,
        StatusCode::NO_CONTENT
    );
    house.later(1);
    assert_eq!(write(&house, &ada, entry("T12.free", "true", "")).await.status, StatusCode::NO_CONTENT);
    let contact = entry("T13.contact", "true", "the Example Ombud, 000");
    assert_eq!(write(&house, &ada, contact).await.status, StatusCode::NO_CONTENT);
    let words = Words(mara.pull(&house, &[]).await.house);
    assert_eq!(words.0.len(), 2);
    let confirmed = words.confirmed(&english().truth_fingerprints());
    assert!(confirmed.contains("T12.free") && confirmed.contains("T13.contact"));
    assert_eq!(words.words("T13.contact"), Some("the Example Ombud, 000"));
    assert_eq!(words.standing("T12.free").unwrap().named, "Lee Example");
    let list: HouseList = ada.ask(&house, Method::GET, "house", ()).await.json();
    let verdicts: Vec<HouseVerdict> = list.entries.iter().map(|it| it.verdict).collect();
    assert_eq!(verdicts, [HouseVerdict::NotTrue, HouseVerdict::True, HouseVerdict::True]);
}

#[tokio::test]
async fn only_those_who_answer_for_a_sentence_write_it_down() {
    let (house, ada, mara, _) = House::with_staff().await;
    let kit = house.add(&ada, "kit", Role::DataProtectionOfficer).await;
    assert_eq!(write(&house, &mara, entry("T12.free", "true", "")).await.problem().0, 403);
    assert_eq!(mara.ask(&house, Method::GET, "house", ()).await.problem().0, 403);
    assert_eq!(write(&house, &ada, entry("T06.law", "true", "")).await.problem().0, 403);
    assert_eq!(write(&house, &kit, entry("T06.law", "true", "")).await.status, StatusCode::NO_CONTENT);
    assert_eq!(write(&house, &ada, entry("T05.secret", "not_true", "")).await.problem().0, 403);
    assert_eq!(write(&house, &ada, entry("T15.date", "true", "")).await.problem().0, 404);
}

#[tokio::test]
async fn a_confirmation_of_other_words_or_without_a_contact_is_refused() {
    let (house, ada, ..) = House::with_staff().await;
    let mut other = entry("T12.free", "true", "");
    other["fingerprint"] = json!("0".repeat(64));
    assert_eq!(write(&house, &ada, other).await.problem(), (409, "other_words".into()));
    let empty = write(&house, &ada, entry("T13.contact", "true", " ")).await;
    assert_eq!(empty.problem(), (422, "bad_words".into()));
    let mut nobody = entry("T12.free", "true", "");
    nobody["named"] = json!("");
    assert_eq!(write(&house, &ada, nobody).await.problem(), (422, "bad_name".into()));
}
