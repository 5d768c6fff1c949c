//! Moments as they are written: RFC 3339 with an offset.

use crate::date::CivilDate;

/// A moment, comparable across offsets, with the day that the clock on the wall showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment {
    /// Milliseconds since 1970-01-01T00:00Z. First, because it decides the order.
    millis: i64,
    /// The day in the offset in which it was written.
    pub(crate) day: CivilDate,
}

impl Moment {
    /// Reads `2026-01-31T23:59:00+02:00`; seconds may have decimals, `Z` is the offset zero.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (day, rest) = text.split_at_checked(10)?;
        let day: CivilDate = day.parse().ok()?;
        let rest = rest.strip_prefix(['T', 't'])?;
        let (clock, rest) = rest.split_at_checked(8)?;
        let millis_of_day = clock_millis(clock)?;
        let (millis, rest) = match rest.strip_prefix('.') {
            Some(rest) => fraction(rest)?,
            None => (0, rest),
        };
        let offset = offset_minutes(rest)?;
        let days = i64::from(day.days_since_1970());
        Some(Self { millis: days * 86_400_000 + millis_of_day + millis - offset * 60_000, day })
    }
}

fn clock_millis(text: &str) -> Option<i64> {
    let mut parts = text.split(':');
    let (hour, minute, second) = (two(parts.next()?)?, two(parts.next()?)?, two(parts.next()?)?);
    // A leap second is written 60; it counts as the next second.
    let real = parts.next().is_none() && hour <= 23 && minute <= 59 && second <= 60;
    real.then_some((hour * 3600 + minute * 60 + second) * 1000)
}

fn fraction(text: &str) -> Option<(i64, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(digits)?;
    if !(1..=9).contains(&digits.len()) {
        return None;
    }
    let millis = format!("{digits:0<3}").get(..3)?.parse().ok()?;
    Some((millis, rest))
}

fn offset_minutes(text: &str) -> Option<i64> {
    if text == "Z" || text == "z" {
        return Some(0);
    }
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    let (hours, minutes) = (two(hours)?, two(minutes)?);
    (hours <= 23 && minutes <= 59).then_some(sign * (hours * 60 + minutes))
}

fn two(text: &str) -> Option<i64> {
    let good = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if good { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn moments_compare_across_offsets() {
        let parse = Moment::parse;
        assert!(parse("2026-01-01T00:30:00+02:00") < parse("2026-01-01T00:00:00Z"));
        assert!(parse("2026-01-01T10:00:00.250Z") > parse("2026-01-01T10:00:00Z"));
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in [
            "",
            "2026-01-01",
            "2026-01-01T10:00",
            "2026-01-01T10:00:00",
            "2026-02-30T10:00:00Z",
            "2026-01-01T24:00:00Z",
            "2026-01-01T10:00:00+2:00",
            "2026-01-01T10:00:00.Z",
            "é026-01-01T10:00:00Z",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }
}
