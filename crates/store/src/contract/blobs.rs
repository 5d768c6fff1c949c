//! What drawings and recordings must hold.

use std::collections::BTreeSet;

use domain::{Media, MediaId, Timestamp};
use sync::engine::{NextPart, Recorded};
use sync::protocol::{HeldReason, MEDIA_PART_BYTES, PartsHeld, Stretching, part_range};
use sync::slot::{Attention, SlotState};

use super::samples::{Made, answer_of, case, change_id, device, from_elsewhere, page, recording, said};
use super::{Failure, Harness, StoreOf, Verdict, fresh, fresh_store, holds, raw, reopened, same};
use crate::case_store::{Decision, NewMedia, Summary};
use crate::device::DeviceStore;
use crate::error::StoreError;
use crate::keys::Keys;
use crate::schema::{BLOB_CHUNK, CHILD_SOUNDS, TABLET, USER};

const NO_SUMMARY: Option<&Summary<()>> = None;
const LONG: usize = 2 * MEDIA_PART_BYTES + 5_000;

fn none_passed() -> BTreeSet<MediaId> {
    BTreeSet::new()
}

/// Saves one recording with its words.
async fn saved<H: Harness>(store: &StoreOf<H>, change: &str, media: &NewMedia) -> Verdict {
    let words = said(change, "c1", &media.media)?;
    store.save_with(&[words], std::slice::from_ref(media), NO_SUMMARY).await?;
    Ok(())
}

/// Freezes what waits and writes down what became of it.
async fn settled<H: Harness>(store: &StoreOf<H>, change: &str, becomes: SlotState) -> Verdict {
    store.freeze(0, 100, 1 << 20).await?;
    store.record(Some("e1"), &[Recorded { id: change_id(change)?, becomes }]).await?;
    Ok(())
}

async fn next<H: Harness>(store: &StoreOf<H>) -> Result<Option<(bool, u32, usize)>, Failure> {
    Ok(store.next_part(&none_passed()).await?.map(|next| match next {
        NextPart::Send { part, bytes, .. } => (true, part, bytes.len()),
        NextPart::Fetch { part, .. } => (false, part, 0),
    }))
}

pub(super) async fn a_drawing_is_saved_with_the_words_that_name_it_or_not_at_all<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let store = fresh_store(h, name).await?;
    let media = recording("m1", LONG)?;
    let false_bytes = NewMedia { bytes: b"others".to_vec(), ..media.clone() };
    let refused = store.save_with(&[said("a", "c1", &media.media)?], &[false_bytes], NO_SUMMARY).await;
    same(refused.err(), Some(StoreError::Unwritable), "bytes that are not those that are named")?;
    same(store.slots().await?.len(), 0, "words of a save that was refused")?;
    saved::<H>(&store, "a", &media).await?;
    saved::<H>(&store, "a", &media).await?;
    drop(store);
    let store = reopened(h, name).await?;
    same(store.media(&media.media.id).await?, Some(media.bytes.clone()), "the bytes after reopening")?;
    let standing = store.standing().await?;
    same((standing.waiting, standing.to_send), (1, 1), "words and recordings that wait")?;
    drop(store);
    let chunks: Vec<_> =
        raw(h, name, &USER).await?.into_iter().filter(|(store, _)| *store == BLOB_CHUNK).collect();
    same(chunks.len(), 3, "records of bytes")?;
    for (_, record) in chunks {
        holds(
            record.parts.iter().all(|part| part.len() <= crate::seal::ENVELOPE_MOST),
            "a piece is too large",
        )?;
        holds(!record.parts.concat().windows(6).any(|it| it == b"marker"), "a recording lies readable")?;
    }
    Ok(())
}

