//! What is sent, what waits, and what needs a person.

use std::rc::Rc;

use domain::consent::{SHARING_GATE, links_of, never_there};
use domain::{Body, CaseFact, Change, Clock, DocumentId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::StoreError;
use store::case_store::{Decision, Place, Slot};
use sync::protocol::HeldReason;
use sync::slot::Attention;

use super::layout::sync_words;
use super::queue_conflicts::{Contested, ContestedRow, contested};
use crate::app::desk::{Desk, desk};
use crate::app::failure;
use crate::app::open_case::OpenCase;
use crate::app::routes::To;
use crate::forms::{FormSession, words};
use crate::i18n::{key, t, tag, tv};
use crate::ports::clock::Browser;
use crate::ports::intl;
use crate::ui::{
    Banner, Button, ButtonKind, Card, Icon, IconName, LinkButton, PageHeader, Skeleton, SyncTone, Tone,
};

/// The queue in words.
#[component]
pub(crate) fn QueuePage() -> impl IntoView {
    let desk = desk();
    let status = desk.sync_status.clone();
    let revision = desk.revision.clone();
    let handle = StoredValue::new_local(desk);
    let items = LocalResource::new(move || {
        revision.track();
        let desk = handle.get_value();
        async move { read(&desk).await }
    });
    let shown = RwSignal::new_local(None::<Result<Listed, StoreError>>);
    Effect::new(move |_| {
        if let Some(read) = items.get() {
            shown.set(Some(read));
        }
    });
    let words = {
        let status = status.clone();
        move || status.with(sync_words).1
    };
    let no_line = {
        let status = status.clone();
        Signal::derive(move || status.with(|it| sync_words(it).0 == SyncTone::Offline))
    };
    let last = move || match status.with(|it| it.last_success) {
        Some(at) => tv("queue-last", &[("when", intl::date_and_time(tag(), at).into())]),
        None => t("queue-never"),
    };
    let asked = RwSignal::new(false);
    let now = UnsyncCallback::new(move |()| {
        asked.set(true);
        if let Some(driver) = handle.with_value(|desk| desk.driver()) {
            driver.now();
        }
    });
    view! {
        <main class="page page--narrow stack" id="content">
            <PageHeader title=t("queue-title") lead=t("queue-lead") />
            <Card id="queue-state" title=t("queue-state")>
                <p class="queue__what">{words}</p>
                <p class="queue__why">{last}</p>
                <Button label=t("queue-now") icon=IconName::Sync on_press=now />
                // Pressed without a connection: silence would read as done.
                {move || (asked.get() && no_line.get()).then(|| view! { <Banner tone=Tone::Warn title=t("queue-no-line") /> })}
            </Card>
            {move || match shown.get() {
                None => view! { <Skeleton label=t("queue-title") lines=4 /> }.into_any(),
                Some(Err(error)) => view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> }.into_any(),
                Some(Ok((items, contested))) => view! { <Items items contested /> }.into_any(),
            }}
        </main>
    }
}

/// One change of this tablet that is not history yet.
#[derive(Debug, Clone)]
struct Item {
    slot: Slot,
    what: String,
    case: String,
    /// Where it can be seen; none where the case is not on this tablet any more.
    href: Option<String>,
    /// Where a request of an authority is written down, where it names somebody to whom nothing ever goes.
    never_there: Option<String>,
}

/// What is not history yet, and where answers stand against each other.
type Listed = (Vec<Item>, Vec<Contested>);

