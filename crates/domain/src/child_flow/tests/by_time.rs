//! Each card has its own time: what was and what is become statements of their own.

use super::*;
use crate::change::{Author, Body};
use crate::coverage::{Cell, Column, coverage};
use crate::testing::Tablet;

use Horizon::{Before, Later, Now};

fn timed(part: &str, key: &str, time: Horizon) -> Chosen {
    Chosen { time: Some(time), ..card(part, key) }
}

fn content(chosen: Vec<Chosen>) -> Content {
    Content { chosen, ..Content::default() }
}

/// What was said on a screen and sent, statement by statement.
fn sent(screen: Screen, content: Content) -> Vec<ChildStatement> {
    let session = skipped_to(at_first_question(), screen);
    let session = after(session, [answered(screen, content), Event::Stop, Event::Decide(Decision::Send)]);
    let facts = facts(session);
    statements(&facts).into_iter().filter(|it| it.screen == screen.name()).cloned().collect()
}

fn shape(said: &[ChildStatement]) -> Vec<(Option<Horizon>, Vec<&str>)> {
    said.iter().map(|it| (it.time, it.chosen.iter().map(|it| it.key.as_str()).collect())).collect()
}

fn case(said: Vec<ChildStatement>) -> Tablet {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    for said in said {
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))));
    }
    tablet
}

