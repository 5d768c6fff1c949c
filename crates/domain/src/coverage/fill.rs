//! Puts what was said, left out and noted into the cells.

use std::collections::BTreeMap;

use form_engine::Answer;

use super::asked::{FACTORS, Factor, VIEWS, is_about_choices, reaches};
use super::{Cell, Column, Filled, Row, Solution};
use crate::answers::Answers;
use crate::case_file::CaseFile;
use crate::fact::{CaseFact, SessionEnd};
use crate::fields::{checklist, views};
use crate::ids::StatementId;
use crate::manner::Manner;
use crate::statement::{AnswerState, ChildStatement, Horizon, Source};

/// The cells while they are filled.
struct Grid<'a> {
    columns: &'a [Column],
    cells: BTreeMap<(&'static str, Column), Filled>,
}

/// The rows of a case: what children are asked about, and what a child spoke about unasked.
pub(super) fn rows(file: &CaseFile, columns: &[Column]) -> Vec<Row> {
    let mut current = crate::views::standing(file);
    let mut grid = Grid { columns, cells: BTreeMap::new() };
    current.sort_by_key(|(_, said)| std::cmp::Reverse((said.said, said.id.clone())));
    for (_, said) in current {
        grid.take(said);
    }
    for (_, fact) in file.facts() {
        let CaseFact::ChildSession { no_views, end: SessionEnd::Finished, manner, course, .. } = fact else {
            continue;
        };
        let kept = course.as_deref().is_some_and(|course| course.views_kept);
        match (kept, no_views) {
            (true, _) => grid.all_of(manner.as_deref(), Cell::NotShared),
            (false, true) => grid.all_of(manner.as_deref(), Cell::LeftOut),
            (false, false) => {}
        }
    }
    grid.noted(&Answers::of(file));
    for observed in crate::seen::seen(file) {
        for factor in observed.factors() {
            grid.note(&Answer::Choice(factor.to_owned()), Column::Now);
        }
    }
    let row = |factor: &Factor| {
        let cells: Vec<Filled> = columns.iter().map(|column| grid.cell(factor, *column)).collect();
        let shown = factor.why_not.is_none() || cells.iter().any(|it| it.cell > Cell::NotApplicable);
        shown.then_some(Row { factor: factor.id, cells, explained: false })
    };
    FACTORS.iter().filter_map(row).collect()
}

