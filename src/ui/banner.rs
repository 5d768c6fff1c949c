//! A message about the screen as a whole.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// What kind of message: it chooses icon, colour and how urgently it is read out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Good to know.
    #[default]
    Info,
    /// Something worked.
    Ok,
    /// Look at this before going on.
    Warn,
    /// Something stands in the way.
    Stop,
}

impl Tone {
    /// The ending of the class names of this tone.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Stop => "stop",
        }
    }

    /// The sign of this tone.
    pub(crate) fn icon(self) -> IconName {
        match self {
            Self::Info => IconName::Info,
            Self::Ok => IconName::CheckCircle,
            Self::Warn => IconName::Warning,
            Self::Stop => IconName::Stop,
        }
    }
}

/// A message with a sign, words and a next step. `Stop` is read out at once, the others when there is a pause.
#[component]
pub fn Banner(
    /// Kind of message.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// What it is about, in one sentence.
    #[prop(into)]
    title: Signal<String>,
    /// What it means or what to do.
    #[prop(optional, into)]
    text: MaybeProp<String>,
    /// Part of the screen from the start, not news: is not read out by itself.
    #[prop(optional)]
    still: bool,
    /// Buttons and links.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let role = move || match (still, tone.get()) {
        (true, _) => None,
        (false, Tone::Stop) => Some("alert"),
        (false, _) => Some("status"),
    };
    view! {
        <div class=move || format!("banner banner--{}", tone.get().class()) role=role>
            {move || view! { <Icon name=tone.get().icon() /> }}
            <div class="banner__body">
                <p class="banner__title">{move || title.get()}</p>
                {move || text.get().map(|text| view! { <p>{text}</p> })}
                {children.map(|children| view! { <div class="banner__actions">{children()}</div> })}
            </div>
        </div>
    }
}
