//! Who opened closed questions, for the data-protection officer (gate G29). The officer reads who, when, which question and
//! why, in a case that has a number and no name, and nothing else of it.

use std::collections::BTreeMap;

use axum::Json as Answer;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use domain::opening::{LockOpening, NoLook, OpeningSeen, OpeningStands, lock_openings};
use domain::{Action, CaseFact, CaseId, Change, ChangeId, UserId};
use sync::protocol::{NewOpeningSeen, OpeningEntry, OpeningList, OpeningNote, OpeningQuestion, Problem};

use crate::access::{permit, stored};
use crate::auth::Actor;
use crate::body::Json;
use crate::error::{ApiError, BadField};
use crate::server_fact::{ServerFact, append};
use crate::state::AppState;

/// Openings that were looked at and are listed all the same; what waits is listed whole.
const MOST_SEEN: usize = 100;

/// How the facts that are looked for are named in a stored change.
const FACTS: [&str; 3] = ["\"lock_opened\"", "\"opening_seen\"", "\"opening_explained\""];

/// Everything that was opened, newest first. Each reading is noted.
#[utoipa::path(get, path = "/openings", tag = "openings", responses(
    (status = 200, body = OpeningList),
    (status = 403, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list(
    State(state): State<AppState>,
    actor: Actor,
) -> Result<Answer<OpeningList>, ApiError> {
    permit(&state, &actor, &Action::OverseeOpenings).await?;
    let mut changes: BTreeMap<ChangeId, Change> = BTreeMap::new();
    for fact in FACTS {
        for body in state.storage.changes_holding(fact).await? {
            let change = stored(&body)?;
            changes.insert(change.id.clone(), change);
        }
    }
    let names = Names::of(&state).await?;
    let mut openings = Vec::new();
    let mut seen = 0;
    for opening in lock_openings(changes.values()) {
        if opening.stands() == OpeningStands::Seen {
            seen += 1;
            if seen > MOST_SEEN {
                continue;
            }
        }
        openings.push(entry(&state, &names, &opening).await?);
    }
    let mut tx = state.storage.begin().await?;
    tx.audit(state.now(), actor.member.id.as_str(), "listed_openings", "-").await?;
    tx.commit().await?;
    Ok(Answer(OpeningList { openings }))
}

/// The officer looked at an opening, or asks why. What was looked at is closed; what was asked waits for its answer.
#[utoipa::path(post, path = "/openings/{case}/{change}/seen", tag = "openings", request_body = NewOpeningSeen,
    params(("case" = String, Path, description = "The case"), ("change" = String, Path, description = "The opening")),
    responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, body = Problem, content_type = "application/problem+json"),
    (status = 422, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn looked_at(
    State(state): State<AppState>,
    actor: Actor,
    Path((case, change)): Path<(String, String)>,
    Json(new): Json<NewOpeningSeen>,
) -> Result<StatusCode, ApiError> {
    permit(&state, &actor, &Action::OverseeOpenings).await?;
    let (case, change): (CaseId, ChangeId) =
        case.parse().ok().zip(change.parse().ok()).ok_or(ApiError::NotFound)?;
    let now = state.now();
    // Nobody else writes from here on, so that it is looked at once.
    let mut tx = state.storage.begin().await?;
    let bodies = tx.changes(&case).await?;
    let changes = bodies.iter().map(|body| stored(body)).collect::<Result<Vec<_>, _>>()?;
    let found = lock_openings(&changes);
    let opening = found.iter().find(|it| it.change.id == change).ok_or(ApiError::NotFound)?;
    let remark = new.remark.trim().to_owned();
    opening.may_look(new.asks, &remark).map_err(|why| match why {
        NoLook::NotNow => ApiError::NotNow,
        NoLook::Words => ApiError::BadField(BadField::Words),
    })?;
    let seen = OpeningSeen { of: change.clone(), name: actor.member.name.clone(), asks: new.asks, remark };
    let fact = CaseFact::OpeningSeen(Box::new(seen));
    let (id, by) = (state.new_id::<ChangeId>()?, &actor.member.id);
    append(tx.as_mut(), ServerFact { id, case: &case, by, language: "en", fact }, now).await?;
    let did = if new.asks { "asked_about_opening" } else { "saw_opening" };
    tx.audit(now, actor.member.id.as_str(), did, change.as_str()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Numbers of cases and names of staff.
struct Names {
    references: BTreeMap<CaseId, String>,
    staff: BTreeMap<UserId, String>,
}

impl Names {
    async fn of(state: &AppState) -> Result<Self, ApiError> {
        let cases = state.storage.cases().await?;
        let staff = state.storage.staff().await?;
        Ok(Self {
            references: cases.into_iter().map(|entry| (entry.case, entry.reference)).collect(),
            staff: staff.into_iter().map(|entry| (entry.member.id, entry.member.name)).collect(),
        })
    }

    fn note(&self, change: &Change, words: &str) -> OpeningNote {
        let name = self.staff.get(&change.entered_by).cloned().unwrap_or_default();
        OpeningNote { name, at: change.recorded, words: words.to_owned() }
    }
}

async fn entry(state: &AppState, names: &Names, of: &LockOpening<'_>) -> Result<OpeningEntry, ApiError> {
    let case = &of.change.case;
    let documents = state.storage.documents(case).await?;
    let opened = documents.into_iter().find(|(document, _, _)| document == of.document);
    let words = opened.and_then(|(_, form, version)| state.forms.words(&form, version, of.path));
    let (form, question) = words.unwrap_or_default();
    let asked = of.asked.iter().map(|it| OpeningQuestion {
        note: names.note(it.change, &it.seen.remark),
        explained: it.explained.iter().map(|(by, words)| names.note(by, words)).collect(),
    });
    let opened = names.note(of.change, of.words);
    Ok(OpeningEntry {
        case: case.clone(),
        reference: names.references.get(case).cloned().unwrap_or_default(),
        change: of.change.id.clone(),
        by: opened.name,
        at: opened.at,
        form,
        question,
        reason: of.reason,
        words: opened.words,
        asked: asked.collect(),
        seen: of.seen.map(|(change, seen)| names.note(change, &seen.remark)),
    })
}
