//! Orders drawn by lot, so that no option is always first.

/// Steps of a scale from one end to the other; the lot decides which end comes first.
pub(crate) fn turned<T>(mut steps: Vec<T>) -> Vec<T> {
    if is_turned() {
        steps.reverse();
    }
    steps
}

/// One of two, drawn by lot.
pub(super) fn is_turned() -> bool {
    shuffled(vec![false, true]).first().copied().unwrap_or_default()
}

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
