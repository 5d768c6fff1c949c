//! Signatures that a rule of the field does not let happen, whatever tablet they come from: no determination before the
//! child's views are offered and weighed, no closing before the child was told, no record that rests on an age alone.
//!
//! The rules are those that the tablet asks before somebody signs (`domain::refused_signature`,
//! `domain::missing_safeguard`); here they are asked of
//! everything that the case holds. A signature that is not let happen is held, as everything that is refused.

use domain::{Body, CaseFact, CaseFile, Change, CivilDate, missing_safeguard, refused_signature};

use crate::access::stored;
use crate::error::ApiError;
use crate::storage::WriteTx;

/// True where the change is a signature that the case does not allow, given the changes of its save before it.
pub(super) async fn forbids(
    tx: &mut dyn WriteTx,
    change: &Change,
    before: &[Change],
) -> Result<bool, ApiError> {
    let Body::Fact(CaseFact::SignOff { document, act, .. }) = &change.body else { return Ok(false) };
    let bodies = tx.changes(&change.case).await?;
    let known: Vec<Change> = bodies.iter().map(|body| stored(body)).collect::<Result<_, _>>()?;
    let file = CaseFile::fold(&change.case, known.iter().chain(before));
    // On the day on which it was signed: a tablet may have been without a network since.
    let day = change.recorded.day().unwrap_or(CivilDate::EPOCH);
    let refused =
        refused_signature(&file, document, *act).or_else(|| missing_safeguard(&file, document, *act, day));
    Ok(refused.is_some())
}
