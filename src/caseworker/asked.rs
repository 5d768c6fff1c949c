//! What the child asked and waits for: shown before the tablet is handed over again.

use domain::{ComeBack, Timestamp, came_back};
use leptos::prelude::*;

use super::opened::CaseHandle;
use crate::i18n::{t, tag};
use crate::ports::intl;
use crate::ui::Card;

/// Questions that the child sent and after which nobody was in touch, the newest last; without words where the child said
/// it into the microphone.
fn open(case: CaseHandle) -> Vec<(Timestamp, Option<String>)> {
    case.with_value(|it| {
        it.now(|file| {
            let contact = came_back(file, ComeBack::AskedQuestion);
            let since = file
                .current_statements()
                .into_iter()
                .filter(|(change, _)| contact.is_none_or(|contact| contact < change.recorded));
            since
                .flat_map(|(change, said)| {
                    let written = said.questions().filter_map(|it| it.words.clone()).map(Some);
                    let spoken = said.asks_by_voice().then_some(None);
                    written.chain(spoken).map(|words| (change.recorded, words)).collect::<Vec<_>>()
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
        .map(|(at, words)| {
            let words = match words {
                Some(words) => view! { <q dir="auto">{words.clone()}</q> }.into_any(),
                None => view! { <span>{t("handover-asked-spoken")}</span> }.into_any(),
            };
            view! { <li>{words} " · " {intl::day_of(tag(), *at)}</li> }
        })
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
