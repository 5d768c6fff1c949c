//! What holds on several lines, with two guardians and a child, while devices hear of each other late, in parts and in any
//! order, powers end and days go by.

mod world;

use proptest::prelude::*;

use self::world::{DEVICES, LINES, Step, World, step};
use crate::case_file::CaseFile;
use crate::change::Change;
use crate::consent::{AssentAnswer, Decision, Outcome};
use crate::testing::id;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn every_device_shares_exactly_what_it_knows_to_be_permitted(steps in prop::collection::vec(step(), 1..40)) {
        let mut world = World::new();
        for step in steps {
            for at in world.take(step) {
                for less in [false, true] {
                    for (line, outcome) in world.outcomes_of(world.file(at), less) {
                        let permitted = matches!(outcome, Outcome::Permit { .. });
                        let book = world.by_the_book(at, line, less);
                        prop_assert_eq!(permitted, book.is_some(), "device {}, {}, {}", at, line.id(), less);
                        if let (Outcome::Permit { by, .. }, Some(yes)) = (outcome, book) {
                            prop_assert_eq!(world.said_without_knowing(at, line, &by), None, "device {}", at);
                            prop_assert!(yes.is_subset(&by), "device {}, {}", at, line.id());
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn once_all_have_heard_all_nothing_is_shared_of_what_was_taken_back_and_a_later_yes_may_permit_it_again(
        steps in prop::collection::vec(step(), 1..25),
        at in 0..DEVICES,
        who in 0..3_usize,
        line in 0..LINES.len(),
        all in any::<bool>(),
    ) {
        let mut world = World::new();
        for step in steps {
            world.take(step);
        }
        world.take(Step::TakeBack { at, who, line, all });
        world.all_hear();
        let taken_back = |it: &usize| all || *it == line;
        for device in 0..DEVICES {
            for (of, (line, outcome)) in world.outcomes(device).into_iter().enumerate() {
                let permitted = matches!(outcome, Outcome::Permit { .. });
                prop_assert!(!(permitted && taken_back(&of)), "device {}, {}", device, line.id());
            }
        }
        // Whoever still stands for the child says yes, and the child does, having heard of it.
        world.all_say_yes(at, line);
        world.all_hear();
        let somebody = world.has_power(at, LINES[line]);
        for device in 0..DEVICES {
            let permitted = matches!(world.outcomes(device)[line].1, Outcome::Permit { .. });
            prop_assert_eq!(permitted, somebody, "device {}", device);
        }
    }

    #[test]
    fn the_order_in_which_things_arrive_changes_no_answer(
        steps in prop::collection::vec(step(), 1..30),
        order in prop::collection::vec(any::<u32>(), 64),
    ) {
        let mut world = World::new();
        for step in steps {
            world.take(step);
        }
        for at in 0..DEVICES {
            let mut keyed: Vec<(u32, &Change)> = world.file(at).changes().iter().zip(order.iter().cycle())
                .enumerate()
                .map(|(place, (change, key))| (key.rotate_left(place as u32 % 31), change))
                .collect();
            keyed.sort_by_key(|(key, _)| *key);
            let shuffled = CaseFile::fold(&id("case"), keyed.into_iter().map(|(_, change)| change));
            for less in [false, true] {
                let before = world.outcomes_of(world.file(at), less);
                prop_assert_eq!(world.outcomes_of(&shuffled, less), before, "device {}", at);
            }
        }
    }
}

/// The properties could hold of a gate that is always shut, or always open: this one opens and shuts.
#[test]
fn a_yes_opens_a_withdrawal_shuts_and_so_do_time_and_the_end_of_a_power() {
    let mut world = World::new();
    let line = 0;
    let permits = |world: &World, at: usize| matches!(world.outcomes(at)[line].1, Outcome::Permit { .. });
    world.all_say_yes(0, line);
    assert!(permits(&world, 0));
    assert!(!permits(&world, 1), "it has not heard of it");
    world.take(Step::TakeBack { at: 1, who: 2, line, all: false });
    world.all_hear();
    assert!(!permits(&world, 0));
    world.all_say_yes(2, line);
    world.all_hear();
    assert!((0..DEVICES).all(|at| permits(&world, at)));
    world.take(Step::Wait { days: 21 });
    assert!(!(0..DEVICES).any(|at| permits(&world, at)), "its last day is over");
    world.all_say_yes(1, line);
    assert!(permits(&world, 1));
    world.take(Step::End { at: 1, who: 0 });
    assert!(!permits(&world, 1), "nobody stands for the child");
    world.take(Step::Appoint { at: 1 });
    assert!(!permits(&world, 1), "who came after was not asked");
    world.all_say_yes(1, line);
    assert!(permits(&world, 1));
}

/// The child said yes to a page on which something was left out, and then the guardian adds it: nobody who asked for less gets more.
#[test]
fn a_wider_yes_of_a_guardian_lets_nothing_go_of_which_the_child_read_nothing_before_the_child_is_asked_again()
{
    let mut world = World::new();
    let line = 0;
    let permits = |world: &World, less: bool| {
        matches!(world.outcomes_of(world.file(0), less)[line].1, Outcome::Permit { .. })
    };
    let decide = |less| Step::Decide { at: 0, who: 0, line, decision: Decision::Yes, less };
    let child = |less| Step::Child { at: 0, line, answer: AssentAnswer::Yes, less };
    world.take(decide(true));
    world.take(child(true));
    assert_eq!((permits(&world, true), permits(&world, false)), (true, false));
    world.take(decide(false));
    assert_eq!((permits(&world, true), permits(&world, false)), (true, false), "the child read less");
    world.take(child(false));
    assert_eq!((permits(&world, true), permits(&world, false)), (true, true));
}
