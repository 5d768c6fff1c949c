//! Did we explain it well? Three questions that test us, never the person: the answers lie in a new order each time, and
//! whatever is chosen, it goes on.

use domain::guardian_flow::{CheckAnswer, Event, Question};
use leptos::prelude::*;

use super::another::AnotherMeeting;
use super::seat::seat;
use super::sheet::Sheet;
use crate::child::shuffled;
use crate::i18n::{t, tv};
use crate::ui::{Banner, BigButton, Button, ButtonKind};

/// A question of the teach-back.
#[component]
pub(super) fn Check(
    /// Which.
    question: Question,
) -> impl IntoView {
    let seat = seat();
    let (title, lead) = seat.step("G11");
    let Some(texts) = seat.texts.with_value(|texts| texts.check(question.key()).cloned()) else {
        return ().into_any();
    };
    // Who passes by is told at once what comes of it, and not only before the signature.
    let passing = if seat.own().is_some() {
        t("guardian-own-pass-later")
    } else {
        seat.with_worker("guardian-pass-later")
    };
    let answers = shuffled(vec![
        (texts.expected, CheckAnswer::Expected),
        (texts.other, CheckAnswer::Other),
        (texts.not_sure, CheckAnswer::NotSure),
    ]);
    let answers = answers.into_iter().map(move |(words, answer)| {
        let words = seat.filled(&words);
        view! { <BigButton label=words on_press=seat.acts(move || Event::Checked(answer)) /> }
    });
    view! {
        <Sheet title lead>
            <h2 class="sheet__question">{seat.filled(&texts.question)}</h2>
            <div class="answers answers--stacked">{answers.collect_view()}</div>
            <Button
                label=t("guardian-again")
                kind=ButtonKind::Quiet
                on_press=seat.acts(|| Event::Checked(CheckAnswer::Again))
            />
            <p class="sheet__person">{passing}</p>
        </Sheet>
    }
    .into_any()
}

/// The same in other words. After the second time another meeting is offered; nobody is asked a third time.
#[component]
pub(super) fn Explain(
    /// About which question.
    question: Question,
) -> impl IntoView {
    let seat = seat();
    let (title, _) = seat.step("G11");
    let again = seat.texts.with_value(|texts| {
        let again = texts.check(question.key()).map(|check| check.again.clone());
        seat.filled(&again.unwrap_or_default())
    });
    let missed = seat.session.with_untracked(|session| session.check(question).misses > 0);
    let offers = seat.session.with_untracked(domain::guardian_flow::GuardianSession::offers_another_meeting);
    let explains = match seat.own() {
        Some(own) => {
            tv("guardian-own-contact", &[("worker", seat.worker().into()), ("contact", own.contact.into())])
        }
        None => seat.with_worker("guardian-worker-explains"),
    };
    let offer = offers.then(|| {
        let words = seat.texts.with_value(|texts| seat.filled(&texts.another_meeting));
        view! {
            <Banner title=words text=explains still=true>
                <AnotherMeeting />
            </Banner>
        }
    });
    view! {
        <Sheet title>
            {missed.then(|| view! { <p class="sheet__lead">{t("guardian-not-well")}</p> })}
            <div class="sheet__told"><p>{again}</p></div>
            {offer}
        </Sheet>
    }
}
