//! Where something that needs attention is seen to, so that one tap leads there.

use form_engine::Path;
use serde::{Deserialize, Serialize};

use crate::answers::Answers;
use crate::change::{Body, Change};
use crate::ids::DocumentId;

/// The answer, form or page where something is seen to. Stored in summaries, so a kind is never renamed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spot {
    /// This question of a form, or this group of rows.
    Question {
        /// The form.
        document: DocumentId,
        /// The question.
        path: Path,
    },
    /// A form, where somebody stopped.
    Form {
        /// The form.
        document: DocumentId,
    },
    /// A form that was signed, with what was said to it.
    Review {
        /// The form.
        document: DocumentId,
    },
    /// A form that nobody has begun.
    NewForm,
    /// The answers that stand against each other.
    Conflicts,
    /// What the child said.
    Views,
    /// Telling the child what was decided.
    Outcome,
    /// Writing down that somebody was in touch.
    Contact,
    /// Who did what.
    Timeline,
    /// Who may know what.
    Permissions,
    /// What authorities asked for. Since version 7 of the summary.
    Requests,
    /// What the child wants others to read. Since version 8 of the summary.
    HandOn,
    /// Handing the tablet over to the child. Since version 8 of the summary.
    Handover,
    /// Who saw the case, and who opened what. Since version 9 of the summary.
    WhoSaw,
}

impl Spot {
    /// Where this answer was written.
    pub(super) fn of(change: &Change) -> Option<Self> {
        match &change.body {
            Body::Answer { document, path, .. } | Body::Row { document, path, .. } => {
                Some(Spot::Question { document: document.clone(), path: path.clone() })
            }
            Body::Fact(_) => None,
        }
    }

    /// A question of the form that counts now.
    pub(super) fn question(answers: &Answers<'_>, form: &str, field: &str) -> Option<Self> {
        let document = answers.document(form)?.id().clone();
        Some(Spot::Question { document, path: Path::top(field).ok()? })
    }

    /// The form that counts now, or a new one.
    pub(super) fn form(answers: &Answers<'_>, form: &str) -> Self {
        let found = answers.document(form);
        found.map_or(Spot::NewForm, |document| Spot::Form { document: document.id().clone() })
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use form_engine::Answer;

    use super::*;
    use crate::attention::{Concern, concerns};
    use crate::fields::{guardianship, reg_bia};
    use crate::testing::{Tablet, id};

    fn spots(tablet: &Tablet) -> Vec<(Concern, Option<Spot>)> {
        let all = concerns(&Answers::of(&tablet.file)).into_iter();
        all.map(|attention| (attention.concern, attention.spot)).collect()
    }

    fn question(document: &DocumentId, path: &str) -> Option<Spot> {
        Some(Spot::Question { document: document.clone(), path: path.parse().unwrap() })
    }

    #[test]
    fn each_thing_leads_to_its_own_place() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form(reg_bia::ID);
        tablet.choose(&document, "self_harm", "yes");
        tablet.choose(&document, "risk_level", "high");
        // What is missing is seen to where it is answered, not where it was found out.
        tablet.choose(&document, "fear_return", "yes");
        tablet.add_row(&document, "immediate_needs/r1");
        tablet.answer(&document, "immediate_needs/r1/need_by", Answer::Date("2025-06-15".parse().unwrap()));
        tablet.choose(&document, "child_status", "unaccompanied");
        assert_eq!(
            spots(&tablet),
            [
                (Concern::SelfHarm, question(&document, "self_harm")),
                (Concern::RiskResponse, Some(Spot::Contact)),
                (Concern::UrgentNeed, question(&document, "immediate_needs")),
                (Concern::GuardianMissing, Some(Spot::NewForm)),
                (Concern::LegalScreen, question(&document, "legal_screen_done")),
            ]
        );
        let guardian = tablet.open_form(guardianship::ID);
        assert!(
            spots(&tablet).contains(&(Concern::GuardianMissing, Some(Spot::Form { document: guardian })))
        );
    }

    #[test]
    fn different_answers_lead_to_each_other_and_a_form_that_was_sent_back_to_its_words() {
        let mut ann = Tablet::new(&id("case"), "ann");
        ann.open_case();
        let document = ann.open_form(reg_bia::ID);
        let mut bo = Tablet::new(&id("case"), "bo");
        bo.take(&ann);
        ann.answer(&document, "name_given", Answer::Text("Tavi".into()));
        bo.answer(&document, "name_given", Answer::Text("Davi".into()));
        ann.take(&bo);
        assert_eq!(spots(&ann), [(Concern::Conflict, Some(Spot::Conflicts))]);
        ann.choose(&document, "immediate_danger", "no");
        ann.answer(&document, "name_given", Answer::Text("Tavi".into()));
        let by = ann.writer.user.clone();
        ann.fact(crate::sign(&ann.file, &document, crate::SignAct::Submit, &by, "A", "1").unwrap());
        bo.take(&ann);
        let other = bo.writer.user.clone();
        bo.fact(crate::send_back(&bo.file, &document, &other, "B", "1", "Look at the danger.").unwrap());
        ann.take(&bo);
        assert!(spots(&ann).contains(&(Concern::SentBack, Some(Spot::Review { document }))));
    }
}
