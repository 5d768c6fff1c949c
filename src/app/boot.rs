//! Decides what the document that just opened is for.

use std::rc::Rc;

use domain::Clock;
use store::device::Holder;
use store::indexeddb::{IndexedDb, IndexedDbBackend};
use store::schema::{TABLET, TABLET_NAME};
use store::seal::WebSealer;
use store::{Databases, DeviceStore, StoreError};

use crate::app::link_address::{LINK_PLACE, LinkAddress};
use crate::app::parts::{self, Screens};
use crate::i18n;
use crate::ports::clock::Browser;
use crate::ports::{child_channel, page};

/// What the tablet knows while it is locked.
pub(crate) type TabletDevice = DeviceStore<IndexedDbBackend, WebSealer>;

/// Name under which an unlock key crosses from a session's document to the staff's.
pub(crate) const RETURN_KEY: &str = "return";
/// Where the child's document lives.
pub(crate) const CHILD_PLACE: &str = "/c/";
/// Where the guardian's document lives.
pub(crate) const GUARDIAN_PLACE: &str = "/g/";

/// Where the document of a session lives, by who has the tablet.
fn place_of(holder: Holder) -> &'static str {
    match holder {
        Holder::Child => CHILD_PLACE,
        Holder::Guardian => GUARDIAN_PLACE,
    }
}

/// True in the document of a session, whoever has it.
fn in_a_session() -> bool {
    let path = page::path();
    [CHILD_PLACE, GUARDIAN_PLACE].iter().any(|place| path.starts_with(place))
}

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
    /// A member of staff who unlocked in the document before this one, or the screens of a session or their locked
    /// screen.
    Seated(Screens),
    /// This document is being left for another one.
    Elsewhere,
}

/// Reads the texts, opens the device database and looks whether a session is under way. While one is,
/// every address leads to it.
///
/// # Errors
/// Nothing to show: texts, a part of the app or the device database are missing. The root says so.
pub(crate) async fn begin() -> Result<Begin, ()> {
    if page::path().starts_with(LINK_PLACE) {
        return own_phone().await;
    }
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
            let place = place_of(session.holder);
            if !page::path().starts_with(place) {
                page::leave_for(place);
                return Ok(Begin::Elsewhere);
            }
            let seated = match session.holder {
                Holder::Child => parts::child(boot, session).await,
                Holder::Guardian => parts::guardian(boot, session).await,
            };
            seated.map(Begin::Seated).map_err(|_| ())
        }
        None if in_a_session() => {
            page::leave_for("/");
            Ok(Begin::Elsewhere)
        }
        None => Ok(Begin::Staff(boot)),
    }
}

/// Somebody opened a personal link, on whatever device: this page reads nothing of what a tablet keeps.
async fn own_phone() -> Result<Begin, ()> {
    let address = LinkAddress::read(&page::fragment());
    i18n::load(address.as_ref().map(|it| it.language)).await.map_err(|_| ())?;
    page::set_title(&i18n::t("app-name"));
    parts::own_phone(address).await.map(Begin::Seated).map_err(|_| ())
}

async fn open_device() -> Result<TabletDevice, StoreError> {
    let backend = IndexedDb.open(TABLET_NAME, &TABLET).await?;
    DeviceStore::open(backend, Browser.now()).await
}

/// The worker gave the passphrase on the session's page: the key crossed over, and the session is over.
async fn returned(boot: &Boot) -> Option<Screens> {
    if in_a_session() {
        return None;
    }
    let handed = child_channel::take(RETURN_KEY).await.ok().flatten()?;
    parts::after_session(boot.clone(), handed).await.ok().flatten()
}
