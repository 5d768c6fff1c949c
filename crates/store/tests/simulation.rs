//! The storms of crate `sync`, with the sealed store on every tablet instead of the reference store.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop where it stands")]

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use domain::{CaseId, Change, ChangeId, DeviceId, Media, MediaId, Timestamp};
use store::case_store::{CaseStore, Decision, NewMedia};
use store::memory::{MemoryBackend, MemoryDisk};
use store::schema::USER;
use store::seal::{NativeSealer, Sealer};
use store::{Databases, StoreError};
use sync::engine::{NextPart, Recorded, Standing};
use sync::protocol::{PartsHeld, PullAnswer};
use sync::simulation::{NotSaved, Shelf, Totals, run_on};
use sync::slot::SlotState;

/// Fewer than in crate `sync`, since every record is sealed and opened.
const RUNS: u64 = 40;

/// One tablet's disk, and the store that has it open.
struct Sealed {
    device: DeviceId,
    disk: MemoryDisk,
    store: CaseStore<MemoryBackend, NativeSealer>,
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed(..)")
    }
}

/// The disk in memory never makes anybody wait.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a disk in memory has nothing to wait for"),
    }
}

fn open(disk: &MemoryDisk) -> CaseStore<MemoryBackend, NativeSealer> {
    now(async {
        CaseStore::open(disk.open("user", &USER).await?, NativeSealer::from_base(&[7; 32]).await.unwrap())
            .await
    })
    .unwrap()
}

impl Sealed {
    fn new(device: &DeviceId) -> Self {
        let disk = MemoryDisk::new();
        Self { device: device.clone(), store: open(&disk), disk }
    }
}

impl Shelf for Sealed {
    fn save(&mut self, changes: &[Change], media: &[(Media, Vec<u8>)]) -> Result<Vec<Change>, NotSaved> {
        let new = |(media, bytes): &(Media, Vec<u8>)| NewMedia { media: media.clone(), bytes: bytes.clone() };
        let media: Vec<NewMedia> = media.iter().map(new).collect();
        match now(self.store.save_with::<()>(changes, &media, None)) {
            Ok(stored) => Ok(stored),
            Err(StoreError::Immutable(_)) => Err(NotSaved),
            Err(other) => panic!("{other}"),
        }
    }

    fn freeze(&mut self, after: u64, most_changes: usize, most_bytes: usize) -> Vec<Change> {
        now(self.store.freeze(after, most_changes, most_bytes)).unwrap().0
    }

    fn record(&mut self, epoch: Option<&str>, outcomes: &[Recorded]) {
        now(self.store.record(epoch, outcomes)).unwrap();
    }

    fn apply(&mut self, answer: &PullAnswer) {
        now(self.store.apply(answer)).unwrap();
    }

    fn forget(&mut self, cases: &[CaseId]) -> Vec<CaseId> {
        now(self.store.forget(cases)).unwrap().1
    }

    fn requeue(&mut self, epoch: &str) {
        now(self.store.requeue(epoch, &self.device)).unwrap();
    }

    fn send_again(&mut self, change: &ChangeId) {
        now(self.store.decide(change, Decision::SendAgain, "assigned again", Timestamp(0))).unwrap();
    }

    fn next_part(&self, passed: &BTreeSet<MediaId>) -> Option<NextPart> {
        now(self.store.next_part(passed)).unwrap()
    }

    fn record_part(&mut self, media: &MediaId, held: PartsHeld) {
        now(self.store.record_part(media, held)).unwrap();
    }

    fn keep_part(&mut self, media: &MediaId, part: u32, bytes: &[u8]) {
        now(self.store.keep_part(media, part, bytes)).unwrap();
    }

    fn media(&self, media: &MediaId) -> Option<Vec<u8>> {
        now(self.store.media(media)).unwrap()
    }

    fn standing(&self) -> Standing {
        now(self.store.standing()).unwrap()
    }

    fn crash(&mut self) {
        self.store = open(&self.disk);
    }

    fn slots(&self) -> Vec<(Cow<'_, Change>, SlotState)> {
        let slots = now(self.store.slots()).unwrap();
        slots.into_iter().map(|slot| (Cow::Owned(slot.change), slot.state)).collect()
    }

    fn history(&self, case: &CaseId) -> Vec<Cow<'_, Change>> {
        let record = now(self.store.load_case(case)).unwrap();
        let history = record.history.into_iter().filter_map(|entry| entry.change);
        history.chain(record.older).map(Cow::Owned).collect()
    }
}

#[test]
fn the_sealed_store_loses_nothing_in_the_same_storms() {
    let mut totals = Totals::default();
    for seed in 0..RUNS {
        match run_on(seed, Sealed::new) {
            Ok(one) => totals.add(&one),
            Err(faults) => panic!("seed {seed}: {}", faults.join("; ")),
        }
    }
    println!("{totals:#?}");
    assert!(totals.restores > 0 && totals.tablet_crashes > 0 && totals.conflicts > 0 && totals.drawings > 0);
}
