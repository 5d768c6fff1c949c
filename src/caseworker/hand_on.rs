//! What the child wants others to read of what it said, person by person: put on paper, or read together, and written down; or
//! why not. The child's yes or no to a step is something else and stands on the page of permissions.

use std::collections::BTreeSet;

use domain::consent::{ExportHow, ExportWhat, Exported, Ledger, REASON_LEAST, says_why};
use domain::{
    Answers, Body, CaseFact, ChildStatement, HandedHow, HandedOn, Recipient, StatementId, ToHandOn, counting,
    kind_of, may_hand_on, to_hand_on, waiting_for,
};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::after_talk::recipient_words;
use super::child_language::own;
use super::exported::{NotWritten, export};
use super::opened::{CaseHandle, with_case};
use super::outcome::Source;
use super::said_paper::{Line, Sheet};
use super::views_people;
use crate::app::failure;
use crate::app::routes::To;
use crate::i18n::{key, t, tag, tv};
use crate::ports::{intl, page};
use crate::ui::{
    Banner, Button, ButtonKind, Card, Choice, EmptyState, Field, IconName, LinkButton, PageHeader, Radios,
    TextArea, Tone,
};

/// What can be written down.
const HOW: [&str; 3] = ["paper", "together", "not"];

/// The page of the case in the address.
#[component]
pub(crate) fn HandOnPage() -> impl IntoView {
    with_case(|case| view! { <Page case /> })
}

/// Somebody who waits: who, how many things since when, and whether the child's choice is enough.
type Waits = (Recipient, Vec<StatementId>, domain::Timestamp, bool);

#[component]
fn Page(case: CaseHandle) -> impl IntoView {
    let waits = Memo::new(move |_| {
        case.with_value(|it| {
            it.track(|file| {
                let ledger = Ledger::read(file, intl::today());
                let one = |it: ToHandOn| (it.to, it.statements, it.since, may_hand_on(&ledger, it.to));
                to_hand_on(&Answers::of(file)).into_iter().map(one).collect::<Vec<Waits>>()
            })
        })
    });
    let source = LocalResource::new(|| Source::read(own()));
    let paper = RwSignal::new(None::<Recipient>);
    let back = To::Case(case.with_value(|it| it.id.clone())).path();
    // Who does not get all that the child said cannot know that nothing waits.
    let none = move || {
        let kept = case.with_value(|it| it.track(|_| it.withheld() > 0));
        if kept { "hand-on-not-known" } else { "hand-on-empty" }
    };
    let sheet = move || {
        let to = paper.get()?;
        let source = source.get().flatten()?;
        let mut lines = case.with_value(|it| it.track(|file| lines_for(file, to)));
        lines.sort_by_key(|line| std::cmp::Reverse(line.said));
        (!lines.is_empty()).then(|| view! { <Sheet lines source title="hand-on-paper-title" /> })
    };
    view! {
        <main class="page page--narrow stack" id="content">
            <div class="no-print stack">
                <PageHeader title=t("hand-on-title") back_href=back back_label=t("common-back") />
                <p>{t("hand-on-lead")}</p>
                <p>{t("hand-on-not-a-step")}</p>
                {move || waits.with(Vec::is_empty).then(|| view! { <EmptyState title=t(none()) /> })}
                <For each=move || waits.get() key=|it| it.0 let:one>
                    <Person case one all=waits source paper />
                </For>
            </div>
            {sheet}
        </main>
    }
}

/// What is on the paper for somebody.
fn lines_for(file: &domain::CaseFile, to: Recipient) -> Vec<Line> {
    let counting = counting(file);
    let line = |said: &ChildStatement| Line {
        said: said.said,
        what: Some(said.clone()),
        current: counting.contains(&said.id),
    };
    waiting_for(file, to).into_iter().map(|(_, said)| line(said)).collect()
}

