//! Writing down that something goes out without a yes: to whom, what, because of which law or which danger, and why. A name of
//! a service that carries out removals is refused here as everywhere, and that it was tried stays in the case.

use domain::consent::{
    ConsentFact, EMERGENCY_GROUPS, EMERGENCY_RECIPIENTS, Exception, ForbiddenNamed, Group, REASON_LEAST,
    RecipientKind, Told,
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;

use super::boxes::{Boxes, DANGER, LAW, blank};
use super::first::First;
use super::kept::Draft;
use crate::app::desk::desk;
use crate::app::routes::To;
use crate::caseworker::begun::Keeper;
use crate::caseworker::country::CountryField;
use crate::caseworker::day_field::DayField;
use crate::caseworker::opened::{CaseHandle, with_case};
use crate::caseworker::permissions::words;
use crate::caseworker::permissions::writing::Writing;
use crate::i18n::{key, t, tv};
use crate::ports::page;
use crate::ui::{
    Banner, Button, ButtonKind, Card, Checkboxes, Choice, Field, PageHeader, Radios, SelectInput, TextArea,
    TextInput, Tone,
};

/// Where an attempt to name a forbidden recipient was made, for the record.
const AT: &str = "without_yes";
/// Key of the box that keeps it from the guardian.
const HIDDEN: &str = "hidden";

/// The page of the case in the address.
#[component]
pub(crate) fn WithoutYesPage() -> impl IntoView {
    with_case(|case| view! { <Page case /> })
}

#[component]
fn Page(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let over = case.with_value(|it| crate::caseworker::home::called(&it.summary().content));
    view! {
        <main class="page page--narrow stack" id="content">
            <PageHeader
                title=t("without-yes-begin")
                over
                lead=t("without-yes-begin-lead")
                back_href=To::Permissions(id).path()
                back_label=t("common-back")
            />
            <Write case />
        </main>
    }
}

#[component]
fn Write(case: CaseHandle) -> impl IntoView {
    let boxes = Boxes::empty();
    let id = case.with_value(|it| it.id.clone());
    let keeper = StoredValue::new_local(Keeper::new(desk(), Draft::empty(&id)));
    let again = RwSignal::new(false);
    keeper.with_value(|it| it.follow(move || boxes.draft(&id), move |draft| boxes.take(draft), again));
    let empty = UnsyncCallback::new(move |()| {
        boxes.take(Draft::empty(&case.with_value(|it| it.id.clone())));
        again.set(false);
        let keeper = keeper.get_value();
        spawn_local(async move { keeper.forget().await });
    });
    let tried = RwSignal::new(false);
    let writing = Writing::new(case);
    let refused = RwSignal::new(None::<(String, String)>);
    let navigate = StoredValue::new_local(use_navigate());
    let back = StoredValue::new(To::Permissions(case.with_value(|it| it.id.clone())).path());
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        // Such a name is refused whatever else is missing; that it was tried is written once.
        let recipient = untrack(|| boxes.recipient());
        if let Some((name, found)) = recipient.and_then(|it| it.forbidden().map(|found| (it.name, found))) {
            if refused.with_untracked(|it| it.as_ref().is_none_or(|(before, _)| *before != name)) {
                let fact = ForbiddenNamed { name: name.clone(), found, at: AT.to_owned() };
                writing.write(ConsentFact::Forbidden(fact));
            }
            refused.set(Some((name, words::forbidden(found))));
            page::focus("without-yes-name");
            return;
        }
        if let Some(first) = untrack(|| boxes.open()).first() {
            page::focus(first);
            return;
        }
        if let Some(fact) = untrack(|| boxes.fact()) {
            let (keeper, navigate, back) = (keeper.get_value(), navigate.get_value(), back.get_value());
            writing.write_then(fact, move || {
                spawn_local(async move {
                    keeper.forget().await;
                    // Whoever left the page meanwhile stays where they are.
                    if tried.try_get_untracked().is_some() {
                        navigate(&back, leptos_router::NavigateOptions::default());
                    }
                });
            });
        }
    });
    let wrong = move |id: &'static str| {
        Signal::derive(move || {
            if !tried.get() || !boxes.open().contains(&id) {
                return None;
            }
            Some(match id {
                "without-yes-not-first" if !blank(boxes.not_first) => {
                    tv("without-yes-first-short", &[("least", REASON_LEAST.into())])
                }
                "without-yes-why" if !blank(boxes.reason) => {
                    tv("without-yes-reason-short", &[("least", REASON_LEAST.into())])
                }
                "without-yes-kind" if !blank(boxes.kind) => t("without-yes-kind-police"),
                "without-yes-day" if boxes.until.with(Option::is_some) => t("without-yes-day-over"),
                _ => t("common-needed"),
            })
        })
    };
    let typed = move |text: RwSignal<String>| UnsyncCallback::new(move |words| text.set(words));
    let ground = UnsyncCallback::new(move |it: String| {
        boxes.ground.set(Some(it));
        // Other people and less may be named in danger: what does not fit is not kept unseen.
        if untrack(|| boxes.is(DANGER)) {
            let kind = boxes.kind.with_untracked(|key| RecipientKind::named(key));
            if !kind.is_some_and(|kind| EMERGENCY_RECIPIENTS.contains(&kind)) {
                boxes.kind.set(String::new());
            }
            boxes.groups.update(|all| {
                all.retain(|key| Group::named(key).is_some_and(|group| EMERGENCY_GROUPS.contains(&group)));
            });
        }
    });
    let grounds =
        vec![Choice::new(LAW, t("without-yes-by-law")), Choice::new(DANGER, t("without-yes-by-danger"))];
    let kinds = Signal::derive(move || {
        let danger = boxes.is(DANGER);
        let all = RecipientKind::without_yes().filter(|it| !danger || EMERGENCY_RECIPIENTS.contains(it));
        all.map(|it| Choice::new(it.key(), words::kind(it))).collect::<Vec<_>>()
    });
    let groups = Signal::derive(move || {
        let danger = boxes.is(DANGER);
        let all = Group::ALL.iter().filter(|it| !danger || EMERGENCY_GROUPS.contains(it));
        all.map(|it| Choice::new(it.key(), words::group(*it))).collect::<Vec<_>>()
    });
    let hidden = vec![Choice::new(HIDDEN, t("without-yes-not-guardian"))];
    let needed = StoredValue::new(t("common-required"));
    view! {
        <Card id="without-yes-write" title=t("without-yes-write-title")>
            {move || again.get().then(|| view! {
                <Banner title=t("common-begun-again") still=true>
                    <Button label=t("common-begun-empty") kind=ButtonKind::Quiet on_press=empty />
                </Banner>
            })}
            {writing.not_written()}
            <Field id="without-yes-by" label=t("without-yes-by") required=needed.get_value() error=wrong("without-yes-by") group=true>
                <Radios options=Signal::stored(grounds) value=boxes.ground on_choose=ground />
            </Field>
            {move || boxes.is(DANGER).then(|| view! { <Banner title=t("without-yes-danger-words") still=true /> })}
            {move || boxes.is(LAW).then(|| view! { <Banner title=t("without-yes-law-words") still=true /> })}
            <Field
                id="without-yes-kind"
                label=t("permissions-gate-kind")
                hint=t("without-yes-kind-hint")
                required=needed.get_value()
                error=wrong("without-yes-kind")
            >
                <SelectInput options=kinds value=boxes.kind on_choose=typed(boxes.kind) empty_label=t("common-choose") />
            </Field>
            {move || boxes.is_to_police().then(|| view! { <Banner title=t("without-yes-police-words") still=true /> })}
            <Field id="without-yes-name" label=t("permissions-gate-name") required=needed.get_value() error=wrong("without-yes-name")>
                <TextInput value=boxes.name on_input=typed(boxes.name) max_length=200_u32 />
            </Field>
            <CountryField
                id="without-yes-country"
                kind=Signal::derive(move || boxes.kind_of())
                value=boxes.country
                on_change=UnsyncCallback::new(|()| ())
                error=wrong("without-yes-country")
            />
            {move || refused.get().filter(|(name, _)| boxes.name.with(|now| now.trim() == name)).map(|(_, words)| view! {
                <Banner tone=Tone::Stop title=words text=t("permissions-attempt-kept") />
            })}
            <Field
                id="without-yes-groups"
                label=t("permissions-gate-groups")
                hint=t("permissions-gate-groups-hint")
                required=needed.get_value()
                error=wrong("without-yes-groups")
                group=true
            >
                <Checkboxes options=groups value=boxes.groups on_change=ticks(boxes.groups) />
            </Field>
            {move || boxes.is(LAW).then(|| view! { <OfTheLaw boxes needed=needed.get_value() wrong=Callback::new(wrong) /> })}
            <Field
                id="without-yes-why"
                label=t("without-yes-why")
                hint=Signal::derive(move || t(if boxes.is(DANGER) { "without-yes-why-danger" } else { "without-yes-why-hint" }))
                required=needed.get_value()
                error=wrong("without-yes-why")
            >
                <TextArea value=boxes.reason on_input=typed(boxes.reason) max_length=4000_u32 />
            </Field>
            <First boxes needed=needed.get_value() wrong=Callback::new(wrong) />
            <Field id="without-yes-hidden" label=t("without-yes-guardian") hint=t("without-yes-guardian-hint") group=true>
                <Checkboxes options=Signal::stored(hidden) value=boxes.hidden on_change=ticks(boxes.hidden) />
            </Field>
            <Button label=t("without-yes-keep") kind=ButtonKind::Primary busy=writing.busy on_press=keep />
        </Card>
    }
}

