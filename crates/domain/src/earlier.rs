//! What a child said another day, as it is given to the child again: by date, with what became of it. Only the child's
//! own words, choices and drawings, and only what this tablet may read. A copy: nothing in it goes back into the case.

use serde::{Deserialize, Serialize};

use crate::case_file::CaseFile;
use crate::child_flow::{Content, Offered, Screen};
use crate::ids::{SessionId, StatementId};
use crate::manner::Band;
use crate::media::{Media, MediaKind};
use crate::statement::{AnswerState, ChildStatement, Recipient, Scope};
use crate::time::Timestamp;
use crate::views::{self, Stand, Version, versions};

/// Screens that are looked at again. How it felt that day is not: it belongs to that day; and what somebody told the
/// child to choose is shown on no screen beside which somebody may sit.
const LOOKED_AT: [Screen; 14] = [
    Screen::V05,
    Screen::V06,
    Screen::V07,
    Screen::V08Stay,
    Screen::V08Return,
    Screen::V08Third,
    Screen::V08Family,
    Screen::V08Other,
    Screen::V09,
    Screen::V10,
    Screen::V11,
    Screen::V12,
    Screen::V13,
    Screen::V14,
];
/// Part of a choice that says what somebody told the child (V09).
const TOLD_BY_SOMEBODY: &str = "influence";

/// One thing that the child said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// The statement.
    pub statement: StatementId,
    /// The sitting in which it was made.
    pub session: SessionId,
    /// The screen that asked.
    pub screen: Screen,
    /// The depth at which it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Band>,
    /// When it was said.
    pub said: Timestamp,
    /// What was said; nothing of what was taken back. A drawing comes from beside the statement, a recording stays there.
    pub content: Content,
    /// The drawing that goes with it, while it is not read yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawing: Option<Media>,
    /// What became of it.
    pub since: Since,
}

/// What became of something that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Since {
    /// It is what the child says today.
    Current,
    /// The child said something else in its place.
    Changed {
        /// When.
        on: Timestamp,
        /// Why, if the child said.
        reason: Option<String>,
    },
    /// The child took it back.
    TakenBack {
        /// With whom it had been shared, beside the worker: they may have read it.
        shared: Vec<Recipient>,
    },
}

impl Earlier {
    /// What it takes to answer to it; none where it is not what the child says today.
    #[must_use]
    pub fn offered(&self) -> Option<Offered> {
        (self.since == Since::Current).then(|| Offered {
            statement: self.statement.clone(),
            session: self.session.clone(),
            screen: self.screen,
            said: self.said,
        })
    }
}

/// Everything that the child said on another day, the newest first; what was taken back without its words.
#[must_use]
pub fn earlier(file: &CaseFile) -> Vec<Earlier> {
    let mut found: Vec<Earlier> = versions(file).iter().filter_map(|version| one(file, version)).collect();
    found.sort_by(|a, b| (b.said, &b.statement).cmp(&(a.said, &a.statement)));
    found
}

fn one(file: &CaseFile, version: &Version<'_>) -> Option<Earlier> {
    match version.content {
        views::Content::Said(said) => {
            let screen = screen_of(said).filter(|_| said.state == AnswerState::Answered)?;
            let since = match &version.stand {
                Stand::Current => Since::Current,
                Stand::Replaced { on, reason } => Since::Changed { on: *on, reason: reason.clone() },
                Stand::TakenBack => return None,
            };
            let of_kind = |kind| said.media.iter().find(|media| media.kind == kind).cloned();
            let content = Content {
                chosen: said.chosen.clone(),
                people: said.people.clone(),
                words: said.words.clone(),
                time: said.time.filter(|_| said.solution.is_none() && screen != Screen::V09),
                drawing: None,
                voice: of_kind(MediaKind::Voice),
            };
            Some(Earlier {
                statement: said.id.clone(),
                session: said.session.clone(),
                screen,
                band: Band::ALL.into_iter().find(|band| band.name() == said.shown.band),
                said: said.said,
                content,
                drawing: of_kind(MediaKind::Drawing),
                since,
            })
        }
        views::Content::Masked(masked) => {
            let screen = Screen::VIEWS.into_iter().find(|screen| screen.name() == masked.screen)?;
            let taken = file.all_statements().find(|(_, said)| said.id == masked.statement);
            let shares = taken.map(|(_, said)| said.shares.as_slice()).unwrap_or_default();
            let shared =
                shares.iter().filter(|share| share.scope != Scope::None).map(|share| share.recipient);
            Some(Earlier {
                statement: masked.statement.clone(),
                session: masked.session.clone(),
                screen,
                band: None,
                said: masked.said,
                content: Content::default(),
                drawing: None,
                since: Since::TakenBack { shared: shared.collect() },
            })
        }
    }
}

fn screen_of(said: &ChildStatement) -> Option<Screen> {
    if said.chosen.iter().any(|chosen| chosen.part == TOLD_BY_SOMEBODY) {
        return None;
    }
    let solution = said.solution.as_deref();
    LOOKED_AT.into_iter().find(|screen| screen.name() == said.screen && screen.solution() == solution)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Author, Body};
    use crate::fact::CaseFact;
    use crate::statement::{Chosen, Replaces, Share};
    use crate::taken_back::TakenBack;
    use crate::testing::{Tablet, id, said};

    fn says(tablet: &mut Tablet, said: ChildStatement) {
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))));
    }

    fn answered(name: &str, screen: &str, at: u64) -> ChildStatement {
        ChildStatement { state: AnswerState::Answered, said: Timestamp(at), ..said(name, screen) }
    }

    #[test]
    fn what_was_said_is_given_again_by_date_with_what_became_of_it() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        says(&mut tablet, answered("a", "V11", 10));
        let replaces = Some(Replaces { statement: id("a"), reason: None, also: Vec::new() });
        says(&mut tablet, ChildStatement { replaces, ..answered("b", "V11", 20) });
        let share = Share { recipient: Recipient::Guardian, scope: Scope::All };
        says(&mut tablet, ChildStatement { shares: vec![share], ..answered("c", "V10", 15) });
        let taken = TakenBack {
            statement: id("c"),
            session: id("session"),
            screen: "V10".to_owned(),
            said: Timestamp(15),
            reason: None,
        };
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::StatementTakenBack(Box::new(taken))));
        let all = earlier(&tablet.file);
        let order: Vec<&str> = all.iter().map(|it| it.statement.as_str()).collect();
        assert_eq!(order, ["b", "c", "a"]);
        assert_eq!(all[2].since, Since::Changed { on: Timestamp(20), reason: None });
        assert_eq!(all[1].since, Since::TakenBack { shared: vec![Recipient::Guardian] });
        assert!(all[1].content.is_empty());
        let offered: Vec<Offered> = all.iter().filter_map(Earlier::offered).collect();
        assert_eq!(offered.len(), 1);
        assert_eq!(offered[0].statement.as_str(), "b");
    }

    #[test]
    fn feelings_of_a_day_refusals_and_what_somebody_told_the_child_are_not_given_again() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        says(&mut tablet, answered("mood", "V03", 1));
        says(&mut tablet, ChildStatement { state: AnswerState::DontWant, ..answered("no", "V11", 1) });
        let told = Chosen {
            part: TOLD_BY_SOMEBODY.to_owned(),
            key: "yes".to_owned(),
            words: None,
            strength: None,
            time: None,
        };
        says(&mut tablet, ChildStatement { chosen: vec![told], ..answered("told", "V09", 1) });
        assert_eq!(earlier(&tablet.file), []);
    }
}
