//! What stands in the boxes of the signature, and what is still missing, each with the field in which it is put right.

use domain::consent::Mark;
use domain::guardian_flow::{GuardianSession, NotYet, Question, Shape, Signing};
use leptos::prelude::*;

use super::frame::Frame;
use crate::i18n::{t, tv};
use crate::ui::FieldError;

/// The ways to sign, all of equal value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Drawn on the screen.
    Drawn,
    /// A mark, beside somebody who saw it.
    Mark,
    /// Said aloud, beside somebody who heard it.
    Spoken,
    /// On paper, photographed.
    Paper,
}

impl Way {
    /// All of them.
    pub(super) const ALL: [Way; 4] = [Way::Drawn, Way::Mark, Way::Spoken, Way::Paper];

    /// Its key in texts.
    pub(super) fn key(self) -> &'static str {
        match self {
            Way::Drawn => "drawn",
            Way::Mark => "mark",
            Way::Spoken => "spoken",
            Way::Paper => "paper",
        }
    }

    /// True where somebody else must have been there.
    pub(super) fn needs_witness(self) -> bool {
        matches!(self, Way::Mark | Way::Spoken)
    }

    /// True where something is drawn.
    pub(super) fn is_drawn(self) -> bool {
        matches!(self, Way::Drawn | Way::Mark)
    }
}

/// What stands in the boxes. Nothing of it is kept before it is signed: it lives in this document's memory alone, beside the
/// sitting, so that a break or a question to the worker, which draw the page anew, take nothing of it away.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub(super) name: RwSignal<String>,
    pub(super) place: RwSignal<String>,
    pub(super) way: RwSignal<Option<Way>>,
    pub(super) shape: RwSignal<Shape>,
    pub(super) witness: RwSignal<String>,
    /// SHA-256 of the photographed paper.
    pub(super) paper: RwSignal<Option<String>>,
    /// The interpreter says that everything was interpreted; on the own phone the person says it of the interpreter.
    pub(super) interpreted: RwSignal<bool>,
    /// The worker says that every question was answered; on the own phone the person says it.
    pub(super) answered: RwSignal<bool>,
    /// Something of a signature was there when another answer took it back.
    pub(super) anew: RwSignal<bool>,
    /// On the person's own phone: no worker is there.
    pub(super) own: bool,
}

impl Form {
    /// Empty but for the place, which is where the tablet stands; on their own phone the person is wherever they are.
    pub(super) fn begin(frame: &Frame) -> Self {
        let own = frame.own.is_some();
        let place = if own { String::new() } else { frame.names.organisation.clone() };
        Self {
            name: RwSignal::default(),
            place: RwSignal::new(place),
            way: RwSignal::new(None),
            shape: RwSignal::default(),
            witness: RwSignal::default(),
            paper: RwSignal::default(),
            interpreted: RwSignal::new(false),
            answered: RwSignal::new(false),
            anew: RwSignal::new(false),
            own,
        }
    }

    /// It is signed, or the sitting is over: nothing of it stays.
    pub(super) fn clear(self) {
        for text in [self.name, self.place, self.witness] {
            text.set(String::new());
        }
        self.way.set(None);
        self.take_back();
        self.anew.set(false);
    }

    /// Something else was decided: nobody has signed that, and nobody has said that it was interpreted and answered.
    pub(super) fn take_back(self) {
        let begun = self.shape.with_untracked(|shape| !shape.is_empty())
            || self.paper.with_untracked(Option::is_some)
            || self.interpreted.get_untracked()
            || self.answered.get_untracked();
        if begun {
            self.anew.set(true);
        }
        self.shape.set(Shape::default());
        self.paper.set(None);
        self.interpreted.set(false);
        self.answered.set(false);
    }

    /// How it is signed; none while that is not complete.
    fn mark(self) -> Option<Mark> {
        let witness = || Some(self.witness.get().trim().to_owned()).filter(|it| !it.is_empty());
        let path = || self.shape.with(|shape| (!shape.is_empty()).then(|| shape.path()));
        match self.way.get()? {
            Way::Drawn => path().map(|path| Mark::Drawn { path }),
            Way::Mark => Some(Mark::Mark { path: path()?, witness: witness()? }),
            Way::Spoken => witness().map(|witness| Mark::Spoken { witness }),
            Way::Paper => self.paper.get().map(|sha256| Mark::Paper { sha256 }),
        }
    }

    /// The signature; none while something is missing.
    pub(super) fn signing(self, interpreter: Option<String>) -> Option<Signing> {
        let tidy = |text: RwSignal<String>| text.get().trim().to_owned();
        self.mark().map(|mark| Signing { mark, name: tidy(self.name), place: tidy(self.place), interpreter })
    }

    /// What is missing, in the order of the page. The sitting's own gaps come from the rules; `asked` words a question of ours.
    pub(super) fn missing(
        self,
        session: &GuardianSession,
        asked: impl Fn(Question) -> String,
    ) -> Vec<FieldError> {
        let mut missing = Vec::new();
        for gap in session.not_yet() {
            let id = match gap {
                NotYet::AdviceNotAsked | NotYet::WantsAdvice => "sign-advice".to_owned(),
                NotYet::FreeNotAsked | NotYet::NotFree => "sign-free".to_owned(),
                NotYet::NotExplained(question) => format!("explained-{}", question.key()),
                _ => "sign-gaps".to_owned(),
            };
            let words = format!("guardian-notyet-{}", gap.key().replace('_', "-"));
            // Each open question by its own words: the same sentence three times would say nothing.
            let message = match gap {
                NotYet::NotExplained(question) => tv(&words, &[("question", asked(question).into())]),
                _ => t(&words),
            };
            missing.push(FieldError { id, message });
        }
        let mut needs = |lacks: bool, id: &str, words: &str| {
            if lacks {
                missing.push(FieldError { id: id.to_owned(), message: t(words) });
            }
        };
        let empty = |text: RwSignal<String>| text.with(|text| text.trim().is_empty());
        needs(empty(self.name), "sign-name", "guardian-missing-name");
        let way = self.way.get();
        needs(way.is_none(), "sign-way", "guardian-missing-way");
        let is = |test: fn(Way) -> bool| way.is_some_and(test);
        let drawn = self.shape.with(|shape| !shape.is_empty());
        needs(is(Way::is_drawn) && !drawn, "sign-shape", "guardian-missing-shape");
        needs(is(Way::needs_witness) && empty(self.witness), "sign-witness", "guardian-missing-witness");
        needs(
            way == Some(Way::Paper) && self.paper.with(Option::is_none),
            "sign-paper",
            "guardian-missing-paper",
        );
        needs(empty(self.place), "sign-place", "guardian-missing-place");
        let interpreter = session.setting.interpreter.is_some();
        let interpreted =
            if self.own { "guardian-own-missing-interpreted" } else { "guardian-missing-interpreted" };
        needs(interpreter && !self.interpreted.get(), "sign-interpreted", interpreted);
        let answered = if self.own { "guardian-own-missing-answered" } else { "guardian-missing-answered" };
        needs(!self.answered.get(), "sign-answered", answered);
        missing
    }
}
