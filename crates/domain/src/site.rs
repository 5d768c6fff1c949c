//! Reception centres as people write them and as records name them.

/// The key of a centre for records: small letters and digits of its name, joined by underscores; other scripts by their
/// code points, so that two names never share a key by accident.
#[must_use]
pub fn key_of(name: &str) -> String {
    let words = name.split_whitespace().map(|word| {
        let letters = word.chars().filter(|letter| letter.is_alphanumeric());
        letters
            .map(|letter| match letter {
                'A'..='Z' | 'a'..='z' | '0'..='9' => letter.to_ascii_lowercase().to_string(),
                other => format!("{:x}", u32::from(other)),
            })
            .collect::<String>()
    });
    let key = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_");
    key.chars().take(64).collect()
}

/// A centre's key as people read it.
#[must_use]
pub fn name_of(key: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
            .unwrap_or_default()
    };
    key.split('_').map(capital).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{key_of, name_of};

    #[test]
    fn a_centre_is_found_again_by_its_name() {
        assert_eq!(key_of(" Harbour  House "), "harbour_house");
        assert_eq!(name_of("harbour_house"), "Harbour House");
        assert_eq!(key_of("  "), "");
        assert_ne!(key_of("دار"), key_of("بيت"));
    }
}
