//! Whether a value can be the answer to a question at all, without looking at any other answer.

use crate::answer::{Absence, Answer};
use crate::date::PartialDate;
use crate::definition::{Field, FieldType};
use crate::form::{Codes, Form, Node, Place, Shape};
use crate::moment::Moment;
use crate::number::Decimal;
use crate::path::Path;

/// Why a value cannot be the answer to a question. The sentences hold nothing of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[non_exhaustive]
pub enum MalformedAnswer {
    /// The form has no such question. It may be another version of the form.
    #[error("this form has no such question; open it in the version in which it was filled")]
    UnknownPath,
    /// The path names a row, which has no answer of its own.
    #[error("this path names a row; answers belong to the questions in it")]
    NotAQuestion,
    /// The value is worked out by the form.
    #[error("this value is worked out by the form and cannot be typed")]
    Computed,
    /// The question wants another kind of answer.
    #[error("this question wants another kind of answer: {0}")]
    WrongKind(&'static str),
    /// An option was chosen that the question does not offer.
    #[error("this option is not one of those that the question offers")]
    UnknownOption,
    /// A country, language or currency that is not written as its standard says.
    #[error("this is not a code of the standard that the question uses")]
    NotACode,
    /// More than one thing where one is wanted.
    #[error("only one entry is possible here")]
    OnlyOne,
    /// The same thing twice.
    #[error("the same entry stands here twice")]
    Twice,
    /// More entries than any form needs.
    #[error("too many entries; {MOST_ENTRIES} are the most")]
    TooMany,
    /// More text than any form needs.
    #[error("the text is too long; {MOST_CHARACTERS} characters are the most")]
    TooLong,
    /// A sign that no keyboard makes and that some programs stumble over.
    #[error("the text holds a sign that cannot be stored")]
    Unprintable,
    /// Not a day of the calendar.
    #[error("this is not a day of the calendar")]
    NotADate,
    /// Not a moment.
    #[error("this is not a time with its offset from UTC")]
    NotAMoment,
    /// Not a number, or one with too many digits.
    #[error("this is not a number; write digits, and at most four decimals after a point")]
    NotANumber,
    /// Not the id of a record.
    #[error("this does not name a record")]
    NotAnId,
}

/// Hard cap for one text. Rules of a form may ask for less.
pub const MOST_CHARACTERS: usize = 20_000;
/// Hard cap for entries of one answer.
pub const MOST_ENTRIES: usize = 200;

/// Says whether an answer fits its question: path, kind, options, dates, sizes. A reason for having no
/// answer fits every question. Whether the rows on the path exist plays no part.
///
/// # Errors
/// [`MalformedAnswer`] with the first thing that does not fit.
pub fn check_answer(form: &Form, path: &Path, answer: &Answer) -> Result<(), MalformedAnswer> {
    fits(question(form, path)?, answer)
}

impl Form {
    /// Brings an answer into its one stored shape, so that equal answers are equal bytes: options in the
    /// order of their list, blank text and empty lists as "not yet", no control characters.
    ///
    /// # Errors
    /// [`MalformedAnswer`] as for [`check_answer`].
    pub fn tidy_answer(&self, path: &Path, answer: Answer) -> Result<Answer, MalformedAnswer> {
        let node = question(self, path)?;
        let answer = match answer {
            Answer::Text(text) => Answer::Text(printable(text)),
            Answer::Texts(texts) => {
                let texts = texts.into_iter().map(printable);
                Answer::Texts(texts.filter(|text| !text.trim().is_empty()).collect())
            }
            Answer::Choices(mut codes) => {
                codes.sort_by_key(|code| {
                    let place = node.options.iter().position(|option| &option.code == code);
                    (place.unwrap_or(usize::MAX), code.clone())
                });
                Answer::Choices(codes)
            }
            other => other,
        };
        fits(node, &answer)?;
        let blank = crate::instance::is_blank(&answer);
        Ok(if blank { Answer::Absent(Absence::NotYet) } else { answer })
    }
}

fn question<'a>(form: &'a Form, path: &Path) -> Result<&'a Node, MalformedAnswer> {
    match form.place(path) {
        Some(Place::Field(node)) => form.node(node).ok_or(MalformedAnswer::UnknownPath),
        Some(Place::Row(_)) => Err(MalformedAnswer::NotAQuestion),
        None => Err(MalformedAnswer::UnknownPath),
    }
}

