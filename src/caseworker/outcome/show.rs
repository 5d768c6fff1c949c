//! The pages that worker and child look at together on the worker's tablet: one thing on each, in the look of the
//! child's screens, and nothing of the case beyond what is meant for the child. What is sealed while the child holds the
//! tablet, and what is not: `docs/adr/0029-the-outcome-talk-is-left-by-a-passphrase.md`.

use domain::Clock;
use domain::child_flow::CheckAnswer;
use domain::outcome::{OutcomePlan, Page, Talk, TalkStep, gaps, speakable};
use leptos::prelude::*;

use super::bar::{Bar, Help};
use super::ear::Ear;
use super::react::{Keep, Now, Think};
use super::sealed::{Covers, stay};
use super::source::Source;
use super::stop::{Ending, Over};
use crate::app::routes::To;
use crate::caseworker::child_language::is_draft;
use crate::caseworker::opened::{CaseHandle, with_case};
use crate::child::{drawing_of, shuffled};
use crate::i18n::{t, tv};
use crate::ports::clock::Browser;
use crate::ports::page;
use crate::ui::{
    BigButton, Button, ButtonKind, ChildCard, CoverScreen, Drawing, EmptyState, LinkButton, Skeleton,
};

/// The talk of the case in the address.
#[component]
pub(crate) fn OutcomeShowPage() -> impl IntoView {
    with_case(|case| view! { <Show case /> })
}

/// A talk in the hands of its pages.
#[derive(Clone, Copy)]
pub(super) struct Seat {
    pub(super) case: CaseHandle,
    pub(super) plan: StoredValue<OutcomePlan>,
    pub(super) source: StoredValue<Source, LocalStorage>,
    pub(super) talk: RwSignal<Talk>,
}

impl Seat {
    /// Goes on in the talk.
    pub(super) fn step(self, step: TalkStep) {
        self.talk.update(|talk| *talk = talk.clone().next(step, Browser.now()));
        page::scroll_to_top();
    }

    /// A word in the child's language.
    pub(super) fn t(self, id: &str) -> String {
        self.source.with_value(|source| source.tongue.t(id))
    }

    /// Something that happens on a press.
    pub(super) fn on(self, step: fn() -> TalkStep) -> UnsyncCallback<()> {
        UnsyncCallback::new(move |()| self.step(step()))
    }

    /// A further sentence of a screen, with the names of the plan.
    pub(super) fn line(self, line: &str) -> String {
        self.source.with_value(|it| self.plan.with_value(|plan| it.texts.outcome_line("O6", line, plan)))
    }

    fn words(self, page: Page) -> catalogue::child::OutcomeWords {
        self.source.with_value(|source| {
            self.plan.with_value(|plan| source.texts.outcome_words(page.screen(), plan, &source.days(plan)))
        })
    }
}

#[component]
fn Show(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let back = To::Outcome(id).path();
    let ready = case.with_value(|it| {
        it.now(|file| {
            let plan = file.outcome_plans().pop().map(|(_, plan)| plan.clone());
            plan.filter(|plan| gaps(plan, !speakable(file).is_empty(), is_draft(&plan.language)).is_empty())
        })
    });
    let Some(plan) = ready else {
        return view! {
            <main class="page" id="content">
                <EmptyState title=t("outcome-not-ready")>
                    <LinkButton href=back label=t("common-back") />
                </EmptyState>
            </main>
        }
        .into_any();
    };
    page::set_root("data-mode", "child");
    page::set_root("data-band", plan.band.name());
    on_cleanup(|| {
        // Where the talk was left, nothing is drawn until the tablet is locked.
        if page::root("data-mode").as_deref() == Some("child") {
            page::set_root("data-mode", "work");
        }
        page::set_root("data-band", "");
    });
    let language = plan.language.clone();
    let source = LocalResource::new(move || Source::read(language.clone()));
    let talk = RwSignal::new(Talk::begin(&plan));
    let plan = StoredValue::new(plan);
    (move || match source.get().flatten() {
        None => view! { <main class="page" id="content"><Skeleton label=t("case-loading") lines=3 /></main> }
            .into_any(),
        Some(source) => {
            let seat = Seat { case, plan, source: StoredValue::new_local(source), talk };
            view! { <Together seat /> }.into_any()
        }
    })
    .into_any()
}