async fn read(desk: &Rc<Desk>) -> Result<Listed, StoreError> {
    let mut items = Vec::new();
    for slot in desk.store.slots().await? {
        if slot.place() == Place::Sent {
            continue;
        }
        let change = slot.change.clone();
        let case = desk.case(&change.case).await?;
        let number = case.as_ref().map(|case| case.number()).unwrap_or_default();
        let (what, href) = match &case {
            Some(case) => words(desk, case, &change).await,
            None => (t("queue-item-fact-other"), To::Home.path()),
        };
        // What is left of a case that was taken away has no number: only the unsent words stayed.
        let href = (!number.is_empty()).then_some(href);
        let number = if number.is_empty() { t("queue-case-gone") } else { number };
        let held = matches!(slot.place(), Place::NeedsAttention(_));
        let never_there = match &case {
            Some(case) if held && names_never(desk, case, &change).await => {
                Some(To::Requests(case.id.clone()).path())
            }
            _ => None,
        };
        items.push(Item { slot, what, case: number, href, never_there });
    }
    Ok((items, contested(&desk.summaries().await?)))
}

/// True where a change that is held names somebody to whom nothing ever goes.
async fn names_never(desk: &Rc<Desk>, case: &Rc<OpenCase>, change: &Change) -> bool {
    let session = match &change.body {
        Body::Answer { document, value, .. } if !links_of(value).is_empty() => {
            FormSession::open(desk, case, document).await.ok()
        }
        _ => None,
    };
    // A name alone is held only because of a link to it.
    let goes_out = |_: &DocumentId, path: &domain::Path| {
        session.as_ref().is_none_or(|it| {
            let view = it.engine(|engine| engine.question(path));
            view.is_some_and(|view| view.gate.iter().any(|gate| gate == SHARING_GATE))
        })
    };
    case.now(|file| never_there(file, change, &goes_out).is_some())
}

async fn words(desk: &Rc<Desk>, case: &Rc<OpenCase>, change: &Change) -> (String, String) {
    let fact = match &change.body {
        Body::Fact(fact) => fact,
        Body::Answer { document, path, .. } | Body::Row { document, path, .. } => {
            let session = FormSession::open(desk, case, document).await.ok();
            let of = |path: &domain::Path| {
                session.as_ref().and_then(|it| it.engine(|engine| engine.question(path)))
            };
            let label = of(path).or_else(|| path.parent().as_ref().and_then(of)).map(|view| view.label);
            let what = match (&change.body, label) {
                (Body::Answer { .. }, Some(label)) => tv("queue-item-answer", &[("question", label.into())]),
                (Body::Answer { value, .. }, None) => {
                    // The form went with the case: what was written is all that says what it is.
                    let words = words::answer(words::Known { desk, case: Some(case) }, None, value);
                    tv("queue-item-answer-alone", &[("answer", words.into())])
                }
                (_, Some(label)) => tv("queue-item-row", &[("question", label.into())]),
                (_, None) => t("queue-item-fact-other"),
            };
            return (what, To::Resume(case.id.clone(), document.clone()).path());
        }
    };
    let id = match fact {
        CaseFact::CaseOpened { .. } => "queue-item-fact-case_opened",
        CaseFact::DocumentOpened { .. } => "queue-item-fact-document_opened",
        CaseFact::ChildStatement(_) => "queue-item-fact-child_statement",
        CaseFact::ChildSession { .. } => "queue-item-fact-child_session",
        CaseFact::SignOff { .. } => "queue-item-fact-sign_off",
        CaseFact::Note { .. } => "queue-item-fact-note",
        CaseFact::Contact { .. } => "queue-item-fact-contact",
        CaseFact::LockOpened { .. } => "queue-item-fact-lock_opened",
        CaseFact::StatementTakenBack(_) => "views-timeline-taken-back",
        CaseFact::Reading { .. } => "views-reading-title",
        CaseFact::OtherWords(_) => "other-words-title",
        CaseFact::Named { .. } => "field-add-person",
        CaseFact::SelfCheck(_) => "look-back-title",
        CaseFact::RestsOn { .. } => "evidence-title",
        CaseFact::CellMarked(_) => "views-grid-title",
        CaseFact::ExplainedAgain(_) => "explain-again-title",
        CaseFact::HandedOn(_) => "hand-on-title",
        CaseFact::PaperKept(_) | CaseFact::PaperPutAside(_) => "paper-title",
        CaseFact::OpeningExplained(_) => "opening-title",
        CaseFact::OutcomePrepared { .. } | CaseFact::OutcomeTalk(_) | CaseFact::OutcomeNotTold { .. } => {
            "queue-item-fact-outcome"
        }
        _ => "queue-item-fact-other",
    };
    (t(id), To::Case(case.id.clone()).path())
}

