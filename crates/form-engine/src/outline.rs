//! A form as plain text, for snapshots and for reading on paper.

use std::fmt::Write;

use crate::definition::{Compute, Field, OptionsSource, Required};
use crate::form::{Form, Node, NodeId, Shape};

/// The form as an indented list: sections, questions with type, requirement, options and condition.
/// Stable: the same form gives the same text.
#[must_use]
pub fn outline(form: &Form) -> String {
    let about = form.about();
    let mut text = format!("{} {} (version {})\n", about.code, about.title, about.version);
    for section in &form.sections {
        write_node(form, *section, 0, &mut text);
    }
    text
}

fn write_node(form: &Form, id: NodeId, depth: usize, text: &mut String) {
    let Some(node) = form.node(id) else { return };
    let indent = "  ".repeat(depth);
    let line = if node.shape == Shape::Section { section_line(node) } else { question_line(node) };
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{indent}{line}");
    for child in &node.children {
        write_node(form, *child, depth + 1, text);
    }
}

fn section_line(node: &Node) -> String {
    let short = if node.short { ", short" } else { "" };
    format!("# {} [{:?}{short}] {}", node.id, node.sensitivity, node.label)
}

fn question_line(node: &Node) -> String {
    let Some(field) = &node.field else { return node.label.clone() };
    format!("{} [{}] {}", node.id, traits(node, field).join(", "), node.label)
}

fn traits(node: &Node, field: &Field) -> Vec<String> {
    let mut traits = vec![format!("{:?}", field.kind).to_lowercase()];
    if field.many {
        traits.push("many".into());
    }
    traits.extend(field.target.as_ref().map(|target| format!("to {target}")));
    if node.shape == Shape::Group {
        let most = node.most_rows().map_or_else(|| "any".to_owned(), |most| most.to_string());
        traits.push(format!("{} to {most} rows", node.least_rows()));
    }
    traits.extend(field.options.as_ref().map(|options| match options {
        OptionsSource::Vocab(name) | OptionsSource::Standard(name) => format!("from {name}"),
    }));
    traits.extend(match field.required {
        Required::Always => Some("required".to_owned()),
        Required::WhenShown => Some("required when shown".to_owned()),
        Required::Warn => Some("advised".to_owned()),
        Required::Optional | Required::Computed => None,
    });
    traits.extend(field.compute.as_ref().map(|compute| match compute {
        Compute::Expr(expr) => format!("is {expr}"),
        Compute::Host(function) => format!("by {function}"),
    }));
    traits.extend(field.show_if.as_ref().map(|condition| format!("if {condition}")));
    if node.short {
        traits.push("short".into());
    }
    if field.unlock {
        traits.push("locked".into());
    }
    traits.push(format!("{:?}", node.sensitivity));
    traits
}
