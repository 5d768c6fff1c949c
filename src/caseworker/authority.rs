//! What authorities ask for about a child (form M3.2): written down in the case by whoever was asked, also without a network, and
//! answered by the data-protection officer alone. No screen here sends anything to an authority.

mod case_page;
mod officer;
mod openings;
mod reply;
mod seen;
mod words;
mod write;

pub(super) use case_page::RequestsCard;
pub(crate) use case_page::RequestsPage;
pub(super) use officer::OfficerPage;
