//! What every backend, sealer and key ring must hold: one suite, run on the host and in a browser.
//!
//! Each case gets databases of its own name and says in one sentence what did not hold. `run` is what the
//! host tests and the contract page call.

mod backends;
mod blobs;
mod device;
mod history;
mod keys;
mod reading;
mod samples;
mod sealing;
mod slots;

#[cfg(test)]
mod crashes;

use crate::backend::{Backend, Databases, Record, Select};
use crate::case_store::CaseStore;
use crate::error::StoreError;
use crate::keys::Keys;
use crate::schema::{Schema, USER};
use crate::seal::{SealError, Sealer};

/// What the suite runs on.
#[expect(async_fn_in_trait, reason = "the suite has one thread, so no future needs to be Send")]
pub trait Harness {
    /// The databases under test.
    type Databases: Databases;
    /// The keys under test.
    type Keys: Keys;

    /// The databases under test.
    fn databases(&self) -> &Self::Databases;

    /// Begins or ends a shortage of room: at most two million bytes in all. False where this harness cannot make one; then the
    /// cases about full storage do not count as run.
    async fn shortage(&self, begins: bool) -> bool;

    /// Milliseconds by a clock that only goes forward.
    fn now(&self) -> f64;
}

/// Why a case did not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// This did not hold.
    Broken(String),
    /// The harness cannot make the circumstances of the case.
    NotRun,
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Failure::Broken(format!("unexpected: {error:?}"))
    }
}

impl From<SealError> for Failure {
    fn from(error: SealError) -> Self {
        Failure::Broken(format!("unexpected: {error:?}"))
    }
}

/// What became of a case.
pub type Verdict = Result<(), Failure>;

type BackendOf<H> = <<H as Harness>::Databases as Databases>::Backend;
type SealerOf<H> = <<H as Harness>::Keys as Keys>::Sealer;
type StoreOf<H> = CaseStore<BackendOf<H>, SealerOf<H>>;

fn holds(held: bool, what: &str) -> Verdict {
    if held { Ok(()) } else { Err(Failure::Broken(what.to_owned())) }
}

fn same<T: PartialEq + std::fmt::Debug>(found: T, expected: T, what: &str) -> Verdict {
    let held = found == expected;
    if held { Ok(()) } else { Err(Failure::Broken(format!("{what}: {found:?}, expected {expected:?}"))) }
}

/// An empty database of this name.
async fn fresh<H: Harness>(h: &H, name: &str, schema: &'static Schema) -> Result<BackendOf<H>, StoreError> {
    h.databases().erase(name).await?;
    h.databases().open(name, schema).await
}

/// A sealer whose keys follow from this byte.
async fn sealer<H: Harness>(seed: u8) -> Result<SealerOf<H>, SealError> {
    SealerOf::<H>::from_base(&[seed; 32]).await
}

/// An empty case store.
async fn fresh_store<H: Harness>(h: &H, name: &str) -> Result<StoreOf<H>, StoreError> {
    CaseStore::open(fresh(h, name, &USER).await?, sealer::<H>(1).await?).await
}

/// The same case store, as after a restart of the app.
async fn reopened<H: Harness>(h: &H, name: &str) -> Result<StoreOf<H>, StoreError> {
    CaseStore::open(h.databases().open(name, &USER).await?, sealer::<H>(1).await?).await
}

/// Every record of a database, as it lies there.
async fn raw<H: Harness>(
    h: &H,
    name: &str,
    schema: &'static Schema,
) -> Result<Vec<(crate::backend::StoreName, Record)>, StoreError> {
    let backend = h.databases().open(name, schema).await?;
    let mut records = Vec::new();
    for def in schema.stores {
        let found = backend.get_all(def.name, Select::All).await?;
        records.extend(found.into_iter().map(|record| (def.name, record)));
    }
    backend.close();
    Ok(records)
}

macro_rules! suite {
    ($($module:ident: $($case:ident),+ $(,)?;)+) => {
        /// Names of all cases.
        pub const CASES: &[&str] = &[$($(stringify!($case)),+),+];

        /// Runs one case.
        pub async fn run<H: Harness>(case: &str, h: &H) -> Verdict {
            match case {
                $($(stringify!($case) => $module::$case(h, concat!("contract-", stringify!($case))).await,)+)+
                _ => Err(Failure::Broken("no such case".to_owned())),
            }
        }

        #[cfg(test)]
        mod on_the_host {
            $($(
                #[test]
                fn $case() {
                    super::host::run(stringify!($case));
                }
            )+)+
        }
    };
}

