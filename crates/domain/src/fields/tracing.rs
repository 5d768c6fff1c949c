//! Family tracing and family assessment (form B).

/// The form.
pub const ID: &str = "tracing";
/// What the child wants.
pub const CHILD_WISH: &str = "tr_child_wish";
/// Values of [`CHILD_WISH`] with which nobody searches.
pub const NOT_WANTED: [&str; 2] = ["no", "not_now"];
/// Whether a claim for protection is open or possible.
pub const PROTECTION_CLAIM: &str = "tr_protection_claim";
/// Whether the lawyer agrees to the method.
pub const LAWYER_AGREES: &str = "tr_lr_cleared";
/// Whether searching could put somebody in danger.
pub const DANGER: &str = "tr_danger";
/// In a row of what was done: the kind of action (B.4).
pub const ACTION: &str = "ta_kind";
/// Value of [`ACTION`]: through a consulate of the State of origin.
pub const CONSULATE: &str = "embassy";
/// Values of [`DANGER`] with which one may search.
pub const SAFE: [&str; 2] = ["no_danger_seen", "danger_managed"];
