//! V14: the child's questions, and who should answer each; written, said, or both. Every question reaches the
//! worker as a thing to do.

use domain::child_flow::Screen;
use domain::{Band, Chosen};
use leptos::prelude::*;

use super::below::below;
use super::one_of::Opens;
use super::onward::Onward;
use super::pictures;
use super::seat::seat;
use super::voice::SayIt;
use crate::i18n::t;
use crate::ui::{BigChoice, Button, ChildCard, Field, TextArea};

const SCREEN: Screen = Screen::V14;
const PART: &str = "question";
/// Key of a question for which the child names nobody.
const ANYBODY: &str = "anybody";

/// My questions.
#[component]
pub(super) fn Questions() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(SCREEN);
    let asked = Memo::new(move |_| {
        let chosen = seat.content(SCREEN).chosen.into_iter().filter(|it| it.part == PART);
        chosen.map(|it| (it.key, it.words.unwrap_or_default())).collect::<Vec<_>>()
    });
    // What is being written is the words of the screen: kept at once, and sent even where nobody pressed "put it in".
    let words = Signal::derive(move || seat.content(SCREEN).words.map(|it| it.text).unwrap_or_default());
    let empty = Signal::derive(move || words.with(|words| words.trim().is_empty()));
    let who = seat.begun.who;
    let add = UnsyncCallback::new(move |()| {
        let key = who.get_untracked().unwrap_or_else(|| ANYBODY.to_owned());
        who.set(None);
        seat.write(SCREEN, |content| {
            if let Some(words) = content.words.take() {
                let (part, words) = (PART.to_owned(), Some(words.text));
                content.chosen.push(Chosen { part, key, words, strength: None, time: None });
            }
        });
    });
    let out = move |place: usize| {
        UnsyncCallback::new(move |()| {
            seat.write(SCREEN, |content| {
                if place < content.chosen.len() {
                    content.chosen.remove(place);
                }
            });
        })
    };
    let options = StoredValue::new(seat.set(SCREEN, "who"));
    let label = move |key: &str| {
        options.with_value(|all| all.iter().find(|it| it.key == key).map(|it| it.label.clone()))
    };
    let list = move || {
        let row = |(place, (key, words)): (usize, (String, String))| {
            view! {
                <li class="child__entry">
                    <p class="child__own" dir="auto">{words.clone()}</p>
                    {label(&key).map(|who| view! { <p class="child__asked">{who}</p> })}
                    <Button label=t("child-take-out") about=words on_press=out(place) />
                </li>
            }
        };
        let asked = asked.get();
        (!asked.is_empty()).then(|| {
            view! { <ul class="child__said">{asked.into_iter().enumerate().map(row).collect_view()}</ul> }
        })
    };
    let one = move |option: catalogue::child::ScreenOption| {
        let (mine, key) = (option.key.clone(), option.key.clone());
        let chosen = Signal::derive(move || who.with(|who| who.as_deref() == Some(mine.as_str())));
        let take = UnsyncCallback::new(move |_| who.set(Some(key.clone())));
        let picture = pictures::of_option(&option);
        view! { <BigChoice id=format!("who-{}", option.key) name="who" label=option.label picture chosen chosen_word=t("child-chosen") on_change=take /> }
    };
    let choices = move || options.get_value().into_iter().map(one).collect_view();
    // The youngest name nobody: whoever sits with them answers, or finds who can.
    let ask_who = options.with_value(|all| !all.is_empty());
    let box_for_words = move || {
        view! {
            <Field id="question" label=t("child-question-label") hint=t("child-question-waits")>
                <TextArea value=words on_input=UnsyncCallback::new(move |text| seat.write_words(SCREEN, text)) />
            </Field>
        }
    };
    // The youngest do not write: the box is for the adult who writes down what the child asks.
    let field = if seat.band() == Band::B1 {
        view! { <Opens label=t("child-writes-for-you")>{box_for_words()}</Opens> }.into_any()
    } else {
        box_for_words().into_any()
    };
    view! {
        <ChildCard title picture=pictures::of("question") text=hint>
            {list}
            {field}
            {below(move || view! {
            {ask_who.then(|| view! {
                <fieldset class="child__group">
                    <legend>{t("child-question-who")}</legend>
                    <div class=pictures::columns(seat.has_symbols())>{choices()}</div>
                </fieldset>
            })}
            <Button label=t("child-question-add") disabled=empty on_press=add />
            <SayIt screen=SCREEN />
            <Onward on_next=UnsyncCallback::new(move |()| {
                if !empty.get_untracked() {
                    add.run(());
                }
                seat.answer(SCREEN).run(());
            }) />
            })}
        </ChildCard>
    }
}