pub(super) async fn it_goes_out_in_parts_after_its_words_and_from_where_the_server_stands<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let store = fresh_store(h, name).await?;
    let media = recording("m1", LONG)?;
    saved::<H>(&store, "a", &media).await?;
    same(next::<H>(&store).await?, None, "a part before its words are sent")?;
    settled::<H>(&store, "a", SlotState::Sent { number: 1 }).await?;
    same(next::<H>(&store).await?, Some((true, 0, MEDIA_PART_BYTES)), "the first part")?;
    let id = &media.media.id;
    same(store.next_part(&BTreeSet::from([id.clone()])).await?, None, "what had its turn")?;
    store.record_part(id, PartsHeld { parts: 2, whole: false }).await?;
    let store = reopened(h, name).await?;
    same(next::<H>(&store).await?, Some((true, 2, 5_000)), "after a restart")?;
    // The server has all parts, finds other bytes and begins anew.
    store.record_part(id, PartsHeld { parts: 3, whole: false }).await?;
    same(next::<H>(&store).await?, Some((true, 0, MEDIA_PART_BYTES)), "when it was not whole")?;
    let standing = store.record_part(id, PartsHeld { parts: 3, whole: true }).await?;
    same((standing.to_send, next::<H>(&store).await?), (0, None), "when all is there")?;
    same(store.media(id).await?.map(|it| it.len()), Some(LONG), "the bytes stay")
}

pub(super) async fn what_others_drew_is_fetched_part_by_part_and_only_the_right_bytes_are_kept<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let store = fresh_store(h, name).await?;
    let media = recording("m1", LONG)?;
    let huge = Media { size: u32::MAX, ..recording("m2", 9)?.media };
    let theirs =
        [from_elsewhere(1, said("a", "c1", &media.media)?)?, from_elsewhere(2, said("b", "c1", &huge)?)?];
    let theirs: Vec<_> = theirs.iter().map(Some).collect();
    let standing = store.apply(&answer_of("e1", vec![page("c1", 1, 2, &theirs)?])?).await?;
    same((standing.to_fetch, standing.waiting), (1, 0), "what is fetched; nothing that nobody may have")?;
    let part = |at: u32| -> Made<Vec<u8>> {
        let range = part_range(media.media.size, at).and_then(|range| media.bytes.get(range));
        Ok(range.ok_or(Failure::Broken("no part".to_owned()))?.to_vec())
    };
    let id = &media.media.id;
    store.keep_part(id, 0, &part(0)?).await?;
    // A part that comes twice, or too early, is not taken.
    store.keep_part(id, 0, &part(0)?).await?;
    store.keep_part(id, 2, &part(2)?).await?;
    let store = reopened(h, name).await?;
    same(next::<H>(&store).await?, Some((false, 1, 0)), "where it goes on after a restart")?;
    same(store.media(id).await?, None, "half a recording")?;
    store.keep_part(id, 1, &part(1)?).await?;
    let standing = store.keep_part(id, 2, b"other bytes").await?;
    same((standing.to_fetch, next::<H>(&store).await?), (1, Some((false, 0, 0))), "after false bytes")?;
    for at in 0..3 {
        store.keep_part(id, at, &part(at)?).await?;
    }
    let store = reopened(h, name).await?;
    same(store.media(id).await?, Some(media.bytes.clone()), "the bytes")?;
    same(store.standing().await?.to_fetch, 0, "when all is here")
}

pub(super) async fn it_leaves_the_tablet_with_its_case_and_goes_out_again_after_a_restore<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let store = fresh_store(h, name).await?;
    let media = recording("m1", LONG)?;
    let (c1, id) = (case("c1")?, &media.media.id);
    saved::<H>(&store, "a", &media).await?;
    settled::<H>(&store, "a", SlotState::Sent { number: 1 }).await?;
    same(
        store.forget(std::slice::from_ref(&c1)).await?.1,
        vec![c1.clone()],
        "a case of which a recording waits",
    )?;
    store.record_part(id, PartsHeld { parts: 3, whole: true }).await?;
    same(store.requeue("e2", &device()?).await?.to_send, 1, "after a restore")?;
    settled::<H>(&store, "a", SlotState::Sent { number: 1 }).await?;
    same(next::<H>(&store).await?, Some((true, 0, MEDIA_PART_BYTES)), "the first part again")?;
    store.record_part(id, PartsHeld { parts: 3, whole: true }).await?;
    same(store.forget(std::slice::from_ref(&c1)).await?.1, vec![], "when all is sent")?;
    drop(store);
    let store = reopened(h, name).await?;
    same(store.media(id).await?, None, "a recording of a case that was forgotten")?;
    drop(store);
    let left = raw(h, name, &USER).await?.into_iter().filter(|(store, _)| *store == BLOB_CHUNK).count();
    same(left, 0, "bytes of a case that was forgotten")
}

