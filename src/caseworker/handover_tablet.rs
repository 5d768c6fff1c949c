//! The tablet before it is given away: sound, light, battery, and how each system holds one app (child-ux.md 2.6, H3).

use leptos::prelude::*;

use super::handover::choice;
use super::handover_form::{LOCKS, SetUp};
use crate::i18n::t;
use crate::ui::{Card, Drawing, Picture, PictureSize, TABLET_GUIDED, TABLET_PIN, TABLET_READY};

/// A few short steps with their picture.
fn steps(drawing: Drawing, title: &'static str, lines: &[&'static str]) -> impl IntoView {
    let lines = lines.iter().map(|line| view! { <li>{t(line)}</li> }).collect_view();
    view! {
        <section class="lock-steps__one">
            <Picture of=drawing size=PictureSize::Small />
            <h3 class="lock-steps__title">{t(title)}</h3>
            <ol class="lock-steps__list">{lines}</ol>
        </section>
    }
}

/// What to look at, how to lock it, and how it is locked.
#[component]
pub(super) fn Tablet(
    /// What is being set up.
    set_up: SetUp,
) -> impl IntoView {
    view! {
        <Card id="handover-tablet" title=t("handover-tablet-title")>
            <p>{t("handover-tablet-words")}</p>
            <div class="lock-steps">
                {steps(TABLET_READY, "handover-tablet-ready", &[
                    "handover-tablet-sound",
                    "handover-tablet-light",
                    "handover-tablet-battery",
                ])}
                {steps(TABLET_PIN, "handover-tablet-android", &[
                    "handover-tablet-android-once",
                    "handover-tablet-android-overview",
                    "handover-tablet-android-pin",
                ])}
                {steps(TABLET_GUIDED, "handover-tablet-ipad", &[
                    "handover-tablet-ipad-once",
                    "handover-tablet-ipad-press",
                    "handover-tablet-ipad-start",
                ])}
            </div>
            {choice("lock", &LOCKS, set_up.lock, "none", set_up.lock_why)}
        </Card>
    }
}
