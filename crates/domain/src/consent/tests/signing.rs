//! A signature stands on exactly what was shown, said and answered.

use crate::change::{Author, Body, Change};
use crate::consent::{
    AssentAnswer, ConsentFact, ConsentSession, Decision, Flawed, Interpreter, InterpreterMode, Line,
    LineAnswer, Mark, NoPower, Objection, PATH_MOST, Recipient, RecipientKind, Seal, is_plain_path,
    objection, seal_of, sealed, verify, verify_all,
};
use crate::fact::CaseFact;
use crate::staff::Role;
use crate::testing::altered::{ALTERED, alter, fill, places};
use crate::testing::consent::{answer, assent, bodies, guardian, sitting};
use crate::testing::{Tablet, id};
use crate::time::Clock;

fn signed() -> (ConsentSession, Vec<LineAnswer>) {
    let who = guardian("casey", &id("m1"));
    let session = sitting("s1", &id("case"), &id("tablet"), who, crate::Timestamp(1_750_000_000_000));
    let answers = vec![
        answer(&session, Line::Health, Decision::Yes),
        answer(&session, Line::Trace, Decision::No),
        answer(&session, Line::Voice, Decision::NotNow),
    ];
    (sealed(session, &answers), answers)
}

fn check(session: &ConsentSession, answers: &[LineAnswer]) -> Result<(), Flawed> {
    verify_all(session, &answers.iter().collect::<Vec<_>>())
}

/// An answer from before somebody could name whom to ask is the same bytes today, so its signature holds.
#[test]
fn an_answer_that_names_nobody_to_ask_is_written_as_it_always_was() {
    let (session, answers) = signed();
    let mut written = serde_json::to_value(&answers[0]).unwrap();
    assert!(written.get("may_ask").is_none());
    assert_eq!(serde_json::from_value::<LineAnswer>(written.clone()).unwrap(), answers[0]);
    // An empty list and none are one answer; a name is another.
    written["may_ask"] = serde_json::json!([]);
    let mut others = answers.clone();
    others[0] = serde_json::from_value(written).unwrap();
    assert_eq!(check(&session, &others), Ok(()));
    others[0].may_ask.push("the aunt".to_owned());
    assert!(check(&session, &others).is_err());
}

/// Every letter and digit of the record, one after the other, is replaced by another one.
#[test]
fn any_letter_of_a_signed_sitting_that_is_altered_breaks_it() {
    let (session, answers) = signed();
    assert_eq!(check(&session, &answers), Ok(()));
    let written = serde_json::to_string(&(&session, &answers)).unwrap();
    let mut altered = 0;
    for at in 0..written.len() {
        let byte = written.as_bytes()[at];
        if !byte.is_ascii_alphanumeric() {
            continue;
        }
        let other = if byte == b'7' || byte == b'e' {
            "3"
        } else if byte.is_ascii_digit() {
            "7"
        } else {
            "e"
        };
        let text = format!("{}{other}{}", &written[..at], &written[at + 1..]);
        // What cannot be read any more is refused before it is checked.
        let Ok((session, answers)) = serde_json::from_str::<(ConsentSession, Vec<LineAnswer>)>(&text) else {
            continue;
        };
        altered += 1;
        assert!(check(&session, &answers).is_err(), "{}", &text[at.saturating_sub(30)..at + 10]);
    }
    assert!(altered > 1_000, "only {altered} could be read");
}

