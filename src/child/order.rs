//! Orders drawn by lot, so that no option is always first.

/// The same things in an order drawn by lot.
pub(crate) fn shuffled<T>(mut things: Vec<T>) -> Vec<T> {
    for end in (1..things.len()).rev() {
        let mut bytes = [0_u8; 4];
        // Without randomness the order stays as it is written; boot has refused long before that.
        let _ = getrandom::fill(&mut bytes);
        let drawn = usize::try_from(u32::from_le_bytes(bytes)).unwrap_or(0) % (end + 1);
        things.swap(end, drawn);
    }
    things
}
