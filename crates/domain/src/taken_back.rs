//! A child takes back what it said: the words are shown to nobody any more, and that something stood there stays known.

use serde::{Deserialize, Serialize};

use crate::ids::{SessionId, StatementId};
use crate::time::Timestamp;

/// What stays of a statement that the child took back. It holds nothing of what was said.
///
/// Taking back is another fact behind the first, never an edit: the words are masked for everyone with whom they were
/// shared (child-ux.md 4.3). Who has read them cannot be made to forget them, and the child was told so before.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenBack {
    /// The statement.
    pub statement: StatementId,
    /// The sitting in which it had been made.
    pub session: SessionId,
    /// The screen on which it had been made.
    pub screen: String,
    /// When it had been said.
    pub said: Timestamp,
    /// Why, if the child said; such as `changed_mind`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Why a child changes or takes back what it said; the child may leave it open (child-ux.md 4.3).
pub const CHANGE_REASONS: [&str; 5] =
    ["changed_mind", "new_information", "want_to_add", "it_was_wrong", "someone_wrote_it_wrongly"];
