//! The room, the language, and the names that stand in the texts.

use std::collections::BTreeMap;

use catalogue::GuardianTexts;
use domain::consent::InterpreterMode;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::{Form, MODES};
use crate::app::desk::desk;
use crate::i18n::{LANGUAGES, PSEUDO, t};
use crate::ports::transport::asset_text;
use crate::ui::{Banner, Card, Checkboxes, Choice, Field, Radios, TextInput, Tone, YesNo};

/// A box with its label and hint.
fn text(id: &'static str, value: RwSignal<String>) -> impl IntoView {
    view! {
        <Field id=id label=t(id) hint=t(&format!("{id}-hint"))>
            <TextInput value on_input=UnsyncCallback::new(move |text| value.set(text)) max_length=120_u32 />
        </Field>
    }
}

/// Yes or no, with its label and hint.
fn yes_no(id: &'static str, value: RwSignal<Option<bool>>) -> impl IntoView {
    view! {
        <Field id=id label=t(id) hint=t(&format!("{id}-hint")) group=true>
            <YesNo value on_choose=UnsyncCallback::new(move |yes| value.set(Some(yes))) yes=t("common-yes") no=t("common-no") />
        </Field>
    }
}

/// Puts a key into a list or takes it out.
pub(super) fn toggle(list: RwSignal<Vec<String>>) -> UnsyncCallback<(String, bool)> {
    UnsyncCallback::new(move |(key, chosen): (String, bool)| {
        list.update(|list| {
            list.retain(|it| *it != key);
            if chosen {
                list.push(key);
            }
        });
    })
}

/// Who is there, and whether one can speak freely. An officer of enforcement in the room ends it before it begins.
#[component]
pub(super) fn Room(form: Form) -> impl IntoView {
    let desk = desk();
    let lists = desk.shelf.lists();
    let present: Vec<Choice> = lists.get("presence").map_or_else(Vec::new, |list| {
        list.options.iter().map(|option| Choice::new(option.code.clone(), option.label.clone())).collect()
    });
    view! {
        <Card id="sitting-room" title=t("sitting-room-title")>
            {yes_no("sitting-private", form.private)}
            <Field id="sitting-present" label=t("sitting-present") hint=t("sitting-present-hint") group=true>
                <Checkboxes options=present value=form.present on_change=toggle(form.present) />
            </Field>
            {yes_no("sitting-officer", form.officer)}
            {move || (form.officer.get() == Some(true)).then(|| view! {
                <Banner tone=Tone::Stop title=t("sitting-officer-stop") text=t("sitting-officer-words") />
            })}
            <WithInterpreter form />
        </Card>
    }
}

/// For the person's own phone: how they reach the worker, and who interprets from afar.
#[component]
pub(super) fn Reach(form: Form) -> impl IntoView {
    view! {
        <Card id="sitting-room" title=t("sitting-reach-title")>
            {text("sitting-contact", form.contact)}
            <WithInterpreter form />
        </Card>
    }
}

/// The interpreter, if there is one.
#[component]
fn WithInterpreter(form: Form) -> impl IntoView {
    // Nobody is in the room with a person who decides on their own phone.
    let modes = MODES.iter().filter(|(_, mode)| !form.own || *mode != InterpreterMode::InPerson);
    let modes: Vec<Choice> =
        modes.map(|(key, _)| Choice::new(*key, t(&format!("sitting-mode-{key}")))).collect();
    let with = form.with_interpreter;
    let mode = form.mode;
    view! {
        {yes_no("sitting-with-interpreter", with)}
        {move || (with.get() == Some(true)).then(|| {
            let modes = modes.clone();
            view! {
                {text("sitting-interpreter", form.interpreter)}
                {form.own.then(|| text("sitting-interpreter-contact", form.interpreter_contact))}
                <Field id="sitting-mode" label=t("sitting-mode") group=true>
                    <Radios options=modes value=mode on_choose=UnsyncCallback::new(move |key| mode.set(Some(key))) />
                </Field>
                {yes_no("sitting-independent", form.independent)}
            }
        })}
    }
}

