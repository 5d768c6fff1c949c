//! Language and look, remembered in the browser. Never anything personal: this is readable on disk.

use gloo_storage::{LocalStorage, Storage};

const LANGUAGE: &str = "heard-language";
const THEME: &str = "heard-theme";

/// The chosen language of the screens, as a BCP 47 tag.
pub(crate) fn language() -> Option<String> {
    LocalStorage::get(LANGUAGE).ok()
}

/// Remembers the language.
pub(crate) fn set_language(tag: &str) {
    // Private browsing may refuse; the choice then holds for this page only.
    let _ = LocalStorage::set(LANGUAGE, tag);
}

/// `light`, `dark` or `hc`; none follows the system.
pub(crate) fn theme() -> Option<String> {
    LocalStorage::get(THEME).ok()
}

/// Remembers the look; none follows the system again.
pub(crate) fn set_theme(theme: Option<&str>) {
    match theme {
        Some(theme) => {
            let _ = LocalStorage::set(THEME, theme);
        }
        None => LocalStorage::delete(THEME),
    }
}
