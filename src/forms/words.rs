//! Answers and problems in words, for screens of every form.

use domain::{Absence, Answer};
use form_engine::{EditRefused, FieldType, MOST_CHARACTERS, MalformedAnswer, Problem, QuestionView};

use super::links;
use crate::app::desk::Desk;
use crate::app::open_case::OpenCase;
use crate::i18n::{t, t_opt, tag, tv};
use crate::ports::intl;
use crate::ui::InLanguage;

/// The language in which the forms ask.
const FORMS_ASK_IN: (&str, &str) = ("en", "ltr");

/// The language of a form's own words, where it is not that of the screens.
pub(crate) fn asked_in() -> Option<InLanguage> {
    let (language, direction) = FORMS_ASK_IN;
    (tag() != language).then(|| InLanguage::new(language, direction))
}

/// The key of a reason for no answer, as texts and menus use it.
pub(crate) fn absence_key(absence: Absence) -> &'static str {
    match absence {
        Absence::NotYet => "not_yet",
        Absence::NotAsked => "not_asked",
        Absence::NotKnown => "not_known",
        Absence::Declined => "declined",
        Absence::WithheldForSafety => "withheld_for_safety",
        Absence::NotApplicable => "not_applicable",
    }
}

/// The reason for no answer in words.
pub(crate) fn absence(absence: Absence) -> String {
    match absence {
        Absence::NotYet => t("form-review-no-answer"),
        other => t(&format!("field-absence-{}", absence_key(other))),
    }
}

/// Where the names of what is linked are looked up.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    /// Knows staff and forms.
    pub(crate) desk: &'a Desk,
    /// The case that the answer stands in; none where it has left this tablet.
    pub(crate) case: Option<&'a OpenCase>,
}

/// An answer as one reads it.
pub(crate) fn answer(known: Known<'_>, question: Option<&QuestionView>, answer: &Answer) -> String {
    let label = |key: &String| option_label(question, key);
    match answer {
        // What is worked out may be a key of a list.
        Answer::Text(text) if question.is_some_and(|it| it.kind == FieldType::Computed) => label(text),
        Answer::Text(text) | Answer::Number(text) => text.clone(),
        Answer::Texts(texts) => texts.join(", "),
        Answer::Date(day) => intl::day(tag(), *day),
        Answer::PartialDate(date) => {
            let words = intl::partial_day(tag(), *date);
            if date.estimated { tv("field-date-about", &[("date", words.into())]) } else { words }
        }
        Answer::Moment(moment) => intl::moment_in_words(tag(), moment),
        Answer::Money { amount, currency } => format!("{amount} {currency}"),
        Answer::Flag(yes) => t(if *yes { "common-yes" } else { "common-no" }),
        Answer::Choice(key) => label(key),
        Answer::Choices(keys) => intl::list(tag(), keys.iter().map(label)),
        Answer::Place { text, .. } => text.clone(),
        // What the host lists, such as what a child said, is counted: it stands elsewhere word for word.
        Answer::Links(ids) if question.is_some_and(|question| question.target.is_none()) => {
            ids.len().to_string()
        }
        // A centre has no record: its key is its name.
        Answer::Link(id) if question.is_some_and(|it| it.target.as_deref() == Some("site")) => {
            domain::site::name_of(id)
        }
        Answer::Link(id) => links::name_of(known, id),
        Answer::Links(ids) => intl::list(tag(), ids.iter().map(|id| links::name_of(known, id))),
        Answer::Attached(ids) => tv("field-attached", &[("count", ids.len().into())]),
        Answer::Signed { name, at } => {
            let when = intl::moment_in_words(tag(), at);
            tv("form-stands-submitted", &[("who", name.as_str().into()), ("when", when.into())])
        }
        Answer::ManySigned(names) => names.iter().map(|it| it.name.clone()).collect::<Vec<_>>().join(", "),
        Answer::Absent(reason) => absence(*reason),
    }
}

fn option_label(question: Option<&QuestionView>, key: &str) -> String {
    let option = question.and_then(|question| question.options.iter().find(|option| option.code == key));
    match (option, key) {
        (Some(option), _) => option.label.clone(),
        (None, "yes") => t("common-yes"),
        (None, "no") => t("common-no"),
        (None, "unknown") => t("common-unknown"),
        (None, other) => other.to_owned(),
    }
}

/// A problem in the person's language; the engine's own sentence where a language has none.
pub(crate) fn problem(problem: &Problem) -> String {
    let id = format!("problem-{}", problem.code());
    let count = |n: u32| (n as usize).into();
    match problem {
        Problem::TooShort { least, .. } | Problem::TooFewRows { least, .. } => {
            tv(&id, &[("n", count(*least))])
        }
        Problem::TooLong { most, .. } | Problem::TooManyRows { most, .. } => tv(&id, &[("n", count(*most))]),
        Problem::OutOfRange { min, max } => {
            tv(&id, &[("min", min.to_string().into()), ("max", max.to_string().into())])
        }
        Problem::NeitherAnswered { other } => tv(&id, &[("other", other.as_str().into())]),
        Problem::Missing | Problem::MissingAdvised | Problem::InFuture => t(&id),
        _ => t_opt(&id).unwrap_or_else(|| problem.to_string()),
    }
}

/// Why something that was typed cannot be kept.
pub(crate) fn refused(why: &EditRefused) -> String {
    match why {
        EditRefused::Malformed(MalformedAnswer::TooLong) => {
            tv("problem-too-long", &[("n", MOST_CHARACTERS.into())])
        }
        EditRefused::Malformed(MalformedAnswer::NotANumber) => t("problem-not-a-number"),
        _ => t("problem-not-kept"),
    }
}

/// True for problems that only say that nobody has answered yet.
pub(crate) fn is_gap(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::Missing
            | Problem::MissingAdvised
            | Problem::NeitherAnswered { .. }
            | Problem::TooFewRows { .. }
            | Problem::RowsMissing { .. }
    )
}
