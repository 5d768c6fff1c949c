//! After the calm: is everything there, once, and read alike everywhere?

use std::collections::{BTreeMap, BTreeSet};

use domain::{CaseFile, CaseId, Change, ChangeId, UserId};

use crate::engine::Phase;
use crate::protocol::HeldReason;
use crate::simulation::hand::document_of;
use crate::simulation::media_shelf::named_by;
use crate::simulation::network::is_huge;
use crate::simulation::server::may_read;
use crate::simulation::shelf::Shelf;
use crate::simulation::tablet::Tablet;
use crate::simulation::witness::{Place, Witness, Written};
use crate::simulation::world::{CALM_ROUND_MILLIS, World};
use crate::simulation::{Sabotage, Totals};
use crate::slot::{Attention, SlotState};

pub(super) fn of(world: &World<impl Shelf>) -> Result<Totals, Vec<String>> {
    let mut faults = Vec::new();
    let mut totals = world.totals;
    totals.changes = world.witness.written.len() as u64;
    all_settled(world, &mut faults);
    nothing_twice(world, &mut faults);
    for (id, written) in &world.witness.written {
        match whereabouts(world, id, written) {
            Whereabouts::InCase => {}
            Whereabouts::Held => totals.held += 1,
            Whereabouts::Parted => totals.parted += 1,
            Whereabouts::Missing => {
                faults.push(format!("change {id} of tablet {} is nowhere", written.tablet))
            }
            Whereabouts::Altered => faults.push(format!("change {id} has other content at the server")),
        }
    }
    for (case, log) in &world.server.books.cases {
        totals.drawings += drawings_everywhere(world, case, log, &mut faults);
        same_everywhere(world, case, log, &mut faults);
        totals.conflicts += expected_conflicts(world, case, log, &mut faults);
    }
    if faults.is_empty() { Ok(totals) } else { Err(faults) }
}

fn all_settled(world: &World<impl Shelf>, faults: &mut Vec<String>) {
    for (at, tablet) in world.tablets.iter().enumerate() {
        // The five minutes' round may be under way; it must not be failing.
        let at_ease = matches!(tablet.status.phase, Phase::Resting | Phase::Sending | Phase::Receiving);
        let lately = tablet.status.last_success.is_some_and(|at| at.0 + CALM_ROUND_MILLIS > world.now);
        if !at_ease || !lately || tablet.status.waiting != 0 {
            faults.push(format!("tablet {at} did not come to rest: {:?}", tablet.status));
        }
        for (change, state) in tablet.shelf.slots() {
            let id = &change.id;
            match state {
                SlotState::Held { why: Attention::Mismatch } => faults.push(format!("mismatch of {id}")),
                SlotState::Held { why } if !may_be_held(world, &tablet.user, &change, why) => {
                    faults.push(format!("change {id} is held without need: {why:?}"));
                }
                SlotState::Held { .. } => {}
                state => faults.push(format!("slot {id} of tablet {at} is still {state:?}")),
            }
        }
    }
}

/// People were taken off cases, and some notes are too large; nothing else may be held in the end.
fn may_be_held(world: &World<impl Shelf>, user: &UserId, change: &Change, why: Attention) -> bool {
    match why {
        Attention::TooLarge => is_huge(change),
        Attention::Refused { reason: HeldReason::NotAssigned } => {
            // A request that was long under way may have brought it into the case after all.
            let books = &world.server.books;
            let server_has_it = books.held.contains_key(&change.id) || books.index.contains_key(&change.id);
            server_has_it && !world.server.assigned(&change.case, user)
        }
        _ => false,
    }
}

fn nothing_twice(world: &World<impl Shelf>, faults: &mut Vec<String>) {
    let mut ids = BTreeSet::new();
    let mut numbers = BTreeSet::new();
    for change in world.server.books.cases.values().flatten() {
        if !ids.insert(&change.id) {
            faults.push(format!("change {} is in a case twice", change.id));
        }
        if !numbers.insert((&change.device, change.seq)) {
            faults.push(format!("number {} of {} was used twice", change.seq, change.device));
        }
    }
    for change in &world.server.books.mismatches {
        faults.push(format!("the server met two contents of {}", change.id));
    }
}

enum Whereabouts {
    InCase,
    Held,
    Parted,
    Altered,
    Missing,
}

fn whereabouts(world: &World<impl Shelf>, id: &ChangeId, written: &Written) -> Whereabouts {
    let log = world.server.books.cases.get(&written.change.case);
    if let Some(there) = log.into_iter().flatten().find(|change| change.id == *id) {
        let as_saved = Change { seq: there.seq, ..written.change.clone() };
        return if as_saved == *there { Whereabouts::InCase } else { Whereabouts::Altered };
    }
    let slots = world.tablets.get(written.tablet).map(|tablet| tablet.shelf.slots()).unwrap_or_default();
    let mut held = slots.iter().filter(|(_, state)| matches!(state, SlotState::Held { .. }));
    if held.any(|(change, _)| change.id == *id) {
        return Whereabouts::Held;
    }
    if world.witness.parted.contains(id) && world.witness.lost.contains(id) {
        return Whereabouts::Parted;
    }
    Whereabouts::Missing
}

