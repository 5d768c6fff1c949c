//! The server of Heard: one binary, one data folder, a small REST API.
//!
//! Read in this order:
//!
//! 1. `router`: the whole surface on one screen.
//! 2. `receive` and `send`: what becomes of pushed changes, and what a tablet gets when it pulls.
//! 3. [`storage`]: what is remembered, behind one trait; `storage::sqlite` does it.
//! 4. `auth`: passphrases, one-time codes, tablets, sessions, limits. `access`: who may do what.
//! 5. `request` and `app_files`: what surrounds every request, and the files of the app.
//!
//! Rules of the field are in `domain`, the verdicts on a push in `sync::accept`, the forms in `catalogue`. Here
//! they are only asked.

mod access;
mod app_files;
mod auth;
mod body;
pub mod config;
pub mod demo;
pub mod error;
pub mod forms;
mod house;
pub mod office;
mod receive;
pub mod recordings;
mod request;
mod router;
mod routes;
mod send;
mod server_fact;
pub mod start;
mod state;
pub mod storage;
mod system;

pub use router::router;
pub use state::{AppState, Parts};
pub use system::{SystemClock, SystemIds};
