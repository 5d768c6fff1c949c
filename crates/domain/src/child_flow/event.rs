//! What the child does, and what follows from it.

use std::collections::BTreeSet;

use super::again::{Mark, StillSo};
use super::feedback::Feedback;
use super::place::{Cover, Place, Screen, Topic};
use super::practice::Grade;
use super::refusal::is_refusal;
use super::session::{Agenda, ChildSession, Content, Decision, Entry, Tell, Telling, Whom};
use super::share::ShareChoice;
use super::wording::Wording;
use crate::consent::Agreement;
use crate::course::Practised;
use crate::ids::StatementId;
use crate::manner::{Band, Help, Reading};
use crate::statement::{AnswerState, Recipient, Source, TypedBy};
use crate::switch_scan::ScanWay;
use crate::time::Timestamp;

/// Something the child did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The options of a screen stand in this order. The first order stays, so that a card keeps its place; options
    /// that another depth brings come behind it.
    Shown {
        /// The screen.
        screen: Screen,
        /// Option keys.
        order: Vec<String>,
    },
    /// A picture and a name for today.
    Called {
        /// The name; none where the child wants none.
        name: Option<String>,
        /// Key of the picture; none where the child wants none.
        picture: Option<String>,
    },
    /// The child put something on a screen and is still there. Kept at once, also under a cover.
    Wrote {
        /// The screen.
        screen: Screen,
        /// All that is on it now.
        content: Content,
    },
    /// The same, and the child goes on.
    Answered {
        /// The screen.
        screen: Screen,
        /// All that is on it now.
        content: Content,
    },
    /// Go on.
    Next,
    /// What stands on a screen under a refusal is said after all.
    AfterAll(Screen),
    /// Skip this.
    Skip,
    /// I don't know.
    DontKnow,
    /// I don't want to say.
    DontWant,
    /// Another day.
    AnotherDay,
    /// I want to tell someone else.
    TellOther(Whom),
    /// The name of somebody whom the child may want to tell, letter by letter; nothing once it has told or gone back.
    Naming(String),
    /// Opens a topic of a list.
    Tell(Topic),
    /// Opens what was told, from [`Screen::V04`].
    TellAgain,
    /// The child has a question to the worker about what it is told, or at the end.
    Ask,
    /// Our sentence stands first in the question after a topic, or second. What was drawn first stays.
    CheckStands {
        /// True where it stands first.
        ours_first: bool,
    },
    /// What the child chose in the question after a topic.
    Checked(CheckAnswer),
    /// Who may see it.
    Share {
        /// Who. The worker's own row is locked and cannot be chosen.
        recipient: Recipient,
        /// What.
        choice: ShareChoice,
    },
    /// Whether somebody may hear the child's voice.
    LetHear {
        /// Who.
        recipient: Recipient,
        /// Whether they may.
        hears: bool,
    },
    /// Send, keep or throw away.
    Decide(Decision),
    /// Open a screen again, from [`Screen::V15`].
    GoTo(Screen),
    /// "That is right", of an answer, on [`Screen::V15`].
    Right(Screen),
    /// Take an answer out, on [`Screen::V15`].
    TakeOut(Screen),
    /// Take a wish to tell somebody else out, by its place in the list, on [`Screen::V15`].
    TakeOutTell(usize),
    /// Put back what was taken out, while still on [`Screen::V15`].
    PutBack(Screen),
    /// The same for a wish to tell somebody, by its place among those taken out.
    PutBackTell(usize),
    /// Take out what was said to one step, by its part; the others stay.
    TakeOutStep(String),
    /// Put that back.
    PutBackStep(String),
    /// "That is not right".
    NotRight,
    /// A face for something on V02.
    Graded(Grade),
    /// How was it (V18): all that is on the screen now.
    HowWas(Box<Feedback>),
    /// "Easier" or "tell me more": the child wants another depth. Every answer stays.
    Depth {
        /// The depth.
        band: Band,
        /// How the topics are told at that depth.
        telling: Telling,
    },
    /// The child's order of what is asked, and what it leaves out (V04).
    Agenda(Agenda),
    /// The child went past cards that came up one after the other, and put them nowhere.
    Passed {
        /// The screen.
        screen: Screen,
        /// Keys of the cards.
        cards: Vec<String>,
    },
    /// The child wants this screen as well, and goes there when it goes on; offered where its depth has not got it.
    Also(Screen),
    /// A wish to tell somebody beside an answer, which stays an answer.
    TellBeside(Whom),
    /// How the words are to reach the child.
    Reading(Reading),
    /// The child reads and hears in another language. Every answer stays.
    Language {
        /// The words.
        wording: Wording,
        /// How the topics are told in them.
        telling: Telling,
    },
    /// What helps the child, all of it.
    Helps(BTreeSet<Help>),
    /// Who writes what the child says.
    Writes(TypedBy),
    /// How what comes now is answered; none for as the session was set up.
    Answers(Option<Source>),
    /// How the child uses its switches.
    Scan(ScanWay),
    /// What the child makes of something that it said another day (V20), and why where it says so.
    StillSo {
        /// The statement.
        statement: StatementId,
        /// What it makes of it.
        now: StillSo,
        /// Why.
        reason: Option<String>,
    },
    /// It is as it was: takes away what the child marked.
    AsItWas(StatementId),
    /// One step back.
    Back,
    /// Rest.
    Pause,
    /// Go on after a pause, or after the adult came.
    Resume,
    /// Call the adult. Always possible.
    Help,
    /// Stop for today.
    Stop,
    /// A step to which the child said yes another day is one no longer.
    TakeBack(Box<Agreement>),
}

