//! The engine, one behaviour at a time.

mod bench;
mod receiving;
mod sending;
mod waiting;
