//! A child's views over time: what stands today, what stood before, and what was taken back. A fold over statements.
//!
//! What it is not: an opinion. Nothing here says what a statement means; the adult's reading is kept beside it.

mod compare;
mod notice;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

pub use compare::{Compared, Matter, compared, moments};
pub use notice::{Notice, notices, of_statement as notices_of};

use crate::case_file::CaseFile;
use crate::change::Change;
use crate::fact::CaseFact;
use crate::ids::{SessionId, StatementId};
use crate::statement::{AnswerState, ChildStatement};
use crate::taken_back::TakenBack;
use crate::time::Timestamp;

/// One version of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version<'a> {
    /// The change that holds the statement, or the taking back.
    pub change: &'a Change,
    /// What was said, or what stays of it.
    pub content: Content<'a>,
    /// Which version of its view it is, from 1.
    pub version: u32,
    /// Where it stands today.
    pub stand: Stand,
}

/// What there is to read of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content<'a> {
    /// The statement, letter by letter.
    Said(&'a ChildStatement),
    /// The child took it back: nobody reads it any more.
    Masked(&'a TakenBack),
}

/// Where a version stands today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// It is what the child says today: nothing replaces it and nothing takes it back.
    Current,
    /// A later version stands in its place.
    Replaced {
        /// When the later one was said.
        on: Timestamp,
        /// Why, if the child said.
        reason: Option<String>,
    },
    /// The child took it back.
    TakenBack,
}

/// What a view is about: versions of one topic stand in one lane.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Topic {
    /// The screen that asked.
    pub screen: String,
    /// The solution that it speaks about, where it speaks about one.
    pub solution: Option<String>,
}

/// Everything that was said about one topic, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane<'a> {
    /// The topic.
    pub topic: Topic,
    /// The versions: newest first by (day said, version, id), never by when they arrived.
    pub versions: Vec<Version<'a>>,
}

impl Lane<'_> {
    /// What counts today: all that the child said in the last talk in which it said something of this, and what it called the
    /// same, or added to, at that time or later. Silence takes nothing away; a refusal and a taking back do.
    fn counts_today(&self, kept: &BTreeMap<&StatementId, Timestamp>) -> Vec<&StatementId> {
        let says = |version: &&Version<'_>| match version.content {
            Content::Said(said) => version.stand == Stand::Current && said.state.says(),
            Content::Masked(_) => true,
        };
        let mut said = self.versions.iter().filter(says).peekable();
        let Some((last, at)) = said.peek().map(|version| (version.session(), version.said())) else {
            return Vec::new();
        };
        let counts = |version: &&Version<'_>| {
            version.session() == last || kept.get(version.id()).is_some_and(|kept| *kept >= at)
        };
        said.filter(counts).map(Version::id).collect()
    }

    /// The answers of earlier talks over which a refusal stands: the last talk that said something of this gave no answer to
    /// it, and the child called none of them the same since.
    fn refused_since(&self, kept: &BTreeMap<&StatementId, Timestamp>) -> Vec<&StatementId> {
        let stands = self.versions.iter().filter_map(|version| match version.content {
            Content::Said(said) if version.stand == Stand::Current && said.state.says() => Some(said),
            Content::Said(_) | Content::Masked(_) => None,
        });
        let stands: Vec<&ChildStatement> = stands.collect();
        let Some(last) = stands.first().copied() else { return Vec::new() };
        if stands.iter().any(|said| said.session == last.session && said.state == AnswerState::Answered) {
            return Vec::new();
        }
        let still = |said: &ChildStatement| kept.get(&said.id).is_some_and(|kept| *kept >= last.said);
        let earlier = stands.into_iter().filter(|said| said.session != last.session && !still(said));
        earlier.map(|said| &said.id).collect()
    }
}

impl Version<'_> {
    /// When it was said.
    #[must_use]
    pub fn said(&self) -> Timestamp {
        match self.content {
            Content::Said(said) => said.said,
            Content::Masked(masked) => masked.said,
        }
    }

    /// Its statement's id.
    #[must_use]
    pub fn id(&self) -> &StatementId {
        match self.content {
            Content::Said(said) => &said.id,
            Content::Masked(masked) => &masked.statement,
        }
    }

    fn session(&self) -> &SessionId {
        match self.content {
            Content::Said(said) => &said.session,
            Content::Masked(masked) => &masked.session,
        }
    }

    fn topic(&self) -> Topic {
        match self.content {
            Content::Said(said) => Topic { screen: said.screen.clone(), solution: said.solution.clone() },
            // What was taken back says no more than where it was said.
            Content::Masked(masked) => Topic { screen: masked.screen.clone(), solution: None },
        }
    }

    fn key(&self) -> (Timestamp, u32, &StatementId) {
        (self.said(), self.version, self.id())
    }
}

