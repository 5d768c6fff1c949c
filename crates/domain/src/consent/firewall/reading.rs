//! How a name is read before it is looked for among the words: without case and marks, and as a person reads what is written to
//! be read past.

/// Letters that stand apart are read as a word from here on; two of them are an article or somebody's initials.
const APART: usize = 3;

/// The words of a name as they are written, and as a person reads them: with a figure for the letter that looks like it, and with
/// letters that stand apart as one word.
pub(super) fn readings(name: &str) -> [Vec<String>; 2] {
    let written = folded(name);
    let mut read: Vec<String> = Vec::new();
    for words in written.chunk_by(|one, next| is_letter(one) && is_letter(next)) {
        if words.len() >= APART {
            read.push(words.concat());
        } else {
            read.extend_from_slice(words);
        }
    }
    for word in &mut read {
        if word.chars().any(char::is_alphabetic) {
            *word = word.chars().map(looks_like).collect();
        }
    }
    [written, read]
}

fn is_letter(word: &str) -> bool {
    word.chars().count() == 1
}

/// The letter that a figure looks like.
fn looks_like(figure: char) -> char {
    match figure {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        other => other,
    }
}

/// The words of a text, without case and marks.
pub(in super::super) fn folded(name: &str) -> Vec<String> {
    let folded: String = name.to_lowercase().chars().filter_map(fold).collect();
    folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A letter without its marks; none for a mark alone.
fn fold(letter: char) -> Option<char> {
    Some(match letter {
        'à'..='å' | 'ā' => 'a',
        'ç' => 'c',
        'è'..='ë' | 'ē' | 'ė' => 'e',
        'ì'..='ï' | 'ı' | 'ī' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ō' => 'o',
        'ù'..='ü' | 'ū' => 'u',
        'ğ' => 'g',
        'ş' | 'š' => 's',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ة' => 'ه',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        // Marks: combining accents, Arabic vowels and the stretch of a letter; soft hyphens and joiners hide words.
        '\u{300}'..='\u{36f}'
        | '\u{64b}'..='\u{65f}'
        | '\u{640}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{feff}' => return None,
        other => other,
    })
}
