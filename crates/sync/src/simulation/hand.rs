//! What people do: open a question, type, add and take away rows, write notes, settle conflicts.

use std::collections::BTreeSet;

use domain::testing::{id, path};
use domain::{
    Answer, Author, Body, CaseFact, CaseId, Change, ChangeId, Choice, DocumentId, Editing, Path, add_row,
    conflicts_of, remove_row, resolve,
};

use crate::engine::{Input, Trigger};
use crate::simulation::Sabotage;
use crate::simulation::drawing::{self, drawings_of};
use crate::simulation::network::HUGE;
use crate::simulation::server::PRIVATE;
use crate::simulation::shelf::Shelf;
use crate::simulation::tablet::{OpenField, fold};
use crate::simulation::witness::Place;
use crate::simulation::world::{Event, World};

const QUESTIONS: [&str; 4] = ["given_name", "birth", "languages_spoken", "urgent"];
const ROWS: &str = "family";
const ROW_QUESTION: &str = "relation";

/// A save on its way to the disk.
#[derive(Debug)]
pub(super) enum Save {
    /// The next words of a question that is open.
    Field { field: u64, change: Box<Change> },
    /// Anything else, with what its author saw for each change.
    Whole(Vec<(Change, BTreeSet<ChangeId>)>),
}

impl<S: Shelf> World<S> {
    pub(super) fn act(&mut self, at: usize) {
        if !self.acting {
            return;
        }
        let pause = self.rng.between(200, 9_000);
        self.at(pause, Event::Act { tablet: at });
        let now = self.now;
        let Some(tablet) = self.tablets.get_mut(at) else { return };
        tablet.clock.0.set(now + tablet.skew);
        if tablet.engine.is_none() {
            return;
        }
        let cases = tablet.cases();
        let case = self.rng.pick(&cases).cloned();
        let Some(case) = case.filter(|_| !self.rng.percent(2)) else {
            self.open_case(at);
            return;
        };
        match self.rng.between(0, 99) {
            0..34 => self.open_field(at, &case),
            34..76 => self.type_on(at),
            76..82 => self.add_row(at, &case),
            82..86 => self.remove_row(at, &case),
            86..92 => self.settle_conflict(at, &case),
            92..95 => self.draw(at, &case),
            _ => self.note(at, &case),
        }
    }

    fn open_case(&mut self, at: usize) {
        let Some(tablet) = self.tablets.get(at) else { return };
        let Ok(case) = CaseId::new(&tablet.ids) else { return };
        self.intended.entry(case.clone()).or_default().insert(tablet.user.clone());
        let opened = CaseFact::CaseOpened { local_number: "T-1".to_owned(), site: "harbour".to_owned() };
        let form = CaseFact::DocumentOpened {
            document: document_of(&case),
            form: "registration".to_owned(),
            version: 1,
            hash: String::new(),
        };
        self.whole(at, &case, vec![Body::Fact(opened), Body::Fact(form)]);
    }

    fn open_field(&mut self, at: usize, case: &CaseId) {
        let Some(tablet) = self.tablets.get_mut(at) else { return };
        let document = document_of(case);
        let known = tablet.known(case);
        let file = fold(case, &known);
        let rows = file.rows(&document, &path(ROWS));
        let question = match self.rng.pick(&rows) {
            Some(row) if self.rng.percent(30) => row.field(ROW_QUESTION).ok(),
            _ => self.rng.pick(&QUESTIONS).map(|question| path(question)),
        };
        let Some(question) = question else { return };
        let writer = tablet.writer(case);
        let editing = Editing::begin(&file, &writer, &document, &question);
        let place = place(case, &question, false);
        let mut replaced = self.witness.before_eyes(&place, known.iter().map(AsRef::as_ref));
        // Somebody who writes on in their own unsent words had already seen what those replaced.
        let pending = tablet.pending();
        let own = replaced.iter().filter(|id| pending.contains(*id));
        let earlier: Vec<ChangeId> = own
            .filter_map(|id| self.witness.written.get(id))
            .flat_map(|written| written.replaced.iter().cloned())
            .collect();
        replaced.extend(earlier);
        self.fields_opened += 1;
        let field = OpenField { case: case.clone(), path: question, editing, replaced };
        tablet.fields.insert(self.fields_opened, field);
        if tablet.fields.len() > 3 {
            tablet.fields.pop_first();
        }
    }

