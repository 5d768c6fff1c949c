//! V06: one person of the child's map: how they are drawn, the name the child uses, the word, the circle, and what the
//! child wants to say about them. Everything may stay empty, and nothing is corrected.

use catalogue::child::ScreenOption;
use domain::{Band, Horizon, PersonSaid, Ring, Verbatim};
use leptos::prelude::*;

use super::figure::head_words;
use super::one_of::{OneOf, Opens, has_scales};
use super::people::SCREEN;
use super::seat::{Seat, seat};
use crate::i18n::t;
use crate::ui::{
    Aids, Avatar, BigChoice, Button, ButtonKind, ChildCard, Drawing, Field, Figure, Head, TextArea, TextInput,
};

/// The name of the figure that looks like nobody.
const PLAIN: &str = "plain";

/// The drawing of somebody by its stored name.
pub(super) fn figure(name: Option<&str>) -> Drawing {
    name.and_then(|name| name.parse::<Avatar>().ok()).map_or(Drawing::Someone, Drawing::Me)
}

/// The name that the child uses, or that there is none.
pub(super) fn name_of(person: &PersonSaid) -> String {
    person.name.as_ref().map_or_else(|| t("child-person-unnamed"), |name| name.text.clone())
}

/// The person of this key, as it is now.
fn person(seat: Seat, key: &str) -> Option<PersonSaid> {
    seat.content(SCREEN).people.into_iter().find(|it| it.key == key)
}

/// Changes the person of this key.
fn change(seat: Seat, key: &str, change: impl FnOnce(&mut PersonSaid)) {
    seat.write(SCREEN, |content| {
        if let Some(person) = content.people.iter_mut().find(|it| it.key == key) {
            change(person);
        }
    });
}

/// Words of the child's own about somebody, letter by letter; none where the box is empty.
fn verbatim(seat: Seat, text: String) -> Option<Verbatim> {
    let language = seat.session.with_untracked(|session| session.setting.language.clone());
    let typed_by = seat.session.with_untracked(domain::child_flow::ChildSession::writes);
    (!text.is_empty()).then_some(Verbatim { text, language, typed_by })
}

/// One person. Going back keeps what is there; somebody of whom nothing was said goes again.
#[component]
pub(super) fn OnePerson(
    /// Which.
    key: String,
    /// Closed by going back to the map.
    open: RwSignal<Option<String>>,
) -> impl IntoView {
    let seat = seat();
    let band = seat.band();
    let key = StoredValue::new(key);
    let now = Memo::new(move |_| key.with_value(|key| person(seat, key)));
    let text = move |of: fn(&PersonSaid) -> Option<&Verbatim>| {
        Signal::derive(move || {
            now.with(|now| now.as_ref().and_then(of).map(|words| words.text.clone()).unwrap_or_default())
        })
    };
    let title = move || now.with(|now| now.as_ref().map_or_else(String::new, name_of));
    let leave = move |out: bool| {
        UnsyncCallback::new(move |()| {
            seat.write(SCREEN, |content| {
                content.people.retain(|it| key.with_value(|key| it.key != *key) || !(out || it.is_blank()));
            });
            open.set(None);
        })
    };
    let write_name = UnsyncCallback::new(move |text| {
        let name = verbatim(seat, text);
        key.with_value(|key| change(seat, key, |it| it.name = name));
    });
    let write_words = UnsyncCallback::new(move |text| {
        let words = verbatim(seat, text);
        key.with_value(|key| change(seat, key, |it| it.words = words));
    });
    let one = move |set: &'static str, quiet: bool| {
        let chosen = Signal::derive(move || {
            let said = now.with(|now| now.as_ref().map(PersonSaid::chosen).unwrap_or_default());
            said.into_iter().find(|it| it.part == set).map(|it| it.key)
        });
        let choose = UnsyncCallback::new(move |option: String| {
            key.with_value(|key| change(seat, key, |it| put(it, set, option)));
        });
        let legend = match seat.ask(SCREEN, set) {
            ask if ask.is_empty() => t("child-person-ring"),
            ask => ask,
        };
        let options: Vec<ScreenOption> = seat.set(SCREEN, set);
        view! { <OneOf id=format!("person-{set}") legend quiet options chosen on_choose=choose /> }
    };
    let older = band > Band::B2;
    view! {
        <ChildCard title=Signal::derive(title)>
            <Field id="person-name" label=t("child-person-name")>
                <TextInput value=text(|it| it.name.as_ref()) on_input=write_name max_length=60_u32 />
            </Field>
            {one("relation", false)}
            <Looks key now />
            {one("ring", false)}
            {(band > Band::B1 && has_scales(seat)).then(|| one("feel", false))}
            {older.then(|| view! {
                <Field id="person-words" label=t("child-own-words")>
                    <TextArea value=text(|it| it.words.as_ref()) on_input=write_words />
                </Field>
                <Opens label=t("child-person-contact")>{one("contact", false)} {one("live", false)} {one("risk", false)}</Opens>
            })}
            {(band > Band::B1).then(|| view! {
                <Opens label=t("child-person-where")>{one("where", false)} {one("time", false)}</Opens>
            })}
            <div class="child__onward">
                <Button label=t("child-person-out") on_press=leave(true) />
                <Button label=t("child-person-done") kind=ButtonKind::Primary on_press=leave(false) />
            </div>
        </ChildCard>
    }
}

