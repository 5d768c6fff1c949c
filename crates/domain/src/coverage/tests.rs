#![expect(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;
use proptest::sample::subsequence;

use super::*;
use crate::change::{Author, Body};
use crate::fact::SessionEnd;
use crate::fields::checklist;
use crate::manner::Manner;
use crate::statement::tests::statement;
use crate::statement::{AnswerState, ChildStatement, Chosen, Horizon, Source};
use crate::testing::{Tablet, id};
use crate::{Answer, Change};

fn on(screen: &str, factors: &[&str], state: AnswerState) -> ChildStatement {
    ChildStatement {
        screen: screen.to_owned(),
        factors: factors.iter().map(|&it| it.to_owned()).collect(),
        state,
        ..statement()
    }
}

fn say(tablet: &mut Tablet, said: ChildStatement) {
    let number = tablet.written.len();
    let said = ChildStatement { id: id(&format!("s{number}")), ..said };
    tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))));
}

fn talked(tablet: &mut Tablet, options: &[InPlay], no_views: bool) {
    let manner = Manner { options: options.to_vec(), ..Manner::default() };
    tablet.fact(CaseFact::ChildSession {
        session: id("session"),
        end: SessionEnd::Finished,
        no_views,
        explained: Vec::new(),
        help_pressed: false,
        present: String::new(),
        manner: Some(Box::new(manner)),
        course: None,
    });
}

fn tablet() -> Tablet {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    tablet
}

fn at(tablet: &Tablet, factor: &str, column: Column) -> Filled {
    let grid = coverage(&tablet.file, false);
    let place = grid.columns.iter().position(|it| *it == column).unwrap();
    grid.rows.iter().find(|row| row.factor == factor).unwrap().cells[place].clone()
}

#[test]
fn columns_are_before_now_and_later_for_each_solution_in_play() {
    let mut tablet = tablet();
    assert_eq!(coverage(&tablet.file, false).columns, [Column::Before, Column::Now, Column::Later(None)]);
    talked(&mut tablet, &[InPlay::Return, InPlay::Stay], false);
    let later = |solution| Column::Later(Some(solution));
    let wanted = [Column::Before, Column::Now, later(Solution::Stay), later(Solution::Return)];
    assert_eq!(coverage(&tablet.file, false).columns, wanted);
}

#[test]
fn each_answer_of_a_child_makes_its_cell() {
    let table = [
        (AnswerState::Answered, Cell::Answered),
        (AnswerState::DontKnow, Cell::Partly),
        (AnswerState::TellSomeoneElse, Cell::Partly),
        (AnswerState::Skipped, Cell::LeftOut),
        (AnswerState::DontWant, Cell::LeftOut),
        (AnswerState::Later, Cell::NotYet),
        (AnswerState::NotAsked, Cell::NotYet),
        (AnswerState::NotApplicable, Cell::NotApplicable),
    ];
    for (state, wanted) in table {
        let mut tablet = tablet();
        say(&mut tablet, on("V05", &["i22", "c01"], state));
        assert_eq!(at(&tablet, "c01", Column::Now).cell, wanted, "{state:?}");
    }
}

#[test]
fn what_was_answered_for_a_child_is_never_a_full_mark_and_its_own_board_is() {
    for (source, wanted) in [(Source::ViaCaregiver, Cell::Partly), (Source::Aac, Cell::Answered)] {
        let mut tablet = tablet();
        let said = on("V05", &["i22", "c01"], AnswerState::Answered);
        say(&mut tablet, ChildStatement { source, ..said });
        assert_eq!(at(&tablet, "c01", Column::Now).cell, wanted, "{source:?}");
    }
}

#[test]
fn what_a_child_declined_is_complete_and_another_day_is_not() {
    let mut tablet = tablet();
    assert!(coverage(&tablet.file, false).open().contains(&"i05"));
    for screen in ["V05", "V06", "V07", "V10"] {
        say(&mut tablet, on(screen, &["i22"], AnswerState::DontWant));
    }
    let declined = coverage(&tablet.file, false).open();
    assert!(!declined.contains(&"i01") && !declined.contains(&"i05"), "{declined:?}");
    say(&mut tablet, on("V08", &["i22"], AnswerState::Later));
    assert!(coverage(&tablet.file, false).rows.iter().any(|row| row.factor == "i16"));
}