#[test]
fn text_language_recording_answer_time_and_signer_are_all_under_the_signature() {
    let broken = |change: &dyn Fn(&mut ConsentSession)| {
        let (mut session, answers) = signed();
        change(&mut session);
        assert_eq!(check(&session, &answers), Err(Flawed::Broken));
    };
    broken(&|it| it.told[3].sha256 = "c".repeat(64));
    broken(&|it| it.told[3].audio = None);
    broken(&|it| it.language = "fr".to_owned());
    broken(&|it| it.content_version = "2026-2".to_owned());
    broken(&|it| it.translation = "speaker_reviewed".to_owned());
    broken(&|it| it.signature.signed.0 += 1);
    broken(&|it| it.signature.name = "Robin Lake".to_owned());
    broken(&|it| it.giver.person = "robin".to_owned());
    broken(&|it| it.case = id("another"));
    broken(&|it| it.lines.truncate(2));
    let other = |change: &dyn Fn(&mut Vec<LineAnswer>)| {
        let (session, mut answers) = signed();
        change(&mut answers);
        assert_eq!(check(&session, &answers), Err(Flawed::OtherLines));
    };
    other(&|it| it[1].decision = Decision::Yes);
    other(&|it| it[0].until = None);
    other(&|it| it[0].conditions = "only by day".to_owned());
    other(&|it| it[0].sees = [id("w1")].into());
    other(&|it| drop(it.pop()));
    other(&|it| it.push(it[0].clone()));
    other(&Vec::clear);
}

#[test]
fn nobody_signs_what_was_not_told_explained_or_free() {
    let flawed = |change: &dyn Fn(&mut ConsentSession), wanted: Flawed| {
        let (mut session, answers) = signed();
        change(&mut session);
        assert_eq!(verify(&sealed(session, &answers)), Err(wanted));
    };
    flawed(&|it| it.told.retain(|text| text.id != "G08"), Flawed::NotTold);
    flawed(&|it| it.checks.truncate(2), Flawed::NotExplained);
    let by_worker = |words: &str| crate::consent::Explaining::ByWorker(words.to_owned());
    flawed(&|it| it.checks[0].explaining = by_worker(" "), Flawed::NotExplained);
    flawed(&|it| it.officer_present = true, Flawed::NotFree);
    flawed(&|it| it.giver.free = false, Flawed::NotFree);
    flawed(&|it| it.signature.name = " ".to_owned(), Flawed::Incomplete);
    flawed(&|it| it.signature.mark = Mark::Spoken { witness: String::new() }, Flawed::Incomplete);
    let sam = |independent| Interpreter { name: "Sam".to_owned(), mode: InterpreterMode::Phone, independent };
    flawed(&|it| it.interpreter = Some(sam(true)), Flawed::Interpreter);
    flawed(
        &|it| {
            it.interpreter = Some(sam(false));
            it.signature.interpreter = Some("Sam".to_owned());
        },
        Flawed::Interpreter,
    );
    // Never failed: explained by the worker in own words is enough.
    let (mut session, answers) = signed();
    session.checks[0].explaining = by_worker("with the pictures, and an example");
    assert_eq!(verify(&sealed(session, &answers)), Ok(()));
}

