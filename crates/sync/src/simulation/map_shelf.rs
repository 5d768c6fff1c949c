//! A store in a few maps, by the table in the crate's documentation: the reference that others are compared with.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use domain::{CaseId, Change, ChangeId, DeviceId, Media, MediaId};

use crate::engine::{NextPart, Recorded, Standing};
use crate::protocol::{PartsHeld, PullAnswer};
use crate::simulation::media_shelf::MediaShelf;
use crate::simulation::shelf::{NotSaved, Shelf};
use crate::slot::{SlotState, overwrite, settles};

#[derive(Debug, Clone)]
struct Kept {
    change: Change,
    state: SlotState,
    order: u64,
}

/// Keeps slots and history in maps. Everything in it counts as durable but what [`Shelf::crash`] clears.
#[derive(Debug, Clone)]
pub struct MapShelf {
    device: DeviceId,
    slots: BTreeMap<ChangeId, Kept>,
    history: BTreeMap<CaseId, BTreeMap<ChangeId, Change>>,
    have: BTreeMap<CaseId, u64>,
    /// Ids of slots that went while the page was open. Not on disk: no open question outlives the page.
    taken: BTreeSet<ChangeId>,
    media: MediaShelf,
    epoch: Option<String>,
    last_seq: u64,
    last_order: u64,
}

impl MapShelf {
    /// An empty one.
    #[must_use]
    pub fn new(device: DeviceId) -> Self {
        Self {
            device,
            slots: BTreeMap::new(),
            history: BTreeMap::new(),
            have: BTreeMap::new(),
            taken: BTreeSet::new(),
            media: MediaShelf::default(),
            epoch: None,
            last_seq: 0,
            last_order: 0,
        }
    }

    /// Writes a pending slot without asking whether its id is free. [`Shelf::save`] asks.
    pub(super) fn put(&mut self, change: &Change) -> Change {
        let pending = self.slots.values().filter(|kept| kept.state == SlotState::Pending);
        let merged = pending.filter_map(|kept| overwrite(&kept.change, change)).next();
        let stored = merged.unwrap_or_else(|| change.clone());
        self.last_order += 1;
        let kept = Kept { change: stored.clone(), state: SlotState::Pending, order: self.last_order };
        self.slots.insert(stored.id.clone(), kept);
        stored
    }

    /// The changes that would be frozen next, as they stand now.
    fn next_pending(&self, most_changes: usize, most_bytes: usize) -> Vec<Change> {
        let mut pending: Vec<&Kept> =
            self.slots.values().filter(|kept| kept.state == SlotState::Pending).collect();
        pending.sort_by_key(|kept| kept.order);
        let pending: Vec<&Change> = pending.into_iter().map(|kept| &kept.change).collect();
        batch(&pending, most_changes, most_bytes)
    }

    /// Sabotage: what would be frozen is handed out, and nothing is written down.
    pub(super) fn not_frozen(&self, after: u64, most_changes: usize, most_bytes: usize) -> Vec<Change> {
        let mut changes = self.next_pending(most_changes, most_bytes);
        for (change, seq) in changes.iter_mut().zip(after + 1..) {
            change.seq = seq;
        }
        changes
    }

    /// Sabotage: what is held disappears.
    pub(super) fn swallow_refused(&mut self) {
        self.slots.retain(|_, kept| !matches!(kept.state, SlotState::Held { .. }));
    }

    /// Some change of this device that is history.
    pub(super) fn own_history(&self) -> Option<&Change> {
        self.history.values().flat_map(BTreeMap::values).find(|change| change.device == self.device)
    }
}

impl Shelf for MapShelf {
    fn save(&mut self, changes: &[Change], media: &[(Media, Vec<u8>)]) -> Result<Vec<Change>, NotSaved> {
        let taken = |change: &Change| {
            let in_slot = self.slots.get(&change.id).is_some_and(|kept| kept.state != SlotState::Pending);
            in_slot || self.taken.contains(&change.id)
        };
        if changes.iter().any(taken) {
            return Err(NotSaved);
        }
        let case = changes.first().map(|change| change.case.clone());
        case.into_iter().for_each(|case| self.media.own(&case, media));
        Ok(changes.iter().map(|change| self.put(change)).collect())
    }

    fn freeze(&mut self, after: u64, most_changes: usize, most_bytes: usize) -> Vec<Change> {
        let mut frozen: Vec<&Change> = self
            .slots
            .values()
            .filter(|kept| kept.state == SlotState::Frozen && kept.change.seq > after)
            .map(|kept| &kept.change)
            .collect();
        frozen.sort_by_key(|change| change.seq);
        if !frozen.is_empty() {
            return batch(&frozen, most_changes, most_bytes);
        }
        let mut chosen = self.next_pending(most_changes, most_bytes);
        for change in &mut chosen {
            self.last_seq += 1;
            change.seq = self.last_seq;
            if let Some(kept) = self.slots.get_mut(&change.id) {
                kept.change.seq = change.seq;
                kept.state = SlotState::Frozen;
            }
        }
        chosen
    }

    fn record(&mut self, epoch: Option<&str>, outcomes: &[Recorded]) {
        if self.epoch.is_none() {
            self.epoch = epoch.map(str::to_owned);
        }
        for outcome in outcomes {
            if let Some(kept) = self.slots.get_mut(&outcome.id)
                && !matches!(kept.state, SlotState::Sent { .. })
            {
                kept.state = outcome.becomes.clone();
                if matches!(kept.state, SlotState::Sent { .. }) {
                    self.have.entry(kept.change.case.clone()).or_insert(0);
                }
            }
        }
    }

