//! Who did what, for the data-protection officer.

use axum::Json;
use axum::extract::{Path, State};
use domain::Action;
use sync::protocol::{AuditPage, AuditRow, Problem};

use crate::access::permit;
use crate::auth::Actor;
use crate::error::ApiError;
use crate::state::AppState;

/// Most rows of one answer.
const MOST_ROWS: u32 = 500;

/// Rows of the audit log after a number: ids and codes, no names and no content.
#[utoipa::path(get, path = "/audit/{after}", tag = "audit",
    params(("after" = u64, Path, description = "Number of the last row that is known; 0 for the beginning")),
    responses(
    (status = 200, body = AuditPage),
    (status = 403, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn page(
    State(state): State<AppState>,
    actor: Actor,
    Path(after): Path<String>,
) -> Result<Json<AuditPage>, ApiError> {
    permit(&state, &actor, &Action::ReadAudit).await?;
    let after: u64 = after.parse().map_err(|_| ApiError::NotFound)?;
    let entries = state.storage.audit(after, MOST_ROWS + 1).await?;
    let most = usize::try_from(MOST_ROWS).unwrap_or(usize::MAX);
    let more = entries.len() > most;
    let rows = entries.into_iter().take(most).map(|entry| AuditRow {
        number: entry.number,
        at: entry.at,
        actor: entry.actor,
        action: entry.action,
        target: entry.target,
        hash: entry.hash.iter().map(|byte| format!("{byte:02x}")).collect(),
    });
    Ok(Json(AuditPage { rows: rows.collect(), more }))
}
