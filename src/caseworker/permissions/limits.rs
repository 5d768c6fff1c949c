//! The limits under which somebody says yes, as they said them: read before anything is put together.

use std::collections::BTreeSet;

use domain::ChangeId;
use domain::consent::{Decision, Line, LineAnswer};
use leptos::prelude::*;

use super::{track, words};
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Tone};

/// The limits of an answer, line by line; empty where there are none.
pub(super) fn lines(of: &LineAnswer) -> Vec<String> {
    let conditions = of.conditions.trim();
    let label = match of.line {
        Line::Contact => "permissions-reach-words",
        _ => "permissions-limits-words",
    };
    let conditions = (!conditions.is_empty()).then(|| tv(label, &[("words", conditions.to_owned().into())]));
    let may_ask = (!of.may_ask.is_empty())
        .then(|| tv("permissions-limits-may-ask", &[("who", intl::list(tag(), &of.may_ask).into())]));
    let excluded = (!of.excluded.is_empty())
        .then(|| tv("permissions-limits-excluded", &[("who", intl::list(tag(), &of.excluded).into())]));
    let left_out = Some(of.left_out()).filter(|out| of.decision == Decision::Yes && !out.is_empty());
    let left_out =
        left_out.map(|out| tv("permissions-limits-left-out", &[("groups", words::groups(&out).into())]));
    conditions.into_iter().chain(may_ask).chain(excluded).chain(left_out).collect()
}

/// What somebody said beside an answer, whatever the answer is: why, and its limits. A no says who must be left alone as a yes does.
pub(super) fn beside(of: &LineAnswer) -> Vec<String> {
    let why = of.reason.trim();
    let why = (!why.is_empty()).then(|| tv("permissions-reason-words", &[("words", why.to_owned().into())]));
    why.into_iter().chain(lines(of)).collect()
}

/// The limits of what permits something; nothing where there are none.
#[component]
pub(super) fn Limits(
    /// The case.
    case: CaseHandle,
    /// The changes that permit it.
    by: Memo<BTreeSet<ChangeId>>,
) -> impl IntoView {
    let all = Memo::new(move |_| {
        let by = by.get();
        track(case, |ledger| ledger.limits(&by).into_iter().flat_map(lines).collect::<Vec<_>>())
    });
    move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            let all = all.into_iter().map(|words| view! { <li dir="auto">{words}</li> }).collect_view();
            view! { <Banner tone=Tone::Warn title=t("permissions-limits") still=true><ul>{all}</ul></Banner> }
        })
    }
}
