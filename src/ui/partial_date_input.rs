//! A date as somebody knows it.

use form_engine::PartialDate;
use form_engine::typed::{PartialDateEntry, number, read_parts};
use leptos::ev::FocusEvent;
use leptos::html::Div;
use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::checkboxes::SingleCheckbox;
use super::date_input::leaves;
use super::field::FieldContext;
use super::number_input::NumberInput;
use super::text_input::{TextInput, TextKind, Width};

/// Words of the parts.
#[derive(Debug, Clone, Copy)]
pub struct PartialDateWords {
    /// Name of the year box.
    pub year: Signal<String>,
    /// Name of the choice of a month.
    pub month: Signal<String>,
    /// Short names of the twelve months.
    pub months: Signal<Vec<String>>,
    /// Words for a month that is not known.
    pub month_unknown: Signal<String>,
    /// Name of the day box.
    pub day: Signal<String>,
    /// Words for a day that is not known.
    pub day_unknown: Signal<String>,
    /// Sentence of the box for an estimate.
    pub estimated: Signal<String>,
    /// Opens the way by age: "Only the age is known".
    pub by_age: Signal<String>,
    /// Name of the age box: "About how many years old?"
    pub age: Signal<String>,
    /// Takes the year from the age.
    pub use_age: Signal<String>,
}

/// A date as somebody knows it: the year first, then the month among twelve or not known, then the day or
/// not known; and a way from an age alone. Stands in a field with `group=true`.
#[component]
pub fn PartialDateInput(
    /// The date.
    #[prop(into)]
    value: Signal<Option<PartialDate>>,
    /// Called at every change with what the parts say together.
    #[prop(into)]
    on_change: UnsyncCallback<PartialDateEntry>,
    /// Called with what the parts say when the person leaves all of them.
    #[prop(optional, into)]
    on_leave: Option<UnsyncCallback<PartialDateEntry>>,
    /// The current year, for the way from an age; without it that way is not offered.
    #[prop(optional, into)]
    this_year: Option<u16>,
    /// The date as it will be read: "May 2011, day not known, estimated".
    #[prop(optional, into)]
    reading: MaybeProp<String>,
    /// Words of the parts.
    words: PartialDateWords,
) -> impl IntoView {
    let id = StoredValue::new(FieldContext::take().id);
    let year = RwSignal::new(String::new());
    let month = RwSignal::new(None::<u8>);
    let day = RwSignal::new(String::new());
    let estimated = RwSignal::new(false);
    let read = move || {
        read_parts(
            &year.get_untracked(),
            month.get_untracked(),
            &day.get_untracked(),
            estimated.get_untracked(),
        )
    };
    Effect::new(move |_| {
        let wanted = value.get();
        let held = match read() {
            PartialDateEntry::Date(date) => Some(date),
            _ if wanted.is_none() => return,
            _ => None,
        };
        if wanted != held {
            year.set(wanted.map(|date| date.year.to_string()).unwrap_or_default());
            month.set(wanted.and_then(|date| date.month));
            day.set(wanted.and_then(|date| date.day).map(|day| day.to_string()).unwrap_or_default());
            estimated.set(wanted.is_some_and(|date| date.estimated));
        }
    });
    let tell = move || on_change.run(read());
    let whole = NodeRef::<Div>::new();
    let left = move |event: FocusEvent| {
        if let Some(on_leave) = on_leave.filter(|_| leaves(whole, &event)) {
            on_leave.run(read());
        }
    };
    let has_year = Memo::new(move |_| year.with(|year| number(year).is_some_and(|year| year >= 1000)));
    let choose_month = move |chosen: Option<u8>| {
        month.set(chosen);
        if chosen.is_none() {
            day.set(String::new());
        }
        tell();
    };
    view! {
        <div class="partial-date" node_ref=whole on:focusout=left>
            <div class="partial-date__row">
                <div class="date-boxes__part">
                    <label class="date-boxes__label" for=format!("{}-year", id.get_value())>
                        {move || words.year.get()}
                    </label>
                    <TextInput
                        value=year
                        on_input=move |text: String| {
                            year.set(text);
                            tell();
                        }
                        kind=TextKind::Code
                        width=Width::Four
                        input_mode="numeric"
                        max_length=4_u32
                        id=format!("{}-year", id.get_value())
                    />
                </div>
                {this_year.map(|this_year| view! {
                    <ByAge
                        id=id
                        words=words
                        on_age=move |age: u16| {
                            year.set(this_year.saturating_sub(age).to_string());
                            estimated.set(true);
                            choose_month(None);
                        }
                    />
                })}
            </div>
            {move || has_year.get().then(|| view! {
                <Months id=id month=month on_choose=choose_month words=words />
            })}
            {move || (has_year.get() && month.with(Option::is_some)).then(|| view! {
                <DayPart
                    id=id
                    day=day
                    on_day=move |text: String| {
                        day.set(text);
                        tell();
                    }
                    words=words
                />
            })}
            {move || has_year.get().then(|| view! {
                <SingleCheckbox
                    id=format!("{}-estimated", id.get_value())
                    label=words.estimated
                    checked=estimated
                    on_change=move |on: bool| {
                        estimated.set(on);
                        tell();
                    }
                />
            })}
            <p class="partial-date__reading" role="status">{move || reading.get()}</p>
        </div>
    }
}

