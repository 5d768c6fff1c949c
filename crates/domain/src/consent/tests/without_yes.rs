//! What may go out although nobody said yes: everybody concerned sees it, and a second person can stop it.

use std::collections::BTreeSet;

use super::scene::Scene;
use crate::Clock as _;
use crate::attention::{Concern, concerns_of_voices};
use crate::consent::{
    Ask, ByLaw, ConsentFact, EmergencySeen, Ended, Forbidden, Ground, Ledger, LegalTold, Line, Objection,
    Outcome, Reader, Recipient, RecipientKind, Shared, Standing, Told, WhoKnows, objection, permit,
    who_knows,
};
use crate::ids::ChangeId;
use crate::staff::Role;
use crate::testing::{Tablet, id};

fn scene(besides: &str) -> Scene {
    let mut scene = Scene::set(Line::Health, "9", "appointed", "-");
    scene.besides(besides);
    scene
}

fn standings(scene: &Scene) -> Vec<Standing> {
    Ledger::read(&scene.tablet.file, scene.today).without_yes().map(|it| it.standing).collect()
}

fn first(scene: &Scene) -> ChangeId {
    Ledger::read(&scene.tablet.file, scene.today).without_yes().next().unwrap().change.id.clone()
}

fn concerns(scene: &Scene) -> Vec<Concern> {
    concerns_of_voices(&scene.tablet.file, scene.today).into_iter().map(|it| it.concern).collect()
}

fn reads(scene: &Scene, reader: Reader) -> WhoKnows {
    who_knows(&scene.tablet.file, scene.today, reader).unwrap()
}

/// A second supervisor says something of it.
fn second(scene: &mut Scene, who: &'static str, fact: ConsentFact) {
    let mut supervisor = Tablet::new(&id("case"), who);
    supervisor.consent(fact);
    scene.tablet.take(&supervisor);
}

fn ended(of: ChangeId) -> ConsentFact {
    ConsentFact::Ended(Ended { of, reason: "The order was lifted.".to_owned() })
}

/// It goes out on the ground of the first of them.
fn goes(scene: &mut Scene) {
    let ledger = Ledger::read(&scene.tablet.file, scene.today);
    let ground = ledger.without_yes().next().unwrap();
    let shared = Shared {
        line: None,
        recipient: ground.recipient.clone(),
        groups: ground.groups.clone(),
        by: BTreeSet::from([ground.change.id.clone()]),
        sent: scene.tablet.clock.now(),
        packet: None,
        late: String::new(),
    };
    scene.tablet.consent(ConsentFact::Shared(Box::new(shared)));
}

#[test]
fn a_disclosure_that_waits_is_on_the_list_of_what_needs_somebody_and_lets_nothing_out() {
    let waits = scene("law waits");
    assert_eq!(standings(&waits), [Standing::Waits]);
    assert_eq!(concerns(&waits), [Concern::LegalWaits]);
    assert!(reads(&waits, Reader::Guardian).rows.is_empty());
}

#[test]
fn what_a_law_lets_out_stands_before_child_and_guardian_before_it_goes() {
    let agreed = scene("law approved");
    assert_eq!(standings(&agreed), [Standing::Open]);
    assert_eq!(concerns(&agreed), []);
    for reader in [Reader::Child, Reader::Guardian] {
        let rows = reads(&agreed, reader).rows;
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].line, rows[0].got, rows[0].may), (None, None, true));
        assert_eq!(rows[0].until, Some("2025-08-01".parse().unwrap()));
        let law = ByLaw { ordered_by: "Family court".to_owned(), rule: "Code 12".to_owned() };
        assert_eq!(rows[0].law, Some(law));
    }
}

#[test]
fn what_a_guardian_may_not_be_told_is_on_no_page_of_theirs_before_and_after() {
    let mut scene = scene("law against the guardian");
    for _ in 0..2 {
        assert_eq!(reads(&scene, Reader::Child).rows.len(), 1);
        assert!(reads(&scene, Reader::Guardian).rows.is_empty());
        goes(&mut scene);
    }
}

#[test]
fn a_second_person_who_does_not_agree_ends_it_also_afterwards_and_they_must_be_told_to_stop() {
    let mut agreed = scene("law approved");
    let ask = Ask { in_step: Some(agreed.today), ..agreed.ask("right", "-") };
    let says = |scene: &Scene| permit(&Ledger::read(&scene.tablet.file, scene.today), &ask);
    let day = Some("2025-08-01".parse().unwrap());
    assert!(matches!(says(&agreed), Outcome::Permit { until, .. } if until == day));
    goes(&mut agreed);
    let stopped = |scene: &Scene| Ledger::read(&scene.tablet.file, scene.today).left()[0].stopped;
    assert!(!stopped(&agreed));
    let of = first(&agreed);
    second(&mut agreed, "kim", ended(of));
    assert_eq!(standings(&agreed), [Standing::Ended]);
    assert!(matches!(says(&agreed), Outcome::Refusal { .. }));
    assert!(stopped(&agreed));
    assert_eq!(concerns(&agreed), [Concern::TellToStop]);
}

