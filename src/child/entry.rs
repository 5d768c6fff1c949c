//! Opens the session under way with the key that came over from the staff's document.

use std::rc::Rc;

use catalogue::{ChildTexts, Manifest, ToldIn};
use domain::child_flow::ChildSession;
use domain::complaint::Draft;
use store::device;
use store::keys::{Keys, WebKeys};
use store::seal::WebSealer;
use wasm_bindgen::{JsCast, JsValue};

use super::frame::{Frame, SAVED, SESSION_KEY, Saved};
use crate::app::boot::Boot;
use crate::app::letter;
use crate::i18n::{self, Tongue};
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
    /// Languages that the child can choose among.
    pub(super) languages: Vec<ToldIn>,
    /// The words of the worker who handed the tablet over.
    pub(super) worker: Tongue,
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
    let (records, _) = store.records::<Saved>().await.ok()?;
    let saved = records.into_iter().find(|(name, _)| name == SAVED).map(|(_, saved)| saved.session);
    let worker = i18n::current();
    let own =
        saved.as_ref().map(|session| session.setting.language.clone()).or_else(|| frame.language.clone());
    let interpreter = frame.interpreter.is_some();
    let texts = texts(own.as_deref(), interpreter).await?;
    let session = match saved {
        Some(saved) => {
            let telling = texts.telling(saved.setting.band, &frame.confirmed);
            saved.upgraded(telling).taken_up_again()
        }
        None if frame.kept => match boot.device.kept_child::<Saved>(sealer.clone()).await {
            Ok(Some(kept)) => ChildSession::reopened(kept.session, frame.begin(&texts, i18n::tag())),
            _ => frame.begin(&texts, i18n::tag()),
        },
        None => frame.begin(&texts, i18n::tag()),
    };
    let office = boot.device.office().await.ok().flatten().is_some();
    let letter = letter::crossed().await;
    let languages = languages(interpreter).await;
    Some(Opened { sealer, frame, session, texts, languages, worker, office, letter })
}

/// The texts in this language, else in that of the screens, where they may be shown: a machine's draft only while an
/// interpreter is there to mend it. Else everything is English, the bar too: no child reads two languages on one screen.
async fn texts(language: Option<&str>, interpreter: bool) -> Option<ChildTexts> {
    if let Some(language) = language {
        i18n::load(Some(language)).await.ok()?;
    }
    let own = match i18n::tag() {
        "en" => None,
        tag => read(tag).await,
    };
    if let Some(texts) = own.filter(|texts| texts.status.may_be_shown(interpreter)) {
        return Some(texts);
    }
    if !i18n::PSEUDO.contains(&i18n::tag()) {
        i18n::load(Some("en")).await.ok()?;
    }
    read("en").await
}

/// The texts of a language; none where they are not on this tablet.
pub(super) async fn read(language: &str) -> Option<ChildTexts> {
    let text = asset_text(&ChildTexts::file(language)).await.ok()?;
    ChildTexts::parse(&text).ok()
}

/// The languages in which this child can be told, each only where its texts may be shown.
async fn languages(interpreter: bool) -> Vec<ToldIn> {
    let manifest = asset_text(Manifest::FILE).await.ok().and_then(|text| Manifest::parse(&text).ok());
    let told = manifest.map(|manifest| manifest.told).unwrap_or_default().into_iter();
    told.filter(|it| it.status.may_be_shown(interpreter) && i18n::is_known(&it.language)).collect()
}
