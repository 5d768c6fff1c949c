//! The letter once more before it is sent, and what becomes of it.

use domain::complaint::{Draft, Missing, NameChoice, Step};
use leptos::prelude::*;

use super::{label, line, send, words};
use crate::child::pictures;
use crate::child::seat::{Seat, seat};
use crate::i18n::t;
use crate::ui::{Banner, BigButton, Button, ButtonKind, ChildCard, Drawing, Tone};

/// All that is in it, as the child said it.
fn said(seat: Seat, draft: &Draft) -> Vec<String> {
    let about = draft.about.iter().map(|key| label(seat, Step::About, "about", key));
    let own = [&draft.about_whom, &draft.words].map(|text| text.trim().to_owned());
    let safe = draft.safe_now.iter().map(|key| label(seat, Step::Safe, "safe", key));
    let name = draft.name_choice.map(|choice| match choice {
        NameChoice::Without => label(seat, Step::Name, "name", "without"),
        NameChoice::With => {
            format!("{} {}", label(seat, Step::Name, "name", "with"), draft.name).trim().to_owned()
        }
    });
    let named = draft.name_choice == Some(NameChoice::With);
    let yes = |yes: bool| if yes { "yes" } else { "no" };
    let record = draft.case_too.filter(|_| named).map(|it| label(seat, Step::Name, "record", yes(it)));
    let reply = draft.reply_wanted.filter(|_| named).map(|it| label(seat, Step::Reply, "reply", yes(it)));
    let how = draft.reply_wanted.filter(|it| *it && named).map(|_| draft.how.trim().to_owned());
    let all = about.chain(own).chain(safe).chain(name).chain(record).chain(reply).chain(how);
    all.filter(|line| !line.is_empty()).collect()
}

/// Send it, throw it away, or go back.
#[component]
pub(super) fn Look() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    let (title, text) = words(seat, Step::Look);
    let missing = RwSignal::new(None::<Missing>);
    let sure = RwSignal::new(false);
    let lines = letter.draft.with_untracked(|draft| said(seat, draft));
    let send = UnsyncCallback::new(move |()| {
        missing.set(letter.missing());
        if missing.with_untracked(Option::is_none) {
            send(seat);
        }
    });
    let why = move || {
        let title = missing.get().and_then(|missing| line(seat, Step::Look, missing.key()));
        title.map(|title| view! { <Banner tone=Tone::Warn title /> })
    };
    let way = move |key: &str| label(seat, Step::Look, "way", key);
    let (send_words, throw_words) = (way("send"), StoredValue::new(way("throw")));
    let leave = UnsyncCallback::new(move |()| letter.open.set(false));
    let ways = move || {
        if sure.get() {
            let away = UnsyncCallback::new(move |()| letter.throw_away());
            let stay = UnsyncCallback::new(move |()| sure.set(false));
            return view! {
                <p role="status">{t("letter-throw-sure")}</p>
                <div class="child__onward">
                    <Button label=t("letter-throw-no") on_press=stay />
                    <Button label=throw_words.get_value() kind=ButtonKind::Danger on_press=away />
                </div>
            }
            .into_any();
        }
        let throw = UnsyncCallback::new(move |()| sure.set(true));
        view! {
            <div class="child__choices child__choices--few">
                <BigButton label=send_words.clone() picture=Drawing::Send on_press=send />
                <BigButton label=throw_words.get_value() picture=Drawing::ThrowAway on_press=throw />
            </div>
            <div class="child__onward">
                <Button label=t("child-back") on_press=letter.go_back() />
                <Button label=t("letter-leave") kind=ButtonKind::Link on_press=leave />
            </div>
        }
        .into_any()
    };
    view! {
        <ChildCard title text>
            <ul class="child__told letter__said">{lines.into_iter().map(|line| view! { <li dir="auto">{line}</li> }).collect_view()}</ul>
            {why}
            {move || letter.failed.get().then(|| view! { <Banner tone=Tone::Warn title=t("letter-not-kept") /> })}
            {ways}
        </ChildCard>
    }
}

/// It is sealed: who reads it, who does not, when it goes, and the number to ask with.
#[component]
pub(super) fn Sealed() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    let (title, mut text) = words(seat, Step::Sealed);
    text.extend(["who", "when"].into_iter().filter_map(|name| line(seat, Step::Sealed, name)));
    let said = move |name: &str| line(seat, Step::Sealed, name).unwrap_or_default();
    let number = letter.draft.with_untracked(|draft| draft.receipt.as_ref().map(ToString::to_string));
    let close = UnsyncCallback::new(move |()| {
        letter.draft.set(Draft::default());
        letter.open.set(false);
    });
    view! {
        <ChildCard title picture=pictures::of("send") text told=true>
            <p class="letter__number">
                <span>{said("number")}</span>
                " "
                <strong class="figures" dir="ltr">{number.unwrap_or_default()}</strong>
            </p>
            <p>{said("ask")}</p>
            <p>{said("trouble")}</p>
            <div class="child__onward">
                <Button label=t("letter-close") kind=ButtonKind::Primary on_press=close />
            </div>
        </ChildCard>
    }
}
