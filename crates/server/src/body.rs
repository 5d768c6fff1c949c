//! Reading request bodies: JSON only, never more than the route allows.

use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use serde::de::DeserializeOwned;

use crate::error::ApiError;
use crate::state::AppState;

/// Most bytes of a body, where a route says nothing else.
const MOST_BYTES: usize = 64 * 1024;

/// A JSON body of at most `MOST` bytes, unread.
pub(crate) struct RawJson<const MOST: usize>(pub(crate) Bytes);

impl<const MOST: usize> FromRequest<AppState> for RawJson<MOST> {
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &AppState) -> Result<Self, ApiError> {
        let headers = request.headers();
        if !is_json(headers) {
            return Err(ApiError::NotJson);
        }
        if announced(headers).is_some_and(|bytes| bytes > MOST) {
            return Err(ApiError::TooLarge);
        }
        match to_bytes(request.into_body(), MOST).await {
            Ok(bytes) => Ok(Self(bytes)),
            Err(error) => Err(if is_too_long(&error) { ApiError::TooLarge } else { ApiError::Malformed }),
        }
    }
}

/// A JSON body of type `T`.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<AppState> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, ApiError> {
        let RawJson::<MOST_BYTES>(bytes) = RawJson::from_request(request, state).await?;
        // What serde says about it may quote the body, so it goes nowhere.
        serde_json::from_slice(&bytes).map(Self).map_err(|_| ApiError::Malformed)
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

fn announced(headers: &HeaderMap) -> Option<usize> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn is_too_long(error: &axum::Error) -> bool {
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = cause {
        if error.is::<http_body_util::LengthLimitError>() {
            return true;
        }
        cause = error.source();
    }
    false
}
