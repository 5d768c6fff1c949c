//! "This does not apply to this child": a caseworker marks a cell of the grid, with the reason (child-ux.md 4.4). The duty to
//! offer is met there, and the cell says so in words of its own. Marks are added and taken back, never edited.
//!
//! A mark counts only where the child has said nothing: as soon as it speaks to the cell, or asked for another day, the mark
//! says nothing any more, whichever of them came first.

use serde::{Deserialize, Serialize};

use super::asked::FACTORS;
use super::{Cell, Column, Row, Solution};
use crate::case_file::CaseFile;
use crate::consent::says_why;
use crate::fact::CaseFact;
use crate::ids::{ChangeId, UserId};
use crate::statement::Horizon;
use crate::time::Timestamp;
use crate::weight::rests_on_age_alone;

/// What somebody marked in the grid.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CellMarked {
    /// The point of the checklist, such as `c05`.
    pub factor: String,
    /// The time of the column.
    pub time: Horizon,
    /// The solution, where the column is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub solution: Option<Solution>,
    /// What it is marked as.
    pub mark: CellMark,
    /// The marks that stood on the screen and whose place it takes.
    #[serde(default)]
    pub sees: Vec<ChangeId>,
}

/// A mark, or that there is none any more.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mark", content = "reason", rename_all = "snake_case")]
pub enum CellMark {
    /// It does not apply to this child; says why, in own words.
    NotApplicable(String),
    /// The mark is taken back: it is to be offered after all.
    TakenBack,
}

/// A mark as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// Why it does not apply, as it was written last.
    pub reason: String,
    /// Who wrote it.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
    /// Every mark that stands here: whoever takes it back has seen them all.
    pub marks: Vec<ChangeId>,
}

/// True where a reason carries: it says something, and more than how old the child is.
#[must_use]
pub fn applies_not(reason: &str) -> bool {
    says_why(reason) && !rests_on_age_alone(reason)
}

impl CellMarked {
    /// A mark of a cell, in the place of the marks that stand there.
    #[must_use]
    pub fn new(factor: &str, column: Column, mark: CellMark, before: Option<&Marked>) -> Self {
        let (time, solution) = match column {
            Column::Before => (Horizon::Before, None),
            Column::Now => (Horizon::Now, None),
            Column::Later(solution) => (Horizon::Later, solution),
        };
        let sees = before.map(|it| it.marks.clone()).unwrap_or_default();
        Self { factor: factor.to_owned(), time, solution, mark, sees }
    }

    /// The column of the cell.
    #[must_use]
    pub fn column(&self) -> Column {
        match self.time {
            Horizon::Before => Column::Before,
            Horizon::Now => Column::Now,
            Horizon::Turning18 | Horizon::Later => Column::Later(self.solution),
        }
    }

    /// True where it says what it must: a cell that a child can be asked about, and why it does not apply.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let asked = FACTORS.iter().any(|it| it.id == self.factor && it.reaches(self.column()));
        let says = match &self.mark {
            CellMark::NotApplicable(reason) => applies_not(reason),
            CellMark::TakenBack => true,
        };
        asked && says && (matches!(self.column(), Column::Later(_)) || self.solution.is_none())
    }
}

/// Puts the marks that stand into the cells of which nothing else is known.
pub(super) fn mark(file: &CaseFile, columns: &[Column], rows: &mut [Row]) {
    for row in rows {
        for (column, filled) in columns.iter().zip(&mut row.cells) {
            if filled.cell == Cell::NotYet
                && filled.said.is_empty()
                && let Some(marked) = standing(file, row.factor, *column)
            {
                filled.cell = Cell::NotApplicable;
                filled.marked = Some(marked);
            }
        }
    }
}

