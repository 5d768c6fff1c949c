//! What a tablet gets when it pulls.

use axum::http::{Method, StatusCode};
use domain::{
    AnswerState, Author, Body, CaseFact, CaseId, Change, ChildStatement, OpenReason, OtherWords,
    OtherWordsKind, PutBy, ReadBack, Recipient, Role, Scope, Share, Shown, Source, TakenBack, Timestamp,
    TypedBy, Verbatim,
};
use serde_json::json;
use sync::protocol::{Fate, PAGE_MOST_BYTES};

use crate::house::{House, Tablet};

pub(crate) fn statement(tablet: &Tablet, case: &CaseId, id: &str, shares: Vec<Share>) -> Change {
    let statement = ChildStatement {
        id: id.parse().unwrap(),
        session: "sitting-1".parse().unwrap(),
        screen: "V10".into(),
        factors: vec![],
        not_reached: vec![],
        time: None,
        solution: None,
        state: AnswerState::Answered,
        chosen: vec![],
        people: vec![],
        words: Some(Verbatim {
            text: format!("words of {id}"),
            language: "en".into(),
            typed_by: TypedBy::Child,
        }),
        media: vec![],
        confirmed: false,
        source: Source::ChildAlone,
        shown: Shown {
            prompt: "V10.b3".into(),
            content_version: "1".into(),
            translation: "source".into(),
            band: "b3".into(),
            language: Some("en".into()),
            order: vec![],
        },
        said: Timestamp(1),
        replaces: None,
        shares,
    };
    let mut change = tablet.change(case, Body::Fact(CaseFact::ChildStatement(Box::new(statement))));
    change.author = Author::Child;
    change
}

pub(crate) async fn assign(house: &House, by: &Tablet, case: &CaseId, to: &Tablet) {
    let path = format!("cases/{case}/assignments");
    let reply = by.ask(house, Method::POST, &path, json!({ "user": to.user.id })).await;
    assert_eq!(reply.status, StatusCode::NO_CONTENT);
}

async fn words_that_reach(house: &House, tablet: &Tablet) -> Vec<String> {
    let pages = tablet.pull_all(house).await;
    let changes = pages.iter().flat_map(|page| &page.changes).filter_map(|it| it.change.as_ref());
    let words = changes.filter_map(|change| match &change.body {
        Body::Fact(CaseFact::ChildStatement(said)) => said.words.as_ref().map(|words| words.text.clone()),
        _ => None,
    });
    words.collect()
}

#[tokio::test]
async fn a_sharing_row_left_empty_reaches_nobody() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let sue = house.add(&ada, "sue", Role::Supervisor).await;
    let case = mara.case(&house, "case-1").await;
    assign(&house, &ada, &case, &tom).await;
    assign(&house, &ada, &case, &sue).await;
    let share = |recipient, scope| Share { recipient, scope };
    let changes = [
        statement(&mara, &case, "st-nobody", vec![]),
        statement(&mara, &case, "st-none", vec![share(Recipient::Team, Scope::None)]),
        statement(&mara, &case, "st-team", vec![share(Recipient::Team, Scope::All)]),
        statement(&mara, &case, "st-supervisor", vec![share(Recipient::Supervisor, Scope::All)]),
    ];
    let fates = mara.push(&house, &changes).await;
    assert!(fates.iter().all(|fate| matches!(fate, sync::protocol::Fate::Accepted { .. })), "{fates:?}");

    let all = ["words of st-nobody", "words of st-none", "words of st-team", "words of st-supervisor"];
    assert_eq!(words_that_reach(&house, &mara).await, all, "the worker beside the child has them anyway");
    assert_eq!(words_that_reach(&house, &tom).await, ["words of st-team"]);
    assert_eq!(words_that_reach(&house, &sue).await, ["words of st-supervisor"]);
}

#[tokio::test]
async fn a_correction_of_what_is_not_for_a_reader_is_not_either() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    assign(&house, &ada, &case, &tom).await;
    let said = statement(&mara, &case, "st-1", vec![]);
    let note = mara.note(&case, "open to the team");
    let correction = |of: &Change| {
        let fact = CaseFact::Correction { of: of.id.clone(), text: "another word".into() };
        mara.change(&case, Body::Fact(fact))
    };
    let corrections = [correction(&said), correction(&note)];
    mara.push(&house, &[said, note]).await;
    mara.push(&house, &corrections).await;
    let pages = tom.pull_all(&house).await;
    let seen: Vec<bool> = pages[0].changes.iter().skip(3).map(|it| it.change.is_some()).collect();
    assert_eq!(seen, [false, true, false, true]);
}

