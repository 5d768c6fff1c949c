#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;

use form_engine::{Context, Edit, Form, FormDefinition, NoHost, OptionItem, Vocabularies};
use serde_json::{Value, json};

use super::*;
use crate::fields::reg_bia;
use crate::testing::{Tablet, id, path};

const OPENED: &str = "2025-06-15";

fn day(text: &str) -> Answer {
    Answer::Date(text.parse().unwrap())
}

fn key(key: &str) -> Answer {
    Answer::Choice(key.to_owned())
}

fn link(id: &str) -> Answer {
    Answer::Link(id.to_owned())
}

/// A form of this id with these questions, as it is opened in the case of this tablet.
fn open(tablet: &Tablet, document: &DocumentId, form: &str, fields: &Value) -> Instance {
    let definition: FormDefinition = serde_json::from_value(json!({
        "id": form, "code": "T", "version": 1, "title": "Test", "purpose": "Tests.", "filled_by": "Tests.",
        "repeatable": false, "sources": [],
        "sections": [{"id": "main", "title": "Main", "sensitivity": "S1", "visible_to": ["caseworker"], "fields": fields}]
    }))
    .unwrap();
    let item =
        |code: &str| OptionItem { code: code.to_owned(), label: code.to_owned(), hint: None, alone: false };
    let codes = ["yes_contact", "planned", "high", "none", "i01", "i02", "i03"].map(item);
    let lists = Vocabularies(BTreeMap::from([("any".to_owned(), codes.to_vec())]));
    let form = Form::compile(definition, &lists, &crate::host::declared()).unwrap();
    let mut instance = Instance::new(Arc::new(form), &Context::new(), Arc::new(NoHost));
    let filled = tablet.file.filled(document);
    let rows =
        filled.rows.iter().flat_map(|(group, ids)| ids.iter().map(|id| (group.row(id).unwrap(), true)));
    assert_eq!(instance.load(filled.answers.clone(), rows.collect::<Vec<_>>()), []);
    instance
}

fn asks(id: &str, kind: &str, from: &str) -> Value {
    let mut field =
        json!({"id": id, "label": id, "type": kind, "required": "optional", "prefill": {"from": from}});
    match kind {
        "single" => field["options"] = json!({"vocab": "any"}),
        "ref" => field["ref"] = json!("user"),
        _ => {}
    }
    field
}

fn values(tablet: &Tablet, document: &DocumentId, form: &Instance) -> BTreeMap<String, Answer> {
    let user = id("reader");
    let for_whom = |item: &str| match item {
        "i01" => Some(ForWhom::All),
        "i02" => Some(ForWhom::Separated),
        "i03" => Some(ForWhom::FromTwelve),
        _ => None,
    };
    let around = Surroundings {
        user: &user,
        today: "2025-09-01".parse().unwrap(),
        day_of: &|at| at.day().unwrap(),
        for_whom: &for_whom,
    };
    let found = first_values(&Answers::of(&tablet.file), document, form, &around);
    found.into_iter().map(|(path, answer)| (path.to_string(), answer)).collect()
}

fn case() -> Tablet {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    tablet
}

/// What one question of a form that was just begun proposes.
fn one(tablet: &mut Tablet, form: &str, kind: &str, from: &str) -> Option<Answer> {
    let document = tablet.open_form(form);
    let open = open(tablet, &document, form, &json!([asks("q", kind, from)]));
    values(tablet, &document, &open).remove("q")
}

#[test]
fn each_word_gives_its_value() {
    let mut tablet = case();
    let bia = tablet.open_form(reg_bia::ID);
    tablet.choose(&bia, "tracing_wish", "yes_contact");
    let table = [
        ("date", "today", Some(day(OPENED))),
        ("date", "today+90", Some(day("2025-09-13"))),
        ("ref", "signed_in_user", Some(link("ann"))),
        ("ref", "own_site", Some(link("harbour_house"))),
        ("single", "value:planned", Some(key("planned"))),
        ("bool", "value:true", Some(Answer::Flag(true))),
        ("single", "reg_bia.tracing_wish", Some(key("yes_contact"))),
        ("single", "reg_bia.religion", None),
        ("single", "views.vw_weight_proposed", None),
        ("single", "no_such_word", None),
    ];
    for (kind, from, wanted) in table {
        assert_eq!(one(&mut tablet, "tracing", kind, from), wanted, "{from}");
    }
}

