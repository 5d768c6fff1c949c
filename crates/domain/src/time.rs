//! Moments. The domain reads no clock: time comes in as an argument.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970 in UTC, by the device's clock. For people to read and for lists to be
/// sorted by; it never decides which of two answers stands.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Timestamp(pub u64);

/// Tells the time. The browser and the server bring their own; tests bring a fixed one.
pub trait Clock {
    /// Now.
    fn now(&self) -> Timestamp;
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ms", self.0)
    }
}
