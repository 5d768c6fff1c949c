//! The door: one box for the code, and a plain sentence for each way in which it stays closed.

use domain::consent::{CODE_DIGITS, LINK_TRIES, LinkPurpose, code_digits};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::entry::Entry;
use super::super::sheet::Sheet;
use super::open::{Closed, open};
use crate::app::boot::Boot;
use crate::app::link_address::LinkAddress;
use crate::i18n::{t, tv};
use crate::ui::{Banner, Button, ButtonKind, Field, TextInput, TextKind, Tone};

/// Why it stays closed, and what to do.
fn words(of: Closed, purpose: LinkPurpose) -> (String, String) {
    if of == Closed::Used && purpose == LinkPurpose::TakeBack {
        return (t("guardian-own-back-used"), t("guardian-own-back-used-words"));
    }
    let title = t(&format!("guardian-own-{}", of.key()));
    let tries = usize::try_from(LINK_TRIES).unwrap_or_default();
    let text = match of {
        Closed::Wait(seconds) => {
            tv("guardian-own-wait-words", &[("seconds", usize::try_from(seconds).unwrap_or_default().into())])
        }
        Closed::Wrong => tv("guardian-own-wrong-words", &[("tries", tries.into())]),
        other => t(&format!("guardian-own-{}-words", other.key())),
    };
    (title, text)
}

/// Asks for the code.
#[component]
pub(super) fn Door(
    /// The link.
    address: LinkAddress,
    /// Where this phone keeps it.
    boot: Boot,
    /// Called with the sitting.
    opened: UnsyncCallback<Entry>,
) -> impl IntoView {
    let code = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let short = RwSignal::new(false);
    let closed = RwSignal::new(None::<Closed>);
    let purpose = address.purpose;
    let (title, lead) = match purpose {
        LinkPurpose::Decide => ("guardian-own-title", "guardian-own-lead"),
        LinkPurpose::TakeBack => ("guardian-own-back-title", "guardian-own-back-lead"),
    };
    let address = StoredValue::new(address);
    let boot = StoredValue::new_local(boot);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let digits = code.with_untracked(|typed| code_digits(typed));
        short.set(digits.len() != CODE_DIGITS);
        closed.set(None);
        if short.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let result = open(&boot.get_value(), &address.get_value(), &digits).await;
            busy.try_set(false);
            match result {
                Ok(entry) => drop(opened.try_run(entry)),
                Err(why) => {
                    closed.try_set(Some(why));
                }
            }
        });
    };
    let error = Signal::derive(move || short.get().then(|| t("guardian-own-short")));
    let ended = Memo::new(move |_| closed.get().filter(|it| it.is_final()));
    move || {
        match ended.get() {
        Some(why) => {
            let (title, lead) = words(why, purpose);
            view! {
                <main class="sitting sitting--waiting" id="content" tabindex="-1">
                    <Sheet title lead />
                </main>
            }
            .into_any()
        }
        None => view! {
            <main class="sitting sitting--waiting" id="content" tabindex="-1">
                <Sheet title=t(title) lead=t(lead)>
                    <form class="own-door" on:submit=submit novalidate>
                        {move || closed.get().map(|why| {
                            let (title, text) = words(why, purpose);
                            view! { <Banner tone=Tone::Warn title text /> }
                        })}
                        <Field id="own-code" label=t("guardian-own-code") hint=t("guardian-own-code-hint") error>
                            <TextInput
                                value=code
                                on_input=UnsyncCallback::new(move |text| code.set(text))
                                kind=TextKind::Code
                                input_mode="numeric"
                                max_length=30_u32
                            />
                        </Field>
                        <Button
                            label=t("guardian-own-open")
                            busy_label=t("guardian-own-opening")
                            kind=ButtonKind::Primary
                            busy
                            submit=true
                            on_press=UnsyncCallback::new(|()| ())
                        />
                    </form>
                </Sheet>
            </main>
        }
        .into_any(),
    }
    }
}
