//! Values as JSON. Everything is read from text, as answers of the server are: the app then carries the code that reads a
//! type once, and not once for bytes and once for text.

use serde::de::DeserializeOwned;

/// Reads a value; none where the bytes are not one.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    serde_json::from_str(std::str::from_utf8(bytes).ok()?).ok()
}
