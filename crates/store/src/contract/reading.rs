//! What reading must hold: wrong keys, damage, long words, many cases, nothing readable on the disk.

use domain::{DeviceId, House, HouseEntry, HouseVerdict, Role, StaffMember, Timestamp, UserId};
use sync::protocol::PullAnswer;

use super::samples::{answer, answer_of, case, document, from_elsewhere, note, page};
use super::{
    BackendOf, Failure, Harness, SealerOf, Verdict, fresh, fresh_store, holds, raw, reopened, same, sealer,
};
use crate::backend::{Backend, Batch, BlindKey, Databases, Select};
use crate::case_store::{Account, CaseStore, HouseWords, Settings, StaffNames, Summary};
use crate::error::StoreError;
use crate::schema::{META, SLOTS, USER};
use crate::seal::{SealError, Sealer};

const NO_SUMMARY: Option<&Summary<()>> = None;

pub(super) async fn the_keys_of_another_user_are_refused<H: Harness>(h: &H, name: &str) -> Verdict {
    let store = fresh_store(h, name).await?;
    store.save(&[note("a", "c1", "words")?], NO_SUMMARY).await?;
    drop(store);
    let backend = h.databases().open(name, &USER).await?;
    let wrong = CaseStore::open(backend, sealer::<H>(2).await?).await.err();
    same(wrong, Some(StoreError::Locked), "with other keys")?;
    same(reopened(h, name).await?.slots().await?.len(), 1, "with the right keys afterwards")
}

pub(super) async fn a_store_without_its_check_is_not_taken_for_an_empty_one<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let store = fresh_store(h, name).await?;
    store.save(&[note("a", "c1", "words")?], NO_SUMMARY).await?;
    drop(store);
    let backend = h.databases().open(name, &USER).await?;
    let mut batch = Batch::default();
    batch.remove(META, BlindKey([0; 16]));
    backend.commit(batch).await?;
    let opened = CaseStore::open(backend, sealer::<H>(2).await?).await.err();
    same(opened, Some(StoreError::Locked), "with other keys, and nothing that tells them")
}

pub(super) async fn parts_of_different_writes_do_not_open_together<H: Harness>(h: &H, name: &str) -> Verdict {
    let store = fresh_store(h, name).await?;
    let words = |letter: &str| answer("a", "c1", "story", &letter.repeat(60_000), &[]);
    store.save(&[words("a")?], NO_SUMMARY).await?;
    let older = raw(h, name, &USER).await?.into_iter().find(|(store, _)| *store == SLOTS);
    store.save(&[words("b")?], NO_SUMMARY).await?;
    drop(store);
    let backend = h.databases().open(name, &USER).await?;
    let newer = backend.get_all(SLOTS, Select::All).await?.pop();
    let (Some((_, older)), Some(mut newer)) = (older, newer) else {
        return Err(Failure::Broken("no record".to_owned()));
    };
    same((older.parts.len(), newer.parts.len()), (2, 2), "parts")?;
    newer.parts.truncate(1);
    newer.parts.extend(older.parts.into_iter().skip(1));
    let mut batch = Batch::default();
    batch.put(SLOTS, newer);
    backend.commit(batch).await?;
    let store = CaseStore::open(backend, sealer::<H>(1).await?).await?;
    same((store.slots().await?.len(), store.damaged().await?.len()), (0, 1), "open and damaged")
}

pub(super) async fn a_damaged_record_is_reported_and_the_others_open<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let store = fresh_store(h, name).await?;
    for id in ["a", "b", "c"] {
        store.save(&[note(id, "c1", id)?], NO_SUMMARY).await?;
    }
    drop(store);
    let backend = h.databases().open(name, &USER).await?;
    let records = backend.get_all(SLOTS, Select::All).await?;
    let mut broken = records.into_iter().next().ok_or(Failure::Broken("no record".to_owned()))?;
    let key = broken.key;
    if let Some(byte) = broken.parts.iter_mut().flatten().last() {
        *byte ^= 1;
    }
    let mut batch = Batch::default();
    batch.put(SLOTS, broken.clone());
    backend.commit(batch).await?;
    let store = CaseStore::open(backend, sealer::<H>(1).await?).await?;
    same(store.slots().await?.len(), 2, "slots that open")?;
    let damaged: Vec<_> = store.damaged().await?.into_iter().map(|damaged| damaged.key).collect();
    same(damaged, vec![key], "slots that do not")?;
    store.freeze(0, 10, 1 << 20).await?;
    drop(store);
    let backend = h.databases().open(name, &USER).await?;
    same(backend.get(SLOTS, key).await?, Some(broken), "the damaged record, as it was")
}

