//! What a child kept closed for another day. It stays sealed under its session's key, which only the worker
//! who handed the tablet over can open again, and it goes by itself when its time is over.

use domain::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{DeviceStore, clear_record, sounds};
use crate::backend::{Backend, Batch, BlindKey, Index, Select, Step};
use crate::error::{Result, StoreError};
use crate::json;
use crate::keys::WrappedSession;
use crate::schema::{CHILD, CHILD_RECORDS, KEPT, KEPT_RECORDS};
use crate::seal::{Kind, Sealer};
use crate::vault::Vault;

const ABOUT: &str = "about";
const DRAFT: &str = "draft";

/// A draft that waits: whose passphrase opens it, and until when. Nothing of what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptChild {
    v: u8,
    name: [u8; 16],
    user: [u8; 16],
    records: [[u8; 16]; 2],
    /// Where the sounds lie that belong to the draft.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sounds: Vec<[u8; 16]>,
    /// The session's key, for the worker's user key to open.
    pub wrapped: WrappedSession,
    /// When it goes by itself.
    pub until: Timestamp,
    /// True once it went: only that it was there stays, until the child has been told.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    gone: bool,
}

/// How long it stays known that something went, where no further talk comes.
const KNOWN_MILLISECONDS: u64 = 365 * 24 * 60 * 60 * 1000;

impl KeptChild {
    /// The worker who handed the tablet over.
    #[must_use]
    pub fn user(&self) -> BlindKey {
        BlindKey(self.user)
    }

    fn remove(&self, batch: &mut Batch) {
        batch.remove(KEPT, BlindKey(self.name));
        for record in self.records {
            batch.remove(KEPT_RECORDS, BlindKey(record));
        }
        sounds::remove(&self.sounds, batch);
    }
}

impl<B: Backend, S: Sealer> DeviceStore<B, S> {
    /// Ends the session under way and keeps its draft closed, in one step. `about` says to which case it belongs and
    /// is sealed too. What was kept under the same key before is overwritten. Of what the child recorded only the sounds
    /// named in `stay` are kept.
    ///
    /// # Errors
    /// [`StoreError::Locked`] if no session is under way; [`StoreError::Full`], and then the session stays as it is.
    pub async fn keep_child<A: Serialize, T: Serialize>(
        &self,
        session: S,
        until: Timestamp,
        about: &A,
        draft: &T,
        stay: &[&str],
    ) -> Result<()> {
        let begun = self.child_session().await?.ok_or(StoreError::Locked)?;
        let vault = Vault::new(&self.backend, session);
        let name = vault.key(KEPT, ABOUT).await?;
        let (about_key, draft_key) =
            (vault.key(KEPT_RECORDS, ABOUT).await?, vault.key(KEPT_RECORDS, DRAFT).await?);
        let sounds = sounds::keys(&vault, stay).await?;
        let before = self.kept_head(name).await?.map(|head| head.sounds).unwrap_or_default();
        let gone: Vec<_> = before
            .into_iter()
            .chain(begun.sounds.iter().copied())
            .filter(|key| !sounds.contains(key))
            .collect();
        let index = Index::default;
        let about = vault.seal(KEPT_RECORDS, about_key, Kind::ChildRecord, index(), about).await?;
        let draft = vault.seal(KEPT_RECORDS, draft_key, Kind::ChildRecord, index(), draft).await?;
        let head = KeptChild {
            v: 1,
            name: name.0,
            user: begun.user().0,
            records: [about_key.0, draft_key.0],
            sounds,
            wrapped: begun.wrapped,
            until,
            gone: false,
        };
        let mut batch = Batch { steps: vec![Step::Clear(CHILD), Step::Clear(CHILD_RECORDS)] };
        sounds::remove(&gone, &mut batch);
        batch.put(KEPT, clear_record(name, &head)?);
        batch.put(KEPT_RECORDS, about);
        batch.put(KEPT_RECORDS, draft);
        self.backend.commit(batch).await
    }

