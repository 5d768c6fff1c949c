//! The bar on top of every screen of the staff.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// The bar: name of the product, ways about, state of sending, lock.
#[component]
pub fn AppBar(
    /// Name of the product.
    #[prop(into)]
    name: Signal<String>,
    /// Where the name leads.
    #[prop(into)]
    home: String,
    /// Name of the navigation for screen readers.
    #[prop(into)]
    nav_label: Signal<String>,
    /// What stands at the end: [`AppBarStatus`], [`AppBarButton`].
    #[prop(into)]
    end: ViewFn,
    /// The ways about: [`AppBarLink`].
    children: Children,
) -> impl IntoView {
    view! {
        <header class="app-bar">
            <div class="app-bar__inner">
                <a class="app-bar__brand" href=home>
                    <svg class="app-bar__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                        <path
                            fill="currentColor"
                            d="M9 3h14a6 6 0 0 1 6 6v9a6 6 0 0 1-6 6h-6.5L9 30v-6a6 6 0 0 1-6-6V9a6 6 0 0 1 6-6z"
                        ></path>
                        <path
                            class="app-bar__ear"
                            d="M11.5 12.5a4.7 4.7 0 0 1 9.4 0c0 2.8-2.8 3.4-2.8 5.4a2.5 2.5 0 0 1-4.6 1.2"
                        ></path>
                    </svg>
                    <span class="app-bar__name">{move || name.get()}</span>
                </a>
                <div class="app-bar__end">{end.run()}</div>
            </div>
            <nav class="app-bar__nav" aria-label=move || nav_label.get()>{children()}</nav>
        </header>
    }
}

/// A way to another screen.
#[component]
pub fn AppBarLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What is there.
    #[prop(into)]
    label: Signal<String>,
    /// A sign before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// True while that screen is shown.
    #[prop(optional, into)]
    current: Signal<bool>,
) -> impl IntoView {
    view! {
        <a class="app-bar__link" href=href aria-current=move || current.get().then_some("page")>
            {icon.map(|name| view! { <Icon name=name small=true /> })}
            <span>{move || label.get()}</span>
        </a>
    }
}

/// How sending goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SyncTone {
    /// The server has everything.
    #[default]
    Current,
    /// Sending now.
    Sending,
    /// Something waits.
    Waiting,
    /// No connection.
    Offline,
    /// A person must look.
    Attention,
}

impl SyncTone {
    /// Class and sign.
    fn look(self) -> (&'static str, IconName) {
        match self {
            Self::Current => ("app-bar__status app-bar__status--current", IconName::CheckCircle),
            Self::Sending => ("app-bar__status", IconName::Sync),
            Self::Waiting => ("app-bar__status", IconName::Clock),
            Self::Offline => ("app-bar__status", IconName::CloudOff),
            Self::Attention => ("app-bar__status app-bar__status--attention", IconName::Stop),
        }
    }
}

/// The state of sending, in words; leads to the queue.
#[component]
pub fn AppBarStatus(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// How sending goes.
    #[prop(into)]
    tone: Signal<SyncTone>,
    /// That in words.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    view! {
        <a class=move || tone.get().look().0 href=href aria-label=move || words.get()>
            {move || view! { <Icon name=tone.get().look().1 small=true /> }}
            <span role="status">{move || words.get()}</span>
        </a>
    }
}

/// A button in the bar, such as lock.
#[component]
pub fn AppBarButton(
    /// What it does.
    #[prop(into)]
    label: Signal<String>,
    /// Its sign.
    #[prop(into)]
    icon: IconName,
    /// Called on a press.
    #[prop(into)]
    on_press: UnsyncCallback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="app-bar__button" on:click=move |_| on_press.run(())>
            <Icon name=icon small=true />
            <span>{move || label.get()}</span>
        </button>
    }
}