pub(super) async fn a_moved_record_does_not_open<H: Harness>(h: &H, name: &str) -> Verdict {
    let store = fresh_store(h, name).await?;
    store.save(&[note("a", "c1", "one")?, note("b", "c2", "two")?], NO_SUMMARY).await?;
    drop(store);
    let backend = h.databases().open(name, &USER).await?;
    let mut records = backend.get_all(SLOTS, Select::All).await?;
    if let [first, second] = records.as_mut_slice() {
        std::mem::swap(&mut first.parts, &mut second.parts);
    }
    let mut batch = Batch::default();
    records.into_iter().for_each(|record| batch.put(SLOTS, record));
    backend.commit(batch).await?;
    let store = CaseStore::open(backend, sealer::<H>(1).await?).await?;
    same(store.slots().await?.len(), 0, "slots that open at each other's place")?;
    same(store.damaged().await?.len(), 2, "slots that do not")
}

pub(super) async fn long_words_are_kept_in_pieces_that_fit<H: Harness>(h: &H, name: &str) -> Verdict {
    let store = fresh_store(h, name).await?;
    let words: String = (0..200_000).map(|at| char::from(b'a' + (at % 26) as u8)).collect();
    let long = answer("a", "c1", "story", &words, &[])?;
    store.save(std::slice::from_ref(&long), NO_SUMMARY).await?;
    let sizes = |records: &[(crate::backend::StoreName, crate::backend::Record)]| -> (usize, usize) {
        let slots = records.iter().filter(|(store, _)| *store == SLOTS).flat_map(|(_, record)| &record.parts);
        slots.fold((0, 0), |(count, most), part| (count + 1, most.max(part.len())))
    };
    let (parts, largest) = sizes(&raw(h, name, &USER).await?);
    holds(parts >= 4 && largest < 60 * 1024, "a long value is not in pieces below 60 KiB")?;
    let store = reopened(h, name).await?;
    let there: Vec<_> = store.slots().await?.into_iter().map(|slot| slot.change).collect();
    same(there == vec![long], true, "the long value after reopening")?;
    store.save(&[answer("a", "c1", "story", "short", &[])?], NO_SUMMARY).await?;
    same(sizes(&raw(h, name, &USER).await?).0, 1, "pieces after it became short")
}

pub(super) async fn a_thousand_summaries_open_quickly<H: Harness>(h: &H, name: &str) -> Verdict {
    let store = fresh_store(h, name).await?;
    for at in 0..1000 {
        let shown = vec![format!("name {at}"); 8];
        store.put_summary(&Summary::new(case(&format!("c{at}"))?, 0, shown)).await?;
    }
    let store = reopened(h, name).await?;
    let start = h.now();
    let listing = store.summaries::<Vec<String>>().await?;
    let took = h.now() - start;
    same((listing.summaries.len(), listing.damaged.len()), (1000, 0), "summaries")?;
    holds(took < 3000.0, &format!("opening a thousand summaries took {took:.0} ms"))
}

pub(super) async fn a_summary_is_stale_when_more_was_pulled<H: Harness>(h: &H, name: &str) -> Verdict {
    let (c1, c2) = (case("c1")?, case("c2")?);
    let store = fresh_store(h, name).await?;
    let theirs = from_elsewhere(1, note("theirs", "c1", "words")?)?;
    store.apply(&answer_of("e1", vec![page("c1", 1, 1, &[Some(&theirs)])?])?).await?;
    store.save(&[note("mine", "c2", "words")?], NO_SUMMARY).await?;
    same(store.summaries::<()>().await?.stale, vec![c1.clone(), c2.clone()], "cases without a summary")?;
    store.put_summary(&Summary::new(c1.clone(), 1, ())).await?;
    store.put_summary(&Summary::new(c2, 0, ())).await?;
    same(store.summaries::<()>().await?.stale, vec![], "when both have one")?;
    store.apply(&answer_of("e1", vec![page("c1", 2, 2, &[None])?])?).await?;
    same(store.summaries::<()>().await?.stale, vec![c1], "after one more page")
}

