//! Padding: the length on the disk says only in which of five buckets the content falls.

/// Padded sizes in bytes.
pub const BUCKETS: [usize; 5] = [256, 1024, 4 * 1024, 16 * 1024, 48 * 1024];

/// Length of the content, before it.
const PREFIX: usize = 4;

/// Most bytes of content in one envelope.
pub const PART_MOST: usize = 48 * 1024 - PREFIX;

/// Content with its length before it and zeros behind it; none if it is too long.
pub(super) fn pad(content: &[u8]) -> Option<Vec<u8>> {
    let needed = content.len() + PREFIX;
    let bucket = BUCKETS.into_iter().find(|bucket| *bucket >= needed)?;
    let mut padded = Vec::with_capacity(bucket);
    padded.extend_from_slice(&u32::try_from(content.len()).ok()?.to_be_bytes());
    padded.extend_from_slice(content);
    padded.resize(bucket, 0);
    Some(padded)
}

/// The content alone; none if the length before it is wrong.
pub(super) fn unpad(mut padded: Vec<u8>) -> Option<Vec<u8>> {
    let (length, rest) = padded.split_first_chunk::<PREFIX>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    if length > rest.len() {
        return None;
    }
    padded.drain(..PREFIX);
    padded.truncate(length);
    Some(padded)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::*;

    #[test]
    fn every_length_falls_into_the_smallest_bucket_that_holds_it() {
        for (length, bucket) in [
            (0, 256),
            (252, 256),
            (253, 1024),
            (1020, 1024),
            (1021, 4096),
            (16_381, 49_152),
            (PART_MOST, 49_152),
        ] {
            let padded = pad(&vec![7; length]).unwrap();
            assert_eq!(padded.len(), bucket, "{length} bytes");
            assert_eq!(unpad(padded).unwrap(), vec![7; length]);
        }
        assert_eq!(pad(&vec![7; PART_MOST + 1]), None);
    }

    #[test]
    fn a_length_beyond_the_end_is_refused() {
        assert_eq!(unpad(vec![0, 0, 1, 0, 9]), None);
        assert_eq!(unpad(vec![0, 0]), None);
    }
}
