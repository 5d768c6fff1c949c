//! When a round begins, when it does not, and what a person is told.

use super::bench::{Bench, accepted, changes, news, status};
use crate::engine::{Effect, Input, Phase, SignInError, TransportError, Trigger, Trouble};

const EVERY: [Trigger; 6] =
    [Trigger::Started, Trigger::Unlocked, Trigger::Saved, Trigger::Online, Trigger::Visible, Trigger::Button];

fn busy(retry_after: Option<u32>) -> TransportError {
    TransportError::Status { code: 503, retry_after, problem: None }
}

#[test]
fn a_tab_that_does_not_lead_does_nothing() {
    let mut bench = Bench::following();
    for trigger in EVERY {
        bench.trigger(trigger);
        assert!(bench.asked.is_empty(), "{trigger:?}");
    }
}

#[test]
fn a_tab_that_loses_the_lead_ignores_what_was_under_way() {
    let mut bench = Bench::leading();
    let batch = changes(1, 1);
    bench.frozen(&batch);
    let late = bench.ticket();
    bench.tell(Input::Leading(false));
    bench.tell(Input::Leading(true));
    assert!(bench.asks_to_freeze());
    bench.tell(Input::Pushed { ticket: late, result: Ok(accepted(&batch)) });
    assert!(bench.asked.is_empty());
}

#[test]
fn every_trigger_begins_a_round_at_rest_and_a_save_a_little_later() {
    for trigger in EVERY {
        let mut bench = Bench::leading();
        bench.quiet_round();
        bench.trigger(trigger);
        if trigger == Trigger::Saved {
            assert_eq!(bench.wait(), 2_000);
            bench.wake();
        }
        assert!(bench.asks_to_freeze(), "{trigger:?}");
    }
}

#[test]
fn a_burst_of_saves_is_one_round() {
    let mut bench = Bench::leading();
    bench.quiet_round();
    bench.trigger(Trigger::Saved);
    for _ in 0..5 {
        let asked = bench.asked.clone();
        bench.trigger(Trigger::Saved);
        assert!(bench.asked.is_empty());
        bench.asked = asked;
    }
    bench.wake();
    assert!(bench.asks_to_freeze());
}

#[test]
fn a_save_during_a_round_leads_to_another() {
    let mut bench = Bench::leading();
    bench.frozen(&[]);
    let pull = bench.asked.clone();
    bench.trigger(Trigger::Saved);
    bench.asked = pull;
    bench.pulled(Ok(news(vec![])));
    bench.applied();
    assert_eq!(bench.wait(), 2_000);
}

#[test]
fn an_old_alarm_wakes_nobody() {
    let mut bench = Bench::leading();
    bench.quiet_round();
    let old = bench.ticket();
    bench.trigger(Trigger::Button);
    bench.tell(Input::Woke(old));
    assert!(bench.asked.is_empty());
}

#[test]
fn waits_grow_with_each_failure_and_shrink_after_a_success() {
    let mut bench = Bench::leading();
    for expected in [2_000, 4_000, 8_000] {
        bench.frozen(&[]);
        bench.pulled(Err(TransportError::Offline));
        assert_eq!(bench.wait(), expected);
        bench.wake();
    }
    bench.quiet_round();
    bench.wake();
    bench.frozen(&[]);
    bench.pulled(Err(TransportError::Offline));
    assert_eq!(bench.wait(), 2_000);
}

#[test]
fn a_person_or_the_network_ends_a_wait_and_typing_does_not() {
    for trigger in EVERY {
        let mut bench = Bench::leading();
        bench.frozen(&[]);
        bench.pulled(Err(TransportError::Offline));
        bench.trigger(trigger);
        assert_eq!(bench.asks_to_freeze(), trigger != Trigger::Saved, "{trigger:?}");
    }
}

#[test]
fn a_wait_that_the_server_asked_for_is_kept_whatever_happens() {
    let mut bench = Bench::leading();
    bench.frozen(&[]);
    bench.pulled(Err(busy(Some(60))));
    assert!(bench.wait() >= 60_000);
    assert_eq!(bench.trouble(), Some(Trouble::Busy));
    let wait = bench.asked.clone();
    for trigger in EVERY {
        bench.trigger(trigger);
        assert!(bench.asked.is_empty(), "{trigger:?}");
    }
    bench.asked = wait;
    bench.wake();
    assert!(bench.asks_to_freeze());
}

#[test]
fn a_session_that_ended_is_renewed_and_the_round_goes_on() {
    let mut bench = Bench::leading();
    bench.frozen(&changes(1, 1));
    bench.pushed(Err(status(401)));
    assert!(matches!(bench.only(), Effect::SignIn { .. }));
    bench.tell(Input::SignedIn { ticket: bench.ticket() });
    bench.frozen(&changes(1, 1));
    assert_eq!(bench.pushed_ids(), ["change-1"]);
}

#[test]
fn a_renewed_session_that_is_refused_at_once_is_not_renewed_for_ever() {
    let mut bench = Bench::leading();
    bench.frozen(&[]);
    bench.pulled(Err(status(401)));
    bench.tell(Input::SignedIn { ticket: bench.ticket() });
    bench.frozen(&[]);
    bench.pulled(Err(status(401)));
    assert_eq!(bench.trouble(), Some(Trouble::SignInNeeded));
}

#[test]
fn a_tablet_that_the_server_does_not_know_asks_its_person_to_sign_in() {
    let mut bench = Bench::leading();
    bench.frozen(&[]);
    bench.pulled(Err(status(401)));
    bench.tell(Input::SignInFailed { ticket: bench.ticket(), error: SignInError::Refused });
    assert_eq!(bench.trouble(), Some(Trouble::SignInNeeded));
    bench.trigger(Trigger::Unlocked);
    assert!(bench.asks_to_freeze());
}

#[test]
fn a_renewal_that_finds_no_network_is_tried_later() {
    let mut bench = Bench::leading();
    bench.frozen(&[]);
    bench.pulled(Err(status(401)));
    let error = SignInError::Transport(TransportError::Offline);
    bench.tell(Input::SignInFailed { ticket: bench.ticket(), error });
    assert_eq!(bench.trouble(), Some(Trouble::Offline));
}

#[test]
fn the_hint_of_the_browser_is_shown_and_stops_nothing() {
    let mut bench = Bench::leading();
    bench.quiet_round();
    bench.tell(Input::WentOffline);
    assert!(bench.engine.status().offline);
    bench.trigger(Trigger::Button);
    assert!(bench.asks_to_freeze());
    bench.trigger(Trigger::Online);
    assert!(!bench.engine.status().offline);
}

#[test]
fn a_person_sees_how_much_waits_and_how_much_needs_them() {
    let mut bench = Bench::leading();
    bench.standing.waiting = 3;
    bench.standing.needs_attention = 2;
    bench.frozen(&changes(1, 1));
    let status = bench.shown.last().cloned().unwrap_or_default();
    assert_eq!((status.waiting, status.needs_attention, status.phase), (3, 2, Phase::Sending));
}

#[test]
fn what_did_not_change_is_not_shown_again() {
    let mut bench = Bench::leading();
    let before = bench.shown.len();
    bench.trigger(Trigger::Button);
    bench.trigger(Trigger::Visible);
    assert_eq!(bench.shown.len(), before);
}
