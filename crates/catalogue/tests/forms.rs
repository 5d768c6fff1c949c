//! The forms compile without a finding, and hold together with lists, gates and each other.
#![cfg(feature = "embedded")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};

use catalogue::embedded;
use form_engine::{
    Compute, Field, FieldType, Form, FormDefinition, OptionsSource, Required, Rule, Sensitivity, outline,
};

fn all_fields(form: &FormDefinition) -> Vec<&Field> {
    fn below<'a>(field: &'a Field, found: &mut Vec<&'a Field>) {
        found.push(field);
        field.fields.iter().for_each(|inner| below(inner, found));
    }
    let mut found = Vec::new();
    form.sections.iter().flat_map(|section| &section.fields).for_each(|field| below(field, &mut found));
    found
}

fn compiled(id: &str) -> Form {
    let definition = embedded::form(id, 1).unwrap();
    Form::compile(definition, &embedded::vocabularies().unwrap(), &domain::host::declared())
        .expect("the form compiles")
}

#[test]
fn all_forms_pass_the_static_check() {
    let (lists, declared) = (embedded::vocabularies().unwrap(), domain::host::declared());
    let mut findings = Vec::new();
    for form in embedded::forms().unwrap() {
        findings.extend(Form::compile(form, &lists, &declared).err().into_iter().flatten());
    }
    let findings: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}

#[test]
fn the_outline_of_the_assessment_changes_only_on_purpose() {
    let text = outline(&compiled("reg_bia"));
    let kept = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reg_bia.outline.txt");
    if std::env::var_os("UPDATE_OUTLINE").is_some() {
        std::fs::write(kept, &text).unwrap();
    }
    assert_eq!(
        text,
        std::fs::read_to_string(kept).unwrap(),
        "run with UPDATE_OUTLINE=1 and read the difference"
    );
}

#[test]
fn every_host_function_is_explained_in_the_readme() {
    let readme = include_str!("../README.md");
    let mut used = BTreeSet::new();
    for form in embedded::forms().unwrap() {
        for field in all_fields(&form) {
            for rule in &field.rules {
                if let Rule::AskHost { host, .. } = rule {
                    assert!(readme.contains(&format!("| `{host}` | flag | ")), "the readme lacks {host}");
                    used.insert(host.clone());
                }
            }
            if let Some(Compute::Host(name)) = &field.compute {
                let gives = serde_json::to_value(field.gives.expect("says what it gives")).unwrap();
                let row = format!("| `{name}` | {} | ", gives.as_str().unwrap());
                assert!(readme.contains(&row), "the readme lacks {row}");
                used.insert(name.clone());
            }
        }
    }
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
    let explained = rows.filter(|(_, rest)| rest.matches('|').count() == 4).map(|(name, _)| name.to_owned());
    assert_eq!(explained.collect::<BTreeSet<String>>(), used);
}

#[test]
fn every_form_says_that_it_is_no_official_form() {
    for form in embedded::forms().unwrap() {
        assert!(form.purpose.contains("not an official form of IOM or UNICEF"), "{}", form.id);
    }
}

#[test]
fn every_gate_that_a_question_names_is_explained() {
    let procedure = embedded::procedure().unwrap();
    let mut named = BTreeSet::new();
    for form in embedded::forms().unwrap() {
        for gate in all_fields(&form).into_iter().flat_map(|field| &field.gate) {
            assert!(procedure.gate(gate).is_some(), "{}: {gate}", form.id);
            named.insert(gate.clone());
        }
    }
    // G13 looks at reasons that are required anyway, G29 at the lock of a section.
    let unnamed: Vec<&str> =
        procedure.gates.iter().map(|gate| gate.id.as_str()).filter(|id| !named.contains(*id)).collect();
    assert_eq!(unnamed, ["G13", "G29"]);
}

