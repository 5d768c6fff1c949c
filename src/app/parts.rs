//! The app in four parts. The first opens the page and asks for the passphrase; it is all that the first screen
//! waits for. The staff's desk, the child's screens and the guardian's are fetched when they are first needed, and the
//! service worker keeps all four on the tablet.
//!
//! What may cross from one part to another is named here. A screen that is mentioned outside its part is pulled into
//! the first one and makes everybody wait for it.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::{AnyView, IntoAny};
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use store::device::ChildSession;
use wasm_bindgen::JsValue;

use crate::app::boot::Boot;
use crate::app::link_address::LinkAddress;
use crate::app::unlock::{self, Refusal};
use crate::{child, guardian};

/// Work of another part, under way.
type Working<T> = Pin<Box<dyn Future<Output = T>>>;

/// A part of the app is not on this tablet and could not be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PartMissing;

impl From<SplitLoaderError> for PartMissing {
    fn from(_: SplitLoaderError) -> Self {
        PartMissing
    }
}

impl From<PartMissing> for Refusal {
    fn from(_: PartMissing) -> Self {
        Refusal::PartMissing
    }
}

/// Screens of another part, ready to be drawn.
#[derive(Clone)]
pub(crate) struct Screens {
    /// Value of the root's `data-mode`: it chooses colours and sizes.
    pub(crate) mode: &'static str,
    draw: Rc<dyn Fn() -> AnyView>,
}

impl Screens {
    /// Screens in a mode.
    pub(crate) fn new<V: IntoAny>(mode: &'static str, draw: impl Fn() -> V + 'static) -> Self {
        Self { mode, draw: Rc::new(move || draw().into_any()) }
    }

    /// Draws them below the current owner.
    pub(crate) fn draw(&self) -> AnyView {
        (self.draw)()
    }
}

#[wasm_split(desk, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch_desk))]
pub(crate) fn unlock_at_desk(
    boot: Boot,
    sign_in: String,
    passphrase: String,
) -> Result<Working<Result<Screens, Refusal>>, PartMissing> {
    Ok(Box::pin(async move { unlock::unlock(&boot, &sign_in, &passphrase).await }))
}

/// Opens the tablet for a person.
///
/// # Errors
/// [`Refusal`]. Nothing that is stored is lost by any of them.
pub(crate) async fn unlock(boot: Boot, sign_in: String, passphrase: String) -> Result<Screens, Refusal> {
    unlock_at_desk(boot, sign_in, passphrase).await?.await
}

#[wasm_split(desk, wasm_split_path = ::leptos::wasm_split, fallible)]
fn enrol_at_desk(
    boot: Boot,
    newcomer: unlock::Newcomer,
) -> Result<Working<Result<Screens, Refusal>>, PartMissing> {
    Ok(Box::pin(async move { unlock::enrol(&boot, &newcomer).await }))
}

/// A one-time code becomes an account, and this tablet is opened with it.
///
/// # Errors
/// [`Refusal`]; the code stays valid where the server did not take it.
pub(crate) async fn enrol(boot: Boot, newcomer: unlock::Newcomer) -> Result<Screens, Refusal> {
    enrol_at_desk(boot, newcomer).await?.await
}

#[wasm_split(desk, wasm_split_path = ::leptos::wasm_split, fallible)]
fn return_to_desk(boot: Boot, handed: JsValue) -> Result<Working<Option<Screens>>, PartMissing> {
    Ok(Box::pin(async move { unlock::after_session(&boot, handed).await }))
}

/// Opens the desk after a session, with what its page handed over.
///
/// # Errors
/// [`PartMissing`].
pub(crate) async fn after_session(boot: Boot, handed: JsValue) -> Result<Option<Screens>, PartMissing> {
    Ok(return_to_desk(boot, handed).await?.await)
}

#[wasm_split(child, wasm_split_path = ::leptos::wasm_split, fallible)]
fn seat_child(boot: Boot, session: ChildSession) -> Result<Working<Screens>, PartMissing> {
    Ok(Box::pin(child::open(boot, session)))
}

/// Opens the child's session that is under way, or its locked screen.
///
/// # Errors
/// [`PartMissing`].
pub(crate) async fn child(boot: Boot, session: ChildSession) -> Result<Screens, PartMissing> {
    Ok(seat_child(boot, session).await?.await)
}

#[wasm_split(guardian, wasm_split_path = ::leptos::wasm_split, fallible)]
fn seat_guardian(boot: Boot, session: ChildSession) -> Result<Working<Screens>, PartMissing> {
    Ok(Box::pin(guardian::open(boot, session)))
}

/// Opens the guardian's sitting that is under way, or its locked screen.
///
/// # Errors
/// [`PartMissing`].
pub(crate) async fn guardian(boot: Boot, session: ChildSession) -> Result<Screens, PartMissing> {
    Ok(seat_guardian(boot, session).await?.await)
}

#[wasm_split(guardian, wasm_split_path = ::leptos::wasm_split, fallible)]
fn seat_on_own_phone(address: Option<LinkAddress>) -> Result<Working<Screens>, PartMissing> {
    Ok(Box::pin(guardian::open_own(address)))
}

/// Opens a personal link.
///
/// # Errors
/// [`PartMissing`].
pub(crate) async fn own_phone(address: Option<LinkAddress>) -> Result<Screens, PartMissing> {
    Ok(seat_on_own_phone(address).await?.await)
}
