//! What an unlocked tablet has on its desk: the person, the sealed store, the forms, the open cases.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use domain::{CaseId, CaseSummary, DeviceId, DocumentId, SUMMARY_VERSION, StaffMember, Timestamp, UserId};
use leptos::prelude::*;
use store::case_store::{Account, LastContact, StaffNames, Summary};
use store::indexeddb::IndexedDbBackend;
use store::keys::WebKeys;
use store::seal::WebSealer;
use store::{CaseStore, StoreError};
use sync::engine::SyncStatus;

use crate::app::boot::TabletDevice;
use crate::app::open_case::OpenCase;
use crate::app::shelf::Shelf;
use crate::caseworker::{Ended, LeftToDo};
use crate::i18n::tv;
use crate::ports::clock::Browser;
use crate::sync::Driver;

/// The sealed store of one person on this tablet.
pub(crate) type TabletStore = CaseStore<IndexedDbBackend, WebSealer>;

/// How a session came back to the staff. It says nothing of what was not sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CameBack {
    /// The session is in the record of this case.
    Recorded {
        /// The case.
        case: CaseId,
        /// The child's name in that case; empty while there is none.
        called: String,
        /// True where the child sent something.
        sent: bool,
        /// True where the child asked for help.
        help: bool,
        /// Until when something is kept closed on this tablet, where something is.
        kept: Option<Timestamp>,
        /// True where the child took a yes back.
        took_back: bool,
        /// What is left to do.
        left: LeftToDo,
    },
    /// A guardian's sitting is in the record of this case.
    Sitting {
        /// The case.
        case: CaseId,
        /// Who decided.
        person: String,
        /// How it ended.
        ended: Ended,
        /// True where the person took something back.
        took_back: bool,
    },
    /// It could not be put into the record; it stays sealed on the tablet and can be tried again.
    NotRecorded(StoreError),
}

/// What is not durable yet, of forms and in boxes beside them. Who locks the tablet waits for it.
#[derive(Default)]
pub(crate) struct Unsaved {
    forms: RefCell<BTreeSet<DocumentId>>,
    /// Writes of boxes that wait.
    boxes: Cell<u32>,
}

impl Unsaved {
    /// Something of this form waits.
    pub(crate) fn hold(&self, document: &DocumentId) {
        self.forms.borrow_mut().insert(document.clone());
    }

    /// Everything of this form is durable.
    pub(crate) fn release(&self, document: &DocumentId) {
        self.forms.borrow_mut().remove(document);
    }

    /// Something in boxes waits.
    pub(crate) fn box_waits(&self) {
        self.boxes.set(self.boxes.get() + 1);
    }

    /// It waits no longer.
    pub(crate) fn box_is_kept(&self) {
        self.boxes.set(self.boxes.get().saturating_sub(1));
    }

    /// True where nothing waits.
    pub(crate) fn is_empty(&self) -> bool {
        self.forms.borrow().is_empty() && self.boxes.get() == 0
    }
}

/// The open desk. Made by unlocking, gone with the page when it is locked.
pub(crate) struct Desk {
    /// Who is signed in.
    pub(crate) me: StaffMember,
    /// This person on this tablet.
    pub(crate) device: DeviceId,
    /// What the tablet remembers.
    pub(crate) store: TabletStore,
    /// The forms of this build.
    pub(crate) shelf: Shelf,
    /// What the tablet knows while it is locked; a child's session begins there.
    pub(crate) tablet: Rc<TabletDevice>,
    /// This person's keys; they seal the key of a child's session.
    pub(crate) keys: WebKeys,
    /// The name this person signs in with; it binds the keys.
    pub(crate) sign_in: String,
    /// What the person is shown of sending and receiving.
    pub(crate) sync_status: ArcRwSignal<SyncStatus>,
    /// Counts what changed in the store, so that lists read again.
    pub(crate) revision: ArcRwSignal<u32>,
    /// What the session brought that ended just now, until the person has read it.
    pub(crate) came_back: ArcRwSignal<Option<CameBack>>,
    /// What is on the screen and not on the tablet yet.
    pub(crate) unsaved: Unsaved,
    staff: RefCell<BTreeMap<UserId, StaffMember>>,
    cases: RefCell<BTreeMap<CaseId, Rc<OpenCase>>>,
    driver: RefCell<Option<Rc<Driver>>>,
}

impl Desk {
    /// Lays out the desk over an opened store.
    ///
    /// # Errors
    /// [`StoreError`] when the names of staff could not be read.
    pub(crate) async fn lay_out(
        account: &Account,
        store: TabletStore,
        shelf: Shelf,
        tablet: Rc<TabletDevice>,
        keys: WebKeys,
        sign_in: String,
    ) -> Result<Rc<Self>, StoreError> {
        let staff = store.meta::<StaffNames>().await?.map(|names| names.0).unwrap_or_default();
        let status = SyncStatus {
            last_success: store.meta::<LastContact>().await?.map(|at| at.0),
            ..SyncStatus::default()
        };
        Ok(Rc::new(Self {
            me: account.user.clone(),
            device: account.device.clone(),
            store,
            shelf,
            tablet,
            keys,
            sign_in,
            sync_status: ArcRwSignal::new(status),
            revision: ArcRwSignal::new(0),
            came_back: ArcRwSignal::new(None),
            unsaved: Unsaved::default(),
            staff: RefCell::new(staff),
            cases: RefCell::default(),
            driver: RefCell::default(),
        }))
    }

    /// Begins to send and receive.
    pub(crate) fn start_sync(self: &Rc<Self>) {
        let driver = Driver::start(Rc::clone(self));
        *self.driver.borrow_mut() = Some(driver);
    }

    /// The running sync loop.
    pub(crate) fn driver(&self) -> Option<Rc<Driver>> {
        self.driver.borrow().clone()
    }

