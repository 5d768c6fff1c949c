//! How often somebody may guess. In memory: a restart forgives, and nobody is ever locked out for good.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use domain::{DeviceId, Timestamp};

const MINUTE: u64 = 60_000;
/// Attempts in a minute on one account.
const MOST_PER_ACCOUNT: u32 = 5;
/// Attempts in a minute from one address.
const MOST_PER_ADDRESS: u32 = 30;
/// Requests in a minute that ask for salts from one address; each sign-in needs one.
const MOST_SALTS: u32 = 120;
/// Pushes in a minute from one tablet.
const MOST_PUSHES: u32 = 120;
/// Sealed complaints, and questions of personal links, in a minute from one address: more than a tablet that was away for
/// weeks brings.
const MOST_LETTERS: u32 = 30;
/// Parts of drawings and recordings in a minute from one tablet, sent and fetched together: some minutes of voice.
const MOST_PARTS: u32 = 600;
/// The wait doubles each time, up to this.
const LONGEST_WAIT: u64 = 15 * MINUTE;
/// More entries than this are cleared of what is over.
const MOST_ENTRIES: usize = 10_000;

/// What attempts are counted by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    /// Attempts on an account from anywhere.
    Account(String),
    /// Attempts on an account from one of its own tablets: guesses from elsewhere do not lock these out.
    AccountOn(String, DeviceId),
    /// Attempts from an address.
    Address(IpAddr),
    /// Questions for salts from an address.
    Salts(IpAddr),
    /// Pushes of a tablet.
    Pushes(DeviceId),
    /// Sealed complaints from an address.
    Letters(IpAddr),
    /// Personal links from an address.
    Links(IpAddr),
    /// Parts of drawings and recordings of a tablet.
    Parts(DeviceId),
}

impl Key {
    fn most(&self) -> u32 {
        match self {
            Self::Account(_) | Self::AccountOn(..) => MOST_PER_ACCOUNT,
            Self::Address(_) => MOST_PER_ADDRESS,
            Self::Salts(_) => MOST_SALTS,
            Self::Pushes(_) => MOST_PUSHES,
            Self::Letters(_) | Self::Links(_) => MOST_LETTERS,
            Self::Parts(_) => MOST_PARTS,
        }
    }

    /// Guessing again and again costs more each time; asking often does not.
    fn wait_grows(&self) -> bool {
        matches!(self, Self::Account(_) | Self::AccountOn(..))
    }
}

#[derive(Debug, Default, Clone, Copy)]
struct Count {
    since: u64,
    attempts: u32,
    strikes: u32,
    closed_until: u64,
}

/// Counts attempts by [`Key`].
#[derive(Default)]
pub(crate) struct Limits(Mutex<HashMap<Key, Count>>);

impl Limits {
    /// Counts one attempt for each key.
    ///
    /// # Errors
    /// The seconds to wait, if one of them had too many.
    pub(crate) fn attempt(&self, keys: &[Key], now: Timestamp) -> Result<(), u32> {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() > MOST_ENTRIES {
            counts.retain(|_, count| count.since.max(count.closed_until) + LONGEST_WAIT > now.0);
        }
        let mut wait = 0;
        for key in keys {
            wait = wait.max(counts.entry(key.clone()).or_default().attempt(key, now.0));
        }
        if wait == 0 { Ok(()) } else { Err(u32::try_from(wait.div_ceil(1_000)).unwrap_or(u32::MAX)) }
    }

    /// The attempt was right after all: it does not count.
    pub(crate) fn forgive(&self, keys: &[Key]) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for key in keys {
            match key {
                // One right answer does not excuse thirty wrong ones on other accounts.
                Key::Address(_) => {
                    if let Some(count) = counts.get_mut(key) {
                        count.attempts = count.attempts.saturating_sub(1);
                    }
                }
                _ => {
                    counts.remove(key);
                }
            }
        }
    }
}

impl Count {
    /// Milliseconds to wait; 0 if the attempt is let through.
    fn attempt(&mut self, key: &Key, now: u64) -> u64 {
        if now < self.closed_until {
            return self.closed_until - now;
        }
        if now >= self.since + MINUTE {
            if now >= self.since.max(self.closed_until) + LONGEST_WAIT {
                self.strikes = 0;
            }
            self.since = now;
            self.attempts = 0;
        }
        self.attempts += 1;
        if self.attempts <= key.most() {
            return 0;
        }
        let doubled = if key.wait_grows() { MINUTE << self.strikes.min(10) } else { MINUTE };
        let wait = doubled.min(LONGEST_WAIT);
        self.strikes += 1;
        self.closed_until = now + wait;
        wait
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account() -> Key {
        Key::Account("mara".into())
    }

    #[test]
    fn the_sixth_guess_in_a_minute_waits_and_the_wait_grows() {
        let limits = Limits::default();
        let mut now = Timestamp(1_000_000);
        for _ in 0..5 {
            assert_eq!(limits.attempt(&[account()], now), Ok(()));
        }
        assert_eq!(limits.attempt(&[account()], now), Err(60));
        now.0 += 60_000;
        for _ in 0..5 {
            assert_eq!(limits.attempt(&[account()], now), Ok(()));
        }
        assert_eq!(limits.attempt(&[account()], now), Err(120));
    }

    #[test]
    fn nobody_waits_longer_than_a_quarter_of_an_hour() {
        let limits = Limits::default();
        let mut now = Timestamp(1_000_000);
        for _ in 0..200 {
            if let Err(wait) = limits.attempt(&[account()], now) {
                assert!(wait <= 900, "{wait}");
                now.0 += u64::from(wait) * 1_000;
            }
        }
    }

    #[test]
    fn guesses_from_elsewhere_do_not_lock_a_colleague_out_of_their_own_tablet() {
        let limits = Limits::default();
        let now = Timestamp(1_000_000);
        for _ in 0..50 {
            let _ = limits.attempt(&[account()], now);
        }
        #[expect(clippy::unwrap_used, reason = "a test may stop at once")]
        let own = Key::AccountOn("mara".into(), "d1".parse().unwrap());
        assert_eq!(limits.attempt(&[own], now), Ok(()));
    }

    #[test]
    fn a_right_passphrase_starts_the_count_again() {
        let limits = Limits::default();
        let now = Timestamp(1_000_000);
        for _ in 0..20 {
            assert_eq!(limits.attempt(&[account()], now), Ok(()));
            limits.forgive(&[account()]);
        }
    }
}
