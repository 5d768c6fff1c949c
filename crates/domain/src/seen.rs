//! What was seen of a very young child, who gives its views by play, body and behaviour (GC 12, paragraph 21). It is an
//! adult's observation and never the child's own word: no function here makes a statement of it.

use form_engine::{Answer, CivilDate, Path};

use crate::case_file::CaseFile;
use crate::fields::views;

/// One observation, as it was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The day.
    pub on: Option<CivilDate>,
    /// What it is about, as a key of the list `seen_area`.
    pub area: Option<String>,
    /// What was seen and heard.
    pub saw: String,
    /// Where.
    pub place: String,
    /// Who was there.
    pub who: String,
    /// Who saw it.
    pub by: String,
    /// What an adult thinks it means; empty where nobody wrote it.
    pub means: String,
}

impl Seen {
    /// Points of the checklist to which it speaks, all by way of another person: views as such, and what it is about.
    #[must_use]
    pub fn factors(&self) -> Vec<&'static str> {
        let more: &[&str] = match self.area.as_deref() {
            Some("people" | "comfort") => &["i05"],
            Some("separation") => &["i05", "i06"],
            Some("play") => &["i17"],
            Some("voice") => &["i15"],
            _ => &[],
        };
        std::iter::once(views::ALL_VIEWS).chain(more.iter().copied()).collect()
    }
}

/// Everything that was seen, the newest first. A row in which nobody wrote what was seen is none.
#[must_use]
pub fn seen(file: &CaseFile) -> Vec<Seen> {
    let Ok(group) = Path::top(views::SEEN) else { return Vec::new() };
    let mut found: Vec<Seen> = Vec::new();
    for document in file.documents_of(views::ID) {
        let rows = file.rows(document.id(), &group);
        found.extend(rows.iter().filter_map(|row| {
            let answer = |field: &str| {
                let path = row.field(field).ok()?;
                let mut current = file.current(document.id(), &path).into_iter();
                current.find(|(_, answer)| answer.is_value()).map(|(_, answer)| answer.clone())
            };
            let words = |field| match answer(field) {
                Some(Answer::Text(words)) => words,
                _ => String::new(),
            };
            let saw = words(views::SEEN_SAW);
            (!saw.trim().is_empty()).then(|| Seen {
                on: match answer(views::SEEN_ON) {
                    Some(Answer::Date(day)) => Some(day),
                    _ => None,
                },
                area: match answer(views::SEEN_AREA) {
                    Some(Answer::Choice(key)) => Some(key),
                    _ => None,
                },
                saw,
                place: words(views::SEEN_WHERE),
                who: words(views::SEEN_WHO),
                by: words(views::SEEN_BY),
                means: words(views::SEEN_MEANS),
            })
        }));
    }
    found.sort_by_key(|it| std::cmp::Reverse(it.on));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::{Cell, coverage};
    use crate::testing::{Tablet, id};

    fn observed(area: &str, saw: &str) -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form(views::ID);
        tablet.add_row(&document, "vw_seen/r1");
        tablet.choose(&document, "vw_seen/r1/sn_area", area);
        tablet.answer(&document, "vw_seen/r1/sn_saw", Answer::Text(saw.to_owned()));
        tablet.answer(&document, "vw_seen/r1/sn_by", Answer::Text("ann, with the carer".to_owned()));
        tablet
    }

    #[test]
    fn what_was_seen_counts_as_by_way_of_another_person_and_never_as_said() {
        let tablet = observed("separation", "looks at the door until she is back");
        let all = seen(&tablet.file);
        assert_eq!((all.len(), all[0].by.as_str()), (1, "ann, with the carer"));
        let grid = coverage(&tablet.file, false);
        for factor in ["i05", "i06", "i22"] {
            let row = grid.rows.iter().find(|row| row.factor == factor).map(|row| &row.cells[1]);
            assert!(
                row.is_some_and(|it| it.cell == Cell::Partly && it.noted && it.said.is_empty()),
                "{factor}"
            );
        }
        assert_eq!(grid.count(Cell::Answered), 0);
    }

    #[test]
    fn a_row_without_what_was_seen_is_no_observation() {
        assert_eq!(seen(&observed("play", " ").file), []);
    }
}
