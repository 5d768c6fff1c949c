//! Past the screens too nobody becomes a recipient to whom nothing ever goes: by a link under a question that says to whom
//! something goes out, or by a name given afterwards to what is linked there.

use domain::consent::{ConsentFact, Forbidden, ForbiddenNamed};
use domain::{Answer, Body, CaseFact, CaseId, Change, DocumentId, NamedKind, Role};
use sync::protocol::{AuthorityList, Fate, HeldReason};

use crate::consent::log;
use crate::house::{House, Tablet, held};
use axum::http::Method;

fn named(mara: &Tablet, case: &CaseId, record: &str, kind: NamedKind, name: &str) -> Change {
    let fact = CaseFact::Named { id: record.parse().unwrap(), kind, name: name.to_owned() };
    mara.change(case, Body::Fact(fact))
}

fn link(record: &str) -> Answer {
    Answer::Link(record.to_owned())
}

async fn with_forms(house: &House, mara: &Tablet) -> (CaseId, DocumentId, DocumentId) {
    let case = mara.case(house, "case-1").await;
    let (referral, placement) = ("r1".parse().unwrap(), "p1".parse().unwrap());
    let changes = [mara.form(&case, &referral, "referral", 2), mara.form(&case, &placement, "placement", 1)];
    let fates = mara.push(house, &changes).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Accepted { .. })), "{fates:?}");
    (case, referral, placement)
}

async fn attempts(house: &House, mara: &Tablet) -> Vec<ForbiddenNamed> {
    let pages = mara.pull_all(house).await;
    let changes = pages.iter().flat_map(|page| &page.changes).filter_map(|it| it.change.as_ref());
    changes
        .filter_map(|change| match &change.body {
            Body::Fact(CaseFact::Consent(ConsentFact::Forbidden(it))) => Some(it.clone()),
            _ => None,
        })
        .collect()
}

#[tokio::test]
async fn a_link_that_makes_a_body_of_enforcement_a_recipient_is_refused_whichever_way_round_it_comes() {
    let (house, ada, mara, _) = House::with_staff().await;
    let kit = house.add(&ada, "kit", Role::DataProtectionOfficer).await;
    let (case, referral, placement) = with_forms(&house, &mara).await;
    // It may stand in the case, and under a question by which nothing goes out, whatever kind it is said to be.
    let name = named(&mara, &case, "n1", NamedKind::Person, "Border police, room 9");
    let elsewhere = mara.answer(&case, &placement, "pl_provider", link("n1"));
    for change in [name, elsewhere] {
        let fates = mara.push(&house, &[change]).await;
        assert!(matches!(fates[0], Fate::Accepted { .. }), "{fates:?}");
    }
    // The name first, then the link; sent twice it is one attempt.
    let linked = mara.answer(&case, &referral, "rf_provider", link("n1"));
    for _ in 0..2 {
        assert_eq!(mara.push(&house, std::slice::from_ref(&linked)).await, [held(HeldReason::NotAllowed)]);
    }
    // The link first, then the name.
    let early = mara.answer(&case, &referral, "rf_provider", link("n2"));
    assert!(matches!(mara.push(&house, &[early]).await[0], Fate::Accepted { .. }));
    let late = named(&mara, &case, "n2", NamedKind::Body, "Embassy of Homeland");
    assert_eq!(mara.push(&house, &[late]).await, [held(HeldReason::NotAllowed)]);
    // Both in one save.
    let mut both = [
        named(&mara, &case, "n3", NamedKind::Body, "Deportation unit"),
        mara.answer(&case, &referral, "rf_provider", link("n3")),
    ];
    both[1].group = both[0].group.clone();
    let fates = mara.push(&house, &both).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Held { .. })), "{fates:?}");

    let found = attempts(&house, &mara).await;
    let mut tried: Vec<_> = found.iter().map(|it| (it.name.as_str(), it.found, it.at.as_str())).collect();
    tried.dedup();
    assert_eq!(
        tried,
        [
            ("Border police, room 9", Forbidden::Enforcement, "rf_provider"),
            ("Embassy of Homeland", Forbidden::StateOfOrigin, "rf_provider"),
            ("Deportation unit", Forbidden::Enforcement, "rf_provider"),
        ]
    );
    assert!(log(&house).await.iter().any(|it| it == "forbidden_recipient"));
    let list: AuthorityList = kit.ask(&house, Method::GET, "authorities", ()).await.json();
    assert!(list.refused.iter().any(|it| it.name == "Border police, room 9"));
}

#[tokio::test]
async fn an_action_through_a_consulate_is_refused_while_protection_may_be_sought() {
    let (house, _, mara, _) = House::with_staff().await;
    let (case, _, _) = with_forms(&house, &mara).await;
    let key = |key: &str| Answer::Choice(key.to_owned());
    let form: DocumentId = "t1".parse().unwrap();
    let row = Body::Row {
        document: form.clone(),
        path: "tr_actions/r1".parse().unwrap(),
        present: true,
        sees: Vec::new(),
        reason: String::new(),
    };
    let claim = mara.answer(&case, &form, "tr_protection_claim", key("unknown"));
    let begun = [mara.form(&case, &form, "tracing", 1), claim, mara.change(&case, row)];
    let fates = mara.push(&house, &begun).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Accepted { .. })), "{fates:?}");
    let action = |kind: &str| mara.answer(&case, &form, "tr_actions/r1/ta_kind", key(kind));
    assert_eq!(mara.push(&house, &[action("embassy")]).await, [held(HeldReason::NotAllowed)]);
    let fates = mara.push(&house, &[action("red_cross")]).await;
    assert!(matches!(fates[0], Fate::Accepted { .. }), "{fates:?}");
    let found = attempts(&house, &mara).await;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].found, found[0].at.as_str()), (Forbidden::StateOfOrigin, "tr_actions/r1/ta_kind"));
}

#[tokio::test]
async fn a_helper_is_named_and_linked() {
    let (house, _, mara, _) = House::with_staff().await;
    let (case, referral, _) = with_forms(&house, &mara).await;
    let name = named(&mara, &case, "n1", NamedKind::Body, "Harbour School");
    let linked = mara.answer(&case, &referral, "rf_provider", link("n1"));
    let fates = mara.push(&house, &[name, linked]).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Accepted { .. })), "{fates:?}");
    assert!(attempts(&house, &mara).await.is_empty());
}
