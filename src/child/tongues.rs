//! The language in which the child reads and hears. Each stands there in its own name, so that a child finds its own on a
//! screen that it cannot read.

use catalogue::ToldIn;
use domain::child_flow::{Event, Wording};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::entry;
use super::seat::{Seat, seat};
use crate::i18n::{self, t};
use crate::ports::{clock, page};
use crate::ui::{Banner, BigChoice, Tone};

/// The screens go on in this language, with everything that stands on them.
///
/// # Errors
/// Nothing has changed: the words are not on this tablet.
async fn speak(seat: Seat, language: &str) -> Result<(), ()> {
    let texts = entry::read(language).await.ok_or(())?;
    let before = i18n::tag();
    i18n::load(Some(language)).await.map_err(|_| ())?;
    if i18n::tag() != language {
        // Nobody reads two languages on one screen.
        let _ = i18n::load(Some(before)).await;
        return Err(());
    }
    let wording = Wording {
        language: language.to_owned(),
        content_version: texts.version.clone(),
        translation: texts.status.name().to_owned(),
    };
    let telling = seat.frame.try_with_value(|frame| texts.telling(seat.band(), &frame.confirmed)).ok_or(())?;
    seat.texts.set_value(texts);
    seat.act(Event::Language { wording, telling });
    Ok(())
}

/// The languages to choose among; nothing where there is only one.
#[component]
pub(super) fn Languages() -> impl IntoView {
    let seat = seat();
    let all = seat.languages.get_value();
    if all.len() < 2 {
        return ().into_any();
    }
    let failed = RwSignal::new(false);
    let one = move |told: ToldIn| {
        let ToldIn { language, own, .. } = told;
        let id = format!("language-{language}");
        let tag = StoredValue::new(language.clone());
        let chosen = Signal::derive(move || {
            tag.with_value(|tag| seat.session.with(|session| session.setting.language == *tag))
        });
        let take = UnsyncCallback::new(move |_| {
            failed.set(false);
            spawn_local(async move {
                let Some(language) = tag.try_get_value() else { return };
                let spoken = speak(seat, &language).await;
                failed.try_set(spoken.is_err());
                // The page is drawn anew; whoever works it with keys goes on from the same place.
                clock::sleep(0).await;
                page::focus(&format!("language-{language}"));
            });
        });
        view! { <BigChoice id name="language" label=own chosen chosen_word=t("child-chosen") on_change=take lang=language /> }
    };
    view! {
        <fieldset class="child__group">
            <legend>{t("child-language")}</legend>
            <div class="child__tongues">{all.into_iter().map(one).collect_view()}</div>
            {move || failed.get().then(|| view! { <Banner tone=Tone::Info title=t("child-language-not-here") /> })}
        </fieldset>
    }
    .into_any()
}
