//! V08: one choice in play after the other. Every choice has the same questions, the same drawing and the same size,
//! and a tint that was dealt by lot.

use domain::child_flow::{ChildSession, Event, Screen, Topic};
use domain::{Band, Chosen};
use leptos::prelude::*;

use super::easel::DrawBeside;
use super::one_of::{OneOf, Opens, OwnWords, has_scales};
use super::onward::Onward;
use super::order::shuffled;
use super::pictures;
use super::seat::{Seat, seat};
use super::voice::SayIt;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{BigChoice, Button, ButtonKind, ChildCard, Drawing, Field, Picture, TextArea};

/// Grounds that are dealt to choices; all are of the same lightness.
const TINTS: [u8; 6] = [1, 2, 3, 4, 5, 6];

/// The tint of a choice: dealt by lot once in a session and kept.
pub(super) fn tint(seat: Seat, screen: Screen) -> u8 {
    let all = Screen::CHOICES;
    let place = all.iter().position(|it| *it == screen).unwrap_or_default();
    let order = seat.stand(Screen::V08, shuffled(TINTS.map(|tint| format!("tint/{tint}")).to_vec()));
    let dealt: Vec<u8> = order.iter().filter_map(|it| it.strip_prefix("tint/")?.parse().ok()).collect();
    dealt.get(place).copied().unwrap_or(1)
}

