#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::fields::disclosure as f;
use crate::ids::DocumentId;
use crate::testing::{Tablet, id};

fn asked(asker: Asker, enforcement: ForEnforcement) -> Asked {
    Asked {
        on: "2026-03-02T09:30:00+01:00".to_owned(),
        from: "An officer at the door".to_owned(),
        asker,
        what: "Address and school".to_owned(),
        purpose: "Not said".to_owned(),
        enforcement,
    }
}

fn with(asked: &Asked) -> (Tablet, DocumentId) {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let document = tablet.open_form(f::ID);
    for body in ask_with(&tablet.file, &document, asked) {
        tablet.write(body);
    }
    (tablet, document)
}

fn only(tablet: &Tablet) -> Request {
    let mut all = requests(&tablet.file);
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn reply(decision: Decision) -> Reply {
    Reply {
        decision,
        reason: "The law does not let us say where a child lives.".to_owned(),
        lawyer: "Heard on the phone".to_owned(),
        given: "That a procedure is open".to_owned(),
    }
}

#[test]
fn what_was_written_down_is_read_again_and_waits_for_an_answer() {
    let wanted = asked(Asker::PoliceOther, ForEnforcement::Unknown);
    let (tablet, document) = with(&wanted);
    let found = only(&tablet);
    assert_eq!((&found.document, found.by.as_str()), (&document, "ann"));
    assert_eq!((found.from.as_str(), found.on.as_str()), ("An officer at the door", wanted.on.as_str()));
    assert_eq!((found.asker, found.enforcement), (Some(Asker::PoliceOther), ForEnforcement::Unknown));
    assert_eq!((found.decision, found.told), (None, false));
}

#[test]
fn other_records_of_what_left_the_team_are_no_requests() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    let document = tablet.open_form(f::ID);
    assert_eq!(requests(&tablet.file), []);
    tablet.choose(&document, f::KIND, "referral");
    assert_eq!(requests(&tablet.file), []);
}

#[test]
fn an_outcome_goes_to_nobody_who_may_be_enforcement() {
    let open = |asker, enforcement| {
        let (tablet, _) = with(&asked(asker, enforcement));
        allowed(&only(&tablet)).contains(&Decision::OutcomeNoticeOnly)
    };
    assert!(open(Asker::ImmigrationDecision, ForEnforcement::No));
    assert!(!open(Asker::ImmigrationDecision, ForEnforcement::Yes));
    assert!(!open(Asker::ImmigrationDecision, ForEnforcement::Unknown));
    // Of these nobody may believe a no.
    assert!(!open(Asker::ImmigrationEnforcement, ForEnforcement::No));
    assert!(!open(Asker::ForeignState, ForEnforcement::No));
}

#[test]
fn where_two_people_wrote_different_things_the_careful_one_counts() {
    let (mut tablet, document) = with(&asked(Asker::Court, ForEnforcement::No));
    let mut bo = Tablet::new(&id("case"), "bo");
    bo.take(&tablet);
    let mut late = tablet.choose(&document, f::ENFORCEMENT, "no");
    late.id = id("other");
    late.body = match late.body {
        crate::Body::Answer { document, path, .. } => crate::Body::Answer {
            document,
            path,
            value: crate::Answer::Choice("unknown".to_owned()),
            sees: Vec::new(),
            reason: String::new(),
        },
        other => other,
    };
    bo.file.insert(late);
    assert_eq!(only(&bo).enforcement, ForEnforcement::Unknown);
    assert!(only(&bo).counts_as_enforcement());
}

