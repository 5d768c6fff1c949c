//! V19: what was sent to whom, what happens next, and when.

use domain::Recipient;
use domain::child_flow::{Decision, Event, Screen, ShareChoice};
use leptos::prelude::*;

use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, ChildCard, Tone};

/// Everybody who gets something, by the names that the child read.
fn told(seat: Seat) -> Vec<String> {
    let gets = |choice: &ShareChoice| match choice {
        ShareChoice::Nothing => false,
        ShareChoice::Only(screens) => !screens.is_empty(),
        ShareChoice::Everything => true,
    };
    let recipients: Vec<Recipient> = seat
        .session
        .with(|it| it.shares.iter().filter(|(_, choice)| gets(choice)).map(|(who, _)| *who).collect());
    seat.texts.with_value(|texts| {
        let label = |who: Recipient| {
            let id = key(who);
            texts.recipients.iter().find(|it| it.key == id).map_or(id.clone(), |it| seat.filled(&it.label))
        };
        recipients.into_iter().map(label).collect()
    })
}

/// The end for today.
#[component]
pub(super) fn End() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(Screen::V19);
    let decision = seat.session.with_untracked(|session| session.decision);
    let said = match decision {
        Some(Decision::Send) => {
            let told = told(seat);
            if told.is_empty() {
                view! { <p>{seat.with_worker("child-sent-only-worker")}</p> }.into_any()
            } else {
                let worker = seat.frame.with_value(|frame| frame.worker.clone());
                let names = std::iter::once(worker).chain(told);
                view! {
                    <p>{t("child-sent-to")}</p>
                    <ul class="child__told">{names.map(|name| view! { <li>{name}</li> }).collect_view()}</ul>
                }
                .into_any()
            }
        }
        Some(Decision::Keep) => view! { <p>{t("child-kept")}</p> }.into_any(),
        Some(Decision::ThrowAway) => view! { <p>{t("child-thrown")}</p> }.into_any(),
        None => {
            view! { <p>{seat.line(Screen::V17, "nothing").unwrap_or_else(|| t("child-nothing-said"))}</p> }
                .into_any()
        }
    };
    let (step, date) =
        seat.frame.with_value(|frame| (frame.next_step.clone(), intl::day(tag(), frame.next_date)));
    let stopped = seat.session.with_untracked(|session| session.stopped);
    let can_go_back = !stopped || decision != Some(Decision::Send);
    // Who stopped was not asked how it was.
    let asks_how = stopped && !seat.session.with_untracked(|session| session.feedback.speaks());
    // A letter that waits is thrown away only by the child itself, who is asked once.
    let warned = RwSignal::new(false);
    let waits = move || seat.letter.draft.with_untracked(domain::complaint::Draft::waits);
    let finish = UnsyncCallback::new(move |()| {
        if waits() && !warned.get_untracked() {
            warned.set(true);
        } else {
            seat.act(Event::Next);
        }
    });
    let letter = move || {
        warned.get().then(|| {
            let open = UnsyncCallback::new(move |()| seat.letter.show());
            view! {
                <Banner tone=Tone::Warn title=t("letter-waits-title") text=t("letter-waits-words")>
                    <Button label=t("letter-waits-open") on_press=open />
                </Banner>
            }
        })
    };
    view! {
        <ChildCard title picture=pictures::of("thanks") text=hint>
            {said}
            <p>{tv("child-next-step", &[("step", step.into())])}</p>
            <p>{tv("child-next-date", &[("date", date.into())])}</p>
            <div class="child__onward">
                {asks_how.then(|| view! { <Button label=t("child-how-say") on_press=seat.acts(|| Event::GoTo(Screen::V18)) /> })}
                {decision.is_some().then(|| view! { <Button label=t("child-not-right") on_press=seat.acts(|| Event::NotRight) /> })}
            </div>
            {letter}
            <div class="child__onward">
                {can_go_back.then(|| view! { <Button label=t("child-back") on_press=seat.acts(|| Event::Back) /> })}
                <Button label=t("child-finish") kind=ButtonKind::Primary on_press=finish />
            </div>
        </ChildCard>
    }
}
