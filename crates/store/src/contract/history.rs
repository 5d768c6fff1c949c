//! What taking over pulled pages must hold.

use domain::{CaseId, Change};
use sync::slot::SlotState;

use super::samples::{answer, answer_of, case, device, from_elsewhere, note, page};
use super::{Failure, Harness, StoreOf, Verdict, fresh_store, holds, reopened, same, sealer};
use crate::backend::{Backend, Batch, Databases, Select};
use crate::case_store::{CaseRecord, CaseStore, Summary};
use crate::schema::{BLOCKS, DAMAGED, USER};

const ALL: usize = 1000;
const ROOM: usize = 1 << 20;
const NO_SUMMARY: Option<&Summary<()>> = None;

fn ids(record: &CaseRecord) -> Vec<String> {
    let mut ids: Vec<String> = record.changes().map(|change| change.id.to_string()).collect();
    ids.sort();
    ids
}

fn names(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

async fn have<H: Harness>(store: &StoreOf<H>, of: &CaseId) -> Result<Option<u64>, Failure> {
    Ok(store.standing().await?.have.get(of).copied())
}

/// Saves and freezes one note.
async fn frozen_note<H: Harness>(store: &StoreOf<H>, id: &str) -> Result<Change, Failure> {
    store.save(&[note(id, "c1", "words")?], NO_SUMMARY).await?;
    let (changes, _) = store.freeze(0, ALL, ROOM).await?;
    changes
        .into_iter()
        .find(|change| change.id.as_str() == id)
        .ok_or(Failure::Broken("not frozen".to_owned()))
}

pub(super) async fn a_pulled_page_replaces_the_slots_that_it_settles<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let c1 = case("c1")?;
    let store = fresh_store(h, name).await?;
    let mine = frozen_note::<H>(&store, "mine").await?;
    store.save(&[answer("draft", "c1", "name", "S", &[])?], NO_SUMMARY).await?;
    let theirs = from_elsewhere(1, note("theirs", "c1", "words")?)?;
    let pages = vec![page("c1", 1, 2, &[Some(&theirs), Some(&mine)])?];
    let standing = store.apply(&answer_of("e1", pages)?).await?;
    same((standing.waiting, standing.have.get(&c1)), (1, Some(&2)), "waiting, and what the tablet has")?;
    let store = reopened(h, name).await?;
    let record = store.load_case(&c1).await?;
    same(ids(&record), names(&["draft", "mine", "theirs"]), "every change once")?;
    same(record.slots.len(), 1, "slots")?;
    same(record.reference.as_str(), "T3-2026-0001", "the case number")?;

    // other content under the id of a slot settles nothing
    let mine = frozen_note::<H>(&store, "again").await?;
    let forged = Change { recorded: domain::Timestamp(1), ..mine };
    store.apply(&answer_of("e1", vec![page("c1", 3, 3, &[Some(&forged)])?])?).await?;
    let left: Vec<SlotState> = store.slots().await?.into_iter().map(|slot| slot.state).collect();
    same(left.len(), 2, "slots after a page with other content under the same id")
}

pub(super) async fn a_page_beyond_a_gap_is_skipped_and_an_overlap_is_taken_once<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let c1 = case("c1")?;
    let store = fresh_store(h, name).await?;
    let mut changes = Vec::new();
    for at in 1..=4 {
        changes.push(from_elsewhere(at, note(&format!("n{at}"), "c1", "words")?)?);
    }
    let all: Vec<Option<&Change>> = changes.iter().map(Some).collect();
    let (first_two, last_two) = all.split_at(2);
    store.apply(&answer_of("e1", vec![page("c1", 3, 4, last_two)?])?).await?;
    same(have::<H>(&store, &c1).await?, None, "after a page beyond a gap")?;
    store.apply(&answer_of("e1", vec![page("c1", 1, 4, first_two)?])?).await?;
    same(have::<H>(&store, &c1).await?, Some(2), "after the first page")?;
    store.apply(&answer_of("e1", vec![page("c1", 1, 4, &all)?])?).await?;
    store.apply(&answer_of("e1", vec![page("c1", 1, 4, &all)?])?).await?;
    let record = reopened(h, name).await?.load_case(&c1).await?;
    same((record.have, record.latest), (4, 4), "have and latest")?;
    let numbers: Vec<u64> = record.history.iter().map(|entry| entry.number).collect();
    same(numbers, vec![1, 2, 3, 4], "numbers")
}

pub(super) async fn a_number_that_is_not_for_this_reader_keeps_its_place<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let store = fresh_store(h, name).await?;
    let seen = from_elsewhere(1, note("seen", "c1", "words")?)?;
    store.apply(&answer_of("e1", vec![page("c1", 1, 3, &[None, Some(&seen), None])?])?).await?;
    let record = reopened(h, name).await?.load_case(&case("c1")?).await?;
    let shown: Vec<(u64, bool)> =
        record.history.iter().map(|entry| (entry.number, entry.change.is_some())).collect();
    same(shown, vec![(1, false), (2, true), (3, false)], "numbers")?;
    same((record.have, ids(&record)), (3, names(&["seen"])), "have and changes")
}

