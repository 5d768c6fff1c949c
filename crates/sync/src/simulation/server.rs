//! A server in memory that judges by [`crate::accept`], like the real one.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Author, Body, CaseFact, CaseId, Change, ChangeId, DeviceId, GroupId, Role, Timestamp, UserId};

use crate::accept::{Candidate, ContentHash, Known, Verdict, content_hash, fates, judge, objection_to_shape};
use crate::protocol::{
    CasePage, Fate, HeldReason, Numbered, Outcome, PullAnswer, PullRequest, PushAnswer, PushRequest,
};

/// Small, so that every run has pages and "there is more".
const PAGE_MOST_CHANGES: usize = 9;
const ANSWER_MOST_PAGES: usize = 2;

/// What a backup holds and a crash leaves.
#[derive(Debug, Clone, Default)]
pub(super) struct Books {
    pub(super) cases: BTreeMap<CaseId, Vec<Change>>,
    pub(super) index: BTreeMap<ChangeId, (u64, ContentHash)>,
    pub(super) held: BTreeMap<ChangeId, (Change, ContentHash, HeldReason)>,
    pub(super) assigned: BTreeMap<CaseId, BTreeSet<UserId>>,
    /// Bytes of drawings and recordings by case and hash.
    pub(super) media: BTreeMap<(CaseId, String), Vec<u8>>,
    /// Contents that came under an id that was taken.
    pub(super) mismatches: Vec<Change>,
}

#[derive(Debug)]
pub(super) struct Server {
    pub(super) books: Books,
    pub(super) epoch: u64,
    /// Bodies with more changes are answered with 413.
    pub(super) most_changes: usize,
    pub(super) device: DeviceId,
    pub(super) user: UserId,
    made: u64,
}

impl Server {
    pub(super) fn new(device: DeviceId, user: UserId, most_changes: usize) -> Self {
        Self { books: Books::default(), epoch: 1, most_changes, device, user, made: 0 }
    }

    pub(super) fn epoch(&self) -> String {
        format!("epoch-{}", self.epoch)
    }

    pub(super) fn assigned(&self, case: &CaseId, user: &UserId) -> bool {
        self.books.assigned.get(case).is_some_and(|users| users.contains(user))
    }

    /// Judges save by save and stores what it may. `busy` says for which saves it has no time now.
    pub(super) fn push(
        &mut self,
        user: &UserId,
        request: &PushRequest,
        mut busy: impl FnMut() -> bool,
    ) -> PushAnswer {
        let mut outcomes = Vec::with_capacity(request.changes.len());
        let mut not_now = BTreeSet::new();
        for save in request.changes.chunk_by(|a, b| a.group == b.group) {
            let stands_on_it = save.iter().any(|change| not_now.contains(&change.case));
            let fates = if stands_on_it || busy() {
                not_now.extend(save.iter().map(|change| change.case.clone()));
                vec![Fate::Retry { after_seconds: 3 }; save.len()]
            } else {
                self.store(user, save)
            };
            let ids = save.iter().map(|change| change.id.clone());
            outcomes.extend(ids.zip(fates).map(|(id, fate)| Outcome { id, fate }));
        }
        PushAnswer { epoch: self.epoch(), outcomes }
    }

    fn store(&mut self, user: &UserId, save: &[Change]) -> Vec<Fate> {
        let opened: BTreeSet<&CaseId> = save
            .iter()
            .filter(|it| matches!(it.body, Body::Fact(CaseFact::CaseOpened { .. })))
            .map(|it| &it.case)
            .filter(|case| !self.books.cases.contains_key(*case))
            .collect();
        let objection = |change: &Change| {
            let works_on_it = self.assigned(&change.case, user) || opened.contains(&change.case);
            objection_to_shape(change, user).or((!works_on_it).then_some(HeldReason::NotAssigned))
        };
        let in_push: BTreeSet<&ChangeId> = save.iter().map(|change| &change.id).collect();
        let candidates: Vec<Candidate<'_>> = save
            .iter()
            .filter_map(|change| {
                let hash = content_hash(change).ok()?;
                let known = match (self.books.index.get(&change.id), self.books.held.get(&change.id)) {
                    (Some((number, hash)), _) => Known::Stored { number: *number, hash: hash.clone() },
                    (None, Some((_, hash, _))) => Known::Held { hash: hash.clone() },
                    (None, None) => Known::Nothing,
                };
                let group_is_held = self.books.held.values().any(|(held, _, _)| {
                    held.group == change.group
                        && held.device == change.device
                        && !in_push.contains(&held.id)
                        && objection(held).is_some()
                });
                Some(Candidate { change, hash, known, objection: objection(change), group_is_held })
            })
            .collect();
        let verdicts = judge(&candidates);
        let hashes: Vec<ContentHash> = candidates.into_iter().map(|it| it.hash).collect();
        let mut numbers = BTreeMap::new();
        for (place, ((change, hash), verdict)) in save.iter().zip(hashes).zip(&verdicts).enumerate() {
            match verdict {
                Verdict::Store => {
                    numbers.insert(place, self.append(change.clone(), hash));
                }
                Verdict::Hold { reason } => {
                    self.books.held.insert(change.id.clone(), (change.clone(), hash, *reason));
                }
                Verdict::Mismatch => self.books.mismatches.push(change.clone()),
                Verdict::Duplicate { .. } | Verdict::SameAs { .. } => {}
            }
        }
        fates(&verdicts, &numbers)
    }

