//! Who knows what, as child and guardian read it.

use std::collections::BTreeSet;

use super::scene::{Scene, less};
use crate::authority::{Asked, Asker, ForEnforcement, ask_with, told_with};
use crate::consent::{
    ConsentFact, Decision, Group, Ledger, Line, OpenedBy, Reader, RecipientKind, Shared, TeamPart, WaitsOn,
    WhoKnows, who_knows,
};
use crate::fields::{disclosure, guardianship, reg_bia};
use crate::staff::Role;
use crate::testing::consent::recipient_of;
use crate::testing::{id, path};
use crate::{Answer, CaseFact, Clock as _, OpenReason, UserId, open_lock};

fn read(scene: &Scene, reader: Reader) -> WhoKnows {
    who_knows(&scene.tablet.file, scene.today, reader).unwrap()
}

fn permitted() -> Scene {
    let mut scene = Scene::set(Line::Health, "9", "appointed", "-");
    scene.guardian_says("yes");
    scene.child_says("yes");
    scene
}

fn shared(scene: &mut Scene) {
    let fact = Shared {
        line: Some(Line::Health),
        recipient: recipient_of(Line::Health).unwrap(),
        groups: BTreeSet::from([Group::Health]),
        by: BTreeSet::new(),
        sent: scene.tablet.clock.now(),
        packet: None,
        late: String::new(),
    };
    scene.tablet.consent(ConsentFact::Shared(Box::new(fact)));
}

#[test]
fn who_got_something_and_may_get_more_is_one_row_with_its_last_day() {
    let mut scene = permitted();
    let before = read(&scene, Reader::Child);
    assert_eq!((before.rows.len(), before.rows[0].got, before.rows[0].may), (1, None, true));
    assert!(before.rows[0].until.is_some());
    shared(&mut scene);
    for reader in [Reader::Child, Reader::Guardian] {
        let after = read(&scene, reader);
        assert_eq!(after.rows.len(), 1);
        assert_eq!(after.rows[0].kind, RecipientKind::Health);
        assert!(after.rows[0].got.is_some() && after.rows[0].may);
        assert!(after.rows[0].groups.contains(&Group::Health));
    }
}

#[test]
fn what_went_stays_in_the_list_when_the_yes_is_taken_back() {
    let mut scene = permitted();
    shared(&mut scene);
    scene.child_says("yes then taken back");
    let after = read(&scene, Reader::Child);
    assert_eq!(after.rows.len(), 1);
    assert!(after.rows[0].got.is_some());
    assert!(!after.rows[0].may && after.rows[0].until.is_none());
}

#[test]
fn a_guardian_of_whom_the_child_may_be_afraid_reads_nothing_and_the_child_reads_all() {
    let mut scene = permitted();
    shared(&mut scene);
    let appointment = scene.tablet.file.documents_of(guardianship::ID)[0].id().clone();
    scene.tablet.answer(&appointment, "gd_change_wanted", Answer::Flag(true));
    assert_eq!(who_knows(&scene.tablet.file, scene.today, Reader::Guardian), None);
    assert_eq!(read(&scene, Reader::Child).rows.len(), 1);
}

#[test]
fn a_request_is_shown_once_they_were_told_of_it() {
    let mut scene = permitted();
    let document = scene.tablet.open_form(disclosure::ID);
    let asked = Asked {
        on: "2025-06-20T09:00:00Z".to_owned(),
        from: "An officer".to_owned(),
        asker: Asker::PoliceOther,
        what: "Address".to_owned(),
        purpose: "Not said".to_owned(),
        enforcement: ForEnforcement::Unknown,
    };
    for body in ask_with(&scene.tablet.file, &document, &asked) {
        scene.tablet.write(body);
    }
    assert_eq!(read(&scene, Reader::Child).asked, []);
    for body in told_with(&scene.tablet.file, &document) {
        scene.tablet.write(body);
    }
    let told = read(&scene, Reader::Child).asked;
    assert_eq!((told.len(), told[0].asker, told[0].decision), (1, Some(Asker::PoliceOther), None));
}

