//! What a signature stands on: the canonical answers of a document, and whether they changed since.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::case_file::CaseFile;
use crate::change::Change;
use crate::conflict::conflicts_of;
use crate::coverage::coverage;
use crate::fact::{CaseFact, SignAct};
use crate::fields::{bid, signing_fields, views};
use crate::ids::{DocumentId, UserId};
use crate::refused::Refused;
use crate::time::Timestamp;
use crate::weight::{some_reason_is_an_age, still_to_weigh};

/// Where a document stands between its writer and the person who checks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    /// Nobody has submitted it.
    Draft,
    /// Submitted as it stands.
    Submitted,
    /// Something changed since it was submitted.
    ChangedSince,
    /// Sent back as it stands.
    Returned,
    /// Approved as it stands, by another person than the one who submitted it.
    Approved,
}

/// One signature under a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignOff<'a> {
    /// The change that holds it.
    pub change: &'a Change,
    /// What it does.
    pub act: SignAct,
    /// The name of the signer.
    pub name: &'a str,
    /// What has to change, where it was sent back.
    pub words: &'a str,
    /// The digest that was signed.
    pub digest: &'a str,
    /// True where the answers are no longer those that were signed.
    pub changed_since: bool,
    /// True where a correction names it: then it counts no longer.
    pub corrected: bool,
}

/// The bytes that a signature covers: form, version and every standing answer and row, as JSON without spaces and with
/// sorted keys. The questions in which the signature itself is written are left out. None for a document that is
/// not there.
#[must_use]
pub fn canonical(file: &CaseFile, document: &DocumentId) -> Option<Vec<u8>> {
    let opening = file.opening(document)?;
    let found = file.document(document)?;
    let left_out = signing_fields(opening.form);
    let mut answers: BTreeMap<String, Value> = BTreeMap::new();
    for path in file.answered_paths(found) {
        if path.steps().next().is_some_and(|question| left_out.contains(&question)) {
            continue;
        }
        // Where people disagree every value is covered, in an order that does not depend on who wrote first.
        let current = file.current(document, path).into_iter();
        let standing: BTreeSet<String> = current
            .filter(|(_, answer)| !answer.is_blank())
            .filter_map(|(_, answer)| serde_json::to_value(answer).ok())
            .map(|value| text_of(&value))
            .collect();
        if !standing.is_empty() {
            answers.insert(path.to_string(), json!(standing));
        }
    }
    let rows: BTreeMap<String, Vec<String>> =
        file.filled(document).rows.into_iter().map(|(group, rows)| (group.to_string(), rows)).collect();
    let whole = json!({
        "v": 1,
        "case": file.case(),
        "document": document,
        "form": opening.form,
        "form_version": opening.version,
        "form_hash": opening.hash,
        "answers": answers,
        "rows": rows,
    });
    Some(text_of(&whole).into_bytes())
}

/// SHA-256 over [`canonical`], hexadecimal.
#[must_use]
pub fn digest(file: &CaseFile, document: &DocumentId) -> Option<String> {
    Some(hex_of(&canonical(file, document)?))
}

/// SHA-256 of bytes, hexadecimal.
pub(crate) fn hex_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// JSON without spaces, keys sorted at every level whatever order a map was built in.
pub(crate) fn text_of(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let sorted: BTreeMap<&String, &Value> = map.iter().collect();
            let inner: Vec<String> =
                sorted.into_iter().map(|(key, value)| format!("{}:{}", json!(key), text_of(value))).collect();
            format!("{{{}}}", inner.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(text_of).collect::<Vec<_>>().join(",")),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}

/// The signatures under a document, oldest first by the clocks.
#[must_use]
pub fn sign_offs<'a>(file: &'a CaseFile, document: &DocumentId) -> Vec<SignOff<'a>> {
    let mut signed: Vec<SignOff<'a>> = file
        .facts()
        .filter_map(|(change, fact)| match fact {
            CaseFact::SignOff { document: of, digest, act, name, words, .. } if of == document => {
                Some(SignOff {
                    change,
                    act: *act,
                    name,
                    words,
                    digest,
                    changed_since: false,
                    corrected: file.corrections(&change.id).next().is_some(),
                })
            }
            _ => None,
        })
        .collect();
    if !signed.is_empty() {
        let now = digest(file, document);
        for sign_off in &mut signed {
            sign_off.changed_since = now.as_deref() != Some(sign_off.digest);
        }
    }
    signed
}

/// Where a document stands. No clock decides: of an approval and a return of the same answers the return counts,
/// until a correction takes it back.
#[must_use]
pub fn review(file: &CaseFile, document: &DocumentId) -> Review {
    let mut counting = sign_offs(file, document);
    counting.retain(|signature| !signature.corrected);
    let of = |act: SignAct| counting.iter().filter(move |s| s.act == act && !s.changed_since);
    let submitters: Vec<&UserId> = of(SignAct::Submit).map(|s| &s.change.entered_by).collect();
    if !counting.iter().any(|signature| signature.act == SignAct::Submit) {
        Review::Draft
    } else if submitters.is_empty() {
        Review::ChangedSince
    } else if of(SignAct::Return).next().is_some() {
        Review::Returned
    } else if of(SignAct::Approve).any(|s| !submitters.contains(&&s.change.entered_by)) {
        Review::Approved
    } else {
        Review::Submitted
    }
}

/// A signature that waits for somebody else's decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiting {
    /// The document.
    pub document: DocumentId,
    /// Its form.
    pub form: String,
    /// Who submitted it: may not be the one who decides.
    pub by: UserId,
    /// Since when.
    pub since: Timestamp,
}

