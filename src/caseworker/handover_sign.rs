//! In which sign language a child is shown what is told: one of those that somebody recorded here, with how many of its pages have a
//! film. The films are fetched onto the tablet as soon as it is chosen, and those of every other sign language go.

use catalogue::ChildTexts;
use catalogue::child::AudioManifest;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::FilmsIn;

use super::handover_depth::DepthForm;
use super::handover_language::LanguageForm;
use crate::app::recordings;
use crate::i18n::{t, tv};
use crate::ports::service_worker::{self, FilmsKept};
use crate::ports::transport::asset_text;
use crate::ui::{Banner, Choice, Field, Radios, Tone};

/// What is known of the films in the chosen sign language.
#[derive(Clone)]
struct Films {
    texts: ChildTexts,
    list: AudioManifest,
}

/// Which sign language, how many pages, and whether the films are on this tablet.
#[component]
pub(super) fn SignLanguages(
    /// What stands in the boxes.
    form: DepthForm,
    /// In which language the child is told.
    language: LanguageForm,
) -> impl IntoView {
    let sign = form.boxes().sign;
    let found = RwSignal::new(None::<Vec<FilmsIn>>);
    let films = RwSignal::new_local(None::<Films>);
    let kept = RwSignal::new(None::<FilmsKept>);
    Effect::new(move |_| {
        let language = language.now();
        found.set(None);
        spawn_local(async move {
            let all = recordings::signed(&language).await;
            found.try_set(Some(all));
        });
    });
    Effect::new(move |_| {
        let chosen = (language.now(), sign.get());
        films.set(None);
        kept.set(None);
        let (language, Some(tag)) = chosen else { return };
        spawn_local(async move {
            let how = service_worker::keep_films(&language, &tag).await;
            // What was chosen since has its own answer.
            if sign.try_get_untracked().flatten().as_ref() != Some(&tag) {
                return;
            }
            kept.try_set(Some(how));
            let folder = recordings::films(&language, &tag);
            // What the server has where the tablet has no room for it, and what the tablet keeps where there is no network.
            let list = match recordings::list(&folder, how == FilmsKept::Full).await {
                Ok(Some(list)) => list,
                _ => AudioManifest::empty(),
            };
            let texts = asset_text(&ChildTexts::file(&language)).await.ok();
            if let Some(texts) = texts.and_then(|texts| ChildTexts::parse(&texts).ok()) {
                films.try_set(Some(Films { texts, list }));
            }
        });
    });
    let options = Signal::derive(move || {
        let all = found.get().unwrap_or_default();
        all.into_iter().map(|it| Choice::new(it.tag, it.name)).collect::<Vec<_>>()
    });
    let pages = move || {
        let band = form.band()?;
        let (signed, pages) =
            films.with(|films| films.as_ref().map(|it| it.texts.signed_pages(band, &it.list)))?;
        Some(tv("handover-sign-pages", &[("signed", signed.into()), ("pages", pages.into())]))
    };
    let said = move || {
        sign.with(Option::is_some).then(|| match kept.get() {
            None => view! { <p role="status">{t("handover-sign-coming")}</p> }.into_any(),
            Some(FilmsKept::Kept) => view! { <p role="status">{t("handover-sign-kept")}</p> }.into_any(),
            Some(FilmsKept::Full) => {
                view! { <Banner tone=Tone::Warn title=t("handover-sign-full") /> }.into_any()
            }
            Some(FilmsKept::Failed) => {
                view! { <Banner tone=Tone::Warn title=t("handover-sign-failed") /> }.into_any()
            }
        })
    };
    let none = Memo::new(move |_| found.with(|found| found.as_ref().is_some_and(Vec::is_empty)));
    view! {
        <Field id="handover-sign" label=t("handover-sign") hint=t("handover-sign-hint") group=true>
            <Radios options value=sign on_choose=UnsyncCallback::new(move |tag| sign.set(Some(tag))) />
        </Field>
        {move || none.get().then(|| view! { <Banner tone=Tone::Info title=t("handover-sign-none") /> })}
        {move || pages().map(|words| view! { <p class="field__hint">{words}</p> })}
        {said}
    }
}
