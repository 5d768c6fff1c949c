//! Turns whatever went wrong into a sentence with a next step.

use store::StoreError;

use crate::i18n::t;
use crate::ports::transport::Failure;

/// Why the tablet could not write or read.
pub(crate) fn of_store(error: &StoreError) -> String {
    t(match error {
        StoreError::Full => "failure-store-full",
        StoreError::Blocked => "failure-store-blocked",
        StoreError::Closed => "failure-store-closed",
        StoreError::TooNew => "failure-store-too_new",
        StoreError::Corrupt { .. } => "failure-store-corrupt",
        StoreError::Locked => "failure-store-locked",
        _ => "failure-store-other",
    })
}

/// Why an online step did not work.
pub(crate) fn of_transport(failure: &Failure) -> String {
    match failure.code() {
        "offline" => t("failure-offline-needed"),
        "not_signed_in" => t("failure-not_signed_in"),
        "forbidden" | "not_allowed" => t("failure-not_allowed"),
        "too_large" => t("failure-too_large"),
        _ => match &failure.problem {
            // Our server's sentences are whole and name nobody.
            Some(problem) if !problem.title.is_empty() => problem.title.clone(),
            _ => t("failure-server_trouble"),
        },
    }
}
