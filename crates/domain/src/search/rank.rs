//! Which entries of a long list fit what somebody typed, best first: by the same letters as every other search.

use super::words;

/// Small letters without accents and signs, words apart.
fn folded(text: &str) -> String {
    words(text).join(" ")
}

/// How well a text fits: 0 begins with it, 1 a word begins with it, 2 contains it.
fn fit(text: &str, typed: &str) -> Option<u8> {
    let text = folded(text);
    if text.starts_with(typed) {
        Some(0)
    } else if text.split(' ').any(|word| word.starts_with(typed)) {
        Some(1)
    } else {
        text.contains(typed).then_some(2)
    }
}

/// The entries that fit, best first, otherwise in the order given. `texts` gives what an entry is searched by: its
/// label, more about it, and its key ("tr"), which counts from its beginning only.
pub fn best<'a, T>(
    entries: &'a [T],
    typed: &str,
    most: usize,
    texts: impl Fn(&'a T) -> (&'a str, Option<&'a str>, &'a str),
) -> Vec<&'a T> {
    let typed = folded(typed);
    if typed.is_empty() {
        return entries.iter().take(most).collect();
    }
    let how = |entry: &'a T| {
        let (label, more, key) = texts(entry);
        let key = folded(key).starts_with(&typed).then_some(2);
        [fit(label, &typed), more.and_then(|more| fit(more, &typed)), key].into_iter().flatten().min()
    };
    let mut found: Vec<(u8, &T)> =
        entries.iter().filter_map(|entry| how(entry).map(|how| (how, entry))).collect();
    // Stable: equal fits keep the order of the list.
    found.sort_by_key(|(how, _)| *how);
    found.into_iter().take(most).map(|(_, entry)| entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LANGUAGES: [(&str, &str, &str); 5] = [
        ("ar", "Arabic", "العربية"),
        ("prs", "Dari", "دری"),
        ("kmr", "Kurdish (Kurmanji)", "Kurmancî"),
        ("tr", "Turkish", "Türkçe"),
        ("uk", "Ukrainian", "Українська"),
    ];

    fn keys(typed: &str) -> Vec<&'static str> {
        let found = best(&LANGUAGES, typed, 10, |(key, label, own)| (label, Some(own), key));
        found.into_iter().map(|(key, ..)| *key).collect()
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
