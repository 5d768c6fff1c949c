//! The rules that the guardian's texts keep. Each broken one is a sentence with its place.

use std::collections::{BTreeMap, BTreeSet};

use domain::consent::{Group, Line, RecipientKind, TOLD};
use domain::guardian_flow::Question;

use super::GuardianTexts;
use crate::child::{IfOpen, Measure, TextStatus, places_in};

/// Places that a text may have.
pub const GUARDIAN_PLACES: [&str; 6] = ["org", "child", "worker", "dpo", "dpa", "reach"];

/// Words that push, threaten, promise, or that Heard has no room for; in the source.
const NEVER: [&str; 12] = [
    "must agree",
    "have to agree",
    "should agree",
    "you agree that",
    "only if you sign",
    "promise you",
    "guarantee",
    "don't worry",
    "illegal",
    "alien",
    "deport",
    "voluntary return",
];

/// Longest sentence of the source, in words.
const LONGEST: usize = 24;

/// What a pack breaks, by itself.
#[must_use]
pub fn check_guardian(texts: &GuardianTexts) -> Vec<String> {
    let mut found = Vec::new();
    let mut say = |holds: bool, words: String| {
        if !holds {
            found.push(words);
        }
    };
    say(texts.format == GuardianTexts::FORMAT, format!("format {}", texts.format));
    let ids = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect::<Vec<String>>();
    let screens: Vec<String> = texts.screens.iter().map(|it| it.id.clone()).collect();
    say(screens == ids(TOLD.to_vec()), format!("screens {screens:?}"));
    let steps: Vec<String> = texts.steps.iter().map(|it| it.id.clone()).collect();
    say(steps == ids(vec!["G11", "G12", "G13", "G14"]), format!("steps {steps:?}"));
    let checks: Vec<String> = texts.checks.iter().map(|it| it.key.clone()).collect();
    say(checks == ids(Question::ALL.map(Question::key).to_vec()), format!("checks {checks:?}"));
    let lines: Vec<String> = texts.lines.iter().map(|it| it.id.clone()).collect();
    say(lines == ids(Line::ALL.map(Line::id).to_vec()), format!("lines {lines:?}"));
    let groups: BTreeSet<&str> = texts.groups.keys().map(String::as_str).collect();
    say(groups == Group::ALL.iter().map(|it| it.key()).collect(), format!("groups {groups:?}"));
    let kinds: BTreeSet<&str> = texts.recipients.keys().map(String::as_str).collect();
    say(kinds == RecipientKind::ALL.iter().map(|it| it.key()).collect(), format!("recipients {kinds:?}"));
    for (key, text) in texts.texts() {
        say(!text.trim().is_empty(), format!("{key}: no words"));
        for place in places_in(text) {
            say(GUARDIAN_PLACES.contains(&place), format!("{key}: {{{place}}} is not known"));
        }
        let closed = [text.matches('{').count(), text.matches('}').count()] == [places_in(text).len(); 2];
        say(closed, format!("{key}: a brace too many"));
        say(!text.contains(['!', '…', ';']), format!("{key}: a sign that shouts or hedges"));
        if texts.language == "en" {
            let lower = text.to_lowercase();
            let never = NEVER.iter().find(|word| lower.contains(**word));
            say(never.is_none(), format!("{key}: {never:?}"));
            let longest = Measure::of(text).longest;
            say(longest <= LONGEST, format!("{key}: a sentence of {longest} words"));
        }
    }
    truths(texts, &mut say);
    found
}

/// What only the place can confirm is declared and used, is left out until then, and leaves no screen empty.
fn truths(texts: &GuardianTexts, say: &mut impl FnMut(bool, String)) {
    let declared: BTreeSet<&str> = texts.local_truths.iter().map(|it| it.key.as_str()).collect();
    let mut used = BTreeSet::new();
    for screen in &texts.screens {
        used.extend(screen.parts.iter().filter_map(|part| part.needs_local_truth.as_deref()));
        let stays = screen.parts.iter().any(|part| part.needs_local_truth.is_none());
        say(stays, format!("{}: every sentence can be left out", screen.id));
    }
    say(declared == used, format!("local truths {declared:?} and {used:?}"));
    say(
        declared.contains(GuardianTexts::FREE_TO_REFUSE),
        "nobody confirms that a no costs nothing".to_owned(),
    );
    for truth in &texts.local_truths {
        say(truth.if_open == IfOpen::LeftOut, format!("{}: said before it is confirmed", truth.key));
    }
}

/// What a translation breaks, seen beside its source.
#[must_use]
pub fn check_guardian_translation(translation: &GuardianTexts, source: &GuardianTexts) -> Vec<String> {
    let mut found = Vec::new();
    if translation.status == TextStatus::Source || translation.language == source.language {
        found.push("a translation is no source".to_owned());
    }
    if translation.version != source.version {
        found.push(format!("version {}", translation.version));
    }
    let theirs: BTreeMap<String, &str> = translation.texts().into_iter().collect();
    let ours: BTreeMap<String, &str> = source.texts().into_iter().collect();
    found.extend(theirs.keys().filter(|key| !ours.contains_key(*key)).map(|key| format!("{key}: too many")));
    for (key, ours) in &ours {
        let Some(theirs) = theirs.get(key) else {
            found.push(format!("{key}: it is not there"));
            continue;
        };
        let places = |text| places_in(text).into_iter().collect::<BTreeSet<_>>();
        if places(theirs) != places(ours) {
            found.push(format!("{key}: other places"));
        }
        let words = ours.split_whitespace().filter(|word| !word.contains('{')).count();
        if words > 1 && theirs == ours {
            found.push(format!("{key}: not translated"));
        }
        if translation.language == "ar" && has_latin(theirs) {
            found.push(format!("{key}: Latin letters"));
        }
        let (theirs, ours) = (Measure::of(theirs), Measure::of(ours));
        if theirs.sentences != ours.sentences {
            found.push(format!("{key}: {} sentences and not {}", theirs.sentences, ours.sentences));
        }
    }
    let truths = |texts: &GuardianTexts| -> Vec<(String, Vec<Option<String>>)> {
        let of =
            |screen: &super::TellText| screen.parts.iter().map(|it| it.needs_local_truth.clone()).collect();
        texts.screens.iter().map(|screen| (screen.id.clone(), of(screen))).collect()
    };
    if truths(translation) != truths(source) {
        found.push("other sentences depend on local truths".to_owned());
    }
    let now = source.fingerprints();
    for (group, fingerprint) in &now {
        if translation.made_from.get(group) != Some(fingerprint) {
            found.push(format!("{group}: read it again beside the source, then write \"{fingerprint}\""));
        }
    }
    found.extend(
        translation
            .made_from
            .keys()
            .filter(|group| !now.contains_key(*group))
            .map(|it| format!("{it}: gone")),
    );
    found
}

fn has_latin(text: &str) -> bool {
    let bare =
        places_in(text).iter().fold(text.to_owned(), |text, place| text.replace(&format!("{{{place}}}"), ""));
    bare.chars().any(|letter| letter.is_ascii_alphabetic())
}
