//! What stands on the pages of an outcome talk, and on the paper that the child takes along: the texts of the pack with
//! what a person prepared put in.

use domain::outcome::{Counted, OutcomeItem, OutcomePlan};
use domain::{Band, ChildStatement};

use super::own_part::{fitted, fitted_reason, sentence};
use super::places::put_in;
use super::{ChildTexts, places_in};

/// Words of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutcomeWords {
    /// The first sentence.
    pub title: String,
    /// Further sentences.
    pub lines: Vec<String>,
    /// Name of the picture.
    pub picture: String,
}

/// Days of a plan, in the words of the child's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutcomeDays {
    /// The day of the next step.
    pub next: String,
    /// The last day to challenge the decision.
    pub last: String,
    /// When somebody talks with the child again.
    pub again: String,
}

impl ChildTexts {
    /// The words of a screen of the talk (`O1`, `O2`, `O4`, `O5`, `O6`). A sentence whose place has no name is left out.
    #[must_use]
    pub fn outcome_words(&self, screen: &str, plan: &OutcomePlan, days: &OutcomeDays) -> OutcomeWords {
        let names = self.names(plan, days, if screen == "O6" { &days.again } else { &days.next });
        let wanted: &[&str] = match screen {
            "O1" => &["why"],
            "O4" => &["when"],
            "O5" => &["last_day", "lawyer", "ask"],
            "O6" => &["today", "again"],
            _ => &[],
        };
        self.words_of(screen, plan.band, wanted, &names)
    }

    /// The words about one thing that the child said: what it said, how it counted, why, and what makes it easier.
    #[must_use]
    pub fn outcome_item(&self, item: &OutcomeItem, said: &str, band: Band) -> OutcomeWords {
        let measure = fitted(&item.measure, &self.language);
        let names = [("said", said), ("reason", item.reason.trim()), ("measure", measure.as_str())];
        let young = band.is_young();
        let wanted: &[&str] = match item.counted {
            Some(Counted::Followed) => &["followed", "easier"],
            // For the older the line itself says what is in the plan.
            Some(Counted::Partly) if young => &["partly", "easier", "rest"],
            Some(Counted::Partly) => &["partly", "rest"],
            Some(Counted::Not) => &["not", "easier"],
            None => &[],
        };
        self.words_of("O3", band, wanted, &names)
    }

    /// What a person wrote, as it stands in the middle of a sentence to the child.
    #[must_use]
    pub fn as_told(&self, written: &str) -> String {
        fitted_reason(written, &self.language, true)
    }

    /// A further sentence of a screen of the talk, with the names of the plan.
    #[must_use]
    pub fn outcome_line(&self, screen: &str, line: &str, plan: &OutcomePlan) -> String {
        let days = OutcomeDays::default();
        let names = self.names(plan, &days, "");
        let found = self.screen(screen, plan.band.name()).and_then(|(_, texts)| texts.lines.get(line));
        let names: Vec<(&str, &str)> = names.iter().map(|(place, name)| (*place, name.as_str())).collect();
        found.map(|text| self.filled(text, &names)).unwrap_or_default()
    }

    /// What the child said in that statement, in short and without a full stop, each card under the heap or basket in
    /// which it lay: a worry must not read like a wish. `basket` names the baskets of V10.
    #[must_use]
    pub fn said_in_short(&self, said: &ChildStatement, basket: &dyn Fn(&str) -> String) -> String {
        let bare = |words: &str| words.trim().trim_end_matches(['.', '!', '؟', '?']).to_owned();
        let mut heaps: Vec<(&str, Vec<String>)> = Vec::new();
        for chosen in &said.chosen {
            let words = match &chosen.words {
                Some(words) => bare(words),
                None => bare(self.label(&said.screen, &chosen.part, &chosen.key)),
            };
            match heaps.iter_mut().find(|(part, _)| *part == chosen.part) {
                _ if words.is_empty() => {}
                Some((_, cards)) => cards.push(words),
                None => heaps.push((&chosen.part, vec![words])),
            }
        }
        let named = |part: &str| match said.screen.as_str() {
            "V10" => Some(basket(part)),
            screen => self.heap(screen, part).map(str::to_owned),
        };
        let heaps = heaps.into_iter().map(|(part, cards)| {
            let cards = cards.join(", ");
            named(part).map_or(cards.clone(), |name| format!("{name}: {cards}"))
        });
        let own = said.words.iter().map(|words| bare(&words.text)).filter(|words| !words.is_empty());
        own.chain(heaps).collect::<Vec<_>>().join("; ")
    }

