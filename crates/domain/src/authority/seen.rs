//! That the data-protection officer looked at a request. An answer needs time; that nobody knows of a request must not.

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::request::{Request, requests};
use crate::case_file::CaseFile;
use crate::consent::plus_days;
use crate::ids::DocumentId;
use crate::time::Timestamp;

/// Days after which a request that the officer has not looked at is the supervisor's. As for taking back (form H4,
/// `wd_sup_seen`): a day.
pub const SEEN_WITHIN_DAYS: u32 = 1;

/// Most letters of the officer's remark.
pub const REMARK_MOST: usize = 1_000;

/// The officer looked at a request. Made by the server alone.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestSeen {
    /// The form of the request.
    pub of: DocumentId,
    /// Name of the officer.
    pub name: String,
    /// What the officer says to the team, if anything.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

/// Who looked at a request, as a request tells it.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Name of the officer.
    pub name: String,
    /// When, by the server's clock.
    pub at: Timestamp,
    /// What the officer says to the team; empty where nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

impl Request {
    /// True while the officer neither looked at it nor answered it.
    #[must_use]
    pub fn is_unseen(&self) -> bool {
        self.seen.is_none() && self.decision.is_none()
    }

    /// The last day on which the officer looks at it, by itself; none for what was looked at or answered.
    #[must_use]
    pub fn to_be_seen_by(&self) -> Option<CivilDate> {
        let written = self.written.day().filter(|_| self.is_unseen())?;
        plus_days(written, SEEN_WITHIN_DAYS)
    }
}

/// The requests that nobody looked at in time: the first of their last days, and how many there are.
#[must_use]
pub fn unseen_too_long(file: &CaseFile, today: CivilDate) -> (Option<CivilDate>, usize) {
    let over: Vec<CivilDate> =
        requests(file).iter().filter_map(Request::to_be_seen_by).filter(|day| *day < today).collect();
    (over.iter().min().copied(), over.len())
}
