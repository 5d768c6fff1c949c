//! The ids of forms and questions that rules of the procedure read, in one place.
//!
//! Ids are for ever, so they may stand here as constants; the catalogue checks that its forms have them. Rows of
//! a section follow the catalogue's form definitions, rules follow domain.md 1.3, 1.5 and 1.11.

/// Form A, registration and best interests assessment (domain.md 2, form A).
pub mod reg_bia {
    /// Its id.
    pub const ID: &str = "reg_bia";
    /// Reception centre or office.
    pub const SITE: &str = "site";
    /// Caseworker in charge.
    pub const CASEWORKER: &str = "caseworker";
    /// Group of family members.
    pub const FAMILY_MEMBERS: &str = "family_members";
    /// Name of a family member.
    pub const FM_NAME: &str = "fm_name";
    /// Group of the languages that the child knows (A.3).
    pub const LANGUAGES: &str = "languages";
    /// Which language (A.3).
    pub const LANGUAGE: &str = "lang_tag";
    /// True for the one that is best for talking (A.3).
    pub const LANGUAGE_BEST: &str = "lang_preferred";
    /// Name the child wants to be called (A.3).
    pub const NAME_DISPLAY: &str = "name_display";
    /// Given names (A.3).
    pub const NAME_GIVEN: &str = "name_given";
    /// Family names (A.3).
    pub const NAME_FAMILY: &str = "name_family";
    /// Full name in the child's own script (A.3).
    pub const NAME_ORIGINAL_SCRIPT: &str = "name_original_script";
    /// Other names and spellings (A.3).
    pub const NAME_OTHER: &str = "name_other";
    /// Date of birth as far as known (A.3).
    pub const DOB: &str = "dob";
    /// How exact it is (A.3).
    pub const DOB_PRECISION: &str = "dob_precision";
    /// Age as told (A.3).
    pub const AGE_TOLD: &str = "age_told";
    /// Upper age as told (A.3).
    pub const AGE_TOLD_TO: &str = "age_told_to";
    /// Day of the registration (A.1).
    pub const DATE_REGISTERED: &str = "date_registered";
    /// State of the age question (A.3).
    pub const AGE_DISPUTE_STATUS: &str = "age_dispute_status";
    /// The one state in which a doubted age counts as adult (gate G28).
    pub const ADULT_FINAL: &str = "adult_final";
    /// Section on why the record may be opened (A.2).
    pub const BASIS: &str = "basis";
    /// Was the privacy notice explained (A.2)?
    pub const PRIVACY_NOTICE_GIVEN: &str = "privacy_notice_given";
    /// Basis for opening the record (A.2).
    pub const PROCESSING_BASIS: &str = "processing_basis";
    /// Danger that could not wait (A.2).
    pub const VITAL_INTEREST_REASON: &str = "vital_interest_reason";
    /// Value of [`PROCESSING_BASIS`].
    pub const VITAL_INTERESTS: &str = "vital_interests";
    /// Was an interpreter used (A.1)?
    pub const INTERPRETER_USED: &str = "interpreter_used";
    /// Interpreter session record (A.1).
    pub const INTERPRETER_SESSION: &str = "interpreter_session";
    /// Day the child arrived in the country (A.1).
    pub const DATE_ARRIVED_COUNTRY: &str = "date_arrived_country";
    /// Born in this country (A.6).
    pub const BORN_IN_HOST: &str = "born_in_host";
    /// Protection status (separation).
    pub const CHILD_STATUS: &str = "child_status";
    /// Legal representative (representation).
    pub const LEGAL_REP_STATUS: &str = "legal_rep_status";
    /// Kind of place the child is at (contact).
    pub const LOCATION_KIND: &str = "location_kind";
    /// Immediate danger (urgent).
    pub const IMMEDIATE_DANGER: &str = "immediate_danger";
    /// Things that must happen now: a group (urgent).
    pub const IMMEDIATE_NEEDS: &str = "immediate_needs";
    /// When a need must be met; in a row of [`IMMEDIATE_NEEDS`].
    pub const NEED_BY: &str = "need_by";
    /// When a need was met; in a row of [`IMMEDIATE_NEEDS`].
    pub const NEED_DONE_ON: &str = "need_done_on";
    /// Risk of going missing (urgent).
    pub const MISSING_RISK: &str = "missing_risk";
    /// Urgent health need (health).
    pub const HEALTH_URGENT: &str = "health_urgent";
    /// Thoughts of self-harm (wellbeing).
    pub const SELF_HARM: &str = "self_harm";
    /// A return decision exists (journey).
    pub const RETURN_DECISION_EXISTS: &str = "return_decision_exists";
    /// Last day for an appeal (journey).
    pub const APPEAL_DEADLINE: &str = "appeal_deadline";
    /// Who brought up return (journey).
    pub const RETURN_RAISED_BY: &str = "return_raised_by";
    /// A claim for protection may be possible (journey).
    pub const PROTECTION_CLAIM_POSSIBLE: &str = "protection_claim_possible";
    /// Fear of return (return_screen).
    pub const FEAR_RETURN: &str = "fear_return";
    /// Harm to examine (return_screen).
    pub const RISK_TYPES: &str = "risk_types";
    /// Legal screen done (return_screen).
    pub const LEGAL_SCREEN_DONE: &str = "legal_screen_done";
    /// Trafficking signs (concerns).
    pub const TRAFFICKING_SCREEN: &str = "trafficking_screen";
    /// Trafficking referral (concerns).
    pub const TRAFFICKING_REFERRAL: &str = "trafficking_referral";
    /// State of nationality (nationality).
    pub const NATIONALITY_STATUS: &str = "nationality_status";
    /// Statelessness referral (nationality).
    pub const STATELESS_REFERRAL: &str = "stateless_referral";
    /// Birth registration (papers).
    pub const BIRTH_REGISTERED: &str = "birth_registered";
    /// Level of risk (analysis).
    pub const RISK_LEVEL: &str = "risk_level";
    /// Actions: a group (actions).
    pub const BIA_ACTIONS: &str = "bia_actions";
    /// Due day of an action; in a row of [`BIA_ACTIONS`].
    pub const ACT_DUE: &str = "act_due";
    /// State of an action; in a row of [`BIA_ACTIONS`].
    pub const ACT_STATUS: &str = "act_status";
    /// Day of the next assessment (actions).
    pub const NEXT_ASSESSMENT_ON: &str = "next_assessment_on";
    /// A determination is needed (bid_need).
    pub const BID_REQUIRED: &str = "bid_required";
    /// Why a determination is needed (bid_need).
    pub const BID_REASONS: &str = "bid_reasons";

