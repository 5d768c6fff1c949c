//! A topic in a list that can be opened: its picture, its name, how long it is, and whether it was read.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::picture::{Drawing, Picture, PictureSize};

/// One topic as a button. What was read stays to be read again, and looks quieter.
#[component]
pub fn TopicRow(
    /// Its name.
    #[prop(into)]
    name: String,
    /// How long it is.
    #[prop(into)]
    length: String,
    /// Why it comes again by itself, where it does.
    #[prop(optional_no_strip, into)]
    note: Option<String>,
    /// The words for "was read", where it was.
    #[prop(optional_no_strip, into)]
    read: Option<String>,
    /// Its picture.
    #[prop(optional_no_strip, into)]
    picture: Option<Drawing>,
    /// Called on a press.
    #[prop(into)]
    on_press: UnsyncCallback<()>,
) -> impl IntoView {
    let done = read.is_some();
    let more = read.or(note);
    view! {
        <button type="button" class="topic-row" class:topic-row--read=done on:click=move |_| on_press.run(())>
            {picture.map(|of| view! { <Picture of size=PictureSize::Small /> })}
            <span class="topic-row__words">
                <span class="topic-row__name">{name}</span>
                " " <span class="topic-row__length">{length}</span>
                {more.map(|more| view! { " " <span class="topic-row__note">{more}</span> })}
            </span>
            <Icon name=if done { IconName::Check } else { IconName::ChevronEnd } />
        </button>
    }
}
