//! Who reads a card aloud: a recording of exactly its words, the device, or nobody but the adult (child-ux T18).
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;

use catalogue::child::{
    AudioManifest, Band, Clip, Heard, Reader, Spoken, TextStatus, audio_gaps, check_audio, readers,
};
use catalogue::{ChildTexts, hash};

const NAMES: [(&str, &str); 2] = [("worker", "Mara"), ("org", "Harbour")];

fn english() -> ChildTexts {
    ChildTexts::parse(include_str!("../child/en.json")).unwrap()
}

fn clip(key: &str, text: &str) -> Clip {
    Clip {
        key: key.to_owned(),
        language: "en".to_owned(),
        band: None,
        text_sha256: hash(text.as_bytes()),
        file: format!("{key}.m4a"),
        seconds: 3,
        speaker_role: "mediator".to_owned(),
        recorded_on: "2026-01-01".to_owned(),
        status: TextStatus::Source,
        sign: None,
    }
}

fn manifest(clips: &[Clip]) -> AudioManifest {
    let mut manifest = AudioManifest::empty();
    for clip in clips {
        manifest.put(clip.clone());
    }
    manifest
}

fn card(texts: &ChildTexts) -> Vec<Spoken> {
    texts.spoken_card("T05", Band::B2, 0, &NAMES, &BTreeSet::new())
}

fn all_of(card: &[Spoken]) -> Vec<Clip> {
    card.iter().map(|it| clip(it.key.as_deref().unwrap(), &it.text)).collect()
}

#[test]
fn a_spoken_card_has_the_keys_and_words_of_the_texts() {
    let texts = english();
    let lines = texts.lines();
    for band in Band::ALL {
        for topic in &texts.topics {
            for number in 0..topic.bands[&band].cards.len() {
                let number = u8::try_from(number).unwrap();
                for it in texts.spoken_card(&topic.id, band, number, &NAMES, &BTreeSet::new()) {
                    let line = lines.iter().find(|line| Some(&line.key) == it.key.as_ref()).unwrap();
                    assert_eq!(line.text, it.text);
                }
            }
            for it in [
                texts.spoken_check(&topic.id, band, &NAMES).unwrap(),
                texts.spoken_again(&topic.id, band, &NAMES).unwrap(),
            ] {
                assert!(lines.iter().any(|line| Some(&line.key) == it.key.as_ref() && line.text == it.text));
            }
        }
    }
    let prompt = &texts.spoken_screen("V10", Band::B3, &NAMES)[0];
    assert_eq!(prompt.key.as_deref(), Some("V10.b3.prompt"));
}

#[test]
fn a_recorded_card_is_read_by_its_recordings_alone() {
    let texts = english();
    let card = card(&texts);
    let clips = all_of(&card);
    for voice in [false, true] {
        let who = readers(&card, &manifest(&clips), "en", voice).unwrap();
        assert_eq!(who, clips.iter().cloned().map(Reader::Clip).collect::<Vec<_>>());
    }
}

#[test]
fn t18_a_recording_of_other_words_is_not_played() {
    let texts = english();
    let mut card = card(&texts);
    let clips = all_of(&card);
    card[0].text.push('!');
    assert_eq!(readers(&card, &manifest(&clips), "en", false), None);
    let who = readers(&card, &manifest(&clips), "en", true).unwrap();
    assert_eq!(who[0], Reader::Voice(card[0].shown.clone()));
    assert_eq!(manifest(&clips).heard(card[0].key.as_deref().unwrap(), "en", &card[0].text), Heard::Stale);
}

#[test]
fn without_a_voice_half_a_card_is_not_read() {
    let texts = english();
    let card = texts.spoken_screen("V10", Band::B3, &NAMES);
    let clips = all_of(&card[..1]);
    assert!(card.len() > 1);
    assert_eq!(readers(&card, &manifest(&clips), "en", false), None);
    assert_eq!(readers(&card, &manifest(&all_of(&card)), "fr", false), None, "another language");
    assert_eq!(readers(&[], &manifest(&[]), "en", true), None, "no words, no button");
}