#[tokio::test]
async fn the_opening_of_a_lock_is_taken_and_reaches_those_who_may_read_behind_it() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    assign(&house, &ada, &case, &tom).await;
    let document = "doc-1".parse().unwrap();
    let opened = |document: &str, path: &str| {
        let (document, path) = (document.parse().unwrap(), path.parse().unwrap());
        let words = format!("why {path}");
        let fact = CaseFact::LockOpened { document, path, reason: OpenReason::Other, words };
        mara.change(&case, Body::Fact(fact))
    };
    let form = mara.form(&case, &document, "reg_bia", 1);
    let fates = mara.push(&house, &[form, opened("doc-1", "concerns"), opened("doc-2", "concerns")]).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Accepted { .. })), "{fates:?}");
    let reach = async |tablet: &Tablet| {
        let pages = tablet.pull_all(&house).await;
        let changes = pages.iter().flat_map(|page| &page.changes).filter_map(|it| it.change.as_ref());
        let opened = changes.filter(|change| matches!(change.body, Body::Fact(CaseFact::LockOpened { .. })));
        opened.count()
    };
    // Of a form that the case does not have, nobody can say who may read behind its lock.
    assert_eq!((reach(&mara).await, reach(&tom).await), (2, 1));
}

#[tokio::test]
async fn what_is_not_for_a_reader_leaves_its_number() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    assign(&house, &ada, &case, &tom).await;
    mara.push(&house, &[statement(&mara, &case, "st-1", vec![]), mara.note(&case, "for all")]).await;
    let pages = tom.pull_all(&house).await;
    let numbers: Vec<(u64, bool)> =
        pages[0].changes.iter().map(|it| (it.number, it.change.is_some())).collect();
    assert_eq!(numbers, [(1, true), (2, true), (3, true), (4, false), (5, true)]);
}

#[tokio::test]
async fn only_what_is_new_comes() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    mara.push(&house, &[mara.note(&case, "one"), mara.note(&case, "two")]).await;
    let answer = mara.pull(&house, &[(&case, 3)]).await;
    assert_eq!(answer.pages[0].changes.iter().map(|it| it.number).collect::<Vec<_>>(), [4]);
    assert!(mara.pull(&house, &[(&case, 4)]).await.pages.is_empty());
}

#[tokio::test]
async fn a_large_case_comes_in_pages_that_fit_a_block() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    for batch in 0..6 {
        let notes: Vec<Change> =
            (0..40).map(|n| mara.note(&case, &format!("{batch}-{n} {}", "é".repeat(400)))).collect();
        mara.push(&house, &notes).await;
    }
    let pages = mara.pull_all(&house).await;
    assert!(pages.len() > 3);
    for page in &pages {
        let bytes: usize = page.changes.iter().map(|it| serde_json::to_vec(&it.change).unwrap().len()).sum();
        assert!(bytes <= PAGE_MOST_BYTES, "{bytes}");
    }
    let numbers: Vec<u64> = pages.iter().flat_map(|page| page.changes.iter().map(|it| it.number)).collect();
    assert_eq!(numbers, (1..=242).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_change_larger_than_a_page_comes_alone() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    mara.push(&house, &[mara.note(&case, &"x".repeat(100_000)), mara.note(&case, "after")]).await;
    let lengths: Vec<usize> = mara.pull_all(&house).await.iter().map(|page| page.changes.len()).collect();
    assert_eq!(lengths, [2, 1, 1]);
}

#[tokio::test]
async fn many_cases_come_in_several_answers() {
    let (house, _, mara, _) = House::with_staff().await;
    for number in 0..23 {
        mara.case(&house, &format!("case-{number:02}")).await;
    }
    let first = mara.pull(&house, &[]).await;
    assert!(first.more && first.pages.len() == 10);
    assert_eq!(mara.pull_all(&house).await.len(), 23);
}

