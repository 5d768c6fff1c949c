//! What an expression is worth right now.

use super::{Expr, Literal, Quantity, relation};
use crate::form::NodeId;
use crate::instance::FrameId;
use crate::number::Decimal;
use crate::value::Value;

/// Where an expression finds its values. A frame is the form itself or one row of a group.
pub(crate) trait Data {
    /// The value of a question as seen from a frame: in the frame itself or in one around it.
    fn read(&self, node: NodeId, frame: FrameId) -> Value<'_>;
    /// The rows that a group has, as seen from a frame.
    fn rows_of(&self, group: NodeId, frame: FrameId) -> Vec<FrameId>;
    /// What the host says for a declared name.
    fn context(&self, place: usize) -> Value<'_>;
}

/// True where a condition certainly holds.
pub(crate) fn holds<'a>(expr: &'a Expr, data: &'a dyn Data, frame: FrameId) -> bool {
    truth(expr, data, frame) == Some(true)
}

/// The value of an expression. Total: there is a value for every expression and all data.
pub(crate) fn eval<'a>(expr: &'a Expr, data: &'a dyn Data, frame: FrameId) -> Value<'a> {
    match expr {
        Expr::Literal(literal) => literal.value(),
        Expr::Read(node) => data.read(*node, frame),
        Expr::Context(place) => data.context(*place),
        Expr::Rows { how: Quantity::Count, group, condition } => {
            let counts =
                |row: &FrameId| condition.as_ref().is_none_or(|condition| holds(condition, data, *row));
            let rows = data.rows_of(*group, frame).iter().filter(|row| counts(row)).count();
            Value::Number(Decimal::whole(i64::try_from(rows).unwrap_or(i64::MAX)))
        }
        Expr::Shift { base, amount, unit } => {
            let days = eval(base, data, frame).days();
            days.and_then(|days| days.shifted(*amount, *unit)).map_or(Value::Missing, Value::Days)
        }
        Expr::Sum { left, right, minus } => {
            let sum = match (eval(left, data, frame), eval(right, data, frame)) {
                (Value::Number(a), Value::Number(b)) if *minus => a.minus(b),
                (Value::Number(a), Value::Number(b)) => a.plus(b),
                _ => None,
            };
            sum.map_or(Value::Missing, Value::Number)
        }
        _ => truth(expr, data, frame).map_or(Value::Missing, Value::Flag),
    }
}

/// Three-valued: none is "cannot be known yet".
fn truth(expr: &Expr, data: &dyn Data, frame: FrameId) -> Option<bool> {
    match expr {
        Expr::Not(of) => truth(of, data, frame).map(|held| !held),
        Expr::And(parts) => decided(parts.iter().map(|part| truth(part, data, frame)), false),
        Expr::Or(parts) => decided(parts.iter().map(|part| truth(part, data, frame)), true),
        Expr::Compare(op, left, right) => {
            eval(left, data, frame).compare(eval(right, data, frame), relation(*op))
        }
        Expr::In { of, list, negated } => is_in(eval(of, data, frame), list).map(|found| found != *negated),
        Expr::IsSet { of, negated } => Some(eval(of, data, frame).is_missing() == *negated),
        Expr::Rows { how, group, condition: Some(condition) } if *how != Quantity::Count => {
            let rows = data.rows_of(*group, frame);
            if *how == Quantity::All && rows.is_empty() {
                return None;
            }
            decided(rows.iter().map(|row| truth(condition, data, *row)), *how == Quantity::Any)
        }
        _ => eval(expr, data, frame).truth(),
    }
}

/// `deciding` as soon as one part is that; unknown if none is and one is unknown.
fn decided(parts: impl Iterator<Item = Option<bool>>, deciding: bool) -> Option<bool> {
    let mut result = Some(!deciding);
    for part in parts {
        if part == Some(deciding) {
            return part;
        }
        if part.is_none() {
            result = None;
        }
    }
    result
}

fn is_in(value: Value<'_>, list: &[Literal]) -> Option<bool> {
    let listed = |text: &str| list.iter().any(|literal| matches!(literal, Literal::Text(t) if t == text));
    match value {
        Value::Text(text) => Some(listed(text)),
        Value::List(entries) => Some(entries.iter().any(|entry| listed(entry))),
        Value::Number(_) => Some(list.iter().any(|literal| literal.value() == value)),
        _ => None,
    }
}

impl Literal {
    pub(crate) fn value(&self) -> Value<'_> {
        match self {
            Literal::Text(text) => Value::Text(text),
            Literal::Number(number) => Value::Number(*number),
            Literal::Flag(flag) => Value::Flag(*flag),
            Literal::Day(day) => Value::Days(*day),
        }
    }
}
