//! Crashes between any two steps, which only the disk in memory can make.

use super::Failure;
use super::host::{Host, host, now_or_soon};
use super::samples::{answer_of, case, note, page};
use super::{fresh_store, reopened};
use crate::case_store::Summary;
use crate::error::StoreError;
use crate::memory::Fault;

const NO_SUMMARY: Option<&Summary<()>> = None;

/// What a case needs: a store with one sent, one frozen and one pending change.
async fn prepared(h: &Host) -> Result<(), Failure> {
    let store = fresh_store(h, "crash").await?;
    store.save(&[note("sent", "c1", "1")?, note("frozen", "c1", "2")?], NO_SUMMARY).await?;
    let (changes, _) = store.freeze(0, 10, 1 << 20).await?;
    store.apply(&answer_of("e1", vec![page("c1", 1, 1, &[changes.first()])?])?).await?;
    store.save(&[note("pending", "c1", "3")?], NO_SUMMARY).await?;
    Ok(())
}

/// Everything that a person could miss: ids in the case, and the numbers given.
async fn look(h: &Host) -> Result<(Vec<String>, Vec<u64>), Failure> {
    let store = reopened(h, "crash").await?;
    let record = store.load_case(&case("c1")?).await?;
    let mut ids: Vec<String> = record.changes().map(|change| change.id.to_string()).collect();
    ids.sort();
    let mut numbers: Vec<u64> = record.changes().map(|change| change.seq).filter(|seq| *seq > 0).collect();
    numbers.sort_unstable();
    Ok((ids, numbers))
}

async fn step(h: &Host, which: usize) -> Result<(), Failure> {
    let store = reopened(h, "crash").await?;
    match which {
        0 => drop(store.save(&[note("new", "c1", "4")?], NO_SUMMARY).await?),
        1 => drop(store.freeze(2, 10, 1 << 20).await?),
        2 => {
            let frozen =
                store.slots().await?.into_iter().map(|slot| slot.change).find(|change| change.seq == 2);
            store.apply(&answer_of("e1", vec![page("c1", 2, 2, &[frozen.as_ref()])?])?).await?;
        }
        _ => drop(store.requeue("e2", &super::samples::device()?).await?),
    }
    Ok(())
}

#[test]
fn a_crash_before_or_after_a_commit_loses_nothing_and_uses_no_number_twice() {
    for which in 0..4 {
        for fault in [Fault::CrashBefore, Fault::CrashAfter] {
            let h = host();
            let verdict = now_or_soon(async {
                prepared(&h).await?;
                h.disk.fail_after(0, fault);
                let crashed = step(&h, which).await;
                assert_eq!(crashed, Err(Failure::from(StoreError::Closed)), "step {which}");
                let (ids, numbers) = look(&h).await?;
                for id in ["sent", "frozen", "pending"] {
                    assert!(ids.iter().any(|there| there == id), "{id} is lost, step {which}, {fault:?}");
                }
                step(&h, which).await?;
                reopened(&h, "crash").await?.freeze(2, 10, 1 << 20).await?;
                let (_, after) = look(&h).await?;
                let expected: Vec<u64> = (1..=after.len() as u64).collect();
                assert_eq!(after, expected, "numbers, step {which}, {fault:?}; before {numbers:?}");
                Ok::<(), Failure>(())
            });
            assert_eq!(verdict, Ok(()));
        }
    }
}

#[test]
fn a_save_that_was_given_up_half_way_is_found_out_by_the_next_one() {
    let h = host();
    let verdict = now_or_soon(async {
        let store = fresh_store(&h, "cancel").await?;
        store.save(&[note("a", "c1", "1")?], NO_SUMMARY).await?;
        h.disk.fail_after(0, Fault::Full);
        let full = store.save(&[note("b", "c1", "2")?], NO_SUMMARY).await;
        assert_eq!(full, Err(StoreError::Full));
        let (frozen, _) = store.freeze(0, 10, 1 << 20).await?;
        assert_eq!(frozen.len(), 1, "a change that was never saved is not sent");
        h.disk.fail_after(0, Fault::Full);
        let full = store.save(&[note("c", "c1", "3")?], NO_SUMMARY).await;
        assert_eq!(full, Err(StoreError::Full));
        store.save(&[note("c", "c1", "3")?], NO_SUMMARY).await?;
        let (frozen, _) = store.freeze(1, 10, 1 << 20).await?;
        assert_eq!(frozen.iter().map(|change| change.seq).collect::<Vec<_>>(), [2]);
        Ok::<(), Failure>(())
    });
    assert_eq!(verdict, Ok(()));
}
