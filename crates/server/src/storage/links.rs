//! Personal links of guardians: sealed bytes that come and go, and what happened to them.

use async_trait::async_trait;
use domain::consent::LinkSeen;
use domain::{CaseId, DeviceId, LinkId, SessionId, Timestamp, UserId};

use super::StorageError;

/// A link, as it is kept.
#[derive(Clone)]
pub struct LinkRow {
    /// Which.
    pub id: LinkId,
    /// The case that asks.
    pub case: CaseId,
    /// The sitting.
    pub session: SessionId,
    /// From when on it no longer opens.
    pub until: Timestamp,
    /// SHA-256 of what the phone has to show.
    pub verifier: Vec<u8>,
    /// Wrong codes so far.
    pub wrong: u32,
    /// The sealed sitting, while it is there.
    pub sealed: Option<Vec<u8>>,
    /// When it was first opened.
    pub opened: Option<Timestamp>,
    /// When it was taken back.
    pub withdrawn: Option<Timestamp>,
    /// When its answer came.
    pub answered: Option<Timestamp>,
    /// Digest of the signature that came.
    pub digest: Option<String>,
}

/// A link to be kept.
pub struct NewLinkRow<'a> {
    /// Which.
    pub id: &'a LinkId,
    /// The case that asks.
    pub case: &'a CaseId,
    /// The sitting.
    pub session: &'a SessionId,
    /// Who made it.
    pub by: &'a UserId,
    /// From when on it no longer opens.
    pub until: Timestamp,
    /// SHA-256 of what the phone has to show.
    pub verifier: &'a [u8],
    /// The sealed sitting.
    pub sealed: &'a [u8],
}

/// A sealed answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingAnswer {
    /// The link.
    pub link: LinkId,
    /// The case that asked.
    pub case: CaseId,
    /// As it came.
    pub sealed: Vec<u8>,
}

/// Reading.
#[async_trait]
pub trait LinkStorage: Send + Sync {
    /// What happened to the links of a case.
    async fn links_of(&self, case: &CaseId) -> Result<Vec<LinkSeen>, StorageError>;

    /// True where an answer waits in a case of this person, or where something waits that nobody can use any more.
    async fn links_want_care(&self, user: &UserId, now: Timestamp) -> Result<bool, StorageError>;
}

/// Writing.
#[async_trait]
pub trait LinkTx: Send {
    /// Keeps a link. False if its id or its sitting is known already.
    async fn add_link(&mut self, link: NewLinkRow<'_>, at: Timestamp) -> Result<bool, StorageError>;

    /// A link.
    async fn link(&mut self, id: &LinkId) -> Result<Option<LinkRow>, StorageError>;

    /// Counts a wrong code.
    async fn count_wrong(&mut self, id: &LinkId) -> Result<(), StorageError>;

    /// Notes that it was opened, the first time.
    async fn note_opened(&mut self, id: &LinkId, at: Timestamp) -> Result<(), StorageError>;

    /// Takes it back: the sealed sitting goes.
    async fn withdraw_link(&mut self, id: &LinkId, at: Timestamp) -> Result<(), StorageError>;

    /// Keeps the answer; the sealed sitting goes.
    async fn answer_link(
        &mut self,
        id: &LinkId,
        digest: Option<&str>,
        sealed: &[u8],
        at: Timestamp,
    ) -> Result<(), StorageError>;

    /// The answers in the cases of this person that no other tablet took after `again`; from now on this tablet's.
    async fn take_answers(
        &mut self,
        user: &UserId,
        device: &DeviceId,
        again: Timestamp,
        at: Timestamp,
    ) -> Result<Vec<WaitingAnswer>, StorageError>;

    /// The answer stands in the case: its bytes go.
    async fn answer_is_in_case(&mut self, id: &LinkId) -> Result<(), StorageError>;

    /// What nobody can use any more goes: sittings of links that are over or locked, and unsigned answers that came before
    /// `old`.
    async fn sweep_links(&mut self, now: Timestamp, old: Timestamp, tries: u32) -> Result<(), StorageError>;
}
