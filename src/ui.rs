//! The design system: what a person can touch and read, and nothing else.
//!
//! A component here takes data and words and reports what the person did. It knows no store, no form and
//! no language: every word comes in as a prop, so that the same button serves Pashto and a test. Look and
//! layout are plain CSS in `style/components/<name>.css`; the expected structure stands at the top of each.
//! Only this folder writes the value of a field (see [`controlled`]) and no component sets a `style`.
//!
//! | for | look at |
//! |---|---|
//! | pressing | [`Button`], [`LinkButton`], [`Dialog`], [`CopyCode`] |
//! | reading | [`PageHeader`], [`Card`], [`Banner`], [`Chip`], [`Progress`], [`TaskList`], [`SummaryList`], [`Timeline`], [`EmptyState`], [`Skeleton`] |
//! | answering | [`Field`] around one of [`TextInput`], [`TextArea`], [`NumberInput`], [`Radios`], [`Checkboxes`], [`YesNo`], [`SelectSearch`], [`DateInput`], [`PartialDateInput`], [`MoneyInput`], [`PlaceInput`], [`PassphraseInput`] |
//! | around an answer | [`AbsenceMenu`], [`UrgentFlag`], [`RepeatCard`], [`ErrorSummary`], [`SaveStatus`] |
//! | moving about | [`AppBar`], [`SectionList`], [`SearchBox`] |
//! | a child's screen | [`Picture`], [`BigChoice`], [`ChildBar`], [`ChildCard`], [`Basket`], [`StepStrip`], [`CoverScreen`] |

pub mod absence_menu;
pub mod app_bar;
pub mod banner;
pub mod button;
pub mod card;
pub mod checkboxes;
pub mod chip;
pub mod choice;
mod controlled;
pub mod dialog;
pub mod error_summary;
pub mod field;
pub mod heading;
pub mod icon;
pub mod number_input;
pub mod passphrase_input;
pub mod radios;
pub mod save_status;
pub mod text_area;
pub mod text_input;
pub mod yes_no;

pub use absence_menu::AbsenceMenu;
pub use app_bar::{AppBar, AppBarButton, AppBarLink, AppBarStatus, SyncTone};
pub use banner::{Banner, Tone};
pub use button::{Button, ButtonKind, LinkButton};
pub use card::Card;
pub use checkboxes::{Checkboxes, SingleCheckbox};
pub use chip::Chip;
pub use choice::{Choice, ChoiceLayout, OtherChoice};
pub use dialog::Dialog;
pub use error_summary::{ErrorSummary, FieldError};
pub use field::{Field, FieldContext};
pub use heading::{PageHeader, SectionHeading};
pub use icon::{Icon, IconName};
pub use number_input::NumberInput;
pub use passphrase_input::PassphraseInput;
pub use radios::Radios;
pub use save_status::{SaveState, SaveStatus};
pub use text_area::TextArea;
pub use text_input::{TextInput, TextKind, Width};
pub use yes_no::{YesNo, YesNoUnknown};
