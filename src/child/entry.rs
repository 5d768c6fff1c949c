//! Opens the session under way with the key that came over from the staff's document.

use std::rc::Rc;

use catalogue::ChildTexts;
use domain::child_flow::ChildSession;
use domain::complaint::Draft;
use store::device;
use store::keys::{Keys, WebKeys};
use store::seal::WebSealer;
use wasm_bindgen::{JsCast, JsValue};

use super::frame::{Frame, LETTER, SAVED, SESSION_KEY, Saved};
use crate::app::boot::Boot;
use crate::i18n;
use crate::ports::child_channel;
use crate::ports::transport::asset_text;

/// A session under way. Without its key it stays locked until the worker's passphrase opens it again.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(super) boot: Boot,
    pub(super) begun: device::ChildSession,
    pub(super) opened: Option<Rc<Opened>>,
}

/// What the key opened.
pub(super) struct Opened {
    pub(super) sealer: WebSealer,
    pub(super) frame: Frame,
    pub(super) session: ChildSession,
    pub(super) texts: ChildTexts,
    /// True where the tablet knows a complaints office that reads letters.
    pub(super) office: bool,
    /// A letter that was begun before the worker opened the session again.
    pub(super) letter: Draft,
}

impl Entry {
    /// Takes the key, if it came over. A reload has none, and then nothing of the session can be read here.
    pub(crate) async fn open(boot: Boot, begun: device::ChildSession) -> Self {
        let opened = match child_channel::take(SESSION_KEY).await.ok().flatten() {
            Some(key) => open(&boot, key).await.map(Rc::new),
            None => None,
        };
        Self { boot, begun, opened }
    }
}

async fn open(boot: &Boot, key: JsValue) -> Option<Opened> {
    let key = key.dyn_into::<<WebKeys as Keys>::Session>().ok()?;
    let sealer = WebKeys::session_sealer(&key).await.ok()?;
    let store = boot.device.child_store(sealer.clone());
    let frame: Frame = store.frame().await.ok()?;
    let texts = texts(frame.interpreter.is_some()).await?;
    let (records, _) = store.records::<Saved>().await.ok()?;
    let saved = records.into_iter().find(|(name, _)| name == SAVED);
    let session = match saved {
        Some((_, saved)) => {
            let telling = texts.telling(saved.session.setting.band, &frame.confirmed);
            saved.session.upgraded(telling).taken_up_again()
        }
        None if frame.kept => match boot.device.kept_child::<Saved>(sealer.clone()).await {
            Ok(Some(kept)) => ChildSession::reopened(kept.session, frame.begin(&texts, i18n::tag())),
            _ => frame.begin(&texts, i18n::tag()),
        },
        None => frame.begin(&texts, i18n::tag()),
    };
    let office = boot.device.office().await.ok().flatten().is_some();
    let letter = child_channel::take(LETTER).await.ok().flatten();
    let letter = letter.and_then(|text| serde_json::from_str(&text.as_string()?).ok()).unwrap_or_default();
    Some(Opened { sealer, frame, session, texts, office, letter })
}

/// The texts in the language of the screens, where they may be shown: a machine's draft only while an interpreter is
/// there to mend it. Else everything is English, the bar too: no child reads two languages on one screen.
async fn texts(interpreter: bool) -> Option<ChildTexts> {
    let own = match i18n::tag() {
        "en" => None,
        tag => asset_text(&ChildTexts::file(tag)).await.ok().and_then(|text| ChildTexts::parse(&text).ok()),
    };
    if let Some(texts) = own.filter(|texts| texts.status.may_be_shown(interpreter)) {
        return Some(texts);
    }
    if !i18n::PSEUDO.contains(&i18n::tag()) {
        i18n::load(Some("en")).await.ok()?;
    }
    ChildTexts::parse(&asset_text(&ChildTexts::file("en")).await.ok()?).ok()
}
