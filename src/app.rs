//! The root: which of the three people holds the tablet, and what is drawn for them.

pub(crate) mod ask_first;
pub(crate) mod auto_lock;
pub(crate) mod boot;
pub(crate) mod call_adult;
pub(crate) mod desk;
mod enrol_screen;
pub(crate) mod failure;
pub(crate) mod house;
pub(crate) mod keeper;
mod language_switch;
pub(crate) mod left_alone;
pub(crate) mod letter;
pub(crate) mod letters;
pub(crate) mod link_address;
pub(crate) mod open_case;
mod opening_page;
pub(crate) mod parts;
pub(crate) mod passphrase_box;
pub(crate) mod reading;
pub(crate) mod recordings;
pub(crate) mod routes;
pub(crate) mod sealed_file;
pub(crate) mod shelf;
pub(crate) mod unlock;
pub(crate) mod unlock_screen;
mod wait;
pub(crate) mod way_back;

use leptos::mount::mount_to_body;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::boot::{Begin, Boot};
use crate::app::parts::Screens;
use crate::i18n::{self, LanguageRevision};
use crate::ports::{page, prefs, stopped};
use crate::ui;

/// Who holds the tablet.
#[derive(Clone)]
enum Holder {
    /// Nobody yet: the page is opening.
    Opening,
    /// A member of staff who has not unlocked.
    Locked(Boot),
    /// A member of staff at work, a child, or a guardian; each of the two has a document of its own.
    Seated(Screens),
    /// The app is not whole on this tablet.
    Broken,
}

/// Mounts the app.
pub(crate) fn start() {
    stopped::says_where();
    if let Some(theme) = prefs::theme() {
        page::set_root("data-theme", &theme);
    }
    mount_to_body(Root);
}

#[component]
fn Root() -> impl IntoView {
    let holder = RwSignal::new_local(Holder::Opening);
    let language = LanguageRevision(RwSignal::new(0));
    provide_context(language);
    spawn_local(async move {
        holder.set(match boot::begin().await {
            Ok(Begin::Staff(boot)) => Holder::Locked(boot),
            Ok(Begin::Seated(screens)) => Holder::Seated(screens),
            Ok(Begin::Elsewhere) => return,
            Err(()) => Holder::Broken,
        });
    });
    move || {
        match holder.get() {
        Holder::Opening => ().into_any(),
        Holder::Broken => view! {
            <main class="page page--narrow">
                <ui::Banner tone=ui::Tone::Stop title=i18n::t("failure-boot-title") text=i18n::t("failure-boot-words") />
            </main>
        }
        .into_any(),
        // The screens before somebody is signed in mind another language themselves, so that what is typed there stays.
        Holder::Locked(boot) => {
            page::set_root("data-mode", "work");
            let on_open = UnsyncCallback::new(move |screens| holder.set(Holder::Seated(screens)));
            view! { <unlock_screen::UnlockScreen boot on_open /> }.into_any()
        }
        Holder::Seated(screens) => {
            language.0.track();
            page::set_root("data-mode", screens.mode);
            screens.draw()
        }
    }
    }
}
