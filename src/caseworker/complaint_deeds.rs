//! What the complaints office does with a complaint: take it up, steps, a result, telling the person, closing, and asking a
//! month later. Each is added and never changed; what does not fit yet is not offered.

use domain::complaint::{Complaint, Deed, Handling, Retaliation, Stand};
use domain::{CivilDate, Clock};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::{ComplaintPage as Page, NewDeed};

use crate::app::failure;
use crate::i18n::{key, t, tag, tv};
use crate::ports::clock::Browser;
use crate::ports::{intl, transport};
use crate::ui::{
    Banner, Button, ButtonKind, Card, Choice, DateEntry, DateInput, DateWords, Field, Radios, TextArea, Tone,
};

/// A deed in words: what, and the words that belong to it.
pub(super) fn deed_words(deed: &Deed) -> (String, Option<String>) {
    match deed {
        Deed::Taken => (t("complaint-deed-taken"), None),
        Deed::Step { what } => (t("complaint-deed-step"), Some(what.clone())),
        Deed::Result { words } => (t("complaint-deed-result"), Some(words.clone())),
        Deed::Told { on } => (tv("complaint-deed-told", &[("day", intl::day(tag(), *on).into())]), None),
        Deed::RetaliationAsked { seen } => (t(&format!("complaint-deed-asked-{}", key(*seen))), None),
        Deed::Closed => (t("complaint-deed-closed"), None),
    }
}

/// Sends deeds one after the other.
#[derive(Clone, Copy)]
struct Send {
    path: StoredValue<String>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<String>>,
    took: UnsyncCallback<Page>,
}

impl Send {
    /// Sends a deed; `kept` is run once the server has it.
    fn deed(self, deed: Deed, kept: impl FnOnce() + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let path = format!("{}/deeds", self.path.get_value());
        spawn_local(async move {
            let answer = transport::post::<Page>(&path, &NewDeed { deed }).await;
            self.busy.try_set(false);
            match answer {
                Ok(page) => {
                    self.failed.try_set(None);
                    kept();
                    self.took.try_run(page);
                }
                Err(failure) => {
                    self.failed.try_set(Some(failure::of_transport(&failure)));
                }
            }
        });
    }
}

/// What can be done next. A card stays as long as its deed can be done: what is half written in one outlives the others.
#[component]
pub(super) fn Next(
    /// The complaint.
    complaint: Complaint,
    /// What was done so far.
    handling: Memo<Handling>,
    /// Where it lies at the server.
    path: String,
    /// Called with the page after a deed.
    took: UnsyncCallback<Page>,
) -> impl IntoView {
    let send =
        Send { path: StoredValue::new(path), busy: RwSignal::new(false), failed: RwSignal::new(None), took };
    let complaint = StoredValue::new(complaint);
    let today = intl::today();
    let may = move |deed: Deed| {
        Memo::new(move |_| {
            let fits = |it: &Complaint| handling.with(|done| done.may_add(it, &deed, Browser.now()).is_ok());
            complaint.with_value(fits)
        })
    };
    let some = || "x".to_owned();
    let (take, close) = (may(Deed::Taken), may(Deed::Closed));
    let (step, result) = (may(Deed::Step { what: some() }), may(Deed::Result { words: some() }));
    let (told, ask) = (may(Deed::Told { on: today }), may(Deed::RetaliationAsked { seen: Retaliation::No }));
    // What stands in a box belongs to the complaint until it is added or emptied: closing takes neither box away before.
    let written = [RwSignal::new(String::new()), RwSignal::new(String::new())];
    let [of_step, of_result] = written;
    let half = move || written.iter().any(|text| text.with_untracked(|it| !it.trim().is_empty()));
    let closes = UnsyncCallback::new(move |()| {
        if half() {
            send.failed.set(Some(t("complaint-close-written")));
        } else {
            send.deed(Deed::Closed, || ());
        }
    });
    // Somebody else closed it meanwhile.
    let late =
        move |shown: Memo<bool>, text: RwSignal<String>| {
            let words = text.get();
            (!shown.get() && !words.trim().is_empty()).then(|| view! {
            <Banner tone=Tone::Warn title=t("complaint-written-late")><p dir="auto">{words}</p></Banner>
        })
        };
    let waits = move || handling.with(|it| it.stand() == Stand::Closed && it.told.is_some()) && !ask.get();
    let press = move |deed: Deed| UnsyncCallback::new(move |()| send.deed(deed.clone(), || ()));
    view! {
        {move || send.failed.get().map(|title| view! { <Banner tone=Tone::Stop title /> })}
        {move || take.get().then(|| view! {
            <Card id="complaint-take" title=t("complaint-next") marked=true>
                <p>{t("complaint-take-words")}</p>
                <Button label=t("complaint-take") kind=ButtonKind::Primary busy=send.busy on_press=press(Deed::Taken) />
            </Card>
        })}
        {move || told.get().then(|| view! { <Told send today /> })}
        {move || close.get().then(|| view! {
            <Card id="complaint-close" title=t("complaint-close")>
                <p>{t("complaint-close-words")}</p>
                <Button label=t("complaint-close-yes") busy=send.busy on_press=closes />
            </Card>
        })}
        {move || ask.get().then(|| view! { <Ask send /> })}
        {move || waits().then(|| view! { <Banner title=t("complaint-ask-later") still=true /> })}
        {move || step.get().then(|| view! { <Words id="complaint-step" text=of_step send deed=|what| Deed::Step { what } /> })}
        {move || result.get().then(|| view! { <Words id="complaint-result" text=of_result send deed=|words| Deed::Result { words } /> })}
        {move || late(step, of_step)}
        {move || late(result, of_result)}
    }
}

