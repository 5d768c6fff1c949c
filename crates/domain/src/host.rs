//! What the procedure tells the forms: facts for their conditions, and values that no expression can work out.
//!
//! [`declared`] names everything that a form of the catalogue may use, with what it reads. [`context`] and
//! [`CaseHost`] give the values for one case. A name that stands here without a value ("computed later") stays
//! unanswered in the form, which blocks nothing and claims nothing.

mod compute;
#[cfg(test)]
mod tests;

use form_engine::{CivilDate, Context, ContextValue, Declared, Kind, TODAY};

pub use compute::CaseHost;
pub(crate) use compute::referral_may_go;

use crate::age::Birth;
use crate::answers::Answers;
use crate::stage::{Stage, stage};
use crate::track::{Track, track};

/// States of a case (domain.md 1.3). Only `open` is computed so far: the others follow from records of closure
/// and transfer.
pub const CASE_STATUSES: [&str; 7] =
    ["open", "on_hold", "missing", "transferred", "closed", "duplicate", "entered_in_error"];

/// Outcomes of a determination (domain.md 1.8). None is computed so far.
pub const BID_OUTCOMES: [&str; 5] =
    ["solution_found", "return_not_bi", "temporary_only", "deferred", "not_competent"];

/// What each function reads, and what it gives. In the order of the catalogue's list.
const FUNCTIONS: &[(&str, Kind, &[&str])] = &[
    ("age_years", Kind::Text, &BIRTH),
    ("approved_on", Kind::Day, &["sup_decision", "sup_signature"]),
    ("case_plan_due", Kind::Day, &["risk_level", "sup_decision", "sup_signature"]),
    ("case_ref", Kind::Text, &[]),
    ("dob_earliest", Kind::Day, &BIRTH),
    ("dob_latest", Kind::Day, &BIRTH),
    ("form_version", Kind::Number, &[]),
    ("is_child", Kind::Flag, &BIRTH),
    (
        "months_in_country",
        Kind::Number,
        &[
            "date_arrived_country",
            "born_in_host",
            "dob",
            "dob_precision",
            "age_told",
            "age_told_to",
            "date_registered",
            TODAY,
        ],
    ),
    ("row_number", Kind::Number, &["family_members"]),
    ("unhcr_code", Kind::Text, &["pc_type"]),
    ("bid_due", Kind::Day, &["bd_started", "bd_urgency"]),
    ("bid_number", Kind::Text, &[]),
    ("child_has_special_needs", Kind::Flag, &[]),
    ("child_statements", Kind::List, &[]),
    ("days_waiting_for_guardian", Kind::Number, &["gd_requested_on", "gd_appointed_on", TODAY]),
    ("guardian_ready", Kind::Flag, &["cg_giver"]),
    ("has_limited_statements", Kind::Flag, &[]),
    ("has_ongoing_treatment", Kind::Flag, &[]),
    ("has_sibling_here", Kind::Flag, &[]),
    ("placement_days", Kind::Number, &["pl_start", "pl_end", TODAY]),
    (
        "tracing_authorised",
        Kind::Flag,
        &["tr_danger", "tr_child_wish", "tr_protection_claim", "tr_lr_cleared"],
    ),
    (
        "verification_overall",
        Kind::Text,
        &["vr_relationship", "vr_capacity", "vr_willing", "vc_harm_history"],
    ),
    ("verification_valid_until", Kind::Day, &["vr_signature_sup"]),
    (
        "not_age_alone",
        Kind::Flag,
        &["wt_reason_words", "wt_maturity_example", "vw_maturity_reason", "vw_weight_reason"],
    ),
    ("age_not_named", Kind::Flag, &["wt_reason_words", "vw_weight_reason"]),
    (
        "weight_carries",
        Kind::Flag,
        &[
            "wt_weight",
            "wt_reasons",
            "wt_reason_words",
            "vw_weight_proposed",
            "vw_weight_reasons",
            "vw_weight_reason",
        ],
    ),
    // Computed later, with the forms that they belong to.
    ("assent_state", Kind::Text, &["as_answer"]),
    ("checklist_progress", Kind::Text, &["ck_items"]),
    ("child_functional_difficulty", Kind::Flag, &["ch_case"]),
    ("child_share_of_support", Kind::Text, &["pf_support"]),
    ("consent_state", Kind::Text, &["cg_decision", "cg_valid_until", TODAY]),
    ("decided_on", Kind::Day, &["dc_chair_signature"]),
    ("decision_final", Kind::Flag, &["dc_outcome", "nt_review_until", "nt_review", TODAY]),
    ("file_fingerprint", Kind::Text, &["di_scope"]),
    ("follow_up_complete", Kind::Flag, &["cl_case"]),
    ("latest_maturity", Kind::Text, &["bd_views"]),
    ("member_age", Kind::Number, &["mb_person", TODAY]),
    ("open_critical_items", Kind::Number, &["ck_items"]),
    ("outside_data_protection_area", Kind::Flag, &["sl_country"]),
    ("panel_majority", Kind::Text, &["dc_votes"]),
    ("panel_member_votes", Kind::Flag, &["pm_user", "pm_conflict"]),
    ("panel_quorum", Kind::Flag, &["pn_members"]),
    ("placement_moves", Kind::Number, &[]),
    ("received_on", Kind::Moment, &[]),
    ("referral_number", Kind::Text, &[]),
    ("referral_permitted", Kind::Flag, &["rf_provider", "rf_scope"]),
    ("return_is_voluntary", Kind::Flag, &["pu_vol_checks", "pu_consent", "pu_assent"]),
    ("review_in_time", Kind::Flag, &["rv_bid", "rv_on"]),
    ("separation_summary", Kind::Text, &[]),
    ("sharing_line_state", Kind::Text, &["sl_from", "sl_until", "sl_decision", "sl_child", TODAY]),
    ("standards_met", Kind::Text, &["ms_items"]),
    ("submitted_on", Kind::Day, &["bd_sup_check", "bd_sup_signature"]),
    ("support_budget", Kind::Text, &["pu_support", "pf_support"]),
    ("text_version", Kind::Text, &["cg_language"]),
    ("travel_stopped", Kind::Flag, &["wd_of", "wd_all"]),
];

