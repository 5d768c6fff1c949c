//! Signatures that a rule of the field does not let happen are held, whatever tablet they come from; and links to what
//! a child said fit their form.

use domain::consent::{ConsentFact, Emergency, Group, Recipient, RecipientKind, ToldFirst};
use domain::{
    Answer, Author, Body, CaseFact, CaseId, CellMark, CellMarked, Change, Column, DocumentId, ExplainedAgain,
    HandedHow, HandedOn, SignAct, Timestamp,
};
use sync::protocol::{Fate, HeldReason};

use crate::house::{House, Tablet, held};
use crate::pull::statement;

fn signature(tablet: &Tablet, case: &CaseId, document: &DocumentId) -> Change {
    let fact = CaseFact::SignOff {
        document: document.clone(),
        digest: "0".repeat(64),
        act: SignAct::Submit,
        name: "Mara".into(),
        text_version: "1".into(),
        words: String::new(),
    };
    tablet.change(case, Body::Fact(fact))
}

fn choice(key: &str) -> Answer {
    Answer::Choice(key.into())
}

async fn pushed(house: &House, tablet: &Tablet, change: Change) -> Fate {
    tablet.push(house, &[change]).await.remove(0)
}

/// A case with a filled form of this kind.
async fn with_form(
    form: &str,
    version: u32,
    question: &str,
    answer: Answer,
) -> (House, Tablet, CaseId, DocumentId) {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let document: DocumentId = "doc-1".parse().unwrap();
    let changes =
        [mara.form(&case, &document, form, version), mara.answer(&case, &document, question, answer)];
    let fates = mara.push(&house, &changes).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Accepted { .. })), "{fates:?}");
    (house, mara, case, document)
}

#[tokio::test]
async fn a_case_closes_after_the_child_was_told_or_with_a_written_reason() {
    let (house, mara, case, document) = with_form("closure", 1, "cl_kind", choice("close")).await;
    let signed = signature(&mara, &case, &document);
    assert_eq!(pushed(&house, &mara, signed.clone()).await, held(HeldReason::NotAllowed));
    let untold = CaseFact::OutcomeNotTold { decision: None, reason: "The child is missing.".into() };
    assert!(matches!(
        pushed(&house, &mara, mara.change(&case, Body::Fact(untold))).await,
        Fate::Accepted { .. }
    ));
    // What was held is asked again when it comes again.
    assert!(matches!(pushed(&house, &mara, signed).await, Fate::Accepted { .. }));
}

#[tokio::test]
async fn a_reason_in_the_same_push_is_seen() {
    let (house, mara, case, document) = with_form("closure", 1, "cl_kind", choice("close")).await;
    let untold = CaseFact::OutcomeNotTold { decision: None, reason: "The child is missing.".into() };
    let first = mara.change(&case, Body::Fact(untold));
    let mut second = signature(&mara, &case, &document);
    second.group = first.group.clone();
    let fates = mara.push(&house, &[first, second]).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Accepted { .. })), "{fates:?}");
}

#[tokio::test]
async fn a_case_that_moves_to_another_worker_is_signed_without_a_talk() {
    let (house, mara, case, document) = with_form("closure", 1, "cl_kind", choice("transfer")).await;
    assert!(matches!(pushed(&house, &mara, signature(&mara, &case, &document)).await, Fate::Accepted { .. }));
}

#[tokio::test]
async fn no_determination_is_signed_while_the_views_are_not_weighed() {
    let (house, mara, case, document) =
        with_form("bid", 1, "bd_question", Answer::Text("Where can the child live?".into())).await;
    let signed = signature(&mara, &case, &document);
    assert_eq!(pushed(&house, &mara, signed).await, held(HeldReason::NotAllowed));
}

#[tokio::test]
async fn a_referral_without_permission_is_not_signed_whatever_tablet_it_comes_from() {
    let reason = Answer::Text("A place at school.".into());
    let (house, mara, case, document) = with_form("referral", 1, "rf_reason", reason).await;
    let signed = signature(&mara, &case, &document);
    assert_eq!(pushed(&house, &mara, signed).await, held(HeldReason::NotAllowed));
}

