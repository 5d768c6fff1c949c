//! A sitting on the person's own phone: the same pages, opened with a link and a code, without a worker beside it. What is
//! half done stays sealed on the phone; what is signed goes, sealed to the team, and then nothing of it stays here.
//!
//! `door` asks for the code, `open` gets the sitting, `before` asks who is near, `send` brings the answer. Where the link is
//! there to take something back, `before_back` says so and `agreements` shows it.

mod agreements;
mod before;
mod before_back;
mod door;
mod open;
mod send;

use std::rc::Rc;

use domain::Clock;
use leptos::prelude::*;
use store::indexeddb::IndexedDb;
use store::schema::TABLET;
use store::{Databases, DeviceStore, StoreError};

use super::entry::Entry;
use super::seat::Seat;
use super::{screens, sheet::Sheet};
use crate::app::boot::Boot;
use crate::app::link_address::LinkAddress;
use crate::app::parts::Screens;
use crate::i18n::t;
use crate::ports::clock::Browser;
use crate::ports::page;

pub(super) use agreements::OwnAgreements;
pub(super) use send::Sending;

/// How a sitting on the person's own phone reaches the team.
#[derive(Clone)]
pub(super) struct Line {
    /// The link's id.
    pub(super) name: String,
    /// What shows the server that link and code are here.
    pub(super) auth_key: Vec<u8>,
}

/// Opens the page of a personal link.
pub(crate) async fn open_own(address: Option<LinkAddress>) -> Screens {
    let boot = match &address {
        Some(address) => database(address).await.ok(),
        None => None,
    };
    page::reload_with_another_link();
    Screens::new("guardian", move || {
        let there = address.clone().zip(boot.clone());
        match there {
            Some((address, boot)) => view! { <Own address boot /> }.into_any(),
            None if address.is_none() => {
                view! { <Notice title="guardian-own-torn" words="guardian-own-torn-words" /> }.into_any()
            }
            None => view! { <Notice title="guardian-own-no-store" words="guardian-own-no-store-words" /> }
                .into_any(),
        }
    })
}

/// A database of its own for each link: nothing of it meets what else a browser keeps for Heard.
async fn database(address: &LinkAddress) -> Result<Boot, StoreError> {
    let backend = IndexedDb.open(&format!("heard-link-{}", address.name()), &TABLET).await?;
    let device = DeviceStore::open(backend, Browser.now()).await?;
    Ok(Boot { device: Rc::new(device) })
}

/// How far the page is.
#[derive(Clone)]
enum Stage {
    /// The code is asked for.
    Door,
    /// Opened; who is near?
    Before(Entry),
    /// The pages.
    Seated(Entry),
}

#[component]
fn Own(address: LinkAddress, boot: Boot) -> impl IntoView {
    let stage = RwSignal::new_local(Stage::Door);
    let address = StoredValue::new(address);
    let boot = StoredValue::new_local(boot);
    move || match stage.get() {
        Stage::Door => {
            let opened = UnsyncCallback::new(move |entry| stage.set(Stage::Before(entry)));
            view! { <door::Door address=address.get_value() boot=boot.get_value() opened /> }.into_any()
        }
        Stage::Before(entry) => {
            let begins = {
                let entry = entry.clone();
                UnsyncCallback::new(move |()| stage.set(Stage::Seated(entry.clone())))
            };
            if entry.asks_nothing() {
                view! { <before_back::BeforeBack entry begins /> }.into_any()
            } else {
                view! { <before::Before entry begins /> }.into_any()
            }
        }
        Stage::Seated(entry) => match Seat::take(&entry) {
            Some(seat) => {
                provide_context(seat);
                view! { <screens::Sitting entry /> }.into_any()
            }
            None => ().into_any(),
        },
    }
}

/// A page that says why there is nothing to do here.
#[component]
fn Notice(
    /// Id of its title.
    title: &'static str,
    /// Id of its words.
    words: &'static str,
) -> impl IntoView {
    view! {
        <main class="sitting sitting--waiting" id="content" tabindex="-1">
            <Sheet title=t(title) lead=t(words) />
        </main>
    }
}
