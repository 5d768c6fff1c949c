//! What a guardian or parent is told and asked: screens G01 to G14, the teach-back, and each line in plain words.
//!
//! The files lie in `guardian/<language>.json`, one for each language and the same in structure; those for a young person who
//! is 18 and decides alone in `guardian/of-age/`. Texts are drafts until
//! guardians have tested them, and a machine's draft says so and is shown only beside an interpreter. Places for names
//! are written `{child}` ([`GUARDIAN_PLACES`]). Which line carries what, to whom and how long is
//! `domain::consent::Line`; [`check_guardian`] holds that no text is missing for it.

mod check;
mod copy;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use check::{GUARDIAN_PLACES, check_guardian, check_guardian_translation};

use crate::child::{LocalTruth, TextStatus, places_in, put_in};
use crate::error::BadFile;
use crate::form_file::hash;

/// The place of how a person reaches the worker, which nobody has to write.
const REACH: &str = "reach";

/// Everything that a guardian reads or hears in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuardianTexts {
    /// Version of this shape; 1.
    pub format: u8,
    /// BCP 47 tag.
    pub language: String,
    /// Version of the texts; goes under every signature.
    pub version: String,
    /// How far the texts have come.
    pub status: TextStatus,
    /// In a translation: fingerprints of the source's groups of texts that it was made from.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub made_from: BTreeMap<String, String>,
    /// What is told, G01 to G10.
    pub screens: Vec<TellText>,
    /// The screens on which something is done, G11 to G14.
    pub steps: Vec<StepText>,
    /// The teach-back.
    pub checks: Vec<CheckText>,
    /// The offer of another meeting.
    pub another_meeting: String,
    /// The three answers: same weight, same length of choice, fixed order.
    pub answers: AnswerTexts,
    /// Whether the person decides freely.
    pub free: String,
    /// The lines.
    pub lines: Vec<LineText>,
    /// Groups of information, by their keys.
    pub groups: BTreeMap<String, String>,
    /// Kinds of recipients, by their keys.
    pub recipients: BTreeMap<String, String>,
    /// What only the place can confirm.
    pub local_truths: Vec<LocalTruth>,
}

/// A screen that is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TellText {
    /// Id, such as `G04`.
    pub id: String,
    /// Title.
    pub title: String,
    /// Its sentences.
    pub parts: Vec<TellPart>,
}

/// One sentence that is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TellPart {
    /// The words.
    pub text: String,
    /// The words on the person's own phone, where they must be others: nobody says "this tablet" there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_phone: Option<String>,
    /// Key of the local truth that it depends on: it is left out until that is confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs_local_truth: Option<String>,
}

/// A screen on which something is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepText {
    /// Id, such as `G12`.
    pub id: String,
    /// Title.
    pub title: String,
    /// What to know before.
    pub lead: String,
}

/// A question of the teach-back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckText {
    /// Key, such as `refuse`.
    pub key: String,
    /// The question.
    pub question: String,
    /// Our sentence.
    pub expected: String,
    /// Another sentence.
    pub other: String,
    /// "I'm not sure".
    pub not_sure: String,
    /// The same in other words.
    pub again: String,
}

/// The three answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerTexts {
    /// Yes.
    pub yes: String,
    /// No.
    pub no: String,
    /// Not now.
    pub not_now: String,
}

/// A line in plain words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineText {
    /// Id, such as `gc.trace`.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What is done.
    pub what: String,
    /// Who receives something.
    pub who: String,
    /// What information it is about, where the names of its groups say more than it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub information: Option<String>,
    /// How long a yes counts.
    pub how_long: String,
    /// What a yes can bring, and its risk.
    pub if_yes: String,
    /// What a no means.
    pub if_no: String,
}

impl GuardianTexts {
    /// Version of the shape that this program reads.
    pub const FORMAT: u8 = 1;

    /// The local truth without which no sitting is held: where a no costs food, housing, care or school, no yes is free.
    pub const FREE_TO_REFUSE: &'static str = "G04.no_loss";

    /// Name of the file of a language; `of_age` for a young person who is 18 and decides alone.
    #[must_use]
    pub fn file(language: &str, of_age: bool) -> String {
        format!("guardian/{}{language}.json", if of_age { "of-age/" } else { "" })
    }

    /// Reads the texts of one language.
    ///
    /// # Errors
    /// [`BadFile`] where the text is no such file.
    pub fn parse(text: &str) -> Result<Self, BadFile> {
        serde_json::from_str(text).map_err(|error| BadFile::new("guardian", error))
    }

    /// A screen that is told.
    #[must_use]
    pub fn screen(&self, id: &str) -> Option<&TellText> {
        self.screens.iter().find(|screen| screen.id == id)
    }

    /// A screen on which something is done.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&StepText> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// A question of the teach-back.
    #[must_use]
    pub fn check(&self, key: &str) -> Option<&CheckText> {
        self.checks.iter().find(|check| check.key == key)
    }

