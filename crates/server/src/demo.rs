//! The invented cases and staff, brought in as if their tablets had sent them.
//!
//! Everything goes through the same door as a real push, so that the demo can hold nothing that the server
//! would refuse. It is brought in once; a start that was cut short is finished by the next one, because
//! what was sent before counts once.

use catalogue::demo::{Demo, DemoCase};
use domain::{CaseFact, Change, CivilDate, DeviceId, Role, StaffMember, Timestamp, UserId};
use sha2::{Digest, Sha256};
use sync::keys::stretch;
use sync::protocol::{Fate, Outcome, PUSH_MOST_BYTES, PUSH_MOST_CHANGES, Stretching};
use zeroize::Zeroizing;

use crate::auth::{Actor, random};
use crate::error::ApiError;
use crate::house::of_demo;
use crate::receive::receive;
use crate::server_fact::{ServerFact, append};
use crate::state::AppState;
use crate::storage::{Credentials, Storage, StorageError};

/// Under this key the store remembers the day of the demo, and later that it is whole.
const DAY: &str = "demo_day";
const WHOLE: &str = "demo_whole";

/// Why there is no demo. Each sentence is for the person who starts the server.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The folder belongs to real people.
    #[error(
        "The data folder holds accounts that are not the demo's. Choose an empty folder with --data, or start without --demo."
    )]
    NotAlone,
    /// The files of the demo do not fit their forms.
    #[error("The demo that this program carries does not load: {0}. Build it again from clean sources.")]
    Broken(String),
    /// The store failed.
    #[error("The data folder cannot be written: {0}.")]
    Storage(#[from] StorageError),
}

impl From<ApiError> for DemoError {
    fn from(error: ApiError) -> Self {
        Self::Broken(error.to_string())
    }
}

/// True if the store holds the demo, whole or in part.
pub(crate) async fn is_demo(storage: &dyn Storage) -> Result<bool, StorageError> {
    Ok(storage.meta(DAY).await?.is_some())
}

/// Brings the demo in, unless it is there, and returns the lines that tell who signs in how.
pub(crate) async fn bring_in(state: &AppState) -> Result<Vec<String>, DemoError> {
    let day = match state.storage.meta(DAY).await? {
        Some(day) => day.parse().unwrap_or(0),
        None if state.storage.staff().await?.is_empty() => today(state.now()),
        None => return Err(DemoError::NotAlone),
    };
    let day = CivilDate::from_days_since_1970(day).map_err(|error| DemoError::Broken(error.to_string()))?;
    let demo = catalogue::demo::load(day).map_err(|error| DemoError::Broken(error.to_string()))?;
    if state.storage.meta(WHOLE).await?.is_none() {
        add_staff(state, &demo.staff, day).await?;
        add_house(state, &demo.staff, day).await?;
        for case in &demo.cases {
            send_case(state, &demo, case).await?;
        }
        let mut tx = state.storage.begin().await?;
        tx.set_meta(WHOLE, "yes").await?;
        tx.commit().await?;
    }
    Ok(sign_ins(&demo.staff))
}

fn today(now: Timestamp) -> i32 {
    now.day().map_or(0, CivilDate::days_since_1970)
}

fn sign_ins(staff: &[StaffMember]) -> Vec<String> {
    let width =
        |text: fn(&StaffMember) -> &str| staff.iter().map(|it| text(it).chars().count()).max().unwrap_or(0);
    let (names, full) = (width(|it| it.sign_in.as_str()), width(|it| it.name.as_str()));
    let mut lines = vec!["The demo: invented people and cases. Sign in as".to_owned()];
    lines.extend(staff.iter().map(|it| {
        let role = match it.role {
            Role::Caseworker => "caseworker",
            Role::Supervisor => "supervisor",
            Role::Administrator => "administrator",
            Role::DataProtectionOfficer => "data-protection officer",
            Role::ComplaintHandler => "complaints office",
        };
        let passphrase = passphrase(&it.sign_in);
        format!("  {:<names$}   {passphrase:<32}   {:<full$}   {role}", it.sign_in, it.name)
    }));
    lines
}

/// Four words that stand for a person of the demo, always the same. Everybody can know them: the demo serves
/// this machine alone.
fn passphrase(sign_in: &str) -> String {
    const WORDS: [&str; 16] = [
        "amber", "basket", "copper", "dolphin", "ember", "feather", "garden", "harvest", "island", "juniper",
        "kettle", "lantern", "meadow", "nutmeg", "orchard", "pebble",
    ];
    let digest = Sha256::digest(format!("demo passphrase of {sign_in}"));
    let mut chosen: Vec<&str> = Vec::new();
    for word in digest.iter().filter_map(|byte| WORDS.get(usize::from(byte & 15)).copied()) {
        if chosen.len() < 4 && !chosen.contains(&word) {
            chosen.push(word);
        }
    }
    chosen.join(" ")
}

