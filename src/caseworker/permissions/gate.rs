//! The gate: may this go to this recipient? It says which yes allows it, or what is in the way and whom to ask. A name of
//! a service that carries out removals is refused, and the attempt stays in the case.

use std::collections::BTreeSet;

use domain::consent::{
    Ask, ConsentFact, ForbiddenNamed, Ground, Group, Ledger, Line, Outcome, Recipient, RecipientKind, Shared,
    Why, gaps, permit,
};
use domain::{CaseFile, Clock};
use leptos::prelude::*;

use super::clear_step::ClearStep;
use super::in_the_way::{InTheWay, Stops};
use super::lines::yes_of;
use super::packet::{At, Compose, Composing, Permitted};
use super::writing::Writing;
use super::{track, words};
use crate::app::desk::desk;
use crate::caseworker::country::CountryField;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag, tv};
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
        composing.set(Some(At::Gate));
        asked.set(Some(ask));
    });
    let send = UnsyncCallback::new(move |()| {
        let (Some(ask), Some(Told::Permitted(Outcome::Permit { by, ground, .. }))) =
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
            asked.try_set(None);
            written.try_set(true);
        });
    });
    let done = UnsyncCallback::new(move |()| {
        asked.set(None);
        written.set(true);
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
            {move || {
                let ask = asked.get()?;
                outcome.get().map(|outcome| view! { <Answer case ask outcome busy send done /> })
            }}
            {move || written.get().then(|| view! { <Banner tone=Tone::Ok title=t("permissions-gate-written") /> })}
        </Card>
    }
}

/// An outcome that a memo can hold.
#[derive(Debug, Clone, PartialEq)]
enum Told {
    /// It may go.
    Permitted(Outcome),
    /// It may not, and all that is in the way.
    Stopped(Stops),
}

/// What the gate says of something.
fn told(case: CaseHandle, ask: &Ask) -> Told {
    track(case, |ledger| match permit(ledger, ask) {
        permitted @ Outcome::Permit { .. } => Told::Permitted(permitted),
        Outcome::Refusal { .. } => Told::Stopped(Stops(gaps(ledger, ask))),
    })
}

#[component]
fn Answer(
    case: CaseHandle,
    ask: Ask,
    outcome: Told,
    busy: RwSignal<bool>,
    send: UnsyncCallback<()>,
    done: UnsyncCallback<()>,
) -> impl IntoView {
    match outcome {
        Told::Permitted(Outcome::Permit { by, ground, until, look_again }) => {
            let line = (ground == Ground::Consent).then_some(ask.line);
            let yes = line.map(|line| {
                let read = |file: &CaseFile| {
                    let ledger = Ledger::read(file, intl::today());
                    yes_of(&ledger, &domain::people(file), (line, ask.recipient.as_ref()), &by)
                };
                case.with_value(|it| it.now(read))
            });
            let voices = yes.map(|yes| {
                let row = |(who, says): (String, String)| {
                    view! { <div class="permission__voice"><dt dir="auto">{who}</dt> <dd>{says}</dd></div> }
                };
                view! { <dl class="permission__voices">{yes.into_iter().map(row).collect_view()}</dl> }
            });
            let compose = ask.recipient.map(|recipient| {
                let permitted = Permitted { line, recipient, groups: ask.groups, by, until };
                view! { <Compose case permitted done /> }
            });
            // With a yes, the day stands beside who gave it.
            let (ground, dated) = match ground {
                Ground::Consent => ("permissions-ground-consent", None),
                Ground::Law => ("permissions-ground-law", until),
                Ground::VitalInterests => ("permissions-ground-danger", until),
            };
            let until = dated.map(|day| tv("without-yes-until", &[("day", intl::day(tag(), day).into())]));
            view! {
                <Banner tone=Tone::Ok title=t("permissions-gate-yes") text=t(ground)>
                    {voices}
                    {until.map(|words| view! { <p>{words}</p> })}
                    {look_again.then(|| view! { <p>{t("permissions-look-again")}</p> })}
                </Banner>
                {compose}
                <Button label=t("permissions-gate-sent") kind=ButtonKind::Quiet busy on_press=send />
            }
            .into_any()
        }
        Told::Stopped(stops) => {
            let uncleared = stops.0.iter().any(|gap| gap.why == Why::NotCleared);
            let line = ask.line;
            let clear = ask.recipient.filter(|_| uncleared);
            let clear = clear.map(|recipient| view! { <ClearStep case line recipient /> });
            view! {
                <InTheWay case stops />
                {clear}
            }
            .into_any()
        }
        Told::Permitted(Outcome::Refusal { .. }) => ().into_any(),
    }
}
