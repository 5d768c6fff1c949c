//! V06: the child's people. Circles around the child's own figure, to touch; the same stands as lists beside them.

use domain::child_flow::Screen;
use domain::{Band, PersonSaid, Ring};
use leptos::prelude::*;

use super::below::below;
use super::one_of::OwnWords;
use super::onward::Onward;
use super::person::{OnePerson, figure, name_of};
use super::seat::seat;
use crate::i18n::t;
use crate::ui::{Button, ChildCard, OnMap, PeopleMap, PersonChip};

pub(super) const SCREEN: Screen = Screen::V06;
/// People that the youngest put on their map (child-ux.md 4.2).
const MOST_OF_YOUNGEST: usize = 4;

/// My people.
#[component]
pub(super) fn People() -> impl IntoView {
    let open = RwSignal::new(None::<String>);
    move || match open.get() {
        Some(key) => view! { <OnePerson key open /> }.into_any(),
        None => view! { <Map open /> }.into_any(),
    }
}

/// A key that nobody on the map has.
fn next_key(people: &[PersonSaid]) -> String {
    let used = people.iter().filter_map(|it| it.key.strip_prefix('p')?.parse::<u16>().ok());
    format!("p{}", used.max().unwrap_or_default().saturating_add(1))
}

#[component]
fn Map(open: RwSignal<Option<String>>) -> impl IntoView {
    let seat = seat();
    let band = seat.band();
    let (title, hint) = seat.prompt(SCREEN);
    let people = Memo::new(move |_| seat.content(SCREEN).people);
    let full = Memo::new(move |_| band == Band::B1 && people.with(|people| people.len() >= MOST_OF_YOUNGEST));
    let add = UnsyncCallback::new(move |ring: Ring| {
        if full.get_untracked() {
            return;
        }
        let key = people.with_untracked(|people| next_key(people));
        seat.write(SCREEN, |content| content.people.push(PersonSaid::in_ring(key.clone(), ring)));
        open.set(Some(key));
    });
    let options = seat.set(SCREEN, "ring");
    let label = move |ring: Ring| {
        options.iter().find(|it| it.key == ring.name()).map_or_else(String::new, |it| it.label.clone())
    };
    let names: Vec<String> = Ring::ALL.into_iter().map(&label).collect();
    let on_map = Signal::derive(move || {
        let one = |it: PersonSaid| OnMap {
            ring: Ring::ALL.iter().position(|ring| *ring == it.ring).unwrap_or_default(),
            figure: figure(it.figure.as_deref()),
            name: it.name.map(|name| name.text).unwrap_or_default(),
            key: it.key,
        };
        people.get().into_iter().map(one).collect::<Vec<_>>()
    });
    let touched = UnsyncCallback::new(move |ring: usize| {
        if let Some(ring) = Ring::ALL.get(ring) {
            add.run(*ring);
        }
    });
    let lists = {
        let names = names.clone();
        move || {
            let rings = Ring::ALL.into_iter().zip(names);
            rings.map(|(ring, name)| view! { <Circle ring name people full add open /> }).collect_view()
        }
    };
    view! {
        <ChildCard title text=hint>
            <div class="circles">
                <PeopleMap
                    me=Signal::derive(move || seat.avatar().unwrap_or_default())
                    people=on_map
                    rings=names
                    on_ring=touched
                    on_person=UnsyncCallback::new(move |key| open.set(Some(key)))
                />
                <div class="circles__rings">
                    {below(move || view! {
                        {lists()}
                        <p role="status">{move || full.get().then(|| t("child-people-full"))}</p>
                    })}
                </div>
            </div>
            {below(move || view! {
            {seat.line(SCREEN, "change").map(|label| view! { <OwnWords screen=SCREEN part="change" label /> })}
            <Onward on_next=seat.answer(SCREEN) />
            })}
        </ChildCard>
    }
}

/// One circle as a list: who is in it, and one more.
#[component]
fn Circle(
    ring: Ring,
    #[prop(into)] name: String,
    people: Memo<Vec<PersonSaid>>,
    full: Memo<bool>,
    add: UnsyncCallback<Ring>,
    open: RwSignal<Option<String>>,
) -> impl IntoView {
    let seat = seat();
    let one = move |person: PersonSaid| {
        let relation = person
            .relation
            .as_deref()
            .map(|key| seat.texts.with_value(|texts| texts.label(SCREEN.name(), "relation", key).to_owned()));
        let (name, key) = (name_of(&person), person.key.clone());
        let press = UnsyncCallback::new(move |()| open.set(Some(key.clone())));
        view! { <li><PersonChip figure=figure(person.figure.as_deref()) name more=relation about=t("child-people-change") on_press=press /></li> }
    };
    let here = move || {
        let here: Vec<_> = people.get().into_iter().filter(|it| it.ring == ring).collect();
        (!here.is_empty())
            .then(|| view! { <ul class="circles__list">{here.into_iter().map(one).collect_view()}</ul> })
    };
    let about = name.clone();
    view! {
        <section class=format!("circles__ring circles__ring--{}", ring.name())>
            <h2 class="circles__name">{name}</h2>
            {here}
            {move || (!full.get()).then(|| view! { <Button label=t("child-people-add") about=about.clone() on_press=UnsyncCallback::new(move |()| add.run(ring)) /> })}
        </section>
    }
}
