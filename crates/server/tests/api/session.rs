//! Signing in and out.

use axum::http::{Method, StatusCode, header};
use domain::Role;
use serde_json::{Value, json};
use sync::protocol::{Health, SaltAnswer};

use crate::house::{House, Tablet, auth_key, enrolment};

fn sign_in(name: &str) -> Value {
    json!({"sign_in": name, "auth_key": auth_key(name), "device": null})
}

fn wrong(name: &str) -> Value {
    json!({"sign_in": name, "auth_key": auth_key("somebody else"), "device": null})
}

#[tokio::test]
async fn the_first_administrator_comes_by_a_code_that_works_once() {
    let house = House::open().await;
    let health: Health = house.ask(Method::GET, "health", ()).await.json();
    assert!(health.needs_setup && health.status == "ok");
    let ada = house.administrator().await;
    assert_eq!(ada.user.role, Role::Administrator);
    let health: Health = house.ask(Method::GET, "health", ()).await.json();
    assert!(!health.needs_setup);
    let again = enrolment("0000-1111-2222-3333", "eve", "Eve");
    let reply = house.ask(Method::POST, "session/enrol", again).await;
    assert_eq!(reply.problem(), (401, "wrong_code".into()));
}

#[tokio::test]
async fn a_code_is_for_one_name_and_three_days() {
    let house = House::open().await;
    let ada = house.administrator().await;
    let new = json!({"sign_in": "mara", "name": "Mara", "role": "caseworker"});
    let invitation: sync::protocol::Invitation = ada.ask(&house, Method::POST, "staff", new).await.json();
    let as_another = enrolment(&invitation.code, "tom", "");
    assert_eq!(house.ask(Method::POST, "session/enrol", as_another).await.problem().1, "wrong_code");
    house.later(72 * 60 * 60_000);
    let late = enrolment(&invitation.code, "mara", "");
    assert_eq!(house.ask(Method::POST, "session/enrol", late).await.problem().1, "wrong_code");
}

#[tokio::test]
async fn a_passphrase_that_was_stretched_too_little_is_refused() {
    let house = House::open().await;
    let ada = house.administrator().await;
    let new = json!({"sign_in": "mara", "name": "Mara", "role": "caseworker"});
    let invitation: sync::protocol::Invitation = ada.ask(&house, Method::POST, "staff", new).await.json();
    let mut weak = enrolment(&invitation.code, "mara", "");
    weak["stretching"] = json!({"memory_kib": 1024, "passes": 1});
    assert_eq!(house.ask(Method::POST, "session/enrol", weak).await.problem(), (422, "bad_key".into()));
}

#[tokio::test]
async fn a_known_and_an_unknown_name_get_the_same_kind_of_salt() {
    let (house, ..) = House::with_staff().await;
    let salt = async |name: &str| -> SaltAnswer {
        house.ask(Method::POST, "session/salt", json!({ "sign_in": name })).await.json()
    };
    let (mara, nobody) = (salt("mara").await, salt("nobody").await);
    assert_eq!(mara.stretching, nobody.stretching);
    assert_eq!(mara.salt.len(), nobody.salt.len());
    assert_eq!(nobody.salt, salt("nobody").await.salt, "asking twice must not tell");
    assert_ne!(nobody.salt, salt("nobody2").await.salt);
}

#[tokio::test]
async fn a_wrong_passphrase_and_an_unknown_name_read_alike() {
    let (house, ..) = House::with_staff().await;
    let mara = house.ask(Method::POST, "session", wrong("mara")).await;
    let nobody = house.ask(Method::POST, "session", wrong("nobody")).await;
    assert_eq!(mara.problem(), (401, "wrong_passphrase".into()));
    assert_eq!(nobody.problem(), mara.problem());
    assert!(mara.headers.get(header::SET_COOKIE).is_none());
}

#[tokio::test]
async fn signing_in_again_on_a_tablet_keeps_its_device() {
    let (house, _, mara, tom) = House::with_staff().await;
    let mut request = sign_in("mara");
    request["device"] = json!(mara.device);
    let again = Tablet::of(&house.ask(Method::POST, "session", request.clone()).await);
    assert_eq!(again.device, mara.device);
    request["device"] = json!(tom.device);
    let elsewhere = Tablet::of(&house.ask(Method::POST, "session", request).await);
    assert!(elsewhere.device != tom.device && elsewhere.device != mara.device);
}