/// Somebody who waits. `one` is how it stood when it came; `all` says how it stands now: what comes in leaves what is being
/// written about this person.
#[component]
fn Person(
    case: CaseHandle,
    one: Waits,
    all: Memo<Vec<Waits>>,
    source: LocalResource<Option<Source>>,
    paper: RwSignal<Option<Recipient>>,
) -> impl IntoView {
    let to = one.0;
    let who = recipient_words(to);
    let title = tv("hand-on-who", &[("who", who.into())]);
    let now = Memo::new(move |_| {
        all.with(|all| all.iter().find(|it| it.0 == to).cloned()).unwrap_or_else(|| one.clone())
    });
    let count = move || {
        let (many, since) = now.with(|(_, ids, since, _)| (ids.len(), *since));
        tv("hand-on-count", &[("count", many.into()), ("day", intl::day_of(tag(), since).into())])
    };
    let may = Memo::new(move |_| now.with(|it| it.3));
    let ids = Memo::new(move |_| now.with(|it| it.1.clone()));
    let asked = move || {
        let source = source.get().flatten();
        let all = case.with_value(|it| {
            it.track(|file| {
                let found = waiting_for(file, to).into_iter();
                let words = |said: &ChildStatement| {
                    views_people::asked(said, source.as_ref().map(|source| source.texts.as_ref()))
                };
                found.map(|(_, said)| words(said)).collect::<Vec<_>>()
            })
        });
        all.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()
    };
    let permissions = StoredValue::new(To::Permissions(case.with_value(|it| it.id.clone())).path());
    let way = move || {
        if may.get() {
            return view! { <OnPaper case to paper /> }.into_any();
        }
        view! {
            <Banner title=t("hand-on-needs-yes") text=t("hand-on-needs-yes-words") still=true>
                <LinkButton href=permissions.get_value() label=t("permissions-open") />
            </Banner>
        }
        .into_any()
    };
    view! {
        <Card id=format!("hand-on-{}", key(to)) title>
            <p>{count}</p>
            <ul class="gap-list">{asked}</ul>
            {way}
            <Became case to ids may paper />
        </Card>
    }
}

