//! The gate: may this go to this recipient? It says which yes allows it, or what is in the way and whom to ask. A name of
//! a service that carries out removals is refused, and the attempt stays in the case. What was begun is kept on the tablet, and
//! the gate is asked anew when it stands there again.

use std::collections::BTreeSet;

use domain::consent::{
    Ask, AskedBegun, ConsentFact, ForbiddenNamed, Ground, Group, Line, Recipient, RecipientKind, Shared, Why,
};
use domain::{CivilDate, Clock};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::answer::{Answer, Permit, Told, told};
use super::gate_begun::Begun;
use super::in_the_way::Stops;
use super::packet::{At, Boxes, Composing};
use super::writing::Writing;
use super::{track, words};
use crate::app::desk::desk;
use crate::caseworker::begun::Keeper;
use crate::caseworker::country::CountryField;
use crate::caseworker::opened::CaseHandle;
use crate::caseworker::talk_first::TalkFirst;
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

    /// The question, once purpose and recipient are chosen.
    fn ask(self, in_step: Option<CivilDate>) -> Option<Ask> {
        Some(Ask {
            line: self.line_of()?,
            recipient: Some(self.recipient()?),
            groups: self.chosen(),
            in_step,
        })
    }

    /// What stands in the boxes, to be kept.
    fn begun(self) -> AskedBegun {
        AskedBegun {
            kind: self.kind.get(),
            name: self.name.get(),
            country: self.country.get(),
            line: self.line.get(),
            groups: self.groups.get().into_iter().collect(),
        }
    }

    /// Puts back what was kept.
    fn take(self, begun: AskedBegun) {
        self.kind.set(begun.kind);
        self.name.set(begun.name);
        self.country.set(begun.country);
        self.line.set(begun.line);
        self.groups.set(begun.groups.into_iter().collect());
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
    let id = StoredValue::new(case.with_value(|it| it.id.clone()));
    let keeper = Keeper::new(desk(), Begun::empty(&id.get_value()));
    let over = keeper.clone();
    // What is chosen and written for a recipient stays while the question is the same, also where its answer comes and goes.
    let boxes = Boxes::empty(move || {
        let keeper = over.clone();
        spawn_local(async move { keeper.forget().await });
    });
    let boxes_for = RwSignal::new(None::<AskedBegun>);
    // What was asked when it went: that is begun no more, although it still stands in the boxes.
    let went = RwSignal::new(None::<AskedBegun>);
    let again = RwSignal::new(false);
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
    let in_step = move || {
        let last = handle.with_value(|desk| desk.sync_status.get_untracked().last_success);
        last.map(intl::local_day)
    };
    let now = move || {
        let question = form.begun();
        let nothing = Begun::empty(&id.get_value());
        if went.with(|it| it.as_ref() == Some(&question)) {
            return nothing;
        }
        let (looked, packet) = (asked.with(Option::is_some), boxes.begun());
        let packet_for = boxes_for.get().filter(|_| !packet.is_empty());
        Begun { asked: question, looked, packet, packet_for, ..nothing }
    };
    let take = move |begun: Begun| {
        let question = begun.asked.clone().fitting();
        let same = question == begun.asked;
        form.take(question);
        boxes.take(begun.packet);
        boxes_for.set(begun.packet_for);
        if begun.looked && same && composing.with_untracked(Option::is_none) {
            composing.set(Some(At::Gate));
            asked.set(untrack(|| form.ask(in_step())));
        }
    };
    keeper.follow(now, take, again);
    let empty = UnsyncCallback::new(move |()| {
        asked.set(None);
        form.take(AskedBegun::default());
        boxes.forget();
        boxes_for.set(None);
        again.set(false);
    });
    let look = UnsyncCallback::new(move |()| {
        written.set(false);
        let Some(ask) = untrack(|| form.ask(in_step())) else { return };
        let refused = match untrack(|| told(case, &ask)) {
            Told::Stopped(Stops(gaps)) => gaps.iter().find_map(|gap| match gap.why {
                Why::Forbidden(found) => Some(found),
                _ => None,
            }),
            Told::Permitted(_) => None,
        };
        let name = ask.recipient.as_ref().map(|it| it.name.clone());
        if let Some((found, name)) = refused.zip(name) {
            writing.write(ConsentFact::Forbidden(ForbiddenNamed { name, found, at: AT.to_owned() }));
        }
        let question = untrack(|| form.begun());
        let question = AskedBegun { name: question.name.trim().to_owned(), ..question };
        if boxes_for.with_untracked(|it| it.as_ref() != Some(&question)) {
            boxes.forget();
            boxes_for.set(Some(question));
        }
        went.set(None);
        composing.set(Some(At::Gate));
        asked.set(Some(ask));
    });
    let done = UnsyncCallback::new(move |()| {
        asked.set(None);
        boxes.forget();
        went.set(Some(untrack(|| form.begun())));
        again.set(false);
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
            late: String::new(),
        }));
        let over = boxes.over();
        writing.write_then(shared, move || {
            over();
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
    let for_family = Signal::derive(move || matches!(form.line_of(), Some(Line::Trace | Line::Verify)));
    let no_line = move || form.kind_of().is_some() && lines.with(Vec::is_empty);
    view! {
        <Card id="permissions-gate" title=t("permissions-gate-title")>
            <p>{t("permissions-gate-lead")}</p>
            {move || again.get().then(|| view! {
                <Banner title=t("common-begun-again") still=true>
                    <Button label=t("common-begun-empty") kind=ButtonKind::Quiet on_press=empty />
                </Banner>
            })}
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
            <TalkFirst case stands=for_family />
            <Button label=t("permissions-gate-look") kind=ButtonKind::Primary disabled=Signal::derive(move || !ready()) on_press=look />
            {move || question.get().map(|ask| view! { <Answer case ask told=outcome boxes busy send done /> })}
            {move || written.get().then(|| view! { <Banner tone=Tone::Ok title=t("permissions-gate-written") /> })}
        </Card>
    }
}
