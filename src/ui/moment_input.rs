//! A day and a time of day.

use form_engine::CivilDate;
use leptos::ev::FocusEvent;
use leptos::html::Div;
use leptos::prelude::*;

use super::date_input::{DateEntry, DateInput, DateWords, leaves, number};
use super::field::FieldContext;
use super::text_input::{TextInput, TextKind, Width};

/// A day with hour and minute, as the clock on the wall shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WallTime {
    /// The day.
    pub day: CivilDate,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
}

/// What the boxes say together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MomentEntry {
    /// All boxes are empty.
    Empty,
    /// Day or time is missing, or still being typed.
    Incomplete,
    /// All are filled, but there is no such day.
    NoSuchDay,
    /// The time is none.
    NoSuchTime,
    /// A moment.
    Moment(WallTime),
}

/// Names of the boxes.
#[derive(Debug, Clone, Copy)]
pub struct MomentWords {
    /// Those of the day.
    pub date: DateWords,
    /// Name of the time box.
    pub time: Signal<String>,
    /// Words of the button that fills in this moment.
    pub now: Signal<String>,
}

/// What the time box says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TimeEntry {
    Empty,
    Incomplete,
    NoSuchTime,
    Time(u8, u8),
}

/// Reads `14:30`, `14.30`, `9:05` and `1430`. Digits of any script count.
fn read_time(text: &str) -> TimeEntry {
    let text = text.trim();
    let letters: Vec<char> = text.chars().collect();
    let (hour, minute) = match text.split_once([':', '.', 'h']) {
        Some((hour, minute)) => (hour.to_owned(), minute.to_owned()),
        None if letters.is_empty() => return TimeEntry::Empty,
        None if letters.len() < 4 => return TimeEntry::Incomplete,
        None => letters.split_at_checked(2).map_or_else(Default::default, |(hour, minute)| {
            (hour.iter().collect::<String>(), minute.iter().collect::<String>())
        }),
    };
    if minute.chars().count() < 2 {
        return TimeEntry::Incomplete;
    }
    let parts = number(&hour).zip(number(&minute)).filter(|(hour, minute)| *hour < 24 && *minute < 60);
    match parts.map(|(hour, minute)| (u8::try_from(hour), u8::try_from(minute))) {
        Some((Ok(hour), Ok(minute))) => TimeEntry::Time(hour, minute),
        _ => TimeEntry::NoSuchTime,
    }
}

fn together(date: DateEntry, time: TimeEntry) -> MomentEntry {
    match (date, time) {
        (DateEntry::Empty, TimeEntry::Empty) => MomentEntry::Empty,
        (DateEntry::NoSuchDay, _) => MomentEntry::NoSuchDay,
        (_, TimeEntry::NoSuchTime) => MomentEntry::NoSuchTime,
        (DateEntry::Day(day), TimeEntry::Time(hour, minute)) => {
            MomentEntry::Moment(WallTime { day, hour, minute })
        }
        _ => MomentEntry::Incomplete,
    }
}

/// A day in three boxes and a time in one. "Today" fills in the day, "Now" both. What is typed stays in the boxes
/// even where it is no moment yet. Stands in a field with `group=true`.
#[component]
pub fn MomentInput(
    /// The moment.
    #[prop(into)]
    value: Signal<Option<WallTime>>,
    /// Called at every change with what the boxes say together.
    #[prop(into)]
    on_change: UnsyncCallback<MomentEntry>,
    /// Called with what the boxes say when the person leaves all of them.
    #[prop(into)]
    on_leave: UnsyncCallback<MomentEntry>,
    /// The clock on the wall.
    now: fn() -> WallTime,
    /// Names of the boxes.
    words: MomentWords,
) -> impl IntoView {
    let id = FieldContext::take().id;
    let date = RwSignal::new(DateEntry::Empty);
    let time = RwSignal::new(String::new());
    // What the day boxes are told to show; they keep half a day to themselves.
    let day = RwSignal::new(None::<CivilDate>);
    let read = move || together(date.get_untracked(), read_time(&time.get_untracked()));
    let show = move |moment: WallTime| {
        date.set(DateEntry::Day(moment.day));
        day.set(Some(moment.day));
        time.set(format!("{:02}:{:02}", moment.hour, moment.minute));
    };
    Effect::new(move |_| {
        let wanted = value.get();
        match (wanted, read()) {
            (Some(wanted), MomentEntry::Moment(held)) if wanted == held => {}
            (Some(wanted), _) => show(wanted),
            // The answer was taken back elsewhere. Half a moment has no value yet and is left alone.
            (None, MomentEntry::Moment(_)) => {
                date.set(DateEntry::Empty);
                day.set(None);
                time.set(String::new());
            }
            (None, _) => {}
        }
    });
    let day_typed = UnsyncCallback::new(move |entry: DateEntry| {
        date.set(entry);
        if let DateEntry::Day(typed) = entry {
            day.set(Some(typed));
        }
        on_change.run(read());
    });
    let time_typed = UnsyncCallback::new(move |text: String| {
        time.set(text);
        on_change.run(read());
    });
    let fill_now = move |_| {
        show(now());
        on_change.run(read());
    };
    let whole = NodeRef::<Div>::new();
    let left = move |event: FocusEvent| {
        if leaves(whole, &event) {
            on_leave.run(read());
        }
    };
    let time_id = format!("{id}-time");
    view! {
        <div class="date-boxes" node_ref=whole on:focusout=left>
            <DateInput value=day on_change=day_typed today=now().day words=words.date />
            <div class="date-boxes__part">
                <label class="date-boxes__label" for=time_id.clone()>{move || words.time.get()}</label>
                <TextInput value=time on_input=time_typed kind=TextKind::Code width=Width::Four max_length=5_u32 id=time_id />
            </div>
            <button type="button" class="pick" on:click=fill_now>{move || words.now.get()}</button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_write_it() {
        for text in ["14:30", " 14.30 ", "1430", "14h30", "١٤:٣٠"] {
            assert_eq!(read_time(text), TimeEntry::Time(14, 30), "{text}");
        }
        assert_eq!(read_time("9:05"), TimeEntry::Time(9, 5));
    }

    #[test]
    fn half_a_time_is_incomplete_and_a_wrong_one_is_none() {
        assert_eq!(read_time(" "), TimeEntry::Empty);
        for text in ["1", "14", "143", "14:", "14:3"] {
            assert_eq!(read_time(text), TimeEntry::Incomplete, "{text}");
        }
        for text in ["24:00", "12:60", "ab:cd"] {
            assert_eq!(read_time(text), TimeEntry::NoSuchTime, "{text}");
        }
    }

    #[test]
    fn a_day_without_a_time_is_half_a_moment() {
        let day = CivilDate::new(2026, 3, 21).map(DateEntry::Day);
        assert_eq!(day.map(|day| together(day, TimeEntry::Empty)), Ok(MomentEntry::Incomplete));
        assert_eq!(together(DateEntry::Empty, TimeEntry::Empty), MomentEntry::Empty);
        assert_eq!(together(DateEntry::Empty, TimeEntry::Time(1, 2)), MomentEntry::Incomplete);
    }
}
