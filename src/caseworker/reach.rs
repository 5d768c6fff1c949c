//! How this worker can be reached, as it was written last: for whoever answers a packet or takes a yes back. It is kept sealed
//! with the worker's own records on the tablet, and leaves only on what the worker makes.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use store::case_store::MetaValue;

use crate::app::desk::Desk;

/// The record. Older ones are written over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct OwnReach {
    /// Version of this shape; 1.
    v: u8,
    /// Where the worker works.
    pub(super) organisation: String,
    /// Phone, address or e-mail.
    pub(super) contact: String,
}

impl MetaValue for OwnReach {
    const NAME: &'static str = "own_reach";
}

/// What was written last; none where nothing was.
pub(super) async fn known(desk: &Rc<Desk>) -> Option<OwnReach> {
    desk.store.meta::<OwnReach>().await.ok().flatten()
}

/// Keeps what was written; nothing takes nothing away. Where the tablet cannot, it is written again next time.
pub(super) async fn keep(desk: &Rc<Desk>, organisation: String, contact: String) {
    let (organisation, contact) = (organisation.trim().to_owned(), contact.trim().to_owned());
    if !contact.is_empty() {
        let _ = desk.store.put_meta(&OwnReach { v: 1, organisation, contact }).await;
    }
}
