//! A list of the server that is read again after each act on it. What was read before stays on the screen until the new list is
//! there, also where that cannot be had: nobody loses the box under their hands.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::failure;
use crate::i18n::t;
use crate::ports::transport::Failure;
use crate::ui::{Banner, Button, Skeleton, Tone};

/// What reads a list from the server.
type Read<T> = fn() -> Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

/// The list as it was read last.
pub(super) struct Listed<T: 'static> {
    ask: Read<T>,
    held: RwSignal<Option<T>>,
    failed: RwSignal<Option<Failure>, LocalStorage>,
    /// How often it was asked for: an answer that a later question has overtaken is not shown.
    asked: StoredValue<u32>,
}

impl<T: 'static> Clone for Listed<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: 'static> Copy for Listed<T> {}

impl<T: Send + Sync + 'static> Listed<T> {
    /// Begins to read it.
    pub(super) fn begin(ask: Read<T>) -> Self {
        let (held, failed) = (RwSignal::new(None), RwSignal::new_local(None));
        let list = Self { ask, held, failed, asked: StoredValue::new(0) };
        list.read();
        list
    }

    /// Reads it again; nothing where its page is left already.
    pub(super) fn read(self) {
        let Some(mine) = self.asked.try_update_value(|count| {
            *count += 1;
            *count
        }) else {
            return;
        };
        spawn_local(async move {
            let found = (self.ask)().await;
            if self.asked.try_get_value() != Some(mine) {
                return;
            }
            match found {
                Ok(list) => {
                    self.failed.set(None);
                    self.held.set(Some(list));
                }
                Err(failure) => self.failed.set(Some(failure)),
            }
        });
    }

    /// Some of its rows, or none while it is not there.
    pub(super) fn rows<R: PartialEq + Send + Sync + 'static>(self, of: fn(&T) -> Vec<R>) -> Memo<Vec<R>> {
        Memo::new(move |_| self.held.with(|list| list.as_ref().map(of).unwrap_or_default()))
    }
}

/// The list once it is there; above it why it could not be read.
#[component]
pub(super) fn WhenRead<T: Send + Sync + 'static>(
    /// The list.
    list: Listed<T>,
    /// What is being waited for.
    label: String,
    /// What shows it.
    children: ChildrenFn,
) -> impl IntoView {
    let there = Memo::new(move |_| list.held.with(Option::is_some));
    let again = UnsyncCallback::new(move |()| list.read());
    let label = StoredValue::new(label);
    let body = move || {
        if there.get() {
            children().into_any()
        } else {
            list.failed
                .with(Option::is_none)
                .then(|| view! { <Skeleton label=label.get_value() lines=5 /> })
                .into_any()
        }
    };
    view! {
        {move || list.failed.get().map(|failure| view! {
            <Banner tone=Tone::Warn title=failure::of_transport(&failure)>
                <Button label=t("common-try-again") on_press=again />
            </Banner>
        })}
        {body}
    }
}
