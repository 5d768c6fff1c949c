//! Sealing a complaint to the office that alone may read it: sealed boxes of libsodium (X25519, XSalsa20-Poly1305).
//!
//! A tablet holds the office's public key and cannot open what it sealed, whoever holds the tablet. The secret part lies
//! in the server's data folder and nowhere else. All letters of about one length have one length: their size says nothing.

use crypto_box::aead::rand_core::{CryptoRng, Error, RngCore};
use crypto_box::{PublicKey, SecretKey};
use domain::complaint::Complaint;
use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroize;

/// Bytes of a key.
pub const OFFICE_KEY_BYTES: usize = 32;
/// Most bytes of a sealed letter: every text at its longest, in letters of four bytes, fits.
pub const LETTER_MOST_BYTES: usize = 96 * 1024;
/// Letters are filled up to a multiple of this.
const FILLED_TO: usize = 4 * 1024;

/// Why a letter could not be sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LetterError {
    /// It could not be written. A defect.
    #[error("the letter could not be sealed")]
    Unsealable,
    /// Sealed to another key, damaged on the way, or never a letter.
    #[error("the letter does not open")]
    DoesNotOpen,
    /// It opened, and is nothing that this program writes.
    #[error("what was in the letter cannot be read")]
    Unreadable,
}

/// The public part of a secret key.
#[must_use]
pub fn public_key(secret: &[u8; OFFICE_KEY_BYTES]) -> [u8; OFFICE_KEY_BYTES] {
    *SecretKey::from_bytes(*secret).public_key().as_bytes()
}

/// Seals a value to the office. `once` are fresh random bytes that are used for nothing else.
///
/// # Errors
/// [`LetterError::Unsealable`].
pub fn seal<T: Serialize>(
    office: &[u8; OFFICE_KEY_BYTES],
    once: [u8; 32],
    value: &T,
) -> Result<Vec<u8>, LetterError> {
    let mut content = serde_json::to_vec(value).map_err(|_| LetterError::Unsealable)?;
    // Spaces behind JSON are part of no value.
    content.resize(content.len().next_multiple_of(FILLED_TO), b' ');
    let mut once = Once(Some(once));
    let sealed = PublicKey::from_bytes(*office).seal(&mut once, &content);
    content.zeroize();
    // A second draw would have been no randomness.
    match (sealed, once.0) {
        (Ok(sealed), None) if sealed.len() <= LETTER_MOST_BYTES => Ok(sealed),
        _ => Err(LetterError::Unsealable),
    }
}

/// Opens what was sealed to this office.
///
/// # Errors
/// [`LetterError::DoesNotOpen`], [`LetterError::Unreadable`].
pub fn open<T: DeserializeOwned>(secret: &[u8; OFFICE_KEY_BYTES], sealed: &[u8]) -> Result<T, LetterError> {
    let mut content = SecretKey::from_bytes(*secret).unseal(sealed).map_err(|_| LetterError::DoesNotOpen)?;
    let value = serde_json::from_slice(&content).map_err(|_| LetterError::Unreadable);
    content.zeroize();
    value
}

/// Opens a complaint and looks whether it is one.
///
/// # Errors
/// [`LetterError`].
pub fn open_complaint(secret: &[u8; OFFICE_KEY_BYTES], sealed: &[u8]) -> Result<Complaint, LetterError> {
    let complaint: Complaint = open(secret, sealed)?;
    if complaint.is_sound() { Ok(complaint) } else { Err(LetterError::Unreadable) }
}

/// The random bytes of one letter, for the one draw that sealing makes. This crate asks nobody for randomness.
struct Once(Option<[u8; 32]>);

impl RngCore for Once {
    fn next_u32(&mut self) -> u32 {
        rand_core_words(self)
    }

    fn next_u64(&mut self) -> u64 {
        u64::from(rand_core_words(self))
    }

    fn fill_bytes(&mut self, into: &mut [u8]) {
        match self.0.take() {
            Some(mut bytes) if into.len() == bytes.len() => {
                into.copy_from_slice(&bytes);
                bytes.zeroize();
            }
            // Not what sealing asks for: left so that the letter is refused.
            _ => self.0 = Some([0; 32]),
        }
    }

    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Error> {
        self.fill_bytes(into);
        Ok(())
    }
}

/// Sealing draws bytes and never numbers; whoever asks for one gets a letter that is refused.
fn rand_core_words(once: &mut Once) -> u32 {
    once.0 = Some([0; 32]);
    0
}

impl CryptoRng for Once {}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

    use domain::Timestamp;
    use domain::complaint::{Complainant, Draft, Facts, NameChoice, Receipt};
    use domain::testing::id;

    use super::*;

    const SECRET: [u8; 32] = [7; 32];

    fn complaint(words: &str) -> Complaint {
        let draft =
            Draft { words: words.to_owned(), name_choice: Some(NameChoice::Without), ..Draft::default() };
        let facts = Facts {
            id: id("c1"),
            receipt: Receipt::from_random([1; 6]),
            from: Complainant::Child,
            case: None,
            language: "en",
            site: "",
            now: Timestamp(60_000),
        };
        draft.complaint(facts).unwrap()
    }

    #[test]
    fn only_the_office_opens_a_letter() {
        let letter = complaint("She shouts.");
        let sealed = seal(&public_key(&SECRET), [3; 32], &letter).unwrap();
        assert_eq!(open_complaint(&SECRET, &sealed).unwrap(), letter);
        assert_eq!(open_complaint(&[8; 32], &sealed), Err(LetterError::DoesNotOpen));
        assert!(!sealed.windows(6).any(|bytes| bytes == b"shouts"));
        assert_ne!(sealed, seal(&public_key(&SECRET), [4; 32], &letter).unwrap());
    }

    #[test]
    fn a_damaged_letter_does_not_open() {
        let sealed = seal(&public_key(&SECRET), [3; 32], &complaint("x")).unwrap();
        for at in [0, 31, 32, 60, sealed.len() - 1] {
            let mut damaged = sealed.clone();
            damaged[at] ^= 1;
            assert_eq!(open_complaint(&SECRET, &damaged), Err(LetterError::DoesNotOpen), "{at}");
        }
        assert_eq!(open_complaint(&SECRET, &[]), Err(LetterError::DoesNotOpen));
        assert_eq!(open_complaint(&SECRET, &sealed[..40]), Err(LetterError::DoesNotOpen));
    }

    #[test]
    fn what_is_no_complaint_is_not_read_as_one() {
        let sealed = seal(&public_key(&SECRET), [3; 32], &"hello").unwrap();
        assert_eq!(open_complaint(&SECRET, &sealed), Err(LetterError::Unreadable));
        let mut unsound = complaint("x");
        unsound.v = 9;
        let sealed = seal(&public_key(&SECRET), [3; 32], &unsound).unwrap();
        assert_eq!(open_complaint(&SECRET, &sealed), Err(LetterError::Unreadable));
    }

    #[test]
    fn the_length_of_a_letter_says_nothing_of_what_is_in_it() {
        let length = |words: &str| seal(&public_key(&SECRET), [3; 32], &complaint(words)).unwrap().len();
        assert_eq!(length("x"), length(&"long ".repeat(400)));
        assert!(length(&"\u{1f642}".repeat(4_000)) <= LETTER_MOST_BYTES);
    }
}
