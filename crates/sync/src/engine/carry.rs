//! Drawings and recordings: part by part, once the words of a round have travelled. Text goes before attachments, in
//! every round anew: what is saved meanwhile ends the carrying.

use std::collections::BTreeSet;

use domain::{CaseId, Media, MediaId};

use crate::engine::backoff::Chance;
use crate::engine::effect::Effect;
use crate::engine::input::TransportError;
use crate::engine::machine::Engine;
use crate::engine::state::{Round, State, Step};
use crate::engine::status::Trouble;
use crate::protocol::{PartsHeld, part_range, parts_of};

/// A part that the store wants carried next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextPart {
    /// To the server.
    Send {
        /// Its case.
        case: CaseId,
        /// What it belongs to.
        media: Media,
        /// Which part.
        part: u32,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// From the server.
    Fetch {
        /// Its case.
        case: CaseId,
        /// What it belongs to.
        media: Media,
        /// Which part.
        part: u32,
    },
}

/// The part that is under way.
#[derive(Debug)]
pub(super) struct OnTheWay {
    media: Media,
    part: u32,
}

impl<C: Chance> Engine<C> {
    /// The words are through: carries the next part, or ends the round.
    pub(super) fn carry(&mut self, round: Round, effects: &mut Vec<Effect>) {
        let nothing = self.standing.to_send + self.standing.to_fetch == 0;
        if nothing || round.retry.is_some() {
            self.finish(round, effects);
            return;
        }
        let ticket = self.ticket();
        effects.push(Effect::NextPart { ticket, passed: round.passed.clone() });
        self.state = State::Working { ticket, step: Step::Choosing, round };
    }

    /// A part is kept: goes on, unless there are words to send again.
    pub(super) fn carried(&mut self, round: Round, effects: &mut Vec<Effect>) {
        if round.saved_meanwhile { self.finish(round, effects) } else { self.carry(round, effects) }
    }

    pub(super) fn chosen(&mut self, next: Option<NextPart>, round: Round, effects: &mut Vec<Effect>) {
        let ticket = self.ticket();
        let step = match next {
            // A store that forgets what was passed over would be asked for ever.
            Some(NextPart::Send { media, .. } | NextPart::Fetch { media, .. })
                if round.passed.contains(&media.id) =>
            {
                self.fail(Trouble::Store, None, effects);
                return;
            }
            Some(NextPart::Send { case, media, part, bytes }) => {
                effects.push(Effect::SendPart { ticket, case, media: media.clone(), part, bytes });
                Step::SendingPart(OnTheWay { media, part })
            }
            Some(NextPart::Fetch { case, media, part }) => {
                effects.push(Effect::FetchPart { ticket, case, media: media.clone(), part });
                Step::FetchingPart(OnTheWay { media, part })
            }
            None => {
                self.finish(round, effects);
                return;
            }
        };
        self.state = State::Working { ticket, step, round };
    }

    pub(super) fn part_sent(
        &mut self,
        sent: OnTheWay,
        result: Result<PartsHeld, TransportError>,
        mut round: Round,
        effects: &mut Vec<Effect>,
    ) {
        let held = match result {
            Ok(held) if held.parts <= parts_of(sent.media.size) => held,
            Ok(_) => return self.fail(Trouble::NotOurServer, None, effects),
            Err(error) => return self.part_failed(sent.media.id, error, round, effects),
        };
        // Done, or not a step further than before: it has had its turn in this round.
        if held.whole || held.parts <= sent.part {
            round.passed.insert(sent.media.id.clone());
        }
        let ticket = self.ticket();
        effects.push(Effect::RecordPart { ticket, media: sent.media.id, held });
        self.state = State::Working { ticket, step: Step::KeepingPart, round };
    }

    pub(super) fn part_fetched(
        &mut self,
        fetched: OnTheWay,
        result: Result<Vec<u8>, TransportError>,
        mut round: Round,
        effects: &mut Vec<Effect>,
    ) {
        let OnTheWay { media, part } = fetched;
        let wanted = part_range(media.size, part).map(|range| range.len());
        let bytes = match result {
            Ok(bytes) if Some(bytes.len()) == wanted => bytes,
            Ok(_) => return self.fail(Trouble::NotOurServer, None, effects),
            Err(error) => return self.part_failed(media.id, error, round, effects),
        };
        if part + 1 >= parts_of(media.size) {
            round.passed.insert(media.id.clone());
        }
        let ticket = self.ticket();
        effects.push(Effect::KeepPart { ticket, media: media.id, part, bytes });
        self.state = State::Working { ticket, step: Step::KeepingPart, round };
    }

    /// What the server does not take or does not have yet is tried again in a later round, and keeps nothing else
    /// waiting.
    fn part_failed(
        &mut self,
        media: MediaId,
        error: TransportError,
        mut round: Round,
        effects: &mut Vec<Effect>,
    ) {
        match error {
            TransportError::Status { code: 403 | 404 | 409 | 413 | 422, problem: Some(_), .. } => {
                round.passed.insert(media);
                self.carry(round, effects);
            }
            error => self.request_failed(error, round, effects),
        }
    }
}

/// What had its turn in a round.
pub(super) type Passed = BTreeSet<MediaId>;
