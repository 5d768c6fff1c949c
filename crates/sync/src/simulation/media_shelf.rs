//! Drawings and recordings in a map: the reference for what a store must do with them.

use std::collections::{BTreeMap, BTreeSet};

use domain::{CaseId, Change, Media, MediaId};

use crate::engine::NextPart;
use crate::protocol::{PartsHeld, part_range, parts_of};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Made here; the server holds so many parts.
    Waiting { sent: u32 },
    /// Made here, and the server has all of it.
    Sent,
    /// Made elsewhere; so many parts are here.
    Wanted { have: u32 },
    /// Made elsewhere, and all here.
    Here,
}

#[derive(Debug, Clone)]
struct Blob {
    case: CaseId,
    media: Media,
    state: State,
    bytes: Vec<u8>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct MediaShelf(BTreeMap<MediaId, Blob>);

pub(super) use domain::media_named_by as named_by;

fn is_named(id: &MediaId, by: &[&Change]) -> bool {
    by.iter().any(|change| named_by(change).iter().any(|it| it.id == *id))
}

impl Blob {
    fn waits(&self) -> bool {
        matches!(self.state, State::Waiting { .. })
    }
}

impl MediaShelf {
    pub(super) fn own(&mut self, case: &CaseId, media: &[(Media, Vec<u8>)]) {
        for (media, bytes) in media {
            let state = State::Waiting { sent: 0 };
            let blob = Blob { case: case.clone(), media: media.clone(), state, bytes: bytes.clone() };
            self.0.entry(media.id.clone()).or_insert(blob);
        }
    }

    pub(super) fn named(&mut self, change: &Change) {
        for media in named_by(change) {
            let state = State::Wanted { have: 0 };
            let blob = Blob { case: change.case.clone(), media: media.clone(), state, bytes: Vec::new() };
            self.0.entry(media.id.clone()).or_insert(blob);
        }
    }

    /// What a held statement names waits for a person, as the statement does.
    pub(super) fn to_send(&self, held: &[&Change]) -> u64 {
        self.0.values().filter(|blob| blob.waits() && !is_named(&blob.media.id, held)).count() as u64
    }

    pub(super) fn to_fetch(&self) -> u64 {
        self.0.values().filter(|blob| matches!(blob.state, State::Wanted { .. })).count() as u64
    }

    pub(super) fn waits(&self, case: &CaseId, held: &[&Change]) -> bool {
        let waits = |blob: &Blob| blob.waits() && !is_named(&blob.media.id, held);
        self.0.values().any(|blob| blob.case == *case && waits(blob))
    }

    pub(super) fn forget(&mut self, case: &CaseId, held: &[&Change]) {
        self.0.retain(|_, blob| blob.case != *case || is_named(&blob.media.id, held));
    }

    pub(super) fn requeue(&mut self) {
        for blob in self.0.values_mut() {
            if matches!(blob.state, State::Waiting { .. } | State::Sent) {
                blob.state = State::Waiting { sent: 0 };
            }
        }
    }

    /// `unsent` are changes that the server does not have: what they name waits for them.
    pub(super) fn next(&self, passed: &BTreeSet<MediaId>, unsent: &[&Change]) -> Option<NextPart> {
        let open = || self.0.values().filter(|blob| !passed.contains(&blob.media.id));
        let send = open().find_map(|blob| match blob.state {
            State::Waiting { sent } if !is_named(&blob.media.id, unsent) => {
                let part = if sent < parts_of(blob.media.size) { sent } else { 0 };
                let bytes = blob.bytes.get(part_range(blob.media.size, part)?)?.to_vec();
                Some(NextPart::Send { case: blob.case.clone(), media: blob.media.clone(), part, bytes })
            }
            _ => None,
        });
        send.or_else(|| {
            open().find_map(|blob| match blob.state {
                State::Wanted { have } => {
                    Some(NextPart::Fetch { case: blob.case.clone(), media: blob.media.clone(), part: have })
                }
                _ => None,
            })
        })
    }

    pub(super) fn record(&mut self, media: &MediaId, held: PartsHeld) {
        if let Some(blob) = self.0.get_mut(media)
            && matches!(blob.state, State::Waiting { .. })
        {
            blob.state = if held.whole { State::Sent } else { State::Waiting { sent: held.parts } };
        }
    }

    pub(super) fn keep(&mut self, media: &MediaId, part: u32, bytes: &[u8]) {
        let Some(blob) = self.0.get_mut(media) else { return };
        if blob.state != (State::Wanted { have: part }) {
            return;
        }
        blob.bytes.extend_from_slice(bytes);
        blob.state = match part + 1 {
            have if have < parts_of(blob.media.size) => State::Wanted { have },
            _ if blob.media.is(&blob.bytes) => State::Here,
            _ => {
                blob.bytes.clear();
                State::Wanted { have: 0 }
            }
        };
    }

    pub(super) fn bytes(&self, media: &MediaId) -> Option<Vec<u8>> {
        let blob = self.0.get(media)?;
        let all = !matches!(blob.state, State::Wanted { .. });
        all.then(|| blob.bytes.clone())
    }
}
