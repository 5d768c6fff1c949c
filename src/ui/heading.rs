//! The head of a screen and of a part of it.

use leptos::html::H1;
use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// The head of a screen: way back, title, lead and what can be done here.
///
/// The title takes the focus when the screen appears, so that a screen reader says where one is.
#[component]
pub fn PageHeader(
    /// Title of the screen.
    #[prop(into)]
    title: Signal<String>,
    /// A short line above the title, such as the case reference.
    #[prop(optional, into)]
    over: MaybeProp<String>,
    /// One or two sentences below the title.
    #[prop(optional, into)]
    lead: MaybeProp<String>,
    /// Where "back" leads.
    #[prop(optional, into)]
    back_href: MaybeProp<String>,
    /// Words of the way back.
    #[prop(optional, into)]
    back_label: MaybeProp<String>,
    /// Buttons and links of the screen.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let title_node = NodeRef::<H1>::new();
    title_node.on_load(|title| {
        // Focus fails only for an element that is not in the page any more.
        let _ = title.focus();
    });
    view! {
        <div class="page-header">
            {move || {
                back_href.get().map(|href| view! {
                    <a class="page-header__back" href=href>
                        <Icon name=IconName::ArrowStart small=true />
                        <span>{move || back_label.get()}</span>
                    </a>
                })
            }}
            {move || over.get().map(|over| view! { <p class="page-header__over">{over}</p> })}
            <h1 class="page-header__title" tabindex="-1" node_ref=title_node>{move || title.get()}</h1>
            {move || lead.get().map(|lead| view! { <p class="page-header__lead">{lead}</p> })}
            {children.map(|children| view! { <div class="page-header__actions">{children()}</div> })}
        </div>
    }
}

/// The head of a part of a screen.
#[component]
pub fn SectionHeading(
    /// Id, for `aria-labelledby` of the part.
    #[prop(into)]
    id: String,
    /// Words of the heading.
    #[prop(into)]
    title: Signal<String>,
    /// A quiet word at the end of the line, such as a count.
    #[prop(optional, into)]
    note: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <div class="section-heading">
            <h2 id=id>{move || title.get()}</h2>
            {move || note.get().map(|note| view! { <p class="section-heading__note">{note}</p> })}
        </div>
    }
}
