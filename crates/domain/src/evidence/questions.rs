//! The questions of the assessment and the determination that may rest on what the child said, with the points of the
//! checklist that they are about. The catalogue checks that its newest forms have every one of them.

use crate::fields::{bid, reg_bia};

/// A question that may rest on what the child said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The form.
    pub form: &'static str,
    /// The question.
    pub question: &'static str,
    /// The points of the checklist that it is about; none where it is about views as such.
    pub factors: &'static [&'static str],
    /// The question beside it, in the same row, that names the solution it is about.
    pub option: Option<&'static str>,
}

const fn asked(form: &'static str, question: &'static str, factors: &'static [&'static str]) -> Asked {
    Asked { form, question, factors, option: None }
}

const fn of_option(question: &'static str, factors: &'static [&'static str], option: &'static str) -> Asked {
    Asked { form: bid::ID, question, factors, option: Some(option) }
}

/// All of them, in the order of their forms.
pub const EVIDENCE: [Asked; 54] = [
    asked(reg_bia::ID, "missing_plan", &["i01", "c01"]),
    asked(reg_bia::ID, "tracing_wish", &["i11"]),
    asked(reg_bia::ID, "tracing_wish_note", &["i11"]),
    asked(reg_bia::ID, "cb_note", &["i05", "i06"]),
    asked(reg_bia::ID, "carer_concern", &["i01", "i05"]),
    asked(reg_bia::ID, "return_wish", &["c01", "i11"]),
    asked(reg_bia::ID, "fear_detail", &["c01", "i01"]),
    asked(reg_bia::ID, "views_short", &[]),
    asked(reg_bia::ID, "views_differ_note", &[]),
    asked(reg_bia::ID, "fm_child_wish", &["i04", "i05", "i06", "i11"]),
    asked(reg_bia::ID, "siblings_together", &["i05", "i06"]),
    asked(reg_bia::ID, "reason_left", &[]),
    asked(reg_bia::ID, "mood", &["i18"]),
    asked(reg_bia::ID, "coping", &["i18", "c04"]),
    asked(reg_bia::ID, "trusted_people", &["i04", "i05", "i06"]),
    asked(reg_bia::ID, "education_hopes", &["c05", "i19", "i20"]),
    asked(reg_bia::ID, "work_detail", &["i19", "i20"]),
    asked(reg_bia::ID, "play", &["i17"]),
    asked(reg_bia::ID, "attachment", &["i04", "i05", "i06"]),
    asked(reg_bia::ID, "care_quality", &["i05"]),
    asked(reg_bia::ID, "roles", &["i05"]),
    asked(reg_bia::ID, "conflict", &["i01", "i05"]),
    asked(reg_bia::ID, "effect_of_separation", &["i07", "i08"]),
    asked(reg_bia::ID, "housing", &["i01", "c04", "c08"]),
    asked(reg_bia::ID, "feels_safe", &["i01", "c01"]),
    asked(reg_bia::ID, "unsafe_where", &["i01", "c01"]),
    asked(reg_bia::ID, "belonging", &["i13", "i14", "i15"]),
    asked(reg_bia::ID, "discrimination", &["c02"]),
    asked(reg_bia::ID, "integration_signs", &["c02", "c04", "c05"]),
    asked(reg_bia::ID, "el_facts", &[]),
    asked(reg_bia::ID, "el_strengths", &[]),
    asked(reg_bia::ID, "el_risks", &[]),
    asked(reg_bia::ID, "el_needs", &[]),
    asked(reg_bia::ID, "conflict_elements", &[]),
    asked(reg_bia::ID, "act_child_agrees", &[]),
    asked(reg_bia::ID, "act_child_disagrees_note", &[]),
    asked(bid::ID, "bd_summary", &[]),
    asked(bid::ID, "bd_family_summary", &["i04", "i05", "i06", "i07", "i08", "i11"]),
    asked(bid::ID, "bd_health_summary", &["i18", "c07"]),
    asked(bid::ID, "bd_time_here", &["c04", "c05", "i17"]),
    of_option("op_safety", &["i01", "c01"], "op_kind"),
    of_option("op_child_view", &[], "op_kind"),
    of_option("op_child_view_code", &[], "op_kind"),
    of_option("op_short_term", &[], "op_kind"),
    of_option("op_long_term", &[], "op_kind"),
    asked(bid::ID, "or_why", &[]),
    asked(bid::ID, "bd_weight_reason", &[]),
    asked(bid::ID, "bd_against_wish_reason", &[]),
    asked(bid::ID, "bd_balance", &[]),
    asked(bid::ID, "bd_siblings", &["i05", "i06"]),
    asked(bid::ID, "bd_recommend_reason", &[]),
    asked(bid::ID, "pn_child_words", &[]),
    of_option("dr_reason", &[], "dr_option"),
    asked(bid::ID, "dc_views_reason", &[]),
];
