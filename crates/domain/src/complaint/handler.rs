//! Who may read a complaint: somebody of the office whom it does not concern.

use super::sent::Complaint;
use crate::staff::{Role, StaffMember};

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Conflicted {
    /// Not of the complaints office.
    #[error("not of the complaints office")]
    Role,
    /// Works, or worked, on the case.
    #[error("of the team of the case")]
    Team,
    /// The complaint names them.
    #[error("the complaint names this person")]
    Named,
}

/// May this person read and handle it? `team` is everybody who works or ever worked on the case that it names; nobody
/// where it names none. The same person may have two accounts, so that names count and not ids alone.
///
/// # Errors
/// [`Conflicted`] with the reason.
pub fn may_handle(
    member: &StaffMember,
    complaint: &Complaint,
    team: &[StaffMember],
) -> Result<(), Conflicted> {
    if member.role != Role::ComplaintHandler {
        return Err(Conflicted::Role);
    }
    let name = words(&member.name);
    let same = |other: &StaffMember| other.id == member.id || !name.is_empty() && words(&other.name) == name;
    if team.iter().any(same) {
        return Err(Conflicted::Team);
    }
    // Who complains about "Miss Farah" may know no more of the name than that.
    let named = words(&complaint.about_whom);
    if name.iter().any(|word| word.chars().count() > 2 && named.contains(word)) {
        return Err(Conflicted::Named);
    }
    Ok(())
}

/// Words of a name in small letters.
fn words(name: &str) -> Vec<String> {
    let letters = |text: char| !text.is_alphanumeric();
    name.split(letters).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
