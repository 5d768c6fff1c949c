//! Translations and recordings of the texts for children, each shown something broken.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use catalogue::child::{
    AudioManifest, Band, Clip, Finding, Rule, TextStatus, check, check_audio, check_translation, group_of,
};
use catalogue::{ChildTexts, hash};

fn source() -> ChildTexts {
    ChildTexts::parse(include_str!("../child/en.json")).unwrap()
}

fn arabic() -> ChildTexts {
    ChildTexts::parse(include_str!("../child/ar.json")).unwrap()
}

fn french() -> ChildTexts {
    ChildTexts::parse(include_str!("../child/fr.json")).unwrap()
}

fn names(found: &[Finding], rule: Rule, place: &str) {
    let named = found.iter().any(|it| it.rule == rule && it.place.starts_with(place));
    assert!(named, "{rule:?} at {place}; found {found:?}");
}

/// Breaks a copy of the Arabic pack and expects this rule to name this place.
fn breaks(rule: Rule, place: &str, change: impl FnOnce(&mut ChildTexts)) {
    let mut texts = arabic();
    change(&mut texts);
    names(&check_translation(&texts, &source()), rule, place);
}

fn first(texts: &mut ChildTexts) -> &mut String {
    &mut texts.topics[0].bands.get_mut(&Band::B3).unwrap().cards[0][0].text
}

#[test]
fn t18_another_structure_is_named() {
    breaks(Rule::SameStructure, "/topics", |it| drop(it.topics.pop()));
    breaks(Rule::SameStructure, "/topics/0/bands/b3/cards", |it| {
        drop(it.topics[0].bands.get_mut(&Band::B3).unwrap().cards.pop());
    });
    breaks(Rule::SameStructure, "/topics/4/picture", |it| it.topics[4].picture = "ear".to_owned());
    breaks(Rule::SameStructure, "/moods/0/hard", |it| it.moods[0].hard = true);
    breaks(Rule::SameStructure, "/life_cards/0/factors", |it| {
        it.life_cards[0].factors = vec!["i01".to_owned()]
    });
    breaks(Rule::SameStructure, "/promises/5/kept", |it| {
        it.promises[5].kept = catalogue::child::Kept::NotYet
    });
    breaks(Rule::SameStructure, "/version", |it| it.version = "1".to_owned());
    breaks(Rule::SameStructure, "/screens/1/bands/b1/lines", |it| {
        drop(it.screens[1].bands.get_mut(&Band::B1).unwrap().lines.remove("mistake"));
    });
    breaks(Rule::SameStructure, "observation.people.signs.5", |it| drop(it.observation.areas[0].signs.pop()));
    breaks(Rule::SameStructure, "observation.people.signs.6", |it| {
        it.observation.areas[0].signs.push("يضحك".to_owned());
    });
}

#[test]
fn t18_lost_places_and_texts_that_were_not_translated_are_named() {
    breaks(Rule::SamePlaces, "T01.b3.c1.p1", |it| {
        *first(it) = "أنا هنا. أستمع. أقول. لا أقرر وحدي.".to_owned()
    });
    breaks(Rule::SamePlaces, "T01.b3.c1.p1", |it| first(it).push_str(" {lawyer}"));
    breaks(Rule::Untranslated, "T01.b3.c1.p1", |it| first(it).push_str(" Hello."));
    let mut texts = french();
    texts.topics[0].title = source().topics[0].title.clone();
    names(&check_translation(&texts, &source()), Rule::Untranslated, "T01.title");
}

#[test]
fn t18_sentences_that_were_lost_added_or_drawn_out_are_named() {
    breaks(Rule::SameLength, "T01.b3", |it| *first(it) = "أنا {worker} وأعمل في {org}.".to_owned());
    breaks(Rule::SameLength, "T01.b3", |it| first(it).push_str(" نعم. نعم. نعم."));
    breaks(Rule::SameLength, "T01.b3", |it| {
        *first(it) = format!("أنا {{worker}} وأعمل في {{org}}. {}. أقول. أقرر.", "كلمة ".repeat(30));
    });
}

