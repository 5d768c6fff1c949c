//! What left the team, and what came of it: the record of a share, the recipient's answers, and asking for it back
//! (domain.md forms K1 and M3).

use std::collections::BTreeSet;

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::group::Group;
use super::line::Line;
use super::recipient::Recipient;
use crate::ids::ChangeId;
use crate::time::Timestamp;

/// Something left the team.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shared {
    /// The line; none where a law or a danger was the ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Line>,
    /// To whom.
    pub recipient: Recipient,
    /// What.
    pub groups: BTreeSet<Group>,
    /// The changes that permitted it.
    pub by: BTreeSet<ChangeId>,
    /// When, by the tablet's clock.
    pub sent: Timestamp,
    /// The packet, where one was put together here; none for what was only said, or written elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packet: Option<PacketMark>,
    /// Why it was written down later than it went; empty where it was written as it went.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub late: String,
}

/// What the case keeps of a packet: enough to know it again, and nothing of what it holds.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PacketMark {
    /// SHA-256 of the packet, hexadecimal.
    pub digest: String,
    /// How many answers and statements it held.
    pub entries: u32,
    /// How many drawings and recordings went along.
    #[serde(default, skip_serializing_if = "is_none")]
    pub enclosed: u32,
    /// How it went.
    pub channel: Channel,
    /// What the recipient was asked to do, word for word.
    pub request: String,
    /// Why somebody is named in it who is to be left alone ([`super::LeftOut`]); empty where nobody is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub named_because: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks it this way")]
fn is_none(count: &u32) -> bool {
    *count == 0
}

/// How something is handed over (vocabulary `transfer_channel`).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// On paper, by hand.
    PaperHand,
    /// As a sealed file, its passphrase by another way.
    SealedFile,
    /// In a mail that is sealed outside this app.
    SecureMail,
    /// Spoken.
    Phone,
}

impl Channel {
    /// All of them, in the order of the screen.
    pub const ALL: [Channel; 4] =
        [Channel::PaperHand, Channel::SealedFile, Channel::SecureMail, Channel::Phone];

    /// Its key in the vocabulary.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Channel::PaperHand => "paper_hand",
            Channel::SealedFile => "sealed_file",
            Channel::SecureMail => "secure_mail",
            Channel::Phone => "phone",
        }
    }

    /// The channel of this key.
    #[must_use]
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }
}

/// What a recipient answers (vocabulary `referral_status`).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// It is there.
    Received,
    /// They will help.
    Accepted,
    /// They help now.
    InService,
    /// They are done.
    Completed,
    /// They will not help.
    Refused,
    /// There is no such help.
    Unavailable,
    /// The child did not want it.
    ChildDeclined,
    /// What was asked back is destroyed or given back.
    Destroyed,
}

impl Reply {
    /// All of them, in the order of the screen.
    pub const ALL: [Reply; 8] = [
        Reply::Received,
        Reply::Accepted,
        Reply::InService,
        Reply::Completed,
        Reply::Refused,
        Reply::Unavailable,
        Reply::ChildDeclined,
        Reply::Destroyed,
    ];

    /// Its key in records and texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Reply::Received => "received",
            Reply::Accepted => "accepted",
            Reply::InService => "in_service",
            Reply::Completed => "completed",
            Reply::Refused => "refused",
            Reply::Unavailable => "unavailable",
            Reply::ChildDeclined => "child_declined",
            Reply::Destroyed => "destroyed",
        }
    }

    /// The answer of this key.
    #[must_use]
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }
}

/// What a recipient answered to something that was sent.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replied {
    /// The change that holds the [`Shared`].
    pub of: ChangeId,
    /// What.
    pub reply: Reply,
    /// On which day.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub on: CivilDate,
    /// In which words, if any.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// A recipient was asked to stop using what was sent. It cannot be undone that they saw it.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalledBack {
    /// The change that holds the [`Shared`].
    pub of: ChangeId,
    /// When they were told, by the tablet's clock.
    pub told: Timestamp,
    /// Why, in the team's words, where it was not that the yes is gone: sent to the wrong body, more than was needed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