pub(super) async fn a_revoked_case_waits_until_its_changes_are_sent<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let (c1, c2) = (case("c1")?, case("c2")?);
    let store = fresh_store(h, name).await?;
    let theirs = from_elsewhere(1, note("theirs", "c1", "words")?)?;
    let kept = from_elsewhere(2, note("kept", "c2", "words")?)?;
    let pages = vec![page("c1", 1, 1, &[Some(&theirs)])?, page("c2", 1, 1, &[Some(&kept)])?];
    store.apply(&answer_of("e1", pages)?).await?;
    let mine = frozen_note::<H>(&store, "mine").await?;
    store.put_summary(&Summary::new(c1.clone(), 1, ())).await?;
    let (_, left) = store.forget(std::slice::from_ref(&c1)).await?;
    same(left, vec![c1.clone()], "cases that stay because something waits")?;
    same(store.load_case(&c1).await?.history.len(), 1, "history of the case that stays")?;

    let sent = sync::engine::Recorded { id: mine.id, becomes: SlotState::Sent { number: 2 } };
    store.record(None, &[sent]).await?;
    let (standing, left) = store.forget(std::slice::from_ref(&c1)).await?;
    same((left, standing.have.len()), (vec![], 1), "after it was sent")?;
    let store = reopened(h, name).await?;
    same(ids(&store.load_case(&c1).await?), vec![], "what is left of the revoked case")?;
    same(store.summaries::<()>().await?.summaries.len(), 0, "its summary")?;
    same(ids(&store.load_case(&c2).await?), names(&["kept"]), "the other case")
}

pub(super) async fn after_a_restore_own_changes_go_out_again_as_they_were<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let c1 = case("c1")?;
    let store = fresh_store(h, name).await?;
    let mine = frozen_note::<H>(&store, "mine").await?;
    let theirs = from_elsewhere(1, note("theirs", "c1", "words")?)?;
    store.apply(&answer_of("e1", vec![page("c1", 1, 2, &[Some(&theirs), Some(&mine)])?])?).await?;
    store.requeue("e2", &device()?).await?;
    let standing = store.requeue("e2", &device()?).await?;
    same((standing.waiting, standing.have.get(&c1)), (1, Some(&0)), "waiting, and what counts as held")?;
    let store = reopened(h, name).await?;
    same(store.freeze(0, ALL, ROOM).await?.0, vec![mine.clone()], "what goes out again")?;
    same(ids(&store.load_case(&c1).await?), names(&["mine", "theirs"]), "what stays readable")?;

    // the restored server numbers anew, and one change of a colleague is not there yet
    store.apply(&answer_of("e2", vec![page("c1", 1, 1, &[Some(&mine)])?])?).await?;
    let record = reopened(h, name).await?.load_case(&c1).await?;
    same(ids(&record), names(&["mine", "theirs"]), "every change once")?;
    same((record.have, record.history.len(), record.older.len()), (1, 1, 1), "have, history and older")?;

    // the colleague's tablet sends it again: nothing is left of the older history
    store.apply(&answer_of("e2", vec![page("c1", 2, 2, &[Some(&theirs)])?])?).await?;
    let record = reopened(h, name).await?.load_case(&c1).await?;
    same(ids(&record), names(&["mine", "theirs"]), "every change once, at last")?;
    drop(store);
    let backend = h.databases().open(name, &USER).await?;
    same(backend.count(BLOCKS, Select::All).await?, 2, "blocks at last")
}

pub(super) async fn a_damaged_block_is_pulled_again<H: Harness>(h: &H, name: &str) -> Verdict {
    let c1 = case("c1")?;
    let store = fresh_store(h, name).await?;
    let one = from_elsewhere(1, note("one", "c1", "words")?)?;
    let two = from_elsewhere(2, note("two", "c1", "words")?)?;
    store.apply(&answer_of("e1", vec![page("c1", 1, 2, &[Some(&one)])?])?).await?;
    store.apply(&answer_of("e1", vec![page("c1", 2, 2, &[Some(&two)])?])?).await?;
    drop(store);
    let backend = h.databases().open(name, &USER).await?;
    let blocks = backend.get_all(BLOCKS, Select::All).await?;
    let mut batch = Batch::default();
    let first = blocks.into_iter().find(|block| block.index.case.is_some_and(|(_, order)| order == 1));
    let mut first = first.ok_or(Failure::Broken("no first block".to_owned()))?;
    first.parts = vec![vec![1; 300]];
    batch.put(BLOCKS, first);
    backend.commit(batch).await?;

    let store = CaseStore::open(backend, sealer::<H>(1).await?).await?;
    let record = store.load_case(&c1).await?;
    same((ids(&record), record.damaged.len()), (names(&["two"]), 1), "with a damaged block")?;
    same(store.mend(&c1).await?, 1, "damaged blocks")?;
    same(have::<H>(&store, &c1).await?, Some(0), "what counts as held")?;
    store.apply(&answer_of("e1", vec![page("c1", 1, 2, &[Some(&one), Some(&two)])?])?).await?;
    let record = store.load_case(&c1).await?;
    same((ids(&record), record.damaged.len()), (names(&["one", "two"]), 0), "after the next pull")?;
    drop(store);
    let backend = h.databases().open(name, &USER).await?;
    holds(backend.count(DAMAGED, Select::All).await? == 1, "the damaged record was not kept")
}
