//! What the forms are promised, read from the forms and the procedure themselves.

use catalogue::embedded;
use form_engine::{Compute, Declared, Field, Kind};

/// The names of the README, and every function that a form calls, giving what the form says it gives.
pub(crate) fn declared() -> Declared {
    let procedure = embedded::procedure().unwrap();
    let stages: Vec<&str> = procedure.stages.iter().map(|stage| stage.id.as_str()).collect();
    let statuses: Vec<&str> = procedure.statuses.iter().map(|status| status.id.as_str()).collect();
    let lists = embedded::lists().unwrap();
    let outcomes: Vec<&str> =
        lists.get("bid_outcome").unwrap().options.iter().map(|option| option.code.as_str()).collect();
    let mut declared = Declared::new()
        .keyed("case.track", &["uasc", "family", "child_at_risk"])
        .keyed("case.stage", &stages)
        .keyed("case.status", &statuses)
        .keyed("bid.outcome", &outcomes)
        .variable("age.min", Kind::Number)
        .variable("age.max", Kind::Number)
        .variable("age.years", Kind::Number);
    for form in embedded::forms().unwrap() {
        for field in form.sections.iter().flat_map(|section| &section.fields) {
            declared = with(field, declared);
        }
    }
    declared
}

fn with(field: &Field, mut declared: Declared) -> Declared {
    if let (Some(Compute::Host(name)), Some(gives)) = (&field.compute, field.gives) {
        declared = declared.function(name, gives, &[]);
    }
    field.fields.iter().fold(declared, |declared, inner| with(inner, declared))
}
