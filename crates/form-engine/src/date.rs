//! Days without a clock: whole dates and dates of which a part is unknown.

mod range;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub(crate) use range::DayRange;

/// A day of the proleptic Gregorian calendar, years 1 to 9999. Written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CivilDate {
    year: u16,
    month: u8,
    day: u8,
}

/// A text or a triple that is not a day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a day of the calendar")]
pub struct NotADate;

impl CivilDate {
    /// 1 January 1970.
    pub const EPOCH: CivilDate = CivilDate { year: 1970, month: 1, day: 1 };

    /// Makes a day, or says that it does not exist.
    ///
    /// # Errors
    /// [`NotADate`] when year, month or day is out of range (30 February, month 13).
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, NotADate> {
        let real = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_in_month(year, month);
        if real { Ok(Self { year, month, day }) } else { Err(NotADate) }
    }

    /// Year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// Month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01, negative before it.
    #[must_use]
    pub fn days_since_1970(self) -> i32 {
        // Howard Hinnant's days-from-civil, with March as the first month of the year.
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = i32::from(self.year) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day that many days after 1970-01-01.
    ///
    /// # Errors
    /// [`NotADate`] outside the years 1 to 9999.
    pub fn from_days_since_1970(days: i32) -> Result<Self, NotADate> {
        let shifted = days.checked_add(719_468).ok_or(NotADate)?;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        let parts = (u16::try_from(year), u8::try_from(month), u8::try_from(day));
        match parts {
            (Ok(year), Ok(month), Ok(day)) => Self::new(year, month, day),
            _ => Err(NotADate),
        }
    }

    /// The same day of the calendar some years later; 29 February becomes 1 March where it must.
    ///
    /// # Errors
    /// [`NotADate`] beyond the year 9999.
    pub fn plus_years(self, years: u16) -> Result<Self, NotADate> {
        let year = self.year.checked_add(years).ok_or(NotADate)?;
        Self::new(year, self.month, self.day).or_else(|_| Self::new(year, 3, 1))
    }

    /// Whole years from this day to a later one; 0 if the other is not later.
    #[must_use]
    pub fn full_years_until(self, later: CivilDate) -> u16 {
        let years = later.year.saturating_sub(self.year);
        let before_birthday = (later.month, later.day) < (self.month, self.day);
        years.saturating_sub(u16::from(before_birthday))
    }
}

/// Number of days in a month of a year; 0 for a month that does not exist.
#[must_use]
pub fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for CivilDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NotADate);
        };
        if year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return Err(NotADate);
        }
        let number = |part: &str| part.parse::<u16>().map_err(|_| NotADate);
        let small = |part: &str| number(part).and_then(|n| u8::try_from(n).map_err(|_| NotADate));
        Self::new(number(year)?, small(month)?, small(day)?)
    }
}

impl TryFrom<String> for CivilDate {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        text.parse()
    }
}

impl From<CivilDate> for String {
    fn from(date: CivilDate) -> String {
        date.to_string()
    }
}

/// A date as somebody knows it: the year alone, a year and a month, or a whole day, sure or estimated.
/// No unknown part is ever filled with an invented one (domain.md 3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartialDate {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12, where known.
    pub month: Option<u8>,
    /// Day of the month where known; never without a month.
    pub day: Option<u8>,
    /// True where the person says that it is a guess.
    #[serde(default)]
    pub estimated: bool,
}

impl PartialDate {
    /// Makes a partial date, or says that it cannot be.
    ///
    /// # Errors
    /// [`NotADate`] for a day without a month or a part out of range.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>, estimated: bool) -> Result<Self, NotADate> {
        CivilDate::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
        if day.is_some() && month.is_none() {
            return Err(NotADate);
        }
        Ok(Self { year, month, day, estimated })
    }

    /// The first day that this can mean.
    ///
    /// # Errors
    /// [`NotADate`] if the value was built by hand out of range.
    pub fn earliest(self) -> Result<CivilDate, NotADate> {
        CivilDate::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day that this can mean.
    ///
    /// # Errors
    /// [`NotADate`] if the value was built by hand out of range.
    pub fn latest(self) -> Result<CivilDate, NotADate> {
        let month = self.month.unwrap_or(12);
        CivilDate::new(self.year, month, self.day.unwrap_or(days_in_month(self.year, month)))
    }
}
