//! Forms as data: what an author may ask, what a person has answered, what follows from it.
//!
//! The engine is pure. It knows no word of any field of work, no screen, no clock and no storage.

mod answer;
mod date;
mod definition;
mod path;
mod value;

pub use answer::{Absence, Answer, Signature};
pub use date::{CivilDate, NotADate, PartialDate, days_in_month};
pub use definition::{
    CompareOp, Compute, DateUnit, Field, FieldType, FormDefinition, OptionItem, OptionsSource, Prefill,
    Required, Rule, Section, Sensitivity, Vocabularies,
};
pub use path::{NotAPath, Path};
pub use value::Kind;
