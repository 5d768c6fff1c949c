//! Age as a range that nothing is invented into (domain.md 3.3).
//!
//! A birth date of which a part is unknown means every day that it can mean. Where a rule must choose, the
//! person has the benefit of the doubt: the youngest age counts.

use form_engine::{Absence, Answer, CivilDate, PartialDate};

use crate::answers::Answers;
use crate::fields::reg_bia;

/// From this age a person is an adult.
pub const MAJORITY: u16 = 18;

/// What is known of a birth date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Birth {
    /// A date, whole or in part.
    Date(PartialDate),
    /// Some whole years old, on a day: ages from `from` to `to`, both included.
    Age {
        /// Youngest.
        from: u16,
        /// Oldest; none where nobody said.
        to: Option<u16>,
        /// The day on which that was said.
        on: CivilDate,
    },
    /// Nothing. Treated as a child.
    Unknown,
}

/// The answers that say when somebody was born.
#[derive(Debug, Clone, Copy, Default)]
pub struct BirthAnswers<'a> {
    /// The date, as far as known.
    pub dob: Option<&'a Answer>,
    /// How exact it is.
    pub precision: Option<&'a Answer>,
    /// Age in years, as told; between two ages the lower one.
    pub age_told: Option<&'a Answer>,
    /// The upper one.
    pub age_told_to: Option<&'a Answer>,
    /// The day on which the age was told.
    pub told_on: Option<&'a Answer>,
}

/// How much of a date counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Year,
    Month,
    Day,
}

impl BirthAnswers<'_> {
    fn age(&self) -> Option<u16> {
        whole(self.age_told)
    }

    fn upper_age(&self) -> Option<u16> {
        whole(self.age_told_to)
    }

    /// An age that was told, if there is one and its day is known.
    fn told(&self, to: Option<u16>) -> Option<Birth> {
        let from = self.age()?;
        let on = match self.told_on? {
            Answer::Date(day) => *day,
            _ => return None,
        };
        Some(Birth::Age { from: to.map_or(from, |to| from.min(to)), to: to.map(|to| to.max(from)), on })
    }

    fn date(&self, part: Part) -> Birth {
        let date = match self.dob {
            Some(Answer::PartialDate(date)) => *date,
            Some(Answer::Date(day)) => PartialDate {
                year: day.year(),
                month: Some(day.month()),
                day: Some(day.day()),
                estimated: false,
            },
            _ => return Birth::Unknown,
        };
        Birth::Date(PartialDate {
            month: date.month.filter(|_| part >= Part::Month),
            day: date.day.filter(|_| part >= Part::Day),
            ..date
        })
    }
}

fn whole(answer: Option<&Answer>) -> Option<u16> {
    if let Some(Answer::Number(text)) = answer { text.trim().parse().ok() } else { None }
}

/// How old somebody is at least and at most, in whole years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeRange {
    /// At least.
    pub min: u16,
    /// At most.
    pub max: u16,
}

impl Birth {
    /// Reads the answers: what the precision does not vouch for does not count, also where somebody typed it.
    #[must_use]
    pub fn from_answers(given: BirthAnswers<'_>) -> Self {
        let precision = match given.precision {
            Some(Answer::Choice(key)) => key.as_str(),
            _ => "",
        };
        match precision {
            reg_bia::precision::UNKNOWN => Birth::Unknown,
            reg_bia::precision::AGE_ONLY => given.told(given.age()).unwrap_or_else(|| given.date(Part::Year)),
            reg_bia::precision::RANGE => {
                given.told(given.upper_age()).unwrap_or_else(|| given.date(Part::Year))
            }
            reg_bia::precision::YEAR => given.date(Part::Year),
            reg_bia::precision::MONTH => given.date(Part::Month),
            _ => given.date(Part::Day),
        }
    }

    /// The child's birth as the case knows it. Where people wrote different things, nothing is known until they
    /// are resolved.
    #[must_use]
    pub fn of_case(answers: &Answers<'_>) -> Self {
        let only = |field| answers.only(reg_bia::ID, field);
        Self::from_answers(BirthAnswers {
            dob: only(reg_bia::DOB),
            precision: only(reg_bia::DOB_PRECISION),
            age_told: only(reg_bia::AGE_TOLD),
            age_told_to: only(reg_bia::AGE_TOLD_TO),
            told_on: only(reg_bia::DATE_REGISTERED),
        })
    }

