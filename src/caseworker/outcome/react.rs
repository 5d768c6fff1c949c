//! O6: how the child is now, what it thinks of the outcome in its own words, and who may see that.

use domain::outcome::{Reaction, TalkStep};
use domain::{Band, Chosen, Recipient, TypedBy};
use leptos::prelude::*;

use super::show::{Onward, Seat};
use crate::child::{drawing_of, shuffled, turned};
use crate::i18n::tv;
use crate::ui::{BigChoice, ChildCard, Drawing, Field, TextArea};

/// A sentence that names the worker, as the child knows them; nothing where nobody wrote that name.
pub(super) fn with_worker(seat: Seat, id: &'static str) -> Option<String> {
    let worker = seat.plan.with_value(|plan| plan.worker.trim().to_owned());
    let say = |source: &super::Source| source.tongue.speak(|| tv(id, &[("worker", worker.clone().into())]));
    (!worker.is_empty()).then(|| seat.source.with_value(say))
}

fn react(seat: Seat, change: impl FnOnce(&mut Reaction)) {
    let mut reaction = seat.talk.with_untracked(|talk| talk.reaction.clone());
    change(&mut reaction);
    seat.talk.update(|talk| *talk = talk.clone().next(TalkStep::React(reaction), domain::Timestamp(0)));
}

/// The drawing of an answer, for the young.
fn drawn(band: Band, name: Option<&str>) -> Option<Drawing> {
    name.filter(|_| band.is_young()).and_then(drawing_of)
}

/// One choice of a part of the reaction.
#[component]
fn One(
    seat: Seat,
    part: &'static str,
    key: String,
    label: String,
    picture: Option<Drawing>,
    /// True where several can be chosen.
    several: bool,
) -> impl IntoView {
    let mine = StoredValue::new(key.clone());
    let is_mine = move |it: &Chosen| it.part == part && mine.with_value(|mine| it.key == *mine);
    let chosen = Signal::derive(move || seat.talk.with(|talk| talk.reaction.chosen.iter().any(is_mine)));
    let change = UnsyncCallback::new(move |now: bool| {
        react(seat, |reaction| {
            reaction.chosen.retain(|it| if several { !is_mine(it) } else { it.part != part });
            if now {
                let (part, key) = (part.to_owned(), mine.get_value());
                reaction.chosen.push(Chosen { part, key, words: None, strength: None, time: None });
            }
        });
    });
    view! { <BigChoice id=format!("outcome-{part}-{key}") name=part label picture chosen chosen_word=seat.t("child-chosen") on_change=change several /> }
}

/// How the child is now: faces for the youngest, words with faces or words for the others.
#[component]
pub(super) fn Now(seat: Seat) -> impl IntoView {
    let band = seat.plan.with_value(|plan| plan.band);
    let (title, hint) = seat.source.with_value(|source| {
        let found = source.texts.screen("O6", band.name());
        found.map(|(_, texts)| (texts.prompt.clone(), texts.hint.clone())).unwrap_or_default()
    });
    let trusted = seat.plan.with_value(|plan| plan.who_today.trim().to_owned());
    let hint: Vec<String> =
        hint.into_iter().map(|text| catalogue::child::put_in(&text, &[("trusted", &trusted)])).collect();
    let choices = seat.source.with_value(|source| {
        let texts = &source.texts;
        if band == Band::B1 {
            let faces = texts.options("O6", "face", band).into_iter();
            faces.map(|it| ("face", it.key.clone(), it.label.clone(), it.picture.clone())).collect::<Vec<_>>()
        } else {
            let moods = texts.moods_at(band);
            moods.map(|it| ("mood", it.key.clone(), it.label.clone(), Some(it.picture.clone()))).collect()
        }
    });
    let several = band != Band::B1;
    let one = move |(part, key, label, picture): (&'static str, String, String, Option<String>)| {
        let picture = drawn(band, picture.as_deref());
        view! { <One seat part key label picture several /> }
    };
    let choices = if several { shuffled(choices) } else { turned(choices) };
    let choices = choices.into_iter().map(one).collect_view();
    let class = if band.is_young() { "child__choices" } else { "child__words" };
    view! {
        <ChildCard title text=hint>
            <fieldset class="child__group">
                <legend class="visually-hidden">{seat.t("outcome-feel")}</legend>
                <div class=class>{choices}</div>
            </fieldset>
            <Onward seat />
        </ChildCard>
    }
}

