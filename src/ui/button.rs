//! Buttons and links that look like buttons.

use leptos::either::Either;
use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::words::Words;

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
    label: Words,
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
    busy: Option<Signal<bool>>,
    /// Words while the action runs ("Saving…"); without them the label stays.
    #[prop(optional, into)]
    busy_label: Option<String>,
    /// True where the action cannot be taken; say why nearby.
    #[prop(optional, into)]
    disabled: Option<Signal<bool>>,
    /// Ends the name for screen readers where several buttons share a label ("Edit" + "Amina, sister").
    #[prop(optional, into)]
    about: Option<Words>,
    /// Id of the element.
    #[prop(optional, into)]
    id: Option<String>,
    /// True inside a `<form>` whose submission this is; the form's own handler then acts.
    #[prop(optional)]
    submit: bool,
    /// Pressed state of a toggle; leave out for an ordinary button.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// Open or closed, for a button that shows and hides something.
    #[prop(optional, into)]
    expanded: Option<Signal<bool>>,
) -> impl IntoView {
    let on = |signal: Option<Signal<bool>>| signal.is_some_and(|signal| signal.get_untracked());
    // Only what the caller may change is followed.
    let words = match busy.zip(busy_label) {
        None => Either::Left(label.show()),
        Some((busy, waiting)) => {
            Either::Right(move || if busy.get() { waiting.clone() } else { label.now() })
        }
    };
    let sign = match busy {
        None => Either::Left(icon.map(|name| view! { <Icon name small=true /> })),
        Some(busy) => Either::Right(move || {
            let name = if busy.get() { Some(IconName::Sync) } else { icon };
            name.map(|name| view! { <Icon name small=true /> })
        }),
    };
    let blocked = (busy.is_some() || disabled.is_some()).then_some(move || {
        let any = [busy, disabled].into_iter().flatten().any(|it| it.get());
        any.then_some("true")
    });
    let state = |of: Option<Signal<bool>>| of.map(|of| move || of.get().to_string());
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=kind.class()
            id=id
            aria-disabled=blocked
            aria-busy=busy.map(|busy| move || busy.get().then_some("true"))
            aria-pressed=state(pressed)
            aria-expanded=state(expanded)
            on:click=move |event| {
                if on(busy) || on(disabled) {
                    event.prevent_default();
                } else {
                    on_press.run(());
                }
            }
        >
            {sign}
            <span class="button__words">{words}</span>
            {about.map(|about| view! { <span class="visually-hidden">" " {about.show()}</span> })}
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
    label: Words,
    /// How much attention it asks for.
    #[prop(optional)]
    kind: ButtonKind,
    /// A sign before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// Ends the name for screen readers where several links share a label.
    #[prop(optional, into)]
    about: Option<Words>,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=move || href.get()>
            {icon.map(|name| view! { <Icon name=name small=true /> })}
            <span class="button__words">{label.show()}</span>
            {about.map(|about| view! { <span class="visually-hidden">" " {about.show()}</span> })}
        </a>
    }
}
