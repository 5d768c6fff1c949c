//! What tests of every crate bring instead of chance and time, and a tablet without a screen.
#![expect(clippy::expect_used, reason = "a test that builds a wrong id or path must stop there")]

pub mod altered;
pub mod consent;

use std::cell::Cell;
use std::str::FromStr;

use form_engine::{Answer, Path};

use crate::case_file::CaseFile;
use crate::change::{Author, Body, Change};
use crate::draft::{Editing, Writer, add_row, remove_row};
use crate::fact::CaseFact;
use crate::ids::{CaseId, DocumentId, IdSource};
use crate::manner::Band;
use crate::outcome::{OutcomePlan, OutcomeTalk, TalkEnd};
use crate::statement::{AnswerState, ChildStatement, Shown, Source};
use crate::time::{Clock, Timestamp};

/// Ids by counting: `t-000001`, `t-000002`. They sort in the order in which they were made.
#[derive(Debug)]
pub struct CounterIds {
    prefix: &'static str,
    next: Cell<u64>,
}

impl CounterIds {
    /// Counts from 1. Two tablets of one test take two prefixes, so that their ids never meet.
    #[must_use]
    pub fn new(prefix: &'static str) -> Self {
        Self { prefix, next: Cell::new(1) }
    }
}

impl Default for CounterIds {
    fn default() -> Self {
        Self::new("t")
    }
}

impl IdSource for CounterIds {
    fn next_id(&self) -> String {
        let number = self.next.get();
        self.next.set(number + 1);
        format!("{}-{number:06}", self.prefix)
    }
}

/// A clock that stands until a test moves it.
#[derive(Debug)]
pub struct FixedClock(Cell<Timestamp>);

impl FixedClock {
    /// Stands at that moment.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self(Cell::new(now))
    }

    /// Moves on by that many milliseconds.
    pub fn advance(&self, milliseconds: u64) {
        self.0.set(Timestamp(self.0.get().0.saturating_add(milliseconds)));
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.0.get()
    }
}

/// Any id from a text.
///
/// # Panics
/// If the text is not an id.
#[must_use]
pub fn id<T: FromStr>(text: &str) -> T {
    text.parse().ok().expect("an id of a test")
}

/// A path from a text.
///
/// # Panics
/// If the text is not a path.
#[must_use]
pub fn path(text: &str) -> Path {
    text.parse().expect("a path of a test")
}

/// A tablet without a screen: it writes like the app does and knows what it wrote or was given.
#[derive(Debug)]
pub struct Tablet {
    /// Who writes.
    pub writer: Writer,
    /// Where its ids come from.
    pub ids: CounterIds,
    /// Its clock.
    pub clock: FixedClock,
    /// The case as this tablet knows it.
    pub file: CaseFile,
    /// Everything written here, numbered and frozen, in order.
    pub written: Vec<Change>,
}

impl Tablet {
    /// A tablet of that person for that case. The person's name begins all its ids.
    #[must_use]
    pub fn new(case: &CaseId, user: &'static str) -> Self {
        let writer = Writer {
            case: case.clone(),
            user: id(user),
            device: id(&format!("{user}-device")),
            language: "en".to_owned(),
        };
        Self {
            writer,
            ids: CounterIds::new(user),
            clock: FixedClock::at(Timestamp(1_750_000_000_000)),
            file: CaseFile::fold(case, []),
            written: Vec::new(),
        }
    }

    /// Writes one change, frozen.
    pub fn write(&mut self, body: Body) -> Change {
        let author = Author::Staff(self.writer.user.clone());
        self.write_as(&author, body)
    }

    /// Writes one change in somebody's words, frozen.
    pub fn write_as(&mut self, author: &Author, body: Body) -> Change {
        self.clock.advance(1000);
        let saved = self.writer.save(&self.ids, &self.clock, author, vec![body]);
        let change = saved.expect("ids of a counter").into_iter().next().expect("one body gives one change");
        self.freeze(change)
    }

    /// Writes several changes of one save in somebody's words, frozen.
    pub fn write_all_as(&mut self, author: &Author, bodies: Vec<Body>) -> Vec<Change> {
        self.clock.advance(1000);
        let saved = self.writer.save(&self.ids, &self.clock, author, bodies).expect("ids of a counter");
        saved.into_iter().map(|change| self.freeze(change)).collect()
    }

