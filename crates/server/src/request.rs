//! Around every request to the API: its id, its line in the log, its problem page, and the checks that no
//! route may forget.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sync::protocol::{CSRF_HEADER, Problem};

use crate::auth::random;
use crate::error::ApiError;
use crate::state::AppState;

/// Gives the request an id, logs one line, and writes the page of what went wrong.
///
/// The line has method, route, status and time: no address, no id of a person or case, no query.
pub(crate) async fn observe(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let id = request_id();
    let method = request.method().clone();
    // The pattern, such as `/api/v1/cases/{case}/assignments`: ids in a path stay out of the log.
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let mut response = as_problem(next.run(request).await, &id);
    tracing::info!(
        request.id = id,
        request.method = %method,
        request.route = route.as_deref().unwrap_or("-"),
        response.status = response.status().as_u16(),
        duration_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX),
        "answered"
    );
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(id) = HeaderValue::try_from(id) {
        headers.insert("x-request-id", id);
    }
    response
}

fn request_id() -> String {
    let bytes = random::<8>().unwrap_or_default();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every error leaves as `application/problem+json`, also those that a layer made.
fn as_problem(mut response: Response, id: &str) -> Response {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    let mut problem = response.extensions_mut().remove::<Problem>().unwrap_or_else(|| {
        match status {
            StatusCode::NOT_FOUND => ApiError::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => ApiError::WrongMethod,
            StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge,
            StatusCode::REQUEST_TIMEOUT => ApiError::TimedOut,
            status if status.is_client_error() => ApiError::Malformed,
            _ => ApiError::Internal("a layer failed"),
        }
        .problem()
    });
    problem.request = id.to_owned();
    let mut page = (status, serde_json::to_string(&problem).unwrap_or_default()).into_response();
    page.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    for name in [header::RETRY_AFTER, header::SET_COOKIE, header::ALLOW] {
        if let Some(value) = response.headers_mut().remove(&name) {
            page.headers_mut().insert(name, value);
        }
    }
    page
}

/// Lets a request that writes through only if the app itself made it: with the header that no form of another
/// site can set, and, where the browser says where it came from, from here.
pub(crate) async fn from_the_app(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if reads || is_from_the_app(request.headers(), state.surroundings.behind_tls) {
        next.run(request).await
    } else {
        ApiError::NotFromTheApp.into_response()
    }
}

fn is_from_the_app(headers: &HeaderMap, behind_tls: bool) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if text(CSRF_HEADER) != Some("1") {
        return false;
    }
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => {
            let scheme = if behind_tls { "https" } else { "http" };
            text("host").is_some_and(|host| origin == format!("{scheme}://{host}"))
        }
        // Not a browser. It has no cookie that it was not given.
        (None, None) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs.iter().filter_map(|(name, value)| {
            Some((name.parse::<axum::http::HeaderName>().ok()?, HeaderValue::from_static(value)))
        });
        is_from_the_app(&headers.collect(), false)
    }

    #[test]
    fn another_site_cannot_write() {
        assert!(!from(&[]));
        assert!(!from(&[("x-heard", "1"), ("sec-fetch-site", "cross-site")]));
        assert!(!from(&[("x-heard", "1"), ("sec-fetch-site", "same-site")]));
        assert!(!from(&[("x-heard", "1"), ("origin", "http://evil.example"), ("host", "127.0.0.1:8787")]));
        assert!(!from(&[("sec-fetch-site", "same-origin")]));
    }

    #[test]
    fn the_app_itself_can_write() {
        assert!(from(&[("x-heard", "1"), ("sec-fetch-site", "same-origin")]));
        assert!(from(&[("x-heard", "1"), ("origin", "http://127.0.0.1:8787"), ("host", "127.0.0.1:8787")]));
        assert!(from(&[("x-heard", "1")]));
    }
}
