//! A link to a sitting on the person's own phone.

use crate::consent::{
    Brought, ConsentFact, ConsentSession, Decision, LINK_LASTS, Line, LinkClosed, LinkMade, LinkPurpose,
    LinkSeen, LinkState, Route, brought, code_digits, code_from, link_state, sealed, verify,
};
use crate::testing::consent::{answer, guardian, sitting};
use crate::testing::{Tablet, id};
use crate::time::Timestamp;

pub(super) const MADE: Timestamp = Timestamp(1_750_000_000_000);

pub(super) fn made() -> LinkMade {
    LinkMade {
        link: id("link1"),
        session: id("s1"),
        person: "casey".to_owned(),
        name: "Casey Thorn".to_owned(),
        purpose: LinkPurpose::Decide,
        asked: vec![(Line::Health, None)],
        made: MADE,
        until: Timestamp(MADE.0 + LINK_LASTS),
        key: [7; 32],
    }
}

fn signed(route: Route) -> ConsentSession {
    let mut session = sitting("s1", &id("case"), &id("tablet"), guardian("casey", &id("m1")), MADE);
    session.route = route;
    let answers = [answer(&session, Line::Health, Decision::No)];
    sealed(session, &answers)
}

#[test]
fn the_way_on_which_an_answer_came_stands_under_the_signature() {
    let own = signed(Route::OwnChannel(id("link1")));
    assert_eq!(verify(&own), Ok(()));
    for other in [Route::Together, Route::OwnChannel(id("link2"))] {
        let mut altered = own.clone();
        altered.route = other;
        assert!(verify(&altered).is_err());
    }
}

#[test]
fn a_sitting_of_an_older_program_was_signed_at_the_tablet_and_is_written_as_before() {
    let session = signed(Route::Together);
    let written = serde_json::to_value(&session).unwrap();
    assert!(written.get("route").is_none());
    assert_eq!(serde_json::from_value::<ConsentSession>(written).unwrap(), session);
}

#[test]
fn a_link_stands_where_case_server_and_clock_say() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    tablet.consent(ConsentFact::LinkMade(Box::new(made())));
    let at = |tablet: &Tablet, seen: Option<&LinkSeen>, now: u64| {
        link_state(&tablet.file, &made(), seen, Timestamp(MADE.0 + now))
    };
    let unseen = LinkSeen { link: id("link1"), opened: None, answered: None, locked: false, withdrawn: None };
    let opened = LinkSeen { opened: Some(MADE), ..unseen.clone() };
    let locked = LinkSeen { locked: true, ..opened.clone() };
    let answered = LinkSeen { answered: Some(MADE), ..opened.clone() };
    assert_eq!(at(&tablet, None, 1), LinkState::Waiting);
    assert_eq!(at(&tablet, Some(&unseen), 1), LinkState::Waiting);
    assert_eq!(at(&tablet, Some(&opened), 1), LinkState::Opened(MADE));
    assert_eq!(at(&tablet, Some(&opened), LINK_LASTS), LinkState::Expired);
    assert_eq!(at(&tablet, Some(&locked), 1), LinkState::Locked);
    // An answer that came in time counts after the days of the link too.
    assert_eq!(at(&tablet, Some(&answered), LINK_LASTS), LinkState::Answered(MADE));
    tablet.consent(ConsentFact::LinkClosed(LinkClosed { link: id("link1") }));
    assert_eq!(at(&tablet, Some(&opened), 1), LinkState::Withdrawn);
    assert_eq!(at(&tablet, Some(&answered), 1), LinkState::Answered(MADE));
    // A sitting of that id that was signed at the tablet is no answer of this link.
    tablet.consent(ConsentFact::Session(Box::new(signed(Route::Together))));
    assert_eq!(at(&tablet, None, 1), LinkState::Withdrawn);
    tablet.consent(ConsentFact::Session(Box::new(signed(Route::OwnChannel(id("link1"))))));
    assert_eq!(at(&tablet, None, 1), LinkState::InCase);
}

#[test]
fn who_asks_for_an_answer_is_told_what_came_of_it() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    tablet.consent(ConsentFact::LinkMade(Box::new(made())));
    let asked = |tablet: &Tablet, seen: Option<&LinkSeen>, given: bool| {
        brought(&tablet.file, &made(), seen, given, Timestamp(MADE.0 + 1))
    };
    let open =
        LinkSeen { link: id("link1"), opened: Some(MADE), answered: None, locked: false, withdrawn: None };
    let answered = LinkSeen { answered: Some(MADE), ..open.clone() };
    assert_eq!(asked(&tablet, Some(&open), false), Brought::NotYet);
    assert_eq!(asked(&tablet, Some(&answered), false), Brought::Elsewhere);
    assert_eq!(asked(&tablet, Some(&answered), true), Brought::Unreadable);
    assert_eq!(asked(&tablet, Some(&LinkSeen { locked: true, ..open }), false), Brought::Closed);
    assert!(LinkState::Answered(MADE).may_be_fetched() && LinkState::Waiting.may_be_fetched());
    assert!(!LinkState::InCase.may_be_fetched() && !LinkState::Locked.may_be_fetched());
    tablet.consent(ConsentFact::Session(Box::new(signed(Route::OwnChannel(id("link1"))))));
    assert_eq!(asked(&tablet, Some(&answered), true), Brought::InCase);
}

#[test]
fn a_code_is_twelve_digits_each_as_likely_as_the_other() {
    assert_eq!(code_from(&(0..12).collect::<Vec<u8>>()).as_deref(), Some("0123 4567 8901"));
    // What would make some digits likelier is passed over, and too little chance gives no code.
    assert_eq!(code_from(&[255; 64]), None);
    assert_eq!(code_from(&[1; 11]), None);
}

#[test]
fn a_code_is_typed_with_the_digits_of_any_script_and_any_signs_between() {
    for typed in
        ["0123 4567 8901", "0123-4567-8901", "\u{660}\u{661}\u{662}\u{663} 4567 \u{6f8}901", "012345678901\n"]
    {
        assert_eq!(code_digits(typed), "012345678901", "{typed}");
    }
}
