//! What a guardian's signature stands on, and whether a byte of it was altered.
//!
//! It covers the case, the person, the words as shown, their language and recordings, how it was explained, every
//! answer, and the time. It proves that these belong together, not who held the pen.

use serde::Serialize;

use super::event::{ConsentFact, LineAnswer};
use super::session::{Checked, ConsentSession, Explaining, LineDigest, Mark};
use crate::case_file::CaseFile;
use crate::ids::SessionId;
use crate::sign_off::{hex_of, text_of};

/// Why a signed sitting does not count. Each is a sentence on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Flawed {
    /// It was altered after it was signed.
    #[error("something was altered after it was signed")]
    Broken,
    /// An answer is not under the signature, or one under the signature is not there.
    #[error("answers and signature do not belong together")]
    OtherLines,
    /// No name, no place, no mark, or no witness where one is needed.
    #[error("the signature is not complete")]
    Incomplete,
    /// The drawn shape holds more than whole pixels.
    #[error("the drawn shape holds more than a shape")]
    NotPlain,
    /// A screen was not told.
    #[error("not everything was told")]
    NotTold,
    /// A question was neither understood nor explained again.
    #[error("a question was neither understood nor explained")]
    NotExplained,
    /// The person does not decide freely, or an officer of enforcement was near.
    #[error("the person did not decide freely")]
    NotFree,
    /// The interpreter was not neutral, or did not sign.
    #[error("the interpreter was not neutral or did not sign")]
    Interpreter,
}

impl Flawed {
    /// Its key in texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Flawed::Broken => "broken",
            Flawed::OtherLines => "other_lines",
            Flawed::Incomplete => "incomplete",
            Flawed::NotPlain => "not_plain",
            Flawed::NotTold => "not_told",
            Flawed::NotExplained => "not_explained",
            Flawed::NotFree => "not_free",
            Flawed::Interpreter => "interpreter",
        }
    }
}

/// The screens that must have been told before anybody signs (child-ux.md 5.3).
pub const TOLD: [&str; 10] = ["G01", "G02", "G03", "G04", "G05", "G06", "G07", "G08", "G09", "G10"];

/// The questions of the teach-back.
pub const CHECKS: [&str; 3] = ["refuse", "withdraw", "child_no"];

/// Most bytes of a drawn shape.
pub const PATH_MOST: usize = 20_000;

/// The canonical bytes of something that is signed: JSON without spaces, keys sorted.
pub(super) fn canonical(signed: &impl Serialize) -> Vec<u8> {
    // These types hold text, numbers and lists only: none of them fails to be written.
    serde_json::to_value(signed).map(|value| text_of(&value)).unwrap_or_default().into_bytes()
}

/// SHA-256 of one answer.
#[must_use]
pub fn answer_digest(answer: &LineAnswer) -> String {
    hex_of(&canonical(answer))
}

/// The bytes that the signature covers: all of the sitting, its digest left empty.
#[must_use]
pub fn consent_bytes(session: &ConsentSession) -> Vec<u8> {
    let mut bare = session.clone();
    bare.signature.digest.clear();
    canonical(&bare)
}

/// SHA-256 over [`consent_bytes`].
#[must_use]
pub fn consent_digest(session: &ConsentSession) -> String {
    hex_of(&consent_bytes(session))
}

/// The sitting with its answers under the signature: what the flow calls when somebody signs.
#[must_use]
pub fn sealed(mut session: ConsentSession, answers: &[LineAnswer]) -> ConsentSession {
    let line = |it: &LineAnswer| LineDigest {
        line: it.line,
        recipient: it.recipient.clone(),
        sha256: answer_digest(it),
    };
    session.lines = answers.iter().map(line).collect();
    session.signature.digest = consent_digest(&session);
    session
}

/// True where a shape is nothing but moves and lines between whole pixels, such as `M 10 20 L 11 25`. A point cannot
/// carry pressure, speed or a time then.
#[must_use]
pub fn is_plain_path(path: &str) -> bool {
    let mut parts = path.split(' ');
    let mut any = false;
    while let Some(step) = parts.next() {
        let pixel = |part: Option<&str>| {
            part.is_some_and(|it| {
                (1..=4).contains(&it.len()) && it.bytes().all(|digit| digit.is_ascii_digit())
            })
        };
        if !matches!(step, "M" | "L") || !pixel(parts.next()) || !pixel(parts.next()) {
            return false;
        }
        any = true;
    }
    any && path.len() <= PATH_MOST
}

/// True where this answer stands unaltered under this signature.
#[must_use]
pub fn covers(session: &ConsentSession, answer: &LineAnswer) -> bool {
    let digest = answer_digest(answer);
    session.id == answer.session
        && session
            .lines
            .iter()
            .any(|it| it.line == answer.line && it.recipient == answer.recipient && it.sha256 == digest)
}

