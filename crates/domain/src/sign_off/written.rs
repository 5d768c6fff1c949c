//! What a signature writes into the form itself: one press says it in the case and on the form, and nobody signs twice.

use form_engine::{Answer, Path};

use crate::case_file::CaseFile;
use crate::change::Body;
use crate::fact::SignAct;
use crate::fields::{bid, closure, followup, reg_bia};
use crate::ids::DocumentId;

/// Where a form keeps what a signature says.
struct Places {
    form: &'static str,
    /// The caseworker's name.
    worker: &'static str,
    /// The supervisor's name.
    supervisor: Option<&'static str>,
    /// The decision, a key of `approval_status`, and the words that go with a form that is sent back.
    decision: Option<(&'static str, &'static str)>,
}

const APPROVED: &str = "approved";
const RETURNED: &str = "returned";

const PLACES: [Places; 8] = [
    Places {
        form: reg_bia::ID,
        worker: "cw_signature",
        supervisor: Some("sup_signature"),
        decision: Some(("sup_decision", "sup_comment")),
    },
    Places {
        form: bid::ID,
        worker: "bd_cw_signature",
        supervisor: Some("bd_sup_signature"),
        decision: Some(("bd_sup_check", "bd_sup_note")),
    },
    Places { form: closure::ID, worker: "cl_sign_cw", supervisor: Some("cl_sign_sup"), decision: None },
    Places { form: followup::ID, worker: "fv_signature", supervisor: None, decision: None },
    Places { form: "placement", worker: "pl_sign_cw", supervisor: Some("pl_sign_sup"), decision: None },
    Places { form: "plan_family", worker: "pf_sign_cw", supervisor: Some("pf_sign_sup"), decision: None },
    Places { form: "plan_uasc", worker: "pu_sign_cw", supervisor: Some("pu_sign_sup"), decision: None },
    Places {
        form: "verification",
        worker: "vr_signature_cw",
        supervisor: Some("vr_signature_sup"),
        decision: None,
    },
];

fn places_of(form: &str) -> Option<&'static Places> {
    PLACES.iter().find(|places| places.form == form)
}

/// True where the answer comes from the signature and is not filled in by hand.
#[must_use]
pub fn comes_with_signature(form: &str, question: &str) -> bool {
    places_of(form).is_some_and(|places| {
        let decision = places.decision.is_some_and(|(key, words)| question == key || question == words);
        question == places.worker || places.supervisor == Some(question) || decision
    })
}

/// Form and question of everything that a signature writes, for a test of the catalogue.
pub fn written_by_signing() -> impl Iterator<Item = (&'static str, &'static str)> {
    PLACES.iter().flat_map(|places| {
        let decision = places.decision.into_iter().flat_map(|(key, words)| [key, words]);
        let all = std::iter::once(places.worker).chain(places.supervisor).chain(decision);
        all.map(|question| (places.form, question))
    })
}

/// The answers that go with a signature, to be written together with its fact. `at` is a moment as RFC 3339, `words` what has
/// to change where a form is sent back.
#[must_use]
pub fn written_with(
    file: &CaseFile,
    document: &DocumentId,
    act: SignAct,
    name: &str,
    at: &str,
    words: &str,
) -> Vec<Body> {
    let Some(places) = file.opening(document).and_then(|opening| places_of(opening.form)) else {
        return Vec::new();
    };
    let signed = || Answer::Signed { name: name.to_owned(), at: at.to_owned() };
    let decided = |key: &str| {
        let key = Answer::Choice(key.to_owned());
        places.decision.map(|(question, _)| (question, key))
    };
    let answers: Vec<(&str, Answer)> = match act {
        SignAct::Submit => vec![(places.worker, signed())],
        SignAct::Approve => {
            let signature = places.supervisor.map(|question| (question, signed()));
            decided(APPROVED).into_iter().chain(signature).collect()
        }
        SignAct::Return => {
            let note = places.decision.map(|(_, question)| (question, Answer::Text(words.trim().to_owned())));
            decided(RETURNED).into_iter().chain(note).collect()
        }
    };
    let body = |(question, value): (&str, Answer)| {
        let path = Path::top(question).ok()?;
        let sees = file.seen_at(document, &path);
        Some(Body::Answer { document: document.clone(), path, value, sees, reason: String::new() })
    };
    answers.into_iter().filter_map(body).collect()
}
