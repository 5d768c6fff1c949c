//! What is wrong with an answer now.

use std::collections::BTreeMap;

use super::{FrameId, Instance};
use crate::answer::{Absence, Answer};
use crate::date::DayRange;
use crate::definition::{CompareOp, DateUnit, Required};
use crate::expr::{Data, Literal, eval, relation};
use crate::form::{Check, Node, NodeId, Shape};
use crate::number::Decimal;
use crate::problem::Problem;
use crate::value::{Kind, Value};

impl Instance {
    /// All problems of a node, none where it does not apply.
    pub(super) fn problems_now(&self, id: NodeId, frame: FrameId) -> Vec<Problem> {
        let Some(node) = self.form.node(id) else { return Vec::new() };
        if node.shape == Shape::Section || !self.cell(id, frame).is_some_and(|cell| cell.relevant) {
            return Vec::new();
        }
        let mut problems = Vec::new();
        let answer = self.answer_at(id, frame);
        if node.shape == Shape::Group {
            self.row_problems(node, id, frame, &mut problems);
        } else if is_blank(answer) && !self.is_excused(node, frame) {
            match node.required() {
                Required::Always | Required::WhenShown => problems.push(Problem::Missing),
                Required::Warn => problems.push(Problem::MissingAdvised),
                Required::Optional | Required::Computed => {}
            }
        }
        for check in &node.rules {
            problems.extend(self.rule_problem(check, node, id, frame, answer));
        }
        problems
    }

    /// True where the question that an `either` names has the value that is wanted here. Where it has
    /// not, the rule itself says so, better than "missing" could.
    fn is_excused(&self, node: &Node, frame: FrameId) -> bool {
        node.rules.iter().any(|check| match check {
            Check::Either { other } => node.blocks() || !self.read(*other, frame).is_missing(),
            _ => false,
        })
    }

    fn row_problems(&self, node: &Node, id: NodeId, frame: FrameId, problems: &mut Vec<Problem>) {
        let has = u32::try_from(self.present_rows(id, frame).count()).unwrap_or(u32::MAX);
        let excused = has == 0 && !is_blank(self.answer_at(id, frame));
        let least = node.least_rows();
        if has < least && !excused && (has > 0 || node.blocks()) {
            problems.push(Problem::TooFewRows { least, has });
        } else if has == 0 && !excused && node.required() == Required::Warn {
            problems.push(Problem::MissingAdvised);
        }
        if let Some(most) = node.most_rows().filter(|most| has > *most) {
            problems.push(Problem::TooManyRows { most, has });
        }
    }

    fn rule_problem(
        &self,
        check: &Check,
        node: &Node,
        id: NodeId,
        frame: FrameId,
        answer: &Answer,
    ) -> Option<Problem> {
        let value = Value::of(answer);
        match check {
            Check::NotFuture => {
                let certainly = value.compare(self.context(0), relation(CompareOp::Greater)) == Some(true);
                certainly.then_some(Problem::InFuture)
            }
            Check::MinLength(least) => {
                let has = texts(answer)?.map(|text| length(text.trim())).min()?;
                (has < *least).then_some(Problem::TooShort { least: *least, has })
            }
            Check::MaxLength(most) => {
                let has = texts(answer)?.map(length).max()?;
                (has > *most).then_some(Problem::TooLong { most: *most, has })
            }
            Check::MustEqual(wanted) => {
                let good = is_blank(answer) || value == wanted.value();
                (!good).then(|| Problem::MustBe { wanted: shown(wanted, node) })
            }
            Check::Range { min, max } => {
                let Value::Number(number) = value else { return None };
                let good = Decimal::whole(*min) <= number && number <= Decimal::whole(*max);
                (!good).then_some(Problem::OutOfRange { min: *min, max: *max })
            }
            Check::Compare { op, other } => {
                let broken = value.compare(self.read(*other, frame), relation(*op)) == Some(false);
                broken.then(|| Problem::Disagrees {
                    op: *op,
                    days: matches!(node.kind, Kind::Day | Kind::Moment),
                    other: self.label(*other),
                })
            }
            Check::Limit { op, base, amount, unit } => {
                let base = base.map_or(self.context(0), |base| self.read(base, frame)).days()?;
                over_limit(value.days()?, *op, base, *amount, *unit)
            }
            Check::Either { other } => {
                let neither = is_blank(answer) && self.read(*other, frame).is_missing();
                neither.then(|| Problem::NeitherAnswered { other: self.label(*other) })
            }
            Check::SignerNotRole(role) => {
                let path = self.path_of(id, frame).filter(|_| answer.is_value())?;
                let holds = self.host.signer_holds_role(&path, answer, role) == Some(true);
                holds.then(|| Problem::SignerHoldsRole { role: role.clone() })
            }
            Check::MustHold { expr, message, warn } => {
                let broken = eval(expr, self, frame) == Value::Flag(false);
                broken.then(|| Problem::Broken { message: message.clone(), advised: *warn })
            }
            Check::AskHost { function, reads, variables, message, warn } => {
                let said = self.ask_host(function, reads, variables, id, frame);
                let broken = said == Answer::Flag(false);
                broken.then(|| Problem::Broken { message: message.clone(), advised: *warn })
            }
            Check::IncludesAll => {
                let Value::List(chosen) = value else { return None };
                let missing = node.options.iter().filter(|option| !chosen.contains(&option.code)).count();
                let missing = u32::try_from(missing).unwrap_or(u32::MAX);
                (missing > 0).then_some(Problem::NotAllChosen { missing })
            }
            Check::OneRowPer { field } => self.one_row_per(id, *field, frame),
        }
    }

