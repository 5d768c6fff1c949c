//! A drawing or a recording of the child, beside its words: drawn again line by line, or to be played. What an adult
//! sees or hears in it is not part of it.

use std::rc::Rc;

use domain::drawing::Sketch;
use domain::{Media, MediaKind};
use leptos::prelude::*;

use super::drawing_replay::DrawingReplay;
use crate::app::desk::desk;
use crate::i18n::t;
use crate::ports::playback::Address;
use crate::ui::VoicePlayer;

/// What came of looking for it on this tablet.
#[derive(Clone)]
enum Found {
    Drawing(Sketch),
    Voice(Rc<Address>),
    /// It comes when there is a connection.
    OnTheWay,
    /// Its bytes are damaged, or cannot be shown.
    Broken,
}

/// One drawing or recording.
#[component]
pub(super) fn Attached(
    /// As the statement names it.
    media: Media,
) -> impl IntoView {
    let revision = desk().revision.clone();
    let id = format!("replay-{}", media.id);
    let found = LocalResource::new(move || {
        revision.track();
        let (desk, media) = (desk(), media.clone());
        async move {
            match desk.store.media(&media.id).await {
                Ok(Some(bytes)) => shown(&media, &bytes).unwrap_or(Found::Broken),
                Ok(None) => Found::OnTheWay,
                Err(_) => Found::Broken,
            }
        }
    });
    // What is there stays: whoever looks at it or listens is not broken off by what arrives meanwhile.
    let there = RwSignal::new_local(None::<Found>);
    Effect::new(move |_| {
        let Some(found) = found.get() else { return };
        let whole = |it: &Option<Found>| matches!(it, Some(Found::Drawing(_) | Found::Voice(_)));
        if !there.with_untracked(whole) {
            there.set(Some(found));
        }
    });
    move || {
        there.get().map(|found| match found {
            Found::Drawing(sketch) => view! { <DrawingReplay sketch id=id.clone() /> }.into_any(),
            Found::Voice(address) => {
                view! { <VoicePlayer src=address.as_str() label=t("case-views-voice") words=None /> }
                    .into_any()
            }
            Found::OnTheWay => view! { <p class="voice__meta">{t("case-views-on-the-way")}</p> }.into_any(),
            Found::Broken => view! { <p class="voice__meta">{t("case-views-broken")}</p> }.into_any(),
        })
    }
}

fn shown(media: &Media, bytes: &[u8]) -> Option<Found> {
    match media.kind {
        MediaKind::Drawing => Sketch::read(std::str::from_utf8(bytes).ok()?).ok().map(Found::Drawing),
        // A photo of a paper stands beside its answer, not among what the child said.
        MediaKind::Paper => None,
        MediaKind::Voice => Address::of(bytes, &media.mime).map(Rc::new).map(Found::Voice),
    }
}
