//! What somebody does in a sitting, and what follows.

use std::collections::BTreeSet;

use super::place::{Cover, Place, Question, TellScreen};
use super::session::GuardianSession;
use super::sign::Signing;
use crate::consent::{Advice, CopyHow, Decision, Group, TextShown};
use crate::time::Timestamp;

/// An answer to a question of the teach-back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckAnswer {
    /// Our sentence.
    Expected,
    /// Another sentence.
    Other,
    /// "I'm not sure".
    NotSure,
    /// "Explain again".
    Again,
}

/// Something that somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// This text stood on the screen, in exactly these words.
    Shown(TextShown),
    /// Go on.
    Next,
    /// Go back.
    Back,
    /// An answer to the question on the screen.
    Checked(CheckAnswer),
    /// The worker says how a question was explained.
    Explained {
        /// Which.
        question: Question,
        /// How, in own words.
        words: String,
    },
    /// An answer on a line.
    Decided {
        /// Index of the offer.
        at: usize,
        /// The answer.
        decision: Decision,
    },
    /// Words on a line. They decide nothing.
    Wrote {
        /// Index of the offer.
        at: usize,
        /// Why.
        reason: String,
        /// Limits.
        conditions: String,
        /// The only people who may be asked.
        may_ask: Vec<String>,
        /// Persons and places to leave out.
        excluded: Vec<String>,
    },
    /// The guardian leaves some of the information out.
    LeftOut {
        /// Index of the offer.
        at: usize,
        /// What is left out.
        groups: BTreeSet<Group>,
    },
    /// To a question that stayed open, from the signature: where no worker is there to explain it.
    CheckAgain(Question),
    /// To a line, from the review.
    GoTo(usize),
    /// What the person says to the offer of time and of a lawyer.
    Advised(Advice),
    /// Whether the person decides freely.
    Free(bool),
    /// The signature.
    Sign(Box<Signing>),
    /// The copy.
    CopyGiven(CopyHow),
    /// A break.
    Pause,
    /// Ask the worker.
    Help,
    /// On with it.
    Resume,
    /// Not today: another meeting. What was put down stays.
    AnotherMeeting,
    /// An agreement is taken back, by its place in the list; none for all of them.
    TakeBack(Option<usize>),
    /// It is not taken back after all, by its place in the list: on the person's own phone, before it was sent.
    Stays(usize),
    /// Why something was taken back, by its place in the list of agreements. Nobody has to say.
    WhyTakenBack {
        /// Index of the agreement.
        at: usize,
        /// In the person's words.
        reason: String,
    },
    /// The tablet goes back, where nothing was asked; on the person's own phone what was taken back is sent.
    GiveBack,
}

/// The sitting after an event. Events that make no sense where the sitting is change nothing.
#[must_use]
pub fn next(mut session: GuardianSession, event: Event, now: Timestamp) -> GuardianSession {
    match event {
        Event::Help => {
            session.help_pressed = true;
            if !session.is_over() {
                session.cover = Cover::Help;
            }
        }
        Event::Pause if !session.is_over() => session.cover = Cover::Pause,
        Event::Resume => session.cover = Cover::None,
        Event::AnotherMeeting if !session.is_signed() => {
            session.another_meeting = true;
            session.cover = Cover::None;
            session.place = Place::Over;
        }
        event if session.cover == Cover::None => session.uncovered(event, now),
        _ => {}
    }
    session
}

impl GuardianSession {
    fn uncovered(&mut self, event: Event, now: Timestamp) {
        match event {
            Event::CopyGiven(copy) if self.is_signed() && self.place == Place::Copy => {
                self.copy = Some(copy);
                self.place = Place::Over;
            }
            // Also after a signature: it is about what was agreed before.
            Event::TakeBack(at) => self.take_back(at, now),
            Event::Stays(at) => self.stays(at),
            Event::WhyTakenBack { at, reason } => self.say_why(at, reason),
            Event::GiveBack if self.asks_nothing() => self.place = Place::Over,
            // What is signed is signed.
            _ if self.is_signed() => {}
            Event::Shown(text) if !self.is_over() => drop(self.told.insert(text.id.clone(), text)),
            Event::Next => self.forward(),
            Event::Back => self.back(),
            Event::Checked(answer) => self.checked(answer),
            // Empty too: what was written and taken out again explains nothing.
            Event::Explained { question, words } => {
                self.checks.entry(question).or_default().by_worker = words;
            }
            Event::Decided { at, decision } => self.decide(at, decision),
            Event::Wrote { at, reason, conditions, may_ask, excluded } if self.has(at) => {
                let choice = self.choices.entry(at).or_default();
                choice.reason = reason;
                choice.conditions = conditions;
                choice.may_ask = may_ask;
                choice.excluded = excluded;
            }
            Event::LeftOut { at, groups } if self.has(at) => {
                self.choices.entry(at).or_default().left_out = groups;
            }
            Event::GoTo(at) if self.place == Place::Review && self.has(at) => {
                self.place = Place::Line { at };
                self.from_review = true;
            }
            Event::CheckAgain(question)
                if self.place == Place::Sign && !self.check(question).is_settled() =>
            {
                self.place = Place::Check { question };
            }
            Event::Advised(advice) => self.advice = Some(advice),
            Event::Free(free) => self.free = Some(free),
            Event::Sign(signing) if self.place == Place::Sign => {
                if let Ok(signed) = self.signed_by(*signing, now) {
                    self.signed = Some(Box::new(signed));
                    self.place = Place::Copy;
                }
            }
            _ => {}
        }
    }

