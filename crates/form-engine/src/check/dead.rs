//! Questions that can never come up.
//!
//! For each question the conditions on the way to it are taken together: its own, those of its group and
//! section, and those of every question that must have an answer for them to hold. What each choice and
//! each yes-or-no may then be is narrowed down; if nothing is left, the question is dead. The method never
//! calls a living question dead; it may miss a dead one (numbers and days are not looked at).

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Findings;
use crate::definition::CompareOp;
use crate::expr::{Expr, Literal};
use crate::form::{Codes, Form, NodeId, Shape};
use crate::value::Kind;

/// What each name may be. A name that is not mentioned may be anything.
type Narrowed = BTreeMap<Subject, BTreeSet<String>>;

/// A question or a declared name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Node(NodeId),
    Context(usize),
}

pub(crate) fn find(form: &Form, findings: &mut Findings) {
    for (number, node) in form.nodes.iter().enumerate() {
        if node.show_if.is_none() {
            continue;
        }
        if possible(form, NodeId(number)).is_none() {
            let what = if node.shape == Shape::Section { "section" } else { "question" };
            findings
                .add(&node.id, format!("The {what} can never be shown: its conditions exclude each other."));
        }
    }
}

/// What must hold for a node to apply; none if it never can.
fn possible(form: &Form, id: NodeId) -> Option<Narrowed> {
    let mut narrowed = Narrowed::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![id];
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        let Some(node) = form.node(id) else { continue };
        open.extend(node.parent);
        if let Some(condition) = &node.show_if {
            narrowed = both(narrowed, when(form, condition, true)?)?;
            open.extend(narrowed.keys().filter_map(|subject| match subject {
                Subject::Node(id) => Some(*id),
                Subject::Context(_) => None,
            }));
        }
    }
    Some(narrowed)
}

/// What must be so for a condition to be `wanted`; none if it never is.
fn when(form: &Form, expr: &Expr, wanted: bool) -> Option<Narrowed> {
    match expr {
        Expr::Literal(Literal::Flag(flag)) => (*flag == wanted).then(Narrowed::new),
        Expr::Not(of) => when(form, of, !wanted),
        Expr::And(parts) if wanted => all(form, parts, wanted),
        Expr::Or(parts) if !wanted => all(form, parts, wanted),
        Expr::And(parts) | Expr::Or(parts) => {
            let ways: Vec<Narrowed> = parts.iter().filter_map(|part| when(form, part, wanted)).collect();
            ways.into_iter().reduce(either)
        }
        Expr::Read(_) | Expr::Context(_) => Some(only(form, expr, |key| key == wanted.to_string())),
        Expr::Compare(op, left, right) => {
            let equal = match op {
                CompareOp::Equal => wanted,
                CompareOp::NotEqual => !wanted,
                _ => return Some(Narrowed::new()),
            };
            let (side, literal) = match (left.as_ref(), right.as_ref()) {
                (side, Expr::Literal(literal)) | (Expr::Literal(literal), side) => (side, literal),
                _ => return Some(Narrowed::new()),
            };
            let Some(key) = key_of(literal) else { return Some(Narrowed::new()) };
            checked(only(form, side, |found| (found == key) == equal))
        }
        Expr::In { of, list, negated } if !is_list(form, of) => {
            let keys: Vec<String> = list.iter().filter_map(key_of).collect();
            checked(only(form, of, |found| keys.contains(&found.to_owned()) == (wanted != *negated)))
        }
        _ => Some(Narrowed::new()),
    }
}

fn all(form: &Form, parts: &[Expr], wanted: bool) -> Option<Narrowed> {
    parts.iter().try_fold(Narrowed::new(), |narrowed, part| both(narrowed, when(form, part, wanted)?))
}

fn both(mut one: Narrowed, other: Narrowed) -> Option<Narrowed> {
    for (subject, keys) in other {
        let kept = match one.get(&subject) {
            Some(known) => known.intersection(&keys).cloned().collect(),
            None => keys,
        };
        one.insert(subject, kept);
    }
    checked(one)
}

fn either(one: Narrowed, other: Narrowed) -> Narrowed {
    let mut kept = Narrowed::new();
    for (subject, keys) in one {
        if let Some(others) = other.get(&subject) {
            kept.insert(subject, keys.union(others).cloned().collect());
        }
    }
    kept
}

fn checked(narrowed: Narrowed) -> Option<Narrowed> {
    if narrowed.values().any(BTreeSet::is_empty) { None } else { Some(narrowed) }
}

/// The values of one name that pass, if all its values are known.
fn only(form: &Form, side: &Expr, passes: impl Fn(&str) -> bool) -> Narrowed {
    let (subject, domain) = match side {
        Expr::Read(id) => (Subject::Node(*id), domain_of_node(form, *id)),
        Expr::Context(place) => (Subject::Context(*place), domain_of_variable(form, *place)),
        _ => return Narrowed::new(),
    };
    let Some(domain) = domain else { return Narrowed::new() };
    Narrowed::from([(subject, domain.into_iter().filter(|key| passes(key)).collect())])
}

fn domain_of_node(form: &Form, id: NodeId) -> Option<Vec<String>> {
    let node = form.node(id)?;
    match node.kind {
        Kind::Flag => Some(vec!["true".to_owned(), "false".to_owned()]),
        Kind::Text if node.codes == Codes::Listed => {
            Some(node.options.iter().map(|option| option.code.clone()).collect())
        }
        _ => None,
    }
}

fn domain_of_variable(form: &Form, place: usize) -> Option<Vec<String>> {
    let variable = form.variables.get(place)?;
    match variable.kind {
        Kind::Flag => Some(vec!["true".to_owned(), "false".to_owned()]),
        Kind::Text if !variable.keys.is_empty() => Some(variable.keys.clone()),
        _ => None,
    }
}

fn key_of(literal: &Literal) -> Option<String> {
    match literal {
        Literal::Text(text) => Some(text.clone()),
        Literal::Flag(flag) => Some(flag.to_string()),
        Literal::Number(_) | Literal::Day(_) => None,
    }
}

fn is_list(form: &Form, expr: &Expr) -> bool {
    matches!(expr, Expr::Read(id) if form.node(*id).is_some_and(|node| node.kind == Kind::List))
}
