//! Films in sign language on a child's page: whether it has them, and which begins by itself.

use std::collections::BTreeSet;

use super::{Help, Manner};

/// The sign language in which pages are shown to a child; none where it wants no films, or nobody chose a language for them.
#[must_use]
pub fn shows_films(manner: &Manner) -> Option<&str> {
    manner.sign_language.as_deref().filter(|_| manner.helps().contains(&Help::SignClip))
}

/// What is shown by itself, once: what stands there `now`, where a press of the child led to it from something else (`before`).
/// Nothing moves by itself to a child who wants few stimuli, or on a tablet that was asked for less motion.
#[must_use]
pub fn film_on_arrival<'a, W: PartialEq>(
    helps: &BTreeSet<Help>,
    less_motion: bool,
    before: Option<&W>,
    now: Option<&'a W>,
) -> Option<&'a W> {
    let moves = helps.contains(&Help::SignClip) && !helps.contains(&Help::LowStimulus) && !less_motion;
    now.filter(|now| moves && before.is_some_and(|before| before != *now))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::manner::{SetBy, SupportSet};
    use crate::time::Timestamp;

    #[test]
    fn a_film_begins_by_itself_only_where_a_press_led_and_nothing_asks_for_less_that_moves() {
        let signs: BTreeSet<Help> = [Help::SignClip].into();
        let here = |helps: &BTreeSet<Help>, less| film_on_arrival(helps, less, Some(&"hello"), Some(&"who"));
        assert_eq!(here(&signs, false), Some(&"who"));
        assert_eq!(here(&signs, true), None, "less motion");
        assert_eq!(here(&[Help::SignClip, Help::LowStimulus].into(), false), None);
        assert_eq!(here(&[Help::AudioFirst].into(), false), None);
        assert!(here(&[Help::SignClip, Help::NoSound].into(), false).is_some(), "a film has no sound");
        // The first page, one that was seen already, and a cover.
        assert_eq!(film_on_arrival(&signs, false, None, Some(&"hello")), None);
        assert_eq!(film_on_arrival(&signs, false, Some(&"hello"), Some(&"hello")), None);
        assert_eq!(film_on_arrival(&signs, false, Some(&"hello"), None), None);
    }

    #[test]
    fn films_are_shown_where_the_child_wants_them_and_somebody_chose_the_sign_language() {
        let support =
            |help| SupportSet { helps: [help].into(), why: None, by: SetBy::Child, at: Timestamp(7) };
        let manner = |help, sign: Option<&str>| Manner {
            support: vec![support(help)],
            sign_language: sign.map(str::to_owned),
            ..Manner::default()
        };
        assert_eq!(shows_films(&manner(Help::SignClip, Some("bfi"))), Some("bfi"));
        assert_eq!(shows_films(&manner(Help::SignClip, None)), None);
        assert_eq!(shows_films(&manner(Help::NoSound, Some("bfi"))), None, "the child took them off");
    }

    #[test]
    fn a_talk_from_before_there_were_films_is_read_and_keeps_its_shape() {
        let old = r#"{"depth":[],"options":[]}"#;
        let read: Manner = serde_json::from_str(old).unwrap();
        assert_eq!(
            (read.sign_language.as_deref(), serde_json::to_string(&read).unwrap().as_str()),
            (None, old)
        );
        assert_eq!(serde_json::to_string(&Help::SignClip).unwrap(), r#""sign_clip""#);
    }
}
