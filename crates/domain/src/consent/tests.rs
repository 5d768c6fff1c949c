//! Permission as the field tells it.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod agreements;
mod enclosed;
mod known;
mod links;
mod packet;
mod permits;
mod properties;
mod reached;
mod scene;
mod sealed_anew;
mod signing;
mod told_child;
mod took_back;
mod unwritten;
mod voices;
mod wide;
mod without_yes;