/// A choice as it stands alone: its words begin large.
pub(super) fn name(seat: Seat, solution: &str) -> String {
    let words = seat.choice_words(solution);
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Thinking about one choice.
#[component]
pub(super) fn Choice(
    /// Which.
    screen: Screen,
) -> impl IntoView {
    let seat = seat();
    let band = seat.band();
    let (title, hint) = seat.prompt(screen);
    let face = format!("choice-face choice-face--tint-{}", tint(seat, screen));
    let line = move |name: &str| seat.line(Screen::V08, name);
    let feel = Signal::derive(move || {
        seat.content(screen).chosen.into_iter().find(|it| it.part == "feel").map(|it| it.key)
    });
    let choose = UnsyncCallback::new(move |key: String| replace(seat, screen, "feel", &key));
    // The short question of the youngest stands as its own sentence.
    let ask = if band == Band::B1 { hint.join(" ") } else { seat.ask(Screen::V08, "feel") };
    let words =
        Signal::derive(move || seat.content(screen).words.map(|words| words.text).unwrap_or_default());
    let other = screen == Screen::V08Other;
    let leave = seat.texts.with_value(|texts| texts.label("V08", "more", "not_think").to_owned());
    let own = move || {
        view! {
            <Field id="choice-words" label=t("child-own-words")>
                <TextArea value=words on_input=UnsyncCallback::new(move |text| seat.write_words(screen, text)) />
            </Field>
        }
    };
    view! {
        <ChildCard title>
            <div class=face>
                <div class="choice-face__who">
                    <Picture of=Drawing::Choice />
                </div>
            </div>
            {other.then(own)}
            {has_scales(seat).then(|| view! {
                <OneOf id="feel" legend=ask options=seat.set(Screen::V08, "feel") chosen=feel on_choose=choose />
            })}
            {line("good").map(|label| view! { <Cards screen part="good" label /> })}
            {line("hard").map(|label| view! { <Cards screen part="hard" label /> })}
            {line("need").map(|label| view! { <Needs screen label /> })}
            {(band > Band::B2).then(|| view! { <By screen /> })}
            {line("check").map(|label| view! { <OwnWords screen part="check" label /> })}
            {(!other && (band > Band::B2 || !has_scales(seat))).then(own)}
            {(band > Band::B1).then(|| view! {
                <SayIt screen />
                <Opens label=t("child-draw-beside")><DrawBeside screen /></Opens>
            })}
            <Button label=leave kind=ButtonKind::Quiet on_press=seat.acts(|| Event::DontWant) />
            <Onward on_next=seat.answer(screen) />
        </ChildCard>
    }
}

/// Puts one option of a part, and takes the others of it out.
pub(super) fn replace(seat: Seat, screen: Screen, part: &str, key: &str) {
    seat.write(screen, |content| {
        content.chosen.retain(|it| it.part != part);
        content.chosen.push(chosen(part, key));
    });
}

/// Puts an option of a part, or takes it out; the others of the part stay.
pub(super) fn tick(seat: Seat, screen: Screen, part: &str, key: &str, now: bool) {
    seat.write(screen, |content| {
        content.chosen.retain(|it| !(it.part == part && it.key == key));
        if now {
            content.chosen.push(chosen(part, key));
        }
    });
}

fn chosen(part: &str, key: &str) -> Chosen {
    Chosen { part: part.to_owned(), key: key.to_owned(), words: None, strength: None, time: None }
}

/// Several options of a part, each a line of words.
#[component]
pub(super) fn Several(
    /// The screen.
    screen: Screen,
    /// The part.
    part: &'static str,
    /// Keys and words, each with its drawing where pictures stand with the words.
    options: Vec<(String, String, Option<Drawing>)>,
) -> impl IntoView {
    let seat = seat();
    let one = move |(key, label, picture): (String, String, Option<Drawing>)| {
        let mine = key.clone();
        let chosen = Signal::derive(move || seat.chose(screen, |it| it.part == part && it.key == mine));
        let id = format!("{part}-{key}");
        let on_change = UnsyncCallback::new(move |now| tick(seat, screen, part, &key, now));
        view! { <BigChoice id name=part label picture chosen chosen_word=t("child-chosen") on_change several=true /> }
    };
    let columns = pictures::columns(seat.has_symbols());
    view! { <div class=columns>{options.into_iter().map(one).collect_view()}</div> }
}

/// What would be good, or hard: cards of the child's life, and own words.
#[component]
fn Cards(screen: Screen, part: &'static str, #[prop(into)] label: String) -> impl IntoView {
    let seat = seat();
    let keys = seat
        .texts
        .with_value(|texts| texts.cards(seat.band().name()).map(|card| card.key.clone()).collect::<Vec<_>>());
    // The same order under every choice.
    let order = seat.order(Screen::V08, keys.iter().map(|key| format!("card/{key}")).collect());
    let cards: Vec<(String, String, Option<Drawing>)> = order
        .iter()
        .filter_map(|key| key.strip_prefix("card/"))
        .filter(|key| keys.iter().any(|it| it == key))
        .map(|key| {
            (key.to_owned(), seat.texts.with_value(|texts| texts.card(key).to_owned()), life(seat, key))
        })
        .collect();
    let legend = label.clone();
    let cards = StoredValue::new(cards);
    let picked = move || {
        let mine = seat.content(screen).chosen.into_iter().filter(|it| it.part == part && it.words.is_none());
        let words = mine.map(|it| seat.texts.with_value(|texts| texts.card(&it.key).to_owned()));
        words.collect::<Vec<_>>().join(" · ")
    };
    view! {
        <div class="child__group">
            <OwnWords screen part label />
            <p role="status">{picked}</p>
            <Opens label=t("child-basket-cards") about=legend>
                <Several screen part options=cards.get_value() />
            </Opens>
        </div>
    }
}

/// The drawing of a card of the child's life, where pictures stand with the words.
pub(super) fn life(seat: Seat, key: &str) -> Option<Drawing> {
    let band = seat.band();
    let name = seat.texts.with_value(|texts| {
        texts.cards(band.name()).find(|card| card.key == key).map(|card| card.picture.clone())
    });
    name.and_then(|name| seat.symbol(&name))
}

/// What the child would need.
#[component]
fn Needs(screen: Screen, #[prop(into)] label: String) -> impl IntoView {
    let seat = seat();
    let options = seat.set(Screen::V08, "need").into_iter().map(|it| {
        let picture = pictures::of_option(&it);
        (it.key, it.label, picture)
    });
    let options = options.collect();
    view! {
        <fieldset class="child__group">
            <legend>{label}</legend>
            <Several screen part="need" options />
        </fieldset>
    }
}

/// How single things would be with this choice. Nobody has to fill it.
#[component]
fn By(screen: Screen) -> impl IntoView {
    let seat = seat();
    let things = StoredValue::new(seat.set(Screen::V08, "by"));
    let feels = StoredValue::new(seat.set(Screen::V08, "feel"));
    let row = move |thing: catalogue::child::ScreenOption| {
        let (mine, key) = (thing.key.clone(), thing.key.clone());
        let is = Signal::derive(move || {
            let found = seat.content(screen).chosen.into_iter().find(|it| it.part == "by" && it.key == mine);
            found.and_then(|it| it.strength)
        });
        let choose = UnsyncCallback::new(move |feel: String| {
            seat.write(screen, |content| {
                content.chosen.retain(|it| !(it.part == "by" && it.key == key));
                content.chosen.push(Chosen { strength: Some(feel), ..chosen("by", &key) });
            });
        });
        // Words alone: a face for every thing would be too much to look at.
        let plain =
            feels.get_value().into_iter().map(|it| catalogue::child::ScreenOption { picture: None, ..it });
        view! { <div class="choice-by"><OneOf id=format!("by-{}", thing.key) legend=thing.label options=plain.collect() chosen=is on_choose=choose /></div> }
    };
    view! {
        <Opens label=seat.ask(Screen::V08, "by")>
            {things.get_value().into_iter().map(row).collect_view()}
        </Opens>
    }
}

/// In place of a choice that was not explained: not now, which it is about, and that it is offered once more.
pub(super) fn not_now(seat: Seat) -> (String, Vec<String>) {
    let title = seat.line(Screen::V08, "not_now").unwrap_or_default();
    let untold = seat.session.with_untracked(ChildSession::choices_untold).into_iter().map(Topic::about);
    let names: Vec<String> = seat.texts.with_value(|texts| {
        let title =
            |topic: Topic| texts.topic(topic.name(), seat.band().name()).map(|(it, _)| it.title.clone());
        untold.filter_map(title).collect()
    });
    let about = tv("child-not-now-about", &[("names", intl::list(tag(), names).into())]);
    (title, seat.line(Screen::V08, "later").into_iter().chain([about]).collect())
}

/// The page that says so.
#[component]
pub(super) fn NotNow() -> impl IntoView {
    let seat = seat();
    let (title, text) = not_now(seat);
    view! {
        <ChildCard title picture=pictures::of("days") text>
            <Onward on_next=seat.acts(|| Event::Next) />
        </ChildCard>
    }
}
