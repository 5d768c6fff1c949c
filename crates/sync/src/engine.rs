//! When to freeze, send, ask, wait and tell the person: a state machine without I/O.
//!
//! The app's driver feeds [`Input`]s and carries out [`Effect`]s; `crates/sync/src/simulation.rs` does the same with
//! simulated tablets. One round is: freeze, push, record, again until nothing is left; then pull, apply, again until
//! there is no more; then forget what was revoked; then carry drawings and recordings, part by part.
//!
//! * At most one request or store operation is under way. It carries a [`Ticket`]; an answer with
//!   another ticket is late and changes nothing.
//! * The engine holds no change bodies: those of a batch go from [`Input::Frozen`] straight into [`Effect::Push`].
//! * It knows nothing that the store does not know durably, except how patient it is. A crash at any moment costs
//!   at most one batch sent again.

mod backoff;
mod carry;
mod check;
mod effect;
mod input;
mod machine;
mod pull;
mod push;
mod state;
mod status;

#[cfg(test)]
mod tests;

pub use backoff::Chance;
pub use carry::NextPart;
pub use effect::{Effect, Recorded, Ticket};
pub use input::{Input, SignInError, Standing, TransportError, Trigger};
pub use machine::Engine;
pub use status::{Phase, SyncStatus, Trouble};
