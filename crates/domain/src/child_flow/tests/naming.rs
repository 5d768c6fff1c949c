use super::*;

#[test]
fn a_name_that_was_only_begun_is_kept_with_the_session_and_is_nothing_once_the_child_is_done() {
    let begun = after(begin(), [Event::Naming("Aunt Ma".to_owned()), Event::Pause]);
    // As after the page was loaded anew.
    let opened: ChildSession = serde_json::from_str(&serde_json::to_string(&begun).unwrap()).unwrap();
    assert_eq!(opened.naming, "Aunt Ma");
    assert_eq!(opened.tells, []);
    let stopped = after(opened, [Event::Stop, Event::Decide(Decision::Keep)]);
    let mut over = stopped;
    for _ in 0..20 {
        over = after(over, [Event::Next]);
    }
    assert!(over.is_over());
    assert_eq!(over.naming, "");
}

#[test]
fn a_name_that_was_only_begun_enters_no_case() {
    let begun = after(with_all_answers(), [Event::Naming("Aunt Ma".to_owned())]);
    assert!(!serde_json::to_string(&facts(begun)).unwrap().contains("Aunt Ma"));
}
