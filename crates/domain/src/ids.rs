//! Ids as types, so that a case can never be taken for a person.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A text that is not an id: empty, longer than 64, or with other characters than `a-z A-Z 0-9 _ -`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

/// Makes new ids. The browser and the server bring their own; tests bring a counter.
pub trait IdSource {
    /// A new id: sortable by time, random beyond it, never used before on any device.
    fn next_id(&self) -> String;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// A new id from the given source.
            ///
            /// # Errors
            /// [`NotAnId`] if the source gives a text that is not an id.
            pub fn new(source: &dyn IdSource) -> Result<Self, NotAnId> {
                source.next_id().parse()
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let good = (1..=64).contains(&text.len())
                    && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
                if good { Ok(Self(text.to_owned())) } else { Err(NotAnId) }
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;

            fn try_from(text: String) -> Result<Self, NotAnId> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// One child's procedure. A person may be a parent in one case and a child in another.
    CaseId,
    /// A member of staff who signs in.
    UserId,
    /// One user on one tablet: the place where changes are numbered.
    DeviceId,
    /// One change of a case.
    ChangeId,
    /// The changes that one save writes together.
    GroupId,
    /// One filled form of a case.
    DocumentId,
    /// One thing that a child said, in one version.
    StatementId,
    /// One sitting of a child with the tablet.
    SessionId,
    /// One drawing or recording of a child.
    MediaId,
    /// One complaint.
    ComplaintId,
    /// One link that leads a guardian to one sitting on their own phone.
    LinkId,
    /// Somebody, or a body, that was named where a question asked for one.
    ContactId,
}
