//! What the life of an own change must hold.

use domain::{Body, Timestamp};
use sync::engine::Recorded;
use sync::protocol::HeldReason;
use sync::slot::{Attention, SlotState};

use super::samples::{Made, answer, case, change_id, in_group, note};
use super::{Failure, Harness, StoreOf, Verdict, fresh_store, reopened, same};
use crate::case_store::{Decision, Place, Summary};
use crate::error::StoreError;

const ALL: usize = 1000;
const ROOM: usize = 1 << 20;
const NO_SUMMARY: Option<&Summary<()>> = None;

fn becomes(id: &str, state: SlotState) -> Made<Recorded> {
    Ok(Recorded { id: change_id(id)?, becomes: state })
}

async fn frozen<H: Harness>(store: &StoreOf<H>, after: u64) -> Result<Vec<(String, u64)>, Failure> {
    let (changes, _) = store.freeze(after, ALL, ROOM).await?;
    Ok(changes.iter().map(|change| (change.id.to_string(), change.seq)).collect())
}

fn numbered(pairs: &[(&str, u64)]) -> Vec<(String, u64)> {
    pairs.iter().map(|(id, seq)| ((*id).to_owned(), *seq)).collect()
}

pub(super) async fn a_save_is_there_after_reopening<H: Harness>(h: &H, name: &str) -> Verdict {
    let store = fresh_store(h, name).await?;
    let changes = [answer("a", "c1", "name", "Samir", &[])?, note("b", "c1", "met today")?];
    let summary = Summary::new(case("c1")?, 0, "Samir".to_owned());
    same(store.save(&changes, Some(&summary)).await?, changes.to_vec(), "as stored")?;
    same(store.save(&changes, Some(&summary)).await?, changes.to_vec(), "saved once more")?;
    drop(store);

    let store = reopened(h, name).await?;
    let record = store.load_case(&case("c1")?).await?;
    let there: Vec<_> = record.changes().cloned().collect();
    same(there, changes.to_vec(), "after reopening")?;
    same(store.summaries::<String>().await?.summaries, vec![summary], "the summary of the same save")?;
    same(store.standing().await?.waiting, 2, "changes that wait")?;
    same(store.place(&change_id("a")?).await?, Place::OnTablet, "where it is")
}

pub(super) async fn a_pending_edit_is_overwritten_and_keeps_its_id<H: Harness>(h: &H, name: &str) -> Verdict {
    let store = fresh_store(h, name).await?;
    store.save(&[answer("a", "c1", "name", "S", &["seen-1"])?], NO_SUMMARY).await?;
    store.save(&[answer("other", "c1", "age", "12", &[])?], NO_SUMMARY).await?;
    let stored = store.save(&[answer("b", "c1", "name", "Samir", &["a", "seen-2"])?], NO_SUMMARY).await?;
    let expected = in_group("group-b", answer("a", "c1", "name", "Samir", &["seen-1", "seen-2"])?)?;
    same(stored, vec![expected], "as stored")?;
    store.save(&[note("n1", "c1", "one")?, note("n2", "c1", "one")?], NO_SUMMARY).await?;
    drop(store);
    let store = reopened(h, name).await?;
    let order: Vec<String> = store.slots().await?.iter().map(|slot| slot.change.id.to_string()).collect();
    same(order, ["other", "a", "n1", "n2"].map(str::to_owned).to_vec(), "slots in the order of writing")?;
    let edited = store.save(&[note("n1", "c1", "two")?], NO_SUMMARY).await;
    same(edited, Err(StoreError::Immutable(change_id("n1")?)), "a note that somebody edits")
}