    /// A name for people to read; the id's last letters where the tablet has not heard the name yet.
    pub(crate) fn name_of(&self, user: &UserId) -> String {
        self.known_name(user).unwrap_or_else(|| {
            // Two of whom this tablet has not heard are told apart by the end of their ids.
            let end: String = user.as_str().chars().rev().take(6).collect::<String>().chars().rev().collect();
            tv("staff-unknown", &[("id", end.into())])
        })
    }

    /// The name of a member of staff of whom the tablet has heard.
    pub(crate) fn known_name(&self, user: &UserId) -> Option<String> {
        if *user == self.me.id {
            return Some(self.me.name.clone());
        }
        self.staff.borrow().get(user).map(|member| member.name.clone())
    }

    /// Everybody of whom the tablet has heard, this person first.
    pub(crate) fn colleagues(&self) -> Vec<StaffMember> {
        let others = self
            .staff
            .borrow()
            .values()
            .filter(|member| member.id != self.me.id)
            .cloned()
            .collect::<Vec<_>>();
        std::iter::once(self.me.clone()).chain(others).collect()
    }

    /// A case, read from the store once and kept up to date while the page lives.
    ///
    /// # Errors
    /// [`StoreError`] when the case could not be read.
    pub(crate) async fn case(self: &Rc<Self>, id: &CaseId) -> Result<Option<Rc<OpenCase>>, StoreError> {
        if let Some(open) = self.cases.borrow().get(id) {
            return Ok(Some(Rc::clone(open)));
        }
        let record = self.store.load_case(id).await?;
        if record.changes().next().is_none() {
            return Ok(None);
        }
        let open = Rc::new(OpenCase::read(Rc::downgrade(self), &record));
        self.cases.borrow_mut().insert(id.clone(), Rc::clone(&open));
        Ok(Some(open))
    }

    /// A case that begins now: nothing of it is in the store yet.
    pub(crate) fn begin_case(self: &Rc<Self>, id: &CaseId) -> Rc<OpenCase> {
        let open = Rc::new(OpenCase::empty(Rc::downgrade(self), id));
        self.cases.borrow_mut().insert(id.clone(), Rc::clone(&open));
        open
    }

    /// Takes in what a pull brought: open cases are read on, summaries made anew.
    pub(crate) async fn received(
        self: &Rc<Self>,
        staff: Vec<StaffMember>,
        cases: &[CaseId],
    ) -> Result<(), StoreError> {
        self.staff.borrow_mut().extend(staff.into_iter().map(|member| (member.id.clone(), member)));
        for case in cases {
            let record = self.store.load_case(case).await?;
            let open = self.cases.borrow().get(case).cloned();
            let open = match open {
                Some(open) => {
                    open.take_in(&record);
                    open
                }
                None => Rc::new(OpenCase::read(Rc::downgrade(self), &record)),
            };
            self.store.put_summary(&open.summary()).await?;
        }
        self.bump();
        Ok(())
    }

    /// Cases that the person works on no longer: their screens say so.
    pub(crate) fn forget(&self, cases: &[CaseId]) {
        let mut open = self.cases.borrow_mut();
        for case in cases {
            if let Some(case) = open.remove(case) {
                case.changed();
            }
        }
        self.bump();
    }

    /// All summaries, those that are out of date made anew.
    ///
    /// # Errors
    /// [`StoreError`] when the list could not be read.
    pub(crate) async fn summaries(self: &Rc<Self>) -> Result<Vec<CaseSummary>, StoreError> {
        let listing = self.store.summaries::<CaseSummary>().await?;
        let mut found: BTreeMap<CaseId, CaseSummary> =
            listing.summaries.into_iter().map(|summary| (summary.case, summary.content)).collect();
        // What an older program counted leaves out what it did not know of.
        let older = found.values().filter(|summary| summary.v != SUMMARY_VERSION);
        let stale: BTreeSet<CaseId> =
            older.map(|summary| summary.case.clone()).chain(listing.stale).collect();
        for case in stale {
            let record = self.store.load_case(&case).await?;
            if record.changes().next().is_some() {
                let fresh: Summary<CaseSummary> = OpenCase::read(Rc::downgrade(self), &record).summary();
                // A full tablet shows its cases all the same: what found no room is counted again next time.
                match self.store.put_summary(&fresh).await {
                    Ok(()) | Err(StoreError::Full) => {}
                    Err(error) => return Err(error),
                }
                found.insert(case, fresh.content);
            }
        }
        Ok(found.into_values().collect())
    }

    /// Something in the store changed: lists read again.
    pub(crate) fn bump(&self) {
        self.revision.update(|count| *count = count.wrapping_add(1));
    }

    /// Something was saved: lists read again, and it is sent when that is possible.
    pub(crate) fn saved(&self) {
        self.bump();
        if let Some(driver) = self.driver() {
            driver.saved();
        }
    }

    /// What renews the session at the server.
    pub(crate) async fn account(&self) -> Option<Account> {
        self.store.meta::<Account>().await.ok().flatten()
    }

    /// The clock and the source of ids.
    pub(crate) fn browser(&self) -> Browser {
        Browser
    }
}

/// The desk in the context of all staff screens.
#[derive(Clone, Copy)]
pub(crate) struct DeskHandle(StoredValue<Rc<Desk>, LocalStorage>);

impl DeskHandle {
    /// Puts a desk into the hands of the current owner and all below it.
    pub(crate) fn provide(desk: Rc<Desk>) {
        provide_context(Self(StoredValue::new_local(desk)));
    }
}

/// The desk of the screen that is being drawn. Only screens below the unlocked root may ask.
pub(crate) fn desk() -> Rc<Desk> {
    expect_context::<DeskHandle>().0.get_value()
}
