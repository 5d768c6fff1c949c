//! A step abroad is cleared by a supervisor, once the child's lawyer was told of it (child-ux.md 5.2).

use domain::consent::{Cleared, ConsentFact, Line, Recipient};
use domain::{CivilDate, Role};
use leptos::prelude::*;

use super::writing::Writing;
use crate::app::desk::desk;
use crate::caseworker::day_field::DayField;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::t;
use crate::ports::{intl, page};
use crate::ui::Button;

const DAY: &str = "clear-lawyer";

/// The day on which the lawyer was told, and the button; nothing for anybody else than a supervisor.
#[component]
pub(super) fn ClearStep(
    /// The case.
    case: CaseHandle,
    /// The step.
    line: Line,
    /// To whom.
    recipient: Recipient,
) -> impl IntoView {
    let day = RwSignal::new(None::<CivilDate>);
    let tried = RwSignal::new(false);
    let writing = Writing::new(case);
    let recipient = StoredValue::new(recipient);
    let is_told = move || day.get().is_some_and(|day| day <= intl::today());
    let clear = UnsyncCallback::new(move |()| {
        tried.set(true);
        let Some(lawyer_informed) = day.get_untracked().filter(|day| *day <= intl::today()) else {
            page::focus(DAY);
            return;
        };
        writing.write(ConsentFact::Cleared(Cleared {
            line,
            recipient: recipient.get_value(),
            lawyer_informed,
        }));
    });
    let error = Signal::derive(move || {
        let id = if day.with(Option::is_some) { "permissions-clear-later" } else { "common-needed" };
        (tried.get() && !is_told()).then(|| t(id))
    });
    (desk().me.role == Role::Supervisor).then(|| {
        view! {
            {writing.not_written()}
            <DayField
                id=DAY
                label=t("permissions-clear-lawyer")
                value=day
                on_change=UnsyncCallback::new(move |it| day.set(it))
                wrong=RwSignal::new(false)
                required=t("common-required")
                error
            />
            <Button label=t("permissions-clear") busy=writing.busy on_press=clear />
        }
    })
}
