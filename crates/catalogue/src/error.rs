//! The one way in which reading a file of the catalogue fails.

/// A file of the catalogue that cannot be read. Tablets meet it only where a download was cut off.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the file {file} of the catalogue cannot be read: {reason}. Update the app and try again")]
pub struct BadFile {
    /// Name of the file, or of the kind of file.
    pub file: String,
    /// What is wrong with it.
    pub reason: String,
}

impl BadFile {
    pub(crate) fn new(file: &str, reason: impl std::fmt::Display) -> Self {
        Self { file: file.to_owned(), reason: reason.to_string() }
    }
}
