//! Recordings of the words that a child hears.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use catalogue::child::{AudioManifest, AudioPack, Band, ChildTexts};
use catalogue::{embedded, hash};
use serde_json::{Value, json};
use sync::protocol::RecordingsTaken;

use crate::house::{House, Reply, Tablet};

const WEBM: [u8; 6] = [0x1a, 0x45, 0xdf, 0xa3, 1, 2];

fn english() -> ChildTexts {
    ChildTexts::parse(embedded::file("child/en.json").unwrap()).unwrap()
}

/// The first text that can be recorded, with a sound.
fn recording(sound: &[u8]) -> Value {
    let texts = english();
    let line = texts.recordable(Band::B2).remove(0);
    json!({
        "key": line.key, "text_sha256": hash(line.text.as_bytes()), "seconds": 4,
        "speaker_role": "mediator", "audio": STANDARD.encode(sound),
    })
}

async fn public(house: &House, path: &str) -> Reply {
    house.raw(Request::get(format!("/recordings/{path}")).body(Body::empty()).unwrap()).await
}

async fn keeps(house: &House, ada: &Tablet, sound: &[u8]) -> AudioManifest {
    let reply = ada.ask(house, Method::POST, "recordings/en", recording(sound)).await;
    assert_eq!(reply.status, StatusCode::NO_CONTENT);
    public(house, "en/list.json").await.json()
}

#[tokio::test]
async fn what_an_administrator_records_everybody_hears_without_a_session() {
    let house = House::open().await;
    let ada = house.administrator().await;
    let before: AudioManifest = public(&house, "en/list.json").await.json();
    assert_eq!(before, AudioManifest::empty());
    let list = keeps(&house, &ada, &WEBM).await;
    let texts = english();
    let line = texts.recordable(Band::B2).remove(0);
    let clip = list.clip(&line.key, "en", line.text).unwrap();
    assert_eq!((clip.band, clip.recorded_on.as_str()), (Some(Band::B2), "2026-01-01"));
    let sound = public(&house, &format!("en/{}", clip.file)).await;
    assert_eq!(
        (sound.body.as_slice(), &sound.headers[header::CONTENT_TYPE]),
        (&WEBM[..], &"audio/webm".parse().unwrap())
    );
    assert!(sound.headers[header::CACHE_CONTROL].to_str().unwrap().ends_with("immutable"));
}

#[tokio::test]
async fn a_new_recording_takes_the_place_of_the_old_and_a_thrown_away_one_is_gone() {
    let house = House::open().await;
    let ada = house.administrator().await;
    let old = keeps(&house, &ada, &WEBM).await.clips.remove(0);
    let list = keeps(&house, &ada, b"....ftypM4A ").await;
    let new = &list.clips[0];
    assert!(list.clips.len() == 1 && new.file.ends_with(".m4a"));
    assert_eq!(public(&house, &format!("en/{}", old.file)).await.status, StatusCode::NOT_FOUND);
    let path = format!("recordings/en/{}", new.key);
    assert_eq!(ada.ask(&house, Method::DELETE, &path, ()).await.status, StatusCode::NO_CONTENT);
    assert_eq!(ada.ask(&house, Method::DELETE, &path, ()).await.problem().0, 404);
    assert_eq!(public(&house, &format!("en/{}", new.file)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_administrators_keep_recordings() {
    let (house, _, mara, _) = House::with_staff().await;
    for (method, path, body) in [
        (Method::POST, "recordings/en", recording(&WEBM)),
        (Method::GET, "recordings/en", json!({})),
        (Method::PUT, "recordings/en", json!({"format": 1, "language": "en", "clips": []})),
        (Method::DELETE, "recordings/en/T05.b2.c1.p1", json!({})),
    ] {
        assert_eq!(mara.ask(&house, method, path, body).await.problem(), (403, "not_allowed".into()));
    }
}

#[tokio::test]
async fn other_words_other_files_and_other_texts_are_refused() {
    let house = House::open().await;
    let ada = house.administrator().await;
    let with = |name: &str, value: Value| {
        let mut new = recording(&WEBM);
        new[name] = value;
        new
    };
    for (body, problem) in [
        (with("text_sha256", json!(hash(b"other words"))), (409, "other_words")),
        (with("audio", json!(STANDARD.encode(b"<html>"))), (422, "bad_sound")),
        (with("key", json!("T01.cue")), (404, "not_found")),
        (with("key", json!("../../server.secret")), (404, "not_found")),
        (with("audio", json!("x".repeat(4_000_000))), (413, "too_large")),
        (with("speaker_role", json!("Mara Lind")), (400, "malformed")),
    ] {
        let reply = ada.ask(&house, Method::POST, "recordings/en", body).await;
        assert_eq!(reply.problem(), (problem.0, problem.1.into()));
    }
    assert_eq!(ada.ask(&house, Method::POST, "recordings/xx", recording(&WEBM)).await.problem().0, 404);
    for path in ["en/..%2F..%2Fserver.secret", "en/server.secret", "..%2F/list.json", "xx/list.json"] {
        assert_eq!(public(&house, path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_pack_is_carried_to_another_office_and_old_words_stay_behind() {
    let (house, other) = (House::open().await, House::open().await);
    let (ada, eve) = (house.administrator().await, other.administrator().await);
    keeps(&house, &ada, &WEBM).await;
    let mut pack: AudioPack = ada.ask(&house, Method::GET, "recordings/en", ()).await.json();
    let mut old = pack.clips[0].clone();
    old.clip.key = english().recordable(Band::B2).remove(1).key;
    pack.clips.push(old);
    let taken: RecordingsTaken = eve.ask(&other, Method::PUT, "recordings/en", &pack).await.json();
    assert_eq!((taken.taken, taken.left_out), (1, 1));
    let all: usize = Band::ALL.into_iter().map(|band| english().recordable(band).len()).sum();
    assert_eq!(taken.missing, all - 1);
    let list: AudioManifest = public(&other, "en/list.json").await.json();
    assert_eq!(public(&other, &format!("en/{}", list.clips[0].file)).await.body, WEBM);
    assert_eq!(eve.ask(&other, Method::PUT, "recordings/fr", &pack).await.problem().0, 404);
}