/// True where the pages can be in this language.
pub(super) fn is_spoken(tag: &str) -> bool {
    LANGUAGES.iter().any(|it| it.tag == tag && !PSEUDO.contains(&it.tag))
}

/// Takes this language, and reads its texts.
pub(super) fn choose_language(form: Form, tag: String) {
    form.language.set(Some(tag.clone()));
    form.texts.set(None);
    spawn_local(async move {
        let text = asset_text(&GuardianTexts::file(&tag, form.of_age)).await.ok();
        let texts = text.and_then(|text| GuardianTexts::parse(&text).ok());
        // The words around the texts must be on the tablet too: nobody reads two languages on one page.
        let around = asset_text(&format!("locales/{tag}.ftl")).await.is_ok();
        let texts = texts.filter(|_| around);
        // Another language may have been chosen meanwhile.
        if form.language.try_get_untracked().flatten() == Some(tag) {
            form.texts.try_set(texts);
        }
    });
}

/// The language of the screens. A machine's draft is shown only while an interpreter is there to mend it.
#[component]
pub(super) fn Language(form: Form) -> impl IntoView {
    let options: Vec<Choice> = LANGUAGES
        .into_iter()
        .filter(|language| !PSEUDO.contains(&language.tag))
        .map(|language| {
            let choice = Choice::new(language.tag, language.name);
            match language.status {
                catalogue::child::TextStatus::MachineDraft => choice.with_hint(t("sitting-language-draft")),
                _ => choice,
            }
        })
        .collect();
    let choose = UnsyncCallback::new(move |tag: String| choose_language(form, tag));
    view! {
        <Card id="sitting-language-card" title=t("sitting-language-title")>
            <Field id="sitting-language" label=t("sitting-language") hint=t("sitting-language-hint") group=true>
                <Radios options value=form.language on_choose=choose />
            </Field>
        </Card>
    }
}

/// Names in the texts, and what only the place can confirm.
#[component]
pub(super) fn InTheTexts(form: Form) -> impl IntoView {
    let of_age = form.of_age;
    spawn_local(async move {
        let read = async |language: &str| {
            let text = asset_text(&GuardianTexts::file(language, of_age)).await.ok()?;
            GuardianTexts::parse(&text).ok()
        };
        let texts = match read(crate::i18n::tag()).await {
            Some(texts) => Some(texts),
            None => read("en").await,
        };
        form.truths_here.try_set(texts.map(|texts| texts.local_truths).unwrap_or_default());
    });
    // What was begun stays confirmed only in the very sentences that stood there.
    Effect::new(move |_| {
        let before = form.confirmed_before.get();
        let truths = form.truths_here.get();
        if before.is_empty() || truths.is_empty() {
            return;
        }
        let same = truths.into_iter().filter(|it| before.get(&it.key) == Some(&it.says));
        form.confirmed.set(same.map(|it| it.key).collect());
        form.confirmed_before.set(BTreeMap::new());
    });
    let options = Signal::derive(move || {
        let truths = form.truths_here.get();
        truths.into_iter().map(|truth| Choice::new(truth.key, truth.says)).collect::<Vec<_>>()
    });
    view! {
        <Card id="sitting-texts" title=t("sitting-texts-title")>
            {(!of_age).then(|| text("sitting-child", form.child))}
            {text("sitting-worker", form.worker)}
            {text("sitting-organisation", form.organisation)}
            {(!form.own).then(|| text("sitting-contact", form.contact))}
            {text("sitting-data-contact", form.data_contact)}
            {text("sitting-authority", form.authority)}
            {(!form.back).then(|| view! {
                <Field id="sitting-confirmed" label=t("sitting-confirmed") hint=t("sitting-confirmed-hint") group=true>
                    <Checkboxes options value=form.confirmed on_change=toggle(form.confirmed) />
                </Field>
            })}
        </Card>
    }
}
