//! Checking authentication keys, without letting many attempts at once exhaust the server.

use std::sync::atomic::{AtomicUsize, Ordering};

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

use super::secrets::random;
use crate::error::ApiError;

/// Memory of one check, in KiB. The key is stretched on the tablet already, so that the smaller setting of
/// security-sync.md 3.3.1 is enough here.
const MEMORY_KIB: u32 = 19 * 1024;
/// Passes of one check.
const PASSES: u32 = 2;
/// How many checks may wait. More are told that the server is busy.
const MOST_WAITING: usize = 64;

/// Hashes and checks authentication keys, as many at a time as the machine has cores.
pub(crate) struct Verifier {
    turns: Semaphore,
    waiting: AtomicUsize,
}

impl Default for Verifier {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self { turns: Semaphore::new(cores), waiting: AtomicUsize::new(0) }
    }
}

impl Verifier {
    /// What is kept of a key, as a PHC string.
    pub(crate) async fn hash(&self, auth_key: Zeroizing<Vec<u8>>) -> Result<String, ApiError> {
        self.in_turn(move || hash(&auth_key)).await?
    }

    /// True if the key is the one that `verifier` was made of. Without a verifier it takes as long and is
    /// false, so that the time of the answer does not tell which names exist.
    pub(crate) async fn check(
        &self,
        auth_key: Zeroizing<Vec<u8>>,
        verifier: Option<String>,
    ) -> Result<bool, ApiError> {
        self.in_turn(move || {
            let Some(verifier) = verifier else {
                return hash(&auth_key).map(|_| false);
            };
            let parsed =
                PasswordHash::new(&verifier).map_err(|_| ApiError::Internal("a verifier is unreadable"))?;
            Ok(argon2()?.verify_password(&auth_key, &parsed).is_ok())
        })
        .await?
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, ApiError> {
        let _place = Place::take(&self.waiting)?;
        let _turn = self.turns.acquire().await.map_err(|_| ApiError::Busy)?;
        tokio::task::spawn_blocking(work).await.map_err(|_| ApiError::Internal("a check did not end"))
    }
}

/// A place in the queue, given back when dropped.
struct Place<'a>(&'a AtomicUsize);

impl<'a> Place<'a> {
    fn take(waiting: &'a AtomicUsize) -> Result<Self, ApiError> {
        let before = waiting.fetch_add(1, Ordering::Relaxed);
        let place = Self(waiting);
        if before < MOST_WAITING { Ok(place) } else { Err(ApiError::Busy) }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

fn argon2() -> Result<Argon2<'static>, ApiError> {
    let params =
        Params::new(MEMORY_KIB, PASSES, 1, None).map_err(|_| ApiError::Internal("argon2 parameters"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(auth_key: &[u8]) -> Result<String, ApiError> {
    let salt = SaltString::encode_b64(&random::<16>()?).map_err(|_| ApiError::Internal("argon2 salt"))?;
    let hash = argon2()?.hash_password(auth_key, &salt).map_err(|_| ApiError::Internal("argon2"))?;
    Ok(hash.to_string())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[tokio::test]
    async fn only_the_same_key_is_right_and_the_kept_text_says_how_it_was_made() {
        let verifier = Verifier::default();
        let kept = verifier.hash(Zeroizing::new(vec![7; 32])).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(verifier.check(Zeroizing::new(vec![7; 32]), Some(kept.clone())).await.unwrap());
        assert!(!verifier.check(Zeroizing::new(vec![8; 32]), Some(kept)).await.unwrap());
        assert!(!verifier.check(Zeroizing::new(vec![7; 32]), None).await.unwrap());
    }

    #[tokio::test]
    async fn a_crowd_is_told_that_the_server_is_busy() {
        let verifier = Verifier::default();
        let places: Vec<_> = (0..MOST_WAITING).map(|_| Place::take(&verifier.waiting).unwrap()).collect();
        assert!(matches!(verifier.check(Zeroizing::new(vec![7; 32]), None).await, Err(ApiError::Busy)));
        drop(places);
        assert!(!verifier.check(Zeroizing::new(vec![7; 32]), None).await.unwrap());
    }
}
