//! The gate: may this go to this recipient? It says which yes allows it, or what is in the way and whom to ask. A name of
//! a service that carries out removals is refused, and the attempt stays in the case.

use std::collections::BTreeSet;

use domain::Clock;
use domain::consent::{
    Ask, ConsentFact, ForbiddenNamed, Ground, Group, Line, Recipient, RecipientKind, Shared, Why,
};
use leptos::prelude::*;

use super::answer::{Answer, Permit, Told, told};
use super::in_the_way::Stops;
use super::packet::{At, Composing, Texts};
use super::writing::Writing;
use super::{track, words};
use crate::app::desk::desk;
use crate::caseworker::country::CountryField;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::t;
use crate::ports::clock::Browser;
use crate::ports::intl;
use crate::ui::{
    Banner, Button, ButtonKind, Card, Checkboxes, Choice, Field, Radios, SelectInput, TextInput, Tone,
};

/// Where an attempt to name a forbidden recipient was made, for the record.
const AT: &str = "permissions";

/// What stands in the boxes.
#[derive(Clone, Copy)]
struct Form {
    kind: RwSignal<String>,
    name: RwSignal<String>,
    country: RwSignal<String>,
    line: RwSignal<Option<String>>,
    groups: RwSignal<Vec<String>>,
}

impl Form {
    fn kind_of(self) -> Option<RecipientKind> {
        self.kind.with(|key| RecipientKind::named(key))
    }

    fn line_of(self) -> Option<Line> {
        self.line.with(|id| id.as_deref().and_then(Line::named))
    }

    fn recipient(self) -> Option<Recipient> {
        let recipient = Recipient::new(self.kind_of()?, self.name.get().trim());
        Some(recipient.in_country(Some(self.country.get())))
    }

    fn chosen(self) -> BTreeSet<Group> {
        self.groups.with(|keys| keys.iter().filter_map(|key| Group::named(key)).collect())
    }
}

