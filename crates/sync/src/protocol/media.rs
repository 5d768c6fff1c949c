//! Drawings and recordings on the way: in parts, after the changes that name them.
//!
//! A thing is found by its case and the SHA-256 of its bytes, which only those know who may see a statement that names
//! it. Parts come in their order; the server always says how many it holds, so whoever was cut off goes on from there.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Bytes of a part; the last one may be shorter. A part has to be through in the half minute that a request may take, also
/// on a line of 32 kbit/s.
pub const MEDIA_PART_BYTES: usize = 96 * 1024;

/// Answer to `PUT cases/{case}/media/{sha256}/parts/{part}`: what the server holds now.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartsHeld {
    /// Parts from the first one on.
    pub parts: u32,
    /// True once all are there and the bytes are those that the statement names.
    pub whole: bool,
}

/// Number of parts of so many bytes.
#[must_use]
pub fn parts_of(size: u32) -> u32 {
    size.div_ceil(part_bytes()).max(1)
}

/// Which bytes a part has; none beyond the last one.
#[must_use]
pub fn part_range(size: u32, part: u32) -> Option<Range<usize>> {
    let start = part.checked_mul(part_bytes())?;
    let end = start.saturating_add(part_bytes()).min(size);
    let at = |it: u32| usize::try_from(it).ok();
    (part < parts_of(size)).then_some(at(start)?..at(end)?)
}

fn part_bytes() -> u32 {
    u32::try_from(MEDIA_PART_BYTES).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_follow_each_other_without_a_gap_and_end_with_the_last_byte() {
        let part = MEDIA_PART_BYTES as u32;
        for (size, parts, last) in [(1, 1, 1), (part, 1, part), (part + 1, 2, 1), (3 * 1024 * 1024, 32, part)]
        {
            assert_eq!(parts_of(size), parts);
            let ranges: Vec<_> = (0..).map_while(|at| part_range(size, at)).collect();
            assert_eq!(ranges.len(), parts as usize);
            assert!(ranges.windows(2).all(|two| two[0].end == two[1].start));
            assert_eq!(ranges.last().map(|it| (it.end, it.len())), Some((size as usize, last as usize)));
        }
    }
}
