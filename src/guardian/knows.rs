//! What the person agreed to, and who knows what of the child: who got what, until when more may go, and which authorities
//! asked. A copy of what the case said when the sitting was set up.

use domain::Role;
use domain::consent::{
    AskedFor, Decision, Knows as Row, OpenedBy, Recipient, TeamPart, Waiting, WaitsOn, WhoKnows,
};
use leptos::prelude::*;

use super::agreed::Agreed;
use super::line::{kind_and_country, title_of_line};
use super::seat::{Seat, seat};
use super::sheet::Sheet;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, SummaryList, SummaryRow, Tone};

/// What the page is called: for who agreed to nothing, or may not read who knows what, it is half of it.
fn knows_title(known: bool, agreed: bool) -> &'static str {
    match (known, agreed) {
        (true, true) => "guardian-agreed-and-knows",
        (false, true) => "guardian-agreed-title",
        (_, false) => "guardian-knows-title",
    }
}

/// The page. It lies over the sitting, and nothing of what is asked there changes.
#[component]
pub(super) fn Knows(
    /// True while it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    let known = seat.frame.with_value(|frame| frame.knows.clone());
    let agreed = seat.session.with_untracked(|session| !session.setting.agreed.is_empty());
    let back = UnsyncCallback::new(move |()| open.set(false));
    let title = t(knows_title(known.is_some(), agreed));
    let both = agreed && known.is_some();
    let known = known.map(|known| {
        let lead = tv(&seat.id_for("guardian-knows-lead"), &[("day", intl::day(tag(), known.day).into())]);
        view! {
            {both.then(|| view! { <h2>{t("guardian-knows-title")}</h2> })}
            <p>{lead}</p>
            <Rows known />
        }
    });
    view! {
        <Sheet title>
            {both.then(|| view! { <h2>{t("guardian-agreed-title")}</h2> })}
            {agreed.then(|| view! { <Agreed /> })}
            {known}
            <div class="case__write">
                <Button label=t("guardian-knows-back") on_press=back />
            </div>
        </Sheet>
    }
}

#[component]
fn Rows(known: WhoKnows) -> impl IntoView {
    let seat = seat();
    let nobody = known.rows.is_empty();
    let rows = known.rows.iter().map(|row| one(seat, row)).collect_view();
    let asked = known.asked.iter().map(asked).collect_view();
    let any = !known.asked.is_empty();
    let team = team(&known.team);
    let opened = known.opened.iter().map(|it| view! { <li>{opened(it)}</li> }).collect_view();
    let opened_any = !known.opened.is_empty();
    let waits = known.waiting.iter().map(|it| waiting(seat, it)).collect_view();
    let waits_any = !known.waiting.is_empty();
    // What is said today is in no copy of the morning: whoever signed reads why nothing goes yet.
    let today = Memo::new(move |_| {
        seat.session
            .with(|session| session.choices.values().any(|choice| choice.decision == Some(Decision::Yes)))
    });
    view! {
        {nobody.then(|| view! { <p>{t("guardian-knows-none")}</p> })}
        {move || today.get().then(|| view! {
            <Banner tone=Tone::Info title=t("guardian-knows-today") text=seat.with_worker(&seat.id_for("guardian-knows-today-words")) still=true />
        })}
        <ul class="permissions">{rows}</ul>
        {waits_any.then(|| view! {
            <h2>{t("guardian-knows-waiting")}</h2>
            <ul class="permissions">{waits}</ul>
        })}
        {any.then(|| view! {
            <h2>{t(&seat.id_for("guardian-knows-asked-title"))}</h2>
            <ul class="permissions">{asked}</ul>
        })}
        <h2>{t("guardian-knows-team-title")}</h2>
        <div class="sheet__told">
            <p>{t(&seat.id_for("guardian-knows-team-case"))}</p>
            {team.map(|words| view! { <p>{words}</p> })}
            {TEAM.map(|id| view! { <p>{t(id)}</p> })}
        </div>
        {opened_any.then(|| view! {
            <h2>{t("guardian-knows-opened-title")}</h2>
            <p>{t("guardian-knows-opened-lead")}</p>
            <ul class="permissions">{opened}</ul>
        })}
    }
}

/// Those of the house who read nothing that is written in a case (`domain::access`).
const TEAM: [&str; 3] =
    ["guardian-knows-team-dpo", "guardian-knows-team-admin", "guardian-knows-team-office"];

