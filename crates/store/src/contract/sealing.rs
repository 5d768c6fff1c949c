//! What sealing must hold.

use super::{Harness, SealerOf, Verdict, holds, same, sealer};
use crate::backend::BlindKey;
use crate::schema::{BLOCKS, SLOTS};
use crate::seal::{ENVELOPE_MOST, Kind, PART_MOST, Place, SealError, Sealer};

const PLACE: Place = Place { store: SLOTS, key: BlindKey([5; 16]), part: 0, kind: Kind::Slot };

pub(super) async fn what_was_sealed_opens_at_its_place_only<H: Harness>(_: &H, _: &str) -> Verdict {
    let sealer = sealer::<H>(1).await?;
    let sealed = sealer.seal(PLACE, b"as told").await?;
    same(sealer.open(PLACE, &sealed).await, Ok(b"as told".to_vec()), "at its place")?;
    let others = [
        ("another store", Place { store: BLOCKS, ..PLACE }),
        ("another key", Place { key: BlindKey([6; 16]), ..PLACE }),
        ("another part", Place { part: 1, ..PLACE }),
        ("another kind", Place { kind: Kind::Block, ..PLACE }),
    ];
    for (what, place) in others {
        same(sealer.open(place, &sealed).await, Err(SealError::Refused), what)?;
    }
    let again = sealer.seal(PLACE, b"as told").await?;
    holds(again != sealed, "sealing the same words twice gives the same bytes")
}

pub(super) async fn a_wrong_key_and_a_changed_byte_are_refused<H: Harness>(_: &H, _: &str) -> Verdict {
    let right = sealer::<H>(1).await?;
    let sealed = right.seal(PLACE, b"as told").await?;
    let wrong = sealer::<H>(2).await?;
    same(wrong.open(PLACE, &sealed).await, Err(SealError::Refused), "a wrong key")?;
    for at in [0, 1, 2, 6, 18, sealed.len() / 2, sealed.len() - 1] {
        let mut changed = sealed.clone();
        if let Some(byte) = changed.get_mut(at) {
            *byte ^= 1;
        }
        holds(right.open(PLACE, &changed).await.is_err(), "a changed byte went unnoticed")?;
    }
    same(right.open(PLACE, b"short").await, Err(SealError::Malformed), "no envelope at all")?;
    holds(right.open(PLACE, sealed.split_at(40).0).await.is_err(), "a cut envelope opened")
}

pub(super) async fn lengths_fall_into_five_buckets<H: Harness>(_: &H, _: &str) -> Verdict {
    let sealer = sealer::<H>(1).await?;
    let mut lengths = Vec::new();
    for length in [0, 1, 200, 252, 253, 900, 1020, 1021, 4000, 9000, 16_000, 20_000, PART_MOST] {
        let content = vec![b'x'; length];
        let sealed = sealer.seal(PLACE, &content).await?;
        same(sealer.open(PLACE, &sealed).await?, content, "the content")?;
        lengths.push(sealed.len());
    }
    lengths.dedup();
    same(lengths, vec![290, 1058, 4130, 16_418, 49_186], "lengths on the disk")?;
    holds(ENVELOPE_MOST < 60 * 1024, "an envelope may be larger than 60 KiB")?;
    let too_long = sealer.seal(PLACE, &vec![0; PART_MOST + 1]).await;
    same(too_long, Err(SealError::Malformed), "more than one part holds")
}

pub(super) async fn blind_keys_depend_on_key_store_and_id<H: Harness>(_: &H, _: &str) -> Verdict {
    let one = sealer::<H>(1).await?;
    let key = one.blind(SLOTS, b"a").await?;
    same(one.blind(SLOTS, b"a").await?, key, "the same question")?;
    holds(one.blind(SLOTS, b"b").await? != key, "another id has the same blind key")?;
    holds(one.blind(BLOCKS, b"a").await? != key, "another store has the same blind key")?;
    holds(sealer::<H>(2).await?.blind(SLOTS, b"a").await? != key, "another user has the same blind key")
}

/// Computed once with the reference cipher; every implementation must agree with it, for ever.
pub(super) async fn test_vectors_open<H: Harness>(_: &H, _: &str) -> Verdict {
    let base: [u8; 32] = std::array::from_fn(|at| at as u8);
    let sealer = SealerOf::<H>::from_base(&base).await?;
    let blind = sealer.blind(SLOTS, b"change-1").await?;
    same(blind.to_string().as_str(), vectors::BLIND, "blind key")?;
    let place = Place { key: blind, ..PLACE };
    let mut envelope = Vec::new();
    for at in (0..vectors::ENVELOPE.len()).step_by(2) {
        let byte = vectors::ENVELOPE.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        envelope.push(byte.unwrap_or_default());
    }
    same(sealer.open(place, &envelope).await, Ok(vectors::CONTENT.to_vec()), "envelope")
}

mod vectors {
    pub(super) const CONTENT: &[u8] = "I want to stay with my brother. می‌خواهم".as_bytes();
    pub(super) const BLIND: &str = "9e1f42c8cd3ff417605978ab9b76f195";
    pub(super) const ENVELOPE: &str = concat!(
        "010200000001852e638f33a0bd1a27735a46919099f7eccee16c1ab4d769a67951f43b31a4c7c0ed",
        "2eb08f1a0da0c950c141adbf7a3c85404e6ecb9bf633c3b6cbccd52d5cf4012c5a5728eec6e0f977",
        "e15b41f3790a31628e1cc9a0c7555d97894180a57d24f1d2b193356c3b456c647cd0424dc3f5512c",
        "1dcdbef43f6a355ec516f2721d184f842bc5b805a55a89f574298f65e1929165992f9215d3f2f30b",
        "ead1c20a2e5b341ec0fe23844ebcd8d029d9feac5175786b3e4e75feda59c2a18e51a9606f0884b7",
        "13793568f2618f7fd2c6f74e3067e86159b69a368069ce2d08a5decafcf588323622291c247d7461",
        "bd5dacb05476267bebd197d736c3d70a49d014f6c0adfe8a04f3fb340d0545af4accee00241d69d9",
        "26415048abd4cfd76829",
    );
}
