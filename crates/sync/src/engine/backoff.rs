//! How patient the engine is: full jitter, so that two hundred tablets do not come back in the same second.

/// Randomness. The browser brings `crypto`, tests bring a seed.
pub trait Chance {
    /// Any number from 0 to `most`, both included, each as likely as the others.
    fn up_to(&mut self, most: u64) -> u64;
}

impl<F: FnMut(u64) -> u64> Chance for F {
    fn up_to(&mut self, most: u64) -> u64 {
        self(most)
    }
}

/// First ceiling of the wait, doubled with each failure.
const BASE_MILLIS: u64 = 2_000;
/// The ceiling never goes higher.
const CAP_MILLIS: u64 = 5 * 60 * 1_000;
/// A server that asks for more patience than an hour is mistaken.
const LONGEST_OBEYED_SECONDS: u32 = 60 * 60;

/// Failures since the last success.
#[derive(Debug, Clone, Default)]
pub(super) struct Patience {
    failures: u32,
}

impl Patience {
    pub(super) fn reset(&mut self) {
        self.failures = 0;
    }

    /// Counts a failure and says how long to wait: anything up to the ceiling, and never less than what the server
    /// asked for.
    pub(super) fn next(&mut self, asked: Option<u32>, chance: &mut impl Chance) -> u64 {
        let doubled = 1_u64.checked_shl(self.failures).unwrap_or(u64::MAX);
        let ceiling = BASE_MILLIS.saturating_mul(doubled).min(CAP_MILLIS);
        self.failures = self.failures.saturating_add(1);
        let asked = u64::from(asked.unwrap_or(0).min(LONGEST_OBEYED_SECONDS)) * 1_000;
        asked + chance.up_to(ceiling)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ceiling_doubles_from_two_seconds_to_five_minutes() {
        let mut patience = Patience::default();
        let mut highest = |most: u64| most;
        let waits: Vec<u64> = (0..10).map(|_| patience.next(None, &mut highest)).collect();
        assert_eq!(waits, [2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, 300_000, 300_000]);
    }

    #[test]
    fn a_thousand_failures_do_not_overflow() {
        let mut patience = Patience { failures: u32::MAX };
        assert_eq!(patience.next(None, &mut |most: u64| most), CAP_MILLIS);
    }

    #[test]
    fn a_wait_that_the_server_asked_for_is_never_shortened_and_at_most_an_hour() {
        let mut patience = Patience::default();
        assert_eq!(patience.next(Some(30), &mut |_: u64| 0), 30_000);
        assert_eq!(patience.next(Some(u32::MAX), &mut |_: u64| 0), 3_600_000);
    }

    #[test]
    fn success_makes_it_eager_again() {
        let mut patience = Patience { failures: 7 };
        patience.reset();
        assert_eq!(patience.next(None, &mut |most: u64| most), BASE_MILLIS);
    }
}