#[component]
fn Together(seat: Seat) -> impl IntoView {
    let (tag, direction) =
        seat.source.with_value(|it| (it.tongue.language.tag, it.tongue.language.direction));
    let covers = Covers::new();
    stay(seat, covers);
    let at = Memo::new(move |_| seat.talk.with(|talk| talk.page));
    let over = Memo::new(move |_| seat.talk.with(|talk| talk.end.is_some()));
    let place = Memo::new(move |_| seat.talk.with(Talk::place));
    let (ending, helping) = (covers.ending, covers.helping);
    let drawn = Memo::new(move |_| (at.get(), ending.get(), helping.get()));
    let draw = move || match (over.get(), helping.get(), ending.get()) {
        (true, _, _) => view! { <Over seat /> }.into_any(),
        (false, true, _) => view! { <Help seat helping /> }.into_any(),
        (false, false, Some(end)) => view! { <Ending seat end ending /> }.into_any(),
        (false, false, None) => view! { <OnePage seat at=at.get() /> }.into_any(),
    };
    let going_on = Signal::derive(move || ending.get().is_none() && at.get() != Page::End && !helping.get());
    let draft_words = StoredValue::new(seat.plan.with_value(|plan| {
        let who = plan.interpreter.trim().to_owned();
        is_draft(&plan.language).then(|| {
            seat.source.with_value(|it| it.tongue.speak(|| tv("outcome-draft-shown", &[("who", who.into())])))
        })
    }));
    let uncover = UnsyncCallback::new(move |()| covers.hidden.set(false));
    move || {
        if covers.hidden.get() {
            // Taken out of the page, not only covered: screen readers and scrolling find nothing behind it.
            return view! {
                <div lang=tag dir=direction>
                    <CoverScreen words=seat.t("child-cover") back_label=seat.t("child-cover-back") on_back=uncover />
                </div>
            }
            .into_any();
        }
        let ear = Ear::begin(seat, drawn);
        view! {
            <div class="child outcome-show" lang=tag dir=direction>
                <header class="child__top">
                    <div class="outcome-show__place" role="img" aria-label=move || { let (at, all) = place.get(); format!("{at} / {all}") }>
                        {move || { let (at, all) = place.get(); (0..all).map(|dot| view! { <span class="outcome-show__dot" class:outcome-show__dot--done={dot < at}></span> }).collect_view() }}
                    </div>
                </header>
                <main class="child__main" id="content" tabindex="-1">{draw}</main>
                {draft_words.get_value().map(|words| view! { <p class="outcome-show__draft" dir="auto">{words}</p> })}
                {move || (!over.get()).then(|| view! { <Bar seat covers ear going_on /> })}
            </div>
        }
        .into_any()
    }
}

/// Back and on, at the end of a card.
#[component]
pub(super) fn Onward(seat: Seat) -> impl IntoView {
    let before = seat.talk.with_untracked(Talk::has_before);
    view! {
        <div class="child__onward">
            {before.then(|| view! { <Button label=seat.t("child-back") on_press=seat.on(|| TalkStep::Back) /> })}
            <Button label=seat.t("child-next") kind=ButtonKind::Primary on_press=seat.on(|| TalkStep::On) />
        </div>
    }
}

#[component]
fn OnePage(seat: Seat, at: Page) -> impl IntoView {
    match at {
        Page::DecidedBack | Page::RightsBack => view! { <SayBack seat at /> }.into_any(),
        Page::Said => view! { <AllSaid seat /> }.into_any(),
        Page::Counted(item) => view! { <Counted seat item /> }.into_any(),
        Page::Now => view! { <Now seat /> }.into_any(),
        Page::Think => view! { <Think seat /> }.into_any(),
        Page::Keep => view! { <Keep seat /> }.into_any(),
        Page::End => {
            let words = seat.words(Page::Now);
            let finish = seat.on(|| TalkStep::On);
            // The question how the child is stood on its own page; here stand only the days and the people.
            view! {
                <ChildCard title=seat.line("thanks") picture=Drawing::End text=words.lines>
                    <div class="child__onward">
                        <Button label=seat.t("outcome-finish") kind=ButtonKind::Primary on_press=finish />
                    </div>
                </ChildCard>
            }
            .into_any()
        }
        Page::Decided | Page::Next | Page::Rights => {
            let words = seat.words(at);
            let mut lines = words.lines;
            // After a miss the page begins with other words.
            let again = seat.talk.with_untracked(|talk| {
                talk.checks.get(at.screen()).is_some_and(|back| back.misses > 0 && back.outcome.is_none())
            });
            if again {
                let other = seat.source.with_value(|it| check_of(seat, it, at).map(|check| check.again));
                lines.splice(0..0, [seat.t("child-check-sorry")].into_iter().chain(other));
            }
            let picture = drawing_of(&words.picture);
            view! {
                <ChildCard title=words.title picture text=lines told=true>
                    <Onward seat />
                </ChildCard>
            }
            .into_any()
        }
    }
}