    fn has(&self, at: usize) -> bool {
        at < self.setting.offers.len()
    }

    /// An answer counts only on the line that stands there, once its words stood there. A yes of somebody who cannot
    /// say it is no answer.
    fn decide(&mut self, at: usize, decision: Decision) {
        let Some(offer) = self.setting.offers.get(at) else { return };
        let here = self.place == Place::Line { at } && self.is_told(offer.line.id());
        let may_be_yes =
            offer.no_power.is_none() && !self.is_taken_back(offer.line, offer.recipient.as_ref());
        if here && (decision != Decision::Yes || may_be_yes) {
            self.choices.entry(at).or_default().decision = Some(decision);
        }
    }

    fn checked(&mut self, answer: CheckAnswer) {
        let Place::Check { question } = self.place else { return };
        let record = self.checks.entry(question).or_default();
        match answer {
            CheckAnswer::Expected => {
                record.understood = true;
                self.place = after_question(question);
            }
            CheckAnswer::Other | CheckAnswer::NotSure => {
                record.misses = record.misses.saturating_add(1);
                record.explained_again = true;
                self.place = Place::Explain { question };
            }
            CheckAnswer::Again => {
                record.explained_again = true;
                self.place = Place::Explain { question };
            }
        }
    }

    fn forward(&mut self) {
        self.place = match self.place {
            // What did not stand on the screen was not told.
            Place::Tell { screen } if !self.is_told(screen.id()) => self.place,
            Place::Tell { screen } => after(&TellScreen::ALL, screen)
                .map_or(Place::Check { question: Question::Refuse }, |screen| Place::Tell { screen }),
            // Going on without an answer is no miss; the worker sees what is open before the signature.
            Place::Check { question } => after_question(question),
            Place::Explain { question } if self.check(question).misses < 2 => Place::Check { question },
            // Twice is enough: nobody is asked a third time.
            Place::Explain { question } => after_question(question),
            Place::Line { at } if !self.from_review && self.has(at + 1) => Place::Line { at: at + 1 },
            Place::Line { .. } => Place::Review,
            Place::Review if self.asks_nothing() => Place::Review,
            Place::Review => Place::Sign,
            Place::Sign | Place::Copy | Place::Over => self.place,
        };
        self.from_review = false;
        self.skip_missing_line();
    }

    fn back(&mut self) {
        self.place = match self.place {
            Place::Tell { screen } => {
                before(&TellScreen::ALL, screen).map_or(self.place, |screen| Place::Tell { screen })
            }
            Place::Check { question } | Place::Explain { question } => before(&Question::ALL, question)
                .map_or(Place::Tell { screen: TellScreen::G10 }, |question| Place::Check { question }),
            Place::Line { .. } if self.from_review => Place::Review,
            Place::Line { at: 0 } => Place::Check { question: Question::ChildNo },
            Place::Line { at } => Place::Line { at: at - 1 },
            Place::Review if self.asks_nothing() => Place::Tell { screen: TellScreen::G10 },
            Place::Review => Place::Line { at: self.setting.offers.len().saturating_sub(1) },
            Place::Sign => Place::Review,
            Place::Copy | Place::Over => self.place,
        };
        self.from_review = false;
        self.skip_missing_line();
    }

    /// Nothing to ask: there is no line to stand on.
    fn skip_missing_line(&mut self) {
        if matches!(self.place, Place::Line { at } if !self.has(at)) {
            self.place = Place::Review;
        }
    }
}

fn after_question(question: Question) -> Place {
    after(&Question::ALL, question).map_or(Place::Line { at: 0 }, |question| Place::Check { question })
}

fn after<T: PartialEq + std::marker::Copy>(all: &[T], one: T) -> Option<T> {
    all.iter().copied().skip_while(|it| *it != one).nth(1)
}

fn before<T: PartialEq + std::marker::Copy>(all: &[T], one: T) -> Option<T> {
    all.iter().copied().take_while(|it| *it != one).last()
}
