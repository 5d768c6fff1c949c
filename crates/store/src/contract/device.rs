//! What the tablet's own database must hold.

use domain::Timestamp;
use sync::protocol::Stretching;

use super::{BackendOf, Failure, Harness, SealerOf, Verdict, fresh, holds, raw, same};
use crate::backend::Databases;
use crate::device::{DeviceStore, Holder, WaitingLetter, user_database, wait_seconds};
use crate::error::StoreError;
use crate::keys::Keys;
use crate::schema::{LETTERS, TABLET};

type DeviceOf<H> = DeviceStore<BackendOf<H>, SealerOf<H>>;

async fn fresh_device<H: Harness>(h: &H, name: &str) -> Result<DeviceOf<H>, StoreError> {
    DeviceStore::open(fresh(h, name, &TABLET).await?, Timestamp(1000)).await
}

async fn reopened<H: Harness>(h: &H, name: &str) -> Result<DeviceOf<H>, StoreError> {
    DeviceStore::open(h.databases().open(name, &TABLET).await?, Timestamp(9000)).await
}

pub(super) async fn wrong_passphrases_are_counted_and_slow_the_next_try<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let device = fresh_device(h, name).await?;
    let user = device.user("Amina ").await?;
    same(device.user("amina").await?, user, "the same name in other letters")?;
    holds(device.user("bela").await? != user, "two users share a blind id")?;
    same(device.unlock(user).await?, None, "a user who never signed in")?;
    let key = H::Keys::import_unlock(&[7; 32]).await?;
    let (_, wrapped) = H::Keys::create(&key, user, [3; 16], Stretching::NORMAL).await?;
    device.put_unlock(user, wrapped.clone()).await?;
    for wait in [1, 2, 4, 8] {
        same(device.failed(user, Timestamp(50_000)).await?, wait, "pause in seconds")?;
    }
    let device = reopened(h, name).await?;
    let unlock = device.unlock(user).await?.ok_or(Failure::Broken("no unlock record".to_owned()))?;
    same((unlock.failures, &unlock.wrapped), (4, &wrapped), "after a restart")?;
    same(unlock.wait(Timestamp(53_000)), 5, "three seconds later")?;
    same(unlock.wait(Timestamp(10)), 8, "with the clock set back")?;
    same([wait_seconds(0), wait_seconds(11), wait_seconds(40)], [0, 900, 900], "the longest pause")?;
    device.succeeded(user).await?;
    same(device.unlock(user).await?.map(|unlock| unlock.failures), Some(0), "after the right one")?;
    device.forget_user(user).await?;
    same((device.unlock(user).await?, device.users().await?), (None, 0), "after forgetting the user")
}

pub(super) async fn nothing_personal_lies_in_the_device_database<H: Harness>(h: &H, name: &str) -> Verdict {
    let device = fresh_device(h, name).await?;
    let user = device.user("marker-amina").await?;
    let key = H::Keys::import_unlock(&[7; 32]).await?;
    let (keys, wrapped) = H::Keys::create(&key, user, [3; 16], Stretching::NORMAL).await?;
    device.put_unlock(user, wrapped).await?;
    let (session, wrapped) = keys.begin_session(user).await?;
    let sealer = H::Keys::session_sealer(&session).await?;
    device.begin_child(user, wrapped, sealer.clone(), &"marker-samir").await?;
    device.child_store(sealer).put("marker-V10", &"marker-words").await?;
    let tablet = device.tablet_id().to_owned();
    drop(device);
    let bytes: Vec<u8> =
        raw(h, name, &TABLET).await?.into_iter().flat_map(|(_, record)| record.parts.concat()).collect();
    let lies_there = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    holds(lies_there(&tablet), "the search finds nothing at all (the control)")?;
    holds(!lies_there("marker"), "a name, a frame or words of a child lie readable")?;
    holds(!user_database(user).contains("amina"), "the name of the database tells the user")
}