/// Why a change is held, and what to do.
fn why(attention: Attention) -> String {
    t(&match attention {
        Attention::Refused { reason: HeldReason::NotAssigned } => "queue-held-not_assigned".to_owned(),
        Attention::Refused { reason } => format!("queue-held-{}", key(reason)),
        Attention::Mismatch => "queue-held-mismatch".to_owned(),
        Attention::TooLarge => "queue-held-too_large".to_owned(),
        Attention::Unreadable => "queue-held-too_new".to_owned(),
    })
}

#[component]
fn Items(items: Vec<Item>, contested: Vec<Contested>) -> impl IntoView {
    let (held, waiting): (Vec<Item>, Vec<Item>) =
        items.into_iter().partition(|item| matches!(item.slot.place(), Place::NeedsAttention(_)));
    let (no_held, no_waiting) = (held.is_empty(), waiting.is_empty());
    let conflicts = !contested.is_empty();
    view! {
        <Card id="queue-held" title=t("queue-held-title")>
            {conflicts.then(|| view! {
                <ul class="queue">
                    {contested.into_iter().map(|contested| view! { <ContestedRow contested /> }).collect_view()}
                </ul>
            })}
            {(!no_held || !conflicts).then(|| view! { <p>{t(match (no_held, no_waiting) {
                (false, _) => "queue-held-lead",
                (true, true) => "queue-held-empty",
                // What the server thinks of what waits is not known before it has it.
                (true, false) => "queue-held-none-yet",
            })}</p> })}
            <ul class="queue">{held.into_iter().map(|item| view! { <Held item /> }).collect_view()}</ul>
        </Card>
        <Card id="queue-waiting" title=t("queue-waiting-title")>
            {no_waiting.then(|| view! { <p>{t("queue-waiting-empty")}</p> })}
            <ul class="queue">
                {waiting.into_iter().map(|item| view! {
                    <li class="queue__row">
                        <Icon name=IconName::Clock />
                        <div>
                            <p class="queue__what" dir="auto">{item.what}</p>
                            <p class="queue__why figures">{item.case}</p>
                        </div>
                    </li>
                }).collect_view()}
            </ul>
        </Card>
    }
}

#[component]
fn Held(item: Item) -> impl IntoView {
    let failed = RwSignal::new_local(None::<StoreError>);
    let reason = match item.slot.place() {
        Place::NeedsAttention(_) if item.never_there.is_some() => t("queue-held-never_there"),
        Place::NeedsAttention(attention) => why(attention),
        _ => String::new(),
    };
    let id = item.slot.change.id.clone();
    let again = UnsyncCallback::new(move |()| {
        let (desk, id) = (desk(), id.clone());
        spawn_local(async move {
            match desk.store.decide(&id, Decision::SendAgain, &t("queue-resend"), Browser.now()).await {
                Ok(_) => desk.saved(),
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
        });
    });
    view! {
        <li class="queue__row">
            <Icon name=IconName::Warning />
            <div>
                <p class="queue__what" dir="auto">{item.what}</p>
                <p class="queue__why">{reason}</p>
                <p class="queue__why figures">{item.case}</p>
                {move || failed.get().map(|error| view! { <p class="field__error">{failure::of_store(&error)}</p> })}
            </div>
            <div class="queue__actions">
                {item.href.map(|href| view! { <LinkButton href label=t("queue-open") /> })}
                // Sent again it would be refused again: what was asked for is written down instead.
                {match item.never_there {
                    Some(href) => view! { <LinkButton href label=t("authority-open") /> }.into_any(),
                    None => view! { <Button label=t("queue-resend") kind=ButtonKind::Quiet on_press=again /> }.into_any(),
                }}
            </div>
        </li>
    }
}
