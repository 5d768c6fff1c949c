//! Something is told: a title, a few sentences, nothing to fill in.

use catalogue::child::TextStatus;
use domain::guardian_flow::TellScreen;
use leptos::prelude::*;

use super::seat::seat;
use super::sheet::Sheet;
use crate::i18n::{t, tv};
use crate::ui::{Banner, Tone};

/// A screen that is told.
#[component]
pub(super) fn Tell(
    /// Which.
    screen: TellScreen,
) -> impl IntoView {
    let seat = seat();
    let (title, told) = seat.told(screen.id());
    seat.shows(screen.id(), std::iter::once(title.clone()).chain(told.iter().cloned()).collect());
    // The first page says to whom the tablet speaks, so that nobody answers in another's place.
    let person = (screen == TellScreen::G01).then(|| {
        let name = seat.frame.with_value(|frame| frame.names.person.clone());
        view! { <p class="sheet__person">{tv("guardian-for", &[("person", name.into())])}</p> }
    });
    let draft =
        screen == TellScreen::G01 && seat.texts.with_value(|it| it.status) == TextStatus::MachineDraft;
    // What this person wanted first, last time, is said before anything else.
    let wished = (screen == TellScreen::G01).then(|| seat.frame.with_value(|frame| frame.wished)).flatten();
    let wished = wished.filter(|it| it.waits()).map(|it| {
        view! { <Banner tone=Tone::Info title=t(&format!("guardian-wished-{}", it.key().replace('_', "-"))) still=true /> }
    });
    view! {
        <Sheet title says_draft=draft>
            {person}
            {wished}
            {draft.then(|| view! { <p class="sheet__person">{t("guardian-draft")}</p> })}
            <div class="sheet__told">{told.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</div>
        </Sheet>
    }
}
