//! A parcel for one person: a value that leaves the tablet, sealed under a key that follows from a link's secret and a code.
//! Whoever carries or keeps it learns its length's bucket and nothing else.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sync::protocol::Stretching;

use crate::backend::{BlindKey, StoreName};
use crate::error::{Result, StoreError};
use crate::keys::{Keys, WrappedKey};
use crate::seal::{Kind, PART_MOST, Place, Sealer};

/// No store: the name under which parcels are sealed.
const PARCEL: StoreName = StoreName("parcel");

/// What travels. The key inside opens with what was stretched; the parts open with that key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parcel {
    v: u8,
    /// The parcel's key, and how the code has to be stretched for it.
    pub wrapped: WrappedKey,
    parts: Vec<Vec<u8>>,
}

/// Packs a value for whoever can make `unlock` again. `id` is the parcel's own, random and never used before; it is the salt
/// of the stretching.
///
/// # Errors
/// [`StoreError::Unwritable`], [`StoreError::Seal`].
pub async fn pack<K: Keys, T: Serialize>(
    unlock: &K::Unlock,
    id: [u8; 16],
    stretching: Stretching,
    value: &T,
) -> Result<Vec<u8>> {
    let content = serde_json::to_vec(value).map_err(|_| StoreError::Unwritable)?;
    let (keys, wrapped) = K::create(unlock, BlindKey(id), id, stretching).await?;
    let sealer = keys.sealer();
    let mut parts = Vec::new();
    for (part, piece) in (0..).zip(content.chunks(PART_MOST)) {
        parts.push(sealer.seal(place(id, part), piece).await?);
    }
    serde_json::to_vec(&Parcel { v: 1, wrapped, parts }).map_err(|_| StoreError::Unwritable)
}

impl Parcel {
    /// Reads what came, still closed.
    ///
    /// # Errors
    /// [`StoreError::TooNew`] where it is no parcel that this program knows.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let parcel: Self = serde_json::from_slice(bytes).map_err(|_| StoreError::TooNew)?;
        if parcel.v == 1 { Ok(parcel) } else { Err(StoreError::TooNew) }
    }

    /// Opens it.
    ///
    /// # Errors
    /// [`StoreError::Seal`] for another key, another id, or a byte that was altered; [`StoreError::TooNew`].
    pub async fn open<K: Keys, T: DeserializeOwned>(&self, unlock: &K::Unlock, id: [u8; 16]) -> Result<T> {
        let sealer = K::open(unlock, BlindKey(id), &self.wrapped).await?.sealer();
        let mut content = Vec::new();
        for (part, piece) in (0..).zip(&self.parts) {
            content.extend(sealer.open(place(id, part), piece).await?);
        }
        serde_json::from_slice(&content).map_err(|_| StoreError::TooNew)
    }
}

fn place(id: [u8; 16], part: u16) -> Place {
    Place { store: PARCEL, key: BlindKey(id), part, kind: Kind::ChildFrame }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::contract::now_or_soon;
    use crate::keys::NativeKeys;
    use crate::seal::SealError;

    const ID: [u8; 16] = [3; 16];

    async fn key(raw: u8) -> <NativeKeys as Keys>::Unlock {
        NativeKeys::import_unlock(&[raw; 32]).await.unwrap()
    }

    async fn packed(value: &str) -> Vec<u8> {
        pack::<NativeKeys, _>(&key(7).await, ID, Stretching::NORMAL, &value).await.unwrap()
    }

    #[test]
    fn only_the_same_link_and_code_open_a_parcel() {
        now_or_soon(async {
            let long = "a word of a case ".repeat(9_000);
            let bytes = packed(&long).await;
            assert!(!String::from_utf8_lossy(&bytes).contains("a word"));
            let parcel = Parcel::read(&bytes).unwrap();
            let opened: String = parcel.open::<NativeKeys, _>(&key(7).await, ID).await.unwrap();
            assert_eq!(opened, long);
            let refused = StoreError::Seal(SealError::Refused);
            let other_key = parcel.open::<NativeKeys, String>(&key(8).await, ID).await;
            assert_eq!(other_key, Err(refused.clone()));
            let other_link = parcel.open::<NativeKeys, String>(&key(7).await, [4; 16]).await;
            assert_eq!(other_link, Err(refused));
        });
    }

    #[test]
    fn a_parcel_of_which_a_part_is_missing_or_moved_does_not_open() {
        now_or_soon(async {
            let parcel = Parcel::read(&packed(&"long ".repeat(30_000)).await).unwrap();
            assert!(parcel.parts.len() > 2);
            let mut shorter = parcel.clone();
            shorter.parts.pop();
            let mut moved = parcel;
            moved.parts.swap(0, 1);
            for parcel in [shorter, moved] {
                assert!(parcel.open::<NativeKeys, String>(&key(7).await, ID).await.is_err());
            }
            assert_eq!(Parcel::read(b"{}"), Err(StoreError::TooNew));
        });
    }
}
