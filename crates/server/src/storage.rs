//! What the server remembers, behind one trait: rows in, rows out, no rule of the field.
//! What a [`WriteTx`] did is there and durable once [`WriteTx::commit`] returned, and not before; dropping it undoes all.

mod audit;
mod authority;
mod complaints;
mod house;
mod links;
mod media;
pub mod sqlite;

use std::collections::BTreeSet;

use async_trait::async_trait;
use domain::{CaseId, ChangeId, DeviceId, DocumentId, StaffMember, StatementId, Timestamp, UserId};
use sync::accept::ContentHash;
use sync::protocol::{CaseEntry, DeviceEntry, StaffEntry, Stretching};

pub use audit::{AuditEntry, BrokenChain, FIRST_LINK, verify_chain};
pub use authority::AuthorityStorage;
pub use complaints::{ComplaintStorage, ComplaintTx, Letter, SealedDeed};
pub use house::{HouseStorage, HouseTx};
pub use links::{LinkRow, LinkStorage, LinkTx, NewLinkRow, WaitingAnswer};
pub use media::{MediaHead, MediaStorage, MediaTx};

/// A failure of the store. The person is told to try again; the detail goes to the log.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// Another writer was in the way for too long. The same request may succeed a moment later.
    #[error("the store is busy")]
    Busy,
    /// The database answered with an error.
    #[error("the store failed: {0}")]
    Failed(String),
    /// A row that this program cannot have written.
    #[error("a row of {0} cannot be read")]
    Unreadable(&'static str),
}

/// Salt and parameters of a person's passphrase, and what is kept to check it.
#[derive(Clone)]
pub struct Credentials {
    /// 16 bytes; given out before sign-in.
    pub salt: Vec<u8>,
    /// How the tablet stretches the passphrase.
    pub stretching: Stretching,
    /// Argon2id over the authentication key, as a PHC string.
    pub verifier: String,
}

/// A member of staff as sign-in needs it.
#[derive(Clone)]
pub struct Account {
    /// The person.
    pub member: StaffMember,
    /// False once the account is closed.
    pub active: bool,
    /// None until the person has chosen a passphrase.
    pub credentials: Option<Credentials>,
}

/// A tablet of a person.
#[derive(Debug, Clone)]
pub struct Device {
    /// Whose it is.
    pub user: UserId,
    /// SHA-256 of its token.
    pub token_hash: Vec<u8>,
    /// True once an administrator has revoked it.
    pub revoked: bool,
}

/// A session, with all that decides whether it still counts.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who signed in.
    pub member: StaffMember,
    /// False once the account is closed.
    pub active: bool,
    /// The tablet.
    pub device: DeviceId,
    /// True once the tablet was revoked.
    pub device_revoked: bool,
    /// When the session began.
    pub began: Timestamp,
    /// When it was last used, to the minute.
    pub seen: Timestamp,
}

/// A case without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseHead {
    /// The case.
    pub case: CaseId,
    /// The number that people use.
    pub reference: String,
    /// Highest number given to a change.
    pub latest: u64,
}

/// A change that is in the store already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its number in its case.
    pub number: u64,
    /// The hash of its content.
    pub hash: ContentHash,
}

/// A change to be appended.
#[derive(Debug, Clone, Copy)]
pub struct NewChange<'a> {
    /// The case.
    pub case: &'a CaseId,
    /// The change.
    pub id: &'a ChangeId,
    /// The hash of its content.
    pub hash: &'a ContentHash,
    /// The JSON as received.
    pub body: &'a str,
    /// Who was signed in.
    pub entered_by: &'a UserId,
}

/// A change to be kept aside.
#[derive(Debug, Clone, Copy)]
pub struct NewHeld<'a> {
    /// The change's id, or a made-up one where it has none.
    pub id: &'a str,
    /// The hash of what was received.
    pub hash: &'a ContentHash,
    /// Stable code of the reason.
    pub reason: &'a str,
    /// The JSON as received.
    pub body: &'a str,
    /// Who sent it.
    pub sent_by: &'a UserId,
    /// Where it was made.
    pub device: &'a str,
    /// The save it belongs to; empty where it names none.
    pub group: &'a str,
}

/// A change kept aside, as a person finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The change's id.
    pub id: String,
    /// Stable code of the reason.
    pub reason: String,
    /// The JSON as received.
    pub body: String,
    /// True once the same change was accepted after all.
    pub settled: bool,
}

/// Whom a one-time code is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationFor {
    /// The first administrator, who does not exist yet.
    FirstAdministrator,
    /// A member of staff.
    Member(UserId),
}

