//! The invented cases as real changes, so that a demo is a case like any other.
//!
//! Days of a case count from its first day; the last day of each case is the day on which the demo starts
//! (decisions: anchor day = start day minus the length of the case). The same start gives the same changes.

mod anchor;
mod file;
mod tell;
mod teller;
mod value;

use domain::{CaseId, Change, CivilDate, Role, StaffMember, UserId};

use crate::embedded;
use crate::error::BadFile;

use file::{CaseText, PeopleText};
use tell::tell;

pub use file::{OtherPerson, Site};

/// Everything that the demo shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demo {
    /// Who signs in. Passphrases are the server's affair.
    pub staff: Vec<StaffMember>,
    /// Reception centres.
    pub sites: Vec<Site>,
    /// People without an account, whom cases name.
    pub others: Vec<OtherPerson>,
    /// One case for each child.
    pub cases: Vec<DemoCase>,
}

/// One child's case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoCase {
    /// Its id.
    pub case: CaseId,
    /// What the case shows, in a line.
    pub title: String,
    /// Who works on it.
    pub assigned: Vec<UserId>,
    /// Its changes in the order in which they were made, numbered as if they had been sent.
    pub changes: Vec<Change>,
}

/// The demo as it stands on that day.
///
/// # Errors
/// [`BadFile`] where a file of the demo does not fit its forms; a test makes sure that none does.
pub fn load(start: CivilDate) -> Result<Demo, BadFile> {
    let people: PeopleText = read("demo/people.json")?;
    let staff: Vec<StaffMember> = people.staff;
    let procedure = embedded::procedure()?;
    let manifest = embedded::manifest()?;
    let mut cases = Vec::new();
    for (name, text) in embedded::files().filter(|(name, _)| name.starts_with("demo/demo")) {
        let case: CaseText = serde_json::from_str(text).map_err(|error| BadFile::new(name, error))?;
        for child in &case.children {
            let context = tell::Context {
                start,
                staff: &staff,
                others: &people.others,
                procedure: &procedure,
                manifest: &manifest,
            };
            let changes = tell(&context, &case, child).map_err(|reason| BadFile::new(name, reason))?;
            cases.push(DemoCase {
                case: changes.case,
                title: case.title.clone(),
                assigned: assigned(&staff, &changes.changes, &child.caseworker, &child.supervisor),
                changes: changes.changes,
            });
        }
    }
    number(&mut cases);
    Ok(Demo { staff, sites: people.sites, others: people.others, cases })
}

fn read<T: serde::de::DeserializeOwned>(name: &str) -> Result<T, BadFile> {
    let text = embedded::file(name).ok_or_else(|| BadFile::new(name, "it is not there"))?;
    serde_json::from_str(text).map_err(|error| BadFile::new(name, error))
}

/// The caseworker and the supervisor of the case, and every other caseworker who wrote in it.
fn assigned(
    staff: &[StaffMember],
    changes: &[Change],
    caseworker: &UserId,
    supervisor: &UserId,
) -> Vec<UserId> {
    let mut assigned = vec![caseworker.clone(), supervisor.clone()];
    for member in staff.iter().filter(|member| member.role == Role::Caseworker) {
        let wrote = changes.iter().any(|change| change.entered_by == member.id);
        if wrote && !assigned.contains(&member.id) {
            assigned.push(member.id.clone());
        }
    }
    assigned
}

/// Numbers the changes of each person over all cases, in the order of time, as their tablet would have.
fn number(cases: &mut [DemoCase]) {
    let mut all: Vec<&mut Change> = cases.iter_mut().flat_map(|case| &mut case.changes).collect();
    all.sort_by(|a, b| (a.recorded, &a.id).cmp(&(b.recorded, &b.id)));
    let mut last = std::collections::BTreeMap::<UserId, u64>::new();
    for change in all {
        let seq = last.entry(change.entered_by.clone()).or_default();
        *seq += 1;
        change.seq = *seq;
    }
}
