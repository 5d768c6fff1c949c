//! The sitting with a guardian or parent, as a machine of states (child-ux.md 5.3; domain.md 2.H).
//!
//! [`next`] takes a sitting and what somebody did and gives the sitting after it. Nothing is chosen in advance, no event
//! loses an answer, and a question that is not understood is explained again, never failed. Nothing here knows the case
//! beyond its id: what may be asked comes in as [`Offer`]s, and only [`GuardianSession::into_facts`] makes something
//! that may enter a case, once it is signed.

mod event;
mod own;
mod place;
mod session;
mod shape;
mod sign;
mod taken_back;
#[cfg(test)]
mod tests;

pub use event::{CheckAnswer, Event, next};
pub use place::{Cover, Page, Place, Question, TellScreen};
pub use session::{
    Choice, GUARDIAN_SESSION_VERSION, GuardianSession, Offer, QuestionRecord, Setting, offers,
};
pub use shape::{SIGN_HEIGHT, SIGN_WIDTH, Shape};
pub use sign::{NotYet, Signing};
