//! The words with which a child is asked for its own yes or no to a step (child-ux.md 5.1 C; form H2).

use std::collections::BTreeSet;

use domain::consent::{Group, Line};
use domain::{Band, consent};

use super::ChildTexts;
use super::places::put_in;
use super::screen::ScreenTexts;

/// Screen that asks.
pub const ASKS: &str = "A1";

/// Steps about which a child is asked, each with its screen. How we reach the guardian is no question to a child.
pub const STEPS: [(Line, &str); 11] = [
    (Line::Trace, "A2"),
    (Line::Verify, "A3"),
    (Line::Health, "A4"),
    (Line::Mhpss, "A5"),
    (Line::School, "A6"),
    (Line::Legal, "A7"),
    (Line::PanelExtra, "A8"),
    (Line::Foreign, "A9"),
    (Line::Voice, "A10"),
    (Line::Draw, "A11"),
    (Line::Learn, "A12"),
];

/// What a child is told of one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTold {
    /// What we could do.
    pub title: String,
    /// How that goes, and who does it.
    pub told: Vec<String>,
    /// What may be passed on by a yes; none where nothing leaves.
    pub goes: Option<Goes>,
    /// Name of the picture.
    pub picture: String,
}

/// What may be passed on in a step, at most: everything that the guardian's line covers and nobody left out, in the child's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goes {
    /// Who would get it.
    pub lead: String,
    /// Each kind of information, in the order of the line.
    pub what: Vec<String>,
    /// That it is never more.
    pub most: String,
}

/// The line of the asking screen that says who would get it; another where nobody is named.
const TO: &str = "goes";
const ON: &str = "goes_on";
/// The line that says that it is never more.
const MOST: &str = "goes_most";

/// Name of the line with the child's words for a kind of information.
fn name_of(group: Group) -> String {
    format!("goes_{}", group.key())
}

impl ChildTexts {
    /// For the worker: what to do and to leave while a child is asked about a step.
    #[must_use]
    pub fn step_cue(&self, line: Line) -> Option<&str> {
        let (_, id) = STEPS.iter().find(|(of, _)| *of == line)?;
        self.assent.iter().find(|screen| screen.id == *id).map(|screen| screen.cue.as_str())
    }

    /// What a child of a depth is told of a step; none where it is not asked about it.
    #[must_use]
    pub fn step(
        &self,
        line: Line,
        receiver: Option<&consent::Recipient>,
        left_out: &BTreeSet<Group>,
        band: Band,
        names: &[(&str, &str)],
    ) -> Option<StepTold> {
        let (_, id) = STEPS.iter().find(|(of, _)| *of == line)?;
        let (screen, texts) = self.screen(id, band.name())?;
        let ScreenTexts { prompt, hint, lines, .. } = texts;
        let name = receiver.map(|it| it.name.trim()).unwrap_or_default();
        let said = |text: &String| put_in(&put_in(text, &[("receiver", name)]), names);
        let who = lines.get("who").filter(|_| receiver.is_some());
        Some(StepTold {
            title: said(prompt),
            told: hint.iter().chain(who).map(said).collect(),
            goes: self.goes(line, receiver, left_out, band, names),
            picture: screen.picture.clone(),
        })
    }

    /// The names of the lines of the asking screen that say what may be passed on in a step, as they are read; empty where
    /// nothing leaves. They follow [`Line::groups`] but for what those who decide left out, which the child's yes does not let go.
    #[must_use]
    pub fn goes_lines(line: Line, is_named: bool, left_out: &BTreeSet<Group>) -> Vec<String> {
        if line.recipients().is_empty() {
            return Vec::new();
        }
        let lead = if is_named { TO } else { ON };
        let groups = line.groups().iter().filter(|it| !left_out.contains(it)).map(|group| name_of(*group));
        [lead.to_owned()].into_iter().chain(groups).chain([MOST.to_owned()]).collect()
    }

