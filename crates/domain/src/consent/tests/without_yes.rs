//! What may go out although nobody said yes: everybody concerned sees it, and a second person can stop it.

use super::scene::Scene;
use crate::attention::{Concern, concerns_of_voices};
use crate::consent::{
    Ask, ConsentFact, Ledger, LegalRefused, LegalState, Line, Outcome, Reader, permit, who_knows,
};
use crate::testing::{Tablet, id};

fn scene(besides: &str) -> Scene {
    let mut scene = Scene::set(Line::Health, "9", "appointed", "-");
    scene.besides(besides);
    scene
}

fn states(scene: &Scene) -> Vec<(Option<LegalState>, bool)> {
    let ledger = Ledger::read(&scene.tablet.file, scene.today);
    ledger.without_yes().map(|it| (it.law.map(|(_, state)| state), it.is_open)).collect()
}

fn concerns(scene: &Scene) -> Vec<Concern> {
    concerns_of_voices(&scene.tablet.file, scene.today).into_iter().map(|it| it.concern).collect()
}

#[test]
fn a_disclosure_that_waits_is_on_the_list_of_what_needs_somebody_and_lets_nothing_out() {
    let waits = scene("law waits");
    assert_eq!(states(&waits), [(Some(LegalState::Waits), false)]);
    assert_eq!(concerns(&waits), [Concern::LegalWaits]);
    assert!(who_knows(&waits.tablet.file, waits.today, Reader::Guardian).unwrap().rows.is_empty());
}

#[test]
fn what_a_law_lets_out_stands_before_child_and_guardian_before_it_goes() {
    let agreed = scene("law approved");
    assert_eq!(states(&agreed), [(Some(LegalState::Approved), true)]);
    assert_eq!(concerns(&agreed), []);
    for reader in [Reader::Child, Reader::Guardian] {
        let rows = who_knows(&agreed.tablet.file, agreed.today, reader).unwrap().rows;
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].line, rows[0].got, rows[0].may), (None, None, true));
        assert_eq!(rows[0].until, Some("2025-08-01".parse().unwrap()));
    }
}

#[test]
fn a_second_person_who_does_not_agree_ends_it_also_afterwards() {
    let mut agreed = scene("law approved");
    let ask = Ask { in_step: Some(agreed.today), ..agreed.ask("right", "-") };
    let says = |scene: &Scene| permit(&Ledger::read(&scene.tablet.file, scene.today), &ask);
    assert!(matches!(says(&agreed), Outcome::Permit { .. }));
    let of = Ledger::read(&agreed.tablet.file, agreed.today).without_yes().next().unwrap().change.id.clone();
    let mut supervisor = Tablet::new(&id("case"), "kim");
    let reason = "The order was lifted.".to_owned();
    supervisor.consent(ConsentFact::LegalRefused(LegalRefused { of, reason }));
    agreed.tablet.take(&supervisor);
    assert_eq!(states(&agreed), [(Some(LegalState::Refused), false)]);
    assert!(matches!(says(&agreed), Outcome::Refusal { .. }));
    assert_eq!(concerns(&agreed), []);
}

#[test]
fn a_danger_opens_the_way_for_three_days_and_stays_in_the_list() {
    assert_eq!(states(&scene("danger")), [(None, true)]);
    assert_eq!(states(&scene("danger last month")), [(None, false)]);
}
