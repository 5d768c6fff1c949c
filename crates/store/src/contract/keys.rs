//! What the keys must hold.

use sync::protocol::Stretching;

use super::{Harness, Verdict, holds, same};
use crate::backend::BlindKey;
use crate::keys::Keys;
use crate::schema::SLOTS;
use crate::seal::{Kind, Place, SealError, Sealer};

const AMINA: BlindKey = BlindKey([1; 16]);
const BELA: BlindKey = BlindKey([2; 16]);
const SALT: [u8; 16] = [3; 16];
const PLACE: Place = Place { store: SLOTS, key: BlindKey([5; 16]), part: 0, kind: Kind::Slot };

type UnlockOf<H> = <<H as Harness>::Keys as Keys>::Unlock;

async fn unlock<H: Harness>(byte: u8) -> Result<UnlockOf<H>, SealError> {
    H::Keys::import_unlock(&[byte; 32]).await
}

pub(super) async fn the_right_passphrase_key_opens_the_user_key_and_nothing_else_does<H: Harness>(
    _: &H,
    _: &str,
) -> Verdict {
    let right = unlock::<H>(7).await?;
    let (keys, wrapped) = H::Keys::create(&right, AMINA, SALT, Stretching::NORMAL).await?;
    let sealed = keys.sealer().seal(PLACE, b"words").await?;
    let opened = H::Keys::open(&right, AMINA, &wrapped).await?;
    same(opened.sealer().open(PLACE, &sealed).await, Ok(b"words".to_vec()), "the right key")?;

    let refused = Some(SealError::Refused);
    let wrong = H::Keys::open(&unlock::<H>(8).await?, AMINA, &wrapped).await.err();
    same(wrong, refused, "a wrong passphrase")?;
    same(H::Keys::open(&right, BELA, &wrapped).await.err(), refused, "another user's record")?;
    let mut salted = wrapped.clone();
    salted.salt = [4; 16];
    same(H::Keys::open(&right, AMINA, &salted).await.err(), refused, "another salt")?;
    let mut tampered = wrapped;
    tampered.stretching = Stretching { memory_kib: 128 * 1024, passes: 3 };
    same(H::Keys::open(&right, AMINA, &tampered).await.err(), refused, "other parameters")?;

    let (other, _) = H::Keys::create(&right, AMINA, SALT, Stretching::NORMAL).await?;
    holds(other.sealer().open(PLACE, &sealed).await.is_err(), "two user keys are the same")
}

pub(super) async fn cheap_stretching_is_refused<H: Harness>(_: &H, _: &str) -> Verdict {
    let key = unlock::<H>(7).await?;
    let cheap = Stretching { memory_kib: 1024, passes: 1 };
    let made = H::Keys::create(&key, AMINA, SALT, cheap).await.err();
    same(made, Some(SealError::TooWeak), "making one")?;
    let (_, mut weakened) = H::Keys::create(&key, AMINA, SALT, Stretching::NORMAL).await?;
    weakened.stretching = cheap;
    same(H::Keys::open(&key, AMINA, &weakened).await.err(), Some(SealError::TooWeak), "opening one")
}

pub(super) async fn a_new_passphrase_opens_what_was_sealed_before<H: Harness>(_: &H, _: &str) -> Verdict {
    let (old, new) = (unlock::<H>(7).await?, unlock::<H>(8).await?);
    let (keys, wrapped) = H::Keys::create(&old, AMINA, SALT, Stretching::NORMAL).await?;
    let sealed = keys.sealer().seal(PLACE, b"words").await?;
    let rewrapped = H::Keys::rewrap(&old, &wrapped, AMINA, &new, [9; 16], Stretching::NORMAL).await?;
    let opened = H::Keys::open(&new, AMINA, &rewrapped).await?;
    same(opened.sealer().open(PLACE, &sealed).await, Ok(b"words".to_vec()), "with the new one")?;
    let refused = Some(SealError::Refused);
    same(H::Keys::open(&old, AMINA, &rewrapped).await.err(), refused, "with the old one")?;
    let guessed = H::Keys::rewrap(&new, &wrapped, AMINA, &new, SALT, Stretching::NORMAL).await.err();
    same(guessed, refused, "wrapping anew with a wrong old passphrase")
}

pub(super) async fn a_childs_session_is_resumed_by_its_worker_alone<H: Harness>(_: &H, _: &str) -> Verdict {
    let key = unlock::<H>(7).await?;
    let (amina, _) = H::Keys::create(&key, AMINA, SALT, Stretching::NORMAL).await?;
    let (bela, _) = H::Keys::create(&key, BELA, SALT, Stretching::NORMAL).await?;
    let (session, wrapped) = amina.begin_session(AMINA).await?;
    let sealed = H::Keys::session_sealer(&session).await?.seal(PLACE, b"words").await?;
    holds(amina.sealer().open(PLACE, &sealed).await.is_err(), "the session has the keys of the cases")?;
    let resumed = H::Keys::session_sealer(&amina.resume_session(AMINA, &wrapped).await?).await?;
    same(resumed.open(PLACE, &sealed).await, Ok(b"words".to_vec()), "resumed by its worker")?;
    let refused = Some(SealError::Refused);
    same(bela.resume_session(AMINA, &wrapped).await.err(), refused, "with another worker's key")?;
    same(amina.resume_session(BELA, &wrapped).await.err(), refused, "as another worker's session")
}
