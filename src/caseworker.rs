//! The staff's screens. Each draws what a pure crate says and hands back what a person did.

pub(crate) mod after_session;
mod assign;
mod case;
mod case_notes;
mod case_parts;
mod conflicts;
mod form_page;
mod handover;
mod handover_form;
mod home;
mod layout;
mod new_case;
mod new_form;
mod opened;
mod queue;
mod review;
mod settings;
mod sign;
mod staff;
mod timeline;
mod views;

pub(crate) use assign::AssignPage;
pub(crate) use case::CasePage;
pub(crate) use conflicts::ConflictsPage;
pub(crate) use form_page::{FormPage, ResumePage};
pub(crate) use handover::HandoverPage;
pub(crate) use home::HomePage;
pub(crate) use layout::StaffLayout;
pub(crate) use new_case::NewCasePage;
pub(crate) use new_form::NewFormPage;
pub(crate) use queue::QueuePage;
pub(crate) use review::ReviewPage;
pub(crate) use settings::SettingsPage;
pub(crate) use staff::StaffPage;
pub(crate) use timeline::TimelinePage;
pub(crate) use views::ViewsPage;
