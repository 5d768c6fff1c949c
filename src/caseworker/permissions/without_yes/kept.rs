//! What was begun of something that goes out without a yes, as it is kept.

use domain::{CaseId, CivilDate};
use serde::{Deserialize, Serialize};

use crate::caseworker::begun;

/// What stands in the boxes of one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    pub(super) case: CaseId,
    pub(super) ground: Option<String>,
    pub(super) kind: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) country: String,
    pub(super) groups: Vec<String>,
    pub(super) exception: Option<String>,
    pub(super) ordered_by: String,
    pub(super) rule: String,
    pub(super) until: Option<CivilDate>,
    pub(super) told: Vec<String>,
    pub(super) hidden: Vec<String>,
    pub(super) reason: String,
    #[serde(default)]
    pub(super) first: Option<String>,
    #[serde(default)]
    pub(super) not_first: String,
}

impl Draft {
    /// Nothing was begun.
    pub(super) fn empty(case: &CaseId) -> Self {
        Self {
            case: case.clone(),
            ground: None,
            kind: String::new(),
            name: String::new(),
            country: String::new(),
            groups: Vec::new(),
            exception: None,
            ordered_by: String::new(),
            rule: String::new(),
            until: None,
            told: Vec::new(),
            hidden: Vec::new(),
            reason: String::new(),
            first: None,
            not_first: String::new(),
        }
    }
}

impl begun::Draft for Draft {
    const NAME: &'static str = "without_yes_drafts";

    fn case(&self) -> &CaseId {
        &self.case
    }
}
