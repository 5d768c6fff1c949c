//! Who knows something about the child: who got something, what for, and until when more may go. It is a copy of what the case
//! said when the tablet was handed over, in the words of the child's depth; no word of the case is in it.

use std::collections::BTreeSet;

use domain::authority::Decision;
use domain::consent::{AskedFor, Knows as Row, Line, OpenedBy, RecipientKind, TeamPart, WhoKnows};
use domain::{Band, Role};
use leptos::prelude::*;

use super::agreed::Agreed;
use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Button, Drawing, IconName, Picture, PictureSize};

fn id(key: &str) -> String {
    key.trim_start_matches("gc.").replace('_', "-")
}

fn picture(kind: RecipientKind) -> Drawing {
    pictures::recipient(match kind {
        RecipientKind::Health => "doctor",
        RecipientKind::FamilyMember | RecipientKind::TracingBody => "family",
        other => other.key(),
    })
}

/// A button that opens in its place what the child said yes to and who knows what. Nothing where the tablet brought neither.
#[component]
pub(super) fn Knows() -> impl IntoView {
    let seat = seat();
    let known = seat.frame.with_value(|frame| frame.knows.clone());
    let open = RwSignal::new(false);
    let turn = UnsyncCallback::new(move |()| open.update(|open| *open = !*open));
    let agreed = seat.frame.with_value(|frame| !frame.agreed.is_empty());
    // A child can take its yes back also where the tablet brought no list.
    (known.is_some() || agreed).then(|| {
        let known = StoredValue::new(known);
        let label =
            Signal::derive(move || t(if open.get() { "child-knows-close" } else { "child-knows-open" }));
        view! {
            <div class="knows">
                <Button label icon=IconName::Eye expanded=open on_press=turn />
                {move || open.get().then(|| view! {
                    <section class="child__share" aria-label=t("child-knows-open")>
                        <Agreed />
                        {known.get_value().map(|known| view! { <List known /> })}
                    </section>
                })}
            </div>
        }
    })
}