    fn freeze(&mut self, mut change: Change) -> Change {
        change.seq = self.written.len() as u64 + 1;
        self.file.insert(change.clone());
        self.written.push(change.clone());
        change
    }

    /// Opens the case.
    pub fn open_case(&mut self) -> Change {
        self.fact(CaseFact::CaseOpened {
            local_number: "T1-0001".to_owned(),
            site: "harbour_house".to_owned(),
        })
    }

    /// Opens a form.
    pub fn open_form(&mut self, form: &str) -> DocumentId {
        let document: DocumentId = id(&self.ids.next_id());
        self.fact(CaseFact::DocumentOpened {
            document: document.clone(),
            form: form.to_owned(),
            version: 1,
            hash: "0".repeat(64),
        });
        document
    }

    /// Writes a fact.
    pub fn fact(&mut self, fact: CaseFact) -> Change {
        self.write(Body::Fact(fact))
    }

    /// Answers a question, having seen what this tablet shows there.
    pub fn answer(&mut self, document: &DocumentId, at: &str, value: Answer) -> Change {
        self.clock.advance(1000);
        let mut editing = Editing::begin(&self.file, &self.writer, document, &path(at));
        let change = editing.write(&self.writer, &self.ids, &self.clock, value, false);
        self.freeze(change.expect("ids of a counter"))
    }

    /// Answers a question with a key.
    pub fn choose(&mut self, document: &DocumentId, at: &str, key: &str) -> Change {
        self.answer(document, at, Answer::Choice(key.to_owned()))
    }

    /// Adds a row.
    pub fn add_row(&mut self, document: &DocumentId, row: &str) -> Change {
        let body = add_row(&self.file, document, &path(row));
        self.write(body)
    }

    /// Takes a row away.
    pub fn remove_row(&mut self, document: &DocumentId, row: &str) -> Change {
        let body = remove_row(&self.file, document, &path(row));
        self.write(body)
    }

    /// Takes in what another tablet wrote.
    pub fn take(&mut self, other: &Tablet) {
        for change in &other.written {
            self.file.insert(change.clone());
        }
    }
}

/// A statement of a child of b3, alone with the tablet, on this screen; it is answered, and for nobody but the worker.
#[must_use]
pub fn said(name: &str, screen: &str) -> ChildStatement {
    let shown = Shown {
        prompt: format!("{screen}.b3"),
        content_version: "1".to_owned(),
        translation: "source".to_owned(),
        band: "b3".to_owned(),
        language: None,
        order: Vec::new(),
    };
    let blank = ChildStatement::blank(id(name), id("session"), screen, shown, Timestamp(1));
    ChildStatement { state: AnswerState::Answered, source: Source::ChildAlone, ..blank }
}

/// The fact of a talk that went like this.
#[must_use]
pub fn talk_that_went(talk: &str, course: crate::Course) -> CaseFact {
    CaseFact::ChildSession {
        session: id(talk),
        end: crate::SessionEnd::Finished,
        no_views: false,
        explained: Vec::new(),
        help_pressed: false,
        present: String::new(),
        manner: None,
        course: Some(Box::new(course)),
    }
}

/// A talk about a decision that came to its end, with the statement that holds what the child said to it.
#[must_use]
pub fn outcome_talk(talk: &str, reaction: Option<crate::StatementId>) -> OutcomeTalk {
    OutcomeTalk {
        session: id(talk),
        plan: OutcomePlan::empty(None, Band::B3, "en", "Ann"),
        content_version: "1".to_owned(),
        translation: "source".to_owned(),
        told: Vec::new(),
        checks: Vec::new(),
        reaction,
        end: TalkEnd::Finished,
    }
}

/// The fact of a talk that explained these topics, and in which the child said nothing.
#[must_use]
pub fn talk_that_explained(talk: &str, topics: &[(&str, crate::TeachBack)]) -> CaseFact {
    let explained = topics.iter().map(|(topic, outcome)| crate::Explained {
        topic: (*topic).to_owned(),
        content_version: "1".to_owned(),
        outcome: *outcome,
        ours_first: None,
    });
    CaseFact::ChildSession {
        session: id(talk),
        end: crate::SessionEnd::Finished,
        no_views: true,
        explained: explained.collect(),
        help_pressed: false,
        present: String::new(),
        manner: None,
        course: None,
    }
}
