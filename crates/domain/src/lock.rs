//! Opening questions that are kept closed: only with a reason, which stays in the case (gate G29, domain.md 4.3).

use form_engine::Path;
use serde::{Deserialize, Serialize};

use crate::case_file::CaseFile;
use crate::fact::CaseFact;
use crate::ids::DocumentId;
use crate::refused::Refused;

/// Why somebody opens questions that are kept closed.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenReason {
    /// The person talks about it with the child now.
    Talking,
    /// The child must be kept safe, or help is planned.
    Protecting,
    /// The person writes down what somebody told.
    Writing,
    /// The person checks the work or prepares a decision.
    Checking,
    /// Another reason, in own words.
    Other,
}

impl OpenReason {
    /// All reasons, in the order of the screen.
    pub const ALL: [OpenReason; 5] = [
        OpenReason::Talking,
        OpenReason::Writing,
        OpenReason::Protecting,
        OpenReason::Checking,
        OpenReason::Other,
    ];

    /// The key by which texts name it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            OpenReason::Talking => "talking",
            OpenReason::Protecting => "protecting",
            OpenReason::Writing => "writing",
            OpenReason::Checking => "checking",
            OpenReason::Other => "other",
        }
    }
}

/// The fact that opens the locked questions of one part of a form, of which `path` is the first. Write it before
/// anything is shown.
///
/// # Errors
/// [`Refused::NoReasonToOpen`] without a reason, or for another reason without words; [`Refused::NoDocument`] where the
/// form is not in the case.
pub fn open_lock(
    file: &CaseFile,
    document: &DocumentId,
    path: &Path,
    reason: Option<OpenReason>,
    words: &str,
) -> Result<CaseFact, Refused> {
    let words = words.trim();
    let reason = reason.filter(|reason| *reason != OpenReason::Other || !words.is_empty());
    let reason = reason.ok_or(Refused::NoReasonToOpen)?;
    file.opening(document).ok_or(Refused::NoDocument)?;
    Ok(CaseFact::LockOpened {
        document: document.clone(),
        path: path.clone(),
        reason,
        words: words.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::reg_bia;
    use crate::testing::{Tablet, id, path};

    #[test]
    fn closed_questions_open_with_a_reason_only_and_another_reason_needs_words() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form(reg_bia::ID);
        let open = |reason, words: &str| open_lock(&tablet.file, &document, &path("concerns"), reason, words);
        assert_eq!(open(None, "I want to see it"), Err(Refused::NoReasonToOpen));
        assert_eq!(open(Some(OpenReason::Other), "  "), Err(Refused::NoReasonToOpen));
        assert!(open(Some(OpenReason::Talking), "").is_ok());
        let opened = open(Some(OpenReason::Other), " The judge asks. ");
        assert!(matches!(opened, Ok(CaseFact::LockOpened { words, .. }) if words == "The judge asks."));
        let elsewhere =
            open_lock(&tablet.file, &id("none"), &path("concerns"), Some(OpenReason::Talking), "");
        assert_eq!(elsewhere, Err(Refused::NoDocument));
    }

    #[test]
    fn every_reason_is_written_as_its_key() {
        for reason in OpenReason::ALL {
            assert_eq!(serde_json::to_value(reason).ok(), Some(serde_json::json!(reason.key())));
        }
    }
}