/// The store for reading, and the door to writing.
#[async_trait]
pub trait Storage: MediaStorage + ComplaintStorage + HouseStorage + LinkStorage + AuthorityStorage {
    /// Begins to write. Waits for the writer before.
    ///
    /// # Errors
    /// [`StorageError::Busy`] if the wait was too long.
    async fn begin(&self) -> Result<Box<dyn WriteTx>, StorageError>;

    /// Changes when the server was restored from a backup.
    fn epoch(&self) -> &str;

    /// A value of the server's own, such as the mark of the demo.
    async fn meta(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// The account of a sign-in name.
    async fn account(&self, sign_in: &str) -> Result<Option<Account>, StorageError>;

    /// Everybody.
    async fn staff(&self) -> Result<Vec<StaffEntry>, StorageError>;

    /// True if somebody can administer: an administrator with an open account who has a passphrase.
    async fn has_administrator(&self) -> Result<bool, StorageError>;

    /// Everyone who works, or worked, on a case of this person, and the person.
    async fn colleagues(&self, user: &UserId) -> Result<Vec<StaffMember>, StorageError>;

    /// The session of a cookie's hash.
    async fn session(&self, hash: &[u8]) -> Result<Option<Session>, StorageError>;

    /// A tablet.
    async fn device(&self, device: &DeviceId) -> Result<Option<Device>, StorageError>;

    /// All tablets, last seen first.
    async fn devices(&self) -> Result<Vec<DeviceEntry>, StorageError>;

    /// All cases without content, newest first.
    async fn cases(&self) -> Result<Vec<CaseEntry>, StorageError>;

    /// The cases this person works on now.
    async fn cases_of(&self, user: &UserId) -> Result<Vec<CaseHead>, StorageError>;

    /// True if the case exists.
    async fn has_case(&self, case: &CaseId) -> Result<bool, StorageError>;

    /// Consecutive changes after `number`, of at most `most_bytes` in all, and one at least if there is one.
    async fn changes_after(
        &self,
        case: &CaseId,
        number: u64,
        most_bytes: usize,
    ) -> Result<Vec<(u64, String)>, StorageError>;

    /// Form and version of each filled form of a case.
    async fn documents(&self, case: &CaseId) -> Result<Vec<(DocumentId, String, u32)>, StorageError>;

    /// The statements of a case that the child took back.
    async fn taken_back(&self, case: &CaseId) -> Result<BTreeSet<StatementId>, StorageError>;

    /// All changes of a case that hold a statement of the child, as JSON, in the order of their numbers.
    async fn statements(&self, case: &CaseId) -> Result<Vec<String>, StorageError>;

    /// A change of a case by its id, as JSON.
    async fn change(&self, case: &CaseId, id: &ChangeId) -> Result<Option<String>, StorageError>;

    /// Everything kept aside, oldest first.
    async fn held(&self) -> Result<Vec<Held>, StorageError>;

    /// Rows of the audit log after `number`, `most` at most.
    async fn audit(&self, number: u64, most: u32) -> Result<Vec<AuditEntry>, StorageError>;

    /// Ends all connections; what was committed is on disk.
    async fn close(&self);
}

/// One write: all of it or nothing.
#[async_trait]
pub trait WriteTx: MediaTx + ComplaintTx + HouseTx + LinkTx {
    /// Makes it durable. Only after this may anybody be told that it happened.
    async fn commit(self: Box<Self>) -> Result<(), StorageError>;

    /// Notes who did what, chained to the row before. `actor` and `target` are ids or codes, never names.
    async fn audit(
        &mut self,
        at: Timestamp,
        actor: &str,
        action: &str,
        target: &str,
    ) -> Result<(), StorageError>;

    /// Sets a value of the server's own.
    async fn set_meta(&mut self, key: &str, value: &str) -> Result<(), StorageError>;

    /// Adds a person. False if the sign-in name is taken.
    async fn add_staff(&mut self, member: &StaffMember, at: Timestamp) -> Result<bool, StorageError>;

    /// A person and whether the account is open.
    async fn member(&mut self, user: &UserId) -> Result<Option<(StaffMember, bool)>, StorageError>;

    /// How many administrators with open accounts have a passphrase; see [`Storage::has_administrator`].
    async fn administrators(&mut self) -> Result<u64, StorageError>;

    /// Closes an account, ends its sessions, invitations and tablets.
    async fn close_account(&mut self, user: &UserId, at: Timestamp) -> Result<(), StorageError>;

