//! What the server takes in of permissions: whole, unaltered, by somebody who may, and to nobody who may never.

use domain::consent::{
    AssentAnswer, Cleared, ConsentFact, ConsentSession, Decision, EmergencySeen, Ended, LegalApproved, Line,
    LineAnswer, Recipient, RecipientKind, Withdrawal, WithdrawnBy, WithdrawnHow,
};
use domain::testing::altered::{ALTERED, alter, fill};
use domain::testing::consent::{answer, assent, bodies, guardian, recipient_of, sitting};
use domain::{Answer, Author, Body, CaseFact, CaseId, Change, DocumentId, Role, Timestamp};
use serde_json::Value;
use server::storage::Storage;
use sync::protocol::{Fate, HeldReason};

use crate::house::{House, Tablet, accepted, held};

const NOON: u64 = 1_767_268_800_000;

/// A case of a child alone, with a guardian who may consent.
pub(crate) async fn with_guardian(house: &House, mara: &Tablet, powers: &[&str]) -> (CaseId, DocumentId) {
    let case = mara.case(house, "case-1").await;
    let (bia, appointment): (DocumentId, DocumentId) = ("bia".parse().unwrap(), "m1".parse().unwrap());
    let powers = powers.iter().map(|&power| power.to_owned()).collect();
    let key = |key: &str| Answer::Choice(key.to_owned());
    let changes = [
        mara.form(&case, &bia, "reg_bia", 1),
        mara.answer(&case, &bia, "child_status", key("unaccompanied")),
        mara.form(&case, &appointment, "guardianship", 1),
        mara.answer(&case, &appointment, "gd_kind", key("guardian")),
        mara.answer(&case, &appointment, "gd_person", Answer::Link("casey".to_owned())),
        mara.answer(&case, &appointment, "gd_powers", Answer::Choices(powers)),
        mara.answer(&case, &appointment, "gd_state", key("active")),
        mara.answer(&case, &appointment, "gd_conflict", key("none")),
    ];
    let fates = mara.push(house, &changes).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Accepted { .. })), "{fates:?}");
    (case, appointment)
}

/// A sitting of that guardian with these answers, as one save of this tablet.
pub(crate) fn save(
    mara: &Tablet,
    case: &CaseId,
    appointment: &DocumentId,
    change: impl FnOnce(&mut ConsentSession, &mut Vec<LineAnswer>),
) -> Vec<Change> {
    let who = guardian("casey", appointment);
    let mut session = sitting("s1", case, &mara.device, who, Timestamp(NOON));
    let mut answers =
        vec![answer(&session, Line::Health, Decision::Yes), answer(&session, Line::Trace, Decision::No)];
    change(&mut session, &mut answers);
    let changes = bodies(session, answers).into_iter().map(|body| mara.change(case, body));
    let mut changes: Vec<Change> = changes.map(|it| Change { author: Author::Guardian, ..it }).collect();
    let group = changes[0].group.clone();
    changes.iter_mut().for_each(|it| it.group = group.clone());
    changes
}

pub(crate) async fn log(house: &House) -> Vec<String> {
    house.storage.audit(0, 1_000).await.unwrap().into_iter().map(|row| row.action).collect()
}

#[tokio::test]
async fn a_signed_sitting_is_taken_in_whole_and_the_server_adds_its_time() {
    let (house, _, mara, _) = House::with_staff().await;
    let (case, appointment) = with_guardian(&house, &mara, &["consent", "health"]).await;
    let save = save(&mara, &case, &appointment, |_, _| {});
    let fates = mara.push(&house, &save).await;
    assert_eq!(fates, [accepted(11), accepted(13), accepted(14)]);
    let again = mara.push(&house, &save).await;
    assert!(again.iter().all(|fate| matches!(fate, Fate::Duplicate { .. })), "{again:?}");
    let pages = mara.pull_all(&house).await;
    let received = pages[0].changes[11].change.clone().unwrap();
    let Body::Fact(CaseFact::Consent(ConsentFact::Received(received))) = received.body else {
        panic!("the twelfth change is the server's")
    };
    assert_eq!(received.at, Timestamp(NOON));
}

#[tokio::test]
async fn a_signed_sitting_that_is_altered_in_any_place_is_not_taken_in() {
    let (house, _, mara, _) = House::with_staff().await;
    let (case, appointment) = with_guardian(&house, &mara, &["consent", "health"]).await;
    for (at, place, value) in ALTERED {
        let whole = save(&mara, &case, &appointment, |session, answers| *answers = fill(session));
        let mut altered: Vec<Value> = whole.iter().map(|it| serde_json::to_value(it).unwrap()).collect();
        alter(altered[at].pointer_mut("/body/data/of").unwrap(), place, value);
        let fates: Vec<Fate> =
            mara.push_values(&house, altered).await.into_iter().map(|(_, fate)| fate).collect();
        assert_eq!(fates[0], held(HeldReason::NotAllowed), "{place}");
        assert!(fates.iter().all(|fate| matches!(fate, Fate::Held { .. })), "{place}: {fates:?}");
    }
    assert_eq!(mara.pull_all(&house).await[0].latest, 10);
    let flawed = log(&house).await.into_iter().filter(|it| it.starts_with("consent_")).count();
    assert!(flawed >= ALTERED.len(), "{flawed}");
    // And unaltered it is taken in after all of them.
    let whole = save(&mara, &case, &appointment, |session, answers| *answers = fill(session));
    assert_eq!(mara.push(&house, &whole).await[0], accepted(11));
}

