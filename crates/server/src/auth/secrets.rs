//! Random tokens and codes, and what is kept of them.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use crate::error::ApiError;

/// Letters and digits that nobody mistakes for each other when reading a code aloud.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Random bytes from the system.
///
/// # Errors
/// [`ApiError::Internal`] if the system has none.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], ApiError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| ApiError::Internal("no randomness"))?;
    Ok(bytes)
}

/// A token of 256 random bits, as text.
pub(crate) fn new_token() -> Result<String, ApiError> {
    Ok(URL_SAFE_NO_PAD.encode(random::<32>()?))
}

/// What is kept of a token. It is random and long, so that a plain hash is enough.
pub(crate) fn token_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// A one-time code of 80 random bits, such as `7k2m-q8xd-04hz-vn3c`.
pub(crate) fn new_code() -> Result<String, ApiError> {
    let letters: Vec<char> = random::<16>()?
        .iter()
        .filter_map(|byte| ALPHABET.get(usize::from(byte & 31)))
        .map(|b| char::from(*b))
        .collect();
    Ok(letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-"))
}

/// What is kept of a code. Case, spaces and hyphens do not count, nor the letters that look like digits.
pub(crate) fn code_hash(code: &str) -> [u8; 32] {
    let plain: String = code
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| match letter.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    Sha256::digest(plain.as_bytes()).into()
}

/// The salt of a name that does not exist: always the same for one name, so that asking twice tells nothing.
pub(crate) fn made_up_salt(secret: &[u8; 32], sign_in: &str) -> Result<Vec<u8>, ApiError> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).map_err(|_| ApiError::Internal("no keyed hash"))?;
    mac.update(b"salt of an unknown name\0");
    mac.update(sign_in.as_bytes());
    Ok(mac.finalize().into_bytes().iter().copied().take(16).collect())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[test]
    fn a_code_read_aloud_and_typed_another_way_is_the_same_code() {
        assert_eq!(code_hash("7k2m-q8xd-01hz-vn3c"), code_hash(" 7K2M q8xd oLhz vn3c"));
    }

    #[test]
    fn codes_have_four_groups_and_differ() {
        let (one, other) = (new_code().unwrap(), new_code().unwrap());
        assert_eq!(one.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4]);
        assert_ne!(one, other);
    }
}
