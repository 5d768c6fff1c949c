//! What a form says of permissions, from the ledger.

use super::*;
use crate::consent::{AssentAnswer, ConsentFact, Decision, Line, Withdrawal, WithdrawnBy, WithdrawnHow};
use crate::testing::consent::recipient_of;
use crate::time::Clock as _;

#[test]
fn tracing_may_start_only_on_a_permission_that_counts_without_danger_and_with_the_child() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_for("unaccompanied", Some(9), day(TODAY_IS));
    let appointment = tablet.appoint("guardian", "casey", &["consent"]);
    let document = tablet.open_form("tracing");
    let answered = |tablet: &Tablet, claim: &str, cleared: bool, danger: &str, wish: &str| {
        let mut filling = Filling::for_case(tablet, &document);
        filling.answer("tr_protection_claim", key(claim));
        filling.answer("tr_lr_cleared", Answer::Flag(cleared));
        filling.answer("tr_danger", key(danger));
        filling.answer("tr_child_wish", key(wish));
        filling.says("c_tracing_authorised")
    };
    let good = |tablet: &Tablet| answered(tablet, "no", false, "no_danger_seen", "yes_contact");
    assert_eq!(good(&tablet), Answer::Flag(false), "nobody said yes");
    let who = crate::testing::consent::guardian("casey", &appointment);
    let session =
        crate::testing::consent::sitting("s1", &id("case"), &tablet.writer.device, who, tablet.clock.now());
    let yes = crate::testing::consent::answer(&session, Line::Trace, Decision::Yes);
    tablet.sign(session, vec![yes]);
    assert_eq!(good(&tablet), Answer::Flag(false), "the child was not asked");
    tablet.assents(crate::testing::consent::assent(Line::Trace, AssentAnswer::Yes));
    assert_eq!(good(&tablet), Answer::Flag(true));
    for (claim, cleared, danger, wish, may) in [
        ("unknown", false, "no_danger_seen", "yes_contact", false),
        ("unknown", true, "no_danger_seen", "yes_contact", true),
        ("no", false, "danger", "yes_contact", false),
        ("no", false, "unknown", "yes_contact", false),
        ("no", false, "danger_managed", "yes_contact", true),
        ("no", false, "no_danger_seen", "no", false),
        ("no", false, "no_danger_seen", "not_now", false),
    ] {
        let said = answered(&tablet, claim, cleared, danger, wish);
        assert_eq!(said, Answer::Flag(may), "{claim} {cleared} {danger} {wish}");
    }
    assert_eq!(Filling::for_case(&tablet, &document).says("c_tracing_authorised"), Answer::Flag(false));
    // The child holds somebody back: a worker talks with the child first, and writes down what came of it.
    let risk = Some("for_them".to_owned());
    let person = crate::PersonSaid { risk, ..crate::PersonSaid::in_ring("p1".to_owned(), crate::Ring::Near) };
    let map = crate::ChildStatement { people: vec![person], ..crate::testing::said("s1", "V06") };
    let said = crate::Body::Fact(crate::CaseFact::ChildStatement(Box::new(map)));
    tablet.write_as(&crate::Author::Child, said);
    assert_eq!(good(&tablet), Answer::Flag(false), "the child holds somebody back");
    let talked = "We talked: nobody asks the neighbours.".to_owned();
    let about = [crate::ComeBack::TalkFirst].into();
    tablet.fact(crate::contact("in_person".to_owned(), talked, about));
    assert_eq!(good(&tablet), Answer::Flag(true), "it was talked about");
    tablet.consent(ConsentFact::Withdrawal(Box::new(Withdrawal {
        by: WithdrawnBy::Child,
        line: Some(Line::Trace),
        recipient: None,
        how: WithdrawnHow::Spoken,
        link: None,
        said: tablet.clock.now(),
        reason: String::new(),
    })));
    assert_eq!(good(&tablet), Answer::Flag(false), "taken back");
}

#[test]
fn a_referral_is_covered_only_by_a_yes_to_this_provider_and_all_of_this_information() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_for("unaccompanied", Some(9), day(TODAY_IS));
    let appointment = tablet.appoint("guardian", "casey", &["consent", "education"]);
    let document = tablet.open_form("referral");
    let covered = |tablet: &Tablet, provider: &str, scope: &[&str]| {
        let mut filling = Filling::for_case(tablet, &document);
        filling.answer("rf_provider", Answer::Link(provider.to_owned()));
        filling.answer("rf_scope", Answer::Choices(scope.iter().map(|it| (*it).to_owned()).collect()));
        filling.says("c_referral_permitted")
    };
    for (record, name) in [
        ("n1", format!(" {} ", recipient_of(Line::School).unwrap().name.to_uppercase())),
        ("n2", "Another".to_owned()),
    ] {
        let kind = crate::named::NamedKind::Body;
        tablet.fact(crate::CaseFact::Named { id: id(record), kind, name });
    }
    let school = ["d01_identity", "d11_education"];
    assert_eq!(covered(&tablet, "n1", &school), Answer::Flag(false), "nobody said yes");
    let who = crate::testing::consent::guardian("casey", &appointment);
    let session =
        crate::testing::consent::sitting("s1", &id("case"), &tablet.writer.device, who, tablet.clock.now());
    let yes = crate::testing::consent::answer(&session, Line::School, Decision::Yes);
    tablet.sign(session, vec![yes]);
    tablet.assents(crate::testing::consent::assent(Line::School, AssentAnswer::Yes));
    assert_eq!(covered(&tablet, "n1", &school), Answer::Flag(true));
    assert_eq!(
        covered(&tablet, "n1", &["d01_identity", "d16_views_full"]),
        Answer::Flag(false),
        "beyond the yes"
    );
    assert_eq!(covered(&tablet, "n2", &school), Answer::Flag(false), "another provider");
}
