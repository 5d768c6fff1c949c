//! People who sign in: list, add, invite, close.

use axum::Json as Answer;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use domain::Action;
use domain::{StaffMember, Timestamp, UserId};
use sync::protocol::{Invitation, NewStaff, Problem, StaffList};

use crate::access::permit;
use crate::auth::{Actor, code_hash, new_code};
use crate::body::Json;
use crate::error::{ApiError, BadField};
use crate::state::AppState;
use crate::storage::{InvitationFor, WriteTx};

/// A one-time code is good for so long (milliseconds): over a weekend.
pub(crate) const INVITATION_LASTS: u64 = 72 * 60 * 60_000;

/// Everybody, for administrators, and for supervisors who put people on cases.
#[utoipa::path(get, path = "/staff", tag = "staff", responses(
    (status = 200, body = StaffList),
    (status = 403, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list(State(state): State<AppState>, actor: Actor) -> Result<Answer<StaffList>, ApiError> {
    permit(&state, &actor, &Action::ListStaff).await?;
    Ok(Answer(StaffList { staff: state.storage.staff().await? }))
}

/// Add a person; the answer has a one-time code to hand over.
#[utoipa::path(post, path = "/staff", tag = "staff", request_body = NewStaff, responses(
    (status = 200, body = Invitation),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 409, body = Problem, content_type = "application/problem+json"),
    (status = 422, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn add(
    State(state): State<AppState>,
    actor: Actor,
    Json(request): Json<NewStaff>,
) -> Result<Answer<Invitation>, ApiError> {
    permit(&state, &actor, &Action::AddStaff).await?;
    let now = state.now();
    let member = StaffMember {
        id: state.new_id()?,
        sign_in: good_sign_in(&request.sign_in)?,
        name: good_name(&request.name)?,
        role: request.role,
    };
    let mut tx = state.storage.begin().await?;
    if !tx.add_staff(&member, now).await? {
        return Err(ApiError::NameTaken);
    }
    tx.audit(now, actor.member.id.as_str(), "added_staff", member.id.as_str()).await?;
    let invitation = invite_member(tx.as_mut(), member, now).await?;
    tx.commit().await?;
    Ok(Answer(invitation))
}

/// A new one-time code, for somebody who forgot the passphrase or let the first code run out. The old
/// passphrase and the old tablets serve until the code is used.
#[utoipa::path(post, path = "/staff/{user}/invitations", tag = "staff",
    params(("user" = String, Path, description = "The person")), responses(
    (status = 200, body = Invitation),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn invite(
    State(state): State<AppState>,
    actor: Actor,
    Path(user): Path<String>,
) -> Result<Answer<Invitation>, ApiError> {
    permit(&state, &actor, &Action::AddStaff).await?;
    let user: UserId = user.parse().map_err(|_| ApiError::NotFound)?;
    let now = state.now();
    let mut tx = state.storage.begin().await?;
    let Some((member, true)) = tx.member(&user).await? else { return Err(ApiError::NotFound) };
    tx.audit(now, actor.member.id.as_str(), "invited", user.as_str()).await?;
    let invitation = invite_member(tx.as_mut(), member, now).await?;
    tx.commit().await?;
    Ok(Answer(invitation))
}

/// Close an account: its sessions end now, its tablets are revoked.
#[utoipa::path(delete, path = "/staff/{user}", tag = "staff",
    params(("user" = String, Path, description = "The person")), responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn close(
    State(state): State<AppState>,
    actor: Actor,
    Path(user): Path<String>,
) -> Result<StatusCode, ApiError> {
    let user: UserId = user.parse().map_err(|_| ApiError::NotFound)?;
    permit(&state, &actor, &Action::CloseAccount { of: &user }).await?;
    let now = state.now();
    let mut tx = state.storage.begin().await?;
    tx.member(&user).await?.ok_or(ApiError::NotFound)?;
    tx.close_account(&user, now).await?;
    tx.audit(now, actor.member.id.as_str(), "closed_account", user.as_str()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn invite_member(
    tx: &mut dyn WriteTx,
    user: StaffMember,
    now: Timestamp,
) -> Result<Invitation, ApiError> {
    let code = new_code()?;
    let expires = Timestamp(now.0 + INVITATION_LASTS);
    tx.add_invitation(&code_hash(&code), &InvitationFor::Member(user.id.clone()), expires).await?;
    Ok(Invitation { user, code, expires })
}

/// A sign-in name as it is kept.
pub(super) fn good_sign_in(text: &str) -> Result<String, ApiError> {
    let good = (3..=40).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.' || b == b'-');
    if good { Ok(text.to_owned()) } else { Err(ApiError::BadField(BadField::SignIn)) }
}

/// A name to be called, as it is kept.
pub(super) fn good_name(text: &str) -> Result<String, ApiError> {
    let name = text.trim();
    let good = (1..=100).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if good { Ok(name.to_owned()) } else { Err(ApiError::BadField(BadField::Name)) }
}
