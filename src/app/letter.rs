//! A letter to the complaints office while somebody writes it, a child or a guardian. It lies over the session and is no part
//! of it: nothing of it is written into the session or shown to staff. While it is written it lives in this document's
//! memory alone, because what the session keeps, the worker's passphrase opens; once it is sent it is sealed, and nobody on
//! this tablet opens it.

use std::rc::Rc;

use domain::complaint::{Complainant, Draft, Facts, Missing};
use domain::{CaseId, Clock, site};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use super::boot::TabletDevice;
use super::letters::{Chance, NotSealed, carry, id_text, keep};
use crate::ports::clock::Browser;
use crate::ports::{child_channel, page};

/// Name under which a letter that is not sent crosses over, from a session's document to its next one.
const LETTER: &str = "letter";

/// The letter of this session.
#[derive(Clone, Copy)]
pub(crate) struct Letter {
    /// True where the tablet knows an office that reads letters.
    pub(crate) offered: bool,
    /// True while it lies over the screen.
    pub(crate) open: RwSignal<bool>,
    /// What is in it.
    pub(crate) draft: RwSignal<Draft>,
    /// True where it could not be kept.
    pub(crate) failed: RwSignal<bool>,
    /// True while it is being sealed.
    busy: RwSignal<bool>,
}

/// Who writes, and where.
pub(crate) struct Writer {
    /// Who.
    pub(crate) from: Complainant,
    /// The case of the session; it goes along only where the person agreed.
    pub(crate) case: CaseId,
    /// BCP 47 tag of the language of the screen.
    pub(crate) language: String,
    /// Name of the place.
    pub(crate) organisation: String,
}

impl Letter {
    /// An empty one, or one that was begun before this document opened.
    pub(crate) fn begin(offered: bool, draft: Draft) -> Self {
        Self {
            offered,
            open: RwSignal::new(false),
            draft: RwSignal::new(draft),
            failed: RwSignal::new(false),
            busy: RwSignal::new(false),
        }
    }

    /// Opens it where the person left it; a new one where the last was sent.
    pub(crate) fn show(self) {
        if self.draft.with_untracked(Draft::is_sealed) {
            self.draft.set(Draft::default());
        }
        self.open.set(true);
    }

    /// The person throws it away, or is done with one that was sent.
    pub(crate) fn throw_away(self) {
        self.draft.set(Draft::default());
        self.open.set(false);
    }

    /// Changes what is in it.
    pub(crate) fn change(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
    }

    /// One step on.
    pub(crate) fn go_on(self) -> UnsyncCallback<()> {
        UnsyncCallback::new(move |()| self.change(Draft::go_on))
    }

    /// One step back; out of it from the first one.
    pub(crate) fn go_back(self) -> UnsyncCallback<()> {
        UnsyncCallback::new(move |()| {
            let mut back = false;
            self.change(|draft| back = draft.go_back());
            if !back {
                self.open.set(false);
            }
        })
    }

    /// What is missing before it can be sent.
    pub(crate) fn missing(self) -> Option<Missing> {
        self.draft.with_untracked(Draft::ready).err()
    }

    /// Seals it to the office and keeps it until there is a network.
    pub(crate) fn send(self, device: Rc<TabletDevice>, writer: Writer) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(false);
        spawn_local(async move {
            let sealed = self.seal(&device, &writer).await;
            self.failed.try_set(sealed.is_err());
            self.busy.try_set(false);
            // At once where there is a network; else nothing is tried, and whoever is next online carries it.
            if sealed.is_ok() && page::maybe_online() {
                carry(&device).await;
            }
        });
    }

    async fn seal(self, device: &TabletDevice, writer: &Writer) -> Result<(), NotSealed> {
        let chance = Chance::draw().ok_or(NotSealed::NoOffice)?;
        let id = id_text(&chance.id).parse().map_err(|_| NotSealed::NoOffice)?;
        let receipt = chance.receipt.clone();
        let place = site::key_of(&writer.organisation);
        let facts = Facts {
            id,
            receipt: receipt.clone(),
            from: writer.from,
            case: Some(&writer.case),
            language: &writer.language,
            site: &place,
            now: Browser.now(),
        };
        let complaint = self.draft.with_untracked(|draft| draft.complaint(facts));
        let complaint = complaint.map_err(|_| NotSealed::NoOffice)?;
        keep(device, chance, &complaint).await?;
        self.draft.try_update(|draft| draft.sealed(receipt));
        Ok(())
    }

    /// A letter that is being written crosses over in memory alone, where the worker opens the session and gives it back;
    /// nothing on a screen tells of it.
    pub(crate) async fn cross(self) {
        let letter = Some(self.draft.get_untracked()).filter(Draft::waits);
        if let Some(letter) = letter.and_then(|draft| serde_json::to_string(&draft).ok()) {
            // Without a service worker there was no session either.
            let _ = child_channel::hold(LETTER, &JsValue::from_str(&letter)).await;
        }
    }
}

/// The letter that crossed over; an empty one where none did.
pub(crate) async fn crossed() -> Draft {
    let letter = child_channel::take(LETTER).await.ok().flatten();
    letter.and_then(|text| serde_json::from_str(&text.as_string()?).ok()).unwrap_or_default()
}
