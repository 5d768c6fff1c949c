//! What of a talk reaches those whom the child did not choose.

use std::collections::BTreeSet;

use domain::{
    Body, CaseFact, CaseId, Caution, Change, Course, Pattern, Recipient, Role, Scope, SessionEnd, Share,
};
use sync::protocol::Fate;

use crate::house::{House, Tablet};
use crate::pull::{assign, statement};

fn talk(tablet: &Tablet, case: &CaseId, session: &str, no_views: bool) -> Change {
    let course = Course {
        cautions: vec![Caution { screen: "V10".into(), pattern: Pattern::StraightLine }],
        objections: BTreeSet::from(["V10".to_owned()]),
        still_so: BTreeSet::from(["st-1".parse().unwrap()]),
        ..Course::default()
    };
    tablet.change(
        case,
        Body::Fact(CaseFact::ChildSession {
            session: session.parse().unwrap(),
            end: SessionEnd::Finished,
            no_views,
            explained: vec![],
            help_pressed: true,
            present: "Mara".into(),
            manner: None,
            course: (!no_views).then(|| Box::new(course)),
        }),
    )
}

/// The talks of a case as they reach a tablet: whether the child said nothing, and all that is told of how it went.
async fn talks(house: &House, tablet: &Tablet) -> Vec<(bool, bool, Course)> {
    let pages = tablet.pull_all(house).await;
    let changes = pages.into_iter().flat_map(|page| page.changes).filter_map(|it| it.change);
    let talks = changes.filter_map(|change| match change.body {
        Body::Fact(CaseFact::ChildSession { no_views, help_pressed, course, .. }) => {
            Some((no_views, help_pressed, course.map(|it| *it).unwrap_or_default()))
        }
        _ => None,
    });
    talks.collect()
}

#[tokio::test]
async fn whether_a_child_spoke_and_of_what_reaches_only_those_it_chose() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let sue = house.add(&ada, "sue", Role::Supervisor).await;
    let case = mara.case(&house, "case-1").await;
    assign(&house, &ada, &case, &tom).await;
    assign(&house, &ada, &case, &sue).await;
    let team = vec![Share { recipient: Recipient::Team, scope: Scope::All }];
    let changes = [
        statement(&mara, &case, "st-1", team),
        talk(&mara, &case, "sitting-1", false),
        talk(&mara, &case, "sitting-2", true),
    ];
    let fates = mara.push(&house, &changes).await;
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Accepted { .. })), "{fates:?}");

    let whole = match &changes[1].body {
        Body::Fact(CaseFact::ChildSession { course: Some(course), .. }) => course.as_ref().clone(),
        _ => unreachable!(),
    };
    let nothing = Course::default();
    let kept = Course { views_kept: true, ..Course::default() };
    assert_eq!(talks(&house, &mara).await, [(false, true, whole.clone()), (true, true, nothing)]);
    assert_eq!(talks(&house, &tom).await, [(false, true, whole), (false, true, kept.clone())]);
    assert_eq!(talks(&house, &sue).await, [(false, true, kept.clone()), (false, true, kept)]);
}
