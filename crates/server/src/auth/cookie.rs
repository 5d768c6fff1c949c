//! The session cookie.

use axum::http::{HeaderMap, HeaderValue, header};
use sync::protocol::SESSION_COOKIE;

use crate::config::Surroundings;
use crate::error::ApiError;

/// Behind TLS the prefix `__Host-` ties the cookie to this host and to HTTPS; plain loopback cannot have it.
fn name(surroundings: Surroundings) -> String {
    if surroundings.behind_tls { format!("__Host-{SESSION_COOKIE}") } else { SESSION_COOKIE.to_owned() }
}

/// The header that sets the session. It ends with the browser; the server ends it earlier.
pub(crate) fn session_cookie(surroundings: Surroundings, token: &str) -> Result<HeaderValue, ApiError> {
    let secure = if surroundings.behind_tls { "; Secure" } else { "" };
    let text = format!("{}={token}; Path=/; HttpOnly; SameSite=Strict{secure}", name(surroundings));
    HeaderValue::try_from(text).map_err(|_| ApiError::Internal("a cookie is no header"))
}

/// The header that takes the session away.
pub(crate) fn clear_cookie(surroundings: Surroundings) -> Result<HeaderValue, ApiError> {
    let mut value = session_cookie(surroundings, "")?.to_str().unwrap_or_default().to_owned();
    value.push_str("; Max-Age=0");
    HeaderValue::try_from(value).map_err(|_| ApiError::Internal("a cookie is no header"))
}

/// The session token of a request.
pub(super) fn session_token(surroundings: Surroundings, headers: &HeaderMap) -> Option<&str> {
    let name = name(surroundings);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, token)| (key == name && !token.is_empty()).then_some(token))
}