    /// The drafts that this worker's passphrase opens. Of those whose time is over, everybody's, all is removed but that
    /// there was one: the child is told at its next talk.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn kept_children(&self, user: BlindKey, now: Timestamp) -> Result<Vec<KeptChild>> {
        let mut kept = Vec::new();
        let mut batch = Batch::default();
        for record in self.backend.get_all(KEPT, Select::All).await? {
            let Some(head) = json::read::<KeptChild>(&record.parts.concat()) else { continue };
            if head.gone && head.until.0.saturating_add(KNOWN_MILLISECONDS) < now.0 {
                head.remove(&mut batch);
            } else if head.until < now && !head.gone {
                let [_, draft] = head.records;
                batch.remove(KEPT_RECORDS, BlindKey(draft));
                sounds::remove(&head.sounds, &mut batch);
                let name = BlindKey(head.name);
                batch.put(KEPT, clear_record(name, &KeptChild { gone: true, sounds: Vec::new(), ..head })?);
            } else if head.gone {
                // Nothing is left of it to open.
            } else if head.user() == user {
                kept.push(head);
            }
        }
        if !batch.steps.is_empty() {
            self.backend.commit(batch).await?;
        }
        Ok(kept)
    }

    /// What this worker's passphrase opened and what went by itself since.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn gone_children(&self, user: BlindKey) -> Result<Vec<KeptChild>> {
        let all = self.backend.get_all(KEPT, Select::All).await?;
        let heads = all.iter().filter_map(|record| json::read::<KeptChild>(&record.parts.concat()));
        Ok(heads.filter(|head| head.gone && head.user() == user).collect())
    }

    /// Forgets that these were there, once the child has been told.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn forget_gone(&self, gone: &[KeptChild]) -> Result<()> {
        let mut batch = Batch::default();
        gone.iter().for_each(|head| head.remove(&mut batch));
        if batch.steps.is_empty() { Ok(()) } else { self.backend.commit(batch).await }
    }

    /// To which case a draft belongs; none where its key is another one's.
    ///
    /// # Errors
    /// Errors of the backend; [`StoreError::Corrupt`].
    pub async fn kept_about<A: DeserializeOwned>(&self, session: S) -> Result<Option<A>> {
        self.read_kept(session, ABOUT).await
    }

    /// The draft itself, for the child's page alone.
    ///
    /// # Errors
    /// Errors of the backend; [`StoreError::Corrupt`].
    pub async fn kept_child<T: DeserializeOwned>(&self, session: S) -> Result<Option<T>> {
        self.read_kept(session, DRAFT).await
    }

    /// Removes the draft of this session and ends the session, in one step.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn end_kept_child(&self, session: S) -> Result<()> {
        let vault = Vault::new(&self.backend, session);
        let mut batch = Batch { steps: vec![Step::Clear(CHILD), Step::Clear(CHILD_RECORDS)] };
        let name = vault.key(KEPT, ABOUT).await?;
        let (head, begun) = (self.kept_head(name).await?, self.child_session().await?);
        head.iter().for_each(|head| sounds::remove(&head.sounds, &mut batch));
        begun.iter().for_each(|begun| sounds::remove(&begun.sounds, &mut batch));
        batch.remove(KEPT, name);
        batch.remove(KEPT_RECORDS, vault.key(KEPT_RECORDS, ABOUT).await?);
        batch.remove(KEPT_RECORDS, vault.key(KEPT_RECORDS, DRAFT).await?);
        self.backend.commit(batch).await
    }

    async fn kept_head(&self, name: BlindKey) -> Result<Option<KeptChild>> {
        let record = self.backend.get(KEPT, name).await?;
        Ok(record.and_then(|record| json::read(&record.parts.concat())))
    }

    async fn read_kept<T: DeserializeOwned>(&self, session: S, name: &str) -> Result<Option<T>> {
        let vault = Vault::new(&self.backend, session);
        let key = vault.key(KEPT_RECORDS, name).await?;
        vault.read(KEPT_RECORDS, Kind::ChildRecord, key).await
    }
}
