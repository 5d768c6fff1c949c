//! Compresses files ahead of time and remembers the results: the same bytes are never compressed twice.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

use super::inputs::hex;

/// Results of earlier runs, by the hash of the bytes that went in.
pub(super) struct Cache {
    folder: PathBuf,
    thorough: bool,
}

impl Cache {
    /// `thorough` takes seconds for the app's module and is for what is shipped.
    pub(super) fn at(folder: PathBuf, thorough: bool) -> anyhow::Result<Self> {
        fs::create_dir_all(&folder)?;
        Ok(Self { folder, thorough })
    }

    /// Brotli, as small as it gets when thorough.
    pub(super) fn brotli(&self, bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
        let quality = if self.thorough { 11 } else { 4 };
        self.remember(bytes, &format!("{quality}.br"), |bytes| {
            let params = brotli::enc::BrotliEncoderParams {
                quality,
                lgwin: 24,
                size_hint: bytes.len(),
                ..Default::default()
            };
            let mut out = Vec::new();
            brotli::BrotliCompress(&mut &*bytes, &mut out, &params)?;
            Ok(out)
        })
    }

    /// Gzip, for the old proxy in between.
    pub(super) fn gzip(&self, bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
        let level = if self.thorough { 9 } else { 1 };
        self.remember(bytes, &format!("{level}.gz"), |bytes| {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::new(level));
            encoder.write_all(bytes)?;
            Ok(encoder.finish()?)
        })
    }

    fn remember(
        &self,
        bytes: &[u8],
        kind: &str,
        make: impl FnOnce(&[u8]) -> anyhow::Result<Vec<u8>>,
    ) -> anyhow::Result<Vec<u8>> {
        let file = self.folder.join(format!("{}.{kind}", hex(&Sha256::digest(bytes))));
        if let Ok(known) = fs::read(&file) {
            return Ok(known);
        }
        let made = make(bytes)?;
        // Renamed into place: a run that is cut short leaves no half file behind.
        // Two files with the same bytes may be at it at once: each has a half of its own.
        let half = file.with_extension(format!("half-{:?}", std::thread::current().id()));
        fs::write(&half, &made)?;
        fs::rename(half, file)?;
        Ok(made)
    }
}

/// Whether a file of this name becomes smaller at all.
pub(super) fn is_worth_it(name: &str) -> bool {
    let ending = Path::new(name).extension().and_then(|it| it.to_str()).unwrap_or_default();
    !matches!(
        ending,
        "png" | "jpg" | "jpeg" | "webp" | "avif" | "m4a" | "mp3" | "ogg" | "woff2" | "br" | "gz"
    )
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use std::io::Read;

    use super::*;

    #[test]
    fn both_forms_open_to_the_same_bytes_again() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path().join("cache"), true).unwrap();
        let text = "heard ".repeat(500).into_bytes();
        for _ in 0..2 {
            let small = cache.brotli(&text).unwrap();
            assert!(small.len() < 100);
            let mut opened = Vec::new();
            brotli::BrotliDecompress(&mut small.as_slice(), &mut opened).unwrap();
            assert_eq!(opened, text);
            let mut opened = Vec::new();
            flate2::read::GzDecoder::new(cache.gzip(&text).unwrap().as_slice())
                .read_to_end(&mut opened)
                .unwrap();
            assert_eq!(opened, text);
        }
    }
}
