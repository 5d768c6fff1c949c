//! The words with which a child is asked for its own yes or no to a step (child-ux.md 5.1 C; form H2).

use domain::consent::Line;
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
    /// How that goes, and who would hear what.
    pub told: Vec<String>,
    /// Name of the picture.
    pub picture: String,
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
            picture: screen.picture.clone(),
        })
    }
}
