//! A one-time code becomes an account with a passphrase of one's own.

use leptos::ev::SubmitEvent;
use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::opening_page::OpeningPage;
use super::parts::{self, Screens};
use super::passphrase_box::PassphraseBox;
use super::unlock::{Newcomer, Refusal};
use super::unlock_screen::words;
use crate::app::boot::Boot;
use crate::i18n::t;
use crate::ui::{Banner, Button, ButtonKind, Field, TextInput, TextKind, Tone};

/// Fewest characters of a passphrase that somebody chose (security-sync.md 3.1.1).
const SHORTEST: usize = 14;
/// Fewer different letters are one key held down, or a word repeated.
const FEWEST_LETTERS: usize = 6;

/// What stands in the boxes.
#[derive(Clone, Copy)]
struct Boxes {
    code: RwSignal<String>,
    name: RwSignal<String>,
    sign_in: RwSignal<String>,
    passphrase: RwSignal<String>,
    repeat: RwSignal<String>,
}

/// What is wrong with a box; none where it is fine.
fn problem(boxes: Boxes, setup: bool, which: &str) -> Option<String> {
    let empty = |signal: RwSignal<String>| signal.with(|text| text.trim().is_empty());
    let wrong = match which {
        "code" => empty(boxes.code).then_some("enrol-error-code"),
        "name" => (setup && empty(boxes.name)).then_some("enrol-error-name"),
        "sign-in" => (!boxes.sign_in.with(|name| is_sign_in(name.trim()))).then_some("enrol-error-sign-in"),
        "passphrase" => boxes.passphrase.with(|it| match it.trim() {
            it if it.chars().count() < SHORTEST => Some("enrol-error-short"),
            it if it.chars().collect::<BTreeSet<_>>().len() < FEWEST_LETTERS => Some("enrol-error-simple"),
            _ => None,
        }),
        _ => (boxes.passphrase.get() != boxes.repeat.get()).then_some("enrol-error-repeat"),
    };
    wrong.map(t)
}

fn is_sign_in(name: &str) -> bool {
    (3..=40).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.' || b == b'-')
}

/// Asks for the code and a new passphrase.
#[component]
pub(super) fn EnrolScreen(
    /// What is open while the tablet is locked.
    boot: Boot,
    /// True for the first administrator of a new server.
    setup: bool,
    /// Called once the desk is laid out.
    on_open: UnsyncCallback<Screens>,
    /// Back to name and passphrase.
    on_back: UnsyncCallback<()>,
) -> impl IntoView {
    let empty = || RwSignal::new(String::new());
    let boxes =
        Boxes { code: empty(), name: empty(), sign_in: empty(), passphrase: empty(), repeat: empty() };
    let (busy, tried) = (RwSignal::new(false), RwSignal::new(false));
    let refusal = RwSignal::new_local(None::<Refusal>);
    let boot = StoredValue::new_local(boot);
    let error = move |which: &'static str| {
        Signal::derive(move || if tried.get() { problem(boxes, setup, which) } else { None })
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let all = ["code", "name", "sign-in", "passphrase", "repeat"];
        let wrong = all.iter().any(|which| untrack(|| problem(boxes, setup, which).is_some()));
        if busy.get_untracked() || wrong {
            return;
        }
        busy.set(true);
        refusal.set(None);
        spawn_local(async move {
            let [code, name, sign_in, passphrase] = [boxes.code, boxes.name, boxes.sign_in, boxes.passphrase]
                .map(|signal| signal.get_untracked());
            let newcomer = Newcomer { code, name, sign_in, passphrase };
            let result = parts::enrol(boot.get_value(), newcomer).await;
            busy.try_set(false);
            match result {
                Ok(screens) => drop(on_open.try_run(screens)),
                Err(why) => {
                    refusal.try_set(Some(why));
                }
            }
        });
    };
    let text = move |signal: RwSignal<String>, kind: TextKind| {
        view! { <TextInput value=signal on_input=UnsyncCallback::new(move |text| signal.set(text)) kind /> }
    };
    let lead = if setup { "enrol-setup-lead" } else { "enrol-lead" };
    view! {
        // A newcomer with a code has passed the languages on the screen before.
        <OpeningPage title="enrol-title" lead switches=setup>
                    {move || refusal.get().map(|why| view! { <Banner tone=Tone::Stop title=words(&why, "") /> })}
                    <form class="unlock__form" on:submit=submit novalidate>
                        <Field id="enrol-code" label=t("enrol-code") error=error("code")>{text(boxes.code, TextKind::Code)}</Field>
                        {setup.then(|| view! {
                            <Field id="enrol-name" label=t("enrol-name") error=error("name")>{text(boxes.name, TextKind::Text)}</Field>
                        })}
                        <Field id="enrol-sign-in" label=t("enrol-sign-in") hint=t("enrol-sign-in-hint") error=error("sign-in")>
                            {text(boxes.sign_in, TextKind::Code)}
                        </Field>
                        <Field id="enrol-passphrase" label=t("enrol-passphrase") hint=t("enrol-passphrase-hint") error=error("passphrase")>
                            <PassphraseBox value=boxes.passphrase new=true />
                        </Field>
                        <Field id="enrol-repeat" label=t("enrol-repeat") error=error("repeat")><PassphraseBox value=boxes.repeat new=true /></Field>
                        <Button
                            label=t("enrol-button")
                            busy_label=t("unlock-busy")
                            busy
                            submit=true
                            kind=ButtonKind::Primary
                            on_press=UnsyncCallback::new(|()| ())
                        />
                    </form>
                    <Button label=t("enrol-back") kind=ButtonKind::Link on_press=on_back />
        </OpeningPage>
    }
}