#[test]
fn what_can_be_recorded_passes_the_check_of_recordings() {
    let texts = english();
    let mut clips = Vec::new();
    for band in Band::ALL {
        let lines = texts.recordable(band);
        assert!(lines.len() > 30, "{band:?} {}", lines.len());
        clips.extend(lines.iter().map(|line| clip(&line.key, line.text)));
    }
    assert_eq!(check_audio(&texts, &manifest(&clips)), []);
    assert_eq!(audio_gaps(&texts, &manifest(&clips)), Vec::<String>::new());
    let gone = clips.pop().unwrap();
    assert_eq!(audio_gaps(&texts, &manifest(&clips)), std::slice::from_ref(&gone.key), "a gap is a warning");
    assert_eq!(check_audio(&texts, &manifest(&clips)), []);
    assert!(texts.recordable_line(&gone.key).is_some() && texts.recordable_line("T01.cue").is_none());
}

#[test]
fn what_can_be_chosen_is_recorded_once_and_found_by_its_words() {
    let texts = english();
    let of_all: Vec<_> = Band::ALL.into_iter().flat_map(|band| texts.recordable(band)).collect();
    for mood in &texts.moods {
        let choice = texts.spoken_choice(&mood.label);
        assert_eq!(of_all.iter().filter(|line| line.text == mood.label).count(), 1, "{}", mood.label);
        assert!(texts.recordable_line(choice.key.as_deref().unwrap()).is_some());
    }
    for band in Band::ALL {
        for line in texts.recordable(band) {
            let of = line.key.split('.').next().unwrap();
            let list = ["moods", "life_cards", "recipients", "worker_row", "helpers"].contains(&of);
            let met = texts.topic(of, band.name()).is_some() || texts.screen(of, band.name()).is_some();
            assert!(list || met, "nobody who records {} knows where a child meets it", line.key);
        }
    }
    let named = texts.spoken_choice("Sky");
    assert_eq!((named.key, named.shown.as_str()), (None, "Sky"), "a name is nobody's recording");
    assert_eq!(texts.spoken_choice(&texts.topics[0].title).key, None, "a title is not chosen");
    let both = [texts.spoken_choice(&texts.moods[0].label), texts.spoken_choice(&texts.moods[1].label)];
    let first = manifest(&all_of(&both[..1]));
    assert_eq!(
        readers(&both, &first, "en", false),
        None,
        "one choice that is heard weighs more than one that is not"
    );
    assert!(readers(&both, &manifest(&all_of(&both)), "en", false).is_some());
}

#[test]
fn a_sentence_that_stands_on_a_page_is_found_by_its_words_at_its_depth() {
    let texts = english();
    let (_, asked) = texts.screen("O6", "b1").unwrap();
    // A talk of views begins with the same words: one recording of them is enough.
    let found = texts.spoken_shown(&asked.prompt, Band::B1);
    assert_eq!((found.key.as_deref(), found.shown.as_str()), (Some("V03.b1.prompt"), asked.prompt.as_str()));
    let (_, told) = texts.screen("O1", "b2").unwrap();
    let filled = told.prompt.replace("{decision}", "you stay here");
    let shown = texts.spoken_shown(&filled, Band::B2);
    assert_eq!((shown.key, shown.shown), (None, filled), "words with a name in them are nobody's recording");
    let choice = &texts.options("O6", "agrees", Band::B2)[0].label;
    assert_eq!(texts.spoken_shown(choice, Band::B2), texts.spoken_choice(choice));
}

#[test]
fn a_new_recording_takes_the_place_of_the_old_one() {
    let mut manifest = manifest(&[clip("T05.b2.c1.p1", "old"), clip("T04.b2.c1.p1", "other")]);
    assert_eq!(manifest.put(clip("T05.b2.c1.p1", "new")).unwrap().text_sha256, hash(b"old"));
    assert_eq!(manifest.clips.len(), 2);
    assert!(manifest.clip("T05.b2.c1.p1", "en", "new").is_some());
    assert!(manifest.take("T05.b2.c1.p1", "en").is_some() && manifest.take("T05.b2.c1.p1", "en").is_none());
}
