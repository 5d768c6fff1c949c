//! Pull, apply, forget.

use domain::testing::id;

use super::bench::{Bench, have, news, of_case, page, status};
use crate::engine::{Effect, Phase, Trouble};
use crate::protocol::PullAnswer;

/// An engine that has asked for news, with these numbers held.
fn pulling(held: &[(&str, u64)]) -> Bench {
    let mut bench = Bench::leading();
    bench.standing.have = have(held);
    bench.frozen(&[]);
    bench
}

#[test]
fn it_asks_with_what_the_tablet_has() {
    let bench = pulling(&[("c1", 4), ("c2", 0)]);
    assert!(
        matches!(bench.only(), Effect::Pull { request, .. } if request.have == have(&[("c1", 4), ("c2", 0)]))
    );
}

#[test]
fn it_asks_until_there_is_no_more() {
    let mut bench = pulling(&[]);
    bench.pulled(Ok(PullAnswer { more: true, ..news(vec![page("c1", 1, 3)]) }));
    bench.applied();
    assert!(matches!(bench.only(), Effect::Pull { request, .. } if request.have == have(&[("c1", 3)])));
    bench.pulled(Ok(news(vec![page("c1", 4, 5)])));
    bench.applied();
    assert_eq!(bench.engine.status().phase, Phase::Resting);
}

#[test]
fn the_time_of_the_last_success_is_shown() {
    let mut bench = pulling(&[]);
    assert_eq!(bench.engine.status().last_success, None);
    bench.pulled(Ok(news(vec![])));
    bench.applied();
    assert!(bench.engine.status().last_success.is_some());
}

#[test]
fn more_without_news_does_not_ask_for_ever() {
    let mut bench = pulling(&[]);
    bench.pulled(Ok(PullAnswer { more: true, ..news(vec![]) }));
    bench.applied();
    assert_eq!(bench.trouble(), Some(Trouble::NotOurServer));
}

#[test]
fn pages_that_cannot_be_right_are_not_applied() {
    let gap = page("c1", 6, 7);
    let again = page("c1", 4, 5);
    let mut hole = page("c1", 5, 7);
    hole.changes.remove(1);
    let mut stranger = page("c1", 5, 5);
    stranger.changes[0].change = Some(of_case("c2", 5));
    let mut beyond = page("c1", 5, 7);
    beyond.latest = 6;
    let mut twice = news(vec![page("c1", 5, 5), page("c1", 6, 6)]);
    twice.epoch = "one".to_owned();
    let mut answers: Vec<PullAnswer> =
        [gap, again, hole, stranger, beyond].into_iter().map(|it| news(vec![it])).collect();
    answers.push(twice);
    answers.push(PullAnswer { epoch: String::new(), ..news(vec![]) });
    for answer in answers {
        let mut bench = pulling(&[("c1", 4)]);
        bench.pulled(Ok(answer.clone()));
        assert_eq!(bench.trouble(), Some(Trouble::NotOurServer), "{answer:?}");
    }
}

#[test]
fn a_number_that_is_not_for_this_reader_counts_like_any_other() {
    let mut bench = pulling(&[("c1", 4)]);
    let mut hidden = page("c1", 5, 6);
    hidden.changes[0].change = None;
    bench.pulled(Ok(news(vec![hidden])));
    assert!(matches!(bench.only(), Effect::Apply { .. }));
}

#[test]
fn a_new_epoch_makes_it_send_before_it_receives() {
    let mut bench = pulling(&[("c1", 4)]);
    bench.pulled(Ok(PullAnswer { epoch: "two".to_owned(), ..news(vec![page("c1", 5, 5)]) }));
    bench.requeued();
    bench.frozen(&[]);
    assert!(matches!(bench.only(), Effect::Pull { request, .. } if request.have == have(&[("c1", 0)])));
}

#[test]
fn a_server_that_has_less_than_the_tablet_was_restored() {
    let mut bench = pulling(&[("c1", 4)]);
    let mut less = page("c1", 1, 2);
    less.changes.clear();
    bench.pulled(Ok(news(vec![less])));
    assert!(matches!(bench.only(), Effect::Requeue { epoch, .. } if epoch == "one"));
}

#[test]
fn a_revoked_case_is_forgotten_after_the_last_page() {
    let mut bench = pulling(&[("c1", 4), ("c2", 1)]);
    let revoked = vec![id("c2")];
    bench.pulled(Ok(PullAnswer { more: true, revoked: revoked.clone(), ..news(vec![page("c1", 5, 5)]) }));
    bench.applied();
    bench.pulled(Ok(news(vec![])));
    bench.applied();
    assert!(matches!(bench.only(), Effect::Forget { cases, .. } if *cases == revoked));
    bench.forgot(&[]);
    assert_eq!(bench.engine.status().phase, Phase::Resting);
}

#[test]
fn a_revoked_case_with_something_to_send_is_tried_again_soon() {
    let mut bench = pulling(&[("c2", 1)]);
    bench.pulled(Ok(PullAnswer { revoked: vec![id("c2")], ..news(vec![]) }));
    bench.applied();
    bench.forgot(&["c2"]);
    assert_eq!(bench.wait(), 2_000);
    bench.wake();
    assert!(bench.asks_to_freeze());
}

#[test]
fn a_failed_pull_changes_nothing_and_is_repeated() {
    let mut bench = pulling(&[("c1", 4)]);
    bench.pulled(Err(status(500)));
    assert_eq!(bench.trouble(), Some(Trouble::Status(500)));
    bench.wake();
    bench.frozen(&[]);
    assert!(matches!(bench.only(), Effect::Pull { request, .. } if request.have == have(&[("c1", 4)])));
}
