//! What stands side by side is alike, so that neither length nor form tells a child what to choose.

use std::collections::BTreeMap;

use super::{Findings, Rule};
use crate::child::reading::words;
use crate::child::{Band, CheckTexts, ChildTexts, ChildTopic, Measure, OptionSet, Role};

/// The options of a solution: staying, going back, another country, living with family.
const OPTIONS: [&str; 4] = ["T07", "T08", "T09", "T10"];
/// Words by which the answers of a question may differ.
const ANSWERS_DIFFER: usize = 4;
/// Words by which the options of a set may differ.
const CHOICES_DIFFER: usize = 4;
/// Part of the mean by which an option may be shorter or longer than the others.
const OPTION_DIFFERS: f64 = 0.1;

pub(super) fn look(texts: &ChildTexts, found: &mut Findings) {
    let options: Vec<&ChildTopic> =
        texts.topics.iter().filter(|topic| OPTIONS.contains(&topic.id.as_str())).collect();
    for band in Band::ALL {
        same_roles(&options, band, found);
        same_weight(&options, band, found);
    }
    let first = options.first().map(|topic| &topic.picture);
    for topic in options.iter().filter(|topic| Some(&topic.picture) != first) {
        found.put(Rule::ParallelOptions, topic.id.clone(), "options share one drawing");
    }
    for topic in &texts.topics {
        for (band, texts) in &topic.bands {
            answers(&format!("{}.{}", topic.id, band.name()), &texts.check, found);
        }
    }
    for screen in texts.all_screens() {
        for (band, texts) in &screen.bands {
            if let Some(check) = &texts.check {
                answers(&format!("{}.{}", screen.id, band.name()), check, found);
            }
        }
        screen.sets.iter().for_each(|set| choices(&format!("{}.set.{}", screen.id, set.key), set, found));
    }
}

/// Roles of an option in their order, without the one sentence more that an option may need.
fn roles(topic: &ChildTopic, band: Band) -> Vec<Option<Role>> {
    let parts = topic.bands.get(&band).map(|texts| texts.cards.iter().flatten());
    let roles = parts.into_iter().flatten().map(|part| part.role);
    roles.filter(|role| *role != Some(Role::Safeguard)).collect()
}

fn same_roles(options: &[&ChildTopic], band: Band, found: &mut Findings) {
    let Some(first) = options.first().map(|topic| roles(topic, band)) else { return };
    for topic in options {
        let place = format!("{}.{}", topic.id, band.name());
        let mine = roles(topic, band);
        found.unless(mine == first, Rule::ParallelOptions, place.clone(), "other roles or another order");
        found.unless(!mine.contains(&None), Rule::ParallelOptions, place.clone(), "a part without a role");
        let wanted = [Role::What, Role::Good, Role::Hard];
        let whole = wanted.iter().all(|role| mine.iter().filter(|it| **it == Some(*role)).count() == 1);
        found.unless(whole, Rule::ParallelOptions, place, "one part each says what, good and hard");
    }
}

fn same_weight(options: &[&ChildTopic], band: Band, found: &mut Findings) {
    let measured: BTreeMap<&str, (Measure, usize)> = options
        .iter()
        .filter_map(|topic| {
            let parts = topic.bands.get(&band)?.cards.iter().flatten();
            let (extra, plain): (Vec<_>, Vec<_>) = parts.partition(|part| part.role == Some(Role::Safeguard));
            let of = |parts: Vec<&crate::child::Part>| {
                parts.iter().map(|part| Measure::of(&part.text)).fold(Measure::default(), Measure::and)
            };
            Some((topic.id.as_str(), (of(plain), of(extra).sentences)))
        })
        .collect();
    let sentences: Vec<usize> = measured.values().map(|(plain, _)| plain.sentences).collect();
    let (fewest, most) = (sentences.iter().min().copied(), sentences.iter().max().copied());
    let apart = most.unwrap_or_default().saturating_sub(fewest.unwrap_or_default());
    let words = format!("options differ by {apart} sentences");
    found.unless(apart <= 1, Rule::ParallelOptions, band.name(), words);
    let count: usize = measured.values().map(|(plain, _)| plain.words).sum();
    #[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
    let mean = count as f64 / measured.len().max(1) as f64;
    for (id, (plain, extra)) in measured {
        let place = format!("{id}.{}", band.name());
        #[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
        let differs = (plain.words as f64 - mean).abs();
        // A single short sentence of the youngest may differ by a name and a word.
        let near = differs <= (mean * OPTION_DIFFERS).max(3.0);
        let words = format!("{} words where options have {mean:.0}", plain.words);
        found.unless(near, Rule::ParallelOptions, place.clone(), words);
        found.unless(extra <= 1, Rule::ParallelOptions, place, "more than one sentence more than the others");
    }
}

fn form(text: &str) -> (bool, bool) {
    let first = text.chars().next();
    (first.is_some_and(char::is_uppercase), text.ends_with(['.', '?', '؟', '!']))
}

fn answers(place: &str, check: &CheckTexts, found: &mut Findings) {
    let (expected, other) = (words(&check.expected).len(), words(&check.other).len());
    let apart = expected.abs_diff(other);
    let said = format!("answers of {expected} and {other} words");
    found.unless(apart <= ANSWERS_DIFFER, Rule::ParallelAnswers, place, said);
    let alike = form(&check.expected) == form(&check.other);
    found.unless(alike, Rule::ParallelAnswers, place, "answers differ in form");
    found.unless(check.expected != check.other, Rule::ParallelAnswers, place, "the answers are the same");
}

fn choices(place: &str, set: &OptionSet, found: &mut Findings) {
    let counts = set.options.iter().map(|option| words(&option.label).len());
    let (least, most) = counts.fold((usize::MAX, 0), |(least, most), it| (least.min(it), most.max(it)));
    let said = format!("options of {least} to {most} words");
    found.unless(most.saturating_sub(least) <= CHOICES_DIFFER, Rule::ParallelChoices, place, said);
    let first = set.options.first().map(|option| form(&option.label));
    for option in &set.options {
        // A name in the beginning tells nothing of the form.
        let named = option.label.starts_with('{');
        let alike = named || Some(form(&option.label)) == first;
        found.unless(alike, Rule::ParallelChoices, format!("{place}.{}", option.key), "another form");
    }
    let with = set.options.iter().filter(|option| option.picture.is_some()).count();
    let alike = with == 0 || with == set.options.len();
    found.unless(alike, Rule::ParallelChoices, place, "some options have a picture and some have none");
}
