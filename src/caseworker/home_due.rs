//! The first lines of the home screen: what waits for this person's decision, and what is due.

use std::rc::Rc;

use domain::{Attention, CaseSummary, Concern, OwnTalk, Role, attention};
use leptos::prelude::*;

use super::home::called;
use super::look_back::look_back_href;
use super::spot::to_spot;
use crate::app::desk::Desk;
use crate::app::routes::To;
use crate::i18n::{key, t, tag, tv};
use crate::ports::clock::Browser;
use crate::ports::intl;
use crate::ui::{Button, ButtonKind, Card, IconName, TaskItem, TaskList, Tone};

/// Most lines of what is due before somebody asks for the rest.
const MOST_DUE: usize = 8;

/// A concern in words, with its day and hour where it has one. What is over is said to be over.
pub(super) fn concern_words(concern: &Attention) -> String {
    let today = intl::today();
    let day_words = |day| intl::day(tag(), day);
    if let Some(birthday) = concern.birthday() {
        let id = if birthday <= today { "attention-turned" } else { "attention-turns" };
        return tv(id, &[("day", day_words(birthday).into())]);
    }
    let words = t(&format!("attention-{}", key(concern.concern)));
    let Some(due) = concern.due else { return words };
    let moment = concern.moment.as_deref().and_then(intl::moment_of);
    let due = moment.map_or(due, intl::local_day);
    let over = moment.map_or(due < today, |moment| moment < domain::Clock::now(&Browser));
    let when = moment.map_or_else(|| day_words(due), |moment| intl::date_and_time(tag(), moment));
    if over && concern.concern == Concern::AppealDeadline {
        return tv("attention-appeal-over", &[("day", when.into())]);
    }
    match (over, due == today, moment) {
        (true, _, _) => tv("attention-since", &[("what", words.into()), ("day", when.into())]),
        (false, true, Some(moment)) => {
            tv("attention-today-by", &[("what", words.into()), ("time", intl::time(tag(), moment).into())])
        }
        (false, true, None) => tv("attention-today", &[("what", words.into())]),
        (false, false, _) => tv("attention-by", &[("what", words.into()), ("day", when.into())]),
    }
}

/// One line of the lists.
#[derive(Clone, PartialEq)]
pub(super) struct DueLine {
    href: String,
    who: String,
    why: String,
    urgent: bool,
}

/// What is due in these cases, the most pressing first.
pub(super) fn due_lines(cases: &[CaseSummary]) -> Vec<DueLine> {
    let due = attention(cases, intl::today()).into_iter();
    due.map(|due| DueLine {
        href: to_spot(&due.summary.case, due.attention.spot.as_ref()).path(),
        who: called(due.summary),
        why: concern_words(due.attention),
        urgent: due.is_grave,
    })
    .collect()
}

/// What others submitted and a supervisor may decide on, the longest wait first. Empty for everybody else, and
/// without a person's own work: nobody approves that.
pub(super) fn approvals(desk: &Rc<Desk>, cases: &[CaseSummary]) -> Vec<DueLine> {
    if desk.me.role != Role::Supervisor {
        return Vec::new();
    }
    let mut found: Vec<_> = cases
        .iter()
        .flat_map(|case| case.waiting.iter().map(move |waiting| (case, waiting)))
        .filter(|(_, waiting)| waiting.by != desk.me.id)
        .collect();
    found.sort_by_key(|(_, waiting)| waiting.since);
    let signed = found.into_iter().map(|(case, waiting)| DueLine {
        href: To::Review(case.case.clone(), waiting.document.clone()).path(),
        who: called(case),
        why: tv(
            "home-approval-why",
            &[
                ("form", desk.shelf.title(&waiting.form).into()),
                ("who", desk.name_of(&waiting.by).into()),
                ("when", intl::day_of(tag(), waiting.since).into()),
            ],
        ),
        urgent: false,
    });
    second_looks(cases).chain(signed).collect()
}

