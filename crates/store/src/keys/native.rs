//! The reference keys, for tests on the host.

use sync::protocol::Stretching;
use zeroize::Zeroizing;

use super::{Keys, WrappedKey, WrappedSession};
use crate::backend::BlindKey;
use crate::seal::{LABEL_CHILD, NativeSealer, SealError, Sealer, derived, gcm_decrypt, gcm_encrypt, random};

type Bytes = Zeroizing<[u8; 32]>;

/// One user's keys as bytes.
pub struct NativeKeys {
    sealer: NativeSealer,
    child: Bytes,
}

impl NativeKeys {
    async fn from_user_key(user_key: &Bytes) -> Result<Self, SealError> {
        Ok(Self { sealer: NativeSealer::from_base(user_key).await?, child: derived(user_key, LABEL_CHILD)? })
    }
}

fn unwrapped(wrapper: &Bytes, nonce: &[u8; 12], bound: &[u8], sealed: &[u8]) -> Result<Bytes, SealError> {
    let plain = Zeroizing::new(gcm_decrypt(wrapper, nonce, bound, sealed)?);
    Ok(Zeroizing::new(plain.as_slice().try_into().map_err(|_| SealError::Malformed)?))
}

fn wrapped_for(
    unlock: &Bytes,
    user_key: &Bytes,
    user: BlindKey,
    salt: [u8; 16],
    stretching: Stretching,
) -> Result<WrappedKey, SealError> {
    WrappedKey::checked(stretching)?;
    let nonce = random()?;
    let sealed =
        gcm_encrypt(unlock, &nonce, &WrappedKey::bound(user, salt, stretching), user_key.as_slice())?;
    Ok(WrappedKey::new(salt, stretching, nonce, sealed))
}

fn user_key(unlock: &Bytes, user: BlindKey, wrapped: &WrappedKey) -> Result<Bytes, SealError> {
    WrappedKey::checked(wrapped.stretching)?;
    let bound = WrappedKey::bound(user, wrapped.salt, wrapped.stretching);
    unwrapped(unlock, &wrapped.nonce, &bound, &wrapped.sealed)
}

impl Keys for NativeKeys {
    type Unlock = Bytes;
    type Session = Bytes;
    type Sealer = NativeSealer;

    async fn import_unlock(raw: &[u8; 32]) -> Result<Bytes, SealError> {
        Ok(Zeroizing::new(*raw))
    }

    async fn create(
        unlock: &Bytes,
        user: BlindKey,
        salt: [u8; 16],
        stretching: Stretching,
    ) -> Result<(Self, WrappedKey), SealError> {
        let user_key = Zeroizing::new(random()?);
        let wrapped = wrapped_for(unlock, &user_key, user, salt, stretching)?;
        Ok((Self::from_user_key(&user_key).await?, wrapped))
    }

    async fn open(unlock: &Bytes, user: BlindKey, wrapped: &WrappedKey) -> Result<Self, SealError> {
        Self::from_user_key(&user_key(unlock, user, wrapped)?).await
    }

    async fn rewrap(
        unlock: &Bytes,
        wrapped: &WrappedKey,
        user: BlindKey,
        new_unlock: &Bytes,
        salt: [u8; 16],
        stretching: Stretching,
    ) -> Result<WrappedKey, SealError> {
        wrapped_for(new_unlock, &user_key(unlock, user, wrapped)?, user, salt, stretching)
    }

    fn sealer(&self) -> NativeSealer {
        self.sealer.clone()
    }

    async fn begin_session(&self, user: BlindKey) -> Result<(Bytes, WrappedSession), SealError> {
        let session = Zeroizing::new(random()?);
        let nonce = random()?;
        let sealed = gcm_encrypt(&self.child, &nonce, &WrappedSession::bound(user), session.as_slice())?;
        Ok((session, WrappedSession::new(nonce, sealed)))
    }

    async fn resume_session(&self, user: BlindKey, wrapped: &WrappedSession) -> Result<Bytes, SealError> {
        unwrapped(&self.child, &wrapped.nonce, &WrappedSession::bound(user), &wrapped.sealed)
    }

    async fn session_sealer(session: &Bytes) -> Result<NativeSealer, SealError> {
        NativeSealer::from_base(session).await
    }
}
