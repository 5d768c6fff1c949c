//! Voices that differ on a line, as a screen shows them: a lane for each, with what it says and since when. The child's
//! stands first on every screen; none is put above another.

use domain::consent::{Course, Disagreement, Ledger, Line, Position, Recipient};
use leptos::prelude::*;

use super::lines::name_of;
use super::{limits, words};
use crate::i18n::{t, tag, tv};
use crate::ports::intl;

/// One voice.
#[derive(Debug, Clone, PartialEq)]
struct Voice {
    who: String,
    says: String,
    /// Why, and within which limits, in their own words.
    beside: Vec<String>,
    /// The day, in words; none for somebody who was not asked.
    when: Option<String>,
}

/// A line on which voices differ.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::caseworker) struct Differing {
    /// What was asked, for whom.
    pub(in crate::caseworker) what: String,
    /// What follows.
    pub(in crate::caseworker) course: Course,
    voices: Vec<Voice>,
    /// From when somebody else looks at it.
    pub(in crate::caseworker) then: Option<String>,
}

fn said_on(at: domain::Timestamp) -> Option<String> {
    Some(tv("permissions-said-on", &[("day", intl::day_of(tag(), at).into())]))
}

/// The child's voice, then those of the guardians who were asked.
fn voices(ledger: &Ledger<'_>, people: &[domain::Person], line: Line, to: Option<&Recipient>) -> Vec<Voice> {
    let child = ledger.child(line, to);
    let child = Voice {
        who: t("permissions-child"),
        says: words::child(&child),
        beside: Vec::new(),
        when: child.changes.last().and_then(|(change, _)| said_on(change.recorded)),
    };
    let asked =
        |position: &Position| matches!(position, Position::Yes { .. } | Position::No | Position::NotNow);
    let said = ledger.guardians(line, to).into_iter().filter(|it| asked(&it.position));
    let theirs = said.map(|it| Voice {
        who: it.person.map_or_else(|| t("permissions-somebody"), |link| name_of(ledger, people, link, &it)),
        says: words::guardian(&it.position),
        beside: limits::beside(it.answer),
        when: said_on(it.change.recorded),
    });
    std::iter::once(child).chain(theirs).collect()
}

/// Every line on which voices differ today.
pub(in crate::caseworker) fn differing(ledger: &Ledger<'_>, people: &[domain::Person]) -> Vec<Differing> {
    let one = |it: Disagreement| {
        let day = it.supervisor_from.map(|day| intl::day(tag(), day));
        let id = if it.course == Course::BetweenGuardians {
            "permissions-between-then"
        } else {
            "permissions-supervisor-from"
        };
        Differing {
            what: words::line_for(it.line, it.recipient.as_ref()),
            course: it.course,
            voices: voices(ledger, people, it.line, it.recipient.as_ref()),
            then: day.map(|day| tv(id, &[("day", day.into())])),
        }
    };
    ledger.disagreements().into_iter().map(one).collect()
}

/// A lane for each voice of a line.
#[component]
pub(in crate::caseworker) fn Lanes(
    /// The line.
    of: Differing,
) -> impl IntoView {
    let one = |voice: Voice| {
        let beside = voice.beside.into_iter().map(|words| view! { <p dir="auto">{words}</p> });
        view! {
            <div class="permission__voice">
                <dt dir="auto">{voice.who}</dt>
                <dd>
                    <span dir="auto">{voice.says}</span>
                    {voice.when.map(|when| view! { " " <span class="permission__when">{when}</span> })}
                    {beside.collect_view()}
                </dd>
            </div>
        }
    };
    view! { <dl class="permission__voices">{of.voices.into_iter().map(one).collect_view()}</dl> }
}
