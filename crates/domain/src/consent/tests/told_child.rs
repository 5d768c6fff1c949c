//! Promises P5 and P11: whether the child was told first is asked of whoever passes something on, and who was not told is a task.

use form_engine::CivilDate;

use super::scene::Scene;
use crate::Clock as _;
use crate::attention::{Concern, Spot, concerns_of_voices};
use crate::authority::{
    Asked, Asker, Decision, ForEnforcement, Reply, ask_with, reply_with, requests, told_with,
};
use crate::change::{Author, Body, Change};
use crate::consent::{
    CannotTell, ConsentFact, Ended, Informed, Ledger, LegalTold, Line, Objection, Shared, Told, ToldFirst,
    objection,
};
use crate::fact::CaseFact;
use crate::fields::disclosure;
use crate::ids::ChangeId;
use crate::staff::Role;
use crate::testing::{Tablet, id};

const WHY: &str = "The order forbids it until the hearing.";

/// A case in which something goes out without a yes, with what is written of telling the child first.
fn scene(besides: &str, first: Option<ToldFirst>) -> (Scene, ChangeId) {
    let mut made = Scene::set(Line::Health, "9", "appointed", "-");
    made.besides(besides);
    let ledger = Ledger::read(&made.tablet.file, made.today);
    let mut fact = ledger.without_yes().next().unwrap().change.clone().body;
    if let Body::Fact(CaseFact::Consent(it)) = &mut fact {
        set_first(it, first);
    }
    let mut scene = Scene::set(Line::Health, "9", "appointed", "-");
    let of = scene.tablet.write(fact).id;
    (scene, of)
}

fn set_first(fact: &mut ConsentFact, first: Option<ToldFirst>) {
    match fact {
        ConsentFact::Legal(it) => it.child_first = first,
        ConsentFact::Emergency(it) => it.child_first = first,
        _ => unreachable!("another fact"),
    }
}

fn tasks(scene: &Scene) -> Vec<(u32, Option<Spot>)> {
    let all = concerns_of_voices(&scene.tablet.file, scene.today).into_iter();
    all.filter(|it| it.concern == Concern::TellChild).map(|it| (it.count, it.spot)).collect()
}

fn taken(scene: &Scene, fact: ConsentFact, author: Option<Author>) -> Option<Objection> {
    let mut other = Tablet::new(&id("case"), "bo");
    let change: Change = match author {
        Some(author) => other.write_as(&author, Body::Fact(CaseFact::Consent(fact))),
        None => other.consent(fact),
    };
    objection(&scene.tablet.file, &[&change], &change, Role::Caseworker, scene.today)
}

fn cannot(of: &ChangeId, reason: &str) -> ConsentFact {
    ConsentFact::CannotTell(CannotTell { of: of.clone(), reason: reason.to_owned() })
}

#[test]
fn p5_whoever_passes_something_on_says_whether_the_child_was_told_first_and_a_no_has_its_reason() {
    let no = |reason: &str| ToldFirst::No(reason.to_owned());
    let table = [
        (Some(ToldFirst::Yes), None),
        (Some(no(WHY)), None),
        (Some(no("no time")), Some(Objection::Incomplete)),
        (Some(no("                         ")), Some(Objection::Incomplete)),
        // An older app did not ask. No danger waits for that; it is a task instead.
        (None, None),
    ];
    for besides in ["law waits", "danger"] {
        for (first, wanted) in table.clone() {
            let (scene, of) = scene(besides, first.clone());
            let Some(Body::Fact(CaseFact::Consent(fact))) =
                scene.tablet.file.change(&of).map(|it| it.body.clone())
            else {
                unreachable!("it is in the case")
            };
            assert_eq!(taken(&scene, fact, None), wanted, "{besides} {first:?}");
            let told = first == Some(ToldFirst::Yes);
            assert_eq!(
                tasks(&scene).is_empty(),
                told,
                "{besides} {first:?}: who was not told first is told now"
            );
        }
    }
}