/// The views of a case, topic by topic. The same set of changes gives the same lanes, in whatever order they came.
#[must_use]
pub fn lanes(file: &CaseFile) -> Vec<Lane<'_>> {
    let mut lanes: BTreeMap<Topic, Vec<Version<'_>>> = BTreeMap::new();
    for version in versions(file) {
        lanes.entry(version.topic()).or_default().push(version);
    }
    for versions in lanes.values_mut() {
        versions.sort_by(|a, b| b.key().cmp(&a.key()));
    }
    lanes.into_iter().map(|(topic, versions)| Lane { topic, versions }).collect()
}

/// All that counts today, of every topic: what the child said last, never that it went on.
#[must_use]
pub fn counting(file: &CaseFile) -> BTreeSet<StatementId> {
    let kept = kept(file);
    lanes(file).iter().flat_map(|lane| lane.counts_today(&kept)).cloned().collect()
}

/// What the child says today, for whoever passes it on or tells it back: nothing replaces it, nothing takes it back, and no
/// later talk ended this topic with "I don't want to say" or "I don't know". Earlier words that the child did not speak of
/// again stand beside later ones. What a refusal stands over stays readable among the earlier versions.
#[must_use]
pub(crate) fn standing(file: &CaseFile) -> Vec<(&Change, &ChildStatement)> {
    let kept = kept(file);
    let lanes = lanes(file);
    let refused: BTreeSet<&StatementId> = lanes.iter().flat_map(|lane| lane.refused_since(&kept)).collect();
    let mut found = file.current_statements();
    found.retain(|(_, said)| !refused.contains(&said.id));
    found
}

/// What the child called the same, or added to, and when it last did.
fn kept(file: &CaseFile) -> BTreeMap<&StatementId, Timestamp> {
    let mut kept: BTreeMap<&StatementId, Timestamp> = BTreeMap::new();
    for (change, fact) in file.facts() {
        let CaseFact::ChildSession { course: Some(course), .. } = fact else { continue };
        for id in course.still_so.iter().chain(&course.added).chain(&course.wanted_to_add) {
            let at = kept.entry(id).or_insert(change.recorded);
            *at = change.recorded.max(*at);
        }
    }
    kept
}

/// Every version of every view, in no order that means anything.
#[must_use]
pub fn versions(file: &CaseFile) -> Vec<Version<'_>> {
    let links = Links::of(file);
    let masked = file.taken_back();
    // Of a statement that this tablet never got, the taking back alone is known.
    let mut found: BTreeMap<&StatementId, Version<'_>> = masked
        .into_iter()
        .map(|(id, (change, masked))| {
            let version = links.version(id);
            let content = Content::Masked(masked);
            (id, Version { change, content, version, stand: Stand::TakenBack })
        })
        .collect();
    for (change, said) in file.statements() {
        let stand = match links.replaced_by(&said.id) {
            None => Stand::Current,
            Some(later) => Stand::Replaced {
                on: later.said,
                reason: later.replaces.as_ref().and_then(|it| it.reason.clone()),
            },
        };
        let version = links.version(&said.id);
        let next = Version { change, content: Content::Said(said), version, stand };
        // One id is one statement; should two come under it, the same one wins everywhere.
        match found.get(&said.id) {
            Some(known) if known.change.id >= change.id || matches!(known.content, Content::Masked(_)) => {}
            _ => drop(found.insert(&said.id, next)),
        }
    }
    found.into_values().collect()
}

/// Who replaces whom. A statement that was taken back still stands in the place of the earlier one: what a child had
/// corrected is not put into its mouth again.
struct Links<'a> {
    all: BTreeMap<&'a StatementId, &'a ChildStatement>,
    later: BTreeMap<&'a StatementId, &'a ChildStatement>,
}

impl<'a> Links<'a> {
    fn of(file: &'a CaseFile) -> Self {
        let mut links = Self { all: BTreeMap::new(), later: BTreeMap::new() };
        for (_, said) in file.all_statements() {
            links.all.insert(&said.id, said);
            let Some(replaces) = &said.replaces else { continue };
            for earlier in replaces.all().filter(|earlier| **earlier != said.id) {
                let known = links.later.get(earlier);
                if known.is_none_or(|known| (known.said, &known.id) < (said.said, &said.id)) {
                    links.later.insert(earlier, said);
                }
            }
        }
        links
    }

    fn replaced_by(&self, id: &StatementId) -> Option<&'a ChildStatement> {
        self.later.get(id).copied()
    }

    /// How many statements stand behind this one, itself counted in. A circle is counted once around.
    fn version(&self, id: &StatementId) -> u32 {
        let mut seen = BTreeSet::new();
        let mut here = Some(id);
        while let Some(id) = here {
            if !seen.insert(id) {
                break;
            }
            here = self.all.get(id).and_then(|said| said.replaces.as_ref()).map(|it| &it.statement);
        }
        u32::try_from(seen.len()).unwrap_or(u32::MAX)
    }
}
