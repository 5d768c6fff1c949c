//! A thousand runs, and a proof for each sabotage that the checks would notice it.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop where it stands")]

use std::sync::atomic::{AtomicU64, Ordering};

use super::{Sabotage, Totals, run};

/// Runs of the suite; `HEARD_SIM_RUNS` asks for more.
const RUNS: u64 = 1_000;
/// A sabotage must be noticed within this many runs.
const RUNS_OF_SABOTAGE: u64 = 40;

fn runs() -> u64 {
    std::env::var("HEARD_SIM_RUNS").ok().and_then(|text| text.parse().ok()).unwrap_or(RUNS)
}

#[test]
fn nothing_is_lost_and_all_tablets_agree_whatever_goes_wrong() {
    let (runs, next) = (runs(), AtomicU64::new(0));
    let workers = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let work = || {
        let mut totals = Totals::default();
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= runs {
                return totals;
            }
            match run(seed, None) {
                Ok(one) => totals.add(&one),
                Err(faults) => panic!("seed {seed}: {}", faults.join("; ")),
            }
        }
    };
    let mut totals = Totals::default();
    std::thread::scope(|scope| {
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        for handle in handles {
            totals.add(&handle.join().unwrap());
        }
    });
    println!("{totals:#?}");
    assert_eq!(totals.runs, runs);
    // The storm must have been one: a run in which nothing goes wrong shows nothing.
    for (what, count) in [
        ("changes", totals.changes),
        ("tablet crashes", totals.tablet_crashes),
        ("server crashes", totals.server_crashes),
        ("restores", totals.restores),
        ("lost messages", totals.lost_messages),
        ("doubled messages", totals.doubled_messages),
        ("garbled answers", totals.garbled_answers),
        ("store failures", totals.store_failures),
        ("reassignments", totals.reassignments),
        ("conflicts", totals.conflicts),
        ("drawings", totals.drawings),
    ] {
        assert!(count * 2 > runs, "too few {what}: {count} in {runs} runs");
    }
    assert!(totals.held > 0);
}

#[test]
fn the_same_seed_gives_the_same_run() {
    assert_eq!(run(7, None), run(7, None));
}

/// True if the checks of some run are red. The same runs are green without the sabotage.
fn is_caught(sabotage: Sabotage) -> Vec<String> {
    (0..RUNS_OF_SABOTAGE).filter_map(|seed| run(seed, Some(sabotage)).err()).flatten().collect()
}

#[test]
fn sabotage_reuse_a_change_id_is_caught() {
    let faults = is_caught(Sabotage::ReuseChangeId);
    assert!(faults.iter().any(|fault| fault.starts_with("the server met two contents")), "{faults:?}");
}

#[test]
fn sabotage_drop_sees_is_caught() {
    let faults = is_caught(Sabotage::DropSees);
    assert!(faults.iter().any(|fault| fault.contains("expected")), "{faults:?}");
}

#[test]
fn sabotage_push_before_the_slot_is_frozen_is_caught() {
    let faults = is_caught(Sabotage::PushBeforeFreeze);
    assert!(
        faults.iter().any(|fault| fault.contains("other content") || fault.contains("two contents")),
        "{faults:?}"
    );
}

#[test]
fn sabotage_merge_by_clock_is_caught() {
    let faults = is_caught(Sabotage::MergeByClock);
    assert!(faults.iter().any(|fault| fault.contains("expected")), "{faults:?}");
}

#[test]
fn sabotage_swallow_a_refused_change_is_caught() {
    let faults = is_caught(Sabotage::SwallowRefused);
    assert!(faults.iter().any(|fault| fault.ends_with("is nowhere")), "{faults:?}");
}