    /// First day on which the person can be born.
    #[must_use]
    pub fn earliest(self) -> Option<CivilDate> {
        match self {
            Birth::Date(date) => date.earliest().ok(),
            Birth::Age { to, on, .. } => {
                // Somebody who is not yet `to` + 1 years old was born after this day of that year.
                let day = years_before(on, to?.checked_add(1)?)?;
                CivilDate::from_days_since_1970(day.days_since_1970() + 1).ok()
            }
            Birth::Unknown => None,
        }
    }

    /// Last day on which the person can be born.
    #[must_use]
    pub fn latest(self) -> Option<CivilDate> {
        match self {
            Birth::Date(date) => date.latest().ok(),
            Birth::Age { from, on, .. } => years_before(on, from),
            Birth::Unknown => None,
        }
    }

    /// Age on a day; none where nothing is known.
    #[must_use]
    pub fn age_on(self, day: CivilDate) -> Option<AgeRange> {
        Some(AgeRange {
            min: self.latest()?.full_years_until(day),
            max: self.earliest()?.full_years_until(day),
        })
    }

    /// True unless the person is certainly 18 or older.
    #[must_use]
    pub fn is_child_on(self, day: CivilDate) -> bool {
        self.latest().is_none_or(|latest| latest.full_years_until(day) < MAJORITY)
    }

    /// The last day that can be the eighteenth birthday; none where nothing is known.
    #[must_use]
    pub fn turns_18_on(self) -> Option<CivilDate> {
        self.latest()?.plus_years(MAJORITY).ok()
    }
}

/// True unless the person is certainly an adult. Doubt about the age counts only once it is decided for good
/// (gate G28, CRC GC 6 para 31).
#[must_use]
pub fn is_treated_as_child(answers: &Answers<'_>, today: CivilDate) -> bool {
    let decided = answers.every(
        reg_bia::ID,
        reg_bia::AGE_DISPUTE_STATUS,
        |answer| matches!(answer, Answer::Choice(key) if key == reg_bia::ADULT_FINAL),
    );
    !decided && Birth::of_case(answers).is_child_on(today)
}

/// The age as an answer: one number, or youngest and oldest (`15-16`) where it is not exact.
#[must_use]
pub fn age_as_answer(birth: Birth, today: CivilDate) -> Answer {
    match birth.age_on(today) {
        None => Answer::Absent(Absence::NotKnown),
        Some(age) if age.min == age.max => Answer::Text(age.min.to_string()),
        Some(age) => Answer::Text(format!("{}-{}", age.min, age.max)),
    }
}

