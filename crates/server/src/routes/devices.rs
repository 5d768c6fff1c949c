//! Tablets: list and revoke.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use domain::Action;
use domain::DeviceId;
use sync::protocol::{DeviceList, Problem};

use crate::access::permit;
use crate::auth::Actor;
use crate::error::ApiError;
use crate::state::AppState;

/// All tablets, for administrators.
#[utoipa::path(get, path = "/devices", tag = "devices", responses(
    (status = 200, body = DeviceList),
    (status = 403, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list(State(state): State<AppState>, actor: Actor) -> Result<Json<DeviceList>, ApiError> {
    permit(&state, &actor, &Action::ListDevices).await?;
    Ok(Json(DeviceList { devices: state.storage.devices().await? }))
}

/// Revoke a tablet that was lost: its sessions end now and its token renews nothing.
#[utoipa::path(delete, path = "/devices/{device}", tag = "devices",
    params(("device" = String, Path, description = "The tablet")), responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn revoke(
    State(state): State<AppState>,
    actor: Actor,
    Path(device): Path<String>,
) -> Result<StatusCode, ApiError> {
    let device: DeviceId = device.parse().map_err(|_| ApiError::NotFound)?;
    let known = state.storage.device(&device).await?.ok_or(ApiError::NotFound)?;
    permit(&state, &actor, &Action::RevokeDevice { of: &known.user }).await?;
    let now = state.now();
    let mut tx = state.storage.begin().await?;
    if !tx.revoke_device(&device, now).await? {
        return Err(ApiError::NotFound);
    }
    tx.audit(now, actor.member.id.as_str(), "revoked_device", device.as_str()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
