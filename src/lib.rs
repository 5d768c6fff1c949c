//! Heard on the tablet: screens and browser ports.
//!
//! The page's boot script calls [`start_app`]; the worker that stretches passphrases calls [`derive`].
//! Where to find what: `docs/ARCHITECTURE.md`.

// The map names every room; screens are documented by their props.
mod app;
mod caseworker;
mod child;
mod forms;
mod guardian;
mod i18n;
mod ports;
mod sync;
pub mod ui;

use std::alloc::System;

use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroize;
use zeroizing_alloc::ZeroAlloc;

/// Overwrites what is given back. The worker's page opens what a child kept closed only to close it again: nobody finds
/// its words in a memory that is used no more.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

/// Starts the app in this document: the staff's screens, the child's under `/c/` or the guardian's under `/g/`.
#[wasm_bindgen]
pub fn start_app() {
    app::start();
}

/// Stretches a passphrase, in a worker that ends afterwards. Gives 64 bytes: what the server may see, then
/// what opens the tablet for this context. An empty answer means that it could not be done here.
#[wasm_bindgen]
#[must_use]
pub fn derive(mut passphrase: String, salt: Vec<u8>, memory_kib: u32, passes: u32, context: &str) -> Vec<u8> {
    let cost = ::sync::protocol::Stretching { memory_kib, passes };
    let master = <[u8; 16]>::try_from(salt.as_slice())
        .ok()
        .and_then(|salt| ::sync::keys::stretch(&passphrase, &salt, cost).ok());
    passphrase.zeroize();
    let Some(master) = master else { return Vec::new() };
    let mut keys = master.auth_key().to_vec();
    keys.extend_from_slice(master.unlock_key(context).as_slice());
    keys
}
