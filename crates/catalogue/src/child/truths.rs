//! The sentences that hang on a local truth: what is confirmed is these words, and no others.

use std::collections::BTreeMap;

use super::ChildTexts;
use super::band::Band;
use crate::hash;

/// A sentence that is told only where it is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TruthSentence {
    /// Id of the topic that it stands in.
    pub topic: String,
    /// What that topic is about.
    pub title: String,
    /// The depths at which it is told in these words.
    pub bands: Vec<Band>,
    /// The words.
    pub text: String,
}

impl ChildTexts {
    /// The sentences that hang on this truth, in the order in which they are told; the same words at several depths are
    /// one.
    #[must_use]
    pub fn truth_sentences(&self, truth: &str) -> Vec<TruthSentence> {
        let mut found: Vec<TruthSentence> = Vec::new();
        for topic in &self.topics {
            for (band, texts) in &topic.bands {
                for part in texts.cards.iter().flatten() {
                    if part.needs_local_truth.as_deref() != Some(truth) {
                        continue;
                    }
                    let known = found.iter_mut().find(|it| it.topic == topic.id && it.text == part.text);
                    match known {
                        Some(known) => known.bands.push(*band),
                        None => found.push(TruthSentence {
                            topic: topic.id.clone(),
                            title: topic.title.clone(),
                            bands: vec![*band],
                            text: part.text.clone(),
                        }),
                    }
                }
            }
        }
        found
    }

    /// SHA-256 over the sentences of this truth, hexadecimal. A confirmation holds for these words alone.
    #[must_use]
    pub fn truth_fingerprint(&self, truth: &str) -> String {
        let sentences = self.truth_sentences(truth);
        let lines: Vec<String> = sentences
            .iter()
            .map(|it| {
                let bands: Vec<&str> = it.bands.iter().map(|band| band.name()).collect();
                format!("{} {} {}", it.topic, bands.join(","), it.text)
            })
            .collect();
        hash(lines.join("\n").as_bytes())
    }

    /// The fingerprints of all local truths, by key.
    #[must_use]
    pub fn truth_fingerprints(&self) -> BTreeMap<String, String> {
        self.local_truths.iter().map(|it| (it.key.clone(), self.truth_fingerprint(&it.key))).collect()
    }
}
