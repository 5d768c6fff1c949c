//! A sitting as the field tells it.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod own;
mod properties;
mod taken_back;

use super::*;
use crate::consent::{
    Advice, ConsentFact, CopyHow, Decision, Explaining, Giver, GiverRole, Ledger, Line, Mandates, Mark,
    NoPower, TextShown, verify_all,
};
use crate::testing::consent::recipient_of;
use crate::testing::{Tablet, id};
use crate::time::Timestamp;

const NOW: Timestamp = Timestamp(1_750_000_000_000);

fn offer(line: Line) -> Offer {
    Offer {
        line,
        recipient: recipient_of(line),
        groups: line.groups().iter().copied().collect(),
        until: line.last_day(NOW.day().unwrap()),
        no_power: None,
        sees: [id("earlier")].into(),
    }
}

fn setting() -> Setting {
    let no_power = Some(NoPower::WithoutEducation);
    Setting {
        case: id("case"),
        device: id("tablet"),
        route: crate::consent::Route::Together,
        giver: Giver {
            person: "casey".to_owned(),
            role: GiverRole::Guardian,
            appointment: Some(id("m1")),
            proof_seen: true,
            conflict: false,
            free: false,
        },
        site: None,
        language: "ar".to_owned(),
        content_version: "2026-1".to_owned(),
        translation: "machine_draft".to_owned(),
        in_texts: None,
        interpreter: None,
        present: vec![],
        officer_present: false,
        worker: "Ann".to_owned(),
        offers: vec![offer(Line::Health), offer(Line::Trace), Offer { no_power, ..offer(Line::School) }],
        agreed: vec![],
    }
}

fn begin() -> GuardianSession {
    GuardianSession::begin(id("s1"), setting())
}

fn shown(name: &str) -> Event {
    Event::Shown(TextShown { id: name.to_owned(), sha256: "a".repeat(64), audio: None })
}

fn after(session: GuardianSession, events: impl IntoIterator<Item = Event>) -> GuardianSession {
    events.into_iter().fold(session, |session, event| next(session, event, NOW))
}

fn told() -> Vec<Event> {
    TellScreen::ALL.into_iter().flat_map(|screen| [shown(screen.id()), Event::Next]).collect()
}

fn understood() -> Vec<Event> {
    vec![Event::Checked(CheckAnswer::Expected); 3]
}

fn line(at: usize, line: Line, decision: Decision) -> Vec<Event> {
    vec![shown(line.id()), Event::Decided { at, decision }, Event::Next]
}

fn at_lines() -> GuardianSession {
    after(begin(), [told(), understood()].concat())
}

fn at_sign() -> GuardianSession {
    let lines = [
        line(0, Line::Health, Decision::Yes),
        line(1, Line::Trace, Decision::No),
        line(2, Line::School, Decision::NotNow),
        vec![Event::Next, Event::Advised(Advice::NoNeed), Event::Free(true)],
    ];
    after(at_lines(), lines.concat())
}

fn sign() -> Event {
    Event::Sign(Box::new(Signing {
        mark: Mark::Drawn { path: "M 1 2 L 3 4".to_owned() },
        name: "Casey Thorn".to_owned(),
        place: "Harbour House".to_owned(),
        interpreter: None,
    }))
}

#[test]
fn every_page_from_who_asks_to_the_copy_has_the_next_number() {
    let mut session = begin();
    let mut pages = vec![session.place.page()];
    let answers = [
        line(0, Line::Health, Decision::Yes),
        line(1, Line::Trace, Decision::No),
        line(2, Line::School, Decision::NotNow),
        vec![
            Event::Next,
            Event::Advised(Advice::NoNeed),
            Event::Free(true),
            sign(),
            Event::CopyGiven(CopyHow::Printed),
        ],
    ];
    for event in [told(), understood(), answers.concat()].concat() {
        session = next(session, event, NOW);
        if pages.last() != Some(&session.place.page()) {
            pages.push(session.place.page());
        }
    }
    let numbers: Vec<usize> = pages.into_iter().map(Page::number).collect();
    assert_eq!(numbers, (1..=Page::COUNT).collect::<Vec<_>>());
    assert!(session.is_over() && session.is_signed());
    assert_eq!(Page::Sign.number(), 13);
}

