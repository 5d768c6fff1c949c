//! Freeze, push, record.

use super::bench::{Bench, accepted, change, changes, fates, have, news, status};
use crate::engine::{Effect, Input, TransportError, Trouble};
use crate::protocol::{Fate, HeldReason, PUSH_MOST_BYTES, PUSH_MOST_CHANGES};
use crate::slot::{Attention, SlotState};

#[test]
fn a_round_freezes_pushes_records_and_then_pulls() {
    let mut bench = Bench::leading();
    let batch = changes(1, 3);
    bench.frozen(&batch);
    assert_eq!(bench.pushed_ids(), ["change-1", "change-2", "change-3"]);
    bench.pushed(Ok(accepted(&batch)));
    assert_eq!(bench.recorded_now().len(), 3);
    bench.recorded();
    bench.frozen(&[]);
    bench.pulled(Ok(news(vec![])));
    bench.applied();
    assert_eq!(bench.wait(), 60 * 1_000);
}

#[test]
fn nothing_is_sent_before_the_store_says_that_it_is_frozen() {
    let bench = Bench::leading();
    match bench.only() {
        Effect::Freeze { after, most_changes, most_bytes, .. } => {
            assert_eq!((*after, *most_changes), (0, PUSH_MOST_CHANGES));
            assert!(*most_bytes < PUSH_MOST_BYTES);
        }
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn slots_that_were_not_frozen_are_not_sent() {
    let mut bench = Bench::leading();
    bench.frozen(&[change(0)]);
    assert_eq!(bench.trouble(), Some(Trouble::Store));
}

#[test]
fn slots_out_of_order_are_not_sent() {
    let mut bench = Bench::leading();
    bench.frozen(&[change(2), change(1)]);
    assert_eq!(bench.trouble(), Some(Trouble::Store));
}

#[test]
fn each_fate_is_recorded_as_what_it_means_for_the_slot() {
    let mut bench = Bench::leading();
    let batch = changes(1, 4);
    bench.frozen(&batch);
    let reason = HeldReason::NotAssigned;
    let all =
        [Fate::Accepted { number: 7 }, Fate::Duplicate { number: 3 }, Fate::Mismatch, Fate::Held { reason }];
    bench.pushed(Ok(fates(&batch, &all)));
    let states: Vec<SlotState> = bench.recorded_now().iter().map(|it| it.becomes.clone()).collect();
    assert_eq!(
        states,
        [
            SlotState::Sent { number: 7 },
            SlotState::Sent { number: 3 },
            SlotState::Held { why: Attention::Mismatch },
            SlotState::Held { why: Attention::Refused { reason } },
        ]
    );
}

#[test]
fn a_lost_answer_sends_the_same_batch_again() {
    let mut bench = Bench::leading();
    let batch = changes(1, 2);
    bench.frozen(&batch);
    let first = bench.pushed_ids();
    bench.pushed(Err(TransportError::TimedOut));
    bench.wake();
    bench.frozen(&batch);
    assert_eq!(bench.pushed_ids(), first);
}

#[test]
fn no_failure_on_the_way_changes_the_state_of_a_slot() {
    let failures = [
        TransportError::Offline,
        TransportError::TimedOut,
        TransportError::Malformed,
        status(500),
        status(502),
        status(404),
        status(403),
        status(400),
        status(429),
        status(503),
    ];
    for failure in failures {
        let mut bench = Bench::leading();
        bench.frozen(&changes(1, 1));
        bench.pushed(Err(failure.clone()));
        assert!(matches!(bench.only(), Effect::Wait { .. }), "{failure:?}: {:?}", bench.asked);
    }
}

#[test]
fn an_answer_that_does_not_match_the_batch_is_no_answer() {
    let batch = changes(1, 2);
    let mut other_id = accepted(&batch);
    other_id.outcomes.swap(0, 1);
    let mut no_epoch = accepted(&batch);
    no_epoch.epoch.clear();
    let no_number = fates(&batch, &[Fate::Accepted { number: 0 }, Fate::Mismatch]);
    for answer in [accepted(&batch[..1]), other_id, no_epoch, no_number] {
        let mut bench = Bench::leading();
        bench.frozen(&batch);
        bench.pushed(Ok(answer));
        assert_eq!(bench.trouble(), Some(Trouble::NotOurServer));
    }
}

#[test]
fn a_late_answer_changes_nothing() {
    let mut bench = Bench::leading();
    let batch = changes(1, 1);
    bench.frozen(&batch);
    let late = bench.ticket();
    bench.pushed(Err(TransportError::TimedOut));
    bench.wake();
    bench.tell(Input::Pushed { ticket: late, result: Ok(accepted(&batch)) });
    assert!(bench.asked.is_empty());
}

#[test]
fn a_retry_is_not_recorded_and_ends_the_sending_of_this_round() {
    let mut bench = Bench::leading();
    let batch = changes(1, 2);
    bench.frozen(&batch);
    bench.pushed(Ok(fates(&batch, &[Fate::Accepted { number: 1 }, Fate::Retry { after_seconds: 9 }])));
    assert_eq!(bench.recorded_now().len(), 1);
    bench.recorded();
    bench.pulled(Ok(news(vec![])));
    bench.applied();
    assert_eq!(bench.trouble(), Some(Trouble::NotAllTaken));
    assert!(bench.wait() >= 9_000);
}

#[test]
fn a_body_that_is_too_large_is_sent_in_halves() {
    let mut bench = Bench::leading();
    bench.frozen(&changes(1, 8));
    bench.pushed(Err(status(413)));
    for half in [4, 2, 1] {
        assert!(matches!(bench.only(), Effect::Freeze { most_changes, .. } if *most_changes == half));
        if half > 1 {
            bench.frozen(&changes(1, half as u64));
            bench.pushed(Err(status(413)));
        }
    }
    bench.frozen(&changes(1, 1));
    bench.pushed(Ok(accepted(&changes(1, 1))));
    assert_eq!(bench.recorded_now().len(), 1);
}

#[test]
fn one_change_that_is_too_large_is_held_with_its_reason_and_the_rest_goes_on() {
    let mut bench = Bench::leading();
    bench.frozen(&changes(1, 1));
    bench.pushed(Err(status(413)));
    assert_eq!(bench.recorded_now()[0].becomes, SlotState::Held { why: Attention::TooLarge });
    bench.recorded();
    assert!(matches!(bench.only(), Effect::Freeze { most_changes: PUSH_MOST_CHANGES, after: 1, .. }));
}

#[test]
fn a_change_that_our_server_cannot_read_is_found_and_held() {
    let cannot_read =
        |code| TransportError::Status { code, retry_after: None, problem: Some("unreadable".to_owned()) };
    for code in [400, 422] {
        let mut bench = Bench::leading();
        bench.frozen(&changes(1, 2));
        bench.pushed(Err(cannot_read(code)));
        bench.frozen(&changes(1, 1));
        bench.pushed(Err(cannot_read(code)));
        assert_eq!(bench.recorded_now()[0].becomes, SlotState::Held { why: Attention::Unreadable });
    }
}

#[test]
fn a_store_that_ignores_the_limits_is_not_asked_for_ever() {
    let mut bench = Bench::leading();
    bench.frozen(&changes(1, 2));
    bench.pushed(Err(status(413)));
    bench.frozen(&changes(1, 2));
    assert_eq!(bench.trouble(), Some(Trouble::Store));
}

#[test]
fn a_failing_store_sends_nothing_and_is_asked_again() {
    let mut bench = Bench::leading();
    bench.tell(Input::StoreFailed { ticket: bench.ticket() });
    assert_eq!(bench.trouble(), Some(Trouble::Store));
    bench.wake();
    assert!(bench.asks_to_freeze());
}

#[test]
fn an_outcome_that_could_not_be_recorded_is_asked_for_again() {
    let mut bench = Bench::leading();
    let batch = changes(1, 1);
    bench.frozen(&batch);
    bench.pushed(Ok(accepted(&batch)));
    bench.tell(Input::StoreFailed { ticket: bench.ticket() });
    bench.wake();
    bench.frozen(&batch);
    assert_eq!(bench.pushed_ids(), ["change-1"]);
}

#[test]
fn somebody_who_never_stops_typing_still_receives() {
    let mut bench = Bench::leading();
    for seq in 1..=32 {
        let batch = changes(seq, seq);
        bench.frozen(&batch);
        bench.pushed(Ok(accepted(&batch)));
        bench.recorded();
    }
    bench.pulled(Ok(news(vec![])));
    bench.applied();
    assert_eq!(bench.wait(), 2_000);
}

#[test]
fn after_a_restore_nothing_is_marked_as_sent_and_own_changes_go_again() {
    let mut bench = Bench::leading();
    bench.standing.have = have(&[("c1", 5)]);
    let batch = changes(1, 1);
    bench.frozen(&batch);
    let mut answer = accepted(&batch);
    answer.epoch = "two".to_owned();
    bench.pushed(Ok(answer));
    assert!(matches!(bench.only(), Effect::Requeue { epoch, .. } if epoch == "two"));
    bench.requeued();
    assert!(matches!(bench.only(), Effect::Freeze { after: 0, .. }));
}

#[test]
fn a_server_that_changes_its_epoch_all_the_time_is_left_alone_for_a_while() {
    let mut bench = Bench::leading();
    for epoch in ["two", "three"] {
        let batch = changes(1, 1);
        bench.frozen(&batch);
        let mut answer = accepted(&batch);
        answer.epoch = epoch.to_owned();
        bench.pushed(Ok(answer));
        if epoch == "two" {
            bench.requeued();
        }
    }
    assert_eq!(bench.trouble(), Some(Trouble::NotOurServer));
}

#[test]
fn the_first_contact_remembers_the_epoch_without_sending_twice() {
    let mut bench = Bench::leading();
    bench.standing.epoch = None;
    let batch = changes(1, 1);
    bench.frozen(&batch);
    bench.pushed(Ok(accepted(&batch)));
    assert!(matches!(bench.only(), Effect::Record { epoch: Some(epoch), .. } if epoch == "one"));
}