impl Grid<'_> {
    fn cell(&self, factor: &Factor, column: Column) -> Filled {
        let empty = if factor.reaches(column) { Cell::NotYet } else { Cell::NotApplicable };
        let none = || Filled { cell: empty, said: Vec::new(), noted: false, marked: None };
        self.cells.get(&(factor.id, column)).cloned().unwrap_or_else(none)
    }

    /// The best that is known stands; all that speaks to the cell stays behind it.
    fn put(&mut self, factor: &'static str, column: Column, cell: Cell, said: Option<&StatementId>) {
        let none = Filled { cell, said: Vec::new(), noted: false, marked: None };
        let filled = self.cells.entry((factor, column)).or_insert(none);
        filled.cell = filled.cell.max(cell);
        if let Some(id) = said.filter(|id| !filled.said.contains(id)) {
            filled.said.push(id.clone());
        }
    }

    fn take(&mut self, said: &ChildStatement) {
        let Some(cell) = cell_of(said) else { return };
        let answered = said.state == AnswerState::Answered;
        for factor in &FACTORS {
            let named = said.factors.iter().any(|id| id == factor.id);
            let asks = factor.asked_by(said);
            let in_the_pile = said.not_reached.iter().any(|id| id == factor.id);
            // Of a screen that was answered, what the child left lying was offered as well; what it never came to was not.
            let cell = match (answered, named, asks) {
                (true, true, _) => cell,
                (true, false, true) if in_the_pile => continue,
                (true, false, true) => Cell::LeftOut,
                (false, _, true) => cell,
                (false, _, false) if factor.id == VIEWS => cell,
                _ => continue,
            };
            // Only what speaks to a cell opens from it.
            let behind = (named || !answered).then_some(&said.id);
            for column in self.columns_of(said) {
                self.put(factor.id, column, cell, behind);
            }
        }
    }

    /// The columns that a statement speaks about. Where the child said nothing, all that its screen asks about were
    /// offered.
    fn columns_of(&self, said: &ChildStatement) -> Vec<Column> {
        // What is asked about every solution at once speaks to each of them.
        if said.solution.is_none() && is_about_choices(&said.screen) {
            return self.columns.iter().copied().filter(|it| matches!(it, Column::Later(Some(_)))).collect();
        }
        match (&said.solution, said.time) {
            (Some(solution), _) => vec![Column::Later(Some(Solution::of_statement(solution)))],
            (None, Some(Horizon::Before)) => vec![Column::Before],
            (None, Some(Horizon::Turning18 | Horizon::Later)) => vec![Column::Later(None)],
            (None, Some(Horizon::Now)) => vec![Column::Now],
            (None, None) if said.state == AnswerState::Answered => vec![Column::Now],
            (None, None) => {
                let asked = self.columns.iter().filter(|column| reaches(&said.screen, **column));
                let asked: Vec<Column> = asked.copied().collect();
                if asked.is_empty() { vec![Column::Now] } else { asked }
            }
        }
    }

    /// A talk that came to its end, of which no statement is known: everything was offered, and left out; or kept for
    /// others than this reader, who is not told which.
    fn all_of(&mut self, manner: Option<&Manner>, cell: Cell) {
        let options = manner.map(|manner| manner.options.as_slice()).unwrap_or_default();
        let later = options.iter().map(|option| Column::Later(Some(Solution::from(*option))));
        for column in std::iter::once(Column::Now).chain(later) {
            for factor in FACTORS.iter().filter(|factor| factor.reaches(column)) {
                self.put(factor.id, column, cell, None);
            }
        }
    }

    /// What adults noted of the child's views: never more than "by way of another person".
    fn noted(&mut self, answers: &Answers<'_>) {
        for row in answers.rows(checklist::ID, checklist::ITEMS) {
            let of = |field| answers.in_row(checklist::ID, &row, field);
            if !of(checklist::CHILD_SAYS).iter().any(|(_, words)| words.is_value()) {
                continue;
            }
            for (_, item) in of(checklist::ITEM) {
                self.note(item, Column::Now);
            }
        }
        for row in answers.rows(views::ID, views::OPTIONS) {
            let of = |field| answers.in_row(views::ID, &row, field);
            let said = |answer: &Answer| matches!(answer, Answer::Choice(key) if key != views::NO_VIEW);
            if !of(views::STANCE).iter().any(|(_, stance)| said(stance)) {
                continue;
            }
            for (_, option) in of(views::OPTION) {
                if let Answer::Choice(key) = option {
                    let column = Column::Later(Some(Solution::of_option(key)));
                    self.note(&Answer::Choice(VIEWS.to_owned()), column);
                }
            }
        }
        let declined = |answer: &Answer| *answer == Answer::Flag(true);
        if answers.every(views::ID, views::DECLINED, declined) {
            for column in self.columns.iter().copied() {
                for factor in FACTORS.iter().filter(|factor| factor.reaches(column)) {
                    self.put(factor.id, column, Cell::LeftOut, None);
                }
            }
        }
    }

    fn note(&mut self, item: &Answer, column: Column) {
        let Answer::Choice(key) = item else { return };
        let Some(factor) = FACTORS.iter().find(|factor| factor.id == key) else { return };
        self.put(factor.id, column, Cell::Partly, None);
        if let Some(filled) = self.cells.get_mut(&(factor.id, column)) {
            filled.noted = true;
        }
    }
}

/// What a statement makes of a cell; none where it says nothing about what was offered.
fn cell_of(said: &ChildStatement) -> Option<Cell> {
    if said.screen == "V03" {
        return None;
    }
    let left_out = said.chosen.iter().any(|chosen| chosen.part == "agenda");
    Some(match said.state {
        // What somebody else said for the child is never the child's own answer.
        AnswerState::Answered if said.source == Source::ViaCaregiver => Cell::Partly,
        AnswerState::Answered => Cell::Answered,
        AnswerState::DontKnow | AnswerState::TellSomeoneElse => Cell::Partly,
        AnswerState::Skipped | AnswerState::DontWant => Cell::LeftOut,
        AnswerState::NotAsked if left_out => Cell::LeftOut,
        // Another day is no refusal: it stays ours to offer.
        AnswerState::Later | AnswerState::NotAsked => Cell::NotYet,
        AnswerState::NotApplicable => Cell::NotApplicable,
    })
}
