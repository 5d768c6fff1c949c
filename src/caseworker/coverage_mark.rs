//! "This does not apply to this child": a caseworker writes why, and can take it back (child-ux.md 4.4). It is shown as what it
//! is; a cell to which the child spoke has no such mark.

use domain::consent::{REASON_LEAST, says_why};
use domain::{Body, CaseFact, CellMark, CellMarked, MarkedCell, applies_not};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::coverage_grid::Chosen;
use super::exported::NotWritten;
use super::opened::CaseHandle;
use crate::app::desk::desk;
use crate::app::failure;
use crate::i18n::{t, tag, tv};
use crate::ports::{intl, page};
use crate::ui::{Banner, Button, ButtonKind, Field, TextArea, Tone};

/// Id of the box for the reason.
const WHY: &str = "coverage-mark-why";

/// What somebody marked here, and the way to mark it or to take that back.
#[component]
pub(super) fn Mark(
    /// The case.
    case: CaseHandle,
    /// The cell as it was opened.
    cell: Chosen,
    /// It was written.
    done: UnsyncCallback<()>,
) -> impl IntoView {
    let Chosen { factor, column, marked, may_mark, .. } = cell;
    let busy = RwSignal::new(false);
    let failed: NotWritten = RwSignal::new_local(None);
    let before = StoredValue::new(marked.clone());
    let write = move |mark: CellMark| {
        let marked = before.with_value(|it| CellMarked::new(factor, column, mark, it.as_ref()));
        busy.set(true);
        let open = case.get_value();
        spawn_local(async move {
            let wrote = open.write(vec![Body::Fact(CaseFact::CellMarked(Box::new(marked)))]).await;
            busy.try_set(false);
            if wrote.is_ok() {
                done.try_run(());
            }
            failed.try_set(wrote.err());
        });
    };
    let again = UnsyncCallback::new(move |()| write(CellMark::TakenBack));
    let not = move || {
        failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })
    };
    let body = match marked {
        Some(marked) => view! {
            <Written marked />
            {may_mark.then(|| view! {
                <div class="case__write"><Button label=t("views-mark-take-back") busy on_press=again /></div>
            })}
        }
        .into_any(),
        None if may_mark => {
            view! { <Why busy on_keep=UnsyncCallback::new(move |why| write(CellMark::NotApplicable(why))) /> }
                .into_any()
        }
        None => ().into_any(),
    };
    view! {
        {not}
        {body}
    }
}

/// The reason, with who wrote it and when.
#[component]
fn Written(marked: MarkedCell) -> impl IntoView {
    let who = desk().name_of(&marked.by);
    let when = intl::date_and_time(tag(), marked.at);
    view! {
        <p>{t("views-mark-stands")}</p>
        <p dir="auto">{marked.reason}</p>
        <p class="question__note">{tv("views-mark-written", &[("who", who.into()), ("when", when.into())])}</p>
    }
}

/// The box for the reason.
#[component]
fn Why(busy: RwSignal<bool>, on_keep: UnsyncCallback<String>) -> impl IntoView {
    let reason = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        let reason = reason.with_untracked(|it| it.trim().to_owned());
        if applies_not(&reason) {
            on_keep.run(reason);
        } else {
            page::focus(WHY);
        }
    });
    let wrong = Signal::derive(move || {
        let (says, carries) = reason.with(|it| (says_why(it), applies_not(it)));
        match (tried.get(), says, carries) {
            (true, false, _) => Some(tv("views-mark-short", &[("least", REASON_LEAST.into())])),
            (true, true, false) => Some(t("views-mark-age")),
            _ => None,
        }
    });
    view! {
        <p>{t("views-mark-lead")}</p>
        <Field id=WHY label=t("views-mark-why") hint=t("views-mark-hint") required=t("common-required") error=wrong>
            <TextArea value=reason on_input=UnsyncCallback::new(move |text| reason.set(text)) max_length=2000_u32 />
        </Field>
        <div class="case__write"><Button label=t("views-mark-keep") kind=ButtonKind::Primary busy on_press=keep /></div>
    }
}
