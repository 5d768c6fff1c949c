//! All recordings of a language as one file: to keep, or to carry to another office.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::RecordingsTaken;

use super::record::Work;
use crate::app::failure;
use crate::i18n::{t, tv};
use crate::ports::playback::Address;
use crate::ports::transport::Failure;
use crate::ports::{files, transport};
use crate::ui::{Banner, Button, Card, Field, Tone};

/// Save the recordings as a file, and take over a file.
#[component]
pub(super) fn Pack(
    /// Which language.
    work: Work,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let said = RwSignal::new(None::<(Tone, String)>);
    // Lives as long as the page: the browser may still be writing the file.
    let offered = StoredValue::new_local(None::<Address>);
    let path = move || format!("recordings/{}", work.language.get_untracked());
    let failed = move |failure: &Failure| said.try_set(Some((Tone::Stop, failure::of_transport(failure))));
    let save = UnsyncCallback::new(move |()| {
        let (path, name) = (path(), format!("heard-recordings-{}.json", work.language.get_untracked()));
        busy.set(true);
        spawn_local(async move {
            match transport::text(&path).await {
                Ok(text) => {
                    let address = Address::of(text.as_bytes(), "application/json");
                    if let Some(address) = &address {
                        files::offer(&name, address);
                    }
                    offered.try_set_value(address);
                }
                Err(failure) => {
                    failed(&failure);
                }
            }
            busy.try_set(false);
        });
    });
    let take_over = move |event: Event| {
        let (path, language) = (path(), work.language.get_untracked());
        spawn_local(async move {
            let Some(text) = files::chosen_text(&event).await else { return };
            busy.try_set(true);
            match transport::put::<RecordingsTaken>(&path, text).await {
                Ok(taken) => {
                    let words = tv(
                        "record-taken",
                        &[
                            ("taken", taken.taken.into()),
                            ("left", taken.left_out.into()),
                            ("missing", taken.missing.into()),
                        ],
                    );
                    said.try_set(Some((Tone::Info, words)));
                    work.changed(&language);
                }
                Err(failure) => {
                    failed(&failure);
                }
            }
            busy.try_set(false);
        });
    };
    view! {
        <Card id="record-pack" title=t("record-pack")>
            <p>{t("record-pack-words")}</p>
            <p>{t("record-pack-films")}</p>
            {move || said.get().map(|(tone, words)| view! { <Banner tone title=words /> })}
            <div class="record__buttons">
                <Button label=t("record-save-file") busy on_press=save />
            </div>
            <Field id="record-file" label=t("record-take-file") hint=t("record-take-hint")>
                <input class="record__file" id="record-file" type="file" accept=".json,application/json" on:change=take_over />
            </Field>
        </Card>
    }
}
