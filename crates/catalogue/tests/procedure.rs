//! The texts of the procedure hold together with the forms, the lists and each other.
#![cfg(feature = "embedded")]
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use catalogue::{Applies, Force, Level, Mark, embedded};

#[test]
fn there_are_31_gates_each_with_a_sentence_and_a_next_step() {
    let procedure = embedded::procedure().unwrap();
    let ids: Vec<String> = procedure.gates.iter().map(|gate| gate.id.clone()).collect();
    assert_eq!(ids, (1..=31).map(|number| format!("G{number:02}")).collect::<Vec<_>>());
    for gate in &procedure.gates {
        for sentence in [&gate.message, &gate.next_step] {
            assert!(
                sentence.ends_with('.') && sentence.starts_with(char::is_uppercase),
                "{}: {sentence}",
                gate.id
            );
        }
        assert!(!gate.needs.is_empty() && !gate.grade.is_empty(), "{}", gate.id);
        assert!(gate.grade.iter().all(|letter| procedure.evidence_key.contains_key(letter)), "{}", gate.id);
    }
    // Detention cannot be forbidden by an app: it can only be told at once.
    assert_eq!(procedure.gate("G30").unwrap().force, Force::Alert);
    // N1, N2, N9: nobody may let these pass.
    assert!(["G14", "G15", "G28"].iter().all(|id| !procedure.gate(id).unwrap().may_be_passed));
}

#[test]
fn stages_name_forms_gates_and_stages_that_exist() {
    let procedure = embedded::procedure().unwrap();
    let manifest = embedded::manifest().unwrap();
    for stage in &procedure.stages {
        assert!(
            stage.forms.iter().all(|form| manifest.newest(form).is_some()),
            "{}: {:?}",
            stage.id,
            stage.forms
        );
        assert!(stage.gates.iter().all(|gate| procedure.gate(gate).is_some()), "{}", stage.id);
        assert!(stage.next.iter().all(|next| procedure.stage(next).is_some()), "{}", stage.id);
    }
    let in_steps: BTreeSet<&str> =
        procedure.steps.iter().flat_map(|step| step.stages.iter().map(String::as_str)).collect();
    let all: BTreeSet<&str> = procedure.stages.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!((procedure.steps.len(), in_steps), (6, all));
    assert!(procedure.steps_note.contains("working mapping"));
}

#[test]
fn stages_are_those_that_the_domain_computes_and_those_that_forms_offer() {
    let procedure = embedded::procedure().unwrap();
    let named: Vec<&str> = procedure.stages.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!(named, domain::Stage::ALL.map(domain::Stage::key));
    let lists = embedded::lists().unwrap();
    let offered: BTreeSet<&str> =
        lists.get("stage").unwrap().options.iter().map(|option| option.code.as_str()).collect();
    assert_eq!(offered, named.into_iter().collect());
}

#[test]
fn the_checklist_has_43_items_and_the_option_list_says_the_same() {
    let (checklist, lists) = (embedded::checklist().unwrap(), embedded::lists().unwrap());
    let items: Vec<(&str, &str)> =
        checklist.items.iter().map(|item| (item.id.as_str(), item.text.as_str())).collect();
    let list = lists.get("checklist_item").unwrap();
    let options: Vec<(&str, &str)> =
        list.options.iter().map(|option| (option.code.as_str(), option.label.as_str())).collect();
    assert_eq!((items.len(), items), (43, options));
    let dimensions = lists.get("dimension").unwrap();
    for item in &checklist.items {
        assert!(checklist.themes.iter().any(|theme| theme.id == item.theme), "{}", item.id);
        assert!(
            item.dimensions.iter().all(|key| dimensions.options.iter().any(|option| option.code == *key))
        );
    }
    // What the source cannot show is never shown as a mark.
    let readable = checklist.items.iter().filter(|item| {
        let marks = &item.source_marks;
        [marks.uasc, marks.cif, marks.pre_return, marks.travel, marks.reintegration]
            .iter()
            .all(|m| *m != Mark::Unknown)
    });
    assert_eq!(readable.count(), 13);
    assert_eq!(checklist.item("i11").unwrap().applies, Applies::Uasc);
    assert_eq!(checklist.item("s01").unwrap().level, Level::Structural);
}

#[test]
fn lists_have_no_key_twice_and_pickers_start_with_the_usual() {
    let lists = embedded::lists().unwrap();
    for list in lists.iter() {
        let keys: BTreeSet<&str> = list.options.iter().map(|option| option.code.as_str()).collect();
        assert_eq!(keys.len(), list.options.len(), "{}", list.id);
        assert!(list.options.iter().all(|option| !option.label.trim().is_empty()), "{}", list.id);
    }
    let languages = &lists.get("bcp47").unwrap().options;
    assert!(languages.len() >= 150, "{}", languages.len());
    let first = languages.iter().take_while(|language| language.common).count();
    assert_eq!(
        first,
        languages.iter().filter(|language| language.common).count(),
        "the usual ones stand first"
    );
    assert!(lists.option("bcp47", "ar").unwrap().rtl && lists.option("bcp47", "qab-Arab").unwrap().rtl);
    let countries = &lists.get("iso3166").unwrap().options;
    assert_eq!(countries.len(), 249 + 4, "ISO 3166-1 and the four of invented cases");
    assert!(["XA", "XB", "XC", "XH"].iter().all(|code| lists.option("iso3166", code).is_some()));
    assert!(lists.option("iso4217", "EUR").unwrap().common);
    assert_eq!(
        lists.get("care_standard").unwrap().options.iter().filter(|option| option.critical).count(),
        6
    );
}

#[test]
fn only_none_and_unknown_exclude_the_other_options() {
    for list in embedded::lists().unwrap().iter() {
        for option in list.options.iter().filter(|option| option.alone) {
            assert!(["none", "unknown"].contains(&option.code.as_str()), "{}: {}", list.id, option.code);
        }
    }
}
