//! Opens the sitting under way with the key that came over from the staff's document.

use std::rc::Rc;

use catalogue::GuardianTexts;
use domain::complaint::Draft;
use domain::consent::GiverRole;
use domain::guardian_flow::GuardianSession;
use store::device::ChildSession;
use store::keys::{Keys, WebKeys};
use store::seal::WebSealer;
use wasm_bindgen::{JsCast, JsValue};

use super::frame::{Frame, SAVED, SESSION_KEY, Saved};
use super::own::Line;
use crate::app::boot::Boot;
use crate::app::letter;
use crate::i18n::{self, Tongue};
use crate::ports::child_channel;
use crate::ports::transport::asset_text;

/// A sitting under way. Without its key it stays locked until the worker's passphrase opens it again.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(super) boot: Boot,
    pub(super) begun: ChildSession,
    pub(super) opened: Option<Rc<Opened>>,
}

/// What the key opened.
pub(super) struct Opened {
    pub(super) sealer: WebSealer,
    pub(super) frame: Frame,
    pub(super) session: GuardianSession,
    pub(super) texts: GuardianTexts,
    /// The same texts in the worker's language.
    pub(super) official: GuardianTexts,
    /// The words around them in the worker's language.
    pub(super) tongue: Tongue,
    /// True where this tablet or phone knows a complaints office that reads letters.
    pub(super) office: bool,
    /// A complaint that was begun before the worker opened the sitting again.
    pub(super) letter: Draft,
    /// How the answer goes, on the person's own phone.
    pub(super) line: Option<Line>,
}

impl Entry {
    /// Takes the key, if it came over. A reload has none, and then nothing of the sitting can be read here.
    pub(crate) async fn open(boot: Boot, begun: ChildSession) -> Self {
        let opened = match child_channel::take(SESSION_KEY).await.ok().flatten() {
            Some(key) => opened_with(&boot, key, None).await.map(Rc::new),
            None => None,
        };
        Self { boot, begun, opened }
    }

    /// True where nothing is asked.
    pub(super) fn asks_nothing(&self) -> bool {
        self.opened.as_ref().is_some_and(|opened| opened.session.asks_nothing())
    }

    /// An opened sitting.
    pub(super) fn with(boot: Boot, begun: ChildSession, opened: Opened) -> Self {
        Self { boot, begun, opened: Some(Rc::new(opened)) }
    }
}

/// Opens the sitting with its key; none where something of it is not here.
pub(super) async fn opened_with(boot: &Boot, key: JsValue, line: Option<Line>) -> Option<Opened> {
    let key = key.dyn_into::<<WebKeys as Keys>::Session>().ok()?;
    let sealer = WebKeys::session_sealer(&key).await.ok()?;
    let store = boot.device.child_store(sealer.clone());
    let frame: Frame = store.frame().await.ok()?;
    let (records, _) = store.records::<Saved>().await.ok()?;
    let saved = records.into_iter().find(|(name, _)| name == SAVED);
    let session = saved.map_or_else(|| frame.session.clone(), |(_, saved)| saved.session);
    // The language was chosen with the person before the tablet changed hands; whether its texts may be shown, too.
    let language = session.setting.language.clone();
    i18n::load(Some(&language)).await.ok()?;
    let of_age = session.setting.giver.role == GiverRole::YoungAdult;
    let texts = texts(&language, of_age).await?;
    let official = texts_or_english(&frame.official, of_age).await?;
    let tongue = i18n::tongue(&official.language).await;
    let office = boot.device.office().await.ok().flatten().is_some();
    // On the person's own phone nothing crosses over: it has no service worker.
    let letter = if line.is_none() { letter::crossed().await } else { Draft::default() };
    Some(Opened { sealer, frame, session, texts, official, tongue, office, letter, line })
}

async fn texts(language: &str, of_age: bool) -> Option<GuardianTexts> {
    GuardianTexts::parse(&asset_text(&GuardianTexts::file(language, of_age)).await.ok()?).ok()
}

async fn texts_or_english(language: &str, of_age: bool) -> Option<GuardianTexts> {
    match texts(language, of_age).await {
        Some(texts) => Some(texts),
        None => texts("en", of_age).await,
    }
}
