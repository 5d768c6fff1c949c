//! The language of the screens before anybody is signed in, each in its own name; the tablet remembers it.

use catalogue::child::TextStatus;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::{self, LANGUAGES, Language, LanguageRevision, PSEUDO, t};
use crate::ports::{clock, page, prefs};
use crate::ui::{Icon, IconName};

/// A row of languages below the way in. The screen around it draws its words anew; what was typed stays.
#[component]
pub(crate) fn LanguageSwitch() -> impl IntoView {
    let revision = expect_context::<LanguageRevision>();
    let now = i18n::tag();
    let choose = move |tag: &'static str| {
        prefs::set_language(tag);
        spawn_local(async move {
            if i18n::load(Some(tag)).await.is_ok() {
                page::set_title(&t("app-name"));
                revision.0.update(|count| *count += 1);
                // Whoever works it with keys goes on from the same place.
                clock::sleep(0).await;
                page::focus(&id_of(tag));
            }
        });
    };
    let one = move |language: Language| {
        let Language { tag, name, direction, .. } = language;
        view! {
            <button
                type="button"
                class="unlock__language"
                id=id_of(tag)
                lang=tag
                dir=direction
                aria-pressed=if tag == now { "true" } else { "false" }
                on:click=move |_| choose(tag)
            >
                {name}
            </button>
        }
    };
    let draft = i18n::language_of(now).status == TextStatus::MachineDraft && !PSEUDO.contains(&now);
    let offered = LANGUAGES.into_iter().filter(|it| !PSEUDO.contains(&it.tag));
    view! {
        <div class="unlock__languages" role="group" aria-label=t("settings-language")>
            <Icon name=IconName::Language />
            {offered.map(one).collect_view()}
        </div>
        {draft.then(|| view! { <p class="unlock__note">{t("settings-language-draft")}</p> })}
    }
}

fn id_of(tag: &str) -> String {
    format!("unlock-language-{tag}")
}