#[test]
fn cards_of_several_times_become_one_statement_for_each_time_and_own_words_go_with_what_has_none() {
    let cards = vec![
        timed("good", "school", Before),
        card("good", "food"),
        timed("so_so", "room", Now),
        timed("not_good", "friends", Before),
    ];
    let said = sent(Screen::V07, Content { words: words("it was better").words, ..content(cards) });
    let wanted = [(None, vec!["food"]), (Some(Now), vec!["room"]), (Some(Before), vec!["school", "friends"])];
    assert_eq!(shape(&said), wanted);
    assert_eq!(said.iter().map(|it| it.words.is_some()).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!(
        (&said[0].factors, &said[2].factors),
        (&vec!["i22".into()], &vec!["c05".into(), "i22".into()])
    );
    let ids: BTreeSet<_> = said.iter().map(|it| &it.id).collect();
    assert_eq!(ids.len(), 3);
    assert!(said.iter().flat_map(|it| &it.chosen).all(|card| card.time.is_none()), "the time stands once");
}

#[test]
fn where_every_card_has_a_time_own_words_go_with_the_first_and_who_helps_goes_with_the_worry() {
    let cards = vec![timed("worry", "school", Later), timed("good", "food", Now), card("helper", "guardian")];
    let said = sent(Screen::V10, Content { words: words("help").words, ..content(cards) });
    assert_eq!(shape(&said), [(Some(Now), vec!["food"]), (Some(Later), vec!["school", "guardian"])]);
    assert_eq!((said[0].words.is_some(), said[1].words.is_some()), (true, false));
}

#[test]
fn what_a_refused_screen_holds_is_not_parted_and_one_time_makes_one_statement() {
    let one = sent(Screen::V07, content(vec![timed("good", "school", Later), timed("good", "food", Later)]));
    assert_eq!(shape(&one), [(Some(Later), vec!["school", "food"])]);
    let session = skipped_to(at_first_question(), Screen::V07);
    let wrote = Event::Wrote {
        screen: Screen::V07,
        content: content(vec![timed("good", "school", Before), timed("good", "food", Now)]),
    };
    let message = Event::Wrote { screen: Screen::V11, content: words("hello") };
    let session =
        after(session, [wrote, Event::DontWant, message, Event::Stop, Event::Decide(Decision::Send)]);
    let facts = facts(session);
    let said: Vec<_> = statements(&facts).into_iter().filter(|it| it.screen == "V07").collect();
    assert_eq!((said.len(), said[0].state, said[0].chosen.len()), (1, AnswerState::DontWant, 0));
}

#[test]
fn only_a_place_that_is_not_safe_now_calls_for_an_adult() {
    let unsafe_now = |chosen| {
        let said = sent(Screen::V05, content(chosen));
        said.iter().filter(|it| it.feels_unsafe_now()).map(|it| it.time).collect::<Vec<_>>()
    };
    assert_eq!(unsafe_now(vec![timed("not_safe", "wash", Before), timed("safe", "bed", Now)]), []);
    assert_eq!(unsafe_now(vec![timed("not_safe", "wash", Now), timed("safe", "bed", Before)]), [Some(Now)]);
    assert_eq!(unsafe_now(vec![card("not_safe", "wash"), timed("not_safe", "bed", Later)]), [None]);
    let help = vec![timed("safe", "bed", Now), timed("not_safe", "wash", Before), card("help", "not_now")];
    let said = sent(Screen::V05, content(help));
    assert_eq!(shape(&said), [(Some(Now), vec!["bed"]), (Some(Before), vec!["wash", "not_now"])]);
}

#[test]
fn each_time_fills_its_own_column_of_what_the_child_was_offered() {
    let tablet =
        case(sent(Screen::V07, content(vec![timed("good", "school", Before), timed("good", "food", Now)])));
    let grid = coverage(&tablet.file, false);
    let row = grid.rows.iter().find(|row| row.factor == "c05").unwrap();
    let cell = |column| row.cells[grid.columns.iter().position(|it| *it == column).unwrap()].cell;
    assert_eq!((cell(Column::Before), cell(Column::Now)), (Cell::Answered, Cell::LeftOut));
}

#[test]
fn the_drawing_goes_once_and_every_part_goes_to_whom_the_child_chose() {
    let mut drawn = content(vec![timed("good", "school", Before), timed("good", "food", Now)]);
    drawn.drawing = Some(super::attached::a_line());
    let session =
        after(skipped_to(at_first_question(), Screen::V07), [answered(Screen::V07, drawn), Event::Stop]);
    let mut session = after(session, [Event::Decide(Decision::Send)]);
    session.shares.insert(Recipient::Panel, ShareChoice::Everything);
    let facts = facts(session);
    let said: Vec<_> = statements(&facts).into_iter().filter(|it| it.screen == "V07").collect();
    assert_eq!(said.iter().map(|it| it.media.len()).collect::<Vec<_>>(), [1, 0]);
    assert!(said.iter().all(|it| it.shares.len() == 1));
}

#[test]
fn on_another_day_each_time_is_looked_at_for_itself_and_one_answer_can_stand_for_both() {
    let tablet =
        case(sent(Screen::V07, content(vec![timed("good", "school", Before), timed("good", "food", Now)])));
    let earlier = crate::earlier(&tablet.file);
    let mut times: Vec<_> = earlier.iter().map(|it| it.content.time).collect();
    times.sort_by_key(|time| *time == Some(Now));
    assert_eq!(times, [Some(Before), Some(Now)]);
    let offered: Vec<Offered> = earlier.iter().filter_map(crate::Earlier::offered).collect();
    let both: BTreeSet<_> = offered.iter().map(|it| it.statement.clone()).collect();
    let session = after(begin().with_earlier(offered.clone()), vec![Event::Skip; 9]);
    let changed = |it: &Offered| Event::StillSo {
        statement: it.statement.clone(),
        now: StillSo::Changed,
        reason: None,
    };
    let session = after(session, [Event::Next, changed(&offered[0])]);
    let now = content(vec![timed("not_good", "school", Now), timed("good", "room", Later)]);
    let session = after(session, [answered(Screen::V07, now), changed(&offered[1])]);
    let session = after(session, [Event::Next, Event::Stop, Event::Decide(Decision::Send)]);
    let facts = facts(session);
    let said: Vec<_> = statements(&facts).into_iter().filter(|it| it.screen == "V07").collect();
    assert_eq!(said.len(), 2);
    for said in said {
        let replaced: BTreeSet<_> = said.replaces.as_ref().unwrap().all().cloned().collect();
        assert_eq!(replaced, both);
    }
}

#[test]
fn a_screen_that_an_older_app_kept_has_one_time_for_all_its_cards() {
    let kept = r#"{"chosen":[{"part":"good","key":"school","words":null,"strength":null},{"part":"good","key":"food","words":null,"strength":null}],"words":null,"time":"before"}"#;
    let opened: Content = serde_json::from_str(kept).unwrap();
    assert_eq!(serde_json::to_string(&opened).unwrap(), kept);
    assert_eq!(opened.time_of(&opened.chosen[0]), Some(Before));
    assert_eq!(shape(&sent(Screen::V07, opened.clone())), [(Some(Before), vec!["school", "food"])]);
    let mut moved = opened;
    moved.chosen[1].time = Some(Now);
    assert_eq!(shape(&sent(Screen::V07, moved)), [(Some(Now), vec!["food"]), (Some(Before), vec!["school"])]);
    let new = r#"{"part":"good","key":"school","words":null,"strength":null,"time":"later"}"#;
    assert_eq!(serde_json::to_string(&serde_json::from_str::<Chosen>(new).unwrap()).unwrap(), new);
}
