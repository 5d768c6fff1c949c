//! The complaints office: opens letters, decides over each for its reader, and seals what the office does.

use domain::complaint::{Complaint, Conflicted, Done, may_handle};
use domain::{ComplaintId, StaffMember};
use sync::letter::{OFFICE_KEY_BYTES, open, open_complaint, public_key, seal};
use zeroize::Zeroizing;

use crate::auth::random;
use crate::error::ApiError;
use crate::state::AppState;
use crate::storage::Letter;

/// The key that letters are sealed to. Its secret part is a file of the data folder and is printed nowhere.
pub struct Office(Zeroizing<[u8; OFFICE_KEY_BYTES]>);

impl Office {
    /// From the bytes of the file.
    #[must_use]
    pub fn with_key(secret: [u8; OFFICE_KEY_BYTES]) -> Self {
        Self(Zeroizing::new(secret))
    }

    /// The part that tablets get.
    #[must_use]
    pub fn public(&self) -> [u8; OFFICE_KEY_BYTES] {
        public_key(&self.0)
    }

    /// What is in a letter; none where it was sealed to another key, was damaged or is none.
    pub(crate) fn read(&self, sealed: &[u8]) -> Option<Complaint> {
        open_complaint(&self.0, sealed).ok()
    }

    /// Seals a deed, so that a copy of the database does not tell it.
    pub(crate) fn seal_deed(&self, done: &Done) -> Result<Vec<u8>, ApiError> {
        seal(&self.public(), random()?, done).map_err(|_| ApiError::Internal("a deed cannot be sealed"))
    }

    fn read_deed(&self, sealed: &[u8]) -> Result<Done, ApiError> {
        open(&self.0, sealed).map_err(|_| ApiError::Internal("a deed does not open"))
    }
}

/// How many letters nobody of the office may read.
pub(crate) async fn unread(state: &AppState) -> Result<u64, ApiError> {
    let staff = state.storage.staff().await?;
    let open: Vec<StaffMember> =
        staff.into_iter().filter(|it| it.active && it.enrolled).map(|it| it.member).collect();
    let mut count = 0;
    for letter in state.storage.letters().await? {
        let Some(complaint) = state.office.read(&letter.sealed) else { continue };
        let team = team(state, &complaint).await?;
        count += u64::from(open.iter().all(|member| may_handle(member, &complaint, &team).is_err()));
    }
    Ok(count)
}

/// Everybody who works or ever worked on the case that a complaint names.
async fn team(state: &AppState, complaint: &Complaint) -> Result<Vec<StaffMember>, ApiError> {
    match case_of(complaint) {
        Some(case) => Ok(state.storage.team_ever(case).await?),
        None => Ok(Vec::new()),
    }
}

/// A complaint that this reader may have.
pub(crate) struct Opened {
    pub(crate) letter: Letter,
    pub(crate) complaint: Complaint,
    pub(crate) deeds: Vec<Done>,
}

/// Opens a letter for somebody of the office; none where it is not for them.
pub(crate) async fn opened_for(
    state: &AppState,
    member: &StaffMember,
    letter: Letter,
) -> Result<Option<Opened>, ApiError> {
    let complaint = state.office.read(&letter.sealed).ok_or(ApiError::Internal("a letter does not open"))?;
    let team = team(state, &complaint).await?;
    match may_handle(member, &complaint, &team) {
        Ok(()) => {}
        Err(Conflicted::Role | Conflicted::Team | Conflicted::Named) => return Ok(None),
    }
    let sealed = state.storage.deeds(&letter.id).await?;
    let deeds = sealed.iter().map(|deed| state.office.read_deed(&deed.sealed)).collect::<Result<_, _>>()?;
    Ok(Some(Opened { letter, complaint, deeds }))
}

/// One complaint by its id, for somebody of the office.
///
/// # Errors
/// [`ApiError::NotFound`] where there is none, or none for them.
pub(crate) async fn one_for(
    state: &AppState,
    member: &StaffMember,
    id: &ComplaintId,
) -> Result<Opened, ApiError> {
    let letter = state.storage.letter(id).await?.ok_or(ApiError::NotFound)?;
    opened_for(state, member, letter).await?.ok_or(ApiError::NotFound)
}

/// The case that a complaint names.
pub(crate) fn case_of(complaint: &Complaint) -> Option<&domain::CaseId> {
    match &complaint.sender {
        domain::complaint::Sender::Named { case, .. } => case.as_ref(),
        domain::complaint::Sender::WithoutName => None,
    }
}
