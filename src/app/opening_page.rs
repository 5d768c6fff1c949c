//! The page before anybody is signed in: the name of the app, what to do here, and the boxes.

use leptos::prelude::*;

use super::language_switch::LanguageSwitch;
use crate::i18n::{LanguageRevision, t};

/// The frame of such a page. Where another language is chosen its words are drawn anew around the same boxes: what stands in
/// them is held by the screen that draws this.
#[component]
pub(crate) fn OpeningPage(
    /// Id of the title's words.
    title: &'static str,
    /// Id of the words below it.
    lead: &'static str,
    /// False where the language was chosen on the page before.
    switches: bool,
    /// The boxes and what belongs to them.
    children: ChildrenFn,
) -> impl IntoView {
    let language = expect_context::<LanguageRevision>();
    move || {
        language.0.track();
        view! {
            <main class="unlock" id="content">
                <div class="unlock__card">
                    <p class="unlock__brand">{t("app-name")}</p>
                    {switches.then(|| view! { <LanguageSwitch /> })}
                    <h1 class="unlock__title" id="page-heading" tabindex="-1">{t(title)}</h1>
                    <p class="unlock__lead">{t(lead)}</p>
                    {children()}
                </div>
            </main>
        }
    }
}
