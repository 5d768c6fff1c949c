//! Reading request bodies: JSON, and the bytes of a part; never more than the route allows.

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
        if !is_of_kind(request.headers(), "application/json") {
            return Err(ApiError::NotJson);
        }
        limited(request, MOST).await.map(Self)
    }
}

/// Bytes, at most `MOST`.
pub(crate) struct Octets<const MOST: usize>(pub(crate) Bytes);

impl<const MOST: usize> FromRequest<AppState> for Octets<MOST> {
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &AppState) -> Result<Self, ApiError> {
        if !is_of_kind(request.headers(), "application/octet-stream") {
            return Err(ApiError::NotJson);
        }
        limited(request, MOST).await.map(Self)
    }
}

/// The body, if it is not longer than allowed.
async fn limited(request: Request, most: usize) -> Result<Bytes, ApiError> {
    if announced(request.headers()).is_some_and(|bytes| bytes > most) {
        return Err(ApiError::TooLarge);
    }
    to_bytes(request.into_body(), most)
        .await
        .map_err(|error| if is_too_long(&error) { ApiError::TooLarge } else { ApiError::Malformed })
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

fn is_of_kind(headers: &HeaderMap, wanted: &str) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case(wanted))
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
