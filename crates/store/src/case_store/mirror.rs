//! Slots, heads and counters in memory, as they stand on the disk.

use std::collections::BTreeMap;

use domain::{CaseId, Change, ChangeId, MediaId};
use serde::{Deserialize, Serialize};
use sync::engine::Standing;
use sync::slot::SlotState;

use super::blobs::Blob;
use crate::backend::{Backend, Batch, BlindKey, Index, Record, Select};
use crate::error::Result;
use crate::schema::{BLOB_META, CASE, HEADS, META, SLOTS};
use crate::seal::{Kind, Sealer};
use crate::together::together;
use crate::vault::{Damaged, Vault};

/// A change made on this tablet that is not history yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    v: u8,
    /// Order of the last write: what is frozen first.
    pub(super) order: u64,
    /// Where it stands.
    pub state: SlotState,
    /// The change.
    pub change: Change,
}

impl Slot {
    pub(super) fn new(order: u64, state: SlotState, change: Change) -> Self {
        Self { v: 1, order, state, change }
    }

    /// The state as it stands in clear beside the sealed record. A number is never reused.
    pub(super) fn clear_state(&self) -> u8 {
        match self.state {
            SlotState::Pending => 0,
            SlotState::Frozen => 1,
            SlotState::Sent { .. } => 2,
            SlotState::Held { .. } => 3,
        }
    }

    /// True while the server does not have it and nobody has said why not.
    pub(super) fn waits(&self) -> bool {
        matches!(self.state, SlotState::Pending | SlotState::Frozen)
    }
}

/// How far the history of one case is complete here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Head {
    v: u8,
    pub(super) case: CaseId,
    /// The case number that the server gave.
    pub(super) reference: String,
    /// Highest number held without a gap.
    pub(super) have: u64,
    /// Highest number at the server when it last spoke of the case.
    pub(super) latest: u64,
    /// Rises when the server was restored: numbers of other generations say nothing now.
    pub(super) generation: u32,
    /// There may be blocks of older generations.
    #[serde(default)]
    pub(super) older: bool,
}

impl Head {
    pub(super) fn new(case: CaseId, generation: u32) -> Self {
        Self { v: 1, case, reference: String::new(), have: 0, latest: 0, generation, older: false }
    }
}

/// Counters that must never go back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    v: u8,
    /// The next `seq` of this device.
    pub(super) next_seq: u64,
    /// The server's epoch; none before the first contact.
    pub(super) epoch: Option<String>,
    /// How often the server was restored, as far as this tablet has heard.
    pub(super) generation: u32,
}

/// Id of the journal in the meta store.
const JOURNAL: &str = "journal";

#[derive(Debug, Clone)]
pub(super) struct Mirror {
    pub(super) slots: BTreeMap<ChangeId, Slot>,
    pub(super) heads: BTreeMap<CaseId, Head>,
    pub(super) blobs: BTreeMap<MediaId, Blob>,
    pub(super) journal: Journal,
    pub(super) next_order: u64,
    pub(super) damaged: Vec<Damaged>,
}

impl Mirror {
    pub(super) async fn load<B: Backend, S: Sealer>(vault: &Vault<B, S>) -> Result<Self> {
        let slots = vault.read_all::<Slot>(SLOTS, Kind::Slot, Select::All).await?;
        let heads = vault.read_all::<Head>(HEADS, Kind::Head, Select::All).await?;
        let blobs = vault.read_all::<Blob>(BLOB_META, Kind::BlobMeta, Select::All).await?;
        let journal_key = vault.key(META, JOURNAL).await?;
        let journal = vault.read(META, Kind::Meta, journal_key).await?;
        let next_order = slots.found.iter().map(|slot| slot.order + 1).max().unwrap_or(1);
        let slot = |slot: Slot| (slot.change.id.clone(), slot);
        let head = |head: Head| (head.case.clone(), head);
        Ok(Self {
            slots: slots.found.into_iter().map(slot).collect(),
            heads: heads.found.into_iter().map(head).collect(),
            blobs: blobs.found.into_iter().map(|blob| (blob.media.id.clone(), blob)).collect(),
            journal: journal.unwrap_or(Journal { v: 1, next_seq: 1, epoch: None, generation: 0 }),
            next_order,
            damaged: slots.damaged.into_iter().chain(heads.damaged).chain(blobs.damaged).collect(),
        })
    }

    /// The next place in the order of writing.
    pub(super) fn next_order(&mut self) -> u64 {
        let order = self.next_order;
        self.next_order += 1;
        order
    }

    pub(super) fn standing(&self) -> Standing {
        let count = |of: fn(&Slot) -> bool| self.slots.values().filter(|slot| of(slot)).count() as u64;
        Standing {
            epoch: self.journal.epoch.clone(),
            have: self.heads.iter().map(|(case, head)| (case.clone(), head.have)).collect(),
            waiting: count(Slot::waits),
            needs_attention: count(|slot| matches!(slot.state, SlotState::Held { .. })),
            to_send: self.blobs.values().filter(|blob| self.travels(blob)).count() as u64,
            to_fetch: self.blobs.values().filter(|blob| blob.is_wanted()).count() as u64,
        }
    }

    /// The head of a case, begun if the case is new here.
    pub(super) fn head(&mut self, case: &CaseId) -> &mut Head {
        let generation = self.journal.generation;
        self.heads.entry(case.clone()).or_insert_with(|| Head::new(case.clone(), generation))
    }
}

/// A slot, sealed. Takes them by themselves, so that many are sealed at the same time.
pub(super) async fn sealed_slot<B: Backend, S: Sealer>(vault: &Vault<B, S>, slot: &Slot) -> Result<Record> {
    let key = slot_key(vault, &slot.change.id).await?;
    let case = case_key(vault, &slot.change.case).await?;
    let index = Index { case: Some((case, slot.order)), state: Some(slot.clear_state()) };
    vault.seal(SLOTS, key, Kind::Slot, index, slot).await
}

/// Adds writing slots.
pub(super) async fn put_slots<'a, B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    batch: &mut Batch,
    slots: impl IntoIterator<Item = &'a Slot>,
) -> Result<()> {
    for record in together(slots.into_iter().map(|slot| sealed_slot(vault, slot))).await {
        batch.put(SLOTS, record?);
    }
    Ok(())
}

/// Adds writing a head.
pub(super) async fn put_head<B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    batch: &mut Batch,
    head: &Head,
) -> Result<()> {
    let key = vault.key(HEADS, head.case.as_str()).await?;
    batch.put(HEADS, vault.seal(HEADS, key, Kind::Head, Index::default(), head).await?);
    Ok(())
}

/// Adds writing the counters.
pub(super) async fn put_journal<B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    batch: &mut Batch,
    journal: &Journal,
) -> Result<()> {
    let key = vault.key(META, JOURNAL).await?;
    batch.put(META, vault.seal(META, key, Kind::Meta, Index::default(), journal).await?);
    Ok(())
}

/// The blind key of a slot.
pub(super) async fn slot_key<B: Backend, S: Sealer>(vault: &Vault<B, S>, id: &ChangeId) -> Result<BlindKey> {
    vault.key(SLOTS, id.as_str()).await
}

/// The blind key by which records of a case are found.
pub(super) async fn case_key<B: Backend, S: Sealer>(vault: &Vault<B, S>, case: &CaseId) -> Result<BlindKey> {
    vault.key(CASE, case.as_str()).await
}
