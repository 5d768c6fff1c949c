//! What the place says of itself: checked before it is written down, and the demo's own answers.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use catalogue::child::ChildTexts;
use catalogue::embedded;
use domain::{COMPLAINT_CONTACT, PANEL_NAME, SCHOOL_NAME};
use domain::{CivilDate, HOUSE_KEYS, HouseEntry, HouseVerdict, Role, StaffMember, Timestamp};

/// The fingerprints of today's sentences, by key; of a name it is empty.
pub(crate) fn fingerprint(key: &str) -> &'static str {
    static TODAY: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    let today = TODAY.get_or_init(|| {
        let english = embedded::file(&ChildTexts::file("en")).unwrap_or_default();
        ChildTexts::parse(english).map(|texts| texts.truth_fingerprints()).unwrap_or_default()
    });
    today.get(key).map_or("", String::as_str)
}

/// What the demo's people say of the demo's place: every sentence is true there. The contact is invented and looks so.
pub(crate) fn of_demo(staff: &[StaffMember], on: CivilDate, at: Timestamp) -> Vec<HouseEntry> {
    let of = |roles: &[Role]| staff.iter().find(|member| roles.contains(&member.role));
    let entry = |(key, roles): (&'static str, &[Role])| {
        let member = of(roles)?;
        let words = match key {
            COMPLAINT_CONTACT => "the Example Children's Ombud (invented), phone 000 000 000",
            SCHOOL_NAME => "Example School (invented)",
            PANEL_NAME => "Example Youth Office (invented)",
            _ => "",
        };
        Some(HouseEntry {
            key: key.to_owned(),
            verdict: HouseVerdict::True,
            words: words.to_owned(),
            named: member.name.clone(),
            on,
            fingerprint: fingerprint(key).to_owned(),
            by: member.id.clone(),
            at,
        })
    };
    HOUSE_KEYS.into_iter().filter_map(entry).collect()
}
