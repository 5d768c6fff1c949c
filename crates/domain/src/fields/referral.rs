//! Form K1: a referral to a service (domain.md 2, form K1).

/// Id of the form.
pub const ID: &str = "referral";
/// Who receives it.
pub const PROVIDER: &str = "rf_provider";
/// What information goes there.
pub const SCOPE: &str = "rf_scope";