/// A field for words and its button; its texts are named after it. An empty field adds nothing.
#[component]
fn Words(id: &'static str, text: RwSignal<String>, send: Send, deed: fn(String) -> Deed) -> impl IntoView {
    let missing = RwSignal::new(false);
    let press = UnsyncCallback::new(move |()| {
        let words = text.get_untracked();
        missing.set(words.trim().is_empty());
        if !missing.get_untracked() {
            send.deed(deed(words.clone()), move || {
                // What was written on meanwhile stays.
                if text.try_get_untracked() == Some(words) {
                    text.try_set(String::new());
                }
            });
        }
    });
    let error = Signal::derive(move || {
        (missing.get() && text.with(|it| it.trim().is_empty())).then(|| t("problem-missing"))
    });
    view! {
        <Card>
            <Field id label=t(id) hint=t(&format!("{id}-hint")) error>
                <TextArea value=text on_input=UnsyncCallback::new(move |words| text.set(words)) max_length=4000_u32 />
            </Field>
            <Button label=t(&format!("{id}-add")) busy=send.busy on_press=press />
        </Card>
    }
}

#[component]
fn Told(send: Send, today: CivilDate) -> impl IntoView {
    let day = RwSignal::new(None::<CivilDate>);
    let tried = RwSignal::new(false);
    let words = DateWords {
        day: Signal::stored(t("field-date-day")),
        month: Signal::stored(t("field-date-month")),
        year: Signal::stored(t("field-date-year")),
        today: Signal::stored(t("field-date-today")),
    };
    let change = UnsyncCallback::new(move |entry| match entry {
        DateEntry::Day(date) => day.set(Some(date)),
        _ => day.set(None),
    });
    let press = UnsyncCallback::new(move |()| {
        tried.set(true);
        if let Some(on) = day.get_untracked() {
            send.deed(Deed::Told { on }, move || {
                if day.try_get_untracked() == Some(Some(on)) {
                    day.try_set(None);
                    tried.try_set(false);
                }
            });
        }
    });
    let error =
        Signal::derive(move || (tried.get() && day.with(Option::is_none)).then(|| t("problem-missing")));
    view! {
        <Card id="complaint-told-card" title=t("complaint-told")>
            <Field id="complaint-told" label=t("complaint-told-day") hint=t("complaint-told-hint") error group=true>
                <DateInput value=day on_change=change today words />
            </Field>
            <Button label=t("complaint-told-add") busy=send.busy on_press=press />
        </Card>
    }
}

#[component]
fn Ask(send: Send) -> impl IntoView {
    const ALL: [Retaliation; 3] = [Retaliation::No, Retaliation::Yes, Retaliation::Unknown];
    let chosen = RwSignal::new(None::<String>);
    let options: Vec<Choice> =
        ALL.iter().map(|it| Choice::new(key(*it), t(&format!("complaint-asked-{}", key(*it))))).collect();
    let press = UnsyncCallback::new(move |()| {
        let seen = ALL.into_iter().find(|it| chosen.get_untracked().as_deref() == Some(&key(*it)));
        if let Some(seen) = seen {
            send.deed(Deed::RetaliationAsked { seen }, move || {
                if chosen.try_get_untracked() == Some(Some(key(seen))) {
                    chosen.try_set(None);
                }
            });
        }
    });
    view! {
        <Card id="complaint-ask-card" title=t("complaint-ask")>
            <Field id="complaint-ask" label=t("complaint-ask-label") hint=t("complaint-ask-hint") group=true>
                <Radios options value=chosen on_choose=UnsyncCallback::new(move |key| chosen.set(Some(key))) />
            </Field>
            <Button label=t("complaint-ask-add") busy=send.busy disabled=Signal::derive(move || chosen.with(Option::is_none)) on_press=press />
        </Card>
    }
}
