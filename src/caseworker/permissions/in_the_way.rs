//! Why something may not go: all that is in the way at once, each with what to do and the way there.

use domain::consent::{Gap, Next, Why};
use leptos::prelude::*;

use super::words;
use crate::app::routes::To;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tv};
use crate::ui::{Banner, LinkButton, Tone};

/// What is in the way, in the order in which a person would put it right.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stops(pub(super) Vec<Gap>);

/// The page on which it is done, where there is one.
fn way(next: Next, case: CaseHandle) -> Option<(String, &'static str)> {
    let id = case.with_value(|it| it.id.clone());
    match next {
        Next::AskChild => {
            Some((format!("{}#handover-steps-card", To::Handover(id).path()), "permissions-ask-child"))
        }
        Next::AskGuardian => Some((To::Sitting(id).path(), "sitting-ask")),
        Next::AskYoungAdult => Some((To::Sitting(id).path(), "sitting-ask-of-age")),
        Next::WriteRequest => Some((To::Requests(id).path(), "authority-begin")),
        _ => None,
    }
}

fn to_do(gap: &Gap) -> String {
    if matches!(gap.why, Why::Forbidden(_)) {
        format!("{} {}", words::next(gap.next), t("permissions-attempt-kept"))
    } else {
        words::next(gap.next)
    }
}

/// The answer of the gate where something may not go.
#[component]
pub(super) fn InTheWay(
    /// The case.
    case: CaseHandle,
    /// All of it.
    stops: Stops,
) -> impl IntoView {
    let link =
        move |next: Next| way(next, case).map(|(href, label)| view! { <LinkButton href label=t(label) /> });
    let mut lines: Vec<(String, String, Next)> =
        stops.0.iter().map(|gap| (words::why(&gap.why), to_do(gap), gap.next)).collect();
    if lines.len() == 1
        && let Some((title, text, next)) = lines.pop()
    {
        return view! { <Banner tone=Tone::Stop title text>{link(next)}</Banner> }.into_any();
    }
    let title = tv("permissions-in-the-way", &[("count", lines.len().into())]);
    let one = move |(why, text, next): (String, String, Next)| {
        view! {
            <li class="in-the-way__gap">
                <p class="in-the-way__why">{why}</p>
                <p>{text}</p>
                {link(next)}
            </li>
        }
    };
    view! {
        <Banner tone=Tone::Stop title>
            <ol class="in-the-way">{lines.into_iter().map(one).collect_view()}</ol>
        </Banner>
    }
    .into_any()
}
