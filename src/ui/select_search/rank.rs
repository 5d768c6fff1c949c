//! Which choices fit what was typed, best first. Pure, so that it can be tested without a browser.

use crate::ui::choice::Choice;

/// Small letters without accents, so that "Türkçe", "turkce" and "TURKCE" find each other.
pub(crate) fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).filter_map(plain).collect()
}

/// The letter without its accent; nothing for a combining accent.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        '\u{300}'..='\u{36f}' => return None,
        // Arabic vowel signs are left out when people write.
        '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => return None,
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ț' | 'ţ' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    })
}

/// How well one text fits: 0 begins with it, 1 a word begins with it, 2 contains it.
fn fit(text: &str, typed: &str) -> Option<u8> {
    if text.starts_with(typed) {
        Some(0)
    } else if text.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(typed)) {
        Some(1)
    } else if text.contains(typed) {
        Some(2)
    } else {
        None
    }
}

/// The choices that fit, best first, otherwise in the order given. Label, second line and key are searched;
/// a key ("tr", "UKR") only from its beginning.
pub(crate) fn matching(choices: &[Choice], typed: &str, limit: usize) -> Vec<Choice> {
    let typed = fold(typed.trim());
    if typed.is_empty() {
        return choices.iter().take(limit).cloned().collect();
    }
    let mut found: Vec<(u8, &Choice)> = choices
        .iter()
        .filter_map(|choice| {
            let label = fit(&fold(&choice.label), &typed);
            let second = choice.hint.as_deref().and_then(|hint| fit(&fold(hint), &typed));
            let key = fold(&choice.key).starts_with(&typed).then_some(2);
            [label, second, key].into_iter().flatten().min().map(|fit| (fit, choice))
        })
        .collect();
    // Stable: equal fits keep the order of the list.
    found.sort_by_key(|(fit, _)| *fit);
    found.into_iter().take(limit).map(|(_, choice)| choice.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages() -> Vec<Choice> {
        vec![
            Choice::new("ar", "Arabic").with_hint("العربية"),
            Choice::new("prs", "Dari").with_hint("دری"),
            Choice::new("kmr", "Kurdish (Kurmanji)").with_hint("Kurmancî"),
            Choice::new("tr", "Turkish").with_hint("Türkçe"),
            Choice::new("uk", "Ukrainian").with_hint("Українська"),
        ]
    }

    fn keys(typed: &str) -> Vec<String> {
        matching(&languages(), typed, 10).into_iter().map(|choice| choice.key).collect()
    }

    #[test]
    fn nothing_typed_gives_the_whole_list_in_its_order() {
        assert_eq!(keys("  "), ["ar", "prs", "kmr", "tr", "uk"]);
    }

    #[test]
    fn a_beginning_comes_before_a_word_and_a_word_before_a_part() {
        assert_eq!(keys("k"), ["kmr", "tr", "uk"]);
    }

    #[test]
    fn accents_and_capitals_do_not_matter() {
        assert_eq!(keys("TURKC"), ["tr"]);
        assert_eq!(keys("türk"), ["tr"]);
        assert_eq!(keys("kurmanci"), ["kmr"]);
    }

    #[test]
    fn a_language_is_found_by_its_own_name_in_its_own_script() {
        assert_eq!(keys("українська"), ["uk"]);
        assert_eq!(keys("العَرَبية"), ["ar"]);
    }

    #[test]
    fn what_fits_nothing_finds_nothing() {
        assert!(keys("zzz").is_empty());
    }
}
