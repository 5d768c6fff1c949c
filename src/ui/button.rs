//! Buttons and links that look like buttons.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// How much a button asks for attention. One primary per screen at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The step that most people take next.
    Primary,
    /// Any other action.
    #[default]
    Secondary,
    /// An action beside something else, in a row or a card.
    Quiet,
    /// Takes something away.
    Danger,
    /// Looks like a link, acts like a button.
    Link,
}

impl ButtonKind {
    /// Class of the kind, with its base class.
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button--primary",
            Self::Secondary => "button",
            Self::Quiet => "button button--quiet",
            Self::Danger => "button button--danger",
            Self::Link => "button button--link",
        }
    }
}

/// A button with words and, if it helps, an icon before them.
///
/// A busy or unavailable button stays in the tab order and keeps its words, so that a person who cannot
/// see it learns that it is there and why nothing happens; presses are swallowed here.
#[component]
pub fn Button(
    /// What it does, as a verb.
    #[prop(into)]
    label: Signal<String>,
    /// Called on a press, unless busy or unavailable.
    #[prop(into)]
    on_press: UnsyncCallback<()>,
    /// How much attention it asks for.
    #[prop(optional)]
    kind: ButtonKind,
    /// A sign before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// True while the action runs.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Words while the action runs ("Saving…"); without them the label stays.
    #[prop(optional, into)]
    busy_label: MaybeProp<String>,
    /// True where the action cannot be taken; say why nearby.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Ends the name for screen readers where several buttons share a label ("Edit" + "Amina, sister").
    #[prop(optional, into)]
    about: MaybeProp<String>,
    /// Id of the element.
    #[prop(optional, into)]
    id: Option<String>,
    /// True inside a `<form>` whose submission this is; the form's own handler then acts.
    #[prop(optional)]
    submit: bool,
    /// Pressed state of a toggle; leave out for an ordinary button.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    /// Open or closed, for a button that shows and hides something.
    #[prop(optional, into)]
    expanded: MaybeProp<bool>,
) -> impl IntoView {
    let blocked = move || busy.get() || disabled.get();
    let words = move || {
        let waiting = busy.get().then(|| busy_label.get()).flatten();
        waiting.unwrap_or_else(|| label.get())
    };
    let sign = move || match (busy.get(), icon) {
        (true, _) => Some(IconName::Sync),
        (false, icon) => icon,
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=kind.class()
            id=id
            aria-disabled=move || blocked().then_some("true")
            aria-busy=move || busy.get().then_some("true")
            aria-pressed=move || pressed.get().map(|on| on.to_string())
            aria-expanded=move || expanded.get().map(|on| on.to_string())
            on:click=move |event| {
                if blocked() {
                    event.prevent_default();
                } else {
                    on_press.run(());
                }
            }
        >
            {move || sign().map(|name| view! { <Icon name=name small=true /> })}
            <span class="button__words">{words}</span>
            {move || about.get().map(|about| view! { <span class="visually-hidden">" " {about}</span> })}
        </button>
    }
}

/// A link that leads to a task and is dressed as a button.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// What is there, as a verb or a name.
    #[prop(into)]
    label: Signal<String>,
    /// How much attention it asks for.
    #[prop(optional)]
    kind: ButtonKind,
    /// A sign before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// Ends the name for screen readers where several links share a label.
    #[prop(optional, into)]
    about: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=move || href.get()>
            {icon.map(|name| view! { <Icon name=name small=true /> })}
            <span class="button__words">{move || label.get()}</span>
            {move || about.get().map(|about| view! { <span class="visually-hidden">" " {about}</span> })}
        </a>
    }
}
