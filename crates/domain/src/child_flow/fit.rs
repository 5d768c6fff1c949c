//! How the child makes the session fit: depth, reading, what helps. No answer is touched by any of it.

use std::collections::BTreeSet;

use super::place::{Place, Stop};
use super::session::{ChildSession, Telling};
use crate::manner::{Band, DepthReason, DepthSet, DepthSource, Help, Reading, ReadingSet, SetBy, SupportSet};
use crate::time::Timestamp;

impl ChildSession {
    /// Another depth. A topic begins anew in the other words; a question that the depth has not got gives way to the
    /// next one; what is being looked at again stays.
    pub(super) fn change_depth(&mut self, band: Band, telling: Telling, now: Timestamp) {
        if band == self.setting.band {
            return;
        }
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
            let after = self.on_from(here, true).map_or(Place::Waiting, Stop::place);
            self.arrive(after);
        }
    }

    /// How the words reach the child from now on.
    pub(super) fn set_reading(&mut self, reading: Reading, at: Timestamp) {
        if self.reading() != reading {
            self.manner.reading.push(ReadingSet { reading, by: SetBy::Child, at });
        }
    }

    /// What helps the child from now on.
    pub(super) fn set_helps(&mut self, helps: BTreeSet<Help>, at: Timestamp) {
        if self.manner.helps() != helps {
            self.manner.support.push(SupportSet { helps, by: SetBy::Child, at });
        }
    }
}
