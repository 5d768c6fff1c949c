//! What a place that keeps bytes must hold.

use super::{Failure, Harness, Verdict, fresh, holds, same};
use crate::backend::{Backend, Batch, BlindKey, Databases, Index, Record, Select};
use crate::error::StoreError;
use crate::schema::{BLOCKS, HEADS, META, SLOTS, SUMMARIES, Schema, USER};

fn record(byte: u8, parts: &[&[u8]]) -> Record {
    let parts = parts.iter().map(|part| part.to_vec()).collect();
    Record { key: BlindKey([byte; 16]), index: Index::default(), parts }
}

fn slot(byte: u8, case: u8, order: u64, state: u8) -> Record {
    let index = Index { case: Some((BlindKey([case; 16]), order)), state: Some(state) };
    Record { index, ..record(byte, &[b"sealed"]) }
}

fn keys(records: &[Record]) -> Vec<u8> {
    records.iter().map(|record| record.key.0[0]).collect()
}

pub(super) async fn a_batch_over_several_stores_is_there_after_reopening<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let backend = fresh(h, name, &USER).await?;
    let mut first = Batch::default();
    first.put(SLOTS, slot(1, 9, 1, 0));
    first.put(HEADS, record(2, &[b"head"]));
    backend.commit(first).await?;
    let mut second = Batch::default();
    second.remove(SLOTS, BlindKey([1; 16]));
    second.put(BLOCKS, slot(3, 9, 1, 0));
    second.put(HEADS, record(2, &[b"newer"]));
    backend.commit(second).await?;
    backend.close();

    let backend = h.databases().open(name, &USER).await?;
    same(backend.get(SLOTS, BlindKey([1; 16])).await?, None, "the removed record")?;
    same(backend.get(HEADS, BlindKey([2; 16])).await?, Some(record(2, &[b"newer"])), "the head")?;
    same(backend.count(BLOCKS, Select::All).await?, 1, "blocks")
}

pub(super) async fn full_storage_leaves_nothing_half_written<H: Harness>(h: &H, name: &str) -> Verdict {
    let backend = fresh(h, name, &USER).await?;
    let mut before = Batch::default();
    before.put(META, record(1, &[b"before"]));
    backend.commit(before).await?;
    if !h.shortage(true).await {
        return Err(Failure::NotRun);
    }
    // about 8 MB in one transaction: far more than was left
    let part = vec![7; 48 * 1024];
    let mut large = Batch::default();
    large.put(META, record(1, &[b"after"]));
    large.put(SLOTS, slot(2, 9, 1, 0));
    for byte in 0..40 {
        large.put(BLOCKS, record(byte, &[&part, &part, &part, &part]));
    }
    let result = backend.commit(large).await;
    h.shortage(false).await;
    same(result, Err(StoreError::Full), "a batch without room")?;
    backend.close();

    let backend = h.databases().open(name, &USER).await?;
    let meta = backend.get(META, BlindKey([1; 16])).await?;
    same(meta, Some(record(1, &[b"before"])), "the record that was to be overwritten")?;
    same(backend.count(SLOTS, Select::All).await?, 0, "slots")?;
    same(backend.count(BLOCKS, Select::All).await?, 0, "blocks")?;
    let mut after = Batch::default();
    after.put(META, record(3, &[b"goes on"]));
    Ok(backend.commit(after).await?)
}

pub(super) async fn records_are_found_by_key_case_order_and_state<H: Harness>(h: &H, name: &str) -> Verdict {
    let backend = fresh(h, name, &USER).await?;
    let mut batch = Batch::default();
    for record in [slot(4, 8, 3, 0), slot(3, 9, 2, 1), slot(2, 9, 10, 0), slot(1, 9, 1, 3)] {
        batch.put(SLOTS, record);
    }
    backend.commit(batch).await?;
    let nine = BlindKey([9; 16]);
    same(keys(&backend.get_all(SLOTS, Select::All).await?), vec![1, 2, 3, 4], "all, by key")?;
    let by_case = backend.get_all(SLOTS, Select::Case(nine, 0)).await?;
    same(keys(&by_case), vec![1, 3, 2], "of a case, by order")?;
    same(keys(&backend.get_all(SLOTS, Select::Case(nine, 2)).await?), vec![3, 2], "of a case from 2 on")?;
    same(keys(&backend.get_all(SLOTS, Select::State(0)).await?), vec![2, 4], "in state 0")?;
    same(backend.count(SLOTS, Select::Case(nine, 0)).await?, 3, "count of a case")?;
    same(backend.count(SLOTS, Select::State(1)).await?, 1, "count of a state")?;
    same(backend.get(SLOTS, BlindKey([4; 16])).await?, Some(slot(4, 8, 3, 0)), "by key")?;
    same(backend.get(SLOTS, BlindKey([5; 16])).await?, None, "a key that is not there")
}

pub(super) async fn a_put_replaces_all_parts_of_the_older_record<H: Harness>(h: &H, name: &str) -> Verdict {
    let backend = fresh(h, name, &USER).await?;
    for parts in [&[&b"a"[..], b"b", b"c"][..], &[b"d"], &[b"e", b"f"]] {
        let mut batch = Batch::default();
        batch.put(SUMMARIES, record(1, parts));
        batch.put(SUMMARIES, record(2, &[b"x", b"y"]));
        backend.commit(batch).await?;
        same(backend.get(SUMMARIES, BlindKey([1; 16])).await?, Some(record(1, parts)), "the record")?;
        let all = backend.get_all(SUMMARIES, Select::All).await?;
        same(all, vec![record(1, parts), record(2, &[b"x", b"y"])], "all records")?;
        same(backend.count(SUMMARIES, Select::All).await?, 2, "records, not parts")?;
    }
    let mut batch = Batch::default();
    batch.remove(SUMMARIES, BlindKey([2; 16]));
    backend.commit(batch).await?;
    same(backend.count(SUMMARIES, Select::All).await?, 1, "records after removing one")
}

pub(super) async fn a_closed_connection_says_so<H: Harness>(h: &H, name: &str) -> Verdict {
    let backend = fresh(h, name, &USER).await?;
    backend.close();
    let mut batch = Batch::default();
    batch.put(META, record(1, &[b"late"]));
    same(backend.commit(batch).await, Err(StoreError::Closed), "a commit")?;
    same(backend.get(META, BlindKey([1; 16])).await, Err(StoreError::Closed), "a read")
}

pub(super) async fn a_database_of_a_newer_version_is_refused_and_left_alone<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    static NEWER: Schema = Schema { version: USER.version + 100, stores: USER.stores };
    let backend = fresh(h, name, &NEWER).await?;
    let mut batch = Batch::default();
    batch.put(META, record(1, &[b"kept"]));
    backend.commit(batch).await?;
    backend.close();
    let refused = h.databases().open(name, &USER).await.err();
    same(refused, Some(StoreError::TooNew), "opening it with older code")?;
    let backend = h.databases().open(name, &NEWER).await?;
    holds(backend.get(META, BlindKey([1; 16])).await?.is_some(), "the record of the newer version is gone")
}
