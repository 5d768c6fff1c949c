//! Places for names in texts, written `{worker}`.

/// Places that a text may have.
pub const PLACES: [&str; 19] = [
    "worker",
    "org",
    "interpreter",
    "guardian",
    "lawyer",
    "trusted",
    "next_step",
    "next_date",
    "complaint_contact",
    "place_return",
    "place_other",
    "family_person",
    "option",
    "decision",
    "reason",
    "said",
    "measure",
    "last_day",
    "receiver",
];

/// Places that always have a name: a session cannot begin without them.
pub const ALWAYS: [&str; 4] = ["worker", "org", "next_step", "next_date"];

/// Places of the options. An option is told only where it is in play, and then the worker has named it.
pub const OF_OPTIONS: [&str; 3] = ["place_return", "place_other", "family_person"];

/// A text with names put into its places. A place without a name stays visible: it must be seen.
#[must_use]
pub fn put_in(text: &str, names: &[(&str, &str)]) -> String {
    names.iter().fold(text.to_owned(), |text, (place, name)| text.replace(&format!("{{{place}}}"), name))
}

/// The places in a text, in their order.
#[must_use]
pub fn places_in(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(place, _)| place)).collect()
}

/// True where a place has a name.
pub(super) fn has_name(names: &[(&str, &str)], place: &str) -> bool {
    names.iter().any(|(known, name)| *known == place && !name.is_empty())
}