#[test]
fn what_was_left_lying_on_a_screen_that_was_answered_was_offered_too() {
    let mut tablet = tablet();
    let said =
        ChildStatement { time: Some(Horizon::Before), ..on("V05", &["i22", "c01"], AnswerState::Answered) };
    say(&mut tablet, said);
    assert_eq!(at(&tablet, "c01", Column::Before).cell, Cell::Answered);
    let left = at(&tablet, "i01", Column::Before);
    assert_eq!((left.cell, left.said.len()), (Cell::LeftOut, 0));
    assert_eq!(at(&tablet, "i01", Column::Now).cell, Cell::NotYet);
}

#[test]
fn a_card_that_a_depth_does_not_have_was_not_offered() {
    for (band, wanted) in [("b1", Cell::NotYet), ("b3", Cell::NotYet), ("b4", Cell::LeftOut)] {
        let mut tablet = tablet();
        let mut said = on("V07", &["i22", "i17"], AnswerState::Answered);
        said.shown.band = band.to_owned();
        say(&mut tablet, said);
        assert_eq!(at(&tablet, "i20", Column::Now).cell, wanted, "{band}");
    }
}

#[test]
fn a_note_of_an_adult_is_never_an_answer_of_the_child() {
    let mut tablet = tablet();
    let document = tablet.open_form(checklist::ID);
    tablet.add_row(&document, "ck_items/r1");
    tablet.choose(&document, "ck_items/r1/ki_item", "c05");
    tablet.answer(&document, "ck_items/r1/ki_child_says", Answer::Text("Likes it".into()));
    let record = tablet.open_form(views::ID);
    tablet.add_row(&record, "vw_options/r1");
    tablet.choose(&record, "vw_options/r1/vo_option", "local_integration");
    tablet.choose(&record, "vw_options/r1/vo_stance", "wants");
    let school = at(&tablet, "c05", Column::Now);
    assert_eq!((school.cell, school.noted), (Cell::Partly, true));
    assert_eq!(at(&tablet, "i22", Column::Later(Some(Solution::Stay))).cell, Cell::Partly);
    say(&mut tablet, on("V07", &["i22", "c05"], AnswerState::Answered));
    assert_eq!(at(&tablet, "c05", Column::Now).cell, Cell::Answered);
}

#[test]
fn a_finished_talk_without_views_is_a_complete_result() {
    let mut tablet = tablet();
    talked(&mut tablet, &[InPlay::Stay], true);
    assert_eq!(at(&tablet, "i05", Column::Now).cell, Cell::LeftOut);
    assert_eq!(at(&tablet, "i16", Column::Later(Some(Solution::Stay))).cell, Cell::LeftOut);
}

#[test]
fn never_asked_is_no_row_until_the_child_speaks_about_it() {
    let mut tablet = tablet();
    let has = |tablet: &Tablet| coverage(&tablet.file, false).rows.iter().any(|row| row.factor == "i02");
    assert!(!has(&tablet));
    say(&mut tablet, on("V11", &["i22", "i02"], AnswerState::Answered));
    assert!(has(&tablet));
}

#[test]
fn what_is_not_offered_is_open_until_it_is_explained() {
    let mut tablet = tablet();
    let before = coverage(&tablet.file, false).open().len();
    let record = tablet.open_form(views::ID);
    tablet.add_row(&record, "vw_gaps/r1");
    tablet.choose(&record, "vw_gaps/r1/gp_factor", "c05");
    assert_eq!(coverage(&tablet.file, false).open().len(), before);
    tablet.choose(&record, "vw_gaps/r1/gp_why", "planned");
    assert_eq!(coverage(&tablet.file, false).open().len(), before - 1);
    tablet.choose(&record, "vw_gaps/r1/gp_factor", "i22");
    assert!(coverage(&tablet.file, false).open().is_empty());
}

