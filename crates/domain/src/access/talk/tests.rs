use std::collections::BTreeSet;

use form_engine::Path;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::access::{FieldAccess, Viewer, Visible, visible_to};
use crate::change::{Author, Body, Change};
use crate::course::{Caution, Course, Pattern, Practised};
use crate::fact::{CaseFact, SessionEnd};
use crate::ids::{CaseId, DocumentId};
use crate::staff::Role;
use crate::statement::{ChildStatement, Recipient, Scope, Share};
use crate::testing::{Tablet, id, outcome_talk, said, talk_that_went};

/// Screens of the talk, each with a statement on it, a pattern and an objection.
const SCREENS: [&str; 3] = ["V05", "V07", "V10"];

struct Case(Vec<Change>);

impl FieldAccess for Case {
    fn form_of(&self, _: &DocumentId) -> Option<String> {
        None
    }

    fn visible_to(&self, _: &str, _: &Path) -> Option<Vec<String>> {
        None
    }

    fn statements(&self) -> &[Change] {
        &self.0
    }
}

fn tablet() -> Tablet {
    Tablet::new(&id::<CaseId>("case"), "ann")
}

/// What the child said, each with its own shares. One more was said another day and is called the same in this talk.
fn statements(shares: &[Vec<Share>]) -> Vec<Change> {
    let mut tablet = tablet();
    let screens = SCREENS.iter().map(|screen| (*screen, "talk")).chain([("V11", "another-day")]);
    screens
        .zip(shares)
        .map(|((screen, session), shares)| {
            let statement = ChildStatement {
                id: id(&format!("said-{screen}")),
                session: id(session),
                shares: shares.clone(),
                ..said("s", screen)
            };
            tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(statement))))
        })
        .collect()
}

fn talk(no_views: bool) -> Change {
    let course = Course {
        practised: BTreeSet::from([Practised::Skip]),
        pauses: 2,
        cautions: SCREENS
            .map(|screen| Caution { screen: screen.to_owned(), pattern: Pattern::StraightLine })
            .to_vec(),
        objections: SCREENS.iter().map(|it| (*it).to_owned()).chain(["T05".to_owned()]).collect(),
        still_so: BTreeSet::from([id("said-V11")]),
        promised: form_engine::CivilDate::from_days_since_1970(20_000).ok(),
        ..Course::default()
    };
    tablet().write(Body::Fact(CaseFact::ChildSession {
        session: id("talk"),
        end: SessionEnd::Finished,
        no_views,
        explained: Vec::new(),
        help_pressed: true,
        present: "an aunt".to_owned(),
        manner: None,
        course: Some(Box::new(course)),
    }))
}

fn got(viewer: &Viewer, talk: &Change, case: &Case) -> Option<String> {
    let change = visible_to(viewer, true, talk, case).of(talk.clone())?;
    serde_json::to_string(&change).ok()
}

fn share() -> impl Strategy<Value = Share> {
    use Recipient::{Family, Guardian, Panel, Supervisor, Team};
    (select(vec![Team, Supervisor, Panel, Guardian, Family]), any::<bool>())
        .prop_map(|(recipient, all)| Share { recipient, scope: if all { Scope::All } else { Scope::None } })
}

fn chose(role: Role, shares: &[Share]) -> bool {
    let row = if role == Role::Supervisor { Recipient::Supervisor } else { Recipient::Team };
    let of = |scope| shares.iter().any(|it| it.recipient == row && it.scope == scope);
    of(Scope::All) && !of(Scope::None)
}

