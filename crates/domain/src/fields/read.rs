//! What the rules of the field read of the forms.

use super::{bid, checklist, closure, consent, disclosure, followup, guardianship, reg_bia, views};

/// Form and question of everything that the sets of this folder name, for a test of the catalogue: a question that a rule reads
/// must not be missing from its form.
pub fn read_by_rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    let sets = [reg_bia::SHORT_SET, reg_bia::SHORT_SET_SEPARATED, reg_bia::FULL_SET].into_iter().flatten();
    let questions = sets.map(|(_, question)| *question);
    let alone = [reg_bia::MINIMUM_SET, reg_bia::SIGNING, reg_bia::READ_ALONE].into_iter().flatten().copied();
    let guardian = [
        guardianship::KIND,
        guardianship::PERSON,
        guardianship::REQUESTED_ON,
        guardianship::POWERS,
        guardianship::STATE,
    ];
    let first = questions.chain(alone).map(|question| (reg_bia::ID, question));
    let others = [
        (checklist::ID, checklist::ITEM),
        (checklist::ID, checklist::CHILD_SAYS),
        (followup::ID, followup::RISK),
        (followup::ID, followup::DONE),
        (bid::ID, bid::OUTCOME),
        (bid::ID, bid::PANEL_DAY),
        (bid::ID, bid::CHAIR_SIGNATURE),
        (bid::ID, bid::CHILD_TOLD_ON),
        (closure::ID, closure::KIND),
    ];
    let said = views::READ.iter().map(|question| (views::ID, *question));
    let appointed = guardian.into_iter().map(|question| (guardianship::ID, question));
    let asked = disclosure::READ.iter().copied();
    first.chain(appointed).chain(others).chain(said).chain(consent::READ.iter().copied()).chain(asked)
}