#[test]
fn to_a_reader_who_does_not_get_everything_nothing_is_called_not_offered() {
    let mut tablet = tablet();
    say(&mut tablet, on("V05", &["i22", "c01"], AnswerState::Answered));
    let grid = coverage(&tablet.file, true);
    assert_eq!(grid.count(Cell::NotYet), 0);
    assert!(grid.count(Cell::NotShared) > 0 && grid.count(Cell::Answered) > 0);
}

#[test]
fn what_the_child_left_out_of_its_order_was_offered() {
    let mut tablet = tablet();
    let chosen =
        Chosen { part: "agenda".into(), key: "left_out".into(), words: None, strength: None, time: None };
    let said = ChildStatement { chosen: vec![chosen], ..on("V05", &[], AnswerState::NotAsked) };
    say(&mut tablet, said);
    assert_eq!(at(&tablet, "i01", Column::Now).cell, Cell::LeftOut);
}

/// A reason for the views as a whole explains what was not offered, and leaves what the child refused as it is.
#[test]
fn what_the_child_left_out_stays_left_out_beside_a_reason_for_all_points() {
    let left_out = |explained| {
        let cell = |cell| Filled { cell, said: Vec::new(), noted: false, marked: None };
        let row = |cells: &[Cell]| Row {
            factor: "i01",
            cells: cells.iter().map(|it| cell(*it)).collect(),
            explained,
        };
        (row(&[Cell::LeftOut, Cell::LeftOut]).standing(), row(&[Cell::LeftOut, Cell::NotYet]).standing())
    };
    assert_eq!(left_out(true), (RowStanding::LeftOut, RowStanding::Explained));
    assert_eq!(left_out(false), (RowStanding::LeftOut, RowStanding::Open));
}

fn some_statements() -> impl Strategy<Value = (Vec<Change>, Vec<Change>)> {
    let screens = ["V05", "V07", "V08", "V10", "V11"];
    let states = [AnswerState::Answered, AnswerState::Later, AnswerState::DontWant, AnswerState::DontKnow];
    let one = (0..screens.len(), 0..states.len(), 0..3_usize, 0..3_usize);
    proptest::collection::vec(one, 1..8).prop_flat_map(move |made| {
        let mut tablet = tablet();
        for (screen, state, factor, solution) in made {
            let said = on(screens[screen], &["i22", ["i01", "c05", "i16"][factor]], states[state]);
            let solution = [None, Some("stay"), Some("return")][solution];
            say(&mut tablet, ChildStatement { solution: solution.map(str::to_owned), ..said });
        }
        let all = tablet.written;
        let again = subsequence(all.clone(), 0..=all.len());
        (Just(all), again).prop_flat_map(|(all, again)| {
            let twice: Vec<Change> = all.iter().cloned().chain(again).collect();
            (Just(all), Just(twice).prop_shuffle())
        })
    })
}

proptest! {
    #[test]
    fn any_order_and_any_repetition_give_the_same_grid((all, shuffled) in some_statements()) {
        let case = id("case");
        let (one, other) = (CaseFile::fold(&case, &all), CaseFile::fold(&case, &shuffled));
        prop_assert_eq!(coverage(&one, false), coverage(&other, false));
    }

    #[test]
    fn more_that_is_said_never_makes_a_cell_worse((all, _) in some_statements()) {
        let case = id("case");
        let less = coverage(&CaseFile::fold(&case, &all[..all.len() - 1]), false);
        let more = coverage(&CaseFile::fold(&case, &all), false);
        for row in &less.rows {
            let now = more.rows.iter().find(|it| it.factor == row.factor).unwrap();
            for (column, filled) in less.columns.iter().zip(&row.cells) {
                let Some(place) = more.columns.iter().position(|it| it == column) else { continue };
                prop_assert!(now.cells[place].cell >= filled.cell, "{} {column:?}", row.factor);
            }
        }
    }
}
