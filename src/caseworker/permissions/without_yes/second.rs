//! A second person looks at what goes out without a yes: a supervisor who did not write it agrees, or says why not. Also
//! afterwards it can be ended.

use domain::Role;
use domain::consent::{ConsentFact, EmergencySeen, Ended, LegalApproved, Standing};
use leptos::prelude::*;

use super::row::{Looked, Row};
use crate::app::desk::desk;
use crate::caseworker::opened::CaseHandle;
use crate::caseworker::permissions::writing::Writing;
use crate::i18n::t;
use crate::ports::page;
use crate::ui::{Button, ButtonKind, Field, TextArea};

/// What the person at the tablet can say about it; a sentence where they cannot.
#[component]
pub(super) fn SecondPerson(
    /// The case.
    case: CaseHandle,
    /// What goes out, as it stands.
    row: Memo<Row>,
) -> impl IntoView {
    let supervisor = desk().me.role == Role::Supervisor;
    let asks = Memo::new(move |_| row.with(needs_second));
    let note = move || {
        let (own, by_law) = row.with(|it| (it.own, it.by_law));
        let id = match (supervisor && own, by_law) {
            (true, _) => "without-yes-own",
            (false, true) => "without-yes-second",
            (false, false) => "without-yes-second-danger",
        };
        (asks.get() && (!supervisor || own)).then(|| view! { <p>{t(id)}</p> })
    };
    view! {
        {note}
        {supervisor.then(|| view! { <Says case row asks /> })}
    }
}

/// The same as the rule, read from the row.
fn needs_second(it: &Row) -> bool {
    it.looked == Looked::Nobody
        && (it.standing == Standing::Waits || (!it.by_law && it.standing != Standing::Incomplete))
}

#[component]
fn Says(case: CaseHandle, row: Memo<Row>, asks: Memo<bool>) -> impl IntoView {
    let refusing = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let writing = Writing::new(case);
    let busy = writing.busy;
    let id = row.with_untracked(|it| it.id.clone());
    let field = StoredValue::new(format!("without-yes-why-not-{id}"));
    let of = StoredValue::new(id);
    let about = StoredValue::new(row.with_untracked(|it| it.who.clone()));
    let by_law = row.with_untracked(|it| it.by_law);
    let agree = UnsyncCallback::new(move |()| {
        let of = of.get_value();
        writing.write(if by_law {
            ConsentFact::LegalApproved(LegalApproved { of })
        } else {
            ConsentFact::EmergencySeen(EmergencySeen { of })
        });
    });
    let begin = UnsyncCallback::new(move |()| {
        tried.set(false);
        refusing.set(true);
    });
    let cancel = UnsyncCallback::new(move |()| refusing.set(false));
    let end = UnsyncCallback::new(move |()| {
        tried.set(true);
        let reason = reason.with_untracked(|it| it.trim().to_owned());
        if reason.is_empty() {
            page::focus(&field.get_value());
            return;
        }
        writing.write(ConsentFact::Ended(Ended { of: of.get_value(), reason }));
    });
    let missing = Signal::derive(move || {
        (tried.get() && reason.with(|it| it.trim().is_empty())).then(|| t("common-needed"))
    });
    let may_agree = move || asks.get() && row.with(|it| !it.own);
    let may_end = Memo::new(move |_| row.with(|it| matches!(it.standing, Standing::Waits | Standing::Open)));
    let waits = Memo::new(move |_| row.with(|it| it.standing == Standing::Waits));
    view! {
        {writing.not_written()}
        {move || (!refusing.get()).then(|| view! {
            <div class="case__write">
                {move || may_agree().then(|| view! {
                    <Button
                        label=t(if by_law { "without-yes-agree" } else { "without-yes-seen" })
                        about=about.get_value()
                        kind=ButtonKind::Primary
                        busy
                        on_press=agree
                    />
                })}
                {move || may_end.get().then(|| view! {
                    <Button
                        label=t(if waits.get() { "without-yes-refuse" } else { "without-yes-end" })
                        about=about.get_value()
                        busy
                        on_press=begin
                    />
                })}
            </div>
        })}
        {move || (refusing.get() && may_end.get()).then(|| view! {
            <Field id=field.get_value() label=t("without-yes-why-not") hint=t("without-yes-why-not-hint") required=t("common-required") error=missing>
                <TextArea value=reason on_input=UnsyncCallback::new(move |text| reason.set(text)) max_length=4000_u32 />
            </Field>
            <div class="case__write">
                <Button label=t("without-yes-refuse-keep") kind=ButtonKind::Primary busy on_press=end />
                <Button label=t("common-cancel") on_press=cancel />
            </div>
        })}
    }
}