pub(super) async fn a_frozen_change_never_changes_again<H: Harness>(h: &H, name: &str) -> Verdict {
    let store = fresh_store(h, name).await?;
    store.save(&[answer("a", "c1", "name", "S", &[])?], NO_SUMMARY).await?;
    same(frozen::<H>(&store, 0).await?, numbered(&[("a", 1)]), "frozen")?;
    let next = answer("b", "c1", "name", "Samir", &["a"])?;
    same(store.save(std::slice::from_ref(&next), NO_SUMMARY).await?, vec![next], "an edit after freezing")?;
    let same_id = store.save(&[answer("a", "c1", "name", "Other", &[])?], NO_SUMMARY).await;
    same(same_id, Err(StoreError::Immutable(change_id("a")?)), "other words under the same id")?;
    drop(store);
    let store = reopened(h, name).await?;
    let slots = store.slots().await?;
    let words: Vec<(bool, SlotState)> = slots
        .iter()
        .map(|slot| {
            (matches!(&slot.change.body, Body::Answer { sees, .. } if sees.is_empty()), slot.state.clone())
        })
        .collect();
    same(words, vec![(true, SlotState::Frozen), (false, SlotState::Pending)], "two slots")?;
    same(store.place(&change_id("a")?).await?, Place::Waiting, "the frozen one")
}

pub(super) async fn numbers_of_frozen_changes_have_no_gap<H: Harness>(h: &H, name: &str) -> Verdict {
    let mut expected = 1;
    let mut store = fresh_store(h, name).await?;
    for round in 0..4 {
        let first = note(&format!("n{round}a"), "c1", "one")?;
        let second = note(&format!("n{round}b"), "c1", "two")?;
        store.save(&[first, second], NO_SUMMARY).await?;
        store = reopened(h, name).await?;
        for (id, seq) in frozen::<H>(&store, expected - 1).await? {
            same(seq, expected, "the number")?;
            expected += 1;
            store.record(Some("e1"), &[becomes(&id, SlotState::Sent { number: seq })?]).await?;
        }
        store = reopened(h, name).await?;
    }
    same(expected, 9, "numbers after eight changes")
}

pub(super) async fn a_save_is_not_cut_in_two_when_it_is_sent<H: Harness>(h: &H, name: &str) -> Verdict {
    let store = fresh_store(h, name).await?;
    let mut changes = Vec::new();
    for (group, count) in [("g1", 3), ("g2", 3), ("g3", 5)] {
        for at in 0..count {
            changes.push(in_group(group, note(&format!("{group}-{at}"), "c1", "a note")?)?);
        }
    }
    store.save(&changes, NO_SUMMARY).await?;
    let mut sent = Vec::new();
    let mut after = 0;
    for _ in 0..6 {
        let (batch, _) = store.freeze(after, 4, ROOM).await?;
        after = batch.last().map_or(after, |change| change.seq);
        sent.push(batch.len());
    }
    same(sent, vec![3, 3, 4, 1, 0, 0], "changes of each push")?;
    let long = note("long", "c1", &"x".repeat(5000))?;
    store.save(&[long], NO_SUMMARY).await?;
    same(store.freeze(after, 4, 100).await?.0.len(), 1, "a change that alone is over the limit")
}

pub(super) async fn frozen_changes_are_sent_again_before_new_ones<H: Harness>(h: &H, name: &str) -> Verdict {
    let store = fresh_store(h, name).await?;
    store.save(&[note("a", "c1", "one")?, note("b", "c1", "two")?], NO_SUMMARY).await?;
    same(frozen::<H>(&store, 0).await?, numbered(&[("a", 1), ("b", 2)]), "at first")?;
    store.save(&[note("c", "c1", "three")?], NO_SUMMARY).await?;
    let store = reopened(h, name).await?;
    same(frozen::<H>(&store, 0).await?, numbered(&[("a", 1), ("b", 2)]), "after a restart")?;
    same(frozen::<H>(&store, 1).await?, numbered(&[("b", 2)]), "after number 1")?;
    same(frozen::<H>(&store, 2).await?, numbered(&[("c", 3)]), "when no frozen one is left")
}