/// Every tablet of the case has what its person may read, and reads it as the server's set reads.
fn same_everywhere(world: &World<impl Shelf>, case: &CaseId, log: &[Change], faults: &mut Vec<String>) {
    for (at, tablet) in world.tablets.iter().enumerate() {
        if !world.server.assigned(case, &tablet.user) {
            if tablet.shelf.standing().have.contains_key(case) || !tablet.shelf.history(case).is_empty() {
                faults.push(format!("tablet {at} still has case {case}"));
            }
            continue;
        }
        let readable: Vec<&Change> = log.iter().filter(|it| may_read(it, &tablet.user)).collect();
        let history = tablet.shelf.history(case);
        let here: BTreeMap<&ChangeId, &Change> =
            history.iter().map(|change| (&change.id, change.as_ref())).collect();
        for change in &readable {
            if here.get(&change.id) != Some(change) {
                faults.push(format!("tablet {at} lacks change {} or has it otherwise", change.id));
            }
        }
        // Only what a restore took away for good may be left over: the server's own notes, and what was parted.
        let ids: BTreeSet<&ChangeId> = readable.iter().map(|change| &change.id).collect();
        let left_over = |change: &&Change| !ids.contains(&change.id);
        for change in here.values().copied().filter(left_over) {
            if change.device != world.server.device && !world.witness.lost.contains(&change.id) {
                faults.push(format!("tablet {at} has change {} that the server lacks", change.id));
            }
        }
        let mine = CaseFile::fold(case, here.values().copied().filter(|change| ids.contains(&change.id)));
        if mine != CaseFile::fold(case, readable.iter().copied()) {
            faults.push(format!("tablet {at} reads case {case} otherwise than the server"));
        }
    }
}

/// Every drawing that is named is whole at the server and on the tablets of all who may see what names it, and on no
/// other. Returns how many there are. A drawing whose tablet was told to forget its case may be lost with a backup.
fn drawings_everywhere(
    world: &World<impl Shelf>,
    case: &CaseId,
    log: &[Change],
    faults: &mut Vec<String>,
) -> u64 {
    let mut count = 0;
    for (change, media) in log.iter().flat_map(|it| named_by(it).iter().map(move |media| (it, media))) {
        let there = world.server.books.media.get(&(case.clone(), media.sha256.clone()));
        let own = |tablet: &&Tablet<_>| tablet.device == change.device;
        let kept = world.tablets.iter().find(own).and_then(|tablet| tablet.shelf.media(&media.id));
        let parted = kept.is_none();
        if !there.is_some_and(|bytes| media.is(bytes)) {
            if !parted && world.server.assigned(case, &change.entered_by) {
                faults.push(format!("drawing {} is not at the server", media.id));
            }
            continue;
        }
        count += 1;
        for (at, tablet) in world.tablets.iter().enumerate() {
            let may = world.server.assigned(case, &tablet.user) && may_read(change, &tablet.user);
            let here = tablet.shelf.media(&media.id);
            if may && !here.as_ref().is_some_and(|bytes| media.is(bytes)) {
                faults.push(format!("tablet {at} lacks drawing {}", media.id));
            }
            let held = tablet
                .shelf
                .slots()
                .iter()
                .any(|(it, state)| it.id == change.id && matches!(state, SlotState::Held { .. }));
            if !may && !held && here.is_some() {
                faults.push(format!("tablet {at} has drawing {}, which is not for it", media.id));
            }
        }
    }
    count
}

/// What stands at each place is what the witness expects. Returns how many conflicts stand.
fn expected_conflicts(
    world: &World<impl Shelf>,
    case: &CaseId,
    log: &[Change],
    faults: &mut Vec<String>,
) -> u64 {
    let expected = world.witness.current(log.iter());
    let file = CaseFile::fold(case, log.iter());
    let document = document_of(case);
    let mut conflicts = 0;
    for (place, ids) in &expected {
        if place.is_row {
            row_as_expected(&world.witness, &file, place, &expected, faults);
            continue;
        }
        let mut standing: Vec<&Change> =
            file.current(&document, &place.path).into_iter().map(|(change, _)| change).collect();
        if world.sabotage == Some(Sabotage::MergeByClock) {
            standing.sort_by_key(|change| std::cmp::Reverse(change.recorded));
            standing.truncate(1);
        }
        let standing: BTreeSet<ChangeId> = standing.into_iter().map(|change| change.id.clone()).collect();
        if standing != *ids {
            faults.push(format!("at {:?} stands {standing:?}, expected {ids:?}", place.path));
        }
        conflicts += u64::from(ids.len() > 1);
    }
    conflicts
}

fn row_as_expected(
    witness: &Witness,
    file: &CaseFile,
    row: &Place,
    expected: &BTreeMap<Place, BTreeSet<ChangeId>>,
    faults: &mut Vec<String>,
) {
    let stands = file.row_stands(&row.document, &row.path);
    if stands != witness.row_stands(row, expected) {
        faults.push(format!("row {:?} stands: {stands}, which is wrong", row.path));
    }
}
