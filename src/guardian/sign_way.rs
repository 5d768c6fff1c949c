//! How somebody signs: a drawn shape, a mark or a spoken yes beside a witness, or a paper that is photographed.

use domain::guardian_flow::Shape;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::seat::seat;
use super::sign_form::{Form, Way};
use crate::i18n::t;
use crate::ports::files;
use crate::ui::{Banner, Button, ButtonKind, Choice, Field, Radios, SignPad, SignStroke, TextInput, Tone};

/// The way, and what belongs to it.
#[component]
pub(super) fn SignWay(
    /// The boxes.
    form: Form,
) -> impl IntoView {
    // Who signs on their own phone has no paper of ours before them, and nobody there who photographs it.
    let options: Vec<Choice> = Way::ALL
        .into_iter()
        .filter(|way| !form.own || *way != Way::Paper)
        .map(|way| {
            Choice::new(way.key(), t(&format!("guardian-way-{}", way.key())))
                .with_hint(t(&format!("guardian-way-{}-hint", way.key())))
        })
        .collect();
    let value = Signal::derive(move || form.way.get().map(|way| way.key().to_owned()));
    let choose = UnsyncCallback::new(move |key: String| {
        form.way.set(Way::ALL.into_iter().find(|way| way.key() == key));
    });
    let is = move |test: fn(Way) -> bool| Memo::new(move |_| form.way.get().is_some_and(test));
    let (drawn, witness, paper) = (is(Way::is_drawn), is(Way::needs_witness), is(|way| way == Way::Paper));
    view! {
        <Field id="sign-way" label=t("guardian-way") hint=t("guardian-way-lead") group=true>
            <Radios options value on_choose=choose />
        </Field>
        {move || drawn.get().then(|| view! { <Drawn form /> })}
        {move || witness.get().then(|| view! {
            <Field id="sign-witness" label=t("guardian-witness") hint=t("guardian-witness-hint")>
                <TextInput value=form.witness on_input=UnsyncCallback::new(move |text| form.witness.set(text)) max_length=120_u32 />
            </Field>
        })}
        {move || paper.get().then(|| view! { <Paper form /> })}
    }
}

#[component]
fn Drawn(form: Form) -> impl IntoView {
    let path = Signal::derive(move || form.shape.with(Shape::path));
    let stroke = UnsyncCallback::new(move |stroke: SignStroke| {
        form.shape.update(|shape| match stroke {
            SignStroke::Begins(x, y) => shape.begin(x, y),
            SignStroke::GoesOn(x, y) => shape.go_on(x, y),
        });
    });
    let clear = UnsyncCallback::new(move |()| form.shape.set(Shape::default()));
    view! {
        <div class="sign-field" id="sign-shape">
            <p class="sign-field__label">{t("guardian-shape")}</p>
            <SignPad path label=t("guardian-shape") on_stroke=stroke />
            <Button label=t("guardian-shape-again") kind=ButtonKind::Quiet on_press=clear />
        </div>
    }
}

/// The picture of a paper. Only its fingerprint goes into the record; the paper itself stays with the organisation.
#[component]
fn Paper(form: Form) -> impl IntoView {
    let seat = seat();
    view! {
        <Field id="sign-paper" label=t("guardian-paper") hint=t("guardian-paper-hint")>
            <input
                class="text-input"
                type="file"
                id="sign-paper"
                accept="image/*"
                on:click=move |_| seat.choosing.set_value(true)
                on:cancel=move |_: leptos::ev::Event| seat.choosing.set_value(false)
                on:change=move |event| {
                    seat.choosing.set_value(false);
                    spawn_local(async move {
                        let bytes = files::chosen_bytes(&event).await;
                        form.paper.try_set(bytes.map(|bytes| catalogue::hash(&bytes)));
                    });
                }
            />
        </Field>
        {move || form.paper.with(Option::is_some).then(|| view! { <Banner tone=Tone::Ok title=t("guardian-paper-noted") /> })}
    }
}
