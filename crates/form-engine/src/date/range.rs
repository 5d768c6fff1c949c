//! The days that a date can mean, as expressions and rules see it.

use std::cmp::Ordering;

use super::{CivilDate, NotADate, PartialDate, days_in_month};
use crate::definition::DateUnit;

/// All days from one to another, both included. An exact day is a range of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DayRange {
    pub(crate) from: CivilDate,
    pub(crate) to: CivilDate,
    /// True where somebody said that it is a guess.
    pub(crate) estimated: bool,
}

impl DayRange {
    pub(crate) fn exact(day: CivilDate) -> Self {
        Self { from: day, to: day, estimated: false }
    }

    pub(crate) fn of(date: PartialDate) -> Option<Self> {
        let (from, to) = (date.earliest().ok()?, date.latest().ok()?);
        Some(Self { from, to, estimated: date.estimated })
    }

    /// Compares where all days of both ranges agree; none where it depends on the unknown part.
    pub(crate) fn compare(self, other: Self, holds: impl Fn(Ordering) -> bool) -> Option<bool> {
        let mut possible = Vec::with_capacity(3);
        if self.from < other.to {
            possible.push(holds(Ordering::Less));
        }
        if self.from <= other.to && other.from <= self.to {
            possible.push(holds(Ordering::Equal));
        }
        if self.to > other.from {
            possible.push(holds(Ordering::Greater));
        }
        let first = *possible.first()?;
        possible.iter().all(|answer| *answer == first).then_some(first)
    }

    /// The range some time later, or earlier for a negative amount; none outside the calendar.
    pub(crate) fn shifted(self, amount: i32, unit: DateUnit) -> Option<Self> {
        let from = shifted(self.from, amount, unit).ok()?;
        let to = if unit != DateUnit::Days && self.is_whole_months() {
            // February of a leap year moves to the whole of the other February, not to its first 29 days.
            let to = shifted(CivilDate::new(self.to.year(), self.to.month(), 1).ok()?, amount, unit).ok()?;
            CivilDate::new(to.year(), to.month(), days_in_month(to.year(), to.month())).ok()?
        } else {
            shifted(self.to, amount, unit).ok()?
        };
        Some(Self { from, to, estimated: self.estimated })
    }

    /// The range as a date that a person would write; none where no date means just these days.
    pub(crate) fn as_partial(self) -> Option<PartialDate> {
        let (from, to) = (self.from, self.to);
        let (month, day) = if from == to {
            (Some(from.month()), Some(from.day()))
        } else if from.year() != to.year() || !self.is_whole_months() {
            return None;
        } else if from.month() == to.month() {
            (Some(from.month()), None)
        } else if (from.month(), to.month()) == (1, 12) {
            (None, None)
        } else {
            return None;
        };
        PartialDate::new(from.year(), month, day, self.estimated).ok()
    }

    fn is_whole_months(self) -> bool {
        self.from.day() == 1 && self.to.day() == days_in_month(self.to.year(), self.to.month())
    }
}

fn shifted(day: CivilDate, amount: i32, unit: DateUnit) -> Result<CivilDate, NotADate> {
    match unit {
        DateUnit::Days => {
            CivilDate::from_days_since_1970(day.days_since_1970().checked_add(amount).ok_or(NotADate)?)
        }
        DateUnit::Years => {
            let year = i32::from(day.year()).checked_add(amount).ok_or(NotADate)?;
            let year = u16::try_from(year).map_err(|_| NotADate)?;
            // Whoever is born on 29 February is a year older on 1 March.
            CivilDate::new(year, day.month(), day.day()).or_else(|_| {
                if (1..=9999).contains(&year) { CivilDate::new(year, 3, 1) } else { Err(NotADate) }
            })
        }
        DateUnit::Months => {
            let months = i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
            let months = months.checked_add(amount).ok_or(NotADate)?;
            let year = u16::try_from(months.div_euclid(12)).map_err(|_| NotADate)?;
            let month = u8::try_from(months.rem_euclid(12) + 1).map_err(|_| NotADate)?;
            CivilDate::new(year, month, day.day().min(days_in_month(year, month)))
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    fn whole(text: &str) -> DayRange {
        DayRange::exact(text.parse().unwrap())
    }

    #[test]
    fn months_keep_the_day_or_take_the_last_one() {
        assert_eq!(whole("2026-01-31").shifted(1, DateUnit::Months), Some(whole("2026-02-28")));
        assert_eq!(whole("2026-03-31").shifted(-1, DateUnit::Months), Some(whole("2026-02-28")));
        assert_eq!(whole("2026-12-15").shifted(13, DateUnit::Months), Some(whole("2028-01-15")));
    }

    #[test]
    fn the_leap_day_is_a_year_older_on_the_first_of_march() {
        assert_eq!(whole("2012-02-29").shifted(18, DateUnit::Years), Some(whole("2030-03-01")));
    }

    #[test]
    fn a_month_moved_by_years_stays_a_month() {
        let leap = DayRange::of(PartialDate::new(2012, Some(2), None, false).unwrap()).unwrap();
        let moved = leap.shifted(18, DateUnit::Years).unwrap();
        assert_eq!(moved.as_partial(), Some(PartialDate::new(2030, Some(2), None, false).unwrap()));
    }

    #[test]
    fn nothing_is_reached_outside_the_calendar() {
        assert_eq!(whole("9999-12-31").shifted(1, DateUnit::Days), None);
        assert_eq!(whole("0001-01-01").shifted(-1, DateUnit::Years), None);
        assert_eq!(whole("2026-01-01").shifted(i32::MAX, DateUnit::Months), None);
        assert_eq!(whole("2026-01-01").shifted(i32::MIN, DateUnit::Days), None);
    }
}
