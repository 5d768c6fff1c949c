//! Every place that a group of information stands for is in its form.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

use std::collections::BTreeMap;

use catalogue::embedded;
use domain::consent::{FORMS, Group, Rows, places};
use form_engine::{FormDefinition, OptionsSource};

#[test]
fn every_place_of_a_group_stands_in_its_form() {
    // Of several versions of a form the newest counts; they are listed in their order.
    let forms: BTreeMap<String, FormDefinition> =
        embedded::forms().unwrap().into_iter().map(|form| (form.id.clone(), form)).collect();
    let vocabularies = embedded::vocabularies().unwrap();
    for form in FORMS {
        assert!(forms.contains_key(form), "there is no form {form}");
    }
    for group in Group::ALL {
        for place in places(*group) {
            let section = forms[place.form].sections.iter().find(|it| it.id == place.section);
            let section = section.unwrap_or_else(|| panic!("{} has no part {}", place.form, place.section));
            for question in place.only.iter().chain(place.but) {
                let found = section.fields.iter().any(|field| field.id == *question);
                assert!(found, "{} has no {question}", place.section);
            }
            let (Rows::But(apart) | Rows::Apart(apart)) = place.rows else { continue };
            for it in apart {
                let list = section.fields.iter().find(|field| field.id == it.list);
                let list = list.unwrap_or_else(|| panic!("{} has no {}", place.section, it.list));
                let question = list.fields.iter().find(|field| field.id == it.question);
                let options = question.and_then(|field| field.options.as_ref());
                let name = match options {
                    Some(OptionsSource::Vocab(name)) => name,
                    _ => panic!("{} has no {} with options", it.list, it.question),
                };
                let keys = vocabularies.get(name).unwrap_or_default();
                assert!(keys.iter().any(|option| option.code == it.key), "{name} has no {}", it.key);
            }
        }
    }
}
