//! What somebody agreed to, in their own eyes; and the one voice of who decides alone.

use crate::consent::{
    Agreement, Ask, AssentAnswer, ChildPosition, ConsentFact, Course, Decision, Ledger, Line, Outcome,
    Position, Shared, TakenBackHere, Why, WithdrawnBy, YOUNG_ADULT, gaps, permit,
};
use crate::testing::consent::{answer, assent, giver, guardian, recipient_of, sitting};
use crate::testing::{Tablet, id};
use crate::time::Clock;
use form_engine::CivilDate;

const LINES: [Line; 3] = [Line::Trace, Line::Health, Line::Legal];

fn today() -> CivilDate {
    "2025-06-16".parse().unwrap()
}

fn lines(agreed: &[Agreement]) -> Vec<Line> {
    agreed.iter().map(|it| it.line).collect()
}

/// Casey says yes, no, yes to three lines, Robin yes to the first two, the child yes to the first.
fn two_guardians_and_a_child() -> Tablet {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_for("unaccompanied", Some(9), "2025-06-15".parse().unwrap());
    let yes_no_yes = [Decision::Yes, Decision::No, Decision::Yes];
    for (person, said) in [("casey", yes_no_yes), ("robin", [Decision::Yes, Decision::Yes, Decision::NotNow])]
    {
        let appointment = tablet.appoint("guardian", person, &["consent", "health"]);
        let who = guardian(person, &appointment);
        let session = sitting(person, &id("case"), &tablet.writer.device, who, tablet.clock.now());
        let answers =
            LINES.iter().zip(said).map(|(line, decision)| answer(&session, *line, decision)).collect();
        tablet.sign(session, answers);
    }
    tablet.assents(assent(Line::Trace, AssentAnswer::Yes));
    tablet
}

fn takes_back(tablet: &mut Tablet, agreement: &Agreement, by: WithdrawnBy) {
    let it = TakenBackHere::of(agreement, tablet.clock.now()).withdrawal(by);
    tablet.consent(ConsentFact::Withdrawal(Box::new(it)));
}

#[test]
fn each_sees_their_own_yes_and_what_went_out_on_it() {
    let mut tablet = two_guardians_and_a_child();
    tablet.consent(ConsentFact::Shared(Box::new(Shared {
        line: Some(Line::Trace),
        recipient: recipient_of(Line::Trace).unwrap(),
        groups: Line::Trace.groups().iter().copied().collect(),
        by: std::collections::BTreeSet::new(),
        sent: crate::time::Timestamp(1_750_000_000_000),
        packet: None,
        late: String::new(),
    })));
    let ledger = Ledger::read(&tablet.file, today());
    let casey = ledger.agreements_of("casey");
    assert_eq!(lines(&casey), [Line::Trace, Line::Legal], "a no is nothing to take back");
    assert_eq!(casey[0].sent, Some(crate::time::Timestamp(1_750_000_000_000)));
    assert_eq!((casey[1].sent, casey[1].until), (None, None), "until it is taken back");
    assert_eq!(casey[0].recipient, recipient_of(Line::Trace));
    assert_eq!(lines(&ledger.agreements_of("robin")), [Line::Trace, Line::Health]);
    assert_eq!(lines(&ledger.agreements_of_child()), [Line::Trace]);
    assert!(ledger.agreements_of("somebody").is_empty());
}

#[test]
fn the_limits_of_a_yes_stand_beside_it() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_for("unaccompanied", Some(9), "2025-06-15".parse().unwrap());
    let appointment = tablet.appoint("guardian", "casey", &["consent"]);
    let who = guardian("casey", &appointment);
    let session = sitting("casey", &id("case"), &tablet.writer.device, who, tablet.clock.now());
    let mut yes = answer(&session, Line::Trace, Decision::Yes);
    yes.conditions = "only by phone".to_owned();
    yes.may_ask = vec!["Aunt Noor".to_owned()];
    yes.excluded = vec!["the uncle".to_owned()];
    let left_out = yes.groups.pop_last().unwrap();
    tablet.sign(session, vec![yes]);
    let agreed = Ledger::read(&tablet.file, today()).agreements_of("casey");
    assert_eq!(
        (agreed[0].conditions.as_str(), agreed[0].excluded.as_slice()),
        ("only by phone", &["the uncle".to_owned()][..])
    );
    assert_eq!(agreed[0].may_ask, ["Aunt Noor"]);
    assert_eq!(agreed[0].left_out.iter().collect::<Vec<_>>(), [&left_out]);
}

/// A packet says whom to leave alone. That a kind of information was left out would tell the recipient that there is such a thing.
#[test]
fn what_goes_along_names_whom_to_leave_alone_and_no_kind_of_information() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_for("unaccompanied", Some(9), "2025-06-15".parse().unwrap());
    let appointment = tablet.appoint("guardian", "casey", &["consent"]);
    let who = guardian("casey", &appointment);
    let session = sitting("casey", &id("case"), &tablet.writer.device, who, tablet.clock.now());
    let mut yes = answer(&session, Line::Trace, Decision::Yes);
    yes.excluded = vec!["the uncle".to_owned()];
    let left_out = yes.groups.pop_last().unwrap();
    tablet.sign(session, vec![yes]);
    let ledger = Ledger::read(&tablet.file, today());
    let by = ledger.facts().map(|(change, _)| change.id.clone()).collect();
    let along = serde_json::to_string(&ledger.left_out(&by)).unwrap();
    assert!(along.contains("the uncle") && !along.contains("may_ask"), "{along}");
    assert!(!along.contains(left_out.key()), "{along}");
}

