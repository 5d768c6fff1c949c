//! What holds for every request.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use serde_json::json;

use crate::house::{House, auth_key, request};

#[tokio::test]
async fn a_write_without_the_apps_header_is_refused() {
    let (house, _, mara, _) = House::with_staff().await;
    let mut forged = request(Method::POST, "sync/pull", Some(&mara.cookie), b"{\"have\":{}}".to_vec());
    forged.headers_mut().remove("x-heard");
    assert_eq!(house.raw(forged).await.problem(), (403, "not_from_the_app".into()));
    let mut cross = request(Method::DELETE, "session", Some(&mara.cookie), vec![]);
    cross.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
    assert_eq!(house.raw(cross).await.problem(), (403, "not_from_the_app".into()));
    mara.pull(&house, &[]).await;
}

#[tokio::test]
async fn only_json_is_read() {
    let house = House::open().await;
    let body = json!({"sign_in": "mara", "auth_key": auth_key("mara"), "device": null}).to_string();
    let mut form = request(Method::POST, "session", None, body.into_bytes());
    form.headers_mut().insert(header::CONTENT_TYPE, "text/plain".parse().unwrap());
    assert_eq!(house.raw(form).await.problem(), (415, "not_json".into()));
    let broken = request(Method::POST, "session", None, b"{\"sign_in\":".to_vec());
    assert_eq!(house.raw(broken).await.problem(), (400, "malformed".into()));
    let large = request(Method::POST, "session", None, vec![b' '; 70_000]);
    assert_eq!(house.raw(large).await.problem(), (413, "too_large".into()));
}

#[tokio::test]
async fn what_does_not_exist_in_the_api_is_a_problem_and_not_the_app() {
    let house = House::open().await;
    std::fs::write(house.app_folder().join("index.html"), "<p>app</p>").unwrap();
    for path in ["/api/v1/nothing", "/api/v2/health", "/api", "/api/"] {
        let reply = house.raw(Request::get(path).body(Body::empty()).unwrap()).await;
        assert_eq!(reply.problem(), (404, "not_found".into()), "{path}");
    }
    let reply = house.ask(Method::PUT, "health", json!({})).await;
    assert_eq!(reply.problem(), (405, "wrong_method".into()));
}

#[tokio::test]
async fn every_answer_says_its_number_and_is_never_kept() {
    let house = House::open().await;
    let reply = house.ask(Method::GET, "health", ()).await;
    assert_eq!(reply.status, StatusCode::OK);
    assert_eq!(reply.headers["x-request-id"].len(), 16);
    assert_eq!(reply.headers[header::CACHE_CONTROL], "no-store");
    assert_eq!(reply.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
}
