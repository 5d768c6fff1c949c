//! The sections of a form, with how far each is.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// How far a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SectionState {
    /// Nothing answered.
    #[default]
    NotStarted,
    /// Some answered.
    Started,
    /// All that is needed is answered.
    Done,
    /// Something must be put right.
    Attention,
}

impl SectionState {
    /// Class of the sign, and the sign.
    fn look(self) -> (&'static str, IconName) {
        match self {
            Self::NotStarted => ("section-list__icon", IconName::Circle),
            Self::Started => ("section-list__icon", IconName::CircleDots),
            Self::Done => ("section-list__icon section-list__icon--done", IconName::CheckCircle),
            Self::Attention => ("section-list__icon section-list__icon--attention", IconName::Stop),
        }
    }
}

/// Holds [`SectionLink`]s.
#[component]
pub fn SectionList(
    /// Name of the navigation for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The sections.
    children: Children,
) -> impl IntoView {
    view! {
        <nav class="section-list" aria-label=move || label.get()>
            <ol class="section-list__items">{children()}</ol>
        </nav>
    }
}

/// One section.
#[component]
pub fn SectionLink(
    /// Where it is.
    #[prop(into)]
    href: String,
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// How far it is, in words.
    #[prop(into)]
    progress: Signal<String>,
    /// How far it is.
    #[prop(into)]
    state: Signal<SectionState>,
    /// True while it is shown.
    #[prop(optional, into)]
    current: Signal<bool>,
) -> impl IntoView {
    view! {
        <li>
            <a class="section-list__link" href=href aria-current=move || current.get().then_some("step")>
                <span class=move || state.get().look().0>
                    {move || view! { <Icon name=state.get().look().1 small=true /> }}
                </span>
                <span class="section-list__name"><bdi>{move || title.get()}</bdi></span>
                <span class="section-list__progress">{move || progress.get()}</span>
            </a>
        </li>
    }
}