#[test]
fn every_source_of_a_first_answer_exists() {
    let lists = embedded::lists().unwrap();
    let forms: BTreeMap<String, FormDefinition> =
        embedded::forms().unwrap().into_iter().map(|form| (form.id.clone(), form)).collect();
    for form in forms.values() {
        for field in all_fields(form) {
            let Some(prefill) = &field.prefill else { continue };
            let from = prefill.from.as_str();
            if let (Some(key), Some(OptionsSource::Vocab(name))) =
                (from.strip_prefix("value:"), &field.options)
            {
                assert!(lists.option(name, key).is_some(), "{}.{} starts from {from}", form.id, field.id);
                continue;
            }
            let known = match from.split_once('.') {
                None => {
                    let plus = from.strip_prefix("today+").is_some_and(|days| days.parse::<u16>().is_ok());
                    plus || ["today", "signed_in_user", "own_site", "first_row"].contains(&from)
                }
                Some(("checklist_item", attribute)) => attribute == "applies",
                Some((other, id)) => {
                    forms.get(other).is_some_and(|form| all_fields(form).iter().any(|field| field.id == id))
                }
            };
            assert!(known, "{}.{} starts from {from}", form.id, field.id);
        }
    }
}

#[test]
fn a_first_answer_is_never_taken_out_of_a_question_that_is_kept_more_closely() {
    fn note(field: &Field, around: Sensitivity, form: &str, found: &mut BTreeMap<String, Sensitivity>) {
        let own = field.sensitivity.unwrap_or(around);
        found.insert(format!("{form}.{}", field.id), own);
        field.fields.iter().for_each(|inner| note(inner, own, form, found));
    }
    let forms: Vec<FormDefinition> = embedded::forms().unwrap().into_iter().collect();
    let mut kept = BTreeMap::new();
    for form in &forms {
        for section in &form.sections {
            section.fields.iter().for_each(|field| note(field, section.sensitivity, &form.id, &mut kept));
        }
    }
    for form in &forms {
        for field in all_fields(form) {
            let from = field.prefill.as_ref().and_then(|prefill| kept.get(&prefill.from));
            let own = kept.get(&format!("{}.{}", form.id, field.id));
            assert!(from.is_none_or(|from| Some(from) <= own), "{}.{}", form.id, field.id);
        }
    }
}

#[test]
fn every_linked_form_exists() {
    let forms = embedded::forms().unwrap();
    let kinds = [
        "case",
        "consent",
        "family",
        "family_member",
        "org",
        "person",
        "site",
        "source",
        "statement",
        "user",
    ];
    for form in &forms {
        for field in all_fields(form).into_iter().filter(|field| field.kind == FieldType::Ref) {
            let target = field.target.as_deref().unwrap();
            let known = kinds.contains(&target) || forms.iter().any(|other| other.id == target);
            assert!(known, "{}.{} links to {target}", form.id, field.id);
        }
    }
}

#[test]
fn no_list_lacks_and_none_but_three_is_left_over() {
    let lists = embedded::lists().unwrap();
    let mut used = BTreeSet::from(["yes_no_unknown".to_owned(), "iso4217".to_owned()]);
    for form in embedded::forms().unwrap() {
        for field in all_fields(&form) {
            if let Some(OptionsSource::Vocab(name) | OptionsSource::Standard(name)) = &field.options {
                used.insert(name.clone());
            }
        }
    }
    let there: BTreeSet<String> = lists.iter().map(|list| list.id.clone()).collect();
    assert_eq!(used.difference(&there).collect::<Vec<_>>(), Vec::<&String>::new());
    // Two name what a child's statement holds, one is for export.
    let beside = ["answer_state", "answer_time", "unhcr_specific_needs"];
    assert_eq!(there.difference(&used).collect::<Vec<_>>(), beside);
}

/// The questions of the short set, in the order of the form, with those that belong to rows of a group.
fn short_set(form: &FormDefinition) -> Vec<&Field> {
    let mut short = Vec::new();
    for section in &form.sections {
        for field in &section.fields {
            let always = section.short && field.required == Required::Always;
            if field.short.unwrap_or(always) {
                short.push(field);
                short.extend(field.fields.iter().filter(|inner| inner.required == Required::Always));
            }
        }
    }
    short
}

