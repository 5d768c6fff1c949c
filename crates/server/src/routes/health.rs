//! Is the server ready?

use axum::Json;
use axum::extract::State;
use sync::protocol::Health;

use crate::error::ApiError;
use crate::state::AppState;

/// Ready to serve.
#[utoipa::path(get, path = "/health", tag = "health", responses((status = 200, body = Health)))]
pub(crate) async fn health(State(state): State<AppState>) -> Result<Json<Health>, ApiError> {
    Ok(Json(Health {
        status: "ok".into(),
        version: env!("CARGO_PKG_VERSION").into(),
        epoch: state.storage.epoch().into(),
        needs_setup: !state.storage.has_administrator().await?,
    }))
}
