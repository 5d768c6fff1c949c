//! What becomes of pushed changes: look up, judge, store or hold, and only then answer.
//!
//! The verdicts are `sync::accept`'s, the same as in the simulation. Here is what only the server can know: who
//! is assigned, which forms exist, whether an answer fits its question. One push is one transaction; the
//! changes of one save are judged together and in the order in which they came, so that a case may be opened
//! and filled in one push.

mod consent;
mod gate;
mod incoming;
mod objection;

use std::collections::BTreeMap;

use domain::consent::{ConsentFact, Received};
use domain::{Body, CaseFact, Change, CivilDate, Timestamp, media_named_by};
use sync::accept::{Candidate, Known, Verdict, fates, judge};
use sync::protocol::{Fate, HeldReason, Outcome, PUSH_MOST_CHANGES, PushAnswer};

use self::incoming::{Incoming, Parsed};
use self::objection::Opened;
use crate::auth::Actor;
use crate::error::ApiError;
use crate::server_fact::{ServerFact, append, assignment_of_opening, derived};
use crate::state::AppState;
use crate::storage::{NewChange, NewHeld, WriteTx};

/// Takes a push in. The answer is given after the commit, so that "accepted" outlives a power cut.
pub(crate) async fn receive(state: &AppState, actor: &Actor, body: &[u8]) -> Result<PushAnswer, ApiError> {
    let incoming = Incoming::read(body)?;
    if incoming.len() > PUSH_MOST_CHANGES {
        return Err(ApiError::TooLarge);
    }
    let now = state.now();
    let mut tx = state.storage.begin().await?;
    let mut receiver = Receiver { state, actor, now, tx: tx.as_mut() };
    let mut given: Vec<Option<Fate>> = vec![None; incoming.len()];
    for places in saves(&incoming) {
        let save: Vec<&Incoming<'_>> = places.iter().filter_map(|place| incoming.get(*place)).collect();
        for (place, fate) in places.iter().zip(receiver.save(&save).await?) {
            if let Some(slot) = given.get_mut(*place) {
                *slot = Some(fate);
            }
        }
    }
    tx.audit(now, actor.member.id.as_str(), "pushed", actor.device.as_str()).await?;
    tx.commit().await?;

    let outcomes = incoming
        .into_iter()
        .zip(given)
        .map(|(change, fate)| Outcome {
            id: change.id,
            fate: fate.unwrap_or(Fate::Retry { after_seconds: 1 }),
        })
        .collect();
    Ok(PushAnswer { epoch: state.storage.epoch().to_owned(), outcomes })
}

/// The places of the changes of each save, saves in the order of their first change.
fn saves(incoming: &[Incoming<'_>]) -> Vec<Vec<usize>> {
    let mut order: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut saves: Vec<Vec<usize>> = Vec::new();
    for (place, change) in incoming.iter().enumerate() {
        let key = (change.device.as_str(), change.group.as_str());
        // A change that names no save stands alone.
        let at = if change.group.is_empty() { saves.len() } else { *order.entry(key).or_insert(saves.len()) };
        match saves.get_mut(at) {
            Some(save) => save.push(place),
            None => saves.push(vec![place]),
        }
    }
    saves
}

struct Receiver<'a> {
    state: &'a AppState,
    actor: &'a Actor,
    now: Timestamp,
    tx: &'a mut dyn WriteTx,
}

