//! Words and signs that no child should meet.

use super::{Findings, Rule, is_source};
use crate::child::reading::{sentences, words};
use crate::child::{Band, ChildTexts, Line, LineKind};

/// Words that promise what cannot be kept, that push, praise, blame, make a child into a case, or belong to offices.
const NEVER: [&str; 33] = [
    "secret box",
    "our secret",
    "keep a secret",
    "don't worry",
    "do not worry",
    "you are safe now",
    "everything will be fine",
    "everything will be ok",
    "promise",
    "just",
    "lucky",
    "brave",
    "good girl",
    "good boy",
    "illegal",
    "alien",
    "deport",
    "deported",
    "minor",
    "minors",
    "case",
    "cases",
    "file",
    "files",
    "claim",
    "what happened",
    "happened to you",
    "why did you",
    "your journey",
    "trust me",
    "determination",
    "assessment",
    "applicant",
];
/// Words of offices that younger children do not know.
const NOT_FOR_YOUNG: [&str; 13] = [
    "procedure",
    "return decision",
    "solution",
    "consent",
    "confidential",
    "authority",
    "reunification",
    "appointed",
    "interests",
    "independent",
    "legal",
    "challenge",
    "convention",
];
/// "Only touch here" makes a task small and a child who cannot do it smaller.
const ONLY_BEFORE: [&str; 15] = [
    "touch", "press", "tap", "say", "tell", "write", "choose", "pick", "answer", "draw", "talk", "sort",
    "look", "do", "try",
];
const NEGATIONS: [&str; 10] =
    ["no", "not", "never", "nobody", "nothing", "none", "cannot", "neither", "nor", "without"];
const AUXILIARIES: [&str; 24] = [
    "do", "does", "did", "is", "are", "was", "were", "am", "can", "could", "will", "would", "shall",
    "should", "may", "might", "must", "have", "has", "had", "don't", "isn't", "aren't", "can't",
];
const FORMS_OF_BE: [&str; 8] = ["is", "are", "was", "were", "be", "been", "being", "am"];
/// Signs that shout, hedge, hide a second thought, or that no voice can read. The last one stretches Arabic letters.
const SIGNS: [char; 24] = [
    '!', ';', '؛', '(', ')', '[', ']', '…', '–', '—', '/', '*', '_', '&', '%', '#', '@', '"', '<', '>', '+',
    '=', '|', 'ـ',
];

/// The same kind of words in other languages. Short lists: they were drawn up without a speaker, too.
const NEVER_ELSEWHERE: [(&str, &[&str]); 2] = [
    (
        "fr",
        &[
            "ne t’inquiète pas",
            "tout ira bien",
            "promets",
            "promettons",
            "promis",
            "illégal",
            "clandestin",
            "mineur",
            "expulsé",
            "courageux",
        ],
    ),
    ("ar", &["لا تقلق", "أعدك", "نعدك", "غير شرعي", "قاصر", "ترحيل", "شجاع", "محظوظ"]),
];

pub(super) fn look(texts: &ChildTexts, found: &mut Findings) {
    let source = is_source(texts);
    let elsewhere = NEVER_ELSEWHERE.iter().find(|(tag, _)| *tag == texts.language).map(|(_, words)| *words);
    let [elsewhere, never, not_for_young, first, later] = [
        elsewhere.unwrap_or_default(),
        &NEVER,
        &NOT_FOR_YOUNG,
        &["adult", "adults"],
        &["grown-up", "grown-ups"],
    ]
    .map(ready);
    for line in texts.lines().into_iter().filter(|line| line.kind != LineKind::Staff) {
        signs(&line, found);
        let padded = padded(line.text);
        let mut banned = |list: &[(String, &str)]| {
            for (_, word) in list.iter().filter(|(ready, _)| padded.contains(ready)) {
                found.put(Rule::BannedWord, line.key.clone(), *word);
            }
        };
        banned(&elsewhere);
        if source {
            banned(&never);
            if line.band <= Some(Band::B2) {
                banned(&not_for_young);
            }
            banned(if line.band == Some(Band::B1) { &first } else { &later });
            sentences_of(&line, found);
        }
    }
    if source {
        passives(texts, found);
    }
}

/// The words of an English sentence that no child of this depth should meet.
pub(in crate::child) fn never_said(sentence: &str, band: Band) -> Vec<&'static str> {
    let padded = padded(sentence);
    let young: &[&str] = if band.is_young() { &NOT_FOR_YOUNG } else { &[] };
    let all = NEVER.iter().chain(young).copied();
    all.filter(|word| padded.contains(&self::padded(word))).collect()
}

/// Words as they are looked for.
fn ready<'a>(list: &[&'a str]) -> Vec<(String, &'a str)> {
    list.iter().map(|word| (padded(word), *word)).collect()
}

fn signs(line: &Line<'_>, found: &mut Findings) {
    // The letter before a place is part of the Arabic word and may need a stretched end.
    let text = crate::child::reading::with_names(&line.text.replace("لـ {", "ل {").replace("بـ {", "ب {"));
    if let Some(sign) = text.chars().find(|letter| SIGNS.contains(letter)) {
        found.put(Rule::BannedSign, line.key.clone(), format!("'{sign}'"));
    }
    let spaced = text.contains("  ") || text.trim() != text;
    found.unless(!spaced, Rule::BannedSign, line.key.clone(), "a space too many");
}

/// Words in small letters with one space around each.
fn padded(text: &str) -> String {
    let words: Vec<String> = words(text).into_iter().map(str::to_lowercase).collect();
    format!(" {} ", words.join(" "))
}

fn sentences_of(line: &Line<'_>, found: &mut Findings) {
    for sentence in sentences(line.text) {
        let small = padded(sentence).replace(" no one ", " nobody ");
        let words: Vec<&str> = small.split_whitespace().collect();
        let negations = words.iter().filter(|it| NEGATIONS.contains(it) || it.ends_with("n't")).count();
        let said = format!("{negations} negations: {sentence}");
        found.unless(negations < 2, Rule::DoubleNegative, line.key.clone(), said);
        let small_task = words.windows(2).any(|pair| match pair {
            ["only", task] => ONLY_BEFORE.contains(task),
            _ => false,
        });
        found.unless(!small_task, Rule::BannedWord, line.key.clone(), "only before a task");
        let asks = sentence.ends_with('?');
        let leans = words.first().is_some_and(|word| AUXILIARIES.contains(word)) && !words.contains(&"or");
        let young = line.band <= Some(Band::B2);
        found.unless(!(young && asks && leans), Rule::YesOrNo, line.key.clone(), sentence);
    }
}

/// "Is checked" hides who does it. One in a topic is enough for younger children.
fn passives(texts: &ChildTexts, found: &mut Findings) {
    for topic in &texts.topics {
        for (band, texts) in topic.bands.iter().filter(|(band, _)| **band <= Band::B2) {
            let text: String = texts.cards.iter().flatten().map(|part| format!("{} ", part.text)).collect();
            let text = padded(&text);
            let words: Vec<&str> = text.split_whitespace().collect();
            let passive = |pair: &&[&str]| match pair {
                [be, done] => FORMS_OF_BE.contains(be) && done.ends_with("ed") && done.len() > 4,
                _ => false,
            };
            let count = words.windows(2).filter(passive).count();
            let place = format!("{}.{}", topic.id, band.name());
            found.unless(count < 2, Rule::Passive, place, format!("{count} passives"));
        }
    }
}
