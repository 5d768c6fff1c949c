//! Who opened closed questions: the officer sees it, asks, and gets nothing else of the case.

use axum::http::Method;
use domain::opening::{OpeningExplained, OpeningSeen};
use domain::{Answer, Body, CaseFact, CaseId, Change, ChangeId, OpenReason, Role};
use serde_json::{Value, json};
use sync::protocol::{Fate, HeldReason, OpeningEntry, OpeningList, opening_seen_path};

use crate::house::{House, Tablet, held};
use crate::pull::assign;

const WHY: &str = "Why was it opened at night?";

/// A case with an answer behind a lock, which mara opened with words of her own.
async fn opened(house: &House, mara: &Tablet) -> (CaseId, ChangeId) {
    let case = mara.case(house, "case-1").await;
    let document = "doc-1".parse().unwrap();
    let fact = CaseFact::LockOpened {
        document: "doc-1".parse().unwrap(),
        path: "concerns".parse().unwrap(),
        reason: OpenReason::Other,
        words: "The judge asks.".to_owned(),
    };
    let opening = mara.change(&case, Body::Fact(fact));
    let changes = [
        // Words in a note that look like it are no opening.
        mara.note(&case, "marker-of-content \"lock_opened\""),
        mara.form(&case, &document, "reg_bia", 1),
        mara.answer(&case, &document, "name_display", Answer::Text("marker-of-name".to_owned())),
        opening.clone(),
    ];
    let fates = mara.push(house, &changes).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Accepted { .. })), "{fates:?}");
    (case, opening.id)
}

async fn listed(house: &House, kit: &Tablet) -> Vec<OpeningEntry> {
    let reply = kit.ask(house, Method::GET, "openings", ()).await;
    assert!(!String::from_utf8_lossy(&reply.body).contains("marker-of"));
    reply.json::<OpeningList>().openings
}

fn says(asks: bool, remark: &str) -> Value {
    json!({ "asks": asks, "remark": remark })
}

fn facts(tablet: &[sync::protocol::CasePage]) -> impl Iterator<Item = &Change> {
    tablet.iter().flat_map(|page| &page.changes).filter_map(|it| it.change.as_ref())
}

#[tokio::test]
async fn the_officer_sees_who_opened_which_question_why_and_nothing_else_of_the_case() {
    let (house, ada, mara, _) = House::with_staff().await;
    let kit = house.add(&ada, "kit", Role::DataProtectionOfficer).await;
    let (case, change) = opened(&house, &mara).await;
    let all = listed(&house, &kit).await;
    assert_eq!(all.len(), 1);
    let one = &all[0];
    assert_eq!((&one.case, &one.change, &one.by), (&case, &change, &mara.user.name));
    assert_eq!((one.reason, one.words.as_str()), (OpenReason::Other, "The judge asks."));
    assert!(!one.reference.is_empty() && !one.form.is_empty() && !one.question.is_empty(), "{one:?}");
    assert_eq!(facts(&kit.pull_all(&house).await).count(), 0);
}

#[tokio::test]
async fn the_officer_asks_the_team_answers_and_what_was_looked_at_is_closed() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let kit = house.add(&ada, "kit", Role::DataProtectionOfficer).await;
    let sue = house.add(&ada, "sue", Role::Supervisor).await;
    let (case, change) = opened(&house, &mara).await;
    assign(&house, &ada, &case, &sue).await;
    let path = opening_seen_path(&case, &change);
    for tablet in [&ada, &mara, &sue, &tom] {
        assert_eq!(tablet.ask(&house, Method::GET, "openings", ()).await.problem().0, 403);
        let reply = tablet.ask(&house, Method::POST, &path, says(false, "")).await;
        assert_eq!(reply.problem(), (403, "not_allowed".into()));
    }
    let own = OpeningSeen { of: change.clone(), name: "Kit".to_owned(), asks: false, remark: String::new() };
    let own = mara.change(&case, Body::Fact(CaseFact::OpeningSeen(Box::new(own))));
    assert_eq!(mara.push(&house, &[own]).await, [held(HeldReason::NotAllowed)]);

    assert_eq!(kit.ask(&house, Method::POST, &path, says(true, " ")).await.problem().0, 422);
    assert_eq!(kit.ask(&house, Method::POST, &path, says(false, &"x".repeat(1_001))).await.problem().0, 422);
    assert_eq!(kit.ask(&house, Method::POST, &path, says(true, WHY)).await.status, 204);
    assert_eq!(kit.ask(&house, Method::POST, &path, says(false, "")).await.problem().0, 409, "it waits");
    let elsewhere = opening_seen_path(&case, &"nothing".parse().unwrap());
    assert_eq!(kit.ask(&house, Method::POST, &elsewhere, says(false, "")).await.problem().0, 404);

    let pages = sue.pull_all(&house).await;
    let asked = facts(&pages).find_map(|it| match &it.body {
        Body::Fact(CaseFact::OpeningSeen(seen)) => Some((it.id.clone(), seen.remark.clone())),
        _ => None,
    });
    let (asked, remark) = asked.unwrap();
    assert_eq!(remark, WHY);
    let answer = OpeningExplained { of: asked, words: "The child called at night and told it.".to_owned() };
    let answer = sue.change(&case, Body::Fact(CaseFact::OpeningExplained(Box::new(answer))));
    sue.push(&house, &[answer]).await;
    let one = listed(&house, &kit).await.remove(0);
    assert_eq!(one.asked[0].note.words, WHY);
    assert_eq!(one.asked[0].explained[0].words, "The child called at night and told it.");
    assert_eq!(one.asked[0].explained[0].name, sue.user.name);
    assert!(one.seen.is_none());
    assert_eq!(kit.ask(&house, Method::POST, &path, says(false, "Thank you.")).await.status, 204);
    assert_eq!(kit.ask(&house, Method::POST, &path, says(false, "")).await.problem().0, 409);
    assert_eq!(listed(&house, &kit).await.remove(0).seen.unwrap().words, "Thank you.");
}