impl Receiver<'_> {
    /// One save: all of its changes are stored, or none that is new.
    async fn save(&mut self, save: &[&Incoming<'_>]) -> Result<Vec<Fate>, ApiError> {
        let unreadable = save.iter().any(|it| matches!(it.parsed, Parsed::Unreadable));
        let mut candidates = Vec::new();
        let mut opened = Opened::default();
        for it in save {
            let Parsed::Change(change) = &it.parsed else { continue };
            let known = self.known(it, change).await?;
            // What is stored is judged no more: it may be older than an unassignment.
            let objection = match known {
                Known::Stored { .. } => None,
                _ => opened.objection(self.state, self.actor, self.tx, change).await?,
            };
            let hash = it.hash.clone();
            candidates.push(Candidate { change, hash, known, objection, group_is_held: unreadable });
        }
        self.judge_consents(&mut candidates).await?;
        if self.is_held_elsewhere(save, &mut opened).await? {
            candidates.iter_mut().for_each(|candidate| candidate.group_is_held = true);
        }
        let verdicts = judge(&candidates);
        let mut numbers = BTreeMap::new();
        let readable = save.iter().filter(|it| matches!(it.parsed, Parsed::Change(_)));
        for (place, ((it, candidate), verdict)) in readable.zip(&candidates).zip(&verdicts).enumerate() {
            match verdict {
                Verdict::Store => {
                    numbers.insert(place, self.store(it, candidate.change).await?);
                }
                Verdict::Hold { reason } => self.hold(it, reason_code(*reason)).await?,
                Verdict::Mismatch => self.hold(it, "mismatch").await?,
                Verdict::Duplicate { .. } | Verdict::SameAs { .. } => {}
            }
        }
        let mut readable_fates = fates(&verdicts, &numbers).into_iter();
        let mut all = Vec::with_capacity(save.len());
        for it in save {
            all.push(match it.parsed {
                Parsed::Change(_) => readable_fates.next().unwrap_or(Fate::Retry { after_seconds: 1 }),
                Parsed::Unreadable => {
                    self.hold(it, reason_code(HeldReason::TooNew)).await?;
                    Fate::Held { reason: HeldReason::TooNew }
                }
            });
        }
        Ok(all)
    }

    /// Asks the domain about facts around permission and about whom the save names, once for the save. What is stored is judged no more, and who may not
    /// write in the case at all is told nothing of it.
    async fn judge_consents(&mut self, candidates: &mut [Candidate<'_>]) -> Result<(), ApiError> {
        let open = |it: &Candidate<'_>| !matches!(it.known, Known::Stored { .. });
        if !candidates.iter().any(|it| open(it) && consent::is_judged(it.change)) {
            return Ok(());
        }
        if candidates.iter().any(|it| it.objection.is_some()) {
            return Ok(());
        }
        let save: Vec<&Change> = candidates.iter().map(|it| it.change).collect();
        let forms = self.state.forms;
        let mut found = consent::objections(self.tx, forms, self.actor, self.now, &save).await?;
        for candidate in candidates.iter_mut().filter(|it| open(it)) {
            let Some((_, tried)) = found.remove(&candidate.change.id) else { continue };
            candidate.objection = Some(HeldReason::NotAllowed);
            if let Some(tried) = tried {
                consent::write_down(self.tx, self.actor, self.now, candidate.change, tried).await?;
            }
        }
        Ok(())
    }

    async fn known(&mut self, it: &Incoming<'_>, change: &Change) -> Result<Known, ApiError> {
        if let Some(known) = self.tx.known(&change.id).await? {
            return Ok(Known::Stored { number: known.number, hash: known.hash });
        }
        Ok(self.tx.held_hash(it.id.as_str()).await?.map_or(Known::Nothing, |hash| Known::Held { hash }))
    }

    /// True if an earlier push left a part of this save aside that this push does not bring again, and that
    /// still cannot become part of the case.
    async fn is_held_elsewhere(
        &mut self,
        save: &[&Incoming<'_>],
        opened: &mut Opened,
    ) -> Result<bool, ApiError> {
        let Some(first) = save.first().filter(|first| !first.group.is_empty()) else { return Ok(false) };
        for (id, body) in self.tx.held_of_save(&first.device, &first.group).await? {
            if save.iter().any(|it| it.id.as_str() == id) {
                continue;
            }
            let Ok(change) = serde_json::from_str::<Change>(&body) else { return Ok(true) };
            if opened.objection(self.state, self.actor, self.tx, &change).await?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn store(&mut self, it: &Incoming<'_>, change: &Change) -> Result<u64, ApiError> {
        let by = &self.actor.member;
        if let Body::Fact(CaseFact::CaseOpened { site, .. }) = &change.body {
            // A clock beyond all calendars gives the year 00.
            let year = self.now.day().map_or(0, CivilDate::year);
            let site = site_code(site);
            self.tx.open_case(&change.case, &site, year, self.now).await?;
        }
        let new = NewChange {
            case: &change.case,
            id: &change.id,
            hash: &it.hash,
            body: it.raw,
            entered_by: &by.id,
        };
        let number = self.tx.append(new, self.now).await?;
        self.tx.settle(it.id.as_str(), &it.hash, self.now).await?;
        match &change.body {
            Body::Fact(CaseFact::CaseOpened { .. }) => {
                self.tx.assign(&change.case, &by.id, &by.id, self.now).await?;
                let fact = CaseFact::Assigned { user: by.id.clone(), role: by.role };
                let id = assignment_of_opening(&change.id)?;
                let (case, language) = (&change.case, change.language.as_str());
                append(self.tx, ServerFact { id, case, by: &by.id, language, fact }, self.now).await?;
            }
            Body::Fact(CaseFact::DocumentOpened { document, form, version, .. }) => {
                self.tx.add_document(&change.case, document, form, *version).await?;
            }
            Body::Fact(CaseFact::ChildStatement(_) | CaseFact::PaperKept(_)) => {
                for media in media_named_by(change).iter().filter(|media| media.is_acceptable()) {
                    self.tx.name_media(&change.case, media, &change.id).await?;
                }
            }
            Body::Fact(CaseFact::Consent(ConsentFact::Session(session))) => {
                let (case, language) = (&change.case, change.language.as_str());
                let (id, digest) = (derived("received", &change.id)?, session.signature.digest.clone());
                let fact = Received { session: session.id.clone(), digest, at: self.now };
                let fact = CaseFact::Consent(ConsentFact::Received(fact));
                append(self.tx, ServerFact { id, case, by: &by.id, language, fact }, self.now).await?;
                if let Some(link) = session.route.link() {
                    self.tx.answer_is_in_case(link).await?;
                }
            }
            Body::Fact(CaseFact::Consent(ConsentFact::Withdrawal(it))) => {
                if let Some(link) = &it.link {
                    self.tx.answer_is_in_case(link).await?;
                }
            }
            Body::Fact(CaseFact::StatementTakenBack(taken)) => {
                self.tx.add_taken_back(&change.case, &taken.statement).await?;
            }
            _ => {}
        }
        Ok(number)
    }

    async fn hold(&mut self, it: &Incoming<'_>, reason: &str) -> Result<(), ApiError> {
        let held = NewHeld {
            id: it.id.as_str(),
            hash: &it.hash,
            reason,
            body: it.raw,
            sent_by: &self.actor.member.id,
            device: &it.device,
            group: &it.group,
        };
        Ok(self.tx.hold(held, self.now).await?)
    }
}

/// The reason as it is kept: the same word as on the wire.
fn reason_code(reason: HeldReason) -> &'static str {
    match reason {
        HeldReason::NotAssigned => "not_assigned",
        HeldReason::MalformedAnswer => "malformed_answer",
        HeldReason::UnknownForm => "unknown_form",
        HeldReason::TooNew => "too_new",
        HeldReason::NotAllowed => "not_allowed",
        HeldReason::GroupHeld => "group_held",
    }
}

/// Three letters of the site for the case reference, such as `NOR`; what a name lacks is filled with `X`.
fn site_code(site: &str) -> String {
    let letters = site.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase());
    letters.chain(std::iter::repeat('X')).take(3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_has_three_letters_whatever_its_name() {
        assert_eq!(site_code("North Quay"), "NOR");
        assert_eq!(site_code("é1"), "1XX");
        assert_eq!(site_code(""), "XXX");
    }
}
