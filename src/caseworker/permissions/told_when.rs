//! Somebody was told: a worker says on which day, and says it once more. One press alone wrote it before, and the button that
//! took its place lay under the same finger.

use domain::CivilDate;
use leptos::prelude::*;

use crate::caseworker::day_field::DayField;
use crate::i18n::t;
use crate::ports::{intl, page};
use crate::ui::{Button, ButtonKind, Dialog};

/// The question on which day.
#[component]
pub(super) fn ToldWhen(
    /// Id of the dialog.
    #[prop(into)]
    id: String,
    /// True while it asks; the owner closes it once it is written.
    open: RwSignal<bool>,
    /// Who was told, as a sentence.
    #[prop(into)]
    title: Signal<String>,
    /// Of what they were told.
    #[prop(into)]
    about: Signal<String>,
    /// True while it is written.
    busy: RwSignal<bool>,
    /// Called with the day.
    on_keep: UnsyncCallback<CivilDate>,
    /// Why it was not written.
    children: ChildrenFn,
) -> impl IntoView {
    let day = RwSignal::new(None::<CivilDate>);
    let wrong = RwSignal::new(false);
    let tried = RwSignal::new(false);
    let field = StoredValue::new(format!("{id}-day"));
    let close = UnsyncCallback::new(move |()| {
        open.set(false);
        day.set(None);
        tried.set(false);
    });
    let has_come = move |day: &CivilDate| *day <= intl::today();
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        match day.get_untracked().filter(has_come) {
            Some(day) => on_keep.run(day),
            None => page::focus(&field.get_value()),
        }
    });
    let error = Signal::derive(move || {
        let id = match day.get() {
            Some(day) if has_come(&day) => return None,
            Some(_) => "permissions-told-later",
            None => "common-needed",
        };
        tried.get().then(|| t(id))
    });
    let why = StoredValue::new(children);
    view! {
        <Dialog
            id
            open
            on_close=close
            title
            close_label=t("common-close")
            actions=ViewFn::from(move || view! {
                <Button label=t("permissions-told-keep") kind=ButtonKind::Primary busy on_press=keep />
                <Button label=t("common-cancel") on_press=close />
            })
        >
            {why.with_value(|why| why())}
            <p dir="auto">{move || about.get()}</p>
            <DayField
                id=field.get_value()
                label=t("permissions-told-day")
                value=day
                on_change=UnsyncCallback::new(move |it| day.set(it))
                wrong
                required=t("common-required")
                error
            />
            <p class="question__note">{t("permissions-told-stays")}</p>
        </Dialog>
    }
}
