//! Complaints on the way and at the office. A letter goes without a session and without the name of a tablet, so that
//! nobody learns who carried it; reading it needs the role of the office.

use domain::ComplaintId;
use domain::complaint::{Complaint, Deed, Done, Stand};
use domain::{Timestamp, UserId};
use serde::{Deserialize, Serialize};

/// `GET complaints/office`: to which key a tablet seals letters.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeKey {
    /// The public key, 32 bytes; none while nobody of the office could read a letter. Then no tablet offers to write one.
    pub key: Option<Vec<u8>>,
}

/// `GET complaints/unread`: letters that nobody of the office may read, because each of them is of the team or is named.
/// Somebody else has to be added then.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnreadComplaints {
    /// How many.
    pub count: u64,
}

/// `GET complaints`: what is there for this reader, without a word of what was written.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintList {
    /// Newest first.
    pub complaints: Vec<ComplaintEntry>,
}

/// One row of [`ComplaintList`].
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintEntry {
    /// Which.
    pub id: ComplaintId,
    /// The number by which the person may ask.
    pub receipt: String,
    /// What it is about.
    pub about: Vec<String>,
    /// True where somebody may be in danger now.
    pub urgent: bool,
    /// When it was sealed, to the minute.
    pub at: Timestamp,
    /// When it came, to the minute.
    pub received: Timestamp,
    /// How far it is.
    pub stand: Stand,
    /// Who handles it.
    pub handler: Option<UserId>,
}

/// `GET complaints/{id}`: all of one.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintPage {
    /// As it was written.
    pub complaint: Complaint,
    /// When it came, to the minute.
    pub received: Timestamp,
    /// The number of the case, where the person agreed that the office knows it.
    pub reference: Option<String>,
    /// What was done, oldest first.
    pub deeds: Vec<Done>,
    /// Who did it, by their names.
    pub names: Vec<(UserId, String)>,
}

/// `POST complaints/{id}/deeds`.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewDeed {
    /// What was done.
    pub deed: Deed,
}
