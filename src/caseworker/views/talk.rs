//! One talk on the page of what the child said. What comes in changes words where they stand, and leaves every box in which
//! somebody writes beside a statement.

use catalogue::ChildTexts;
use domain::{AnswerState, Notice, TakenBack};
use leptos::prelude::*;

use super::{Letters, Said, Talk, said_id};
use crate::caseworker::beside::Beside;
use crate::caseworker::course::LookTogether;
use crate::caseworker::held::Held;
use crate::caseworker::lanes::{reason_words, topic_name};
use crate::caseworker::look_back::LookBack;
use crate::caseworker::opened::CaseHandle;
use crate::caseworker::views_again::again_lines;
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Card, Tone};

/// One talk, with every statement in it.
#[component]
pub(super) fn OneTalk(
    /// The case.
    case: CaseHandle,
    /// The talk as it was first.
    talk: Talk,
    /// All talks as they are now.
    talks: Memo<Vec<Talk>>,
    /// The words that stood on the child's cards.
    texts: Signal<Option<ChildTexts>>,
) -> impl IntoView {
    let session = talk.session.clone();
    let id = format!("talk-{session}");
    let now = Memo::new(move |_| {
        let found = talks.with(|talks| talks.iter().find(|it| it.session == talk.session).cloned());
        found.unwrap_or_else(|| talk.clone())
    });
    let title = Signal::derive(move || {
        tv("case-views-session", &[("when", intl::day_of(tag(), now.with(|it| it.at)).into())])
    });
    let present = move || {
        let present = now.with(|it| it.present.clone());
        (!present.is_empty())
            .then(|| view! { <p dir="auto">{tv("views-present", &[("who", present.into())])}</p> })
    };
    let course = move || {
        let course = now.with(|it| it.course.clone());
        course.map(|course| view! { <LookTogether course texts=texts.get() /> })
    };
    let held = move || {
        let (manner, course) = now.with(|it| (it.manner.clone(), it.course.clone()));
        manner.map(|manner| view! { <Held manner course /> })
    };
    // What the child only went on from stands in one line at the end of the talk.
    let statements = move |passed: bool| {
        let is_one =
            move |it: &&Said| (it.said.state == AnswerState::Skipped && it.again.is_empty()) == passed;
        Memo::new(move |_| now.with(|it| it.said.iter().filter(is_one).cloned().collect::<Vec<_>>()))
    };
    let (said, passed) = (statements(false), statements(true));
    let rows = move |of: Memo<Vec<Said>>| {
        view! {
            <For each=move || of.get() key=|it| it.change.clone() let:one>
                <Statement case one talk=now texts />
            </For>
        }
    };
    let any_passed = Memo::new(move |_| passed.with(|it| !it.is_empty()));
    let went_on = move || tv("views-went-on", &[("count", passed.with(Vec::len).into())]);
    view! {
        <Card id title>
            {move || now.with(|it| it.help).then(|| view! { <Banner tone=Tone::Warn title=t("case-views-help") still=true /> })}
            {present}
            {move || now.with(|it| it.no_views).then(|| view! { <p>{t("case-views-no-views")}</p> })}
            {move || now.with(|it| it.course.as_ref().is_some_and(|it| it.views_kept)).then(|| view! { <p>{t("case-views-kept-from-you")}</p> })}
            {move || together(now.with(|it| it.notices.clone()))}
            {course}
            {rows(said)}
            {move || any_passed.get().then(|| view! {
                <details class="views__passed">
                    <summary>{went_on}</summary>
                    <div class="stack">{rows(passed)}</div>
                </details>
            })}
            {move || now.with(|it| it.taken_back.iter().map(taken_back).collect_view())}
            <LookBack case session />
            <details>
                <summary>{t("views-explained-title")}</summary>
                <ul>{move || texts.with(|texts| explained(now, texts.as_ref()))}</ul>
            </details>
            {held}
        </Card>
    }
}

/// One statement with what stands beside it.
#[component]
fn Statement(
    case: CaseHandle,
    one: Said,
    talk: Memo<Talk>,
    texts: Signal<Option<ChildTexts>>,
) -> impl IntoView {
    let (id, change, said) = (said_id(&one.said), one.change.clone(), one.said.clone());
    let now = Memo::new(move |_| {
        let found = talk.with(|talk| talk.said.iter().find(|it| it.change == one.change).cloned());
        found.unwrap_or_else(|| one.clone())
    });
    let letters = move || {
        let Said { language, said, replaced, reason, .. } = now.get();
        view! { <Letters language said replaced reason texts=texts.get() /> }
    };
    view! {
        <section class="voice" class:voice--replaced=move || now.with(|it| it.replaced.is_some()) id=id>
            {letters}
            {move || again_lines(now.with(|it| it.again.clone()))}
            <Beside case change said />
        </section>
    }
}

/// What to look at together. Help has its own banner.
fn together(mut notices: Vec<Notice>) -> Option<impl IntoView> {
    notices.retain(|it| *it != Notice::Help);
    (!notices.is_empty()).then(|| {
        let lines = notices
            .into_iter()
            .map(|it| view! { <li>{t(&format!("views-notice-{}", key(it).replace('_', "-")))}</li> })
            .collect_view();
        view! {
            <Banner title=t("views-notice-title") still=true>
                <ul class="gap-list">{lines}</ul>
            </Banner>
        }
    })
}

/// That something was said and taken back.
fn taken_back(it: &TakenBack) -> impl IntoView + use<> {
    let day = intl::day_of(tag(), it.said);
    let words =
        tv("views-taken-back", &[("topic", topic_name(&it.screen, None).into()), ("when", day.into())]);
    let reason = it.reason.as_deref().map(reason_words);
    view! { <section class="voice voice--masked"><p>{words} " " {reason}</p></section> }
}

/// What was explained, topic by topic.
fn explained(talk: Memo<Talk>, texts: Option<&ChildTexts>) -> impl IntoView + use<> {
    let title = |id: &str| {
        let found = texts.and_then(|texts| texts.topics.iter().find(|it| it.id == id));
        found.map_or_else(|| id.to_owned(), |topic| topic.title.clone())
    };
    let line = |(id, outcome): &(String, String)| {
        view! { <li>{title(id)} ": " {t(&format!("views-explained-{outcome}"))}</li> }
    };
    talk.with(|talk| talk.explained.iter().map(line).collect_view())
}
