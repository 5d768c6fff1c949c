//! Form K2: a follow-up visit (domain.md 2, form K2).

/// Id of the form.
pub const ID: &str = "followup";
/// Level of risk that was seen.
pub const RISK: &str = "fv_risk";
/// Day of the visit.
pub const DONE: &str = "fv_done";