    /// Keys of [`DOB_PRECISION`] that vouch for less than a day.
    pub mod precision {
        /// Month and year known.
        pub const MONTH: &str = "month";
        /// Year known.
        pub const YEAR: &str = "year";
        /// Only an age is known.
        pub const AGE_ONLY: &str = "age_only";
        /// Range of ages.
        pub const RANGE: &str = "range";
        /// Not known.
        pub const UNKNOWN: &str = "unknown";
    }

    /// The short assessment: section and question of everything that is always needed in the sections of the
    /// first hours, signatures left out (domain.md 2.0).
    pub const SHORT_SET: &[(&str, &str)] = &[
        ("session", "date_identified"),
        ("session", "date_registered"),
        ("session", "site"),
        ("session", "caseworker"),
        ("session", "referral_source"),
        ("session", "interview_mode"),
        ("session", "seen_alone"),
        ("session", "interpreter_used"),
        ("session", "previous_registration"),
        ("basis", "privacy_notice_given"),
        ("basis", "processing_basis"),
        ("basis", "firewall_explained"),
        ("basis", "complaints_explained"),
        ("identity", "name_display"),
        ("identity", "name_given"),
        ("identity", "sex"),
        ("identity", "dob_precision"),
        ("identity", "age_basis"),
        ("identity", "age_disputed"),
        ("identity", "languages"),
        ("papers", "birth_registered"),
        ("contact", "current_location"),
        ("contact", "location_kind"),
        ("separation", "child_status"),
        ("separation", "status_reason"),
        ("care_now", "care_type"),
        ("representation", "guardian_status"),
        ("representation", "legal_rep_status"),
        ("urgent", "immediate_danger"),
        ("urgent", "missing_risk"),
        ("health", "health_now"),
        ("health", "health_urgent"),
        ("concerns", "trafficking_screen"),
        ("concerns", "justice_contact"),
        ("return_screen", "return_wish"),
        ("return_screen", "fear_return"),
        ("return_screen", "risk_types"),
        ("views_summary", "views_differ"),
        ("actions", "bia_actions"),
        ("actions", "next_assessment_on"),
        ("bid_need", "bid_required"),
    ];

