//! Who works on which case. No content of any case passes here.

use axum::Json as Answer;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use domain::Action;
use domain::{CaseFact, CaseId, StaffMember, UserId};
use sync::protocol::{AssignRequest, CaseList, Problem};

use crate::access::{check, permit};
use crate::auth::Actor;
use crate::body::Json;
use crate::error::ApiError;
use crate::server_fact::{ServerFact, append};
use crate::state::AppState;
use crate::storage::WriteTx;

/// All cases without content, for those who assign them.
#[utoipa::path(get, path = "/cases", tag = "cases", responses(
    (status = 200, body = CaseList),
    (status = 403, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list(State(state): State<AppState>, actor: Actor) -> Result<Answer<CaseList>, ApiError> {
    permit(&state, &actor, &Action::ListCases).await?;
    Ok(Answer(CaseList { cases: state.storage.cases().await? }))
}

/// Somebody works on the case from now on.
#[utoipa::path(post, path = "/cases/{case}/assignments", tag = "cases", request_body = AssignRequest,
    params(("case" = String, Path, description = "The case")), responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn assign(
    State(state): State<AppState>,
    actor: Actor,
    Path(case): Path<String>,
    Json(request): Json<AssignRequest>,
) -> Result<StatusCode, ApiError> {
    permit(&state, &actor, &Action::ListCases).await?;
    let mut tx = state.storage.begin().await?;
    let (case, member) = found(tx.as_mut(), &case, &request.user).await?;
    let Some((member, true)) = member else { return Err(ApiError::NotFound) };
    check(&actor, &Action::Assign { role: member.role })?;
    let now = state.now();
    if tx.assign(&case, &member.id, &actor.member.id, now).await? {
        let fact = CaseFact::Assigned { user: member.id, role: member.role };
        let by = &actor.member.id;
        append(tx.as_mut(), ServerFact { id: state.new_id()?, case: &case, by, language: "en", fact }, now)
            .await?;
        tx.audit(now, by.as_str(), "assigned", case.as_str()).await?;
    }
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Somebody works on the case no longer.
#[utoipa::path(delete, path = "/cases/{case}/assignments/{user}", tag = "cases",
    params(("case" = String, Path, description = "The case"), ("user" = String, Path, description = "The person")),
    responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn unassign(
    State(state): State<AppState>,
    actor: Actor,
    Path((case, user)): Path<(String, String)>,
) -> Result<StatusCode, ApiError> {
    permit(&state, &actor, &Action::Unassign).await?;
    let user: UserId = user.parse().map_err(|_| ApiError::NotFound)?;
    let mut tx = state.storage.begin().await?;
    let (case, member) = found(tx.as_mut(), &case, &user).await?;
    let (member, _) = member.ok_or(ApiError::NotFound)?;
    let now = state.now();
    if tx.unassign(&case, &member.id, now).await? {
        let fact = CaseFact::Unassigned { user: member.id };
        let by = &actor.member.id;
        append(tx.as_mut(), ServerFact { id: state.new_id()?, case: &case, by, language: "en", fact }, now)
            .await?;
        tx.audit(now, by.as_str(), "unassigned", case.as_str()).await?;
    }
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn found(
    tx: &mut dyn WriteTx,
    case: &str,
    user: &UserId,
) -> Result<(CaseId, Option<(StaffMember, bool)>), ApiError> {
    let case: CaseId = case.parse().map_err(|_| ApiError::NotFound)?;
    tx.case(&case).await?.ok_or(ApiError::NotFound)?;
    let member = tx.member(user).await?;
    Ok((case, member))
}
