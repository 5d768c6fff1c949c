//! What a person decides about held changes. Nothing is dropped: what is not sent is kept aside, readable.

use domain::{Change, ChangeId, Timestamp};
use serde::{Deserialize, Serialize};
use sync::engine::Standing;
use sync::slot::{Attention, SlotState};

use super::mirror::{Slot, case_key, put_slots, slot_key};
use super::save::place;
use super::{CaseStore, blobs};
use crate::backend::{Backend, Batch, Index, Select};
use crate::error::{Result, StoreError};
use crate::schema::{SET_ASIDE, SLOTS};
use crate::seal::{Kind, Sealer};

/// What to do with a held change.
#[derive(Debug, Clone)]
pub enum Decision {
    /// Send the very same change again: the reason is gone.
    SendAgain,
    /// Send this one instead; the held one is kept aside.
    Replace(Box<Change>),
    /// Do not send it; it is kept aside.
    SetAside,
}

/// A change that a person decided not to send, and why. It is part of no case any longer and stays readable here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    v: u8,
    /// The change.
    pub change: Change,
    /// Why it was held.
    pub why: Attention,
    /// The person's reason.
    pub reason: String,
    /// When it was decided, by the tablet's clock.
    pub decided: Timestamp,
    /// The change that was sent instead.
    pub replaced_by: Option<ChangeId>,
}

impl<B: Backend, S: Sealer> CaseStore<B, S> {
    /// Changes that need a person, in the order of writing, all cases.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn held(&self) -> Result<Vec<Slot>> {
        let mut slots = self.slots().await?;
        slots.retain(|slot| matches!(slot.state, SlotState::Held { .. }));
        Ok(slots)
    }

    /// Carries out what a person decided about a held change, in one transaction.
    ///
    /// # Errors
    /// [`StoreError::NotHeld`] if it is not held any longer: show the list again.
    /// [`StoreError::Immutable`] if the replacement's id is taken.
    pub async fn decide(
        &self,
        id: &ChangeId,
        decision: Decision,
        reason: &str,
        now: Timestamp,
    ) -> Result<Standing> {
        let mut guard = self.mirror.lock().await;
        let mut mirror = self.taken(&mut guard).await?;
        let Some(Slot { state: SlotState::Held { why }, change, .. }) = mirror.slots.get(id).cloned() else {
            *guard = Some(mirror);
            return Err(StoreError::NotHeld(id.clone()));
        };
        let mut batch = Batch::default();
        let mut replaced_by = None;
        match decision {
            Decision::SendAgain => {
                if let Some(slot) = mirror.slots.get_mut(id) {
                    slot.state = SlotState::Frozen;
                }
                put_slots(&self.vault, &mut batch, mirror.slots.get(id)).await?;
                self.vault.commit(batch).await?;
                let standing = mirror.standing();
                *guard = Some(mirror);
                return Ok(standing);
            }
            Decision::Replace(next) => {
                let (stored, _) = place(&mut mirror, &self.gone.borrow(), &next)?;
                put_slots(&self.vault, &mut batch, mirror.slots.get(&stored.id)).await?;
                replaced_by = Some(stored.id);
            }
            Decision::SetAside => {}
        }
        mirror.slots.remove(id);
        blobs::set_aside(&self.vault, &mut batch, &mut mirror, &change).await?;
        let case = case_key(&self.vault, &change.case).await?;
        let index = Index { case: Some((case, change.seq)), state: None };
        let aside = SetAside { v: 1, change, why, reason: reason.to_owned(), decided: now, replaced_by };
        let key = self.vault.key(SET_ASIDE, id.as_str()).await?;
        batch.put(SET_ASIDE, self.vault.seal(SET_ASIDE, key, Kind::SetAside, index, &aside).await?);
        batch.remove(SLOTS, slot_key(&self.vault, id).await?);
        self.gone.borrow_mut().insert(id.clone());
        self.vault.commit(batch).await?;
        let standing = mirror.standing();
        *guard = Some(mirror);
        Ok(standing)
    }

    /// Everything that was ever set aside on this tablet.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn set_aside(&self) -> Result<Vec<SetAside>> {
        Ok(self.vault.read_all(SET_ASIDE, Kind::SetAside, Select::All).await?.found)
    }
}
