//! What a child can always do in the talk, in the same place on every page: hear it, not now, stop, help, hide.

use domain::outcome::TalkEnd;
use leptos::prelude::*;

use super::ear::Ear;
use super::react::with_worker;
use super::sealed::Covers;
use super::show::Seat;
use crate::app::call_adult::CallAdult;
use crate::i18n::tv;
use crate::ui::{Icon, IconName};

/// The bar. What has no meaning on a page keeps its place.
#[component]
pub(super) fn Bar(
    /// The talk.
    seat: Seat,
    /// What lies over its pages.
    covers: Covers,
    /// Who reads aloud.
    ear: Ear,
    /// True where the talk can still be ended early.
    going_on: Signal<bool>,
) -> impl IntoView {
    let band = seat.plan.with_value(|plan| plan.band);
    let word =
        |key: &'static str| seat.source.with_value(|source| source.texts.bar_label(key, band).to_owned());
    let reads = seat.reads();
    let cue = move || reads.clone().filter(|_| ear.needs_adult() && !covers.helping.get());
    let ends = move |end: TalkEnd, icon: IconName, id: &'static str| {
        view! {
            <button
                type="button"
                class="child-bar__button"
                class:child-bar__button--none=move || !going_on.get()
                on:click=move |_| covers.ending.set(Some(end))
            >
                <Icon name=icon />
                <span>{seat.t(id)}</span>
            </button>
        }
    };
    view! {
        <div class="child-bar" role="region" aria-label=seat.t("child-bar")>
            {move || cue().map(|cue| view! { <p class="child-bar__cue">{cue}</p> })}
            <div class="child-bar__row outcome-show__bar">
                <button
                    type="button"
                    class="child-bar__button child-bar__button--hear"
                    class:child-bar__button--none=move || !ear.can.get()
                    hidden=move || ear.never()
                    aria-pressed=move || ear.hearing().get().to_string()
                    on:click=move |_| ear.press()
                >
                    <Icon name=IconName::Ear />
                    <span>{word("hear")}</span>
                </button>
                {ends(TalkEnd::NotNow, IconName::Clock, "outcome-not-now")}
                {ends(TalkEnd::Stopped, IconName::Pause, "outcome-stop")}
                <button
                    type="button"
                    class="child-bar__button child-bar__button--help"
                    class:child-bar__button--none=move || covers.helping.get()
                    on:click=move |_| covers.helping.set(true)
                >
                    <Icon name=IconName::BubbleBang />
                    <span>{word("help")}</span>
                </button>
                <button type="button" class="child-bar__button" on:click=move |_| covers.hide(seat)>
                    <Icon name=IconName::Blanket />
                    <span>{word("hide")}</span>
                </button>
            </div>
        </div>
    }
}

/// The adult is called, by the name that the child knows.
#[component]
pub(super) fn Help(
    /// The talk.
    seat: Seat,
    /// Closed where the child goes back.
    helping: RwSignal<bool>,
) -> impl IntoView {
    let nobody = || {
        let band = seat.plan.with_value(|plan| plan.band);
        seat.source.with_value(|source| source.texts.bar_label("help", band).to_owned())
    };
    let title = with_worker(seat, "child-help-title").unwrap_or_else(nobody);
    let text = with_worker(seat, "child-help-words").into_iter().collect();
    let on_back = UnsyncCallback::new(move |()| helping.set(false));
    view! {
        <CallAdult title text again_label=seat.t("child-help-again") back_label=seat.t("child-help-back") on_back />
    }
}

impl Seat {
    /// Who reads to the child where the tablet cannot: who interprets, else the worker; none where nobody wrote a name.
    fn reads(self) -> Option<String> {
        let interpreter = self.plan.with_value(|plan| {
            let who = plan.interpreter.trim().to_owned();
            (crate::caseworker::child_language::is_draft(&plan.language) && !who.is_empty()).then_some(who)
        });
        match interpreter {
            Some(who) => Some(self.source.with_value(|source| {
                source.tongue.speak(|| tv("child-worker-reads", &[("worker", who.into())]))
            })),
            None => with_worker(self, "child-worker-reads"),
        }
    }
}