    fn append(&mut self, change: Change, hash: ContentHash) -> u64 {
        if let Body::Fact(CaseFact::CaseOpened { .. }) = change.body {
            let users = self.books.assigned.entry(change.case.clone()).or_default();
            users.insert(change.entered_by.clone());
        }
        self.books.held.remove(&change.id);
        let log = self.books.cases.entry(change.case.clone()).or_default();
        let number = log.len() as u64 + 1;
        self.books.index.insert(change.id.clone(), (number, hash));
        log.push(change);
        number
    }

    pub(super) fn pull(&self, user: &UserId, request: &PullRequest, now: Timestamp) -> PullAnswer {
        let mut pages = Vec::new();
        let mut more = false;
        for (case, log) in self.books.cases.iter().filter(|(case, _)| self.assigned(case, user)) {
            let have = request.have.get(case).copied().unwrap_or(0);
            let latest = log.len() as u64;
            if have == latest {
                continue;
            }
            if pages.len() == ANSWER_MOST_PAGES {
                more = true;
                break;
            }
            let changes: Vec<Numbered> = (1..)
                .zip(log)
                .skip(have as usize)
                .take(PAGE_MOST_CHANGES)
                .map(|(number, change)| Numbered {
                    number,
                    change: may_read(change, user).then(|| change.clone()),
                })
                .collect();
            more |= changes.last().is_some_and(|last| last.number < latest);
            pages.push(CasePage { case: case.clone(), reference: format!("R-{case}"), latest, changes });
        }
        // A case that is not here may have been lost with a backup; the tablet's copy is then the only one.
        let revoked = |case: &&CaseId| self.books.cases.contains_key(*case) && !self.assigned(case, user);
        let revoked = request.have.keys().filter(revoked).cloned().collect();
        PullAnswer { epoch: self.epoch(), pages, revoked, more, staff: Vec::new(), now, house: Vec::new() }
    }

    /// An administrator's command: assigns somebody to a case, or takes them off.
    pub(super) fn assign(&mut self, case: &CaseId, user: &UserId, works_on_it: bool) {
        if !self.books.cases.contains_key(case) {
            return;
        }
        let users = self.books.assigned.entry(case.clone()).or_default();
        let fact = if works_on_it {
            users.insert(user.clone());
            CaseFact::Assigned { user: user.clone(), role: Role::Caseworker }
        } else {
            users.remove(user);
            CaseFact::Unassigned { user: user.clone() }
        };
        self.made += 1;
        let id = format!("server-{}-{}", self.epoch, self.made);
        let (Ok(change_id), Ok(group)) = (id.parse::<ChangeId>(), id.parse::<GroupId>()) else { return };
        let change = Change {
            v: 1,
            id: change_id,
            case: case.clone(),
            author: Author::Staff(self.user.clone()),
            entered_by: self.user.clone(),
            device: self.device.clone(),
            seq: self.made,
            group,
            recorded: Timestamp(self.made),
            language: "en".to_owned(),
            body: Body::Fact(fact),
            salt: None,
            vhash: None,
            sig: None,
        };
        if let Ok(hash) = content_hash(&change) {
            self.append(change, hash);
        }
    }

    /// Puts a backup back, under a new epoch. Returns the ids that were in a case and are not any longer.
    pub(super) fn restore(&mut self, backup: &Books) -> BTreeSet<ChangeId> {
        let lost = self.books.index.keys().filter(|id| !backup.index.contains_key(*id)).cloned().collect();
        self.books = backup.clone();
        self.epoch += 1;
        lost
    }
}

/// Stands for what a child did not share: a note that begins so is for its own author alone.
pub(super) const PRIVATE: &str = "private";

pub(super) fn may_read(change: &Change, user: &UserId) -> bool {
    match &change.body {
        Body::Fact(CaseFact::ChildStatement(said)) if said.shares.is_empty() => change.entered_by == *user,
        Body::Fact(CaseFact::Note { text }) if text.starts_with(PRIVATE) => change.entered_by == *user,
        _ => true,
    }
}