    fn type_on(&mut self, at: usize) {
        let value = Answer::Text(format!("words {}", self.rng.between(0, 5)));
        let Some(tablet) = self.tablets.get_mut(at) else { return };
        let open: Vec<u64> = tablet.fields.keys().copied().collect();
        let Some(field) = self.rng.pick(&open).copied() else { return };
        let Some(open) = tablet.fields.get(&field) else { return };
        let (writer, mut editing) = (tablet.writer(&open.case), open.editing.clone());
        let Ok(change) = editing.write(&writer, &tablet.ids, &tablet.clock, value, false) else { return };
        if let Some(open) = tablet.fields.get_mut(&field) {
            open.editing = editing;
        }
        self.save(at, Save::Field { field, change: Box::new(change) });
    }

    fn add_row(&mut self, at: usize, case: &CaseId) {
        let Some(tablet) = self.tablets.get(at) else { return };
        let Ok(row) = ChangeId::new(&tablet.ids) else { return };
        let Ok(row) = path(ROWS).row(row.as_str()) else { return };
        let (document, file) = (document_of(case), fold(case, &tablet.known(case)));
        let Ok(question) = row.field(ROW_QUESTION) else { return };
        let name = Body::Answer {
            document: document.clone(),
            path: question,
            value: Answer::Text("sister".to_owned()),
            sees: Vec::new(),
            reason: String::new(),
        };
        let body = add_row(&file, &document, &row);
        self.whole(at, case, vec![body, name]);
    }

    fn remove_row(&mut self, at: usize, case: &CaseId) {
        let Some(tablet) = self.tablets.get(at) else { return };
        let (document, file) = (document_of(case), fold(case, &tablet.known(case)));
        let rows = file.rows(&document, &path(ROWS));
        let Some(row) = self.rng.pick(&rows) else { return };
        let body = remove_row(&file, &document, row);
        self.whole(at, case, vec![body]);
    }

    fn settle_conflict(&mut self, at: usize, case: &CaseId) {
        let Some(tablet) = self.tablets.get(at) else { return };
        let (document, file) = (document_of(case), fold(case, &tablet.known(case)));
        let open = conflicts_of(&file, &document);
        let Some(conflict) = self.rng.pick(&open) else { return };
        let choice = if conflict.about_row {
            if self.rng.percent(50) { Choice::KeepRow } else { Choice::RemoveRow }
        } else {
            Choice::Write(Answer::Text("as the child said".to_owned()))
        };
        if let Ok(body) = resolve(&file, &document, &conflict.path, choice, "asked again") {
            self.whole(at, case, vec![body]);
        }
    }

    fn note(&mut self, at: usize, case: &CaseId) {
        let kind = match self.rng.between(0, 9) {
            0..2 => PRIVATE,
            2 => HUGE,
            _ => "note",
        };
        let text = format!("{kind} {}", self.rng.next());
        self.whole(at, case, vec![Body::Fact(CaseFact::Note { text })]);
    }

    /// A child draws something and sends it.
    fn draw(&mut self, at: usize, case: &CaseId) {
        let said = drawing::said(&mut self.rng);
        self.whole(at, case, vec![Body::Fact(CaseFact::ChildStatement(Box::new(said)))]);
    }

