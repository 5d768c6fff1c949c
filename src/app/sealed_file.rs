//! Seals a file to a passphrase in the age format, so that whoever receives it opens it with any age program.

use std::io::Write as _;

use age::secrecy::SecretString;
use age::{Encryptor, scrypt};

/// Work of stretching: 2^16 rounds take 64 MiB and under a second on a tablet. A file may be tried for years.
const WORK: u8 = 16;

/// Least characters of a passphrase for a file that leaves the team.
pub(crate) const LEAST: usize = 12;

/// Seals a text; none where the browser gives no randomness or no memory.
pub(crate) fn seal(text: &str, passphrase: String) -> Option<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(WORK);
    let sealer = Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).ok()?;
    let mut sealed = Vec::new();
    let mut writer = sealer.wrap_output(&mut sealed).ok()?;
    writer.write_all(text.as_bytes()).ok()?;
    writer.finish().ok()?;
    Some(sealed)
}