/// The same day of the calendar some years before. 29 February becomes 28 February: who was born on
/// 1 March is a day too young.
fn years_before(day: CivilDate, years: u16) -> Option<CivilDate> {
    let year = day.year().checked_sub(years)?;
    CivilDate::new(year, day.month(), day.day()).or_else(|_| CivilDate::new(year, 2, 28)).ok()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> CivilDate {
        text.parse().unwrap()
    }

    fn date(year: u16, month: Option<u8>, day: Option<u8>) -> Birth {
        Birth::Date(PartialDate::new(year, month, day, false).unwrap())
    }

    #[test]
    fn each_precision_means_its_own_range_of_days() {
        let on = day("2025-06-10");
        let table = [
            (date(2010, Some(2), Some(28)), "2010-02-28", "2010-02-28"),
            (date(2012, Some(2), None), "2012-02-01", "2012-02-29"),
            (date(2010, None, None), "2010-01-01", "2010-12-31"),
            (Birth::Age { from: 15, to: Some(15), on }, "2009-06-11", "2010-06-10"),
            (Birth::Age { from: 15, to: Some(17), on }, "2007-06-11", "2010-06-10"),
            (Birth::Age { from: 15, to: Some(15), on: day("2024-02-29") }, "2008-03-01", "2009-02-28"),
        ];
        for (birth, earliest, latest) in table {
            assert_eq!(birth.earliest(), Some(day(earliest)), "{birth:?}");
            assert_eq!(birth.latest(), Some(day(latest)), "{birth:?}");
        }
        assert_eq!((Birth::Unknown.earliest(), Birth::Unknown.latest()), (None, None));
    }

    #[test]
    fn a_year_alone_is_never_read_as_its_first_of_january() {
        let birth = date(2007, None, None);
        assert!(birth.is_child_on(day("2025-12-30")));
        assert!(!birth.is_child_on(day("2025-12-31")));
        assert_eq!(birth.turns_18_on(), Some(day("2025-12-31")));
        assert_eq!(birth.age_on(day("2025-06-01")), Some(AgeRange { min: 17, max: 18 }));
    }

    #[test]
    fn who_is_of_unknown_age_is_a_child() {
        assert!(Birth::Unknown.is_child_on(day("2025-06-01")));
        assert_eq!(age_as_answer(Birth::Unknown, day("2025-06-01")), Answer::Absent(Absence::NotKnown));
    }

    #[test]
    fn a_day_that_the_precision_does_not_vouch_for_does_not_count() {
        let typed = Answer::PartialDate(PartialDate::new(2008, Some(1), Some(1), false).unwrap());
        let told = |key: &str| Answer::Choice(key.to_owned());
        let latest = |key: &str| {
            let precision = told(key);
            let given =
                BirthAnswers { dob: Some(&typed), precision: Some(&precision), ..BirthAnswers::default() };
            Birth::from_answers(given).latest()
        };
        assert_eq!(latest("exact_told"), Some(day("2008-01-01")));
        assert_eq!(latest("month"), Some(day("2008-01-31")));
        assert_eq!(latest("year"), Some(day("2008-12-31")));
        assert_eq!(latest("age_only"), Some(day("2008-12-31")));
        assert_eq!(latest("unknown"), None);
    }

    #[test]
    fn an_age_without_an_upper_limit_or_without_its_day_invents_nothing() {
        let number = |n: &str| Answer::Number(n.to_owned());
        let (range, from, on) =
            (Answer::Choice("range".to_owned()), number("15"), Answer::Date(day("2025-06-10")));
        let given = BirthAnswers {
            precision: Some(&range),
            age_told: Some(&from),
            told_on: Some(&on),
            ..BirthAnswers::default()
        };
        let open = Birth::from_answers(given);
        assert_eq!((open.earliest(), open.latest()), (None, Some(day("2010-06-10"))));
        assert_eq!(open.age_on(day("2025-06-10")), None);
        assert_eq!(Birth::from_answers(BirthAnswers { told_on: None, ..given }), Birth::Unknown);
    }

    #[test]
    fn born_on_29_february_the_eighteenth_birthday_is_1_march() {
        let birth = date(2008, Some(2), Some(29));
        assert_eq!(birth.turns_18_on(), Some(day("2026-03-01")));
        assert!(birth.is_child_on(day("2026-02-28")) && !birth.is_child_on(day("2026-03-01")));
    }

    #[test]
    fn an_age_reads_as_one_number_or_as_a_range() {
        let today = day("2025-06-01");
        assert_eq!(age_as_answer(date(2010, Some(1), Some(1)), today), Answer::Text("15".into()));
        assert_eq!(age_as_answer(date(2010, None, None), today), Answer::Text("14-15".into()));
    }

    proptest! {
        #[test]
        fn a_person_of_a_told_age_has_that_age_on_that_day(from in 0_u16..25, more in 0_u16..5, offset in 0_i32..20_000) {
            let on = CivilDate::from_days_since_1970(offset + 10_000).unwrap();
            let birth = Birth::Age { from, to: Some(from + more), on };
            prop_assert_eq!(birth.age_on(on), Some(AgeRange { min: from, max: from + more }));
        }

        #[test]
        fn nobody_is_an_adult_before_the_last_possible_birthday(year in 1990_u16..2020, month in proptest::option::of(1_u8..13), offset in 0_i32..20_000) {
            let birth = date(year, month, None);
            let today = CivilDate::from_days_since_1970(offset + 10_000).unwrap();
            prop_assert_eq!(birth.is_child_on(today), today < birth.turns_18_on().unwrap());
        }
    }
}
