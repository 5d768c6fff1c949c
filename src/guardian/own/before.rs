//! Before the first page: for whom it is, how long there is time, and whether an officer is near. No worker is there to look.

use leptos::prelude::*;

use super::super::entry::Entry;
use super::super::sheet::Sheet;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, Field, Tone, YesNo};

/// Minutes for the pages that are told, the questions about them and the signature, read without haste.
const READING_MINUTES: usize = 10;
/// Minutes for one point.
const MINUTES_A_POINT: usize = 3;

/// The page before the first.
#[component]
pub(super) fn Before(
    /// The sitting.
    entry: Entry,
    /// Called where it begins.
    begins: UnsyncCallback<()>,
) -> impl IntoView {
    let told = entry.opened.as_ref().and_then(|opened| {
        let own = opened.frame.own.as_ref()?;
        let setting = &opened.session.setting;
        let until = intl::day_of(tag(), own.until);
        let interpreter = own.interpreted_by(setting);
        let said = [("worker", setting.worker.clone().into()), ("contact", own.contact.clone().into())];
        // Who asks, whom for, and how much it is: nobody begins something of which they know neither end nor sense.
        let names = &opened.frame.names;
        let points = setting.offers.len();
        let who = [
            ("worker", setting.worker.clone().into()),
            ("organisation", names.organisation.clone().into()),
            ("child", names.child.clone().into()),
        ];
        let minutes = READING_MINUTES + MINUTES_A_POINT * points;
        let about = vec![
            tv("guardian-own-who-asks", &who),
            tv("guardian-own-how-much", &[("count", points.into()), ("minutes", minutes.into())]),
            t("guardian-own-may-say-no"),
        ];
        Some((
            about,
            tv("guardian-for", &[("person", opened.frame.names.person.clone().into())]),
            tv("guardian-own-before-words", &[("day", until.into())]),
            interpreter,
            tv("guardian-own-contact", &said),
        ))
    });
    let Some((about, person, time, interpreter, contact)) = told else { return ().into_any() };
    let officer = RwSignal::new(None::<bool>);
    let may = Memo::new(move |_| officer.get() == Some(false));
    view! {
        <main class="sitting sitting--waiting" id="content" tabindex="-1">
            <Sheet title=t("guardian-own-before")>
                <p class="sheet__person">{person}</p>
                <div class="sheet__told">
                    {about.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
                    <p>{time}</p>
                    {interpreter.map(|words| view! { <p>{words}</p> })}
                    <p>{contact}</p>
                </div>
                <Field id="own-officer" label=t("guardian-own-officer") group=true>
                    <YesNo
                        value=officer
                        on_choose=UnsyncCallback::new(move |yes| officer.set(Some(yes)))
                        yes=t("common-yes")
                        no=t("common-no")
                    />
                </Field>
                {move || (officer.get() == Some(true)).then(|| view! {
                    <Banner tone=Tone::Stop title=t("guardian-own-not-now") text=t("guardian-own-not-now-words") />
                })}
                <div class="cluster">
                    <Button
                        label=t("guardian-own-begin")
                        kind=ButtonKind::Primary
                        disabled=Signal::derive(move || !may.get())
                        on_press=begins
                    />
                </div>
            </Sheet>
        </main>
    }
    .into_any()
}
