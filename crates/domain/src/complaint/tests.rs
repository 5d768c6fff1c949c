#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::ids::UserId;
use crate::staff::{Role, StaffMember};
use crate::testing::id;
use crate::time::Timestamp;

const NOON: Timestamp = Timestamp(1_767_268_800_000 + 34_567);
const DAY: u64 = 24 * 60 * 60_000;

fn facts<'a>(case: &'a crate::CaseId) -> Facts<'a> {
    Facts {
        id: id("c0ffee"),
        receipt: Receipt::from_random([1, 2, 3, 4, 5, 6]),
        from: Complainant::Child,
        case: Some(case),
        language: "en",
        site: "harbour_house",
        now: NOON,
    }
}

fn draft(name: Option<NameChoice>) -> Draft {
    Draft {
        about: ["staff".to_owned()].into(),
        about_whom: "Rowan".to_owned(),
        words: "She shouts.".to_owned(),
        name_choice: name,
        name: "Samir".to_owned(),
        case_too: Some(true),
        reply_wanted: Some(true),
        how: "At school".to_owned(),
        ..Draft::default()
    }
}

fn complaint(name: NameChoice) -> Complaint {
    let case = id("case-1");
    draft(Some(name)).complaint(facts(&case)).unwrap()
}

fn member(user: &str, name: &str, role: Role) -> StaffMember {
    StaffMember { id: id(user), sign_in: user.to_owned(), name: name.to_owned(), role }
}

fn done(deeds: &[(Deed, u64)]) -> Vec<Done> {
    let by: UserId = id("ira");
    deeds
        .iter()
        .map(|(deed, day)| Done { deed: deed.clone(), by: by.clone(), at: Timestamp(NOON.0 + day * DAY) })
        .collect()
}

#[test]
fn without_a_name_nothing_is_in_it_that_leads_back() {
    let sent = complaint(NameChoice::Without);
    let wire = serde_json::to_string(&sent).unwrap();
    for trace in ["case-1", "Samir", "At school", "session", "device"] {
        assert!(!wire.contains(trace), "{trace} in {wire}");
    }
    assert_eq!(sent.at.0 % 60_000, 0);
    assert!(sent.is_sound() && sent.is_without_name());
}

#[test]
fn with_a_name_the_case_goes_along_only_where_the_person_agreed() {
    let case: crate::CaseId = id("case-1");
    for (agreed, wanted) in [(Some(true), Some(case.clone())), (Some(false), None), (None, None)] {
        let mut draft = draft(Some(NameChoice::With));
        draft.case_too = agreed;
        let sent = draft.complaint(facts(&case)).unwrap();
        assert!(matches!(sent.sender, Sender::Named { case, .. } if case == wanted), "{agreed:?}");
    }
}

#[test]
fn nothing_is_chosen_beforehand_and_an_empty_complaint_is_not_sent() {
    let empty = Draft::default();
    assert!(!empty.waits());
    assert_eq!((empty.name_choice, empty.reply_wanted, empty.case_too), (None, None, None));
    assert_eq!(empty.ready(), Err(Missing::Nothing));
    assert_eq!(draft(None).ready(), Err(Missing::NameChoice));
    let blank = Draft { name: " ".to_owned(), ..draft(Some(NameChoice::With)) };
    assert_eq!(blank.ready(), Err(Missing::Name));
    let untouched = Draft { about: ["other".to_owned()].into(), ..Draft::default() };
    let untouched = Draft { name_choice: Some(NameChoice::Without), ..untouched };
    let case = id("case-1");
    assert_eq!(untouched.complaint(facts(&case)).unwrap().safe_now, "no_answer");
}

#[test]
fn the_way_goes_on_and_back_and_without_a_name_nobody_is_asked_how_to_answer() {
    let mut draft = draft(Some(NameChoice::Without));
    let mut seen = vec![draft.step];
    while draft.step != Step::Look {
        draft.go_on();
        seen.push(draft.step);
    }
    assert!(!seen.contains(&Step::Reply));
    while draft.go_back() {
        let before = seen.pop();
        assert!(before.is_some_and(|step| step > draft.step));
    }
    assert_eq!((draft.step, draft.words.as_str()), (Step::Begin, "She shouts."));
    let mut named = Draft { step: Step::Name, name_choice: Some(NameChoice::With), ..Draft::default() };
    named.go_on();
    assert_eq!(named.step, Step::Reply);
}

