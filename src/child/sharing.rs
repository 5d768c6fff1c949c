//! V16: who may see it, one person after the other. Everybody begins with nothing.

use std::collections::BTreeSet;

use domain::child_flow::{Event, Screen, ShareChoice};
use domain::{Band, Recipient};
use leptos::prelude::*;

use super::below::below;
use super::hear::MayHear;
use super::knows::Knows;
use super::onward::Onward;
use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{BigChoice, ChildCard, Drawing, Picture, PictureSize};

/// People who, with the worker, fill the first view of the page.
const FIRST: usize = 1;

/// Who may see it.
#[component]
pub(super) fn Sharing() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(Screen::V16);
    let recipients = asked_about(seat);
    let one_by_one = seat.one_thing();
    let last = recipients.len().saturating_sub(1);
    let asks_about_the_panel = recipients.contains(&Recipient::Panel);
    let step = RwSignal::new(0_usize);
    let (first, rest) = recipients.split_at(recipients.len().min(FIRST));
    let (first, rest, all) = (first.to_vec(), rest.to_vec(), StoredValue::new(recipients.clone()));
    let row = |recipient: Recipient| view! { <Row recipient /> };
    let rows = move || {
        if one_by_one {
            let here = all.with_value(|all| all.get(step.get()).copied());
            return here.map(row).into_any();
        }
        let rest = rest.clone();
        view! {
            {first.iter().copied().map(row).collect_view()}
            {below(move || rest.into_iter().map(row).collect_view())}
        }
        .into_any()
    };
    // Said once, without a push: the choice is the child's.
    let unheard = move || {
        let at_the_end = !one_by_one || step.get() == last;
        let nothing = seat.session.with(|session| session.gets_nothing(Recipient::Panel));
        (asks_about_the_panel && at_the_end && nothing).then(|| t("child-share-unheard"))
    };
    // Who shall answer a question and is not asked about on this page sees nothing of it either.
    let elsewhere = move || {
        let on_page = all.get_value();
        let unseen = seat.session.with(domain::child_flow::ChildSession::asked_unseen);
        let names: Vec<String> = unseen
            .into_iter()
            .filter(|who| !on_page.contains(who))
            .map(|who| seat.texts.with_value(|texts| texts.label("V14", "who", &key(who)).to_owned()))
            .collect();
        let names = (!names.is_empty()).then(|| intl::list(tag(), names));
        let worker = seat.frame.with_value(|frame| frame.worker.clone());
        let words = |names: String| {
            tv("child-share-question-elsewhere", &[("names", names.into()), ("worker", worker.into())])
        };
        names.map(words).map(|words| view! { <p class="child__noted">{words}</p> })
    };
    let next = UnsyncCallback::new(move |()| {
        if one_by_one && step.get_untracked() < last {
            step.update(|step| *step += 1);
        } else {
            seat.act(Event::Next);
        }
    });
    let back = UnsyncCallback::new(move |()| match step.get_untracked() {
        0 => seat.act(Event::Back),
        now => step.set(now - 1),
    });
    let (worker, why) = seat
        .texts
        .with_value(|texts| (seat.filled(&texts.worker_row.label), seat.filled(&texts.worker_row.why)));
    view! {
        <ChildCard title text=hint>
            <div class="child__share">
                <div class="share-row share-row--locked">
                    <div class="share-row__who">
                        <Picture of=Drawing::Talking size=PictureSize::Small />
                        <p class="share-row__name">{worker} " · " {t("child-share-locked")}</p>
                        <p class="share-row__why">{why}</p>
                    </div>
                </div>
                {rows}
            </div>
            {below(move || view! {
            <Knows />
            {elsewhere}
            <div role="status">{move || unheard().map(|words| view! { <p class="child__noted">{words}</p> })}</div>
            <Onward on_next=next on_back=back />
            })}
        </ChildCard>
    }
}

/// The name of somebody whom the child knows by name, as the worker wrote it for the child to read.
fn person(seat: Seat, id: &str) -> Option<String> {
    let known = ["guardian", "lawyer"].contains(&id);
    let name = seat.frame.with_value(|frame| frame.names.get(id).map(|it| it.trim().to_owned()));
    name.filter(|name| known && !name.is_empty())
}

/// General words for somebody, and the name behind them where there is one.
pub(super) fn named(seat: Seat, id: &str, who: String) -> String {
    match person(seat, id) {
        Some(name) => tv("child-who-named", &[("who", who.into()), ("name", name.into())]),
        None => who,
    }
}

/// The people about whom the child decides. The youngest decide about few; about the others nobody asks them, and they
/// get nothing.
pub(super) fn asked_about(seat: Seat) -> Vec<Recipient> {
    let band = seat.band();
    let has = move |recipient: &Recipient| {
        let id = key(*recipient);
        seat.texts
            .with_value(|texts| texts.recipients.iter().any(|it| it.key == id && it.bands.contains(&band)))
    };
    seat.frame.with_value(|frame| frame.recipients.iter().copied().filter(has).collect())
}

/// What the child chose for somebody; nothing until the child chooses.
fn choice(seat: Seat, recipient: Recipient) -> ShareChoice {
    seat.session.with(|session| session.shares.get(&recipient).cloned()).unwrap_or(ShareChoice::Nothing)
}

