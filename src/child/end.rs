//! V19: what was sent to whom, what happens next, and when; then something ordinary.

use domain::child_flow::{Decision, Event, Screen};
use leptos::prelude::*;

use super::after::After;
use super::below::below;
use super::gets::WhoGets;
use super::helpers::Helpers;
use super::pictures;
use super::says::next_date;
use super::seat::seat;
use crate::i18n::{t, tv};
use crate::ui::{Banner, Button, ButtonKind, ChildCard, Tone};

/// The end for today, or who can help.
#[component]
pub(super) fn End() -> impl IntoView {
    let helpers = RwSignal::new(false);
    move || {
        if helpers.get() {
            let back = UnsyncCallback::new(move |()| helpers.set(false));
            view! { <Helpers on_back=back /> }.into_any()
        } else {
            view! { <Today helpers /> }.into_any()
        }
    }
}

#[component]
fn Today(helpers: RwSignal<bool>) -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(Screen::V19);
    let decision = seat.session.with_untracked(|session| session.decision);
    let said = match decision {
        Some(Decision::Send) => view! { <WhoGets /> }.into_any(),
        Some(Decision::Keep) => view! { <p>{t("child-kept")}</p> }.into_any(),
        Some(Decision::ThrowAway) => view! { <p>{t("child-thrown")}</p> }.into_any(),
        None => {
            view! { <p>{seat.line(Screen::V17, "nothing").unwrap_or_else(|| t("child-nothing-said"))}</p> }
                .into_any()
        }
    };
    // What was kept whole or thrown away is said above.
    let put_off = !matches!(decision, Some(Decision::Keep | Decision::ThrowAway))
        && seat.session.with_untracked(domain::child_flow::ChildSession::has_put_off);
    let (step, date) = seat.frame.with_value(|frame| (frame.next_step.clone(), next_date(frame)));
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
            {put_off.then(|| view! { <p>{seat.with_worker("child-put-off-stays")}</p> })}
            <p>{seat.line(Screen::V19, "next").unwrap_or_else(|| tv("child-next-step", &[("step", step.into())]))}</p>
            <p>{seat.line(Screen::V19, "when").unwrap_or_else(|| tv("child-next-date", &[("date", date.into())]))}</p>
            <div class="child__onward">
                {asks_how.then(|| view! { <Button label=t("child-how-say") on_press=seat.acts(|| Event::GoTo(Screen::V18)) /> })}
                {decision.is_some().then(|| view! { <Button label=t("child-not-right") on_press=seat.acts(|| Event::NotRight) /> })}
            </div>
            {below(move || view! {
            <After helpers />
            {letter}
            <div class="child__onward">
                {can_go_back.then(|| view! { <Button label=t("child-back") on_press=seat.acts(|| Event::Back) /> })}
                <Button label=t("child-finish") kind=ButtonKind::Primary on_press=finish />
            </div>
            })}
        </ChildCard>
    }
}
