//! What comes from the server: pulled pages, revoked cases, the news that it was restored from a backup.

use std::collections::{BTreeMap, BTreeSet};

use domain::{CaseId, Change, ChangeId, DeviceId, House};
use serde::{Deserialize, Serialize};
use sync::engine::Standing;
use sync::protocol::{CasePage, Numbered, PullAnswer};
use sync::slot::{SlotState, settles};

use super::meta::{HouseWords, StaffNames, put_meta};
use super::mirror::{Mirror, Slot, case_key, put_head, put_journal, put_slots, slot_key};
use super::{CaseStore, blobs};
use crate::backend::{Backend, Batch, Index, Select};
use crate::error::Result;
use crate::schema::{BLOCKS, DAMAGED, HEADS, SLOTS, SUMMARIES};
use crate::seal::{Kind, Sealer};
use crate::vault::Damaged;

/// Consecutive numbers of one case, as they were pulled.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Block {
    v: u8,
    /// Of which history of the server the numbers are.
    pub(super) generation: u32,
    pub(super) changes: Vec<Numbered>,
}

impl Block {
    /// What the block is filed under. Two blocks of one history with the same extent hold the same.
    fn id(&self, case: &CaseId) -> String {
        let number = |entry: Option<&Numbered>| entry.map_or(0, |entry| entry.number);
        let (first, last) = (number(self.changes.first()), number(self.changes.last()));
        format!("{case}/{}/{first}-{last}", self.generation)
    }
}

impl<B: Backend, S: Sealer> CaseStore<B, S> {
    /// Takes a pulled answer into the history: every page that follows what the tablet has, all in one transaction. Slots
    /// that a page settles are removed in the same transaction, so text never flickers back.
    ///
    /// A page that begins beyond a gap is skipped; the standing says what the tablet has.
    ///
    /// # Errors
    /// [`StoreError::Full`](crate::StoreError::Full); then nothing of the answer is taken.
    pub async fn apply(&self, answer: &PullAnswer) -> Result<Standing> {
        let mut guard = self.mirror.lock().await;
        let mut mirror = self.taken(&mut guard).await?;
        let mut batch = Batch::default();
        for page in &answer.pages {
            self.apply_page(&mut mirror, &mut batch, page).await?;
        }
        if mirror.journal.epoch.is_none() {
            mirror.journal.epoch = Some(answer.epoch.clone());
            put_journal(&self.vault, &mut batch, &mirror.journal).await?;
        }
        if !answer.staff.is_empty() {
            let mut names = self.meta::<StaffNames>().await?.unwrap_or_default();
            if names.learn(&answer.staff) {
                put_meta(&self.vault, &mut batch, &names).await?;
            }
        }
        // An older server says nothing of the house; what a newer one said before stays.
        let house = HouseWords(House(answer.house.clone()));
        if !house.0.0.is_empty() && self.meta::<HouseWords>().await?.as_ref() != Some(&house) {
            put_meta(&self.vault, &mut batch, &house).await?;
        }
        self.vault.commit(batch).await?;
        let standing = mirror.standing();
        *guard = Some(mirror);
        Ok(standing)
    }

