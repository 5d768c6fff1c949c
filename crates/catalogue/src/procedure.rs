//! Texts of the procedure: stages, gates, time limits. What a gate does is in `domain`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::BadFile;

/// The procedure in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// What the letters of `grade` mean.
    pub evidence_key: BTreeMap<String, String>,
    /// Stages, in the order of the path.
    pub stages: Vec<Stage>,
    /// States of a case.
    pub statuses: Vec<Status>,
    /// What must be said wherever the steps are shown.
    pub steps_note: String,
    /// The working mapping of stages to six steps.
    pub steps: Vec<WorkingStep>,
    /// Gates, by number.
    pub gates: Vec<Gate>,
    /// Time limits; each a setting of the deployment.
    pub time_limits: Vec<TimeLimit>,
}

/// One stage of the path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Id.
    pub id: String,
    /// Name.
    pub title: String,
    /// What happens in it, in a sentence.
    pub meaning: String,
    /// Who acts.
    pub actors: String,
    /// Forms that belong to it.
    pub forms: Vec<String>,
    /// Stages that may come next.
    pub next: Vec<String>,
    /// Gates that stand in it.
    pub gates: Vec<String>,
}

/// One state of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// Id.
    pub id: String,
    /// What a person reads.
    pub label: String,
}

/// One of six working steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingStep {
    /// Id.
    pub id: String,
    /// Name.
    pub title: String,
    /// Its stages.
    pub stages: Vec<String>,
    /// When it is done.
    pub done_when: String,
}

/// One gate: what must be true before something may happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// `G01` to `G31`.
    pub id: String,
    /// Short name.
    pub title: String,
    /// What is said where it stops somebody: a whole sentence.
    pub message: String,
    /// What that person can do now.
    pub next_step: String,
    /// What it stops.
    pub stops: String,
    /// What it needs, for those who build and check it.
    pub needs: Vec<String>,
    /// How strong it is.
    pub force: Force,
    /// Where the force depends on the situation: how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub force_note: Option<String>,
    /// True where somebody may let it pass.
    pub may_be_passed: bool,
    /// Who may, or what takes its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passing_note: Option<String>,
    /// Where the rule comes from.
    pub basis: String,
    /// How well that is established, as letters of [`Procedure::evidence_key`].
    pub grade: Vec<String>,
}

/// How strong a gate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Force {
    /// The action is not possible.
    Hard,
    /// The action is possible with a reason.
    Soft,
    /// Others are told at once.
    Alert,
}

/// One time limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimeLimit {
    /// Id.
    pub id: String,
    /// What it is for.
    pub what: String,
    /// How long, where a deployment says nothing else.
    pub default: String,
    /// Where it comes from.
    pub source: String,
    /// How well that is established.
    pub grade: Vec<String>,
}

impl Procedure {
    /// Reads `procedure/procedure.json`.
    ///
    /// # Errors
    /// [`BadFile`] where the text is not the procedure.
    pub fn parse(text: &str) -> Result<Self, BadFile> {
        serde_json::from_str(text).map_err(|error| BadFile::new("procedure/procedure.json", error))
    }

    /// A stage by its id.
    #[must_use]
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// A gate by its number, such as `G01`.
    #[must_use]
    pub fn gate(&self, id: &str) -> Option<&Gate> {
        self.gates.iter().find(|gate| gate.id == id)
    }
}
