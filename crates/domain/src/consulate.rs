//! Whether anybody may turn to a consulate of the State of origin (domain.md 1.5, G07; 4.5, 5): never while a child is or may be
//! seeking protection, and never while no lawyer stands by it. What nobody wrote opens nothing.

use form_engine::{Answer, Path};

use crate::answers::{Answers, is_key, is_one_of};
use crate::case_file::CaseFile;
use crate::fields::{reg_bia, tracing};

/// True where nothing speaks against it: no claim for protection is open or possible, no return is feared, and a lawyer stands by
/// the child.
#[must_use]
pub fn may_ask_consulate(file: &CaseFile) -> bool {
    let answers = Answers::of(file);
    let no = |answer: &Answer| is_key(answer, "no");
    let open = |answer: &Answer| is_one_of(answer, &["yes", "unknown"]);
    let marked =
        |answer: &Answer| matches!(answer, Answer::Choices(keys) if keys.iter().any(|key| key != "none"));
    let documents = file.documents_of(tracing::ID);
    // Whichever form on tracing it stands in.
    let said: Vec<_> =
        documents.iter().flat_map(|it| answers.in_document(it, tracing::PROTECTION_CLAIM)).collect();
    let no_claim = !said.is_empty() && said.iter().all(|(_, answer)| no(answer));
    let feared = answers.any(reg_bia::ID, reg_bia::PROTECTION_CLAIM_POSSIBLE, open).is_some()
        || answers.any(reg_bia::ID, reg_bia::FEAR_RETURN, open).is_some()
        || answers.any(reg_bia::ID, reg_bia::RISK_TYPES, marked).is_some();
    let lawyer = answers.every(reg_bia::ID, reg_bia::LEGAL_REP_STATUS, |it| is_key(it, "appointed"));
    no_claim && !feared && lawyer
}

/// True where this option of this question stands for a consulate and nobody may turn to one: it is not offered and not taken in.
#[must_use]
pub fn is_closed_consulate(file: &CaseFile, form: &str, path: &Path, option: &str) -> bool {
    let names = form == tracing::ID && path.last() == tracing::ACTION && option == tracing::CONSULATE;
    names && !may_ask_consulate(file)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::testing::{Tablet, id, path};

    #[test]
    fn a_consulate_is_closed_while_protection_is_or_may_be_sought_or_no_lawyer_stands_by() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        let bia = tablet.open_for("unaccompanied", Some(9), "2025-06-15".parse().unwrap());
        let form = tablet.open_form(tracing::ID);
        assert!(!may_ask_consulate(&tablet.file), "nobody wrote anything");
        tablet.choose(&form, tracing::PROTECTION_CLAIM, "no");
        assert!(!may_ask_consulate(&tablet.file), "no lawyer stands by");
        tablet.choose(&bia, reg_bia::LEGAL_REP_STATUS, "appointed");
        assert!(may_ask_consulate(&tablet.file));
        for claim in ["unknown", "yes"] {
            tablet.choose(&form, tracing::PROTECTION_CLAIM, claim);
            assert!(!may_ask_consulate(&tablet.file), "{claim}");
        }
        tablet.choose(&form, tracing::PROTECTION_CLAIM, "no");
        for (field, feared, calm) in
            [(reg_bia::PROTECTION_CLAIM_POSSIBLE, "unknown", "no"), (reg_bia::FEAR_RETURN, "yes", "no")]
        {
            tablet.choose(&bia, field, feared);
            assert!(!may_ask_consulate(&tablet.file), "{field}");
            tablet.choose(&bia, field, calm);
            assert!(may_ask_consulate(&tablet.file), "{field}");
        }
        let other = tablet.open_form(tracing::ID);
        tablet.choose(&other, tracing::PROTECTION_CLAIM, "unknown");
        assert!(!may_ask_consulate(&tablet.file), "another form on tracing does not know");
    }

    #[test]
    fn only_the_action_through_a_consulate_is_closed() {
        let tablet = Tablet::new(&id("case"), "ann");
        let action = path("tr_actions/r1/ta_kind");
        assert!(is_closed_consulate(&tablet.file, tracing::ID, &action, "embassy"));
        assert!(!is_closed_consulate(&tablet.file, tracing::ID, &action, "red_cross"));
        assert!(!is_closed_consulate(&tablet.file, "referral", &action, "embassy"));
    }
}
