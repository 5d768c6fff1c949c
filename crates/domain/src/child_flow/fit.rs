//! How the child makes the session fit: depth, reading, what helps. No answer is touched by any of it.

use std::collections::BTreeSet;

use super::place::{Place, Screen, Stop};
use super::session::{ChildSession, Telling};
use crate::manner::{
    Band, DepthReason, DepthSet, DepthSource, Help, Reading, ReadingSet, SetBy, SupportSet, WritingSet,
};
use crate::statement::{Source, TypedBy};
use crate::time::Timestamp;

impl ChildSession {
    /// Another depth. A topic begins anew in the other words; a question that the depth has not got gives way to the
    /// next one; what is being looked at again stays.
    pub(super) fn change_depth(&mut self, band: Band, telling: Telling, now: Timestamp) {
        if band == self.setting.band {
            return;
        }
        let had_a_list = self.has_a_list();
        self.setting.band = band;
        self.setting.tell(telling);
        self.manner.depth.push(DepthSet {
            band,
            source: DepthSource::Child,
            reason: Some(DepthReason::ChildAsked),
            words: String::new(),
            at: now,
        });
        let looks_again = self.from_review;
        if let (Some(here), false) = (Stop::of(self.place), looks_again) {
            let untold = self.told_first(here);
            let list = untold.map(|_| Screen::V08).or_else(|| self.keeps_its_list(had_a_list));
            // What was opened from a list begins anew where it is, whatever the way of the other depth.
            let stays = untold.or_else(|| (list.is_some() || self.told_again).then_some(here));
            let after = stays.or_else(|| self.on_from(here, true)).map_or(Place::Waiting, Stop::place);
            self.arrive(after);
            self.told_from = list.or(self.told_from);
        }
    }

    /// How the words reach the child from now on.
    pub(super) fn set_reading(&mut self, reading: Reading, at: Timestamp) {
        // A choice is recorded also where it is what was meant anyway: the child chose it.
        if self.manner.reading.last().is_none_or(|set| set.reading != reading) {
            self.manner.reading.push(ReadingSet { reading, why: None, by: SetBy::Child, at });
        }
    }

    /// Who writes what the child says now: as somebody set it; else the worker for the youngest, who do not write, and
    /// the child at every other depth.
    #[must_use]
    pub fn writes(&self) -> TypedBy {
        let usual = if self.setting.band == Band::B1 { TypedBy::Worker } else { TypedBy::Child };
        self.manner.writing.last().map_or(usual, |set| set.writes)
    }

    /// Who writes what the child says from now on. What stands already keeps who wrote it.
    pub(super) fn set_writes(&mut self, writes: TypedBy, at: Timestamp) {
        if self.writes() != writes {
            self.manner.writing.push(WritingSet { writes, by: SetBy::Child, at });
        }
    }

    /// How an answer is given that is written now. What somebody put there for the child does not become the child's own by a
    /// touch: it has to be taken out first.
    pub(super) fn answered_through(&self, screen: Screen) -> Option<Source> {
        let stands = self.entries.get(&screen).filter(|entry| !entry.content.is_blank());
        let for_the_child = stands.and_then(|entry| entry.through).filter(|it| *it == Source::ViaCaregiver);
        for_the_child.or(self.answers)
    }

    /// What helps the child from now on.
    pub(super) fn set_helps(&mut self, helps: BTreeSet<Help>, at: Timestamp) {
        if self.manner.helps() != helps {
            self.manner.support.push(SupportSet { helps, why: None, by: SetBy::Child, at });
        }
    }
}
