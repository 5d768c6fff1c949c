//! In which language a child is told: what the record says of it. A person chooses; this only proposes.

use form_engine::Answer;

use crate::answers::Answers;
use crate::case_file::CaseFile;
use crate::fact::CaseFact;
use crate::fields::reg_bia;

/// The language of the texts in which this child should be told, where the record knows one of those that there are: that of
/// the last talk, as the child left it; else the one that is best for talking; else another one that the child knows.
/// A way of speaking counts for the language in which it is written: `ar-SY` for `ar`.
#[must_use]
pub fn talk_language(file: &CaseFile, offered: &[&str]) -> Option<String> {
    let known = last_talk(file).into_iter().chain(known_languages(file));
    known.filter_map(|tag| written_as(&tag, offered)).next()
}

/// The language in which the last talk ended; none where no talk says it.
fn last_talk(file: &CaseFile) -> Option<String> {
    let talks = file.facts().filter_map(|(change, fact)| match fact {
        CaseFact::ChildSession { manner: Some(manner), .. } => {
            manner.language.last().map(|set| (change.recorded, set.language.clone()))
        }
        _ => None,
    });
    talks.max_by_key(|(at, _)| *at).map(|(_, language)| language)
}

/// Languages of the registration, that which is best for talking first.
fn known_languages(file: &CaseFile) -> Vec<String> {
    let answers = Answers::of(file);
    let mut found = Vec::new();
    for row in answers.rows(reg_bia::ID, reg_bia::LANGUAGES) {
        let best = answers.in_row(reg_bia::ID, &row, reg_bia::LANGUAGE_BEST);
        let best = best.iter().any(|(_, answer)| matches!(answer, Answer::Flag(true)));
        for (_, answer) in answers.in_row(reg_bia::ID, &row, reg_bia::LANGUAGE) {
            if let Answer::Choice(tag) | Answer::Text(tag) = answer {
                found.push((!best, tag.clone()));
            }
        }
    }
    found.sort_by_key(|(later, _)| *later);
    found.into_iter().map(|(_, tag)| tag).collect()
}

fn written_as(tag: &str, offered: &[&str]) -> Option<String> {
    let base = tag.split('-').next().unwrap_or(tag);
    let found = offered.iter().find(|it| **it == tag).or_else(|| offered.iter().find(|it| **it == base));
    found.map(|it| (*it).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::SessionEnd;
    use crate::ids::DocumentId;
    use crate::manner::{LanguageSet, Manner, SetBy};
    use crate::testing::{Tablet, id};
    use crate::time::Timestamp;

    const OFFERED: [&str; 3] = ["en", "fr", "ar"];

    fn knows(tablet: &mut Tablet, document: &DocumentId, row: &str, tag: &str, best: bool) {
        let at = format!("{}/{row}", reg_bia::LANGUAGES);
        tablet.add_row(document, &at);
        tablet.answer(document, &format!("{at}/{}", reg_bia::LANGUAGE), Answer::Choice(tag.to_owned()));
        tablet.answer(document, &format!("{at}/{}", reg_bia::LANGUAGE_BEST), Answer::Flag(best));
    }

    fn talked(tablet: &mut Tablet, languages: &[&str]) {
        let set =
            |tag: &&str| LanguageSet { language: (*tag).to_owned(), by: SetBy::Child, at: Timestamp(1) };
        let manner = Manner { language: languages.iter().map(set).collect(), ..Manner::default() };
        tablet.fact(CaseFact::ChildSession {
            session: id("session"),
            end: SessionEnd::Finished,
            no_views: true,
            explained: Vec::new(),
            help_pressed: false,
            present: String::new(),
            manner: Some(Box::new(manner)),
            course: None,
        });
    }

    #[test]
    fn the_best_language_of_the_record_that_has_texts_is_proposed_and_the_last_talk_comes_before_it() {
        let mut tablet = Tablet::new(&id("case"), "t");
        assert_eq!(talk_language(&tablet.file, &OFFERED), None);
        let document = tablet.open_form(reg_bia::ID);
        knows(&mut tablet, &document, "r1", "fr", false);
        assert_eq!(talk_language(&tablet.file, &OFFERED).as_deref(), Some("fr"));
        knows(&mut tablet, &document, "r2", "ar-SY", true);
        assert_eq!(talk_language(&tablet.file, &OFFERED).as_deref(), Some("ar"));
        knows(&mut tablet, &document, "r3", "qaa", true);
        assert_eq!(talk_language(&tablet.file, &OFFERED).as_deref(), Some("ar"));
        talked(&mut tablet, &["ar", "en"]);
        assert_eq!(talk_language(&tablet.file, &OFFERED).as_deref(), Some("en"));
    }
}
