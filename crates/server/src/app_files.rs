//! The built app: files, their compressed forms, their caching, and what the browser may do with them.

use std::io::ErrorKind::{NotADirectory, NotFound, PermissionDenied};
use std::path::{Path, PathBuf};

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use tower_http::services::ServeDir;

use crate::state::AppState;

/// Everything in this folder has the hash of its content in its path, so it never changes.
const HASHED: &str = "/a/";
/// For a year, without asking.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Ask each time whether it is still the same.
const ASK: &str = "no-cache";

/// What the page may do (security-sync.md 3.3.6). Without Trusted Types, until Leptos is shown to run under
/// them (decisions.md 8).
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; \
    manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The browser's powers: the child's voice needs the microphone, films in sign language and nothing else the camera, and nothing
/// needs the rest. One header for every page: offline all of them are the one that the tablet keeps.
const POWERS: &str = "camera=(self), microphone=(self), accelerometer=(), autoplay=(self), bluetooth=(), \
    display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(), \
    idle-detection=(), local-fonts=(), magnetometer=(), midi=(), payment=(), \
    publickey-credentials-get=(), screen-wake-lock=(self), serial=(), usb=(), xr-spatial-tracking=()";

const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("permissions-policy"), POWERS),
];

/// The files of the app. A path that is no file is a screen of the app, and the page itself answers.
pub(crate) fn service(folder: &Path) -> MethodRouter {
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    let page: PathBuf = folder.join("index.html");
    axum::routing::get(serve).with_state(Files { files, page })
}

#[derive(Clone)]
struct Files {
    files: ServeDir,
    page: PathBuf,
}

async fn serve(State(mut app): State<Files>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let headers = request.headers().clone();
    let method = request.method().clone();
    let found = file(&mut app.files, request).await;
    let mut response = if found.status() == StatusCode::NOT_FOUND && is_screen(&path) {
        if !app.page.is_file() {
            return not_built();
        }
        file(&mut app.files, page_request(method, headers)).await
    } else {
        found
    };
    let caching = if path.starts_with(HASHED) && response.status().is_success() { FOREVER } else { ASK };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    response
}

async fn file(files: &mut ServeDir, request: Request) -> Response {
    match files.try_call(request).await {
        Ok(response) => response.map(Body::new),
        Err(error) if matches!(error.kind(), NotFound | NotADirectory | PermissionDenied) => {
            StatusCode::NOT_FOUND.into_response()
        }
        Err(error) => {
            tracing::error!(%error, "a file of the app cannot be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Screens have no dot in their last part; a file that is not there stays not there.
fn is_screen(path: &str) -> bool {
    !path.starts_with(HASHED) && path.rsplit('/').next().is_some_and(|last| !last.contains('.'))
}

fn page_request(method: Method, headers: HeaderMap) -> Request {
    let mut request = Request::new(Body::empty());
    *request.method_mut() = method;
    *request.uri_mut() = Uri::from_static("/");
    *request.headers_mut() = headers;
    request
}

fn not_built() -> Response {
    let text = "The app is not built yet. Run: cargo xtask build\n";
    (StatusCode::NOT_FOUND, [(header::CACHE_CONTROL, ASK)], text).into_response()
}

/// The headers of every answer, app and API alike.
pub(crate) async fn guard(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        // What is only to be saved has a policy of its own, which is stricter.
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if state.surroundings.behind_tls {
        let hsts = HeaderValue::from_static("max-age=63072000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, hsts);
    }
    response
}
