//! A guardian's own channel. The team makes and takes back links; a phone without any session opens one and answers it, by
//! what it stretched from the link's secret and a code that went another way. All that is kept in between is sealed.

mod took_back;

use axum::Json as Answer;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::consent::{LINK_LASTS, LINK_TRIES};
use domain::{Action, CaseId, LinkId, Timestamp};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use sync::protocol::{
    LINK_MOST_BYTES, LinkAnswer, LinkAnswers, LinksSeen, NewLink, OpenLink, OpenedLink, Problem, SealedAnswer,
};

use crate::access::check;
use crate::auth::{Actor, Key, Peer};
use crate::body::{Json, RawJson};
use crate::error::{ApiError, BadField};
use crate::state::AppState;
use crate::storage::{LinkRow, NewLinkRow, WriteTx};

/// A tablet that took an answer has so long to bring it into the case, before another one may (milliseconds).
const TAKEN_FOR: u64 = 3 * 24 * 60 * 60_000;
/// So long an answer without a signature waits to be taken in (milliseconds).
const UNSIGNED_FOR: u64 = 30 * 24 * 60 * 60_000;

/// Keep a sealed sitting for one person.
#[utoipa::path(put, path = "/links/{id}", tag = "links", request_body = NewLink,
    params(("id" = String, Path, description = "Random id of the link")), responses(
    (status = 204),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 422, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn make(
    State(state): State<AppState>,
    actor: Actor,
    Path(id): Path<String>,
    RawJson(body): RawJson<LINK_MOST_BYTES>,
) -> Result<StatusCode, ApiError> {
    let new: NewLink = read(&body)?;
    let now = state.now();
    let id = link_id(&id)?;
    let verifier = verifier(&new.auth_key).ok_or(ApiError::BadField(BadField::Link))?;
    let sealed = bytes(&new.sealed).ok_or(ApiError::BadField(BadField::Link))?;
    // The tablet's clock may be wrong: none lives longer than the days of a link.
    let until = Timestamp(new.until.0.min(now.0 + LINK_LASTS));
    let mut tx = state.storage.begin().await?;
    may_ask(tx.as_mut(), &actor, &new.case).await?;
    let row = NewLinkRow {
        id: &id,
        case: &new.case,
        session: &new.session,
        by: &actor.member.id,
        until,
        verifier: &verifier,
        sealed: &sealed,
    };
    if until <= now || !tx.add_link(row, now).await? {
        return Err(ApiError::BadField(BadField::Link));
    }
    tx.audit(now, actor.member.id.as_str(), "link_made", id.as_str()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take a link back. One that was answered stays answered.
#[utoipa::path(delete, path = "/links/{id}", tag = "links",
    params(("id" = String, Path, description = "The link")), responses(
    (status = 204),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 410, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn withdraw(
    State(state): State<AppState>,
    actor: Actor,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    let now = state.now();
    let mut tx = state.storage.begin().await?;
    let link = tx.link(&link_id(&id)?).await?.ok_or(ApiError::NotFound)?;
    may_ask(tx.as_mut(), &actor, &link.case).await?;
    if link.answered.is_some() {
        return Err(ApiError::LinkUsed);
    }
    tx.withdraw_link(&link.id, now).await?;
    tx.audit(now, actor.member.id.as_str(), "link_withdrawn", link.id.as_str()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The sealed sitting, for whoever has link and code. It may be opened again until it is answered.
#[utoipa::path(post, path = "/links/{id}/open", tag = "links", request_body = OpenLink,
    params(("id" = String, Path, description = "The link")), responses(
    (status = 200, body = OpenedLink),
    (status = 401, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 410, body = Problem, content_type = "application/problem+json"),
    (status = 429, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn open(
    State(state): State<AppState>,
    Peer(peer): Peer,
    Path(id): Path<String>,
    Json(request): Json<OpenLink>,
) -> Result<Answer<OpenedLink>, ApiError> {
    let now = state.now();
    state.limits.attempt(&[Key::Links(peer)], now).map_err(|after| ApiError::TooMany { after })?;
    let mut tx = swept(&state, now).await?;
    let link = tx.link(&link_id(&id)?).await?.ok_or(ApiError::NotFound)?;
    still_open(&link, now)?;
    let Some(sealed) = link.sealed.as_deref() else { return Err(ApiError::LinkOver) };
    if !is_right(&link, &request.auth_key) {
        return Err(wrong(tx, &link, now).await);
    }
    tx.note_opened(&link.id, now).await?;
    tx.audit(now, "-", "link_opened", link.id.as_str()).await?;
    tx.commit().await?;
    Ok(Answer(OpenedLink { sealed: STANDARD.encode(sealed), until: link.until }))
}

/// The answer, sealed to the team. What somebody took back enters the case at once. The same again, where the phone did not hear that it came, counts once.
#[utoipa::path(post, path = "/links/{id}/answer", tag = "links", request_body = LinkAnswer,
    params(("id" = String, Path, description = "The link")), responses(
    (status = 204),
    (status = 401, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 410, body = Problem, content_type = "application/problem+json"),
    (status = 429, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn answer(
    State(state): State<AppState>,
    Peer(peer): Peer,
    Path(id): Path<String>,
    RawJson(body): RawJson<LINK_MOST_BYTES>,
) -> Result<StatusCode, ApiError> {
    let now = state.now();
    state.limits.attempt(&[Key::Links(peer)], now).map_err(|after| ApiError::TooMany { after })?;
    let given: LinkAnswer = read(&body)?;
    let mut tx = swept(&state, now).await?;
    let link = tx.link(&link_id(&id)?).await?.ok_or(ApiError::NotFound)?;
    let right = is_right(&link, &given.auth_key);
    if right && link.answered.is_some() && link.digest == given.digest {
        return Ok(StatusCode::NO_CONTENT);
    }
    still_open(&link, now)?;
    if !right {
        return Err(wrong(tx, &link, now).await);
    }
    let sealed = bytes(&given.sealed).ok_or(ApiError::BadField(BadField::Link))?;
    if given.digest.as_deref().is_some_and(|digest| !is_digest(digest)) {
        return Err(ApiError::BadField(BadField::Link));
    }
    tx.answer_link(&link.id, given.digest.as_deref(), &sealed, now).await?;
    tx.audit(now, "-", "link_answered", link.id.as_str()).await?;
    took_back::enter(tx.as_mut(), &link, given.digest.as_deref(), &sealed, now).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What happened to the links of a case.
#[utoipa::path(get, path = "/cases/{case}/links", tag = "links",
    params(("case" = String, Path, description = "The case")), responses(
    (status = 200, body = LinksSeen),
    (status = 404, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn seen(
    State(state): State<AppState>,
    actor: Actor,
    Path(case): Path<String>,
) -> Result<Answer<LinksSeen>, ApiError> {
    let case: CaseId = case.parse().map_err(|_| ApiError::NotFound)?;
    let mut tx = state.storage.begin().await?;
    may_ask(tx.as_mut(), &actor, &case).await?;
    drop(tx);
    Ok(Answer(LinksSeen { links: state.storage.links_of(&case).await? }))
}

/// Sealed answers that this tablet takes into their cases.
#[utoipa::path(post, path = "/links/answers", tag = "links", responses(
    (status = 200, body = LinkAnswers),
    (status = 401, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn answers(
    State(state): State<AppState>,
    actor: Actor,
) -> Result<Answer<LinkAnswers>, ApiError> {
    let now = state.now();
    // Nearly always there is nothing, and then nothing is written.
    if !state.storage.links_want_care(&actor.member.id, now).await? {
        return Ok(Answer(LinkAnswers::default()));
    }
    let again = Timestamp(now.0.saturating_sub(TAKEN_FOR));
    let mut tx = swept(&state, now).await?;
    let waiting = tx.take_answers(&actor.member.id, &actor.device, again, now).await?;
    tx.commit().await?;
    let one = |it: crate::storage::WaitingAnswer| SealedAnswer {
        link: it.link,
        case: it.case,
        sealed: STANDARD.encode(it.sealed),
    };
    Ok(Answer(LinkAnswers { answers: waiting.into_iter().map(one).collect() }))
}

/// Begins to write, without what nobody can use any more.
async fn swept(state: &AppState, now: Timestamp) -> Result<Box<dyn WriteTx>, ApiError> {
    let mut tx = state.storage.begin().await?;
    tx.sweep_links(now, Timestamp(now.0.saturating_sub(UNSIGNED_FOR)), LINK_TRIES).await?;
    tx.commit().await?;
    Ok(state.storage.begin().await?)
}

/// Who works on the case may ask.
async fn may_ask(tx: &mut dyn WriteTx, actor: &Actor, case: &CaseId) -> Result<(), ApiError> {
    let assigned = tx.is_assigned(case, &actor.member.id).await?;
    check(actor, &Action::PushToCase { assigned })
}

/// A code that was wrong is counted, and the last one closes the link.
async fn wrong(mut tx: Box<dyn WriteTx>, link: &LinkRow, now: Timestamp) -> ApiError {
    let counted = async {
        tx.count_wrong(&link.id).await?;
        tx.audit(now, "-", "link_wrong_code", link.id.as_str()).await?;
        tx.commit().await
    };
    match counted.await {
        Ok(()) if link.wrong + 1 >= LINK_TRIES => ApiError::LinkLocked,
        Ok(()) => ApiError::WrongLinkCode,
        Err(error) => error.into(),
    }
}

/// Why a link no longer opens, in the order in which it matters to the person.
fn still_open(link: &LinkRow, now: Timestamp) -> Result<(), ApiError> {
    if link.answered.is_some() {
        return Err(ApiError::LinkUsed);
    }
    if link.withdrawn.is_some() {
        return Err(ApiError::LinkWithdrawn);
    }
    if link.wrong >= LINK_TRIES {
        return Err(ApiError::LinkLocked);
    }
    if link.until <= now { Err(ApiError::LinkOver) } else { Ok(()) }
}

/// What was stretched holds 128 random bits of the link, so that a plain hash of it is enough.
fn verifier(auth_key: &str) -> Option<[u8; 32]> {
    let key: [u8; 32] = STANDARD.decode(auth_key).ok()?.try_into().ok()?;
    Some(Sha256::digest(key).into())
}

fn is_right(link: &LinkRow, auth_key: &str) -> bool {
    // Hashes are compared: how long that takes tells nothing of the key.
    verifier(auth_key).is_some_and(|it| it.as_slice() == link.verifier.as_slice())
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok().filter(|bytes| !bytes.is_empty())
}

fn link_id(text: &str) -> Result<LinkId, ApiError> {
    text.parse().map_err(|_| ApiError::NotFound)
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, ApiError> {
    serde_json::from_slice(body).map_err(|_| ApiError::Malformed)
}
