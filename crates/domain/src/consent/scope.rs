//! Which questions a group of information stands for (domain.md 4.4). What stands here nowhere is in no packet.

use form_engine::Answer;

use super::group::Group;

/// A place in a form: a part, or one question of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Id of the form.
    pub form: &'static str,
    /// Id of the part.
    pub section: &'static str,
    /// Ids of questions; the whole part where there are none.
    pub only: &'static [&'static str],
    /// Ids of questions of the part that belong to another group.
    pub but: &'static [&'static str],
    /// Which entries of its lists belong to it.
    pub rows: Rows,
}

/// Which entries of the lists of a place belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// All.
    All,
    /// All but those that are set apart.
    But(&'static [Apart]),
    /// Those alone that are set apart.
    Apart(&'static [Apart]),
}

/// Entries of a list that say something of another kind than their list: known by an answer in the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Apart {
    /// Id of the list.
    pub list: &'static str,
    /// Id of the question in the entry.
    pub question: &'static str,
    /// The answer that sets it apart.
    pub key: &'static str,
}

impl Place {
    /// True for this question, group or row question, by the id of the outermost question.
    #[must_use]
    pub fn holds(&self, question: &str) -> bool {
        (self.only.is_empty() || self.only.contains(&question)) && !self.but.contains(&question)
    }

    /// True for an entry of a list, by its answers to a question: all that stand there, where people do not agree. What one of
    /// them sets apart is apart.
    #[must_use]
    pub fn takes(&self, list: &str, answers: impl Fn(&str) -> Vec<Answer>) -> bool {
        let is_apart = |all: &[Apart]| {
            all.iter().filter(|it| it.list == list).any(|it| {
                answers(it.question)
                    .iter()
                    .any(|answer| matches!(answer, Answer::Choice(key) if key == it.key))
            })
        };
        match self.rows {
            Rows::All => true,
            Rows::But(apart) => !is_apart(apart),
            Rows::Apart(apart) => is_apart(apart),
        }
    }
}

const fn part(form: &'static str, section: &'static str) -> Place {
    Place { form, section, only: &[], but: &[], rows: Rows::All }
}

const fn only(form: &'static str, section: &'static str, only: &'static [&'static str]) -> Place {
    Place { form, section, only, but: &[], rows: Rows::All }
}

const fn without(form: &'static str, section: &'static str, but: &'static [&'static str]) -> Place {
    Place { form, section, only: &[], but, rows: Rows::All }
}

impl Place {
    const fn rows(self, rows: Rows) -> Self {
        Self { rows, ..self }
    }
}

const BIA: &str = crate::fields::reg_bia::ID;

/// Forms that a packet may take something from, in the order in which it stands there.
pub const FORMS: [&str; 10] = [
    BIA,
    "guardianship",
    "tracing",
    "verification",
    "placement",
    "bid",
    "plan_uasc",
    "plan_family",
    "followup",
    "views",
];

/// Faith and people have their own group, no group takes the photo or the S4 question along, and what is worked out from
/// the birth date says nothing that age and date do not.
const NOT_IDENTITY: &[&str] = &[
    "religion",
    "ethnicity",
    "photo",
    "gender_identity",
    "is_child",
    "turns_18_on",
    "dob_earliest",
    "dob_latest",
];

/// Whoever was paid for the journey is no family, wherever somebody wrote them down: who gets the family does not get them.
const PAID: &[Apart] = &[Apart { list: "family_members", question: "fm_relation", key: "smuggler" }];

/// Concerns that say in so many words that somebody trafficked the child.
const TRAFFICKED: &[Apart] = &[
    Apart { list: "concerns", question: "pc_type", key: "trafficking" },
    Apart { list: "concerns", question: "pc_by", key: "smuggler" },
];

/// The places that a group stands for. Views in full are statements and stand in no form; figures without names are no
/// part of one case.
#[must_use]
pub fn places(group: Group) -> &'static [Place] {
    match group {
        Group::Identity => const { &[without(BIA, "identity", NOT_IDENTITY)] },
        Group::Contact => const { &[part(BIA, "contact")] },
        Group::Documents => const { &[part(BIA, "papers")] },
        Group::Family => const { &[part(BIA, "family").rows(Rows::But(PAID))] },
        Group::Separation => {
            const {
                &[
                    part(BIA, "separation"),
                    part("tracing", "known"),
                    part("tracing", "persons"),
                    part("verification", "adult"),
                    part("verification", "result"),
                ]
            }
        }
        Group::Care => {
            const { &[part(BIA, "care_now"), part("placement", "decide"), part("placement", "plan")] }
        }
        Group::Guardian => const { &[part(BIA, "representation"), part("guardianship", "who")] },
        Group::Health => const { &[without(BIA, "health", &["functioning", "adjustments"])] },
        Group::Disability => const { &[only(BIA, "health", &["functioning", "adjustments"])] },
        Group::MentalHealth => const { &[part(BIA, "wellbeing")] },
        Group::Education => const { &[part(BIA, "learning")] },
        Group::Protection => {
            const {
                &[without(BIA, "concerns", &["trafficking_screen", "trafficking_referral"])
                    .rows(Rows::But(TRAFFICKED))]
            }
        }
        Group::Trafficking => {
            const {
                &[
                    only(BIA, "concerns", &["trafficking_screen", "trafficking_referral"]),
                    only(BIA, "concerns", &["concerns"]).rows(Rows::Apart(TRAFFICKED)),
                    only(BIA, "journey", &["harm_on_route", "debt"]),
                    only(BIA, "family", &["family_members"]).rows(Rows::Apart(PAID)),
                ]
            }
        }
        Group::Asylum => const { &[only(BIA, "journey", &["reason_left"]), part(BIA, "return_screen")] },
        // How the views were weighed, and what staff recommend, is the report's: it is not what the child thinks.
        Group::Views => const { &[only(BIA, "views_summary", &["views_short"])] },
        Group::Bia => const { &[part(BIA, "analysis"), part(BIA, "actions")] },
        Group::BidOutcome => const { &[only("bid", "decision", &["dc_outcome", "dc_solution"])] },
        Group::BidReport => {
            const {
                &[
                    part("bid", "head"),
                    part("bid", "history"),
                    part("bid", "options"),
                    part("bid", "weighing"),
                    part("bid", "decision"),
                ]
            }
        }
        Group::Plan => {
            const {
                &[
                    part("plan_uasc", "receive"),
                    part("plan_uasc", "prepare"),
                    part("plan_uasc", "support"),
                    part("plan_uasc", "followup"),
                    part("plan_family", "members"),
                    part("plan_family", "prepare"),
                    part("plan_family", "support"),
                    part("plan_family", "followup"),
                ]
            }
        }
        Group::Travel => const { &[part("plan_uasc", "travel")] },
        Group::FollowUp => {
            const { &[part("followup", "visit"), part("followup", "dims"), part("followup", "plan")] }
        }
        Group::ReligionEthnicity => const { &[only(BIA, "identity", &["religion", "ethnicity"])] },
        // No picture of a child leaves here (domain.md 4.5), statements are asked of the child's own choice, and
        // figures are no part of one case.
        Group::ViewsFull | Group::Photo | Group::Statistics => &[],
    }
}