#[test]
fn an_answer_needs_a_reason_and_what_belongs_to_it() {
    let (tablet, _) = with(&asked(Asker::ImmigrationDecision, ForEnforcement::No));
    let request = only(&tablet);
    let may = |change: fn(&mut Reply)| {
        let mut it = reply(Decision::OrderedByCourt);
        change(&mut it);
        may_reply(&request, &it)
    };
    assert_eq!(may(|_| ()), Ok(()));
    assert_eq!(may(|it| it.reason = "no".to_owned()), Err(NoReply::NoReason));
    assert_eq!(may(|it| it.lawyer = " ".to_owned()), Err(NoReply::NoLawyer));
    assert_eq!(may(|it| it.given.clear()), Err(NoReply::NothingGiven));
    assert_eq!(
        may(|it| {
            it.decision = Decision::Refused;
            it.given.clear();
            it.lawyer.clear()
        }),
        Ok(())
    );
    let (tablet, _) = with(&asked(Asker::Other, ForEnforcement::Unknown));
    let refused = may_reply(&only(&tablet), &reply(Decision::OutcomeNoticeOnly));
    assert_eq!(refused, Err(NoReply::NotForEnforcement));
}

#[test]
fn an_answer_stands_signed_in_the_form_and_is_given_once() {
    let (mut tablet, document) = with(&asked(Asker::PoliceOther, ForEnforcement::Yes));
    let request = only(&tablet);
    let given = reply(Decision::RedirectedLawyer);
    let bodies = reply_with(&tablet.file, &request, &given, "Kit Marsh", "2026-03-02T12:00:00Z");
    for body in bodies {
        tablet.write(body);
    }
    let answered = only(&tablet);
    assert_eq!(answered.decision, Some(Decision::RedirectedLawyer));
    assert_eq!(answered.answered_by, "Kit Marsh");
    assert!(answered.answered.is_some());
    // Nothing was given, so nothing of it is written.
    assert_eq!(answered.given, "");
    assert_eq!(may_reply(&answered, &given), Err(NoReply::Answered));
    for body in told_with(&tablet.file, &document) {
        tablet.write(body);
    }
    assert!(only(&tablet).told);
}

#[test]
fn the_keys_are_those_of_the_forms() {
    for it in Asker::ALL {
        assert_eq!(Asker::named(it.key()), Some(*it));
        assert_eq!(serde_json::to_value(it).ok(), Some(it.key().into()));
    }
    for it in Decision::ALL {
        assert_eq!(Decision::named(it.key()), Some(*it));
        assert_eq!(serde_json::to_value(it).ok(), Some(it.key().into()));
    }
    assert_eq!(Decision::named("given"), None);
}

#[test]
fn a_request_that_nobody_looked_at_is_the_supervisors_after_a_day_and_seen_or_answered_it_is_nobodys() {
    use crate::attention::{Concern, concerns_of_voices};
    let (mut tablet, document) = with(&asked(Asker::Court, ForEnforcement::No));
    let request = only(&tablet);
    assert!(request.is_unseen());
    let last = request.to_be_seen_by().unwrap();
    let next = crate::consent::plus_days(last, 1).unwrap();
    let found = |tablet: &Tablet, day| {
        let all = concerns_of_voices(&tablet.file, day).into_iter();
        all.filter(|it| it.concern == Concern::RequestUnseen).map(|it| (it.due, it.count)).collect::<Vec<_>>()
    };
    assert_eq!(found(&tablet, last), []);
    assert_eq!(found(&tablet, next), [(Some(last), 1)]);
    let mut answered = Tablet::new(&id("case"), "bo");
    answered.take(&tablet);
    for body in reply_with(&answered.file, &request, &reply(Decision::Refused), "Kit", "2026-03-02T12:00:00Z")
    {
        answered.write(body);
    }
    assert_eq!(found(&answered, next), [], "answered is looked at");
    for remark in ["Call me.", "Later."] {
        let seen =
            RequestSeen { of: document.clone(), name: "Kit Marsh".to_owned(), remark: remark.to_owned() };
        tablet.consent(crate::consent::ConsentFact::RequestSeen(seen));
    }
    let seen = only(&tablet).seen.unwrap();
    assert_eq!((seen.name.as_str(), seen.remark.as_str()), ("Kit Marsh", "Call me."));
    assert_eq!(found(&tablet, next), []);
}
