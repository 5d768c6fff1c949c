//! A young person decides alone, and a guardian is told of it: one press for the person who was told (child-ux.md 5.2).

use domain::consent::{ConsentFact, Informed, Line, Recipient};
use leptos::prelude::*;

use super::writing::Writing;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tv};
use crate::ui::{Button, ButtonKind};

/// A button for everybody who stands for the child; nothing where there is nobody to tell.
#[component]
pub(super) fn TellGuardian(
    /// The case.
    case: CaseHandle,
    /// The step.
    line: Line,
    /// For whom.
    recipient: Option<Recipient>,
    /// Link and name of those who can be told.
    people: Vec<(String, String)>,
) -> impl IntoView {
    let writing = Writing::new(case);
    let busy = writing.busy;
    let recipient = StoredValue::new(recipient);
    let tell = move |person: String| {
        writing.write(ConsentFact::Informed(Informed { line, recipient: recipient.get_value(), person }));
    };
    let one = move |(link, name): (String, String)| {
        let press = UnsyncCallback::new(move |()| tell(link.clone()));
        view! { <Button label=tv("permissions-tell", &[("name", name.into())]) kind=ButtonKind::Quiet busy on_press=press /> }
    };
    (!people.is_empty()).then(|| {
        view! {
            {writing.not_written()}
            <p>{t("permissions-tell-words")}</p>
            <div class="case__write">{people.into_iter().map(one).collect_view()}</div>
        }
    })
}