pub(super) async fn a_childs_session_survives_a_restart_and_ends_empty<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let device = fresh_device(h, name).await?;
    let tablet = device.tablet_id().to_owned();
    let user = device.user("amina").await?;
    let key = H::Keys::import_unlock(&[7; 32]).await?;
    let (keys, wrapped_key) = H::Keys::create(&key, user, [3; 16], Stretching::NORMAL).await?;
    let (session, wrapped) = keys.begin_session(user).await?;
    let sealer = H::Keys::session_sealer(&session).await?;
    device.begin_child(user, wrapped.clone(), sealer.clone(), &"Samir").await?;
    let second = device.begin_child(user, wrapped, sealer.clone(), &"another").await;
    same(second, Err(StoreError::SessionOpen), "a second session")?;
    let child = device.child_store(sealer);
    child.put("V10", &"draft".to_owned()).await?;
    child.put("V10", &"as told".to_owned()).await?;
    child.put("V11", &"x".repeat(100_000)).await?;

    let device = reopened(h, name).await?;
    same(device.tablet_id(), tablet.as_str(), "the tablet's id")?;
    same(device.since(), Timestamp(1000), "since when")?;
    let open = device.child_session().await?.ok_or(Failure::Broken("the session is gone".to_owned()))?;
    same(open.user(), user, "whose passphrase resumes it")?;
    let keys = H::Keys::open(&key, user, &wrapped_key).await?;
    let stranger = device.child_store(keys.sealer()).frame::<String>().await;
    same(stranger, Err(StoreError::Locked), "with a key that is not the session's")?;
    let resumed = keys.resume_session(user, &open.wrapped).await?;
    let child = device.child_store(H::Keys::session_sealer(&resumed).await?);
    same(child.frame::<String>().await?, "Samir".to_owned(), "the frame")?;
    let (mut records, damaged) = child.records::<String>().await?;
    records.sort();
    let lengths: Vec<(String, usize)> =
        records.into_iter().map(|(name, words)| (name, words.len())).collect();
    same(lengths, vec![("V10".to_owned(), 7), ("V11".to_owned(), 100_000)], "what the child did")?;
    same(damaged, vec![], "damaged records")?;
    same(open.holder, Holder::Child, "who has the tablet")?;
    device.end_child().await?;
    same(device.child_session().await?, None, "the session after its end")?;
    same(child.records::<String>().await?.0, vec![], "its records")?;
    let (session, wrapped) = keys.begin_session(user).await?;
    let sealer = H::Keys::session_sealer(&session).await?;
    device.begin_session(Holder::Guardian, user, wrapped.clone(), sealer.clone(), &"Casey").await?;
    same(
        device.begin_child(user, wrapped, sealer, &"Samir").await,
        Err(StoreError::SessionOpen),
        "beside it",
    )?;
    let device = reopened(h, name).await?;
    let holder = device.child_session().await?.map(|it| it.holder);
    same(holder, Some(Holder::Guardian), "who has the tablet after a restart")
}