/// Puts an option of a set of the texts where it belongs.
fn put(person: &mut PersonSaid, set: &str, key: String) {
    match set {
        "relation" => person.relation = Some(key),
        "feel" => person.feel = Some(key),
        "where" => person.place = Some(key),
        "contact" => person.contact = Some(key),
        "risk" => person.risk = Some(key),
        "live" => person.live = Some(key),
        "time" => person.time = Some(if key == "before" { Horizon::Before } else { Horizon::Now }),
        _ => person.ring = Ring::ALL.into_iter().find(|ring| ring.name() == key).unwrap_or(person.ring),
    }
}

/// Somebody of this head and tone.
fn looks(head: Head, skin: u8) -> Avatar {
    Avatar::Figure(Figure { head, skin, aids: Aids::NONE })
}

/// How somebody is drawn: a few figures to begin with, and any tone and head behind them.
#[component]
fn Looks(key: StoredValue<String>, now: Memo<Option<PersonSaid>>) -> impl IntoView {
    let seat = seat();
    let drawn = move || now.with(|now| now.as_ref().and_then(|it| it.figure.clone()));
    let take = move |figure: String| key.with_value(|key| change(seat, key, |it| it.figure = Some(figure)));
    let one = move |name: String, label: String| {
        let (mine, picture) = (name.clone(), figure(Some(&name)));
        let chosen = Signal::derive(move || drawn().as_deref() == Some(mine.as_str()));
        let id = format!("figure-{name}");
        let on_change = UnsyncCallback::new(move |_| take(name.clone()));
        view! { <BigChoice id name="figure" label picture chosen chosen_word=t("child-chosen") on_change /> }
    };
    let is_being = |avatar: &Avatar| !matches!(avatar, Avatar::Sign(_));
    let beings = Avatar::FIGURES.map(Avatar::Figure).into_iter().chain(Avatar::OTHERS).filter(is_being);
    let offered = beings.map(|avatar| {
        let name = avatar.to_string();
        let label = match avatar {
            Avatar::Figure(figure) => head_words(figure.head),
            _ => t(&format!("child-avatar-{name}")),
        };
        one(name, label)
    });
    let offered = offered.collect_view();
    // The tone and head that the other one is combined with.
    let tone_and_head = move || match drawn().and_then(|name| name.parse::<Avatar>().ok()) {
        Some(Avatar::Figure(figure)) => (figure.head, figure.skin),
        _ => (Head::Short, 3),
    };
    let part = move |id: String,
                     label: String,
                     avatar: fn(Head, u8, Head, u8) -> Avatar,
                     head: Head,
                     skin: u8| {
        let made = move || {
            let (old_head, old_skin) = tone_and_head();
            avatar(old_head, old_skin, head, skin)
        };
        let picture = Drawing::Me(looks(head, skin));
        let chosen = Signal::derive(move || drawn() == Some(made().to_string()));
        let on_change = UnsyncCallback::new(move |_| take(untrack(made).to_string()));
        view! { <BigChoice id=id.clone() name=id.split('-').next().unwrap_or_default().to_owned() label picture chosen chosen_word=t("child-chosen") on_change /> }
    };
    let tones = move || {
        let tone = |skin: u8| {
            let label = t(&format!("child-tone-{skin}"));
            part(format!("tone-{skin}"), label, |head, _, _, skin| looks(head, skin), Head::Shaved, skin)
        };
        (1..=6).map(tone).collect_view()
    };
    let heads = move || {
        let one = |head: Head| {
            let label = head_words(head);
            part(format!("head-{}", head.key()), label, |_, skin, head, _| looks(head, skin), head, 3)
        };
        Head::ALL.into_iter().map(one).collect_view()
    };
    view! {
        <fieldset class="child__group">
            <legend>{t("child-person-looks")}</legend>
            <div class="child__choices child__choices--figures">
                {one(PLAIN.to_owned(), t("child-figure-plain"))}
                {offered}
            </div>
        </fieldset>
        <Opens label=t("child-person-other-look")>
            <fieldset class="child__group">
                <legend>{t("child-person-tone")}</legend>
                <div class="child__choices child__choices--figures">{tones()}</div>
            </fieldset>
            <fieldset class="child__group">
                <legend>{t("child-person-head")}</legend>
                <div class="child__choices child__choices--figures">{heads()}</div>
            </fieldset>
        </Opens>
    }
}
