//! The address of what needs attention: the answer, form or page where it is seen to.

use domain::{CaseId, Spot};

use crate::app::routes::To;

/// Where this is seen to; the case itself where that is no one place.
pub(super) fn to_spot(case: &CaseId, spot: Option<&Spot>) -> To {
    let case = case.clone();
    match spot.cloned() {
        None => To::Case(case),
        Some(Spot::Question { document, path }) => To::Question(case, document, path),
        Some(Spot::Form { document }) => To::Resume(case, document),
        Some(Spot::Review { document }) => To::Review(case, document),
        Some(Spot::NewForm) => To::NewForm(case),
        Some(Spot::Conflicts) => To::Conflicts(case),
        Some(Spot::Views) => To::Views(case),
        Some(Spot::Outcome) => To::Outcome(case),
        Some(Spot::Contact) => To::Contact(case),
        Some(Spot::Timeline) => To::Timeline(case),
        Some(Spot::Permissions) => To::Permissions(case),
        Some(Spot::Requests) => To::Requests(case),
        Some(Spot::HandOn) => To::HandOn(case),
        Some(Spot::Handover) => To::Handover(case),
        Some(Spot::WhoSaw) => To::WhoSaw(case),
    }
}
