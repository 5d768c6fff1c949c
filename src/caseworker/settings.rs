//! Language, look, lock, room on the tablet, and leaving it.

use catalogue::child::TextStatus;
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::case_store::Settings;

use crate::app::auto_lock;
use crate::app::boot::TabletDevice;
use crate::app::desk::{Desk, desk};
use crate::app::failure;
use crate::app::unlock;
use crate::i18n::{self, LANGUAGES, LanguageRevision, PSEUDO, t, tv};
use crate::ports::persistence::{self, Room};
use crate::ports::{intl, page, prefs};
use crate::ui::{Banner, Button, ButtonKind, Card, Choice, Dialog, Field, PageHeader, Radios, Tone};

/// The looks a person may choose; `system` follows the tablet.
const THEMES: [&str; 4] = ["system", "light", "dark", "hc"];

/// The settings of this person on this tablet.
#[component]
pub(crate) fn SettingsPage() -> impl IntoView {
    view! {
        <main class="settings page page--narrow" id="content">
            <PageHeader title=t("settings-title") />
            <Language />
            <Theme />
            <Lock />
            <Storage />
            <Card id="about" title=t("settings-about")>
                <p>{tv("settings-version", &[("version", env!("CARGO_PKG_VERSION").into())])}</p>
                <p>{t("settings-own-design")}</p>
                <p>{t("settings-texts-status")}</p>
            </Card>
            <Forget />
        </main>
    }
}

#[component]
fn Language() -> impl IntoView {
    let revision = expect_context::<LanguageRevision>();
    let options: Vec<Choice> = LANGUAGES
        .iter()
        .filter(|it| !PSEUDO.contains(&it.tag))
        .map(|it| match it.status {
            TextStatus::MachineDraft => Choice::new(it.tag, it.name).with_hint(t("settings-language-draft")),
            _ => Choice::new(it.tag, it.name),
        })
        .collect();
    let choose = UnsyncCallback::new(move |tag: String| {
        prefs::set_language(&tag);
        spawn_local(async move {
            if i18n::load(Some(&tag)).await.is_ok() {
                revision.0.update(|count| *count += 1);
            }
        });
    });
    let value = Signal::stored(Some(i18n::tag().to_owned()));
    view! {
        <Card id="language" title=t("settings-language")>
            <Field id="set-language" label=t("settings-language") group=true>
                <Radios options value on_choose=choose />
            </Field>
        </Card>
    }
}

#[component]
fn Theme() -> impl IntoView {
    let value = RwSignal::new(Some(prefs::theme().unwrap_or_else(|| "system".to_owned())));
    let options: Vec<Choice> =
        THEMES.iter().map(|it| Choice::new(*it, t(&format!("settings-theme-{it}")))).collect();
    let choose = UnsyncCallback::new(move |theme: String| {
        let named = (theme != "system").then_some(theme.as_str());
        prefs::set_theme(named);
        page::set_root("data-theme", named.unwrap_or_default());
        value.set(Some(theme));
    });
    view! {
        <Card id="theme" title=t("settings-theme")>
            <Field id="set-theme" label=t("settings-theme") hint=t("settings-theme-child") group=true>
                <Radios options value on_choose=choose />
            </Field>
        </Card>
    }
}

#[component]
fn Lock() -> impl IntoView {
    let value = RwSignal::new(None::<String>);
    let handle = StoredValue::new_local(desk());
    let desk = handle.get_value();
    spawn_local(async move {
        let minutes = auto_lock::minutes(&desk).await;
        value.try_set(Some(minutes.to_string()));
    });
    let options: Vec<Choice> = auto_lock::CHOICES
        .iter()
        .map(|minutes| {
            Choice::new(
                minutes.to_string(),
                tv("settings-lock-minutes", &[("n", (*minutes as usize).into())]),
            )
        })
        .collect();
    let failed = RwSignal::new_local(None);
    let choose = UnsyncCallback::new(move |minutes: String| {
        spawn_local(async move {
            match remember(&handle.get_value(), auto_lock::LOCK_AFTER, &minutes).await {
                Ok(()) => {
                    value.try_set(Some(minutes));
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
        });
    });
    view! {
        <Card id="lock" title=t("settings-lock-after")>
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            <Field id="set-lock" label=t("settings-lock-after") group=true>
                <Radios options value on_choose=choose />
            </Field>
        </Card>
    }
}

async fn remember(desk: &Desk, name: &str, value: &str) -> Result<(), store::StoreError> {
    let mut settings = desk.store.meta::<Settings>().await?.unwrap_or_default();
    settings.0.insert(name.to_owned(), value.to_owned());
    desk.store.put_meta(&settings).await
}

/// Bytes as a size that people know.
#[expect(clippy::cast_precision_loss, reason = "one place behind the point is shown")]
fn size(bytes: u64) -> String {
    let megabytes = bytes / 1_000_000;
    if megabytes >= 1_000 {
        intl::amount(i18n::tag(), megabytes as f64 / 1_000.0, "gigabyte")
    } else {
        intl::amount(i18n::tag(), megabytes as f64, "megabyte")
    }
}

#[component]
fn Storage() -> impl IntoView {
    let room = RwSignal::new(None::<Room>);
    let ask = move || {
        spawn_local(async move {
            let answer = persistence::ask_to_keep().await;
            room.try_set(Some(answer));
        });
    };
    ask();
    view! {
        <Card id="storage" title=t("settings-storage")>
            {move || room.get().map(|room| {
                let used = tv("settings-storage-used", &[("used", size(room.used).into()), ("quota", size(room.quota).into())]);
                let kept = t(if room.persistent { "settings-storage-kept" } else { "settings-storage-not-kept" });
                view! {
                    <p>{used}</p>
                    <p>{kept}</p>
                    // There is nothing to ask once it is settled.
                    {(!room.persistent).then(|| view! {
                        <Button label=t("settings-storage-ask") on_press=UnsyncCallback::new(move |()| ask()) />
                    })}
                }
            })}
        </Card>
    }
}

#[component]
fn Forget() -> impl IntoView {
    let open = RwSignal::new(false);
    let waiting = RwSignal::new(0_u64);
    let handle = StoredValue::new_local(desk());
    let ask = UnsyncCallback::new(move |()| {
        spawn_local(async move {
            let standing = handle.get_value().store.standing().await.unwrap_or_default();
            waiting.try_set(standing.waiting + standing.needs_attention);
            open.try_set(true);
        });
    });
    let forget = UnsyncCallback::new(move |()| {
        spawn_local(async move {
            let desk = handle.get_value();
            let tablet: std::rc::Rc<TabletDevice> = std::rc::Rc::clone(&desk.tablet);
            let boot = crate::app::boot::Boot { device: tablet };
            if unlock::start_fresh(&boot, &desk.sign_in).await.is_ok() {
                auto_lock::lock(&desk);
            }
        });
    });
    let free = Signal::derive(move || waiting.get() == 0);
    view! {
        <Card id="forget" title=t("settings-sign-out")>
            <p>{t("settings-sign-out-words")}</p>
            <Button label=t("settings-sign-out") kind=ButtonKind::Danger on_press=ask />
        </Card>
        <Dialog
            id="forget-dialog"
            open
            on_close=UnsyncCallback::new(move |()| open.set(false))
            title=t("settings-sign-out")
            close_label=t("common-close")
            actions=move || free.get().then(|| view! { <Button label=t("settings-sign-out-yes") kind=ButtonKind::Danger on_press=forget /> })
        >
            <p>{move || if free.get() { t("settings-sign-out-sure") } else { t("settings-sign-out-waits") }}</p>
        </Dialog>
    }
}
