//! The engine, one behaviour at a time.

mod bench;
mod carrying;
mod receiving;
mod sending;
mod waiting;
