//! How deep an explanation goes: the domain's word, under the name that the texts use.

pub use domain::Band;