    /// A line in plain words.
    #[must_use]
    pub fn line(&self, id: &str) -> Option<&LineText> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// What a screen says here: its sentences that stand, names put in; `own` on the person's own phone.
    #[must_use]
    pub fn told(
        &self,
        id: &str,
        names: &[(&str, &str)],
        confirmed: &BTreeSet<String>,
        own: bool,
    ) -> Vec<String> {
        let words = |part: &TellPart| match &part.own_phone {
            Some(words) if own => put_in(words, names),
            _ => put_in(&part.text, names),
        };
        // How somebody is reached is told only where it was written: nobody is sent to a phone without a number.
        let reached = names.iter().any(|(place, name)| *place == REACH && !name.is_empty());
        let stands = |part: &&TellPart| {
            part.needs_local_truth.as_ref().is_none_or(|truth| confirmed.contains(truth))
                && (reached || !places_in(&part.text).contains(&REACH))
        };
        let parts = self.screen(id).map(|screen| screen.parts.as_slice()).unwrap_or_default();
        parts.iter().filter(stands).map(words).collect()
    }

    /// What information a line is about, in words: these groups, or the line's own words where its groups' names say more.
    #[must_use]
    pub fn information<'a>(&self, line: &str, groups: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        match self.line(line).and_then(|it| it.information.clone()) {
            Some(words) => vec![words],
            None => groups.into_iter().filter_map(|key| self.groups.get(key).cloned()).collect(),
        }
    }

    /// The words of a line as they stand on its screen, names put in.
    #[must_use]
    pub fn line_told(&self, id: &str, names: &[(&str, &str)]) -> Vec<String> {
        let Some(line) = self.line(id) else { return Vec::new() };
        let all = [&line.title, &line.what, &line.who, &line.how_long, &line.if_yes, &line.if_no];
        all.into_iter().map(|text| put_in(text, names)).collect()
    }

    /// True where the place has confirmed what no sitting can do without.
    #[must_use]
    pub fn may_be_held(confirmed: &BTreeSet<String>) -> bool {
        confirmed.contains(Self::FREE_TO_REFUSE)
    }

    /// Every text with its key, in the order of the screens.
    #[must_use]
    pub fn texts(&self) -> Vec<(String, &str)> {
        let mut found: Vec<(String, &str)> = Vec::new();
        for screen in &self.screens {
            found.push((format!("{}.title", screen.id), &screen.title));
            for (at, part) in screen.parts.iter().enumerate() {
                found.push((format!("{}.p{}", screen.id, at + 1), &part.text));
                if let Some(words) = &part.own_phone {
                    found.push((format!("{}.p{}.own_phone", screen.id, at + 1), words));
                }
            }
        }
        for step in &self.steps {
            found.push((format!("{}.title", step.id), &step.title));
            found.push((format!("{}.lead", step.id), &step.lead));
        }
        for check in &self.checks {
            for (name, text) in [
                ("question", &check.question),
                ("expected", &check.expected),
                ("other", &check.other),
                ("not_sure", &check.not_sure),
                ("again", &check.again),
            ] {
                found.push((format!("check_{}.{name}", check.key), text));
            }
        }
        found.push(("another_meeting".to_owned(), &self.another_meeting));
        found.push(("answers.yes".to_owned(), &self.answers.yes));
        found.push(("answers.no".to_owned(), &self.answers.no));
        found.push(("answers.not_now".to_owned(), &self.answers.not_now));
        found.push(("free".to_owned(), &self.free));
        for line in &self.lines {
            for (name, text) in [
                ("title", &line.title),
                ("what", &line.what),
                ("who", &line.who),
                ("how_long", &line.how_long),
                ("if_yes", &line.if_yes),
                ("if_no", &line.if_no),
            ] {
                found.push((format!("{}.{name}", line.id), text));
            }
            if let Some(words) = &line.information {
                found.push((format!("{}.information", line.id), words));
            }
        }
        found.extend(self.groups.iter().map(|(key, text)| (format!("groups.{key}"), text.as_str())));
        found.extend(self.recipients.iter().map(|(key, text)| (format!("recipients.{key}"), text.as_str())));
        found
    }

    /// A fingerprint of each group of texts, so that a translation can say which source it was made from.
    #[must_use]
    pub fn fingerprints(&self) -> BTreeMap<String, String> {
        let mut groups: BTreeMap<String, String> = BTreeMap::new();
        for (key, text) in self.texts() {
            let group = groups.entry(group_of(&key).to_owned()).or_default();
            group.push_str(&format!("{key}={text}\n"));
        }
        let short = |text: String| hash(text.as_bytes()).chars().take(12).collect();
        groups.into_iter().map(|(group, text)| (group, short(text))).collect()
    }
}

/// The group of a key: its screen, question, line or list.
#[must_use]
fn group_of(key: &str) -> &str {
    let cut = if key.starts_with("gc.") { key.rfind('.') } else { key.find('.') };
    cut.map_or(key, |at| &key[..at])
}
