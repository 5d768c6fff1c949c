//! The little language of conditions and computed values.
//!
//! ```text
//! status == 'open'                         status != 'open'
//! status in ['open', 'late']               status not in ['closed']
//! returned_on is set                       note is empty            notes is not empty
//! reader.age < 12                          due >= lent_on + 14 days
//! is_member and (fee == 0 or not overdue)
//! any(loans, title == 'Maps' and is_late)  all(loans, is_paid)      count(loans, is_late) >= 3
//! ```
//!
//! **Names** are questions of the form or names that the host declares (these may hold dots). A condition
//! inside a repeating group sees its own row, then the rows around it, then the form. Rows elsewhere are
//! reached only through `any`, `all` and `count`; inside these the names are those of the row looked at.
//!
//! **Literals** are `'text'` or `"text"`, `12`, `0.5`, `true`, `false` and days such as `2026-01-31`.
//!
//! **Lists** (several options, several texts): `list in [..]` holds if at least one of its entries is in
//! the brackets, `list not in [..]` if none is.
//!
//! **Missing values.** A question that nobody answered, that got a reason instead of a value, or that does
//! not apply now has no value. Whatever compares a missing value is *unknown*; so is a comparison of dates
//! that depends on an unknown part. `and`, `or` and `not` pass the unknown on unless the other side decides
//! alone. A condition that is unknown in the end **does not hold**. So `x != 'a'` and `not (x == 'a')` both
//! do not hold while `x` is missing; `x is empty` does. `any` over no rows does not hold, `count` is 0, and
//! `all` over no rows is unknown: nothing has been shown yet.
//!
//! **Total.** No loops, no recursion, no failure: every expression that the check lets pass has a result
//! for all answers, in time proportional to its length and to the rows that it looks at.

mod eval;
mod lexer;
mod parser;
mod types;

pub(crate) use eval::{Data, eval, holds};
pub(crate) use parser::parse;
pub(crate) use types::{Checked, Names, check_condition, check_value, comparable, kind_of};

use crate::answer::Answer;
use crate::date::DayRange;
use crate::definition::{CompareOp, DateUnit};
use crate::form::NodeId;
use crate::number::Decimal;

/// Why a text is not an expression, as a fragment of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(crate) struct ExprError(pub(crate) String);

/// An expression as it was written, names unresolved.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Ast {
    Literal(Literal),
    Name(String),
    Not(Box<Ast>),
    And(Vec<Ast>),
    Or(Vec<Ast>),
    Compare(CompareOp, Box<Ast>, Box<Ast>),
    In { of: Box<Ast>, list: Vec<Literal>, negated: bool },
    IsSet { of: Box<Ast>, negated: bool },
    Rows { how: Quantity, group: String, condition: Option<Box<Ast>> },
    Shift { base: Box<Ast>, amount: i32, unit: DateUnit },
    Sum { left: Box<Ast>, right: Box<Ast>, minus: bool },
}

/// A value written into an expression.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Literal {
    Text(String),
    Number(Decimal),
    Flag(bool),
    Day(DayRange),
}

/// What is asked of the rows of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quantity {
    Any,
    All,
    Count,
}

/// An expression whose names are resolved and whose kinds fit.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expr {
    Literal(Literal),
    Read(NodeId),
    Context(usize),
    Not(Box<Expr>),
    And(Vec<Expr>),
    Or(Vec<Expr>),
    Compare(CompareOp, Box<Expr>, Box<Expr>),
    In { of: Box<Expr>, list: Vec<Literal>, negated: bool },
    IsSet { of: Box<Expr>, negated: bool },
    Rows { how: Quantity, group: NodeId, condition: Option<Box<Expr>> },
    Shift { base: Box<Expr>, amount: i32, unit: DateUnit },
    Sum { left: Box<Expr>, right: Box<Expr>, minus: bool },
}

impl Expr {
    /// Calls `seen` for each question, group and declared name that this reads, together with the
    /// outermost group whose rows the reading runs over.
    pub(crate) fn reads(&self, over: Option<NodeId>, seen: &mut dyn FnMut(Reading, Option<NodeId>)) {
        match self {
            Expr::Literal(_) => {}
            Expr::Read(node) => seen(Reading::Node(*node), over),
            Expr::Context(name) => seen(Reading::Context(*name), over),
            Expr::Not(of) | Expr::In { of, .. } | Expr::IsSet { of, .. } | Expr::Shift { base: of, .. } => {
                of.reads(over, seen);
            }
            Expr::And(parts) | Expr::Or(parts) => parts.iter().for_each(|part| part.reads(over, seen)),
            Expr::Compare(_, left, right) | Expr::Sum { left, right, .. } => {
                left.reads(over, seen);
                right.reads(over, seen);
            }
            Expr::Rows { group, condition, .. } => {
                let over = over.or(Some(*group));
                seen(Reading::Node(*group), over);
                if let Some(condition) = condition {
                    condition.reads(over, seen);
                }
            }
        }
    }
}

/// Something that an expression reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    Node(NodeId),
    Context(usize),
}

/// The relation as a question to an ordering.
pub(crate) fn relation(op: CompareOp) -> fn(std::cmp::Ordering) -> bool {
    match op {
        CompareOp::Equal => std::cmp::Ordering::is_eq,
        CompareOp::NotEqual => std::cmp::Ordering::is_ne,
        CompareOp::Less => std::cmp::Ordering::is_lt,
        CompareOp::LessOrEqual => std::cmp::Ordering::is_le,
        CompareOp::Greater => std::cmp::Ordering::is_gt,
        CompareOp::GreaterOrEqual => std::cmp::Ordering::is_ge,
    }
}

/// What stands in the cell of a computed question when there is nothing to work out yet.
pub(crate) const NOTHING: Answer = Answer::Absent(crate::answer::Absence::NotYet);
