//! Draws where the sitting is. Back, reload and leaving end here: nothing leads out but the worker's passphrase.

use domain::complaint::Draft;
use domain::guardian_flow::{Cover, Event, GuardianSession, Page, Place, TellScreen};
use leptos::prelude::*;

use super::aloud::Hear;
use super::check::{Check, Explain};
use super::complaint::{ComplainButton, ComplaintPage, Waits};
use super::copy::Copy;
use super::covers::Over;
use super::entry::Entry;
use super::frame::PLACE;
use super::knows::Knows;
use super::line::LinePage;
use super::own::Sending;
use super::review::Review;
use super::seat::seat;
use super::sign::Sign;
use super::tell::Tell;
use super::way_back::WayBack;
use crate::app::link_address::LINK_PLACE;
use crate::i18n::{t, tv};
use crate::ports::lifecycle::{PageEvent, on_page_event};
use crate::ports::{inside, page};
use crate::ui::{Banner, Button, ButtonKind, IconName, Progress, Tone};

/// A sitting under way.
#[component]
pub(super) fn Sitting(
    /// The sitting.
    entry: Entry,
) -> impl IntoView {
    let seat = seat();
    let place = seat.place();
    let over = Memo::new(move |_| place.get() == Place::Over);
    let cover = Memo::new(move |_| seat.session.with(|session| session.cover));
    let calling = RwSignal::new(false);
    let knows = RwSignal::new(false);
    let entry = StoredValue::new_local(entry);
    stay();
    // The next page begins at its top, however far down "Next" stood on the one before.
    Effect::new(move |_| {
        place.track();
        cover.track();
        page::scroll_to_top();
    });
    let inner = move || match cover.get() {
        Cover::None if knows.get() => view! { <Knows open=knows /> }.into_any(),
        Cover::None => screen(place.get()),
        cover => view! { <Over cover calling /> }.into_any(),
    };
    let own = seat.own().is_some();
    // On the person's own phone nobody takes a tablet back: what is decided is sent.
    let done = Memo::new(move |_| own && seat.session.with(|it| it.is_signed() || it.is_over()));
    let letter = seat.letter;
    let writing = Memo::new(move |_| cover.get() == Cover::None && letter.open.get());
    let waits = Memo::new(move |_| letter.draft.with(Draft::waits));
    move || {
        let (done, over) = (done.get(), over.get());
        if writing.get() {
            return view! { <ComplaintPage /> }.into_any();
        }
        // Nothing that was begun is lost with the tablet: the person sends it or throws it away first.
        if waits.get() && (over || done) {
            return view! { <Waits /> }.into_any();
        }
        if done {
            return view! { <Sending /> }.into_any();
        }
        if over || calling.get() {
            return view! { <WayBack entry=entry.get_value() over calling /> }.into_any();
        }
        view! {
            <div class="sitting">
                <Top knows />
                <main class="sitting__main" id="content" tabindex="-1">
                    {move || seat.not_kept.get().then(|| view! {
                        <Banner tone=Tone::Warn title=seat.with_worker(if own { "guardian-own-not-kept" } else { "guardian-not-kept" }) />
                    })}
                    {inner}
                </main>
                {move || (cover.get() == Cover::None && !knows.get()).then(|| view! { <Onward /> })}
            </div>
        }
        .into_any()
    }
}

fn screen(place: Place) -> AnyView {
    match place {
        Place::Tell { screen } => view! { <Tell screen /> }.into_any(),
        Place::Check { question } => view! { <Check question /> }.into_any(),
        Place::Explain { question } => view! { <Explain question /> }.into_any(),
        Place::Line { at } => view! { <LinePage at /> }.into_any(),
        Place::Review => view! { <Review /> }.into_any(),
        Place::Sign => view! { <Sign /> }.into_any(),
        Place::Copy => view! { <Copy /> }.into_any(),
        Place::Over => ().into_any(),
    }
}