pub(super) async fn single_values_are_kept<H: Harness>(h: &H, name: &str) -> Verdict {
    let store = fresh_store(h, name).await?;
    same(store.meta::<Settings>().await?, None, "settings before anybody chose")?;
    let mut settings = Settings::default();
    settings.0.insert("language".to_owned(), "ar".to_owned());
    store.put_meta(&settings).await?;
    let not_an_id = |_| Failure::Broken("no id".to_owned());
    let user: UserId = "bela".parse().map_err(not_an_id)?;
    let device: DeviceId = "tablet-1".parse().map_err(not_an_id)?;
    let name_of = "Bela Example".to_owned();
    let user = StaffMember { id: user, sign_in: "bela".to_owned(), name: name_of, role: Role::Caseworker };
    let account = Account { user: user.clone(), device, device_token: "secret".to_owned() };
    store.put_meta(&account).await?;
    holds(!format!("{account:?}").contains("secret"), "the device token shows in debug output")?;
    let on = domain::CivilDate::from_days_since_1970(20_000)
        .map_err(|error| Failure::Broken(error.to_string()))?;
    let free = HouseEntry {
        key: "T12.free".to_owned(),
        verdict: HouseVerdict::True,
        words: String::new(),
        named: "Lee".to_owned(),
        on,
        fingerprint: "f1".to_owned(),
        by: user.id.clone(),
        at: Timestamp(1),
    };
    store.apply(&PullAnswer { house: vec![free.clone()], ..answer_of("e1", vec![])? }).await?;
    // A server that says nothing of the house takes nothing away.
    store.apply(&answer_of("e1", vec![])?).await?;
    let store = reopened(h, name).await?;
    same(
        store.meta::<HouseWords>().await?,
        Some(HouseWords(House(vec![free]))),
        "what the place says of itself",
    )?;
    same(store.meta::<Settings>().await?, Some(settings), "settings")?;
    holds(store.meta::<Account>().await? == Some(account), "the account is another")?;
    let names = store.meta::<StaffNames>().await?.unwrap_or_default();
    same(names.0.get(&user.id), Some(&user), "a colleague's name")
}

/// Seals nothing. The control: a search that finds nothing proves something only if it finds this.
#[derive(Clone)]
struct Open<S>(S);

impl<S: Sealer> Sealer for Open<S> {
    async fn from_base(base: &[u8; 32]) -> Result<Self, SealError> {
        S::from_base(base).await.map(Self)
    }

    async fn encrypt(&self, _: &[u8; 12], _: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealError> {
        Ok(plain.to_vec())
    }

    async fn decrypt(&self, _: &[u8; 12], _: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        Ok(sealed.to_vec())
    }

    async fn mac(&self, data: &[u8]) -> Result<[u8; 32], SealError> {
        self.0.mac(data).await
    }
}

const MARKS: [&str; 6] =
    ["marker-case", "marker-change", "marker-words", "marker-path", "marker-summary", "doc-1"];

/// How many of the marks lie readable in a database that was filled through this sealer.
async fn readable<H: Harness, S: Sealer>(h: &H, name: &str, sealer: S) -> Result<usize, Failure> {
    let backend: BackendOf<H> = fresh(h, name, &USER).await?;
    let store = CaseStore::open(backend, sealer).await?;
    let change = answer("marker-change", "marker-case", "marker-path", "marker-words", &[])?;
    let summary = Summary::new(case("marker-case")?, 0, "marker-summary");
    store.save(&[change], Some(&summary)).await?;
    let (sent, _) = store.freeze(0, 10, 1 << 20).await?;
    let pages = vec![page("marker-case", 1, 1, &[sent.first()])?];
    store.apply(&answer_of("e1", pages)?).await?;
    store
        .save(&[answer("marker-change-2", "marker-case", "marker-path", "marker-words", &[])?], NO_SUMMARY)
        .await?;
    drop(store);
    let mut bytes = Vec::new();
    for (_, record) in raw(h, name, &USER).await? {
        bytes.extend_from_slice(&record.key.0);
        bytes.extend(record.parts.concat());
    }
    let found = |mark: &&str| bytes.windows(mark.len()).any(|window| window == mark.as_bytes());
    Ok(MARKS.iter().filter(|mark| found(mark)).count())
}

pub(super) async fn nothing_readable_lies_on_the_disk<H: Harness>(h: &H, name: &str) -> Verdict {
    same(document()?.as_str(), "doc-1", "the document's id")?;
    let control = Open(sealer::<H>(1).await?);
    same(readable(h, name, control).await?, MARKS.len(), "marks found without sealing (the control)")?;
    let sealed: SealerOf<H> = sealer::<H>(1).await?;
    same(readable(h, name, sealed).await?, 0, "marks found with sealing")
}