/// Some people of one role. Nobody is put on a case in another than these two.
fn people(role: Option<Role>, count: usize) -> String {
    let id = match role {
        Some(Role::Caseworker) => "guardian-knows-role-caseworker",
        Some(Role::Supervisor) => "guardian-knows-role-supervisor",
        _ => "guardian-knows-role-other",
    };
    tv(id, &[("count", count.into())])
}

/// Who is put on the case; nothing where an older frame does not say.
fn team(parts: &[TeamPart]) -> Option<String> {
    let people: Vec<String> = parts.iter().map(|part| people(part.role, part.people)).collect();
    (!people.is_empty())
        .then(|| tv("guardian-knows-team-roles", &[("who", intl::list(tag(), people).into())]))
}

/// Somebody opened what is kept closed, and why, which who is of age alone reads.
fn opened(it: &OpenedBy) -> String {
    let (day, who) = (intl::day(tag(), it.day), people(it.role, 1));
    let words = tv("guardian-knows-opened", &[("day", day.into()), ("who", who.into())]);
    let why = it.reason.map(|reason| t(&format!("guardian-knows-opened-{}", reason.key())));
    [Some(words), why].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn one(seat: Seat, row: &Row) -> impl IntoView + use<> {
    let (kind, groups, purpose) = seat.texts.with_value(|texts| {
        let recipient = Recipient { kind: row.kind, name: row.name.clone(), country: row.country.clone() };
        let kind = kind_and_country(tag(), texts, &recipient);
        let keys = row.groups.iter().map(|group| group.key());
        let groups = texts.information(row.line.map_or("", |line| line.id()), keys);
        let line = row.line.and_then(|line| texts.lines.iter().find(|it| it.id == line.id()));
        (kind, intl::list(tag(), groups), line.map(|line| line.title.clone()))
    });
    let title = if row.name.is_empty() { kind.clone() } else { row.name.clone() };
    let got = match row.got {
        None => t("guardian-knows-got-nothing"),
        Some(at) => intl::day_of(tag(), at),
    };
    let more = match (row.may, row.until) {
        (true, Some(until)) => tv("guardian-knows-until", &[("day", intl::day(tag(), until).into())]),
        (true, None) => t("guardian-knows-open-end"),
        (false, _) if row.told_to_stop => t("guardian-knows-stopped"),
        (false, _) => t("guardian-knows-no-more"),
    };
    let law = row.law.as_ref().map(|law| {
        let (who, rule) = (law.ordered_by.clone(), law.rule.clone());
        tv("guardian-knows-by-law", &[("who", who.into()), ("rule", rule.into())])
    });
    let purpose = purpose.or(law).unwrap_or_else(|| t("guardian-knows-law"));
    view! {
        <li class="permission">
            <h3 class="permission__line" dir="auto">{title}</h3>
            <SummaryList>
                <SummaryRow label=t("guardian-knows-kind") value=kind />
                <SummaryRow label=t("guardian-knows-purpose") value=purpose />
                <SummaryRow label=t("guardian-knows-what") value=groups />
                <SummaryRow label=t("guardian-knows-got") value=got />
                <SummaryRow label=t("guardian-knows-more") value=more />
            </SummaryList>
        </li>
    }
}

/// A yes that lets nothing go yet, and what it waits for.
fn waiting(seat: Seat, it: &Waiting) -> impl IntoView + use<> {
    let (title, recipient) = title_of_line(seat, it.line, Some(&it.recipient));
    let why = match it.on {
        WaitsOn::Child => "guardian-knows-waits-child",
        WaitsOn::Others => "guardian-knows-waits-others",
    };
    view! {
        <li class="permission">
            <h3 class="permission__line">{title}</h3>
            {recipient.map(|who| view! { <p>{who}</p> })}
            <p>{seat.with_worker(why)}</p>
        </li>
    }
}

fn asked(it: &AskedFor) -> impl IntoView + use<> {
    let id = |key: &str| key.replace('_', "-");
    let who = it
        .asker
        .map_or_else(|| t("authority-somebody"), |asker| t(&format!("authority-asker-{}", id(asker.key()))));
    let told = it.decision.map_or_else(
        || t("authority-waits"),
        |decision| t(&format!("authority-decision-{}", id(decision.key()))),
    );
    view! {
        <li class="permission">
            <h3 class="permission__line">{who}</h3>
            <p>{intl::day_of(tag(), it.on)}</p>
            <p>{tv("guardian-knows-answered", &[("answer", told.into())])}</p>
        </li>
    }
}
