//! What the people who look after the server ask: staff, assignments, tablets, who did what. Nothing here holds content of a case.

use domain::{CaseId, DeviceId, Role, StaffMember, Timestamp, UserId};
use serde::{Deserialize, Serialize};

/// `POST staff`: an administrator adds a person.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NewStaff {
    /// Sign-in name, 3 to 40 characters of `a-z 0-9 . -`.
    pub sign_in: String,
    /// Name to be called.
    pub name: String,
    /// Role.
    pub role: Role,
}

/// A one-time code, shown once. The same for a new person and for a forgotten passphrase.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Clone, Serialize, Deserialize)]
pub struct Invitation {
    /// Whom it is for.
    pub user: StaffMember,
    /// The code.
    pub code: String,
    /// When it ends.
    pub expires: Timestamp,
}

/// `GET staff`, for administrators.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StaffList {
    /// Everybody.
    pub staff: Vec<StaffEntry>,
}

/// One row of [`StaffList`].
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffEntry {
    /// The person.
    pub member: StaffMember,
    /// True once the person has chosen a passphrase.
    pub enrolled: bool,
    /// False once the account is closed.
    pub active: bool,
}

/// `GET cases`, for administrators and supervisors: no content of any case.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CaseList {
    /// All cases, newest first.
    pub cases: Vec<CaseEntry>,
}

/// One row of [`CaseList`].
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseEntry {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub reference: String,
    /// When the server first heard of it.
    pub opened: Timestamp,
    /// Who works on it.
    pub assigned: Vec<UserId>,
}

/// `POST cases/{case}/assignments` and `DELETE cases/{case}/assignments/{user}`.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AssignRequest {
    /// Who works on the case from now on, in the role of the account.
    pub user: UserId,
}

/// `GET devices`, for administrators; `DELETE devices/{device}` revokes one.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DeviceList {
    /// All tablets, last seen first.
    pub devices: Vec<DeviceEntry>,
}

/// One row of [`DeviceList`]: one person on one tablet.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DeviceEntry {
    /// The tablet.
    pub device: DeviceId,
    /// Whose it is.
    pub user: UserId,
    /// When it was first signed in.
    pub added: Timestamp,
    /// When a session last began there.
    pub seen: Timestamp,
    /// True once it was revoked.
    pub revoked: bool,
}

/// `GET audit/{after}`, for the data-protection officer: who did what, as ids and codes, without content.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AuditPage {
    /// Rows after the number asked for, oldest first.
    pub rows: Vec<AuditRow>,
    /// True if there is more: ask again with the number of the last row.
    pub more: bool,
}

/// One row of [`AuditPage`].
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AuditRow {
    /// From 1, without a gap.
    pub number: u64,
    /// When, by the server's clock.
    pub at: Timestamp,
    /// Id of the person, or `server`, or `-` for somebody unknown.
    pub actor: String,
    /// Stable code of what was done.
    pub action: String,
    /// Id of what it was done to, or `-`.
    pub target: String,
    /// SHA-256 over the row before and this one, hexadecimal: a row that is taken away or edited shows.
    pub hash: String,
}
