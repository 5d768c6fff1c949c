//! One page of a sitting: a heading that takes the focus, and one thing below it.

use leptos::html::H1;
use leptos::prelude::*;

use crate::i18n::{self, t};

/// A page. A screen reader begins at its heading.
#[component]
pub(super) fn Sheet(
    /// What the page is about.
    #[prop(into)]
    title: String,
    /// What to know before.
    #[prop(optional, into)]
    lead: Option<String>,
    /// True where the page itself says that a machine translated it.
    #[prop(optional)]
    says_draft: bool,
    /// The page; none where title and lead say all.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    heading.on_load(|heading| {
        // A heading that cannot take the focus is read in its turn.
        let _ = heading.focus();
    });
    let draft = !says_draft && i18n::current().is_draft();
    view! {
        <section class="sheet">
            <h1 class="sheet__title" tabindex="-1" node_ref=heading>{title}</h1>
            {lead.filter(|lead| !lead.is_empty()).map(|lead| view! { <p class="sheet__lead">{lead}</p> })}
            {children.map(|children| children())}
            {draft.then(|| view! { <p class="sheet__draft no-print">{t("guardian-draft-short")}</p> })}
        </section>
    }
}