#[tokio::test]
async fn an_answer_comes_with_its_sitting_or_not_at_all() {
    let (house, _, mara, _) = House::with_staff().await;
    let (case, appointment) = with_guardian(&house, &mara, &["consent", "health"]).await;
    let save = save(&mara, &case, &appointment, |_, _| {});
    let alone = mara.change(&case, save[1].body.clone());
    let alone = Change { author: Author::Guardian, ..alone };
    assert_eq!(mara.push(&house, &[alone]).await, [held(HeldReason::NotAllowed)]);
    let part = mara.push(&house, &save[..2]).await;
    assert!(part.iter().all(|fate| matches!(fate, Fate::Held { .. })), "{part:?}");
}

#[tokio::test]
async fn nobody_without_the_power_signs_a_yes() {
    let (house, _, mara, _) = House::with_staff().await;
    let (case, appointment) = with_guardian(&house, &mara, &["consent"]).await;
    let without = save(&mara, &case, &appointment, |_, _| {});
    let fates = mara.push(&house, &without).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Held { .. })), "{fates:?}");
    assert!(log(&house).await.iter().any(|it| it == "consent_without_power"));
    // Once the appointment holds it, the same sitting is taken in.
    let powers = Answer::Choices(vec!["consent".to_owned(), "health".to_owned()]);
    let mut more = mara.answer(&case, &appointment, "gd_powers", powers);
    let seen = mara.pull_all(&house).await[0].changes[7].change.clone().unwrap().id;
    if let Body::Answer { sees, .. } = &mut more.body {
        sees.push(seen);
    }
    mara.push(&house, &[more]).await;
    let fates = mara.push(&house, &without).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Accepted { .. })), "{fates:?}");
}

#[tokio::test]
async fn a_recipient_of_enforcement_is_refused_and_the_attempt_is_written_down_once() {
    let (house, _, mara, _) = House::with_staff().await;
    let (case, appointment) = with_guardian(&house, &mara, &["consent", "health"]).await;
    let forbidden = save(&mara, &case, &appointment, |_, answers| {
        answers[1].recipient = Some(Recipient::new(RecipientKind::TracingBody, "Border police, North"));
    });
    for _ in 0..2 {
        let fates = mara.push(&house, &forbidden).await;
        assert!(fates.iter().all(|fate| matches!(fate, Fate::Held { .. })), "{fates:?}");
    }
    assert!(log(&house).await.iter().any(|it| it == "forbidden_recipient"));
    let pages = mara.pull_all(&house).await;
    let attempts: Vec<_> = pages[0]
        .changes
        .iter()
        .filter_map(|it| match &it.change.as_ref()?.body {
            Body::Fact(CaseFact::Consent(ConsentFact::Forbidden(it))) => Some(it.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(attempts.len(), 1);
    assert_eq!((attempts[0].name.as_str(), attempts[0].at.as_str()), ("Border police, North", "gc.trace"));
}

#[tokio::test]
async fn assent_is_the_childs_and_taking_back_is_always_taken_in() {
    let (house, _, mara, _) = House::with_staff().await;
    let (case, _) = with_guardian(&house, &mara, &["consent"]).await;
    let fact = |fact: ConsentFact| Body::Fact(CaseFact::Consent(fact));
    let assent = fact(ConsentFact::Assent(Box::new(assent(Line::Health, AssentAnswer::Yes))));
    let put = mara.change(&case, assent.clone());
    assert_eq!(mara.push(&house, &[put]).await, [held(HeldReason::NotAllowed)]);
    let childs = Change { author: Author::Child, ..mara.change(&case, assent) };
    assert!(matches!(mara.push(&house, &[childs]).await[0], Fate::Accepted { .. }));
    let back = fact(ConsentFact::Withdrawal(Box::new(Withdrawal {
        by: WithdrawnBy::Child,
        line: None,
        recipient: None,
        how: WithdrawnHow::Spoken,
        link: None,
        said: Timestamp(NOON),
        reason: String::new(),
    })));
    let noted = mara.change(&case, back);
    assert!(matches!(mara.push(&house, &[noted]).await[0], Fate::Accepted { .. }));
}

#[tokio::test]
async fn a_caseworker_neither_clears_a_step_abroad_nor_agrees_to_a_disclosure_nor_speaks_as_the_server() {
    let (house, _, mara, _) = House::with_staff().await;
    let (case, appointment) = with_guardian(&house, &mara, &["consent", "health"]).await;
    let save = save(&mara, &case, &appointment, |_, _| {});
    mara.push(&house, &save).await;
    let cleared = Cleared {
        line: Line::Foreign,
        recipient: recipient_of(Line::Foreign).unwrap(),
        lawyer_informed: "2026-01-01".parse().unwrap(),
    };
    let of = save[0].id.clone();
    let ended = Ended { of: of.clone(), reason: "The order was lifted.".to_owned() };
    let received = domain::consent::Received {
        session: "s1".parse().unwrap(),
        digest: "a".repeat(64),
        at: Timestamp(1),
    };
    for fact in [
        ConsentFact::Cleared(cleared),
        ConsentFact::LegalApproved(LegalApproved { of }),
        ConsentFact::Ended(ended),
        ConsentFact::EmergencySeen(EmergencySeen { of: save[0].id.clone() }),
        ConsentFact::Received(received),
    ] {
        let change = mara.change(&case, Body::Fact(CaseFact::Consent(fact)));
        assert_eq!(mara.push(&house, &[change]).await, [held(HeldReason::NotAllowed)]);
    }
    assert_eq!(mara.user.role, Role::Caseworker);
}