#[test]
fn what_did_not_stand_on_the_screen_was_not_told() {
    let session = after(begin(), [Event::Next, Event::Next]);
    assert_eq!(session.place, Place::Tell { screen: TellScreen::G01 });
    assert_eq!(session.not_yet()[0], NotYet::NotTold(TellScreen::G01));
}

#[test]
fn a_question_that_is_missed_is_explained_again_and_nobody_is_asked_a_third_time() {
    let question = Question::Refuse;
    let missed = after(begin(), [told(), vec![Event::Checked(CheckAnswer::Other)]].concat());
    assert_eq!(missed.place, Place::Explain { question });
    let again = after(missed, [Event::Next]);
    assert_eq!(again.place, Place::Check { question });
    let found = after(again.clone(), [Event::Checked(CheckAnswer::Expected)]);
    assert!(found.check(question).is_settled() && !found.offers_another_meeting());
    let twice = after(again, [Event::Checked(CheckAnswer::NotSure), Event::Next]);
    assert_eq!(twice.place, Place::Check { question: Question::Withdraw });
    assert!(twice.offers_another_meeting());
    // The sitting goes on; only the signature waits for the worker's words.
    let rest = [vec![Event::Checked(CheckAnswer::Expected); 2], line(0, Line::Health, Decision::No)];
    let to_sign =
        [rest.concat(), vec![Event::Next; 3], vec![Event::Advised(Advice::NoNeed), Event::Free(true)]]
            .concat();
    let waits = after(twice, to_sign);
    assert_eq!(waits.not_yet(), [NotYet::NotExplained(question)]);
    assert!(!after(waits.clone(), [sign()]).is_signed());
    let words = "with an example from the camp school".to_owned();
    let half = Event::Explained { question, words: "wi".to_owned() };
    let taken_out = after(waits.clone(), [half, Event::Explained { question, words: String::new() }]);
    assert_eq!(taken_out.not_yet(), [NotYet::NotExplained(question)]);
    let signed = after(waits, [Event::Explained { question, words: words.clone() }, sign()]);
    let checks = signed.signed.unwrap().checks;
    assert_eq!(checks[0].explaining, Explaining::ByWorker(words));
}

#[test]
fn asking_to_explain_again_is_no_miss() {
    let session = after(begin(), [told(), vec![Event::Checked(CheckAnswer::Again); 1]].concat());
    assert_eq!(session.check(Question::Refuse).misses, 0);
    let session = after(session, [Event::Next, Event::Checked(CheckAnswer::Expected)]);
    let record = session.check(Question::Refuse);
    assert!(record.understood && record.explained_again);
}

#[test]
fn every_line_has_its_own_answer_and_none_has_one_before() {
    let session = at_lines();
    assert_eq!(session.place, Place::Line { at: 0 });
    assert!((0..3).all(|at| session.choice(at).is_none()));
    // Words decide nothing, and a line that is passed by stays open.
    let wrote = Event::Wrote {
        at: 0,
        reason: "my brother is there".to_owned(),
        conditions: String::new(),
        may_ask: vec!["the aunt".to_owned()],
        excluded: vec!["the village".to_owned()],
    };
    let session = after(session, [vec![wrote], vec![Event::Next; 3]].concat());
    assert_eq!(session.place, Place::Review);
    assert_eq!(session.choice(0).unwrap().decision, None);
    assert!(session.answers(NOW).is_empty());
    assert!(session.not_yet().contains(&NotYet::NothingDecided));
}

#[test]
fn an_answer_can_be_changed_from_the_review_until_it_is_signed() {
    let session = after(at_sign(), [Event::Back]);
    let session = after(session, [Event::GoTo(1), Event::Decided { at: 1, decision: Decision::NotNow }]);
    let session = after(session, [Event::Next]);
    assert_eq!(session.place, Place::Review);
    assert_eq!(session.choice(1).unwrap().decision, Some(Decision::NotNow));
    let signed = after(session, [Event::Next, sign(), Event::Decided { at: 1, decision: Decision::Yes }]);
    assert_eq!(signed.choice(1).unwrap().decision, Some(Decision::NotNow));
}

