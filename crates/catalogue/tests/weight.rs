//! The record of views, filled: what keeps a weight from being signed (child-ux.md 4.5, test T14).
#![cfg(feature = "embedded")]
#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;

use catalogue::embedded;
use domain::host::{CaseHost, context, declared};
use domain::testing::{Tablet, id, path};
use domain::{Answer, Answers, DocumentId, Refused, SignAct, sign};
use form_engine::{Form, Instance};

struct Record {
    tablet: Tablet,
    document: DocumentId,
}

impl Record {
    fn new() -> Self {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form("views");
        tablet.choose(&document, "vw_stage", "before_bid");
        tablet.answer(&document, "vw_declined", Answer::Flag(false));
        tablet.add_row(&document, "vw_weights/r1");
        Self { tablet, document }
    }

    fn choose(&mut self, field: &str, key: &str) {
        self.tablet.choose(&self.document, &format!("vw_weights/r1/{field}"), key);
    }

    fn answer(&mut self, field: &str, value: Answer) {
        self.tablet.answer(&self.document, &format!("vw_weights/r1/{field}"), value);
    }

    fn reasons(&mut self, weight: &str, reasons: &[&str], words: &str) {
        self.choose("wt_weight", weight);
        self.answer("wt_reasons", Answer::Choices(reasons.iter().map(|&it| it.to_owned()).collect()));
        self.answer("wt_reason_words", Answer::Text(words.to_owned()));
    }

    /// What is wrong with a question of the row, in the words of the form, without what is only missing.
    fn wrong(&self, field: &str) -> Vec<String> {
        let definition = embedded::form("views", 2).unwrap();
        let form = Form::compile(definition, &embedded::vocabularies().unwrap(), &declared()).unwrap();
        let answers = Answers::of(&self.tablet.file);
        let host = CaseHost::of(&answers, &self.document, "", "2025-06-15".parse().unwrap());
        let facts = context(&answers, "2025-06-15".parse().unwrap());
        let mut instance = Instance::new(Arc::new(form), &facts, Arc::new(host));
        let filled = self.tablet.file.filled(&self.document);
        let rows =
            filled.rows.iter().flat_map(|(group, ids)| ids.iter().map(|row| (group.row(row).unwrap(), true)));
        instance.load(filled.answers, rows);
        let view = instance.question(&path(&format!("vw_weights/r1/{field}"))).unwrap();
        view.problems.iter().map(ToString::to_string).collect()
    }

    fn signs(&self) -> Result<(), Refused> {
        let user = id("ann");
        sign(&self.tablet.file, &self.document, SignAct::Submit, &user, "A. Name", "1").map(drop)
    }
}

#[test]
fn too_young_is_no_reason_and_nobody_signs_over_it() {
    let mut record = Record::new();
    record.reasons("some", &["understanding", "maturity"], "She is much too young to decide about this.");
    assert!(record.wrong("wt_reason_words")[0].starts_with("An age alone is no reason."));
    assert_eq!(record.signs(), Err(Refused::AgeIsNoReason));
    record.reasons(
        "some",
        &["understanding", "maturity"],
        "She named the school but not who would live with her there.",
    );
    assert_eq!(record.wrong("wt_reason_words"), Vec::<String>::new());
    assert_eq!(record.signs(), Ok(()));
}

#[test]
fn nor_is_it_a_reason_for_the_weight_of_all_views_together() {
    let mut record = Record::new();
    let document = record.document.clone();
    record.tablet.answer(&document, "vw_weight_reason", Answer::Text("Because of her age alone.".into()));
    assert_eq!(record.signs(), Err(Refused::AgeIsNoReason));
}

#[test]
fn an_age_is_not_in_the_list_of_reasons() {
    let lists = embedded::lists().unwrap();
    let reasons = lists.get("weight_reason").unwrap();
    assert!(
        reasons
            .options
            .iter()
            .all(|it| !it.code.contains("age") && !it.label.to_lowercase().contains("age "))
    );
    let weights: Vec<&str> =
        lists.get("view_weight").unwrap().options.iter().map(|it| it.code.as_str()).collect();
    assert!(weights.iter().all(|key| domain::Weight::named(key).is_some()), "{weights:?}");
}

#[test]
fn some_weight_needs_two_reasons_or_safety_or_law_in_words() {
    let mut record = Record::new();
    record.reasons("some", &["safety"], "The house is not safe for her today.");
    assert!(record.wrong("wt_reasons")[0].starts_with("For some weight"));
    record.reasons(
        "some",
        &["safety"],
        "The court forbids the uncle to come near that house until its hearing in June.",
    );
    assert_eq!(record.wrong("wt_reasons"), Vec::<String>::new());
    record.reasons("great", &["strength"], "He said the same on three days, with his own examples.");
    assert_eq!(record.wrong("wt_reasons"), Vec::<String>::new());
}

#[test]
fn a_departure_from_the_wish_says_why_how_harm_is_reduced_and_who_tells_the_child() {
    let mut record = Record::new();
    record.choose("wt_about", "return_reintegration");
    let asked = ["wt_departure_reason", "wt_harm", "wt_telling", "wt_second_name", "wt_second_on"];
    for (departs, about, wanted) in [
        (false, "return_reintegration", 0),
        (true, "return_reintegration", 5),
        (true, "third_country_family", 5),
        (true, "separation_protective", 5),
        (true, "local_integration", 3),
    ] {
        record.choose("wt_about", about);
        record.answer("wt_departs", Answer::Flag(departs));
        let missing = asked.iter().filter(|field| !record.wrong(field).is_empty()).count();
        assert_eq!(missing, wanted, "{departs} {about}");
    }
}