#[test]
fn t18_a_translation_whose_source_changed_is_named_until_it_was_read_again() {
    let mut changed = source();
    changed.topics[4].bands.get_mut(&Band::B3).unwrap().check.again = "Other words.".to_owned();
    let found = check_translation(&arabic(), &changed);
    names(&found, Rule::StaleTranslation, "T05.b3");
    let stale: Vec<&Finding> = found.iter().filter(|it| it.rule == Rule::StaleTranslation).collect();
    assert_eq!(stale.len(), 1, "{stale:?}");
    let mut read_again = arabic();
    read_again.made_from = changed.fingerprints();
    let found = check_translation(&read_again, &changed);
    assert!(found.iter().all(|it| it.rule != Rule::StaleTranslation), "{found:?}");
    breaks(Rule::StaleTranslation, "T77.b1", |it| {
        drop(it.made_from.insert("T77.b1".to_owned(), String::new()))
    });
}

#[test]
fn t18_a_translation_that_calls_itself_the_source_is_named() {
    breaks(Rule::HonestStatus, "status", |it| it.status = TextStatus::Source);
}

#[test]
fn t2_words_that_promise_or_blame_are_named_in_other_languages_too() {
    let mut texts = arabic();
    *first(&mut texts) = "أنا {worker} وأعمل في {org}. لا تقلق.".to_owned();
    names(&check(&texts), Rule::BannedWord, "T01.b3.c1.p1");
    *first(&mut texts) = "أنا {worker} وأعمل في {org}!".to_owned();
    names(&check(&texts), Rule::BannedSign, "T01.b3.c1.p1");
    let mut texts = french();
    *first(&mut texts) = "Je suis {worker} à {org}. Ne t’inquiète pas.".to_owned();
    names(&check(&texts), Rule::BannedWord, "T01.b3.c1.p1");
}

#[test]
fn groups_are_topics_and_screens_by_depth_and_lists() {
    for (key, group) in [
        ("T05.b3.c1.p2", "T05.b3"),
        ("V10.b1.prompt", "V10.b1"),
        ("O1.b2.question", "O1.b2"),
        ("T05.title", "T05"),
        ("V10.set.basket.option.good", "V10"),
        ("moods.sad.label", "moods"),
        ("observation.title", "observation"),
    ] {
        assert_eq!(group_of(key), group, "{key}");
    }
}

fn clip(key: &str, text: &str) -> Clip {
    Clip {
        sign: None,
        key: key.to_owned(),
        language: "en".to_owned(),
        band: None,
        text_sha256: hash(text.as_bytes()),
        file: "1.m4a".to_owned(),
        seconds: 3,
        speaker_role: "mediator".to_owned(),
        recorded_on: "2026-01-01".to_owned(),
        status: TextStatus::SpeakerReviewed,
    }
}

fn manifest(clip: Clip) -> AudioManifest {
    AudioManifest { format: 1, clips: vec![clip] }
}

#[test]
fn t18_a_recording_of_todays_words_is_fine_and_one_of_other_words_is_stale_and_not_played() {
    let texts = source();
    let text = texts.topics[4].bands[&Band::B1].cards[0][0].text.clone();
    let good = manifest(clip("T05.b1.c1.p1", &text));
    assert_eq!(check_audio(&texts, &good), []);
    assert!(good.clip("T05.b1.c1.p1", "en", &text).is_some());
    let old = manifest(clip("T05.b1.c1.p1", "We keep it."));
    names(&check_audio(&texts, &old), Rule::StaleAudio, "T05.b1.c1.p1");
    assert!(old.clip("T05.b1.c1.p1", "en", &text).is_none());
    assert!(good.clip("T05.b1.c1.p1", "fr", &text).is_none());
}

#[test]
fn t18_a_recording_without_a_text_of_a_name_or_of_the_workers_words_is_named() {
    let texts = source();
    let orphan = |key: &str, text: &str| {
        names(&check_audio(&texts, &manifest(clip(key, text))), Rule::OrphanAudio, key);
    };
    orphan("T77.b1.c1.p1", "Gone.");
    orphan("T01.b1.c1.p2", &texts.topics[0].bands[&Band::B1].cards[0][1].text);
    orphan("T01.cue", &texts.topics[0].cue);
}