    fn apply(&mut self, answer: &PullAnswer) {
        if self.epoch.is_none() {
            self.epoch = Some(answer.epoch.clone());
        }
        for page in &answer.pages {
            let have = self.have.entry(page.case.clone()).or_insert(0);
            if page.changes.first().is_some_and(|first| first.number > *have + 1) {
                continue;
            }
            *have = page.changes.last().map_or(*have, |last| last.number.max(*have));
            let history = self.history.entry(page.case.clone()).or_default();
            for entry in &page.changes {
                if let Some(change) = &entry.change {
                    self.media.named(change);
                    history.insert(change.id.clone(), change.clone());
                }
                let settled =
                    |kept: &Kept| kept.change.case == page.case && settles(entry, &kept.change, &kept.state);
                self.taken.extend(self.slots.extract_if(.., |_, kept| settled(kept)).map(|(id, _)| id));
            }
        }
    }

    fn forget(&mut self, cases: &[CaseId]) -> Vec<CaseId> {
        let mut left = Vec::new();
        for case in cases {
            let waits = |kept: &Kept| matches!(kept.state, SlotState::Pending | SlotState::Frozen);
            let waiting = self.slots.values().any(|kept| kept.change.case == *case && waits(kept));
            let held: Vec<&Change> = held(&self.slots).collect();
            if waiting || self.media.waits(case, &held) {
                left.push(case.clone());
                continue;
            }
            self.have.remove(case);
            self.media.forget(case, &held);
            self.taken.extend(self.history.remove(case).unwrap_or_default().into_keys());
            let goes =
                |kept: &Kept| kept.change.case == *case && matches!(kept.state, SlotState::Sent { .. });
            self.taken.extend(self.slots.extract_if(.., |_, kept| goes(kept)).map(|(id, _)| id));
        }
        left
    }

    fn requeue(&mut self, epoch: &str) {
        self.epoch = Some(epoch.to_owned());
        self.media.requeue();
        for have in self.have.values_mut() {
            *have = 0;
        }
        for kept in self.slots.values_mut() {
            if matches!(kept.state, SlotState::Sent { .. } | SlotState::Held { .. }) {
                kept.state = SlotState::Frozen;
            }
        }
        let own = self.history.values().flat_map(BTreeMap::values).filter(|it| it.device == self.device);
        for change in own.cloned().collect::<Vec<_>>() {
            self.last_order += 1;
            let kept = Kept { change, state: SlotState::Frozen, order: self.last_order };
            self.slots.entry(kept.change.id.clone()).or_insert(kept);
        }
    }

    fn send_again(&mut self, change: &ChangeId) {
        if let Some(kept) = self.slots.get_mut(change)
            && matches!(kept.state, SlotState::Held { .. })
        {
            kept.state = SlotState::Frozen;
        }
    }

    fn standing(&self) -> Standing {
        let count =
            |is: fn(&SlotState) -> bool| self.slots.values().filter(|kept| is(&kept.state)).count() as u64;
        let held: Vec<&Change> = held(&self.slots).collect();
        Standing {
            epoch: self.epoch.clone(),
            have: self.have.clone(),
            waiting: count(|state| matches!(state, SlotState::Pending | SlotState::Frozen)),
            needs_attention: count(|state| matches!(state, SlotState::Held { .. })),
            to_send: self.media.to_send(&held),
            to_fetch: self.media.to_fetch(),
        }
    }

    fn next_part(&self, passed: &BTreeSet<MediaId>) -> Option<NextPart> {
        let unsent = self.slots.values().filter(|kept| !matches!(kept.state, SlotState::Sent { .. }));
        let unsent: Vec<&Change> = unsent.map(|kept| &kept.change).collect();
        self.media.next(passed, &unsent)
    }

    fn record_part(&mut self, media: &MediaId, held: PartsHeld) {
        self.media.record(media, held);
    }

    fn keep_part(&mut self, media: &MediaId, part: u32, bytes: &[u8]) {
        self.media.keep(media, part, bytes);
    }

    fn media(&self, media: &MediaId) -> Option<Vec<u8>> {
        self.media.bytes(media)
    }

    fn crash(&mut self) {
        self.taken.clear();
    }

    fn slots(&self) -> Vec<(Cow<'_, Change>, SlotState)> {
        self.slots.values().map(|kept| (Cow::Borrowed(&kept.change), kept.state.clone())).collect()
    }

    fn history(&self, case: &CaseId) -> Vec<Cow<'_, Change>> {
        self.history.get(case).into_iter().flat_map(BTreeMap::values).map(Cow::Borrowed).collect()
    }

    fn reference(&mut self) -> Option<&mut MapShelf> {
        Some(self)
    }
}

fn held(slots: &BTreeMap<ChangeId, Kept>) -> impl Iterator<Item = &Change> {
    slots.values().filter(|kept| matches!(kept.state, SlotState::Held { .. })).map(|kept| &kept.change)
}

/// The first changes that fit; a save is not cut unless it alone is over the limits.
fn batch(changes: &[&Change], most_changes: usize, most_bytes: usize) -> Vec<Change> {
    let size = |change: &Change| serde_json::to_vec(change).map_or(0, |json| json.len() + 1);
    let mut chosen: Vec<Change> = Vec::new();
    let mut bytes = 0;
    for save in changes.chunk_by(|a, b| a.group == b.group) {
        let save_bytes: usize = save.iter().map(|change| size(change)).sum();
        if chosen.len() + save.len() <= most_changes && bytes + save_bytes <= most_bytes {
            bytes += save_bytes;
            chosen.extend(save.iter().map(|change| (*change).clone()));
            continue;
        }
        if chosen.is_empty() {
            for change in save.iter().take(most_changes) {
                bytes += size(change);
                if bytes > most_bytes && !chosen.is_empty() {
                    break;
                }
                chosen.push((*change).clone());
            }
        }
        break;
    }
    chosen
}
