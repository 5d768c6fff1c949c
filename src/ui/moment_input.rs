//! A day and a time of day.

use form_engine::CivilDate;
use form_engine::typed::{DateEntry, MomentEntry, WallTime, read_time, together};
use leptos::ev::FocusEvent;
use leptos::html::Div;
use leptos::prelude::*;

use super::date_input::{DateInput, DateWords, leaves};
use super::field::FieldContext;
use super::text_input::{TextInput, TextKind, Width};

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