fn check_of(seat: Seat, source: &Source, at: Page) -> Option<catalogue::child::CheckTexts> {
    let band = seat.plan.with_value(|plan| plan.band.name());
    source.texts.screen(at.screen(), band).and_then(|(_, texts)| texts.check.clone())
}

/// The child says back what it heard: it tests our telling and not the child.
#[component]
fn SayBack(seat: Seat, at: Page) -> impl IntoView {
    let band = seat.plan.with_value(|plan| plan.band);
    let Some(check) = seat.source.with_value(|source| check_of(seat, source, at)) else {
        return view! { <Onward seat /> }.into_any();
    };
    let drawn = |name: &Option<String>| name.as_deref().filter(|_| band.is_young()).and_then(drawing_of);
    let pictures = (drawn(&check.expected_picture), drawn(&check.other_picture));
    // Both answers have a picture or none has: a picture alone would draw the finger.
    let (one, two) =
        if let (Some(one), Some(two)) = pictures { (Some(one), Some(two)) } else { (None, None) };
    let answers = vec![(check.expected, CheckAnswer::Expected, one), (check.other, CheckAnswer::Other, two)];
    let answer = move |(words, answer, picture): (String, CheckAnswer, Option<Drawing>)| {
        let press = UnsyncCallback::new(move |()| seat.step(TalkStep::Checked(answer)));
        view! { <BigButton label=words picture on_press=press /> }
    };
    let answers = shuffled(answers).into_iter().map(answer).collect_view();
    let text = if band == domain::Band::B1 { Vec::new() } else { vec![seat.t("child-check-words")] };
    let other = move |id: &'static str, answer: CheckAnswer| {
        let press = UnsyncCallback::new(move |()| seat.step(TalkStep::Checked(answer)));
        view! { <Button label=seat.t(id) on_press=press /> }
    };
    view! {
        <ChildCard title=check.question text>
            <div class="child__choices child__choices--few">{answers}</div>
            <div class="child__choices child__choices--few">
                {other("child-check-not-sure", CheckAnswer::NotSure)}
                {other("child-check-again", CheckAnswer::Again)}
            </div>
            <div class="child__onward">
                <Button label=seat.t("child-check-skip") kind=ButtonKind::Quiet on_press=seat.on(|| TalkStep::On) />
            </div>
        </ChildCard>
    }
    .into_any()
}

/// O2: everything that is talked about, in the child's own words.
#[component]
fn AllSaid(seat: Seat) -> impl IntoView {
    let words = seat.words(Page::Said);
    let said = seat.plan.with_value(|plan| {
        plan.items
            .iter()
            .map(|item| {
                let said = seat
                    .source
                    .with_value(|source| seat.case.with_value(|case| source.said(case, &item.statement)));
                view! { <li class="child__entry"><p class="child__own" dir="auto">{said}</p></li> }
            })
            .collect_view()
    });
    view! {
        <ChildCard title=words.title picture=drawing_of(&words.picture) text=words.lines>
            <ul class="child__said">{said}</ul>
            <Onward seat />
        </ChildCard>
    }
}

/// O3: how one of them counted.
#[component]
fn Counted(seat: Seat, item: usize) -> impl IntoView {
    let words = seat.plan.with_value(|plan| {
        let item = plan.items.get(item)?;
        seat.source.with_value(|source| {
            let said = seat.case.with_value(|case| source.said(case, &item.statement));
            let key = item.counted.map(domain::outcome::Counted::key).unwrap_or_default();
            let label = source.texts.label("O3", "result", key).to_owned();
            Some((source.texts.outcome_item(item, &said, plan.band), label, key))
        })
    });
    words.map(|(words, label, key)| {
        view! {
            <ChildCard title=words.title text=words.lines told=true>
                <p class="outcome-show__result" data-counted=key>{label}</p>
                <Onward seat />
            </ChildCard>
        }
    })
}
