//! What goes out although nobody said yes, as facts: a disclosure by law, an emergency, and what a second person says of it
//! (child-ux.md 5.4; form K1).

use std::collections::BTreeSet;

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::group::Group;
use super::recipient::Recipient;
use super::told_child::ToldFirst;
use crate::ids::ChangeId;
use crate::time::Timestamp;

/// Why a law lets something out without a yes (form K1, `sharing_exception`).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exception {
    /// Serious and near harm.
    ImminentHarm,
    /// A court ordered it.
    CourtOrder,
    /// A duty to report a crime against a child.
    LegalReporting,
}

impl Exception {
    /// All of them.
    pub const ALL: [Exception; 3] =
        [Exception::ImminentHarm, Exception::CourtOrder, Exception::LegalReporting];
}

/// Something is handed over because a law says so. It counts only once a second person agreed, and the guardian sees it.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalDisclosure {
    /// Which exception.
    pub exception: Exception,
    /// Who ordered it.
    pub ordered_by: String,
    /// The rule.
    pub rule: String,
    /// To whom.
    pub recipient: Recipient,
    /// What.
    pub groups: BTreeSet<Group>,
    /// Why, in own words.
    pub reason: String,
    /// When the lawyer was told.
    #[serde(default)]
    pub lawyer_informed: Option<Timestamp>,
    /// When the child was told.
    #[serde(default)]
    pub child_told: Option<Timestamp>,
    /// Whether the child was told first; none where an older app did not ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child_first: Option<ToldFirst>,
    /// When the guardian was told.
    #[serde(default)]
    pub guardian_told: Option<Timestamp>,
    /// True where the guardian may not be told of it, as `reason` says: a law forbids it, or the guardian is the danger.
    #[serde(default)]
    pub not_for_guardian: bool,
    /// The last day.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub until: CivilDate,
}

/// A supervisor agreed to a disclosure that somebody else wrote.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalApproved {
    /// The change that holds the disclosure.
    pub of: ChangeId,
}

/// A supervisor looked at what somebody else said in an emergency, and leaves it as it is.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencySeen {
    /// The change that holds the emergency.
    pub of: ChangeId,
}

/// A supervisor does not agree to something that goes out without a yes. It is no longer a ground for anything; another one can
/// be written.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ended {
    /// The change that holds the disclosure or the emergency.
    pub of: ChangeId,
    /// Why, in own words.
    pub reason: String,
}

/// Who is told of a disclosure by law. Of an emergency it is the child alone.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// The child's lawyer.
    Lawyer,
    /// The child.
    Child,
    /// The guardian or parent.
    Guardian,
}

impl Told {
    /// All of them.
    pub const ALL: [Told; 3] = [Told::Lawyer, Told::Child, Told::Guardian];
}

/// Somebody was told of what goes out without a yes after it was written down.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalTold {
    /// The change that holds the disclosure or the emergency.
    pub of: ChangeId,
    /// Who was told.
    pub whom: Told,
    /// On which day, as the worker says; none in what older apps wrote: there it is the day of writing.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<CivilDate>,
}

/// Life or health was in danger, and nobody could be asked (GDPR art. 6(1)(d), 9(2)(c)).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// To whom: a health service, the child-protection authority or police.
    pub recipient: Recipient,
    /// What, as little as helps.
    pub groups: BTreeSet<Group>,
    /// What the danger is, and why nobody could be asked.
    pub reason: String,
    /// When, by the tablet's clock.
    pub said: Timestamp,
    /// Whether the child was told first; none where an older app did not ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child_first: Option<ToldFirst>,
    /// True where the guardian may not be told of it, as `reason` says.
    #[serde(default)]
    pub not_for_guardian: bool,
}
