//! Where cards come up one after the other, what still lay in the pile was not offered.

use super::*;
use crate::change::{Author, Body};
use crate::coverage::{Cell, Column, coverage};
use crate::testing::Tablet;

const LIFE: [&str; 5] = ["friends", "sleep", "school", "doctor", "mat/good"];

fn factors(_: Screen, chosen: &Chosen) -> Vec<String> {
    let found: &[&str] = match chosen.key.as_str() {
        "friends" => &["i04"],
        "sleep" | "food" => &["c08"],
        "school" => &["c05", "c06"],
        "doctor" => &["c07"],
        "wash" => &["i01"],
        "play" => &["c01"],
        _ => &[],
    };
    found.iter().map(|&it| it.to_owned()).collect()
}

/// Cards on a heap, of which the child said no time.
fn put(heap: &str, keys: &[&str]) -> Content {
    Content { chosen: keys.iter().map(|key| card(heap, key)).collect(), ..Content::default() }
}

fn stands(screen: Screen, order: &[&str]) -> Event {
    Event::Shown { screen, order: order.iter().map(|&it| it.to_owned()).collect() }
}

fn passed(cards: &[&str]) -> Event {
    Event::Passed { screen: Screen::V07, cards: cards.iter().map(|&it| it.to_owned()).collect() }
}

/// What was said on a screen and sent.
fn sent_from(session: ChildSession, screen: Screen, events: Vec<Event>) -> Vec<ChildStatement> {
    let session = after(skipped_to(session, screen), events);
    let session = after(session, [Event::Stop, Event::Decide(Decision::Send)]);
    let facts = session.into_facts(&CounterIds::new("f"), false, &factors).unwrap();
    statements(&facts).into_iter().filter(|it| it.screen == screen.name()).cloned().collect()
}

fn sent(screen: Screen, events: Vec<Event>) -> Vec<ChildStatement> {
    sent_from(at_first_question(), screen, events)
}

fn cell(said: Vec<ChildStatement>, factor: &str) -> Cell {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    for said in said {
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))));
    }
    let grid = coverage(&tablet.file, false);
    let now = grid.columns.iter().position(|it| *it == Column::Now).unwrap();
    grid.rows.iter().find(|row| row.factor == factor).unwrap().cells[now].cell
}

#[test]
fn a_card_that_still_lay_in_the_pile_was_not_offered_and_one_that_the_child_went_past_was() {
    let events = || {
        let cards = put("good", &["friends", "sleep"]);
        vec![stands(Screen::V07, &LIFE), passed(&["doctor"]), answered(Screen::V07, cards)]
    };
    let said = sent(Screen::V07, events());
    assert_eq!(said.iter().map(|it| it.not_reached.clone()).collect::<Vec<_>>(), [["c05", "c06"]]);
    let table =
        [("i04", Cell::Answered), ("c07", Cell::LeftOut), ("c05", Cell::NotYet), ("c06", Cell::NotYet)];
    for (factor, wanted) in table {
        assert_eq!(cell(said.clone(), factor), wanted, "{factor}");
    }
}

#[test]
fn a_card_that_was_taken_up_again_came_up() {
    let wrote = |keys: &[&str]| Event::Wrote { screen: Screen::V07, content: put("good", keys) };
    let events = vec![
        stands(Screen::V07, &LIFE),
        wrote(&["school"]),
        wrote(&["school", "doctor"]),
        wrote(&["doctor"]),
        Event::Next,
    ];
    let said = sent(Screen::V07, events);
    assert_eq!(said[0].not_reached, ["c08", "i04"]);
    assert_eq!(cell(said, "c05"), Cell::LeftOut);
}

#[test]
fn a_point_of_which_one_card_came_up_was_offered() {
    let cards = answered(Screen::V07, put("good", &["food"]));
    let said = sent(Screen::V07, vec![stands(Screen::V07, &["food", "sleep", "school"]), cards]);
    assert_eq!(said[0].not_reached, ["c05", "c06"]);
}

#[test]
fn each_time_knows_of_the_cards_of_all_times() {
    let mut cards = put("good", &["friends", "sleep"]);
    for (card, time) in cards.chosen.iter_mut().zip([Horizon::Before, Horizon::Now]) {
        card.time = Some(time);
    }
    let said = sent(Screen::V07, vec![stands(Screen::V07, &LIFE), answered(Screen::V07, cards)]);
    let wanted = vec!["c05".to_owned(), "c06".to_owned(), "c07".to_owned()];
    assert_eq!(said.iter().map(|it| it.not_reached.clone()).collect::<Vec<_>>(), [wanted.clone(), wanted]);
}

#[test]
fn places_come_one_by_one_for_the_older_and_stand_all_at_once_for_the_youngest() {
    let events =
        || vec![stands(Screen::V05, &["wash", "play"]), answered(Screen::V05, put("safe", &["wash"]))];
    assert_eq!(sent(Screen::V05, events())[0].not_reached, ["c01"]);
    let mut young = at_first_question();
    young.setting.band = Band::B1;
    assert!(sent_from(young, Screen::V05, events())[0].not_reached.is_empty());
}

#[test]
fn who_declines_the_screen_declines_all_of_it_and_what_was_thrown_away_leaves_nothing() {
    let wrote = Event::Wrote { screen: Screen::V07, content: put("good", &["friends"]) };
    let events = vec![stands(Screen::V07, &LIFE), wrote, Event::DontWant];
    let message = Event::Wrote { screen: Screen::V11, content: words("hello") };
    let events: Vec<Event> = events.into_iter().chain([message]).collect();
    let said = sent(Screen::V07, events.clone());
    assert!(said[0].not_reached.is_empty());
    assert_eq!(cell(said, "c05"), Cell::LeftOut);
    let session = after(skipped_to(at_first_question(), Screen::V07), events);
    assert!(!session.came_up.is_empty());
    let (session, _) = walked(after(session, [Event::Stop, Event::Decide(Decision::ThrowAway)]));
    assert!(session.came_up.is_empty());
}

#[test]
fn a_statement_of_an_older_app_reads_as_before() {
    let said = sent(Screen::V07, vec![answered(Screen::V07, put("good", &["friends"]))]);
    let text = serde_json::to_value(&said[0]).unwrap();
    assert!(text.get("not_reached").is_none());
    assert_eq!(serde_json::from_value::<ChildStatement>(text).unwrap(), said[0]);
    assert_eq!(cell(said, "c05"), Cell::LeftOut);
}
