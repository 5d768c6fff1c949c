//! What the child said: every session, every statement letter by letter, who may see it, and what it replaced.
//! Nothing here can be edited, and nothing is shown that the child did not send.

mod talk;

use std::collections::BTreeMap;

use catalogue::ChildTexts;
use domain::{
    AnswerState, CaseFact, Change, ChangeId, ChildStatement, Course, Explained, Horizon, Manner, Notice,
    Scope, SessionId, Source, Stand, StatementId, TakenBack, Timestamp, notices, versions,
};
use leptos::prelude::*;

use super::after_talk::ExplainAgain;
use super::attached::Attached;
use super::beside::HowAsked;
use super::come_back::WaitsForYou;
use super::compare::Comparison;
use super::coverage::child_texts;
use super::hand_on::Waiting;
use super::kept::KeptClosed;
use super::lanes::reason_words;
use super::named;
use super::opened::{CaseHandle, with_case};
use super::seen::WhatWasSeen;
use super::views_again::{Again, said_again};
use super::views_people;
use crate::app::desk::desk;
use crate::app::routes::To;
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Chip, EmptyState, IconName, LinkButton, PageHeader};
use talk::OneTalk;

/// One talk with the child.
#[derive(Clone, PartialEq)]
struct Talk {
    session: SessionId,
    /// True for the worker who sat beside the child.
    mine: bool,
    at: Timestamp,
    no_views: bool,
    help: bool,
    present: String,
    explained: Vec<(String, String)>,
    manner: Option<Manner>,
    course: Option<Course>,
    said: Vec<Said>,
    taken_back: Vec<TakenBack>,
    notices: Vec<Notice>,
}

/// One statement of a talk, with where it stands.
#[derive(Clone, PartialEq)]
struct Said {
    change: ChangeId,
    language: String,
    said: ChildStatement,
    replaced: Option<Timestamp>,
    reason: Option<String>,
    /// When the child called it the same, changed without saying how, or wanted to add to it.
    again: Vec<(Timestamp, Again)>,
}

/// The views of the case in the address.
#[component]
pub(crate) fn ViewsPage() -> impl IntoView {
    with_case(|case| view! { <Views case /> })
}

#[component]
fn Views(case: CaseHandle) -> impl IntoView {
    let texts = child_texts();
    let talks = Memo::new(move |_| case.with_value(talks));
    // Said wherever a colleague talked with the child, so that it does not tell whether the child spoke.
    let others = Memo::new(move |_| talks.with(|talks| talks.iter().any(|talk| !talk.mine)));
    let id = case.with_value(|it| it.id.clone());
    let coverage = To::Coverage(id.clone()).path();
    let paper = To::SaidPaper(id.clone()).path();
    let nothing_seen =
        Signal::derive(move || case.with_value(|it| it.track(|file| domain::seen(file).is_empty())));
    named::follow(Signal::derive(move || texts.with(|texts| texts.as_ref().is_some_and(Option::is_some))));
    let texts = Signal::derive(move || texts.get().flatten());
    view! {
        <main class="page stack views" id="content">
            <PageHeader title=t("case-views-title") back_href=To::Case(id).path() back_label=t("common-back") />
            {move || others.get().then(|| view! { <Banner title=t("case-views-withheld") still=true /> })}
            <WaitsForYou case />
            <KeptClosed case />
            <Waiting case />
            <ExplainAgain case />
            <LinkButton href=coverage.clone() label=t("views-coverage-open") icon=IconName::Eye />
            {move || talks.with(|talks| talks.iter().any(|talk| !talk.said.is_empty())).then(|| view! { <LinkButton href=paper.clone() label=t("views-paper") /> })}
            <WhatWasSeen case texts />
            <Comparison case texts />
            {move || (talks.with(Vec::is_empty) && nothing_seen.get()).then(|| view! { <EmptyState title=t("case-views-empty") /> })}
            // One talk stays one talk whatever comes in: nobody loses what they are writing beside it.
            <For each=move || talks.get() key=|talk| talk.session.clone() let:talk>
                <OneTalk case talk talks texts />
            </For>
        </main>
    }
}

