//! Drawings and recordings of children and photos of papers, part by part. Who may have none of the changes that name one
//! is told that there is nothing: neither the bytes nor the news that they exist.

use axum::Json as Answer;
use axum::extract::{Path, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::IntoResponse;
use domain::{CaseId, Change, may_have_media, media_named_by};
use sha2::{Digest, Sha256};
use sync::protocol::{MEDIA_PART_BYTES, PartsHeld, Problem, part_range, parts_of};

use crate::access::{Reading, stored, viewer};
use crate::auth::{Actor, Key};
use crate::body::Octets;
use crate::error::ApiError;
use crate::state::AppState;

/// What a browser may do with a part: save it, and nothing else.
const SAVED_ONLY: [(HeaderName, &str); 3] = [
    (header::CONTENT_TYPE, "application/octet-stream"),
    (header::CONTENT_DISPOSITION, "attachment"),
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
];

/// Takes a part, if it is the next one, and says how many are here. The last one is taken only if all bytes together
/// are those that the statement names; otherwise they begin anew.
#[utoipa::path(put, path = "/cases/{case}/media/{sha256}/parts/{part}", tag = "media",
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    params(("case" = String, Path, description = "The case"),
        ("sha256" = String, Path, description = "Of all bytes, hexadecimal"),
        ("part" = u32, Path, description = "From 0")), responses(
    (status = 200, body = PartsHeld),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 413, body = Problem, content_type = "application/problem+json"),
    (status = 422, body = Problem, content_type = "application/problem+json"),
    (status = 429, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn put(
    State(state): State<AppState>,
    actor: Actor,
    Path((case, sha256, part)): Path<(String, String, u32)>,
    Octets(bytes): Octets<MEDIA_PART_BYTES>,
) -> Result<Answer<PartsHeld>, ApiError> {
    count(&state, &actor)?;
    let case: CaseId = case.parse().map_err(|_| ApiError::NotFound)?;
    let theirs = |change: &Change| change.entered_by == actor.member.id;
    // Who was taken off the case meanwhile may still bring what belongs to words of theirs that are in it.
    if !naming(&state, &case, &sha256).await?.iter().any(theirs) {
        return Err(ApiError::NotFound);
    }
    let mut tx = state.storage.begin().await?;
    let head = tx.media_head(&case, &sha256).await?.ok_or(ApiError::NotFound)?;
    if head.whole || head.parts != part {
        return Ok(Answer(PartsHeld { parts: head.parts, whole: head.whole }));
    }
    let range = part_range(head.size, part).ok_or(ApiError::NotFound)?;
    if range.len() != bytes.len() {
        return Err(ApiError::WrongBytes);
    }
    tx.add_media_part(&case, &sha256, part, &bytes).await?;
    let parts = part + 1;
    let mut whole = false;
    if parts == parts_of(head.size) {
        let digest = Sha256::digest(tx.media_bytes(&case, &sha256).await?);
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        if digest != sha256 {
            tx.drop_media_parts(&case, &sha256).await?;
            tx.commit().await?;
            return Err(ApiError::WrongBytes);
        }
        whole = true;
        tx.media_whole(&case, &sha256, state.now()).await?;
    }
    tx.commit().await?;
    Ok(Answer(PartsHeld { parts, whole }))
}

/// A part of something that is here whole.
#[utoipa::path(get, path = "/cases/{case}/media/{sha256}/parts/{part}", tag = "media",
    params(("case" = String, Path, description = "The case"),
        ("sha256" = String, Path, description = "Of all bytes, hexadecimal"),
        ("part" = u32, Path, description = "From 0")), responses(
    (status = 200, content_type = "application/octet-stream", body = Vec<u8>),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 429, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get(
    State(state): State<AppState>,
    actor: Actor,
    Path((case, sha256, part)): Path<(String, String, u32)>,
) -> Result<impl IntoResponse, ApiError> {
    count(&state, &actor)?;
    let case: CaseId = case.parse().map_err(|_| ApiError::NotFound)?;
    let cases = state.storage.cases_of(&actor.member.id).await?;
    let assigned = cases.iter().any(|head| head.case == case);
    let changes = naming(&state, &case, &sha256).await?;
    let reading = Reading::of_case(&state, &actor, &case).await?;
    if !may_have_media(&viewer(&actor), assigned, &sha256, &changes, &reading) {
        return Err(ApiError::NotFound);
    }
    let head = state.storage.media(&case, &sha256).await?.filter(|head| head.whole);
    head.ok_or(ApiError::NotFound)?;
    let bytes = state.storage.media_part(&case, &sha256, part).await?.ok_or(ApiError::NotFound)?;
    if part == 0 {
        let mut tx = state.storage.begin().await?;
        tx.audit(state.now(), actor.member.id.as_str(), "fetched_media", case.as_str()).await?;
        tx.commit().await?;
    }
    Ok((StatusCode::OK, SAVED_ONLY, bytes))
}

/// Counts a part of this tablet, also one that is not there: nobody tries out names of drawings by the thousand.
fn count(state: &AppState, actor: &Actor) -> Result<(), ApiError> {
    let key = Key::Parts(actor.device.clone());
    state.limits.attempt(&[key], state.now()).map_err(|after| ApiError::TooMany { after })
}

/// The changes of a case that name it.
async fn naming(state: &AppState, case: &CaseId, sha256: &str) -> Result<Vec<Change>, ApiError> {
    let bodies = state.storage.media_named(case, sha256).await?;
    let changes: Vec<Change> = bodies.iter().map(|body| stored(body)).collect::<Result<_, _>>()?;
    let names = |change: &Change| media_named_by(change).iter().any(|it| it.sha256 == sha256);
    Ok(changes.into_iter().filter(|change| names(change)).collect())
}
