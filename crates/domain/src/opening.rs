//! The openings of closed questions before the eyes of the data-protection officer (gate G29): who, when, which question, why.
//! The officer looks at each, once, and may ask why first; the supervisor or whoever opened it answers in words.
//!
//! What it is not: a way into a case. Nothing here holds an answer, a name of a child or a word that a child said.

use form_engine::Path;
use serde::{Deserialize, Serialize};

use crate::case_file::CaseFile;
use crate::change::{Body, Change};
use crate::consent::says_why;
use crate::fact::CaseFact;
use crate::ids::{ChangeId, DocumentId};
use crate::lock::OpenReason;
use crate::refused::Refused;

/// Most letters of what the officer says and of what is answered.
pub const OPENING_WORDS_MOST: usize = 1_000;

/// The officer looked at an opening, or asks why. Made by the server alone.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningSeen {
    /// The change that opened the questions.
    pub of: ChangeId,
    /// Name of the officer.
    pub name: String,
    /// True where the officer asks for an explanation; false where nothing is left to ask.
    pub asks: bool,
    /// What the officer says to the supervisor; a question always has words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

/// Somebody of the team answers what the officer asked.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningExplained {
    /// The change that asked.
    pub of: ChangeId,
    /// The explanation.
    pub words: String,
}

impl OpeningExplained {
    /// True where it says something.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        says_why(&self.words) && self.words.chars().count() <= OPENING_WORDS_MOST
    }
}

/// A question of the officer, with what was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct OpeningAsked<'a> {
    /// The change that asks.
    pub change: &'a Change,
    /// What the officer asks.
    pub seen: &'a OpeningSeen,
    /// The answers.
    pub explained: Vec<(&'a Change, &'a str)>,
}

/// How an opening stands with the officer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpeningStands {
    /// The officer has not looked at it.
    Unseen,
    /// The officer asked, and nobody has answered.
    Asked,
    /// Every question was answered, and the officer has not said that nothing is left to ask.
    Explained,
    /// Nothing is left to ask.
    Seen,
}

/// Somebody opened closed questions.
#[derive(Debug, Clone, PartialEq)]
pub struct LockOpening<'a> {
    /// The change: who, when.
    pub change: &'a Change,
    /// The form.
    pub document: &'a DocumentId,
    /// The first of the questions.
    pub path: &'a Path,
    /// Why.
    pub reason: OpenReason,
    /// Why, in own words; empty where the reason says it.
    pub words: &'a str,
    /// What the officer asked.
    pub asked: Vec<OpeningAsked<'a>>,
    /// That the officer has nothing left to ask.
    pub seen: Option<(&'a Change, &'a OpeningSeen)>,
}

impl LockOpening<'_> {
    /// How it stands.
    #[must_use]
    pub fn stands(&self) -> OpeningStands {
        match (self.seen.is_some(), self.asked.is_empty(), self.open_question().is_some()) {
            (true, _, _) => OpeningStands::Seen,
            (false, true, _) => OpeningStands::Unseen,
            (false, false, true) => OpeningStands::Asked,
            (false, false, false) => OpeningStands::Explained,
        }
    }

    /// The question that nobody has answered; none once the officer has nothing left to ask.
    #[must_use]
    pub fn open_question(&self) -> Option<&OpeningAsked<'_>> {
        self.asked.iter().find(|it| self.seen.is_none() && it.explained.is_empty())
    }

    /// May the officer say this now?
    ///
    /// # Errors
    /// [`NoLook`] with the reason.
    pub fn may_look(&self, asks: bool, remark: &str) -> Result<(), NoLook> {
        if remark.chars().count() > OPENING_WORDS_MOST || asks && !says_why(remark) {
            return Err(NoLook::Words);
        }
        match self.stands() {
            OpeningStands::Unseen | OpeningStands::Explained => Ok(()),
            OpeningStands::Asked | OpeningStands::Seen => Err(NoLook::NotNow),
        }
    }
}

/// Why the officer cannot say this now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoLook {
    /// It was said already, or a question waits for its answer.
    #[error("it was looked at, or waits for an answer")]
    NotNow,
    /// A question has no words, or there are too many.
    #[error("a question needs words, and not too many")]
    Words,
}

/// The openings among these changes, the newest first, each with what the officer said. The changes may be of many cases: an
/// id is given once.
#[must_use]
pub fn lock_openings<'a>(changes: impl IntoIterator<Item = &'a Change>) -> Vec<LockOpening<'a>> {
    let (mut found, mut seen, mut explained) = (Vec::new(), Vec::new(), Vec::new());
    for change in changes {
        match &change.body {
            Body::Fact(CaseFact::LockOpened { document, path, reason, words }) => found.push(LockOpening {
                change,
                document,
                path,
                reason: *reason,
                words,
                asked: Vec::new(),
                seen: None,
            }),
            Body::Fact(CaseFact::OpeningSeen(it)) => seen.push((change, it.as_ref())),
            Body::Fact(CaseFact::OpeningExplained(it)) => explained.push((change, it.as_ref())),
            _ => {}
        }
    }
    for opening in &mut found {
        let of_it =
            seen.iter().filter(|(it, seen)| it.case == opening.change.case && seen.of == opening.change.id);
        for (change, it) in of_it {
            if !it.asks {
                opening.seen = Some((change, it));
                continue;
            }
            let answers = explained.iter().filter(|(_, answer)| answer.of == change.id);
            let explained = answers.map(|(by, answer)| (*by, answer.words.as_str())).collect();
            opening.asked.push(OpeningAsked { change, seen: it, explained });
        }
    }
    found.sort_by_key(|it| std::cmp::Reverse(it.change.recorded));
    found
}

