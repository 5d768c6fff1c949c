//! Before what was agreed is shown on the person's own phone: whose pages these are, what can be done, and that nobody need
//! look over their shoulder. Nothing is asked here: taking back takes fewer steps than saying yes.

use leptos::prelude::*;

use super::super::entry::Entry;
use super::super::sheet::Sheet;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Button, ButtonKind};

/// The page before the first.
#[component]
pub(super) fn BeforeBack(
    /// The sitting.
    entry: Entry,
    /// Called where it begins.
    begins: UnsyncCallback<()>,
) -> impl IntoView {
    let told = entry.opened.as_ref().and_then(|opened| {
        let own = opened.frame.own.as_ref()?;
        let setting = &opened.session.setting;
        let who = [
            ("worker", setting.worker.clone().into()),
            ("organisation", opened.frame.names.organisation.clone().into()),
        ];
        let interpreter = own.interpreted_by(setting);
        let contact = [("worker", setting.worker.clone().into()), ("contact", own.contact.clone().into())];
        let day = intl::day_of(tag(), own.until);
        let lines = [
            Some(tv("guardian-own-back-who", &who)),
            Some(t("guardian-own-back-may")),
            Some(tv("guardian-own-back-until", &[("day", day.into())])),
            Some(t("guardian-own-back-alone")),
            interpreter,
            Some(tv("guardian-own-contact", &contact)),
        ];
        let person = tv("guardian-for", &[("person", opened.frame.names.person.clone().into())]);
        Some((person, lines.into_iter().flatten().collect::<Vec<_>>()))
    });
    let Some((person, lines)) = told else { return ().into_any() };
    view! {
        <main class="sitting sitting--waiting" id="content" tabindex="-1">
            <Sheet title=t("guardian-own-before")>
                <p class="sheet__person">{person}</p>
                <div class="sheet__told">
                    {lines.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
                </div>
                <div class="cluster">
                    <Button label=t("guardian-own-back-begin") kind=ButtonKind::Primary on_press=begins />
                </div>
            </Sheet>
        </main>
    }
    .into_any()
}