/// The marks of a cell that nothing later took the place of.
fn standing(file: &CaseFile, factor: &str, column: Column) -> Option<Marked> {
    let all = || {
        file.facts().filter_map(|(change, fact)| match fact {
            CaseFact::CellMarked(it) if it.factor == factor && it.column() == column => Some((change, it)),
            _ => None,
        })
    };
    let stands = |id: &ChangeId| !all().any(|(_, other)| other.sees.contains(id));
    let mut marks: Vec<_> = all()
        .filter(|(change, _)| stands(&change.id))
        .filter_map(|(change, it)| match &it.mark {
            CellMark::NotApplicable(reason) => Some((change, reason)),
            CellMark::TakenBack => None,
        })
        .collect();
    marks.sort_by_key(|(change, _)| (change.recorded, change.id.clone()));
    let (change, reason) = *marks.last()?;
    Some(Marked {
        reason: reason.clone(),
        by: change.entered_by.clone(),
        at: change.recorded,
        marks: marks.iter().map(|(change, _)| change.id.clone()).collect(),
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::change::{Author, Body};
    use crate::coverage::{Filled, RowStanding, coverage};
    use crate::statement::{AnswerState, ChildStatement, tests::statement};
    use crate::testing::{Tablet, id};

    const WHY: &str = "There was no school where she lived before.";

    fn tablet(name: &'static str) -> Tablet {
        let mut tablet = Tablet::new(&id("case"), name);
        tablet.open_case();
        tablet
    }

    fn at(tablet: &Tablet, factor: &str, column: Column) -> Filled {
        let grid = coverage(&tablet.file, false);
        let place = grid.columns.iter().position(|it| *it == column).unwrap();
        grid.rows.iter().find(|row| row.factor == factor).unwrap().cells[place].clone()
    }

    fn marks(tablet: &mut Tablet, factor: &str, column: Column, reason: &str) -> ChangeId {
        let before = at(tablet, factor, column).marked;
        let mark = CellMark::NotApplicable(reason.to_owned());
        tablet.fact(CaseFact::CellMarked(Box::new(CellMarked::new(factor, column, mark, before.as_ref())))).id
    }

    fn takes_back(tablet: &mut Tablet, factor: &str, column: Column) {
        let before = at(tablet, factor, column).marked;
        let fact = CellMarked::new(factor, column, CellMark::TakenBack, before.as_ref());
        tablet.fact(CaseFact::CellMarked(Box::new(fact)));
    }

    fn says(tablet: &mut Tablet, state: AnswerState) {
        let factors = vec!["i22".to_owned(), "c01".to_owned()];
        let said = ChildStatement {
            id: id("s1"),
            screen: "V05".to_owned(),
            factors,
            state,
            time: None,
            ..statement()
        };
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))));
    }

    #[test]
    fn what_does_not_apply_meets_the_duty_to_offer_with_its_reason_until_it_is_taken_back() {
        let mut tablet = tablet("ann");
        assert!(coverage(&tablet.file, false).open().contains(&"c05"));
        for column in [Column::Before, Column::Now, Column::Later(None)] {
            if at(&tablet, "c05", column).cell == Cell::NotYet {
                marks(&mut tablet, "c05", column, WHY);
            }
        }
        let marked = at(&tablet, "c05", Column::Now);
        assert_eq!((marked.cell, marked.said.len()), (Cell::NotApplicable, 0));
        let mark = marked.marked.unwrap();
        assert_eq!((mark.reason.as_str(), mark.by.as_str()), (WHY, "ann"));
        let grid = coverage(&tablet.file, false);
        assert!(!grid.open().contains(&"c05") && grid.open().contains(&"c01"), "its own cells alone");
        let row = grid.rows.iter().find(|row| row.factor == "c05").unwrap();
        assert_eq!(row.standing(), RowStanding::Explained);
        takes_back(&mut tablet, "c05", Column::Now);
        assert_eq!(at(&tablet, "c05", Column::Now).cell, Cell::NotYet);
        assert!(coverage(&tablet.file, false).open().contains(&"c05"));
    }

    #[test]
    fn a_cell_to_which_the_child_spoke_is_never_marked_whichever_came_first() {
        for (state, cell) in [
            (AnswerState::Answered, Cell::Answered),
            (AnswerState::DontWant, Cell::LeftOut),
            (AnswerState::Later, Cell::NotYet),
        ] {
            let (mut first, mut then) = (tablet("ann"), tablet("bo"));
            marks(&mut first, "c01", Column::Now, WHY);
            says(&mut first, state);
            says(&mut then, state);
            marks(&mut then, "c01", Column::Now, WHY);
            for tablet in [first, then] {
                let found = at(&tablet, "c01", Column::Now);
                assert_eq!((found.cell, found.marked), (cell, None), "{state:?}");
            }
        }
    }

    #[test]
    fn two_marks_of_two_tablets_both_stand_and_whoever_takes_back_has_seen_both() {
        let (mut ann, mut bo) = (tablet("ann"), Tablet::new(&id("case"), "bo"));
        bo.take(&ann);
        marks(&mut ann, "c05", Column::Now, WHY);
        marks(&mut bo, "c05", Column::Now, "She has finished school already.");
        ann.take(&bo);
        assert_eq!(at(&ann, "c05", Column::Now).marked.unwrap().marks.len(), 2);
        // Somebody who saw one alone takes one alone back.
        takes_back(&mut bo, "c05", Column::Now);
        ann.take(&bo);
        assert_eq!(at(&ann, "c05", Column::Now).marked.unwrap().reason, WHY);
        takes_back(&mut ann, "c05", Column::Now);
        assert_eq!(at(&ann, "c05", Column::Now).marked, None);
    }

    #[test]
    fn a_mark_says_why_and_is_about_something_that_children_are_asked() {
        let mark = |factor: &str, column, reason: &str| {
            CellMarked::new(factor, column, CellMark::NotApplicable(reason.to_owned()), None).is_whole()
        };
        assert!(mark("c05", Column::Now, WHY));
        assert!(mark("i16", Column::Later(Some(Solution::Return)), WHY));
        assert!(!mark("c05", Column::Now, "no"), "no reason");
        assert!(!mark("c05", Column::Now, "She is much too young to decide about this."), "an age alone");
        assert!(!mark("i02", Column::Now, WHY), "never asked");
        assert!(!mark("i16", Column::Before, WHY), "no screen asks that");
        assert!(!mark("x99", Column::Now, WHY), "unknown");
        assert!(CellMarked::new("c05", Column::Now, CellMark::TakenBack, None).is_whole());
    }

    #[test]
    fn the_stored_shape_is_this_and_stays_this() {
        let mark = CellMark::NotApplicable(WHY.to_owned());
        let it = CellMarked::new("i16", Column::Later(Some(Solution::Return)), mark, None);
        let stored = serde_json::to_string(&CaseFact::CellMarked(Box::new(it.clone()))).unwrap();
        let wanted = format!(
            r#"{{"fact":"cell_marked","data":{{"factor":"i16","time":"later","solution":"return","mark":{{"mark":"not_applicable","reason":"{WHY}"}},"sees":[]}}}}"#
        );
        assert_eq!(stored, wanted);
        assert_eq!(serde_json::from_str::<CaseFact>(&stored).unwrap(), CaseFact::CellMarked(Box::new(it)));
    }
}
