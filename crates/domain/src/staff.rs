//! Who signs in, and in which role. No role exists for an immigration authority.

use serde::{Deserialize, Serialize};

use crate::ids::UserId;

/// What a member of staff may do.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Keeps cases.
    Caseworker,
    /// Checks and countersigns.
    Supervisor,
    /// Adds staff and assigns cases; sees no case content.
    Administrator,
    /// Sees who did what; sees no case content.
    DataProtectionOfficer,
    /// Of the complaints office, outside every team: reads complaints, sees no case content.
    ComplaintHandler,
}

/// A member of staff as others see them.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    /// Their id.
    pub id: UserId,
    /// The name they sign in with.
    pub sign_in: String,
    /// The name people call them.
    pub name: String,
    /// Their role.
    pub role: Role,
}
