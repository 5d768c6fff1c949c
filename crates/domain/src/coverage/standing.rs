//! Where each point of the checklist stands as a whole, what is missing first.

use super::{Cell, Coverage, Row};

/// Where a point stands, in the order in which people look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowStanding {
    /// Something of it was neither offered nor explained.
    Open,
    /// Nobody knows here: not shared with this reader, or not offered.
    NotShared,
    /// The child said something.
    Said,
    /// It was offered and the child left it out. That is complete.
    LeftOut,
    /// Somebody wrote why it was not offered, or why it does not apply to this child.
    Explained,
}

impl RowStanding {
    /// All of them, what is missing first.
    pub const ALL: [RowStanding; 5] = [
        RowStanding::Open,
        RowStanding::NotShared,
        RowStanding::Said,
        RowStanding::LeftOut,
        RowStanding::Explained,
    ];

    /// Its name in texts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            RowStanding::Open => "open",
            RowStanding::NotShared => "not-shared",
            RowStanding::Said => "said",
            RowStanding::LeftOut => "left-out",
            RowStanding::Explained => "explained",
        }
    }
}

impl Row {
    /// Where the point stands as a whole. What is missing anywhere in it comes before everything else.
    #[must_use]
    pub fn standing(&self) -> RowStanding {
        let any = |wanted: &[Cell]| self.cells.iter().any(|filled| wanted.contains(&filled.cell));
        if self.is_open() {
            RowStanding::Open
        } else if any(&[Cell::Answered, Cell::Partly]) {
            RowStanding::Said
        } else if self.explained && any(&[Cell::NotYet]) {
            RowStanding::Explained
        } else if any(&[Cell::NotShared]) {
            RowStanding::NotShared
        } else if !any(&[Cell::LeftOut]) && self.cells.iter().any(|filled| filled.marked.is_some()) {
            RowStanding::Explained
        } else {
            RowStanding::LeftOut
        }
    }

    /// The places of the cells that are in this state.
    pub fn cells_like(&self, cell: Cell) -> impl Iterator<Item = usize> + '_ {
        self.cells.iter().enumerate().filter(move |(_, filled)| filled.cell == cell).map(|(place, _)| place)
    }
}

/// Whether what must be offered to the child was, seen by this reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DutyToOffer {
    /// These points were neither offered nor explained.
    Open(Vec<&'static str>),
    /// Something that it hangs on is kept from this reader: nobody knows here.
    NotKnown,
    /// Everything was offered, or is explained.
    Met,
}

impl Coverage {
    /// Whether everything was offered or explained. Where something is kept from the reader, nothing is called complete.
    #[must_use]
    pub fn duty(&self) -> DutyToOffer {
        let kept = |row: &Row| !row.explained && row.cells.iter().any(|it| it.cell == Cell::NotShared);
        match self.open() {
            open if !open.is_empty() => DutyToOffer::Open(open),
            _ if self.rows.iter().any(kept) => DutyToOffer::NotKnown,
            _ => DutyToOffer::Met,
        }
    }

    /// The rows, what is missing first; within a standing the order of the checklist stays.
    #[must_use]
    pub fn rows_missing_first(&self) -> Vec<&Row> {
        let mut rows: Vec<&Row> = self.rows.iter().collect();
        rows.sort_by_key(|row| row.standing());
        rows
    }

    /// How many points stand like this; those that there are, in their order.
    #[must_use]
    pub fn standings(&self) -> Vec<(RowStanding, usize)> {
        let count = |standing| self.rows.iter().filter(|row| row.standing() == standing).count();
        let all = RowStanding::ALL.into_iter().map(|standing| (standing, count(standing)));
        all.filter(|(_, count)| *count > 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::coverage::{Column, Filled};

    fn row(factor: &'static str, cells: &[Cell], explained: bool) -> Row {
        let filled = |cell: &Cell| Filled { cell: *cell, said: Vec::new(), noted: false, marked: None };
        Row { factor, cells: cells.iter().map(filled).collect(), explained }
    }

    #[test]
    fn nothing_is_called_complete_where_something_is_kept_from_the_reader() {
        use Cell::{Answered, LeftOut, NotShared, NotYet};
        let grid = |rows: Vec<Row>| Coverage { columns: Vec::new(), rows, in_play: BTreeSet::new() };
        let said = || row("i1", &[Answered, LeftOut], false);
        assert_eq!(grid(vec![said()]).duty(), DutyToOffer::Met);
        assert_eq!(
            grid(vec![said(), row("i2", &[Answered, NotShared], false)]).duty(),
            DutyToOffer::NotKnown
        );
        assert_eq!(grid(vec![said(), row("i2", &[NotShared], true)]).duty(), DutyToOffer::Met, "explained");
        let open = grid(vec![row("i3", &[NotYet], false), row("i2", &[NotShared], false)]);
        assert_eq!(open.duty(), DutyToOffer::Open(vec!["i3"]));
    }

    #[test]
    fn what_is_missing_comes_first_even_where_the_child_answered_another_part() {
        use Cell::{Answered, LeftOut, NotApplicable, NotShared, NotYet};
        let rows = vec![
            row("i1", &[Answered, NotApplicable], false),
            row("i2", &[LeftOut, NotApplicable], false),
            row("i3", &[Answered, NotYet], false),
            row("i4", &[NotYet, NotYet], true),
            row("i5", &[NotShared, LeftOut], false),
            row("i6", &[NotYet, LeftOut], false),
        ];
        let columns = vec![Column::Before, Column::Now];
        let grid = Coverage { columns, rows, in_play: BTreeSet::new() };
        let order: Vec<&str> = grid.rows_missing_first().iter().map(|row| row.factor).collect();
        assert_eq!(order, ["i3", "i6", "i5", "i1", "i2", "i4"]);
        let open = grid.standings()[0];
        assert_eq!(open, (RowStanding::Open, grid.open().len()));
        assert_eq!(grid.standings().iter().map(|(_, count)| count).sum::<usize>(), grid.rows.len());
        assert_eq!(grid.rows[2].cells_like(NotYet).collect::<Vec<_>>(), [1]);
    }
}
