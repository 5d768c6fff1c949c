//! What authorities ask for about a child (form M3.2; domain.md 4.5): written down by whoever was asked, also without a
//! network, and answered by the data-protection officer alone, with one of a few answers.
//!
//! What it is: the request as the form holds it, which answers are open for it, and what an answer writes into the form.
//! What it is not: a way to send anything. Nothing here gives anything to anybody.

mod reply;
mod request;
mod seen;
#[cfg(test)]
mod tests;

pub use reply::{LEAST_REASON, NoReply, Reply, allowed, gives, may_reply, reply_with};
pub use request::{
    Asked, Asker, Decision, ForEnforcement, Request, answer_change, ask_with, is_answer, requests, told_with,
};
pub use seen::{REMARK_MOST, RequestSeen, SEEN_WITHIN_DAYS, Seen, unseen_too_long};
