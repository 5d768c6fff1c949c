//! What a person types becomes pending slots: saved on this tablet before anybody is told so.

use std::collections::BTreeSet;

use domain::{Change, ChangeId};
use serde::Serialize;
use sync::slot::{SlotState, overwrite};

use super::CaseStore;
use super::blobs::{self, NewMedia};
use super::mirror::{Mirror, Slot, put_slots};
use super::read::{Summary, put_summary};
use crate::backend::{Backend, Batch};
use crate::error::{Result, StoreError};
use crate::seal::Sealer;

impl<B: Backend, S: Sealer> CaseStore<B, S> {
    /// Writes the changes of one save, and the summary that follows from them, and returns after they are durable.
    ///
    /// An edit of a question whose last edit is still pending overwrites that slot: the answer says under which id and
    /// with which `sees` each change is stored, and the screen goes on with those. Saving the same change
    /// again does nothing, so a save that was cut off can be repeated.
    ///
    /// # Errors
    /// [`StoreError::Immutable`] if an id is taken by other content; [`StoreError::Full`]. Nothing is saved then.
    pub async fn save<T: Serialize>(
        &self,
        changes: &[Change],
        summary: Option<&Summary<T>>,
    ) -> Result<Vec<Change>> {
        self.save_with(changes, &[], summary).await
    }

    /// The same with the bytes of drawings and recordings that the changes name: all of it, or nothing.
    ///
    /// # Errors
    /// As for [`save`](Self::save); [`StoreError::Unwritable`] for bytes that are not those that are named.
    pub async fn save_with<T: Serialize>(
        &self,
        changes: &[Change],
        media: &[NewMedia],
        summary: Option<&Summary<T>>,
    ) -> Result<Vec<Change>> {
        let mut guard = self.mirror.lock().await;
        let mut mirror = self.taken(&mut guard).await?;
        let mut stored = Vec::with_capacity(changes.len());
        let mut touched = Vec::new();
        for change in changes {
            let (change, written) = place(&mut mirror, &self.gone.borrow(), change)?;
            if written {
                touched.push(change.id.clone());
            }
            stored.push(change);
        }
        let mut batch = Batch::default();
        touched.sort_unstable();
        touched.dedup();
        put_slots(&self.vault, &mut batch, touched.iter().filter_map(|id| mirror.slots.get(id))).await?;
        if let Some(change) = changes.first() {
            blobs::put_new(&self.vault, &mut batch, &mut mirror, &change.case, media).await?;
        }
        if let Some(summary) = summary {
            put_summary(&self.vault, &mut batch, summary).await?;
        }
        self.vault.commit(batch).await?;
        *guard = Some(mirror);
        Ok(stored)
    }
}

/// Puts a change into its slot: the change as stored, and whether it is new there.
///
/// An id whose slot became history stays taken: whoever still writes under it has not heard that it was sent.
pub(super) fn place(
    mirror: &mut Mirror,
    gone: &BTreeSet<ChangeId>,
    change: &Change,
) -> Result<(Change, bool)> {
    if let Some(there) = mirror.slots.get(&change.id) {
        let same = Change { seq: there.change.seq, ..change.clone() } == there.change;
        if same {
            return Ok((there.change.clone(), false));
        }
        if overwrite(&there.change, change).is_none() {
            return Err(StoreError::Immutable(change.id.clone()));
        }
    } else if gone.contains(&change.id) {
        return Err(StoreError::Immutable(change.id.clone()));
    }
    // overwriting refuses every change that has a number, so only pending ones are found
    let merged = mirror
        .slots
        .values()
        .find_map(|slot| overwrite(&slot.change, change))
        .unwrap_or_else(|| Change { seq: 0, ..change.clone() });
    let id: ChangeId = merged.id.clone();
    let order = mirror.next_order();
    mirror.slots.insert(id, Slot::new(order, SlotState::Pending, merged.clone()));
    Ok((merged, true))
}
