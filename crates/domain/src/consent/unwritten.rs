//! Packets that were made while they might go, and of which nobody wrote that they went before somebody took the yes back. What
//! really went is written down afterwards: it stands among what left the team, and opens nothing.

use super::event::ConsentFact;
use super::exception::Standing;
use super::exported::{ExportWhat, Exported, PacketMade};
use super::ledger::Ledger;
use super::recipient::Recipient;
use super::sent::{Channel, PacketMark, Shared};
use crate::case_file::CaseFile;
use crate::change::{Body, Change};
use crate::fact::CaseFact;
use crate::time::Timestamp;

/// People write the minute in which something went; it may have begun before the packet was made.
const MINUTE: u64 = 60_000;

/// A packet of which nobody wrote that it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwritten<'a> {
    /// The change by which it was made first.
    pub change: &'a Change,
    /// For whom.
    pub recipient: &'a Recipient,
    /// SHA-256 of it.
    pub digest: &'a str,
    /// What it was.
    pub packet: &'a PacketMade,
}

impl Unwritten<'_> {
    /// True for a moment at which it can have gone: since it was made, and not later than now.
    #[must_use]
    pub fn can_have_gone(&self, at: Timestamp, now: Timestamp) -> bool {
        at.0.saturating_add(MINUTE) > self.change.recorded.0 && at <= now
    }

    /// The record that it went, at that moment and in that way, with why it is written down only now.
    #[must_use]
    pub fn went(&self, sent: Timestamp, channel: Channel, late: &str) -> Shared {
        let it = self.packet;
        Shared {
            line: it.line,
            recipient: self.recipient.clone(),
            groups: it.groups.clone(),
            by: it.by.clone(),
            sent,
            packet: Some(PacketMark {
                digest: self.digest.to_owned(),
                entries: it.entries,
                enclosed: it.enclosed,
                channel,
                request: it.request.clone(),
                named_because: it.named_because.clone(),
            }),
            late: late.trim().to_owned(),
        }
    }
}

impl<'a> Ledger<'a> {
    /// Packets of which nobody wrote that they went and that may go no longer, oldest first. While one may go, the gate writes
    /// it down.
    #[must_use]
    pub fn unwritten(&self) -> Vec<Unwritten<'a>> {
        let mut found: Vec<Unwritten<'a>> = Vec::new();
        for (change, fact) in self.facts() {
            let ConsentFact::Exported(it) = fact else { continue };
            let (Some(recipient), Some((digest, packet))) = (&it.recipient, made(it)) else { continue };
            // The same packet on paper and as a file is one.
            if !found.iter().any(|known| known.digest == digest) {
                found.push(Unwritten { change, recipient, digest, packet });
            }
        }
        found.retain(|it| !self.went_as(it.digest) && !self.still_goes(it));
        found
    }

    fn went_as(&self, digest: &str) -> bool {
        let is = |it: &Shared| it.packet.as_ref().is_some_and(|packet| packet.digest == digest);
        self.facts().any(|(_, fact)| matches!(fact, ConsentFact::Shared(it) if is(it)))
    }

    fn still_goes(&self, it: &Unwritten<'_>) -> bool {
        match it.packet.line {
            Some(line) => self.is_open(line, Some(it.recipient), &it.packet.groups),
            None => self.ground_without_yes(&it.packet.by).is_some_and(|it| it.standing == Standing::Open),
        }
    }
}

/// A packet and its digest; none for another paper.
fn made(it: &Exported) -> Option<(&str, &PacketMade)> {
    Some((it.digest.as_deref()?, it.packet.as_ref()?)).filter(|_| it.what == ExportWhat::Packet)
}

/// True for a record that says what it must where it was written later than it went: why, and of a packet that was made before.
pub(super) fn is_whole(change: &Change, shared: &Shared, before: &CaseFile, save: &[&Change]) -> bool {
    let digest = shared.packet.as_ref().map(|it| it.digest.as_str());
    let is = |change: &Change| match &change.body {
        Body::Fact(CaseFact::Consent(ConsentFact::Exported(it))) => made(it).map(|(it, _)| it) == digest,
        _ => false,
    };
    let known = || before.changes().iter().chain(save.iter().copied()).any(is);
    let late = !shared.late.trim().is_empty() && shared.sent <= change.recorded;
    shared.late.is_empty() || (late && digest.is_some() && known())
}
