//! What somebody took back on their own phone enters the case in the moment in which it comes, in their own name: no share that
//! stood on it is permitted from then on, whichever tablet is where. What cannot be read here waits, sealed, for a tablet.

use domain::consent::{ConsentFact, LinkMade, LinkPurpose, TookBack, WithdrawnBy};
use domain::{Body, CaseFact, Change, ChangeId, Timestamp};
use sync::letter;

use crate::error::ApiError;
use crate::server_fact::{Said, append_said, id};
use crate::storage::{LinkRow, WriteTx};

/// Brings it in; false where this is no link to take back, its note is not here yet, or it is not what the link was made for.
pub(super) async fn enter(
    tx: &mut dyn WriteTx,
    link: &LinkRow,
    digest: Option<&str>,
    sealed: &[u8],
    now: Timestamp,
) -> Result<bool, ApiError> {
    let Some((note, made)) = made(tx, link).await? else { return Ok(false) };
    let came = letter::open::<TookBack>(&made.key, sealed).ok();
    let came = came.filter(|came| digest == Some(came.digest().as_str()));
    let Some(facts) = came.and_then(|came| came.into_facts_of(&link.case, &made)) else { return Ok(false) };
    // The ids that a tablet would give it: it enters the case once, whoever brings it.
    let name = |place: usize| format!("{}-g{place}", made.session);
    let said = Said {
        case: &link.case,
        author: WithdrawnBy::person(&made.person).author(),
        by: &note.entered_by,
        language: &note.language,
        group: id(&name(0))?,
    };
    for (place, fact) in facts.into_iter().enumerate() {
        let change: ChangeId = id(&name(place + 1))?;
        if tx.known(&change).await?.is_none() {
            append_said(tx, &said, change, Body::Fact(CaseFact::Consent(fact)), now).await?;
        }
    }
    tx.answer_is_in_case(&link.id).await?;
    tx.audit(now, "-", "link_took_back", link.id.as_str()).await?;
    Ok(true)
}

/// The note that such a link was made, as it stands in the case.
async fn made(tx: &mut dyn WriteTx, link: &LinkRow) -> Result<Option<(Change, LinkMade)>, ApiError> {
    for body in tx.changes(&link.case).await? {
        // Few changes of a case name a link: the others are not read.
        if !body.contains(link.id.as_str()) {
            continue;
        }
        let change = crate::access::stored(&body)?;
        let found = match &change.body {
            Body::Fact(CaseFact::Consent(ConsentFact::LinkMade(made))) => Some(made.as_ref().clone()),
            _ => None,
        };
        let theirs = |made: &LinkMade| {
            made.link == link.id && made.session == link.session && made.purpose == LinkPurpose::TakeBack
        };
        if let Some(made) = found.filter(theirs) {
            return Ok(Some((change, made)));
        }
    }
    Ok(None)
}
