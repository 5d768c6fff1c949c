//! A1: the child's own yes or no to steps, one after the other. What it says to one leaves the others as they are.

use std::collections::BTreeSet;

use catalogue::child::{ASKS, Goes, StepTold};
use domain::child_flow::{AskedStep, Entry, Event, Screen};
use domain::consent::{AssentAnswer, Group, Line, Recipient};
use domain::{Band, Chosen};
use leptos::prelude::*;

use super::one_of::OneOf;
use super::onward::Onward;
use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{ChildCard, Field, TextArea};

const SCREEN: Screen = Screen::A1;
/// Set of the answers.
const ANSWER: &str = "answer";

/// What the child is told of a step.
pub(super) fn told(seat: Seat, step: &AskedStep) -> Option<StepTold> {
    told_of(seat, step.line, step.recipient.as_ref(), &step.left_out)
}

/// The same of a step that is not asked today.
pub(super) fn told_of(
    seat: Seat,
    line: Line,
    recipient: Option<&Recipient>,
    left_out: &BTreeSet<Group>,
) -> Option<StepTold> {
    let band = seat.band();
    seat.texts.with_value(|texts| seat.with_names(|names| texts.step(line, recipient, left_out, band, names)))
}

/// The words of an answer.
fn answer_words(seat: Seat, answer: AssentAnswer) -> String {
    match answer {
        AssentAnswer::NoAnswer => t("child-state-dont_want"),
        AssentAnswer::NotNow => t("child-step-not-now"),
        said => seat.texts.with_value(|texts| texts.label(ASKS, ANSWER, said.key()).to_owned()),
    }
}

/// In which other country the recipient of a step is, in a sentence; none where it is in this one.
pub(super) fn country(step: &AskedStep) -> Option<String> {
    let code = step.recipient.as_ref()?.country.as_deref()?;
    Some(tv("child-step-country", &[("country", intl::country_name(tag(), code).into())]))
}

/// A step as it stands where the child looks again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SaidTo {
    /// Part of the screen under which the answer is kept.
    pub(super) part: String,
    /// What we could do.
    pub(super) title: String,
    /// The answer, and words beside it; none where the child took it out just now.
    pub(super) lines: Option<Vec<String>>,
}

/// What the child said to each step, or took out on the screen where it is.
pub(super) fn each(seat: Seat, entry: &Entry, out: &[Chosen]) -> Vec<SaidTo> {
    let steps = seat.session.with_untracked(|session| session.steps.clone());
    let said = |step: &AskedStep| {
        let part = step.part();
        let of_it = |it: &&Chosen| it.part == part;
        let lines = match entry.content.chosen.iter().find(of_it) {
            Some(chosen) => {
                let answer = AssentAnswer::named(&chosen.key).map(|it| answer_words(seat, it));
                Some(answer.into_iter().chain(chosen.words.clone()).collect())
            }
            None => out.iter().find(of_it).map(|_| None)?,
        };
        Some(SaidTo { title: told(seat, step)?.title, part, lines })
    };
    steps.iter().filter_map(said).collect()
}

/// The same in plain lines.
pub(super) fn lines(seat: Seat, entry: &Entry) -> Vec<String> {
    let line = |it: SaidTo| {
        let mut lines = it.lines.unwrap_or_default().into_iter();
        let answer = lines.next().unwrap_or_default();
        [format!("{} {answer}", it.title)].into_iter().chain(lines)
    };
    each(seat, entry, &[]).into_iter().flat_map(line).collect()
}

/// Puts an answer or words to a step. The one stays while the other changes; words alone are no answer.
fn put(seat: Seat, part: &str, change: impl FnOnce(&mut Chosen)) {
    seat.write(SCREEN, |content| {
        let at = content.chosen.iter().position(|it| it.part == part).unwrap_or_else(|| {
            let (part, key) = (part.to_owned(), AssentAnswer::NoAnswer.key().to_owned());
            content.chosen.push(Chosen { part, key, words: None, strength: None, time: None });
            content.chosen.len() - 1
        });
        if let Some(chosen) = content.chosen.get_mut(at) {
            change(chosen);
        }
    });
}