suite! {
    backends:
        a_batch_over_several_stores_is_there_after_reopening,
        full_storage_leaves_nothing_half_written,
        records_are_found_by_key_case_order_and_state,
        a_put_replaces_all_parts_of_the_older_record,
        a_closed_connection_says_so,
        a_database_of_a_newer_version_is_refused_and_left_alone;
    sealing:
        test_vectors_open,
        what_was_sealed_opens_at_its_place_only,
        a_wrong_key_and_a_changed_byte_are_refused,
        lengths_fall_into_five_buckets,
        blind_keys_depend_on_key_store_and_id;
    keys:
        the_right_passphrase_key_opens_the_user_key_and_nothing_else_does,
        cheap_stretching_is_refused,
        a_new_passphrase_opens_what_was_sealed_before,
        a_childs_session_is_resumed_by_its_worker_alone;
    slots:
        a_save_is_there_after_reopening,
        a_pending_edit_is_overwritten_and_keeps_its_id,
        a_frozen_change_never_changes_again,
        numbers_of_frozen_changes_have_no_gap,
        a_save_is_not_cut_in_two_when_it_is_sent,
        frozen_changes_are_sent_again_before_new_ones,
        outcomes_are_written_down_once,
        a_held_change_is_sent_again_replaced_or_kept_aside,
        full_storage_loses_no_slot_and_no_number;
    history:
        a_pulled_page_replaces_the_slots_that_it_settles,
        a_page_beyond_a_gap_is_skipped_and_an_overlap_is_taken_once,
        a_number_that_is_not_for_this_reader_keeps_its_place,
        a_revoked_case_waits_until_its_changes_are_sent,
        after_a_restore_own_changes_go_out_again_as_they_were,
        a_damaged_block_is_pulled_again;
    reading:
        the_keys_of_another_user_are_refused,
        a_store_without_its_check_is_not_taken_for_an_empty_one,
        parts_of_different_writes_do_not_open_together,
        a_damaged_record_is_reported_and_the_others_open,
        a_moved_record_does_not_open,
        long_words_are_kept_in_pieces_that_fit,
        a_thousand_summaries_open_quickly,
        a_summary_is_stale_when_more_was_pulled,
        single_values_are_kept,
        nothing_readable_lies_on_the_disk;
    blobs:
        a_drawing_is_saved_with_the_words_that_name_it_or_not_at_all,
        it_goes_out_in_parts_after_its_words_and_from_where_the_server_stands,
        what_others_drew_is_fetched_part_by_part_and_only_the_right_bytes_are_kept,
        it_leaves_the_tablet_with_its_case_and_goes_out_again_after_a_restore,
        a_drawing_of_words_that_are_set_aside_stays_and_is_not_sent,
        what_a_child_recorded_is_sealed_and_goes_with_its_session;
    device:
        wrong_passphrases_are_counted_and_slow_the_next_try,
        nothing_personal_lies_in_the_device_database,
        a_childs_session_survives_a_restart_and_ends_empty,
        what_a_child_kept_waits_closed_and_goes_when_its_time_is_over,
        a_letter_waits_for_a_network_and_leaves_nothing_behind;
}

#[cfg(test)]
pub(crate) use host::now_or_soon;
#[cfg(test)]
mod host {
    //! Memory and the reference cipher.

    use std::pin::pin;
    use std::task::{Context, Poll, Waker};
    use std::time::Instant;

    use super::{Failure, Harness};
    use crate::keys::NativeKeys;
    use crate::memory::MemoryDisk;

    pub(super) struct Host {
        pub(super) disk: MemoryDisk,
        start: Instant,
    }

    impl Harness for Host {
        type Databases = MemoryDisk;
        type Keys = NativeKeys;

        fn databases(&self) -> &MemoryDisk {
            &self.disk
        }

        async fn shortage(&self, begins: bool) -> bool {
            self.disk.limit(begins.then_some(2_000_000));
            true
        }

        fn now(&self) -> f64 {
            self.start.elapsed().as_secs_f64() * 1000.0
        }
    }

    pub(super) fn host() -> Host {
        Host { disk: MemoryDisk::new(), start: Instant::now() }
    }

    /// Memory never makes anybody wait for long, so waiting is trying again.
    pub(crate) fn now_or_soon<T>(future: impl Future<Output = T>) -> T {
        let mut future = pin!(future);
        let mut context = Context::from_waker(Waker::noop());
        loop {
            if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
                return value;
            }
        }
    }

    pub(super) fn run(case: &str) {
        let verdict: Result<(), Failure> = now_or_soon(super::run(case, &host()));
        assert_eq!(verdict, Ok(()));
    }
}