/// All talks, newest first; what was said before a session's own fact arrived stands there all the same.
fn talks(case: &std::rc::Rc<crate::app::open_case::OpenCase>) -> Vec<Talk> {
    case.track(|file| {
        let masked = file.taken_back();
        let stands: BTreeMap<StatementId, Stand> =
            versions(file).into_iter().map(|it| (it.id().clone(), it.stand)).collect();
        let replaced_at = |id: &StatementId| match stands.get(id) {
            Some(Stand::Replaced { on, reason }) => Some((*on, reason.clone())),
            _ => None,
        };
        let again = said_again(file);
        let mut talks: Vec<Talk> = Vec::new();
        for (change, fact) in file.facts() {
            let (session, talk) = match fact {
                CaseFact::ChildSession { session, .. } => (session, None),
                CaseFact::ChildStatement(said) => (&said.session, Some(said)),
                _ => continue,
            };
            if !talks.iter().any(|talk| talk.session == *session) {
                talks.push(blank(session, change));
            }
            let Some(found) = talks.iter_mut().find(|talk| talk.session == *session) else { continue };
            if let Some(said) = talk {
                // What the child took back is shown as that, below.
                if !masked.contains_key(&said.id) {
                    let (replaced, reason) = replaced_at(&said.id).unzip();
                    let (change, language) = (change.id.clone(), change.language.clone());
                    let said = said.as_ref().clone();
                    let again = again.get(&said.id).cloned().unwrap_or_default();
                    let reason = reason.flatten();
                    found.said.push(Said { change, language, said, replaced, reason, again });
                }
            } else if let CaseFact::ChildSession {
                no_views,
                explained,
                help_pressed,
                present,
                manner,
                course,
                ..
            } = fact
            {
                found.no_views = *no_views;
                found.help = *help_pressed;
                found.present.clone_from(present);
                found.manner = manner.as_deref().cloned();
                found.course = course.as_deref().cloned();
                found.explained = how_told(explained, course.as_deref());
            }
        }
        for (_, taken) in masked.values() {
            if let Some(talk) = talks.iter_mut().find(|talk| talk.session == taken.session) {
                talk.taken_back.push((*taken).clone());
            }
        }
        for talk in &mut talks {
            // Of what was taken back nothing is read any more, how it was put down neither.
            if let Some(course) = &mut talk.course {
                course.cautions.retain(|it| !talk.taken_back.iter().any(|taken| taken.screen == it.screen));
            }
            talk.notices = notices(file, &talk.session).into_iter().collect();
        }
        talks.sort_by_key(|talk| std::cmp::Reverse(talk.at));
        talks
    })
}

/// Each topic of a talk with how it came across. What was not told to the end says that, also where it was not opened.
fn how_told(explained: &[Explained], course: Option<&Course>) -> Vec<(String, String)> {
    let untold = course.map(|course| course.untold.clone()).unwrap_or_default();
    let told = explained.iter().filter(|it| !untold.contains(&it.topic));
    let told = told.map(|it| (it.topic.clone(), key(it.outcome)));
    let mut all: Vec<_> =
        told.chain(untold.iter().map(|topic| (topic.clone(), "untold".to_owned()))).collect();
    all.sort();
    all
}

fn blank(session: &SessionId, change: &Change) -> Talk {
    Talk {
        session: session.clone(),
        mine: change.entered_by == desk().me.id,
        at: change.recorded,
        no_views: false,
        help: false,
        present: String::new(),
        explained: Vec::new(),
        manner: None,
        course: None,
        said: Vec::new(),
        taken_back: Vec::new(),
        notices: Vec::new(),
    }
}

/// One statement, letter by letter, with what stood around it.
#[component]
pub(super) fn Statement(
    /// BCP 47 tag of the talk.
    language: String,
    /// The statement.
    said: ChildStatement,
    /// The words that stood on the child's cards.
    texts: Option<ChildTexts>,
    /// What stands beside it.
    children: Children,
) -> impl IntoView {
    let id = said_id(&said);
    view! {
        <section class="voice" id=id>
            <Letters language said replaced=None reason=None texts />
            {children()}
        </section>
    }
}

/// Where a statement stands on the page.
fn said_id(said: &ChildStatement) -> String {
    format!("said-{}", said.id)
}

