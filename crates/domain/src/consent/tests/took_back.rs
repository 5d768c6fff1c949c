//! What somebody takes back on their own phone, through a link that is there for nothing else.

use form_engine::CivilDate;

use super::links::{MADE, made};
use crate::change::Author;
use crate::consent::{
    Agreement, ConsentFact, Line, LinkMade, LinkPurpose, LinkState, Objection, Recipient, RecipientKind,
    TakenBackHere, TookBack, Withdrawal, WithdrawnBy, WithdrawnHow, YOUNG_ADULT, link_state, objection,
    took_back_digest, unread_links,
};
use crate::ids::CaseId;
use crate::staff::Role;
use crate::testing::{Tablet, id};
use crate::time::Timestamp;

fn link() -> LinkMade {
    LinkMade {
        purpose: LinkPurpose::TakeBack,
        asked: vec![(Line::Health, clinic()), (Line::Trace, None)],
        ..made()
    }
}

fn clinic() -> Option<Recipient> {
    Some(Recipient::new(RecipientKind::Health, "North Bridge"))
}

fn agreed(line: Line, recipient: Option<Recipient>) -> Agreement {
    Agreement {
        line,
        recipient,
        until: None,
        sent: None,
        conditions: String::new(),
        may_ask: Vec::new(),
        excluded: Vec::new(),
        left_out: Default::default(),
    }
}

fn came() -> TookBack {
    let mut taken = TakenBackHere::of(&agreed(Line::Health, clinic()), MADE);
    taken.reason = " They never called. ".to_owned();
    TookBack { v: 1, case: id("case"), link: id("link1"), person: "casey".to_owned(), taken: vec![taken] }
}

fn withdrawals(facts: Vec<ConsentFact>) -> Vec<Withdrawal> {
    let one = |fact| match fact {
        ConsentFact::Withdrawal(it) => Some(*it),
        _ => None,
    };
    let found: Option<Vec<Withdrawal>> = facts.into_iter().map(one).collect();
    found.unwrap()
}

#[test]
fn what_was_taken_back_enters_the_case_in_the_persons_name_and_through_the_link() {
    let facts = withdrawals(came().into_facts_of(&id("case"), &link()).unwrap());
    let expected = Withdrawal {
        by: WithdrawnBy::Guardian("casey".to_owned()),
        line: Some(Line::Health),
        recipient: clinic(),
        how: WithdrawnHow::OwnPhone,
        link: Some(id("link1")),
        said: MADE,
        reason: "They never called.".to_owned(),
    };
    assert_eq!(facts, [expected]);
    // Who is 18 takes back in their own mouth.
    let theirs = TookBack { person: YOUNG_ADULT.to_owned(), ..came() };
    let made = LinkMade { person: YOUNG_ADULT.to_owned(), ..link() };
    let facts = withdrawals(theirs.into_facts_of(&id("case"), &made).unwrap());
    assert_eq!((facts[0].by.clone(), facts[0].by.author()), (WithdrawnBy::Child, Author::Child));
}

#[test]
fn what_the_link_was_not_made_for_is_not_taken_in() {
    let none = |why: &str, came: TookBack, made: LinkMade| {
        assert_eq!(came.into_facts_of(&id("case"), &made), None, "{why}");
    };
    none("a link to decide", came(), LinkMade { purpose: LinkPurpose::Decide, ..link() });
    none("another case", TookBack { case: id("case2"), ..came() }, link());
    none("another link", TookBack { link: id("link2"), ..came() }, link());
    none("another person", TookBack { person: "robin".to_owned(), ..came() }, link());
    none("a newer shape", TookBack { v: 2, ..came() }, link());
    none("nothing", TookBack { taken: vec![], ..came() }, link());
    let other = TakenBackHere::of(&agreed(Line::School, None), MADE);
    none("something that was not shown", TookBack { taken: vec![other], ..came() }, link());
    let twice = vec![came().taken[0].clone(), came().taken[0].clone()];
    none("twice the same", TookBack { taken: twice, ..came() }, link());
}

#[test]
fn its_digest_tells_case_link_words_and_every_point_and_not_their_order() {
    let two = || {
        let trace = TakenBackHere::of(&agreed(Line::Trace, None), MADE);
        TookBack { taken: vec![came().taken[0].clone(), trace], ..came() }
    };
    let mut turned = two();
    turned.taken.reverse();
    assert_eq!(two().digest(), turned.digest());
    let case: CaseId = id("case");
    let facts = withdrawals(two().into_facts_of(&case, &link()).unwrap());
    assert_eq!(two().digest(), took_back_digest(&case, &id("link1"), &facts.iter().collect::<Vec<_>>()));
    let mut said_otherwise = came();
    said_otherwise.taken[0].reason.clear();
    let others = [
        two(),
        said_otherwise,
        TookBack { case: id("case2"), ..came() },
        TookBack { link: id("link2"), ..came() },
        TookBack { person: "robin".to_owned(), ..came() },
    ];
    assert!(others.iter().all(|it| it.digest() != came().digest()));
}

#[test]
fn nobody_of_staff_says_that_something_was_taken_back_on_the_persons_own_phone() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let before = tablet.file.clone();
    let facts = withdrawals(came().into_facts_of(&id("case"), &link()).unwrap());
    tablet.consent(ConsentFact::Withdrawal(Box::new(facts[0].clone())));
    let change = tablet.written.last().unwrap().clone();
    let today: CivilDate = MADE.day().unwrap();
    let judged = |author: Author, change_it: &dyn Fn(&mut Withdrawal)| {
        let mut change = change.clone();
        change.author = author;
        if let crate::change::Body::Fact(crate::fact::CaseFact::Consent(ConsentFact::Withdrawal(it))) =
            &mut change.body
        {
            change_it(it);
        }
        objection(&before, &[&change], &change, Role::Caseworker, today)
    };
    assert_eq!(judged(Author::Staff(id("ann")), &|_| {}), Some(Objection::NotTheirWords));
    assert_eq!(judged(Author::Guardian, &|_| {}), None);
    assert_eq!(judged(Author::Guardian, &|it| it.link = None), Some(Objection::Incomplete));
    let spoken = |it: &mut Withdrawal| it.how = WithdrawnHow::Spoken;
    assert_eq!(judged(Author::Staff(id("ann")), &spoken), Some(Objection::Incomplete));
}

#[test]
fn it_is_announced_until_somebody_looked_and_the_link_stands_in_the_case() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    tablet.consent(ConsentFact::LinkMade(Box::new(link())));
    assert!(unread_links(&tablet.file).is_empty());
    for fact in came().into_facts_of(&id("case"), &link()).unwrap() {
        tablet.consent(fact);
    }
    assert_eq!(unread_links(&tablet.file), [&link()]);
    assert_eq!(link_state(&tablet.file, &link(), None, Timestamp(MADE.0 + 1)), LinkState::InCase);
}

#[test]
fn a_link_of_an_older_program_was_made_to_decide_and_is_written_as_before() {
    let written = serde_json::to_value(made()).unwrap();
    assert!(written.get("purpose").is_none());
    assert_eq!(serde_json::from_value::<LinkMade>(written).unwrap(), made());
}