/// What the child thinks of it: whether it agrees, and its own words.
#[component]
pub(super) fn Think(seat: Seat) -> impl IntoView {
    let band = seat.plan.with_value(|plan| plan.band);
    let (ask, options) = seat.source.with_value(|source| {
        let set = source.texts.set("O6", "agrees", band);
        let options = source.texts.options("O6", "agrees", band).into_iter();
        let options: Vec<(String, String, Option<Drawing>)> = options
            .map(|it| (it.key.clone(), it.label.clone(), drawn(band, it.picture.as_deref())))
            .collect();
        (set.and_then(|set| set.ask.clone()), options)
    });
    let own = seat.line("words");
    let title = ask.unwrap_or_else(|| own.clone());
    let legend = title.clone();
    let choices = turned(options)
        .into_iter()
        .map(|(key, label, picture)| view! { <One seat part="agrees" key label picture several=false /> })
        .collect_view();
    let text = Signal::derive(move || seat.talk.with(|talk| talk.reaction.words.clone()));
    let write = UnsyncCallback::new(move |words: String| react(seat, |reaction| reaction.words = words));
    let typed = move |who: TypedBy, id: &'static str| {
        let chosen = Signal::derive(move || {
            seat.talk.with(|talk| talk.reaction.typed_by.unwrap_or(TypedBy::Worker) == who)
        });
        let change = UnsyncCallback::new(move |_| react(seat, |reaction| reaction.typed_by = Some(who)));
        let (key, picture) = if who == TypedBy::Child { ("child", "me") } else { ("worker", "one_person") };
        let picture = drawn(band, Some(picture));
        view! { <BigChoice id=format!("outcome-typed-{key}") name="typed" label=seat.t(id) picture chosen chosen_word=seat.t("child-chosen") on_change=change /> }
    };
    let written = Memo::new(move |_| seat.talk.with(|talk| !talk.reaction.words.trim().is_empty()));
    let reads: Vec<String> = with_worker(seat, "outcome-think-reads").into_iter().collect();
    view! {
        <ChildCard title text=reads>
            <fieldset class="child__group">
                <legend class="visually-hidden">{legend}</legend>
                <div class="child__choices child__choices--few">{choices}</div>
            </fieldset>
            <Field id="outcome-own" label=own>
                <TextArea value=text on_input=write />
            </Field>
            {move || written.get().then(|| view! {
                <fieldset class="child__group">
                    <legend>{seat.t("outcome-typed")}</legend>
                    <div class="child__choices child__choices--few">
                        {typed(TypedBy::Worker, "outcome-typed-worker")}
                        {typed(TypedBy::Child, "outcome-typed-child")}
                    </div>
                </fieldset>
            })}
            <Onward seat />
        </ChildCard>
    }
}

/// Who may see what the child said now. The worker beside the child reads it unless the child lets nothing be kept; who else
/// does is the child's choice, and where it chooses nothing it is nobody.
#[component]
pub(super) fn Keep(seat: Seat) -> impl IntoView {
    let band = seat.plan.with_value(|plan| plan.band);
    let worker = seat.plan.with_value(|plan| plan.worker.clone());
    let (ask, options) = seat.source.with_value(|source| {
        let ask = source.texts.set("O6", "keep", band).and_then(|set| set.ask.clone()).unwrap_or_default();
        let options = source.texts.options("O6", "keep", band).into_iter();
        let named = |text: &str| catalogue::child::put_in(text, &[("worker", &worker)]);
        let one = |it: &catalogue::child::ScreenOption| {
            (it.key.clone(), named(&it.label), drawn(band, it.picture.as_deref()))
        };
        (ask, options.map(one).collect::<Vec<_>>())
    });
    let is_now = move |key: &str| {
        seat.talk.with(|talk| match (&talk.reaction.shared, talk.reaction.thrown_away) {
            (_, true) => key == "nobody",
            (Some(shared), false) => key == if shared.is_empty() { "worker" } else { "team" },
            (None, false) => false,
        })
    };
    let one = move |(key, label, picture): (String, String, Option<Drawing>)| {
        let (mine, id) = (key.clone(), format!("outcome-keep-{key}"));
        let chosen = Signal::derive(move || is_now(&mine));
        let change = UnsyncCallback::new(move |_| {
            react(seat, |reaction| {
                reaction.thrown_away = key == "nobody";
                reaction.shared = match key.as_str() {
                    "worker" => Some(Vec::new()),
                    "team" => Some(vec![Recipient::Team, Recipient::Supervisor]),
                    _ => None,
                };
            });
        });
        view! { <BigChoice id name="keep" label picture chosen chosen_word=seat.t("child-chosen") on_change=change /> }
    };
    let choices = options.into_iter().map(one).collect_view();
    let said = seat.talk.with_untracked(|talk| talk.reaction.words.clone());
    let thrown = Memo::new(move |_| seat.talk.with(|talk| talk.reaction.thrown_away));
    let reads: Vec<String> = with_worker(seat, "outcome-keep-reads").into_iter().collect();
    view! {
        <ChildCard title=ask.clone() text=reads>
            {(!said.trim().is_empty()).then(|| view! { <blockquote class="child__entry child__own" dir="auto">{said}</blockquote> })}
            <fieldset class="child__group">
                <legend class="visually-hidden">{ask}</legend>
                <div class="child__choices child__choices--few">{choices}</div>
            </fieldset>
            <p role="status">{move || thrown.get().then(|| seat.t("outcome-keep-nothing"))}</p>
            <Onward seat />
        </ChildCard>
    }
}
