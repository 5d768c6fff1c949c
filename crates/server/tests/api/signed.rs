//! Films in sign language of what a child is asked and told.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use catalogue::child::{AudioManifest, AudioPack, Band, ChildTexts, PackedClip};
use catalogue::{embedded, hash};
use serde_json::{Value, json};
use sync::protocol::{FilmsIn, RecordingsTaken};

use crate::house::{House, Reply, Tablet};

const WEBM: [u8; 6] = [0x1a, 0x45, 0xdf, 0xa3, 1, 2];
const BFI: &str = "recordings/en/signed/bfi";

fn english() -> ChildTexts {
    ChildTexts::parse(embedded::file("child/en.json").unwrap()).unwrap()
}

/// The first text that can be signed, with a film.
fn film(bytes: &[u8]) -> Value {
    let texts = english();
    let line = texts.signable(Band::B2).remove(0);
    json!({
        "key": line.key, "text_sha256": hash(line.text.as_bytes()), "seconds": 4,
        "speaker_role": "interpreter", "sign_name": "British Sign Language", "film": STANDARD.encode(bytes),
    })
}

async fn public(house: &House, path: &str) -> Reply {
    house.raw(Request::get(format!("/recordings/{path}")).body(Body::empty()).unwrap()).await
}

async fn keeps(house: &House, ada: &Tablet, bytes: &[u8]) -> AudioManifest {
    let reply = ada.ask(house, Method::POST, BFI, film(bytes)).await;
    assert_eq!(reply.status, StatusCode::NO_CONTENT);
    public(house, "en/bfi/list.json").await.json()
}

#[tokio::test]
async fn a_film_lies_beside_the_sounds_and_is_given_as_a_film_to_everybody() {
    let house = House::open().await;
    let ada = house.administrator().await;
    let none: Vec<FilmsIn> = public(&house, "en/signed.json").await.json();
    assert_eq!(none, []);
    for (bytes, ending, kind) in [(&WEBM[..], ".webm", "video/webm"), (b"....ftypisom", ".mp4", "video/mp4")]
    {
        let list = keeps(&house, &ada, bytes).await;
        let clip = &list.clips[0];
        assert!(
            list.clips.len() == 1 && clip.file.ends_with(ending),
            "the new one takes the place of the old"
        );
        let sent = public(&house, &format!("en/bfi/{}", clip.file)).await;
        assert_eq!(
            (sent.body.as_slice(), &sent.headers[header::CONTENT_TYPE]),
            (bytes, &kind.parse().unwrap())
        );
        assert!(sent.headers[header::CACHE_CONTROL].to_str().unwrap().ends_with("immutable"));
        assert_eq!(sent.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        // By its name alone it is no sound of the language, nor a film in another sign language.
        for path in [format!("en/{}", clip.file), format!("en/ase/{}", clip.file)] {
            assert_eq!(public(&house, &path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    let sounds: AudioManifest = public(&house, "en/list.json").await.json();
    assert_eq!(sounds, AudioManifest::empty());
    let found: Vec<FilmsIn> = public(&house, "en/signed.json").await.json();
    assert_eq!(found, [FilmsIn { tag: "bfi".into(), name: "British Sign Language".into() }]);
    let path = format!("{BFI}/{}", film(&WEBM)["key"].as_str().unwrap());
    assert_eq!(ada.ask(&house, Method::DELETE, &path, ()).await.status, StatusCode::NO_CONTENT);
    assert_eq!(ada.ask(&house, Method::DELETE, &path, ()).await.problem().0, 404);
    let found: Vec<FilmsIn> = public(&house, "en/signed.json").await.json();
    assert_eq!(found, [], "a sign language without a film is not offered");
}

#[tokio::test]
async fn only_administrators_keep_films() {
    let (house, _, mara, _) = House::with_staff().await;
    for (method, path) in [(Method::POST, BFI.to_owned()), (Method::DELETE, format!("{BFI}/T05.b2.c1.p1"))] {
        assert_eq!(mara.ask(&house, method, &path, film(&WEBM)).await.problem(), (403, "not_allowed".into()));
    }
}

#[tokio::test]
async fn other_words_other_files_other_texts_and_no_sign_language_are_refused() {
    let house = House::open().await;
    let ada = house.administrator().await;
    let with = |name: &str, value: Value| {
        let mut new = film(&WEBM);
        new[name] = value;
        new
    };
    let texts = english();
    let mood = texts.lines().into_iter().find(|line| line.text == texts.moods[0].label).unwrap().key;
    let large = STANDARD.encode([&WEBM[..], &vec![0; 13 * 1024 * 1024]].concat());
    for (body, problem) in [
        (with("text_sha256", json!(hash(b"other words"))), (409, "other_words")),
        (with("film", json!(STANDARD.encode(b"<html>"))), (422, "bad_sound")),
        (with("film", json!("no base64")), (422, "bad_sound")),
        (with("film", json!(large)), (413, "too_large")),
        (with("key", json!("../../server.secret")), (404, "not_found")),
        (with("key", json!(mood)), (404, "not_found")),
        (with("sign_name", json!(" ")), (422, "bad_sign")),
        (with("speaker_role", json!("Mara Lind")), (400, "malformed")),
    ] {
        assert_eq!(ada.ask(&house, Method::POST, BFI, body).await.problem(), (problem.0, problem.1.into()));
    }
    for path in ["recordings/en/signed/en", "recordings/en/signed/..%2F.."] {
        assert_eq!(
            ada.ask(&house, Method::POST, path, film(&WEBM)).await.problem(),
            (422, "bad_sign".into())
        );
    }
    assert_eq!(ada.ask(&house, Method::POST, "recordings/xx/signed/bfi", film(&WEBM)).await.problem().0, 404);
    for path in ["en/..%2F../list.json", "xx/bfi/list.json", "en/english/list.json", "en/bfi/..%2Flist.json"]
    {
        assert_eq!(public(&house, path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_film_that_is_as_long_as_a_film_may_be_is_kept_and_no_sound_is_that_long() {
    let house = House::open().await;
    let ada = house.administrator().await;
    let long = [&WEBM[..], &vec![0; 12 * 1024 * 1024 - WEBM.len()]].concat();
    assert_eq!(keeps(&house, &ada, &long).await.clips.len(), 1);
    let mut sound = film(&long);
    sound["audio"] = sound["film"].take();
    assert_eq!(ada.ask(&house, Method::POST, "recordings/en", sound).await.problem().0, 413);
}

#[tokio::test]
async fn a_film_does_not_come_in_with_the_sounds_of_another_office() {
    let house = House::open().await;
    let ada = house.administrator().await;
    let clip = keeps(&house, &ada, &WEBM).await.clips.remove(0);
    let pack: AudioPack = ada.ask(&house, Method::GET, "recordings/en", ()).await.json();
    assert_eq!(pack.clips, [], "films stay out of the file");
    let pack = AudioPack { clips: vec![PackedClip { clip, audio: STANDARD.encode(WEBM) }], ..pack };
    let taken: RecordingsTaken = ada.ask(&house, Method::PUT, "recordings/en", &pack).await.json();
    assert_eq!((taken.taken, taken.left_out), (0, 1));
}
