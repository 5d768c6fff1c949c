//! What lists and search need of a case, without opening it. Sealed on the tablet, one record per case.

use form_engine::{Answer, CivilDate};
use serde::{Deserialize, Serialize};

use crate::age::{AgeRange, Birth};
use crate::answers::Answers;
use crate::attention::{Attention, concerns_on};
use crate::case_file::CaseFile;
use crate::fact::CaseFact;
use crate::fields::reg_bia;
use crate::ids::CaseId;
use crate::next_step::{Step, next_step};
use crate::search::Query;
use crate::self_check::{OwnTalk, to_look_back};
use crate::sign_off::{Waiting, waiting};
use crate::stage::Stage;
use crate::time::Timestamp;
use crate::track::{Track, told_track, track};

/// Version of [`CaseSummary`] that this program writes. A summary of another version is made again from its case.
pub const SUMMARY_VERSION: u8 = 11;

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseSummary {
    /// Version of this shape.
    pub v: u8,
    /// The case.
    pub case: CaseId,
    /// Name the child wants to be called, or else the first name that is known; empty until one is.
    pub called: String,
    /// Every name and spelling that search finds the child by.
    pub names: Vec<String>,
    /// The number that the server gave; empty until then.
    pub reference: String,
    /// The tablet's own number.
    pub local_number: String,
    /// The reception centre.
    pub site: String,
    /// First possible day of birth, where known.
    pub born_earliest: Option<CivilDate>,
    /// Last possible day of birth, where known.
    pub born_latest: Option<CivilDate>,
    /// The way of the case.
    pub track: Track,
    /// The same as somebody has written it; none while that is not known. Since version 2.
    #[serde(default)]
    pub told_track: Option<Track>,
    /// Where it stands.
    pub stage: Stage,
    /// What comes next.
    pub next_step: Step,
    /// How many things are missing for it.
    pub missing: u32,
    /// What needs attention.
    pub attention: Vec<Attention>,
    /// What was submitted and waits for a decision. Since version 2.
    #[serde(default)]
    pub waiting: Vec<Waiting>,
    /// Talks to which the worker beside the child has not looked back yet. Since version 5.
    #[serde(default)]
    pub own_talks: Vec<OwnTalk>,
    /// When staff last met or reached the child.
    pub last_contact: Option<Timestamp>,
    /// When the last change was made.
    pub updated: Option<Timestamp>,
    /// The day for which it was made.
    pub made_on: CivilDate,
}

impl CaseSummary {
    /// The summary of a case. `reference` is the server's number, empty until there is one.
    #[must_use]
    pub fn of(file: &CaseFile, reference: &str, today: CivilDate) -> Self {
        let answers = Answers::of(file);
        let names = names(&answers);
        let birth = Birth::of_case(&answers);
        let next = next_step(&answers);
        let (local_number, site) =
            file.opened().map(|(_, number, site)| (number.to_owned(), site.to_owned())).unwrap_or_default();
        Self {
            v: SUMMARY_VERSION,
            case: file.case().clone(),
            called: names.first().cloned().unwrap_or_default(),
            names,
            reference: reference.to_owned(),
            local_number,
            site,
            born_earliest: birth.earliest(),
            born_latest: birth.latest(),
            track: track(&answers),
            told_track: told_track(&answers),
            stage: next.stage,
            next_step: next.step,
            missing: u32::try_from(next.missing.len()).unwrap_or(u32::MAX),
            attention: concerns_on(&answers, today),
            waiting: waiting(file),
            own_talks: to_look_back(file, today),
            last_contact: last_contact(file),
            updated: file.updated(),
            made_on: today,
        }
    }

    /// The number that people use: the server's, or the tablet's own until then.
    #[must_use]
    pub fn number(&self) -> &str {
        if self.reference.is_empty() { &self.local_number } else { &self.reference }
    }

    /// Age on a day; none where nothing is known of the birth.
    #[must_use]
    pub fn age_on(&self, day: CivilDate) -> Option<AgeRange> {
        Some(AgeRange {
            min: self.born_latest?.full_years_until(day),
            max: self.born_earliest?.full_years_until(day),
        })
    }

    /// True if the case is one of those that somebody looks for.
    #[must_use]
    pub fn matches(&self, query: &Query) -> bool {
        let mut text = self.names.join(" ");
        for number in [&self.reference, &self.local_number] {
            text.push(' ');
            text.push_str(number);
        }
        query.matches([text.as_str()])
    }
}

/// Names that stand, the one to be called by first, each once; also those that stand against each other.
fn names(answers: &Answers<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for field in [
        reg_bia::NAME_DISPLAY,
        reg_bia::NAME_GIVEN,
        reg_bia::NAME_FAMILY,
        reg_bia::NAME_ORIGINAL_SCRIPT,
        reg_bia::NAME_OTHER,
    ] {
        for (_, answer) in answers.all(reg_bia::ID, field) {
            let found = match answer {
                Answer::Text(name) => std::slice::from_ref(name),
                Answer::Texts(names) => names.as_slice(),
                _ => &[],
            };
            for name in found {
                let name = name.trim();
                if !name.is_empty() && !names.iter().any(|known| known == name) {
                    names.push(name.to_owned());
                }
            }
        }
    }
    names
}

