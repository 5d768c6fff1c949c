//! A young person decides alone, and a guardian is told of it: one press for the person who was told (child-ux.md 5.2).

use domain::consent::{ConsentFact, Informed, Line, Recipient};
use domain::{Body, CaseFact};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::failure;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tv};
use crate::ui::{Banner, Button, ButtonKind, Tone};

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
    let busy = RwSignal::new(false);
    let failed = RwSignal::new_local(None);
    let recipient = StoredValue::new(recipient);
    let tell = move |person: String| {
        busy.set(true);
        let open = case.get_value();
        let fact = ConsentFact::Informed(Informed { line, recipient: recipient.get_value(), person });
        spawn_local(async move {
            let done = open.write(vec![Body::Fact(CaseFact::Consent(fact))]).await;
            busy.try_set(false);
            failed.try_set(done.err());
        });
    };
    let one = move |(link, name): (String, String)| {
        let press = UnsyncCallback::new(move |()| tell(link.clone()));
        view! { <Button label=tv("permissions-tell", &[("name", name.into())]) kind=ButtonKind::Quiet busy on_press=press /> }
    };
    (!people.is_empty()).then(|| {
        view! {
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            <p>{t("permissions-tell-words")}</p>
            <div class="case__write">{people.into_iter().map(one).collect_view()}</div>
        }
    })
}
