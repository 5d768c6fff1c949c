//! Facts that the server alone writes: who works on a case. They are changes like any other.

use domain::{Author, Body, CaseFact, CaseId, Change, ChangeId, DeviceId, GroupId, Timestamp, UserId};
use sha2::{Digest, Sha256};
use sync::accept::content_hash;

use crate::error::ApiError;
use crate::storage::{NewChange, WriteTx};

/// The device of a change that no tablet made.
const SERVER: &str = "server";

/// What the server has to say in a case.
pub(crate) struct ServerFact<'a> {
    pub(crate) id: ChangeId,
    pub(crate) case: &'a CaseId,
    /// Who decided it.
    pub(crate) by: &'a UserId,
    pub(crate) language: &'a str,
    pub(crate) fact: CaseFact,
}

/// Appends the fact under the next number of the case.
pub(crate) async fn append(
    tx: &mut dyn WriteTx,
    fact: ServerFact<'_>,
    now: Timestamp,
) -> Result<(), ApiError> {
    let change = Change {
        v: 1,
        id: fact.id.clone(),
        case: fact.case.clone(),
        author: Author::Staff(fact.by.clone()),
        entered_by: fact.by.clone(),
        device: id::<DeviceId>(SERVER)?,
        seq: 1,
        group: id::<GroupId>(fact.id.as_str())?,
        recorded: now,
        language: fact.language.to_owned(),
        body: Body::Fact(fact.fact),
        salt: None,
        vhash: None,
        sig: None,
    };
    let unwritable = |_| ApiError::Internal("a fact of the server cannot be written");
    let hash = content_hash(&change).map_err(unwritable)?;
    let body = serde_json::to_string(&change).map_err(unwritable)?;
    let new = NewChange { case: fact.case, id: &fact.id, hash: &hash, body: &body, entered_by: fact.by };
    tx.append(new, now).await?;
    Ok(())
}

/// The id of the assignment that follows from opening a case. Derived, so that it is the same again when a
/// tablet sends the opening once more to a server that was restored from a backup.
pub(crate) fn assignment_of_opening(opening: &ChangeId) -> Result<ChangeId, ApiError> {
    derived("assigned", opening)
}

/// The id of what follows from a change, the same whenever it follows.
pub(crate) fn derived(what: &str, from: &ChangeId) -> Result<ChangeId, ApiError> {
    let digest = Sha256::digest(from.as_str().as_bytes());
    let hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    id(&format!("{what}-{hex}"))
}

fn id<T: std::str::FromStr>(text: &str) -> Result<T, ApiError> {
    text.parse().map_err(|_| ApiError::Internal("an id of the server is no id"))
}