#[test]
fn a_yes_without_the_power_cannot_be_given_and_a_no_can() {
    let there = after(at_lines(), [Event::Next, Event::Next, shown(Line::School.id())]);
    let yes = after(there.clone(), [Event::Decided { at: 2, decision: Decision::Yes }]);
    assert_eq!(yes.choice(2), None);
    let no = after(there, [Event::Decided { at: 2, decision: Decision::No }]);
    assert_eq!(no.choice(2).unwrap().decision, Some(Decision::No));
}

#[test]
fn what_is_signed_is_what_the_server_takes_in() {
    let signed = after(at_sign(), [sign(), Event::CopyGiven(CopyHow::Later)]);
    let facts = signed.into_facts();
    let ConsentFact::Session(session) = &facts[0] else { unreachable!("the sitting comes first") };
    let answers: Vec<_> = facts
        .iter()
        .filter_map(|fact| match fact {
            ConsentFact::Answer(it) => Some(it.as_ref()),
            _ => None,
        })
        .collect();
    assert_eq!(verify_all(session, &answers), Ok(()));
    assert_eq!(session.advice, Some(Advice::NoNeed));
    assert_eq!(answers.len(), 3);
    assert!(answers[0].sees.contains(&id("earlier")));
    assert!(matches!(facts[4], ConsentFact::CopyGiven(_)));
    assert!(at_sign().into_facts().is_empty());
}

#[test]
fn nothing_is_signed_under_pressure_in_a_conflict_or_beside_an_officer() {
    let not = |change: &dyn Fn(&mut GuardianSession), wanted: NotYet| {
        let mut session = at_sign();
        change(&mut session);
        assert_eq!(session.not_yet(), [wanted]);
        assert!(!after(session, [sign()]).is_signed());
    };
    not(&|it| it.free = Some(false), NotYet::NotFree);
    not(&|it| it.free = None, NotYet::FreeNotAsked);
    // Time and a lawyer are offered first, and who wants them signs nothing today.
    not(&|it| it.advice = None, NotYet::AdviceNotAsked);
    for waits in [Advice::LawyerFirst, Advice::MoreTime] {
        not(&|it| it.advice = Some(waits), NotYet::WantsAdvice);
    }
    not(&|it| it.setting.officer_present = true, NotYet::Officer);
    not(&|it| it.setting.giver.conflict = true, NotYet::Conflict);
    not(&|it| it.setting.giver.proof_seen = false, NotYet::ProofNotSeen);
    let all = |it: &mut GuardianSession| {
        it.choices.get_mut(&0).unwrap().left_out = Line::Health.groups().iter().copied().collect();
    };
    not(&all, NotYet::NothingLeft { at: 0 });
}

#[test]
fn whom_alone_one_may_ask_is_signed_with_a_yes_and_with_nothing_else() {
    let at = |decision| {
        let wrote = Event::Wrote {
            at: 0,
            reason: String::new(),
            conditions: String::new(),
            may_ask: vec!["Aunt Noor".to_owned()],
            excluded: vec![],
        };
        let session = after(at_lines(), line(0, Line::Health, decision));
        after(session, [wrote]).answers(NOW).remove(0)
    };
    assert_eq!(at(Decision::Yes).may_ask, ["Aunt Noor"]);
    assert!(at(Decision::Yes).has_limits());
    for decision in [Decision::No, Decision::NotNow] {
        assert!(at(decision).may_ask.is_empty(), "nobody is asked at all");
    }
}

#[test]
fn who_may_be_reached_says_how_and_a_no_needs_no_words() {
    let answered = |decision, how: &str| {
        let mut setting = setting();
        setting.offers = vec![offer(Line::Contact)];
        let begun = GuardianSession::begin(id("s1"), setting);
        let wrote = Event::Wrote {
            at: 0,
            reason: String::new(),
            conditions: how.to_owned(),
            may_ask: vec![],
            excluded: vec![],
        };
        let said = [line(0, Line::Contact, decision), vec![wrote, Event::Next]].concat();
        let end = vec![Event::Advised(Advice::NoNeed), Event::Free(true)];
        after(begun, [told(), understood(), said, end].concat())
    };
    for empty in ["", "  "] {
        let session = answered(Decision::Yes, empty);
        assert_eq!(session.not_yet(), [NotYet::HowNotSaid { at: 0 }]);
        assert_eq!(NotYet::HowNotSaid { at: 0 }.place(), Some(Place::Line { at: 0 }));
        assert!(!after(session, [sign()]).is_signed());
    }
    assert!(answered(Decision::Yes, "Never call the house.").not_yet().is_empty());
    for decision in [Decision::No, Decision::NotNow] {
        assert!(answered(decision, "").not_yet().is_empty());
    }
}

