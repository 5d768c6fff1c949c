//! Answers that are days: whole ones, ones of which a part is unknown, and moments.

use domain::{Answer, CivilDate};
use leptos::prelude::*;

use super::question::Live;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{
    DateEntry, DateInput, DateWords, MomentEntry, MomentInput, MomentWords, PartialDateEntry,
    PartialDateInput, PartialDateWords, WallTime,
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
    view! { <DateInput value on_change=change on_leave=left today=intl::today() words=day_words() /> }
        .into_any()
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

/// A moment: a day and a time on the wall, kept as a moment in the tablet's own time zone.
pub(super) fn moment(live: Live, local: RwSignal<Option<String>>) -> AnyView {
    let value = live.read(|answer| match answer {
        Answer::Moment(moment) => intl::wall_time(moment).map(wall),
        _ => None,
    });
    let change = UnsyncCallback::new(move |entry: MomentEntry| {
        local.set(match entry {
            MomentEntry::NoSuchDay => Some(t("problem-not-a-date")),
            MomentEntry::NoSuchTime => Some(t("problem-not-a-time")),
            _ => None,
        });
        match entry {
            MomentEntry::Moment(WallTime { day, hour, minute }) => {
                if let Some(moment) = intl::moment_at(day, hour, minute) {
                    live.answer(Answer::Moment(moment));
                }
            }
            MomentEntry::Empty => live.clear(),
            // Half a moment stays on the screen; the last whole one stays saved.
            MomentEntry::Incomplete | MomentEntry::NoSuchDay | MomentEntry::NoSuchTime => {}
        }
    });
    let left = UnsyncCallback::new(move |entry: MomentEntry| {
        if entry == MomentEntry::Incomplete {
            local.set(Some(t("problem-not-a-moment")));
        }
    });
    let words =
        MomentWords { date: day_words(), time: word("field-moment-time"), now: word("field-moment-now") };
    view! { <MomentInput value on_change=change on_leave=left now=|| wall(intl::now_on_the_wall()) words /> }
        .into_any()
}

fn wall((day, hour, minute): (CivilDate, u8, u8)) -> WallTime {
    WallTime { day, hour, minute }
}

fn day_words() -> DateWords {
    DateWords {
        day: word("field-date-day"),
        month: word("field-date-month"),
        year: word("field-date-year"),
        today: word("field-date-today"),
    }
}
