//! Recordings of the words that a child hears, as the tablet finds them: for those who record and for those who listen.

use catalogue::child::AudioManifest;

use crate::ports::transport::{self, Failure};

/// Kind of the bytes of a recording by its ending.
pub(crate) fn kind_of(file: &str) -> &'static str {
    if file.ends_with(".m4a") { "audio/mp4" } else { "audio/webm" }
}

/// The list of the recordings of a language; `fresh` asks the server. None where it cannot be read.
///
/// # Errors
/// [`Failure`] where the list is neither on the tablet nor at the server.
pub(crate) async fn list(language: &str, fresh: bool) -> Result<Option<AudioManifest>, Failure> {
    let bytes = transport::recording(language, "list.json", fresh).await?;
    Ok(std::str::from_utf8(&bytes).ok().and_then(|text| AudioManifest::parse(text).ok()))
}