#[tokio::test]
async fn the_cookie_cannot_be_read_by_scripts_or_sent_by_other_sites() {
    let (house, ..) = House::with_staff().await;
    let reply = house.ask(Method::POST, "session", sign_in("mara")).await;
    let cookie = reply.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with("heard_session="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"), "{cookie}");
    assert_eq!(reply.headers[header::CACHE_CONTROL], "no-store");
}

#[tokio::test]
async fn behind_tls_the_cookie_is_tied_to_its_host() {
    let house = House::behind_tls().await;
    let ada = house.administrator().await;
    assert!(ada.cookie.starts_with("__Host-heard_session="), "{}", ada.cookie);
    let reply = ada.ask(&house, Method::GET, "staff", ()).await;
    assert_eq!(reply.status, StatusCode::OK);
    assert!(reply.headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
}

#[tokio::test]
async fn the_sixth_guess_in_a_minute_must_wait() {
    let (house, ..) = House::with_staff().await;
    for _ in 0..5 {
        assert_eq!(house.ask(Method::POST, "session", wrong("mara")).await.problem().1, "wrong_passphrase");
    }
    let reply = house.ask(Method::POST, "session", sign_in("mara")).await;
    assert_eq!(reply.problem(), (429, "too_many_attempts".into()));
    assert_eq!(reply.headers[header::RETRY_AFTER], "60");
    house.later(60_000);
    assert_eq!(house.ask(Method::POST, "session", sign_in("mara")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn guesses_from_elsewhere_do_not_lock_somebody_out_of_the_own_tablet() {
    let (house, _, mara, _) = House::with_staff().await;
    for _ in 0..6 {
        house.ask(Method::POST, "session", wrong("mara")).await;
    }
    let mut own = sign_in("mara");
    own["device"] = json!(mara.device);
    assert_eq!(house.ask(Method::POST, "session", own).await.status, StatusCode::OK);
    let renewal = json!({"device": mara.device, "device_token": mara.device_token});
    assert_eq!(
        house.ask(Method::POST, "session/renew", renewal).await.status,
        StatusCode::UNAUTHORIZED,
        "signing in gave the tablet a new token"
    );
}

#[tokio::test]
async fn thirty_wrong_attempts_from_one_address_are_enough() {
    let house = House::open().await;
    for number in 0..30 {
        let name = format!("guess-{number}");
        assert_eq!(house.ask(Method::POST, "session", wrong(&name)).await.problem().0, 401);
    }
    assert_eq!(house.ask(Method::POST, "session", wrong("one-more")).await.problem().0, 429);
}

#[tokio::test]
async fn a_session_ends_after_half_an_hour_unused_and_the_tablet_renews_it() {
    let (house, _, mara, _) = House::with_staff().await;
    house.later(29 * 60_000);
    assert_eq!(mara.ask(&house, Method::POST, "sync/pull", json!({"have": {}})).await.status, StatusCode::OK);
    house.later(29 * 60_000);
    assert_eq!(mara.ask(&house, Method::POST, "sync/pull", json!({"have": {}})).await.status, StatusCode::OK);
    house.later(31 * 60_000);
    let reply = mara.ask(&house, Method::POST, "sync/pull", json!({"have": {}})).await;
    assert_eq!(reply.problem(), (401, "not_signed_in".into()));
    let renewal = json!({"device": mara.device, "device_token": mara.device_token});
    let renewed = Tablet::of(&house.ask(Method::POST, "session/renew", renewal).await);
    assert_eq!((&renewed.device, renewed.device_token.as_str()), (&mara.device, ""));
    renewed.pull(&house, &[]).await;
}

#[tokio::test]
async fn no_session_lives_longer_than_twelve_hours() {
    let (house, _, mara, _) = House::with_staff().await;
    for _ in 0..36 {
        mara.ask(&house, Method::POST, "sync/pull", json!({"have": {}})).await;
        house.later(20 * 60_000);
    }
    assert_eq!(mara.ask(&house, Method::POST, "sync/pull", json!({"have": {}})).await.problem().0, 401);
}

#[tokio::test]
async fn signing_out_ends_the_session() {
    let (house, _, mara, _) = House::with_staff().await;
    let reply = mara.ask(&house, Method::DELETE, "session", ()).await;
    assert_eq!(reply.status, StatusCode::NO_CONTENT);
    assert!(reply.headers[header::SET_COOKIE].to_str().unwrap().contains("Max-Age=0"));
    assert_eq!(mara.ask(&house, Method::POST, "sync/pull", json!({"have": {}})).await.problem().0, 401);
}

#[tokio::test]
async fn a_wrong_device_token_renews_nothing() {
    let (house, _, mara, tom) = House::with_staff().await;
    for token in [tom.device_token.as_str(), "", "x"] {
        let renewal = json!({"device": mara.device, "device_token": token});
        let reply = house.ask(Method::POST, "session/renew", renewal).await;
        assert_eq!(reply.problem(), (401, "unknown_device".into()));
    }
}

/// Three people share one tablet and so one cookie: whoever unlocked last must not work under a colleague's name.
#[tokio::test]
async fn a_session_answers_only_the_tablet_that_it_belongs_to() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let have = json!({"have": [], "known": [], "epoch": null});
    for path in ["sync/pull", "sync/push"] {
        let reply = mara.ask_as(&house, &tom.device, Method::POST, path, &have).await;
        assert_eq!(reply.problem(), (401, "not_signed_in".into()), "{path}");
    }
    let nameless = crate::house::request(Method::GET, "staff", Some(&ada.cookie), Vec::new());
    assert_eq!(house.raw(nameless).await.problem(), (401, "not_signed_in".into()));
    assert_eq!(ada.ask(&house, Method::GET, "staff", ()).await.status, StatusCode::OK);
}