#[test]
fn an_emergency_is_open_at_once_and_waits_for_a_supervisor_to_have_seen_it_whether_or_not_it_is_over() {
    for (besides, standing) in [("danger", Standing::Open), ("danger last month", Standing::Over)] {
        let mut scene = scene(besides);
        assert_eq!(standings(&scene), [standing]);
        assert_eq!(concerns(&scene), [Concern::EmergencyUnseen]);
        let of = first(&scene);
        // Whoever wrote it is no second person.
        scene.tablet.consent(ConsentFact::EmergencySeen(EmergencySeen { of: of.clone() }));
        assert_eq!(concerns(&scene), [Concern::EmergencyUnseen]);
        second(&mut scene, "kim", ConsentFact::EmergencySeen(EmergencySeen { of: of.clone() }));
        assert_eq!((standings(&scene), concerns(&scene)), (vec![standing], vec![]));
        second(&mut scene, "lou", ended(of));
        assert_eq!(standings(&scene), [Standing::Ended]);
    }
}

#[test]
fn who_is_told_later_is_added_to_those_who_were_told_at_once() {
    let mut scene = scene("law waits");
    let told = |scene: &Scene| -> BTreeSet<Told> {
        Ledger::read(&scene.tablet.file, scene.today).without_yes().next().unwrap().told
    };
    assert_eq!(told(&scene), BTreeSet::from([Told::Child]));
    let of = first(&scene);
    scene.tablet.consent(ConsentFact::LegalTold(LegalTold { of, whom: Told::Lawyer, on: None }));
    assert_eq!(told(&scene), BTreeSet::from([Told::Lawyer, Told::Child]));
}

/// The same to somebody else.
fn to(fact: &ConsentFact, recipient: &Recipient) -> ConsentFact {
    let mut fact = fact.clone();
    match &mut fact {
        ConsentFact::Legal(it) => it.recipient = recipient.clone(),
        ConsentFact::Emergency(it) => it.recipient = recipient.clone(),
        _ => unreachable!("nothing else goes out without a yes"),
    }
    fact
}

#[test]
fn to_police_something_goes_without_a_yes_under_their_own_kind_and_never_to_those_who_guard_borders() {
    for besides in ["law waits", "danger"] {
        let made = scene(besides);
        let (_, written) = made
            .tablet
            .file
            .consents()
            .find(|(_, it)| matches!(it, ConsentFact::Legal(_) | ConsentFact::Emergency(_)))
            .unwrap();
        let station = |kind: RecipientKind, name: &str| Recipient::new(kind, name);
        for (recipient, wanted) in [
            (station(RecipientKind::Police, "City police"), None),
            (station(RecipientKind::Police, "Station 4"), None),
            (
                station(RecipientKind::Police, "Border police"),
                Some(Objection::Forbidden(Forbidden::Enforcement)),
            ),
            (
                station(RecipientKind::Police, "Border unit"),
                Some(Objection::Forbidden(Forbidden::Enforcement)),
            ),
            (station(RecipientKind::Police, " "), Some(Objection::Incomplete)),
            (station(RecipientKind::ChildProtectionAuthority, "City police"), Some(Objection::HidesPolice)),
        ] {
            let mut other = Tablet::new(&id("case"), "bo");
            let change = other.consent(to(written, &recipient));
            let found = objection(&made.tablet.file, &[&change], &change, Role::Caseworker, made.today);
            assert_eq!(found, wanted, "{besides} {recipient:?}");
        }
    }
}

#[test]
fn in_danger_police_get_what_helps_at_once_and_what_was_written_under_another_kind_still_counts() {
    let made = scene("danger");
    let (_, written) =
        made.tablet.file.consents().find(|(_, it)| matches!(it, ConsentFact::Emergency(_))).unwrap();
    for kind in [RecipientKind::Police, RecipientKind::ChildProtectionAuthority] {
        let mut scene = scene("-");
        let police = Recipient::new(kind, "City police");
        scene.tablet.consent(to(written, &police));
        assert_eq!(standings(&scene), [Standing::Open]);
        let mut ask = made.ask("right", "danger");
        ask.recipient = Some(police);
        let said = permit(&Ledger::read(&scene.tablet.file, scene.today), &ask);
        assert!(matches!(said, Outcome::Permit { ground: Ground::VitalInterests, .. }), "{said:?}");
        assert_eq!(reads(&scene, Reader::Child).rows[0].kind, kind);
    }
}