    fn words_of<N: AsRef<str>>(
        &self,
        screen: &str,
        band: Band,
        wanted: &[&str],
        names: &[(&str, N)],
    ) -> OutcomeWords {
        let Some((found, texts)) = self.screen(screen, band.name()) else { return OutcomeWords::default() };
        let names: Vec<(&str, &str)> = names.iter().map(|(place, name)| (*place, name.as_ref())).collect();
        let named = |text: &&String| {
            let has = |place: &str| names.iter().any(|(known, name)| *known == place && !name.is_empty());
            places_in(text).iter().all(|place| has(place))
        };
        let lines = wanted.iter().filter_map(|line| texts.lines.get(*line));
        let lines = lines.chain(&texts.hint).filter(named).map(|text| self.filled(text, &names));
        OutcomeWords {
            title: self.filled(&texts.prompt, &names),
            lines: lines.collect(),
            picture: found.picture.clone(),
        }
    }

    /// `date` is the day of the next step or, on the last page, that of the next talk.
    fn names(&self, plan: &OutcomePlan, days: &OutcomeDays, date: &str) -> Vec<(&'static str, String)> {
        let part = |text: &str| fitted(text, &self.language);
        vec![
            ("decision", part(&plan.decided)),
            ("reason", plan.reason.trim().to_owned()),
            ("next_step", part(&plan.next_step)),
            ("next_date", date.to_owned()),
            ("last_day", days.last.clone()),
            ("lawyer", plan.lawyer.trim().to_owned()),
            ("trusted", plan.who_today.trim().to_owned()),
            ("worker", plan.worker.trim().to_owned()),
        ]
    }

