//! A day outside the forms, said to be wrong where it stands: a day that no month has is never taken for none.

use domain::CivilDate;
use leptos::prelude::*;

use crate::i18n::t;
use crate::ports::intl;
use crate::ui::{DateEntry, DateInput, DateWords, Field};

/// A day with its label. What is no day is said below it at once when it cannot become one any more, and else when the
/// boxes are left.
#[component]
pub(super) fn DayField(
    /// Id of the field.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// The day.
    #[prop(into)]
    value: Signal<Option<CivilDate>>,
    /// Called with the day, or with none while the boxes hold none.
    #[prop(into)]
    on_change: UnsyncCallback<Option<CivilDate>>,
    /// True while the boxes hold something that is no day.
    wrong: RwSignal<bool>,
    /// The word that says that a day is needed.
    #[prop(optional, into)]
    required: MaybeProp<String>,
    /// What else is wrong with the day.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Called when the boxes are left.
    #[prop(optional, into)]
    on_leave: Option<UnsyncCallback<()>>,
    /// What is drawn beside the boxes; it stays while they are empty.
    #[prop(optional)]
    without_today: bool,
) -> impl IntoView {
    let words = DateWords {
        day: Signal::stored(t("field-date-day")),
        month: Signal::stored(t("field-date-month")),
        year: Signal::stored(t("field-date-year")),
        today: Signal::stored(t("field-date-today")),
    };
    let problem = RwSignal::new(None::<&'static str>);
    let change = UnsyncCallback::new(move |entry: DateEntry| {
        wrong.set(matches!(entry, DateEntry::NoSuchDay | DateEntry::Incomplete));
        match entry {
            DateEntry::NoSuchDay => problem.set(Some("problem-not-a-date")),
            // Half a day may still become one.
            DateEntry::Incomplete => {}
            DateEntry::Day(_) | DateEntry::Empty => problem.set(None),
        }
        on_change.run(if let DateEntry::Day(day) = entry { Some(day) } else { None });
    });
    let leave = UnsyncCallback::new(move |entry: DateEntry| {
        if entry == DateEntry::Incomplete {
            problem.set(Some("problem-incomplete-date"));
        }
        if let Some(on_leave) = on_leave {
            on_leave.run(());
        }
    });
    let error = Signal::derive(move || problem.get().map(t).or_else(|| error.get()));
    let today = (!without_today).then(intl::today);
    view! {
        <Field id label required error group=true>
            {match today {
                Some(today) => view! { <DateInput value on_change=change on_leave=leave today words /> }.into_any(),
                None => view! { <DateInput value on_change=change on_leave=leave words /> }.into_any(),
            }}
        </Field>
    }
}
