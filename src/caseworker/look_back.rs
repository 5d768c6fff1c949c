//! The worker looks back at its own part in a talk: three questions about us (child-ux.md 2.6, H8). Asked once on the page
//! of the case, kept with the talk, and no word of the child.

use domain::{
    Body, CaseFact, Happened, OwnPart, OwnTalk, SelfAnswer, SelfCheck, SessionId, held_by, own_parts,
    to_look_back,
};
use form_engine::MOST_CHARACTERS;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;
use store::StoreError;

use super::case::name_of;
use super::opened::CaseHandle;
use crate::app::desk::desk;
use crate::app::failure;
use crate::app::routes::To;
use crate::i18n::{key, t, tag, tv};
use crate::ports::{intl, page};
use crate::ui::{
    Banner, Button, ButtonKind, Card, Field, IconName, LinkButton, TextArea, Tone, YesNoUnknown,
};

/// Where the questions about a talk stand on the page of what the child said.
fn place_of(session: &SessionId) -> String {
    format!("look-back-{session}")
}

/// The address of the questions about a talk.
pub(super) fn look_back_href(case: &domain::CaseId, session: &SessionId) -> String {
    format!("{}#{}", To::Views(case.clone()).path(), place_of(session))
}

async fn keep(case: CaseHandle, session: SessionId, answer: SelfAnswer) -> Result<(), StoreError> {
    let fact = CaseFact::SelfCheck(Box::new(SelfCheck { session, answer }));
    case.get_value().write(vec![Body::Fact(fact)]).await.map(drop)
}

/// The talks of this case to which the person who is signed in has still to look back.
fn own_talks(case: CaseHandle) -> Vec<OwnTalk> {
    let me = desk().me.id.clone();
    let open = case.with_value(|it| it.track(|file| to_look_back(file, intl::today())));
    open.into_iter().filter(|talk| talk.by == me).collect()
}

/// On the page of the case: the newest talk of this worker is still to be looked back at. One press leads to the
/// questions, another puts it off.
#[component]
pub(super) fn LookBackCard(
    /// The case.
    case: CaseHandle,
) -> impl IntoView {
    let due = Memo::new(move |_| own_talks(case).into_iter().next());
    let failed = RwSignal::new_local(None::<StoreError>);
    let id = case.with_value(|it| it.id.clone());
    move || {
        due.get().map(|talk| {
            let href = look_back_href(&id, &talk.session);
            let day = intl::day_of(tag(), talk.at);
            let session = StoredValue::new(talk.session);
            let put_off = UnsyncCallback::new(move |()| {
                spawn_local(async move {
                    let kept = keep(case, session.get_value(), SelfAnswer::PutOff).await;
                    failed.try_set(kept.err());
                });
            });
            view! {
                <Card id="look-back-heading" title=t("look-back-title")>
                    {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
                    <p>{tv("look-back-due", &[("day", day.into())])}</p>
                    <div class="case__write">
                        <LinkButton href label=t("look-back-open") icon=IconName::Eye />
                        <Button label=t("look-back-put-off") kind=ButtonKind::Quiet on_press=put_off />
                    </div>
                </Card>
            }
        })
    }
}

/// With a talk: what its worker wrote, for all who look after the case; for that worker the questions, while they are open.
#[component]
pub(super) fn LookBack(
    /// The case.
    case: CaseHandle,
    /// The talk.
    session: SessionId,
) -> impl IntoView {
    let me = desk().me.id.clone();
    let place = place_of(&session);
    let session = StoredValue::new(session);
    let read = move |file: &domain::CaseFile| {
        session.with_value(|session| {
            let parts = own_parts(file, session);
            parts
                .map(|(change, part)| (change.entered_by.clone(), change.recorded, part.clone()))
                .collect::<Vec<_>>()
        })
    };
    // Only what is new draws anew: somebody may be writing.
    let written = Memo::new(move |_| case.with_value(|it| it.track(read)));
    let mine = Memo::new(move |_| {
        let is_me = |file: &domain::CaseFile| {
            session.with_value(|session| held_by(file, session).is_some_and(|(by, _)| *by == me))
        };
        case.with_value(|it| it.track(is_me))
    });
    let asked = untrack(|| own_talks(case)).iter().any(|talk| session.with_value(|it| talk.session == *it));
    // The page is for the child's words: the questions stand open only for who came for them.
    let came = use_location().hash.with_untracked(|hash| hash.trim_start_matches('#') == place);
    let open = RwSignal::new(mine.get_untracked() && came);
    let heading = place.clone();
    if came {
        Effect::new(move |_| page::focus(&heading));
    }
    move || {
        let written = written.get();
        if !written.is_empty() {
            let parts = written.into_iter().map(|(by, at, part)| {
                let who = [("name", name_of(&by).into()), ("when", intl::day_of(tag(), at).into())];
                view! { <Written title=tv("look-back-written", &who) part /> }
            });
            return parts.collect_view().into_any();
        }
        if !mine.get() {
            return ().into_any();
        }
        if !open.get() {
            return view! {
                <Button label=t("look-back-open") kind=ButtonKind::Quiet icon=IconName::Eye on_press=UnsyncCallback::new(move |()| open.set(true)) />
            }
            .into_any();
        }
        view! { <Questions case session place=place.clone() open asked /> }.into_any()
    }
}

/// What a worker wrote about its own part.
#[component]
fn Written(title: String, part: OwnPart) -> impl IntoView {
    let line = |question: &'static str, happened: Option<Happened>, words: String| {
        let happened = happened.map(|it| t(&format!("look-back-{}", key(it).replace('_', "-"))));
        let words = Some(words).filter(|words| !words.trim().is_empty());
        (happened.is_some() || words.is_some()).then(|| {
            view! {
                <div class="look-back__row">
                    <dt>{t(question)}</dt>
                    <dd dir="auto">{happened.map(|words| view! { <p>{words}</p> })} {words.map(|words| view! { <p>{words}</p> })}</dd>
                </div>
            }
        })
    };
    view! {
        <section class="look-back">
            <h3 class="look-back__title" dir="auto">{title}</h3>
            <dl class="look-back__list">
                {line("look-back-suggested", part.suggested, part.suggested_words)}
                {line("look-back-others", part.others, part.others_words)}
                {line("look-back-otherwise", None, part.otherwise)}
            </dl>
        </section>
    }
}

