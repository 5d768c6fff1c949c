//! What a child said, word for word, for those to whom it is handed on: the child was told that nobody will change it.

use domain::{Band, ChildStatement, Chosen};

use super::ChildTexts;

impl ChildTexts {
    /// What the child said in that statement, one line for each thing, in its order and with every sign that the child set:
    /// each chosen answer with the small question or heap to which it belongs, then the child's own words. `button` gives
    /// the words of a basket or of how strong something is, by their id.
    #[must_use]
    pub fn said_exactly(&self, said: &ChildStatement, button: &dyn Fn(&str) -> String) -> Vec<String> {
        let band = Band::named(&said.shown.band).unwrap_or(Band::B3);
        let line = |chosen: &Chosen| {
            let solution = |key: &str| self.solution(key).to_owned();
            if let Some(words) = self.said(&said.screen, band, chosen, &solution) {
                return words;
            }
            let part = chosen.part.as_str();
            let label = match &chosen.words {
                Some(words) => words.clone(),
                None => self.label(&said.screen, part, &chosen.key).to_owned(),
            };
            match (said.screen.as_str(), self.heap(&said.screen, part), &chosen.strength) {
                ("V10", _, _) => format!("{}: {label}", button(&format!("child-basket-{part}"))),
                (_, Some(heap), _) => format!("{heap}: {label}"),
                ("V14", None, _) => match self.label("V14", "who", &chosen.key) {
                    who if who != chosen.key => format!("{label} ({who})"),
                    _ => label,
                },
                (_, None, Some(strength)) => {
                    format!("{label}, {}", button(&format!("child-mood-{}", strength.replace('_', "-"))))
                }
                (_, None, None) => label,
            }
        };
        let chosen = said.chosen.iter().map(line);
        let own = said.words.iter().map(|words| words.text.clone());
        chosen.chain(own).filter(|words| !words.trim().is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use domain::testing::said;
    use domain::{TypedBy, Verbatim};

    use super::*;

    fn texts() -> ChildTexts {
        ChildTexts::parse(include_str!("../../child/en.json")).unwrap()
    }

    fn chose(part: &str, key: &str, words: Option<&str>) -> Chosen {
        Chosen {
            part: part.to_owned(),
            key: key.to_owned(),
            words: words.map(str::to_owned),
            strength: None,
            time: None,
        }
    }

    fn exactly(said: &ChildStatement) -> Vec<String> {
        texts().said_exactly(said, &str::to_owned)
    }

    #[test]
    fn a_message_keeps_its_last_full_stop() {
        let text = "I am from somewhere. I want to stay where my school is.";
        let own = Verbatim { text: text.to_owned(), language: "en".to_owned(), typed_by: TypedBy::Child };
        assert_eq!(exactly(&ChildStatement { words: Some(own), ..said("s1", "V11") }), [text]);
    }

    #[test]
    fn each_answer_about_a_choice_stands_under_its_own_question() {
        let chosen = vec![
            chose("feel", "good", None),
            chose("good", "own", Some("I can stay in my class!")),
            chose("need", "person", None),
        ];
        let choice =
            ChildStatement { chosen, words: None, solution: Some("stay".to_owned()), ..said("s1", "V08") };
        let wanted = [
            "How does it feel? good",
            "What would be good? I can stay in my class!",
            "What would you need? A person I know",
        ];
        assert_eq!(exactly(&choice), wanted);
    }

    #[test]
    fn a_card_stands_in_its_basket_with_its_own_signs() {
        let chosen =
            vec![chose("good", "own", Some("My friends.")), chose("worry", "own", Some("The night?"))];
        let baskets = ChildStatement { chosen, words: None, ..said("s1", "V10") };
        assert_eq!(exactly(&baskets), ["child-basket-good: My friends.", "child-basket-worry: The night?"]);
    }
}