#[test]
fn p5_what_an_older_app_wrote_is_read_and_what_is_written_keeps_its_shape() {
    let older = r#"{"kind":"emergency","of":{"recipient":{"kind":"health","name":"Clinic"},"groups":["d08_health"],"reason":"Found unconscious at night.","said":1}}"#;
    let ConsentFact::Emergency(it) = serde_json::from_str(older).unwrap() else {
        unreachable!("an emergency")
    };
    assert_eq!(it.child_first, None);
    assert!(!serde_json::to_string(&ConsentFact::Emergency(it)).unwrap().contains("child_first"));
    let no = serde_json::to_string(&ToldFirst::No(WHY.to_owned())).unwrap();
    assert_eq!(no, format!(r#"{{"told":"no","reason":"{WHY}"}}"#));
    assert_eq!(serde_json::to_string(&ToldFirst::Yes).unwrap(), r#"{"told":"yes"}"#);
}

#[test]
fn p11_what_goes_out_without_a_yes_is_a_task_until_the_child_was_told_or_somebody_wrote_why_not() {
    for besides in ["law waits", "law approved", "danger", "danger last month"] {
        let not_first = Some(ToldFirst::No(WHY.to_owned()));
        let (mut told, of) = scene(besides, not_first.clone());
        assert_eq!(tasks(&told), [(1, Some(Spot::Permissions))], "{besides}");
        let tell = ConsentFact::LegalTold(LegalTold { of: of.clone(), whom: Told::Child, on: None });
        assert_eq!(taken(&told, tell.clone(), None), None);
        told.tablet.consent(tell);
        assert!(tasks(&told).is_empty(), "{besides}");

        let (mut cannot_be, of) = scene(besides, not_first);
        assert_eq!(taken(&cannot_be, cannot(&of, WHY), None), None);
        cannot_be.tablet.consent(cannot(&of, WHY));
        assert!(tasks(&cannot_be).is_empty(), "{besides}");
        let ledger = Ledger::read(&cannot_be.tablet.file, cannot_be.today);
        assert_eq!(ledger.without_yes().next().unwrap().cannot_tell, Some(WHY));
    }
}

#[test]
fn p11_nobody_was_told_on_a_day_that_is_still_to_come() {
    let (scene, of) = scene("law waits", None);
    let today = scene.tablet.clock.now().day().unwrap();
    let on = |days: i32| CivilDate::from_days_since_1970(today.days_since_1970() + days).unwrap();
    for (days, objection) in [(-400, None), (0, None), (2, Some(Objection::Incomplete))] {
        for whom in Told::ALL {
            let tell = ConsentFact::LegalTold(LegalTold { of: of.clone(), whom, on: Some(on(days)) });
            assert_eq!(taken(&scene, tell, None), objection, "{whom:?} {days}");
        }
        let (line, person) = (Line::Voice, "guardian".to_owned());
        let tell = ConsentFact::Informed(Informed { line, recipient: None, person, on: Some(on(days)) });
        assert_eq!(taken(&scene, tell, None), objection, "{days}");
    }
}

#[test]
fn p11_a_reason_not_to_tell_the_child_says_something_and_is_about_something_that_went_out() {
    let (scene, of) = scene("danger", None);
    assert_eq!(taken(&scene, cannot(&of, "no"), None), Some(Objection::Incomplete));
    assert_eq!(taken(&scene, cannot(&id("nothing"), WHY), None), Some(Objection::Incomplete));
    assert_eq!(taken(&scene, cannot(&of, WHY), Some(Author::Guardian)), Some(Objection::NotTheirWords));
    // A lawyer and a guardian are told of what a law orders.
    let lawyer = ConsentFact::LegalTold(LegalTold { of, whom: Told::Lawyer, on: None });
    assert_eq!(taken(&scene, lawyer, None), Some(Objection::Incomplete));
}

#[test]
fn p11_what_was_ended_before_it_went_was_no_disclosure_and_what_went_is_told() {
    let (mut scene, of) = scene("law waits", None);
    let mut supervisor = Tablet::new(&id("case"), "kim");
    let why = "The order was lifted.".to_owned();
    supervisor.consent(ConsentFact::Ended(Ended { of: of.clone(), reason: why }));
    scene.tablet.take(&supervisor);
    assert!(tasks(&scene).is_empty());
    let ledger = Ledger::read(&scene.tablet.file, scene.today);
    let ground = ledger.without_yes().next().unwrap();
    let shared = Shared {
        line: None,
        recipient: ground.recipient.clone(),
        groups: ground.groups.clone(),
        by: [of].into(),
        sent: scene.tablet.clock.now(),
        packet: None,
        late: String::new(),
    };
    scene.tablet.consent(ConsentFact::Shared(Box::new(shared)));
    assert_eq!(tasks(&scene), [(1, Some(Spot::Permissions))]);
}

#[test]
fn p11_an_answer_that_gave_an_authority_something_is_a_task_too_and_a_refusal_is_none() {
    for (decision, wanted) in [(Decision::OrderedByCourt, 1), (Decision::Refused, 0)] {
        let mut scene = Scene::set(Line::Health, "9", "appointed", "-");
        let document = scene.tablet.open_form(disclosure::ID);
        let asked = Asked {
            on: "2026-03-02T09:30:00+01:00".to_owned(),
            from: "Family court".to_owned(),
            asker: Asker::Court,
            what: "The report".to_owned(),
            purpose: "The hearing".to_owned(),
            enforcement: ForEnforcement::No,
        };
        let write = |scene: &mut Scene, bodies: Vec<Body>| {
            bodies.into_iter().map(|body| scene.tablet.write(body).id).collect::<Vec<_>>()
        };
        let bodies = ask_with(&scene.tablet.file, &document, &asked);
        write(&mut scene, bodies);
        assert!(tasks(&scene).is_empty(), "nothing was answered yet");
        let reply = Reply {
            decision,
            reason: "A court orders the report and a lawyer has seen the order.".to_owned(),
            lawyer: "Heard on the phone".to_owned(),
            given: "The report".to_owned(),
        };
        let request = requests(&scene.tablet.file).remove(0);
        let bodies = reply_with(&scene.tablet.file, &request, &reply, "Officer", "2026-03-02T09:30:00Z");
        let written = write(&mut scene, bodies);
        assert_eq!(tasks(&scene).len(), wanted, "{decision:?}");
        if wanted == 0 {
            continue;
        }
        assert_eq!(tasks(&scene), [(1, Some(Spot::Requests))]);
        let mut other = scene.tablet.file.clone();
        assert_eq!(taken(&scene, cannot(&written[0], WHY), None), None);
        assert_eq!(taken(&scene, cannot(&written[1], WHY), None), Some(Objection::Incomplete), "no answer");
        let told = told_with(&scene.tablet.file, &document);
        scene.tablet.consent(cannot(&written[0], WHY));
        assert!(tasks(&scene).is_empty());
        for body in told {
            other.insert(scene.tablet.write(body));
        }
        let left = concerns_of_voices(&other, scene.today);
        assert!(left.iter().all(|it| it.concern != Concern::TellChild));
    }
}