    /// A text with its names, as a sentence: a reason says "because" only where the text does not.
    fn filled(&self, text: &str, names: &[(&str, &str)]) -> String {
        let before = text.split("{reason}").next().unwrap_or_default().trim_end();
        let after_because = !before.ends_with(':');
        let names: Vec<(&str, String)> = names
            .iter()
            .map(|(place, name)| match *place {
                "reason" => (*place, fitted_reason(name, &self.language, after_because)),
                place => (place, (*name).to_owned()),
            })
            .collect();
        let names: Vec<(&str, &str)> = names.iter().map(|(place, name)| (*place, name.as_str())).collect();
        let filled = put_in(text, &names);
        if text.starts_with('{') { sentence(&filled) } else { filled }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn texts() -> ChildTexts {
        ChildTexts::parse(include_str!("../../child/en.json")).unwrap()
    }

    fn plan(band: Band) -> OutcomePlan {
        let mut plan = OutcomePlan::empty(None, band, "en", "Ann");
        plan.decided = "you stay here.".to_owned();
        plan.reason = " you have school here ".to_owned();
        plan.next_step = "we look for a family".to_owned();
        plan.lawyer = "Lio".to_owned();
        plan.who_today = "Mara".to_owned();
        plan
    }

    fn item(counted: Counted, reason: &str, measure: &str) -> OutcomeItem {
        let statement = "s1".parse().unwrap();
        OutcomeItem {
            statement,
            counted: Some(counted),
            reason: reason.to_owned(),
            measure: measure.to_owned(),
        }
    }

    #[test]
    fn what_was_prepared_stands_in_the_sentences_with_one_full_stop() {
        let words = texts().outcome_words("O1", &plan(Band::B3), &OutcomeDays::default());
        assert_eq!(words.title, "There is a decision now: you stay here.");
        assert_eq!(words.lines[0], "The reason is this: you have school here.");
    }

    #[test]
    fn a_reason_that_begins_with_because_is_read_as_one_sentence_at_every_depth() {
        for (pack, because) in [
            (include_str!("../../child/en.json"), "Because you have school here."),
            (include_str!("../../child/fr.json"), "Parce que you have school here."),
            (include_str!("../../child/ar.json"), "لأن you have school here."),
        ] {
            let texts = ChildTexts::parse(pack).unwrap();
            for band in Band::ALL {
                let plan =
                    OutcomePlan { reason: because.to_owned(), decided: "You stay.".into(), ..plan(band) };
                let page = texts.outcome_words("O1", &plan, &OutcomeDays::default());
                let no = texts.outcome_item(&item(Counted::Not, because, ""), "Home", band);
                for line in [&page.lines[0], &no.lines[0]] {
                    let because = line.to_lowercase().matches("because").count();
                    let twice = ["parce que", "لأن"].iter().any(|word| line.contains(word));
                    assert!(because <= 1 && !twice && line.ends_with("you have school here."), "{line}");
                }
                assert!(no.title.contains("Home"), "what the child said stays as it was said");
            }
        }
        let b2 = texts().outcome_words("O1", &plan(Band::B2), &OutcomeDays::default());
        assert_eq!(b2.lines[0], "They chose it because you have school here.");
    }

    #[test]
    fn a_worry_stays_a_worry_where_it_is_told_in_short() {
        let card = |part: &str, words: &str| domain::Chosen {
            part: part.to_owned(),
            key: "own".to_owned(),
            words: Some(words.to_owned()),
            strength: None,
            time: None,
        };
        let chosen = vec![card("good", "My friends."), card("worry", "The night"), card("good", "Maths")];
        let said = ChildStatement { chosen, ..domain::testing::said("s1", "V10") };
        let short = texts().said_in_short(&said, &|part| part.to_uppercase());
        assert_eq!(short, "GOOD: My friends, Maths; WORRY: The night");
    }

    #[test]
    fn a_day_that_is_not_known_is_not_said() {
        let (texts, plan) = (texts(), plan(Band::B3));
        let days = OutcomeDays { next: "Friday".to_owned(), ..OutcomeDays::default() };
        let said = |days: &OutcomeDays| texts.outcome_words("O4", &plan, days).lines.join(" ");
        assert!(said(&days).contains("It is planned for Friday."));
        assert!(!said(&OutcomeDays::default()).contains("planned"));
    }

    #[test]
    fn no_page_of_any_depth_shows_an_empty_place() {
        let texts = texts();
        let days = OutcomeDays { next: "Friday".into(), last: "Monday".into(), again: "Sunday".into() };
        for band in Band::ALL {
            let pages = ["O1", "O2", "O4", "O5", "O6"].map(|id| texts.outcome_words(id, &plan(band), &days));
            let items =
                Counted::ALL.map(|it| texts.outcome_item(&item(it, "it is far", "you call"), "home", band));
            for page in pages.iter().chain(&items) {
                assert!(!page.title.is_empty());
                let all = format!("{} {}", page.title, page.lines.join(" "));
                assert!(!all.contains('{'), "{all}");
            }
        }
    }

    #[test]
    fn a_no_is_said_with_its_reason_and_what_makes_it_easier() {
        let texts = texts();
        for band in Band::ALL {
            let no = texts.outcome_item(&item(Counted::Not, "it is far", "you call"), "home", band);
            assert!(no.lines[0].contains("it is far") && no.lines[1].contains("you call"), "{no:?}");
            let part = texts.outcome_item(&item(Counted::Partly, "it is far", "you call"), "home", band);
            let all = part.lines.join(" ");
            assert!(all.contains("it is far") && all.contains("you call"), "{all}");
        }
    }
}
