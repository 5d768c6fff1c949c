//! Who stands for the child by an appointment, by name: read from the appointments, stored nowhere else.

use form_engine::CivilDate;

use super::{MandateKind, Mandates};
use crate::case_file::CaseFile;
use crate::consent::giver_name;

/// Names of those whose appointment stands today, each with what the person is; no name where the case holds none, and nobody
/// once the young person is 18.
#[must_use]
pub fn appointed(file: &CaseFile, today: CivilDate) -> Vec<(Option<String>, MandateKind)> {
    let mandates = Mandates::read(file, today);
    let mut found = Vec::new();
    for it in mandates.all.iter().filter(|it| it.appointment.is_some() && it.stands_on(today)) {
        let one = (giver_name(file, &it.person), it.kind);
        if !mandates.is_adult && !found.contains(&one) {
            found.push(one);
        }
    }
    found
}
