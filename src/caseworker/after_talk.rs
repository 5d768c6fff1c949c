//! What a talk leaves to do, openly: whom the child wants to read something, what has to be explained again, what was not told to
//! the end, and what the child kept for another day. It names what, never what was said.

use catalogue::ChildTexts;
use domain::child_flow::{Aside, Screen};
use domain::{
    Answers, Body, CaseFact, CaseFile, Concern, ExplainedAgain, Recipient, SessionId, ToExplain, not_told,
    put_aside, to_explain_again, to_hand_on,
};
use form_engine::MOST_CHARACTERS;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::exported::NotWritten;
use super::handover::worker_texts;
use super::opened::CaseHandle;
use crate::app::failure;
use crate::app::routes::To;
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, Card, Field, IconName, TaskItem, TaskList, TextInput, Tone};

/// What is left to do in a case after talks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct LeftToDo {
    hand_on: Vec<Recipient>,
    explain: Vec<String>,
    put_off: Vec<Screen>,
    untold: Vec<String>,
}

impl LeftToDo {
    /// What the case says.
    pub(super) fn of(file: &CaseFile) -> Self {
        let kept = put_aside(file).into_iter().filter(|(_, aside)| *aside == Aside::AnotherDay);
        Self {
            hand_on: to_hand_on(&Answers::of(file)).into_iter().map(|it| it.to).collect(),
            explain: to_explain_again(file).into_iter().map(|it| it.topic).collect(),
            put_off: kept.map(|(screen, _)| screen).collect(),
            untold: not_told(file),
        }
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The names of what a concern is about; none for any other concern.
    pub(super) fn names(&self, concern: Concern, texts: Option<&ChildTexts>) -> Option<String> {
        let names: Vec<String> = match concern {
            Concern::HandOn => self.hand_on.iter().map(|to| recipient_words(*to)).collect(),
            Concern::ExplainAgain => self.explain.iter().map(|topic| topic_words(topic, texts)).collect(),
            Concern::ChildPutOff => self.put_off.iter().map(|screen| part_words(*screen)).collect(),
            _ => return None,
        };
        Some(intl::list(tag(), names))
    }
}

/// Somebody of the child's list, within a sentence.
pub(super) fn recipient_words(to: Recipient) -> String {
    t(&format!("views-recipient-{}", key(to)))
}

/// The title of a topic, in the worker's language.
fn topic_words(topic: &str, texts: Option<&ChildTexts>) -> String {
    let found = texts.and_then(|texts| texts.topics.iter().find(|it| it.id == topic));
    found.map_or_else(|| topic.to_owned(), |it| it.title.clone())
}

/// A question by its short name.
fn part_words(screen: Screen) -> String {
    match screen {
        Screen::V09Told => t("child-part-told"),
        screen => t(&format!("child-part-{}", screen.name())),
    }
}

/// What came out of the talk that is just over, with the way to each; nothing where nothing is left to do.
#[component]
pub(super) fn JustLeft(
    /// The case.
    case: domain::CaseId,
    /// What is left.
    left: LeftToDo,
) -> impl IntoView {
    if left.is_empty() {
        return ().into_any();
    }
    let texts = LocalResource::new(worker_texts);
    let untold = StoredValue::new(left.untold.clone());
    let line = move |concern: Concern, to: To, icon: IconName| {
        let left = left.clone();
        let names = left.names(concern, None).filter(|names| !names.is_empty());
        names.map(|_| {
            let why = Signal::derive(move || {
                texts.with(|texts| left.names(concern, texts.as_ref().and_then(Option::as_ref)))
            });
            let label = t(&format!("attention-{}", key(concern)));
            view! { <TaskItem href=to.path() label why icon tone=Tone::Warn /> }
        })
    };
    let titles = Signal::derive(move || {
        let name = |texts: Option<&ChildTexts>| {
            untold.with_value(|all| all.iter().map(|topic| topic_words(topic, texts)).collect::<Vec<_>>())
        };
        Some(intl::list(tag(), texts.with(|texts| name(texts.as_ref().and_then(Option::as_ref)))))
    });
    view! {
        <Card id="after-talk" title=t("after-talk-title") flush=true>
            <TaskList labelled_by="after-talk">
                {line(Concern::HandOn, To::HandOn(case.clone()), IconName::Speech)}
                {line(Concern::ExplainAgain, To::Views(case.clone()), IconName::TwoFigures)}
                {line(Concern::ChildPutOff, To::Handover(case.clone()), IconName::Clock)}
                {(!untold.with_value(Vec::is_empty)).then(|| view! {
                    <TaskItem href=To::Views(case.clone()).path() label=t("after-talk-untold") why=titles icon=IconName::Speech tone=Tone::Info />
                })}
            </TaskList>
        </Card>
    }
    .into_any()
}

/// Before the tablet is handed over again: what the child kept for another day. It meets the question again by itself.
#[component]
pub(super) fn PutOff(
    /// The case.
    case: CaseHandle,
) -> impl IntoView {
    let names = case.with_value(|it| it.now(LeftToDo::of)).names(Concern::ChildPutOff, None);
    names.filter(|names| !names.is_empty()).map(|names| {
        view! {
            <Card id="handover-put-off" title=t("handover-put-off-title")>
                <p>{tv("handover-put-off-words", &[("names", names.into())])}</p>
            </Card>
        }
    })
}

/// What has to be explained again, each until somebody says that it was.
#[component]
pub(super) fn ExplainAgain(
    /// The case.
    case: CaseHandle,
) -> impl IntoView {
    let open = Memo::new(move |_| {
        let all = case.with_value(|it| it.track(to_explain_again));
        all.into_iter().map(|it| (it.topic, it.session, it.at)).collect::<Vec<_>>()
    });
    let any = Memo::new(move |_| open.with(|open| !open.is_empty()));
    let texts = LocalResource::new(worker_texts);
    move || {
        any.get().then(|| {
            view! {
                <Card id="explain-again" title=t("explain-again-title")>
                    <p>{t("explain-again-lead")}</p>
                    <ul class="stack explain-again">
                        // Settling one topic leaves what is being written about another.
                        <For each=move || open.get() key=|it| (it.0.clone(), it.1.clone()) let:it>
                            <li><OneTopic case texts to=ToExplain { topic: it.0, session: it.1, at: it.2 } /></li>
                        </For>
                    </ul>
                </Card>
            }
        })
    }
}

#[component]
fn OneTopic(case: CaseHandle, texts: LocalResource<Option<ChildTexts>>, to: ToExplain) -> impl IntoView {
    let ToExplain { topic, session, at } = to;
    let how = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let failed: NotWritten = RwSignal::new_local(None);
    let day = intl::day_of(tag(), at);
    let name = {
        let topic = topic.clone();
        move || texts.with(|texts| topic_words(&topic, texts.as_ref().and_then(Option::as_ref)))
    };
    let id = format!("explain-again-{topic}");
    let write = UnsyncCallback::new(move |()| {
        busy.set(true);
        let fact = done(&session, &topic, how.with_untracked(|how| how.trim().to_owned()));
        let open = case.get_value();
        spawn_local(async move {
            let wrote = open.write(vec![Body::Fact(fact)]).await;
            busy.try_set(false);
            failed.try_set(wrote.err());
        });
    });
    let most = u32::try_from(MOST_CHARACTERS).unwrap_or(u32::MAX);
    view! {
        <h3 class="explain-again__topic">{name} " · " {day}</h3>
        {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
        <Field id=id label=t("explain-again-how") hint=t("explain-again-how-hint")>
            <TextInput value=how on_input=UnsyncCallback::new(move |text| how.set(text)) max_length=most />
        </Field>
        <div class="case__write">
            <Button label=t("explain-again-done") kind=ButtonKind::Primary busy on_press=write />
        </div>
    }
}

fn done(session: &SessionId, topic: &str, how: String) -> CaseFact {
    CaseFact::ExplainedAgain(Box::new(ExplainedAgain {
        session: session.clone(),
        topic: topic.to_owned(),
        how,
    }))
}