/// What says when somebody was born, and on which day it is asked.
const BIRTH: [&str; 7] =
    ["dob", "dob_precision", "age_told", "age_told_to", "date_registered", "age_dispute_status", TODAY];

/// Every name and function that forms of this procedure may use.
#[must_use]
pub fn declared() -> Declared {
    let stages: Vec<&str> = Stage::ALL.iter().map(|stage| stage.key()).collect();
    let tracks: Vec<&str> = Track::ALL.iter().map(|track| track.key()).collect();
    let names = Declared::new()
        .keyed("case.track", &tracks)
        .keyed("case.stage", &stages)
        .keyed("case.status", &CASE_STATUSES)
        .keyed("bid.outcome", &BID_OUTCOMES)
        .variable("age.min", Kind::Number)
        .variable("age.max", Kind::Number)
        .variable("age.years", Kind::Number);
    FUNCTIONS.iter().fold(names, |declared, (name, gives, reads)| declared.function(name, *gives, reads))
}

/// What the procedure knows of a case on a day. `age.years` is the youngest possible age, as everywhere where a rule
/// must choose; ages are left out where nothing is known of the birth.
#[must_use]
pub fn context(answers: &Answers<'_>, today: CivilDate) -> Context {
    let text = |key: &str| ContextValue::Text(key.to_owned());
    let mut context = Context::from([
        (TODAY.to_owned(), ContextValue::Day(today)),
        ("case.track".to_owned(), text(track(answers).key())),
        ("case.stage".to_owned(), text(stage(answers).key())),
        ("case.status".to_owned(), text("open")),
    ]);
    let birth = Birth::of_case(answers);
    let mut age = |name: &str, day: Option<CivilDate>| {
        if let Some(day) = day {
            context.insert(name.to_owned(), ContextValue::Number(i32::from(day.full_years_until(today))));
        }
    };
    age("age.min", birth.latest());
    age("age.years", birth.latest());
    age("age.max", birth.earliest());
    context
}