pub(super) async fn outcomes_are_written_down_once<H: Harness>(h: &H, name: &str) -> Verdict {
    let store = fresh_store(h, name).await?;
    store.save(&[note("a", "c1", "1")?, note("b", "c1", "2")?, note("c", "c1", "3")?], NO_SUMMARY).await?;
    store.freeze(0, 2, ROOM).await?;
    let held = SlotState::Held { why: Attention::Refused { reason: HeldReason::NotAssigned } };
    let outcomes = [
        becomes("a", SlotState::Sent { number: 4 })?,
        becomes("b", held.clone())?,
        becomes("c", SlotState::Sent { number: 5 })?,
        becomes("nobody", SlotState::Sent { number: 6 })?,
    ];
    store.record(Some("e1"), &outcomes).await?;
    store.record(Some("e2"), &[becomes("a", SlotState::Held { why: Attention::Mismatch })?]).await?;
    let store = reopened(h, name).await?;
    let standing = store.standing().await?;
    same(standing.epoch.as_deref(), Some("e1"), "the epoch that was heard first")?;
    same((standing.waiting, standing.needs_attention), (1, 1), "waiting and needing attention")?;
    let states: Vec<SlotState> = store.slots().await?.into_iter().map(|slot| slot.state).collect();
    same(states, vec![SlotState::Sent { number: 4 }, held, SlotState::Pending], "states")
}

pub(super) async fn a_held_change_is_sent_again_replaced_or_kept_aside<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let store = fresh_store(h, name).await?;
    let mut outcomes = Vec::new();
    for id in ["a", "b", "c"] {
        store.save(&[answer(id, "c1", id, "words", &[])?], NO_SUMMARY).await?;
        outcomes.push(becomes(id, SlotState::Held { why: Attention::Mismatch })?);
    }
    store.freeze(0, ALL, ROOM).await?;
    store.record(None, &outcomes).await?;
    same(store.held().await?.len(), 3, "held")?;
    let now = Timestamp(5);
    store.decide(&change_id("a")?, Decision::SendAgain, "assigned now", now).await?;
    let better = answer("b2", "c1", "b", "better words", &["b"])?;
    store.decide(&change_id("b")?, Decision::Replace(Box::new(better)), "was wrong", now).await?;
    let standing = store.decide(&change_id("c")?, Decision::SetAside, "not ours", now).await?;
    same((standing.waiting, standing.needs_attention), (2, 0), "waiting and needing attention")?;
    let twice = store.decide(&change_id("c")?, Decision::SetAside, "", now).await;
    same(twice, Err(StoreError::NotHeld(change_id("c")?)), "deciding twice")?;

    let store = reopened(h, name).await?;
    let mut aside: Vec<(String, String)> = store
        .set_aside()
        .await?
        .into_iter()
        .map(|aside| (aside.change.id.to_string(), aside.reason))
        .collect();
    aside.sort();
    let kept = [("b", "was wrong"), ("c", "not ours")].map(|(id, why)| (id.to_owned(), why.to_owned()));
    same(aside, kept.to_vec(), "kept aside, with the reason")?;
    same(frozen::<H>(&store, 0).await?, numbered(&[("a", 1)]), "sent again as it was")?;
    same(frozen::<H>(&store, 1).await?, numbered(&[("b2", 4)]), "the replacement")
}

pub(super) async fn full_storage_loses_no_slot_and_no_number<H: Harness>(h: &H, name: &str) -> Verdict {
    let store = fresh_store(h, name).await?;
    store.save(&[note("a", "c1", "kept")?], NO_SUMMARY).await?;
    if !h.shortage(true).await {
        return Err(Failure::NotRun);
    }
    let long = note("long", "c1", &"x".repeat(3_000_000))?;
    let full = store.save(&[long], Some(&Summary::new(case("c1")?, 0, ()))).await;
    h.shortage(false).await;
    same(full.err(), Some(StoreError::Full), "a save without room")?;
    same(store.slots().await?.len(), 1, "slots after a save without room")?;
    same(store.summaries::<()>().await?.summaries.len(), 0, "summaries after a save without room")?;
    store.save(&[note("b", "c1", "short")?], NO_SUMMARY).await?;
    let store = reopened(h, name).await?;
    same(frozen::<H>(&store, 0).await?, numbered(&[("a", 1), ("b", 2)]), "what is sent")
}
