//! The child's session with the tablet, as a machine of states (child-ux.md 4.2), at every depth.
//!
//! [`next`] takes a session and what the child did and gives the session after it. Nothing is chosen in advance, no
//! event loses what the child wrote, and from every state the way out is open. Nothing here knows the case: child
//! mode holds no key to it. Only [`ChildSession::into_facts`] makes something that may enter a case, and of the
//! child's words only those that the child sent.

mod again;
mod aside;
mod assent;
mod attached;
mod back;
mod baskets;
mod by_time;
mod came_up;
mod choices;
mod depth;
mod ending;
mod event;
mod facts;
mod feedback;
mod fit;
mod going;
mod heard;
mod listed;
mod not_right;
mod noted;
mod pattern;
mod place;
mod practice;
mod put_away;
mod put_off;
mod refusal;
mod reopened;
mod rest;
mod session;
mod share;
mod taken;
mod teach_back;
#[cfg(test)]
mod tests;
mod told_before;
mod untold;
mod way;
mod wording;

pub use again::{Again, Mark, Offered, StillSo};
pub use aside::Aside;
pub use assent::AskedStep;
pub use depth::{DepthGap, DepthWish, Proposal, YOUNGEST, proposal};
pub use event::{CheckAnswer, Event, next};
pub use feedback::Feedback;
pub use noted::{Noted, noted};
pub use pattern::{Pace, pattern};
pub use place::{Cover, Place, Screen, Topic};
pub use practice::{Grade, Practice, Trial};
pub use rest::Rest;
pub use session::{
    Agenda, ChildSession, Content, Decision, Entry, SESSION_VERSION, Setting, Tell, Telling, Whom,
};
pub use share::ShareChoice;
pub use taken::TakenOut;
pub use teach_back::TopicRecord;
pub use way::Phase;
pub use wording::Wording;
