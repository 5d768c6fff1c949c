//! The server from outside, request by request, with a real store in a folder that goes away.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

mod access;
mod app;
mod authority;
mod complaints;
mod consent;
mod description;
mod gates;
mod house;
mod house_words;
mod links;
mod media;
mod never_there;
mod openings;
mod papers;
mod pull;
mod push;
mod recordings;
mod request;
mod session;
mod signed;
mod staff;
mod talk;
mod took_back;
mod went;
