//! Signing in and out.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::{DeviceId, Role, StaffMember, Timestamp};
use sync::protocol::{
    EnrolRequest, Problem, RenewRequest, SaltAnswer, SaltRequest, SignInRequest, SignedIn, Stretching,
};
use zeroize::Zeroizing;

use super::staff::{good_name, good_sign_in};
use crate::auth::{
    Actor, Key, Peer, clear_cookie, code_hash, device_for, made_up_salt, session_cookie, start_session,
    token_hash,
};
use crate::body::Json;
use crate::error::{ApiError, BadField};
use crate::state::AppState;
use crate::storage::{Credentials, InvitationFor, WriteTx};

/// Nobody needs more than this to stretch a passphrase; it keeps an account usable on a small tablet.
const MOST_MEMORY_KIB: u32 = 1024 * 1024;
/// As for the memory.
const MOST_PASSES: u32 = 64;

type SignedInAnswer = Result<(HeaderMap, Answer<SignedIn>), ApiError>;

/// Salt and parameters of a name, asked before sign-in. A name that does not exist has them too.
#[utoipa::path(post, path = "/session/salt", tag = "session", request_body = SaltRequest, responses(
    (status = 200, body = SaltAnswer),
    (status = 429, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn salt(
    State(state): State<AppState>,
    Peer(peer): Peer,
    Json(request): Json<SaltRequest>,
) -> Result<Answer<SaltAnswer>, ApiError> {
    state.limits.attempt(&[Key::Salts(peer)], state.now()).map_err(|after| ApiError::TooMany { after })?;
    let account = state.storage.account(&request.sign_in).await?;
    let credentials = account.filter(|account| account.active).and_then(|account| account.credentials);
    let (salt, stretching) = match credentials {
        Some(known) => (known.salt, known.stretching),
        None => (made_up_salt(&state.secret, &request.sign_in)?, Stretching::NORMAL),
    };
    Ok(Answer(SaltAnswer { salt: STANDARD.encode(salt), stretching }))
}

/// Sign in with what was stretched from the passphrase.
#[utoipa::path(post, path = "/session", tag = "session", request_body = SignInRequest, responses(
    (status = 200, body = SignedIn, description = "The session is a cookie."),
    (status = 401, body = Problem, content_type = "application/problem+json"),
    (status = 429, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn sign_in(
    State(state): State<AppState>,
    Peer(peer): Peer,
    Json(request): Json<SignInRequest>,
) -> SignedInAnswer {
    let now = state.now();
    let key = key_bytes(&request.auth_key)?;
    let account = state.storage.account(&request.sign_in).await?.filter(|account| account.active);
    let own_device = match (&account, request.device) {
        (Some(account), Some(device)) => {
            let known = state.storage.device(&device).await?;
            known.filter(|known| known.user == account.member.id && !known.revoked).map(|_| device)
        }
        _ => None,
    };
    let by_account = match &own_device {
        Some(device) => Key::AccountOn(request.sign_in.clone(), device.clone()),
        None => Key::Account(request.sign_in.clone()),
    };
    let keys = [Key::Address(peer), by_account];
    state.limits.attempt(&keys, now).map_err(|after| ApiError::TooMany { after })?;

    let verifier = account.as_ref().and_then(|account| account.credentials.as_ref());
    let right = state.verifier.check(key, verifier.map(|known| known.verifier.clone())).await?;
    let mut tx = state.storage.begin().await?;
    let Some(account) = account.filter(|_| right) else {
        tx.audit(now, "-", "sign_in_refused", "-").await?;
        tx.commit().await?;
        return Err(ApiError::WrongPassphrase);
    };
    state.limits.forgive(&keys);
    signed_in(&state, tx, account.member, own_device.as_ref(), "signed_in", now).await
}

/// A one-time code becomes an account with a passphrase of one's own.
#[utoipa::path(post, path = "/session/enrol", tag = "session", request_body = EnrolRequest, responses(
    (status = 200, body = SignedIn, description = "The session is a cookie."),
    (status = 401, body = Problem, content_type = "application/problem+json"),
    (status = 422, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn enrol(
    State(state): State<AppState>,
    Peer(peer): Peer,
    Json(request): Json<EnrolRequest>,
) -> SignedInAnswer {
    let now = state.now();
    let keys = [Key::Address(peer)];
    state.limits.attempt(&keys, now).map_err(|after| ApiError::TooMany { after })?;
    let salt = STANDARD.decode(&request.salt).ok().filter(|salt| salt.len() == 16);
    let stretching = request.stretching;
    let sane = stretching.is_strong_enough()
        && stretching.memory_kib <= MOST_MEMORY_KIB
        && stretching.passes <= MOST_PASSES;
    let (Some(salt), true) = (salt, sane) else { return Err(ApiError::BadField(BadField::Key)) };
    let verifier = state.verifier.hash(key_bytes(&request.auth_key)?).await?;

    let mut tx = state.storage.begin().await?;
    let whom = tx.take_invitation(&code_hash(&request.code), now).await?.ok_or(ApiError::WrongCode)?;
    let member = match whom {
        InvitationFor::FirstAdministrator => first_administrator(&state, tx.as_mut(), &request, now).await?,
        InvitationFor::Member(user) => match tx.member(&user).await? {
            Some((member, true)) if member.sign_in == request.sign_in => member,
            _ => return Err(ApiError::WrongCode),
        },
    };
    let credentials = Credentials { salt, stretching, verifier };
    tx.set_credentials(&member.id, &credentials, now).await?;
    state.limits.forgive(&keys);
    signed_in(&state, tx, member, None, "enrolled", now).await
}

async fn first_administrator(
    state: &AppState,
    tx: &mut dyn WriteTx,
    request: &EnrolRequest,
    now: Timestamp,
) -> Result<StaffMember, ApiError> {
    if tx.administrators().await? > 0 {
        return Err(ApiError::WrongCode);
    }
    let member = StaffMember {
        id: state.new_id()?,
        sign_in: good_sign_in(&request.sign_in)?,
        name: good_name(&request.name)?,
        role: Role::Administrator,
    };
    if tx.add_staff(&member, now).await? { Ok(member) } else { Err(ApiError::NameTaken) }
}

/// A tablet that was signed in before renews the session.
#[utoipa::path(post, path = "/session/renew", tag = "session", request_body = RenewRequest, responses(
    (status = 200, body = SignedIn, description = "The session is a cookie."),
    (status = 401, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn renew(
    State(state): State<AppState>,
    Peer(peer): Peer,
    Json(request): Json<RenewRequest>,
) -> SignedInAnswer {
    let now = state.now();
    let keys = [Key::Address(peer)];
    state.limits.attempt(&keys, now).map_err(|after| ApiError::TooMany { after })?;
    // The token has 256 random bits, so that comparing hashes tells nothing by its time.
    let device = state.storage.device(&request.device).await?;
    let device =
        device.filter(|known| !known.revoked && known.token_hash == token_hash(&request.device_token));
    let device = device.ok_or(ApiError::UnknownDevice)?;
    let mut tx = state.storage.begin().await?;
    let Some((member, true)) = tx.member(&device.user).await? else { return Err(ApiError::UnknownDevice) };
    state.limits.forgive(&keys);
    let token = start_session(tx.as_mut(), &member.id, &request.device, now).await?;
    tx.audit(now, member.id.as_str(), "renewed", request.device.as_str()).await?;
    tx.commit().await?;
    answer(&state, member, request.device, None, &token)
}

/// Sign out on this tablet.
#[utoipa::path(delete, path = "/session", tag = "session", responses((status = 204)))]
pub(crate) async fn sign_out(
    State(state): State<AppState>,
    actor: Actor,
) -> Result<(StatusCode, HeaderMap), ApiError> {
    let mut tx = state.storage.begin().await?;
    tx.end_session(&actor.session).await?;
    tx.audit(state.now(), actor.member.id.as_str(), "signed_out", actor.device.as_str()).await?;
    tx.commit().await?;
    let mut headers = HeaderMap::new();
    headers.insert(header::SET_COOKIE, clear_cookie(state.surroundings)?);
    Ok((StatusCode::NO_CONTENT, headers))
}

/// The person has proved who they are: a tablet, a session, a cookie.
async fn signed_in(
    state: &AppState,
    mut tx: Box<dyn WriteTx>,
    member: StaffMember,
    own_device: Option<&DeviceId>,
    action: &str,
    now: Timestamp,
) -> SignedInAnswer {
    let (device, device_token) = device_for(state, tx.as_mut(), &member.id, own_device, now).await?;
    let token = start_session(tx.as_mut(), &member.id, &device, now).await?;
    tx.audit(now, member.id.as_str(), action, device.as_str()).await?;
    tx.commit().await?;
    answer(state, member, device, Some(device_token), &token)
}

fn answer(
    state: &AppState,
    user: StaffMember,
    device: DeviceId,
    device_token: Option<String>,
    token: &str,
) -> SignedInAnswer {
    let mut headers = HeaderMap::new();
    headers.insert(header::SET_COOKIE, session_cookie(state.surroundings, token)?);
    let epoch = state.storage.epoch().to_owned();
    Ok((headers, Answer(SignedIn { user, device, device_token, epoch })))
}

fn key_bytes(text: &str) -> Result<Zeroizing<Vec<u8>>, ApiError> {
    let bytes = STANDARD.decode(text).map(Zeroizing::new).ok().filter(|bytes| bytes.len() == 32);
    bytes.ok_or(ApiError::BadField(BadField::Key))
}
