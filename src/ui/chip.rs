//! A state in one or two words.

use leptos::prelude::*;

use super::banner::Tone;
use super::icon::{Icon, IconName};

/// A state as a small label. Without a tone it is a plain fact.
#[component]
pub fn Chip(
    /// The state in words.
    #[prop(into)]
    label: Signal<String>,
    /// How it should be taken.
    #[prop(optional, into)]
    tone: MaybeProp<Tone>,
    /// A sign before the words; a warning or a stop brings its own.
    #[prop(optional, into)]
    icon: Option<IconName>,
) -> impl IntoView {
    let class = move || match tone.get() {
        Some(tone) => format!("chip chip--{}", tone.class()),
        None => "chip".to_owned(),
    };
    let sign = move || {
        icon.or_else(|| tone.get().filter(|tone| matches!(tone, Tone::Warn | Tone::Stop)).map(Tone::icon))
    };
    view! {
        <span class=class>
            {move || sign().map(|name| view! { <Icon name=name small=true /> })}
            <span>{move || label.get()}</span>
        </span>
    }
}
