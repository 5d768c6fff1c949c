//! One filled form that somebody has open: its engine, the questions on the screen, and what was seen of each.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use domain::host::{CaseHost, context};
use domain::{
    Answer, Answers, Body, CaseFile, ChangeId, DocumentId, ForWhom, IdSource, Path, Standing, add_row,
    remove_row, writes_as,
};
use form_engine::{Changes, Edit, EditRefused, Form, Instance, QuestionView};
use leptos::prelude::*;

use super::autosave::Autosave;
use super::words::Known;
use crate::app::desk::Desk;
use crate::app::open_case::OpenCase;
use crate::app::shelf::NoForm;
use crate::ports::intl;

/// Why a form cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoSession {
    /// The case has no such document.
    NoDocument,
    /// The build has no such form.
    Form(NoForm),
}

/// Letters that one key can bring, at most: more came by a paste or a suggestion of the keyboard.
const A_KEY: usize = 2;

/// True where no further key is to be waited for: anything but typing letter by letter.
fn comes_in_one_piece(stood: &Answer, answer: &Answer) -> bool {
    let letters = |answer: &Answer| match answer {
        Answer::Text(text) | Answer::Number(text) => Some(text.chars().count()),
        Answer::Absent(_) => Some(0),
        _ => None,
    };
    match (letters(stood), letters(answer)) {
        (Some(before), Some(after)) => before.abs_diff(after) > A_KEY,
        _ => true,
    }
}

/// One open form.
pub(crate) struct FormSession {
    /// The desk it lies on.
    pub(crate) desk: Rc<Desk>,
    /// The case it belongs to.
    pub(crate) case: Rc<OpenCase>,
    /// The filled form.
    pub(crate) document: DocumentId,
    /// Saving as one types.
    pub(crate) autosave: Autosave,
    /// Bumped when rows or sections come or go, and when progress may be another one.
    pub(crate) shape: ArcRwSignal<u32>,
    /// True once a person asked what is missing: from then on gaps are marked.
    pub(crate) show_missing: ArcRwSignal<bool>,
    /// Questions in which something stands that is no answer yet, such as half a day: it is on the screen and nowhere else.
    pub(super) unfinished: RefCell<BTreeSet<Path>>,
    /// The parts whose closed questions this person opened, with a reason, since the form was opened.
    pub(super) unlocked: ArcRwSignal<BTreeSet<String>>,
    pub(super) instance: RefCell<Instance>,
    pub(super) drawn: RefCell<BTreeMap<Path, ArcRwSignal<Option<QuestionView>>>>,
    /// For which children an item of the checklist starts switched on.
    pub(super) items: BTreeMap<String, ForWhom>,
    seen: RefCell<BTreeMap<Path, Vec<ChangeId>>>,
    focused: RefCell<Option<Path>>,
    taken_in: Cell<u32>,
}

impl FormSession {
    /// Opens a form of a case as it stands.
    ///
    /// # Errors
    /// [`NoSession`], see there.
    pub(crate) async fn open(
        desk: &Rc<Desk>,
        case: &Rc<OpenCase>,
        document: &DocumentId,
    ) -> Result<Rc<Self>, NoSession> {
        let opening = case.now(|file| file.opening(document).map(|it| (it.form.to_owned(), it.version)));
        let (form, version) = opening.ok_or(NoSession::NoDocument)?;
        let form = desk.shelf.form(&form, version).await.map_err(NoSession::Form)?;
        let mut instance = case.now(|file| fill(&form, file, document, &case.number()));
        instance.write_as(case.now(|file| writes_as(file, document, &desk.me.id, desk.me.role)));
        let is_checklist = form.about().id == domain::fields::checklist::ID;
        let items = if is_checklist { desk.shelf.checklist_items().await } else { BTreeMap::new() };
        let session = Rc::new(Self {
            desk: Rc::clone(desk),
            case: Rc::clone(case),
            document: document.clone(),
            autosave: Autosave::default(),
            shape: ArcRwSignal::new(0),
            show_missing: ArcRwSignal::new(false),
            unfinished: RefCell::default(),
            unlocked: ArcRwSignal::default(),
            items,
            instance: RefCell::new(instance),
            drawn: RefCell::default(),
            seen: RefCell::default(),
            focused: RefCell::default(),
            taken_in: Cell::new(case.revision().try_get_untracked().unwrap_or_default()),
        });
        session.propose();
        Ok(session)
    }

