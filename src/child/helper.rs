//! Who can help with a worry (V10). It follows every worry, and what happened is never asked.

use domain::Chosen;
use domain::child_flow::Screen;
use leptos::prelude::*;

use super::pictures;
use super::seat::seat;
use crate::i18n::t;
use crate::ui::{BigChoice, Field, TextInput};

const SCREEN: Screen = Screen::V10;
const HELPER: &str = "helper";
const WORRY: &str = "worry";
/// Key of somebody whom the child names.
const SOMEONE: &str = "someone";

/// The question, while there is a worry. Several can help.
#[component]
pub(super) fn WhoHelps() -> impl IntoView {
    let seat = seat();
    let worries = Memo::new(move |_| seat.chose(SCREEN, |it| it.part == WORRY));
    let options = StoredValue::new(seat.set(SCREEN, HELPER));
    let one = move |option: catalogue::child::ScreenOption, picture| {
        let (mine, key) = (option.key.clone(), option.key.clone());
        let is = move |it: &Chosen| it.part == HELPER && it.key == mine;
        let chosen = Signal::derive(move || seat.chose(SCREEN, &is));
        let change = UnsyncCallback::new(move |now: bool| {
            seat.write(SCREEN, |content| {
                content.chosen.retain(|it| !(it.part == HELPER && it.key == key));
                if now {
                    let (part, key) = (HELPER.to_owned(), key.clone());
                    content.chosen.push(Chosen { part, key, words: None, strength: None, time: None });
                }
            });
        });
        view! { <BigChoice id=format!("helper-{}", option.key) name=HELPER label=option.label picture chosen chosen_word=t("child-chosen") on_change=change several=true /> }
    };
    let named = Memo::new(move |_| {
        let chosen = seat.content(SCREEN).chosen.into_iter();
        chosen
            .filter(|it| it.part == HELPER && it.key == SOMEONE)
            .map(|it| it.words.unwrap_or_default())
            .next()
    });
    let asks_name = Memo::new(move |_| named.with(Option::is_some));
    let name = Signal::derive(move || named.get().unwrap_or_default());
    let write = UnsyncCallback::new(move |text: String| {
        seat.write(SCREEN, |content| {
            for it in content.chosen.iter_mut().filter(|it| it.part == HELPER && it.key == SOMEONE) {
                it.words = (!text.trim().is_empty()).then(|| text.clone());
            }
        });
    });
    let ways = move || {
        let options = options.get_value();
        let drawn =
            pictures::of_all(options.iter().map(|it| it.picture.as_deref())).filter(|_| seat.has_symbols());
        let columns = if drawn.is_some() { "child__choices" } else { "child__words" };
        let mut drawn = drawn.unwrap_or_default().into_iter();
        let all = options.into_iter().map(|option| one(option, drawn.next())).collect_view();
        view! { <div class=columns>{all}</div> }
    };
    move || {
        worries.get().then(|| {
            view! {
                <fieldset class="child__group">
                    <legend>{seat.ask(SCREEN, HELPER)}</legend>
                    {ways()}
                    {move || asks_name.get().then(|| view! {
                        <Field id="helper-name" label=t("child-tell-named")>
                            <TextInput value=name on_input=write max_length=80_u32 />
                        </Field>
                    })}
                </fieldset>
            }
        })
    }
}
