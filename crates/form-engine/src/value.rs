//! The values that expressions work with.

use serde::{Deserialize, Serialize};

/// The kind of a value, as the static check sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Yes or no.
    Flag,
    /// A decimal number.
    Number,
    /// A text, the key of an option or the id of a record.
    Text,
    /// Several texts, keys or ids.
    List,
    /// A day, of which a part may be unknown.
    Day,
    /// A moment.
    Moment,
    /// Something that can only be asked whether it is there.
    Opaque,
}