/// Taps for one answer beyond typing. Up to 12 options to choose one of, and up to 24 to choose several of,
/// lie open on the screen; more are behind a search. A new card opens by itself. What the device fills in
/// is looked at and confirmed by the press that goes on to the next part. Putting the cursor into a box of text or of a
/// date is typing; a date has its "today". Saying why a closed part is opened is not filling in, and is not counted.
fn taps(field: &Field, lists: &catalogue::Lists) -> usize {
    if field.prefill.as_ref().is_some_and(|prefill| !prefill.from.contains('.')) {
        return 0;
    }
    let options = match &field.options {
        Some(OptionsSource::Vocab(name) | OptionsSource::Standard(name)) => {
            lists.get(name).map_or(0, |list| list.options.len())
        }
        None => 0,
    };
    match field.kind {
        FieldType::Bool | FieldType::Yn | FieldType::Date | FieldType::Datetime | FieldType::Signature => 1,
        FieldType::Single => 1 + usize::from(options > 12),
        FieldType::Multi => 1 + usize::from(options > 24),
        FieldType::Country | FieldType::Language | FieldType::Ref => 2,
        FieldType::Group => usize::from(field.required == Required::Always),
        _ => 0,
    }
}

#[test]
fn the_short_set_takes_at_most_60_taps_beyond_typing() {
    let (form, lists) = (embedded::form("reg_bia", 1).unwrap(), embedded::lists().unwrap());
    // A child alone whose birth date is known as told, who was seen alone, and for whom nothing is urgent.
    let not_asked = ["age_told", "age_told_to", "need_area", "need_what", "need_by", "need_owner"];
    let asked: Vec<&Field> =
        short_set(&form).into_iter().filter(|field| !not_asked.contains(&field.id.as_str())).collect();
    // From each section to the next.
    let sections = form.sections.iter().filter(|section| section.short).count() - 1;
    let answers: usize = asked.iter().map(|field| taps(field, &lists)).sum();
    let listed: Vec<(String, usize)> =
        asked.iter().map(|field| (field.id.clone(), taps(field, &lists))).collect();
    assert!(answers + sections <= 60, "{answers} + {sections} to go on: {listed:?}");
}

#[test]
fn what_is_urgent_comes_first_and_signing_last() {
    let form = embedded::form("reg_bia", 1).unwrap();
    let ids: Vec<&str> = form.sections.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(ids.first(), Some(&"urgent"));
    assert_eq!(ids.last(), Some(&"sign_off"));
    let short: BTreeSet<&str> =
        form.sections.iter().filter(|section| section.short).map(|section| section.id.as_str()).collect();
    let first_hours = BTreeSet::from([
        "session",
        "basis",
        "identity",
        "papers",
        "contact",
        "separation",
        "care_now",
        "representation",
        "urgent",
        "health",
        "concerns",
        "return_screen",
        "views_summary",
        "actions",
        "bid_need",
        "sign_off",
    ]);
    assert_eq!(short, first_hours, "the short set of the domain specification, 2.0");
}

#[test]
fn labels_of_the_assessment_are_short() {
    let form = embedded::form("reg_bia", 1).unwrap();
    for section in &form.sections {
        assert!(section.hint.is_some(), "{} has no line of help", section.id);
        assert!(section.title.chars().count() <= 40, "{}", section.title);
    }
    // What is signed may be a whole sentence.
    for field in all_fields(&form).into_iter().filter(|field| field.id != "cw_declaration") {
        assert!(field.label.chars().count() <= 62, "{}: {}", field.id, field.label);
        assert!(
            field.hint.as_ref().is_none_or(|hint| hint.chars().count() <= 130),
            "{}: {:?}",
            field.id,
            field.hint
        );
    }
}

#[test]
fn no_form_offers_what_the_procedure_forbids() {
    let lists = embedded::lists().unwrap();
    // N2: a forced return is never a best-interests outcome.
    assert!(lists.get("return_mode").unwrap().options.iter().all(|option| !option.code.contains("forced")));
    // N9: the one recipient that exists only to be refused is refused.
    let form = embedded::form("consent_sharing", 1).unwrap();
    let recipient = all_fields(&form).into_iter().find(|field| field.id == "sl_recipient_cat").unwrap();
    let refused = |rule: &Rule| matches!(rule, Rule::MustHold { expr, warn: false, .. } if expr.contains("!= 'immigration_enforcement'"));
    assert!(recipient.rules.iter().any(refused));
    // No role for an immigration authority.
    assert!(lists.get("role").unwrap().options.iter().all(|option| !option.code.contains("immigration")));
}

