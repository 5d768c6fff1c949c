//! Days of a case as days of the calendar.

use domain::{CivilDate, PartialDate, Timestamp};
use form_engine::days_in_month;
use serde::Deserialize;

/// The first day of a case, and the day on which the demo starts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    first: CivilDate,
    start: CivilDate,
}

/// How much is known of a birth date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Known {
    Day,
    Month,
    Year,
}

const MINUTE: u64 = 60 * 1000;

impl Anchor {
    /// A case whose last day is the day of the start.
    pub(super) fn new(start: CivilDate, last_day: i32) -> Option<Self> {
        let first = CivilDate::from_days_since_1970(start.days_since_1970().checked_sub(last_day)?).ok()?;
        Some(Self { first, start })
    }

    /// A day of the case.
    pub(super) fn day(self, number: i32) -> Option<CivilDate> {
        CivilDate::from_days_since_1970(self.first.days_since_1970().checked_add(number)?).ok()
    }

    /// When the work of a day begins: in the morning, or right after midnight on the day of the start, so
    /// that nothing lies in the future.
    pub(super) fn morning(self, number: i32) -> Option<Timestamp> {
        let day = self.day(number)?;
        let midnight = Timestamp::at_start_of(day).0;
        Some(Timestamp(if day >= self.start { midnight } else { midnight + 8 * 60 * MINUTE }))
    }

    /// How much time passes between two things that happen on that day, in milliseconds.
    pub(super) fn pause(self, number: i32) -> u64 {
        if self.day(number).is_some_and(|day| day >= self.start) { 10 } else { 5 * MINUTE }
    }

    /// A birth date: so many years and months, and ten days, before the first day of the case.
    pub(super) fn born(self, years: u16, months: u8, known: Known, estimated: bool) -> Option<PartialDate> {
        let since = CivilDate::from_days_since_1970(self.first.days_since_1970().checked_sub(10)?).ok()?;
        let count = i32::from(since.year()) * 12 + i32::from(since.month()) - 1;
        let count = count - i32::from(years) * 12 - i32::from(months);
        let year = u16::try_from(count.div_euclid(12)).ok()?;
        let month = u8::try_from(count.rem_euclid(12) + 1).ok()?;
        let day = since.day().min(days_in_month(year, month));
        let (month, day) = match known {
            Known::Day => (Some(month), Some(day)),
            Known::Month => (Some(month), None),
            Known::Year => (None, None),
        };
        PartialDate::new(year, month, day, estimated).ok()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn anchor() -> Anchor {
        Anchor::new("2026-03-10".parse().unwrap(), 9).unwrap()
    }

    #[test]
    fn the_last_day_is_the_day_of_the_start() {
        assert_eq!(anchor().day(0).unwrap().to_string(), "2026-03-01");
        assert_eq!(anchor().day(9).unwrap().to_string(), "2026-03-10");
    }

    #[test]
    fn a_child_has_the_age_that_the_case_says_on_its_first_day() {
        let born = anchor().born(16, 4, Known::Day, false).unwrap();
        let day = born.earliest().unwrap();
        assert_eq!(day.to_string(), "2009-10-19");
        assert_eq!(day.full_years_until(anchor().day(0).unwrap()), 16);
    }

    #[test]
    fn what_is_not_known_of_a_birth_date_stays_away() {
        let born = anchor().born(14, 0, Known::Year, true).unwrap();
        assert_eq!((born.year, born.month, born.day, born.estimated), (2012, None, None, true));
        let born = anchor().born(11, 5, Known::Month, false).unwrap();
        assert_eq!((born.year, born.month, born.day), (2014, Some(9), None));
    }

    #[test]
    fn nothing_happens_after_the_start_has_begun() {
        let start = Timestamp::at_start_of("2026-03-10".parse().unwrap());
        assert_eq!(anchor().morning(9), Some(start));
        assert!(anchor().morning(8).unwrap() < start);
    }
}
