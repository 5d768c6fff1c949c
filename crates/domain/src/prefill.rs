//! First values of a form that is open: what its definition says may be filled in for a person to check.
//!
//! Nothing here is written anywhere. Each value follows from the case as it is, so every tablet proposes the same, and
//! nothing can stand against an answer. A person's press makes it an answer like any other.

use std::collections::BTreeMap;

use form_engine::{Answer, CivilDate, FieldType, Instance, Path};

use crate::age::Birth;
use crate::answers::Answers;
use crate::fields::{checklist, followup};
use crate::ids::{DocumentId, UserId};
use crate::time::Timestamp;
use crate::track::{Track, track};

/// What first values need to know beside the case.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// Who is signed in.
    pub user: &'a UserId,
    /// Today, where the tablet is.
    pub today: CivilDate,
    /// The day of a moment, where the tablet is.
    pub day_of: &'a dyn Fn(Timestamp) -> CivilDate,
    /// For which children an item of the checklist starts switched on; none where that is not known.
    pub for_whom: &'a dyn Fn(&str) -> Option<ForWhom>,
}

/// For which children an item of the checklist starts switched on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForWhom {
    /// Every child.
    All,
    /// Unaccompanied and separated children.
    Separated,
    /// From 12 years.
    FromTwelve,
}

/// The first values of a document's questions at which nobody ever wrote anything. Values that do not fit their
/// question are left out by the form itself.
///
/// "Today" is the day on which the form, or the row, was begun, and "signed in" is who began it: a form that is
/// finished tomorrow still proposes what was true when it was opened.
#[must_use]
pub fn first_values(
    answers: &Answers<'_>,
    document: &DocumentId,
    form: &Instance,
    around: &Surroundings<'_>,
) -> BTreeMap<Path, Answer> {
    let file = answers.file();
    let places = form.prefill_places().into_iter();
    places
        .filter(|(path, _)| file.history(document, path).is_empty())
        .filter_map(|(path, prefill)| {
            let value = Place { answers, document, form, around, path: &path }.value(&prefill.from)?;
            Some((path, value))
        })
        .collect()
}

/// One question that wants a first value.
struct Place<'a> {
    answers: &'a Answers<'a>,
    document: &'a DocumentId,
    form: &'a Instance,
    around: &'a Surroundings<'a>,
    path: &'a Path,
}

impl Place<'_> {
    fn value(&self, from: &str) -> Option<Answer> {
        match from {
            "today" => return Some(Answer::Date(self.begun().1)),
            "signed_in_user" => return Some(Answer::Link(self.begun().0.as_str().to_owned())),
            "own_site" => {
                return self.answers.file().opened().map(|(_, _, site)| Answer::Link(site.to_owned()));
            }
            "first_row" => return self.is_first_row().map(Answer::Flag),
            "checklist_item.applies" => return self.item_applies().map(Answer::Flag),
            _ => {}
        }
        if let Some(days) = from.strip_prefix("today+") {
            return days_after(self.begun().1, days.parse().ok()?);
        }
        if let Some(key) = from.strip_prefix("value:") {
            return self.of_key(key);
        }
        let (form, question) = from.split_once('.')?;
        let answer = self.other(form, question).filter(Answer::is_value)?;
        if (form, question) == (followup::ID, followup::RISK) {
            return self.next_visit(&answer);
        }
        Some(answer)
    }

    /// Who began the form or the row, and when. What is not written yet is begun now.
    fn begun(&self) -> (&UserId, CivilDate) {
        let file = self.answers.file();
        let found = match self.path.parent() {
            Some(row) => {
                let first =
                    file.history(self.document, &row).into_iter().min_by_key(|change| change.recorded);
                first.map(|change| (&change.entered_by, change.recorded))
            }
            None => file.opening(self.document).map(|opening| (opening.by, opening.at)),
        };
        found.map_or((self.around.user, self.around.today), |(user, at)| (user, (self.around.day_of)(at)))
    }

    fn is_first_row(&self) -> Option<bool> {
        let row = self.path.parent()?;
        let rows = self.form.rows(&row.parent()?);
        Some(rows.first() == Some(&row))
    }

    fn item_applies(&self) -> Option<bool> {
        let item = self.path.parent()?.field(checklist::ITEM).ok()?;
        let Answer::Choice(item) = self.form.answer(&item)? else { return None };
        match (self.around.for_whom)(item)? {
            ForWhom::All => Some(true),
            ForWhom::Separated => Some(track(self.answers) == Track::Uasc),
            // The youngest possible age, as everywhere where a rule must choose.
            ForWhom::FromTwelve => {
                let born = Birth::of_case(self.answers).latest()?;
                Some(born.full_years_until(self.around.today) >= 12)
            }
        }
    }

    fn of_key(&self, key: &str) -> Option<Answer> {
        match self.form.form().field(self.path)?.kind {
            FieldType::Bool => Some(Answer::Flag(key == "true")),
            FieldType::Multi => Some(Answer::Choices(vec![key.to_owned()])),
            FieldType::Text | FieldType::Longtext => Some(Answer::Text(key.to_owned())),
            _ => Some(Answer::Choice(key.to_owned())),
        }
    }

    /// The answer of this form, or of the newest document of another one.
    fn other(&self, form: &str, question: &str) -> Option<Answer> {
        if form == self.form.form().about().id {
            return self.form.answer(&Path::top(question).ok()?).cloned();
        }
        self.answers.only(form, question).cloned()
    }

    /// Time to the next visit by level of risk (domain.md 3.5). No risk seen: no visit is proposed.
    fn next_visit(&self, risk: &Answer) -> Option<Answer> {
        let Answer::Choice(risk) = risk else { return None };
        let days = match risk.as_str() {
            "emergency" => 2,
            "high" => 7,
            "medium" => 30,
            "low" => 60,
            _ => return None,
        };
        let done = self.form.answer(&Path::top(followup::DONE).ok()?);
        let from = if let Some(Answer::Date(day)) = done { *day } else { self.begun().1 };
        days_after(from, days)
    }
}

fn days_after(day: CivilDate, days: i32) -> Option<Answer> {
    CivilDate::from_days_since_1970(day.days_since_1970().checked_add(days)?).ok().map(Answer::Date)
}

#[cfg(test)]
mod tests;
