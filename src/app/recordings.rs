//! Recordings of the words that a child hears, and films of them in sign language, as the tablet finds them: for those who record and
//! for those who listen or watch. Sounds lie in the folder of a language, films in the folder of a sign language in it.

use catalogue::child::AudioManifest;
use sync::protocol::FilmsIn;

use crate::ports::transport::{self, Failure};

/// The folder of the films of a language in a sign language.
pub(crate) fn films(language: &str, sign: &str) -> String {
    format!("{language}/{sign}")
}

/// Kind of the bytes of a recording by its folder and ending.
pub(crate) fn kind_of(folder: &str, file: &str) -> &'static str {
    match (folder.contains('/'), file.ends_with(".webm")) {
        (false, false) => "audio/mp4",
        (false, true) => "audio/webm",
        (true, false) => "video/mp4",
        (true, true) => "video/webm",
    }
}

/// The list of the recordings of a folder; `fresh` asks the server. None where it cannot be read.
///
/// # Errors
/// [`Failure`] where the list is neither on the tablet nor at the server.
pub(crate) async fn list(folder: &str, fresh: bool) -> Result<Option<AudioManifest>, Failure> {
    let bytes = transport::recording(folder, "list.json", fresh).await?;
    Ok(std::str::from_utf8(&bytes).ok().and_then(|text| AudioManifest::parse(text).ok()))
}

/// The sign languages in which a language has films: from the server, and without a network as the tablet last kept them.
pub(crate) async fn signed(language: &str) -> Vec<FilmsIn> {
    let ask = async |fresh| transport::recording(language, "signed.json", fresh).await.ok();
    let bytes = match ask(true).await {
        Some(bytes) => Some(bytes),
        None => ask(false).await,
    };
    bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}