/// Composes what should go, asks the rules, and writes down what went.
#[component]
pub(super) fn Gate(case: CaseHandle) -> impl IntoView {
    let form = Form {
        kind: RwSignal::default(),
        name: RwSignal::default(),
        country: RwSignal::default(),
        line: RwSignal::default(),
        groups: RwSignal::default(),
    };
    // The answer belongs to what was asked: any change of the question takes it away.
    let asked = RwSignal::new(None::<Ask>);
    let outcome = Memo::new(move |_| asked.get().map(|ask| told(case, &ask)));
    // The same question asked again leaves the packet that is put together under it.
    let question = Memo::new(move |_| asked.get().map(|ask| Ask { in_step: None, ..ask }));
    // What is written to a recipient stays while the question is the same, also where its answer comes and goes.
    let texts = Texts::nothing();
    let texts_for = StoredValue::new(None::<Ask>);
    // The answer is folded away as soon as a packet is put together elsewhere on the page.
    let composing = expect_context::<Composing>().0;
    Effect::new(move |_| {
        if composing.with(|at| at.as_ref().is_some_and(|at| *at != At::Gate)) {
            asked.set(None);
        }
    });
    let writing = Writing::new(case);
    let busy = writing.busy;
    let written = RwSignal::new(false);
    let handle = StoredValue::new_local(desk());
    let look = UnsyncCallback::new(move |()| {
        written.set(false);
        let (Some(line), Some(recipient)) = (form.line_of(), form.recipient()) else { return };
        let last = handle.with_value(|desk| desk.sync_status.get_untracked().last_success);
        let ask = Ask {
            line,
            recipient: Some(recipient.clone()),
            groups: form.chosen(),
            in_step: last.map(intl::local_day),
        };
        let refused = match untrack(|| told(case, &ask)) {
            Told::Stopped(Stops(gaps)) => gaps.iter().find_map(|gap| match gap.why {
                Why::Forbidden(found) => Some(found),
                _ => None,
            }),
            Told::Permitted(_) => None,
        };
        if let Some(found) = refused {
            let name = recipient.name.clone();
            writing.write(ConsentFact::Forbidden(ForbiddenNamed { name, found, at: AT.to_owned() }));
        }
        let same = Ask { in_step: None, ..ask.clone() };
        if texts_for.with_value(|it| it.as_ref() != Some(&same)) {
            texts.forget();
            texts_for.set_value(Some(same));
        }
        composing.set(Some(At::Gate));
        asked.set(Some(ask));
    });
    let done = UnsyncCallback::new(move |()| {
        asked.set(None);
        texts.forget();
        written.set(true);
    });
    let send = UnsyncCallback::new(move |()| {
        let (Some(ask), Some(Told::Permitted(Permit { by, ground, .. }))) =
            (asked.get_untracked(), outcome.get_untracked())
        else {
            return;
        };
        let Some(recipient) = ask.recipient else { return };
        let line = (ground == Ground::Consent).then_some(ask.line);
        let shared = ConsentFact::Shared(Box::new(Shared {
            line,
            recipient,
            groups: ask.groups,
            by,
            sent: Browser.now(),
            packet: None,
        }));
        writing.write_then(shared, move || {
            let _ = done.try_run(());
        });
    });
    let kinds: Vec<Choice> =
        RecipientKind::ALL.into_iter().map(|kind| Choice::new(kind.key(), words::kind(kind))).collect();
    let lines = Signal::derive(move || {
        let lines = form.kind_of().map(|kind| Line::to(kind).collect::<Vec<_>>()).unwrap_or_default();
        lines.into_iter().map(|line| Choice::new(line.id(), words::line(line))).collect::<Vec<_>>()
    });
    let groups = Signal::derive(move || {
        let groups = form.line_of().map(Line::groups).unwrap_or_default();
        groups.iter().map(|group| Choice::new(group.key(), words::group(*group))).collect::<Vec<_>>()
    });
    let choose_kind = UnsyncCallback::new(move |key: String| {
        form.kind.set(key);
        // What is the only thing it can be for needs no choice.
        let lines = untrack(|| form.kind_of()).map(|kind| Line::to(kind).collect::<Vec<_>>());
        let only = lines.and_then(|lines| <[Line; 1]>::try_from(lines).ok());
        form.line.set(only.map(|[line]| line.id().to_owned()));
        form.groups.set(Vec::new());
        asked.set(None);
    });
    let choose_line = UnsyncCallback::new(move |id: String| {
        form.line.set(Some(id));
        form.groups.set(Vec::new());
        asked.set(None);
    });
    let choose_group = UnsyncCallback::new(move |(key, chosen): (String, bool)| {
        form.groups.update(|keys| {
            keys.retain(|it| *it != key);
            if chosen {
                keys.push(key);
            }
        });
        asked.set(None);
    });
    // What was permitted before the country was asked may still go: nobody has to name what nobody said then.
    let asked_without = move |it: &Recipient| {
        track(case, |ledger| ledger.asked().iter().any(|(_, to)| to.as_ref().is_some_and(|to| to.is(it))))
    };
    let lacks_country =
        Memo::new(move |_| form.recipient().is_some_and(|it| it.lacks_country() && !asked_without(&it)));
    let ready = move || form.line_of().is_some() && form.kind_of().is_some() && !lacks_country.get();
    let no_line = move || form.kind_of().is_some() && lines.with(Vec::is_empty);
    view! {
        <Card id="permissions-gate" title=t("permissions-gate-title")>
            <p>{t("permissions-gate-lead")}</p>
            {writing.not_written()}
            <Field id="gate-kind" label=t("permissions-gate-kind") hint=t("permissions-gate-kind-hint")>
                <SelectInput options=kinds value=form.kind on_choose=choose_kind empty_label=t("common-choose") />
            </Field>
            <Field id="gate-name" label=t("permissions-gate-name")>
                <TextInput
                    value=form.name
                    on_input=UnsyncCallback::new(move |text| {
                        form.name.set(text);
                        asked.set(None);
                    })
                />
            </Field>
            <CountryField
                id="gate-country"
                kind=Signal::derive(move || form.kind_of())
                value=form.country
                on_change=UnsyncCallback::new(move |()| asked.set(None))
            />
            {move || no_line().then(|| view! { <Banner title=t("permissions-gate-no-line") still=true /> })}
            {move || (!lines.with(Vec::is_empty)).then(|| view! {
                <Field id="gate-line" label=t("permissions-gate-line") group=true>
                    <Radios options=lines value=form.line on_choose=choose_line />
                </Field>
            })}
            {move || (!groups.with(Vec::is_empty)).then(|| view! {
                <Field id="gate-groups" label=t("permissions-gate-groups") hint=t("permissions-gate-groups-hint") group=true>
                    <Checkboxes options=groups value=form.groups on_change=choose_group />
                </Field>
            })}
            <Button label=t("permissions-gate-look") kind=ButtonKind::Primary disabled=Signal::derive(move || !ready()) on_press=look />
            {move || question.get().map(|ask| view! { <Answer case ask told=outcome texts busy send done /> })}
            {move || written.get().then(|| view! { <Banner tone=Tone::Ok title=t("permissions-gate-written") /> })}
        </Card>
    }
}
