//! Films in sign language of what a child is asked and told: which sign language, who shows a text, and how many pages of a
//! depth have a film.

use std::collections::{BTreeMap, BTreeSet};

use domain::Band;
use serde::{Deserialize, Serialize};

use super::ChildTexts;
use super::audio::{AudioManifest, Clip, Heard};
use super::lines::{Line, LineKind};
use super::spoken::Spoken;

/// Longest tag, such as `sgn-be-fr`.
const MOST_OF_A_TAG: usize = 20;
/// Longest name of a sign language.
const MOST_OF_A_NAME: usize = 60;

/// Tag of a sign language: `sgn`, `sgn-…`, or a code of three letters, in small letters. Only its form is looked at: which sign
/// languages there are is nobody's list to close, and the house names its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SignTag(String);

impl SignTag {
    /// Reads a tag as somebody writes it; none where it has another form.
    ///
    /// ```
    /// use catalogue::child::SignTag;
    /// assert_eq!(SignTag::parse(" sgn-BE-FR ").unwrap().as_str(), "sgn-be-fr");
    /// assert!(SignTag::parse("bfi").is_some() && SignTag::parse("en").is_none());
    /// ```
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let tag = written.trim().to_ascii_lowercase();
        let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_lowercase());
        let of_a_tag = |part: &str| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let mut parts = tag.split('-');
        let first = parts.next().filter(|first| first.len() == 3 && letters(first))?;
        let rest: Vec<_> = parts.collect();
        let whole = rest.is_empty() || first == "sgn" && rest.iter().all(|part| of_a_tag(part));
        (whole && tag.len() <= MOST_OF_A_TAG).then_some(Self(tag))
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for SignTag {
    type Error = &'static str;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        Self::parse(&written).filter(|tag| tag.0 == written).ok_or("no tag of a sign language")
    }
}

impl From<SignTag> for String {
    fn from(tag: SignTag) -> Self {
        tag.0
    }
}

/// A sign language as the house calls it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignLanguage {
    /// Its tag.
    pub tag: SignTag,
    /// Its name, in words of the house.
    pub name: String,
}

impl SignLanguage {
    /// Reads tag and name as somebody writes them; none where the tag has another form, or the name is empty or too long.
    #[must_use]
    pub fn written(tag: &str, name: &str) -> Option<Self> {
        let name = name.trim();
        let fits = (1..=MOST_OF_A_NAME).contains(&name.chars().count());
        Some(Self { tag: SignTag::parse(tag)?, name: name.to_owned() }).filter(|_| fits)
    }
}

/// The films of some texts one after the other; none where one of them has none: half a page that is signed misleads.
#[must_use]
pub fn films(spoken: &[Spoken], manifest: &AudioManifest, language: &str) -> Option<Vec<Clip>> {
    let film = |it: &Spoken| {
        let clip = manifest.clip(it.key.as_deref()?, language, &it.text)?;
        clip.sign.is_some().then(|| clip.clone())
    };
    let films: Vec<Clip> = spoken.iter().map(film).collect::<Option<_>>()?;
    (!films.is_empty()).then_some(films)
}

/// The screen on which the buttons are tried: what stands there changes with each of them.
const TRYING: &str = "V02";

impl ChildTexts {
    /// Everything that can be signed for a depth, in the order in which a child meets it: what is told and asked, without what
    /// can be chosen.
    #[must_use]
    pub fn signable(&self, band: Band) -> Vec<Line<'_>> {
        self.recordable(band).into_iter().filter(|line| page_of(line).is_some()).collect()
    }

    /// The text of this key, if it can be signed.
    #[must_use]
    pub fn signable_line(&self, key: &str) -> Option<Line<'_>> {
        self.recordable_line(key).filter(|line| page_of(line).is_some())
    }

    /// How many pages of a talk of this depth have a film of all their words, and how many pages there are: cards, their questions
    /// and screens. One that says a name has none: it cannot be recorded.
    #[must_use]
    pub fn signed_pages(&self, band: Band, manifest: &AudioManifest) -> (usize, usize) {
        let mut pages: BTreeMap<String, bool> = BTreeMap::new();
        let signable: BTreeSet<String> = self.signable(band).into_iter().map(|line| line.key).collect();
        for line in self.lines().into_iter().filter(|line| line.band == Some(band)) {
            let Some(page) = page_of(&line).filter(|_| self.is_of_the_talk(&line.key)) else { continue };
            let has = signable.contains(&line.key)
                && manifest.heard(&line.key, &self.language, line.text) == Heard::Recorded;
            pages.entry(page).and_modify(|whole| *whole &= has).or_insert(has);
        }
        (pages.values().filter(|whole| **whole).count(), pages.len())
    }

    /// True for a text of a topic or of a screen of the way: neither of a letter, nor of a step, nor of the talk about the outcome.
    fn is_of_the_talk(&self, key: &str) -> bool {
        let id = key.split('.').next().unwrap_or_default();
        self.topics.iter().any(|topic| topic.id == id) || self.screens.iter().any(|screen| screen.id == id)
    }
}

/// The page on which a text stands whenever a child comes there; none for other texts. Other words after a miss come with a
/// sentence that nobody records.
fn page_of(line: &Line<'_>) -> Option<String> {
    let (page, end) = line.key.rsplit_once('.')?;
    match (line.kind, end) {
        _ if page.split('.').next() == Some(TRYING) => None,
        (LineKind::Told, _) | (LineKind::Said, "prompt" | "hint") => Some(page.to_owned()),
        (LineKind::Said, "question") => Some(line.key.clone()),
        _ => None,
    }
}
