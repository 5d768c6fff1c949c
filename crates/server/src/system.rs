//! Clock and ids of a real machine.

use std::time::{SystemTime, UNIX_EPOCH};

use domain::{Clock, IdSource, Timestamp};

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
    }
}

/// Ids of 26 letters and digits: ten that sort by time, sixteen random ones.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemIds;

impl IdSource for SystemIds {
    /// Without randomness it returns a text that is no id, which every caller refuses.
    fn next_id(&self) -> String {
        const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        let mut random = [0_u8; 16];
        if getrandom::fill(&mut random).is_err() {
            return String::new();
        }
        let now = SystemClock.now().0;
        let time = (0..10).rev().map(|place| (now >> (5 * place)) & 31);
        let rest = random.iter().map(|byte| u64::from(*byte & 31));
        time.chain(rest)
            .filter_map(|five| LETTERS.get(usize::try_from(five).ok()?))
            .map(|letter| char::from(*letter))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_ids_and_sort_by_time() {
        let first = SystemIds.next_id();
        std::thread::sleep(std::time::Duration::from_millis(3));
        let second = SystemIds.next_id();
        assert_eq!(first.len(), 26);
        assert!(first < second && first.parse::<domain::ChangeId>().is_ok());
    }
}
