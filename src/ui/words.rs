//! Words on a control: those that stay are written once, those that change follow their signal. Most of them stay, and what
//! follows nothing costs a slow tablet nothing.

use leptos::either::Either;
use leptos::prelude::*;

/// Words, and whether they may change while they are on the page.
#[derive(Debug, Clone)]
pub enum Words {
    /// They stay as they are.
    Stay(String),
    /// They are those of the signal.
    Follow(Signal<String>),
}

impl Words {
    /// The words on the page.
    pub fn show(self) -> impl IntoView + use<> {
        match self {
            Self::Stay(words) => Either::Left(words),
            Self::Follow(words) => Either::Right(move || words.get()),
        }
    }

    /// The words as they are now; followed where they may change.
    pub fn now(&self) -> String {
        match self {
            Self::Stay(words) => words.clone(),
            Self::Follow(words) => words.get(),
        }
    }
}

impl From<String> for Words {
    fn from(words: String) -> Self {
        Self::Stay(words)
    }
}

impl From<&str> for Words {
    fn from(words: &str) -> Self {
        Self::Stay(words.to_owned())
    }
}

impl From<Signal<String>> for Words {
    fn from(words: Signal<String>) -> Self {
        Self::Follow(words)
    }
}

impl<F: Fn() -> String + Send + Sync + 'static> From<F> for Words {
    fn from(words: F) -> Self {
        Self::Follow(Signal::derive(words))
    }
}