pub(super) async fn a_drawing_of_words_that_are_set_aside_stays_and_is_not_sent<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let store = fresh_store(h, name).await?;
    let media = recording("m1", 300)?;
    saved::<H>(&store, "a", &media).await?;
    let why = Attention::Refused { reason: HeldReason::NotAssigned };
    settled::<H>(&store, "a", SlotState::Held { why }).await?;
    let standing = store.standing().await?;
    same((standing.to_send, standing.needs_attention), (0, 1), "while a person must look")?;
    same(next::<H>(&store).await?, None, "a part of words that are held")?;
    let standing = store.decide(&change_id("a")?, Decision::SetAside, "no", Timestamp(1)).await?;
    same((standing.to_send, next::<H>(&store).await?), (0, None), "after they were set aside")?;
    let store = reopened(h, name).await?;
    same(store.media(&media.media.id).await?, Some(media.bytes), "it stays readable")
}

pub(super) async fn what_a_child_recorded_is_sealed_and_goes_with_its_session<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let device = DeviceStore::open(fresh(h, name, &TABLET).await?, Timestamp(1)).await?;
    let user = device.user("amina").await?;
    let key = H::Keys::import_unlock(&[7; 32]).await?;
    let (keys, _) = H::Keys::create(&key, user, [3; 16], Stretching::NORMAL).await?;
    let (session, wrapped) = keys.begin_session(user).await?;
    let sealer = H::Keys::session_sealer(&session).await?;
    let sound = recording("m1", LONG)?.bytes;
    let none = device.child_store(sealer.clone()).put_sound("m1", &sound).await;
    same(none, Err(StoreError::Locked), "a recording without a session")?;
    device.begin_child(user, wrapped.clone(), sealer.clone(), &"frame").await?;
    let child = device.child_store(sealer.clone());
    for sound_name in ["m1", "m2", "m3"] {
        child.put_sound(sound_name, &sound).await?;
    }
    child.remove_sound("m2").await?;
    same(child.records::<String>().await?.0, vec![], "records beside the sounds")?;
    let lies = sounds(h, name).await?;
    same(lies.len(), 2, "sounds that lie there")?;
    holds(!lies.concat().windows(6).any(|it| it == b"marker"), "a recording lies readable")?;

    device.keep_child(sealer.clone(), Timestamp(5000), &"case", &"draft", &["m1"]).await?;
    same(sounds(h, name).await?.len(), 1, "what is kept with the draft")?;
    device.begin_child(user, wrapped, sealer.clone(), &"frame").await?;
    let child = device.child_store(sealer.clone());
    same(child.sound("m1").await?.as_deref(), Some(sound.as_slice()), "another day")?;
    same(child.sound("m3").await?, None, "what the draft does not name")?;
    child.put_sound("m4", &sound).await?;
    device.end_child().await?;
    same(sounds(h, name).await?.len(), 1, "a day that came to nothing leaves the draft as it was")?;
    device.kept_children(user, Timestamp(5001)).await?;
    same(sounds(h, name).await?.len(), 0, "when its time is over")
}

async fn sounds<H: Harness>(h: &H, name: &str) -> Result<Vec<Vec<u8>>, Failure> {
    let records = raw(h, name, &TABLET).await?.into_iter().filter(|(store, _)| *store == CHILD_SOUNDS);
    Ok(records.map(|(_, record)| record.parts.concat()).collect())
}
