//! The outcome talk: a person tells the child what was decided, what counted of what the child said, what comes next
//! and how to disagree (child-ux.md 4.6). Rules about it; the pages of the talk are `talk`.
//!
//! What is prepared and what was told are facts: they are added and never edited. A preparation names those that stood
//! on the screen when it was written, so that two workers who prepare without a network never lose each other's words.

mod due;
mod heard;
mod prepare;
mod record;
mod talk;

pub use due::{Decided, TELL_WITHIN, decisions, may_close, untold, working_days_after};
pub use heard::{Heard, heard};
pub use prepare::{Advice, PlanGap, advice, gaps, speakable};
pub use record::{Counted, FollowUp, OutcomeItem, OutcomePlan, OutcomeTalk, PageTold, TalkEnd};
pub use talk::{Page, Reaction, SayBack, Step as TalkStep, Talk};

pub(crate) use due::{follow_ups, promised_days};
pub(crate) use heard::disagreement_waits;
