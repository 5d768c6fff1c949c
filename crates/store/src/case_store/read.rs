//! Reading: one case, the list of cases, where a change stands.

use std::collections::{BTreeMap, BTreeSet};

use domain::{CaseId, Change, ChangeId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sync::engine::Standing;
use sync::protocol::Numbered;
use sync::slot::{Attention, SlotState};

use super::CaseStore;
use super::mirror::{Slot, case_key};
use super::receive::Block;
use crate::backend::{Backend, Batch, Index, Select};
use crate::error::Result;
use crate::schema::{BLOCKS, SUMMARIES};
use crate::seal::{Kind, Sealer};
use crate::vault::{Damaged, Vault};

/// What lists and search show of one case: made by the app when it has folded the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary<T> {
    v: u8,
    /// The case.
    pub case: CaseId,
    /// The number up to which the history was folded. If the tablet has more by now, the summary is stale.
    pub upto: u64,
    /// What is shown.
    pub content: T,
}

impl<T> Summary<T> {
    /// A summary of a case that was folded up to this number.
    #[must_use]
    pub fn new(case: CaseId, upto: u64, content: T) -> Self {
        Self { v: 1, case, upto, content }
    }
}

/// All summaries that open, and all cases that need a new one.
#[derive(Debug)]
pub struct Listing<T> {
    /// What can be shown at once.
    pub summaries: Vec<Summary<T>>,
    /// Cases without a summary or with a stale one: fold them and write it.
    pub stale: Vec<CaseId>,
    /// Summaries that could not be read; their cases are among the stale ones.
    pub damaged: Vec<Damaged>,
}

/// Everything that the tablet holds of one case.
#[derive(Debug, Clone)]
pub struct CaseRecord {
    /// The case.
    pub case: CaseId,
    /// The case number that the server gave; empty before.
    pub reference: String,
    /// Highest number held without a gap.
    pub have: u64,
    /// Highest number at the server when it last spoke of the case.
    pub latest: u64,
    /// The history, by number. An entry without a change is not for this reader.
    pub history: Vec<Numbered>,
    /// Changes from before the server was restored that it has not given back yet.
    pub older: Vec<Change>,
    /// Own changes that are not history yet, in the order of writing.
    pub slots: Vec<Slot>,
    /// Records of the case that could not be read. `mend` lets the next pull bring blocks again.
    pub damaged: Vec<Damaged>,
}

impl CaseRecord {
    /// Every change once, for folding. The order means nothing.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        let history = self.history.iter().filter_map(|entry| entry.change.as_ref());
        let mut seen = BTreeSet::new();
        history
            .chain(&self.older)
            .chain(self.slots.iter().map(|slot| &slot.change))
            .filter(move |change| seen.insert(&change.id))
    }
}

/// Where a change is, as a person is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Saved on this tablet. It survives a crash and a power cut.
    OnTablet,
    /// On its way: it may or may not have reached the server.
    Waiting,
    /// The server has it.
    Sent,
    /// A person must look at it.
    NeedsAttention(Attention),
}

impl Slot {
    /// Where the change is, as a person is told.
    #[must_use]
    pub fn place(&self) -> Place {
        match self.state {
            SlotState::Pending => Place::OnTablet,
            SlotState::Frozen => Place::Waiting,
            SlotState::Sent { .. } => Place::Sent,
            SlotState::Held { why } => Place::NeedsAttention(why),
        }
    }
}

