//! One file per resource; each handler is short, because rules live in [`crate::receive`], the domain and the store.

pub(crate) mod audit;
pub(crate) mod authority;
pub(crate) mod cases;
pub(crate) mod complaints;
pub(crate) mod devices;
pub(crate) mod health;
pub(crate) mod house;
pub(crate) mod links;
pub(crate) mod media;
pub(crate) mod openings;
pub(crate) mod recordings;
pub(crate) mod session;
pub(crate) mod staff;
pub(crate) mod sync;