#[tokio::test]
async fn a_link_to_what_the_child_said_names_a_question_of_its_form() {
    let (house, mara, case, document) =
        with_form("bid", 1, "bd_question", Answer::Text("Where can the child live?".into())).await;
    let said = statement(&mara, &case, "said", vec![]);
    assert!(matches!(pushed(&house, &mara, said).await, Fate::Accepted { .. }));
    let link = |document: &DocumentId, path: &str| {
        let (document, path) = (document.clone(), path.parse().unwrap());
        let statements = vec!["said".parse().unwrap()];
        mara.change(&case, Body::Fact(CaseFact::RestsOn { document, path, statements, sees: vec![] }))
    };
    assert!(matches!(pushed(&house, &mara, link(&document, "bd_balance")).await, Fate::Accepted { .. }));
    let wrong = pushed(&house, &mara, link(&document, "nothing_of_it")).await;
    assert_eq!(wrong, held(HeldReason::MalformedAnswer));
    let nowhere = pushed(&house, &mara, link(&"doc-9".parse().unwrap(), "bd_balance")).await;
    assert_eq!(nowhere, held(HeldReason::UnknownForm));
}

#[tokio::test]
async fn a_point_that_does_not_apply_is_marked_by_a_caseworker_with_a_reason_that_carries() {
    let (house, mara, case, _) = with_form("bid", 1, "bd_question", Answer::Text("Where?".into())).await;
    let mark = |factor: &str, reason: &str| {
        let mark = CellMark::NotApplicable(reason.to_owned());
        let marked = CellMarked::new(factor, Column::Now, mark, None);
        mara.change(&case, Body::Fact(CaseFact::CellMarked(Box::new(marked))))
    };
    let why = "There was no school where she lived before.";
    assert!(matches!(pushed(&house, &mara, mark("c05", why)).await, Fate::Accepted { .. }));
    for (factor, reason) in
        [("c05", "no"), ("c05", "She is much too young to decide about this."), ("i02", why)]
    {
        let fate = pushed(&house, &mara, mark(factor, reason)).await;
        assert_eq!(fate, held(HeldReason::MalformedAnswer), "{factor} {reason}");
    }
    let mut childs = mark("c05", why);
    childs.author = Author::Child;
    assert_eq!(pushed(&house, &mara, childs).await, held(HeldReason::NotAllowed));
}

#[tokio::test]
async fn what_became_of_the_childs_words_and_of_a_topic_is_taken_in_only_where_it_says_what_it_must() {
    let (house, mara, case, _) = with_form("bid", 1, "bd_question", Answer::Text("Where?".into())).await;
    let handed = |to: domain::Recipient, how: HandedHow| {
        let it = HandedOn { to, statements: ["said".parse().unwrap()].into(), how };
        mara.change(&case, Body::Fact(CaseFact::HandedOn(Box::new(it))))
    };
    let explained = |topic: &str| {
        let it =
            ExplainedAgain { session: "talk".parse().unwrap(), topic: topic.to_owned(), how: String::new() };
        mara.change(&case, Body::Fact(CaseFact::ExplainedAgain(Box::new(it))))
    };
    let lawyer = domain::Recipient::Lawyer;
    for whole in [handed(lawyer, HandedHow::Paper), explained("T05")] {
        assert!(matches!(pushed(&house, &mara, whole).await, Fate::Accepted { .. }));
    }
    let short = handed(lawyer, HandedHow::Not("no".to_owned()));
    for wrong in [short, handed(domain::Recipient::Team, HandedHow::Paper), explained("T99")] {
        assert_eq!(pushed(&house, &mara, wrong).await, held(HeldReason::MalformedAnswer));
    }
    for mut childs in [handed(lawyer, HandedHow::Together), explained("T04")] {
        childs.author = Author::Child;
        assert_eq!(pushed(&house, &mara, childs).await, held(HeldReason::NotAllowed));
    }
}

#[tokio::test]
async fn p5_an_emergency_that_says_no_without_a_reason_is_held_and_one_of_an_older_app_is_not() {
    let (house, mara, case, _) = with_form("bid", 1, "bd_question", Answer::Text("Where?".into())).await;
    let emergency = |first: Option<ToldFirst>| {
        let it = Emergency {
            recipient: Recipient::new(RecipientKind::Health, "Harbour Clinic"),
            groups: [Group::Health].into(),
            reason: "Found unconscious at night, nobody to ask.".to_owned(),
            said: Timestamp(1),
            child_first: first,
            not_for_guardian: false,
        };
        mara.change(&case, Body::Fact(CaseFact::Consent(ConsentFact::Emergency(Box::new(it)))))
    };
    let no = |why: &str| Some(ToldFirst::No(why.to_owned()));
    for (first, accepted) in [
        (Some(ToldFirst::Yes), true),
        (no("Found unconscious at night."), true),
        (None, true),
        (no("late"), false),
    ] {
        let fate = pushed(&house, &mara, emergency(first.clone())).await;
        assert_eq!(matches!(fate, Fate::Accepted { .. }), accepted, "{first:?} {fate:?}");
    }
}