fn last_contact(file: &CaseFile) -> Option<Timestamp> {
    let met = |fact: &CaseFact| matches!(fact, CaseFact::Contact { .. } | CaseFact::ChildSession { .. });
    file.facts().filter(|(_, fact)| met(fact)).map(|(change, _)| change.recorded).max()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::testing::{Tablet, id};

    fn day(text: &str) -> CivilDate {
        text.parse().unwrap()
    }

    fn tablet() -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form(reg_bia::ID);
        let text = |text: &str| Answer::Text(text.to_owned());
        tablet.answer(&document, "name_display", text("Tavi"));
        tablet.answer(&document, "name_given", text("Tavi"));
        tablet.answer(&document, "name_family", text("Orlén"));
        tablet.answer(&document, "name_original_script", text("تافي أورلن"));
        tablet.answer(&document, "name_other", Answer::Texts(vec!["Davi".into(), " ".into()]));
        tablet.answer(&document, "immediate_danger", Answer::Choice("yes".into()));
        tablet.fact(CaseFact::Contact { mode: "phone".into(), text: "called".into(), answers: None });
        tablet
    }

    #[test]
    fn the_stored_shape_is_this_and_stays_this() {
        let tablet = tablet();
        let summary = CaseSummary::of(&tablet.file, "BIP-HAR-30-00001", day("2025-06-15"));
        let stored = serde_json::to_string_pretty(&summary).unwrap();
        assert_eq!(stored, include_str!("summary/v11.json").trim_end());
        let read: CaseSummary = serde_json::from_str(include_str!("summary/v11.json")).unwrap();
        assert_eq!(read, summary);
    }

    #[test]
    fn a_summary_of_an_older_program_is_still_read_and_says_that_it_is_old() {
        for older in [
            include_str!("summary/v1.json"),
            include_str!("summary/v2.json"),
            include_str!("summary/v3.json"),
            include_str!("summary/v4.json"),
            include_str!("summary/v5.json"),
            include_str!("summary/v6.json"),
            include_str!("summary/v7.json"),
            include_str!("summary/v8.json"),
            include_str!("summary/v9.json"),
            include_str!("summary/v10.json"),
        ] {
            let read: CaseSummary = serde_json::from_str(older).unwrap();
            assert!(read.v < SUMMARY_VERSION);
            assert_eq!((read.called.as_str(), read.told_track), ("Tavi", None));
        }
    }

    #[test]
    fn what_was_submitted_waits_until_somebody_decides() {
        let mut ann = tablet();
        let document = ann.file.documents_of(reg_bia::ID)[0].id().clone();
        let waits = |tablet: &Tablet| CaseSummary::of(&tablet.file, "", day("2025-06-15")).waiting;
        assert!(waits(&ann).is_empty());
        let by = ann.writer.user.clone();
        ann.fact(crate::sign(&ann.file, &document, crate::SignAct::Submit, &by, "A", "1").unwrap());
        let found = waits(&ann);
        assert_eq!(found.len(), 1);
        assert_eq!((&found[0].document, &found[0].by, found[0].form.as_str()), (&document, &by, reg_bia::ID));
        let mut bo = Tablet::new(&id("case"), "bo");
        bo.take(&ann);
        let other = bo.writer.user.clone();
        bo.fact(crate::sign(&bo.file, &document, crate::SignAct::Approve, &other, "B", "1").unwrap());
        assert!(waits(&bo).is_empty());
    }

    #[test]
    fn a_child_is_found_by_any_name_and_by_both_numbers() {
        let summary = CaseSummary::of(&tablet().file, "BIP-HAR-30-00001", day("2025-06-15"));
        for typed in ["tavi", "tavi orlen", "ORLEN", "davi", "اورلن", "har30", "t1 0001", "orlen 00001"]
        {
            assert!(summary.matches(&Query::new(typed)), "{typed}");
        }
        assert!(!summary.matches(&Query::new("samir")));
    }

    #[test]
    fn names_that_stand_against_each_other_are_both_found() {
        let mut ann = tablet();
        let mut bo = Tablet::new(&id("case"), "bo");
        bo.take(&ann);
        let document = ann.file.documents_of(reg_bia::ID)[0].id().clone();
        ann.answer(&document, "name_family", Answer::Text("Orlov".into()));
        bo.answer(&document, "name_family", Answer::Text("Orwell".into()));
        ann.take(&bo);
        let summary = CaseSummary::of(&ann.file, "", day("2025-06-15"));
        assert!(summary.matches(&Query::new("orlov")) && summary.matches(&Query::new("orwell")));
        assert_eq!(summary.number(), "T1-0001");
    }

    #[test]
    fn a_case_of_which_nothing_is_known_has_a_summary_too() {
        let empty = Tablet::new(&id("case"), "ann");
        let summary = CaseSummary::of(&empty.file, "", day("2025-06-15"));
        assert_eq!((summary.called.as_str(), summary.stage), ("", Stage::Identification));
        assert_eq!(summary.age_on(day("2025-06-15")), None);
    }
}