impl<B: Backend, S: Sealer> CaseStore<B, S> {
    /// What the store knows of the agreement with the server.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn standing(&self) -> Result<Standing> {
        let mut guard = self.mirror.lock().await;
        Ok(self.mirrored(&mut guard).await?.standing())
    }

    /// Own changes that are not history yet, all cases, in the order of writing: what the queue shows.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn slots(&self) -> Result<Vec<Slot>> {
        let mut guard = self.mirror.lock().await;
        let mut slots: Vec<Slot> = self.mirrored(&mut guard).await?.slots.values().cloned().collect();
        slots.sort_by_key(|slot| slot.order);
        Ok(slots)
    }

    /// Where a change is. A change that is in no slot is history: the server has it.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn place(&self, change: &ChangeId) -> Result<Place> {
        let mut guard = self.mirror.lock().await;
        Ok(self.mirrored(&mut guard).await?.slots.get(change).map_or(Place::Sent, Slot::place))
    }

    /// Slots and heads that could not be read when the store was opened. A damaged slot may hold unsent
    /// work: a person must be told.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn damaged(&self) -> Result<Vec<Damaged>> {
        let mut guard = self.mirror.lock().await;
        Ok(self.mirrored(&mut guard).await?.damaged.clone())
    }

    /// All that the tablet holds of a case; an empty record if it holds nothing.
    ///
    /// # Errors
    /// Errors of the backend. A damaged record is no error: it is listed in the answer.
    pub async fn load_case(&self, case: &CaseId) -> Result<CaseRecord> {
        let mut guard = self.mirror.lock().await;
        let mirror = self.mirrored(&mut guard).await?;
        let by_case = Select::Case(case_key(&self.vault, case).await?, 0);
        let blocks = self.vault.read_all::<Block>(BLOCKS, Kind::Block, by_case).await?;
        let generation = mirror.journal.generation;
        let mut history = BTreeMap::new();
        let mut older = BTreeMap::new();
        for block in blocks.found {
            for entry in block.changes {
                if block.generation == generation {
                    history.insert(entry.number, entry);
                } else if let Some(change) = entry.change {
                    older.insert(change.id.clone(), change);
                }
            }
        }
        for change in history.values().filter_map(|entry| entry.change.as_ref()) {
            older.remove(&change.id);
        }
        let mut slots: Vec<Slot> =
            mirror.slots.values().filter(|slot| slot.change.case == *case).cloned().collect();
        slots.sort_by_key(|slot| slot.order);
        let head = mirror.heads.get(case);
        Ok(CaseRecord {
            case: case.clone(),
            reference: head.map(|head| head.reference.clone()).unwrap_or_default(),
            have: head.map_or(0, |head| head.have),
            latest: head.map_or(0, |head| head.latest),
            history: history.into_values().collect(),
            older: older.into_values().collect(),
            slots,
            damaged: blocks.damaged,
        })
    }

    /// The list of cases, from their summaries alone.
    ///
    /// # Errors
    /// Errors of the backend. A damaged summary is no error: it is listed in the answer.
    pub async fn summaries<T: DeserializeOwned>(&self) -> Result<Listing<T>> {
        let reading = self.vault.read_all::<Summary<T>>(SUMMARIES, Kind::Summary, Select::All).await?;
        let summaries = reading.found;
        let covered: BTreeMap<&CaseId, u64> =
            summaries.iter().map(|summary| (&summary.case, summary.upto)).collect();
        let mut guard = self.mirror.lock().await;
        let mirror = self.mirrored(&mut guard).await?;
        let is_stale = |case: &CaseId, have: u64| covered.get(case).is_none_or(|upto| *upto < have);
        let mut stale: BTreeSet<&CaseId> = mirror
            .heads
            .values()
            .filter(|head| is_stale(&head.case, head.have))
            .map(|head| &head.case)
            .collect();
        stale.extend(mirror.slots.values().map(|slot| &slot.change.case).filter(|case| is_stale(case, 0)));
        let stale = stale.into_iter().cloned().collect();
        Ok(Listing { summaries, stale, damaged: reading.damaged })
    }

    /// Writes the summary of a case that was folded anew.
    ///
    /// # Errors
    /// [`StoreError::Full`](crate::StoreError::Full); the older summary stays.
    pub async fn put_summary<T: Serialize>(&self, summary: &Summary<T>) -> Result<()> {
        let mut batch = Batch::default();
        put_summary(&self.vault, &mut batch, summary).await?;
        self.vault.commit(batch).await
    }
}

/// Adds writing a summary.
pub(super) async fn put_summary<T: Serialize, B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    batch: &mut Batch,
    summary: &Summary<T>,
) -> Result<()> {
    let key = vault.key(SUMMARIES, summary.case.as_str()).await?;
    batch.put(SUMMARIES, vault.seal(SUMMARIES, key, Kind::Summary, Index::default(), summary).await?);
    Ok(())
}