/// What the child chose in the question after a topic. None of them is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckAnswer {
    /// The sentence that we wanted to get across.
    Expected,
    /// The other one.
    Other,
    /// "I'm not sure".
    NotSure,
    /// "Tell me again".
    Again,
}

/// Feelings after which a rest is offered (child-ux.md V03). No analysis follows from them.
const HARD_MOODS: [&str; 5] = ["sad", "worried", "angry", "scared", "not_good"];

/// The session after an event. Events that make no sense where the child is change nothing.
#[must_use]
pub fn next(mut session: ChildSession, event: Event, now: Timestamp) -> ChildSession {
    if event == Event::Help {
        // The adult is called either way. What was only tried is written down as tried.
        if session.practises() {
            session.practice.tried.insert(Practised::Help);
        } else {
            session.help_pressed = true;
        }
        if !session.is_over() {
            session.cover = Cover::Help;
        }
        return session;
    }
    if session.is_over() {
        return session;
    }
    let (before, was_covered, skips) = (session.place, session.cover != Cover::None, event == Event::Skip);
    let goes_back = event == Event::Back;
    match event {
        Event::Shown { screen, order } => {
            let stands = session.orders.entry(screen).or_default();
            for option in order {
                if !stands.contains(&option) {
                    stands.push(option);
                }
            }
        }
        Event::Called { name, picture } => {
            session.called = name;
            session.picture = picture;
        }
        Event::Wrote { screen, content } => session.keep(screen, content, now),
        Event::Reading(reading) => session.set_reading(reading, now),
        Event::Language { wording, telling } => session.change_language(wording, telling, now),
        Event::Helps(helps) => session.set_helps(helps, now),
        Event::Writes(writes) => session.set_writes(writes, now),
        Event::Answers(through) => session.answers = through,
        Event::Scan(way) => session.scan = way,
        Event::Naming(name) => session.naming = name,
        Event::Stop => session.stop(),
        Event::TakeBack(agreement) => session.take_back(&agreement, now),
        Event::Pause => {
            session.cover = Cover::Pause;
            session.rest.asked = session.rest.asked.saturating_add(u8::from(!was_covered));
        }
        Event::Resume => session.resume(),
        Event::AnotherDay => session.another_day(now),
        Event::TellOther(whom) => session.tell_other(whom, now),
        Event::Answered { screen, content } => session.answered(screen, content, now),
        event if session.cover == Cover::None => session.uncovered(event, now),
        _ => {}
    }
    // A name that was only begun is nobody's once the child is done.
    if session.is_over() {
        session.naming.clear();
    }
    // Who goes back looks for something: nothing comes in between.
    if !goes_back {
        session.mind_rest(before, was_covered, !skips, now);
    }
    session
}