/// Ticks a box of a list or takes the tick away.
fn ticks(of: RwSignal<Vec<String>>) -> UnsyncCallback<(String, bool)> {
    UnsyncCallback::new(move |(key, chosen): (String, bool)| {
        of.update(|keys| {
            keys.retain(|it| *it != key);
            if chosen {
                keys.push(key);
            }
        });
    })
}

/// What only a law or an order has.
#[component]
fn OfTheLaw(
    boxes: Boxes,
    needed: String,
    /// What is wrong with the field of this id.
    wrong: Callback<&'static str, Signal<Option<String>>>,
) -> impl IntoView {
    let typed = move |text: RwSignal<String>| UnsyncCallback::new(move |words| text.set(words));
    let exceptions: Vec<Choice> =
        Exception::ALL.into_iter().map(|it| Choice::new(key(it), words::exception(it))).collect();
    // Whether the child was told is a question of its own.
    let people: Vec<Choice> = [Told::Lawyer, Told::Guardian]
        .into_iter()
        .map(|it| Choice::new(key(it), t(&format!("without-yes-told-{}", key(it)))))
        .collect();
    let day = UnsyncCallback::new(move |day| boxes.until.set(day));
    view! {
        <Field
            id="without-yes-exception"
            label=t("without-yes-ground")
            required=needed.clone()
            error=wrong.run("without-yes-exception")
            group=true
        >
            <Radios
                options=Signal::stored(exceptions)
                value=boxes.exception
                on_choose=UnsyncCallback::new(move |it| boxes.exception.set(Some(it)))
            />
        </Field>
        <Field
            id="without-yes-orderer"
            label=t("without-yes-ordered-by")
            hint=t("without-yes-ordered-by-hint")
            required=needed.clone()
            error=wrong.run("without-yes-orderer")
        >
            <TextInput value=boxes.ordered_by on_input=typed(boxes.ordered_by) max_length=200_u32 />
        </Field>
        <Field id="without-yes-law" label=t("without-yes-rule") hint=t("without-yes-rule-hint") required=needed.clone() error=wrong.run("without-yes-law")>
            <TextInput value=boxes.rule on_input=typed(boxes.rule) max_length=200_u32 />
        </Field>
        <DayField
            id="without-yes-day"
            label=t("without-yes-day")
            value=boxes.until
            on_change=day
            wrong=RwSignal::new(false)
            required=needed
            error=wrong.run("without-yes-day")
            without_today=true
        />
        <Field id="without-yes-told" label=t("without-yes-told-who") hint=t("without-yes-told-hint") group=true>
            <Checkboxes options=Signal::stored(people) value=boxes.told on_change=ticks(boxes.told) />
        </Field>
    }
}
