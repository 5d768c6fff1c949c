//! What was agreed before is taken back in the person's own hands.

use super::*;
use crate::consent::{Agreement, Route, WithdrawnBy, WithdrawnHow};

fn agreed(line: Line) -> Agreement {
    Agreement {
        line,
        recipient: recipient_of(line),
        until: line.last_day(NOW.day().unwrap()),
        sent: None,
        conditions: String::new(),
        may_ask: Vec::new(),
        excluded: Vec::new(),
        left_out: Default::default(),
    }
}

fn with(session: GuardianSession, lines: &[Line]) -> GuardianSession {
    let setting = Setting { agreed: lines.iter().copied().map(agreed).collect(), ..session.setting };
    GuardianSession { setting, ..session }
}

fn taken(facts: Vec<ConsentFact>) -> Vec<(Option<Line>, WithdrawnBy, WithdrawnHow)> {
    let one = |fact| match fact {
        ConsentFact::Withdrawal(it) => Some((it.line, it.by, it.how)),
        _ => None,
    };
    facts.into_iter().filter_map(one).collect()
}

fn casey() -> WithdrawnBy {
    WithdrawnBy::Guardian("casey".to_owned())
}

#[test]
fn it_counts_from_the_first_page_and_without_a_signature() {
    let session = after(with(begin(), &[Line::Mhpss]), [Event::TakeBack(Some(0)), Event::TakeBack(Some(0))]);
    assert!(session.is_taken_back(Line::Mhpss, recipient_of(Line::Mhpss).as_ref()));
    assert!(!session.is_taken_back(Line::Health, recipient_of(Line::Health).as_ref()));
    let once = vec![(Some(Line::Mhpss), casey(), WithdrawnHow::Tablet)];
    assert_eq!(taken(session.into_facts()), once, "twice is once, and there is nothing else to say");
    assert!(after(begin(), [Event::TakeBack(Some(0))]).into_facts().is_empty(), "nothing was agreed");
    assert!(after(begin(), [Event::TakeBack(None)]).into_facts().is_empty());
}

#[test]
fn everything_is_all_that_this_person_agreed_to_and_each_point_once() {
    let session = with(begin(), &[Line::Mhpss, Line::Trace]);
    let session = after(session, [Event::TakeBack(Some(1)), Event::TakeBack(None), Event::TakeBack(None)]);
    let lines: Vec<_> = taken(session.into_facts()).into_iter().map(|(line, ..)| line).collect();
    assert_eq!(lines, [Some(Line::Trace), Some(Line::Mhpss)]);
    // What is only asked today is another question: it is answered as before.
    let asked = after(with(at_sign(), &[Line::Mhpss]), [Event::TakeBack(None)]);
    assert!(asked.took_everything_back());
    assert_eq!(asked.choice(0).unwrap().decision, Some(Decision::Yes));
}

#[test]
fn a_yes_of_today_to_the_same_is_open_again_and_cannot_be_said_in_this_sitting() {
    let decided = with(at_sign(), &[Line::Health]);
    assert_eq!(decided.choice(0).unwrap().decision, Some(Decision::Yes));
    let session = after(decided, [Event::TakeBack(Some(0))]);
    assert_eq!(session.choice(0).unwrap().decision, None);
    let again = |decision| {
        let at_line = [Event::Back, Event::GoTo(0), Event::Decided { at: 0, decision }];
        after(session.clone(), at_line).choice(0).unwrap().decision
    };
    assert_eq!(again(Decision::Yes), None);
    assert_eq!(again(Decision::No), Some(Decision::No));
}

#[test]
fn after_a_signature_the_signed_words_stay_and_the_taking_back_stands_beside_them() {
    let signed = after(with(at_sign(), &[Line::Mhpss]), [sign(), Event::TakeBack(Some(0))]);
    assert!(signed.is_signed());
    let facts = signed.into_facts();
    let ConsentFact::Session(session) = &facts[0] else { panic!("the sitting comes first") };
    let answers: Vec<_> = facts
        .iter()
        .filter_map(|fact| if let ConsentFact::Answer(it) = fact { Some(it.as_ref()) } else { None })
        .collect();
    assert_eq!(verify_all(session, &answers), Ok(()));
    assert_eq!(taken(facts).len(), 1);
}

#[test]
fn where_nothing_is_asked_the_sitting_is_about_what_was_agreed() {
    let setting = Setting { offers: vec![], agreed: vec![agreed(Line::Mhpss)], ..setting() };
    let session = GuardianSession::begin(id("s1"), setting);
    assert_eq!(session.place, Place::Review);
    assert_eq!(after(session.clone(), [Event::Next]).place, Place::Review, "there is nothing to sign");
    let read = after(session.clone(), [Event::Back]);
    assert_eq!(read.place, Place::Tell { screen: TellScreen::G10 }, "everything can be read again");
    assert!(after(session, [Event::GiveBack]).is_over());
    assert!(
        !after(begin(), [Event::GiveBack]).is_over(),
        "what is asked is not left by a button of another page"
    );
}

#[test]
fn why_is_said_beside_what_was_taken_back_and_goes_to_the_team_from_their_own_phone() {
    let own = |mut session: GuardianSession| {
        session.setting.route = Route::OwnChannel(id("link1"));
        session
    };
    let both = own(with(begin(), &[Line::Mhpss, Line::Trace]));
    let why = |at: usize| Event::WhyTakenBack { at, reason: "Nobody called us.".to_owned() };
    assert_eq!(after(both.clone(), [why(0)]).took_back(), None, "nothing was taken back");
    let sent = after(both, [Event::TakeBack(Some(1)), why(0), why(1), why(7)]).took_back().unwrap();
    assert_eq!((sent.case, sent.link, sent.person.as_str()), (id("case"), id("link1"), "casey"));
    let said: Vec<_> = sent.taken.iter().map(|it| (it.line, it.reason.as_str())).collect();
    assert_eq!(said, [(Line::Trace, "Nobody called us.")]);
    // At the tablet nothing is sent on a way of its own.
    assert_eq!(after(with(begin(), &[Line::Mhpss]), [Event::TakeBack(None)]).took_back(), None);
}

#[test]
fn on_the_own_phone_it_can_be_undone_until_it_is_sent_and_at_the_tablet_it_counts_at_once() {
    let both = || {
        let mut session = with(begin(), &[Line::Mhpss, Line::Trace]);
        session.setting.offers.clear();
        after(session, [Event::TakeBack(None)])
    };
    let lines = |session: &GuardianSession| session.taken_back.iter().map(|it| it.line).collect::<Vec<_>>();
    assert_eq!(lines(&after(both(), [Event::Stays(0)])), [Line::Mhpss, Line::Trace]);
    let mut own = both();
    own.setting.route = Route::OwnChannel(id("link1"));
    let undone = after(own.clone(), [Event::Stays(0), Event::Stays(0), Event::Stays(7)]);
    assert_eq!(lines(&undone), [Line::Trace]);
    assert!(!undone.took_everything_back());
    let none = after(undone.clone(), [Event::Stays(1)]);
    assert!(none.took_back().is_none(), "nothing is left to send");
    let sent = after(own, [Event::GiveBack, Event::Stays(0)]);
    assert_eq!(lines(&sent), [Line::Mhpss, Line::Trace]);
    // What was undone can be taken back again.
    assert_eq!(lines(&after(undone, [Event::TakeBack(Some(0))])), [Line::Trace, Line::Mhpss]);
}