#[test]
fn offers_say_what_this_person_cannot_permit_and_leave_out_what_was_refused_lately() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_for("unaccompanied", Some(9), "2025-06-15".parse().unwrap());
    tablet.appoint("guardian", "casey", &["consent", "health"]);
    let today = "2025-06-15".parse().unwrap();
    let mandates = Mandates::read(&tablet.file, today);
    let wanted: Vec<_> =
        [Line::Health, Line::School].into_iter().map(|line| (line, recipient_of(line))).collect();
    let twice = [wanted.clone(), wanted.clone()].concat();
    let found = offers(&Ledger::read(&tablet.file, today), &mandates.all[0], &twice);
    let said: Vec<_> = found.iter().map(|it| (it.line, it.no_power)).collect();
    assert_eq!(said, [(Line::Health, None), (Line::School, Some(NoPower::WithoutEducation))]);
    let appointment = mandates.all[0].appointment.clone().unwrap();
    let who = crate::testing::consent::guardian("casey", &appointment);
    let session = crate::testing::consent::sitting("s0", &id("case"), &tablet.writer.device, who, NOW);
    let no = crate::testing::consent::answer(&session, Line::Health, Decision::No);
    tablet.sign(session, vec![no]);
    let found = offers(&Ledger::read(&tablet.file, today), &mandates.all[0], &wanted);
    assert_eq!(found.iter().map(|it| it.line).collect::<Vec<_>>(), [Line::School]);
}

/// A sitting that was kept on a tablet opens again, in this version and the next.
#[test]
fn a_kept_sitting_opens_again() {
    let kept: GuardianSession = serde_json::from_str(include_str!("v1.json")).unwrap();
    assert_eq!(kept.v, GUARDIAN_SESSION_VERSION);
    assert_eq!(kept.choice(0).unwrap().decision, Some(Decision::Yes));
    let again: GuardianSession = serde_json::from_str(&serde_json::to_string(&kept).unwrap()).unwrap();
    assert_eq!(again, kept);
    // What older programs did not offer was not offered.
    assert_eq!(kept, GuardianSession { advice: None, ..at_sign() });
}

#[test]
fn the_worker_ticks_for_an_interpreter_who_is_not_in_the_room_and_it_says_so_under_the_signature() {
    use crate::consent::{Interpreter, InterpreterMode, Route, TickedFor, consent_digest};
    let signed = |mode| {
        let mut session = at_sign();
        let name = "Sana".to_owned();
        session.setting.interpreter = Some(Interpreter { name: name.clone(), mode, independent: true });
        let Event::Sign(signing) = sign() else { panic!("it signs") };
        let signing = Signing { interpreter: Some(name), ..*signing };
        after(session, [Event::Sign(Box::new(signing))]).signed.unwrap()
    };
    assert_eq!(signed(InterpreterMode::InPerson).signature.ticked_for, None);
    let mut by_phone = signed(InterpreterMode::Phone);
    let ticked = TickedFor { said: InterpreterMode::Phone, by: "Ann".to_owned() };
    assert_eq!(by_phone.signature.ticked_for, Some(ticked));
    by_phone.signature.ticked_for = None;
    assert_ne!(consent_digest(&by_phone), by_phone.signature.digest);
    let mut own = at_sign();
    own.setting.route = Route::OwnChannel(id("link1"));
    let name = "Sana".to_owned();
    let mode = InterpreterMode::Phone;
    own.setting.interpreter = Some(Interpreter { name, mode, independent: true });
    assert_eq!(own.ticks_for_interpreter(), None, "on their own phone the person says it");
}
