//! Permission as the field tells it.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod permits;
mod properties;
mod scene;
mod signing;
mod voices;