#[component]
fn List(known: WhoKnows) -> impl IntoView {
    let seat = seat();
    let young = seat.band().is_young();
    let worker = seat.frame.with_value(|frame| frame.worker.clone());
    let nobody = known.rows.is_empty();
    let rows = known.rows.into_iter().map(|row| one(seat, &row)).collect_view();
    let asked = known.asked.iter().map(asked).collect_view();
    let team = team(&known.team);
    let opened = opened(young, &known.opened);
    let day = intl::day(tag(), known.day);
    view! {
            <div class="share-row">
                <div class="share-row__who">
                    <Picture of=Drawing::Talking size=PictureSize::Small />
                    <p class="share-row__name" dir="auto">{worker}</p>
                    <p class="share-row__why">{t("child-knows-worker")}</p>
                </div>
            </div>
            <div class="share-row">
                <div class="share-row__who">
                    <Picture of=pictures::recipient("team") size=PictureSize::Small />
                    <p class="share-row__name">{t("child-knows-team-who")}</p>
                    <p class="share-row__why">{t(if young { "child-knows-team-young" } else { "child-knows-team" })}</p>
                    {team.map(|words| view! { <p class="share-row__why">{words}</p> })}
                </div>
            </div>
            {rows}
            {nobody.then(|| view! { <p class="child__noted">{t("child-knows-none")}</p> })}
            {asked}
            {(!opened.is_empty()).then(|| view! {
                <div class="share-row">
                    {opened.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
                </div>
            })}
            {(!young).then(|| view! { <p class="share-row__why">{tv("child-knows-day", &[("day", day.into())])}</p> })}
    }
}

/// One recipient. The youngest read who and whether; the older ones also when, what for and until when.
fn one(seat: Seat, row: &Row) -> impl IntoView + use<> {
    let young = seat.band().is_young();
    let kind = t(&format!("child-knows-kind-{}", id(row.kind.key())));
    let name = Some(row.name.clone()).filter(|name| !name.is_empty() && seat.band() > Band::B1);
    let purpose = match row.line {
        None => Some(t("child-knows-law")),
        Some(line) if !young => Some(what_for(line)),
        Some(_) => None,
    };
    let day = |at| intl::day_of(tag(), at);
    let got = match row.got {
        None => t("child-knows-not-yet"),
        Some(_) if young => t("child-knows-got-young"),
        Some(at) => tv("child-knows-got", &[("day", day(at).into())]),
    };
    let more = match (row.may, row.until, row.got.is_some()) {
        (false, ..) if row.told_to_stop => t("child-knows-stopped"),
        (false, ..) => t("child-knows-no-more"),
        (true, Some(until), had) if !young => {
            let id = if had { "child-knows-more-until" } else { "child-knows-may-until" };
            tv(id, &[("day", intl::day(tag(), until).into())])
        }
        (true, _, true) => t("child-knows-more"),
        (true, _, false) => t("child-knows-may"),
    };
    view! {
        <div class="share-row">
            <div class="share-row__who">
                <Picture of=picture(row.kind) size=PictureSize::Small />
                <p class="share-row__name">{kind}</p>
                {name.map(|name| view! { <p class="share-row__office" dir="auto">{name}</p> })}
            </div>
            {purpose.map(|words| view! { <p>{words}</p> })}
            <p>{got} " " {more}</p>
        </div>
    }
}

/// Some people of one role, in the child's words. Nobody is put on a case in another than these two.
fn people(role: Option<Role>, count: usize) -> String {
    let id = match role {
        Some(Role::Caseworker) => "child-knows-role-caseworker",
        Some(Role::Supervisor) => "child-knows-role-supervisor",
        _ => "child-knows-role-other",
    };
    tv(id, &[("count", count.into())])
}

/// Who may open the file; nothing where an older frame does not say.
fn team(parts: &[TeamPart]) -> Option<String> {
    let people: Vec<String> = parts.iter().map(|part| people(part.role, part.people)).collect();
    (!people.is_empty()).then(|| tv("child-knows-team-roles", &[("who", intl::list(tag(), people).into())]))
}

/// Who opened what is kept closed. The youngest read who; the older ones also when and why.
fn opened(young: bool, all: &[OpenedBy]) -> Vec<String> {
    if young {
        let roles: BTreeSet<Option<Role>> = all.iter().map(|it| it.role).collect();
        let one = |role| tv("child-knows-opened-young", &[("who", people(role, 1).into())]);
        return roles.into_iter().map(one).collect();
    }
    let one = |it: &OpenedBy| {
        let day = intl::day(tag(), it.day);
        let words = tv("child-knows-opened", &[("who", people(it.role, 1).into()), ("day", day.into())]);
        let why = it.reason.map(|reason| t(&format!("child-knows-opened-{}", reason.key())));
        [Some(words), why].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    all.iter().map(one).collect()
}

fn what_for(line: Line) -> String {
    t(&format!("child-knows-for-{}", id(line.id())))
}

/// An authority asked. What was asked is for grown-ups; whether anything was told is for the child.
fn asked(it: &AskedFor) -> impl IntoView + use<> {
    let who = it.asker.map_or_else(
        || t("child-knows-asker-other"),
        |asker| t(&format!("child-knows-asker-{}", id(asker.key()))),
    );
    let words = tv("child-knows-asked", &[("who", who.into()), ("day", intl::day_of(tag(), it.on).into())]);
    let told = t(match it.decision {
        None => "child-knows-asked-open",
        Some(Decision::OutcomeNoticeOnly) => "child-knows-asked-outcome",
        Some(Decision::OrderedByCourt) => "child-knows-asked-court",
        Some(Decision::Refused | Decision::RedirectedLawyer | Decision::NoData) => {
            "child-knows-asked-nothing"
        }
    });
    view! {
        <div class="share-row">
            <p>{words}</p>
            <p class="share-row__name">{told}</p>
        </div>
    }
}
