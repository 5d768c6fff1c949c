//! Two languages that nobody speaks, made from the English texts: they show what a layout does to longer words
//! (`qps`) and to words from right to left (`qpa`), long before a translation exists.

use fluent_syntax::ast::{
    Attribute, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource,
};

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pseudo {
    /// `qps`: accents above the capitals' height and a third more letters.
    Long,
    /// `qpa`: every word from right to left.
    RightToLeft,
}

impl Pseudo {
    /// Both, with their tags.
    pub(super) const ALL: [(&'static str, Pseudo); 2] = [("qps", Pseudo::Long), ("qpa", Pseudo::RightToLeft)];

    /// The same texts in this language; ids, variables and comments stay.
    pub(super) fn translate(self, mut english: Resource<String>) -> Resource<String> {
        for entry in &mut english.body {
            match entry {
                Entry::Message(Message { value, attributes, .. }) => {
                    value.iter_mut().for_each(|pattern| self.pattern(pattern));
                    self.attributes(attributes);
                }
                Entry::Term(term) => {
                    self.pattern(&mut term.value);
                    self.attributes(&mut term.attributes);
                }
                _ => {}
            }
        }
        english
    }

    fn attributes(self, attributes: &mut [Attribute<String>]) {
        attributes.iter_mut().for_each(|attribute| self.pattern(&mut attribute.value));
    }

    fn pattern(self, pattern: &mut Pattern<String>) {
        for element in &mut pattern.elements {
            match element {
                PatternElement::TextElement { value } => *value = self.words(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(self, expression: &mut Expression<String>) {
        match expression {
            Expression::Select { variants, .. } => {
                variants.iter_mut().for_each(|variant| self.pattern(&mut variant.value));
            }
            Expression::Inline(InlineExpression::Placeable { expression }) => self.expression(expression),
            // Names, numbers and arguments: no words.
            Expression::Inline(_) => {}
        }
    }

    /// One stretch of text, without placeables.
    pub(super) fn words(self, text: &str) -> String {
        match self {
            Pseudo::Long => text.chars().flat_map(lengthen).collect(),
            Pseudo::RightToLeft => {
                let mut out = String::with_capacity(text.len() * 2);
                for piece in text.split_inclusive(char::is_whitespace) {
                    let word = piece.trim_end_matches(char::is_whitespace);
                    if word.chars().any(char::is_alphabetic) {
                        // RIGHT-TO-LEFT OVERRIDE … POP DIRECTIONAL FORMATTING
                        out.extend(['\u{202e}'].into_iter().chain(word.chars()).chain(['\u{202c}']));
                    } else {
                        out.push_str(word);
                    }
                    out.push_str(piece.get(word.len()..).unwrap_or_default());
                }
                out
            }
        }
    }
}

/// A letter with an accent; vowels twice.
fn lengthen(letter: char) -> impl Iterator<Item = char> {
    const PLAIN: &str = "aeiouyAEIOUYcdghlnrstzCDGHLNRSTZ";
    const ACCENTED: &str = "áéíóúýÂÊÎÔÛÝçďğĥľñřšťžÇĎĞĤĽÑŘŠŤŽ";
    let accented =
        PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter).map_or(letter, |it| it.1);
    let times = if "aeiouAEIOU".contains(letter) { 2 } else { 1 };
    std::iter::repeat_n(accented, times)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    const ENGLISH: &str = "\
# A comment
greeting = Hello { $name }!
days = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
field =
    .label = First name
";

    fn translated(pseudo: Pseudo) -> String {
        let english = fluent_syntax::parser::parse(ENGLISH.to_owned()).unwrap();
        let text = fluent_syntax::serializer::serialize(&pseudo.translate(english));
        assert!(fluent_syntax::parser::parse(text.clone()).is_ok(), "it must be readable again: {text}");
        text
    }

    #[test]
    fn the_long_language_changes_words_and_nothing_else() {
        let text = translated(Pseudo::Long);
        assert!(text.contains("greeting = Ĥééľľóó { $name }!"), "{text}");
        assert!(text.contains("[one] { $days } ďááý ááğóó"), "{text}");
        assert!(text.contains(".label = Fíířšť ñááméé"), "{text}");
    }

    #[test]
    fn the_other_language_turns_every_word_around() {
        let text = translated(Pseudo::RightToLeft);
        assert!(text.contains("greeting = \u{202e}Hello\u{202c} { $name }!"), "{text}");
        assert!(text.contains("*[other] { $days } \u{202e}days\u{202c} \u{202e}ago\u{202c}"), "{text}");
    }
}
