//! One form as it stands in its file.

use form_engine::FormDefinition;
use sha2::{Digest, Sha256};

use crate::error::BadFile;

/// Reads the file of one form in one version.
#[derive(Debug, Clone, Copy)]
pub struct FormFile;

impl FormFile {
    /// The form that a file holds. Whether it makes sense is said by `form_engine::Form::compile`.
    ///
    /// # Errors
    /// [`BadFile`] where the text is not a form, or has a key that no form has.
    pub fn parse(text: &str) -> Result<FormDefinition, BadFile> {
        serde_json::from_str(text).map_err(|error| BadFile::new("form", error))
    }
}

/// SHA-256 of a file's bytes, lower-case hexadecimal: what a filled form remembers of the form that it was.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        for half in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_one_that_everybody_else_computes() {
        assert_eq!(hash(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_misspelt_key_is_refused_and_named() {
        let wrong = FormFile::parse(r#"{"id": "a", "titel": "A"}"#);
        assert!(wrong.is_err_and(|error| error.reason.contains("titel")));
    }
}
