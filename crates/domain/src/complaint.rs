//! A complaint by a child, a parent or a guardian, to somebody outside the team (domain.md M4; CRC General Comment 12,
//! paras 46-47). It is no part of a case: nothing here is a change, and no case file ever holds one.
//!
//! [`Draft`] is what somebody writes, step by step; [`Complaint`] is what they send, sealed to the complaints office
//! (`sync::letter`); [`Deed`] and [`Handling`] are what the office makes of it, only ever added to; [`may_handle`]
//! says who may read it.

mod draft;
mod handler;
mod handling;
mod sent;
#[cfg(test)]
mod tests;

pub use draft::{Draft, Facts, Missing, NameChoice, Step};
pub use handler::{Conflicted, may_handle};
pub use handling::{Deed, Done, Handling, NotNow, Retaliation, Stand};
pub use sent::{
    ABOUT, COMPLAINT_VERSION, Complainant, Complaint, MOST_LETTERS, Receipt, Reply, SAFE, Sender,
    to_the_minute,
};
