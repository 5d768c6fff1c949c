//! The staff's screens. Each draws what a pure crate says and hands back what a person did.

mod case;
mod case_notes;
mod case_parts;
mod form_page;
mod home;
mod layout;
mod new_case;
mod new_form;
mod opened;
mod review;

pub(crate) use case::CasePage;
pub(crate) use form_page::{FormPage, ResumePage};
pub(crate) use home::HomePage;
pub(crate) use layout::StaffLayout;
pub(crate) use new_case::NewCasePage;
pub(crate) use new_form::NewFormPage;
pub(crate) use review::ReviewPage;