#[test]
fn what_crosses_over_is_read_again_and_holds_no_word_of_the_case() {
    let mut scene = permitted();
    shared(&mut scene);
    let known = read(&scene, Reader::Child);
    let text = serde_json::to_string(&known).unwrap();
    assert_eq!(serde_json::from_str::<WhoKnows>(&text).unwrap(), known);
    assert!(!text.contains("casey"));
}

#[test]
fn a_guardian_reads_what_a_yes_waits_for_and_nothing_of_what_the_child_answered() {
    for (child, on) in [("-", WaitsOn::Child), ("no", WaitsOn::Others), ("not now", WaitsOn::Others)] {
        let mut scene = Scene::set(Line::Health, "9", "appointed", "-");
        scene.guardian_says("yes");
        scene.child_says(child);
        let read_by = |reader| read(&scene, reader).waiting;
        let waits: Vec<_> = read_by(Reader::Guardian).into_iter().map(|it| (it.line, it.on)).collect();
        assert_eq!(waits, [(Line::Health, on)], "{child}");
        assert!(read_by(Reader::Child).is_empty());
    }
    assert!(read(&permitted(), Reader::Guardian).waiting.is_empty());
}

#[test]
fn nobody_to_whom_something_may_go_is_left_out_for_what_a_guardian_before_had_permitted() {
    let mut scene = permitted();
    scene.besides("guardian replaced");
    assert!(read(&scene, Reader::Child).rows.is_empty(), "who came after was not asked");
    scene.second_says(Decision::Yes, less);
    for reader in [Reader::Child, Reader::Guardian] {
        let known = read(&scene, reader);
        assert_eq!((known.rows.len(), known.rows[0].may, known.rows[0].groups.len()), (1, true, 1));
        assert!(known.waiting.is_empty());
    }
}

#[test]
fn of_two_who_stand_for_the_child_only_what_both_hold_may_go() {
    let first = Line::Health.groups()[0];
    for said in ["yes and yes to less", "yes to less and yes"] {
        let mut scene = Scene::set(Line::Health, "9", "two", "-");
        scene.guardian_says(said);
        assert_eq!(read(&scene, Reader::Guardian).waiting[0].on, WaitsOn::Child);
        scene.child_says("yes");
        for reader in [Reader::Child, Reader::Guardian] {
            let known = read(&scene, reader);
            assert_eq!((known.rows.len(), &known.rows[0].groups), (1, &BTreeSet::from([first])), "{said}");
            assert!(known.waiting.is_empty(), "{said}");
        }
    }
}

#[test]
fn what_the_child_read_nothing_of_is_not_said_to_may_go_and_a_yes_to_nothing_else_waits_for_the_child() {
    let first = Line::Health.groups()[0];
    let mut scene = Scene::set(Line::Health, "9", "appointed", "-");
    scene.guardian_says("yes");
    scene.child_says("yes to less");
    for reader in [Reader::Child, Reader::Guardian] {
        let known = read(&scene, reader);
        assert_eq!((known.rows.len(), &known.rows[0].groups), (1, &BTreeSet::from([first])));
        assert!(known.waiting.is_empty());
    }
    // Of all that the guardian permits now the child has read nothing.
    scene.signs("yes", |it| {
        it.groups.pop_first();
    });
    let known = read(&scene, Reader::Guardian);
    assert!(known.rows.is_empty());
    assert_eq!(known.waiting.iter().map(|it| it.on).collect::<Vec<_>>(), [WaitsOn::Child]);
}

