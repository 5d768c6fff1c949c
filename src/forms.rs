//! Draws what `form-engine` says. Knows no form by name: what to ask stands in the catalogue.

mod autosave;
mod choices;
mod closed;
mod dates;
mod doors;
mod links;
mod links_add;
mod list;
mod never_there;
mod question;
mod rows;
mod session;
mod suggest;
mod texts;
pub(crate) mod words;

pub(crate) use autosave::{Saving, save_now};
pub(crate) use closed::{Locked, gate_note};
pub(crate) use links::name_of;
pub(crate) use list::QuestionList;
pub(crate) use question::{Attach, Under, asked, control_id};
pub(crate) use rows::row_title;
pub(crate) use session::{FormSession, NoSession};
