//! A whole day.

use form_engine::CivilDate;
use form_engine::typed::{DateEntry, read_boxes};
use leptos::ev::FocusEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::field::FieldContext;
use super::text_input::{TextInput, TextKind, Width};

/// Names of the boxes.
#[derive(Debug, Clone, Copy)]
pub struct DateWords {
    /// Name of the day box.
    pub day: Signal<String>,
    /// Name of the month box.
    pub month: Signal<String>,
    /// Name of the year box.
    pub year: Signal<String>,
    /// Words of the button that fills in today.
    pub today: Signal<String>,
}

/// True where the focus goes out of the whole, and not only to another part of it.
pub(crate) fn leaves(whole: NodeRef<Div>, event: &FocusEvent) -> bool {
    // Boxes that are taken away from under the hands have nobody left to tell.
    let Some(Some(whole)) = whole.try_get_untracked() else { return false };
    let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
    !to.is_some_and(|to| whole.contains(Some(&to)))
}

/// A whole day in three boxes, in the order day, month, year, with "today" one press away. What is typed
/// stays in the boxes even where it is not a day yet. Stands in a field with `group=true`.
#[component]
pub fn DateInput(
    /// The day.
    #[prop(into)]
    value: Signal<Option<CivilDate>>,
    /// Called at every change with what the boxes say together.
    #[prop(into)]
    on_change: UnsyncCallback<DateEntry>,
    /// Called with what the boxes say when the person leaves all of them.
    #[prop(optional, into)]
    on_leave: Option<UnsyncCallback<DateEntry>>,
    /// Today; without it there is no quick choice.
    #[prop(optional, into)]
    today: Option<CivilDate>,
    /// Names of the boxes.
    words: DateWords,
) -> impl IntoView {
    let field = FieldContext::take();
    let id = field.id.clone();
    let (day, month, year) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let read = move || read_boxes(&day.get_untracked(), &month.get_untracked(), &year.get_untracked());
    Effect::new(move |_| {
        let wanted = value.get();
        let held = match read() {
            DateEntry::Day(date) => Some(date),
            // Half a date has no value yet: an empty value is no reason to wipe what is being typed.
            _ if wanted.is_none() => return,
            _ => None,
        };
        if wanted != held {
            day.set(wanted.map(|date| date.day().to_string()).unwrap_or_default());
            month.set(wanted.map(|date| date.month().to_string()).unwrap_or_default());
            year.set(wanted.map(|date| date.year().to_string()).unwrap_or_default());
        }
    });
    let typed = move |part: RwSignal<String>| {
        move |text: String| {
            part.set(text);
            on_change.run(read());
        }
    };
    let fill_today = move |date: CivilDate| {
        day.set(date.day().to_string());
        month.set(date.month().to_string());
        year.set(date.year().to_string());
        on_change.run(DateEntry::Day(date));
    };
    let whole = NodeRef::<Div>::new();
    let left = move |event: FocusEvent| {
        if let Some(on_leave) = on_leave.filter(|_| leaves(whole, &event)) {
            on_leave.run(read());
        }
    };
    let box_of = move |name: &str, label: Signal<String>, part: RwSignal<String>, width: Width| {
        let id = format!("{id}-{name}");
        view! {
            <div class="date-boxes__part">
                <label class="date-boxes__label" for=id.clone()>{move || label.get()}</label>
                <TextInput
                    value=part
                    on_input=typed(part)
                    kind=TextKind::Code
                    width=width
                    input_mode="numeric"
                    max_length=if width == Width::Four { 4_u32 } else { 2_u32 }
                    id=id.clone()
                />
            </div>
        }
    };
    view! {
        <div class="date-boxes" node_ref=whole on:focusout=left>
            {box_of("day", words.day, day, Width::Two)}
            {box_of("month", words.month, month, Width::Two)}
            {box_of("year", words.year, year, Width::Four)}
            {today.map(|date| view! {
                <button type="button" class="pick" on:click=move |_| fill_today(date)>
                    {move || words.today.get()}
                </button>
            })}
        </div>
    }
}