/// Neither is outvoted: what the one leaves out stays, whom either wants left alone stands in what goes, and the first last day
/// of both counts, whoever signed first.
#[test]
fn what_goes_by_two_goes_under_the_limits_of_both() {
    let people = [("casey", "the uncle", "2025-06-20"), ("robin", "the village", "2025-06-30")];
    for order in [[0, 1], [1, 0]] {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_for("unaccompanied", Some(9), "2025-06-15".parse().unwrap());
        for (person, alone, until) in order.map(|at| people[at]) {
            let appointment = tablet.appoint("guardian", person, &["consent"]);
            let who = guardian(person, &appointment);
            let session = sitting(person, &id("case"), &tablet.writer.device, who, tablet.clock.now());
            let mut yes = answer(&session, Line::Trace, Decision::Yes);
            yes.excluded = vec![alone.to_owned()];
            yes.may_ask = vec![format!("who {person} names")];
            yes.until = Some(until.parse().unwrap());
            if person == "casey" {
                yes.groups.pop_last();
            }
            tablet.sign(session, vec![yes]);
        }
        tablet.assents(assent(Line::Trace, AssentAnswer::Yes));
        let ledger = Ledger::read(&tablet.file, today());
        let mut groups: std::collections::BTreeSet<_> = Line::Trace.groups().iter().copied().collect();
        let ask = |groups| {
            let recipient = recipient_of(Line::Trace);
            permit(&ledger, &Ask { line: Line::Trace, recipient, groups, in_step: Some(today()) })
        };
        let refused = ask(groups.clone());
        let beyond = std::collections::BTreeSet::from([groups.pop_last().unwrap()]);
        assert!(
            matches!(&refused, Outcome::Refusal { why: Why::BeyondYes(it), .. } if *it == beyond),
            "{refused:?}"
        );
        let Outcome::Permit { by, until, .. } = ask(groups) else { unreachable!("both hold it") };
        assert_eq!((by.len(), until), (3, Some("2025-06-20".parse().unwrap())), "both, and the child");
        let mut alone = ledger.left_out(&by).alone;
        alone.sort();
        assert_eq!(alone, ["the uncle", "the village"]);
        // Two lists stay two: put together, each would open what the other leaves shut.
        let mut only = ledger.left_out(&by).may_ask;
        only.sort();
        assert_eq!(only, [["who casey names"], ["who robin names"]]);
        assert_eq!(ledger.limits(&by).len(), 2);
    }
}

#[test]
fn what_one_takes_back_stops_everybody_and_is_said_of_nobody_else() {
    let mut tablet = two_guardians_and_a_child();
    let agreed = Ledger::read(&tablet.file, today()).agreements_of("casey");
    takes_back(&mut tablet, &agreed[0], WithdrawnBy::Guardian("casey".to_owned()));
    let ledger = Ledger::read(&tablet.file, today());
    let said = ledger.guardians(Line::Trace, recipient_of(Line::Trace).as_ref());
    let positions: Vec<_> = said.iter().map(|it| (it.person.unwrap(), it.position.clone())).collect();
    assert_eq!(positions, [("casey", Position::Withdrawn), ("robin", Position::StoppedByAnother)]);
    assert_eq!(lines(&ledger.agreements_of("casey")), [Line::Legal]);
    assert_eq!(lines(&ledger.agreements_of("robin")), [Line::Health]);
    assert!(ledger.agreements_of_child().is_empty());
    // The child said yes, and nobody is sent to ask it again.
    let to = recipient_of(Line::Trace);
    let child = ledger.child(Line::Trace, to.as_ref());
    assert_eq!((child.position, child.changes.len()), (ChildPosition::StoppedByAnother, 1));
    let ask = Ask {
        line: Line::Trace,
        recipient: to,
        groups: Line::Trace.groups().iter().copied().take(1).collect(),
        in_step: Some(today()),
    };
    let keys: Vec<_> = gaps(&ledger, &ask).iter().map(|gap| gap.why.key()).collect();
    assert_eq!(keys, ["withdrawn"]);
}

#[test]
fn who_decides_alone_disagrees_with_nobody() {
    for (said, course) in [
        (None, Course::AskYoungAdult),
        (Some(Decision::Yes), Course::Proceed),
        (Some(Decision::No), Course::Off),
        (Some(Decision::NotNow), Course::NotNow),
    ] {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_for("unaccompanied", Some(18), today());
        let who = giver(YOUNG_ADULT, crate::consent::GiverRole::YoungAdult, None);
        let session = sitting("s1", &id("case"), &tablet.writer.device, who, tablet.clock.now());
        let answers = said.map(|it| answer(&session, Line::Health, it)).into_iter().collect::<Vec<_>>();
        if !answers.is_empty() {
            tablet.sign(session, answers);
        }
        let ledger = Ledger::read(&tablet.file, today());
        assert_eq!(ledger.course(Line::Health, recipient_of(Line::Health).as_ref()), course, "{said:?}");
        assert!(ledger.disagreements().is_empty(), "{said:?}");
    }
}