#[test]
fn every_question_that_a_rule_of_the_procedure_reads_stands_in_its_form() {
    let forms: BTreeMap<String, FormDefinition> =
        embedded::forms().unwrap().into_iter().map(|form| (form.id.clone(), form)).collect();
    for (form, id) in domain::fields::read_by_rules().chain(domain::written_by_signing()) {
        assert!(all_fields(&forms[form]).iter().any(|field| field.id == id), "{form} has no {id}");
    }
}

#[test]
fn the_domain_and_the_form_agree_on_the_short_and_the_full_assessment() {
    use domain::fields::reg_bia::{FULL_SET, SHORT_SET, SHORT_SET_SEPARATED};
    let form = embedded::form("reg_bia", 1).unwrap();
    let wanted = |short: bool| {
        let sections = form.sections.iter().filter(move |section| section.short == short);
        let fields =
            sections.flat_map(|section| section.fields.iter().map(|field| (section.id.as_str(), field)));
        let always = fields.filter(|(_, field)| field.required == Required::Always);
        // What is signed is never part of what must be there before signing.
        let signing = always.filter(|(section, _)| *section != "sign_off");
        signing.map(|(section, field)| (section, field.id.as_str())).collect::<BTreeSet<_>>()
    };
    assert_eq!(wanted(true), SHORT_SET.iter().copied().collect());
    assert_eq!(wanted(false), FULL_SET.iter().copied().collect());
    let short: BTreeSet<&str> = short_set(&form).iter().map(|field| field.id.as_str()).collect();
    assert!(SHORT_SET_SEPARATED.iter().all(|(_, id)| short.contains(id)));
}

#[test]
fn what_needs_attention_leads_to_a_question_that_stands_in_its_form() {
    use domain::fields::reg_bia;
    let form = embedded::form(reg_bia::ID, 1).unwrap();
    let questions = [
        reg_bia::IMMEDIATE_DANGER,
        reg_bia::MISSING_RISK,
        reg_bia::IMMEDIATE_NEEDS,
        reg_bia::SELF_HARM,
        reg_bia::LOCATION_KIND,
        reg_bia::HEALTH_URGENT,
        reg_bia::RETURN_DECISION_EXISTS,
        reg_bia::APPEAL_DEADLINE,
        reg_bia::NEXT_ASSESSMENT_ON,
        reg_bia::TRAFFICKING_REFERRAL,
        reg_bia::LEGAL_SCREEN_DONE,
        reg_bia::STATELESS_REFERRAL,
        reg_bia::BIRTH_REGISTERED,
        reg_bia::BIA_ACTIONS,
    ];
    for question in questions {
        // The address names a question of a part, not one inside another question.
        assert!(form.sections.iter().any(|it| it.fields.iter().any(|it| it.id == question)), "{question}");
    }
}

#[test]
fn states_and_outcomes_are_those_that_the_domain_names() {
    let procedure = embedded::procedure().unwrap();
    let statuses: Vec<&str> = procedure.statuses.iter().map(|status| status.id.as_str()).collect();
    assert_eq!(statuses, domain::host::CASE_STATUSES);
    let lists = embedded::lists().unwrap();
    let outcomes: Vec<&str> =
        lists.get("bid_outcome").unwrap().options.iter().map(|option| option.code.as_str()).collect();
    assert_eq!(outcomes, domain::host::BID_OUTCOMES);
}

#[test]
fn what_the_supervisor_writes_is_left_out_of_what_the_caseworker_signs() {
    for form in embedded::forms().unwrap() {
        let left_out = domain::fields::signing_fields(&form.id);
        for field in all_fields(&form) {
            if field.written_by.iter().any(|role| role == "supervisor") {
                assert!(left_out.contains(&field.id.as_str()), "{} signs {}", form.id, field.id);
            }
        }
    }
}