/// What is being written about one question.
#[derive(Clone, Copy)]
struct Answer {
    happened: RwSignal<Option<String>>,
    words: RwSignal<String>,
}

impl Answer {
    fn begin() -> Self {
        Self { happened: RwSignal::new(None), words: RwSignal::new(String::new()) }
    }

    fn happened(self) -> Option<Happened> {
        self.happened.with_untracked(|key| match key.as_deref() {
            Some("yes") => Some(Happened::Yes),
            Some("no") => Some(Happened::No),
            Some(_) => Some(Happened::NotSure),
            None => None,
        })
    }
}

/// True for what the server would not take.
fn is_too_long(words: &str) -> bool {
    words.len() > MOST_CHARACTERS && words.chars().count() > MOST_CHARACTERS
}

#[component]
fn Questions(
    case: CaseHandle,
    session: StoredValue<SessionId>,
    place: String,
    open: RwSignal<bool>,
    asked: bool,
) -> impl IntoView {
    let (suggested, others) = (Answer::begin(), Answer::begin());
    let otherwise = RwSignal::new(String::new());
    let (busy, tried) = (RwSignal::new(false), RwSignal::new(false));
    let failed = RwSignal::new_local(None::<StoreError>);
    let part = move || OwnPart {
        suggested: suggested.happened(),
        suggested_words: suggested.words.get_untracked(),
        others: others.happened(),
        others_words: others.words.get_untracked(),
        otherwise: otherwise.get_untracked(),
    };
    let write = move |answer: SelfAnswer| {
        busy.set(true);
        spawn_local(async move {
            match keep(case, session.get_value(), answer).await {
                Ok(()) => drop(open.try_set(false)),
                Err(error) => drop(failed.try_set(Some(error))),
            }
            busy.try_set(false);
        });
    };
    let save = UnsyncCallback::new(move |()| {
        tried.set(true);
        let part = part();
        let words = [&part.suggested_words, &part.others_words, &part.otherwise];
        if part.says_something() && !words.into_iter().any(|words| is_too_long(words)) {
            write(SelfAnswer::Written(Box::new(part)));
        }
    });
    // Who opened it later closes it again; only the first question is put off.
    let leave =
        UnsyncCallback::new(move |()| if asked { write(SelfAnswer::PutOff) } else { open.set(false) });
    let empty = Signal::derive(move || {
        suggested.happened.track();
        others.happened.track();
        let said = suggested.happened.with(Option::is_some)
            || others.happened.with(Option::is_some)
            || [suggested.words, others.words, otherwise]
                .iter()
                .any(|it| it.with(|it| !it.trim().is_empty()));
        (tried.get() && !said).then(|| t("look-back-empty"))
    });
    let box_of =
        move |id: &'static str, label: &'static str, words: RwSignal<String>, hint: Option<String>| {
            let wrong = Signal::derive(move || {
                words
                    .with(|words| is_too_long(words))
                    .then(|| tv("problem-too-long", &[("n", MOST_CHARACTERS.into())]))
            });
            view! {
                <Field id=id label=t(label) hint error=wrong>
                    <TextArea value=words on_input=UnsyncCallback::new(move |text| words.set(text)) />
                </Field>
            }
        };
    let asks = move |id: &'static str, words_id: &'static str, of: Answer, error: Signal<Option<String>>| {
        // Where nothing happened, there is nothing to describe.
        let describes =
            Memo::new(move |_| of.happened.with(|it| matches!(it.as_deref(), Some("yes" | "unknown"))));
        view! {
            <Field id=id label=t(id) hint=t(&format!("{id}-hint")) error group=true>
                <YesNoUnknown
                    value=of.happened
                    on_choose=UnsyncCallback::new(move |key| of.happened.set(Some(key)))
                    yes=t("look-back-yes")
                    no=t("look-back-no")
                    unknown=t("look-back-not-sure")
                />
            </Field>
            {move || describes.get().then(|| box_of(words_id, "look-back-words", of.words, None))}
        }
    };
    let none = Signal::stored(None::<String>);
    let heading = place.clone();
    view! {
        <section class="look-back look-back--asks" aria-labelledby=place>
            <h3 class="look-back__title" id=heading tabindex="-1">{t("look-back-title")}</h3>
            <p>{t("look-back-lead")}</p>
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            {asks("look-back-suggested", "look-back-suggested-words", suggested, empty)}
            {asks("look-back-others", "look-back-others-words", others, none)}
            {box_of("look-back-otherwise", "look-back-otherwise", otherwise, None)}
            <div class="case__write">
                <Button label=t("look-back-save") kind=ButtonKind::Primary busy on_press=save />
                <Button label=t(if asked { "look-back-put-off" } else { "common-cancel" }) kind=ButtonKind::Quiet on_press=leave />
            </div>
        </section>
    }
}
