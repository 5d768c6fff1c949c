//! What people typed into boxes, read as days, moments and dates as far as they are known. A screen keeps what was
//! typed; here it is only understood.

use crate::date::{CivilDate, PartialDate};

/// What the three boxes say together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateEntry {
    /// All boxes are empty.
    Empty,
    /// Some are filled, or the year is still being typed.
    Incomplete,
    /// All are filled, but there is no such day.
    NoSuchDay,
    /// A day.
    Day(CivilDate),
}

/// A day with hour and minute, as the clock on the wall shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WallTime {
    /// The day.
    pub day: CivilDate,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
}

/// What the boxes say together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MomentEntry {
    /// All boxes are empty.
    Empty,
    /// Day or time is missing, or still being typed.
    Incomplete,
    /// All are filled, but there is no such day.
    NoSuchDay,
    /// The time is none.
    NoSuchTime,
    /// A moment.
    Moment(WallTime),
}

/// What the time box says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeEntry {
    /// The box is empty.
    Empty,
    /// It is still being typed.
    Incomplete,
    /// There is no such time.
    NoSuchTime,
    /// Hour and minute.
    Time(u8, u8),
}

/// Reads `14:30`, `14.30`, `9:05` and `1430`. Digits of any script count.
#[must_use]
pub fn read_time(text: &str) -> TimeEntry {
    let text = text.trim();
    let letters: Vec<char> = text.chars().collect();
    let (hour, minute) = match text.split_once([':', '.', 'h']) {
        Some((hour, minute)) => (hour.to_owned(), minute.to_owned()),
        None if letters.is_empty() => return TimeEntry::Empty,
        None if letters.len() < 4 => return TimeEntry::Incomplete,
        None => letters.split_at_checked(2).map_or_else(Default::default, |(hour, minute)| {
            (hour.iter().collect::<String>(), minute.iter().collect::<String>())
        }),
    };
    if minute.chars().count() < 2 {
        return TimeEntry::Incomplete;
    }
    let parts = number(&hour).zip(number(&minute)).filter(|(hour, minute)| *hour < 24 && *minute < 60);
    match parts.map(|(hour, minute)| (u8::try_from(hour), u8::try_from(minute))) {
        Some((Ok(hour), Ok(minute))) => TimeEntry::Time(hour, minute),
        _ => TimeEntry::NoSuchTime,
    }
}

/// What a day and a time say together.
#[must_use]
pub fn together(date: DateEntry, time: TimeEntry) -> MomentEntry {
    match (date, time) {
        (DateEntry::Empty, TimeEntry::Empty) => MomentEntry::Empty,
        (DateEntry::NoSuchDay, _) => MomentEntry::NoSuchDay,
        (_, TimeEntry::NoSuchTime) => MomentEntry::NoSuchTime,
        (DateEntry::Day(day), TimeEntry::Time(hour, minute)) => {
            MomentEntry::Moment(WallTime { day, hour, minute })
        }
        _ => MomentEntry::Incomplete,
    }
}

/// What the parts say together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartialDateEntry {
    /// Nothing is filled in.
    Empty,
    /// The year is missing or still being typed.
    Incomplete,
    /// There is no such date.
    NoSuchDay,
    /// A date, as far as it is known.
    Date(PartialDate),
}

/// Reads the boxes. Digits of any script count.
#[must_use]
pub fn read_boxes(day: &str, month: &str, year: &str) -> DateEntry {
    if [day, month, year].iter().all(|text| text.trim().is_empty()) {
        return DateEntry::Empty;
    }
    let (Some(day), Some(month), Some(year)) = (number(day), number(month), number(year)) else {
        return DateEntry::Incomplete;
    };
    // A year below 1000 is one that is still being typed.
    if year < 1000 {
        return DateEntry::Incomplete;
    }
    let parts = (u8::try_from(month), u8::try_from(day));
    match parts {
        (Ok(month), Ok(day)) => CivilDate::new(year, month, day).map_or(DateEntry::NoSuchDay, DateEntry::Day),
        _ => DateEntry::NoSuchDay,
    }
}

/// A small number in western, Arabic or Persian digits.
#[must_use]
pub fn number(text: &str) -> Option<u16> {
    let western: String = text
        .trim()
        .chars()
        .map(|digit| match digit {
            '٠'..='٩' => shifted(digit, '٠'),
            '۰'..='۹' => shifted(digit, '۰'),
            other => other,
        })
        .collect();
    western.parse().ok()
}

/// The western digit as far from `0` as this one is from its own zero.
fn shifted(digit: char, zero: char) -> char {
    char::from_digit(u32::from(digit) - u32::from(zero), 10).unwrap_or(digit)
}

/// The date that the parts give. A part that is not known stays empty; nothing is filled with a guess.
#[must_use]
pub fn read_parts(year: &str, month: Option<u8>, day: &str, estimated: bool) -> PartialDateEntry {
    let (blank_year, blank_day) = (year.trim().is_empty(), day.trim().is_empty());
    if blank_year && blank_day && month.is_none() {
        return PartialDateEntry::Empty;
    }
    let Some(year) = number(year).filter(|year| *year >= 1000) else {
        return PartialDateEntry::Incomplete;
    };
    let day = match (blank_day, number(day).map(u8::try_from)) {
        (true, _) => None,
        (false, Some(Ok(day))) => Some(day),
        _ => return PartialDateEntry::NoSuchDay,
    };
    // A day without its month says nothing that could be kept.
    let day = month.and(day);
    PartialDate::new(year, month, day, estimated).map_or(PartialDateEntry::NoSuchDay, PartialDateEntry::Date)
}

#[cfg(test)]
mod tests;
