//! The description of the API, generated from the handlers.

use axum::http::Method;
use serde_json::Value;

use crate::house::House;

/// Every route. A route that is added, renamed or taken away shows here.
const ROUTES: [(&str, &str); 47] = [
    ("get", "/api/v1/audit/{after}"),
    ("get", "/api/v1/authorities"),
    ("post", "/api/v1/authorities/{case}/{document}"),
    ("post", "/api/v1/authorities/{case}/{document}/seen"),
    ("get", "/api/v1/cases"),
    ("post", "/api/v1/cases/{case}/assignments"),
    ("delete", "/api/v1/cases/{case}/assignments/{user}"),
    ("get", "/api/v1/cases/{case}/links"),
    ("get", "/api/v1/cases/{case}/media/{sha256}/parts/{part}"),
    ("put", "/api/v1/cases/{case}/media/{sha256}/parts/{part}"),
    ("get", "/api/v1/cases/{case}/seen"),
    ("get", "/api/v1/complaints"),
    ("put", "/api/v1/complaints/letters/{id}"),
    ("get", "/api/v1/complaints/office"),
    ("get", "/api/v1/complaints/unread"),
    ("get", "/api/v1/complaints/{id}"),
    ("post", "/api/v1/complaints/{id}/deeds"),
    ("get", "/api/v1/devices"),
    ("delete", "/api/v1/devices/{device}"),
    ("get", "/api/v1/health"),
    ("get", "/api/v1/house"),
    ("post", "/api/v1/house"),
    ("post", "/api/v1/links/answers"),
    ("delete", "/api/v1/links/{id}"),
    ("put", "/api/v1/links/{id}"),
    ("post", "/api/v1/links/{id}/answer"),
    ("post", "/api/v1/links/{id}/open"),
    ("get", "/api/v1/openapi.json"),
    ("get", "/api/v1/openings"),
    ("post", "/api/v1/openings/{case}/{change}/seen"),
    ("get", "/api/v1/recordings/{language}"),
    ("post", "/api/v1/recordings/{language}"),
    ("put", "/api/v1/recordings/{language}"),
    ("post", "/api/v1/recordings/{language}/signed/{sign}"),
    ("delete", "/api/v1/recordings/{language}/signed/{sign}/{key}"),
    ("delete", "/api/v1/recordings/{language}/{key}"),
    ("delete", "/api/v1/session"),
    ("post", "/api/v1/session"),
    ("post", "/api/v1/session/enrol"),
    ("post", "/api/v1/session/renew"),
    ("post", "/api/v1/session/salt"),
    ("get", "/api/v1/staff"),
    ("post", "/api/v1/staff"),
    ("delete", "/api/v1/staff/{user}"),
    ("post", "/api/v1/staff/{user}/invitations"),
    ("post", "/api/v1/sync/pull"),
    ("post", "/api/v1/sync/push"),
];

#[tokio::test]
async fn the_description_lists_every_route() {
    let house = House::open().await;
    let description: Value = house.ask(Method::GET, "openapi.json", ()).await.json();
    let mut listed: Vec<(String, String)> = Vec::new();
    for (path, item) in description["paths"].as_object().unwrap() {
        for method in item.as_object().unwrap().keys() {
            listed.push((method.clone(), path.clone()));
        }
    }
    listed.sort_by(|one, other| (&one.1, &one.0).cmp(&(&other.1, &other.0)));
    let listed: Vec<(&str, &str)> =
        listed.iter().map(|(method, path)| (method.as_str(), path.as_str())).collect();
    assert_eq!(listed, ROUTES);
    for (method, path) in ROUTES {
        let method: Method = method.to_uppercase().parse().unwrap();
        let path = path.trim_start_matches("/api/v1/").replace("{part}", "0").replace(['{', '}'], "");
        let status = house.ask(method.clone(), &path, ()).await.status.as_u16();
        assert!(status != 404 && status != 405, "{method} {path}: {status}");
    }
}

#[tokio::test]
async fn the_description_knows_the_shape_of_a_change() {
    let house = House::open().await;
    let description: Value = house.ask(Method::GET, "openapi.json", ()).await.json();
    let schemas = description["components"]["schemas"].as_object().unwrap();
    for name in ["PushRequest", "PushAnswer", "PullAnswer", "Change", "CaseFact", "ChildStatement", "Problem"]
    {
        assert!(schemas.contains_key(name), "{name}");
    }
}
