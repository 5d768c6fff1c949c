//! Forms as data: what an author may ask, what a person has answered, what follows from it.
//!
//! The engine is pure. It knows no word of any field of work, no screen, no clock and no storage. The way
//! through it:
//!
//! 1. A [`FormDefinition`] is what an author writes, as JSON.
//! 2. [`Form::compile`] checks it against the option lists ([`Vocabularies`]) and against what the host
//!    promises ([`Declared`]), and gives a [`Form`] or all [`Finding`]s at once.
//! 3. An [`Instance`] is one form being filled. [`Instance::apply`] takes an [`Edit`] and says what changed.
//! 4. A screen draws [`QuestionView`]s and [`Progress`]; [`Instance::ready_to_sign`] names each [`Gap`].
//!
//! ```
//! use std::sync::Arc;
//! use form_engine::{Answer, Context, Declared, Edit, Form, FormDefinition, Instance, NoHost, Path, Vocabularies};
//!
//! let definition: FormDefinition = serde_json::from_str(r#"{
//!   "id": "library_card", "code": "L", "version": 1, "title": "Library card", "purpose": "Lends books.",
//!   "filled_by": "The reader.", "repeatable": false, "sources": [],
//!   "sections": [{"id": "reader", "title": "Reader", "sensitivity": "S2", "visible_to": ["librarian"], "fields": [
//!     {"id": "lost_one", "label": "Have you lost a book?", "type": "bool", "required": "always"},
//!     {"id": "which", "label": "Which?", "type": "text", "required": "when_shown", "show_if": "lost_one == true"}
//!   ]}]
//! }"#)?;
//! let form = Form::compile(definition, &Vocabularies::default(), &Declared::new()).map_err(|found| found[0].to_string())?;
//! let mut card = Instance::new(Arc::new(form), &Context::new(), Arc::new(NoHost));
//!
//! let changes = card.apply(Edit::Set { path: Path::top("lost_one")?, answer: Answer::Flag(true) })?;
//! assert_eq!(changes.relevance, [Path::top("which")?]);
//! assert_eq!(card.ready_to_sign()[0].label, "Which?");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The language of conditions is described in `expr.rs`.

mod answer;
mod check;
mod choose;
mod compile;
mod date;
mod declared;
mod definition;
mod expr;
mod fit;
mod form;
mod instance;
mod moment;
mod number;
mod outline;
mod path;
mod plain;
mod problem;
mod progress;
#[cfg(feature = "testing")]
pub mod scenario;
mod suggest;
pub mod typed;
mod value;
mod view;

pub use answer::{Absence, Answer, Signature};
pub use check::Finding;
pub use choose::choose;
pub use date::{CivilDate, NotADate, PartialDate, days_in_month};
pub use declared::{Context, Declared, TODAY};
pub use definition::{
    CompareOp, Compute, DateUnit, Field, FieldType, FormDefinition, OptionItem, OptionsSource, Prefill,
    Required, Rule, Section, Sensitivity, Vocabularies,
};
pub use fit::{MOST_CHARACTERS, MOST_ENTRIES, MalformedAnswer, check_answer};
pub use form::{About, Access, Form};
pub use instance::{Changes, Edit, EditRefused, HostFunctions, Instance, NoHost, Reader};
pub use outline::outline;
pub use path::{NotAPath, Path};
pub use plain::{NotPlain, read_plain};
pub use problem::Problem;
pub use progress::{Extent, Gap, Progress, ProgressState};
pub use value::{ContextValue, Kind};
pub use view::{QuestionView, SectionView};
