//! Try the buttons (V02): each control once, with something that really needs it. Nobody has to; leaving it out leads
//! on as everywhere.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::event::Event;
use super::place::{Cover, Place, Screen};
use super::session::ChildSession;
use crate::course::{Practised, ScaleOk};
use crate::manner::Band;

/// After so many tries that do not fit, this child is asked without faces.
const MOST_MISSES: u8 = 2;

/// One thing to try.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trial {
    /// A question that nobody but us can answer.
    #[default]
    DontKnow,
    /// A mistake that we make on purpose.
    Correction,
    /// A question that one may leave out.
    Skip,
    /// A rest.
    Pause,
    /// Faces for something that nearly every child likes.
    ScaleLike,
    /// Faces for something that hardly any child likes.
    ScaleDislike,
}

impl Trial {
    /// What is tried at a depth, in its order. Only the youngest try the faces (child-ux.md V02); the oldest read on one
    /// screen what the controls do, and may try one.
    #[must_use]
    pub fn of(band: Band) -> &'static [Trial] {
        const ALL: &[Trial] = &[
            Trial::DontKnow,
            Trial::Correction,
            Trial::Skip,
            Trial::Pause,
            Trial::ScaleLike,
            Trial::ScaleDislike,
        ];
        const BUTTONS: &[Trial] = &[Trial::DontKnow, Trial::Correction, Trial::Skip, Trial::Pause];
        match band {
            Band::B1 => ALL,
            Band::B2 | Band::B3 => BUTTONS,
            Band::B4 => &[],
        }
    }

    /// The control that it is about; none where it is about faces.
    #[must_use]
    pub fn control(self) -> Option<Practised> {
        match self {
            Trial::DontKnow => Some(Practised::DontKnow),
            Trial::Correction => Some(Practised::Correction),
            Trial::Skip => Some(Practised::Skip),
            Trial::Pause => Some(Practised::Pause),
            Trial::ScaleLike | Trial::ScaleDislike => None,
        }
    }
}

/// Three faces, from the best to the worst. Compared here and nowhere else, and never kept as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Good.
    Good,
    /// So-so.
    SoSo,
    /// Not good.
    NotGood,
}

impl Grade {
    /// The grade of this key in the texts.
    #[must_use]
    pub fn named(key: &str) -> Option<Self> {
        match key {
            "good" => Some(Grade::Good),
            "so_so" => Some(Grade::SoSo),
            "not_good" => Some(Grade::NotGood),
            _ => None,
        }
    }
}

/// What the child tried so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// What is being tried.
    pub trial: Trial,
    /// Controls that the child pressed here and saw working.
    pub tried: BTreeSet<Practised>,
    /// The face that the child gave to the first of the two things.
    pub like: Option<Grade>,
    /// Tries in which the faces did not fit.
    pub misses: u8,
    /// Whether faces fit this child.
    pub scale: ScaleOk,
}

impl ChildSession {
    /// True unless faces from good to not good mean something else to this child: then it is asked with pairs,
    /// drawing and own words instead (skip rule 3).
    #[must_use]
    pub fn scale_ok(&self) -> bool {
        self.practice.scale != ScaleOk::No
    }

    /// True where the child is about to try something.
    pub(super) fn practises(&self) -> bool {
        self.place == Place::Screen { screen: Screen::V02 }
    }

    /// What an event does while the child tries the controls; false where it means what it means everywhere.
    pub(super) fn practise(&mut self, event: &Event) -> bool {
        let trial = self.practice.trial;
        if Trial::of(self.setting.band).is_empty() {
            return self.try_freely(event);
        }
        match event {
            Event::DontKnow if trial == Trial::DontKnow => self.tried(Practised::DontKnow),
            Event::NotRight if trial == Trial::Correction => self.tried(Practised::Correction),
            // Anywhere else "skip" leaves all of it out.
            Event::Skip if trial == Trial::Skip => self.tried(Practised::Skip),
            Event::Next | Event::DontKnow | Event::DontWant => self.next_trial(),
            Event::Graded(grade) => self.graded(trial, *grade),
            Event::Back => self.trial_before(),
            _ => false,
        }
    }

    /// Who reads what the controls do stays there while it tries one; "skip" and "go on" lead on.
    fn try_freely(&mut self, event: &Event) -> bool {
        let control = match event {
            Event::DontKnow => Practised::DontKnow,
            Event::NotRight => Practised::Correction,
            _ => return false,
        };
        self.practice.tried.insert(control);
        true
    }

    /// Goes on after a rest. Where a pause was tried, the next thing stands there.
    pub(super) fn resume(&mut self) {
        let cover = std::mem::replace(&mut self.cover, Cover::None);
        if cover != Cover::Pause || !self.practises() {
            return;
        }
        if Trial::of(self.setting.band).is_empty() {
            self.practice.tried.insert(Practised::Pause);
        } else if self.practice.trial == Trial::Pause {
            self.tried(Practised::Pause);
        }
    }

    /// Another depth may try other things.
    pub(super) fn settle_trial(&mut self) {
        let trials = Trial::of(self.setting.band);
        if !trials.contains(&self.practice.trial) {
            self.practice.trial = trials.last().copied().unwrap_or_default();
        }
    }

    fn tried(&mut self, control: Practised) -> bool {
        self.practice.tried.insert(control);
        self.next_trial()
    }

    /// Always true: it goes to the next thing to try, or to what comes behind all of them.
    fn next_trial(&mut self) -> bool {
        let mut behind = Trial::of(self.setting.band).iter().skip_while(|it| **it != self.practice.trial);
        let Some(next) = behind.nth(1) else {
            self.go_on();
            return true;
        };
        self.practice.trial = *next;
        true
    }

    fn trial_before(&mut self) -> bool {
        let before = Trial::of(self.setting.band).iter().take_while(|it| **it != self.practice.trial).last();
        before.is_some_and(|before| {
            self.practice.trial = *before;
            true
        })
    }

    fn graded(&mut self, trial: Trial, grade: Grade) -> bool {
        match (trial, self.practice.like) {
            (Trial::ScaleLike, _) => {
                self.practice.like = Some(grade);
                self.next_trial()
            }
            (Trial::ScaleDislike, Some(like)) if like < grade => {
                self.practice.scale = ScaleOk::Yes;
                self.next_trial()
            }
            (Trial::ScaleDislike, Some(_)) => {
                self.practice.misses = self.practice.misses.saturating_add(1);
                self.practice.like = None;
                if self.practice.misses < MOST_MISSES {
                    self.practice.trial = Trial::ScaleLike;
                    return true;
                }
                self.practice.scale = ScaleOk::No;
                self.next_trial()
            }
            // Only one of the two things has a face: that says nothing.
            (Trial::ScaleDislike, None) => self.next_trial(),
            _ => false,
        }
    }
}