    /// Where the names of what is linked are looked up.
    pub(crate) fn known(&self) -> Known<'_> {
        Known { desk: &self.desk, case: Some(&self.case) }
    }

    /// Reads the engine.
    pub(crate) fn engine<T>(&self, read: impl FnOnce(&Instance) -> T) -> T {
        read(&self.instance.borrow())
    }

    /// The question at a path, as a signal that changes with it and with nothing else.
    pub(crate) fn question(&self, path: &Path) -> ArcRwSignal<Option<QuestionView>> {
        let mut drawn = self.drawn.borrow_mut();
        let fresh = || ArcRwSignal::new(self.engine(|engine| engine.question(path)));
        drawn.entry(path.clone()).or_insert_with(fresh).clone()
    }

    /// A field got the focus: what stands there now is what its next answer has seen.
    pub(crate) fn opened(&self, path: &Path) {
        let shown = self.case.now(|file| file.seen_at(&self.document, path));
        self.seen.borrow_mut().insert(path.clone(), shown);
        *self.focused.borrow_mut() = Some(path.clone());
    }

    /// A field lost the focus: what was typed is written now.
    pub(crate) fn left(self: &Rc<Self>, path: &Path) {
        if self.focused.borrow().as_ref() == Some(path) {
            *self.focused.borrow_mut() = None;
        }
        Autosave::flush(self);
    }

    /// A person answered. What may not be written yet is not taken: its field is closed.
    ///
    /// # Errors
    /// Why this cannot be an answer to the question; the last good one stands.
    pub(crate) fn answer(self: &Rc<Self>, path: &Path, answer: Answer) -> Result<(), EditRefused> {
        let same = |view: QuestionView| view.suggested.is_none() && view.answer == answer;
        let stood = self.engine(|engine| engine.question(path).map(|view| view.answer));
        let in_one_piece = stood.is_some_and(|stood| comes_in_one_piece(&stood, &answer));
        if self.engine(|engine| engine.question(path).is_some_and(same)) || !self.may_write(path) {
            return Ok(());
        }
        let edit = Edit::Set { path: path.clone(), answer };
        // Bound, so that the engine is free again before anything is drawn.
        let applied = self.instance.borrow_mut().apply(edit);
        let changes = applied?;
        self.redraw(&changes, Some(path));
        self.seen
            .borrow_mut()
            .entry(path.clone())
            .or_insert_with(|| self.case.now(|file| file.seen_at(&self.document, path)));
        Autosave::note(self, path, in_one_piece);
        Ok(())
    }

    /// Adds a row to a group and returns its path.
    pub(crate) fn add_row(self: &Rc<Self>, group: &Path) -> Option<Path> {
        let row_id = self.desk.browser().next_id();
        let row = group.row(&row_id).ok()?;
        self.row_edit(Edit::AddRow { group: group.clone(), row_id }, &row, true);
        Some(row)
    }

    /// Takes a row away, or puts it back.
    pub(crate) fn keep_row(self: &Rc<Self>, row: &Path, keep: bool) {
        let edit = match (keep, row.parent()) {
            (true, Some(group)) => Edit::AddRow { group, row_id: row.last().to_owned() },
            (true, None) => return,
            (false, _) => Edit::RemoveRow { row: row.clone() },
        };
        self.row_edit(edit, row, keep);
    }

    fn row_edit(self: &Rc<Self>, edit: Edit, row: &Path, keep: bool) {
        if !self.may_write(row) {
            return;
        }
        let applied = self.instance.borrow_mut().apply(edit);
        if let Ok(changes) = applied {
            self.redraw(&changes, row.parent().as_ref());
            self.propose();
            Autosave::note_row(self, row, keep);
        }
    }

    /// What is to be written for a path: the answer as it stands, and what had been seen.
    pub(crate) fn body(&self, path: &Path) -> Option<Body> {
        let value = self.engine(|engine| engine.question(path).map(|it| it.answer))?;
        let sees = self.seen.borrow().get(path).cloned().unwrap_or_default();
        Some(Body::Answer {
            document: self.document.clone(),
            path: path.clone(),
            value,
            sees,
            reason: String::new(),
        })
    }

    /// What is to be written for a row.
    pub(crate) fn row_body(&self, row: &Path, keep: bool) -> Body {
        self.case.now(|file| {
            if keep { add_row(file, &self.document, row) } else { remove_row(file, &self.document, row) }
        })
    }

    /// Tells the form what the case says now: a birth date that was just typed decides which questions apply.
    pub(crate) fn look_around(&self) {
        let (facts, host) = self.case.now(|file| {
            let answers = Answers::of(file);
            let host = CaseHost::of(&answers, &self.document, &self.case.number(), intl::today());
            (context(&answers, intl::today()), host)
        });
        let edits = facts.into_iter().map(|(name, value)| Edit::SetContext { name, value: Some(value) });
        for edit in edits {
            let applied = self.instance.borrow_mut().apply(edit);
            if let Ok(changes) = applied {
                self.redraw(&changes, None);
            }
        }
        let changes = self.instance.borrow_mut().set_host(Arc::new(host));
        self.redraw(&changes, None);
        self.propose();
    }

    /// An answer is durable under this id: the next one at this path has seen it.
    pub(crate) fn written(&self, path: &Path, id: &ChangeId) {
        if let Some(seen) = self.seen.borrow_mut().get_mut(path)
            && !seen.contains(id)
        {
            seen.push(id.clone());
        }
    }

    /// Takes in what other people wrote meanwhile. A field under somebody's fingers keeps what it shows; what its
    /// writer had not seen stays unseen.
    pub(crate) fn take_in(self: &Rc<Self>) {
        let revision = self.case.revision().get_untracked();
        if self.taken_in.replace(revision) == revision {
            return;
        }
        let filled = self.case.now(|file| file.filled(&self.document));
        let focused = self.focused.borrow().clone();
        for (path, answer) in &filled.answers {
            let busy = focused.as_ref() == Some(path) || self.autosave.waits(path);
            let other = self.engine(|engine| engine.question(path).is_none_or(|it| it.answer != *answer));
            if busy || !other {
                continue;
            }
            self.seen.borrow_mut().remove(path);
            let applied =
                self.instance.borrow_mut().apply(Edit::Set { path: path.clone(), answer: answer.clone() });
            if let Ok(changes) = applied {
                self.redraw(&changes, Some(path));
            }
        }
        self.take_in_rows(&filled.rows);
        self.look_around();
    }

    fn take_in_rows(&self, rows: &BTreeMap<Path, Vec<String>>) {
        for (group, ids) in rows {
            let shown: Vec<String> =
                self.engine(|engine| engine.rows(group).iter().map(|row| row.last().to_owned()).collect());
            let new = ids.iter().filter(|id| !shown.contains(id)).cloned();
            let edits: Vec<Edit> = new.map(|row_id| Edit::AddRow { group: group.clone(), row_id }).collect();
            for edit in edits {
                let applied = self.instance.borrow_mut().apply(edit);
                if let Ok(changes) = applied {
                    self.redraw(&changes, Some(group));
                }
            }
        }
    }

    /// What this case and this centre use of a standard: it comes first in a long list.
    pub(crate) fn often_used(&self, standard: &str) -> Vec<String> {
        let list = self.desk.shelf.lists().get(standard);
        let options = list.map(|list| list.options.as_slice()).unwrap_or_default();
        options.iter().filter(|option| option.common).map(|option| option.code.clone()).take(8).collect()
    }

    /// True where several people answered differently.
    pub(crate) fn contested(&self, path: &Path) -> bool {
        self.case.track(|file| matches!(file.standing(&self.document, path), Standing::Several(_)))
    }

    fn redraw(&self, changes: &Changes, also: Option<&Path>) {
        let paths = [&changes.relevance, &changes.validity, &changes.computed, &changes.rows];
        self.redraw_at(&mut paths.into_iter().flatten().chain(also));
    }

    /// Draws the questions at these paths anew, if they are on the screen.
    pub(super) fn redraw_at(&self, paths: &mut dyn Iterator<Item = &Path>) {
        for path in paths {
            let signal = self.drawn.borrow().get(path).cloned();
            if let Some(signal) = signal {
                let view = self.engine(|engine| engine.question(path));
                signal.set(view);
            }
        }
        self.shape.update(|count| *count = count.wrapping_add(1));
    }
}

/// An engine with the answers that stand in the case.
fn fill(form: &Arc<Form>, file: &CaseFile, document: &DocumentId, number: &str) -> Instance {
    let answers = Answers::of(file);
    let context = context(&answers, intl::today());
    let mut instance = Instance::new(
        Arc::clone(form),
        &context,
        Arc::new(CaseHost::of(&answers, document, number, intl::today())),
    );
    let filled = file.filled(document);
    let rows = filled.rows.iter().flat_map(|(group, ids)| ids.iter().filter_map(|id| group.row(id).ok()));
    // What does not fit this version of the form stays in the case; its screen cannot show it.
    let _ = instance.load(filled.answers.clone(), rows.map(|row| (row, true)));
    instance
}
