//! Complaints: letters come without a name, and only the office reads them.

use axum::Json as Answer;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use domain::complaint::{Done, Handling, to_the_minute};
use domain::{Action, ComplaintId};
use sync::letter::LETTER_MOST_BYTES;
use sync::protocol::{
    ComplaintEntry, ComplaintList, ComplaintPage, NewDeed, OfficeKey, Problem, UnreadComplaints,
};

use crate::access::permit;
use crate::auth::{Actor, Key, Peer};
use crate::body::{Json, Octets};
use crate::error::{ApiError, BadField};
use crate::office::{Opened, case_of, one_for, opened_for};
use crate::state::AppState;

/// To which key a tablet seals a letter. Asked without a session: it tells nothing of anybody.
#[utoipa::path(get, path = "/complaints/office", tag = "complaints", responses((status = 200, body = OfficeKey)))]
pub(crate) async fn office(State(state): State<AppState>) -> Result<Answer<OfficeKey>, ApiError> {
    let read = state.storage.has_complaint_handler().await?;
    Ok(Answer(OfficeKey { key: read.then(|| state.office.public().to_vec()) }))
}

/// A sealed letter. Nobody signs in for it, and nothing is noted of who carried it: no name, no tablet, no address. The
/// same letter again counts once.
#[utoipa::path(put, path = "/complaints/letters/{id}", tag = "complaints",
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    params(("id" = String, Path, description = "Random id of the letter")), responses(
    (status = 204),
    (status = 413, body = Problem, content_type = "application/problem+json"),
    (status = 422, body = Problem, content_type = "application/problem+json"),
    (status = 429, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn letter(
    State(state): State<AppState>,
    Peer(peer): Peer,
    Path(id): Path<String>,
    Octets(sealed): Octets<LETTER_MOST_BYTES>,
) -> Result<StatusCode, ApiError> {
    let now = state.now();
    state.limits.attempt(&[Key::Letters(peer)], now).map_err(|after| ApiError::TooMany { after })?;
    let id: ComplaintId = id.parse().map_err(|_| ApiError::BadField(BadField::Letter))?;
    let complaint = state.office.read(&sealed).filter(|complaint| complaint.id == id);
    complaint.ok_or(ApiError::BadField(BadField::Letter))?;
    let mut tx = state.storage.begin().await?;
    // No row of the audit log: what stands before and after it there would tell who carried it.
    tx.add_letter(&id, &sealed, to_the_minute(now)).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// How many letters nobody of the office may read; a number and nothing of them.
#[utoipa::path(get, path = "/complaints/unread", tag = "complaints", responses(
    (status = 200, body = UnreadComplaints),
    (status = 403, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn unread(
    State(state): State<AppState>,
    actor: Actor,
) -> Result<Answer<UnreadComplaints>, ApiError> {
    permit(&state, &actor, &Action::CountUnreadComplaints).await?;
    Ok(Answer(UnreadComplaints { count: crate::office::unread(&state).await? }))
}

/// What is there for this person of the office, newest first, without a word of what was written.
#[utoipa::path(get, path = "/complaints", tag = "complaints", responses(
    (status = 200, body = ComplaintList),
    (status = 403, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list(
    State(state): State<AppState>,
    actor: Actor,
) -> Result<Answer<ComplaintList>, ApiError> {
    permit(&state, &actor, &Action::HandleComplaints).await?;
    let mut complaints = Vec::new();
    for letter in state.storage.letters().await? {
        let Some(opened) = opened_for(&state, &actor.member, letter).await? else { continue };
        let handling = Handling::fold(&opened.deeds);
        complaints.push(ComplaintEntry {
            id: opened.letter.id,
            receipt: opened.complaint.receipt.to_string(),
            about: opened.complaint.about.iter().cloned().collect(),
            urgent: opened.complaint.is_urgent(),
            at: opened.complaint.at,
            received: opened.letter.received,
            stand: handling.stand(),
            handler: handling.handler,
        });
    }
    complaints.sort_by(|one, other| (other.received, &other.id).cmp(&(one.received, &one.id)));
    noted(&state, &actor, "listed_complaints", "-").await?;
    Ok(Answer(ComplaintList { complaints }))
}

/// All of one. Each reading is noted.
#[utoipa::path(get, path = "/complaints/{id}", tag = "complaints",
    params(("id" = String, Path, description = "The complaint")), responses(
    (status = 200, body = ComplaintPage),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn page(
    State(state): State<AppState>,
    actor: Actor,
    Path(id): Path<String>,
) -> Result<Answer<ComplaintPage>, ApiError> {
    permit(&state, &actor, &Action::HandleComplaints).await?;
    let id: ComplaintId = id.parse().map_err(|_| ApiError::NotFound)?;
    let page = page_of(&state, &actor, &id).await?;
    noted(&state, &actor, "read_complaint", id.as_str()).await?;
    Ok(Answer(page))
}

/// The office did something. What does not fit yet is refused, and nothing is ever changed.
#[utoipa::path(post, path = "/complaints/{id}/deeds", tag = "complaints", request_body = NewDeed,
    params(("id" = String, Path, description = "The complaint")), responses(
    (status = 200, body = ComplaintPage),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn add(
    State(state): State<AppState>,
    actor: Actor,
    Path(id): Path<String>,
    Json(new): Json<NewDeed>,
) -> Result<Answer<ComplaintPage>, ApiError> {
    permit(&state, &actor, &Action::HandleComplaints).await?;
    let id: ComplaintId = id.parse().map_err(|_| ApiError::NotFound)?;
    let now = state.now();
    // Nobody else writes from here on, so that two of the office cannot take one up at once.
    let mut tx = state.storage.begin().await?;
    let opened = one_for(&state, &actor.member, &id).await?;
    let handling = Handling::fold(&opened.deeds);
    handling.may_add(&opened.complaint, &new.deed, now).map_err(|_| ApiError::NotNow)?;
    let done = Done { deed: new.deed, by: actor.member.id.clone(), at: now };
    let sealed = state.office.seal_deed(&done)?;
    tx.add_deed(&id, &sealed, &done.by, now).await?;
    tx.audit(now, done.by.as_str(), "handled_complaint", id.as_str()).await?;
    tx.commit().await?;
    Ok(Answer(page_of(&state, &actor, &id).await?))
}

async fn page_of(state: &AppState, actor: &Actor, id: &ComplaintId) -> Result<ComplaintPage, ApiError> {
    let opened = one_for(state, &actor.member, id).await?;
    let reference = match case_of(&opened.complaint) {
        Some(case) => {
            let cases = state.storage.cases().await?;
            cases.into_iter().find(|entry| entry.case == *case).map(|entry| entry.reference)
        }
        None => None,
    };
    let staff = state.storage.staff().await?.into_iter().map(|entry| entry.member);
    let did = |user: &domain::UserId| opened.deeds.iter().any(|done| done.by == *user);
    let names = staff.filter(|member| did(&member.id)).map(|member| (member.id, member.name)).collect();
    let Opened { letter, complaint, deeds } = opened;
    Ok(ComplaintPage { complaint, received: letter.received, reference, deeds, names })
}

async fn noted(state: &AppState, actor: &Actor, action: &str, target: &str) -> Result<(), ApiError> {
    let mut tx = state.storage.begin().await?;
    tx.audit(state.now(), actor.member.id.as_str(), action, target).await?;
    Ok(tx.commit().await?)
}