#[test]
fn a_child_that_is_asked_reads_what_those_who_decide_left_in_and_all_of_it_while_nobody_said_yes() {
    let left_out = |said: &str| {
        let mut scene = Scene::set(Line::Health, "9", "appointed", "-");
        scene.guardian_says(said);
        let to = recipient_of(Line::Health);
        Ledger::read(&scene.tablet.file, scene.today).left_out_together(Line::Health, to.as_ref())
    };
    let rest: BTreeSet<Group> = Line::Health.groups().iter().copied().skip(1).collect();
    assert_eq!(left_out("yes to less"), rest);
    for said in ["-", "yes", "no", "not now", "yes then taken back"] {
        assert!(left_out(said).is_empty(), "{said}");
    }
}

#[test]
fn two_yeses_that_hold_nothing_together_let_nothing_go_and_wait() {
    let mut scene = Scene::set(Line::Health, "9", "two", "-");
    scene.guardian_says("yes to less");
    scene.second_says(Decision::Yes, |it| {
        it.groups.pop_first();
    });
    scene.child_says("yes");
    let known = read(&scene, Reader::Guardian);
    assert!(known.rows.is_empty());
    assert_eq!(known.waiting.iter().map(|it| it.on).collect::<Vec<_>>(), [WaitsOn::Others]);
}

fn opens(scene: &mut Scene, reason: OpenReason) {
    let document = scene.tablet.open_form(reg_bia::ID);
    let fact = open_lock(&scene.tablet.file, &document, &path("concerns"), Some(reason), "").unwrap();
    scene.tablet.fact(fact);
}

fn with_staff(scene: &Scene, reader: Reader) -> WhoKnows {
    let own = scene.tablet.writer.user.as_str();
    let role = |user: &UserId| match user.as_str() {
        "ray" => Some(Role::Supervisor),
        "gone" => None,
        user => (user == own).then_some(Role::Caseworker),
    };
    read(scene, reader).with_staff(&scene.tablet.file, reader, role, |_| scene.today)
}

#[test]
fn child_and_guardian_read_in_roles_who_is_put_on_the_case_and_nobody_who_was_taken_off() {
    let mut scene = permitted();
    for user in ["ray", "gone", "off"] {
        scene.tablet.fact(CaseFact::Assigned { user: id(user), role: Role::Supervisor });
    }
    scene.tablet.fact(CaseFact::Unassigned { user: id("off") });
    let part = |role, people| TeamPart { role, people };
    let team = [part(Some(Role::Caseworker), 1), part(Some(Role::Supervisor), 1), part(None, 1)];
    for reader in [Reader::Child, Reader::Guardian] {
        assert_eq!(with_staff(&scene, reader).team, team);
    }
}

#[test]
fn an_opening_is_read_once_a_day_with_its_reason_by_the_child_and_without_it_by_a_guardian() {
    let mut scene = permitted();
    assert_eq!(with_staff(&scene, Reader::Child).opened, []);
    for reason in [OpenReason::Protecting, OpenReason::Talking, OpenReason::Protecting] {
        opens(&mut scene, reason);
    }
    let by = |reason| OpenedBy { day: scene.today, role: Some(Role::Caseworker), reason };
    let child = with_staff(&scene, Reader::Child);
    assert_eq!(child.opened, [by(Some(OpenReason::Protecting)), by(Some(OpenReason::Talking))]);
    let guardian = with_staff(&scene, Reader::Guardian);
    assert_eq!(guardian.opened, [by(None)]);
    let text = serde_json::to_string(&guardian).unwrap();
    assert!(!text.contains("protecting") && !text.contains("concerns"), "{text}");
    assert_eq!(serde_json::from_str::<WhoKnows>(&text).unwrap(), guardian);
}

#[test]
fn a_copy_that_was_sealed_before_roles_stood_in_it_is_read() {
    let known = read(&permitted(), Reader::Child);
    let text = serde_json::to_string(&known).unwrap();
    assert!(!text.contains("team") && !text.contains("opened"), "{text}");
    assert_eq!(serde_json::from_str::<WhoKnows>(&text).unwrap(), known);
}
