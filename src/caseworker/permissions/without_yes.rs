//! What may go out although nobody said yes: because a law or a court orders it and a second person agreed, or because life
//! or health was in danger. Child and guardian read the same on their own pages.

mod boxes;
mod second;
mod write;

use domain::consent::{LegalState, WithoutYes as Found};
use domain::{ChangeId, CivilDate, Timestamp};
use leptos::prelude::*;

use super::packet::{Compose, Permitted};
use super::{track, words};
use crate::app::desk::desk;
use crate::app::routes::To;
use crate::caseworker::case::name_of;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Button, Card, Chip, LinkButton, SummaryList, SummaryRow, Tone};
use second::SecondPerson;
pub(crate) use write::WithoutYesPage;

/// Where one of them stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Open,
    Waits,
    Refused,
    Over,
    Incomplete,
}

impl Standing {
    fn of(found: &Found<'_>) -> Self {
        match found.law {
            Some((_, LegalState::Waits)) => Standing::Waits,
            Some((_, LegalState::Refused)) => Standing::Refused,
            Some((_, LegalState::Incomplete)) => Standing::Incomplete,
            _ if found.is_open => Standing::Open,
            _ => Standing::Over,
        }
    }

    fn words(self) -> (&'static str, Tone) {
        match self {
            Standing::Open => ("without-yes-open", Tone::Info),
            Standing::Waits => ("without-yes-waits", Tone::Warn),
            Standing::Refused => ("without-yes-refused", Tone::Stop),
            Standing::Over => ("without-yes-over", Tone::Info),
            Standing::Incomplete => ("without-yes-incomplete", Tone::Stop),
        }
    }
}

/// One of them, as a screen shows it.
#[derive(Clone, PartialEq)]
struct Row {
    id: ChangeId,
    who: String,
    standing: Standing,
    /// Label and text, in the order in which they are read.
    says: Vec<(&'static str, String)>,
    written_by: String,
    own: bool,
    by_law: bool,
    at: Timestamp,
    until: Option<CivilDate>,
    permitted: Permitted,
}

fn read(found: &Found<'_>) -> Row {
    let ground = match found.law {
        Some((it, _)) => words::exception(it.exception),
        None => t("without-yes-danger"),
    };
    let mut says = vec![("without-yes-ground", ground)];
    if let Some((it, _)) = found.law {
        let told = [
            ("without-yes-told-lawyer", it.lawyer_informed),
            ("without-yes-told-child", it.child_told),
            ("without-yes-told-guardian", it.guardian_told),
        ];
        let told: Vec<String> =
            told.into_iter().filter(|(_, at)| at.is_some()).map(|(id, _)| t(id)).collect();
        let told = if told.is_empty() { t("without-yes-told-nobody") } else { told.join(", ") };
        says.extend([
            ("without-yes-ordered-by", it.ordered_by.clone()),
            ("without-yes-rule", it.rule.clone()),
            ("without-yes-told", told),
        ]);
    }
    says.extend([
        ("without-yes-what", words::groups(found.groups)),
        ("without-yes-reason", found.reason.to_owned()),
    ]);
    Row {
        id: found.change.id.clone(),
        who: words::recipient(found.recipient),
        standing: Standing::of(found),
        says,
        written_by: name_of(&found.change.entered_by),
        own: found.change.entered_by == desk().me.id,
        by_law: found.law.is_some(),
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

/// All of them, the newest first, with the way to write one down.
#[component]
pub(super) fn WithoutYes(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let all = Memo::new(move |_| {
        let mut all: Vec<Row> = track(case, |ledger| ledger.without_yes().map(|it| read(&it)).collect());
        all.reverse();
        all
    });
    view! {
        <Card id="without-yes" title=t("without-yes-title")>
            <p>{t("without-yes-lead")}</p>
            <ul class="permissions">
                <For each=move || all.get() key=|row| (row.id.clone(), row.standing as u8) let:row>
                    <One case row />
                </For>
            </ul>
            <LinkButton href=To::WithoutYes(id).path() label=t("without-yes-begin") />
        </Card>
    }
}

#[component]
fn One(case: CaseHandle, row: Row) -> impl IntoView {
    let (label, tone) = row.standing.words();
    let written = tv(
        "without-yes-written",
        &[("who", row.written_by.clone().into()), ("when", intl::date_and_time(tag(), row.at).into())],
    );
    let until = row.until.map(|day| tv("without-yes-until", &[("day", intl::day(tag(), day).into())]));
    let says = row.says.into_iter().map(|(label, value)| view! { <SummaryRow label=t(label) value /> });
    let says = says.collect_view();
    let (id, who, own) = (row.id, row.who.clone(), row.own);
    let permitted = StoredValue::new(row.permitted);
    let composing = RwSignal::new(false);
    let turn = UnsyncCallback::new(move |()| composing.update(|open| *open = !*open));
    let done = UnsyncCallback::new(move |()| composing.set(false));
    let open = row.standing == Standing::Open;
    let second = matches!(row.standing, Standing::Waits | Standing::Open) && row.by_law;
    view! {
        <li class="permission">
            <h3 class="permission__line" dir="auto">{row.who}</h3>
            <Chip label=t(label) tone />
            <SummaryList>{says}</SummaryList>
            <p class="question__note">{written} " " {until}</p>
            {second.then(|| view! { <SecondPerson case id who=who.clone() own waits=!open /> })}
            {open.then(|| view! {
                <Button
                    label=Signal::derive(move || t(if composing.get() { "without-yes-leave" } else { "without-yes-compose" }))
                    about=who
                    expanded=Signal::derive(move || Some(composing.get()))
                    on_press=turn
                />
                {move || composing.get().then(|| view! {
                    <Compose case permitted=permitted.get_value() done />
                })}
            })}
        </li>
    }
}
