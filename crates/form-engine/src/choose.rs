//! What stands after one choice more or less, where several may be chosen.

use crate::answer::{Absence, Answer};
use crate::definition::OptionItem;

/// Takes one option in or out of what was chosen.
///
/// "None seen" beside something that was seen would be two answers in one: an option that stands alone takes all
/// others away, and any other takes it away. Keys stand in the order of the options; with none left there is no answer.
#[must_use]
pub fn choose(options: &[OptionItem], chosen: &[String], code: &str, on: bool) -> Answer {
    let alone = |code: &str| options.iter().any(|option| option.code == code && option.alone);
    let stays = |other: &str| other != code && (!on || !(alone(code) || alone(other)));
    let mut keys: Vec<String> = chosen.iter().filter(|other| stays(other)).cloned().collect();
    if on {
        keys.push(code.to_owned());
    }
    let place = |key: &String| options.iter().position(|option| option.code == *key).unwrap_or(usize::MAX);
    keys.sort_by_key(place);
    if keys.is_empty() { Answer::Absent(Absence::NotYet) } else { Answer::Choices(keys) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(chosen: &[&str], code: &str, on: bool) -> Answer {
        let item = |(code, alone): (&str, bool)| OptionItem {
            code: code.to_owned(),
            label: code.to_owned(),
            hint: None,
            alone,
        };
        let options = [("fever", false), ("cough", false), ("none", true), ("unknown", true)].map(item);
        let chosen: Vec<String> = chosen.iter().map(|&code| code.to_owned()).collect();
        choose(&options, &chosen, code, on)
    }

    fn keys(keys: &[&str]) -> Answer {
        Answer::Choices(keys.iter().map(|&key| key.to_owned()).collect())
    }

    #[test]
    fn an_option_that_stands_alone_takes_the_others_away() {
        assert_eq!(after(&["fever", "cough"], "none", true), keys(&["none"]));
        assert_eq!(after(&["none"], "unknown", true), keys(&["unknown"]));
    }

    #[test]
    fn any_other_option_takes_the_one_that_stands_alone_away() {
        assert_eq!(after(&["none"], "cough", true), keys(&["cough"]));
        // Written before the rule was known, or by two people: the next choice puts it right.
        assert_eq!(after(&["cough", "none"], "fever", true), keys(&["fever", "cough"]));
    }

    #[test]
    fn the_others_go_together_in_the_order_of_the_list() {
        assert_eq!(after(&["cough"], "fever", true), keys(&["fever", "cough"]));
        assert_eq!(after(&["fever", "cough"], "fever", true), keys(&["fever", "cough"]));
    }

    #[test]
    fn taking_one_out_takes_nothing_else_out() {
        assert_eq!(after(&["fever", "cough"], "fever", false), keys(&["cough"]));
        assert_eq!(after(&["cough", "none"], "none", false), keys(&["cough"]));
        assert_eq!(after(&["none"], "none", false), Answer::Absent(Absence::NotYet));
    }
}