    fn goes(
        &self,
        line: Line,
        receiver: Option<&consent::Recipient>,
        left_out: &BTreeSet<Group>,
        band: Band,
        names: &[(&str, &str)],
    ) -> Option<Goes> {
        let name = receiver.map(|it| it.name.trim()).unwrap_or_default();
        let said = |text: &str| put_in(&put_in(text, &[("receiver", name)]), names);
        let all = Self::goes_lines(line, !name.is_empty(), left_out);
        let mut all: Vec<String> = all.iter().filter_map(|it| self.line(ASKS, it, band)).map(said).collect();
        let most = all.pop()?;
        let mut all = all.into_iter();
        Some(Goes { lead: all.next()?, what: all.collect(), most })
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use domain::consent::{Recipient, RecipientKind};

    use super::*;

    /// Nobody left anything out.
    const ALL: BTreeSet<Group> = BTreeSet::new();

    const PACKS: [&str; 3] = [
        include_str!("../../child/en.json"),
        include_str!("../../child/fr.json"),
        include_str!("../../child/ar.json"),
    ];

    fn to(kind: RecipientKind, name: &str) -> Recipient {
        Recipient { kind, name: name.to_owned(), country: None }
    }

    #[test]
    fn a_child_reads_every_kind_of_information_that_its_yes_lets_go_in_every_language_and_depth() {
        for pack in PACKS {
            let texts = ChildTexts::parse(pack).unwrap();
            for (line, _) in STEPS.iter().filter(|(line, _)| !line.recipients().is_empty()) {
                for band in Band::ALL {
                    for receiver in line.recipients().iter().map(|kind| to(*kind, "Example")) {
                        let goes = texts.step(*line, Some(&receiver), &ALL, band, &[]).unwrap().goes.unwrap();
                        let apart: BTreeSet<&String> = goes.what.iter().collect();
                        let place = format!("{} {} {band:?}", texts.language, line.id());
                        assert_eq!(apart.len(), line.groups().len(), "{place}: one sentence for each kind");
                        assert!(goes.lead.contains("Example"), "{place}: who gets it");
                    }
                    let open = texts.step(*line, None, &ALL, band, &[]).unwrap().goes.unwrap();
                    assert_eq!(open.what.len(), line.groups().len());
                    assert!(!open.lead.contains('{') && !open.lead.contains("  "), "{}", open.lead);
                }
            }
        }
    }

    #[test]
    fn what_those_who_decide_left_out_is_not_read_and_all_else_is() {
        let texts = ChildTexts::parse(PACKS[0]).unwrap();
        for (line, _) in STEPS.iter().filter(|(line, _)| !line.recipients().is_empty()) {
            let what = |left_out: &BTreeSet<Group>| {
                texts.step(*line, None, left_out, Band::B3, &[]).unwrap().goes.unwrap().what
            };
            let all = what(&ALL);
            for (at, group) in line.groups().iter().enumerate() {
                let mut rest = all.clone();
                rest.remove(at);
                assert_eq!(what(&[*group].into()), rest, "{} without {}", line.id(), group.key());
            }
        }
    }

    #[test]
    fn where_nothing_leaves_nothing_is_said_to_go() {
        let texts = ChildTexts::parse(PACKS[0]).unwrap();
        for line in [Line::Voice, Line::Draw, Line::Learn] {
            assert_eq!(texts.step(line, None, &ALL, Band::B3, &[]).unwrap().goes, None, "{}", line.id());
        }
    }

    #[test]
    fn no_words_for_a_kind_of_information_are_left_over() {
        let asked: BTreeSet<String> = STEPS
            .iter()
            .flat_map(|(line, _)| [true, false].map(|named| ChildTexts::goes_lines(*line, named, &ALL)))
            .flatten()
            .collect();
        let texts = ChildTexts::parse(PACKS[0]).unwrap();
        let asks = texts.assent.iter().find(|screen| screen.id == ASKS).unwrap();
        for texts in asks.bands.values() {
            let there: BTreeSet<String> =
                texts.lines.keys().filter(|name| name.starts_with(TO)).cloned().collect();
            assert_eq!(there, asked);
        }
    }

    #[test]
    fn what_is_read_aloud_of_a_step_is_all_that_stands_there() {
        let texts = ChildTexts::parse(PACKS[0]).unwrap();
        let school = to(RecipientKind::School, "Example School");
        for left_out in [ALL, [Line::School.groups()[0]].into()] {
            let told = texts.step(Line::School, Some(&school), &left_out, Band::B2, &[]).unwrap();
            let goes = told.goes.unwrap();
            let shown = [told.title].into_iter().chain(told.told).chain([goes.lead]).chain(goes.what);
            let shown: Vec<String> = shown.chain([goes.most]).collect();
            let read = texts.spoken_step(Line::School, Some(&school), &left_out, Band::B2, &[]);
            assert_eq!(read.into_iter().map(|it| it.shown).collect::<Vec<_>>(), shown);
        }
    }
}
