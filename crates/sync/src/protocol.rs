//! What tablet and server say to each other, version 1. JSON over `/api/v1/...`.
//!
//! Every request but `health` and the three that begin a session needs the session cookie, and every
//! request that writes needs the header [`CSRF_HEADER`]. Errors are `application/problem+json` [`Problem`]s.

mod authority;
mod complaints;
mod house;
mod links;
mod media;
mod office;
mod openings;
mod recordings;

use std::collections::BTreeMap;

use domain::{CaseId, Change, ChangeId, DeviceId, HouseEntry, StaffMember, Timestamp};
use serde::{Deserialize, Serialize};

pub use authority::{
    AuthorityEntry, AuthorityList, AuthorityPath, NewReply, NewSeen, RefusedEntry, SeenEntry, SeenList,
};
pub use complaints::{ComplaintEntry, ComplaintList, ComplaintPage, NewDeed, OfficeKey, UnreadComplaints};
pub use house::{HouseList, NewHouseEntry};
pub use links::{
    LINK_MOST_BYTES, LinkAnswer, LinkAnswers, LinksSeen, NewLink, OpenLink, OpenedLink, SealedAnswer,
};
pub use media::{MEDIA_PART_BYTES, PartsHeld, part_range, parts_of};
pub use office::{
    AssignRequest, AuditPage, AuditRow, CaseEntry, CaseList, DeviceEntry, DeviceList, Invitation, NewStaff,
    StaffEntry, StaffList,
};
pub use openings::{
    NewOpeningSeen, OpeningEntry, OpeningList, OpeningNote, OpeningQuestion, opening_seen_path,
};
pub use recordings::{
    FILM_MOST_BYTES, FilmsIn, NewFilm, NewRecording, PACK_MOST_BYTES, RECORDING_MOST_BYTES, RecordingsTaken,
    SpeakerRole,
};

/// Header that no cross-site form can set. Its value is `1`.
pub const CSRF_HEADER: &str = "x-heard";
/// Header that names the tablet of the person who asks. A browser has one session cookie for all people who share it: a
/// request whose tablet is not the session's is not answered, so that nobody gets what is a colleague's.
pub const DEVICE_HEADER: &str = "x-heard-device";
/// Name of the session cookie on loopback; elsewhere it carries the prefix `__Host-`.
pub const SESSION_COOKIE: &str = "heard_session";
/// Most changes of one push.
pub const PUSH_MOST_CHANGES: usize = 200;
/// Most bytes of one push body.
pub const PUSH_MOST_BYTES: usize = 256 * 1024;
/// Most bytes of the changes of one pulled page, so that it fits one sealed block.
pub const PAGE_MOST_BYTES: usize = 48 * 1024;

/// Parameters of Argon2id. Part of every envelope that they protect.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretching {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
}

impl Stretching {
    /// The normal setting: 64 MiB, three passes (security-sync.md 3.1.1).
    pub const NORMAL: Stretching = Stretching { memory_kib: 64 * 1024, passes: 3 };

    /// True if the parameters are not below the floor of 32 MiB and four passes, or the normal setting.
    #[must_use]
    pub fn is_strong_enough(self) -> bool {
        (self.memory_kib >= 64 * 1024 && self.passes >= 3)
            || (self.memory_kib >= 32 * 1024 && self.passes >= 4)
    }
}

/// `GET health`: ready to serve.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Health {
    /// Always `ok`.
    pub status: String,
    /// Version of the server.
    pub version: String,
    /// Changes when the server was restored from a backup.
    pub epoch: String,
    /// True while no administrator exists and a one-time code waits.
    pub needs_setup: bool,
}

/// `POST session/salt`: asked before sign-in; unknown names are answered alike.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SaltRequest {
    /// The name somebody wants to sign in with.
    pub sign_in: String,
}

/// Answer to [`SaltRequest`].
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaltAnswer {
    /// 16 bytes, base64.
    pub salt: String,
    /// Parameters to stretch the passphrase with.
    pub stretching: Stretching,
}

/// `POST session`: sign in with what was stretched from the passphrase.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Clone, Serialize, Deserialize)]
pub struct SignInRequest {
    /// Sign-in name.
    pub sign_in: String,
    /// Authentication key, 32 bytes, base64. The passphrase itself never leaves the tablet.
    pub auth_key: String,
    /// This user's device id on this tablet, if it has one already.
    pub device: Option<DeviceId>,
}

/// `POST session/enrol`: a one-time code becomes an account with a passphrase of one's own.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Clone, Serialize, Deserialize)]
pub struct EnrolRequest {
    /// The one-time code.
    pub code: String,
    /// Sign-in name. The first administrator chooses it; others repeat the one they were given.
    pub sign_in: String,
    /// Name to be called; used for the first administrator only.
    pub name: String,
    /// 16 random bytes, base64.
    pub salt: String,
    /// Parameters that were used.
    pub stretching: Stretching,
    /// Authentication key, 32 bytes, base64.
    pub auth_key: String,
}

