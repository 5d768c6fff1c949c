//! A packet that went before somebody took the yes back, and was written down only afterwards.

use super::scene::Scene;
use crate::attention::{Concern, concerns_of_voices};
use crate::change::Change;
use crate::consent::{
    Ask, Channel, ConsentFact, ExportHow, ExportWhat, Exported, Ledger, Line, Objection, Outcome, PacketMade,
    Reader, Shared, objection, permit, who_knows,
};
use crate::staff::Role;
use crate::testing::{Tablet, id};
use crate::time::{Clock, Timestamp};

const LATE: &str = "The school took it at the gate.";
const DIGEST: &str = "aa11";

/// A yes, and the packet that was printed under it.
fn printed() -> (Scene, Ask, Timestamp) {
    let mut scene = Scene::set(Line::Health, "9", "appointed", "-");
    scene.guardian_says("yes");
    scene.child_says("yes");
    let ask = scene.ask("right", "-");
    let Outcome::Permit { by, .. } = permit(&Ledger::read(&scene.tablet.file, scene.today), &ask) else {
        unreachable!("both said yes")
    };
    let packet = PacketMade {
        line: Some(ask.line),
        groups: ask.groups.clone(),
        by,
        entries: 2,
        enclosed: 0,
        request: "Please see this child.".to_owned(),
        named_because: String::new(),
    };
    let made = scene.tablet.clock.now();
    for how in [ExportHow::Printed, ExportHow::File] {
        scene.tablet.consent(ConsentFact::Exported(Box::new(Exported {
            what: ExportWhat::Packet,
            how,
            recipient: ask.recipient.clone(),
            digest: Some(DIGEST.to_owned()),
            packet: Some(packet.clone()),
        })));
    }
    (scene, ask, made)
}

fn ledger(scene: &Scene) -> Ledger<'_> {
    Ledger::read(&scene.tablet.file, scene.today)
}

fn taken_back(scene: &mut Scene) -> Timestamp {
    scene.tablet.clock.advance(600_000);
    let said = scene.tablet.clock.now();
    scene.tablet.consent(ConsentFact::Withdrawal(Box::new(crate::consent::Withdrawal {
        by: crate::consent::WithdrawnBy::Guardian("casey".to_owned()),
        line: Some(Line::Health),
        recipient: None,
        how: crate::consent::WithdrawnHow::Phone,
        link: None,
        said,
        reason: String::new(),
    })));
    scene.tablet.clock.advance(600_000);
    said
}

fn late(scene: &Scene, sent: Timestamp) -> Shared {
    ledger(scene).unwritten()[0].went(sent, Channel::PaperHand, LATE)
}

#[test]
fn what_was_made_and_may_go_no_longer_can_be_written_down_as_gone_and_then_they_must_be_told_to_stop() {
    let (mut scene, ask, made) = printed();
    assert!(ledger(&scene).unwritten().is_empty(), "while it may go, the gate writes it down");
    let said = taken_back(&mut scene);
    assert_eq!(ledger(&scene).unwritten().len(), 1, "on paper and as a file it is one");
    let it = late(&scene, made);
    scene.tablet.consent(ConsentFact::Shared(Box::new(it)));
    let ledger = ledger(&scene);
    assert!(ledger.unwritten().is_empty());
    let left = &ledger.left()[0];
    assert_eq!((left.sent, left.late, left.stopped, left.too_late), (made, LATE, true, false));
    assert!(left.sent < said);
    assert_eq!(left.packet.map(|it| (it.digest.as_str(), it.entries)), Some((DIGEST, 2)));
    let concerns: Vec<_> =
        concerns_of_voices(&scene.tablet.file, scene.today).into_iter().map(|it| it.concern).collect();
    assert!(concerns.contains(&Concern::TellToStop), "{concerns:?}");
    let row = who_knows(&scene.tablet.file, scene.today, Reader::Child).unwrap().rows.remove(0);
    assert_eq!((row.got, row.may), (Some(made), false));
    // It opens nothing.
    assert!(matches!(permit(&ledger, &ask), Outcome::Refusal { .. }));
}

#[test]
fn what_went_after_it_was_taken_back_is_written_down_too_and_says_so() {
    let (mut scene, _, _) = printed();
    let said = taken_back(&mut scene);
    let it = late(&scene, Timestamp(said.0 + 1));
    scene.tablet.consent(ConsentFact::Shared(Box::new(it)));
    let ledger = ledger(&scene);
    assert!(ledger.left()[0].too_late && ledger.left()[0].stopped);
}

#[test]
fn it_went_after_it_was_made_and_not_later_than_now() {
    let (mut scene, _, _) = printed();
    taken_back(&mut scene);
    let now = scene.tablet.clock.now();
    let ledger = ledger(&scene);
    let it = &ledger.unwritten()[0];
    let made = it.change.recorded;
    for (at, can) in [
        (made, true),
        (Timestamp(made.0 - 59_000), true),
        (now, true),
        (Timestamp(made.0 - 61_000), false),
        (Timestamp(now.0 + 1), false),
    ] {
        assert_eq!(it.can_have_gone(at, now), can, "{at:?}");
    }
}

#[test]
fn a_record_that_comes_later_says_why_and_is_of_a_packet_that_was_made() {
    let (mut scene, _, made) = printed();
    taken_back(&mut scene);
    let whole = late(&scene, made);
    let blank = Shared { late: "  ".to_owned(), ..whole.clone() };
    let never_made = {
        let mut it = whole.clone();
        it.packet.as_mut().unwrap().digest = "bb22".to_owned();
        it
    };
    let without = Shared { packet: None, ..whole.clone() };
    let tomorrow = Shared { sent: Timestamp(scene.tablet.clock.now().0 + 86_400_000), ..whole.clone() };
    let at_once = Shared { late: String::new(), packet: None, ..whole.clone() };
    let incomplete = Some(Objection::Incomplete);
    for (shared, wanted) in [
        (whole, None),
        (at_once, None),
        (blank, incomplete.clone()),
        (never_made, incomplete.clone()),
        (without, incomplete.clone()),
        (tomorrow, incomplete),
    ] {
        let mut other = Tablet::new(&id("case"), "bo");
        other.clock.advance(scene.tablet.clock.now().0.saturating_sub(other.clock.now().0));
        let change: Change = other.consent(ConsentFact::Shared(Box::new(shared.clone())));
        let found = objection(&scene.tablet.file, &[&change], &change, Role::Caseworker, scene.today);
        assert_eq!(found, wanted, "{shared:?}");
    }
}

#[test]
fn what_an_older_app_made_and_wrote_is_read_and_keeps_its_shape() {
    let exported = r#"{"kind":"exported","of":{"what":"packet","how":"printed","digest":"aa11"}}"#;
    let shared = r#"{"kind":"shared","of":{"recipient":{"kind":"health","name":"Clinic"},"groups":["d08_health"],"by":[],"sent":1}}"#;
    for older in [exported, shared] {
        let fact: ConsentFact = serde_json::from_str(older).unwrap();
        assert_eq!(serde_json::to_string(&fact).unwrap(), older);
    }
    let mut scene = Scene::set(Line::Health, "9", "appointed", "-");
    scene.tablet.consent(serde_json::from_str(exported).unwrap());
    assert!(ledger(&scene).unwritten().is_empty(), "nobody knows by whose yes it was made");
}
