//! What authorities asked for, who tried to name a forbidden recipient, and who saw a case. The officer reads these words of a
//! case and no others; the answer goes into the form of the request.

use std::collections::BTreeMap;

use axum::Json as Answer;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use domain::authority::{NoReply, REMARK_MOST, Request, RequestSeen, may_reply, reply_with, requests};
use domain::consent::ConsentFact;
use domain::fields::disclosure;
use domain::{
    Action, Body, CaseFact, CaseFile, CaseId, Change, ChangeId, DocumentId, StaffMember, Timestamp, UserId,
};
use sync::protocol::{
    AuthorityEntry, AuthorityList, NewReply, NewSeen, Problem, RefusedEntry, SeenEntry, SeenList,
};

use crate::access::{check, permit, stored};
use crate::auth::Actor;
use crate::body::Json;
use crate::error::{ApiError, BadField};
use crate::server_fact::{ServerFact, append, append_all};
use crate::state::AppState;
use crate::storage::WriteTx;

/// Rows of the log that are looked at for one case.
const MOST_SEEN: u32 = 5_000;

/// Everything that was asked for and refused, newest first. Each reading is noted.
#[utoipa::path(get, path = "/authorities", tag = "authorities", responses(
    (status = 200, body = AuthorityList),
    (status = 403, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list(
    State(state): State<AppState>,
    actor: Actor,
) -> Result<Answer<AuthorityList>, ApiError> {
    permit(&state, &actor, &Action::AnswerAuthorities).await?;
    let references: BTreeMap<CaseId, String> =
        state.storage.cases().await?.into_iter().map(|entry| (entry.case, entry.reference)).collect();
    let staff = people(&state).await?;
    let reference = |case: &CaseId| references.get(case).cloned().unwrap_or_default();
    let name = |user: &UserId| staff.get(user).map(|it| it.name.clone()).unwrap_or_default();
    let mut found = Vec::new();
    for case in state.storage.cases_with_form(disclosure::ID).await? {
        let rows = state.storage.changes_after(&case, 0, usize::MAX).await?;
        let changes = rows.iter().map(|(_, body)| stored(body)).collect::<Result<Vec<_>, _>>()?;
        found.extend(requests(&CaseFile::fold(&case, &changes)).into_iter().map(|request| AuthorityEntry {
            case: case.clone(),
            reference: reference(&case),
            by: name(&request.by),
            request,
        }));
    }
    found.sort_by_key(|it| std::cmp::Reverse(it.request.written));
    let mut refused = Vec::new();
    for body in state.storage.changes_holding("\"forbidden\"").await? {
        let change: Change = stored(&body)?;
        let Body::Fact(CaseFact::Consent(ConsentFact::Forbidden(it))) = change.body else { continue };
        refused.push(RefusedEntry {
            reference: reference(&change.case),
            by: name(&change.entered_by),
            at: change.recorded,
            name: it.name,
            found: it.found,
        });
    }
    refused.sort_by_key(|it| std::cmp::Reverse(it.at));
    let mut tx = state.storage.begin().await?;
    tx.audit(state.now(), actor.member.id.as_str(), "listed_authorities", "-").await?;
    tx.commit().await?;
    Ok(Answer(AuthorityList { requests: found, refused }))
}

/// The request that an address names.
fn named(case: &str, document: &str) -> Result<(CaseId, DocumentId), ApiError> {
    let (case, document) = (case.parse(), document.parse());
    case.ok().zip(document.ok()).ok_or(ApiError::NotFound)
}

/// The officer answers a request. It is answered once; what may not be answered so is refused.
#[utoipa::path(post, path = "/authorities/{case}/{document}", tag = "authorities", request_body = NewReply,
    params(("case" = String, Path, description = "The case"), ("document" = String, Path, description = "The form")),
    responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, body = Problem, content_type = "application/problem+json"),
    (status = 422, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn answer(
    State(state): State<AppState>,
    actor: Actor,
    Path((case, document)): Path<(String, String)>,
    Json(new): Json<NewReply>,
) -> Result<StatusCode, ApiError> {
    permit(&state, &actor, &Action::AnswerAuthorities).await?;
    let (case, document) = named(&case, &document)?;
    let now = state.now();
    // Nobody else writes from here on, so that a request is answered once.
    let mut tx = state.storage.begin().await?;
    let (file, request) = one(tx.as_mut(), &case, &document).await?;
    may_reply(&request, &new.reply).map_err(|why| match why {
        NoReply::Answered => ApiError::NotNow,
        NoReply::NotForEnforcement => ApiError::NotAllowed,
        NoReply::NoReason | NoReply::NoLawyer | NoReply::NothingGiven => ApiError::BadField(BadField::Words),
    })?;
    let at = now.rfc3339().ok_or(ApiError::Internal("the clock is beyond all calendars"))?;
    let bodies = reply_with(&file, &request, &new.reply, &actor.member.name, &at);
    let bodies = bodies
        .into_iter()
        .map(|body| Ok((state.new_id::<ChangeId>()?, body)))
        .collect::<Result<Vec<_>, ApiError>>()?;
    append_all(tx.as_mut(), &case, &actor.member.id, bodies, now).await?;
    tx.audit(now, actor.member.id.as_str(), "answered_authority", document.as_str()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The officer looked at a request and has not answered it yet. Said once, with words to the team or without.
#[utoipa::path(post, path = "/authorities/{case}/{document}/seen", tag = "authorities", request_body = NewSeen,
    params(("case" = String, Path, description = "The case"), ("document" = String, Path, description = "The form")),
    responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, body = Problem, content_type = "application/problem+json"),
    (status = 422, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn looked_at(
    State(state): State<AppState>,
    actor: Actor,
    Path((case, document)): Path<(String, String)>,
    Json(new): Json<NewSeen>,
) -> Result<StatusCode, ApiError> {
    permit(&state, &actor, &Action::AnswerAuthorities).await?;
    let (case, document) = named(&case, &document)?;
    if new.remark.chars().count() > REMARK_MOST {
        return Err(ApiError::BadField(BadField::Words));
    }
    let now = state.now();
    let mut tx = state.storage.begin().await?;
    let (_, request) = one(tx.as_mut(), &case, &document).await?;
    if !request.is_unseen() {
        return Err(ApiError::NotNow);
    }
    let (name, remark) = (actor.member.name.clone(), new.remark.trim().to_owned());
    let seen = RequestSeen { of: document.clone(), name, remark };
    let fact = CaseFact::Consent(ConsentFact::RequestSeen(seen));
    let (id, by) = (state.new_id::<ChangeId>()?, &actor.member.id);
    append(tx.as_mut(), ServerFact { id, case: &case, by, language: "en", fact }, now).await?;
    tx.audit(now, actor.member.id.as_str(), "saw_authority", document.as_str()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn one(
    tx: &mut dyn WriteTx,
    case: &CaseId,
    document: &DocumentId,
) -> Result<(CaseFile, Request), ApiError> {
    let bodies = tx.changes(case).await?;
    let changes = bodies.iter().map(|body| stored(body)).collect::<Result<Vec<_>, _>>()?;
    let file = CaseFile::fold(case, &changes);
    let request = requests(&file).into_iter().find(|it| it.document == *document);
    Ok((file, request.ok_or(ApiError::NotFound)?))
}

/// Onto whose tablets a case came, one line for each person and day, for those who work on it.
#[utoipa::path(get, path = "/cases/{case}/seen", tag = "cases",
    params(("case" = String, Path, description = "The case")), responses(
    (status = 200, body = SeenList),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn seen(
    State(state): State<AppState>,
    actor: Actor,
    Path(case): Path<String>,
) -> Result<Answer<SeenList>, ApiError> {
    let case: CaseId = case.parse().map_err(|_| ApiError::NotFound)?;
    let mine = state.storage.cases_of(&actor.member.id).await?;
    check(&actor, &Action::PullCase { assigned: mine.iter().any(|it| it.case == case) })?;
    let staff = people(&state).await?;
    let mut days: BTreeMap<(i32, String), (Timestamp, bool)> = BTreeMap::new();
    for row in state.storage.audit_about(case.as_str(), MOST_SEEN).await? {
        let media = row.action == "fetched_media";
        if !media && row.action != "pulled" {
            continue;
        }
        let day = row.at.day().map_or(0, domain::CivilDate::days_since_1970);
        let entry = days.entry((day, row.actor)).or_insert((row.at, false));
        entry.0 = entry.0.max(row.at);
        entry.1 |= media;
    }
    let mut seen = Vec::new();
    for ((_, actor), (at, media)) in days {
        let person = staff.iter().find(|(user, _)| user.as_str() == actor);
        let Some((_, member)) = person else { continue };
        seen.push(SeenEntry { name: member.name.clone(), role: member.role, at, media });
    }
    seen.sort_by_key(|it| std::cmp::Reverse(it.at));
    Ok(Answer(SeenList { seen }))
}

async fn people(state: &AppState) -> Result<BTreeMap<UserId, StaffMember>, ApiError> {
    let staff = state.storage.staff().await?;
    Ok(staff.into_iter().map(|entry| (entry.member.id.clone(), entry.member)).collect())
}