pub(super) async fn what_a_child_kept_waits_closed_and_goes_when_its_time_is_over<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let device = fresh_device(h, name).await?;
    let user = device.user("amina").await?;
    let stranger = device.user("bela").await?;
    let key = H::Keys::import_unlock(&[7; 32]).await?;
    let (keys, _) = H::Keys::create(&key, user, [3; 16], Stretching::NORMAL).await?;
    let (session, wrapped) = keys.begin_session(user).await?;
    let sealer = H::Keys::session_sealer(&session).await?;
    let none = device.keep_child(sealer.clone(), Timestamp(5000), &"case", &"marker-draft", &[]).await;
    same(none, Err(StoreError::Locked), "keeping without a session")?;
    device.begin_child(user, wrapped, sealer.clone(), &"frame").await?;
    device.keep_child(sealer.clone(), Timestamp(5000), &"marker-case", &"marker-draft", &[]).await?;
    same(device.child_session().await?, None, "the session after keeping")?;

    let bytes: Vec<u8> =
        raw(h, name, &TABLET).await?.into_iter().flat_map(|(_, record)| record.parts.concat()).collect();
    holds(!bytes.windows(6).any(|window| window == b"marker"), "a kept draft lies readable")?;
    let device = reopened(h, name).await?;
    same(device.kept_children(stranger, Timestamp(2000)).await?, vec![], "another worker's drafts")?;
    let kept = device.kept_children(user, Timestamp(2000)).await?;
    let head = kept.first().ok_or(Failure::Broken("the draft is gone".to_owned()))?;
    let resumed = H::Keys::session_sealer(&keys.resume_session(user, &head.wrapped).await?).await?;
    same(device.kept_about::<String>(resumed.clone()).await?.as_deref(), Some("marker-case"), "its case")?;
    same(device.kept_child::<String>(resumed.clone()).await?.as_deref(), Some("marker-draft"), "the draft")?;
    same(device.kept_child::<String>(keys.sealer()).await?, None, "with a key that is not the session's")?;

    device.begin_child(user, head.wrapped.clone(), resumed.clone(), &"frame").await?;
    device.keep_child(resumed.clone(), Timestamp(6000), &"marker-case", &"newer", &[]).await?;
    same(device.kept_children(user, Timestamp(2000)).await?.len(), 1, "kept twice under one key")?;
    same(device.kept_child::<String>(resumed.clone()).await?.as_deref(), Some("newer"), "the newer draft")?;
    same(device.kept_children(stranger, Timestamp(6001)).await?, vec![], "anybody who looks afterwards")?;
    same(device.kept_child::<String>(resumed.clone()).await?, None, "the draft when its time is over")?;
    same(device.gone_children(stranger).await?, vec![], "what went of another worker's")?;
    let gone = device.gone_children(user).await?;
    same(gone.len(), 1, "that something went")?;
    same(
        device.kept_about::<String>(resumed.clone()).await?.as_deref(),
        Some("marker-case"),
        "whose it was",
    )?;
    device.forget_gone(&gone).await?;
    same(device.gone_children(user).await?, vec![], "what went, once the child was told")?;
    same(device.kept_about::<String>(resumed.clone()).await?, None, "whose it was, once the child was told")?;

    let (session, wrapped) = keys.begin_session(user).await?;
    let sealer = H::Keys::session_sealer(&session).await?;
    device.begin_child(user, wrapped.clone(), sealer.clone(), &"frame").await?;
    device.keep_child(sealer.clone(), Timestamp(9000), &"case", &"draft", &[]).await?;
    device.begin_child(user, wrapped, sealer.clone(), &"frame").await?;
    device.end_kept_child(sealer.clone()).await?;
    same(device.child_session().await?, None, "the session after its end")?;
    same(device.kept_children(user, Timestamp(2000)).await?, vec![], "drafts after the child sent them")?;
    same(device.kept_child::<String>(sealer).await?, None, "the draft after the child sent it")
}

pub(super) async fn a_letter_waits_for_a_network_and_leaves_nothing_behind<H: Harness>(
    h: &H,
    name: &str,
) -> Verdict {
    let device = fresh_device(h, name).await?;
    same(device.office().await?, None, "the office before the server was heard")?;
    device.put_office(Some([7; 32])).await?;
    let letter = |id: u8| WaitingLetter { id: [id; 16], sealed: vec![id; 5000] };
    device.keep_letter(&letter(2)).await?;
    device.keep_letter(&letter(1)).await?;
    let device = reopened(h, name).await?;
    same(device.office().await?, Some([7; 32]), "the office after a restart")?;
    let mut waiting = device.letters().await?;
    waiting.sort_by_key(|letter| letter.id);
    same(waiting, vec![letter(1), letter(2)], "what waits after a restart")?;
    device.letter_sent([1; 16]).await?;
    device.letter_sent([9; 16]).await?;
    same(device.letters().await?, vec![letter(2)], "what waits after one was sent")?;
    device.letter_sent([2; 16]).await?;
    device.put_office(None).await?;
    same(device.office().await?, None, "the office when nobody reads there any more")?;
    drop(device);
    let left = raw(h, name, &TABLET).await?.into_iter().filter(|(store, _)| *store == LETTERS).count();
    same(left, 0, "records of letters that were sent")
}
