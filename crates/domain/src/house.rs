//! What a place says of itself: which sentences to children are true there, and how its offices are called. A list
//! that is only added to; of one key the newest entry counts. It holds nothing of a case.

use std::collections::{BTreeMap, BTreeSet};

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use crate::ids::UserId;
use crate::staff::Role;
use crate::time::Timestamp;

/// One entry of the list.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseEntry {
    /// What it is about: a local truth such as `T12.free`, or a name such as `V16.school`.
    pub key: String,
    /// What holds.
    pub verdict: Verdict,
    /// The words that belong to it: the contact, the name of an office, or how it is here instead.
    pub words: String,
    /// The person who answers for it, by name.
    pub named: String,
    /// The day on which that person said so.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub on: CivilDate,
    /// SHA-256 of the sentences that were confirmed, hexadecimal; empty where there are none. Other sentences are not
    /// confirmed by it.
    pub fingerprint: String,
    /// Who wrote it down.
    pub by: UserId,
    /// When, by the server's clock.
    pub at: Timestamp,
}

/// What somebody said of a sentence.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is true here.
    True,
    /// It is not true here: children are not told it.
    NotTrue,
    /// What was said before no longer counts; it is open again.
    Open,
}

/// Key of what the program knows by itself: a complaints office reads letters, and this tablet has its key. Nobody confirms it.
pub const LETTER: &str = "T13.letter";
/// The local truth that needs a contact beside the yes.
pub const COMPLAINT_CONTACT: &str = "T13.contact";
/// The local truth that each worker answers for at each hand-over.
pub const NEXT_DATE: &str = "T15.date";
/// How the office behind "school" on the screen of sharing is called here.
pub const SCHOOL_NAME: &str = "V16.school";
/// How the authority behind "the people who decide" is called here.
pub const PANEL_NAME: &str = "V16.panel";
/// Most characters of the words of an entry.
pub const MOST_WORDS: usize = 300;
/// Most characters of a name.
pub const MOST_NAME: usize = 100;

/// What is written down once for a place, and by whom. A legal lead or a safeguarding lead has no account: the
/// administrator or a supervisor writes the name down. What is about data is the data-protection officer's own.
pub const HOUSE_KEYS: [(&str, &[Role]); 11] = [
    ("T05.secret", OFFICE),
    ("T06.family", OFFICER),
    ("T06.other_country", OFFICER),
    ("T06.law", OFFICER),
    ("T08.safeguard", OFFICE),
    ("T11.wait", OFFICE),
    ("T12.free", OFFICE),
    ("T12.private", OFFICE),
    (COMPLAINT_CONTACT, OFFICE),
    (SCHOOL_NAME, OFFICE),
    (PANEL_NAME, OFFICE),
];

const OFFICE: &[Role] = &[Role::Administrator, Role::Supervisor];
const OFFICER: &[Role] = &[Role::DataProtectionOfficer];

/// Why an entry is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadEntry {
    /// There is nothing of that key to write down.
    #[error("no such key")]
    NoKey,
    /// Somebody else writes this down.
    #[error("this is for another role")]
    OtherRole,
    /// Nobody is named who answers for it.
    #[error("a name is missing or too long")]
    NoName,
    /// The words that belong to it are missing, or too long.
    #[error("the words are missing or too long")]
    NoWords,
    /// The limit of secrecy is told in every place; it can be confirmed, and never be denied.
    #[error("this sentence is told in every place")]
    AlwaysTold,
}

/// May this role write this down?
#[must_use]
pub fn may_write_house(role: Role, key: &str) -> bool {
    HOUSE_KEYS.iter().any(|(known, roles)| *known == key && roles.contains(&role))
}

/// True for a key that holds a name and no sentence.
#[must_use]
pub fn is_house_name(key: &str) -> bool {
    matches!(key, SCHOOL_NAME | PANEL_NAME)
}

/// Is this an entry that the list takes from this role?
///
/// # Errors
/// [`BadEntry`] with the reason.
pub fn check_entry(
    role: Role,
    key: &str,
    verdict: Verdict,
    words: &str,
    named: &str,
) -> Result<(), BadEntry> {
    if !HOUSE_KEYS.iter().any(|(known, _)| *known == key) {
        return Err(BadEntry::NoKey);
    }
    if !may_write_house(role, key) {
        return Err(BadEntry::OtherRole);
    }
    let one_line = |text: &str| !text.chars().any(char::is_control);
    let (words, named) = (words.trim(), named.trim());
    if named.is_empty() || named.chars().count() > MOST_NAME || !one_line(named) {
        return Err(BadEntry::NoName);
    }
    let needs_words = verdict == Verdict::True && (key == COMPLAINT_CONTACT || is_house_name(key));
    if needs_words && words.is_empty() || words.chars().count() > MOST_WORDS || !one_line(words) {
        return Err(BadEntry::NoWords);
    }
    if key == "T05.secret" && verdict == Verdict::NotTrue {
        return Err(BadEntry::AlwaysTold);
    }
    Ok(())
}

/// The list as it is read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct House(pub Vec<HouseEntry>);

