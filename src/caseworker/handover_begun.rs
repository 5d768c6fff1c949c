//! What was begun of a hand-over, as it is kept until the child has the tablet.

use domain::child_flow::DepthWish;
use domain::{Band, CaseId, CivilDate, SetWhy};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::begun::Draft;
use super::handover_form::SetUp;

/// What stands in the boxes. The reason for another depth, the language and the steps are chosen anew: they follow from what the
/// case says on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Begun {
    case: CaseId,
    called: String,
    worker: String,
    organisation: String,
    interpreter: String,
    with_interpreter: Option<bool>,
    present: String,
    present_ok: Option<String>,
    present_why: String,
    supporters: Vec<String>,
    next_step: String,
    next_date: Option<CivilDate>,
    lock: Option<String>,
    lock_why: String,
    helpers: [String; 3],
    band: Option<Band>,
    why_depth: String,
    options: Vec<String>,
    names: [String; 3],
    reading: Option<String>,
    helps: Vec<String>,
    #[serde(default)]
    reading_why: Option<SetWhy>,
    #[serde(default)]
    helps_why: Option<SetWhy>,
    #[serde(default)]
    sign: Option<String>,
}

impl Draft for Begun {
    const NAME: &'static str = "handover_drafts";

    fn case(&self) -> &CaseId {
        &self.case
    }
}

impl Begun {
    /// What stands in the boxes now.
    pub(super) fn of(case: &CaseId, set_up: SetUp) -> Self {
        let depth = set_up.depth.boxes();
        let wish = depth.wish.get();
        Self {
            case: case.clone(),
            called: set_up.called.get(),
            worker: set_up.worker.get(),
            organisation: set_up.organisation.get(),
            interpreter: set_up.interpreter.get(),
            with_interpreter: set_up.with_interpreter.get(),
            present: set_up.present.get(),
            present_ok: set_up.present_ok.get(),
            present_why: set_up.present_why.get(),
            supporters: set_up.supporters.get(),
            next_step: set_up.next_step.get(),
            next_date: set_up.next_date.get(),
            lock: set_up.lock.get(),
            lock_why: set_up.lock_why.get(),
            helpers: set_up.helpers.map(|name| name.get()),
            band: wish.band,
            why_depth: wish.words,
            options: depth.options.get(),
            names: depth.names.map(|name| name.get()),
            reading: depth.reading.get(),
            helps: depth.helps.get(),
            reading_why: depth.reading_why.get(),
            helps_why: depth.helps_why.get(),
            sign: depth.sign.get(),
        }
    }

    /// Puts it back into the boxes.
    pub(super) fn put(self, set_up: SetUp) {
        let depth = set_up.depth.boxes();
        set_up.called.set(self.called);
        set_up.worker.set(self.worker);
        set_up.organisation.set(self.organisation);
        set_up.interpreter.set(self.interpreter);
        set_up.with_interpreter.set(self.with_interpreter);
        set_up.present.set(self.present);
        set_up.present_ok.set(self.present_ok);
        set_up.present_why.set(self.present_why);
        set_up.supporters.set(self.supporters);
        set_up.next_step.set(self.next_step);
        set_up.next_date.set(self.next_date);
        set_up.lock.set(self.lock);
        set_up.lock_why.set(self.lock_why);
        set_up.helpers.into_iter().zip(self.helpers).for_each(|(name, words)| name.set(words));
        // A reason that came from the last talk stays where the depth is the same.
        let (band, words) = (self.band, self.why_depth);
        depth.wish.update(|wish| {
            *wish = if wish.band == band {
                DepthWish { words, ..wish.clone() }
            } else {
                DepthWish { band, words, ..DepthWish::default() }
            };
        });
        depth.options.set(self.options);
        depth.names.into_iter().zip(self.names).for_each(|(name, words)| name.set(words));
        depth.reading.set(self.reading);
        depth.helps.set(self.helps);
        depth.reading_why.set(self.reading_why);
        depth.helps_why.set(self.helps_why);
        depth.sign.set(self.sign);
    }
}
