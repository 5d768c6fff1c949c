//! Who is asking: passphrases, one-time codes, tablets, sessions, and limits on guessing.
//!
//! The passphrase itself never comes here. The tablet stretches it and sends an authentication key; of that
//! key a second, smaller Argon2id is kept (decisions.md 8, secrets).

mod actor;
mod cookie;
mod limits;
mod secrets;
mod verifier;

pub(crate) use actor::{Actor, Peer, device_for, start_session};
pub(crate) use cookie::{clear_cookie, session_cookie};
pub(crate) use limits::{Key, Limits};
pub(crate) use secrets::{code_hash, made_up_salt, new_code, random, token_hash};
pub(crate) use verifier::Verifier;
