//! The two requests by which tablets agree.

use axum::Json as Answer;
use axum::extract::State;
use sync::protocol::{PUSH_MOST_BYTES, Problem, PullAnswer, PullRequest, PushAnswer, PushRequest};

use crate::auth::{Actor, Key};
use crate::body::RawJson;
use crate::error::ApiError;
use crate::receive::receive;
use crate::send::send;
use crate::state::AppState;

/// A pull names every case of the tablet: some hundreds of ids and numbers.
const PULL_MOST_BYTES: usize = 256 * 1024;

/// Changes of this tablet. One outcome for each, in the same order; accepted means stored durably.
#[utoipa::path(post, path = "/sync/push", tag = "sync", request_body = PushRequest, responses(
    (status = 200, body = PushAnswer),
    (status = 401, body = Problem, content_type = "application/problem+json"),
    (status = 413, body = Problem, content_type = "application/problem+json"),
    (status = 429, body = Problem, content_type = "application/problem+json"),
    (status = 503, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn push(
    State(state): State<AppState>,
    actor: Actor,
    RawJson(body): RawJson<PUSH_MOST_BYTES>,
) -> Result<Answer<PushAnswer>, ApiError> {
    let key = Key::Pushes(actor.device.clone());
    state.limits.attempt(&[key], state.now()).map_err(|after| ApiError::TooMany { after })?;
    Ok(Answer(receive(&state, &actor, &body).await?))
}

/// News of the cases of this person, of each change only what this person may see.
#[utoipa::path(post, path = "/sync/pull", tag = "sync", request_body = PullRequest, responses(
    (status = 200, body = PullAnswer),
    (status = 401, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn pull(
    State(state): State<AppState>,
    actor: Actor,
    RawJson(body): RawJson<PULL_MOST_BYTES>,
) -> Result<Answer<PullAnswer>, ApiError> {
    let request: PullRequest = serde_json::from_slice(&body).map_err(|_| ApiError::Malformed)?;
    Ok(Answer(send(&state, &actor, &request).await?))
}
