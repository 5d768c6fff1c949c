//! What texts refer to: places, pictures, factors, local truths and promises.

use std::collections::BTreeSet;

use super::{Findings, Rule};
use crate::child::{
    ALWAYS, ChildTexts, IfOpen, OF_OPTIONS, PLACES, Part, is_known, is_never_drawn, places_in,
};

/// Factors of the checklist that are not asked of a child: past harm and risks of harm, age and identity papers, what
/// carers can do and think, and everything about systems. A child may speak of them; we do not ask.
const NOT_ASKED: [&str; 5] = ["i02", "i03", "i09", "i10", "i12"];

pub(super) fn look(texts: &ChildTexts, found: &mut Findings) {
    for line in texts.lines() {
        for place in places_in(line.text) {
            let known = PLACES.contains(&place);
            found.unless(known, Rule::Place, line.key.clone(), format!("{{{place}}} is not known"));
        }
        let closed = line.text.matches('{').count() == places_in(line.text).len()
            && line.text.matches('}').count() == places_in(line.text).len();
        found.unless(closed, Rule::Place, line.key, "a brace too many");
    }
    for (place, name) in pictures(texts) {
        found.unless(is_known(name), Rule::Picture, place.clone(), format!("{name} is not in the list"));
        found.unless(!is_never_drawn(name), Rule::ForbiddenPicture, place, name);
    }
    for (place, factor) in factors(texts) {
        let asked = is_factor(factor) && !NOT_ASKED.contains(&factor);
        found.unless(asked, Rule::Factor, place, format!("{factor} is not asked of a child"));
    }
    truths_and_promises(texts, found);
    for topic in &texts.topics {
        for (band, it) in &topic.bands {
            for (at, card) in it.cards.iter().enumerate() {
                let place = format!("{}.{}.c{}", topic.id, band.name(), at + 1);
                let stays = card.iter().any(|part| always_stands(texts, part));
                found.unless(stays, Rule::EmptyCard, place.clone(), "every part of it can be left out");
                for part in card {
                    let known = part.without.as_deref().is_none_or(|it| PLACES.contains(&it));
                    found.unless(known, Rule::Place, place.clone(), "it waits for a place that is not known");
                }
            }
        }
    }
}

/// Individual factors 1 to 24, those of the community 1 to 9. Systems are no child's question.
fn is_factor(factor: &str) -> bool {
    let number = |rest: &str| (rest.len() == 2).then(|| rest.parse::<u8>().ok()).flatten();
    match (factor.strip_prefix('i').and_then(number), factor.strip_prefix('c').and_then(number)) {
        (Some(number), _) => (1..=24).contains(&number),
        (_, Some(number)) => (1..=9).contains(&number),
        _ => false,
    }
}

fn always_stands(texts: &ChildTexts, part: &Part) -> bool {
    let in_option = |place: &str| part.role.is_some() && OF_OPTIONS.contains(&place);
    let named = places_in(&part.text).iter().all(|place| ALWAYS.contains(place) || in_option(place));
    let kept = part.promise.as_deref().is_none_or(|id| texts.is_kept(id));
    let said = part.needs_local_truth.as_deref().is_none_or(|key| texts.may_be_said(key, &BTreeSet::new()));
    named && kept && said && part.without.is_none()
}

fn pictures(texts: &ChildTexts) -> Vec<(String, &str)> {
    let mut all: Vec<(String, &str)> = Vec::new();
    for topic in &texts.topics {
        all.push((topic.id.clone(), &topic.picture));
        for (band, it) in &topic.bands {
            let both = [&it.check.expected_picture, &it.check.other_picture];
            let place = format!("{}.{}.check", topic.id, band.name());
            all.extend(both.into_iter().flatten().map(|name| (place.clone(), name.as_str())));
        }
    }
    for screen in texts.all_screens() {
        all.push((screen.id.clone(), &screen.picture));
        for option in screen.sets.iter().flat_map(|set| &set.options) {
            all.extend(option.picture.iter().map(|name| (screen.id.clone(), name.as_str())));
        }
        for check in screen.bands.values().filter_map(|it| it.check.as_ref()) {
            let both = [&check.expected_picture, &check.other_picture];
            all.extend(both.into_iter().flatten().map(|name| (screen.id.clone(), name.as_str())));
        }
    }
    all.extend(texts.moods.iter().map(|it| (format!("moods.{}", it.key), it.picture.as_str())));
    all.extend(texts.life_cards.iter().map(|it| (format!("life_cards.{}", it.key), it.picture.as_str())));
    all.extend(texts.recipients.iter().map(|it| (format!("recipients.{}", it.key), it.picture.as_str())));
    all.extend(texts.helpers.iter().map(|it| (format!("helpers.{}", it.key), it.picture.as_str())));
    all.extend(texts.bar.iter().map(|it| (format!("bar.{}", it.key), it.picture.as_str())));
    all
}

fn factors(texts: &ChildTexts) -> Vec<(String, &str)> {
    let cards = texts.life_cards.iter().flat_map(|card| {
        card.factors.iter().map(|factor| (format!("life_cards.{}", card.key), factor.as_str()))
    });
    let options = texts.all_screens().flat_map(|screen| {
        let options = screen.sets.iter().flat_map(|set| &set.options);
        options.flat_map(|option| {
            let place = format!("{}.{}", screen.id, option.key);
            option.factors.iter().map(move |factor| (place.clone(), factor.as_str()))
        })
    });
    cards.chain(options).collect()
}

fn truths_and_promises(texts: &ChildTexts, found: &mut Findings) {
    let told = || texts.topics.iter().flat_map(|topic| topic.bands.values());
    let parts = || told().flat_map(|it| it.cards.iter().flatten());
    let checks = told().map(|it| &it.check);
    let truths: BTreeSet<&str> = parts()
        .filter_map(|part| part.needs_local_truth.as_deref())
        .chain(checks.filter_map(|check| check.needs_local_truth.as_deref()))
        .collect();
    let declared: BTreeSet<&str> = texts.local_truths.iter().map(|it| it.key.as_str()).collect();
    for key in truths.difference(&declared) {
        found.put(Rule::LocalTruth, *key, "nobody is named who confirms it");
    }
    for key in declared.difference(&truths) {
        found.put(Rule::LocalTruth, *key, "no text depends on it");
    }
    let secret = texts.local_truths.iter().find(|it| it.key == "T05.secret");
    let stays = secret.is_some_and(|it| it.if_open == IfOpen::Shown);
    found.unless(stays, Rule::LocalTruth, "T05.secret", "a child hears the limit of secrecy in every place");
    let promised: BTreeSet<&str> = parts().filter_map(|part| part.promise.as_deref()).collect();
    let ledger: BTreeSet<&str> = texts.promises.iter().map(|it| it.id.as_str()).collect();
    for id in promised.difference(&ledger) {
        found.put(Rule::PromiseLedger, *id, "it is promised and not in the ledger");
    }
    for id in ledger.difference(&promised) {
        found.put(Rule::PromiseLedger, *id, "it is in the ledger and nobody promises it");
    }
}
