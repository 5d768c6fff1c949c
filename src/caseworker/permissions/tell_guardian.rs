//! A young person decides alone, and a guardian is told of it: on which day, for the person who was told (child-ux.md 5.2).

use domain::consent::{ConsentFact, Informed, Line, Recipient};
use leptos::prelude::*;

use super::told_when::ToldWhen;
use super::words;
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
    let asking = RwSignal::new(false);
    let whom = RwSignal::new(None::<(String, String)>);
    let about = words::line_for(line, recipient.as_ref());
    let recipient = StoredValue::new(recipient);
    let keep = UnsyncCallback::new(move |on| {
        let Some((person, _)) = whom.get_untracked() else { return };
        let fact = Informed { line, recipient: recipient.get_value(), person, on: Some(on) };
        writing.write_then(ConsentFact::Informed(fact), move || {
            asking.try_set(false);
        });
    });
    let told = |name: String| tv("permissions-tell", &[("name", name.into())]);
    let one = move |(link, name): (String, String)| {
        let label = told(name.clone());
        let press = UnsyncCallback::new(move |()| {
            whom.set(Some((link.clone(), name.clone())));
            asking.set(true);
        });
        view! { <Button label kind=ButtonKind::Quiet on_press=press /> }
    };
    let title = Signal::derive(move || whom.get().map(|(_, name)| told(name)).unwrap_or_default());
    // One step stands once on the page, and an id holds no spaces.
    let id = format!("told-{}", about.split_whitespace().collect::<Vec<_>>().join("-"));
    (!people.is_empty()).then(|| {
        view! {
            <ToldWhen id open=asking title about busy=writing.busy on_keep=keep>
                {writing.not_written()}
            </ToldWhen>
            <p>{t("permissions-tell-words")}</p>
            <div class="case__write">{people.into_iter().map(one).collect_view()}</div>
        }
    })
}
