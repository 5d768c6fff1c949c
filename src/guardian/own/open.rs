//! Opens the sitting of a link with its code: from the server, or from what this phone keeps of it where there is no
//! network. The server counts wrong codes; on the phone each costs the stretching.

use domain::Clock;
use store::backend::BlindKey;
use store::device::Holder;
use store::keys::{Keys, WebKeys};
use store::parcel::Parcel;
use store::{SealError, StoreError};
use sync::engine::TransportError;
use sync::protocol::{OpenLink, OpenedLink, Stretching};

use super::super::entry::{Entry, opened_with};
use super::super::frame::Frame;
use super::Line;
use crate::app::boot::Boot;
use crate::app::letters::carry;
use crate::app::link_address::LinkAddress;
use crate::ports::clock::Browser;
use crate::ports::keys::PassKeys;
use crate::ports::transport::{self, Failure};
use crate::ports::{base64, keys};

/// Why it stays closed. Each is a sentence with what to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closed {
    /// The code is wrong.
    Wrong,
    /// Too many wrong codes: closed for good.
    Locked,
    /// Its days are over.
    Over,
    /// It was answered already.
    Used,
    /// It was taken back.
    Withdrawn,
    /// No server knows it.
    Unknown,
    /// Tried too often just now; seconds to wait.
    Wait(u32),
    /// No network, and this phone has nothing of it yet.
    Offline,
    /// This phone could not do it.
    Phone,
}

impl Closed {
    /// End of its texts' ids.
    pub(super) fn key(self) -> &'static str {
        match self {
            Closed::Wrong => "wrong",
            Closed::Locked => "locked",
            Closed::Over => "over",
            Closed::Used => "used",
            Closed::Withdrawn => "withdrawn",
            Closed::Unknown => "unknown",
            Closed::Wait(_) => "wait",
            Closed::Offline => "offline",
            Closed::Phone => "phone",
        }
    }

    /// True where another try cannot help.
    pub(super) fn is_final(self) -> bool {
        matches!(self, Closed::Locked | Closed::Over | Closed::Used | Closed::Withdrawn | Closed::Unknown)
    }

    /// What the server said.
    pub(super) fn of(failure: &Failure) -> Self {
        match (failure.code(), &failure.error) {
            ("wrong_link_code", _) => Closed::Wrong,
            ("link_locked", _) => Closed::Locked,
            ("link_over", _) => Closed::Over,
            ("link_used", _) => Closed::Used,
            ("link_withdrawn", _) => Closed::Withdrawn,
            ("not_found", _) => Closed::Unknown,
            (_, TransportError::Status { code: 429, retry_after, .. }) => {
                Closed::Wait(retry_after.unwrap_or(60))
            }
            _ => Closed::Offline,
        }
    }
}

impl From<StoreError> for Closed {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Seal(SealError::Refused) => Closed::Wrong,
            _ => Closed::Phone,
        }
    }
}

/// Opens it. Half-done work of before is there again.
///
/// # Errors
/// [`Closed`]. Where it is closed for good nothing of it stays on this phone.
pub(super) async fn open(boot: &Boot, address: &LinkAddress, digits: &str) -> Result<Entry, Closed> {
    let stretched =
        keys::stretch(&address.with_code(digits), &address.id, Stretching::NORMAL, &address.context())
            .await
            .map_err(|_| Closed::Phone)?;
    let request = OpenLink { auth_key: base64::encode(&stretched.auth_key) };
    match transport::post_unnamed(&format!("links/{}/open", address.name()), &request).await {
        Ok(text) => take_in(boot, address, &stretched, &text).await?,
        Err(failure) => match Closed::of(&failure) {
            // What this phone keeps opens without a network.
            Closed::Offline => {}
            closed => {
                if closed.is_final() {
                    forget(boot, address.id).await;
                }
                return Err(closed);
            }
        },
    }
    from_phone(boot, address, &stretched).await
}

/// Keeps what the server gave, unless this phone has it already.
async fn take_in(boot: &Boot, address: &LinkAddress, stretched: &PassKeys, text: &str) -> Result<(), Closed> {
    if boot.device.child_session().await?.is_some() {
        return Ok(());
    }
    let opened: OpenedLink = serde_json::from_str(text).map_err(|_| Closed::Phone)?;
    let parcel = base64::decode(&opened.sealed).ok_or(Closed::Phone)?;
    let parcel = Parcel::read(&parcel)?;
    let frame: Frame = parcel.open::<WebKeys, _>(&stretched.unlock_key, address.id).await?;
    let user = BlindKey(address.id);
    let sealed = |error: SealError| Closed::from(StoreError::Seal(error));
    let keys = WebKeys::open(&stretched.unlock_key, user, &parcel.wrapped).await.map_err(sealed)?;
    let (key, wrapped) = keys.begin_session(user).await.map_err(sealed)?;
    let sealer = WebKeys::session_sealer(&key).await.map_err(sealed)?;
    boot.device.put_unlock(user, parcel.wrapped).await?;
    boot.device.begin_session(Holder::Guardian, user, wrapped, sealer, &frame).await?;
    Ok(())
}

async fn from_phone(boot: &Boot, address: &LinkAddress, stretched: &PassKeys) -> Result<Entry, Closed> {
    let user = BlindKey(address.id);
    let known = boot.device.unlock(user).await?.ok_or(Closed::Offline)?;
    let wait = known.wait(Browser.now());
    if wait > 0 {
        return Err(Closed::Wait(wait));
    }
    let keys = match WebKeys::open(&stretched.unlock_key, user, &known.wrapped).await {
        Ok(keys) => keys,
        Err(SealError::Refused) => {
            boot.device.failed(user, Browser.now()).await?;
            return Err(Closed::Wrong);
        }
        Err(_) => return Err(Closed::Phone),
    };
    boot.device.succeeded(user).await?;
    let begun = boot.device.child_session().await?.ok_or(Closed::Offline)?;
    let key = keys.resume_session(user, &begun.wrapped).await.map_err(|_| Closed::Phone)?;
    // Whether there is a complaints office that reads, and what waits for it here.
    carry(&boot.device).await;
    let line = Line { name: address.name(), auth_key: stretched.auth_key.clone() };
    let opened = opened_with(boot, key.into(), Some(line)).await.ok_or(Closed::Phone)?;
    Ok(Entry::with(boot.clone(), begun, opened))
}

/// Nothing of the sitting stays on this phone.
pub(super) async fn forget(boot: &Boot, id: [u8; 16]) {
    // What could not be removed stays sealed, and its code opens nothing at the server any more.
    let _ = boot.device.end_child().await;
    let _ = boot.device.forget_user(BlindKey(id)).await;
}
