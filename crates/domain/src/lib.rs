//! The Best Interests Procedure: who takes part, what is recorded, what follows, who may see it.
//!
//! No I/O, no clock, no screen: time and ids come in through [`Clock`] and [`IdSource`].

mod case_file;
mod change;
mod change_set;
mod conflict;
mod draft;
mod fact;
mod ids;
mod refused;
mod staff;
mod statement;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod time;

pub use case_file::{CaseFile, Document, Entry, Event, Filled, Opening, Standing};
pub use change::{Author, Body, Change};
pub use change_set::{ChangeSet, Inserted};
pub use conflict::{Choice, Claim, Conflict, ConflictValue, conflicts, conflicts_of, resolve};
pub use draft::{Editing, Writer, add_row, remove_row};
pub use fact::{CaseFact, Explained, SessionEnd, SignAct, TeachBack};
pub use form_engine::{Absence, Answer, CivilDate, PartialDate, Path};
pub use ids::{
    CaseId, ChangeId, DeviceId, DocumentId, GroupId, IdSource, NotAnId, SessionId, StatementId, UserId,
};
pub use refused::Refused;
pub use staff::{Role, StaffMember};
pub use statement::{
    AnswerState, ChildStatement, Chosen, Horizon, Recipient, Replaces, Scope, Share, Shown, Source, TypedBy,
    Verbatim,
};
pub use time::{Clock, Timestamp};
