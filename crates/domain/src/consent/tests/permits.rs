//! The table of `tests/permits.txt`, row by row: a lawyer reads and writes it, the program is held to it.

use std::collections::BTreeSet;

use form_engine::CivilDate;

use super::scene::Scene;
use crate::consent::{
    Flawed, Forbidden, Gap, Ground, Ledger, Line, NoPower, Outcome, Recipient, RecipientKind, Why, gaps,
    permit,
};

const TABLE: &str = include_str!("../../../tests/permits.txt");

/// One row, every column with one value.
#[derive(Debug, Clone)]
struct Row {
    at: usize,
    columns: Vec<String>,
}

fn rows() -> Vec<Row> {
    let mut found = Vec::new();
    for (number, text) in TABLE.lines().enumerate() {
        let text = text.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let columns: Vec<Vec<String>> = text
            .split('|')
            .map(|column| column.split(',').map(|value| value.trim().to_owned()).collect())
            .collect();
        assert_eq!(columns.len(), 8, "line {}: a row has eight columns", number + 1);
        assert_eq!(columns[7].len(), 1, "line {}: a row has one result", number + 1);
        let mut all: Vec<Vec<String>> = vec![Vec::new()];
        for column in columns {
            all = all
                .into_iter()
                .flat_map(|row| column.iter().map(move |value| [row.clone(), vec![value.clone()]].concat()))
                .collect();
        }
        found.extend(all.into_iter().map(|columns| Row { at: number + 1, columns }));
    }
    found
}