fn fits(node: &Node, answer: &Answer) -> Result<(), MalformedAnswer> {
    let Some(field) = &node.field else { return Err(MalformedAnswer::NotAQuestion) };
    if field.kind == FieldType::Computed {
        return Err(MalformedAnswer::Computed);
    }
    if matches!(answer, Answer::Absent(_)) {
        return Ok(());
    }
    if node.shape == Shape::Group {
        return Err(MalformedAnswer::WrongKind("rows, or the reason why there are none"));
    }
    let wrong = || Err(MalformedAnswer::WrongKind(wanted(field)));
    match (field.kind, field.many, answer) {
        (FieldType::Text, true, Answer::Texts(texts)) => {
            entries(texts)?;
            texts.iter().try_for_each(|entry| text(entry))
        }
        (FieldType::Text | FieldType::Longtext, false, Answer::Text(entry)) => text(entry),
        (FieldType::Date, _, Answer::Date(_)) | (FieldType::Bool, _, Answer::Flag(_)) => Ok(()),
        (FieldType::PartialDate, _, Answer::PartialDate(date)) => partial(*date),
        (FieldType::Datetime, _, Answer::Moment(moment)) => {
            Moment::parse(moment).map(|_| ()).ok_or(MalformedAnswer::NotAMoment)
        }
        (FieldType::Number, _, Answer::Number(number)) => decimal(number),
        (FieldType::Money, _, Answer::Money { amount, currency }) => {
            let good = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase());
            decimal(amount)?;
            if good { Ok(()) } else { Err(MalformedAnswer::NotACode) }
        }
        (FieldType::Yn | FieldType::Single, _, Answer::Choice(key)) => code(node, key),
        (FieldType::Country | FieldType::Language, false, Answer::Choice(key)) => code(node, key),
        (FieldType::Country | FieldType::Language, true, Answer::Choices(keys))
        | (FieldType::Multi, _, Answer::Choices(keys)) => {
            distinct(keys)?;
            keys.iter().try_for_each(|key| code(node, key))
        }
        (FieldType::Location, _, Answer::Place { text: words, code }) => {
            code.as_ref().map_or(Ok(()), |code| id(code))?;
            text(words)
        }
        (FieldType::Ref, false, Answer::Link(link)) => id(link),
        (FieldType::Ref, true, Answer::Links(links)) => {
            distinct(links)?;
            links.iter().try_for_each(|link| id(link))
        }
        (FieldType::Signature, false, Answer::Signed { name, at }) => signature(name, at),
        (FieldType::Signature, true, Answer::ManySigned(names)) => {
            entries(names)?;
            names.iter().try_for_each(|one| signature(&one.name, &one.at))
        }
        (
            FieldType::File | FieldType::Photo | FieldType::Audio | FieldType::Drawing,
            many,
            Answer::Attached(ids),
        ) => {
            if !many && ids.len() > 1 {
                return Err(MalformedAnswer::OnlyOne);
            }
            distinct(ids)?;
            ids.iter().try_for_each(|attachment| id(attachment))
        }
        _ => wrong(),
    }
}

fn wanted(field: &Field) -> &'static str {
    match (field.kind, field.many) {
        (FieldType::Text, true) => "several texts",
        (FieldType::Text | FieldType::Longtext, _) => "a text",
        (FieldType::Date, _) => "a day",
        (FieldType::PartialDate, _) => "a day, a month or a year",
        (FieldType::Datetime, _) => "a day and a time",
        (FieldType::Number, _) => "a number",
        (FieldType::Money, _) => "an amount and its currency",
        (FieldType::Bool, _) => "yes or no",
        (FieldType::Yn | FieldType::Single, _) | (FieldType::Country | FieldType::Language, false) => {
            "one option"
        }
        (FieldType::Multi, _) | (FieldType::Country | FieldType::Language, true) => "several options",
        (FieldType::Location, _) => "a place",
        (FieldType::Ref, false) => "a linked record",
        (FieldType::Ref, true) => "several linked records",
        (FieldType::Signature, false) => "a signature",
        (FieldType::Signature, true) => "several signatures",
        (FieldType::File | FieldType::Photo | FieldType::Audio | FieldType::Drawing, _) => "an attachment",
        (FieldType::Group, _) => "rows",
        (FieldType::Computed, _) => "nothing",
    }
}

fn text(text: &str) -> Result<(), MalformedAnswer> {
    // Counting characters is only needed where the bytes could be too many.
    if text.len() > MOST_CHARACTERS && text.chars().count() > MOST_CHARACTERS {
        return Err(MalformedAnswer::TooLong);
    }
    if text.contains('\0') { Err(MalformedAnswer::Unprintable) } else { Ok(()) }
}

fn printable(mut text: String) -> String {
    text.retain(|sign| !sign.is_control() || sign == '\n' || sign == '\t');
    text
}

fn partial(date: PartialDate) -> Result<(), MalformedAnswer> {
    PartialDate::new(date.year, date.month, date.day, date.estimated)
        .map(|_| ())
        .map_err(|_| MalformedAnswer::NotADate)
}

fn decimal(number: &str) -> Result<(), MalformedAnswer> {
    Decimal::parse(number).map(|_| ()).ok_or(MalformedAnswer::NotANumber)
}

fn signature(name: &str, at: &str) -> Result<(), MalformedAnswer> {
    text(name)?;
    Moment::parse(at).map(|_| ()).ok_or(MalformedAnswer::NotAMoment)
}

fn id(id: &str) -> Result<(), MalformedAnswer> {
    let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b':' | b'/');
    let fits = (1..=256).contains(&id.len()) && id.bytes().all(good);
    if fits { Ok(()) } else { Err(MalformedAnswer::NotAnId) }
}

fn entries<T>(list: &[T]) -> Result<(), MalformedAnswer> {
    if list.len() > MOST_ENTRIES { Err(MalformedAnswer::TooMany) } else { Ok(()) }
}

fn distinct(list: &[String]) -> Result<(), MalformedAnswer> {
    entries(list)?;
    let mut sorted: Vec<&String> = list.iter().collect();
    sorted.sort();
    sorted.dedup();
    if sorted.len() == list.len() { Ok(()) } else { Err(MalformedAnswer::Twice) }
}

fn code(node: &Node, key: &str) -> Result<(), MalformedAnswer> {
    match node.codes {
        Codes::Country => {
            let good = key.len() == 2 && key.bytes().all(|byte| byte.is_ascii_uppercase());
            if good { Ok(()) } else { Err(MalformedAnswer::NotACode) }
        }
        Codes::LanguageTag => {
            let mut parts = key.split('-');
            let language = parts.next().unwrap_or_default();
            let first =
                (2..=8).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_alphabetic());
            let others = parts.all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            });
            if first && others && key.len() <= 35 { Ok(()) } else { Err(MalformedAnswer::NotACode) }
        }
        Codes::Listed | Codes::None => {
            let known = node.options.iter().any(|option| option.code == key);
            if known { Ok(()) } else { Err(MalformedAnswer::UnknownOption) }
        }
    }
}
