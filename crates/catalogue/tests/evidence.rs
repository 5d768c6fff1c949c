//! The questions that may rest on what the child said stand in the newest forms, and are about points of the checklist.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

use std::collections::{BTreeMap, BTreeSet};

use catalogue::embedded;
use form_engine::{Field, FormDefinition};

/// Every question with the questions that stand in the same row or at the same top level.
fn with_neighbours(form: &FormDefinition) -> BTreeMap<&str, BTreeSet<&str>> {
    fn take<'a>(fields: &'a [Field], found: &mut BTreeMap<&'a str, BTreeSet<&'a str>>) {
        let beside: BTreeSet<&str> = fields.iter().map(|field| field.id.as_str()).collect();
        for field in fields {
            found.insert(&field.id, beside.clone());
            take(&field.fields, found);
        }
    }
    let mut found = BTreeMap::new();
    for section in &form.sections {
        take(&section.fields, &mut found);
    }
    found
}

#[test]
fn every_question_that_may_rest_on_the_childs_words_stands_in_its_form() {
    let points: BTreeSet<&str> = domain::FACTORS.iter().map(|factor| factor.id).collect();
    // Of several versions of a form the newest counts; they are listed in their order.
    let forms: BTreeMap<String, FormDefinition> =
        embedded::forms().unwrap().into_iter().map(|form| (form.id.clone(), form)).collect();
    let mut seen = BTreeSet::new();
    for asked in domain::EVIDENCE {
        let (form, question) = (asked.form, asked.question);
        let questions = with_neighbours(&forms[form]);
        let beside = questions.get(question).unwrap_or_else(|| panic!("{form} has no {question}"));
        if let Some(option) = asked.option {
            assert!(beside.contains(option), "{question} has no {option} beside it");
        }
        for factor in asked.factors {
            assert!(points.contains(factor), "{question}: no point {factor}");
        }
        assert!(seen.insert((form, question)), "{question} stands twice");
    }
}
