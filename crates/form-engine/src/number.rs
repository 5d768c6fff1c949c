//! Decimal numbers without rounding.

/// A decimal number with up to four decimals, exact. Fourteen digits before the point are the most that
/// a form takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Decimal(i64);

const SCALE: i64 = 10_000;
const DECIMALS: usize = 4;
const MOST_DIGITS: usize = 14;

impl Decimal {
    /// Reads `12`, `-3` or `0.50`; none for anything else, more decimals or more digits.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, part) = match digits.split_once('.') {
            Some((whole, part)) if !part.is_empty() => (whole, part),
            Some(_) => return None,
            None => (digits, ""),
        };
        let only_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let fits = (1..=MOST_DIGITS).contains(&whole.len()) && part.len() <= DECIMALS;
        if !fits || !only_digits(whole) || !only_digits(part) {
            return None;
        }
        let units: i64 = whole.parse().ok()?;
        let fraction: i64 = format!("{part:0<DECIMALS$}").parse().ok()?;
        let size = units.checked_mul(SCALE)?.checked_add(fraction)?;
        Some(Self(if negative { -size } else { size }))
    }

    /// A whole number; the nearest that fits where it is out of reach.
    pub(crate) fn whole(number: i64) -> Self {
        Self(number.saturating_mul(SCALE))
    }

    /// The sum, or none where it does not fit.
    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or none where it does not fit.
    pub(crate) fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let size = self.0.unsigned_abs();
        let (units, fraction) = (size / SCALE.unsigned_abs(), size % SCALE.unsigned_abs());
        if fraction == 0 {
            return write!(f, "{sign}{units}");
        }
        let fraction = format!("{fraction:0DECIMALS$}");
        write!(f, "{sign}{units}.{}", fraction.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn a_number_is_read_and_written_without_rounding() {
        for (text, back) in
            [("0", "0"), ("-3", "-3"), ("0.50", "0.5"), ("99999999999999.9999", "99999999999999.9999")]
        {
            assert_eq!(Decimal::parse(text).map(|n| n.to_string()).as_deref(), Some(back), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "-", ".5", "5.", "1e3", "1,5", "+1", "0.12345", "123456789012345", "1.2.3", "--1"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }
}