/// The documents that were submitted as they stand and on which nobody has decided, the longest wait first.
#[must_use]
pub fn waiting(file: &CaseFile) -> Vec<Waiting> {
    let mut found: Vec<Waiting> = file
        .documents()
        .filter(|document| review(file, document.id()) == Review::Submitted)
        .filter_map(|document| {
            let signed = sign_offs(file, document.id()).into_iter();
            let counts = |it: &SignOff<'_>| it.act == SignAct::Submit && !it.changed_since && !it.corrected;
            let first = signed.filter(counts).min_by_key(|it| it.change.recorded)?;
            Some(Waiting {
                document: document.id().clone(),
                form: file.opening(document.id())?.form.to_owned(),
                by: first.change.entered_by.clone(),
                since: first.change.recorded,
            })
        })
        .collect();
    found.sort_by(|a, b| (a.since, &a.document).cmp(&(b.since, &b.document)));
    found
}

/// The fact of a signature over the document as it stands.
///
/// # Errors
/// [`Refused::NoName`], [`Refused::NoDocument`], [`Refused::NothingToSign`], [`Refused::UnresolvedConflict`];
/// [`Refused::AgeIsNoReason`] for a record of views, [`Refused::ViewsNotWeighed`] and [`Refused::ViewsNotOffered`] for a
/// determination, [`Refused::ChildNotTold`] for a closing form; for a decision also [`Refused::NotSubmitted`] and, for an
/// approval, [`Refused::OwnWork`].
pub fn sign(
    file: &CaseFile,
    document: &DocumentId,
    act: SignAct,
    signer: &UserId,
    name: &str,
    text_version: &str,
) -> Result<CaseFact, Refused> {
    if name.trim().is_empty() {
        return Err(Refused::NoName);
    }
    let digest = digest(file, document).ok_or(Refused::NoDocument)?;
    if file.filled(document).answers.is_empty() {
        return Err(Refused::NothingToSign);
    }
    if !conflicts_of(file, document).is_empty() {
        return Err(Refused::UnresolvedConflict);
    }
    if let Some(refused) = refused_signature(file, document, act) {
        return Err(refused);
    }
    if act != SignAct::Submit {
        let signatures = sign_offs(file, document);
        let mut submitted = signatures
            .iter()
            .filter(|s| s.act == SignAct::Submit && !s.changed_since && !s.corrected)
            .peekable();
        if submitted.peek().is_none() {
            return Err(Refused::NotSubmitted);
        }
        if act == SignAct::Approve && submitted.any(|s| s.change.entered_by == *signer) {
            return Err(Refused::OwnWork);
        }
    }
    Ok(CaseFact::SignOff {
        document: document.clone(),
        digest,
        act,
        name: name.trim().to_owned(),
        text_version: text_version.to_owned(),
        words: String::new(),
    })
}

/// The fact of sending a form back, with what has to change.
///
/// # Errors
/// Those of [`sign`], and [`Refused::NothingSaidToChange`] where the words are empty.
pub fn send_back(
    file: &CaseFile,
    document: &DocumentId,
    signer: &UserId,
    name: &str,
    text_version: &str,
    said: &str,
) -> Result<CaseFact, Refused> {
    if said.trim().is_empty() {
        return Err(Refused::NothingSaidToChange);
    }
    let mut fact = sign(file, document, SignAct::Return, signer, name, text_version)?;
    if let CaseFact::SignOff { words, .. } = &mut fact {
        *words = said.trim().to_owned();
    }
    Ok(fact)
}

/// What a rule of the field has against this signature, whoever gives it: the same at the tablet and at the server. None
/// where nothing is against it.
#[must_use]
pub fn refused_signature(file: &CaseFile, document: &DocumentId, act: SignAct) -> Option<Refused> {
    refused_by_views(file, document).or_else(|| {
        let open = act != SignAct::Return && !crate::outcome::may_close(file, document).is_met();
        open.then_some(Refused::ChildNotTold)
    })
}

/// No reason for gaps gets past these: an age as the reason for a weight, and a determination for which the child's
/// views are neither asked for nor weighed (child-ux.md 4.4, 4.5).
fn refused_by_views(file: &CaseFile, document: &DocumentId) -> Option<Refused> {
    let form = file.opening(document)?.form;
    let newest = || file.documents_of(views::ID).last().is_some_and(|newest| newest.id() == document);
    match form {
        views::ID => (newest() && some_reason_is_an_age(file)).then_some(Refused::AgeIsNoReason),
        bid::ID if !still_to_weigh(file).is_empty() => Some(Refused::ViewsNotWeighed),
        bid::ID if !coverage(file, false).open().is_empty() => Some(Refused::ViewsNotOffered),
        _ => None,
    }
}

/// What a signer was told, and what the signer said to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningGaps {
    /// Needed answers that are missing.
    pub missing: usize,
    /// Why it is signed all the same, in the signer's words.
    pub reason: String,
}

/// The reason to keep beside a signature under a document in which answers are missing. Work that cannot wait is
/// signed as far as it is, but never in passing. None where nothing is missing.
///
/// # Errors
/// [`Refused::NoReasonForGaps`] where answers are missing and nobody says why.
pub fn why_with_gaps(gaps: &SigningGaps) -> Result<Option<String>, Refused> {
    match (gaps.missing, gaps.reason.trim()) {
        (0, _) => Ok(None),
        (_, "") => Err(Refused::NoReasonForGaps),
        (_, reason) => Ok(Some(reason.to_owned())),
    }
}

mod safeguards;
mod written;

pub use safeguards::missing_safeguard;
pub use written::{comes_with_signature, written_by_signing, written_with};

#[cfg(test)]
mod tests;
