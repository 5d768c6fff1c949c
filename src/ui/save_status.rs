//! Where an answer has got to.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// How far an answer has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SaveState {
    /// Being written on this tablet.
    Saving,
    /// Durable on this tablet.
    #[default]
    Saved,
    /// Saved here, waiting to be sent.
    Waiting,
    /// The server has it.
    Sent,
    /// A person must look: not saved, or refused.
    Attention,
}

impl SaveState {
    /// Ending of the class, and the sign.
    fn look(self) -> (&'static str, IconName) {
        match self {
            Self::Saving => ("saving", IconName::CircleDots),
            Self::Saved => ("saved", IconName::Check),
            Self::Waiting => ("waiting", IconName::Clock),
            Self::Sent => ("sent", IconName::CheckCircle),
            Self::Attention => ("attention", IconName::Stop),
        }
    }
}

/// Says in words where the answer is; read out when it changes.
#[component]
pub fn SaveStatus(
    /// How far it has got.
    #[prop(into)]
    state: Signal<SaveState>,
    /// That in words: "Saved on this tablet, 10:42".
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    view! {
        <p class=move || format!("save-status save-status--{}", state.get().look().0) role="status">
            {move || view! { <Icon name=state.get().look().1 small=true /> }}
            <span>{move || words.get()}</span>
        </p>
    }
}
