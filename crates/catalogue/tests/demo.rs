//! The invented cases are cases like any other: every value fits its question, nothing is skipped.
#![cfg(feature = "embedded")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{demo, embedded};
use domain::{Answer, Body, CaseFact, CaseFile, CivilDate, Recipient, Role, Timestamp};
use form_engine::{Form, check_answer};

fn start() -> CivilDate {
    "2026-03-10".parse().unwrap()
}

fn loaded() -> demo::Demo {
    demo::load(start()).unwrap()
}

fn forms() -> BTreeMap<String, Form> {
    let (lists, declared) = (embedded::vocabularies().unwrap(), domain::host::declared());
    let compiled = embedded::forms().unwrap().into_iter();
    compiled
        .map(|form| (form.id.clone(), Form::compile(form, &lists, &declared).expect("compiles")))
        .collect()
}

#[test]
fn six_worked_cases_make_eight_cases_one_for_each_child() {
    let demo = loaded();
    let ids: Vec<&str> = demo.cases.iter().map(|case| case.case.as_str()).collect();
    assert_eq!(ids, ["demo1", "demo2a", "demo2b", "demo3a", "demo3b", "demo4", "demo5", "demo6"]);
    let numbers: BTreeSet<String> = demo
        .cases
        .iter()
        .map(|case| {
            let file = CaseFile::fold(&case.case, &case.changes);
            file.opened().unwrap().1.to_owned()
        })
        .collect();
    assert_eq!(numbers.len(), 8);
}

#[test]
fn every_answer_fits_its_question() {
    let forms = forms();
    let (mut answers, mut rows) = (0, 0);
    for case in loaded().cases {
        let file = CaseFile::fold(&case.case, &case.changes);
        for change in &case.changes {
            let Some((document, path)) = change.body.register() else { continue };
            let form = forms.get(file.opening(document).unwrap().form).unwrap();
            match &change.body {
                Body::Answer { value, .. } => {
                    assert_eq!(check_answer(form, path, value), Ok(()), "{} {path}", case.case);
                    let tidy = form.tidy_answer(path, value.clone()).unwrap();
                    assert_eq!(&tidy, value, "{} {path} is not in its stored shape", case.case);
                    answers += 1;
                }
                _ => {
                    assert!(form.access(path).is_some(), "{} {path}", case.case);
                    rows += 1;
                }
            }
        }
    }
    assert!(answers > 900 && rows > 100, "{answers} answers, {rows} rows");
}

#[test]
fn forms_are_opened_with_the_hash_of_their_file() {
    let manifest = embedded::manifest().unwrap();
    let mut opened = BTreeSet::new();
    for change in loaded().cases.into_iter().flat_map(|case| case.changes) {
        if let Body::Fact(CaseFact::DocumentOpened { form, version, hash, .. }) = change.body {
            assert_eq!(manifest.version(&form, version).unwrap().hash, hash);
            opened.insert(form);
        }
    }
    assert!(opened.len() >= 12, "{opened:?}");
}

#[test]
fn nothing_lies_after_the_start_and_the_last_day_is_the_day_of_the_start() {
    let end = Timestamp(Timestamp::at_start_of(start()).0 + 60_000);
    for case in loaded().cases {
        let times: Vec<Timestamp> = case.changes.iter().map(|change| change.recorded).collect();
        assert!(times.is_sorted(), "{}", case.case);
        let last = *times.last().unwrap();
        assert!(last < end, "{}: {last}", case.case);
        assert_eq!(last.day(), Some(start()), "{}", case.case);
    }
}

#[test]
fn the_same_start_gives_the_same_changes() {
    assert_eq!(loaded(), loaded());
}

#[test]
fn ids_are_unique_and_each_person_counts_without_gaps() {
    let demo = loaded();
    let changes: Vec<_> = demo.cases.iter().flat_map(|case| &case.changes).collect();
    let ids: BTreeSet<_> = changes.iter().map(|change| &change.id).collect();
    assert_eq!(ids.len(), changes.len());
    let mut counts = BTreeMap::<_, Vec<u64>>::new();
    for change in &changes {
        counts.entry((&change.entered_by, &change.device)).or_default().push(change.seq);
    }
    for (who, mut numbers) in counts {
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>(), "{who:?}");
    }
}

#[test]
fn nobody_writes_who_is_not_assigned_and_nobody_is_assigned_who_sees_no_case() {
    let demo = loaded();
    for case in &demo.cases {
        assert!(case.assigned.len() >= 2);
        for user in &case.assigned {
            let member = demo.staff.iter().find(|member| member.id == *user).unwrap();
            assert!(matches!(member.role, Role::Caseworker | Role::Supervisor));
        }
        for change in &case.changes {
            assert!(case.assigned.contains(&change.entered_by), "{}: {}", case.case, change.entered_by);
        }
    }
    let roles: BTreeSet<Role> = demo.staff.iter().map(|member| member.role).collect();
    assert_eq!(roles.len(), 5, "one of each role");
}