    async fn apply_page(&self, mirror: &mut Mirror, batch: &mut Batch, page: &CasePage) -> Result<()> {
        let generation = mirror.journal.generation;
        let have = mirror.heads.get(&page.case).map_or(0, |head| head.have);
        if page.changes.first().is_some_and(|first| first.number > have + 1) {
            return Ok(());
        }
        let head = mirror.head(&page.case);
        head.reference.clone_from(&page.reference);
        head.latest = page.latest;
        let by_case = case_key(&self.vault, &page.case).await?;
        let named = page.changes.iter().filter_map(|entry| entry.change.as_ref()).flat_map(blobs::named_by);
        blobs::put_wanted(&self.vault, batch, mirror, &page.case, named).await?;
        let head = mirror.head(&page.case);
        let changes: Vec<Numbered> =
            page.changes.iter().filter(|entry| entry.number > have).cloned().collect();
        if let (Some(first), Some(last)) = (changes.first(), changes.last()) {
            let index = Index { case: Some((by_case, first.number)), state: None };
            head.have = last.number;
            let block = Block { v: 1, generation, changes };
            if head.older && head.have == head.latest {
                head.older = self.tidy_older(batch, &page.case, &block).await?;
            }
            let key = self.vault.key(BLOCKS, &block.id(&page.case)).await?;
            batch.put(BLOCKS, self.vault.seal(BLOCKS, key, Kind::Block, index, &block).await?);
        }
        put_head(&self.vault, batch, head).await?;
        let settled: Vec<ChangeId> = mirror
            .slots
            .values()
            .filter(|slot| slot.change.case == page.case)
            .filter(|slot| page.changes.iter().any(|entry| settles(entry, &slot.change, &slot.state)))
            .map(|slot| slot.change.id.clone())
            .collect();
        for id in settled {
            batch.remove(SLOTS, slot_key(&self.vault, &id).await?);
            mirror.slots.remove(&id);
            self.gone.borrow_mut().insert(id);
        }
        Ok(())
    }

    /// Adds removing the blocks from before a restore, once newer ones contain all of them. True if some must stay.
    async fn tidy_older(&self, batch: &mut Batch, case: &CaseId, newest: &Block) -> Result<bool> {
        let by_case = Select::Case(case_key(&self.vault, case).await?, 0);
        let reading = self.vault.read_all::<Block>(BLOCKS, Kind::Block, by_case).await?;
        let (newer, older): (Vec<_>, Vec<_>) =
            reading.found.into_iter().partition(|block| block.generation == newest.generation);
        let changes = |block: &Block| -> Vec<ChangeId> {
            block
                .changes
                .iter()
                .filter_map(|entry| entry.change.as_ref())
                .map(|change| change.id.clone())
                .collect()
        };
        let there: BTreeSet<ChangeId> = newer.iter().chain([newest]).flat_map(changes).collect();
        let mut stays = !reading.damaged.is_empty();
        for block in older {
            if changes(&block).iter().all(|id| there.contains(id)) {
                batch.remove(BLOCKS, self.vault.key(BLOCKS, &block.id(case)).await?);
            } else {
                stays = true;
            }
        }
        Ok(stays)
    }

