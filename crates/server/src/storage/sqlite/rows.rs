//! Rows to types and back.

use domain::{Role, StaffMember, Timestamp};

use crate::storage::StorageError;

impl From<sqlx::Error> for StorageError {
    fn from(error: sqlx::Error) -> Self {
        // 5 and 6 are SQLITE_BUSY and SQLITE_LOCKED; extended codes carry them in the low byte.
        let busy = match &error {
            sqlx::Error::PoolTimedOut => true,
            sqlx::Error::Database(e) => e
                .code()
                .and_then(|code| code.parse::<u32>().ok())
                .is_some_and(|code| matches!(code & 0xff, 5 | 6)),
            _ => false,
        };
        if busy { StorageError::Busy } else { StorageError::Failed(error.to_string()) }
    }
}

/// A number as SQLite keeps it. Counts and times of this program are far below the limit.
pub(super) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A number as it came from SQLite.
pub(super) fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

/// A moment as it came from SQLite.
pub(super) fn moment(number: i64) -> Timestamp {
    Timestamp(unsigned(number))
}

/// An id as it came from SQLite.
pub(super) fn id<T: std::str::FromStr>(text: &str, table: &'static str) -> Result<T, StorageError> {
    text.parse().map_err(|_| StorageError::Unreadable(table))
}

/// The role as it is kept: the same word as on the wire.
pub(super) fn role_text(role: Role) -> &'static str {
    match role {
        Role::Caseworker => "caseworker",
        Role::Supervisor => "supervisor",
        Role::Administrator => "administrator",
        Role::DataProtectionOfficer => "data_protection_officer",
        Role::ComplaintHandler => "complaint_handler",
    }
}

fn role(text: &str) -> Result<Role, StorageError> {
    let roles = [
        Role::Caseworker,
        Role::Supervisor,
        Role::Administrator,
        Role::DataProtectionOfficer,
        Role::ComplaintHandler,
    ];
    roles.into_iter().find(|role| role_text(*role) == text).ok_or(StorageError::Unreadable("staff"))
}

/// `id, sign_in, name, role` of a person.
pub(super) type StaffRow = (String, String, String, String);

/// A person from a row.
pub(super) fn member(row: StaffRow) -> Result<StaffMember, StorageError> {
    Ok(StaffMember { id: id(&row.0, "staff")?, sign_in: row.1, name: row.2, role: role(&row.3)? })
}
