//! Names to questions, and whether the kinds on both sides go together.

use super::{Ast, Expr, ExprError, Literal};
use crate::declared::Variable;
use crate::definition::CompareOp;
use crate::form::{Codes, Node, NodeId, Shape, at};
use crate::value::Kind;

/// Everything that an expression may name.
pub(crate) struct Names<'a> {
    pub(crate) nodes: &'a [Node],
    pub(crate) index: &'a std::collections::BTreeMap<String, NodeId>,
    pub(crate) variables: &'a [Variable],
}

/// An expression that fits, and the kind of its value.
pub(crate) struct Checked {
    pub(crate) expr: Expr,
    pub(crate) kind: Kind,
}

/// Resolves an expression that must be a condition. `scope` is the group in whose rows it stands.
pub(crate) fn check_condition(
    ast: &Ast,
    names: &Names<'_>,
    scope: Option<NodeId>,
) -> Result<Expr, ExprError> {
    let checked = check_value(ast, names, scope)?;
    if checked.kind == Kind::Flag {
        return Ok(checked.expr);
    }
    Err(ExprError(format!("is {} where a condition is needed", checked.kind.noun())))
}

/// Resolves an expression of any kind.
pub(crate) fn check_value(ast: &Ast, names: &Names<'_>, scope: Option<NodeId>) -> Result<Checked, ExprError> {
    let condition = |ast: &Ast| check_condition(ast, names, scope);
    let flag = |expr| Ok(Checked { expr, kind: Kind::Flag });
    match ast {
        Ast::Literal(literal) => Ok(Checked { kind: kind_of(literal), expr: Expr::Literal(literal.clone()) }),
        Ast::Name(name) => names.resolve(name, scope),
        Ast::Not(of) => flag(Expr::Not(Box::new(condition(of)?))),
        Ast::And(parts) => flag(Expr::And(parts.iter().map(condition).collect::<Result<_, _>>()?)),
        Ast::Or(parts) => flag(Expr::Or(parts.iter().map(condition).collect::<Result<_, _>>()?)),
        Ast::Compare(op, left, right) => {
            let (a, b) = (check_value(left, names, scope)?, check_value(right, names, scope)?);
            comparable(*op, a.kind, b.kind)?;
            for (side, literal) in [(&a.expr, &b.expr), (&b.expr, &a.expr)] {
                if let Expr::Literal(literal) = literal {
                    names.knows_option(side, literal)?;
                }
            }
            flag(Expr::Compare(*op, Box::new(a.expr), Box::new(b.expr)))
        }
        Ast::In { of, list, negated } => {
            let of = check_value(of, names, scope)?;
            let wanted = if of.kind == Kind::List { Kind::Text } else { of.kind };
            if !matches!(wanted, Kind::Text | Kind::Number) {
                return Err(ExprError(format!("looks for {} in a list", wanted.noun())));
            }
            for literal in list {
                if kind_of(literal) != wanted {
                    return Err(ExprError(format!(
                        "looks for {} in a list that holds {}",
                        wanted.noun(),
                        kind_of(literal).noun()
                    )));
                }
                names.knows_option(&of.expr, literal)?;
            }
            flag(Expr::In { of: Box::new(of.expr), list: list.clone(), negated: *negated })
        }
        Ast::IsSet { of, negated } => {
            let of = check_value(of, names, scope)?;
            flag(Expr::IsSet { of: Box::new(of.expr), negated: *negated })
        }
        Ast::Rows { how, group, condition } => {
            let group = names.group(group, scope)?;
            let condition = match condition {
                Some(condition) => Some(Box::new(check_condition(condition, names, Some(group))?)),
                None => None,
            };
            let kind = if *how == super::Quantity::Count { Kind::Number } else { Kind::Flag };
            Ok(Checked { expr: Expr::Rows { how: *how, group, condition }, kind })
        }
        Ast::Shift { base, amount, unit } => {
            let base = check_value(base, names, scope)?;
            if !matches!(base.kind, Kind::Day | Kind::Moment) {
                return Err(ExprError(format!("adds time to {}", base.kind.noun())));
            }
            let expr = Expr::Shift { base: Box::new(base.expr), amount: *amount, unit: *unit };
            Ok(Checked { expr, kind: Kind::Day })
        }
        Ast::Sum { left, right, minus } => {
            let (left, right) = (check_value(left, names, scope)?, check_value(right, names, scope)?);
            for side in [&left, &right] {
                if side.kind != Kind::Number {
                    return Err(ExprError(format!("adds {}; write days, months or years", side.kind.noun())));
                }
            }
            let expr = Expr::Sum { left: Box::new(left.expr), right: Box::new(right.expr), minus: *minus };
            Ok(Checked { expr, kind: Kind::Number })
        }
    }
}