    /// What is asked before anything else: a danger does not wait for a registration.
    pub const URGENT_SET: &[(&str, &str)] = &[("urgent", IMMEDIATE_DANGER), ("urgent", MISSING_RISK)];

    /// What the short assessment needs beyond that of a child who is on his or her own.
    pub const SHORT_SET_SEPARATED: &[(&str, &str)] =
        &[("separation", "separation_main_cause"), ("separation", "tracing_wish")];

    /// What the full assessment needs beyond the short one: section and question of what is always needed in the
    /// other sections. An answer to one of them says that the full assessment was begun.
    pub const FULL_SET: &[(&str, &str)] = &[
        ("nationality", "nationality_status"),
        ("nationality", "born_in_host"),
        ("journey", "harm_on_route"),
        ("journey", "migration_status"),
        ("journey", "pending_procedures"),
        ("journey", "protection_claim_possible"),
        ("journey", "return_decision_exists"),
        ("wellbeing", "mood"),
        ("wellbeing", "distress_functioning"),
        ("wellbeing", "self_harm"),
        ("learning", "education_before"),
        ("learning", "education_now"),
        ("learning", "work"),
        ("relationships", "attachment"),
        ("relationships", "care_quality"),
        ("living", "housing"),
        ("living", "basic_needs_met"),
        ("community", "feels_safe"),
        ("evidence", "sources"),
        ("evidence", "home_visit"),
        ("analysis", "gc14_elements"),
        ("analysis", "risk_level"),
        ("analysis", "risk_reason"),
    ];

    /// What may be written before the privacy notice was explained (gate G01): who the child is as far as needed to
    /// find the file again, how we met, why we may write, where the child is and what is urgent. The sections are
    /// those of the stage identification (domain.md 1.3); sensitive questions in them are left out.
    pub const MINIMUM_SET: &[&str] = &[
        "date_identified",
        "date_registered",
        "date_arrived_site",
        "site",
        "caseworker",
        "referral_source",
        "referral_source_other",
        "interview_mode",
        "seen_alone",
        "not_seen_alone_reason",
        "interpreter_used",
        "interpreter_session",
        "previous_registration",
        "previous_registration_detail",
        "privacy_notice_given",
        "privacy_notice_language",
        "processing_basis",
        "vital_interest_reason",
        "consent_record",
        "firewall_explained",
        "complaints_explained",
        "name_display",
        "name_given",
        "name_family",
        "name_original_script",
        "sex",
        "dob",
        "dob_precision",
        "age_told",
        "age_told_to",
        "age_basis",
        "age_disputed",
        "languages",
        "communication_means",
        "current_location",
        "location_kind",
        "safe_to_contact",
        "immediate_danger",
        "immediate_needs",
        "missing_risk",
        "missing_plan",
    ];

    /// Questions that rules read and that stand in no other set.
    pub const READ_ALONE: &[&str] = &[
        LANGUAGE,
        LANGUAGE_BEST,
        NAME_OTHER,
        DOB,
        AGE_DISPUTE_STATUS,
        DATE_ARRIVED_COUNTRY,
        NEED_BY,
        NEED_DONE_ON,
        APPEAL_DEADLINE,
        RETURN_RAISED_BY,
        LEGAL_SCREEN_DONE,
        TRAFFICKING_REFERRAL,
        STATELESS_REFERRAL,
        ACT_DUE,
        ACT_STATUS,
        BID_REASONS,
        "functioning",
        "fn_level",
        "conditions",
        "cond_treatment",
        "family_members",
        "fm_relation",
        "fm_here",
    ];

    /// Where signatures and the decision about the record are written: what is signed cannot hold them.
    pub const SIGNING: &[&str] = &["cw_signature", "sup_decision", "sup_comment", "sup_signature"];
}