    /// Forgets revoked cases: history, summary, what was sent. A case with something that waits to be sent stays
    /// as it is and is named in the answer; held changes stay for a person to read.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn forget(&self, cases: &[CaseId]) -> Result<(Standing, Vec<CaseId>)> {
        let mut guard = self.mirror.lock().await;
        let mut mirror = self.taken(&mut guard).await?;
        let mut batch = Batch::default();
        let mut left = Vec::new();
        for case in cases {
            let words = mirror.slots.values().any(|slot| slot.change.case == *case && slot.waits());
            if words || mirror.blobs.values().any(|blob| blob.case == *case && mirror.travels(blob)) {
                left.push(case.clone());
                continue;
            }
            let by_case = Select::Case(case_key(&self.vault, case).await?, 0);
            for record in self.vault.backend.get_all(BLOCKS, by_case).await? {
                batch.remove(BLOCKS, record.key);
            }
            batch.remove(HEADS, self.vault.key(HEADS, case.as_str()).await?);
            batch.remove(SUMMARIES, self.vault.key(SUMMARIES, case.as_str()).await?);
            blobs::forget(&self.vault, &mut batch, &mut mirror, case).await?;
            mirror.heads.remove(case);
            let is_sent =
                |slot: &&Slot| slot.change.case == *case && matches!(slot.state, SlotState::Sent { .. });
            let sent: Vec<ChangeId> =
                mirror.slots.values().filter(is_sent).map(|slot| slot.change.id.clone()).collect();
            for id in sent {
                batch.remove(SLOTS, slot_key(&self.vault, &id).await?);
                mirror.slots.remove(&id);
                self.gone.borrow_mut().insert(id);
            }
        }
        self.vault.commit(batch).await?;
        let standing = mirror.standing();
        *guard = Some(mirror);
        Ok((standing, left))
    }

    /// The server was restored from a backup: everything that this device ever sent becomes frozen again, with the same id,
    /// `seq` and content, and all cases are pulled anew. What other people wrote stays readable meanwhile.
    ///
    /// Doing it twice changes nothing. The epoch may be the one that is known: a server that has less than this tablet was
    /// restored without saying so.
    ///
    /// # Errors
    /// [`StoreError::Full`](crate::StoreError::Full); then nothing has changed.
    pub async fn requeue(&self, epoch: &str, device: &DeviceId) -> Result<Standing> {
        let mut guard = self.mirror.lock().await;
        let mut mirror = self.taken(&mut guard).await?;
        let blocks = self.vault.read_all::<Block>(BLOCKS, Kind::Block, Select::All).await?;
        let mut own: BTreeMap<u64, Change> = BTreeMap::new();
        for block in blocks.found {
            let changes = block.changes.into_iter().filter_map(|entry| entry.change);
            own.extend(changes.filter(|change| change.device == *device).map(|change| (change.seq, change)));
        }
        let mut touched = BTreeSet::new();
        for slot in mirror.slots.values_mut() {
            if matches!(slot.state, SlotState::Sent { .. } | SlotState::Held { .. }) {
                slot.state = SlotState::Frozen;
                touched.insert(slot.change.id.clone());
            }
        }
        for change in own.into_values() {
            if !mirror.slots.contains_key(&change.id) {
                let order = mirror.next_order();
                touched.insert(change.id.clone());
                mirror.slots.insert(change.id.clone(), Slot::new(order, SlotState::Frozen, change));
            }
        }
        mirror.journal.epoch = Some(epoch.to_owned());
        mirror.journal.generation += 1;
        let generation = mirror.journal.generation;
        let mut batch = Batch::default();
        for head in mirror.heads.values_mut() {
            (head.have, head.latest, head.generation, head.older) = (0, 0, generation, true);
            put_head(&self.vault, &mut batch, head).await?;
        }
        put_journal(&self.vault, &mut batch, &mirror.journal).await?;
        blobs::send_again(&self.vault, &mut batch, &mut mirror).await?;
        put_slots(&self.vault, &mut batch, touched.iter().filter_map(|id| mirror.slots.get(id))).await?;
        self.vault.commit(batch).await?;
        let standing = mirror.standing();
        *guard = Some(mirror);
        Ok(standing)
    }

    /// Lets the next pull bring again what damaged blocks of a case held. The damaged records are kept aside,
    /// as they are; everything that opens stays. Returns how many were damaged.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn mend(&self, case: &CaseId) -> Result<usize> {
        let mut guard = self.mirror.lock().await;
        let mut mirror = self.taken(&mut guard).await?;
        let by_case = Select::Case(case_key(&self.vault, case).await?, 0);
        let damaged = self.vault.read_all::<Block>(BLOCKS, Kind::Block, by_case).await?.damaged;
        let mut batch = Batch::default();
        for Damaged { key, .. } in &damaged {
            if let Some(record) = self.vault.backend.get(BLOCKS, *key).await? {
                batch.remove(BLOCKS, *key);
                batch.put(DAMAGED, crate::backend::Record { index: Index::default(), ..record });
            }
        }
        // the order beside a damaged record is not authenticated: it may only make the tablet ask for more
        if let Some(from) = damaged.iter().filter_map(|damaged| damaged.order).min() {
            let head = mirror.head(case);
            head.have = head.have.min(from.saturating_sub(1));
            put_head(&self.vault, &mut batch, head).await?;
        }
        self.vault.commit(batch).await?;
        *guard = Some(mirror);
        Ok(damaged.len())
    }
}
