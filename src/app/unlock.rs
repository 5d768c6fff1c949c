//! Opening the tablet: with the passphrase alone where this person was here before, through the server the first
//! time. The passphrase goes to the worker that stretches it and nowhere else.

use std::rc::Rc;

use domain::{Clock, DeviceId};
use leptos::prelude::*;
use store::case_store::Account;
use store::indexeddb::IndexedDb;
use store::keys::{Keys, WebKeys};
use store::schema::USER;
use store::{CaseStore, Databases, SealError, StoreError, device};
use sync::keys::SALT_BYTES;
use sync::protocol::{EnrolRequest, SaltAnswer, SaltRequest, SignInRequest, SignedIn, Stretching};
use wasm_bindgen::{JsCast, JsValue};

use crate::app::auto_lock;
use crate::app::boot::Boot;
use crate::app::desk::{Desk, DeskHandle};
use crate::app::parts::Screens;
use crate::app::routes::StaffRoutes;
use crate::app::shelf::Shelf;
use crate::ports::clock::Browser;
use crate::ports::keys::CryptoKey;
use crate::ports::{base64, keys, tab_lock, transport};

/// Why the tablet stays locked. Each has its sentence in `unlock.ftl`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Name and passphrase do not go together.
    WrongPassphrase,
    /// Too many tries on this tablet; seconds to wait.
    Wait(u32),
    /// This person was never here, and no server answers.
    OfflineAndNew,
    /// The server knows the passphrase, this tablet another one.
    ChangedElsewhere,
    /// Another window of this browser is open for the same person.
    OpenElsewhere,
    /// The worker that stretches could not work here.
    NoWorker,
    /// The server refused, with this failure.
    Server(transport::Failure),
    /// A part of the app is not on this tablet and could not be fetched.
    PartMissing,
    /// The tablet's store.
    Store(StoreError),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Refusal::Store(error)
    }
}

impl From<transport::Failure> for Refusal {
    fn from(failure: transport::Failure) -> Self {
        match failure.code() {
            "offline" => Refusal::OfflineAndNew,
            "wrong_passphrase" => Refusal::WrongPassphrase,
            _ => Refusal::Server(failure),
        }
    }
}

/// Opens the tablet for a person.
///
/// # Errors
/// [`Refusal`]. Nothing that is stored is lost by any of them.
pub(crate) async fn unlock(boot: &Boot, sign_in: &str, passphrase: &str) -> Result<Screens, Refusal> {
    let user = boot.device.user(sign_in).await?;
    let Some(known) = boot.device.unlock(user).await? else {
        return sign_in_first(boot, sign_in, passphrase).await;
    };
    let wait = known.wait(Browser.now());
    if wait > 0 {
        return Err(Refusal::Wait(wait));
    }
    let stretched = stretch(passphrase, &known.wrapped.salt, known.wrapped.stretching, sign_in).await?;
    match WebKeys::open(&stretched.unlock_key, user, &known.wrapped).await {
        Ok(keys) => {
            boot.device.succeeded(user).await?;
            let store = open_store(user, &keys).await?;
            Ok(screens(lay_out(boot, sign_in, store, keys).await?))
        }
        Err(SealError::Refused) => {
            let changed = server_accepts(sign_in, passphrase).await;
            let wait = boot.device.failed(user, Browser.now()).await?;
            Err(match (changed, wait) {
                (true, _) => Refusal::ChangedElsewhere,
                (false, 0..=2) => Refusal::WrongPassphrase,
                (false, seconds) => Refusal::Wait(seconds),
            })
        }
        Err(other) => Err(Refusal::Store(StoreError::Seal(other))),
    }
}

/// The first time of this person on this tablet.
async fn sign_in_first(boot: &Boot, sign_in: &str, passphrase: &str) -> Result<Screens, Refusal> {
    let (salt, cost) = salt_of(sign_in).await?;
    let stretched = stretch(passphrase, &salt, cost, sign_in).await?;
    let request = SignInRequest {
        sign_in: tidy(sign_in),
        auth_key: base64::encode(&stretched.auth_key),
        device: None::<DeviceId>,
    };
    let signed_in: SignedIn = transport::post("session", &request).await?;
    begin_on_tablet(boot, sign_in, &stretched.unlock_key, salt, cost, signed_in).await
}

/// Somebody with a one-time code, and what they chose.
#[derive(Clone)]
pub(crate) struct Newcomer {
    /// The code.
    pub(crate) code: String,
    /// Their name; empty where the administrator has given it.
    pub(crate) name: String,
    /// The name to sign in with.
    pub(crate) sign_in: String,
    /// The passphrase.
    pub(crate) passphrase: String,
}

/// A one-time code becomes an account with an own passphrase, and this tablet is opened with it.
///
/// # Errors
/// [`Refusal`]; the code stays valid where the server did not take it.
pub(crate) async fn enrol(boot: &Boot, newcomer: &Newcomer) -> Result<Screens, Refusal> {
    let Newcomer { code, name, sign_in, passphrase } = newcomer;
    let mut salt = [0_u8; SALT_BYTES];
    getrandom::fill(&mut salt).map_err(|_| Refusal::NoWorker)?;
    let cost = Stretching::NORMAL;
    let stretched = stretch(passphrase, &salt, cost, sign_in).await?;
    let request = EnrolRequest {
        code: code.trim().to_owned(),
        sign_in: tidy(sign_in),
        name: name.trim().to_owned(),
        salt: base64::encode(&salt),
        stretching: cost,
        auth_key: base64::encode(&stretched.auth_key),
    };
    let signed_in: SignedIn = transport::post("session/enrol", &request).await?;
    begin_on_tablet(boot, sign_in, &stretched.unlock_key, salt, cost, signed_in).await
}

