//! The child cannot be told of something that went out: the reason ends the task and stays in the case (child-ux.md 3.5,
//! promise P11).

use domain::ChangeId;
use domain::consent::{CannotTell, ConsentFact, REASON_LEAST, says_why};
use leptos::prelude::*;

use crate::caseworker::opened::CaseHandle;
use crate::caseworker::permissions::writing::Writing;
use crate::i18n::{t, tv};
use crate::ports::page;
use crate::ui::{Button, ButtonKind, Field, TextArea};

/// A button that opens a box for the reason.
#[component]
pub(in crate::caseworker) fn CannotBeTold(
    /// The case.
    case: CaseHandle,
    /// What holds the disclosure, the emergency or the answer.
    of: ChangeId,
    /// To whom it goes or went, for who hears the button alone.
    #[prop(into)]
    about: String,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let writing = Writing::new(case);
    let busy = writing.busy;
    let field = StoredValue::new(format!("cannot-tell-{of}"));
    let of = StoredValue::new(of);
    let about = StoredValue::new(about);
    let begin = UnsyncCallback::new(move |()| {
        tried.set(false);
        open.set(true);
    });
    let cancel = UnsyncCallback::new(move |()| open.set(false));
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        let reason = reason.with_untracked(|it| it.trim().to_owned());
        if says_why(&reason) {
            writing.write(ConsentFact::CannotTell(CannotTell { of: of.get_value(), reason }));
        } else {
            page::focus(&field.get_value());
        }
    });
    let wrong = Signal::derive(move || {
        (tried.get() && !reason.with(|it| says_why(it)))
            .then(|| tv("without-yes-first-short", &[("least", REASON_LEAST.into())]))
    });
    view! {
        {writing.not_written()}
        {move || {
            if !open.get() {
                return view! {
                    <div class="case__write">
                        <Button label=t("without-yes-cannot-tell") about=about.get_value() kind=ButtonKind::Quiet on_press=begin />
                    </div>
                }.into_any();
            }
            view! {
                <Field id=field.get_value() label=t("without-yes-cannot-tell-why") hint=t("without-yes-cannot-tell-hint") required=t("common-required") error=wrong>
                    <TextArea value=reason on_input=UnsyncCallback::new(move |text| reason.set(text)) max_length=2000_u32 />
                </Field>
                <div class="case__write">
                    <Button label=t("without-yes-cannot-tell-keep") kind=ButtonKind::Primary busy on_press=keep />
                    <Button label=t("common-cancel") on_press=cancel />
                </div>
            }.into_any()
        }}
    }
}
