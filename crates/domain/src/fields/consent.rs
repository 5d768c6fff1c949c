//! What the rules on permission read: more of form M1 and of the family list of form A, as far as they say whether somebody may decide.

/// More of form M1, the appointment.
pub mod appointment {
    /// Day of the appointment.
    pub const FROM: &str = "gd_appointed_on";
    /// Day on which it ended.
    pub const END: &str = "gd_end";
    /// Independent from authority, centre and carers.
    pub const INDEPENDENT: &str = "gd_independent";
    /// Conflict of interest.
    pub const CONFLICT: &str = "gd_conflict";
    /// Background check.
    pub const CHECK: &str = "gd_check";
    /// The authority's paper.
    pub const PAPER: &str = "gd_paper";
    /// The child wants somebody else.
    pub const CHANGE_WANTED: &str = "gd_change_wanted";
    /// A complaint about this person.
    pub const COMPLAINT: &str = "gd_complaint";
}

/// More of form A.
pub mod family {
    /// In a row of the family: relation to the child.
    pub const RELATION: &str = "fm_relation";
    /// In a row of the family: is here too.
    pub const HERE: &str = "fm_here";
    /// In a row of the family: has legal custody.
    pub const CUSTODY: &str = "fm_legal_custody";
    /// In a row of the family: contact could be a danger.
    pub const UNSAFE: &str = "fm_unsafe";
    /// A parent's interest could stand against the child's.
    pub const PARENT_CONFLICT: &str = "parent_conflict";
}

/// Everything that a rule reads here, by form and question.
pub const READ: &[(&str, &str)] = &[
    ("guardianship", appointment::FROM),
    ("guardianship", appointment::END),
    ("guardianship", appointment::INDEPENDENT),
    ("guardianship", appointment::CONFLICT),
    ("guardianship", appointment::CHECK),
    ("guardianship", appointment::PAPER),
    ("guardianship", appointment::CHANGE_WANTED),
    ("guardianship", appointment::COMPLAINT),
    ("reg_bia", family::RELATION),
    ("reg_bia", family::HERE),
    ("reg_bia", family::CUSTODY),
    ("reg_bia", family::UNSAFE),
    ("reg_bia", family::PARENT_CONFLICT),
    ("consent_guardian", "cg_giver"),
    ("consent_sharing", "sh_giver"),
];

/// The forms in which staff note a consent, with the question of who gives it (forms H1 and H3).
pub const GIVERS: [(&str, &str); 2] = [("consent_guardian", "cg_giver"), ("consent_sharing", "sh_giver")];

/// Forms that hold what staff note about permission, and permit or take back nothing by themselves: what counts is said and
/// signed by the people themselves ([`crate::consent`]; decisions, part 8).
pub const PERMIT_NOTHING: &[&str] = &["consent_guardian", "consent_sharing", "assent_child", "withdrawal"];
