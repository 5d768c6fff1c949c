//! Answers that are days: whole ones, ones of which a part is unknown, and moments.

use domain::Answer;
use leptos::prelude::*;

use super::question::Live;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{
    DateEntry, DateInput, DateWords, PartialDateEntry, PartialDateInput, PartialDateWords, TextInput,
    TextKind, Width,
};

fn word(id: &'static str) -> Signal<String> {
    Signal::stored(t(id))
}

pub(super) fn day(live: Live, local: RwSignal<Option<String>>) -> AnyView {
    let value = live.read(|answer| match answer {
        Answer::Date(day) => Some(*day),
        _ => None,
    });
    let change = UnsyncCallback::new(move |entry: DateEntry| {
        local.set(match entry {
            DateEntry::NoSuchDay => Some(t("problem-not-a-date")),
            _ => None,
        });
        match entry {
            DateEntry::Day(day) => live.answer(Answer::Date(day)),
            DateEntry::Empty => live.clear(),
            // Half a date stays on the screen; the last whole one stays saved.
            DateEntry::Incomplete | DateEntry::NoSuchDay => {}
        }
    });
    let left = UnsyncCallback::new(move |entry: DateEntry| {
        if entry == DateEntry::Incomplete {
            local.set(Some(t("problem-incomplete-date")));
        }
    });
    let words = DateWords {
        day: word("field-date-day"),
        month: word("field-date-month"),
        year: word("field-date-year"),
        today: word("field-date-today"),
    };
    view! { <DateInput value on_change=change on_leave=left today=intl::today() words /> }.into_any()
}

pub(super) fn partial(live: Live, local: RwSignal<Option<String>>) -> AnyView {
    let value = live.read(|answer| match answer {
        Answer::PartialDate(date) => Some(*date),
        _ => None,
    });
    let change = UnsyncCallback::new(move |entry: PartialDateEntry| {
        local.set(match entry {
            PartialDateEntry::NoSuchDay => Some(t("problem-not-a-date")),
            _ => None,
        });
        match entry {
            PartialDateEntry::Date(date) => live.answer(Answer::PartialDate(date)),
            PartialDateEntry::Empty => live.clear(),
            PartialDateEntry::Incomplete | PartialDateEntry::NoSuchDay => {}
        }
    });
    let left = UnsyncCallback::new(move |entry: PartialDateEntry| {
        if entry == PartialDateEntry::Incomplete {
            local.set(Some(t("problem-incomplete-year")));
        }
    });
    let reading = Signal::derive(move || {
        value.get().map(|date| {
            let words = intl::partial_day(tag(), date);
            if date.estimated { tv("field-date-about", &[("date", words.into())]) } else { words }
        })
    });
    let months: Vec<String> = (1..=12).map(|month| intl::month(tag(), month)).collect();
    let words = PartialDateWords {
        year: word("field-date-year"),
        month: word("field-date-month"),
        months: Signal::stored(months),
        month_unknown: word("field-date-unknown"),
        day: word("field-date-day"),
        day_unknown: word("field-date-unknown"),
        estimated: word("field-date-estimated"),
        by_age: word("field-date-by-age"),
        age: word("field-date-age"),
        use_age: word("field-date-use-age"),
    };
    view! { <PartialDateInput value on_change=change on_leave=left this_year=intl::today().year() reading words /> }
        .into_any()
}

/// A moment: typed as day and time, kept with the tablet's offset.
pub(super) fn moment(live: Live, local: RwSignal<Option<String>>) -> AnyView {
    let shown = live.view.with_untracked(|view| match view.as_ref().map(|view| view.shown()) {
        Some(Answer::Moment(moment)) => intl::typed_moment(moment),
        _ => String::new(),
    });
    let value = RwSignal::new(shown);
    let write = UnsyncCallback::new(move |text: String| {
        let moment = intl::moment_from(&text);
        local.set((moment.is_none() && !text.trim().is_empty()).then(|| t("problem-not-a-moment")));
        value.set(text.clone());
        match moment {
            Some(moment) => live.answer(Answer::Moment(moment)),
            None if text.trim().is_empty() => live.clear(),
            // Half a moment stays on the screen with a sentence; the last good one stays saved.
            None => {}
        }
    });
    view! {
        <p class="question__note">{t("field-moment-hint")}</p>
        <TextInput value on_input=write kind=TextKind::Code width=Width::Twenty />
    }
    .into_any()
}
