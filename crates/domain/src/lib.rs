//! The Best Interests Procedure: who takes part, what is recorded, what follows, who may see it.
//!
//! No I/O, no clock, no screen: time and ids come in through [`Clock`] and [`IdSource`].

mod change;
mod fact;
mod ids;
mod staff;
mod statement;
mod time;

pub use change::{Author, Body, Change};
pub use fact::{CaseFact, Explained, SessionEnd, SignAct, TeachBack};
pub use form_engine::{Absence, Answer, CivilDate, PartialDate, Path};
pub use ids::{
    CaseId, ChangeId, DeviceId, DocumentId, GroupId, IdSource, NotAnId, SessionId, StatementId, UserId,
};
pub use staff::{Role, StaffMember};
pub use statement::{
    AnswerState, ChildStatement, Chosen, Horizon, Recipient, Replaces, Scope, Share, Shown, Source, TypedBy,
    Verbatim,
};
pub use time::{Clock, Timestamp};
