//! Reads a page aloud with the tablet's own voice. Where it has none for the language there is no button: the
//! interpreter or the worker reads. A voice of somebody else's server is never asked.

use domain::consent::Decision;
use domain::guardian_flow::{Offer, Place};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::line::{answer_words, groups_of, no_power, title_of, until_of};
use super::seat::{Seat, seat};
use super::{limits, review};
use crate::i18n::t;
use crate::ports::voice::{self, Voice};
use crate::ui::{Button, ButtonKind, IconName};

/// The words that stand on a page, in their order. What somebody typed is read only where it is looked at before the signature.
fn words(seat: Seat, place: Place) -> Vec<String> {
    match place {
        Place::Tell { screen } => {
            let (title, told) = seat.told(screen.id());
            std::iter::once(title).chain(told).collect()
        }
        Place::Check { question } => seat.texts.with_value(|texts| {
            let check = texts.check(question.key());
            let all = check.map(|it| [&it.question, &it.expected, &it.other, &it.not_sure]);
            all.into_iter().flatten().map(|text| seat.filled(text)).collect()
        }),
        Place::Explain { question } => seat.texts.with_value(|texts| {
            texts.check(question.key()).map(|it| seat.filled(&it.again)).into_iter().collect()
        }),
        Place::Line { at } => seat.offer(at).map(|offer| line(seat, at, &offer)).unwrap_or_default(),
        Place::Sign => {
            let (title, lead) = seat.step("G13");
            let free = seat.texts.with_value(|texts| seat.filled(&texts.free));
            [title, lead].into_iter().chain(super::advice::offer()).chain([free]).collect()
        }
        Place::Copy => {
            let (title, lead) = seat.step("G14");
            vec![title, lead]
        }
        Place::Review => review::said(seat),
        Place::Over => Vec::new(),
    }
}

/// A point as it stands on its page: each row with its label, so that nobody takes what follows a no for what follows a yes; the
/// answers that are possible, and what is chosen and left out so far.
fn line(seat: Seat, at: usize, offer: &Offer) -> Vec<String> {
    let told = seat
        .texts
        .with_value(|texts| seat.frame.with_value(|frame| texts.line_told(offer.line.id(), &frame.places())));
    let told = move |nth: usize| told.get(nth).cloned().unwrap_or_default();
    let (title, recipient) = title_of(seat, offer);
    let row = |label: &str, all: Vec<String>| {
        let all: Vec<String> = all.into_iter().filter(|it| !it.is_empty()).collect();
        (!all.is_empty()).then(|| format!("{}: {}.", t(label), all.join(", ").trim_end_matches('.')))
    };
    let rows = [
        row("guardian-what", vec![told(1)]),
        row("guardian-who", [told(2)].into_iter().chain(recipient).collect()),
        row("guardian-information", groups_of(seat, offer)),
        row("guardian-how-long", [told(3)].into_iter().chain(until_of(offer)).collect()),
        row("guardian-if-yes", vec![told(4)]),
        row("guardian-if-no", vec![told(5)]),
    ];
    let why_not = offer.no_power.map(|why| [no_power(why), t("guardian-no-still-possible")]);
    let can = |it: &Decision| *it != Decision::Yes || offer.no_power.is_none();
    let answers = Decision::ALL.into_iter().filter(can).map(|it| format!("{}.", answer_words(seat, it)));
    let (chosen, limits) = seat.session.with_untracked(|session| {
        let choice = session.choice(at);
        let chosen = choice.and_then(|it| it.decision).map(|it| answer_words(seat, it));
        (chosen, choice.map(|it| limits::of_choice(seat, offer.line, it)).unwrap_or_default())
    });
    let chosen = chosen.map(|answer| format!("{}: {answer}.", t("guardian-chosen")));
    let asked = format!("{}:", t("guardian-your-answer"));
    [format!("{title}.")]
        .into_iter()
        .chain(why_not.into_iter().flatten())
        .chain(rows.into_iter().flatten())
        .chain([asked])
        .chain(answers)
        .chain(chosen)
        .chain(limits)
        .collect()
}

/// The id under which the words of a page are signed; none for pages that are not part of what is signed.
fn signed_as(seat: Seat, place: Place) -> Option<&'static str> {
    match place {
        Place::Tell { screen } => Some(screen.id()),
        Place::Line { at } => seat.offer(at).map(|offer| offer.line.id()),
        _ => None,
    }
}

/// The button that reads, and stops on a second press.
#[component]
pub(super) fn Hear() -> impl IntoView {
    let seat = seat();
    let place = seat.place();
    let hearing = RwSignal::new(false);
    let voice = StoredValue::new_local(None::<Voice>);
    let there = RwSignal::new(false);
    let turn = StoredValue::new(0_u32);
    let quiet = move || {
        let _ = turn.try_update_value(|turn| *turn = turn.wrapping_add(1));
        let _ = voice.try_with_value(|voice| voice.as_ref().map(Voice::stop));
        hearing.try_set(false);
    };
    let language = seat.session.with_untracked(|session| session.setting.language.clone());
    spawn_local(async move {
        let found = voice::find(&language).await;
        there.try_set(found.is_some());
        voice.try_update_value(|voice| *voice = found);
    });
    // Another page, and it is silent.
    Effect::new(move |_| {
        place.track();
        quiet();
    });
    on_cleanup(quiet);
    let press = UnsyncCallback::new(move |()| {
        if hearing.get_untracked() {
            quiet();
            return;
        }
        let text = words(seat, place.get_untracked()).join(" ");
        let Some(voice) = voice.get_value() else { return };
        if let Some(id) = signed_as(seat, place.get_untracked()) {
            let (name, language) = voice.called();
            seat.heard(id, catalogue::hash([name, language, text.clone()].join("\n").as_bytes()));
        }
        let mine = turn.get_value();
        hearing.set(true);
        spawn_local(async move {
            let over = move |_| {
                if turn.try_get_value() == Some(mine) {
                    hearing.try_set(false);
                }
            };
            voice.speak(&text, over).await;
        });
    });
    let label = Signal::derive(move || t(if hearing.get() { "guardian-hear-stop" } else { "guardian-hear" }));
    move || {
        let reads = !words(seat, place.get()).is_empty();
        (there.get() && reads).then(|| {
            view! { <Button label kind=ButtonKind::Quiet icon=IconName::Ear on_press=press pressed=hearing /> }
        })
    }
}