/// Checks a sitting by itself: unaltered, told, explained, free, and signed in full.
///
/// # Errors
/// [`Flawed`] with the first thing that is wrong.
pub fn verify(session: &ConsentSession) -> Result<(), Flawed> {
    if session.v != 1 || consent_digest(session) != session.signature.digest {
        return Err(Flawed::Broken);
    }
    let signature = &session.signature;
    let some = |text: &str| !text.trim().is_empty();
    if !some(&signature.name) || !some(&signature.place) || !some(&signature.worker) {
        return Err(Flawed::Incomplete);
    }
    match &signature.mark {
        Mark::Drawn { path } | Mark::Mark { path, .. } if !is_plain_path(path) => {
            return Err(Flawed::NotPlain);
        }
        Mark::Mark { witness, .. } | Mark::Spoken { witness } if !some(witness) => {
            return Err(Flawed::Incomplete);
        }
        Mark::Paper { sha256 } if sha256.len() != 64 => return Err(Flawed::Incomplete),
        _ => {}
    }
    let told = |screen: &str| session.told.iter().any(|it| it.id == screen && it.sha256.len() == 64);
    if !TOLD.iter().all(|screen| told(screen)) {
        return Err(Flawed::NotTold);
    }
    if !CHECKS.iter().all(|question| explained(&session.checks, question)) {
        return Err(Flawed::NotExplained);
    }
    // Who wants time or a lawyer first did not decide yet.
    let waits = session.advice.is_some_and(super::advice::Advice::waits);
    if session.officer_present || !session.giver.free || waits {
        return Err(Flawed::NotFree);
    }
    let interpreted = match (&session.interpreter, &signature.interpreter) {
        (None, None) => true,
        (Some(interpreter), Some(name)) => interpreter.independent && some(name),
        _ => false,
    };
    if interpreted { Ok(()) } else { Err(Flawed::Interpreter) }
}

fn explained(checks: &[Checked], question: &str) -> bool {
    checks.iter().filter(|it| it.question == question).any(|it| match &it.explaining {
        Explaining::Understood | Explaining::AfterAgain => true,
        Explaining::ByWorker(how) => !how.trim().is_empty(),
    })
}

/// Checks a sitting and its answers together, as a tablet does that writes them and a server that takes them in: every
/// answer under the signature is there, and no other.
///
/// # Errors
/// As for [`verify`], and [`Flawed::OtherLines`].
pub fn verify_all(session: &ConsentSession, answers: &[&LineAnswer]) -> Result<(), Flawed> {
    verify(session)?;
    let whole = !answers.is_empty()
        && answers.len() == session.lines.len()
        && answers.iter().all(|answer| covers(session, answer));
    let twice = |at: usize, line: &LineDigest| session.lines.iter().skip(at + 1).any(|it| it == line);
    let once = !session.lines.iter().enumerate().any(|(at, line)| twice(at, line));
    if whole && once { Ok(()) } else { Err(Flawed::OtherLines) }
}

/// Checks a sitting against what the server wrote down when it took it in. The digest holds no key, so whoever can write
/// a sitting can seal it anew: then the server's word tells of another one. It tells nothing where that was altered too.
pub(super) fn as_received<'a>(
    session: &ConsentSession,
    mut facts: impl Iterator<Item = &'a ConsentFact>,
) -> Result<(), Flawed> {
    let another = |fact: &ConsentFact| match fact {
        ConsentFact::Received(it) => it.session == session.id && it.digest != session.signature.digest,
        _ => false,
    };
    if facts.any(another) { Err(Flawed::Broken) } else { Ok(()) }
}

/// What a tablet says of a sitting that it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// Unaltered.
    Whole,
    /// Altered, or not complete: it counts for nothing, and the screen says so.
    Broken(Flawed),
    /// The sitting is not on this tablet.
    Missing,
}

/// Whether a sitting of a case is unaltered.
#[must_use]
pub fn seal_of(file: &CaseFile, session: &SessionId) -> Seal {
    let found = file.consents().find_map(|(_, fact)| match fact {
        ConsentFact::Session(it) if it.id == *session => Some(it),
        _ => None,
    });
    let Some(found) = found else { return Seal::Missing };
    let answers: Vec<&LineAnswer> = file
        .consents()
        .filter_map(|(_, fact)| match fact {
            ConsentFact::Answer(answer) if answer.session == *session => Some(answer.as_ref()),
            _ => None,
        })
        .collect();
    let facts = file.consents().map(|(_, fact)| fact);
    match verify_all(found, &answers).and_then(|()| as_received(found, facts)) {
        Ok(()) => Seal::Whole,
        Err(flawed) => Seal::Broken(flawed),
    }
}
