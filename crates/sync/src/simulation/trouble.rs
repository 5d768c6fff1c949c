//! Everything that goes wrong beyond single messages, and what administrators do meanwhile.

use domain::{CaseId, UserId};

use crate::engine::{Input, Trigger};
use crate::simulation::shelf::Shelf;
use crate::simulation::world::{Event, World};

/// More than this many backups are not kept.
const MOST_BACKUPS: usize = 4;

impl<S: Shelf> World<S> {
    pub(super) fn trouble(&mut self) {
        if !self.acting {
            return;
        }
        let pause = self.rng.between(1_000, 25_000);
        self.at(pause, Event::Trouble);
        let at = self.rng.between(0, self.tablets.len() as u64 - 1) as usize;
        match self.rng.between(0, 99) {
            0..20 => self.crash(at),
            20..35 => self.lose_contact(at),
            35..45 => self.switch_tab(at),
            45..52 => self.server_dies(),
            52..70 => self.back_up(),
            70..78 => self.restore(),
            78..92 => self.reassign(),
            92..97 => self.end_sessions(),
            _ => self.tell(at, Input::Trigger(Trigger::Button)),
        }
    }

    fn crash(&mut self, at: usize) {
        let Some(tablet) = self.tablets.get_mut(at) else { return };
        if tablet.engine.is_some() {
            tablet.crash();
            self.totals.tablet_crashes += 1;
            let off = self.rng.between(200, 60_000);
            self.at(off, Event::Boot { tablet: at });
        }
    }

    fn lose_contact(&mut self, at: usize) {
        let Some(tablet) = self.tablets.get_mut(at) else { return };
        tablet.online = !tablet.online;
        let input = if tablet.online { Input::Trigger(Trigger::Online) } else { Input::WentOffline };
        // The browser does not always notice.
        if self.rng.percent(70) {
            self.tell(at, input);
        }
    }

    fn switch_tab(&mut self, at: usize) {
        self.tell(at, Input::Leading(false));
        let Some(boot) = self.tablets.get(at).map(|tablet| tablet.boot) else { return };
        let away = self.rng.between(10, 40_000);
        self.at(away, Event::Tell { tablet: at, boot, input: Input::Leading(true) });
    }

    fn back_up(&mut self) {
        self.backups.push(self.server.books.clone());
        if self.backups.len() > MOST_BACKUPS {
            self.backups.remove(0);
        }
    }

    fn restore(&mut self) {
        let Some(backup) = self.rng.pick(&self.backups).cloned() else { return };
        let lost = self.server.restore(&backup);
        self.note_lost(lost);
        // A backup of before the restore says nothing wrong, so all of them may be used again.
        self.totals.restores += 1;
        self.server_dies();
    }

    fn reassign(&mut self) {
        if self.now < self.down_until {
            return;
        }
        let cases: Vec<CaseId> = self.server.books.cases.keys().cloned().collect();
        let users: Vec<UserId> = self.tablets.iter().map(|tablet| tablet.user.clone()).collect();
        let (Some(case), Some(user)) = (self.rng.pick(&cases).cloned(), self.rng.pick(&users).cloned())
        else {
            return;
        };
        // More is given than taken, so that cases are shared.
        let works_on_it = self.rng.percent(75);
        self.server.assign(&case, &user, works_on_it);
        let intended = self.intended.entry(case).or_default();
        if works_on_it {
            intended.insert(user);
        } else {
            intended.remove(&user);
        }
        self.totals.reassignments += 1;
    }

    fn end_sessions(&mut self) {
        for tablet in &mut self.tablets {
            tablet.signed_in = false;
        }
    }
}