impl House {
    /// What counts today under a key: the entry that was written last. None where it is open.
    #[must_use]
    pub fn standing(&self, key: &str) -> Option<&HouseEntry> {
        // Of two in one millisecond the later in the list was written later.
        let all = self.0.iter().filter(|entry| entry.key == key);
        all.max_by_key(|entry| entry.at).filter(|entry| entry.verdict != Verdict::Open)
    }

    /// The newest entry of every key.
    #[must_use]
    pub fn newest(&self) -> House {
        let keys: BTreeSet<&str> = self.0.iter().map(|entry| entry.key.as_str()).collect();
        let newest = |key: &str| self.0.iter().filter(|entry| entry.key == key).max_by_key(|entry| entry.at);
        House(keys.into_iter().filter_map(newest).cloned().collect())
    }

    /// True where somebody confirmed exactly these sentences.
    #[must_use]
    pub fn confirms(&self, key: &str, fingerprint: &str) -> bool {
        let standing = self.standing(key);
        standing.is_some_and(|it| it.verdict == Verdict::True && it.fingerprint == fingerprint)
    }

    /// The local truths that are confirmed for today's sentences, given by key with their fingerprints.
    #[must_use]
    pub fn confirmed(&self, today: &BTreeMap<String, String>) -> BTreeSet<String> {
        let stands = today.iter().filter(|(key, fingerprint)| self.confirms(key, fingerprint));
        stands.map(|(key, _)| key.clone()).collect()
    }

    /// The words of a key that is true here.
    #[must_use]
    pub fn words(&self, key: &str) -> Option<&str> {
        let standing = self.standing(key).filter(|it| it.verdict == Verdict::True)?;
        Some(standing.words.as_str()).filter(|words| !words.is_empty())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may stop at once")]
    use super::*;
    use crate::testing::id;

    fn entry(key: &str, verdict: Verdict, at: u64) -> HouseEntry {
        HouseEntry {
            key: key.to_owned(),
            verdict,
            words: String::new(),
            named: "Lee".to_owned(),
            on: CivilDate::from_days_since_1970(20_000).expect("a day"),
            fingerprint: "f1".to_owned(),
            by: id("admin"),
            at: Timestamp(at),
        }
    }

    #[test]
    fn the_newest_word_about_a_sentence_counts_and_can_be_opened_again() {
        let mut house =
            House(vec![entry("T12.free", Verdict::NotTrue, 1), entry("T12.free", Verdict::True, 2)]);
        assert!(house.confirms("T12.free", "f1"));
        house.0.push(entry("T12.free", Verdict::Open, 3));
        assert!(!house.confirms("T12.free", "f1") && house.standing("T12.free").is_none());
        assert_eq!(house.newest().0.len(), 1);
    }

    #[test]
    fn other_sentences_than_those_that_were_confirmed_are_open() {
        let house = House(vec![entry("T12.free", Verdict::True, 1), entry("T11.wait", Verdict::NotTrue, 1)]);
        let today = |free: &str| {
            [("T12.free", free), ("T11.wait", "f1"), ("T12.private", "f1")]
                .map(|(key, print)| (key.to_owned(), print.to_owned()))
                .into()
        };
        assert_eq!(house.confirmed(&today("f1")), BTreeSet::from(["T12.free".to_owned()]));
        assert!(house.confirmed(&today("f2")).is_empty());
    }

    #[test]
    fn each_sentence_is_confirmed_by_its_own_role_with_a_name() {
        let check = |role, key, verdict, words, named| check_entry(role, key, verdict, words, named);
        let admin = Role::Administrator;
        assert_eq!(check(admin, "T12.free", Verdict::True, "", "Lee"), Ok(()));
        assert_eq!(check(admin, "T12.free", Verdict::True, "", " "), Err(BadEntry::NoName));
        assert_eq!(check(admin, "T06.law", Verdict::True, "", "Lee"), Err(BadEntry::OtherRole));
        let officer = Role::DataProtectionOfficer;
        assert_eq!(check(officer, "T06.law", Verdict::NotTrue, "", "Kit"), Ok(()));
        assert_eq!(check(officer, "T12.free", Verdict::True, "", "Kit"), Err(BadEntry::OtherRole));
        assert_eq!(check(Role::Caseworker, "T12.free", Verdict::True, "", "Lee"), Err(BadEntry::OtherRole));
        assert_eq!(check(admin, NEXT_DATE, Verdict::True, "", "Lee"), Err(BadEntry::NoKey));
    }

    #[test]
    fn a_contact_and_a_name_need_their_words_and_secrecy_is_never_denied() {
        let check = |key, verdict, words: &str| check_entry(Role::Supervisor, key, verdict, words, "Lee");
        assert_eq!(check(COMPLAINT_CONTACT, Verdict::True, " "), Err(BadEntry::NoWords));
        assert_eq!(check(COMPLAINT_CONTACT, Verdict::NotTrue, ""), Ok(()));
        assert_eq!(check(SCHOOL_NAME, Verdict::True, ""), Err(BadEntry::NoWords));
        assert_eq!(check(SCHOOL_NAME, Verdict::Open, ""), Ok(()));
        assert_eq!(check("T12.free", Verdict::True, &"x".repeat(MOST_WORDS + 1)), Err(BadEntry::NoWords));
        assert_eq!(check("T05.secret", Verdict::NotTrue, ""), Err(BadEntry::AlwaysTold));
    }
}
