//! What a place says of itself: sentences to children that are true there, and names of its offices.

use domain::{CivilDate, HouseEntry, HouseVerdict};
use serde::{Deserialize, Serialize};

/// `GET house`: everything that was ever written down, oldest first.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseList {
    /// The entries.
    pub entries: Vec<HouseEntry>,
}

/// `POST house`: one more entry. Nothing that was written is edited.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewHouseEntry {
    /// What it is about.
    pub key: String,
    /// What holds.
    pub verdict: HouseVerdict,
    /// The words that belong to it; may be empty.
    pub words: String,
    /// Who answers for it, by name.
    pub named: String,
    /// The day on which that person said so.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub on: CivilDate,
    /// SHA-256 of the sentences that stood on the screen. Other sentences than the server's are refused.
    pub fingerprint: String,
}