/// What stands in a statement: what was asked, what the child said, whom it wants to read it.
#[component]
fn Letters(
    /// BCP 47 tag of the talk.
    language: String,
    /// The statement.
    said: ChildStatement,
    /// When the child put another in its place.
    replaced: Option<Timestamp>,
    /// Why, if the child said.
    reason: Option<String>,
    /// The words that stood on the child's cards.
    texts: Option<ChildTexts>,
) -> impl IntoView {
    let prompt = views_people::asked(&said, texts.as_ref());
    let names: Vec<String> = said
        .shares
        .iter()
        .filter(|share| share.scope != Scope::None)
        .map(|share| t(&format!("views-recipient-{}", key(share.recipient))))
        .collect();
    let shared = if names.is_empty() {
        t("case-views-shared-nobody")
    } else {
        tv("case-views-shared-with", &[("names", intl::list(tag(), names).into())])
    };
    let cards = said
        .chosen
        .iter()
        .map(|chosen| view! { <p dir="auto">{card_words(&said, chosen, texts.as_ref())}</p> })
        .collect_view();
    let people = views_people::people(&said, texts.as_ref());
    let words = said.words.as_ref().map(|words| {
        view! { <p class="voice__words" dir="auto" lang=words.language.clone()>{words.text.clone()}</p> }
    });
    let media = said.media.iter().cloned().map(|media| view! { <Attached media /> }).collect_view();
    let how = said.clone();
    let state =
        // What the child left out itself says so in its place.
        (said.state != AnswerState::Answered && said.chosen.iter().all(|it| it.part != "agenda")).then(|| t(&format!("case-views-state-{}", key(said.state))));
    let time = said.time.filter(|_| said.screen != "V03").map(|time| {
        t(match time {
            Horizon::Before => "views-time-before",
            Horizon::Now => "views-time-now",
            Horizon::Turning18 => "views-time-turning-18",
            Horizon::Later => "views-time-later",
        })
    });
    view! {
            <h3 class="voice__asked">{prompt}</h3>
            {state.map(|words| view! { <p>{words}</p> })}
            <blockquote class="voice__said" dir="auto" lang=language>{people} {cards} {words}</blockquote>
            {media}
            {time.map(|words| view! { <Chip label=words /> })}
            {(said.source == Source::ViaCaregiver).then(|| view! { <Chip label=t("views-source-via-caregiver") /> })}
            <p class="voice__meta">{intl::date_and_time(tag(), said.said)} " · " {shared}</p>
            {replaced.map(|at| view! {
                <p class="voice__meta">
                    {tv("case-views-replaced", &[("when", intl::day_of(tag(), at).into())])} " "
                    {reason.as_deref().map(reason_words)}
                </p>
            })}
            <HowAsked said=how />
    }
}

/// One chosen card: the child's own words first, else the words that stood on the card.
pub(super) fn card_words(
    said: &ChildStatement,
    chosen: &domain::Chosen,
    texts: Option<&ChildTexts>,
) -> String {
    if let Some(words) = views_people::said(said, chosen, texts) {
        return words;
    }
    let label = match (&chosen.words, texts, chosen.part.as_str()) {
        (Some(words), _, _) => words.clone(),
        (None, _, "agenda") => t("case-views-left-out"),
        (None, _, "tell") => t(&format!("child-tell-{}", chosen.key.replace('_', "-"))),
        (None, Some(texts), part) => texts.label(&said.screen, part, &chosen.key).to_owned(),
        (None, None, _) => chosen.key.clone(),
    };
    match (said.screen.as_str(), &chosen.strength) {
        ("V05" | "V07", _) => match texts.and_then(|texts| texts.heap(&said.screen, &chosen.part)) {
            Some(heap) => format!("{heap}: {label}"),
            None => label,
        },
        ("V14", _) => match texts.map(|texts| texts.label("V14", "who", &chosen.key)) {
            Some(who) if who != chosen.key => format!("{label} ({who})"),
            _ => label,
        },
        ("V10", _) => format!("{}: {label}", t(&format!("child-basket-{}", chosen.part))),
        (_, Some(strength)) => {
            format!("{label}, {}", t(&format!("child-mood-{}", strength.replace('_', "-"))))
        }
        _ => label,
    }
}
