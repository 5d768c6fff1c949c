//! What of a session enters the case, at the worker's unlock, without a review step.

use super::place::Screen;
use super::session::{ChildSession, Entry, Whom};
use crate::fact::{CaseFact, Explained, SessionEnd};
use crate::ids::{IdSource, NotAnId, StatementId};
use crate::manner::Band;
use crate::statement::{AnswerState, ChildStatement, Chosen, Horizon, Scope, Share, Shown};
use crate::time::Timestamp;

/// The checklist factor "views per factor, time and solution", to which every question of views speaks.
const VIEWS: &str = "i22";

impl ChildSession {
    /// How the session ended. `interrupted` says that the page was lost; otherwise a session that is not over was
    /// ended by the worker.
    #[must_use]
    pub fn end(&self, interrupted: bool) -> SessionEnd {
        match (self.is_over(), interrupted) {
            (true, _) if self.stopped => SessionEnd::StoppedByChild,
            (true, _) => SessionEnd::Finished,
            (false, true) => SessionEnd::Interrupted,
            (false, false) => SessionEnd::StoppedByWorker,
        }
    }

    /// What enters the case: what the child said, if and only if the child sent it, and the fact that a session
    /// took place, which says nothing of what was not sent. `factors_of` gives the checklist factors of a card.
    ///
    /// A statement names no earlier one that it replaces: child mode knows none.
    ///
    /// # Errors
    /// [`NotAnId`] if the source of ids gives a text that is not an id.
    pub fn into_facts(
        self,
        ids: &dyn IdSource,
        interrupted: bool,
        factors_of: &dyn Fn(Screen, &Chosen) -> Vec<String>,
    ) -> Result<Vec<CaseFact>, NotAnId> {
        let mut facts = Vec::new();
        if self.is_sent() {
            for (screen, entry) in &self.entries {
                let statement = self.statement(StatementId::new(ids)?, *screen, entry, factors_of);
                facts.push(CaseFact::ChildStatement(Box::new(statement)));
            }
            // Left out by the child is not the same as never asked by us.
            let left_out = self.agenda.out.iter().filter(|screen| !self.entries.contains_key(screen));
            for screen in left_out {
                let statement = self.left_out(StatementId::new(ids)?, *screen);
                facts.push(CaseFact::ChildStatement(Box::new(statement)));
            }
            for tell in &self.tells {
                let id = StatementId::new(ids)?;
                let statement = self.wish(id, &tell.at, &tell.whom, tell.said, None);
                facts.push(CaseFact::ChildStatement(Box::new(statement)));
            }
        }
        let explained = self.topics.iter().map(|(topic, record)| Explained {
            topic: topic.name().to_owned(),
            content_version: self.setting.content_version.clone(),
            outcome: record.outcome,
        });
        facts.push(CaseFact::ChildSession {
            end: self.end(interrupted),
            no_views: !self.is_sent(),
            explained: explained.collect(),
            help_pressed: self.help_pressed,
            present: self.setting.present.clone(),
            manner: (!self.manner.is_empty()).then(|| Box::new(self.manner.clone())),
            session: self.id,
        });
        Ok(facts)
    }

    fn statement(
        &self,
        id: StatementId,
        screen: Screen,
        entry: &Entry,
        factors_of: &dyn Fn(Screen, &Chosen) -> Vec<String>,
    ) -> ChildStatement {
        if let (AnswerState::TellSomeoneElse, Some(whom)) = (entry.state, &entry.tell) {
            return self.wish(id, screen.name(), whom, entry.said, entry.band);
        }
        let said = entry.state == AnswerState::Answered;
        let chosen = if said { entry.content.chosen.clone() } else { Vec::new() };
        // How the child feels now is context and speaks to no factor (child-ux.md V03).
        let mut factors: Vec<String> = Vec::new();
        if screen != Screen::V03 {
            factors.push(VIEWS.to_owned());
            factors.extend(chosen.iter().flat_map(|chosen| factors_of(screen, chosen)));
            factors.sort();
            factors.dedup();
        }
        let time = if screen == Screen::V03 { Some(Horizon::Now) } else { entry.content.time };
        ChildStatement {
            factors,
            time: time.filter(|_| said),
            state: entry.state,
            chosen,
            words: entry.content.words.clone().filter(|words| said && !words.text.trim().is_empty()),
            media: self.attached(screen, entry).into_iter().map(|(media, _)| media).collect(),
            ..self.blank(id, screen.name(), entry.said, entry.band)
        }
    }

    /// What the child left out of its order: a state without any content.
    fn left_out(&self, id: StatementId, screen: Screen) -> ChildStatement {
        let chosen =
            Chosen { part: "agenda".to_owned(), key: "left_out".to_owned(), words: None, strength: None };
        let said = self.agenda.said.unwrap_or(Timestamp(0));
        ChildStatement { chosen: vec![chosen], ..self.blank(id, screen.name(), said, None) }
    }

    /// A wish to tell somebody else: whom, and nothing of what.
    fn wish(
        &self,
        id: StatementId,
        at: &str,
        whom: &Whom,
        said: Timestamp,
        band: Option<Band>,
    ) -> ChildStatement {
        let chosen = Chosen {
            part: "tell".to_owned(),
            key: whom.key.clone(),
            words: whom.name.clone(),
            strength: None,
        };
        let state = AnswerState::TellSomeoneElse;
        ChildStatement { state, chosen: vec![chosen], ..self.blank(id, at, said, band) }
    }

    fn blank(&self, id: StatementId, at: &str, said: Timestamp, band: Option<Band>) -> ChildStatement {
        let band = band.unwrap_or(self.setting.band).name();
        let screen = Screen::VIEWS.into_iter().find(|screen| screen.name() == at);
        let order = screen.and_then(|screen| self.orders.get(&screen)).cloned().unwrap_or_default();
        // A wish from outside the questions is on no card that could be chosen alone.
        let covered = |choice: &super::ShareChoice| match screen {
            Some(screen) => choice.covers(screen),
            None => *choice == super::ShareChoice::Everything,
        };
        let shares = self.shares.iter().filter(|(_, choice)| covered(choice));
        ChildStatement {
            id,
            session: self.id.clone(),
            screen: at.to_owned(),
            factors: Vec::new(),
            time: None,
            solution: None,
            state: AnswerState::NotAsked,
            chosen: Vec::new(),
            words: None,
            media: Vec::new(),
            source: self.setting.source,
            shown: Shown {
                prompt: format!("{at}.{band}"),
                content_version: self.setting.content_version.clone(),
                translation: self.setting.translation.clone(),
                band: band.to_owned(),
                order,
            },
            said,
            replaces: None,
            shares: shares.map(|(recipient, _)| Share { recipient: *recipient, scope: Scope::All }).collect(),
        }
    }
}