/// The openings of a case.
#[must_use]
pub fn lock_openings_of(file: &CaseFile) -> Vec<LockOpening<'_>> {
    lock_openings(file.facts().map(|(change, _)| change))
}

/// How many questions of the officer wait for an answer.
#[must_use]
pub fn openings_asked(file: &CaseFile) -> usize {
    lock_openings_of(file).iter().filter(|it| it.stands() == OpeningStands::Asked).count()
}

/// The fact that answers a question of the officer.
///
/// # Errors
/// [`Refused::NothingAsked`] where it waits for no answer; [`Refused::NoReason`] without words.
pub fn explain_opening(file: &CaseFile, asked: &ChangeId, words: &str) -> Result<CaseFact, Refused> {
    let waits = |it: &LockOpening<'_>| it.open_question().is_some_and(|it| it.change.id == *asked);
    if !lock_openings_of(file).iter().any(waits) {
        return Err(Refused::NothingAsked);
    }
    let explained = OpeningExplained { of: asked.clone(), words: words.trim().to_owned() };
    if !explained.is_whole() {
        return Err(Refused::NoReason);
    }
    Ok(CaseFact::OpeningExplained(Box::new(explained)))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::fields::reg_bia;
    use crate::lock::open_lock;
    use crate::testing::{Tablet, id, path};

    const WHY: &str = "Why did you open it twice on one day?";
    const ANSWER: &str = "The child talked about it in the morning and again at night.";

    fn opened() -> (Tablet, Change) {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form(reg_bia::ID);
        let fact = open_lock(&tablet.file, &document, &path("concerns"), Some(OpenReason::Checking), "");
        let change = tablet.fact(fact.unwrap());
        (tablet, change)
    }

    fn says(tablet: &mut Tablet, of: &Change, asks: bool) -> Change {
        let remark = if asks { WHY.to_owned() } else { String::new() };
        let seen = OpeningSeen { of: of.id.clone(), name: "Kit".to_owned(), asks, remark };
        tablet.fact(CaseFact::OpeningSeen(Box::new(seen)))
    }

    fn stands(tablet: &Tablet) -> OpeningStands {
        lock_openings_of(&tablet.file)[0].stands()
    }

    #[test]
    fn an_opening_is_looked_at_once() {
        let (mut tablet, change) = opened();
        let all = lock_openings_of(&tablet.file);
        assert_eq!((all.len(), all[0].stands(), all[0].words), (1, OpeningStands::Unseen, ""));
        assert_eq!(all[0].may_look(false, ""), Ok(()));
        assert_eq!(all[0].may_look(false, &"x".repeat(1_001)), Err(NoLook::Words));
        says(&mut tablet, &change, false);
        let all = lock_openings_of(&tablet.file);
        assert_eq!(all[0].stands(), OpeningStands::Seen);
        assert_eq!(all[0].may_look(true, WHY), Err(NoLook::NotNow));
    }

    #[test]
    fn what_the_officer_asks_is_a_task_until_somebody_answers_and_then_the_officers_again() {
        let (mut tablet, change) = opened();
        assert_eq!(lock_openings_of(&tablet.file)[0].may_look(true, " why "), Err(NoLook::Words));
        let asked = says(&mut tablet, &change, true);
        assert_eq!((stands(&tablet), openings_asked(&tablet.file)), (OpeningStands::Asked, 1));
        assert_eq!(lock_openings_of(&tablet.file)[0].may_look(true, WHY), Err(NoLook::NotNow));
        assert_eq!(explain_opening(&tablet.file, &asked.id, " so "), Err(Refused::NoReason));
        assert_eq!(explain_opening(&tablet.file, &change.id, ANSWER), Err(Refused::NothingAsked));
        tablet.fact(explain_opening(&tablet.file, &asked.id, ANSWER).unwrap());
        assert_eq!((stands(&tablet), openings_asked(&tablet.file)), (OpeningStands::Explained, 0));
        assert_eq!(explain_opening(&tablet.file, &asked.id, ANSWER), Err(Refused::NothingAsked));
        assert_eq!(lock_openings_of(&tablet.file)[0].may_look(true, WHY), Ok(()));
        says(&mut tablet, &change, false);
        assert_eq!(stands(&tablet), OpeningStands::Seen);
    }

    #[test]
    fn the_order_in_which_changes_come_decides_nothing() {
        let (mut tablet, change) = opened();
        let asked = says(&mut tablet, &change, true);
        tablet.fact(explain_opening(&tablet.file, &asked.id, ANSWER).unwrap());
        let mut back: Vec<&Change> = tablet.written.iter().rev().collect();
        assert_eq!(lock_openings(back.clone())[0].stands(), OpeningStands::Explained);
        back.retain(|it| it.id != asked.id);
        assert_eq!(lock_openings(back)[0].stands(), OpeningStands::Unseen);
    }
}
