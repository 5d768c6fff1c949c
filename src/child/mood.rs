//! V03: how the child feels now. Words first; the child's own words win.

use domain::Chosen;
use domain::child_flow::Screen;
use leptos::prelude::*;

use super::seat::seat;
use crate::i18n::t;
use crate::ui::{BigChoice, Button, ButtonKind, ChildCard, Field, TextInput};

const PART: &str = "mood";
/// How much, from weaker to stronger.
const STRENGTHS: [(&str, &str); 2] = [("a_little", "child-mood-a-little"), ("a_lot", "child-mood-a-lot")];

/// How the child feels now.
#[component]
pub(super) fn Mood() -> impl IntoView {
    let seat = seat();
    let screen = Screen::V03;
    let (title, hint) = seat.prompt(screen);
    let keys =
        seat.texts.with_value(|texts| texts.moods.iter().map(|mood| mood.key.clone()).collect::<Vec<_>>());
    let word = move |key: String| {
        let label = seat.texts.with_value(|texts| texts.mood(&key).to_owned());
        let (mine, id) = (key.clone(), format!("mood-{key}"));
        let chosen = Signal::derive(move || seat.content(screen).chosen.iter().any(|it| it.key == mine));
        let change = UnsyncCallback::new(move |now: bool| {
            seat.write(screen, |content| {
                let strength = content.chosen.first().and_then(|it| it.strength.clone());
                content.chosen.retain(|it| it.key != key);
                if now {
                    content.chosen.push(Chosen {
                        part: PART.to_owned(),
                        key: key.clone(),
                        words: None,
                        strength,
                    });
                }
            });
        });
        view! { <BigChoice id name="mood" label chosen chosen_word=t("child-chosen") on_change=change several=true /> }
    };
    let any = Memo::new(move |_| !seat.content(screen).chosen.is_empty());
    let strength = move |(key, label): (&'static str, &'static str)| {
        let chosen = Signal::derive(move || {
            seat.content(screen).chosen.iter().any(|it| it.strength.as_deref() == Some(key))
        });
        let change = UnsyncCallback::new(move |_| {
            seat.write(screen, |content| {
                content.chosen.iter_mut().for_each(|it| it.strength = Some(key.to_owned()))
            });
        });
        view! { <BigChoice id=format!("strength-{key}") name="strength" label=t(label) chosen chosen_word=t("child-chosen") on_change=change /> }
    };
    let words =
        Signal::derive(move || seat.content(screen).words.map(|words| words.text).unwrap_or_default());
    view! {
        <ChildCard title text=hint>
            <fieldset class="child__group">
                <legend class="visually-hidden">{t("child-mood-legend")}</legend>
                <div class="child__words">{seat.order(screen, keys).into_iter().map(word).collect_view()}</div>
            </fieldset>
            {move || any.get().then(|| view! {
                <fieldset class="child__group">
                    <legend>{t("child-mood-strength")}</legend>
                    <div class="child__words">{STRENGTHS.into_iter().map(strength).collect_view()}</div>
                </fieldset>
            })}
            <Field id="mood-words" label=t("child-own-words")>
                <TextInput value=words on_input=UnsyncCallback::new(move |text| seat.write_words(screen, text)) />
            </Field>
            <div class="child__onward">
                <Button label=t("child-next") kind=ButtonKind::Primary on_press=seat.answer(screen) />
            </div>
        </ChildCard>
    }
}
