//! Writes one entry down: who says so, on which day, and the words that belong to it. What was written before stays.

use domain::BadEntry;
use domain::{COMPLAINT_CONTACT, CivilDate, HouseVerdict, MOST_WORDS, check_entry, is_house_name};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::NewHouseEntry;

use crate::app::desk::desk;
use crate::app::failure;
use crate::i18n::t;
use crate::ports::intl;
use crate::ports::transport::{self, Failure};
use crate::ui::{
    Banner, Button, ButtonKind, DateEntry, DateInput, DateWords, Dialog, Field, TextInput, Tone,
};

/// What is about to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asks {
    /// What it is about.
    pub(super) key: String,
    /// The same in words.
    pub(super) title: String,
    /// The sentences that stood on the screen.
    pub(super) fingerprint: String,
    /// What holds.
    pub(super) verdict: HouseVerdict,
}

impl Asks {
    /// The text that asks for the words that belong to it; none where there are none.
    fn words(&self) -> Option<&'static str> {
        match self.verdict {
            HouseVerdict::True if self.key == COMPLAINT_CONTACT => Some("house-contact"),
            HouseVerdict::True if is_house_name(&self.key) => Some("house-name"),
            HouseVerdict::NotTrue => Some("house-instead"),
            HouseVerdict::True | HouseVerdict::Open => None,
        }
    }

    fn button(&self) -> &'static str {
        match self.verdict {
            _ if is_house_name(&self.key) => "house-keep-name",
            HouseVerdict::True => "house-keep-true",
            HouseVerdict::NotTrue => "house-keep-not-true",
            HouseVerdict::Open => "house-keep-open",
        }
    }
}

/// The dialog; shown while something is asked.
#[component]
pub(super) fn WriteEntry(
    /// What is asked.
    asks: RwSignal<Option<Asks>>,
    /// Called when it stands at the server.
    written: UnsyncCallback<()>,
) -> impl IntoView {
    let (named, words) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let on = RwSignal::new(None::<CivilDate>);
    let (tried, busy) = (RwSignal::new(false), RwSignal::new(false));
    let failed = RwSignal::new_local(None::<Failure>);
    Effect::new(move |_| {
        asks.track();
        named.set(String::new());
        words.set(String::new());
        on.set(Some(intl::today()));
        tried.set(false);
        failed.set(None);
    });
    let role = desk().me.role;
    let bad = move || {
        let asks = asks.get()?;
        let wrong = check_entry(role, &asks.key, asks.verdict, &words.get(), &named.get());
        wrong.err().filter(|_| tried.get())
    };
    let no_name = Signal::derive(move || (bad() == Some(BadEntry::NoName)).then(|| t("house-name-missing")));
    let no_words =
        Signal::derive(move || (bad() == Some(BadEntry::NoWords)).then(|| t("house-words-missing")));
    let no_day = Signal::derive(move || (tried.get() && on.get().is_none()).then(|| t("problem-not-a-date")));
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        let (Some(sent), Some(day)) = (asks.get_untracked(), on.get_untracked()) else { return };
        let Asks { key, fingerprint, verdict, .. } = sent.clone();
        let boxes = (words.get_untracked(), named.get_untracked());
        if check_entry(role, &key, verdict, &boxes.0, &boxes.1).is_err() {
            return;
        }
        let (new_words, new_name) = boxes.clone();
        let new = NewHouseEntry { key, verdict, words: new_words, named: new_name, on: day, fingerprint };
        busy.set(true);
        spawn_local(async move {
            let result = transport::post::<()>("house", &new).await;
            busy.try_set(false);
            // By now another entry may be open, or other words stand in this one: they stay.
            let open = asks.try_get_untracked().flatten().as_ref() == Some(&sent);
            match result {
                Ok(()) => {
                    let now = words.try_get_untracked().zip(named.try_get_untracked());
                    if open && now == Some(boxes) {
                        asks.try_set(None);
                    }
                    written.try_run(());
                }
                Err(failure) if open => drop(failed.try_set(Some(failure))),
                Err(_) => {}
            }
        });
    });
    let close = UnsyncCallback::new(move |()| asks.set(None));
    let title =
        Signal::derive(move || asks.with(|it| it.as_ref().map(|it| it.title.clone()).unwrap_or_default()));
    let button =
        Signal::derive(move || asks.with(|it| it.as_ref().map(|it| t(it.button())).unwrap_or_default()));
    let why = move |failure: &Failure| match failure.code() {
        "other_words" => t("house-other-words"),
        _ => failure::of_transport(failure),
    };
    let box_of = move || {
        let id = asks.with(|it| it.as_ref().and_then(Asks::words))?;
        Some(view! {
            <Field id="house-words" label=t(id) hint=t(&format!("{id}-hint")) error=no_words>
                <TextInput
                    value=words
                    max_length=u32::try_from(MOST_WORDS).unwrap_or(u32::MAX)
                    on_input=UnsyncCallback::new(move |text| words.set(text))
                />
            </Field>
        })
    };
    let date_words = DateWords {
        day: Signal::stored(t("field-date-day")),
        month: Signal::stored(t("field-date-month")),
        year: Signal::stored(t("field-date-year")),
        today: Signal::stored(t("field-date-today")),
    };
    let set_day = UnsyncCallback::new(move |entry: DateEntry| {
        on.set(match entry {
            DateEntry::Day(day) => Some(day),
            DateEntry::Empty | DateEntry::Incomplete | DateEntry::NoSuchDay => None,
        });
    });
    view! {
        <Dialog
            id="house-write"
            open=Signal::derive(move || asks.with(Option::is_some))
            on_close=close
            title
            close_label=t("common-close")
            actions=ViewFn::from(move || view! {
                <Button label=button kind=ButtonKind::Primary busy on_press=keep />
                <Button label=t("common-cancel") on_press=close />
            })
        >
            {move || failed.get().map(|failure| view! { <Banner tone=Tone::Stop title=why(&failure) /> })}
            {box_of}
            <Field id="house-named" label=t("house-named") hint=t("house-named-hint") error=no_name>
                <TextInput value=named on_input=UnsyncCallback::new(move |text| named.set(text)) />
            </Field>
            <Field id="house-on" label=t("house-on") group=true error=no_day>
                <DateInput value=on on_change=set_day today=intl::today() words=date_words />
            </Field>
        </Dialog>
    }
}