/// Puts it on paper: first seen, then printed; the case says so before it is.
#[component]
fn OnPaper(case: CaseHandle, to: Recipient, paper: RwSignal<Option<Recipient>>) -> impl IntoView {
    let failed: NotWritten = RwSignal::new_local(None);
    let open = Memo::new(move |_| paper.get() == Some(to));
    let show = UnsyncCallback::new(move |()| paper.set(Some(to)));
    let print = UnsyncCallback::new(move |()| {
        let recipient = kind_of(to).map(|kind| domain::consent::Recipient::new(kind, ""));
        let said = Exported {
            what: ExportWhat::Said,
            how: ExportHow::Printed,
            recipient,
            digest: None,
            packet: None,
        };
        export(case, said, failed, page::print);
    });
    view! {
        {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
        <div class="case__write">
            {move || if open.get() {
                view! { <Button label=t("outcome-print") kind=ButtonKind::Primary icon=IconName::Note on_press=print /> }.into_any()
            } else {
                view! { <Button label=t("hand-on-compose") icon=IconName::Note on_press=show /> }.into_any()
            }}
        </div>
        {move || open.get().then(|| view! { <p class="question__note">{t("hand-on-below")}</p> })}
    }
}

/// What became of it.
#[component]
fn Became(
    case: CaseHandle,
    to: Recipient,
    ids: Memo<Vec<StatementId>>,
    may: Memo<bool>,
    paper: RwSignal<Option<Recipient>>,
) -> impl IntoView {
    let picked = RwSignal::new(None::<String>);
    // What stood there when somebody said what became of it: what the child says later was not among it.
    let of = RwSignal::new(Vec::<StatementId>::new());
    let reason = RwSignal::new(String::new());
    let (tried, busy) = (RwSignal::new(false), RwSignal::new(false));
    let failed: NotWritten = RwSignal::new_local(None);
    let person = key(to);
    // What may not go there yet did not go there.
    let open = move |how: &str| may.get() || how == "not";
    let how = Memo::new(move |_| picked.get().filter(|how| open(how)));
    let options = Signal::derive(move || {
        let options = HOW.into_iter().filter(|how| open(how));
        options.map(|how| Choice::new(how, t(&format!("hand-on-{how}")))).collect::<Vec<_>>()
    });
    let choose = UnsyncCallback::new(move |key| {
        picked.set(Some(key));
        of.set(ids.get_untracked());
    });
    let not = Memo::new(move |_| how.with(|how| how.as_deref() == Some("not")));
    let (group, why) = (format!("hand-on-how-{person}"), format!("hand-on-why-{person}"));
    let places = StoredValue::new((group.clone(), why.clone()));
    let write = UnsyncCallback::new(move |()| {
        tried.set(true);
        let went = match how.get_untracked().as_deref() {
            Some("paper") => HandedHow::Paper,
            Some("together") => HandedHow::Together,
            Some(_) => HandedHow::Not(reason.with_untracked(|it| it.trim().to_owned())),
            None => return places.with_value(|(group, _)| page::focus(group)),
        };
        let statements: BTreeSet<StatementId> = of.get_untracked().into_iter().collect();
        let handed = HandedOn { to, statements, how: went };
        if !handed.is_whole() {
            return places.with_value(|(_, why)| page::focus(why));
        }
        busy.set(true);
        let case = case.get_value();
        spawn_local(async move {
            let fact = CaseFact::HandedOn(Box::new(handed));
            let wrote = case.write(vec![Body::Fact(fact)]).await;
            busy.try_set(false);
            if wrote.is_ok() {
                // Where something came in meanwhile, it is asked of that anew.
                picked.try_set(None);
                reason.try_set(String::new());
                tried.try_set(false);
                paper.try_set(None);
            }
            failed.try_set(wrote.err());
        });
    });
    let missing =
        Signal::derive(move || (tried.get() && how.with(Option::is_none)).then(|| t("common-needed")));
    let short = Signal::derive(move || {
        let says = reason.with(|it| says_why(it));
        (tried.get() && !says).then(|| tv("views-mark-short", &[("least", REASON_LEAST.into())]))
    });
    view! {
        {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
        <Field id=group label=t("hand-on-how") required=t("common-required") error=missing group=true>
            <Radios options value=how on_choose=choose />
        </Field>
        {move || not.get().then(|| view! {
            <Field id=why.clone() label=t("hand-on-why") hint=t("hand-on-why-hint") required=t("common-required") error=short>
                <TextArea value=reason on_input=UnsyncCallback::new(move |text| reason.set(text)) max_length=2000_u32 />
            </Field>
        })}
        <div class="case__write">
            <Button label=t("hand-on-keep") kind=ButtonKind::Primary busy on_press=write />
        </div>
    }
}

/// On a page of the case: for whom something waits, with the way there; and that this is not the same as a step.
#[component]
pub(super) fn Waiting(
    /// The case.
    case: CaseHandle,
) -> impl IntoView {
    let names = Memo::new(move |_| {
        let all = case.with_value(|it| it.track(|file| to_hand_on(&Answers::of(file))));
        intl::list(tag(), all.into_iter().map(|it| recipient_words(it.to)).collect::<Vec<_>>())
    });
    let href = StoredValue::new(To::HandOn(case.with_value(|it| it.id.clone())).path());
    move || {
        let names = names.get();
        (!names.is_empty()).then(|| {
            view! {
                <Card id="hand-on-waiting" title=t("hand-on-title")>
                    <p>{tv("hand-on-waiting", &[("names", names.into())])}</p>
                    <p class="question__note">{t("hand-on-not-a-step")}</p>
                    <LinkButton href=href.get_value() label=t("hand-on-open") icon=IconName::Speech />
                </Card>
            }
        })
    }
}
