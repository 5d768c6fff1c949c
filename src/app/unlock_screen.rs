//! The first screen: name, passphrase, unlock. It lists nobody: a thief learns no names here.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::enrol_screen::EnrolScreen;
use super::failure;
use super::opening_page::OpeningPage;
use super::parts::{self, Screens};
use super::passphrase_box::PassphraseBox;
use super::unlock::{self, Refusal};
use super::wait::{Wait, Waiting};
use crate::app::boot::Boot;
use crate::i18n::{t, tv};
use crate::ports::{page, service_worker, transport};
use crate::ui::{Banner, Button, ButtonKind, Field, TextInput, TextKind, Tone};

/// Unlocks the tablet, or leads to the one-time code.
#[component]
pub(super) fn UnlockScreen(
    /// What is open while the tablet is locked.
    boot: Boot,
    /// Called once the desk is laid out.
    on_open: UnsyncCallback<Screens>,
) -> impl IntoView {
    let enrolling = RwSignal::new(None::<Enrolling>);
    let boot = StoredValue::new_local(boot);
    spawn_local(async {
        // While the person types. If it fails, unlocking tries again and says so.
        let _ = parts::fetch_desk().await;
    });
    spawn_local(async move {
        let health: Result<sync::protocol::Health, _> = transport::get("health").await;
        if health.is_ok_and(|health| health.needs_setup) {
            enrolling.try_set(Some(Enrolling::Setup));
        }
    });
    move || match enrolling.get() {
        Some(kind) => {
            let on_back = UnsyncCallback::new(move |()| enrolling.set(None));
            view! { <EnrolScreen boot=boot.get_value() setup=kind == Enrolling::Setup on_open on_back /> }
                .into_any()
        }
        None => {
            let on_enrol = UnsyncCallback::new(move |()| enrolling.set(Some(Enrolling::Code)));
            view! { <PassphraseForm boot on_open on_enrol /> }.into_any()
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Enrolling {
    Code,
    Setup,
}

#[component]
fn PassphraseForm(
    boot: StoredValue<Boot, LocalStorage>,
    on_open: UnsyncCallback<Screens>,
    on_enrol: UnsyncCallback<()>,
) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let passphrase = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let tried = RwSignal::new(false);
    let refusal = RwSignal::new_local(None::<Refusal>);
    let wait = Wait::none();

    let name_error =
        move || (tried.get() && name.with(|it| it.trim().is_empty())).then(|| t("unlock-error-empty-name"));
    let passphrase_error = move || {
        (tried.get() && passphrase.with(String::is_empty)).then(|| t("unlock-error-empty-passphrase"))
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if busy.get_untracked()
            || wait.left.get_untracked() > 0
            || name.with_untracked(|it| it.trim().is_empty())
            || passphrase.with_untracked(String::is_empty)
        {
            return;
        }
        busy.set(true);
        refusal.set(None);
        wait.forget();
        let (boot, name, typed) = (boot.get_value(), name.get_untracked(), passphrase.get_untracked());
        spawn_local(async move {
            if service_worker::activate_waiting().await {
                // New code takes over here, where nothing is open; the name is typed again.
                page::leave_for("/");
                return;
            }
            let result = parts::unlock(boot, name, typed).await;
            passphrase.try_set(String::new());
            tried.try_set(false);
            busy.try_set(false);
            match result {
                Ok(screens) => drop(on_open.try_run(screens)),
                Err(why) => {
                    match why {
                        Refusal::Wait(seconds) => wait.begin(seconds, || page::focus("unlock-passphrase")),
                        why => drop(refusal.try_set(Some(why))),
                    }
                    page::focus("unlock-passphrase");
                }
            }
        });
    };
    let refused = move || {
        refusal.get().map(|why| {
            let fresh = why == Refusal::ChangedElsewhere;
            let words = words(&why, &name.get_untracked());
            view! {
                <Banner tone=Tone::Stop title=words>
                    {fresh.then(|| view! { <StartFresh boot name refusal /> })}
                </Banner>
            }
        })
    };
    view! {
        <OpeningPage title="unlock-title" lead="unlock-lead" switches=true>
                    {refused}
                    <Waiting wait />
                    <form class="unlock__form" on:submit=submit novalidate>
                        <Field id="unlock-name" label=t("unlock-sign-in") error=Signal::derive(name_error)>
                            <TextInput value=name on_input=UnsyncCallback::new(move |text| name.set(text)) kind=TextKind::Code />
                        </Field>
                        <Field id="unlock-passphrase" label=t("unlock-passphrase") error=Signal::derive(passphrase_error)>
                            <PassphraseBox value=passphrase />
                        </Field>
                        <Button
                            label=wait.button("unlock-button")
                            disabled=Signal::derive(move || wait.goes_on())
                            busy_label=t("unlock-busy")
                            busy
                            submit=true
                            kind=ButtonKind::Primary
                            on_press=UnsyncCallback::new(|()| ())
                        />
                    </form>
                    {(!page::maybe_online()).then(|| view! { <p class="unlock__note">{t("unlock-offline-hint")}</p> })}
                    <div class="unlock__more">
                        <Button label=t("unlock-first-time") kind=ButtonKind::Link on_press=on_enrol />
                        <p class="unlock__note">{t("unlock-forgotten")}</p>
                    </div>
        </OpeningPage>
    }
}

#[component]
fn StartFresh(
    boot: StoredValue<Boot, LocalStorage>,
    name: RwSignal<String>,
    refusal: RwSignal<Option<Refusal>, LocalStorage>,
) -> impl IntoView {
    let begin = UnsyncCallback::new(move |()| {
        spawn_local(async move {
            let done = unlock::start_fresh(&boot.get_value(), &name.get_untracked()).await;
            refusal.try_set(done.err());
        });
    });
    view! {
        <p>{t("unlock-start-fresh-warning")}</p>
        <Button label=t("unlock-start-fresh") kind=ButtonKind::Danger on_press=begin />
    }
}

/// The sentence for a refusal.
pub(crate) fn words(why: &Refusal, name: &str) -> String {
    match why {
        Refusal::WrongPassphrase => t("unlock-error-wrong_passphrase"),
        Refusal::Wait(seconds) => tv("unlock-error-wait", &[("seconds", (*seconds as usize).into())]),
        Refusal::OfflineAndNew => tv("unlock-error-offline-new", &[("name", name.trim().into())]),
        Refusal::ChangedElsewhere => t("unlock-error-changed"),
        Refusal::OpenElsewhere => t("unlock-error-open-elsewhere"),
        Refusal::NoWorker => t("unlock-error-worker"),
        Refusal::PartMissing => t("unlock-error-part"),
        Refusal::Store(error) => failure::of_store(error),
        Refusal::Server(failure) => match failure.code() {
            "too_many_tries" => t("unlock-error-too_many_tries"),
            "account_closed" => t("unlock-error-account_closed"),
            "wrong_code" => t("enrol-error-code"),
            "name_taken" => t("enrol-error-taken"),
            _ => failure::of_transport(failure),
        },
    }
}
