//! How the words reach the child and what helps it to use the screens, as the worker sets it beforehand, with the reason.

use domain::{Help, Reading, help_switched};
use leptos::prelude::*;

use super::handover_depth::{DepthBoxes, DepthForm};
use super::handover_language::LanguageForm;
use super::handover_last::{FromLast, mark};
use super::handover_sign::SignLanguages;
use super::handover_why::Why;
use crate::i18n::t;
use crate::ui::{Card, Checkboxes, Choice, Field, Radios};

/// How the words reach the child, and what helps. Nothing is on by itself.
#[component]
pub(super) fn SupportCard(
    /// What stands in the boxes.
    form: DepthForm,
    /// Whether it is from last time.
    from: FromLast,
    /// The language of the talk.
    language: LanguageForm,
) -> impl IntoView {
    let readings: Vec<Choice> = Reading::ALL
        .iter()
        .map(|reading| Choice::new(reading.name(), t(&format!("handover-reading-{}", reading.name()))))
        .collect();
    let helps: Vec<Choice> = Help::ALL
        .iter()
        .map(|help| Choice::new(help.name(), t(&format!("handover-help-{}", help.name().replace('_', "-")))))
        .collect();
    let DepthBoxes { reading, reading_why, helps: chosen, helps_why, .. } = form.boxes();
    let asks_reading = Memo::new(move |_| form.asks_reading_why());
    let asks_helps = Memo::new(move |_| form.asks_helps_why());
    let films = Memo::new(move |_| form.shows_films());
    let change = UnsyncCallback::new(move |(key, now): (String, bool)| {
        let Some(help) = Help::ALL.into_iter().find(|help| help.name() == key) else { return };
        let helps = help_switched(untrack(|| form.helps()), help, now);
        chosen.set(helps.iter().map(|help| help.name().to_owned()).collect());
    });
    view! {
        <Card id="handover-support-card" title=t("handover-support-title") aside=mark(from)>
            <Field id="handover-reading" label=t("handover-reading") hint=t("handover-reading-hint") group=true>
                <Radios
                    options=readings
                    value=reading
                    on_choose=UnsyncCallback::new(move |key| reading.set(Some(key)))
                    clear_label=t("handover-reading-clear")
                    on_clear=UnsyncCallback::new(move |()| reading.set(None))
                />
            </Field>
            {move || asks_reading.get().then(|| view! { <Why id="handover-reading-why" boxes=reading_why /> })}
            <Field id="handover-helps" label=t("handover-helps") hint=t("handover-helps-hint") group=true>
                <Checkboxes options=helps value=chosen on_change=change />
            </Field>
            {move || language.is_mute().then(|| view! { <p class="field__hint" role="status">{t("handover-help-mute")}</p> })}
            {move || films.get().then(|| view! { <SignLanguages form language /> })}
            {move || asks_helps.get().then(|| view! { <Why id="handover-helps-why" boxes=helps_why /> })}
        </Card>
    }
}
