//! What a tablet gets when it pulls: the cases of its person, and of each change only what that person may see.

use domain::{Change, Timestamp};
use sync::protocol::{CasePage, Numbered, PAGE_MOST_BYTES, PullAnswer, PullRequest};

use crate::access::{Reading, stored};
use crate::auth::Actor;
use crate::error::ApiError;
use crate::state::AppState;
use crate::storage::CaseHead;

/// Most pages of one answer; the tablet asks again.
const MOST_PAGES: usize = 10;

/// Answers a pull. The cases are those the person works on at this moment.
pub(crate) async fn send(
    state: &AppState,
    actor: &Actor,
    request: &PullRequest,
) -> Result<PullAnswer, ApiError> {
    let now = state.now();
    let cases = state.storage.cases_of(&actor.member.id).await?;
    let mut pages = Vec::new();
    let mut more = false;
    for head in &cases {
        let have = request.have.get(&head.case).copied().unwrap_or(0);
        if head.latest == have {
            continue;
        }
        if pages.len() == MOST_PAGES {
            more = true;
            break;
        }
        let page = page(state, actor, head, have).await?;
        more = more || page.changes.last().is_some_and(|last| last.number < page.latest);
        pages.push(page);
    }

    let mut revoked = Vec::new();
    for case in request.have.keys() {
        let works_on_it = cases.iter().any(|head| head.case == *case);
        // A case that the server does not know is not revoked: it may have been lost with a backup, and the
        // tablet's copy is then the only one.
        if !works_on_it && state.storage.has_case(case).await? {
            revoked.push(case.clone());
        }
    }
    note_reading(state, actor, &pages, now).await?;
    Ok(PullAnswer {
        epoch: state.storage.epoch().to_owned(),
        pages,
        revoked,
        more,
        staff: state.storage.colleagues(&actor.member.id).await?,
        now,
        house: state.storage.house().await?.newest().0,
    })
}

async fn page(state: &AppState, actor: &Actor, head: &CaseHead, have: u64) -> Result<CasePage, ApiError> {
    let mut reading = Reading::of_case(state, actor, &head.case).await?;
    let rows = state.storage.changes_after(&head.case, have, PAGE_MOST_BYTES).await?;
    let all: Vec<Change> = rows.iter().map(|(_, body)| stored(body)).collect::<Result<_, _>>()?;
    reading.look_up(&all).await?;
    let changes: Vec<Numbered> = rows
        .iter()
        .zip(all)
        .map(|((number, _), change)| Numbered { number: *number, change: reading.for_the_reader(change) })
        .collect();
    // What was written since the head was read counts too.
    let latest = changes.last().map_or(head.latest, |last| last.number.max(head.latest));
    Ok(CasePage { case: head.case.clone(), reference: head.reference.clone(), latest, changes })
}

/// Reading a case is noted, once per case and answer.
async fn note_reading(
    state: &AppState,
    actor: &Actor,
    pages: &[CasePage],
    now: Timestamp,
) -> Result<(), ApiError> {
    if pages.is_empty() {
        return Ok(());
    }
    let mut tx = state.storage.begin().await?;
    for page in pages {
        tx.audit(now, actor.member.id.as_str(), "pulled", page.case.as_str()).await?;
    }
    Ok(tx.commit().await?)
}