/// The steps.
#[component]
pub(super) fn Steps() -> impl IntoView {
    let seat = seat();
    let steps = StoredValue::new(seat.session.with_untracked(|session| session.steps.clone()));
    let count = steps.with_value(Vec::len);
    // Whoever comes from where it looks again changes that one step, and goes back there.
    let wanted = seat.looked_at_step.get_value();
    let wanted =
        wanted.and_then(|part| steps.with_value(|steps| steps.iter().position(|it| it.part() == part)));
    // Else it goes on with the first to which nothing was said.
    let open = steps.with_value(|steps| {
        let content = untrack(|| seat.content(SCREEN));
        steps.iter().position(|step| content.chosen.iter().all(|it| it.part != step.part()))
    });
    seat.step.set(wanted.or(open).unwrap_or_default());
    let one_alone = wanted.is_some();
    let next = UnsyncCallback::new(move |()| {
        seat.noted.set(None);
        if !one_alone && seat.step.get_untracked() + 1 < count {
            seat.step.update(|at| *at += 1);
        } else {
            seat.answer(SCREEN).run(());
        }
    });
    let back = UnsyncCallback::new(move |()| match seat.step.get_untracked() {
        at if at > 0 && !one_alone => seat.step.set(at - 1),
        _ => seat.act(Event::Back),
    });
    // A refusal is about the step in view alone; leaving it out says nothing to it.
    let of_this_one = UnsyncCallback::new(move |event: Event| {
        let part = steps.with_value(|steps| steps.get(seat.step.get_untracked()).map(AskedStep::part));
        let answer = match event {
            Event::DontKnow => Some(AssentAnswer::NotSure),
            Event::DontWant => Some(AssentAnswer::NoAnswer),
            _ => None,
        };
        if let (Some(part), Some(answer)) = (part, answer) {
            put(seat, &part, |chosen| answer.key().clone_into(&mut chosen.key));
        }
        next.run(());
        true
    });
    seat.part.set_value(Some(of_this_one));
    on_cleanup(move || {
        seat.part.try_set_value(None);
    });
    move || {
        let at = seat.step.get();
        let step = steps.with_value(|steps| steps.get(at).cloned());
        step.map(|step| view! { <OneStep step at count back next /> })
    }
}

/// What may be passed on, one kind of information after the other.
fn what_goes(Goes { lead, what, most }: Goes) -> impl IntoView {
    let what = what.into_iter().map(|it| view! { <li>{it}</li> }).collect_view();
    view! {
        <div class="child-card__text">
            <p>{lead}</p>
            <ul class="child__goes">{what}</ul>
            <p>{most}</p>
        </div>
    }
}

#[component]
fn OneStep(
    step: AskedStep,
    at: usize,
    count: usize,
    back: UnsyncCallback<()>,
    next: UnsyncCallback<()>,
) -> impl IntoView {
    let seat = seat();
    let StepTold { title, told, goes, picture } = told(seat, &step).unwrap_or_else(|| StepTold {
        title: String::new(),
        told: Vec::new(),
        goes: None,
        picture: String::new(),
    });
    let (asks, free) = seat.prompt(SCREEN);
    let free: Vec<String> = country(&step).into_iter().chain(free).collect();
    let free = free.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    let part = StoredValue::new(step.part());
    let of_it = move |content: domain::child_flow::Content| {
        part.with_value(|part| content.chosen.into_iter().find(|it| it.part == *part))
    };
    let chosen = Signal::derive(move || of_it(seat.content(SCREEN)).map(|it| it.key));
    let words =
        Signal::derive(move || of_it(seat.content(SCREEN)).and_then(|it| it.words).unwrap_or_default());
    let choose =
        UnsyncCallback::new(move |key: String| part.with_value(|part| put(seat, part, |it| it.key = key)));
    let write = UnsyncCallback::new(move |text: String| {
        let words = Some(text).filter(|text| !text.is_empty());
        part.with_value(|part| put(seat, part, |it| it.words = words));
    });
    let before = step.before.map(|before| {
        let said = answer_words(seat, before);
        view! { <p class="child__noted">{tv("child-step-before", &[("said", said.into())])}</p> }
    });
    let rest = ["again", "sent"].into_iter().filter_map(|line| seat.line(SCREEN, line));
    // Who may read the child's words is asked on a page of its own.
    let apart = (seat.band() != Band::B1).then(|| t("child-step-apart"));
    let rest = rest.chain(apart).map(|line| view! { <p>{line}</p> }).collect_view();
    let which = (count > 1).then(|| {
        let words = tv("child-step-of", &[("now", (at + 1).into()), ("all", count.into())]);
        view! { <p class="child__pages">{words}</p> }
    });
    view! {
        <ChildCard title picture=pictures::of(&picture) text=told told=true>
            {goes.map(what_goes)}
            <div class="child-card__text">{free}</div>
            {which}
            {before}
            <OneOf id=format!("step-{at}") legend=asks few=true options=seat.set(SCREEN, ANSWER) chosen on_choose=choose />
            <div class="child-card__text">{rest}</div>
            {(seat.band() != Band::B1).then(|| view! {
                <Field id=format!("step-words-{at}") label=t("child-own-words")>
                    <TextArea value=words on_input=write />
                </Field>
            })}
            <Onward on_next=next on_back=back />
        </ChildCard>
    }
}
