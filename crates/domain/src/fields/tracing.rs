//! Family tracing and family assessment (form B).

/// The form.
pub const ID: &str = "tracing";
/// What the child wants.
pub const CHILD_WISH: &str = "tr_child_wish";
/// Whether a claim for protection is open or possible.
pub const PROTECTION_CLAIM: &str = "tr_protection_claim";
/// Whether the lawyer agrees to the method.
pub const LAWYER_AGREES: &str = "tr_lr_cleared";
/// Whether searching could put somebody in danger.
pub const DANGER: &str = "tr_danger";
