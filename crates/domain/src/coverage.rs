//! What the child was offered to say, at one glance: factor by time by solution (child-ux.md 4.4).
//!
//! Rows are the points of the checklist that a child is asked about, columns are before, now, and later for each
//! solution in play. A cell says the best that is known, and which statements it rests on. It is a picture of our
//! duty to offer, never a score of the child: what a child left out is complete.

mod asked;
mod fill;
mod mark;
mod standing;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use asked::{FACTORS, Factor, NotAsked};
pub use mark::{CellMark, CellMarked, Marked, applies_not};
pub use standing::{DutyToOffer, RowStanding};

use crate::answers::Answers;
use crate::case_file::CaseFile;
use crate::fact::CaseFact;
use crate::fields::views;
use crate::ids::StatementId;
use crate::manner::InPlay;
use crate::statement::Horizon;

/// A solution as the child's statements name it.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Solution {
    /// Staying here.
    Stay,
    /// Going back.
    Return,
    /// Another country.
    Third,
    /// Living with family.
    Family,
    /// Something else that the child thinks of.
    Other,
}

impl Solution {
    /// The solution that a statement names, such as `stay` or `family:p3`.
    #[must_use]
    pub fn of_statement(name: &str) -> Self {
        match name.split(':').next().unwrap_or_default() {
            "stay" => Solution::Stay,
            "return" => Solution::Return,
            "third" => Solution::Third,
            "family" => Solution::Family,
            _ => Solution::Other,
        }
    }

    /// The solution behind a key of the forms' list `solution_option` (child-ux.md 4.7).
    #[must_use]
    pub fn of_option(key: &str) -> Self {
        match key {
            "local_integration" => Solution::Stay,
            "return_reintegration" => Solution::Return,
            "third_country_resettlement" => Solution::Third,
            "third_country_family" | "family_reunion_here" => Solution::Family,
            _ => Solution::Other,
        }
    }

    /// Its name in texts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Solution::Stay => "stay",
            Solution::Return => "return",
            Solution::Third => "third",
            Solution::Family => "family",
            Solution::Other => "other",
        }
    }
}

impl From<InPlay> for Solution {
    fn from(option: InPlay) -> Self {
        Solution::of_statement(option.name())
    }
}

/// A column: the time that is spoken about, and for later the solution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Before.
    Before,
    /// Now.
    Now,
    /// Later, with a solution; none where no solution is named.
    Later(Option<Solution>),
}

/// What is known of a cell, from the least to the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Children are not asked this, or somebody wrote why it does not apply to this child.
    NotApplicable,
    /// It was not offered to the child yet, or the child asked for another day.
    NotYet,
    /// Not shared with this reader, or not offered: which of them is not said.
    NotShared,
    /// It was offered and the child left it out. That is complete.
    LeftOut,
    /// In part, or by way of another person: an adult's note, "I don't know", "I want to tell somebody else".
    Partly,
    /// The child answered.
    Answered,
}

/// A cell with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// What is known.
    pub cell: Cell,
    /// The statements, the newest first.
    pub said: Vec<StatementId>,
    /// True where an adult noted something here.
    pub noted: bool,
    /// Why it does not apply to this child, where somebody marked it so.
    pub marked: Option<Marked>,
}

/// A point of the checklist with its cells, in the order of the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The item of the checklist, such as `i22`.
    pub factor: &'static str,
    /// One cell for each column.
    pub cells: Vec<Filled>,
    /// True where somebody wrote why it was not offered.
    pub explained: bool,
}

impl Row {
    /// True where something was neither offered nor explained.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.explained && self.cells.iter().any(|filled| filled.cell == Cell::NotYet)
    }
}

/// The whole grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The columns.
    pub columns: Vec<Column>,
    /// The points that a child is asked about, and those that a child spoke about unasked.
    pub rows: Vec<Row>,
    /// The solutions in play.
    pub in_play: BTreeSet<Solution>,
}

impl Coverage {
    /// The points that must be offered, or explained, before a determination is asked for.
    #[must_use]
    pub fn open(&self) -> Vec<&'static str> {
        self.rows.iter().filter(|row| row.is_open()).map(|row| row.factor).collect()
    }

    /// How many cells are in this state.
    #[must_use]
    pub fn count(&self, cell: Cell) -> usize {
        self.rows.iter().flat_map(|row| &row.cells).filter(|filled| filled.cell == cell).count()
    }
}

/// The grid of a case. `withheld` says that this reader does not get everything of the case: where nothing is known,
/// the grid then does not claim that nothing was offered.
#[must_use]
pub fn coverage(file: &CaseFile, withheld: bool) -> Coverage {
    let in_play = in_play(file);
    let columns = columns(file, &in_play);
    let mut rows = fill::rows(file, &columns);
    mark::mark(file, &columns, &mut rows);
    explain(file, &mut rows);
    if withheld {
        let unknown = |filled: &&mut Filled| filled.cell == Cell::NotYet;
        let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
        cells.filter(unknown).for_each(|filled| filled.cell = Cell::NotShared);
    }
    Coverage { columns, rows, in_play }
}

/// The solutions that some talk was about, or that the record of views names.
#[must_use]
pub(crate) fn in_play(file: &CaseFile) -> BTreeSet<Solution> {
    let talked = file.facts().filter_map(|(_, fact)| match fact {
        CaseFact::ChildSession { manner: Some(manner), .. } => Some(&manner.options),
        _ => None,
    });
    let mut found: BTreeSet<Solution> = talked.flatten().map(|option| Solution::from(*option)).collect();
    let answers = Answers::of(file);
    for row in answers.rows(views::ID, views::OPTIONS) {
        for (_, option) in answers.in_row(views::ID, &row, views::OPTION) {
            if let form_engine::Answer::Choice(key) = option {
                found.insert(Solution::of_option(key));
            }
        }
    }
    found
}

fn columns(file: &CaseFile, in_play: &BTreeSet<Solution>) -> Vec<Column> {
    let mut later: BTreeSet<Option<Solution>> = in_play.iter().copied().map(Some).collect();
    for (_, said) in file.statements() {
        match (&said.solution, said.time) {
            (Some(solution), _) => drop(later.insert(Some(Solution::of_statement(solution)))),
            (None, Some(Horizon::Turning18 | Horizon::Later)) => drop(later.insert(None)),
            _ => {}
        }
    }
    if later.is_empty() {
        later.insert(None);
    }
    [Column::Before, Column::Now].into_iter().chain(later.into_iter().map(Column::Later)).collect()
}

/// Marks what the record of views explains. A reason for the point "views on each point" explains all of them.
fn explain(file: &CaseFile, rows: &mut [Row]) {
    let answers = Answers::of(file);
    let mut explained = BTreeSet::new();
    for row in answers.rows(views::ID, views::GAPS) {
        let said = |field| answers.in_row(views::ID, &row, field);
        if said(views::GAP_WHY).iter().any(|(_, why)| why.is_value()) {
            explained.extend(said(views::GAP_FACTOR).into_iter().filter_map(|(_, factor)| match factor {
                form_engine::Answer::Choice(key) => Some(key.as_str()),
                _ => None,
            }));
        }
    }
    let all = explained.contains(views::ALL_VIEWS);
    for row in rows {
        row.explained = all || explained.contains(row.factor);
    }
}
