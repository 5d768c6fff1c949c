//! What authorities asked for, for the data-protection officer, and who saw a case, for those who work on it. Nothing else
//! of a case passes here.

use domain::authority::{Reply, Request};
use domain::consent::Forbidden;
use domain::{CaseId, DocumentId, Role, Timestamp};
use serde::{Deserialize, Serialize};

/// `GET authorities`: requests and refused attempts, newest first.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorityList {
    /// What was asked for.
    pub requests: Vec<AuthorityEntry>,
    /// Who tried to name a recipient that may never be one.
    pub refused: Vec<RefusedEntry>,
}

/// One request.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorityEntry {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub reference: String,
    /// Name of the person who wrote it down.
    pub by: String,
    /// As it stands.
    pub request: Request,
}

/// One attempt to name a recipient that may never be one.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedEntry {
    /// Number of the case.
    pub reference: String,
    /// Name of the person who tried.
    pub by: String,
    /// When, by the clock of the tablet.
    pub at: Timestamp,
    /// The name that was written.
    pub name: String,
    /// Why it may never be one.
    pub found: Forbidden,
}

/// `POST authorities/{case}/{document}`: the officer answers.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewReply {
    /// The answer.
    pub reply: Reply,
}

/// `POST authorities/{case}/{document}/seen`: the officer looked at it.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewSeen {
    /// What the officer says to the team; may be empty.
    #[serde(default)]
    pub remark: String,
}

/// What an address of a request names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorityPath {
    /// The case.
    pub case: CaseId,
    /// The form.
    pub document: DocumentId,
}

impl AuthorityPath {
    /// Where the answer goes.
    #[must_use]
    pub fn path(&self) -> String {
        format!("authorities/{}/{}", self.case, self.document)
    }

    /// Where it is said that the officer looked at it.
    #[must_use]
    pub fn seen(&self) -> String {
        format!("{}/seen", self.path())
    }
}

/// `GET cases/{case}/seen`: onto whose tablet the case came, for those who work on it.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenList {
    /// One for each person and day, newest first.
    pub seen: Vec<SeenEntry>,
}

/// Somebody's tablet got something of the case on one day.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenEntry {
    /// Name of the person.
    pub name: String,
    /// What the person is here.
    pub role: Role,
    /// The last time on that day, by the server's clock.
    pub at: Timestamp,
    /// True where recordings or drawings came too.
    pub media: bool,
}
