//! Why a change may not become part of its case.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Action, Denied, allow, may_make};
use domain::{Body, CaseFact, CaseId, Change, DocumentId};
use sync::accept::objection_to_shape;
use sync::protocol::HeldReason;

use super::gate;
use crate::access::viewer;
use crate::auth::Actor;
use crate::error::ApiError;
use crate::state::AppState;
use crate::storage::WriteTx;

/// What the changes of a save so far would open, if the save is stored.
#[derive(Default)]
pub(super) struct Opened {
    cases: BTreeSet<CaseId>,
    documents: BTreeMap<(CaseId, DocumentId), (String, u32)>,
    /// The changes themselves, for signatures that stand on them.
    before: Vec<Change>,
}

impl Opened {
    /// The objection to a change, if there is one, given the changes of its save before it.
    pub(super) async fn objection(
        &mut self,
        state: &AppState,
        actor: &Actor,
        tx: &mut dyn WriteTx,
        change: &Change,
    ) -> Result<Option<HeldReason>, ApiError> {
        if let Some(reason) = objection_to_shape(change, &actor.member.id) {
            return Ok(Some(reason));
        }
        if may_make(&viewer(actor), change).is_err() || !is_own_device(state, actor, change).await? {
            return Ok(Some(HeldReason::NotAllowed));
        }
        if let Some(reason) = self.case_objection(actor, tx, change).await? {
            return Ok(Some(reason));
        }
        if let Some(reason) = self.document_objection(state, actor, tx, change).await? {
            return Ok(Some(reason));
        }
        if gate::forbids(tx, change, &self.before).await? {
            return Ok(Some(HeldReason::NotAllowed));
        }
        self.before.push(change.clone());
        Ok(None)
    }

    async fn case_objection(
        &mut self,
        actor: &Actor,
        tx: &mut dyn WriteTx,
        change: &Change,
    ) -> Result<Option<HeldReason>, ApiError> {
        let exists = self.cases.contains(&change.case) || tx.case(&change.case).await?.is_some();
        if let Body::Fact(CaseFact::CaseOpened { .. }) = change.body {
            if exists || allow(&viewer(actor), &Action::OpenCase).is_err() {
                return Ok(Some(HeldReason::NotAllowed));
            }
            self.cases.insert(change.case.clone());
            return Ok(None);
        }
        let assigned =
            self.cases.contains(&change.case) || tx.is_assigned(&change.case, &actor.member.id).await?;
        Ok(match allow(&viewer(actor), &Action::PushToCase { assigned }) {
            Ok(()) => None,
            Err(Denied::NotAssigned) => Some(HeldReason::NotAssigned),
            Err(_) => Some(HeldReason::NotAllowed),
        })
    }

    async fn document_objection(
        &mut self,
        state: &AppState,
        actor: &Actor,
        tx: &mut dyn WriteTx,
        change: &Change,
    ) -> Result<Option<HeldReason>, ApiError> {
        if let Body::Fact(CaseFact::DocumentOpened { document, form, version, .. }) = &change.body {
            if !state.forms.knows(form, *version) {
                return Ok(Some(HeldReason::UnknownForm));
            }
            let known = self.document(tx, &change.case, document).await?;
            let again = known.is_some_and(|(known, in_version)| (&known, in_version) != (form, *version));
            self.documents.insert((change.case.clone(), document.clone()), (form.clone(), *version));
            return Ok(again.then_some(HeldReason::NotAllowed));
        }
        if let Body::Fact(CaseFact::RestsOn { document, path, .. }) = &change.body {
            let form = self.document(tx, &change.case, document).await?;
            return Ok(match form {
                None => Some(HeldReason::UnknownForm),
                Some((form, version)) if state.forms.roles(&form, version, path).is_some() => None,
                Some(_) => Some(HeldReason::MalformedAnswer),
            });
        }
        if let Body::Fact(CaseFact::PaperKept(kept)) = &change.body {
            let Some((form, version)) = self.document(tx, &change.case, &kept.document).await? else {
                return Ok(Some(HeldReason::UnknownForm));
            };
            if !kept.is_whole(&form) {
                return Ok(Some(HeldReason::MalformedAnswer));
            }
            let may = state.forms.may_fill(&form, version, &kept.path, actor.member.role);
            return Ok((!may).then_some(HeldReason::NotAllowed));
        }
        if let Body::Fact(CaseFact::CellMarked(marked)) = &change.body
            && !marked.is_whole()
        {
            return Ok(Some(HeldReason::MalformedAnswer));
        }
        let is_whole = match &change.body {
            Body::Fact(CaseFact::ExplainedAgain(it)) => it.is_whole(),
            Body::Fact(CaseFact::HandedOn(it)) => it.is_whole(),
            Body::Fact(CaseFact::PaperPutAside(it)) => it.is_whole(),
            Body::Fact(CaseFact::OpeningExplained(it)) => it.is_whole(),
            _ => true,
        };
        if !is_whole {
            return Ok(Some(HeldReason::MalformedAnswer));
        }
        let Some((document, path)) = change.body.register() else { return Ok(None) };
        let Some((form, version)) = self.document(tx, &change.case, document).await? else {
            return Ok(Some(HeldReason::UnknownForm));
        };
        let fits = match &change.body {
            Body::Answer { value, .. } => state.forms.answer_fits(&form, version, path, value),
            _ => state.forms.has_row(&form, version, path),
        };
        if !fits {
            return Ok(Some(HeldReason::MalformedAnswer));
        }
        let may = state.forms.may_fill(&form, version, path, actor.member.role);
        Ok((!may).then_some(HeldReason::NotAllowed))
    }

    async fn document(
        &self,
        tx: &mut dyn WriteTx,
        case: &CaseId,
        document: &DocumentId,
    ) -> Result<Option<(String, u32)>, ApiError> {
        match self.documents.get(&(case.clone(), document.clone())) {
            Some(known) => Ok(Some(known.clone())),
            None => Ok(tx.document(case, document).await?),
        }
    }
}

/// A tablet may carry what the same person made on another one, such as before a new passphrase.
async fn is_own_device(state: &AppState, actor: &Actor, change: &Change) -> Result<bool, ApiError> {
    if change.device == actor.device {
        return Ok(true);
    }
    let device = state.storage.device(&change.device).await?;
    Ok(device.is_some_and(|device| device.user == actor.member.id))
}