#[tokio::test]
async fn who_no_longer_works_on_a_case_is_told_and_gets_no_more() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    assign(&house, &ada, &case, &tom).await;
    assert_eq!(tom.pull_all(&house).await.len(), 1);
    let path = format!("cases/{case}/assignments/{}", tom.user.id);
    assert_eq!(ada.ask(&house, Method::DELETE, &path, ()).await.status, StatusCode::NO_CONTENT);
    let unknown: CaseId = "case-lost-with-a-backup".parse().unwrap();
    let answer = tom.pull(&house, &[(&case, 3), (&unknown, 7)]).await;
    assert_eq!((answer.revoked, answer.pages.len()), (vec![case], 0));
}

#[tokio::test]
async fn names_of_colleagues_come_along_and_no_others() {
    let (house, ada, mara, tom) = House::with_staff().await;
    house.add(&ada, "stranger", Role::Caseworker).await;
    let case = mara.case(&house, "case-1").await;
    assign(&house, &ada, &case, &tom).await;
    let answer = tom.pull(&house, &[]).await;
    let mut names: Vec<&str> = answer.staff.iter().map(|it| it.sign_in.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["ada", "mara", "tom"]);
}

#[tokio::test]
async fn what_a_child_took_back_reaches_nobody_any_more_and_that_it_was_taken_back_reaches_those_who_had_it()
{
    let (house, ada, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let sue = house.add(&ada, "sue", Role::Supervisor).await;
    assign(&house, &ada, &case, &tom).await;
    assign(&house, &ada, &case, &sue).await;
    let said =
        statement(&mara, &case, "st-team", vec![Share { recipient: Recipient::Team, scope: Scope::All }]);
    let reading = CaseFact::Reading { of: said.id.clone(), text: "how an adult reads it".into() };
    let reading = mara.change(&case, Body::Fact(reading));
    let other = OtherWords {
        of: said.id.clone(),
        kind: OtherWordsKind::Translation,
        text: "the same in another language".into(),
        language: "fr".into(),
        by: PutBy::Interpreter,
        name: "Sana Example".into(),
        read_back: ReadBack::NotDone,
    };
    let other = mara.change(&case, Body::Fact(CaseFact::OtherWords(Box::new(other))));
    mara.push(&house, &[said, reading, other]).await;
    assert_eq!(beside(&house, &tom).await, 2);
    assert_eq!(
        beside(&house, &sue).await,
        0,
        "who may not have the words gets nothing that was made of them"
    );
    assert_eq!(words_that_reach(&house, &tom).await, ["words of st-team"]);

    let taken = TakenBack {
        statement: "st-team".parse().unwrap(),
        session: "sitting-1".parse().unwrap(),
        screen: "V10".into(),
        said: Timestamp(1),
        reason: None,
    };
    let taken = CaseFact::StatementTakenBack(Box::new(taken));
    let own = mara.change(&case, Body::Fact(taken.clone()));
    let fates = mara.push(&house, &[own]).await;
    assert!(!matches!(fates[0], Fate::Accepted { .. }), "in a worker's own name nothing is taken back");
    let mut childs = mara.change(&case, Body::Fact(taken));
    childs.author = Author::Child;
    let fates = mara.push(&house, &[childs]).await;
    assert!(matches!(fates[0], Fate::Accepted { .. }), "{fates:?}");

    for (reader, told) in [(&mara, 1), (&tom, 1), (&sue, 0)] {
        let pages = reader.pull_all(&house).await;
        let changes: Vec<_> =
            pages.iter().flat_map(|page| &page.changes).filter_map(|it| it.change.as_ref()).collect();
        let spoken = |change: &&&Change| matches!(change.body, Body::Fact(CaseFact::ChildStatement(_)));
        let tombs = |change: &&&Change| matches!(change.body, Body::Fact(CaseFact::StatementTakenBack(_)));
        assert_eq!((changes.iter().filter(spoken).count(), changes.iter().filter(tombs).count()), (0, told));
    }
    assert_eq!(beside(&house, &tom).await, 0, "what adults made of it is for those who may have the words");
}

/// How much of what adults wrote beside a child's words reaches a person.
async fn beside(house: &House, reader: &Tablet) -> usize {
    let pages = reader.pull_all(house).await;
    let changes = pages.iter().flat_map(|page| &page.changes).filter_map(|it| it.change.as_ref());
    changes.filter(|it| matches!(&it.body, Body::Fact(fact) if fact.beside().is_some())).count()
}
