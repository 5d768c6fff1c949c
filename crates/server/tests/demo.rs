//! The program's demo, as a person meets it who has read nothing but what is printed.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use server::config::Config;
use server::demo::DemoError;
use server::router;
use server::start::{StartError, Started, start};
use sync::keys::stretch;
use sync::protocol::{DEVICE_HEADER, PullAnswer, SaltAnswer, SignedIn};
use tower::ServiceExt;

fn config(data: &Path, demo: bool) -> Config {
    let data = data.to_str().unwrap();
    let start = if demo { "--demo" } else { "--empty" };
    Config::from_args(["--data", data, start]).unwrap()
}

async fn post<T: DeserializeOwned>(
    app: &Router,
    path: &str,
    (cookie, device): (&str, &str),
    body: &Value,
) -> (String, T) {
    let request = Request::post(format!("/api/v1/{path}"))
        .header("x-heard", "1")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::COOKIE, cookie)
        .header(DEVICE_HEADER, device)
        .body(Body::from(body.to_string()))
        .unwrap();
    let (head, body) = app.clone().oneshot(request).await.unwrap().into_parts();
    let cookie = head.headers.get(header::SET_COOKIE).map(|it| it.to_str().unwrap().to_owned());
    let body = body.collect().await.unwrap().to_bytes();
    (cookie.unwrap_or_default(), serde_json::from_slice(&body).unwrap())
}

/// Signs in with what is printed and pulls everything.
async fn cases_of(started: &Started, sign_in: &str) -> Vec<(String, u64)> {
    let app = router(started.state.clone(), Path::new("no-app"));
    let after_name = |line: &&String| line.trim_start().strip_prefix(sign_in).map(str::to_owned);
    let line = started.notes.iter().find_map(|line| after_name(&line)).unwrap();
    let passphrase = line.trim_start().split("   ").next().unwrap();
    let (_, salt): (_, SaltAnswer) =
        post(&app, "session/salt", ("", ""), &json!({ "sign_in": sign_in })).await;
    let bytes: [u8; 16] = STANDARD.decode(salt.salt).unwrap().try_into().unwrap();
    let key = stretch(passphrase, &bytes, salt.stretching).unwrap().auth_key();
    let request = json!({"sign_in": sign_in, "auth_key": STANDARD.encode(*key), "device": null});
    let (cookie, signed_in): (_, SignedIn) = post(&app, "session", ("", ""), &request).await;
    let session = (cookie.as_str(), signed_in.device.as_str());
    let (_, answer): (_, PullAnswer) = post(&app, "sync/pull", session, &json!({"have": {}})).await;
    answer.pages.into_iter().map(|page| (page.reference, page.latest)).collect()
}

#[tokio::test]
async fn the_demo_is_whole_after_one_start_and_the_same_after_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let started = start(&config(&data, true)).await.unwrap();
    let notes = started.notes.clone();
    let cases = cases_of(&started, "rowan").await;
    assert!(cases.len() >= 3, "{cases:?}");
    assert!(
        cases.iter().all(|(reference, latest)| reference.starts_with("BIP-") && *latest > 10),
        "{cases:?}"
    );
    assert!(cases_of(&started, "bo").await.is_empty(), "an administrator gets no case");
    started.state.storage.close().await;
    drop(started);

    let again = start(&config(&data, true)).await.unwrap();
    assert_eq!(again.notes, notes);
    assert_eq!(cases_of(&again, "rowan").await, cases);
}

#[tokio::test]
async fn the_demo_stays_out_of_a_folder_of_real_people() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let started = start(&config(&data, false)).await.unwrap();
    let code = started.notes.iter().find(|line| line.contains("One-time code")).unwrap();
    let enrolment = json!({
        "code": code.rsplit(' ').next(), "sign_in": "ada", "name": "Ada", "salt": STANDARD.encode([1; 16]),
        "stretching": {"memory_kib": 65536, "passes": 3}, "auth_key": STANDARD.encode([2; 32]),
    });
    let app = router(started.state.clone(), Path::new("no-app"));
    let (_, answer): (_, Value) = post(&app, "session/enrol", ("", ""), &enrolment).await;
    assert_eq!(answer["user"]["role"], "administrator");
    started.state.storage.close().await;
    drop((started, app));
    let refused = start(&config(&data, true)).await;
    assert!(matches!(refused, Err(StartError::Demo(DemoError::NotAlone))));
}
