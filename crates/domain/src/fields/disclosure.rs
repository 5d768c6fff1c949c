//! Form M3, what left the team and what authorities asked for: the questions that rules read or write.

/// Its id.
pub const ID: &str = "disclosure";
/// The first version in which only the data-protection officer answers.
pub const ANSWERED_BY_OFFICER: u32 = 2;
/// When (M3.1).
pub const ON: &str = "di_on";
/// What kind of record it is (M3.1).
pub const KIND: &str = "di_kind";
/// Value of [`KIND`]: an authority asks.
pub const AUTHORITY_REQUEST: &str = "authority_request";
/// Who asks (M3.2).
pub const FROM: &str = "rq_from";
/// What kind of authority (M3.2).
pub const ASKER: &str = "rq_cat";
/// What is asked (M3.2).
pub const WHAT: &str = "rq_what";
/// What they say it is for (M3.2).
pub const PURPOSE: &str = "rq_purpose";
/// Is it for enforcement (M3.2)?
pub const ENFORCEMENT: &str = "rq_enforcement";
/// Were child, guardian and lawyer told (M3.2)?
pub const TOLD: &str = "rq_child_told";
/// Legal advice (M3.2).
pub const LAWYER: &str = "rq_lawyer";
/// The answer (M3.2).
pub const DECISION: &str = "rq_decision";
/// Reasons (M3.2).
pub const REASON: &str = "rq_reason";
/// What was given (M3.2).
pub const GIVEN: &str = "rq_given";
/// Who answered (M3.2).
pub const SIGNATURE: &str = "rq_signature";

/// Everything above, for a test of the catalogue.
pub const READ: &[(&str, &str)] = &[
    (ID, ON),
    (ID, KIND),
    (ID, FROM),
    (ID, ASKER),
    (ID, WHAT),
    (ID, PURPOSE),
    (ID, ENFORCEMENT),
    (ID, TOLD),
    (ID, LAWYER),
    (ID, DECISION),
    (ID, REASON),
    (ID, GIVEN),
    (ID, SIGNATURE),
];
