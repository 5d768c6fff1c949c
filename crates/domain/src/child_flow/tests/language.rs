//! Another language in the middle of a talk: nothing is lost, and each statement says in which words it was asked.

use super::*;

fn to(language: &str) -> Event {
    let wording = Wording {
        language: language.to_owned(),
        content_version: "2026-2".to_owned(),
        translation: "machine_draft".to_owned(),
    };
    let cards = Topic::ALL.into_iter().map(|topic| (topic, 2)).collect();
    Event::Language { wording, telling: Telling { cards, unchecked: BTreeSet::new() } }
}

fn shown(facts: &[CaseFact], screen: &str) -> crate::Shown {
    let found = facts.iter().find_map(|fact| match fact {
        CaseFact::ChildStatement(said) if said.screen == screen => Some(said.shown.clone()),
        _ => None,
    });
    found.unwrap()
}

fn facts(session: ChildSession) -> Vec<CaseFact> {
    session.into_facts(&CounterIds::new("s"), false, &|_, _| Vec::new()).unwrap()
}

#[test]
fn another_language_changes_neither_the_place_nor_what_was_said_also_under_a_cover() {
    let before = with_all_answers();
    let changed = after(before.clone(), [to("fr")]);
    assert_eq!((changed.place, &changed.shares), (before.place, &before.shares));
    for (screen, entry) in &before.entries {
        assert_eq!(changed.entries[screen].content, entry.content);
    }
    let under = after(at_first_question(), [Event::Pause, to("fr")]);
    assert_eq!((under.setting.language.as_str(), under.cover), ("fr", Cover::Pause));
    assert_eq!(after(changed.clone(), [to("fr")]), changed);
}

#[test]
fn a_statement_says_in_which_language_its_screen_stood_there() {
    let mut session = after(with_all_answers(), [to("fr")]);
    let content = Content { chosen: vec![card("mood", "happy")], ..Content::default() };
    session.place = at(Screen::V03);
    let mut session = after(session, [Event::Answered { screen: Screen::V03, content }]);
    session.decision = Some(Decision::Send);
    let facts = facts(session);
    let (old, new) = (shown(&facts, "V10"), shown(&facts, "V03"));
    assert_eq!((old.language.as_deref(), old.translation.as_str()), (Some("qaa"), "source"));
    assert_eq!((new.language.as_deref(), new.translation.as_str()), (Some("fr"), "machine_draft"));
    let manner = facts.iter().find_map(|fact| match fact {
        CaseFact::ChildSession { manner, .. } => manner.clone(),
        _ => None,
    });
    assert_eq!(manner.unwrap().language.last().unwrap().language, "fr");
}

#[test]
fn what_was_kept_keeps_its_language_in_a_talk_in_another_one() {
    let kept = with_all_answers();
    let mut fresh = begin();
    fresh.setting.language = "ar".to_owned();
    let mut session = ChildSession::reopened(kept, fresh);
    assert_eq!(session.setting.language, "ar");
    session.decision = Some(Decision::Send);
    assert_eq!(shown(&facts(session), "V10").language.as_deref(), Some("qaa"));
}