#[test]
fn what_was_sealed_leaves_nothing_behind_but_its_number() {
    let mut draft = draft(Some(NameChoice::With));
    assert!(draft.waits());
    draft.sealed(Receipt::from_random([0; 6]));
    let kept = serde_json::to_string(&draft).unwrap();
    assert!(!kept.contains("shouts") && !kept.contains("Samir") && !draft.waits() && draft.is_sealed());
    assert_eq!(draft.receipt.map(|it| it.to_string()).as_deref(), Some("222 222"));
}

#[test]
fn what_no_screen_of_ours_writes_is_not_sound() {
    let sound = complaint(NameChoice::With);
    assert!(sound.is_sound());
    let broken: [fn(&mut Complaint); 6] = [
        |it| it.v = 2,
        |it| it.about = ["nonsense".to_owned()].into(),
        |it| it.at.0 += 1,
        |it| it.safe_now = "maybe".to_owned(),
        |it| it.words = "x".repeat(MOST_LETTERS + 1),
        |it| (it.about, it.words) = (Default::default(), " ".to_owned()),
    ];
    for (number, change) in broken.into_iter().enumerate() {
        let mut it = sound.clone();
        change(&mut it);
        assert!(!it.is_sound(), "{number}");
    }
}

#[test]
fn a_handler_is_neither_of_the_team_nor_the_person_complained_about() {
    let ira = member("ira", "Ira Vance", Role::ComplaintHandler);
    let sent = complaint(NameChoice::With);
    assert_eq!(may_handle(&ira, &sent, &[]), Ok(()));
    for role in [Role::Caseworker, Role::Supervisor, Role::Administrator, Role::DataProtectionOfficer] {
        assert_eq!(may_handle(&member("x", "X", role), &sent, &[]), Err(Conflicted::Role));
    }
    // A second account of the same person, with which they keep cases.
    let other_account = member("ira2", "ira  VANCE", Role::Caseworker);
    assert_eq!(may_handle(&ira, &sent, &[other_account]), Err(Conflicted::Team));
    assert_eq!(may_handle(&ira, &sent, &[member("rowan", "Rowan Ames", Role::Caseworker)]), Ok(()));
    for whom in ["Ira", "mr. vance", "Rowan and IRA"] {
        let about = Complaint { about_whom: whom.to_owned(), ..sent.clone() };
        assert_eq!(may_handle(&ira, &about, &[]), Err(Conflicted::Named), "{whom}");
    }
    let about = Complaint { about_whom: "Mirabel".to_owned(), ..sent };
    assert_eq!(may_handle(&ira, &about, &[]), Ok(()));
}

#[test]
fn it_is_taken_up_answered_told_and_closed_in_this_order() {
    let sent = complaint(NameChoice::With);
    let today = |day: u64| Timestamp(NOON.0 + day * DAY);
    let on = |day: u64| today(day).day().unwrap();
    let words = "x".to_owned();
    let (step, result) = (Deed::Step { what: words.clone() }, Deed::Result { words });
    let may = |deeds: &[(Deed, u64)], deed: &Deed, day| {
        Handling::fold(&done(deeds)).may_add(&sent, deed, today(day))
    };
    assert_eq!(may(&[], &step, 0), Err(NotNow::NotTaken));
    let mut deeds = vec![(Deed::Taken, 0)];
    assert_eq!(may(&deeds, &Deed::Taken, 0), Err(NotNow::TakenAlready));
    assert_eq!(may(&deeds, &Deed::Step { what: " ".to_owned() }, 0), Err(NotNow::NoWords));
    assert_eq!(may(&deeds, &Deed::Closed, 0), Err(NotNow::NoResult));
    assert_eq!(may(&deeds, &Deed::Told { on: on(0) }, 0), Err(NotNow::NoResult));
    deeds.push((result, 1));
    assert_eq!(may(&deeds, &Deed::Closed, 1), Err(NotNow::NotTold));
    assert_eq!(may(&deeds, &Deed::Told { on: on(3) }, 1), Err(NotNow::WrongDay));
    assert_eq!(may(&deeds, &Deed::Told { on: on(1) }, 1), Ok(()));
    // East of Greenwich the next day has begun already.
    assert_eq!(may(&deeds, &Deed::Told { on: on(2) }, 1), Ok(()));
    deeds.push((Deed::Told { on: on(1) }, 1));
    let asked = Deed::RetaliationAsked { seen: Retaliation::No };
    assert_eq!(may(&deeds, &asked, 20), Err(NotNow::TooEarly));
    assert_eq!(may(&deeds, &Deed::Closed, 2), Ok(()));
    deeds.push((Deed::Closed, 2));
    assert_eq!(may(&deeds, &step, 3), Err(NotNow::Closed));
    assert_eq!(may(&deeds, &asked, 31), Ok(()));
    assert_eq!(Handling::fold(&done(&deeds)).stand(), Stand::Closed);
}

