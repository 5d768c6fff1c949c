//! What an author wrote about one question: do its parts go together, and what do its rules mean?

use serde_json::Value as Json;

use crate::check::Findings;
use crate::declared::Declared;
use crate::definition::{CompareOp, DateUnit, Field, FieldType, OptionsSource, Required, Rule};
use crate::expr::{Ast, Expr, Literal, Names, check_condition, check_value, parse};
use crate::form::{Check, Node, NodeId, Shape, at};
use crate::number::Decimal;
use crate::value::Kind;

/// Everything that can be said about a question without its neighbours.
pub(super) fn check_field_alone(field: &Field, findings: &mut Findings) {
    let mut add = |wrong: bool, reason: &str| {
        if wrong {
            findings.add(&field.id, reason);
        }
    };
    use FieldType::{
        Audio, Computed, Country, Drawing, File, Group, Language, Multi, Photo, Ref, Signature, Single, Text,
        Yn,
    };
    let kind = field.kind;
    add(field.label.trim().is_empty(), "The question has no text.");
    add(field.hint.as_ref().is_some_and(|hint| hint.trim().is_empty()), "The hint is empty.");
    let may_be_many =
        matches!(kind, Text | Country | Language | Ref | Signature | File | Photo | Audio | Drawing);
    add(field.many && !may_be_many, "many does not go with this type.");
    add(
        field.target.is_some() != (kind == Ref),
        "ref names the linked record, of a ref question and of no other.",
    );
    add((kind == Group) == field.fields.is_empty(), "A group has inner questions, and nothing else has.");
    add(
        kind != Group && (field.min.is_some() || field.max.is_some()),
        "min and max count the rows of a group.",
    );
    add(field.min > field.max && field.max.is_some(), "min is greater than max.");
    add(field.max == Some(0), "max allows no row at all.");
    add((kind == Computed) != field.compute.is_some(), "A computed value says how, and nothing else does.");
    add(
        (kind == Computed) != (field.required == Required::Computed),
        "required is \"computed\" for a computed value, and for nothing else.",
    );
    add(kind != Computed && field.gives.is_some(), "gives is for computed values.");
    add(
        !field.written_by.is_empty() && matches!(kind, Computed | Group),
        "written_by is for questions that a person answers.",
    );
    add(field.visible_to.as_ref().is_some_and(Vec::is_empty), "Nobody may see the answer.");
    let right_options = match &field.options {
        None => !matches!(kind, Single | Multi | Country | Language),
        Some(OptionsSource::Vocab(_)) => matches!(kind, Single | Multi | Yn | Computed),
        Some(OptionsSource::Standard(name)) => match kind {
            Country => name == "iso3166",
            Language => name == "bcp47",
            _ => false,
        },
    };
    add(!right_options, "The options do not go with the type.");
}

/// Resolves the rules of one node.
pub(super) fn resolve(
    node: &Node,
    names: &Names<'_>,
    declared: &Declared,
    findings: &mut Findings,
) -> Vec<Check> {
    let Some(field) = &node.field else { return Vec::new() };
    let resolved = field.rules.iter().map(|rule| one(rule, node, names, declared));
    let good = resolved.filter_map(|check| check.map_err(|reason| findings.add(&node.id, reason)).ok());
    good.collect()
}

