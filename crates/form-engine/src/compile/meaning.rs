//! Second pass: every name resolved, every expression typed.

use crate::check::Findings;
use crate::declared::Declared;
use crate::definition::{Compute, FieldType};
use crate::expr::{Ast, Checked, Names, Quantity, check_condition, check_value, kind_of, parse};
use crate::form::{Check, Computation, Form, Node, at};
use crate::value::Kind;

/// What was found out about one node, applied once nothing borrows the list any more.
#[derive(Default)]
struct Meaning {
    show_if: Option<crate::expr::Expr>,
    computation: Option<Computation>,
    rules: Vec<Check>,
}

pub(super) fn resolve(
    form: &mut Form,
    conditions: &[Option<String>],
    declared: &Declared,
    findings: &mut Findings,
) {
    settle_kinds(form, declared);
    let names = Names { nodes: &form.nodes, index: &form.index, variables: &form.variables };
    let meanings: Vec<Meaning> = form
        .nodes
        .iter()
        .zip(conditions)
        .map(|(node, condition)| {
            let show_if = condition.as_ref().and_then(|text| {
                let expr = parse(text).and_then(|ast| check_condition(&ast, &names, node.group));
                expr.map_err(|error| findings.add(&node.id, format!("The condition show_if {error}."))).ok()
            });
            Meaning {
                show_if,
                computation: computation(node, &names, declared, findings),
                rules: super::rules::resolve(node, &names, declared, findings),
            }
        })
        .collect();
    for (node, meaning) in form.nodes.iter_mut().zip(meanings) {
        node.show_if = meaning.show_if;
        node.computation = meaning.computation;
        node.rules = meaning.rules;
    }
}

/// Gives every computed question the kind of what it computes, following names from one to the next.
fn settle_kinds(form: &mut Form, declared: &Declared) {
    let kinds: Vec<Kind> =
        form.nodes.iter().map(|node| computed_kind(form, declared, node, form.nodes.len())).collect();
    for (node, kind) in form.nodes.iter_mut().zip(kinds) {
        node.kind = kind;
    }
}

fn computed_kind(form: &Form, declared: &Declared, node: &Node, steps_left: usize) -> Kind {
    let Some(field) = node.field.as_ref().filter(|field| field.kind == FieldType::Computed) else {
        return node.kind;
    };
    if let Some(kind) = field.gives {
        return kind;
    }
    match &field.compute {
        Some(Compute::Host(function)) => declared.functions.get(function).map_or(Kind::Opaque, |f| f.gives),
        Some(Compute::Expr(text)) => match parse(text) {
            Ok(Ast::Name(name)) => {
                let variable = || form.variables.iter().find(|variable| variable.name == name);
                match form.index.get(&name).and_then(|id| at(&form.nodes, *id)) {
                    Some(other) if steps_left > 0 => computed_kind(form, declared, other, steps_left - 1),
                    Some(_) => Kind::Opaque,
                    None => variable().map_or(Kind::Opaque, |variable| variable.kind),
                }
            }
            Ok(Ast::Literal(literal)) => kind_of(&literal),
            Ok(Ast::Shift { .. }) => Kind::Day,
            Ok(Ast::Sum { .. } | Ast::Rows { how: Quantity::Count, .. }) => Kind::Number,
            Ok(_) => Kind::Flag,
            Err(_) => Kind::Opaque,
        },
        None => Kind::Opaque,
    }
}

fn computation(
    node: &Node,
    names: &Names<'_>,
    declared: &Declared,
    findings: &mut Findings,
) -> Option<Computation> {
    let field = node.field.as_ref()?;
    match field.compute.as_ref()? {
        Compute::Expr(text) => {
            let checked = parse(text).and_then(|ast| check_value(&ast, names, node.group));
            match checked {
                Ok(Checked { expr, kind }) => {
                    if let Some(gives) = field.gives.filter(|gives| *gives != kind) {
                        let reason =
                            format!("The expression is {}, but gives says {}.", kind.noun(), gives.noun());
                        findings.add(&node.id, reason);
                    }
                    Some(Computation::Expr(expr))
                }
                Err(error) => {
                    findings.add(&node.id, format!("The expression {error}."));
                    None
                }
            }
        }
        Compute::Host(function) => {
            let Some(known) = declared.functions.get(function) else {
                findings.add(&node.id, format!("The host declares no function \"{function}\"."));
                return None;
            };
            if let Some(gives) = field.gives.filter(|gives| *gives != known.gives) {
                let (is, says) = (known.gives.noun(), gives.noun());
                findings
                    .add(&node.id, format!("The function \"{function}\" gives {is}, but gives says {says}."));
            }
            let reads = known.reads.iter().filter_map(|id| names.index.get(id)).copied().collect();
            let place = |name: &String| names.variables.iter().position(|variable| &variable.name == name);
            let variables = known.reads.iter().filter_map(place).collect();
            Some(Computation::Host { function: function.clone(), reads, variables })
        }
    }
}
