//! The person behind a request, and how sessions begin and end.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use domain::{DeviceId, StaffMember, Timestamp, UserId};
use sync::protocol::DEVICE_HEADER;

use super::cookie::session_token;
use super::secrets::{new_token, token_hash};
use crate::error::ApiError;
use crate::state::AppState;
use crate::storage::WriteTx;

/// A session that is not used for so long is over (milliseconds).
const SESSION_IDLE: u64 = 30 * 60_000;
/// No session lives longer (milliseconds).
const SESSION_MOST: u64 = 12 * 60 * 60_000;
/// Use is noted at most once in this time, so that reading does not write each time.
const NOTED_EVERY: u64 = 60_000;

/// Who signed in, and on which tablet. A handler that takes this cannot be reached without a session.
#[derive(Debug, Clone)]
pub(crate) struct Actor {
    /// The person.
    pub(crate) member: StaffMember,
    /// This person on this tablet.
    pub(crate) device: DeviceId,
    /// Hash of the session's token.
    pub(crate) session: [u8; 32],
}

impl FromRequestParts<AppState> for Actor {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        let token = session_token(state.surroundings, &parts.headers).ok_or(ApiError::NotSignedIn)?;
        let hash = token_hash(token);
        let session = state.storage.session(&hash).await?.ok_or(ApiError::NotSignedIn)?;
        let now = state.now();
        // One browser has one cookie for all who share the tablet: the cookie may be a colleague's.
        let named = parts.headers.get(DEVICE_HEADER).and_then(|value| value.to_str().ok());
        if named != Some(session.device.as_str()) {
            return Err(ApiError::NotSignedIn);
        }
        let over = now.0 >= session.seen.0 + SESSION_IDLE || now.0 >= session.began.0 + SESSION_MOST;
        if over || !session.active || session.device_revoked {
            return Err(ApiError::NotSignedIn);
        }
        if now.0 >= session.seen.0 + NOTED_EVERY {
            let mut tx = state.storage.begin().await?;
            tx.touch_session(&hash, now).await?;
            tx.commit().await?;
        }
        Ok(Self { member: session.member, device: session.device, session: hash })
    }
}

/// The address a request comes from. Behind a reverse proxy it is the last entry that the proxy wrote: what
/// stands before it can be made up.
pub(crate) struct Peer(pub(crate) IpAddr);

impl FromRequestParts<AppState> for Peer {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        let forwarded = || {
            let last = parts.headers.get_all("x-forwarded-for").iter().next_back()?;
            last.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
        };
        let socket = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let proxied = if state.surroundings.behind_tls { forwarded() } else { None };
        Ok(Self(proxied.or(socket).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))))
    }
}

/// The tablet of a person who proved who they are: the one they name, if it is theirs, or a new one; with a
/// fresh token.
pub(crate) async fn device_for(
    state: &AppState,
    tx: &mut dyn WriteTx,
    user: &UserId,
    known: Option<&DeviceId>,
    now: Timestamp,
) -> Result<(DeviceId, String), ApiError> {
    let token = new_token()?;
    let hash = token_hash(&token);
    if let Some(device) = known {
        tx.renew_device(device, &hash, now).await?;
        return Ok((device.clone(), token));
    }
    let device: DeviceId = state.new_id()?;
    tx.add_device(&device, user, &hash, now).await?;
    Ok((device, token))
}

/// Begins a session and returns its token.
pub(crate) async fn start_session(
    tx: &mut dyn WriteTx,
    user: &UserId,
    device: &DeviceId,
    now: Timestamp,
) -> Result<String, ApiError> {
    let token = new_token()?;
    let over_before = Timestamp(now.0.saturating_sub(SESSION_MOST));
    tx.add_session(&token_hash(&token), user, device, now, over_before).await?;
    Ok(token)
}