fn one(rule: &Rule, node: &Node, names: &Names<'_>, declared: &Declared) -> Result<Check, String> {
    let time = matches!(node.kind, Kind::Day | Kind::Moment);
    let text = matches!(node.field_type(), Some(FieldType::Text | FieldType::Longtext));
    let fits = |fits: bool, rule: &str| {
        if fits { Ok(()) } else { Err(format!("The rule {rule} does not fit this type of question.")) }
    };
    match rule {
        Rule::NotFuture {} => fits(time, "not_future").map(|()| Check::NotFuture),
        Rule::MinLength { value } => fits(text, "min_length").map(|()| Check::MinLength(*value)),
        Rule::MaxLength { value } => fits(text, "max_length").map(|()| Check::MaxLength(*value)),
        Rule::MustEqual { value } => must_equal(value, node).map(Check::MustEqual),
        Rule::Range { min, max } => {
            fits(node.kind == Kind::Number, "range")?;
            if min > max {
                return Err("The rule range allows no number.".into());
            }
            Ok(Check::Range { min: *min, max: *max })
        }
        Rule::Compare { op, field } => {
            let other = other(field, node, names)?;
            crate::expr::comparable(*op, node.kind, other.1.kind)
                .map_err(|error| format!("The rule compare {error}."))?;
            Ok(Check::Compare { op: *op, other: other.0 })
        }
        Rule::NotLaterThan { amount, unit, from } => {
            fits(time, "not_later_than")?;
            let base = from.as_ref().map(|from| day(from, node, names)).transpose()?;
            limit(CompareOp::LessOrEqual, base, *amount, *unit)
        }
        Rule::Offset { op, field, amount, unit, text: _ } => {
            fits(time, "offset")?;
            limit(*op, Some(day(field, node, names)?), *amount, *unit)
        }
        Rule::Either { field } => {
            let other = other(field, node, names)?.0;
            let itself = names.index.get(&node.id) == Some(&other);
            if itself {
                Err("The rule either names the question itself.".into())
            } else {
                Ok(Check::Either { other })
            }
        }
        Rule::SignerNotRole { value } => {
            fits(node.field_type() == Some(FieldType::Signature), "signer_not_role")?;
            Ok(Check::SignerNotRole(value.clone()))
        }
        Rule::MustHold { expr, message, warn } => {
            if message.trim().is_empty() {
                return Err("The rule must_hold has no message.".into());
            }
            let expr = parse(expr).and_then(|ast| check_condition(&ast, names, node.group));
            let expr = expr.map_err(|error| format!("The condition of the rule must_hold {error}."))?;
            Ok(Check::MustHold { expr, message: message.clone(), warn: *warn })
        }
        Rule::AskHost { host, message, warn } => {
            if message.trim().is_empty() {
                return Err("The rule ask_host has no message.".into());
            }
            let known = declared.functions.get(host).filter(|known| known.gives == Kind::Flag);
            let known = known
                .ok_or_else(|| format!("The host declares no function \"{host}\" that says yes or no."))?;
            let reads = known.reads.iter().filter_map(|id| names.index.get(id)).copied().collect();
            let place = |name: &String| names.variables.iter().position(|variable| &variable.name == name);
            let variables = known.reads.iter().filter_map(place).collect();
            let (function, message) = (host.clone(), message.clone());
            Ok(Check::AskHost { function, reads, variables, message, warn: *warn })
        }
        Rule::IncludesAll {} => {
            fits(node.field_type() == Some(FieldType::Multi), "includes_all").map(|()| Check::IncludesAll)
        }
        Rule::OneRowPer { field } => one_row_per(field, node, names),
    }
}

fn must_equal(value: &Json, node: &Node) -> Result<Literal, String> {
    let literal = match value {
        Json::Bool(flag) => Literal::Flag(*flag),
        Json::Number(number) => Decimal::parse(&number.to_string())
            .map(Literal::Number)
            .ok_or("The rule must_equal has a number with too many digits.")?,
        Json::String(text) => Literal::Text(text.clone()),
        _ => return Err("The rule must_equal takes true, false, a number or a text.".into()),
    };
    if crate::expr::kind_of(&literal) != node.kind {
        return Err(format!("The rule must_equal wants another kind of value than {}.", node.kind.noun()));
    }
    match value {
        Json::String(key)
            if !node.options.is_empty() && !node.options.iter().any(|option| &option.code == key) =>
        {
            Err(format!("The rule must_equal wants \"{key}\", which is none of the options."))
        }
        _ => Ok(literal),
    }
}

fn limit(op: CompareOp, base: Option<NodeId>, amount: u32, unit: DateUnit) -> Result<Check, String> {
    let amount = i32::try_from(amount).map_err(|_| "The rule counts more time than there is.")?;
    Ok(Check::Limit { op, base, amount, unit })
}

/// Another question that a rule names, seen from the place of this one.
fn other<'a>(id: &str, node: &Node, names: &Names<'a>) -> Result<(NodeId, &'a Node), String> {
    let checked = check_value(&Ast::Name(id.to_owned()), names, node.group);
    match checked.map_err(|error| format!("A rule {error}."))?.expr {
        Expr::Read(other) => at(names.nodes, other)
            .map(|found| (other, found))
            .ok_or_else(|| format!("There is no question \"{id}\".")),
        _ => Err(format!("A rule names \"{id}\", which is no question of this form.")),
    }
}

fn day(id: &str, node: &Node, names: &Names<'_>) -> Result<NodeId, String> {
    let (found, other) = other(id, node, names)?;
    let fits = matches!(other.kind, Kind::Day | Kind::Moment);
    if fits {
        Ok(found)
    } else {
        Err(format!("A rule counts time from \"{id}\", which is {}.", other.kind.noun()))
    }
}

fn one_row_per(id: &str, node: &Node, names: &Names<'_>) -> Result<Check, String> {
    if node.shape != Shape::Group {
        return Err("The rule one_row_per is for groups.".into());
    }
    let inner = node.children.iter().find_map(|child| {
        at(names.nodes, *child).filter(|inner| inner.id == id).map(|inner| (*child, inner))
    });
    match inner {
        Some((field, inner)) if inner.field_type() == Some(FieldType::Single) => {
            Ok(Check::OneRowPer { field })
        }
        Some(_) => Err(format!("The rule one_row_per needs a single choice, and \"{id}\" is none.")),
        None => Err(format!("The rule one_row_per names \"{id}\", which is not in this group.")),
    }
}
