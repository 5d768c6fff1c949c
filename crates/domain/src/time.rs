//! Moments. The domain reads no clock: time comes in as an argument.

use std::fmt;

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

/// Milliseconds since 1970 in UTC, by the device's clock. For people to read and for lists to be
/// sorted by; it never decides which of two answers stands.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Timestamp(pub u64);

impl Timestamp {
    /// The day in UTC; none beyond the year 9999. Due days are counted from it until a deployment brings its time
    /// zone, so that a due day can be one day early and is never late.
    #[must_use]
    pub fn day(self) -> Option<CivilDate> {
        let days = i32::try_from(self.0 / MILLISECONDS_OF_A_DAY).ok()?;
        CivilDate::from_days_since_1970(days).ok()
    }

    /// Midnight UTC at which that day begins; 1970 for days before it.
    #[must_use]
    pub fn at_start_of(day: CivilDate) -> Self {
        let days = u64::try_from(day.days_since_1970()).unwrap_or(0);
        Self(days * MILLISECONDS_OF_A_DAY)
    }

    /// As RFC 3339 in UTC, to the second; none beyond the year 9999.
    #[must_use]
    pub fn rfc3339(self) -> Option<String> {
        let second = self.0 % MILLISECONDS_OF_A_DAY / 1000;
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        Some(format!("{}T{hour:02}:{minute:02}:{second:02}Z", self.day()?))
    }
}

const MILLISECONDS_OF_A_DAY: u64 = 24 * 60 * 60 * 1000;

/// Tells the time. The browser and the server bring their own; tests bring a fixed one.
pub trait Clock {
    /// Now.
    fn now(&self) -> Timestamp;
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ms", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_to_the_second_in_utc() {
        assert_eq!(Timestamp(0).rfc3339().as_deref(), Some("1970-01-01T00:00:00Z"));
        assert_eq!(Timestamp(1_767_268_861_999).rfc3339().as_deref(), Some("2026-01-01T12:01:01Z"));
        assert_eq!(Timestamp(u64::MAX).rfc3339(), None);
    }
}
