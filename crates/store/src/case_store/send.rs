//! Freezing slots for sending, and what became of what was sent.

use std::collections::BTreeMap;

use domain::{Change, GroupId};
use sync::engine::{Recorded, Standing};
use sync::slot::SlotState;

use super::CaseStore;
use super::mirror::{Slot, put_head, put_journal, put_slots};
use crate::backend::{Backend, Batch};
use crate::error::{Result, StoreError};
use crate::seal::Sealer;

impl<B: Backend, S: Sealer> CaseStore<B, S> {
    /// The next changes to send, lowest `seq` first: those frozen earlier with a `seq` above `after`; if there are none,
    /// pending ones, which get their `seq` now and never change again.
    ///
    /// A save (`group`) is not cut unless it alone is over the limits. The first change is returned even if it
    /// alone is over `most_bytes`.
    ///
    /// # Errors
    /// [`StoreError::Full`]; then nothing is frozen and no `seq` is used.
    pub async fn freeze(
        &self,
        after: u64,
        most_changes: usize,
        most_bytes: usize,
    ) -> Result<(Vec<Change>, Standing)> {
        let mut guard = self.mirror.lock().await;
        let mut mirror = self.taken(&mut guard).await?;
        let is_frozen = |slot: &&Slot| slot.state == SlotState::Frozen && slot.change.seq > after;
        let mut frozen: Vec<&Change> =
            mirror.slots.values().filter(is_frozen).map(|slot| &slot.change).collect();
        if !frozen.is_empty() {
            frozen.sort_by_key(|change| change.seq);
            let chosen = batch_of(&frozen, most_changes, most_bytes)?.into_iter().cloned().collect();
            let standing = mirror.standing();
            *guard = Some(mirror);
            return Ok((chosen, standing));
        }

        let mut pending: Vec<&Slot> =
            mirror.slots.values().filter(|slot| slot.state == SlotState::Pending).collect();
        pending.sort_by_key(|slot| slot.order);
        let pending: Vec<&Change> = pending.into_iter().map(|slot| &slot.change).collect();
        let mut chosen: Vec<Change> =
            batch_of(&pending, most_changes, most_bytes)?.into_iter().cloned().collect();
        let mut batch = Batch::default();
        if !chosen.is_empty() {
            for change in &mut chosen {
                change.seq = mirror.journal.next_seq;
                mirror.journal.next_seq += 1;
                if let Some(slot) = mirror.slots.get_mut(&change.id) {
                    slot.state = SlotState::Frozen;
                    slot.change.seq = change.seq;
                }
            }
            let slots = chosen.iter().filter_map(|change| mirror.slots.get(&change.id));
            put_slots(&self.vault, &mut batch, slots).await?;
            put_journal(&self.vault, &mut batch, &mirror.journal).await?;
        }
        self.vault.commit(batch).await?;
        let standing = mirror.standing();
        *guard = Some(mirror);
        Ok((chosen, standing))
    }

    /// Writes down what became of pushed slots: sent, or held. A slot that is gone or sent already is skipped.
    /// The epoch is remembered if none is known yet. A case of which something was sent is from then on among those
    /// that the tablet has, so that the server can say that it was revoked.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn record(&self, epoch: Option<&str>, outcomes: &[Recorded]) -> Result<Standing> {
        let mut guard = self.mirror.lock().await;
        let mut mirror = self.taken(&mut guard).await?;
        let mut batch = Batch::default();
        if mirror.journal.epoch.is_none() && epoch.is_some() {
            mirror.journal.epoch = epoch.map(str::to_owned);
            put_journal(&self.vault, &mut batch, &mirror.journal).await?;
        }
        let mut touched = Vec::new();
        for outcome in outcomes {
            let settled = matches!(outcome.becomes, SlotState::Sent { .. } | SlotState::Held { .. });
            let Some(slot) = mirror.slots.get_mut(&outcome.id) else { continue };
            let open = matches!(slot.state, SlotState::Frozen | SlotState::Held { .. });
            if settled && open && slot.state != outcome.becomes {
                slot.state = outcome.becomes.clone();
                touched.push(&outcome.id);
                if matches!(slot.state, SlotState::Sent { .. })
                    && !mirror.heads.contains_key(&slot.change.case)
                {
                    let case = slot.change.case.clone();
                    put_head(&self.vault, &mut batch, mirror.head(&case)).await?;
                }
            }
        }
        touched.sort_unstable();
        touched.dedup();
        put_slots(&self.vault, &mut batch, touched.into_iter().filter_map(|id| mirror.slots.get(id))).await?;
        self.vault.commit(batch).await?;
        let standing = mirror.standing();
        *guard = Some(mirror);
        Ok(standing)
    }
}

/// The first changes that fit, whole groups together.
fn batch_of<'a>(changes: &[&'a Change], most_changes: usize, most_bytes: usize) -> Result<Vec<&'a Change>> {
    let mut groups: Vec<&GroupId> = Vec::new();
    let mut members: BTreeMap<&GroupId, Vec<&'a Change>> = BTreeMap::new();
    for change in changes {
        members
            .entry(&change.group)
            .or_insert_with(|| {
                groups.push(&change.group);
                Vec::new()
            })
            .push(change);
    }
    let mut chosen: Vec<&'a Change> = Vec::new();
    let mut bytes = 0;
    for group in groups {
        let group = members.remove(group).unwrap_or_default();
        let sizes = group.iter().map(|change| size(change)).collect::<Result<Vec<usize>>>()?;
        let fits =
            chosen.len() + group.len() <= most_changes && bytes + sizes.iter().sum::<usize>() <= most_bytes;
        if fits {
            bytes += sizes.iter().sum::<usize>();
            chosen.extend(group);
            continue;
        }
        if chosen.is_empty() {
            // the save alone is over the limits: it has to travel in pieces
            for (change, size) in group.into_iter().zip(sizes) {
                let room = chosen.len() < most_changes && bytes + size <= most_bytes;
                if !room && !chosen.is_empty() {
                    break;
                }
                bytes += size;
                chosen.push(change);
            }
        }
        break;
    }
    Ok(chosen)
}

/// Bytes of a change as JSON, with its comma. A frozen one may carry more digits of `seq` than a pending one.
fn size(change: &Change) -> Result<usize> {
    let json = serde_json::to_vec(change).map_err(|_| StoreError::Unwritable)?;
    let digits = if change.seq == 0 { 20 } else { 1 };
    Ok(json.len() + digits)
}