#[component]
fn Row(recipient: Recipient) -> impl IntoView {
    let seat = seat();
    let id = key(recipient);
    let (name, why, nothing) = seat.texts.with_value(|texts| {
        let found = texts.recipients.iter().find(|it| it.key == id);
        found
            .map(|it| (seat.filled(&it.label), seat.filled(&it.why), seat.filled(&it.if_nothing)))
            .unwrap_or_default()
    });
    // The general words stay: the name of an office says nothing to many a child.
    let office = seat.frame.with_value(|frame| frame.offices.get(&id).cloned());
    let person = person(seat, &id);
    let pick = {
        let id = id.clone();
        move |which: &'static str, label: String, is: fn(&ShareChoice) -> bool, make: fn() -> ShareChoice| {
            let chosen = Signal::derive(move || is(&choice(seat, recipient)));
            let take = UnsyncCallback::new(move |_| seat.act(Event::Share { recipient, choice: make() }));
            let picture = seat.symbol(match which {
                "none" => "blanket",
                "some" => "page_some",
                _ => "eye",
            });
            view! {
                <BigChoice id=format!("share-{id}-{which}") name=format!("share-{id}") label picture chosen chosen_word=t("child-chosen") on_change=take />
            }
        }
    };
    let youngest = seat.band() == Band::B1;
    let word = move |scope: &str, look: &'static str| {
        if youngest {
            seat.texts.with_value(|texts| texts.label("V16", "look", look).to_owned())
        } else {
            t(&format!("child-share-{scope}"))
        }
    };
    let some = Memo::new(move |_| matches!(choice(seat, recipient), ShareChoice::Only(_)));
    let none = Memo::new(move |_| choice(seat, recipient) == ShareChoice::Nothing);
    let all = Memo::new(move |_| choice(seat, recipient) == ShareChoice::Everything);
    // Said where the child chooses, in the words of what it did: the choice stays the child's.
    let unseen = Memo::new(move |_| {
        seat.session.with(|session| {
            let question = session.asked_unseen().contains(&recipient);
            let message = recipient == Recipient::Panel && session.message_unseen();
            (question, message)
        })
    });
    let unseen = move || match unseen.get() {
        (true, _) => Some(seat.with_worker("child-share-question-unseen")),
        (_, true) => Some(t("child-share-message-unseen")),
        _ => None,
    };
    let unnamed = Memo::new(move |_| seat.session.with(|session| session.named_nothing(recipient)));
    let told = answered(seat).contains(&Screen::V09Told);
    let parts = StoredValue::new(id.clone());
    let cards = move || {
        some.get().then(|| {
            let one = |screen| part(seat, recipient, parts.get_value(), screen);
            view! {
                <fieldset class="share-row__parts">
                    <legend>{t("child-share-which")}</legend>
                    <div class=pictures::columns(seat.has_symbols())>{answered(seat).into_iter().map(one).collect_view()}</div>
                    <p class="share-row__why" role="status">{move || unnamed.get().then(|| t("child-share-none-named"))}</p>
                </fieldset>
            }
        })
    };
    view! {
        <fieldset class="share-row">
            <legend class="visually-hidden">{named(seat, &id, name.clone())}</legend>
            <div class="share-row__who">
                <Picture of=pictures::recipient(&id) size=PictureSize::Small />
                <p class="share-row__name">{name}</p>
                // Apart from the general words, which may be recorded.
                {person.map(|person| view! { <p class="share-row__office" dir="auto">{person}</p> })}
                {office.map(|office| view! { <p class="share-row__office" dir="auto">{office}</p> })}
                <p class="share-row__why">{why}</p>
            </div>
            <div class="share-row__choices">
                {pick("none", word("none", "cannot"), |it| *it == ShareChoice::Nothing, || ShareChoice::Nothing)}
                {(!youngest).then(|| pick("some", word("some", ""), |it| matches!(it, ShareChoice::Only(_)), || ShareChoice::Only(BTreeSet::new())))}
                {pick("all", word("all", "can"), |it| *it == ShareChoice::Everything, || ShareChoice::Everything)}
            </div>
            {cards}
            <MayHear recipient />
            {move || none.get().then(|| view! { <p class="share-row__why">{nothing.clone()}</p> })}
            <div role="status">{move || unseen().map(|words| view! { <p class="share-row__why">{words}</p> })}</div>
            {move || (all.get() && told).then(|| view! { <p class="share-row__why">{t("child-share-told")}</p> })}
        </fieldset>
    }
}

/// The questions that the child answered.
fn answered(seat: Seat) -> Vec<Screen> {
    seat.session.with(domain::child_flow::ChildSession::shareable)
}

/// A question by its short name; a choice by its own words.
pub(super) fn part_name(seat: Seat, screen: Screen) -> String {
    match (screen, screen.solution()) {
        (_, Some(solution)) => super::choice::name(seat, solution),
        (Screen::V09Told, None) => t("child-part-told"),
        _ => t(&format!("child-part-{}", screen.name())),
    }
}

/// One question among "only these".
fn part(seat: Seat, recipient: Recipient, id: String, screen: Screen) -> impl IntoView {
    let chosen = Signal::derive(move || choice(seat, recipient).covers(screen));
    let change = UnsyncCallback::new(move |now: bool| {
        let mut screens = match untrack(|| choice(seat, recipient)) {
            ShareChoice::Only(screens) => screens,
            _ => BTreeSet::new(),
        };
        if now {
            screens.insert(screen);
        } else {
            screens.remove(&screen);
        }
        seat.act(Event::Share { recipient, choice: ShareChoice::Only(screens) });
    });
    let label = part_name(seat, screen);
    let picture = seat.symbol(&seat.picture_of(screen));
    view! {
        <BigChoice id=format!("share-{id}-{}", screen.key()) name=format!("share-{id}-parts") label picture chosen chosen_word=t("child-chosen") on_change=change several=true />
    }
}
