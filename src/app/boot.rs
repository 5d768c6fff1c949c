//! Decides what the document that just opened is for.

use std::rc::Rc;

use domain::Clock;
use store::indexeddb::{IndexedDb, IndexedDbBackend};
use store::schema::{TABLET, TABLET_NAME};
use store::seal::WebSealer;
use store::{Databases, DeviceStore, StoreError};

use crate::app::parts::{self, Screens};
use crate::i18n;
use crate::ports::clock::Browser;
use crate::ports::{child_channel, page};

/// What the tablet knows while it is locked.
pub(crate) type TabletDevice = DeviceStore<IndexedDbBackend, WebSealer>;

/// Name under which an unlock key crosses from the child's document to the staff's.
pub(crate) const RETURN_KEY: &str = "return";

/// A document in which nobody has unlocked yet.
#[derive(Clone)]
pub(crate) struct Boot {
    /// The device database.
    pub(crate) device: Rc<TabletDevice>,
}

/// What a document begins as.
pub(crate) enum Begin {
    /// The unlock screen.
    Staff(Boot),
    /// A member of staff who unlocked in the document before this one, or the child's screens or their locked
    /// screen.
    Seated(Screens),
    /// This document is being left for another one.
    Elsewhere,
}

/// Reads the texts, opens the device database and looks whether a child's session is under way. While one is,
/// every address leads to it.
///
/// # Errors
/// Nothing to show: texts, a part of the app or the device database are missing. The root says so.
pub(crate) async fn begin() -> Result<Begin, ()> {
    i18n::load(None).await.map_err(|_| ())?;
    page::set_title(&i18n::t("app-name"));
    let device = Rc::new(open_device().await.map_err(|_| ())?);
    let under_way = device.child_session().await.map_err(|_| ())?;
    let boot = Boot { device };
    match under_way {
        Some(session) => {
            if let Some(screens) = returned(&boot).await {
                return Ok(Begin::Seated(screens));
            }
            if !page::path().starts_with("/c/") {
                page::leave_for("/c/");
                return Ok(Begin::Elsewhere);
            }
            parts::child(boot, session).await.map(Begin::Seated).map_err(|_| ())
        }
        None if page::path().starts_with("/c/") => {
            page::leave_for("/");
            Ok(Begin::Elsewhere)
        }
        None => Ok(Begin::Staff(boot)),
    }
}

async fn open_device() -> Result<TabletDevice, StoreError> {
    let backend = IndexedDb.open(TABLET_NAME, &TABLET).await?;
    DeviceStore::open(backend, Browser.now()).await
}

/// The worker gave the passphrase on the child's page: the key crossed over, and the session is over.
async fn returned(boot: &Boot) -> Option<Screens> {
    if page::path().starts_with("/c/") {
        return None;
    }
    let handed = child_channel::take(RETURN_KEY).await.ok().flatten()?;
    parts::after_child(boot.clone(), handed).await.ok().flatten()
}