#[test]
fn the_gate_says_what_the_table_says() {
    let rows = rows();
    assert!(rows.len() >= 300, "{} rows", rows.len());
    let mut wrong = Vec::new();
    for row in &rows {
        let said = said(row);
        if said != row.columns[7] {
            wrong.push(format!("line {}: {:?} says \"{said}\"", row.at, row.columns));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn everything_that_the_gate_can_say_stands_in_the_table() {
    let rows = rows();
    let there = |wanted: &dyn Fn(&str) -> bool| rows.iter().any(|row| wanted(&row.columns[7]));
    for permitted in ["permit", "permit and look again", "permit by law", "permit in danger"] {
        assert!(there(&|result| result == permitted), "{permitted}");
    }
    let mut walked = 0;
    let mut one = Some(Why::Forbidden(Forbidden::Enforcement));
    while let Some(why) = one {
        assert!(there(&|result| result.split(' ').next() == Some(why.key())), "{}", why.key());
        walked += 1;
        one = after(&why);
    }
    assert_eq!(walked, 27, "none is passed over");
}

/// The one after it: a new reason does not compile before somebody puts it into this walk.
fn after(why: &Why) -> Option<Why> {
    Some(match why {
        Why::Forbidden(Forbidden::Enforcement) => Why::Forbidden(Forbidden::StateOfOrigin),
        Why::Forbidden(Forbidden::StateOfOrigin) => Why::Forbidden(Forbidden::Police),
        Why::Forbidden(Forbidden::Police) => Why::NotForThem,
        Why::NotForThem => Why::NoName,
        Why::NoName => Why::NothingNamed,
        Why::NothingNamed => Why::BeyondLine(BTreeSet::new()),
        Why::BeyondLine(_) => Why::BeyondYes(BTreeSet::new()),
        Why::BeyondYes(_) => Why::ChildNo,
        Why::ChildNo => Why::ChildNotNow,
        Why::ChildNotNow => Why::ChildNotAsked,
        Why::ChildNotAsked => Why::ChildAskedBefore,
        Why::ChildAskedBefore => Why::ChildNotTold(BTreeSet::new()),
        Why::ChildNotTold(_) => Why::GuardianNo,
        Why::GuardianNo => Why::GuardianNotNow,
        Why::GuardianNotNow => Why::GuardiansDiffer,
        Why::GuardiansDiffer => Why::NoGuardian,
        Why::NoGuardian => Why::GuardianNotAsked,
        Why::GuardianNotAsked => Why::Withdrawn,
        Why::Withdrawn => Why::Expired(CivilDate::EPOCH),
        Why::Expired(_) => Why::NoPower(NoPower::Ended),
        Why::NoPower(_) => Why::Moved,
        Why::Moved => Why::Flawed(Flawed::Broken),
        Why::Flawed(_) => Why::AdultNotAsked,
        Why::AdultNotAsked => Why::AdultNo,
        Why::AdultNo => Why::NotCleared,
        Why::NotCleared => Why::NotInStep,
        Why::NotInStep => return None,
    })
}

fn said(row: &Row) -> String {
    let text = |at: usize| row.columns[at].as_str();
    let mut scene = Scene::set(Line::named(text(0)).unwrap(), text(2), text(3), text(6));
    scene.guardian_says(text(4));
    scene.child_says(text(5));
    scene.besides(text(6));
    let ask = scene.ask(text(1), text(6));
    let all = gaps(&Ledger::read(&scene.tablet.file, scene.today), &ask);
    match permit(&Ledger::read(&scene.tablet.file, scene.today), &ask) {
        Outcome::Permit { ground, look_again, .. } => {
            assert!(all.is_empty(), "it may go, and still: {all:?}");
            let ground = match ground {
                Ground::Consent => "permit",
                Ground::Law => "permit by law",
                Ground::VitalInterests => "permit in danger",
            };
            if look_again { format!("{ground} and look again") } else { ground.to_owned() }
        }
        Outcome::Refusal { why, next } => {
            // What is wrong with a standing or a signature has a sentence of its own.
            let which = match why {
                Why::NoPower(which) => format!(" {}", which.key()),
                Why::Flawed(which) => format!(" {}", which.key()),
                _ => String::new(),
            };
            let said = format!("{}{which} > {}", why.key(), next.key());
            assert_eq!(all.first(), Some(&Gap { why, next }), "the list begins with what the gate says");
            said
        }
    }
}

#[test]
fn whatever_stands_in_the_way_is_said_at_once() {
    let scene = Scene::set(Line::Health, "9", "nobody", "-");
    let mut ask = scene.ask("right", "-");
    ask.groups.clear();
    let keys = |ask: &crate::consent::Ask| -> Vec<&'static str> {
        let all = gaps(&Ledger::read(&scene.tablet.file, scene.today), ask);
        all.iter().map(|it| it.why.key()).collect()
    };
    assert_eq!(keys(&ask), ["nothing_named", "no_guardian", "child_not_asked"]);
    // A name to which nothing ever goes is no gap among others.
    if let Some(recipient) = &mut ask.recipient {
        recipient.name = "Border police".to_owned();
    }
    let all = gaps(&Ledger::read(&scene.tablet.file, scene.today), &ask);
    assert!(matches!(all.as_slice(), [Gap { why: Why::Forbidden(_), .. }]), "{all:?}");
}

#[test]
fn what_a_yes_does_not_hold_is_said_although_the_child_is_still_to_be_asked() {
    let keys = |line: Line, guardian: &str, child: &str| -> Vec<(&'static str, &'static str)> {
        let mut scene = Scene::set(line, "9", "appointed", "-");
        scene.guardian_says(guardian);
        scene.child_says(child);
        let all = gaps(&Ledger::read(&scene.tablet.file, scene.today), &scene.ask("right", "-"));
        all.iter().map(|it| (it.why.key(), it.next.key())).collect()
    };
    let both = [("child_not_asked", "ask_child"), ("beyond_yes", "ask_guardian")];
    assert_eq!(keys(Line::Health, "yes to less", "-"), both);
    // A step abroad waits for a supervisor besides.
    let abroad = [both.as_slice(), &[("not_cleared", "ask_supervisor")]].concat();
    assert_eq!(keys(Line::Foreign, "yes to less", "-"), abroad);
    assert_eq!(keys(Line::Health, "yes to less", "yes"), both[1..]);
    assert_eq!(keys(Line::Health, "yes", "-"), both[..1]);
    // A no is honoured: nobody is sent to ask for more meanwhile.
    assert_eq!(keys(Line::Health, "yes to less", "no"), [("child_no", "talk_together")]);
}

#[test]
fn police_get_nothing_by_a_yes_whoever_gives_it() {
    let mut scene = Scene::set(Line::Health, "9", "appointed", "-");
    scene.guardian_says("yes");
    scene.child_says("yes");
    let mut ask = scene.ask("right", "-");
    if let Some(recipient) = &mut ask.recipient {
        recipient.name = "City police".to_owned();
    }
    let all = gaps(&Ledger::read(&scene.tablet.file, scene.today), &ask);
    let keys: Vec<_> = all.iter().map(|it| it.why.key()).collect();
    assert_eq!(keys, ["police"]);
    // Under their own kind, whatever the name says.
    ask.recipient = Some(Recipient::new(RecipientKind::Police, "Station 4"));
    let all = gaps(&Ledger::read(&scene.tablet.file, scene.today), &ask);
    assert_eq!(all.iter().map(|it| it.why.key()).collect::<Vec<_>>(), ["police"]);
}