/// Twelve months and "not known", as one group of radios.
#[component]
fn Months(
    /// Beginning of the ids.
    id: StoredValue<String>,
    /// The chosen month.
    month: RwSignal<Option<u8>>,
    /// Called with the choice.
    #[prop(into)]
    on_choose: UnsyncCallback<Option<u8>>,
    /// Words of the parts.
    words: PartialDateWords,
) -> impl IntoView {
    let pick = move |which: Option<u8>, label: String| {
        let class = if which.is_some() { "pick" } else { "pick partial-date__unknown" };
        view! {
            <label class=class>
                <input
                    class="pick__input"
                    type="radio"
                    name=format!("{}-month", id.get_value())
                    prop:checked=move || month.get() == which
                    on:change=move |_| on_choose.run(which)
                />
                <span>{label}</span>
            </label>
        }
    };
    let twelve = move || {
        (1_u8..)
            .zip(words.months.get())
            .take(12)
            .map(|(number, name)| pick(Some(number), name))
            .collect_view()
    };
    view! {
        <fieldset>
            <legend class="partial-date__legend">{move || words.month.get()}</legend>
            <div class="partial-date__months">{twelve} {move || pick(None, words.month_unknown.get())}</div>
        </fieldset>
    }
}

/// The day, or "not known".
#[component]
fn DayPart(
    /// Beginning of the ids.
    id: StoredValue<String>,
    /// The day as typed.
    day: RwSignal<String>,
    /// Called with the whole text at every change.
    #[prop(into)]
    on_day: UnsyncCallback<String>,
    /// Words of the parts.
    words: PartialDateWords,
) -> impl IntoView {
    view! {
        <div class="partial-date__row">
            <div class="date-boxes__part">
                <label class="date-boxes__label" for=format!("{}-day", id.get_value())>
                    {move || words.day.get()}
                </label>
                <TextInput
                    value=day
                    on_input=on_day
                    kind=TextKind::Code
                    width=Width::Two
                    input_mode="numeric"
                    max_length=2_u32
                    id=format!("{}-day", id.get_value())
                />
            </div>
            <button
                type="button"
                class="pick"
                aria-pressed=move || day.with(|day| day.trim().is_empty()).to_string()
                on:click=move |_| on_day.run(String::new())
            >
                {move || words.day_unknown.get()}
            </button>
        </div>
    }
}

/// The way from an age: many children know how old they are, not when they were born.
#[component]
fn ByAge(
    /// Beginning of the ids.
    id: StoredValue<String>,
    /// Called with the age in years.
    #[prop(into)]
    on_age: UnsyncCallback<u16>,
    /// Words of the parts.
    words: PartialDateWords,
) -> impl IntoView {
    let (open, set_open) = signal(false);
    let age = RwSignal::new(String::new());
    let use_age = move |()| {
        if let Some(age) = age.with_untracked(|age| number(age)).filter(|age| *age <= 120) {
            on_age.run(age);
            set_open.set(false);
        }
    };
    move || {
        if open.get() {
            view! {
                <div class="date-boxes__part">
                    <label class="date-boxes__label" for=format!("{}-age", id.get_value())>
                        {move || words.age.get()}
                    </label>
                    <NumberInput
                        value=age
                        on_input=move |text: String| age.set(text)
                        width=Width::Two
                        id=format!("{}-age", id.get_value())
                    />
                </div>
                <Button label=words.use_age on_press=use_age />
            }
            .into_any()
        } else {
            view! { <Button label=words.by_age kind=ButtonKind::Quiet on_press=move |()| set_open.set(true) /> }
                .into_any()
        }
    }
}
