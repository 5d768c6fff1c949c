//! Form I: the record of the child's views (domain.md 2, form I; child-ux.md 4.4 and 4.5).

/// Id of the form.
pub const ID: &str = "views";
/// The child does not want to give views now.
pub const DECLINED: &str = "vw_declined";
/// Rows: each solution with what the child thinks of it, as an adult noted it.
pub const OPTIONS: &str = "vw_options";
/// Which solution a row of [`OPTIONS`] is about.
pub const OPTION: &str = "vo_option";
/// What the child thinks of it.
pub const STANCE: &str = "vo_stance";
/// Value of [`STANCE`]: nothing was said.
pub const NO_VIEW: &str = "no_view_given";
/// Rows: what was not offered to the child, and why.
pub const GAPS: &str = "vw_gaps";
/// Which factor a row of [`GAPS`] is about.
pub const GAP_FACTOR: &str = "gp_factor";
/// Why it was not offered.
pub const GAP_WHY: &str = "gp_why";
/// The factor whose row of [`GAPS`] explains all that was not offered.
pub const ALL_VIEWS: &str = "i22";
/// Rows: what was seen of a very young child.
pub const SEEN: &str = "vw_seen";
/// The day of a row of [`SEEN`].
pub const SEEN_ON: &str = "sn_on";
/// What it is about, as a key.
pub const SEEN_AREA: &str = "sn_area";
/// What was seen and heard.
pub const SEEN_SAW: &str = "sn_saw";
/// Where.
pub const SEEN_WHERE: &str = "sn_where";
/// Who was there.
pub const SEEN_WHO: &str = "sn_who";
/// Who saw it.
pub const SEEN_BY: &str = "sn_by";
/// What an adult thinks it means.
pub const SEEN_MEANS: &str = "sn_means";
/// The weight of all views together.
pub const WHOLE_WEIGHT: &str = "vw_weight_proposed";
/// Its reasons, as keys.
pub const WHOLE_REASONS: &str = "vw_weight_reasons";
/// Its reasons, in words.
pub const WHOLE_WORDS: &str = "vw_weight_reason";
/// The child's statements that it rests on.
pub const WHOLE_RESTS_ON: &str = "vw_weight_statements";
/// Rows: the weight of the views on each solution.
pub const WEIGHTS: &str = "vw_weights";
/// What a row of [`WEIGHTS`] is about.
pub const ABOUT: &str = "wt_about";
/// The weight.
pub const WEIGHT: &str = "wt_weight";
/// The reasons, as keys.
pub const REASONS: &str = "wt_reasons";
/// The reasons, in words.
pub const REASON_WORDS: &str = "wt_reason_words";
/// Whether the recommendation departs from what the child wants.
pub const DEPARTS: &str = "wt_departs";
/// Why it departs from that.
pub const DEPARTURE_REASON: &str = "wt_departure_reason";
/// Who looked a second time at a departure.
pub const SECOND_LOOK: &str = "wt_second_name";
/// The child's statements that the weight rests on.
pub const RESTS_ON: &str = "wt_statements";
/// Rows: the weight of the view on one point of the checklist.
pub const FACTOR_WEIGHTS: &str = "vw_factor_weights";
/// Which point a row of [`FACTOR_WEIGHTS`] is about.
pub const FACTOR_ABOUT: &str = "wf_factor";
/// The weight.
pub const FACTOR_WEIGHT: &str = "wf_weight";
/// The reasons, as keys.
pub const FACTOR_REASONS: &str = "wf_reasons";
/// The reasons, in words.
pub const FACTOR_WORDS: &str = "wf_reason_words";
/// The child's statements that it rests on.
pub const FACTOR_RESTS_ON: &str = "wf_statements";

/// Everything of this form that a rule reads.
pub const READ: &[&str] = &[
    FACTOR_WEIGHTS,
    FACTOR_ABOUT,
    FACTOR_WEIGHT,
    FACTOR_REASONS,
    FACTOR_WORDS,
    FACTOR_RESTS_ON,
    DECLINED,
    OPTIONS,
    OPTION,
    STANCE,
    GAPS,
    GAP_FACTOR,
    GAP_WHY,
    SEEN,
    SEEN_ON,
    SEEN_AREA,
    SEEN_SAW,
    SEEN_WHERE,
    SEEN_WHO,
    SEEN_BY,
    SEEN_MEANS,
    WHOLE_WEIGHT,
    WHOLE_REASONS,
    WHOLE_WORDS,
    WHOLE_RESTS_ON,
    WEIGHTS,
    ABOUT,
    WEIGHT,
    REASONS,
    REASON_WORDS,
    DEPARTS,
    DEPARTURE_REASON,
    SECOND_LOOK,
    RESTS_ON,
];