#[test]
fn later_answers_have_seen_the_earlier_ones_so_that_nothing_is_in_conflict() {
    let mut replaced = 0;
    for case in loaded().cases {
        let file = CaseFile::fold(&case.case, &case.changes);
        assert_eq!(domain::conflicts(&file), [], "{}", case.case);
        replaced += case.changes.iter().filter(|change| !change.body.sees().is_empty()).count();
    }
    assert!(replaced > 20, "{replaced}");
}

#[test]
fn links_between_forms_and_cases_lead_somewhere() {
    let demo = loaded();
    let mut known: BTreeSet<String> = demo.staff.iter().map(|member| member.id.to_string()).collect();
    known.extend(demo.others.iter().map(|other| other.id.clone()));
    known.extend(demo.sites.iter().map(|site| site.id.clone()));
    for case in &demo.cases {
        known.insert(case.case.to_string());
        let file = CaseFile::fold(&case.case, &case.changes);
        known.extend(file.documents().map(|document| document.id().to_string()));
    }
    for change in demo.cases.iter().flat_map(|case| &case.changes) {
        if let Body::Answer { value, path, .. } = &change.body {
            let links = match value {
                Answer::Link(link) => std::slice::from_ref(link),
                Answer::Links(links) => links,
                _ => &[],
            };
            for link in links {
                assert!(known.contains(link), "{path} leads to {link}");
            }
        }
    }
}

#[test]
fn what_children_said_stands_in_their_own_words_and_goes_to_nobody_it_should_not() {
    let demo = loaded();
    let mut words = 0;
    for case in &demo.cases {
        let file = CaseFile::fold(&case.case, &case.changes);
        for (change, statement) in file.statements() {
            assert_eq!(change.author, domain::Author::Child);
            assert!(
                statement.shares.iter().all(|share| share.recipient != Recipient::Worker),
                "a locked row"
            );
            words += usize::from(statement.words.is_some() || !statement.chosen.is_empty());
        }
    }
    assert!(words >= 10, "{words}");
}

#[test]
fn signed_assessments_stand_as_they_were_signed() {
    let demo = loaded();
    let approved = demo.cases.iter().filter(|case| {
        let file = CaseFile::fold(&case.case, &case.changes);
        let document = format!("{}-reg_bia", case.case).parse().unwrap();
        domain::review(&file, &document) == domain::Review::Approved
    });
    let approved: Vec<&str> = approved.map(|case| case.case.as_str()).collect();
    assert_eq!(approved, ["demo1", "demo2a", "demo2b", "demo3a", "demo3b", "demo4", "demo6"]);
}

/// A decision stands in each of the stories; who was not told of it comes before everything that was begun since.
#[test]
fn each_case_stands_where_its_story_says() {
    use domain::Stage::{FollowUp, Notification};
    let stands = |case: &demo::DemoCase| {
        let file = CaseFile::fold(&case.case, &case.changes);
        let next = domain::next_step(&domain::Answers::of(&file));
        (case.case.to_string(), next.stage, next.step)
    };
    let found: Vec<_> = loaded().cases.iter().map(stands).collect();
    let wanted = [
        ("demo1", FollowUp, domain::Step::VisitTheChild),
        ("demo2a", FollowUp, domain::Step::VisitTheChild),
        ("demo2b", FollowUp, domain::Step::VisitTheChild),
        ("demo3a", Notification, domain::Step::TellTheChild),
        ("demo3b", Notification, domain::Step::TellTheChild),
        ("demo4", FollowUp, domain::Step::VisitTheChild),
        ("demo5", Notification, domain::Step::TellTheChild),
        ("demo6", FollowUp, domain::Step::VisitTheChild),
    ];
    assert_eq!(found, wanted.map(|(case, stage, step)| (case.to_owned(), stage, step)));
}

#[test]
fn an_approved_assessment_lacks_nothing() {
    let form = std::sync::Arc::new(forms().remove("reg_bia").unwrap());
    for case in loaded().cases {
        let file = CaseFile::fold(&case.case, &case.changes);
        let document: domain::DocumentId = format!("{}-reg_bia", case.case).parse().unwrap();
        if domain::review(&file, &document) != domain::Review::Approved {
            continue;
        }
        let answers = domain::Answers::of(&file);
        let host = std::sync::Arc::new(domain::host::CaseHost::of(&answers, &document, "", start()));
        let filled = file.filled(&document);
        let context = domain::host::context(&answers, start());
        let mut instance = form_engine::Instance::new(std::sync::Arc::clone(&form), &context, host);
        let rows = filled
            .rows
            .iter()
            .flat_map(|(group, rows)| rows.iter().map(|row| (group.row(row).unwrap(), true)));
        assert_eq!(instance.load(filled.answers.clone(), rows.collect::<Vec<_>>()), [], "{}", case.case);
        let gaps: Vec<String> =
            instance.ready_to_sign().iter().map(|gap| format!("{} {:?}", gap.path, gap.why)).collect();
        assert_eq!(gaps, Vec::<String>::new(), "{}", case.case);
    }
}
