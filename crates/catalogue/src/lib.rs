//! What is asked, and in which words: forms, option lists, texts of the procedure and the invented cases.
//!
//! Everything is data in files (see this crate's `README.md`). The app fetches the files and reads them with
//! the types here; the server and the tests carry them inside (feature `embedded`); xtask lists what is in
//! the folder (feature `pack`). Nothing here decides anything.

mod checklist;
pub mod child;
mod error;
mod form_file;
pub mod guardian;
mod lists;
mod manifest;
mod procedure;
mod told_in;

#[cfg(feature = "embedded")]
pub mod demo;
#[cfg(feature = "embedded")]
pub mod embedded;
#[cfg(feature = "pack")]
mod pack;

pub use checklist::{Applies, Checklist, ChecklistItem, Level, Mark, SourceMarks, Theme};
pub use child::{ChildTexts, put_in};
pub use error::BadFile;
pub use form_file::{FormFile, hash};
pub use guardian::GuardianTexts;
pub use lists::{ListFile, ListedOption, Lists, OptionList};
pub use manifest::{FileEntry, FormEntry, Manifest};
#[cfg(feature = "pack")]
pub use pack::{Pack, pack};
pub use procedure::{Force, Gate, Procedure, Stage, Status, TimeLimit, WorkingStep};
pub use told_in::ToldIn;