/// `POST session/renew`: a tablet that was signed in before renews the session while it is unlocked.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Clone, Serialize, Deserialize)]
pub struct RenewRequest {
    /// This user on this tablet.
    pub device: DeviceId,
    /// The random token of that device.
    pub device_token: String,
}

/// Answer to every way of signing in. The session itself is a cookie.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Clone, Serialize, Deserialize)]
pub struct SignedIn {
    /// Who signed in.
    pub user: StaffMember,
    /// This user on this tablet.
    pub device: DeviceId,
    /// New device token after sign-in or enrolment; none after renewal.
    pub device_token: Option<String>,
    /// Changes when the server was restored from a backup.
    pub epoch: String,
}

/// `POST sync/push`.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PushRequest {
    /// Frozen changes, in the order of their `seq`.
    pub changes: Vec<Change>,
}

/// Answer to [`PushRequest`]: one outcome per change, in the same order.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushAnswer {
    /// Changes when the server was restored from a backup.
    pub epoch: String,
    /// What became of each change.
    pub outcomes: Vec<Outcome>,
}

/// What became of one pushed change.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The change.
    pub id: ChangeId,
    /// Its fate.
    pub fate: Fate,
}

/// The five fates of a pushed change. Nothing is dropped: what cannot be applied is held.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fate", rename_all = "snake_case")]
pub enum Fate {
    /// Stored durably under this number of its case.
    Accepted {
        /// Gapless number in the case, from 1.
        number: u64,
    },
    /// The same change was stored before.
    Duplicate {
        /// Its number in the case.
        number: u64,
    },
    /// Another change has the same id. Both are kept; a person must look.
    Mismatch,
    /// Stored at the server but not in the case, until a person decides.
    Held {
        /// Why.
        reason: HeldReason,
    },
    /// Not now; send it again later. Later changes of the same case in the same push are answered so too, since they may
    /// stand on this one.
    Retry {
        /// Seconds to wait at least.
        after_seconds: u32,
    },
}

/// Why a change is held.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeldReason {
    /// The sender does not work on this case.
    NotAssigned,
    /// The answer does not fit its question.
    MalformedAnswer,
    /// The form, or its version, is not known to the server.
    UnknownForm,
    /// Made by a newer version of Heard.
    TooNew,
    /// Only the server or an online command may make such a change.
    NotAllowed,
    /// The whole save is held because another change of it is.
    GroupHeld,
}

/// `POST sync/pull`: what this tablet has.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct PullRequest {
    /// Highest number of each case that the tablet has without a gap; 0 where it holds the case but must fetch it anew.
    pub have: BTreeMap<CaseId, u64>,
}

/// Answer to [`PullRequest`].
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PullAnswer {
    /// Changes when the server was restored from a backup.
    pub epoch: String,
    /// New changes, case by case. A case without news is not listed.
    pub pages: Vec<CasePage>,
    /// Cases that the tablet has and this person no longer works on. A case that the server does not know is not among
    /// them: it may have been lost with a backup, and the tablet's copy is then the only one.
    pub revoked: Vec<CaseId>,
    /// True if there is more: ask again with the new numbers.
    pub more: bool,
    /// Names of staff, so that "who wrote this" reads well offline.
    pub staff: Vec<StaffMember>,
    /// The server's clock.
    pub now: Timestamp,
    /// What the place says of itself, the newest entry of each key. An older server says nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub house: Vec<HouseEntry>,
}

/// Consecutive changes of one case, from the number after the one that the tablet has.
///
/// A case of which the server has fewer changes than the tablet (it was restored from a backup) is listed too, with its
/// lower `latest` and no changes: the tablet then sends its own again.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CasePage {
    /// The case.
    pub case: CaseId,
    /// The case number that the server gave.
    pub reference: String,
    /// Highest number of the case at the server.
    pub latest: u64,
    /// The changes, numbers ascending without a gap.
    pub changes: Vec<Numbered>,
}

/// One number of a case: a change, or the mark that this reader may not see it.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Numbered {
    /// Gapless number in the case, from 1.
    pub number: u64,
    /// The change; none where it is not for this reader.
    pub change: Option<Change>,
}

/// What went wrong, for people and for programs (RFC 9457). Never names a person or a value.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// HTTP status.
    pub status: u16,
    /// Stable code, such as `wrong_passphrase`, `too_large`, `not_signed_in`.
    pub code: String,
    /// One clear sentence.
    pub title: String,
    /// Id of the request, to find it in the log.
    #[serde(default)]
    pub request: String,
}