/// T16: a signature that holds more than a shape could tell who wrote it.
#[test]
fn a_drawn_signature_is_whole_pixels_and_nothing_else() {
    for good in ["M 10 20", "M 10 20 L 11 25 L 40 2 M 0 9999"] {
        assert!(is_plain_path(good), "{good}");
    }
    for bad in [
        "",
        "M",
        "M 10",
        "M 10.5 20",
        "M 10 20 30",
        "M 10 20 L 11 25 0.7",
        "C 1 2",
        "M -1 2",
        "M 10 20 ",
        "M  10 20",
        "M 10 20 t 1699",
        "M 10000 2",
        "M 1e3 2",
    ] {
        assert!(!is_plain_path(bad), "{bad}");
    }
    assert!(!is_plain_path("L 10 20 ".repeat(PATH_MOST)[..PATH_MOST + 7].trim_end()));
    let (mut session, answers) = signed();
    session.signature.mark = Mark::Drawn { path: "M 10.25 20".to_owned() };
    assert_eq!(verify(&sealed(session, &answers)), Err(Flawed::NotPlain));
    for more in ["pressure", "speed", "times", "t"] {
        let mark = format!(r#"{{"kind":"drawn","path":"M 1 2","{more}":[1]}}"#);
        assert!(serde_json::from_str::<Mark>(&mark).is_err(), "{more}");
        let (session, _) = signed();
        let mut value = serde_json::to_value(&session.signature).unwrap();
        value.as_object_mut().unwrap().insert(more.to_owned(), 1.into());
        assert!(serde_json::from_value::<crate::consent::Signature>(value).is_err(), "{more}");
    }
}

/// A case with a guardian, and a sitting that waits for its server.
fn at_the_office() -> (Tablet, Vec<Change>) {
    at_the_office_with(&["consent", "health"], |_, _| {})
}

fn at_the_office_with(
    powers: &[&str],
    change: impl FnOnce(&mut ConsentSession, &mut LineAnswer),
) -> (Tablet, Vec<Change>) {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_for("unaccompanied", Some(9), "2025-06-15".parse().unwrap());
    let appointment = tablet.appoint("guardian", "casey", powers);
    let who = guardian("casey", &appointment);
    let now = tablet.clock.now();
    let mut session = sitting("s1", &id("case"), &tablet.writer.device, who, now);
    let mut it = answer(&session, Line::Health, Decision::Yes);
    change(&mut session, &mut it);
    let ids = &tablet.ids;
    let saved = tablet.writer.save(ids, &tablet.clock, &Author::Guardian, bodies(session, vec![it])).unwrap();
    (tablet, saved)
}

fn objections(tablet: &Tablet, save: &[Change], role: Role) -> Vec<Option<Objection>> {
    let all: Vec<&Change> = save.iter().collect();
    let today = "2025-06-15".parse().unwrap();
    save.iter().map(|it| objection(&tablet.file, &all, it, role, today)).collect()
}

#[test]
fn the_server_takes_a_whole_sitting_in_and_no_answer_alone() {
    let (tablet, save) = at_the_office();
    assert_eq!(objections(&tablet, &save, Role::Caseworker), [None, None]);
    let alone = objections(&tablet, &save[1..], Role::Caseworker);
    assert_eq!(alone, [Some(Objection::Flawed(Flawed::OtherLines))]);
    let without = objections(&tablet, &save[..1], Role::Caseworker);
    assert_eq!(without, [Some(Objection::Flawed(Flawed::OtherLines))]);
}

#[test]
fn a_yes_without_the_power_is_not_taken_in_and_a_no_needs_none() {
    let (tablet, save) = at_the_office_with(&["consent"], |_, _| {});
    let first = objections(&tablet, &save, Role::Caseworker).swap_remove(0);
    assert_eq!(first, Some(Objection::NoPower(NoPower::WithoutHealth)));
    let (tablet, save) = at_the_office_with(&["consent"], |_, it| it.decision = Decision::No);
    assert_eq!(objections(&tablet, &save, Role::Caseworker), [None, None]);
}

#[test]
fn a_yes_holds_no_more_and_no_longer_than_its_line() {
    let first = |change: &dyn Fn(&mut LineAnswer)| {
        let (tablet, save) = at_the_office_with(&["consent", "health"], |_, it| change(it));
        objections(&tablet, &save, Role::Caseworker).swap_remove(0)
    };
    assert_eq!(first(&|_| {}), None);
    assert_eq!(first(&|it| it.until = Some("2026-06-15".parse().unwrap())), Some(Objection::TooLong));
    assert_eq!(first(&|it| it.until = None), Some(Objection::TooLong));
    assert_eq!(first(&|it| it.groups.extend([crate::consent::Group::Photo])), Some(Objection::BeyondLine));
    let school = Recipient::new(RecipientKind::School, "Harbour School");
    assert_eq!(first(&|it| it.recipient = Some(school.clone())), Some(Objection::BeyondLine));
    let police = Recipient::new(RecipientKind::Health, "Immigration Police");
    let found = first(&|it| it.recipient = Some(police.clone()));
    assert!(matches!(found, Some(Objection::Forbidden(_))), "{found:?}");
}

#[test]
fn a_signature_is_carried_neither_to_another_case_nor_tablet_nor_day_nor_mouth() {
    let other_case = at_the_office_with(&["consent", "health"], |session, _| session.case = id("another"));
    let first =
        |(tablet, save): (Tablet, Vec<Change>)| objections(&tablet, &save, Role::Caseworker).swap_remove(0);
    assert_eq!(first(other_case), Some(Objection::OtherCase));
    let tablet = at_the_office_with(&["consent", "health"], |session, _| session.signature.device = id("x"));
    assert_eq!(first(tablet), Some(Objection::OtherCase));
    let day = at_the_office_with(&["consent", "health"], |session, it| {
        session.day = "2025-06-10".parse().unwrap();
        it.from = session.day;
    });
    assert_eq!(first(day), Some(Objection::Flawed(Flawed::Incomplete)));
    let (tablet, mut save) = at_the_office();
    save[0].author = Author::Staff(id("ann"));
    assert_eq!(first((tablet, save)), Some(Objection::NotTheirWords));
}

#[test]
fn a_second_sitting_under_one_id_is_not_taken_in() {
    let (mut tablet, save) = at_the_office();
    for change in &save {
        tablet.file.insert(change.clone());
    }
    let (_, again) = at_the_office();
    let again: Vec<Change> = again
        .into_iter()
        .enumerate()
        .map(|(at, change)| Change { id: id(&format!("again-{at}")), ..change })
        .collect();
    let first = objections(&tablet, &again, Role::Caseworker).swap_remove(0);
    assert_eq!(first, Some(Objection::OtherCase));
}

#[test]
fn a_tablet_says_that_a_sitting_is_broken_or_not_there() {
    let (mut tablet, mut save) = at_the_office();
    assert_eq!(seal_of(&tablet.file, &id("s1")), Seal::Missing);
    let mut forged = Tablet::new(&id("case"), "bo");
    if let Body::Fact(CaseFact::Consent(ConsentFact::Answer(answer))) = &save[1].body {
        let mut other = answer.clone();
        other.decision = Decision::No;
        forged.file.insert(save[0].clone());
        save[1].body = Body::Fact(CaseFact::Consent(ConsentFact::Answer(answer.clone())));
        let change =
            Change { body: Body::Fact(CaseFact::Consent(ConsentFact::Answer(other))), ..save[1].clone() };
        forged.file.insert(change);
    }
    assert_eq!(seal_of(&forged.file, &id("s1")), Seal::Broken(Flawed::OtherLines));
    for change in save {
        tablet.file.insert(change);
    }
    assert_eq!(seal_of(&tablet.file, &id("s1")), Seal::Whole);
}

#[test]
fn only_the_child_assents_and_only_a_supervisor_clears_or_agrees() {
    let (mut tablet, _) = at_the_office();
    let assents = tablet.assents(assent(Line::Health, AssentAnswer::Yes));
    let of = |change: &Change, role| objections(&tablet, std::slice::from_ref(change), role).swap_remove(0);
    assert_eq!(of(&assents, Role::Caseworker), None);
    let put = Change { author: Author::Staff(id("ann")), ..assents };
    assert_eq!(of(&put, Role::Caseworker), Some(Objection::NotTheirWords));
    let cleared = crate::consent::Cleared {
        line: Line::Foreign,
        recipient: Recipient::new(RecipientKind::ForeignChildProtection, "Child protection there"),
        lawyer_informed: "2025-06-15".parse().unwrap(),
    };
    let fact = Body::Fact(CaseFact::Consent(ConsentFact::Cleared(cleared)));
    let cleared = Change { body: fact, ..put };
    assert_eq!(of(&cleared, Role::Caseworker), Some(Objection::NotTheirs));
    assert_eq!(of(&cleared, Role::Supervisor), None);
}

/// The table of what is altered names every field that a signed sitting and its answers have: a new field is added to it,
/// or this test says so. Each other value can be read, and each breaks the signature.
#[test]
fn every_field_under_a_signature_is_altered_once_and_each_time_it_does_not_hold() {
    let who = guardian("casey", &id("m1"));
    let mut session = sitting("s1", &id("case"), &id("tablet"), who, crate::Timestamp(1_750_000_000_000));
    let answers = fill(&mut session);
    let session = sealed(session, &answers);
    assert_eq!(check(&session, &answers), Ok(()));
    let whole = [
        serde_json::to_value(&session).unwrap(),
        serde_json::to_value(&answers[0]).unwrap(),
        serde_json::to_value(&answers[1]).unwrap(),
    ];
    let named: Vec<(usize, String)> = ALTERED
        .iter()
        .map(|(at, place, _)| {
            let steps = place.split('/').map(|it| if it.parse::<u8>().is_ok() { "*" } else { it });
            (*at, steps.collect::<Vec<_>>().join("/"))
        })
        .collect();
    for (at, record) in whole.iter().take(2).enumerate() {
        for place in places(record) {
            let is_named = |(of, it): &(usize, String)| {
                *of == at && (*it == place || place.starts_with(&format!("{it}/")))
            };
            assert!(named.iter().any(is_named), "{place} is not in the table");
        }
    }
    for (at, place, value) in ALTERED {
        let mut altered = whole.clone();
        alter(&mut altered[at], place, value);
        let [session, answers @ ..] = altered;
        let session: ConsentSession = serde_json::from_value(session).unwrap();
        let answers: Vec<LineAnswer> =
            answers.into_iter().map(|it| serde_json::from_value(it).unwrap()).collect();
        let wanted = if at == 0 { Flawed::Broken } else { Flawed::OtherLines };
        assert_eq!(check(&session, &answers), Err(wanted), "{place}");
    }
}

/// An altered answer takes the others of its sitting with it; an altered no still stops, in doubt for the child.
#[test]
fn a_broken_sitting_permits_nothing_on_any_line_and_its_no_still_stops() {
    use crate::consent::{Ask, GuardianVoice, Ledger, Outcome, Position, Why, permit};
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_for("unaccompanied", Some(9), "2025-06-15".parse().unwrap());
    let appointment = tablet.appoint("guardian", "casey", &["consent", "health"]);
    let who = guardian("casey", &appointment);
    let session = sitting("s1", &id("case"), &tablet.writer.device, who, tablet.clock.now());
    let answers =
        vec![answer(&session, Line::Health, Decision::Yes), answer(&session, Line::Trace, Decision::No)];
    tablet.sign(session, answers);
    tablet.assents(assent(Line::Health, AssentAnswer::Yes));
    let today = "2025-06-15".parse().unwrap();
    let ask = Ask {
        line: Line::Health,
        recipient: crate::testing::consent::recipient_of(Line::Health),
        groups: Line::Health.groups().iter().copied().collect(),
        in_step: Some(today),
    };
    assert!(matches!(permit(&Ledger::read(&tablet.file, today), &ask), Outcome::Permit { .. }));
    let mut changes = tablet.written.clone();
    for change in &mut changes {
        if let Body::Fact(CaseFact::Consent(ConsentFact::Answer(it))) = &mut change.body
            && it.line == Line::Trace
        {
            it.conditions = "none".to_owned();
        }
    }
    let file = crate::CaseFile::fold(&id("case"), &changes);
    let ledger = Ledger::read(&file, today);
    let refused = permit(&ledger, &ask);
    assert!(matches!(refused, Outcome::Refusal { why: Why::Flawed(Flawed::OtherLines), .. }), "{refused:?}");
    assert_eq!(ledger.broken().len(), 1);
    let trace = crate::testing::consent::recipient_of(Line::Trace);
    assert_eq!(ledger.guardian_voice(Line::Trace, trace.as_ref()), GuardianVoice::No);
    let said = ledger.guardians(Line::Trace, trace.as_ref());
    assert_eq!(said[0].position, Position::No);
    assert_eq!(ledger.flaw_of(said[0].change, said[0].answer), Some(Flawed::OtherLines));
}
