//! What was saved of a packet, and where: a browser saves without a word, and a file that nobody finds is saved again.

use leptos::prelude::*;

use crate::i18n::{t, tv};
use crate::ports::files;
use crate::ports::playback::Address;
use crate::ui::{Banner, Tone};

/// What came of saving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Saved {
    /// Given to the browser under this name.
    As(String),
    /// The browser did not take it.
    Not,
}

/// A file in the browser's hands: its address lives until the next file, or until the page goes.
#[derive(Clone, Copy)]
pub(super) struct Offered {
    address: StoredValue<Option<Address>, LocalStorage>,
    /// What is said about it.
    pub(super) said: RwSignal<Option<Saved>>,
}

impl Offered {
    /// Nothing was saved yet.
    pub(super) fn new() -> Self {
        Self { address: StoredValue::new_local(None), said: RwSignal::new(None) }
    }

    /// Gives bytes to the browser as a file.
    pub(super) fn give(self, name: String, bytes: &[u8], mime: &str) {
        let address = Address::of(bytes, mime);
        let given = address.as_ref().and_then(|it| files::offer(&name, it));
        self.address.try_set_value(address);
        self.said.try_set(Some(given.map_or(Saved::Not, |()| Saved::As(name))));
    }
}

/// Says what was saved and where it lies.
#[component]
pub(super) fn SavedAs(
    /// What was saved.
    offered: Offered,
    /// Text that says how it is protected.
    text: &'static str,
) -> impl IntoView {
    move || {
        offered.said.get().map(|said| match said {
            Saved::As(name) => {
                let title = tv("packet-saved-as", &[("name", name.into())]);
                view! { <Banner tone=Tone::Ok title text=t(text) /> }.into_any()
            }
            Saved::Not => view! { <Banner tone=Tone::Stop title=t("packet-not-saved") /> }.into_any(),
        })
    }
}
