//! Draws where the child is. Back, reload and leaving end here: nothing leads out but the worker's passphrase.

use domain::child_flow::{Cover, Event, Phase, Place, Screen};
use leptos::ev;
use leptos::prelude::*;

use super::aloud::Aloud;
use super::bar::Bar;
use super::covers::{Help, Rest, TellWhom, Told};
use super::depth::DepthControls;
use super::entry::Entry;
use super::frame::PLACE;
use super::listen::ListenFirst;
use super::seat::seat;
use super::signed::{Signed, SignedPage};
use super::way_back::WayBack;
use super::{
    again, agenda, ask, baskets, choice, compare, cue, decide, draw, end, explain, fit, hello, how_was,
    letter, look_again, message, mood, noted, people, practice, put_aside, questions, rehearse, scan,
    sharing, sort, steps, talk, topics,
};
use crate::app::left_alone;
use crate::i18n::t;
use crate::ports::lifecycle::{PageEvent, on_page_event};
use crate::ports::{inside, page};
use crate::ui::{Banner, CoverScreen, Drawing, Picture, PictureSize, Players, Step, StepStrip, Tone};

/// A session under way.
#[component]
pub(super) fn Session(
    /// The session.
    entry: Entry,
) -> impl IntoView {
    let seat = seat();
    let place = seat.place();
    let over = Memo::new(move |_| place.get() == Place::Waiting);
    let cover = Memo::new(move |_| seat.session.with(|session| session.cover));
    let hidden = RwSignal::new(false);
    let telling = seat.telling;
    let calling = RwSignal::new(false);
    let own = StoredValue::new_local(entry.opened.as_ref().map(|opened| opened.worker.clone()));
    let entry = StoredValue::new_local(entry);
    stay(hidden);
    let band = Memo::new(move |_| seat.session.with(|session| session.setting.band));
    let language = Memo::new(move |_| seat.session.with(|session| session.setting.language.clone()));
    fit::follow(seat);
    // The child's own figure plays in every picture; everybody else changes from session to session.
    let turn =
        seat.session.with_untracked(|session| session.id.as_str().bytes().fold(0_u8, u8::wrapping_add));
    let avatar = Memo::new(move |_| seat.avatar());
    provide_context(Players { child: avatar.into(), turn });
    rehearse::follow(seat, screen);
    let fitting = RwSignal::new(false);
    let scanning = scan::follow(seat, Signal::derive(move || over.get() || calling.get()));
    // On the screen of what was said another day one thing follows the other.
    let thing = Memo::new(move |_| (place.get(), seat.session.with(|session| session.again.at)));
    Effect::new(move |_| {
        thing.get();
        seat.begun.leave();
    });
    // The next screen begins at its top, however far down "Go on" stood on the one before.
    Effect::new(move |_| {
        if place.get() != (Place::Screen { screen: Screen::V10 }) {
            seat.baskets.leave();
        }
        seat.time.set(None);
        let here = place.get_untracked();
        // A sentence about what the child left is not said again when it comes back later.
        if seat.noted.with_untracked(|noted| noted.is_some_and(|(at, ..)| at != here)) {
            seat.noted.set(None);
        }
        page::scroll_to_top();
    });
    // What is said about a page does not stand over a call for help, or another question that lies over it.
    let at_the_page = Memo::new(move |_| {
        !telling.get() && cover.get() == Cover::None && !seat.letter.open.get() && !fitting.get()
    });
    let inner = move || match (telling.get(), cover.get()) {
        // Whoever asks for help is heard, whatever else is open.
        (_, Cover::Help) => view! { <Help /> }.into_any(),
        (true, _) => view! { <TellWhom telling /> }.into_any(),
        (_, Cover::None) if seat.letter.open.get() => view! { <letter::LetterScreen /> }.into_any(),
        (_, Cover::None) if fitting.get() => view! { <fit::Fitting fitting /> }.into_any(),
        (_, Cover::Ask) => view! { <ask::Asking /> }.into_any(),
        (_, Cover::None) => {
            // Another depth is other words: the screen is drawn anew.
            band.track();
            screen(place.get())
        }
        (_, over) => view! { <Rest over telling calling hidden /> }.into_any(),
    };
    move || {
        // Another language is other words everywhere.
        language.track();
        if over.get() || calling.get() {
            return view! { <WayBack entry=entry.get_value() over=over.get() calling /> }.into_any();
        }
        if hidden.get() {
            // Taken out of the page, not only covered: screen readers and scrolling find nothing behind it.
            return view! {
                <CoverScreen words=t("child-cover") back_label=t("child-cover-back") on_back=UnsyncCallback::new(move |()| hidden.set(false)) />
            }
            .into_any();
        }
        let aloud = Aloud::begin(seat, fitting);
        let signed = Signed::begin(seat, aloud.here);
        view! {
            <div class="child">
                <header class="child__top">
                    <Steps />
                    {move || avatar.get().map(|avatar| view! { <span class="child__me"><Picture of=Drawing::Me(avatar) size=PictureSize::Small /></span> })}
                </header>
                <main class="child__main" id="content" tabindex="-1">
                    <SignedPage signed />
                    <ListenFirst aloud />
                    {move || seat.not_kept.get().then(|| view! { <Banner tone=Tone::Warn title=seat.with_worker("child-not-kept") /> })}
                    <scan::Partner scanning />
                    <scan::Waiting scanning />
                    <Told />
                    {move || at_the_page.get().then(|| view! {
                        <noted::Sentence />
                        <again::Before />
                        <put_aside::Waited />
                        <put_aside::PutAway />
                    })}
                    {inner}
                    {own.get_value().map(|own| view! { <cue::ForTheWorker own telling fitting /> })}
                </main>
                {move || (!seat.letter.open.get()).then(|| view! { <DepthControls telling fitting /> })}
                <Bar aloud signed telling fitting hidden />
            </div>
        }
        .into_any()
    }
}