pub(crate) fn kind_of(literal: &Literal) -> Kind {
    match literal {
        Literal::Text(_) => Kind::Text,
        Literal::Number(_) => Kind::Number,
        Literal::Flag(_) => Kind::Flag,
        Literal::Day(_) => Kind::Day,
    }
}

/// Says whether two kinds may stand on the two sides of a relation.
pub(crate) fn comparable(op: CompareOp, left: Kind, right: Kind) -> Result<(), ExprError> {
    let time = |kind| matches!(kind, Kind::Day | Kind::Moment);
    if left == Kind::List || right == Kind::List {
        return Err(ExprError("compares a list; write in [..] or not in [..]".into()));
    }
    let alike = (left == right && left != Kind::Opaque) || (time(left) && time(right));
    if !alike {
        return Err(ExprError(format!("compares {} with {}", left.noun(), right.noun())));
    }
    let ordered = time(left) || left == Kind::Number;
    if !ordered && !matches!(op, CompareOp::Equal | CompareOp::NotEqual) {
        return Err(ExprError(format!("asks which of two is greater, but each is {}", left.noun())));
    }
    Ok(())
}

impl Names<'_> {
    fn resolve(&self, name: &str, scope: Option<NodeId>) -> Result<Checked, ExprError> {
        if let Some(id) = self.index.get(name) {
            let node = self.visible(name, *id, scope)?;
            return Ok(Checked { expr: Expr::Read(*id), kind: node.kind });
        }
        let found = self.variables.iter().enumerate().find(|(_, variable)| variable.name == name);
        let (place, variable) = found.ok_or_else(|| {
            ExprError(format!(
                "names \"{name}\", which is neither a question of this form nor declared by the host"
            ))
        })?;
        Ok(Checked { expr: Expr::Context(place), kind: variable.kind })
    }

    fn group(&self, name: &str, scope: Option<NodeId>) -> Result<NodeId, ExprError> {
        let id = self.index.get(name).ok_or_else(|| {
            ExprError(format!("asks for the rows of \"{name}\", which is not a question of this form"))
        })?;
        if self.visible(name, *id, scope)?.shape != Shape::Group {
            return Err(ExprError(format!("asks for the rows of \"{name}\", which is not a group")));
        }
        Ok(*id)
    }

    /// The node, if its value is the same for every row that the scope can be.
    fn visible(&self, name: &str, id: NodeId, scope: Option<NodeId>) -> Result<&Node, ExprError> {
        let node = at(self.nodes, id).ok_or_else(|| ExprError(format!("names \"{name}\", which is gone")))?;
        let mut around = scope;
        loop {
            if node.group == around {
                return Ok(node);
            }
            let Some(group) = around else { break };
            around = at(self.nodes, group).and_then(|group| group.group);
        }
        Err(ExprError(format!(
            "names \"{name}\", which stands in the rows of a group; write any, all or count"
        )))
    }

    /// Refuses a key that is not among the options of the question that it is compared with.
    fn knows_option(&self, side: &Expr, literal: &Literal) -> Result<(), ExprError> {
        let Literal::Text(key) = literal else { return Ok(()) };
        match side {
            Expr::Read(id) => match at(self.nodes, *id) {
                Some(node) if node.codes == Codes::Listed && !node.options.iter().any(|o| &o.code == key) => {
                    Err(ExprError(format!(
                        "compares \"{}\" with '{key}', which is none of its options",
                        node.id
                    )))
                }
                _ => Ok(()),
            },
            Expr::Context(place) => match self.variables.get(*place) {
                Some(variable) if !variable.keys.is_empty() && !variable.keys.contains(key) => Err(
                    ExprError(format!("compares \"{}\" with '{key}', which it can never be", variable.name)),
                ),
                _ => Ok(()),
            },
            _ => Ok(()),
        }
    }
}
