//! What the gate says: it may go, on which yes, with the packet; or all that is in the way.

use std::collections::BTreeSet;

use domain::consent::{Ask, Ground, Ledger, Outcome, Why, gaps, permit};
use domain::{CaseFile, ChangeId, CivilDate};
use leptos::prelude::*;

use super::clear_step::ClearStep;
use super::in_the_way::{InTheWay, Stops};
use super::lines::yes_of;
use super::packet::{Boxes, Compose, Permitted};
use super::track;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, Tone};

/// What permits something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Permit {
    /// The changes that permit it.
    pub(super) by: BTreeSet<ChangeId>,
    /// On what ground.
    pub(super) ground: Ground,
    until: Option<CivilDate>,
    look_again: bool,
}

/// An outcome that a memo can hold.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Told {
    /// It may go.
    Permitted(Permit),
    /// It may not, and all that is in the way.
    Stopped(Stops),
}

/// What the gate says of something.
pub(super) fn told(case: CaseHandle, ask: &Ask) -> Told {
    track(case, |ledger| match permit(ledger, ask) {
        Outcome::Permit { by, ground, until, look_again } => {
            Told::Permitted(Permit { by, ground, until, look_again })
        }
        Outcome::Refusal { .. } => Told::Stopped(Stops(gaps(ledger, ask))),
    })
}

/// The answer to one question. Only where a yes becomes a no, or a no a yes, is it drawn anew: one more yes, or one thing less in
/// the way, changes its words and leaves the boxes in which somebody writes.
#[component]
pub(super) fn Answer(
    case: CaseHandle,
    /// What was asked.
    ask: Ask,
    /// What the gate says of it now.
    told: Memo<Option<Told>>,
    /// What is chosen and written for the recipient.
    boxes: Boxes,
    /// True while it is written down that it went.
    busy: RwSignal<bool>,
    /// Writes down that it went without a packet.
    send: UnsyncCallback<()>,
    /// Called once a packet went.
    done: UnsyncCallback<()>,
) -> impl IntoView {
    let goes = Memo::new(move |_| told.with(|it| it.as_ref().map(|told| matches!(told, Told::Permitted(_)))));
    move || {
        // Read, not only tracked: a memo that nobody ever read does not know what it follows.
        goes.get();
        let ask = ask.clone();
        match told.get_untracked() {
            Some(Told::Permitted(first)) => {
                view! { <MayGo case ask first told boxes busy send done /> }.into_any()
            }
            Some(Told::Stopped(first)) => view! { <MayNot case ask first told /> }.into_any(),
            None => ().into_any(),
        }
    }
}

/// It may go. `first` is what permitted it when it was asked.
#[component]
fn MayGo(
    case: CaseHandle,
    ask: Ask,
    first: Permit,
    told: Memo<Option<Told>>,
    boxes: Boxes,
    busy: RwSignal<bool>,
    send: UnsyncCallback<()>,
    done: UnsyncCallback<()>,
) -> impl IntoView {
    let permit = Memo::new(move |before: Option<&Permit>| match told.get() {
        Some(Told::Permitted(permit)) => permit,
        // Until all of this is gone, it says what it said.
        _ => before.unwrap_or(&first).clone(),
    });
    let (line, recipient, groups) = (ask.line, ask.recipient, ask.groups);
    let line = Memo::new(move |_| permit.with(|it| (it.ground == Ground::Consent).then_some(line)));
    let to = recipient.clone();
    let voices = move || {
        let line = line.get()?;
        let read = |file: &CaseFile| {
            let ledger = Ledger::read(file, intl::today());
            permit.with(|it| yes_of(&ledger, &domain::people(file), (line, to.as_ref()), &it.by))
        };
        let yes = case.with_value(|it| it.now(read));
        let row = |(who, says): (String, String)| {
            view! { <div class="permission__voice"><dt dir="auto">{who}</dt> <dd>{says}</dd></div> }
        };
        Some(view! { <dl class="permission__voices">{yes.into_iter().map(row).collect_view()}</dl> })
    };
    let ground = Signal::derive(move || {
        t(match permit.with(|it| it.ground) {
            Ground::Consent => "permissions-ground-consent",
            Ground::Law => "permissions-ground-law",
            Ground::VitalInterests => "permissions-ground-danger",
        })
    });
    let until = move || {
        // With a yes, the day stands beside who gave it.
        let day = permit.with(|it| it.until.filter(|_| it.ground != Ground::Consent))?;
        let words = tv("without-yes-until", &[("day", intl::day(tag(), day).into())]);
        Some(view! { <p>{words}</p> })
    };
    let look_again =
        move || permit.with(|it| it.look_again).then(|| view! { <p>{t("permissions-look-again")}</p> });
    let compose = recipient.map(|recipient| {
        let permitted = Memo::new(move |_| {
            let (recipient, groups, line) = (recipient.clone(), groups.clone(), line.get());
            permit.with(|it| Permitted { line, recipient, groups, by: it.by.clone(), until: it.until })
        });
        view! { <Compose case permitted boxes done /> }
    });
    view! {
        <Banner tone=Tone::Ok title=t("permissions-gate-yes") text=ground>
            {voices}
            {until}
            {look_again}
        </Banner>
        {compose}
        <Button label=t("permissions-gate-sent") kind=ButtonKind::Quiet busy on_press=send />
    }
}

/// It may not go. `first` is what was in the way when it was asked.
#[component]
fn MayNot(case: CaseHandle, ask: Ask, first: Stops, told: Memo<Option<Told>>) -> impl IntoView {
    let stops = Memo::new(move |before: Option<&Stops>| match told.get() {
        Some(Told::Stopped(stops)) => stops,
        _ => before.unwrap_or(&first).clone(),
    });
    let uncleared = Memo::new(move |_| stops.with(|it| it.0.iter().any(|gap| gap.why == Why::NotCleared)));
    let (line, recipient) = (ask.line, ask.recipient);
    let clear = move || {
        let recipient = recipient.clone().filter(|_| uncleared.get());
        recipient.map(|recipient| view! { <ClearStep case line recipient /> })
    };
    view! {
        {move || view! { <InTheWay case stops=stops.get() /> }}
        {clear}
    }
}
