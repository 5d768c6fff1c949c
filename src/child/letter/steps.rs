//! What the letter is about, and the child's own words.

use domain::Band;
use domain::complaint::{MOST_LETTERS, Step};
use leptos::prelude::*;

use super::{Onward, line, options, words};
use crate::child::pictures;
use crate::child::seat::seat;
use crate::i18n::t;
use crate::ui::{BigChoice, ChildCard, Field, TextArea, TextInput};

/// What it is about: several can be chosen, none has to be.
#[component]
pub(super) fn About() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    let (title, text) = words(seat, Step::About);
    let young = seat.band().is_young();
    let options = options(seat, Step::About, "about");
    let drawn = young.then(|| pictures::of_all(options.iter().map(|it| it.picture.as_deref()))).flatten();
    let columns = if drawn.is_some() { "child__choices" } else { "child__words" };
    let mut drawn = drawn.unwrap_or_default().into_iter();
    let one = move |option: catalogue::child::ScreenOption| {
        let (mine, key) = (option.key.clone(), option.key.clone());
        let chosen = Signal::derive(move || letter.draft.with(|draft| draft.about.contains(&mine)));
        let change = UnsyncCallback::new(move |now: bool| {
            let key = key.clone();
            letter.change(|draft| {
                if now {
                    draft.about.insert(key)
                } else {
                    draft.about.remove(&key)
                };
            });
        });
        view! { <BigChoice id=format!("letter-{}", option.key) name="letter-about" label=option.label picture=drawn.next() chosen chosen_word=t("child-chosen") on_change=change several=true /> }
    };
    let whom = Signal::derive(move || letter.draft.with(|draft| draft.about_whom.clone()));
    let write = UnsyncCallback::new(move |text: String| letter.change(|draft| draft.about_whom = text));
    view! {
        <ChildCard title=title.clone() text>
            <fieldset class="child__group">
                <legend class="visually-hidden">{title}</legend>
                <div class=columns>{options.into_iter().map(one).collect_view()}</div>
            </fieldset>
            <Field id="letter-whom" label=line(seat, Step::About, "whom").unwrap_or_default()>
                <TextInput value=whom on_input=write max_length=200_u32 />
            </Field>
            <Onward on_next=letter.go_on() />
        </ChildCard>
    }
}

/// The child's own words, which nobody changes.
#[component]
pub(super) fn Words() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    let (title, text) = words(seat, Step::Words);
    let value = Signal::derive(move || letter.draft.with(|draft| draft.words.clone()));
    let write = UnsyncCallback::new(move |text: String| letter.change(|draft| draft.words = text));
    let most = u32::try_from(MOST_LETTERS).unwrap_or(u32::MAX);
    let picture = if seat.band() == Band::B4 { None } else { pictures::of("letter") };
    view! {
        <ChildCard title picture text>
            <Field id="letter-words" label=line(seat, Step::Words, "words").unwrap_or_default()>
                <TextArea value on_input=write max_length=most />
            </Field>
            <Onward on_next=letter.go_on() />
        </ChildCard>
    }
}
