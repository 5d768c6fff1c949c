//! One thing that goes out without a yes: to whom, why, what a second person says, and the packet once it may go.

use std::collections::BTreeSet;

use domain::consent::{PacketBegun, Second, Standing, Told, ToldFirst, WithoutYes as Found};
use domain::{ChangeId, CivilDate, Timestamp, UserId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::packet_begun::Begun;
use super::second::SecondPerson;
use super::told::ToldLater;
use crate::app::desk::desk;
use crate::caseworker::begun::Keeper;
use crate::caseworker::case::name_of;
use crate::caseworker::opened::CaseHandle;
use crate::caseworker::permissions::packet::{At, Boxes, Compose, Composing, Permitted};
use crate::caseworker::permissions::words;
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, Chip, SummaryList, SummaryRow, Tone};

/// What a second person said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Looked {
    Nobody,
    Agreed(UserId, Timestamp),
    Ended(UserId, Timestamp, String),
}

/// One of them, as a screen shows it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) id: ChangeId,
    /// To whom, in words.
    pub(super) who: String,
    pub(super) standing: Standing,
    pub(super) by_law: bool,
    /// True where the person at the tablet wrote it.
    pub(super) own: bool,
    pub(super) told: BTreeSet<Told>,
    /// True where somebody has still to tell the child.
    pub(super) child_waits: bool,
    pub(super) not_for_guardian: bool,
    pub(super) looked: Looked,
    /// Label and text, in the order in which they are read.
    says: Vec<(&'static str, String)>,
    written_by: UserId,
    at: Timestamp,
    until: Option<CivilDate>,
    permitted: Permitted,
}

impl Row {
    /// As it stands today.
    pub(super) fn read(found: &Found<'_>) -> Self {
        let by = &found.change.entered_by;
        let mut says = vec![(
            "without-yes-ground",
            found.law.map_or_else(|| t("without-yes-danger"), |it| words::exception(it.exception)),
        )];
        if let Some(law) = found.law {
            says.extend([
                ("without-yes-ordered-by", law.ordered_by.clone()),
                ("without-yes-rule", law.rule.clone()),
                ("without-yes-told", told(&found.told)),
            ]);
        }
        says.extend(of_the_child(found));
        if found.not_for_guardian {
            says.push(("without-yes-guardian", t("without-yes-not-guardian")));
        }
        says.extend([
            ("without-yes-what", words::groups(found.groups)),
            ("without-yes-reason", found.reason.to_owned()),
        ]);
        let looked = match found.second {
            Second::Nobody => Looked::Nobody,
            Second::Agreed(it) => Looked::Agreed(it.entered_by.clone(), it.recorded),
            Second::Ended(it, why) => Looked::Ended(it.entered_by.clone(), it.recorded, why.to_owned()),
        };
        Self {
            id: found.change.id.clone(),
            who: words::recipient(found.recipient),
            standing: found.standing,
            by_law: found.law.is_some(),
            own: *by == desk().me.id,
            told: found.told.clone(),
            child_waits: found.child_waits(),
            not_for_guardian: found.not_for_guardian,
            looked,
            says,
            written_by: by.clone(),
            at: found.change.recorded,
            until: found.until,
            permitted: Permitted {
                line: None,
                recipient: found.recipient.clone(),
                groups: found.groups.clone(),
                by: [found.change.id.clone()].into(),
                until: found.until,
            },
        }
    }

    fn chip(&self) -> (&'static str, Tone) {
        match self.standing {
            Standing::Open => ("without-yes-open", Tone::Info),
            Standing::Waits => ("without-yes-waits", Tone::Warn),
            Standing::Ended => ("without-yes-ended", Tone::Stop),
            Standing::Over => ("without-yes-over", Tone::Info),
            Standing::Incomplete => ("without-yes-incomplete", Tone::Stop),
        }
    }

    /// What the second person said, with who and when.
    fn looked_words(&self) -> Option<String> {
        let (id, who, at, why) = match &self.looked {
            Looked::Nobody => return None,
            Looked::Agreed(who, at) if self.by_law => ("without-yes-agreed-by", who, at, ""),
            Looked::Agreed(who, at) => ("without-yes-seen-by", who, at, ""),
            Looked::Ended(who, at, why) => ("without-yes-ended-by", who, at, why.as_str()),
        };
        let when = intl::date_and_time(tag(), *at);
        let who = name_of(who);
        Some(tv(id, &[("who", who.into()), ("when", when.into()), ("why", why.to_owned().into())]))
    }
}

