//! How devices agree, without any I/O: protocol, keys, the life of a slot, and an engine that takes
//! inputs and returns effects.
//!
//! * [`protocol`]: what tablet and server say to each other.
//! * [`slot`]: where a change stands on the tablet that made it, as pure transitions.
//! * [`engine`]: when to freeze, send, ask, wait and tell the person. `Engine::on(Input) -> Vec<Effect>`.
//! * [`accept`]: what a server makes of a pushed change, shared with the simulated server.
//! * [`keys`]: which keys come out of a passphrase.
//! * `letter` (feature `letters`): complaints, sealed to the office that alone may read them.
//! * `simulation` (feature `testing`): many tablets, a bad network and a server that crashes, in one thread.
//!
//! Not here: reading or writing a disk (crate `store`), HTTP (the app's transport, crate `server`), and what a
//! set of changes means (crate `domain`).
//!
//! # What the engine expects of the device store
//!
//! The store keeps, per user on a tablet, *slots* (changes made here) and *history* (changes pulled from the
//! server, in sealed blocks). What a person sees of a case is the fold of both together. Every operation below is one
//! transaction that is durable before its answer is given; the engine may be told of a failure at any of them, and
//! asks again later.
//!
//! ```text
//!                      same author edits
//!                      the same question: overwritten in place
//!                          ┌────┐
//!   a save ──────────────► pending ──Freeze──► frozen ──Record──► sent {number} ──Apply──► gone (it is history now)
//!                                               ▲  │                  │
//!                                               │  └──Record──► held ─┤──Apply, if a page contains it──► gone
//!                                               └────Requeue, or a person sends it again
//! ```
//!
//! | operation | what the store does, in one transaction | what it answers |
//! |---|---|---|
//! | a save (not the engine's) | Writes pending slots with `seq` 0. [`slot::overwrite`] says which pending slot a change overwrites and with what. A slot that was overwritten goes to the end of the order. A frozen, sent or held slot is never changed, and its id is never taken again, also after the slot became history or its case was forgotten (to remember the ids of slots that went while the page was open is enough): such a save is refused, and the editor makes a new id whose `sees` names the old one. | only after the commit: "saved on this tablet" |
//! | [`engine::Effect::Freeze`] | If frozen slots with `seq > after` exist: returns those, lowest `seq` first, up to the limits, and freezes nothing. Otherwise freezes pending slots in the order of their last write, up to the limits: gives each the next `seq` of this device (a stored counter, gapless, never reused), and returns them. The first slot is returned even if it alone is over the byte limit. A `group` is not cut, unless it alone is over the limits. | [`engine::Input::Frozen`] with the changes exactly as they will be sent, for ever |
//! | [`engine::Effect::Record`] | Sets each named slot to its new state: sent with its number, or held with the reason. A slot that is not there any more, or that is sent already, is skipped. Remembers `epoch` if none is known yet. | [`engine::Input::Recorded`] |
//! | [`engine::Effect::Apply`] | For each page: skips it unless its first number is at most `have + 1`; adds the changes to the history of the case; raises `have`; removes every slot, in whatever state, that [`slot::settles`] says the page settles. Staff names and case references are kept. Never removes a slot otherwise. | [`engine::Input::Applied`] |
//! | [`engine::Effect::Forget`] | For each case: if it has a pending or frozen slot, leaves it as it is. Otherwise removes its history, summary, sent slots and its entry in `have`. Held slots stay, for a person to read. | [`engine::Input::Forgot`] |
//! | [`engine::Effect::NextPart`] | Chooses a drawing or recording that is not among those passed, first one to send whose statement is no pending slot, then one to fetch, and reads its next part. Changes nothing. | [`engine::Input::Chosen`] |
//! | [`engine::Effect::RecordPart`], [`engine::Effect::KeepPart`] | Writes how many parts the server holds; or keeps a fetched part, if it is the next one, and sees with the last one whether the bytes are those that the statement names: if not, all parts go and are fetched anew. A save brings the bytes of its own statements into the store in the same transaction; `Apply` notes what a pulled statement names and the tablet lacks; `Forget` removes both; `Requeue` sends own ones again. | [`engine::Input::PartKept`] |
//! | [`engine::Effect::Requeue`] | The server was restored from a backup, or has less of a case than this tablet (then the epoch may be the one that is known already, and all of this is done as well). Remembers the epoch; sets `have` to 0 for every case (the cases stay listed); turns every own change of this device that the server had acknowledged or held (sent slots, held slots, and changes in history whose `device` is this one) into a frozen slot with the same id, `seq` and content. History stays readable; a block may go once newer blocks contain all of it. Doing it twice changes nothing. | [`engine::Input::Requeued`] |
//!
//! Each answer carries a [`engine::Standing`]: epoch, `have`, and the two counts that a person is shown. `have` lists every case
//! of which a page was applied *or a slot is sent*, with 0 where nothing is held yet: a case that it does not list is never revoked.
//!
//! What is *shown*: history and slots together, where a frozen, sent or held slot counts like any change. So text never flickers
//! back while it travels, and words that a server refused stay in the form until a person has decided.
//!
//! The engine runs in one tab at a time: the one that holds the Web Lock says [`engine::Input::Leading`].

pub mod accept;
pub mod engine;
pub mod keys;
#[cfg(any(test, feature = "letters"))]
pub mod letter;
pub mod protocol;
#[cfg(any(test, feature = "testing"))]
pub mod simulation;
pub mod slot;