#[test]
fn nothing_is_proposed_where_somebody_wrote_or_took_back() {
    let mut tablet = case();
    let document = tablet.open_form("followup");
    let open = open(&tablet, &document, "followup", &json!([asks("q", "date", "today")]));
    assert_eq!(values(&tablet, &document, &open).len(), 1);
    tablet.answer(&document, "q", day("2025-06-01"));
    assert_eq!(values(&tablet, &document, &open).len(), 0);
    tablet.answer(&document, "q", Answer::Absent(form_engine::Absence::NotYet));
    assert_eq!(values(&tablet, &document, &open).len(), 0, "taken back");
}

#[test]
fn a_row_is_of_the_day_on_which_it_was_added_and_of_who_added_it() {
    let mut ann = case();
    let document = ann.open_form("reg_bia");
    let mut bo = Tablet::new(&id("case"), "bo");
    bo.take(&ann);
    bo.clock.advance(2 * 24 * 60 * 60 * 1000);
    bo.add_row(&document, "needs/r1");
    ann.take(&bo);
    let fields = json!([{"id": "needs", "label": "Needs", "type": "group", "required": "optional", "fields": [
        asks("on", "date", "today"), asks("by", "ref", "signed_in_user"), asks("first", "bool", "first_row")
    ]}]);
    let mut open = open(&ann, &document, "reg_bia", &fields);
    let found = values(&ann, &document, &open);
    assert_eq!(found["needs/r1/on"], day("2025-06-17"));
    assert_eq!(found["needs/r1/by"], link("bo"));
    assert_eq!(found["needs/r1/first"], Answer::Flag(true));

    // A row that is on the screen and not written yet is begun now, by the person at the screen.
    open.apply(Edit::AddRow { group: path("needs"), row_id: "r2".to_owned() }).unwrap();
    let found = values(&ann, &document, &open);
    assert_eq!(found["needs/r2/on"], day("2025-09-01"));
    assert_eq!(found["needs/r2/by"], link("reader"));
    assert_eq!(found["needs/r2/first"], Answer::Flag(false));
}

#[test]
fn the_next_visit_follows_from_the_risk() {
    let mut tablet = case();
    let document = tablet.open_form("followup");
    let plain = |id: &str, kind: &str| json!({"id": id, "label": id, "type": kind, "required": "optional"});
    let mut risk = plain("fv_risk", "single");
    risk["options"] = json!({"vocab": "any"});
    let fields = json!([plain("fv_done", "date"), risk, asks("fv_next", "date", "followup.fv_risk")]);
    let mut next = |field: &str, value: Answer| {
        tablet.answer(&document, field, value);
        let open = open(&tablet, &document, "followup", &fields);
        values(&tablet, &document, &open).remove("fv_next")
    };
    assert_eq!(next("fv_risk", key("high")), Some(day("2025-06-22")));
    assert_eq!(next("fv_done", day("2025-06-20")), Some(day("2025-06-27")));
    assert_eq!(next("fv_risk", key("none")), None);
}

#[test]
fn an_item_of_the_checklist_starts_switched_on_for_the_children_that_it_is_for() {
    let mut tablet = case();
    let bia = tablet.open_form(reg_bia::ID);
    tablet.choose(&bia, "child_status", "with_parent");
    let document = tablet.open_form("checklist");
    for (row, item) in [("r1", "i01"), ("r2", "i02"), ("r3", "i03")] {
        tablet.add_row(&document, &format!("ck_items/{row}"));
        tablet.choose(&document, &format!("ck_items/{row}/ki_item"), item);
    }
    let item = json!({"id": "ki_item", "label": "Item", "type": "single", "required": "always", "options": {"vocab": "any"}});
    let fields = json!([{"id": "ck_items", "label": "Items", "type": "group", "required": "optional", "fields": [
        item, asks("ki_applies", "bool", "checklist_item.applies")
    ]}]);
    let found = |tablet: &Tablet| {
        let open = open(tablet, &document, "checklist", &fields);
        let mut found = values(tablet, &document, &open);
        ["r1", "r2", "r3"].map(|row| found.remove(&format!("ck_items/{row}/ki_applies")))
    };
    let [yes, no] = [Some(Answer::Flag(true)), Some(Answer::Flag(false))];
    assert_eq!(
        found(&tablet),
        [yes.clone(), no.clone(), None],
        "of an age that nobody knows, nothing is said"
    );
    tablet.answer(&bia, "dob", day("2020-01-01"));
    tablet.choose(&bia, "child_status", "unaccompanied");
    assert_eq!(found(&tablet), [yes.clone(), yes, no]);
}
