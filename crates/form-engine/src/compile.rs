//! From what an author wrote to a form that can be filled.
//!
//! Four passes, each of which needs the one before: the list of nodes ([`nodes`]), names and kinds of all
//! expressions and rules ([`meaning`], [`rules`]), who depends on whom ([`order`]), and whether every
//! question can come up at all ([`crate::check::dead`]). Findings are collected, not thrown: an author
//! sees all of them at once.

mod meaning;
mod nodes;
mod order;
mod rules;

use crate::check::{Finding, Findings, dead};
use crate::declared::Declared;
use crate::definition::{FormDefinition, Vocabularies};
use crate::form::{About, Form};

pub(crate) fn compile(
    definition: FormDefinition,
    vocabularies: &Vocabularies,
    declared: &Declared,
) -> Result<Form, Vec<Finding>> {
    let mut findings = Findings::of(&definition.id);
    nodes::check_header(&definition, &mut findings);
    let about = About {
        id: definition.id.clone(),
        code: definition.code.clone(),
        version: definition.version,
        title: definition.title.clone(),
        purpose: definition.purpose.clone(),
        filled_by: definition.filled_by.clone(),
        how_many: definition.how_many.clone(),
        repeatable: definition.repeatable,
    };
    let list = nodes::list(&definition, vocabularies, &mut findings);
    let variables = declared.list();
    let mut form = Form {
        about,
        nodes: list.nodes,
        index: list.index,
        sections: list.sections,
        width: list.width,
        variable_edges: vec![Vec::new(); variables.len()],
        host_edges: Vec::new(),
        variables,
    };
    meaning::resolve(&mut form, &list.conditions, declared, &mut findings);
    order::order(&mut form, &mut findings);
    if findings.is_empty() {
        // Only meaningful once every name and option is known.
        dead::find(&form, &mut findings);
    }
    if findings.is_empty() { Ok(form) } else { Err(findings.into_vec()) }
}