proptest! {
    #[test]
    fn a_reader_gets_of_a_talk_the_names_of_those_screens_alone_that_the_child_shared(
        shares in vec(vec(share(), 0..4), 4),
        role in select(vec![Role::Caseworker, Role::Supervisor]),
    ) {
        let case = Case(statements(&shares));
        let reader = Viewer { user: id("bo"), role };
        let text = got(&reader, &talk(false), &case).unwrap_or_default();
        for (screen, shares) in SCREENS.iter().zip(&shares) {
            prop_assert_eq!(text.contains(screen), chose(role, shares), "{} {}", screen, &text);
        }
        prop_assert_eq!(text.contains("said-V11"), chose(role, &shares[3]));
        prop_assert!(!text.contains("T05"));
        // What the next person must know stays: help, who was there, the day that was promised.
        prop_assert!(text.contains("an aunt") && text.contains("\"help_pressed\":true") && text.contains("promised"));
        let any = shares.iter().take(3).any(|shares| chose(role, shares));
        prop_assert_eq!(text.contains("views_kept"), !any);
    }

    #[test]
    fn silence_and_what_was_kept_for_others_look_the_same(role in select(vec![Role::Caseworker, Role::Supervisor])) {
        let reader = Viewer { user: id("bo"), role };
        let spoke = got(&reader, &talk(false), &Case(statements(&vec![Vec::new(); 4])));
        let silent = got(&reader, &talk(true), &Case(Vec::new()));
        prop_assert!(spoke.is_some());
        prop_assert_eq!(spoke, silent);
    }

    #[test]
    fn who_has_to_do_with_no_case_gets_nothing_of_a_talk(
        shares in vec(vec(share(), 0..4), 4),
        role in select(vec![Role::Administrator, Role::DataProtectionOfficer, Role::ComplaintHandler]),
    ) {
        let reader = Viewer { user: id("bo"), role };
        prop_assert_eq!(got(&reader, &talk(false), &Case(statements(&shares))), None);
    }
}

#[test]
fn the_worker_beside_the_child_gets_all_of_it() {
    let ann = Viewer { user: id("ann"), role: Role::Caseworker };
    for no_views in [true, false] {
        assert_eq!(visible_to(&ann, true, &talk(no_views), &Case(Vec::new())), Visible::Yes);
    }
}

#[test]
fn an_answer_of_one_choice_stands_for_its_screen() {
    let all = vec![Share { recipient: Recipient::Team, scope: Scope::All }];
    let mut tablet = tablet();
    let statement = ChildStatement { session: id("talk"), shares: all, ..said("s1", "V08.stay") };
    let said = tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(statement))));
    let course = Course { objections: BTreeSet::from(["V08".to_owned()]), ..Course::default() };
    let talk = tablet.write(Body::Fact(talk_that_went("talk", course)));
    let bo = Viewer { user: id("bo"), role: Role::Caseworker };
    assert_eq!(visible_to(&bo, true, &talk, &Case(vec![said])), Visible::Yes);
}

fn outcome(spoke: bool) -> Change {
    let talk = outcome_talk("talk", spoke.then(|| id("s1")));
    tablet().write(Body::Fact(CaseFact::OutcomeTalk(Box::new(talk))))
}

#[test]
fn that_the_child_said_something_about_the_decision_is_told_to_those_alone_whom_it_chose() {
    let said_to = |recipients: &[Recipient]| {
        let shares = recipients.iter().map(|it| Share { recipient: *it, scope: Scope::All }).collect();
        let said = ChildStatement { session: id("talk"), shares, ..said("s1", "O6") };
        Case(vec![tablet().write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))))])
    };
    let reader = |user: &str, role| Viewer { user: id(user), role };
    let ann = reader("ann", Role::Caseworker);
    assert_eq!(visible_to(&ann, true, &outcome(true), &said_to(&[])), Visible::Yes);
    for (role, recipient) in [(Role::Caseworker, Recipient::Team), (Role::Supervisor, Recipient::Supervisor)]
    {
        let bo = reader("bo", role);
        assert_eq!(visible_to(&bo, true, &outcome(true), &said_to(&[recipient])), Visible::Yes);
        let kept = got(&bo, &outcome(true), &said_to(&[]));
        assert!(kept.is_some(), "that the child was told is for all on the case");
        assert_eq!(kept, got(&bo, &outcome(false), &Case(Vec::new())), "silence looks the same");
    }
}
