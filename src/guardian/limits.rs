//! The limits of an answer, as the person reads them: what they wrote, whom to leave out, what does not go.

use std::collections::BTreeSet;

use domain::consent::{Agreement, Group, Line};
use domain::guardian_flow::{Choice, Offer};
use leptos::prelude::*;

use super::seat::{Seat, seat};
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Tone};

/// The limits of something that was agreed to; empty where there are none.
pub(super) fn of_agreement(seat: Seat, it: &Agreement) -> Vec<String> {
    lines(seat, it.line, &it.conditions, [&it.may_ask, &it.excluded], &it.left_out)
}

/// The limits of an answer that is not signed yet, and why, if the person said it.
pub(super) fn of_choice(seat: Seat, line: Line, it: &Choice) -> Vec<String> {
    let why = it.reason.trim();
    let why = (!why.is_empty()).then(|| format!("{}: {why}", t("guardian-reason")));
    lines(seat, line, &it.conditions, [it.asks_only(), &it.excluded], &it.left_out)
        .into_iter()
        .chain(why)
        .collect()
}

/// What a person's own words on a line are called: their limits, or how they want to be reached.
pub(super) fn own_words(line: Line) -> &'static str {
    if line == Line::Contact { "guardian-reach-how" } else { "guardian-conditions" }
}

fn lines(
    seat: Seat,
    line: Line,
    conditions: &str,
    [may_ask, excluded]: [&[String]; 2],
    left_out: &BTreeSet<Group>,
) -> Vec<String> {
    let fact = |label: &str, value: &str| {
        let value = value.trim();
        (!value.is_empty()).then(|| format!("{}: {value}", t(label)))
    };
    let groups = seat.texts.with_value(|texts| {
        intl::list(tag(), left_out.iter().filter_map(|it| texts.groups.get(it.key()).cloned()))
    });
    let without = (!left_out.is_empty()).then(|| tv("guardian-without", &[("groups", groups.into())]));
    let people = |label: &str, who: &[String]| fact(label, &intl::list(tag(), who));
    let [may_ask, excluded] = [people("guardian-may-ask", may_ask), people("guardian-excluded", excluded)];
    [fact(own_words(line), conditions), may_ask, excluded, without].into_iter().flatten().collect()
}

/// That this was agreed to before, and with which limits: a new answer takes the place of all of it.
#[component]
pub(super) fn SaidBefore(
    /// What is asked now.
    offer: Offer,
) -> impl IntoView {
    let seat = seat();
    let before = seat.session.with_untracked(|session| {
        let same = |it: &&Agreement| it.line == offer.line && it.recipient == offer.recipient;
        session.setting.agreed.iter().find(same).cloned()
    });
    before.map(|it| {
        let limits = of_agreement(seat, &it).into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
        view! { <Banner tone=Tone::Info title=t("guardian-said-before") still=true><ul>{limits}</ul></Banner> }
    })
}
