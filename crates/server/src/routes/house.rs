//! Sentences to children that must be true here, and names of offices: read and written by those who answer for them.
//! Tablets get what stands with every pull.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::StatusCode;
use domain::{Action, BadEntry, HouseEntry, check_entry};
use sync::protocol::{HouseList, NewHouseEntry, Problem};

use crate::access::permit;
use crate::auth::Actor;
use crate::body::Json;
use crate::error::{ApiError, BadField};
use crate::house::fingerprint;
use crate::state::AppState;

/// Everything that was written down, oldest first.
#[utoipa::path(get, path = "/house", tag = "house", responses(
    (status = 200, body = HouseList),
    (status = 403, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list(State(state): State<AppState>, actor: Actor) -> Result<Answer<HouseList>, ApiError> {
    permit(&state, &actor, &Action::ReadHouse).await?;
    Ok(Answer(HouseList { entries: state.storage.house().await?.0 }))
}

/// One more entry. What was written before stays and no longer counts.
#[utoipa::path(post, path = "/house", tag = "house", request_body = NewHouseEntry, responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, body = Problem, content_type = "application/problem+json"),
    (status = 422, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn add(
    State(state): State<AppState>,
    actor: Actor,
    Json(new): Json<NewHouseEntry>,
) -> Result<StatusCode, ApiError> {
    permit(&state, &actor, &Action::ReadHouse).await?;
    check_entry(actor.member.role, &new.key, new.verdict, &new.words, &new.named).map_err(
        |bad| match bad {
            BadEntry::NoKey => ApiError::NotFound,
            BadEntry::OtherRole | BadEntry::AlwaysTold => ApiError::NotAllowed,
            BadEntry::NoName => ApiError::BadField(BadField::Name),
            BadEntry::NoWords => ApiError::BadField(BadField::Words),
        },
    )?;
    if new.fingerprint != fingerprint(&new.key) {
        return Err(ApiError::OtherWords);
    }
    let now = state.now();
    let entry = HouseEntry {
        key: new.key,
        verdict: new.verdict,
        words: new.words.trim().to_owned(),
        named: new.named.trim().to_owned(),
        on: new.on,
        fingerprint: new.fingerprint,
        by: actor.member.id.clone(),
        at: now,
    };
    let mut tx = state.storage.begin().await?;
    tx.add_house(&entry).await?;
    tx.audit(now, actor.member.id.as_str(), "house", &entry.key).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
