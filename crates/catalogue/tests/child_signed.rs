//! Films in sign language: shown for exactly their words, page by page, and never taken for a sound.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;

use catalogue::child::{
    AudioManifest, Band, Clip, Line, SignLanguage, SignTag, Spoken, TextStatus, films, readers,
};
use catalogue::{ChildTexts, hash};

fn english() -> ChildTexts {
    ChildTexts::parse(include_str!("../child/en.json")).unwrap()
}

fn film(key: &str, text: &str) -> Clip {
    Clip {
        key: key.to_owned(),
        language: "en".to_owned(),
        band: None,
        text_sha256: hash(text.as_bytes()),
        file: format!("{key}.mp4"),
        seconds: 3,
        speaker_role: "interpreter".to_owned(),
        recorded_on: "2026-01-01".to_owned(),
        status: TextStatus::Source,
        sign: SignLanguage::written("bfi", "British Sign Language"),
    }
}

fn manifest(lines: &[Line<'_>]) -> AudioManifest {
    let mut manifest = AudioManifest::empty();
    for line in lines {
        manifest.put(film(&line.key, line.text));
    }
    manifest
}

fn screen(texts: &ChildTexts) -> Vec<Spoken> {
    texts.spoken_screen("V10", Band::B3, &[])
}

#[test]
fn a_tag_has_the_form_of_a_sign_language_and_becomes_no_other_path() {
    for (written, tag) in [("bfi", "bfi"), (" ASE", "ase"), ("sgn", "sgn"), ("sgn-BE-FR", "sgn-be-fr")] {
        assert_eq!(SignTag::parse(written).unwrap().as_str(), tag);
    }
    for wrong in ["", "en", "en-GB", "bfi-x", "sgn-", "sgn-..", "../bfi", "bfi/..", "sgn-aaaaaaaaa", "b1i"] {
        assert_eq!(SignTag::parse(wrong), None, "{wrong}");
    }
    assert_eq!(SignTag::parse(&format!("sgn{}", "-abcdefgh".repeat(3))), None, "too long");
    assert!(serde_json::from_str::<SignTag>(r#""../x""#).is_err());
    assert!(serde_json::from_str::<SignTag>(r#""BFI""#).is_err(), "one way of writing it in files");
    assert_eq!(SignLanguage::written("bfi", "  "), None);
    assert_eq!(SignLanguage::written("bfi", &"x".repeat(61)), None);
}

#[test]
fn a_list_from_before_there_were_films_is_read_and_a_list_of_sounds_keeps_its_shape() {
    let old = r#"{"format":1,"clips":[{"key":"T05.b2.c1.p1","language":"en","band":"b2","text_sha256":"00","file":"a.m4a","seconds":3,"speaker_role":"mediator","recorded_on":"2026-01-01","status":"source"}]}"#;
    let read = AudioManifest::parse(old).unwrap();
    assert!(read.clips.iter().all(|clip| clip.sign.is_none()));
    assert_eq!(serde_json::to_string(&read).unwrap(), old);
}

#[test]
fn a_page_is_signed_as_a_whole_and_only_in_the_words_that_stand_there() {
    let texts = english();
    let (page, signable) = (screen(&texts), texts.signable(Band::B3));
    assert!(page.len() > 1);
    let all = manifest(&signable);
    let shown = films(&page, &all, "en").unwrap();
    let keys = |clips: &[Clip]| clips.iter().map(|clip| Some(clip.key.clone())).collect::<Vec<_>>();
    assert_eq!(keys(&shown), page.iter().map(|it| it.key.clone()).collect::<Vec<_>>());
    assert_eq!(films(&page, &all, "fr"), None, "another language");
    assert_eq!(films(&[], &all, "en"), None);
    let mut half = all.clone();
    half.take(page[1].key.as_deref().unwrap(), "en");
    assert_eq!(films(&page, &half, "en"), None, "half a page misleads");
    let mut other = page.clone();
    other[0].text.push('!');
    assert_eq!(films(&other, &all, "en"), None, "the words have changed");
}

#[test]
fn a_film_is_no_sound_and_a_sound_no_film() {
    let texts = english();
    let page = screen(&texts);
    let signed = manifest(&texts.signable(Band::B3));
    assert_eq!(readers(&page, &signed, "en", false), None);
    let mut sounds = signed.clone();
    sounds.clips.iter_mut().for_each(|clip| clip.sign = None);
    assert!(readers(&page, &sounds, "en", false).is_some());
    assert_eq!(films(&page, &sounds, "en"), None);
}

#[test]
fn a_page_counts_as_signed_once_all_its_words_are() {
    let texts = english();
    for band in Band::ALL {
        let (none, pages) = texts.signed_pages(band, &AudioManifest::empty());
        assert!(none == 0 && pages > 20, "{band:?} {pages}");
        let signable = texts.signable(band);
        let (all, _) = texts.signed_pages(band, &manifest(&signable));
        assert!((1..pages).contains(&all), "{band:?}: pages that say a name have no film");
        assert!(signable.iter().all(|line| !line.key.starts_with("V02.") && !line.key.ends_with(".again")));
        let chosen: BTreeSet<_> = texts.moods.iter().map(|mood| mood.label.as_str()).collect();
        assert!(signable.iter().all(|line| !chosen.contains(line.text)), "what can be chosen is not signed");
        assert!(signable.iter().all(|line| texts.signable_line(&line.key).is_some()));
    }
    let both = ["V10.b3.prompt", "V10.b3.hint"].map(|key| texts.signable_line(key).unwrap());
    assert_eq!(texts.signed_pages(Band::B3, &manifest(&both[..1])).0, 0);
    assert_eq!(texts.signed_pages(Band::B3, &manifest(&both)).0, 1);
    assert_eq!(
        texts.signable_line(&texts.lines().iter().find(|it| it.text == texts.moods[0].label).unwrap().key),
        None
    );
}
