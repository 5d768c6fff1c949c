//! Forms as data: what an author may ask, what a person has answered, what follows from it.
//!
//! The engine is pure. It knows no word of any field of work, no screen, no clock and no storage.

mod answer;
mod date;
mod path;

pub use answer::{Absence, Answer};
pub use date::{CivilDate, NotADate, PartialDate, days_in_month};
pub use path::{NotAPath, Path};
