//! Recordings say today's words.

use std::collections::BTreeMap;

use super::{Finding, Findings, Rule};
use crate::child::{AudioManifest, Band, ChildTexts, Heard, LineKind, places_in};
use crate::hash;

/// What the recordings of one language break. A text without a recording is no finding: an adult reads it.
#[must_use]
pub fn check_audio(texts: &ChildTexts, manifest: &AudioManifest) -> Vec<Finding> {
    let mut found = Findings(Vec::new());
    let lines: BTreeMap<String, (LineKind, &str)> =
        texts.lines().into_iter().map(|line| (line.key, (line.kind, line.text))).collect();
    for clip in manifest.clips.iter().filter(|clip| clip.language == texts.language) {
        let Some((kind, text)) = lines.get(&clip.key) else {
            found.put(Rule::OrphanAudio, clip.key.clone(), format!("{} has no text", clip.file));
            continue;
        };
        found.unless(*kind != LineKind::Staff, Rule::OrphanAudio, clip.key.clone(), "no child hears this");
        // A recorded voice cannot say a name that changes from day to day.
        let unnamed = places_in(text).is_empty();
        found.unless(unnamed, Rule::OrphanAudio, clip.key.clone(), "the text has a place for a name");
        let now = hash(text.as_bytes());
        let words = format!("{} was recorded from other words", clip.file);
        found.unless(clip.text_sha256 == now, Rule::StaleAudio, clip.key.clone(), words);
    }
    found.0
}

/// Texts that could be recorded and are not, or only with other words, by depth. A warning and no finding: the device's
/// voice or an adult reads them.
#[must_use]
pub fn audio_gaps(texts: &ChildTexts, manifest: &AudioManifest) -> Vec<String> {
    let lines = Band::ALL.into_iter().flat_map(|band| texts.recordable(band));
    let gap = |key: &str, text: &str| manifest.heard(key, &texts.language, text) != Heard::Recorded;
    lines.filter(|line| gap(&line.key, line.text)).map(|line| line.key).collect()
}
