//! What stands in the boxes in which a packet is put together. The place on the page holds it, so that it is there again where the
//! boxes were folded away meanwhile, and keeps it on the tablet.

use std::collections::BTreeSet;
use std::rc::Rc;

use domain::ChangeId;
use domain::consent::{PacketBegun, Ticked};
use leptos::prelude::*;

/// What was chosen and written for the recipient of a packet.
#[derive(Clone, Copy)]
pub(in crate::caseworker::permissions) struct Boxes {
    pub(super) chosen: RwSignal<Vec<Ticked>>,
    /// Limits in the person's own words that go along, by their keys.
    pub(super) limits: RwSignal<Vec<String>>,
    pub(super) request: RwSignal<String>,
    /// Why somebody is named who is to be left alone.
    pub(super) why: RwSignal<String>,
    /// What permits what was chosen.
    by: RwSignal<BTreeSet<ChangeId>>,
    /// Takes what was begun from the tablet.
    over: StoredValue<Rc<dyn Fn()>, LocalStorage>,
}

impl Boxes {
    /// Nothing is chosen or written yet. `over` is called once the packet stands in the case.
    pub(in crate::caseworker::permissions) fn empty(over: impl Fn() + 'static) -> Self {
        Self {
            chosen: RwSignal::default(),
            limits: RwSignal::default(),
            request: RwSignal::default(),
            why: RwSignal::default(),
            by: RwSignal::default(),
            over: StoredValue::new_local(Rc::new(over)),
        }
    }

    /// What stands in them, to be kept.
    pub(in crate::caseworker::permissions) fn begun(self) -> PacketBegun {
        let begun = PacketBegun {
            chosen: self.chosen.get(),
            limits: self.limits.get(),
            request: self.request.get(),
            why: self.why.get(),
            by: self.by.get(),
        };
        // What permits nothing that was chosen need not be kept.
        if begun.is_empty() { PacketBegun::default() } else { begun }
    }

    /// Puts back what was kept.
    pub(in crate::caseworker::permissions) fn take(self, begun: PacketBegun) {
        self.chosen.set(begun.chosen);
        self.limits.set(begun.limits);
        self.request.set(begun.request);
        self.why.set(begun.why);
        self.by.set(begun.by);
    }

    /// For the next packet.
    pub(in crate::caseworker::permissions) fn forget(self) {
        let by = self.by.get_untracked();
        self.take(PacketBegun { by, ..PacketBegun::default() });
    }

    /// What is to be done once it stands in the case, also where the page is gone by then.
    pub(in crate::caseworker::permissions) fn over(self) -> Rc<dyn Fn()> {
        self.over.get_value()
    }

    /// What permits it now.
    pub(super) fn stand_on(self, by: &BTreeSet<ChangeId>) {
        if self.by.with_untracked(|it| it != by) {
            self.take(untrack(|| self.begun()).under(by));
        }
    }
}