async fn add_staff(state: &AppState, staff: &[StaffMember], day: CivilDate) -> Result<(), DemoError> {
    let mut credentials = Vec::new();
    for member in staff {
        credentials.push(credentials_of(state, member).await?);
    }
    let now = state.now();
    let mut tx = state.storage.begin().await?;
    tx.set_meta(DAY, &day.days_since_1970().to_string()).await?;
    for (member, credentials) in staff.iter().zip(&credentials) {
        tx.add_staff(member, now).await?;
        tx.set_credentials(&member.id, credentials, now).await?;
    }
    tx.audit(now, "server", "demo_staff", "-").await?;
    Ok(tx.commit().await?)
}

/// The sentences to children are true in the demo's place. A start that was cut short does not write them twice.
async fn add_house(state: &AppState, staff: &[StaffMember], day: CivilDate) -> Result<(), DemoError> {
    if !state.storage.house().await?.0.is_empty() {
        return Ok(());
    }
    let mut tx = state.storage.begin().await?;
    for entry in of_demo(staff, day, state.now()) {
        tx.add_house(&entry).await?;
    }
    Ok(tx.commit().await?)
}

/// The same as a tablet does when somebody chooses a passphrase.
async fn credentials_of(state: &AppState, member: &StaffMember) -> Result<Credentials, DemoError> {
    let salt = random::<16>()?;
    let passphrase = passphrase(&member.sign_in);
    let stretched =
        tokio::task::spawn_blocking(move || stretch(&passphrase, &salt, Stretching::NORMAL)).await;
    let key = match stretched {
        Ok(Ok(key)) => Zeroizing::new(key.auth_key().to_vec()),
        _ => return Err(DemoError::Broken("a passphrase cannot be stretched".into())),
    };
    let verifier = state.verifier.hash(key).await?;
    Ok(Credentials { salt: salt.to_vec(), stretching: Stretching::NORMAL, verifier })
}

/// Sends a case in the order in which it was written, everybody from their own tablet.
async fn send_case(state: &AppState, demo: &Demo, case: &DemoCase) -> Result<(), DemoError> {
    let mut rest = case.changes.as_slice();
    while let Some(first) = rest.first() {
        let opens = matches!(first.body, domain::Body::Fact(CaseFact::CaseOpened { .. }));
        let length = if opens { 1 } else { batch_length(rest) };
        let (batch, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        send(state, demo, batch).await?;
        if opens {
            assign(state, demo, case, &first.entered_by).await?;
        }
        rest = after;
    }
    Ok(())
}

/// How many of the next changes one tablet can send at once.
fn batch_length(changes: &[Change]) -> usize {
    let Some(first) = changes.first() else { return 0 };
    let mut bytes = 0;
    let fitting = changes.iter().take(PUSH_MOST_CHANGES).take_while(|change| {
        bytes += serde_json::to_vec(change).map_or(0, |json| json.len()) + 1;
        change.device == first.device && bytes < PUSH_MOST_BYTES - 100
    });
    fitting.count().max(1)
}

async fn send(state: &AppState, demo: &Demo, batch: &[Change]) -> Result<(), DemoError> {
    let Some(first) = batch.first() else { return Ok(()) };
    let body = serde_json::to_vec(&serde_json::json!({ "changes": batch }));
    let body = body.map_err(|error| DemoError::Broken(error.to_string()))?;
    let answer = receive(state, &person(demo, &first.entered_by, &first.device)?, &body).await?;
    let refused = |it: &&Outcome| !matches!(it.fate, Fate::Accepted { .. } | Fate::Duplicate { .. });
    match answer.outcomes.iter().find(refused) {
        Some(it) => Err(DemoError::Broken(format!("{} of case {}: {:?}", it.id, first.case, it.fate))),
        None => Ok(()),
    }
}

fn person(demo: &Demo, user: &UserId, device: &DeviceId) -> Result<Actor, DemoError> {
    let member = demo.staff.iter().find(|member| member.id == *user);
    let member = member.ok_or_else(|| DemoError::Broken(format!("{user} is not of the staff")))?.clone();
    Ok(Actor { member, device: device.clone(), session: [0; 32] })
}

/// The opener is on the case already; the others are put on it.
async fn assign(state: &AppState, demo: &Demo, case: &DemoCase, by: &UserId) -> Result<(), DemoError> {
    let now = state.now();
    let mut tx = state.storage.begin().await?;
    for user in case.assigned.iter().filter(|user| *user != by) {
        let role = demo.staff.iter().find(|member| member.id == *user).map(|member| member.role);
        let Some(role) = role else { continue };
        if tx.assign(&case.case, user, by, now).await? {
            let fact = CaseFact::Assigned { user: user.clone(), role };
            let fact = ServerFact { id: state.new_id()?, case: &case.case, by, language: "en", fact };
            append(tx.as_mut(), fact, now).await?;
        }
    }
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn everybody_of_the_demo_has_a_passphrase_of_their_own() {
        let start = CivilDate::from_days_since_1970(20_000);
        let staff = start.ok().and_then(|start| catalogue::demo::load(start).ok()).map(|demo| demo.staff);
        let staff = staff.unwrap_or_default();
        let passphrases: BTreeSet<String> = staff.iter().map(|it| passphrase(&it.sign_in)).collect();
        assert!(!staff.is_empty() && passphrases.len() == staff.len(), "{passphrases:?}");
    }
}
