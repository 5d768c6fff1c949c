//! What the child asked and waits for: shown before the tablet is handed over again.

use domain::Timestamp;
use leptos::prelude::*;

use super::opened::CaseHandle;
use crate::i18n::{t, tag};
use crate::ports::intl;
use crate::ui::Card;

/// Questions that the child sent and after which nobody was in touch, the newest last.
fn open(case: CaseHandle) -> Vec<(Timestamp, String)> {
    case.with_value(|it| {
        it.now(|file| {
            let contact = file.contacts().map(|(change, _, _)| change.recorded).max();
            let since = file
                .current_statements()
                .into_iter()
                .filter(|(change, _)| contact.is_none_or(|contact| contact < change.recorded));
            since
                .flat_map(|(change, said)| {
                    said.questions().filter_map(|it| Some((change.recorded, it.words.clone()?)))
                })
                .collect()
        })
    })
}

/// The questions, where there are some.
#[component]
pub(super) fn Asked(
    /// The case.
    case: CaseHandle,
) -> impl IntoView {
    let open = open(case);
    let rows = open
        .iter()
        .map(|(at, words)| view! { <li><q dir="auto">{words.clone()}</q> " · " {intl::day_of(tag(), *at)}</li> })
        .collect_view();
    (!open.is_empty()).then(|| {
        view! {
            <Card id="handover-asked" title=t("handover-asked-title")>
                <p>{t("handover-asked-words")}</p>
                <ul class="gap-list">{rows}</ul>
            </Card>
        }
    })
}