impl ChildSession {
    fn uncovered(&mut self, event: Event, now: Timestamp) {
        if self.practises() && self.practise(&event) {
            return;
        }
        match event {
            Event::Next => {
                self.say_what_waited(now);
                self.forward(now);
            }
            Event::AfterAll(screen) => self.say_after_all(screen, now),
            Event::Skip => self.decline(AnswerState::Skipped, now),
            Event::DontKnow => self.decline(AnswerState::DontKnow, now),
            Event::DontWant => self.decline(AnswerState::DontWant, now),
            Event::Checked(answer) => self.checked(answer),
            Event::CheckStands { ours_first } => self.stands(ours_first),
            Event::Tell(topic) => self.tell(topic),
            Event::TellAgain => self.tell_again(),
            Event::Ask if self.place.may_ask() => self.cover = Cover::Ask,
            Event::Share { recipient, choice } => self.share(recipient, choice),
            Event::LetHear { recipient, hears } => self.let_hear(recipient, hears),
            Event::Decide(decision) => self.decide(decision),
            Event::GoTo(screen) => self.go_to(screen),
            Event::Right(screen) if self.reviews() => self.confirm(screen),
            Event::TakeOut(screen) if self.reviews() => self.take_out(screen),
            Event::TakeOutTell(index) if self.reviews() => self.take_out_tell(index),
            Event::PutBack(screen) if self.reviews() => self.put_back(screen),
            Event::PutBackTell(index) if self.reviews() => self.put_back_tell(index),
            Event::TakeOutStep(part) if self.reviews() => self.take_out_step(&part),
            Event::PutBackStep(part) if self.reviews() => self.put_back_step(&part),
            Event::NotRight => self.not_right(),
            Event::HowWas(feedback) => self.how_was_it(*feedback, now),
            Event::TellBeside(whom) if self.is_asked_how_it_was() => self.wants_to_complain(whom, now),
            Event::Agenda(agenda) if self.place == (Place::Screen { screen: Screen::V04 }) => {
                self.agenda = Agenda { said: Some(now), ..agenda };
            }
            Event::Passed { screen, cards } => self.note_came_up(screen, cards),
            Event::Also(screen) if screen.asks() && !self.is_sent() => {
                self.also.insert(screen);
                self.agenda.out.retain(|it| *it != screen);
            }
            Event::TellBeside(whom) if !self.is_sent() => {
                if let Some(at) = self.place.name() {
                    self.tells.push(Tell { at: at.to_owned(), whom, said: now });
                }
            }
            Event::Depth { band, telling } => self.change_depth(band, telling, now),
            Event::StillSo { statement, now, reason } => self.mark_again(statement, Mark { now, reason }),
            Event::AsItWas(statement) => self.unmark_again(&statement),
            Event::Back => self.back(),
            _ => {}
        }
    }

    /// Keeps what is on a screen. What is written after a refusal takes the refusal back only while the child is on
    /// that screen: a late save of earlier typing must not turn "I don't want to say" into an answer.
    fn keep(&mut self, screen: Screen, content: Content, now: Timestamp) {
        if !screen.asks() || self.is_sent() {
            return;
        }
        let here = self.place == (Place::Screen { screen }) && self.cover == Cover::None;
        self.note_pace(screen, &content, now);
        self.note_came_up(screen, content.chosen.iter().map(|card| card.key.clone()));
        if !self.changes_what_waited(screen, &content) {
            return;
        }
        match self.entries.get_mut(&screen) {
            None if content.is_blank() => {}
            Some(entry) if entry.content == content => {}
            Some(entry) if !here && is_refusal(entry.state) => {
                (entry.content, entry.confirmed) = (content, false);
            }
            _ => {
                let state = if content.is_empty() { AnswerState::Skipped } else { AnswerState::Answered };
                let (band, through) = (Some(self.setting.band), self.answered_through(screen));
                self.entries.insert(
                    screen,
                    Entry {
                        state,
                        content,
                        tell: None,
                        said: now,
                        band,
                        wording: None,
                        confirmed: false,
                        through,
                    },
                );
            }
        }
    }

    fn answered(&mut self, screen: Screen, content: Content, now: Timestamp) {
        let hard =
            screen == Screen::V03 && content.chosen.iter().any(|c| HARD_MOODS.contains(&c.key.as_str()));
        self.keep(screen, content, now);
        if self.cover == Cover::None && self.place == (Place::Screen { screen }) && screen.asks() {
            self.say_what_waited(now);
            self.forward(now);
            if hard {
                self.cover = Cover::HardMood;
            }
        }
    }
}
