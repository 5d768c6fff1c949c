//! V03: how the child feels now. Three faces for the youngest, words with faces for the young, words for the others;
//! the child's own words win.

use domain::child_flow::Screen;
use domain::{Band, Chosen};
use leptos::prelude::*;

use super::below::below;
use super::onward::Onward;
use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::t;
use crate::ui::{BigChoice, ChildCard, Drawing, Field, TextInput};

const SCREEN: Screen = Screen::V03;
const WORD: &str = "mood";
const FACE: &str = "face";

/// A feeling to choose: part, key, words and, for the young, its face.
type Feels = (&'static str, String, String, Option<Drawing>);

/// What a depth can choose among, in its order.
fn feelings(seat: Seat) -> Vec<Feels> {
    let band = seat.band();
    if band == Band::B1 {
        // A scale: the middle stands in the middle, and the lot decides once which end comes first on all pages.
        let mut faces = seat.texts.with_value(|texts| {
            texts.options(SCREEN.name(), FACE, band).into_iter().cloned().collect::<Vec<_>>()
        });
        if seat.scales_are_turned() {
            faces.reverse();
        }
        let order = seat.stand(SCREEN, faces.iter().map(|face| face.key.clone()).collect());
        let face = |key: String| {
            let face = faces.iter().find(|face| face.key == key)?;
            Some((FACE, key, face.label.clone(), face.picture.as_deref().and_then(pictures::of)))
        };
        return order.into_iter().filter_map(face).collect();
    }
    let moods = seat.texts.with_value(|texts| texts.moods_at(band).cloned().collect::<Vec<_>>());
    let order = seat.order(SCREEN, moods.iter().map(|mood| mood.key.clone()).collect());
    let word = |key: String| {
        let mood = moods.iter().find(|mood| mood.key == key)?;
        let face = seat.has_symbols().then(|| pictures::of(&mood.picture)).flatten();
        Some((WORD, key, mood.label.clone(), face))
    };
    order.into_iter().filter_map(word).collect()
}

/// Chooses a feeling, or takes it back. Of the faces one can be chosen, of the words several.
fn choose(seat: Seat, part: &'static str, key: &str, now: bool) {
    seat.write(SCREEN, |content| {
        let strength = content.chosen.first().and_then(|it| it.strength.clone());
        content.chosen.retain(|it| if part == FACE { it.part != FACE } else { it.key != key });
        if now {
            let strength = strength.filter(|_| part == WORD);
            content.chosen.push(Chosen {
                part: part.to_owned(),
                key: key.to_owned(),
                words: None,
                strength,
                time: None,
            });
        }
    });
}

/// How the child feels now.
#[component]
pub(super) fn Mood() -> impl IntoView {
    let seat = seat();
    let band = seat.band();
    let (title, hint) = seat.prompt(SCREEN);
    let one = move |(part, key, label, picture): Feels| {
        let (mine, id) = (key.clone(), format!("mood-{key}"));
        let chosen = Signal::derive(move || seat.chose(SCREEN, |it| it.part == part && it.key == mine));
        let change = UnsyncCallback::new(move |now: bool| choose(seat, part, &key, now));
        let several = part == WORD;
        view! { <BigChoice id name="mood" label picture chosen chosen_word=t("child-chosen") on_change=change several /> }
    };
    let any = Memo::new(move |_| seat.chose(SCREEN, |it| it.part == WORD));
    let strengths = StoredValue::new(seat.set(SCREEN, "strength"));
    let asks_strength = strengths.with_value(|it| !it.is_empty());
    let strength = move |key: String, label: String, picture: Option<Drawing>| {
        let (mine, id) = (key.clone(), format!("strength-{key}"));
        let chosen =
            Signal::derive(move || seat.chose(SCREEN, |it| it.strength.as_deref() == Some(mine.as_str())));
        let change = UnsyncCallback::new(move |_| {
            seat.write(SCREEN, |content| {
                let words = content.chosen.iter_mut().filter(|it| it.part == WORD);
                words.for_each(|it| it.strength = Some(key.clone()));
            });
        });
        view! { <BigChoice id name="strength" label picture chosen chosen_word=t("child-chosen") on_change=change /> }
    };
    let how_much = move || {
        let all = strengths.get_value().into_iter();
        all.map(|it| {
            let picture = pictures::of_option(&it);
            strength(it.key, it.label, picture)
        })
        .collect_view()
    };
    let words =
        Signal::derive(move || seat.content(SCREEN).words.map(|words| words.text).unwrap_or_default());
    let several = if seat.has_symbols() { "child__choices" } else { "child__words" };
    view! {
        <ChildCard title text=hint>
            <fieldset class="child__group">
                <legend class="visually-hidden">{t("child-mood-legend")}</legend>
                <div class=several>{feelings(seat).into_iter().map(one).collect_view()}</div>
            </fieldset>
            {move || (asks_strength && any.get()).then(|| view! {
                <fieldset class="child__group">
                    <legend>{seat.ask(SCREEN, "strength")}</legend>
                    <div class=pictures::columns(seat.has_symbols())>{how_much()}</div>
                </fieldset>
            })}
            {below(move || view! {
            {(band != Band::B1).then(|| view! {
                <Field id="mood-words" label=t("child-own-words")>
                    <TextInput value=words on_input=UnsyncCallback::new(move |text| seat.write_words(SCREEN, text)) />
                </Field>
            })}
            <Onward on_next=seat.answer(SCREEN) />
            })}
        </ChildCard>
    }
}
