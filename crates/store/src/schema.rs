//! The databases and their stores. **Append-only**: the database builder deletes every store that is not
//! declared when the version rises, so a retired store stays in its list for ever.

use crate::backend::StoreName;

/// One database: its version and all stores that it ever had.
#[derive(Debug, PartialEq, Eq)]
pub struct Schema {
    /// Rises by 100 with every release that adds a store, so that a repair can come in between.
    pub version: u32,
    /// All stores, oldest first.
    pub stores: &'static [StoreDef],
}

/// One store and what of its records is visible without a key.
#[derive(Debug, PartialEq, Eq)]
pub struct StoreDef {
    /// Its name.
    pub name: StoreName,
    /// Records can be found by their blind case and by their order in it.
    pub by_case: bool,
    /// Records can be found by their state.
    pub by_state: bool,
}

const fn plain(name: StoreName) -> StoreDef {
    StoreDef { name, by_case: false, by_state: false }
}

/// Counters, account, settings: one record each.
pub const META: StoreName = StoreName("meta");
/// Own changes until they are part of a block.
pub const SLOTS: StoreName = StoreName("slots");
/// History of cases: pulled pages.
pub const BLOCKS: StoreName = StoreName("blocks");
/// Per case: its number, and how far its history is complete here.
pub const HEADS: StoreName = StoreName("heads");
/// Per case: what lists and search show.
pub const SUMMARIES: StoreName = StoreName("summaries");
/// Changes that a person has decided not to send. Kept for ever: nothing is dropped.
pub const SET_ASIDE: StoreName = StoreName("set_aside");
/// Records that could not be read, kept as they are.
pub const DAMAGED: StoreName = StoreName("damaged");

/// Drawings and recordings: what each is, and how far it has travelled.
pub const BLOB_META: StoreName = StoreName("blob_meta");
/// Their bytes, by the parts in which they travel.
pub const BLOB_CHUNK: StoreName = StoreName("blob_chunk");

/// No store: the name under which cases are made blind for every index.
pub(crate) const CASE: StoreName = StoreName("case");

/// `heard-u-<blind>`: one user's cases on this tablet.
pub const USER: Schema = Schema {
    version: 200,
    stores: &[
        plain(META),
        StoreDef { name: SLOTS, by_case: true, by_state: true },
        StoreDef { name: BLOCKS, by_case: true, by_state: false },
        plain(HEADS),
        plain(SUMMARIES),
        StoreDef { name: SET_ASIDE, by_case: true, by_state: false },
        plain(DAMAGED),
        StoreDef { name: BLOB_META, by_case: true, by_state: true },
        plain(BLOB_CHUNK),
    ],
};

/// The tablet's own identity. Nothing personal.
pub const DEVICE: StoreName = StoreName("device");
/// Per user: how the passphrase opens the user key.
pub const UNLOCK: StoreName = StoreName("unlock");
/// The child's session under way: its sealed key and its sealed frame.
pub const CHILD: StoreName = StoreName("child");
/// What the child does in that session, sealed.
pub const CHILD_RECORDS: StoreName = StoreName("child_records");

/// Drafts that children kept closed for another day: when they go, and their sealed keys.
pub const KEPT: StoreName = StoreName("kept");
/// What is in those drafts, sealed.
pub const KEPT_RECORDS: StoreName = StoreName("kept_records");

/// Sounds that a child recorded, of the session under way and of drafts that are kept.
pub const CHILD_SOUNDS: StoreName = StoreName("child_sounds");

/// The public key of the complaints office.
pub const OFFICE: StoreName = StoreName("office");
/// Complaints that wait for a network, sealed to that key: nobody on the tablet can open them.
pub const LETTERS: StoreName = StoreName("letters");

/// `heard-device`: what the tablet knows while it is locked.
pub const TABLET: Schema = Schema {
    version: 400,
    stores: &[
        plain(DEVICE),
        plain(UNLOCK),
        plain(CHILD),
        plain(CHILD_RECORDS),
        plain(KEPT),
        plain(KEPT_RECORDS),
        plain(CHILD_SOUNDS),
        plain(OFFICE),
        plain(LETTERS),
    ],
};

/// Name of the one device database.
pub const TABLET_NAME: &str = "heard-device";
