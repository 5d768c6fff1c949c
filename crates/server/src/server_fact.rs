//! Facts that the server alone writes: who works on a case, and what somebody took back on their own phone. They are changes
//! like any other.

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

/// Whose words something is, and who stands for it.
pub(crate) struct Said<'a> {
    pub(crate) case: &'a CaseId,
    /// Whose words.
    pub(crate) author: Author,
    /// Who decided it, or asked for it.
    pub(crate) by: &'a UserId,
    pub(crate) language: &'a str,
    /// The save that it belongs to.
    pub(crate) group: GroupId,
}

/// Appends the fact under the next number of the case.
pub(crate) async fn append(
    tx: &mut dyn WriteTx,
    fact: ServerFact<'_>,
    now: Timestamp,
) -> Result<(), ApiError> {
    let ServerFact { id: change, case, by, language, fact } = fact;
    let group = id::<GroupId>(change.as_str())?;
    let said = Said { case, author: Author::Staff(by.clone()), by, language, group };
    append_said(tx, &said, change, Body::Fact(fact), now).await
}

/// Appends several answers of one person as one save.
pub(crate) async fn append_all(
    tx: &mut dyn WriteTx,
    case: &CaseId,
    by: &UserId,
    bodies: Vec<(ChangeId, Body)>,
    now: Timestamp,
) -> Result<(), ApiError> {
    let Some((first, _)) = bodies.first() else { return Ok(()) };
    let group = id::<GroupId>(first.as_str())?;
    let said = Said { case, author: Author::Staff(by.clone()), by, language: "en", group };
    for (change, body) in bodies {
        append_said(tx, &said, change, body, now).await?;
    }
    Ok(())
}

/// Appends one change of a save.
pub(crate) async fn append_said(
    tx: &mut dyn WriteTx,
    said: &Said<'_>,
    change: ChangeId,
    body: Body,
    now: Timestamp,
) -> Result<(), ApiError> {
    let change = Change {
        v: 1,
        id: change,
        case: said.case.clone(),
        author: said.author.clone(),
        entered_by: said.by.clone(),
        device: id::<DeviceId>(SERVER)?,
        seq: 1,
        group: said.group.clone(),
        recorded: now,
        language: said.language.to_owned(),
        body,
        salt: None,
        vhash: None,
        sig: None,
    };
    let unwritable = |_| ApiError::Internal("a fact of the server cannot be written");
    let hash = content_hash(&change).map_err(unwritable)?;
    let body = serde_json::to_string(&change).map_err(unwritable)?;
    let new = NewChange { case: said.case, id: &change.id, hash: &hash, body: &body, entered_by: said.by };
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

/// An id of the server's own making.
pub(crate) fn id<T: std::str::FromStr>(text: &str) -> Result<T, ApiError> {
    text.parse().map_err(|_| ApiError::Internal("an id of the server is no id"))
}