/// Whether the child was told first, and why it cannot be told.
fn of_the_child(found: &Found<'_>) -> Vec<(&'static str, String)> {
    let mut says = Vec::new();
    match found.child_first {
        None => {}
        Some(ToldFirst::Yes) => says.push(("without-yes-first-said", t("without-yes-first-yes"))),
        Some(ToldFirst::No(why)) => {
            says.push(("without-yes-first-said", format!("{} – {why}", t("without-yes-first-no"))));
        }
    }
    if found.law.is_none() && found.told.contains(&Told::Child) {
        says.push(("without-yes-told", told(&found.told)));
    }
    if let Some(why) = found.cannot_tell {
        says.push(("without-yes-cannot-tell", why.to_owned()));
    }
    says
}

fn told(of: &BTreeSet<Told>) -> String {
    if of.is_empty() {
        return t("without-yes-told-nobody");
    }
    intl::list(tag(), of.iter().map(|it| t(&format!("without-yes-told-{}", key(*it)))))
}

/// One of them. `row` is how it stood when it came; `all` says how it stands now.
#[component]
pub(super) fn One(case: CaseHandle, row: Row, all: Memo<Vec<Row>>) -> impl IntoView {
    let (id, about) = (row.id.clone(), row.who.clone());
    let now = Memo::new({
        let row = row.clone();
        move |_| all.with(|all| all.iter().find(|it| it.id == row.id).cloned()).unwrap_or_else(|| row.clone())
    });
    let written = tv(
        "without-yes-written",
        &[("who", name_of(&row.written_by).into()), ("when", intl::date_and_time(tag(), row.at).into())],
    );
    let until = row.until.map(|day| tv("without-yes-until", &[("day", intl::day(tag(), day).into())]));
    let says = move || {
        let says = now.with(|it| it.says.clone());
        says.into_iter().map(|(label, value)| view! { <SummaryRow label=t(label) value /> }).collect_view()
    };
    let chip = Signal::derive(move || now.with(Row::chip));
    let open = Memo::new(move |_| now.with(|it| it.standing == Standing::Open));
    view! {
        <li class="permission">
            <h3 class="permission__line" dir="auto">{row.who}</h3>
            <div role="status"><Chip label=Signal::derive(move || t(chip.get().0)) tone=Signal::derive(move || Some(chip.get().1)) /></div>
            <SummaryList>{says}</SummaryList>
            <p class="question__note">{written} " " {until}</p>
            {move || now.with(Row::looked_words).map(|words| view! { <p dir="auto">{words}</p> })}
            <SecondPerson case row=now />
            <ToldLater case row=now />
            {move || open.get().then(|| view! { <Packet case id=id.clone() about=about.clone() permitted=now.with_untracked(|it| it.permitted.clone()) /> })}
        </li>
    }
}

/// Puts together what goes out, where nothing else on the page is put together. What was begun of it stands there again.
#[component]
fn Packet(case: CaseHandle, id: ChangeId, about: String, permitted: Permitted) -> impl IntoView {
    let place = expect_context::<Composing>().0;
    let here = At::WithoutYes(id.clone());
    let unfold = here.clone();
    let went = RwSignal::new(false);
    let composing = Memo::new({
        let here = here.clone();
        move |_| place.with(|at| at.as_ref() == Some(&here))
    });
    let turn = UnsyncCallback::new(move |()| {
        went.set(false);
        let next = (!composing.get_untracked()).then(|| here.clone());
        place.set(next);
    });
    let nothing = Begun {
        case: case.with_value(|it| it.id.clone()),
        of: id,
        open: false,
        packet: PacketBegun::default(),
    };
    let keeper = Keeper::new(desk(), nothing.clone());
    let again = RwSignal::new(false);
    let over = keeper.clone();
    let boxes = Boxes::empty(move || {
        let keeper = over.clone();
        spawn_local(async move { keeper.forget().await });
    });
    let now = move || {
        let packet = boxes.begun();
        // Folding and unfolding alone begins nothing.
        Begun { open: composing.get() && !packet.is_empty(), packet, ..nothing.clone() }
    };
    let take = move |begun: Begun| {
        boxes.take(begun.packet);
        if begun.open && place.with_untracked(Option::is_none) {
            place.set(Some(unfold.clone()));
        }
    };
    keeper.follow(now, take, again);
    let empty = UnsyncCallback::new(move |()| {
        boxes.forget();
        again.set(false);
    });
    let done = UnsyncCallback::new(move |()| {
        place.set(None);
        boxes.forget();
        again.set(false);
        went.set(true);
    });
    let permitted = Signal::stored(permitted);
    view! {
        <Button
            label=Signal::derive(move || t(if composing.get() { "without-yes-leave" } else { "without-yes-compose" }))
            about
            expanded=composing
            on_press=turn
        />
        {move || again.get().then(|| view! {
            <Banner title=t("common-begun-again") still=true>
                <Button label=t("common-begun-empty") kind=ButtonKind::Quiet on_press=empty />
            </Banner>
        })}
        {move || composing.get().then(|| view! { <Compose case permitted boxes done /> })}
        {move || went.get().then(|| view! { <Banner tone=Tone::Ok title=t("permissions-gate-written") /> })}
    }
}
