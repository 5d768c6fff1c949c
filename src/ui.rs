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
//! | a guardian's page | [`SignPad`], [`SignView`] |
//! | a child's screen | [`Picture`], [`BigChoice`], [`BigButton`], [`Preview`], [`ChildBar`], [`ChildCard`], [`Basket`], [`PeopleMap`], [`PersonChip`], [`StepStrip`], [`CoverScreen`], [`SketchPad`], [`SketchView`] |

pub mod absence_menu;
pub mod app_bar;
pub mod banner;
pub mod basket;
pub mod big_button;
pub mod big_choice;
pub mod button;
pub mod card;
pub mod checkboxes;
pub mod child_bar;
pub mod child_card;
pub mod chip;
pub mod choice;
mod controlled;
pub mod copy_code;
pub mod cover_screen;
pub mod date_input;
pub mod dialog;
pub mod empty_state;
pub mod error_summary;
pub mod field;
mod file_button;
mod focus;
pub mod heading;
pub mod icon;
pub mod moment_input;
pub mod money_input;
pub mod number_input;
pub mod partial_date_input;
pub mod passphrase_input;
pub mod people_map;
pub mod person_chip;
pub mod picture;
pub mod place_input;
pub mod preview;
pub mod progress;
pub mod qr_code;
pub mod radios;
pub mod repeat_card;
pub mod save_status;
pub mod search_box;
pub mod section_list;
pub mod select_input;
pub mod select_search;
pub mod sign_pad;
pub mod skeleton;
pub mod sketch_pad;
pub mod sketch_view;
pub mod step_strip;
pub mod summary_list;
pub mod task_list;
pub mod text_area;
pub mod text_input;
pub mod timeline;
pub mod topic_row;
pub mod urgent_flag;
pub mod voice_player;
pub mod words;
pub mod yes_no;

pub use absence_menu::AbsenceMenu;
pub use app_bar::{AppBar, AppBarButton, AppBarLink, AppBarStatus, SyncTone};
pub use banner::{Banner, Tone};
pub use basket::{Basket, BasketItem, BasketKind};
pub use big_button::BigButton;
pub use big_choice::BigChoice;
pub use button::{Button, ButtonKind, LinkButton};
pub use card::Card;
pub use checkboxes::{Checkboxes, SingleCheckbox};
pub use child_bar::{ChildAct, ChildBar, ChildBarWords};
pub use child_card::ChildCard;
pub use chip::Chip;
pub use choice::{Choice, ChoiceLayout, InLanguage, OtherChoice};
pub use copy_code::CopyCode;
pub use cover_screen::CoverScreen;
pub use date_input::{DateInput, DateWords};
pub use dialog::Dialog;
pub use empty_state::EmptyState;
pub use error_summary::{ErrorSummary, FieldError, line_to_field};
pub use field::{Field, FieldContext};
pub(crate) use file_button::FileButton;
pub use form_engine::typed::{DateEntry, MomentEntry, PartialDateEntry, WallTime};
pub use heading::{PageHeader, SectionHeading};
pub use icon::{Icon, IconName};
pub use moment_input::{MomentInput, MomentWords};
pub use money_input::MoneyInput;
pub use number_input::NumberInput;
pub use partial_date_input::{PartialDateInput, PartialDateWords};
pub use passphrase_input::PassphraseInput;
pub use people_map::{OnMap, PeopleMap};
pub use person_chip::PersonChip;
pub use picture::{
    Aid, Aids, Animal, Avatar, Drawing, Feeling, Figure, Head, Picture, PictureSize, Players, Sign,
    TABLET_GUIDED, TABLET_PIN, TABLET_READY, Things,
};
pub use place_input::PlaceInput;
pub use preview::Preview;
pub use progress::Progress;
pub use qr_code::QrCode;
pub use radios::Radios;
pub use repeat_card::{RepeatCard, RepeatWords};
pub use save_status::{SaveState, SaveStatus};
pub use search_box::SearchBox;
pub use section_list::{SectionLink, SectionList, SectionState};
pub use select_input::SelectInput;
pub use select_search::{SelectSearch, SelectWords, Suggestions};
pub use sign_pad::{SignPad, SignView, Stroke as SignStroke};
pub use skeleton::Skeleton;
pub use sketch_pad::{PenOrEraser, SketchPad};
pub use sketch_view::SketchView;
pub use step_strip::{Step, StepStrip};
pub use summary_list::{SummaryList, SummaryRow};
pub use task_list::{TaskItem, TaskList};
pub use text_area::TextArea;
pub use text_input::{TextInput, TextKind, Width};
pub use timeline::{Timeline, TimelineItem};
pub use topic_row::TopicRow;
pub use urgent_flag::UrgentFlag;
pub use voice_player::VoicePlayer;
pub use words::Words;
pub use yes_no::{YesNo, YesNoUnknown};