#[test]
fn one_without_a_name_closes_with_its_result_and_nobody_is_told() {
    let sent = complaint(NameChoice::Without);
    let deeds = done(&[(Deed::Taken, 0), (Deed::Result { words: "x".to_owned() }, 0)]);
    let handling = Handling::fold(&deeds);
    assert_eq!(handling.stand(), Stand::Answered);
    let told = Deed::Told { on: NOON.day().unwrap() };
    assert_eq!(handling.may_add(&sent, &told, NOON), Err(NotNow::WithoutName));
    assert_eq!(handling.may_add(&sent, &Deed::Closed, NOON), Ok(()));
}

#[test]
fn who_is_not_safe_is_looked_at_today() {
    let mut sent = complaint(NameChoice::With);
    assert!(!sent.is_urgent());
    sent.safe_now = "no".to_owned();
    assert!(sent.is_urgent());
}

#[test]
fn it_reads_back_as_it_was_written() {
    for name in [NameChoice::With, NameChoice::Without] {
        let sent = complaint(name);
        let wire = serde_json::to_string(&sent).unwrap();
        assert_eq!(serde_json::from_str::<Complaint>(&wire).unwrap(), sent);
    }
    assert!(serde_json::from_str::<Receipt>("\"0O1IXX\"").is_err());
}

#[test]
fn an_adult_writes_on_three_pages_and_loses_nothing_between_them() {
    let mut draft = Draft::default();
    assert!(!draft.go_back_by_page());
    draft.go_on_by_page();
    draft.words = "He does not listen.".to_owned();
    draft.go_on_by_page();
    assert_eq!((draft.step, draft.ready()), (Step::Look, Err(Missing::NameChoice)));
    assert!(draft.go_back_by_page());
    assert_eq!((draft.step, draft.words.as_str()), (Step::Words, "He does not listen."));
    assert!(draft.go_back_by_page() && draft.waits());
    draft.sealed(Receipt::from_random([1; 6]));
    draft.go_on_by_page();
    assert!(draft.is_sealed() && !draft.go_back_by_page());
}

#[test]
fn the_office_learns_in_which_role_somebody_decides() {
    use crate::consent::GiverRole;
    let of = [GiverRole::Guardian, GiverRole::Parent, GiverRole::LegalCarer, GiverRole::YoungAdult];
    let wanted = [Complainant::Guardian, Complainant::Parent, Complainant::Parent, Complainant::Child];
    assert_eq!(of.map(Complainant::of), wanted);
}

#[test]
fn an_answer_that_is_wanted_with_no_way_to_the_person_is_noticed_and_can_be_sent_all_the_same() {
    let wanted = Draft { reply_wanted: Some(true), how: " ".to_owned(), ..draft(Some(NameChoice::With)) };
    assert!(wanted.cannot_be_answered() && wanted.ready().is_ok());
    let reached = Draft { how: "Through my sister".to_owned(), ..wanted.clone() };
    let not_wanted = Draft { reply_wanted: Some(false), ..wanted.clone() };
    let without = Draft { name_choice: Some(NameChoice::Without), ..wanted };
    for draft in [reached, not_wanted, without] {
        assert!(!draft.cannot_be_answered());
    }
}
