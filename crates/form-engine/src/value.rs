//! The values that expressions work with.
//!
//! A [`Value`] is a cheap view of an answer: it borrows its texts and is copied freely. Everything that
//! is not a value of its own (nobody answered, a reason was given, blank text, the question does not
//! apply) reads as [`Value::Missing`].

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::date::{CivilDate, DayRange};
use crate::moment::Moment;
use crate::number::Decimal;

/// The kind of a value, as the static check sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Yes or no.
    Flag,
    /// A decimal number.
    Number,
    /// A text, the key of an option or the id of a record.
    Text,
    /// Several texts, keys or ids.
    List,
    /// A day, of which a part may be unknown.
    Day,
    /// A moment.
    Moment,
    /// Something that can only be asked whether it is there.
    Opaque,
}

impl Kind {
    /// How a finding names this kind.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Kind::Flag => "yes or no",
            Kind::Number => "a number",
            Kind::Text => "a text or key",
            Kind::List => "a list",
            Kind::Day => "a day",
            Kind::Moment => "a moment",
            Kind::Opaque => "something that can only be set or empty",
        }
    }
}

/// What a host tells the form about the world around it, for one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContextValue {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i32),
    /// A text or key.
    Text(String),
    /// Several texts or keys.
    List(Vec<String>),
    /// A day.
    Day(CivilDate),
}

/// A value while an expression is worked out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Value<'a> {
    Missing,
    Flag(bool),
    Number(Decimal),
    Text(&'a str),
    List(&'a [String]),
    Days(DayRange),
    Moment(Moment),
    /// There is something, and that is all that can be said.
    Present,
}

impl<'a> Value<'a> {
    /// What an answer is worth in an expression.
    pub(crate) fn of(answer: &'a Answer) -> Value<'a> {
        let text = |text: &'a str| if text.trim().is_empty() { Value::Missing } else { Value::Text(text) };
        let list = |list: &'a [String]| if list.is_empty() { Value::Missing } else { Value::List(list) };
        match answer {
            Answer::Text(t) | Answer::Choice(t) | Answer::Link(t) => text(t),
            Answer::Texts(l) | Answer::Choices(l) | Answer::Links(l) | Answer::Attached(l) => list(l),
            Answer::Date(day) => Value::Days(DayRange::exact(*day)),
            Answer::PartialDate(date) => DayRange::of(*date).map_or(Value::Missing, Value::Days),
            Answer::Moment(text) => Moment::parse(text).map_or(Value::Missing, Value::Moment),
            Answer::Number(text) => Decimal::parse(text).map_or(Value::Missing, Value::Number),
            Answer::Flag(flag) => Value::Flag(*flag),
            Answer::Place { text: t, code } => {
                if code.is_some() {
                    Value::Present
                } else {
                    present(text(t))
                }
            }
            Answer::Money { .. } | Answer::Signed { .. } => Value::Present,
            Answer::ManySigned(names) => {
                if names.is_empty() {
                    Value::Missing
                } else {
                    Value::Present
                }
            }
            Answer::Absent(_) => Value::Missing,
        }
    }

    /// What a fact of the surroundings is worth in an expression.
    pub(crate) fn of_context(value: &'a ContextValue) -> Value<'a> {
        match value {
            ContextValue::Flag(flag) => Value::Flag(*flag),
            ContextValue::Number(number) => Value::Number(Decimal::whole(i64::from(*number))),
            ContextValue::Text(text) => Value::Text(text),
            ContextValue::List(list) if list.is_empty() => Value::Missing,
            ContextValue::List(list) => Value::List(list),
            ContextValue::Day(day) => Value::Days(DayRange::exact(*day)),
        }
    }

    pub(crate) fn is_missing(self) -> bool {
        self == Value::Missing
    }

    /// The flag as a three-valued truth; none where it is not known.
    pub(crate) fn truth(self) -> Option<bool> {
        if let Value::Flag(flag) = self { Some(flag) } else { None }
    }

    /// The days that this can mean.
    pub(crate) fn days(self) -> Option<DayRange> {
        match self {
            Value::Days(days) => Some(days),
            Value::Moment(moment) => Some(DayRange::exact(moment.day)),
            _ => None,
        }
    }

    /// Compares where it is certain; none where a part is unknown or the kinds do not go together.
    pub(crate) fn compare(self, other: Value<'_>, holds: impl Fn(Ordering) -> bool) -> Option<bool> {
        match (self, other) {
            (Value::Flag(a), Value::Flag(b)) => Some(holds(a.cmp(&b))),
            (Value::Number(a), Value::Number(b)) => Some(holds(a.cmp(&b))),
            (Value::Text(a), Value::Text(b)) => Some(holds(a.cmp(b))),
            (Value::Moment(a), Value::Moment(b)) => Some(holds(a.cmp(&b))),
            _ => self.days()?.compare(other.days()?, holds),
        }
    }
}

fn present(value: Value<'_>) -> Value<'_> {
    if value.is_missing() { Value::Missing } else { Value::Present }
}
