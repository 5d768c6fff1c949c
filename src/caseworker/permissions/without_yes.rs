//! What may go out although nobody said yes: because a law or a court orders it and a second person agreed, or because life
//! or health was in danger. Child and guardian read the same on their own pages.

mod boxes;
mod cannot;
mod first;
mod kept;
mod packet_begun;
mod row;
mod second;
mod told;
mod write;

use leptos::prelude::*;

use super::track;
use crate::app::routes::To;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::t;
use crate::ui::{Card, LinkButton};
pub(in crate::caseworker) use cannot::CannotBeTold;
use row::{One, Row};
pub(crate) use write::WithoutYesPage;

/// All of them, the newest first, with the way to write one down.
#[component]
pub(super) fn WithoutYes(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let all = Memo::new(move |_| {
        let mut all: Vec<Row> = track(case, |ledger| ledger.without_yes().map(|it| Row::read(&it)).collect());
        all.reverse();
        all
    });
    view! {
        <Card id="without-yes" title=t("without-yes-title")>
            <p>{t("without-yes-lead")}</p>
            <ul class="permissions">
                // One row stays one row whatever comes in: nobody loses what they are writing in it.
                <For each=move || all.get() key=|row| row.id.clone() let:row>
                    <One case row all />
                </For>
            </ul>
            <div class="case__write">
                <LinkButton href=To::WithoutYes(id).path() label=t("without-yes-begin") />
            </div>
        </Card>
    }
}