/// How far it is, and what can be done on every page.
#[component]
fn Top(knows: RwSignal<bool>) -> impl IntoView {
    let seat = seat();
    let known = seat.frame.with_value(|frame| frame.knows.is_some());
    let agreed = seat.session.with_untracked(|session| !session.setting.agreed.is_empty());
    let place = seat.place();
    let number = Memo::new(move |_| place.get().page().number());
    let words = Signal::derive(move || {
        let place = place.get();
        let page =
            tv("guardian-page", &[("page", place.page().number().into()), ("pages", Page::COUNT.into())]);
        // Several points lie on one page of the way: without their own number it would seem to stand still.
        match seat.part_of(place) {
            Some((part, parts)) => tv(
                // Our own questions are no points: nobody says yes or no to them.
                if matches!(place, Place::Line { .. }) {
                    "guardian-page-part"
                } else {
                    "guardian-page-question"
                },
                &[("page", page.into()), ("part", part.into()), ("parts", parts.into())],
            ),
            None => page,
        }
    });
    let signed = Memo::new(move |_| seat.session.with(GuardianSession::is_signed));
    // Where nothing is asked there is no way to be far along.
    let asks = !seat.session.with_untracked(GuardianSession::asks_nothing);
    view! {
        <header class="sitting__top no-print">
            {asks.then(|| view! { <Progress id="sitting-page" words done=number total=Signal::stored(Page::COUNT) /> })}
            <div class="sitting__tools">
                {move || (!knows.get()).then(|| view! { <Hear /> })}
                {(known || agreed).then(|| view! {
                    <Button
                        label=t(if agreed { "guardian-agreed-title" } else { "guardian-knows-title" })
                        kind=ButtonKind::Quiet
                        icon=IconName::Eye
                        on_press=UnsyncCallback::new(move |()| knows.set(true))
                    />
                })}
                <Button
                    label=seat.with_worker("guardian-ask")
                    kind=ButtonKind::Quiet
                    icon=IconName::Speech
                    on_press=seat.acts(|| Event::Help)
                />
                <ComplainButton />
                {move || (!signed.get()).then(|| view! {
                    <Button
                        label=t("guardian-pause")
                        kind=ButtonKind::Quiet
                        icon=IconName::Pause
                        on_press=seat.acts(|| Event::Pause)
                    />
                })}
            </div>
        </header>
    }
}

/// Back and next, always in the same place. What is signed is not gone back on.
#[component]
fn Onward() -> impl IntoView {
    let seat = seat();
    let place = seat.place();
    let first = move || place.get() == Place::Tell { screen: TellScreen::G01 };
    // Who came to look has no pages behind them.
    let asks = !seat.session.with_untracked(GuardianSession::asks_nothing);
    let back = move || place.get() != Place::Copy && !first() && asks;
    let next = move || match place.get() {
        Place::Sign | Place::Copy | Place::Over => None,
        Place::Review if seat.session.with(GuardianSession::asks_nothing) => None,
        Place::Review => Some("guardian-to-sign"),
        Place::Line { .. } if seat.session.with(|session| session.from_review) => Some("guardian-to-review"),
        Place::Check { .. } => Some("guardian-pass"),
        _ => Some("guardian-next"),
    };
    view! {
        <nav class="sitting__onward no-print" aria-label=t("guardian-onward")>
            {move || back().then(|| view! {
                <Button label=t("common-back") on_press=seat.acts(|| Event::Back) />
            })}
            {move || next().map(|label| {
                // Passing by a question of ours is no goal: it does not look like one.
                let kind =
                    if label == "guardian-pass" { ButtonKind::Secondary } else { ButtonKind::Primary };
                view! { <Button label=t(label) kind on_press=seat.acts(|| Event::Next) /> }
            })}
        </nav>
    }
}

/// Keeps the person inside, and covers the page when the tablet is put away. The copy stays: to print it the browser
/// takes the page out of sight. So does the box for a picture of a paper while the browser asks for one.
fn stay() {
    let seat = seat();
    let place = match seat.own() {
        Some(_) => format!("{LINK_PLACE}#{}", page::fragment()),
        None => PLACE.to_owned(),
    };
    let inside = inside::catch_back(place, move || {
        if seat.letter.open.get_untracked() {
            super::complaint::back(seat.letter);
        } else {
            seat.act(Event::Back);
        }
    });
    let listening = on_page_event(move |event| {
        let copying = seat.session.try_with_untracked(|session| session.is_signed()) != Some(false);
        let choosing = seat.choosing.try_get_value() == Some(true);
        match event {
            PageEvent::Hidden if !copying && !choosing => seat.act(Event::Pause),
            PageEvent::Shown => drop(seat.choosing.try_set_value(false)),
            _ => {}
        }
    });
    let guards = StoredValue::new_local(Some((inside, listening)));
    on_cleanup(move || {
        guards.try_update_value(Option::take);
    });
}
