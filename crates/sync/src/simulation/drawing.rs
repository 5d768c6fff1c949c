//! Invented drawings: a statement, the bytes it names, and what the simulated server does with them.

use domain::testing::id;
use domain::{CaseId, Change, ChildStatement, Media, MediaId, Recipient, Scope, Share, UserId};

use crate::protocol::{MEDIA_PART_BYTES, PartsHeld, part_range, parts_of};
use crate::simulation::media_shelf::named_by;
use crate::simulation::prng::Prng;
use crate::simulation::server::{Server, may_read};

/// The bytes of an invented drawing follow from its id.
pub(super) fn bytes_of(media: &MediaId) -> Vec<u8> {
    let seed = media.as_str().bytes().fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    let parts = if seed.is_multiple_of(3) { MEDIA_PART_BYTES } else { 0 };
    let length = parts + (seed % 90) as usize + 1;
    seed.to_le_bytes().into_iter().cycle().take(length).collect()
}

/// What a child says with a drawing. Some are for whoever works on the case, others for nobody but the worker.
pub(super) fn said(rng: &mut Prng) -> ChildStatement {
    let number = rng.next();
    let media: MediaId = id(&format!("drawing-{number}"));
    let share = Share { recipient: Recipient::Team, scope: Scope::All };
    ChildStatement {
        media: vec![Media::voice(media.clone(), "audio/webm", 1, &bytes_of(&media))],
        shares: if rng.percent(60) { vec![share] } else { Vec::new() },
        ..domain::testing::said(&format!("said-{number}"), "V12")
    }
}

/// The bytes that a save has to bring with it.
pub(super) fn drawings_of(changes: &[Change]) -> Vec<(Media, Vec<u8>)> {
    let named = changes.iter().flat_map(named_by);
    named.map(|media| (media.clone(), bytes_of(&media.id))).collect()
}

impl Server {
    fn may_have(&self, user: &UserId, case: &CaseId, media: &Media, own: bool) -> bool {
        let names = |change: &Change| named_by(change).iter().any(|it| it.sha256 == media.sha256);
        let log = self.books.cases.get(case).into_iter().flatten();
        let may = |change: &&Change| if own { change.entered_by == *user } else { may_read(change, user) };
        // Who was taken off a case meanwhile may still bring what belongs to words that are in it already.
        (own || self.assigned(case, user)) && log.filter(|change| names(change)).any(|change| may(&change))
    }

    /// Takes a part if it is the next one.
    pub(super) fn take_part(
        &mut self,
        user: &UserId,
        case: &CaseId,
        media: &Media,
        part: u32,
        bytes: &[u8],
    ) -> Option<PartsHeld> {
        if !self.may_have(user, case, media, true) {
            return None;
        }
        let there = self.books.media.entry((case.clone(), media.sha256.clone())).or_default();
        if part_range(media.size, part).is_some_and(|range| range.start == there.len()) {
            there.extend_from_slice(bytes);
        }
        let whole = media.is(there);
        let parts = if whole { parts_of(media.size) } else { (there.len() / MEDIA_PART_BYTES) as u32 };
        Some(PartsHeld { parts, whole })
    }

    /// A part of something that is whole, for whoever may see a statement that names it.
    pub(super) fn give_part(
        &self,
        user: &UserId,
        case: &CaseId,
        media: &Media,
        part: u32,
    ) -> Option<Vec<u8>> {
        let there = self.books.media.get(&(case.clone(), media.sha256.clone()))?;
        let may = self.may_have(user, case, media, false) && media.is(there);
        part_range(media.size, part).filter(|_| may).and_then(|range| there.get(range)).map(<[u8]>::to_vec)
    }
}
