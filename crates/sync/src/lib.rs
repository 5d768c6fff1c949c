//! How devices agree, without any I/O: protocol, keys, and an engine that takes inputs and returns effects.

pub mod protocol;
