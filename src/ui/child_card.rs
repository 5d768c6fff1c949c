//! One thing on a child's screen.

use leptos::either::Either;
use leptos::html::H1;
use leptos::prelude::*;

use super::focus;
use super::picture::{Drawing, Picture};
use super::words::Words;

/// One topic or one question: picture, words, answer. The words take the focus when the card appears.
#[component]
pub fn ChildCard(
    /// The question or the first sentence.
    #[prop(into)]
    title: Words,
    /// The picture.
    #[prop(optional_no_strip, into)]
    picture: Option<Drawing>,
    /// Further sentences, one paragraph each.
    #[prop(optional)]
    text: Vec<String>,
    /// True where the sentences are to be read one after the other, as a page; else they stand under the question.
    #[prop(optional)]
    told: bool,
    /// What there is to do.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let title_node = NodeRef::<H1>::new();
    title_node.on_load(|title| focus::when_drawn(title.into()));
    let paragraphs = (!text.is_empty()).then(|| {
        let lines = text.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
        view! { <div class="child-card__text">{lines}</div> }
    });
    let title = match title {
        Words::Stay(title) => Either::Left(in_whole_words(&title)),
        Words::Follow(title) => Either::Right(move || in_whole_words(&title.get())),
    };
    view! {
        <section class="child-card" class:child-card--told=told>
            {picture.map(|drawing| view! { <Picture of=drawing /> })}
            <h1 class="child-card__title" tabindex="-1" node_ref=title_node>{title}</h1>
            <div class="child-card__body">
                {paragraphs}
                {children.map(|children| children())}
            </div>
        </section>
    }
}

/// Letters up to which a word with a hyphen stays in one line; every screen has room for so many.
const SHORT: usize = 14;

/// A title in which no short word is torn at its hyphen: "so-so" is one word to a child that begins to read.
fn in_whole_words(title: &str) -> impl IntoView + use<> {
    let word = |word: &str| {
        let stays = word.contains('-') && word.chars().count() <= SHORT;
        let text = word.to_owned();
        if stays {
            view! { <span class="child-card__word">{text}</span> }.into_any()
        } else {
            text.into_any()
        }
    };
    title.split_inclusive(' ').map(word).collect_view()
}