    /// One save of several changes, with what the person sees at each place now.
    fn whole(&mut self, at: usize, case: &CaseId, bodies: Vec<Body>) {
        let Some(tablet) = self.tablets.get(at) else { return };
        let author = Author::Staff(tablet.user.clone());
        let Ok(changes) = tablet.writer(case).save(&tablet.ids, &tablet.clock, &author, bodies) else {
            return;
        };
        let known = tablet.known(case);
        let seen = |change: &Change| {
            let place = Place::of(change);
            place
                .map(|place| self.witness.before_eyes(&place, known.iter().map(AsRef::as_ref)))
                .unwrap_or_default()
        };
        let save =
            changes.into_iter().map(|change| (seen(&change), change)).map(|(seen, it)| (it, seen)).collect();
        self.save(at, Save::Whole(save));
    }

    fn save(&mut self, at: usize, save: Save) {
        let Some(boot) = self.tablets.get(at).map(|tablet| tablet.boot) else { return };
        let after = self.rng.between(1, 60);
        self.at(after, Event::Commit { tablet: at, boot, save });
    }

    /// The save reaches the disk, or was lost with the tablet. Only now the person is told "saved".
    pub(super) fn commit(&mut self, at: usize, boot: u64, save: Save) {
        let alive = self.tablets.get(at).is_some_and(|tablet| tablet.boot == boot);
        if !alive || self.rng.percent(self.faults.store) {
            return;
        }
        match save {
            Save::Field { field, change } => self.commit_field(at, field, *change),
            Save::Whole(changes) => {
                let Some(tablet) = self.tablets.get_mut(at) else { return };
                let (changes, seen): (Vec<Change>, Vec<_>) = changes.into_iter().unzip();
                let changes: Vec<Change> = changes.into_iter().map(|it| spoilt(self.sabotage, it)).collect();
                let Ok(stored) = tablet.shelf.save(&changes, &drawings_of(&changes)) else { return };
                for (stored, seen) in stored.iter().zip(&seen) {
                    self.witness.saved(at, stored, seen);
                }
            }
        }
        self.tell(at, Input::Trigger(Trigger::Saved));
    }

    fn commit_field(&mut self, at: usize, field: u64, change: Change) {
        let reuse = self.sabotage == Some(Sabotage::ReuseChangeId) && self.rng.percent(10);
        let Some(tablet) = self.tablets.get_mut(at) else { return };
        let Some(mut open) = tablet.fields.remove(&field) else { return };
        let change = spoilt(self.sabotage, change);
        if let Some(shelf) = tablet.shelf.reference().filter(|_| reuse)
            && let Some(older) = shelf.own_history().map(|older| older.id.clone())
        {
            let stored = shelf.put(&Change { id: older, ..change });
            self.witness.saved(at, &stored, &open.replaced);
            return;
        }
        let stored = match tablet.shelf.save(std::slice::from_ref(&change), &[]) {
            Ok(stored) => stored,
            Err(_) => {
                // It was frozen while the person typed: the same words under a new id that has seen the old one.
                let Body::Answer { value, .. } = change.body else { return };
                let writer = tablet.writer(&open.case);
                open.replaced.insert(change.id);
                let Ok(next) = open.editing.write(&writer, &tablet.ids, &tablet.clock, value, true) else {
                    return;
                };
                match tablet.shelf.save(&[spoilt(self.sabotage, next)], &[]) {
                    Ok(stored) => stored,
                    Err(_) => return,
                }
            }
        };
        for stored in &stored {
            self.witness.saved(at, stored, &open.replaced);
            debug_assert_eq!(Place::of(stored), Some(place(&open.case, &open.path, false)));
        }
        tablet.fields.insert(field, open);
    }
}

fn spoilt(sabotage: Option<Sabotage>, mut change: Change) -> Change {
    if sabotage == Some(Sabotage::DropSees)
        && let Body::Answer { sees, .. } = &mut change.body
    {
        sees.clear();
    }
    change
}

pub(super) fn document_of(case: &CaseId) -> DocumentId {
    id(&format!("form-{case}"))
}

fn place(case: &CaseId, path: &Path, is_row: bool) -> Place {
    Place { case: case.clone(), document: document_of(case), path: path.clone(), is_row }
}
