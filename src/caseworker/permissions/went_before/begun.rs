//! What was begun of writing down later that a packet went, as it is kept.

use domain::{CaseId, ChangeId, CivilDate};
use form_engine::typed::WallTime;
use serde::{Deserialize, Serialize};

use crate::caseworker::begun::Draft;

/// What stands in the boxes of one packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Begun {
    pub(super) case: CaseId,
    /// The packet that was made.
    pub(super) made: ChangeId,
    /// Day, hour and minute on the wall; none where no whole moment stands there.
    pub(super) at: Option<(CivilDate, u8, u8)>,
    pub(super) how: Option<String>,
    pub(super) why: String,
}

impl Begun {
    /// Nothing was begun.
    pub(super) fn empty(case: CaseId, made: ChangeId) -> Self {
        Self { case, made, at: None, how: None, why: String::new() }
    }

    /// The same with this moment.
    pub(super) fn with_moment(self, at: Option<WallTime>) -> Self {
        Self { at: at.map(|it| (it.day, it.hour, it.minute)), ..self }
    }

    pub(super) fn moment(&self) -> Option<WallTime> {
        self.at.map(|(day, hour, minute)| WallTime { day, hour, minute })
    }
}

impl Draft for Begun {
    const NAME: &'static str = "went_before_drafts";

    fn case(&self) -> &CaseId {
        &self.case
    }

    fn is_of(&self, other: &Self) -> bool {
        self.case == other.case && self.made == other.made
    }
}
