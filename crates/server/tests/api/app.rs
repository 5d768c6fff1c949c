//! The files of the app.

use std::fs;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use crate::house::{House, Reply};

async fn built() -> House {
    let house = House::open().await;
    let app = house.app_folder();
    fs::create_dir_all(app.join("a/0123")).unwrap();
    fs::write(app.join("index.html"), "the page").unwrap();
    fs::write(app.join("sw.js"), "the worker").unwrap();
    fs::write(app.join("manifest.webmanifest"), "{}").unwrap();
    fs::write(app.join("a/0123/heard_bg.wasm"), "plain wasm").unwrap();
    fs::write(app.join("a/0123/heard_bg.wasm.br"), "brotli wasm").unwrap();
    fs::write(app.join("a/0123/heard_bg.wasm.gz"), "gzip wasm").unwrap();
    fs::write(house.folder.path().join("secret.txt"), "outside").unwrap();
    house
}

async fn get(house: &House, path: &str, accept: &str) -> Reply {
    let request = Request::get(path).header(header::ACCEPT_ENCODING, accept).body(Body::empty()).unwrap();
    house.raw(request).await
}

#[tokio::test]
async fn compressed_forms_are_sent_to_those_who_take_them() {
    let house = built().await;
    for (accept, encoding, body) in [
        ("gzip, deflate, br", Some("br"), "brotli wasm"),
        ("gzip", Some("gzip"), "gzip wasm"),
        ("", None, "plain wasm"),
    ] {
        let reply = get(&house, "/a/0123/heard_bg.wasm", accept).await;
        assert_eq!(reply.body, body.as_bytes());
        let sent = reply.headers.get(header::CONTENT_ENCODING).map(|it| it.to_str().unwrap());
        assert_eq!(sent, encoding);
        assert_eq!(reply.headers[header::CONTENT_TYPE], "application/wasm");
        assert_eq!(reply.headers[header::VARY], "accept-encoding");
    }
}

#[tokio::test]
async fn hashed_files_are_kept_for_ever_and_all_others_are_asked_for() {
    let house = built().await;
    let caching = async |path: &str| get(&house, path, "").await.headers[header::CACHE_CONTROL].clone();
    assert_eq!(caching("/a/0123/heard_bg.wasm").await, "public, max-age=31536000, immutable");
    for path in ["/", "/sw.js", "/manifest.webmanifest", "/cases/1", "/a/9999/gone.js"] {
        assert_eq!(caching(path).await, "no-cache", "{path}");
    }
}

#[tokio::test]
async fn screens_are_the_page_and_missing_files_are_missing() {
    let house = built().await;
    for path in ["/", "/cases/abc/forms", "/c/", "/c/V10", "/g/"] {
        let reply = get(&house, path, "").await;
        assert_eq!((reply.status, reply.body.as_slice()), (StatusCode::OK, "the page".as_bytes()), "{path}");
        assert_eq!(reply.headers[header::CONTENT_TYPE], "text/html");
    }
    for path in ["/a/9999/heard.js", "/a/0123/gone.wasm", "/favicon.ico", "/a/old"] {
        assert_eq!(get(&house, path, "").await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn nothing_outside_the_folder_is_ever_sent() {
    let house = built().await;
    for path in [
        "/../secret.txt",
        "/a/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/a/%2e%2e/%2e%2e/secret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
    ] {
        let reply = get(&house, path, "").await;
        let body = String::from_utf8_lossy(&reply.body).into_owned();
        assert!(!body.contains("outside") && !body.contains("root:"), "{path}: {body}");
    }
}

#[tokio::test]
async fn the_page_may_load_nothing_from_elsewhere_and_no_inline_script() {
    let house = built().await;
    let reply = get(&house, "/", "").await;
    let policy = reply.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(
        policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';")
    );
    assert!(!policy.contains("unsafe-inline") && policy.contains("frame-ancestors 'none'"));
    for (name, value) in [
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-embedder-policy", "require-corp"),
        ("cross-origin-resource-policy", "same-origin"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(reply.headers[name], value);
    }
    let powers = reply.headers["permissions-policy"].to_str().unwrap();
    // The microphone for the child's voice and the camera for films in sign language, for this origin alone.
    for power in ["microphone=(self)", "camera=(self)", "geolocation=()", "display-capture=()"] {
        assert!(powers.contains(power), "{power}");
    }
}

#[tokio::test]
async fn without_a_built_app_the_page_says_what_to_do() {
    let house = House::open().await;
    let reply = get(&house, "/", "").await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    assert!(String::from_utf8_lossy(&reply.body).contains("cargo xtask build"));
}
