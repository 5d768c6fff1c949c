//! A session under way: a child's, or a guardian's sitting. Its frame and all that is done in it are sealed under a
//! one-time key; that key lies here only wrapped for the worker who handed the tablet over. Until the tablet comes back,
//! no key of any case is there.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{DeviceStore, clear_record, read_clear, sounds};
use crate::backend::{Backend, Batch, BlindKey, Index, Select, Step};
use crate::error::{Result, StoreError};
use crate::keys::WrappedSession;
use crate::schema::{CHILD, CHILD_RECORDS};
use crate::seal::{Kind, Sealer};
use crate::vault::{Damaged, Vault};

pub(super) const SESSION_KEY: BlindKey = BlindKey([0; 16]);
const FRAME: &str = "frame";

/// Who has the tablet while a session is under way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// A child. Records of older programs do not say: it was always a child.
    #[default]
    Child,
    /// A guardian or parent.
    Guardian,
}

impl Holder {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks in this way")]
    fn is_child(&self) -> bool {
        *self == Holder::Child
    }
}

/// What a locked tablet may know of a session under way: who has the tablet, and whose passphrase resumes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildSession {
    v: u8,
    user: [u8; 16],
    /// Who has the tablet.
    #[serde(default, skip_serializing_if = "Holder::is_child")]
    pub holder: Holder,
    /// Where the sounds lie that the child recorded in this session.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) sounds: Vec<[u8; 16]>,
    /// The session's key, for the worker's user key to open.
    pub wrapped: WrappedSession,
}

impl ChildSession {
    /// The worker who handed the tablet over.
    #[must_use]
    pub fn user(&self) -> BlindKey {
        BlindKey(self.user)
    }
}

/// The records of the session under way, for a page that holds its key.
pub struct ChildStore<'a, B, S> {
    pub(super) vault: Vault<&'a B, S>,
}

impl<B: Backend, S: Sealer> DeviceStore<B, S> {
    /// Begins a child's session: its frame (name, options, dates) is sealed with the session's own key.
    ///
    /// # Errors
    /// [`StoreError::SessionOpen`] if one is under way; [`StoreError::Full`].
    pub async fn begin_child<T: Serialize>(
        &self,
        user: BlindKey,
        wrapped: WrappedSession,
        session: S,
        frame: &T,
    ) -> Result<()> {
        self.begin_session(Holder::Child, user, wrapped, session, frame).await
    }

    /// Begins a session of whoever takes the tablet; there is one at a time.
    ///
    /// # Errors
    /// [`StoreError::SessionOpen`] if one is under way; [`StoreError::Full`].
    pub async fn begin_session<T: Serialize>(
        &self,
        holder: Holder,
        user: BlindKey,
        wrapped: WrappedSession,
        session: S,
        frame: &T,
    ) -> Result<()> {
        if self.child_session().await?.is_some() {
            return Err(StoreError::SessionOpen);
        }
        let vault = Vault::new(&self.backend, session);
        let key = vault.key(CHILD, FRAME).await?;
        let frame = vault.seal(CHILD, key, Kind::ChildFrame, Index::default(), frame).await?;
        let begun = ChildSession { v: 1, user: user.0, holder, sounds: Vec::new(), wrapped };
        let begun = clear_record(SESSION_KEY, &begun)?;
        let mut batch = Batch { steps: vec![Step::Clear(CHILD), Step::Clear(CHILD_RECORDS)] };
        batch.put(CHILD, begun);
        batch.put(CHILD, frame);
        self.backend.commit(batch).await
    }

    /// The session under way, if there is one. Until it is ended the tablet shows nothing else.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`]: the session's key cannot be opened again.
    pub async fn child_session(&self) -> Result<Option<ChildSession>> {
        read_clear(&self.backend, CHILD, SESSION_KEY).await
    }

    /// The session's records, for a page that holds its key.
    pub fn child_store(&self, session: S) -> ChildStore<'_, B, S> {
        ChildStore { vault: Vault::new(&self.backend, session) }
    }

    /// Ends the session and removes all of it. First save what the child sent into the case: it has ids of its own, so that
    /// saving it twice, after a crash between the two, does nothing.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn end_child(&self) -> Result<()> {
        let mut batch = Batch { steps: vec![Step::Clear(CHILD), Step::Clear(CHILD_RECORDS)] };
        let begun = self.child_session().await?;
        begun.iter().for_each(|begun| sounds::remove(&begun.sounds, &mut batch));
        self.backend.commit(batch).await
    }
}

impl<B: Backend, S: Sealer> ChildStore<'_, B, S> {
    /// What the session was begun with.
    ///
    /// # Errors
    /// [`StoreError::Locked`] if the key is not that of the session under way.
    pub async fn frame<T: DeserializeOwned>(&self) -> Result<T> {
        let key = self.vault.key(CHILD, FRAME).await?;
        self.vault.read(CHILD, Kind::ChildFrame, key).await?.ok_or(StoreError::Locked)
    }

    /// Keeps one record; an older one of that name is overwritten.
    ///
    /// # Errors
    /// [`StoreError::Full`]; the older one stays.
    pub async fn put<T: Serialize>(&self, name: &str, value: &T) -> Result<()> {
        let key = self.vault.key(CHILD_RECORDS, name).await?;
        let mut batch = Batch::default();
        let named = (name, value);
        batch.put(
            CHILD_RECORDS,
            self.vault.seal(CHILD_RECORDS, key, Kind::ChildRecord, Index::default(), &named).await?,
        );
        self.vault.commit(batch).await
    }

    /// All records of the session with their names, and those that could not be read.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn records<T: DeserializeOwned>(&self) -> Result<(Vec<(String, T)>, Vec<Damaged>)> {
        let reading = self.vault.read_all(CHILD_RECORDS, Kind::ChildRecord, Select::All).await?;
        Ok((reading.found, reading.damaged))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    /// What an older program wrote says nothing of a holder, and what is written for a child says no more than before.
    #[test]
    fn a_session_of_an_older_program_is_a_childs() {
        let wrapped: WrappedSession =
            serde_json::from_str(r#"{"v":1,"nonce":[0,0,0,0,0,0,0,0,0,0,0,0],"sealed":[]}"#).unwrap();
        let child = ChildSession { v: 1, user: [0; 16], holder: Holder::Child, sounds: Vec::new(), wrapped };
        let old = serde_json::to_value(&child).unwrap();
        assert!(old.get("holder").is_none());
        assert_eq!(serde_json::from_value::<ChildSession>(old).unwrap(), child);
        let guardian = ChildSession { holder: Holder::Guardian, ..child };
        let written = serde_json::to_value(&guardian).unwrap();
        assert_eq!(written.get("holder").and_then(|it| it.as_str()), Some("guardian"));
        assert_eq!(serde_json::from_value::<ChildSession>(written).unwrap().holder, Holder::Guardian);
    }
}