/// Form M1, appointment of guardian and legal representative (domain.md 2, form M1).
pub mod guardianship {
    /// Its id.
    pub const ID: &str = "guardianship";
    /// Kind of appointment.
    pub const KIND: &str = "gd_kind";
    /// The person who was appointed.
    pub const PERSON: &str = "gd_person";
    /// Day on which the appointment was asked for.
    pub const REQUESTED_ON: &str = "gd_requested_on";
    /// Powers.
    pub const POWERS: &str = "gd_powers";
    /// State of the appointment.
    pub const STATE: &str = "gd_state";
    /// Value of [`STATE`].
    pub const ACTIVE: &str = "active";
    /// Value of [`POWERS`].
    pub const CONSENT: &str = "consent";
    /// Values of [`KIND`] that make somebody the child's guardian; a lawyer's appointment does not.
    pub const GUARDIAN_KINDS: &[&str] = &["guardian", "temporary_guardian"];
}

pub mod consent;
pub mod disclosure;
pub mod followup;
mod read;
pub mod referral;
pub mod tracing;
pub mod views;

pub use read::read_by_rules;

/// Forms by which somebody takes something back or complains: no gate ever stops them.
pub const NEVER_STOPPED: &[&str] = &["withdrawal", "complaint"];

/// Forms of a case that no word about its own team belongs into: the team reads them. Such words go to the complaints
/// office ([`crate::complaint`]).
pub const NOT_ABOUT_THE_TEAM: &[&str] = &["complaint"];

/// The questions of a form in which a signature itself is written, and which it therefore does not cover.
#[must_use]
pub fn signing_fields(form: &str) -> &'static [&'static str] {
    match form {
        reg_bia::ID => reg_bia::SIGNING,
        bid::ID => &["bd_cw_signature", "bd_sup_check", "bd_sup_note", "bd_sup_signature"],
        closure::ID => &["cl_sign_cw", "cl_sign_sup"],
        followup::ID => &["fv_signature", "fv_sup_seen"],
        "placement" => &["pl_sign_cw", "pl_sign_sup"],
        "plan_family" => &["pf_sign_cw", "pf_sign_sup"],
        "plan_uasc" => &["pu_sign_cw", "pu_sign_sup"],
        "verification" => &["vr_signature_cw", "vr_signature_sup"],
        _ => &[],
    }
}

/// Forms E and F: the plans that carry a decision out.
pub const PLANS: [&str; 2] = ["plan_uasc", "plan_family"];

/// Form D: the determination (domain.md 2, form D).
pub mod bid {
    /// Id of the form.
    pub const ID: &str = "bid";
    /// What the report recommends.
    pub const RECOMMENDED: &str = "bd_recommend";
    /// Which solution was decided.
    pub const SOLUTION: &str = "dc_solution";
    /// Value of [`RECOMMENDED`] and [`SOLUTION`]: return.
    pub const RETURN: &str = "return_reintegration";
    /// What was decided.
    pub const OUTCOME: &str = "dc_outcome";
    /// Value of [`OUTCOME`]: nothing was decided yet.
    pub const DEFERRED: &str = "deferred";
    /// Day of the panel's session.
    pub const PANEL_DAY: &str = "pn_date";
    /// The chair's signature.
    pub const CHAIR_SIGNATURE: &str = "dc_chair_signature";
    /// Day on which the child was told.
    pub const CHILD_TOLD_ON: &str = "nt_child_on";
}

/// Form K4: transfer, closure, re-opening (domain.md 2, form K4).
pub mod closure {
    /// Id of the form.
    pub const ID: &str = "closure";
    /// What is done.
    pub const KIND: &str = "cl_kind";
    /// Value of [`KIND`].
    pub const CLOSE: &str = "close";
}

/// Form G: the checklist of key considerations (domain.md 2, form G).
pub mod checklist {
    /// Id of the form.
    pub const ID: &str = "checklist";
    /// Which item a row is about.
    pub const ITEM: &str = "ki_item";
    /// The rows, one for each item.
    pub const ITEMS: &str = "ck_items";
    /// What the child says on it, as an adult noted it.
    pub const CHILD_SAYS: &str = "ki_child_says";
}
