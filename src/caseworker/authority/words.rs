//! Keys of requests as words.

use domain::authority::{Asker, Decision, ForEnforcement, Request};
use leptos::prelude::*;

use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Chip, SummaryList, SummaryRow, Tone};

fn id(key: &str) -> String {
    key.replace('_', "-")
}

/// What kind of authority asks.
pub(super) fn asker(of: Asker) -> String {
    t(&format!("authority-asker-{}", id(of.key())))
}

/// An answer.
pub(super) fn decision(of: Decision) -> String {
    t(&format!("authority-decision-{}", id(of.key())))
}

/// Is it for enforcement?
pub(super) fn enforcement(of: ForEnforcement) -> String {
    t(&format!("authority-enforcement-{}", id(of.key())))
}

/// Who asks, in one line.
pub(super) fn title(of: &Request) -> String {
    let kind = of.asker.map(asker);
    match (of.from.trim(), kind) {
        ("", None) => t("authority-somebody"),
        ("", Some(kind)) => kind,
        (from, None) => from.to_owned(),
        (from, Some(kind)) => tv("authority-who", &[("from", from.into()), ("kind", kind.into())]),
    }
}

/// How a request stands.
#[component]
pub(super) fn Standing(
    /// The request.
    of: Request,
) -> impl IntoView {
    let waits = of.decision.is_none();
    let stands = match of.decision {
        None => view! { <Chip label=t("authority-waits") tone=Tone::Warn /> }.into_any(),
        Some(it) => view! { <Chip label=decision(it) tone=Tone::Ok /> }.into_any(),
    };
    view! {
        <div class="authority__chips">
            {stands}
            {of.is_unseen().then(|| view! { <Chip label=t("authority-unseen") tone=Tone::Warn /> })}
            {(waits && of.counts_as_enforcement()).then(|| view! { <Chip label=t("authority-counts") tone=Tone::Stop /> })}
        </div>
    }
}

/// What was asked and what was answered, question by question. What nobody wrote is left out.
#[component]
pub(super) fn Whole(
    /// The request.
    of: Request,
    /// Name of the person who wrote it down.
    by: String,
) -> impl IntoView {
    let on = if of.on.is_empty() { String::new() } else { intl::moment_in_words(tag(), &of.on) };
    let written = tv(
        "authority-written-by",
        &[("who", by.into()), ("when", intl::date_and_time(tag(), of.written).into())],
    );
    let told = if of.told { t("authority-told-yes") } else { t("authority-told-not-yet") };
    let mut rows = vec![
        ("authority-on", on),
        ("authority-what", of.what),
        ("authority-purpose", of.purpose),
        ("authority-enforcement", enforcement(of.enforcement)),
        ("authority-written", written),
        ("authority-told", told),
    ];
    if let Some(it) = of.seen {
        let (who, when) = (it.name, intl::date_and_time(tag(), it.at));
        rows.push((
            "authority-seen-by",
            tv("authority-written-by", &[("who", who.into()), ("when", when.into())]),
        ));
        rows.push(("authority-remark", it.remark));
    }
    if let Some(it) = of.decision {
        let when = of.answered.map(|at| intl::date_and_time(tag(), at)).unwrap_or_default();
        let who = if of.answered_by.is_empty() { t("authority-officer") } else { of.answered_by };
        rows.push(("authority-answer", decision(it)));
        rows.push(("authority-reason", of.reason));
        rows.push(("authority-lawyer", of.lawyer));
        rows.push(("authority-given", of.given));
        let by = tv("authority-answered-by", &[("who", who.into()), ("when", when.into())]);
        rows.push(("authority-answered", by));
    }
    let rows = rows.into_iter().filter(|(_, words)| !words.trim().is_empty());
    let row = |(label, value): (&str, String)| view! { <SummaryRow label=t(label) value /> };
    view! { <SummaryList>{rows.map(row).collect_view()}</SummaryList> }
}