    fn one_row_per(&self, group: NodeId, field: NodeId, frame: FrameId) -> Option<Problem> {
        let inner = self.form.node(field)?;
        let mut rows: BTreeMap<&str, u32> = BTreeMap::new();
        for row in self.present_rows(group, frame) {
            if let Value::Text(code) = self.read(field, row) {
                *rows.entry(code).or_default() += 1;
            }
        }
        let with = |wanted: fn(u32) -> bool| -> Vec<String> {
            let count = |code: &str| rows.get(code).copied().unwrap_or(0);
            let found = inner.options.iter().filter(|option| wanted(count(&option.code)));
            found.map(|option| option.label.clone()).collect()
        };
        let (none, several) = (with(|rows| rows == 0), with(|rows| rows > 1));
        if !several.is_empty() {
            return Some(Problem::RowsTwice { options: several });
        }
        // With no row at all, "too few rows" has said it already.
        (!none.is_empty() && !rows.is_empty()).then_some(Problem::RowsMissing { options: none })
    }

    fn label(&self, id: NodeId) -> String {
        self.form.node(id).map(|node| node.label.clone()).unwrap_or_default()
    }
}

/// True where nobody has answered: no value and no reason either. Blank text and empty lists are that too.
pub(crate) fn is_blank(answer: &Answer) -> bool {
    match answer {
        Answer::Absent(reason) => *reason == Absence::NotYet,
        other => Value::of(other).is_missing() && !is_unreadable(other),
    }
}

/// A well-formed value that expressions cannot read is still an answer.
fn is_unreadable(answer: &Answer) -> bool {
    matches!(answer, Answer::PartialDate(_) | Answer::Moment(_) | Answer::Number(_))
}

fn texts(answer: &Answer) -> Option<Box<dyn Iterator<Item = &str> + '_>> {
    match answer {
        Answer::Text(text) if !text.trim().is_empty() => Some(Box::new(std::iter::once(text.as_str()))),
        Answer::Texts(texts) => Some(Box::new(texts.iter().map(String::as_str))),
        _ => None,
    }
}

fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

fn over_limit(days: DayRange, op: CompareOp, base: DayRange, amount: i32, unit: DateUnit) -> Option<Problem> {
    let limit = base.shifted(amount, unit)?;
    let broken = days.compare(limit, relation(op)) == Some(false);
    // Of the days that the limit can mean, the one that leaves most room.
    let generous = if matches!(op, CompareOp::Less | CompareOp::LessOrEqual) { limit.to } else { limit.from };
    broken.then_some(Problem::OutsideLimit { op, limit: generous })
}

fn shown(literal: &Literal, node: &Node) -> String {
    match literal {
        Literal::Text(code) => node.option_label(code),
        Literal::Number(number) => number.to_string(),
        Literal::Flag(flag) => flag.to_string(),
        Literal::Day(day) => day.from.to_string(),
    }
}
