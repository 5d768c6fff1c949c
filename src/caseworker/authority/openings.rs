//! Who opened closed questions, for the data-protection officer (gate G29): who, when, which question, why, in a case that has
//! a number and no name. Works online only; nothing of it is kept on the tablet.

use domain::opening::OPENING_WORDS_MOST;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::{NewOpeningSeen, OpeningEntry, OpeningList, OpeningNote, opening_seen_path};

use crate::app::failure;
use crate::caseworker::listed::{Listed, WhenRead};
use crate::caseworker::who_saw::why_opened;
use crate::i18n::{t, tag, tv};
use crate::ports::{intl, transport};
use crate::ui::{
    Banner, Button, ButtonKind, Card, Chip, Field, SectionHeading, SummaryList, SummaryRow, TextArea, Tone,
};

/// The openings: those that wait for the officer first.
#[component]
pub(super) fn Openings() -> impl IntoView {
    let list = Listed::<OpeningList>::begin(|| Box::pin(transport::get("openings")));
    view! { <WhenRead list label=t("opening-title")><List list /></WhenRead> }
}

#[component]
fn List(list: Listed<OpeningList>) -> impl IntoView {
    let all = list.rows(|list| list.openings.clone());
    let done = UnsyncCallback::new(move |()| list.read());
    let those = move |seen: bool| {
        Memo::new(move |_| {
            all.with(|all| all.iter().filter(|it| it.seen.is_some() == seen).cloned().collect::<Vec<_>>())
        })
    };
    let (waiting, over) = (those(false), those(true));
    let count = |of: usize| tv("authority-count", &[("count", of.into())]);
    // A card is drawn anew where something was said in it. The others stay, with what the officer writes in them.
    let cards = move |entries: Memo<Vec<OpeningEntry>>| {
        let key = |it: &OpeningEntry| (it.change.clone(), it.asked.len(), answers(it), it.seen.is_some());
        view! { <For each=move || entries.get() key children=move |entry| view! { <One entry done /> } /> }
    };
    let none_open = Memo::new(move |_| waiting.with(Vec::is_empty));
    let none_over = Memo::new(move |_| over.with(Vec::is_empty));
    view! {
        <section class="stack" aria-labelledby="openings-heading">
            <SectionHeading id="openings-heading" title=t("opening-title") note=Signal::derive(move || count(waiting.with(Vec::len))) />
            <p>{t("opening-lead")}</p>
            {move || none_open.get().then(|| view! { <p class="question__note">{t("opening-none")}</p> })}
            {cards(waiting)}
        </section>
        {move || (!none_over.get()).then(|| view! {
            <section class="stack" aria-labelledby="openings-over-heading">
                <SectionHeading id="openings-over-heading" title=t("opening-over-title") note=Signal::derive(move || count(over.with(Vec::len))) />
                {cards(over)}
            </section>
        })}
    }
}

/// How often somebody explained it.
fn answers(entry: &OpeningEntry) -> usize {
    entry.asked.iter().map(|it| it.explained.len()).sum()
}

/// Who said something, and when.
fn by(note: &OpeningNote) -> String {
    let when = intl::date_and_time(tag(), note.at);
    tv("authority-written-by", &[("who", note.name.as_str().into()), ("when", when.into())])
}

/// What somebody said, and by whom. In a line of the other direction the words keep their own.
fn words_by(note: &OpeningNote) -> String {
    tv("opening-words-by", &[("words", note.words.as_str().into()), ("by", by(note).into())])
}

/// One opening, with a way to say that it was looked at or to ask.
#[component]
fn One(entry: OpeningEntry, done: UnsyncCallback<()>) -> impl IntoView {
    let heading = if entry.question.is_empty() { t("opening-unknown") } else { entry.question.clone() };
    let asks = entry.asked.iter().any(|it| it.explained.is_empty());
    let waits = entry.seen.is_none();
    let state = match (waits, asks, entry.asked.is_empty()) {
        (false, _, _) => ("opening-seen", Tone::Ok),
        (true, true, _) => ("opening-asked", Tone::Info),
        (true, false, false) => ("opening-explained", Tone::Warn),
        (true, false, true) => ("opening-unseen", Tone::Warn),
    };
    let opened = OpeningNote { name: entry.by.clone(), at: entry.at, words: String::new() };
    let mut rows = vec![
        (t("opening-by"), by(&opened)),
        (t("opening-form"), entry.form.clone()),
        (t("opening-why"), why_opened(entry.reason, &entry.words)),
    ];
    for it in &entry.asked {
        rows.push((t("opening-question"), words_by(&it.note)));
        for answer in &it.explained {
            rows.push((t("opening-answer"), words_by(answer)));
        }
    }
    if let Some(seen) = &entry.seen {
        rows.push((t("authority-seen-by"), by(seen)));
        rows.push((t("authority-remark"), seen.words.clone()));
    }
    let rows = rows.into_iter().filter(|(_, words)| !words.trim().is_empty());
    let row = |(label, value): (String, String)| view! { <SummaryRow label value /> };
    let form = (waits && !asks).then(|| view! { <Look entry=entry.clone() about=heading.clone() done /> });
    view! {
        <Card id=format!("opening-{}", entry.change) title=heading.clone() marked=waits>
            <p class="authority__case">{tv("authority-case", &[("number", entry.reference.clone().into())])}</p>
            <div class="authority__chips"><Chip label=t(state.0) tone=state.1 /></div>
            <SummaryList>{rows.map(row).collect_view()}</SummaryList>
            {form}
        </Card>
    }
}

/// The boxes: words, and whether something is asked.
#[component]
fn Look(entry: OpeningEntry, about: String, done: UnsyncCallback<()>) -> impl IntoView {
    let remark = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<String>);
    let wrong = RwSignal::new(None::<String>);
    let id = format!("opening-words-{}", entry.change);
    let path = StoredValue::new(opening_seen_path(&entry.case, &entry.change));
    let send = move |asks: bool| {
        if busy.get_untracked() {
            return;
        }
        let remark = remark.get_untracked();
        if asks && !domain::consent::says_why(&remark) {
            return wrong.set(Some(t("opening-words-needed")));
        }
        busy.set(true);
        wrong.set(None);
        spawn_local(async move {
            let sent = transport::post::<()>(&path.get_value(), &NewOpeningSeen { asks, remark }).await;
            match sent {
                // Nothing is sent twice: the button comes back with the list, if it comes back at all.
                Ok(()) => drop(done.try_run(())),
                Err(failure) => {
                    busy.try_set(false);
                    failed.try_set(Some(failure::of_transport(&failure)));
                }
            }
        });
    };
    let most = u32::try_from(OPENING_WORDS_MOST).unwrap_or(u32::MAX);
    let ask_about = about.clone();
    view! {
        {move || failed.get().map(|words| view! { <Banner tone=Tone::Stop title=words /> })}
        <Field id label=t("opening-words") hint=t("opening-words-hint") error=wrong>
            <TextArea value=remark on_input=UnsyncCallback::new(move |words| remark.set(words)) max_length=most />
        </Field>
        <div class="case__write">
            <Button label=t("opening-look") about kind=ButtonKind::Primary busy on_press=UnsyncCallback::new(move |()| send(false)) />
            <Button label=t("opening-ask") about=ask_about busy on_press=UnsyncCallback::new(move |()| send(true)) />
        </div>
    }
}
