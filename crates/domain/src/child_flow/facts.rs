//! What of a session enters the case, at the worker's unlock, without a review step.

use std::collections::BTreeSet;

use super::place::Screen;
use super::session::{ChildSession, Entry, Whom};
use super::share::ShareChoice;
use crate::consent::ConsentFact;
use crate::course::Course;
use crate::fact::{CaseFact, Explained, SessionEnd};
use crate::ids::{IdSource, NotAnId, StatementId};
use crate::manner::Band;
use crate::person_said::PersonSaid;
use crate::statement::{AnswerState, ChildStatement, Chosen, Horizon, Scope, Share, Shown, Source};
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
    /// A statement names those earlier ones in whose place the child put it (V20).
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
            // A yes or no to a step is no view.
            for (screen, entry) in self.entries.iter().filter(|(screen, _)| **screen != Screen::A1) {
                // A sound is a statement of its own, so that the words can go to somebody without it.
                let (words, sound) = entry.parted();
                let beside = words.is_some();
                for entry in words.into_iter().flat_map(Entry::by_time) {
                    let said = self.statement(StatementId::new(ids)?, *screen, &entry, factors_of);
                    facts.push(CaseFact::ChildStatement(Box::new(said)));
                }
                if let Some(entry) = sound {
                    let said = self.statement(StatementId::new(ids)?, *screen, &entry, factors_of);
                    let replaces = said.replaces.clone().filter(|_| !beside);
                    let said = ChildStatement { shares: self.hearers(), replaces, ..said };
                    facts.push(CaseFact::ChildStatement(Box::new(said)));
                }
            }
            // Left out by the child is not the same as never asked by us.
            let left_out = self.agenda.out.iter().filter(|screen| !self.has_said(**screen));
            for screen in left_out {
                let statement = self.left_out(StatementId::new(ids)?, *screen);
                facts.push(CaseFact::ChildStatement(Box::new(statement)));
            }
            for tell in &self.tells {
                let id = StatementId::new(ids)?;
                let statement = self.wish(id, &tell.at, &tell.whom, tell.said, None);
                facts.push(CaseFact::ChildStatement(Box::new(statement)));
            }
            let assents = self.assents().into_iter().map(|it| ConsentFact::Assent(Box::new(it)));
            facts.extend(assents.map(CaseFact::Consent));
        }
        // What the child takes back is taken back, sent or not: it says nothing that others could read.
        facts.extend(self.takings_back().map(|it| CaseFact::StatementTakenBack(Box::new(it))));
        facts.extend(self.withdrawals().map(CaseFact::Consent));
        self.opened_feedback(ids, factors_of, &mut facts)?;
        let explained = self.topics.iter().map(|(topic, record)| Explained {
            topic: topic.name().to_owned(),
            content_version: self.setting.content_version.clone(),
            outcome: record.outcome,
            ours_first: record.ours_first,
        });
        facts.push(CaseFact::ChildSession {
            end: self.end(interrupted),
            no_views: !self.is_sent(),
            explained: explained.collect(),
            help_pressed: self.help_pressed,
            present: self.setting.present.clone(),
            manner: (!self.manner.is_empty()).then(|| Box::new(self.manner.clone())),
            course: self.course().map(Box::new),
            session: self.id,
        });
        Ok(facts)
    }

    /// How the talk went; none where there is nothing to say. What was not sent is not looked at.
    fn course(&self) -> Option<Course> {
        let course = Course {
            practised: self.practice.tried.clone(),
            scale_ok: self.practice.scale,
            rests_offered: self.rest.offered,
            pauses: self.rest.asked,
            cautions: if self.is_sent() { self.cautions() } else { Vec::new() },
            objections: self.objections.clone(),
            promised: self.setting.next_day,
            still_so: if self.is_sent() { self.still_so() } else { BTreeSet::new() },
            changed: if self.is_sent() { self.changed_without_words() } else { BTreeSet::new() },
            added: if self.is_sent() { self.added(true) } else { BTreeSet::new() },
            wanted_to_add: if self.is_sent() { self.added(false) } else { BTreeSet::new() },
            untold: self.untold().into_iter().map(|topic| topic.name().to_owned()).collect(),
            views_kept: false,
        };
        Some(course).filter(|course| *course != Course::default())
    }

    /// What the child says about the talk, where it lets the worker read it; and whom it wants to tell, always: also a
    /// child that sends nothing may complain. Both reach the worker alone, who has to pass the wish on.
    fn opened_feedback(
        &self,
        ids: &dyn IdSource,
        factors_of: &dyn Fn(Screen, &Chosen) -> Vec<String>,
        facts: &mut Vec<CaseFact>,
    ) -> Result<(), NotAnId> {
        let (feedback, at) = (&self.feedback, Screen::V18.name());
        let said = feedback.said.unwrap_or(Timestamp(0));
        if feedback.open && feedback.speaks() {
            let chosen = |(part, key): (&str, &str)| Chosen {
                part: part.to_owned(),
                key: key.to_owned(),
                words: None,
                strength: None,
                time: None,
            };
            let chosen: Vec<Chosen> = feedback.chosen().map(chosen).collect();
            let factors: BTreeSet<String> =
                chosen.iter().flat_map(|chosen| factors_of(Screen::V18, chosen)).collect();
            let statement = ChildStatement {
                factors: factors.into_iter().collect(),
                time: Some(Horizon::Now),
                state: AnswerState::Answered,
                chosen,
                words: feedback.words.clone().filter(|words| !words.text.trim().is_empty()),
                shares: Vec::new(),
                ..self.blank(StatementId::new(ids)?, at, said, feedback.band)
            };
            facts.push(CaseFact::ChildStatement(Box::new(statement)));
        }
        if let Some(whom) = &feedback.tell {
            let wish = self.wish(StatementId::new(ids)?, at, whom, said, feedback.band);
            facts.push(CaseFact::ChildStatement(Box::new(ChildStatement { shares: Vec::new(), ..wish })));
        }
        Ok(())
    }

    fn statement(
        &self,
        id: StatementId,
        screen: Screen,
        entry: &Entry,
        factors_of: &dyn Fn(Screen, &Chosen) -> Vec<String>,
    ) -> ChildStatement {
        if let (AnswerState::TellSomeoneElse, Some(whom)) = (entry.state, &entry.tell) {
            let wish = self.wish(id, screen.key(), whom, entry.said, entry.band);
            let (replaces, confirmed) = (self.in_place_of(screen, entry), entry.confirmed);
            return ChildStatement {
                replaces,
                confirmed,
                source: self.source_of(entry),
                ..self.worded(wish, entry)
            };
        }
        let said = entry.state == AnswerState::Answered;
        let chosen = if said { entry.content.chosen.clone() } else { Vec::new() };
        let people: Vec<PersonSaid> =
            entry.content.people.iter().filter(|it| said && !it.is_blank()).cloned().collect();
        // How the child feels now is context and speaks to no factor (child-ux.md V03).
        let mut factors: Vec<String> = Vec::new();
        if screen != Screen::V03 {
            factors.push(VIEWS.to_owned());
            factors.extend(chosen.iter().flat_map(|chosen| factors_of(screen, chosen)));
            let about = people.iter().flat_map(PersonSaid::chosen);
            factors.extend(about.flat_map(|chosen| factors_of(screen, &chosen)));
            factors.sort();
            factors.dedup();
        }
        let time = match screen {
            Screen::V03 => Some(Horizon::Now),
            _ if screen.solution().is_some() || screen == Screen::V09 => Some(Horizon::Later),
            _ => entry.content.time,
        };
        ChildStatement {
            factors,
            not_reached: self.not_reached(screen, entry, factors_of),
            time: time.filter(|_| said),
            state: entry.state,
            chosen,
            people,
            words: entry.content.words.clone().filter(|words| said && !words.text.trim().is_empty()),
            replaces: self.in_place_of(screen, entry),
            confirmed: entry.confirmed,
            source: self.source_of(entry),
            media: self.attached(screen, entry).into_iter().map(|(media, _)| media).collect(),
            ..self.worded(self.blank(id, screen.key(), entry.said, entry.band), entry)
        }
    }

    fn source_of(&self, entry: &Entry) -> Source {
        entry.through.unwrap_or(self.setting.source)
    }

    /// What the child left out of its order: a state without any content.
    fn left_out(&self, id: StatementId, screen: Screen) -> ChildStatement {
        let chosen = Chosen {
            part: "agenda".to_owned(),
            key: "left_out".to_owned(),
            words: None,
            strength: None,
            time: None,
        };
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
            time: None,
        };
        let state = AnswerState::TellSomeoneElse;
        ChildStatement { state, chosen: vec![chosen], ..self.blank(id, at, said, band) }
    }

    fn blank(&self, id: StatementId, at: &str, said: Timestamp, band: Option<Band>) -> ChildStatement {
        let band = band.unwrap_or(self.setting.band).name();
        let screen = Screen::VIEWS.into_iter().find(|screen| screen.key() == at);
        let at = if let Some(screen) = screen { screen.name() } else { at };
        let order = screen.map(|screen| self.order_of(screen)).unwrap_or_default();
        // A wish from outside the questions is on no card that could be chosen alone.
        let covered = |choice: &ShareChoice| match screen {
            Some(screen) => choice.covers(screen),
            None => *choice == ShareChoice::Everything,
        };
        let shares = self.shares.iter().filter(|(_, choice)| covered(choice));
        let shown = Shown {
            prompt: format!("{at}.{band}"),
            content_version: self.setting.content_version.clone(),
            translation: self.setting.translation.clone(),
            band: band.to_owned(),
            language: Some(self.setting.language.clone()),
            order,
        };
        ChildStatement {
            solution: screen.and_then(Screen::solution).map(str::to_owned),
            source: self.answers.unwrap_or(self.setting.source),
            shares: shares.map(|(recipient, _)| Share { recipient: *recipient, scope: Scope::All }).collect(),
            ..ChildStatement::blank(id, self.id.clone(), at, shown, said)
        }
    }
}
