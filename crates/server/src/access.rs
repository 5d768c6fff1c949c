//! The one door to permission. The decision is the domain's; here it is asked, noted and enforced.

use domain::{Action, Denied, FieldAccess, Viewer, allow, visible_to};
use domain::{Body, CaseFact, CaseId, Change, ChangeId, DocumentId, Path, StatementId};
use std::collections::{BTreeMap, BTreeSet};

use crate::auth::Actor;
use crate::error::ApiError;
use crate::state::AppState;

/// How many corrections of corrections are looked through.
const DEEPEST_CORRECTION: usize = 3;

/// The person as the domain knows one.
pub(crate) fn viewer(actor: &Actor) -> Viewer {
    Viewer { user: actor.member.id.clone(), role: actor.member.role }
}

/// Lets the person do this, or refuses and notes the attempt.
pub(crate) async fn permit(state: &AppState, actor: &Actor, action: &Action<'_>) -> Result<(), ApiError> {
    let decision = check(actor, action);
    if decision.is_err() {
        let mut tx = state.storage.begin().await?;
        tx.audit(state.now(), actor.member.id.as_str(), "refused", code(action)).await?;
        tx.commit().await?;
    }
    decision
}

/// Lets the person do this, or refuses.
pub(crate) fn check(actor: &Actor, action: &Action<'_>) -> Result<(), ApiError> {
    allow(&viewer(actor), action).map_err(|denied| match denied {
        // What somebody does not work on does not exist for them.
        Denied::NotAssigned => ApiError::NotFound,
        Denied::OwnAccount => ApiError::OwnAccount,
        Denied::Role | Denied::WrongAssignee | Denied::ServerOnly | Denied::NotTheirWords => {
            ApiError::NotAllowed
        }
    })
}

/// The action as the audit log names it.
fn code(action: &Action<'_>) -> &'static str {
    match action {
        Action::OpenCase => "open_case",
        Action::PushToCase { .. } => "push_to_case",
        Action::PullCase { .. } => "pull_case",
        Action::Assign { .. } => "assign",
        Action::Unassign => "unassign",
        Action::ListCases => "list_cases",
        Action::ListStaff => "list_staff",
        Action::ListDevices => "list_devices",
        Action::AddStaff => "add_staff",
        Action::CloseAccount { .. } => "close_account",
        Action::RevokeDevice { .. } => "revoke_device",
        Action::ReadAudit => "read_audit",
        Action::AnswerAuthorities => "answer_authorities",
        Action::OverseeOpenings => "oversee_openings",
        Action::ReadHouse => "read_house",
        Action::KeepRecordings => "keep_recordings",
        Action::HandleComplaints => "handle_complaints",
        Action::CountUnreadComplaints => "count_unread_complaints",
    }
}

/// Decides over the changes of one case for one reader who works on it.
pub(crate) struct Reading<'a> {
    state: &'a AppState,
    viewer: Viewer,
    case: &'a CaseId,
    forms: BTreeMap<DocumentId, (String, u32)>,
    earlier: BTreeMap<ChangeId, Change>,
    taken_back: BTreeSet<StatementId>,
    statements: Vec<Change>,
}

impl<'a> Reading<'a> {
    /// Looks up what the decisions need: which form each document is.
    pub(crate) async fn of_case(
        state: &'a AppState,
        actor: &Actor,
        case: &'a CaseId,
    ) -> Result<Self, ApiError> {
        check(actor, &Action::PullCase { assigned: true })?;
        let documents = state.storage.documents(case).await?;
        let forms = documents.into_iter().map(|(document, form, version)| (document, (form, version)));
        let forms = forms.collect();
        let taken_back = state.storage.taken_back(case).await?;
        let (earlier, statements) = (BTreeMap::new(), Vec::new());
        Ok(Self { state, viewer: viewer(actor), case, forms, earlier, taken_back, statements })
    }

    /// Looks up what the decisions over these changes rest on.
    pub(crate) async fn look_up(&mut self, changes: &[Change]) -> Result<(), ApiError> {
        self.look_up_corrected(changes).await?;
        // What stands around a statement is for those who may have it; the writer of such a change has it anyway.
        let around = |change: &Change| {
            change.entered_by != self.viewer.user
                && matches!(
                    change.body,
                    Body::Fact(
                        CaseFact::ChildSession { .. }
                            | CaseFact::OutcomeTalk(_)
                            | CaseFact::StatementTakenBack(_)
                            | CaseFact::HandedOn(_)
                    )
                )
        };
        if self.statements.is_empty() && changes.iter().any(around) {
            let bodies = self.state.storage.statements(self.case).await?;
            self.statements = bodies.iter().map(|body| stored(body)).collect::<Result<_, _>>()?;
        }
        Ok(())
    }

    /// Looks up what these changes correct, since a correction is for those who may have what it corrects.
    async fn look_up_corrected(&mut self, changes: &[Change]) -> Result<(), ApiError> {
        let mut wanted: Vec<ChangeId> = changes.iter().filter_map(corrected).collect();
        for _ in 0..DEEPEST_CORRECTION {
            let mut deeper = Vec::new();
            for id in wanted {
                if self.earlier.contains_key(&id) {
                    continue;
                }
                if let Some(body) = self.state.storage.change(self.case, &id).await? {
                    let change = stored(&body)?;
                    deeper.extend(corrected(&change));
                    self.earlier.insert(id, change);
                }
            }
            wanted = deeper;
        }
        Ok(())
    }

    /// What the reader gets of the change; none where it is not for the reader.
    pub(crate) fn for_the_reader(&self, change: Change) -> Option<Change> {
        visible_to(&self.viewer, true, &change, self).of(change)
    }
}

/// A form is known to the decision as `form/version`, because questions differ between versions.
impl FieldAccess for Reading<'_> {
    fn form_of(&self, document: &DocumentId) -> Option<String> {
        self.forms.get(document).map(|(form, version)| format!("{form}/{version}"))
    }

    fn visible_to(&self, form: &str, path: &Path) -> Option<Vec<String>> {
        let (form, version) = form.rsplit_once('/')?;
        self.state.forms.roles(form, version.parse().ok()?, path)
    }

    fn earlier(&self, id: &ChangeId) -> Option<Change> {
        self.earlier.get(id).cloned()
    }

    fn is_taken_back(&self, statement: &StatementId) -> bool {
        self.taken_back.contains(statement)
    }

    fn statements(&self) -> &[Change] {
        &self.statements
    }
}

fn corrected(change: &Change) -> Option<ChangeId> {
    match &change.body {
        Body::Fact(fact) => fact.beside().cloned(),
        _ => None,
    }
}

/// A change as it was stored. It was read once when it came, so it can be read again.
pub(crate) fn stored(body: &str) -> Result<Change, ApiError> {
    serde_json::from_str(body).map_err(|_| ApiError::Internal("a stored change cannot be read"))
}