/// What is the supervisor's by now: people who say different things of one point, and what a law lets out. Nothing goes out
/// until somebody who is not part of it has looked.
fn second_looks(cases: &[CaseSummary]) -> impl Iterator<Item = DueLine> {
    let today = intl::today();
    let theirs = move |it: &Attention| {
        matches!(
            it.concern,
            Concern::GuardianFeared
                | Concern::GuardiansDisagree
                | Concern::VoicesDiffer
                | Concern::LegalWaits
                | Concern::EmergencyUnseen
                | Concern::RequestUnseen
                | Concern::OpeningAsked
        ) && it.due.is_none_or(|due| due <= today)
    };
    cases.iter().flat_map(move |case| {
        case.attention.iter().filter(move |it| theirs(it)).map(|it| DueLine {
            href: to_spot(&case.case, it.spot.as_ref()).path(),
            who: called(case),
            why: t(&format!("home-differ-{}", key(it.concern))),
            urgent: false,
        })
    })
}

/// The talks to which this person has still to look back, the newest first; behind all that is due.
pub(super) fn own_talk_lines(desk: &Rc<Desk>, cases: &[CaseSummary]) -> Vec<DueLine> {
    let all = cases.iter().flat_map(|case| case.own_talks.iter().map(move |talk| (case, talk)));
    let mut own: Vec<_> = all.filter(|(_, talk)| talk.by == desk.me.id).collect();
    own.sort_by_key(|(_, talk)| std::cmp::Reverse(talk.at));
    // Two talks of one day are told apart by their hour.
    let when = |case: &CaseSummary, talk: &OwnTalk| {
        let same = case.own_talks.iter().filter(|it| it.by == talk.by && day(it) == day(talk)).count();
        if same > 1 { intl::date_and_time(tag(), talk.at) } else { day(talk) }
    };
    own.iter()
        .map(|(case, talk)| DueLine {
            href: look_back_href(&case.case, &talk.session),
            who: called(case),
            why: tv("home-look-back", &[("day", when(case, talk).into())]),
            urgent: false,
        })
        .collect()
}

/// The day of a talk, in words.
fn day(talk: &OwnTalk) -> String {
    intl::day_of(tag(), talk.at)
}

/// What waits for this person's decision; nothing where nothing does.
#[component]
pub(super) fn Approvals(lines: Vec<DueLine>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        view! {
            <Card id="approvals-heading" title=t("home-approvals-title") flush=true>
                <TaskList labelled_by="approvals-heading">
                    {lines.into_iter().map(|line| view! {
                        <TaskItem href=line.href label=line.who why=line.why icon=IconName::Sign />
                    }).collect_view()}
                </TaskList>
            </Card>
        }
    })
}

/// What is due: the first lines, and all of them on request.
#[component]
pub(super) fn Due(lines: Vec<DueLine>, all: RwSignal<bool>) -> impl IntoView {
    let count = lines.len();
    let draw = move || {
        let most = if all.get() { count } else { MOST_DUE };
        lines
            .iter()
            .take(most)
            .cloned()
            .map(|line| {
                let (icon, tone) =
                    if line.urgent { (IconName::Flag, Tone::Stop) } else { (IconName::Clock, Tone::Warn) };
                view! { <TaskItem href=line.href label=line.who why=line.why icon tone=tone /> }
            })
            .collect_view()
    };
    view! {
        <section class="home__due card card--flush" aria-labelledby="due-heading">
            <div class="card__header"><h2 class="card__title" id="due-heading">{t("home-due-title")}</h2></div>
            {(count == 0).then(|| view! { <p class="home__quiet">{t("home-due-empty")}</p> })}
            {(count > 0).then(|| view! { <TaskList labelled_by="due-heading">{draw}</TaskList> })}
            {move || (count > MOST_DUE && !all.get()).then(|| view! {
                <div class="card__foot">
                    <Button
                        label=tv("home-due-all", &[("count", count.into())])
                        kind=ButtonKind::Quiet
                        on_press=UnsyncCallback::new(move |()| all.set(true))
                    />
                </div>
            })}
        </section>
    }
}