fn screen(place: Place) -> AnyView {
    match place {
        Place::Card { topic, card } => view! { <explain::TopicCard topic card /> }.into_any(),
        Place::Check { topic } => view! { <explain::TopicCheck topic /> }.into_any(),
        Place::Screen { screen } => match screen {
            Screen::V01 => view! { <hello::Hello /> }.into_any(),
            Screen::V02 => view! { <practice::TryButtons /> }.into_any(),
            Screen::V03 => view! { <mood::Mood /> }.into_any(),
            Screen::V04 => view! { <agenda::WhatFirst /> }.into_any(),
            Screen::V05 => view! { <sort::Places /> }.into_any(),
            Screen::V06 => view! { <people::People /> }.into_any(),
            Screen::V08 => view! { <choice::NotNow /> }.into_any(),
            Screen::V09 => view! { <compare::Compare /> }.into_any(),
            Screen::V09Told => view! { <compare::Told /> }.into_any(),
            Screen::V08Stay | Screen::V08Return | Screen::V08Third | Screen::V08Family | Screen::V08Other => {
                view! { <choice::Choice screen /> }.into_any()
            }
            Screen::V07 => view! { <sort::Life /> }.into_any(),
            Screen::V10 => view! { <baskets::Baskets /> }.into_any(),
            Screen::V11 => view! { <message::Message /> }.into_any(),
            Screen::V12 => view! { <draw::Draw /> }.into_any(),
            Screen::V13 => view! { <talk::Talk /> }.into_any(),
            Screen::V14 => view! { <questions::Questions /> }.into_any(),
            Screen::V15 => view! { <look_again::LookAgain /> }.into_any(),
            Screen::V16 => view! { <sharing::Sharing /> }.into_any(),
            Screen::V17 => view! { <decide::Decide /> }.into_any(),
            Screen::V18 => view! { <how_was::HowWas /> }.into_any(),
            Screen::V19 => view! { <end::End /> }.into_any(),
            Screen::V20 => view! { <again::Again /> }.into_any(),
            Screen::V21 | Screen::V22 => view! { <topics::Topics screen /> }.into_any(),
            Screen::A1 => view! { <steps::Steps /> }.into_any(),
        },
        Place::Waiting => ().into_any(),
    }
}

/// First, then, end: where the child is, without numbers.
#[component]
fn Steps() -> impl IntoView {
    let seat = seat();
    let step = |picture, name| Step { picture, name: t(name) };
    let steps = Signal::stored(vec![
        step(Drawing::Talking, "child-first"),
        step(Drawing::Letter, "child-then"),
        step(Drawing::End, "child-end"),
    ]);
    let now = Memo::new(move |_| match seat.session.with(domain::child_flow::ChildSession::phase) {
        Phase::First => 0,
        Phase::Then => 1,
        Phase::End => 2,
    });
    view! { <StepStrip label=t("child-steps") steps now /> }
}

/// Keeps the child inside, and covers the screen when nobody is there.
fn stay(hidden: RwSignal<bool>) {
    let seat = seat();
    let inside = inside::catch_back(PLACE.to_owned(), move || {
        if seat.letter.open.get_untracked() {
            seat.letter.go_back().run(());
        } else {
            seat.act(Event::Back);
        }
    });
    let keeper = seat.keeper();
    let listening = on_page_event(move |event| {
        if event == PageEvent::Hidden {
            hidden.try_set(true);
            keeper.hurry();
        }
    });
    // A page that is loaded anew says so before it goes, while what waits can still be kept.
    let kept_first = seat.keeper();
    let leaves = window_event_listener(ev::beforeunload, move |_| kept_first.hurry());
    let guards = StoredValue::new_local(Some((inside, listening)));
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            seat.act(Event::Pause);
        }
    });
    on_cleanup(move || {
        escape.remove();
        leaves.remove();
        guards.try_update_value(Option::take);
    });
    left_alone::watch(move || {
        if seat.recording.try_get_untracked() == Some(false) {
            hidden.try_set(true);
        }
    });
}