    /// Sets or replaces what checks a passphrase; ends all sessions and tablets of the person.
    async fn set_credentials(
        &mut self,
        user: &UserId,
        credentials: &Credentials,
        at: Timestamp,
    ) -> Result<(), StorageError>;

    /// Keeps a one-time code's hash, in place of an earlier one for the same person.
    async fn add_invitation(
        &mut self,
        code_hash: &[u8],
        whom: &InvitationFor,
        expires: Timestamp,
    ) -> Result<(), StorageError>;

    /// Uses up a one-time code. None if there is none or its time is over.
    async fn take_invitation(
        &mut self,
        code_hash: &[u8],
        now: Timestamp,
    ) -> Result<Option<InvitationFor>, StorageError>;

    /// Adds a tablet of a person.
    async fn add_device(
        &mut self,
        device: &DeviceId,
        user: &UserId,
        token_hash: &[u8],
        at: Timestamp,
    ) -> Result<(), StorageError>;

    /// Gives a tablet another token.
    async fn renew_device(
        &mut self,
        device: &DeviceId,
        token_hash: &[u8],
        at: Timestamp,
    ) -> Result<(), StorageError>;

    /// Revokes a tablet and ends its sessions. False if there is no such tablet.
    async fn revoke_device(&mut self, device: &DeviceId, at: Timestamp) -> Result<bool, StorageError>;

    /// Begins a session and marks the tablet as seen; sessions that are over are cleared away.
    async fn add_session(
        &mut self,
        hash: &[u8],
        user: &UserId,
        device: &DeviceId,
        at: Timestamp,
        over_before: Timestamp,
    ) -> Result<(), StorageError>;

    /// Marks a session as used.
    async fn touch_session(&mut self, hash: &[u8], at: Timestamp) -> Result<(), StorageError>;

    /// Ends a session.
    async fn end_session(&mut self, hash: &[u8]) -> Result<(), StorageError>;

    /// A case without its content.
    async fn case(&mut self, case: &CaseId) -> Result<Option<CaseHead>, StorageError>;

    /// Begins a case under the next reference of the site and year, and returns the reference.
    async fn open_case(
        &mut self,
        case: &CaseId,
        site: &str,
        year: u16,
        at: Timestamp,
    ) -> Result<String, StorageError>;

    /// True if the person works on the case now.
    async fn is_assigned(&mut self, case: &CaseId, user: &UserId) -> Result<bool, StorageError>;

    /// The person works on the case from now on. False if that was so before.
    async fn assign(
        &mut self,
        case: &CaseId,
        user: &UserId,
        by: &UserId,
        at: Timestamp,
    ) -> Result<bool, StorageError>;

    /// The person works on the case no longer. False if that was so before.
    async fn unassign(&mut self, case: &CaseId, user: &UserId, at: Timestamp) -> Result<bool, StorageError>;

    /// A change by its id.
    async fn known(&mut self, id: &ChangeId) -> Result<Option<Known>, StorageError>;

    /// Every change of a case, as JSON, oldest first, with those of this write.
    async fn changes(&mut self, case: &CaseId) -> Result<Vec<String>, StorageError>;

    /// The content kept aside under an id, unless it was accepted since.
    async fn held_hash(&mut self, id: &str) -> Result<Option<ContentHash>, StorageError>;

    /// What is kept aside of one save of a tablet, as ids and JSON, but for what was accepted since.
    async fn held_of_save(
        &mut self,
        device: &str,
        group: &str,
    ) -> Result<Vec<(String, String)>, StorageError>;

    /// Appends a change and returns its number: one more than the case had.
    async fn append(&mut self, change: NewChange<'_>, at: Timestamp) -> Result<u64, StorageError>;

    /// Form and version of a filled form.
    async fn document(
        &mut self,
        case: &CaseId,
        document: &DocumentId,
    ) -> Result<Option<(String, u32)>, StorageError>;

    /// Notes that a child took a statement back.
    async fn add_taken_back(&mut self, case: &CaseId, statement: &StatementId) -> Result<(), StorageError>;

    /// Notes form and version of a filled form.
    async fn add_document(
        &mut self,
        case: &CaseId,
        document: &DocumentId,
        form: &str,
        version: u32,
    ) -> Result<(), StorageError>;

    /// Keeps a change aside. Keeping the same one again only updates the reason.
    async fn hold(&mut self, held: NewHeld<'_>, at: Timestamp) -> Result<(), StorageError>;

    /// A held change was accepted after all.
    async fn settle(&mut self, id: &str, hash: &ContentHash, at: Timestamp) -> Result<(), StorageError>;
}