/// Takes this person off the tablet, so that a new sign-in can begin afresh. What was not sent is lost.
///
/// # Errors
/// [`Refusal::Store`].
pub(crate) async fn start_fresh(boot: &Boot, sign_in: &str) -> Result<(), Refusal> {
    let user = boot.device.user(sign_in).await?;
    boot.device.forget_user(user).await?;
    IndexedDb.erase(&device::user_database(user)).await?;
    Ok(())
}

/// Opens the desk after a session, with the unlock key that the worker's passphrase gave on its page. What the child
/// sent or the guardian signed is put into the case first.
pub(crate) async fn after_session(boot: &Boot, handed: JsValue) -> Option<Screens> {
    let part = |name: &str| js_sys::Reflect::get(&handed, &JsValue::from_str(name)).ok();
    let unlock_key = part("key")?.dyn_into::<CryptoKey>().ok()?;
    let sign_in = part("signIn")?.as_string()?;
    let user = boot.device.user(&sign_in).await.ok()?;
    let known = boot.device.unlock(user).await.ok()??;
    let keys = WebKeys::open(&unlock_key, user, &known.wrapped).await.ok()?;
    let store = open_store(user, &keys).await.ok()?;
    let desk = lay_out(boot, &sign_in, store, keys).await.ok()?;
    crate::caseworker::after_session::bring_in(boot, &desk).await;
    Some(screens(desk))
}

async fn begin_on_tablet(
    boot: &Boot,
    sign_in: &str,
    unlock_key: &CryptoKey,
    salt: [u8; SALT_BYTES],
    cost: Stretching,
    signed_in: SignedIn,
) -> Result<Screens, Refusal> {
    let user = boot.device.user(sign_in).await?;
    // What an earlier person of that name left here was sealed with a key that is gone.
    IndexedDb.erase(&device::user_database(user)).await?;
    let (keys, wrapped) =
        WebKeys::create(unlock_key, user, salt, cost).await.map_err(|error| Refusal::Store(error.into()))?;
    let store = open_store(user, &keys).await?;
    let device_token = signed_in.device_token.unwrap_or_default();
    let account = Account { user: signed_in.user, device: signed_in.device, device_token };
    store.put_meta(&account).await?;
    // Last: a tablet that dies before this begins afresh, and the server only knows one device more.
    boot.device.put_unlock(user, wrapped).await?;
    Ok(screens(lay_out(boot, sign_in, store, keys).await?))
}

async fn open_store(
    user: store::backend::BlindKey,
    keys: &WebKeys,
) -> Result<crate::app::desk::TabletStore, Refusal> {
    // One window for one person: the store remembers what it wrote, and two memories would disagree.
    if !tab_lock::take_if_free(&format!("heard-user-{user}")).await {
        return Err(Refusal::OpenElsewhere);
    }
    let backend = IndexedDb.open(&device::user_database(user), &USER).await?;
    Ok(CaseStore::open(backend, keys.sealer()).await?)
}

async fn lay_out(
    boot: &Boot,
    sign_in: &str,
    store: crate::app::desk::TabletStore,
    keys: WebKeys,
) -> Result<Rc<Desk>, Refusal> {
    let account = store.meta::<Account>().await?.ok_or(StoreError::Locked)?;
    transport::ask_as(&account.device);
    auto_lock::go_on(&store).await?;
    let shelf = Shelf::open().await.map_err(|_| Refusal::Store(StoreError::Closed))?;
    let desk = Desk::lay_out(&account, store, shelf, Rc::clone(&boot.device), keys, tidy(sign_in)).await?;
    desk.start_sync();
    Ok(desk)
}

/// The staff's screens over an open desk.
fn screens(desk: Rc<Desk>) -> Screens {
    Screens::new("work", move || {
        DeskHandle::provide(Rc::clone(&desk));
        auto_lock::watch();
        view! { <StaffRoutes /> }
    })
}

/// Stretches a passphrase for one person.
///
/// # Errors
/// [`Refusal::NoWorker`] when there is too little memory, or no worker.
pub(crate) async fn stretch(
    passphrase: &str,
    salt: &[u8],
    cost: Stretching,
    sign_in: &str,
) -> Result<keys::PassKeys, Refusal> {
    keys::stretch(passphrase.trim(), salt, cost, &tidy(sign_in)).await.map_err(|_| Refusal::NoWorker)
}

async fn salt_of(sign_in: &str) -> Result<([u8; SALT_BYTES], Stretching), Refusal> {
    let answer: SaltAnswer = transport::post("session/salt", &SaltRequest { sign_in: tidy(sign_in) }).await?;
    let salt = base64::decode(&answer.salt).and_then(|bytes| <[u8; SALT_BYTES]>::try_from(bytes).ok());
    let strong = answer.stretching.is_strong_enough();
    salt.filter(|_| strong).map(|salt| (salt, answer.stretching)).ok_or(Refusal::NoWorker)
}

/// True if the server takes a passphrase that this tablet does not: it was changed elsewhere.
async fn server_accepts(sign_in: &str, passphrase: &str) -> bool {
    let Ok((salt, cost)) = salt_of(sign_in).await else { return false };
    let Ok(stretched) = stretch(passphrase, &salt, cost, sign_in).await else { return false };
    let request =
        SignInRequest { sign_in: tidy(sign_in), auth_key: base64::encode(&stretched.auth_key), device: None };
    transport::post::<SignedIn>("session", &request).await.is_ok()
}

/// Case and spaces around a sign-in name do not count.
fn tidy(sign_in: &str) -> String {
    sign_in.trim().to_lowercase()
}
