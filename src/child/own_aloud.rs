//! V15: the child's own words read to it, when it asks for it and at no other time: somebody near may hear them. By a voice
//! of the device alone; nothing of what a child said goes to somebody else's server, and nobody records it.

use domain::Help;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::seat::seat;
use crate::i18n::t;
use crate::ports::voice::{self, Voice};
use crate::ui::{Button, ButtonKind, IconName};

/// The voice that reads what the child said; there is none where the device has none in the child's language, or where the
/// child wants the tablet to be silent.
#[derive(Clone, Copy)]
pub(super) struct OwnAloud {
    voice: StoredValue<Option<Voice>, LocalStorage>,
    /// True once there is one.
    there: RwSignal<bool>,
    /// What it reads now, by its place on the screen.
    reads: RwSignal<Option<String>>,
}

impl OwnAloud {
    /// Looks for a voice. It is silent as soon as the screen goes.
    pub(super) fn begin() -> Self {
        let seat = seat();
        let this = Self {
            voice: StoredValue::new_local(None),
            there: RwSignal::new(false),
            reads: RwSignal::new(None),
        };
        let silent = seat.session.with_untracked(|session| session.manner.helps().contains(&Help::NoSound));
        if !silent {
            let language = seat.texts.with_value(|texts| texts.language.clone());
            spawn_local(async move {
                let found = voice::find(&language).await;
                let is_there = found.is_some();
                this.voice.try_set_value(found);
                this.there.try_set(is_there);
            });
        }
        on_cleanup(move || this.quiet());
        this
    }

    fn quiet(self) {
        if let Some(Some(voice)) = self.voice.try_with_value(Clone::clone) {
            voice.stop();
        }
        self.reads.try_set(None);
    }

    fn read(self, place: String, words: String) {
        let again = self.reads.get_untracked().as_deref() == Some(place.as_str());
        self.quiet();
        let Some(voice) = self.voice.with_value(Clone::clone).filter(|_| !again) else { return };
        self.reads.set(Some(place.clone()));
        spawn_local(async move {
            let over = move |_| {
                // The end of what was stopped is not the end of what is read now.
                if self.reads.try_get_untracked().flatten().as_deref() == Some(place.as_str()) {
                    self.reads.try_set(None);
                }
            };
            voice.speak(&words, over).await;
        });
    }
}

/// That it can be read to the child, and who else would hear it; nothing where there is no voice.
#[component]
pub(super) fn MayBeHeard(
    /// The voice.
    aloud: OwnAloud,
) -> impl IntoView {
    move || aloud.there.get().then(|| view! { <p>{t("child-own-aloud-near")}</p> })
}

/// A button that reads one thing that the child said; a second press stops.
#[component]
pub(super) fn ReadMine(
    /// The voice.
    aloud: OwnAloud,
    /// The place of it on the screen.
    place: String,
    /// The question that it answers, for screen readers.
    about: String,
    /// What is read.
    words: String,
) -> impl IntoView {
    let place = StoredValue::new(place);
    let words = StoredValue::new(words);
    let about = StoredValue::new(about);
    let reads = Memo::new(move |_| place.with_value(|place| aloud.reads.get().as_deref() == Some(place)));
    let press = UnsyncCallback::new(move |()| aloud.read(place.get_value(), words.get_value()));
    move || {
        aloud.there.get().then(|| {
            view! {
                <Button
                    label=t("child-own-aloud")
                    about=about.get_value()
                    kind=ButtonKind::Quiet
                    icon=IconName::Ear
                    pressed=reads
                    on_press=press
                />
            }
        })
    }
}
