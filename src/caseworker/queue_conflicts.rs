//! Different answers that came together when tablets met: they wait for a person, so they stand where sending is looked at.

use domain::{CaseId, CaseSummary, Concern};
use leptos::prelude::*;

use super::home::called;
use crate::app::routes::To;
use crate::i18n::{t, tv};
use crate::ui::{Icon, IconName, LinkButton};

/// A case with questions that have several answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Contested {
    case: CaseId,
    called: String,
    number: String,
    count: u32,
}

/// The cases with different answers, most of them first.
pub(super) fn contested(cases: &[CaseSummary]) -> Vec<Contested> {
    let mut found: Vec<Contested> = cases
        .iter()
        .filter_map(|case| {
            let open = case.attention.iter().find(|it| it.concern == Concern::Conflict)?;
            Some(Contested {
                case: case.case.clone(),
                called: called(case),
                number: case.number().to_owned(),
                count: open.count,
            })
        })
        .collect();
    found.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.case.cmp(&b.case)));
    found
}

/// One case with different answers.
#[component]
pub(super) fn ContestedRow(
    /// The case.
    contested: Contested,
) -> impl IntoView {
    let name = contested.called.clone();
    view! {
        <li class="queue__row">
            <Icon name=IconName::Warning />
            <div>
                <p class="queue__what">{tv("queue-conflicts", &[("count", (contested.count as usize).into())])}</p>
                <p class="queue__why">{t("queue-conflicts-why")}</p>
                <p class="queue__why"><bdi>{contested.called}</bdi> " · " <span class="figures">{contested.number}</span></p>
            </div>
            <div class="queue__actions">
                <LinkButton
                    href=To::Conflicts(contested.case).path()
                    label=t("case-conflict-open")
                    about=name
                />
            </div>
        </li>
    }
}
