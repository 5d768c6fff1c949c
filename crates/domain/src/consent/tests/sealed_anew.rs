//! The digest under a sitting holds no key: whoever can write a sitting can alter it and seal it anew, and by itself it is
//! whole. What the server wrote down when it took it in says that it was another one.

use form_engine::CivilDate;

use crate::change::{Body, Change};
use crate::consent::{
    Ask, AssentAnswer, ConsentFact, Decision, Flawed, Ledger, Line, Outcome, Received, Seal, Why, permit,
    seal_of, sealed,
};
use crate::fact::CaseFact;
use crate::testing::consent::{answer, assent, guardian, recipient_of, sitting};
use crate::testing::{Tablet, id};
use crate::{CaseFile, Clock as _, Timestamp};

fn today() -> CivilDate {
    "2025-06-15".parse().unwrap()
}

/// Casey says no, the child yes; the digest of the sitting.
fn a_no() -> (Tablet, String) {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_for("unaccompanied", Some(9), today());
    let appointment = tablet.appoint("guardian", "casey", &["consent", "health"]);
    let who = guardian("casey", &appointment);
    let session = sitting("s1", &id("case"), &tablet.writer.device, who, tablet.clock.now());
    let no = answer(&session, Line::Health, Decision::No);
    let digest = tablet.sign(session, vec![no]).iter().find_map(|change| match &change.body {
        Body::Fact(CaseFact::Consent(ConsentFact::Session(it))) => Some(it.signature.digest.clone()),
        _ => None,
    });
    tablet.assents(assent(Line::Health, AssentAnswer::Yes));
    (tablet, digest.unwrap())
}

/// The no becomes a yes, under a digest that fits.
fn forged(changes: &[Change]) -> Vec<Change> {
    let yes = changes.iter().find_map(|change| match &change.body {
        Body::Fact(CaseFact::Consent(ConsentFact::Answer(it))) => {
            Some(crate::consent::LineAnswer { decision: Decision::Yes, ..it.as_ref().clone() })
        }
        _ => None,
    });
    let yes = yes.unwrap();
    let mut changes = changes.to_vec();
    for change in &mut changes {
        match &mut change.body {
            Body::Fact(CaseFact::Consent(ConsentFact::Session(it))) => {
                **it = sealed(it.as_ref().clone(), std::slice::from_ref(&yes));
            }
            Body::Fact(CaseFact::Consent(ConsentFact::Answer(it))) => **it = yes.clone(),
            _ => {}
        }
    }
    changes
}

fn asked(file: &CaseFile) -> Outcome {
    let groups = Line::Health.groups().iter().copied().collect();
    let recipient = recipient_of(Line::Health);
    permit(
        &Ledger::read(file, today()),
        &Ask { line: Line::Health, recipient, groups, in_step: Some(today()) },
    )
}

#[test]
fn a_sitting_sealed_anew_is_not_the_one_that_the_server_took_in_and_permits_nothing() {
    let (mut tablet, digest) = a_no();
    let alone = CaseFile::fold(&id("case"), &forged(&tablet.written));
    assert_eq!(seal_of(&alone, &id("s1")), Seal::Whole, "by itself nothing tells");
    let received = Received { session: id("s1"), digest, at: Timestamp(2) };
    tablet.consent(ConsentFact::Received(received));
    let file = CaseFile::fold(&id("case"), &forged(&tablet.written));
    assert_eq!(seal_of(&file, &id("s1")), Seal::Broken(Flawed::Broken));
    let flaws: Vec<_> = Ledger::read(&file, today()).broken().into_iter().map(|(_, flaw)| flaw).collect();
    assert_eq!(flaws, [Flawed::Broken]);
    let refused = asked(&file);
    assert!(matches!(refused, Outcome::Refusal { why: Why::Flawed(Flawed::Broken), .. }), "{refused:?}");
}

#[test]
fn the_servers_word_for_this_sitting_and_for_another_one_leaves_it_whole() {
    let (mut tablet, digest) = a_no();
    for (session, digest) in [("s1", digest), ("s2", "f".repeat(64))] {
        tablet.consent(ConsentFact::Received(Received { session: id(session), digest, at: Timestamp(2) }));
        assert_eq!(seal_of(&tablet.file, &id("s1")), Seal::Whole);
        assert!(Ledger::read(&tablet.file, today()).broken().is_empty());
    }
}
