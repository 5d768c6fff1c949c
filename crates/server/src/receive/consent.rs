//! What the domain says against facts around permission and against names to which nothing goes, once for a whole save: a sitting
//! is judged with its answers and with the case as it stands.

use std::collections::BTreeMap;

use domain::consent::{
    ConsentFact, ForbiddenNamed, Objection, SHARING_GATE, Withdrawal, links_of, never_there, objection,
    took_back_digest,
};
use domain::{Body, CaseFact, CaseFile, Change, ChangeId, CivilDate, DocumentId, LinkId, Path, Timestamp};

use crate::auth::Actor;
use crate::error::ApiError;
use crate::forms::Forms;
use crate::server_fact::{ServerFact, append, derived};
use crate::storage::WriteTx;

/// True for what the domain looks at here: a fact around permission, and what can name somebody to whom something goes.
pub(super) fn is_judged(change: &Change) -> bool {
    match &change.body {
        Body::Fact(CaseFact::Consent(_) | CaseFact::Named { .. }) => true,
        Body::Answer { path, value, .. } => {
            !links_of(value).is_empty() || path.last() == domain::fields::tracing::ACTION
        }
        _ => false,
    }
}

/// What speaks against a change, and the attempt that it was where it names somebody to whom nothing ever goes.
pub(super) type Against = (Objection, Option<ForbiddenNamed>);

/// The objections to the changes of a save, by change. Every refusal is noted in the log, without content; a recipient
/// that may never be one is written into the case, where the supervisor sees the attempt.
pub(super) async fn objections(
    tx: &mut dyn WriteTx,
    forms: &Forms,
    actor: &Actor,
    now: Timestamp,
    save: &[&Change],
) -> Result<BTreeMap<ChangeId, Against>, ApiError> {
    let mut found = BTreeMap::new();
    let Some(first) = save.iter().find(|change| is_judged(change)) else { return Ok(found) };
    let case = &first.case;
    let mut known = Vec::new();
    for body in tx.changes(case).await? {
        known.push(crate::access::stored(&body)?);
    }
    let before = CaseFile::fold(case, &known);
    let of_case = || save.iter().copied().filter(|change| change.case == *case);
    let with_save = CaseFile::fold(case, known.iter().chain(of_case()));
    let goes_out = |document: &DocumentId, path: &Path| {
        let opening = with_save.opening(document);
        opening.is_some_and(|it| forms.has_gate(it.form, it.version, path, SHARING_GATE))
    };
    let today = now.day().unwrap_or(CivilDate::EPOCH);
    for change in of_case() {
        let role = actor.member.role;
        let tried = never_there(&with_save, change, &goes_out);
        let why = match (&tried, objection(&before, save, change, role, today)) {
            (Some(tried), _) => Some(Objection::Forbidden(tried.found)),
            (None, None) => not_through_link(tx, save, change).await?,
            (None, why) => why,
        };
        let Some(why) = why else { continue };
        tx.audit(now, actor.member.id.as_str(), why.code(), change.id.as_str()).await?;
        found.insert(change.id.clone(), (why, tried));
    }
    Ok(found)
}

/// A sitting says that it was signed on the person's own phone, or somebody that they took something back there: then exactly
/// this came through exactly that link. Nobody of staff can write such a thing by themselves.
async fn not_through_link(
    tx: &mut dyn WriteTx,
    save: &[&Change],
    change: &Change,
) -> Result<Option<Objection>, ApiError> {
    let Body::Fact(CaseFact::Consent(fact)) = &change.body else { return Ok(None) };
    let (link, session, digest) = match fact {
        ConsentFact::Session(it) => {
            let Some(link) = it.route.link() else { return Ok(None) };
            (link, Some(&it.id), it.signature.digest.clone())
        }
        ConsentFact::Withdrawal(it) => {
            let Some(link) = it.link.as_ref() else { return Ok(None) };
            // All that came through the link, or nothing of it.
            (link, None, took_back_digest(&change.case, link, &taken_back(save, link)))
        }
        _ => return Ok(None),
    };
    let came = tx.link(link).await?.is_some_and(|link| {
        link.case == change.case
            && session.is_none_or(|session| link.session == *session)
            && link.digest.as_deref() == Some(digest.as_str())
    });
    Ok((!came).then_some(Objection::NotThroughLink))
}

/// What a save says was taken back through a link.
fn taken_back<'a>(save: &[&'a Change], link: &LinkId) -> Vec<&'a Withdrawal> {
    let one = |change: &&'a Change| match &change.body {
        Body::Fact(CaseFact::Consent(ConsentFact::Withdrawal(it))) => Some(it.as_ref()),
        _ => None,
    };
    save.iter().filter_map(one).filter(|it| it.link.as_ref() == Some(link)).collect()
}

/// Writes into the case that somebody named a recipient that may never be one. Once for each change, however often it
/// is sent.
pub(super) async fn write_down(
    tx: &mut dyn WriteTx,
    actor: &Actor,
    now: Timestamp,
    change: &Change,
    tried: ForbiddenNamed,
) -> Result<(), ApiError> {
    let id = derived("forbidden", &change.id)?;
    if tx.known(&id).await?.is_some() {
        return Ok(());
    }
    let fact = ConsentFact::Forbidden(tried);
    let (case, language, by) = (&change.case, change.language.as_str(), &actor.member.id);
    append(tx, ServerFact { id, case, by, language, fact: CaseFact::Consent(fact) }, now).await
}
