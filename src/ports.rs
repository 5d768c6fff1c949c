//! The browser, one small room per part of it. Screens and services ask these; nothing else in the app
//! touches a browser interface.

pub(crate) mod base64;
pub(crate) mod camera;
pub(crate) mod child_channel;
pub(crate) mod chime;
pub(crate) mod choices;
pub(crate) mod clock;
pub(crate) mod files;
pub(crate) mod inside;
pub(crate) mod intl;
pub(crate) mod keys;
pub(crate) mod lifecycle;
pub(crate) mod page;
pub(crate) mod persistence;
pub(crate) mod photo;
pub(crate) mod playback;
pub(crate) mod player;
pub(crate) mod prefs;
pub(crate) mod recorder;
pub(crate) mod service_worker;
pub(crate) mod stopped;
pub(crate) mod switches;
pub(crate) mod tab_lock;
pub(crate) mod transport;
pub(crate) mod voice;
