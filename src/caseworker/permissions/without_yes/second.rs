//! A second person looks at a disclosure by law: a supervisor who did not write it agrees, or says why not. Also afterwards it
//! can be ended.

use domain::consent::{ConsentFact, LegalApproved, LegalRefused};
use domain::{Body, CaseFact, ChangeId, Role};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::desk::desk;
use crate::app::failure;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::t;
use crate::ports::page;
use crate::ui::{Banner, Button, ButtonKind, Field, TextArea, Tone};

const REASON: &str = "without-yes-why-not";

/// What the person at the tablet can say about it; a sentence where they cannot.
#[component]
pub(super) fn SecondPerson(
    /// The case.
    case: CaseHandle,
    /// The disclosure.
    id: ChangeId,
    /// To whom it goes.
    who: String,
    /// True where this person wrote it.
    own: bool,
    /// True while nobody agreed.
    waits: bool,
) -> impl IntoView {
    if desk().me.role != Role::Supervisor {
        return waits.then(|| view! { <p>{t("without-yes-second")}</p> }).into_any();
    }
    let refusing = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new_local(None);
    let of = StoredValue::new(id);
    let write = move |fact: ConsentFact| {
        busy.set(true);
        let open = case.get_value();
        spawn_local(async move {
            let done = open.write(vec![Body::Fact(CaseFact::Consent(fact))]).await;
            busy.try_set(false);
            failed.try_set(done.err());
        });
    };
    let agree = UnsyncCallback::new(move |()| {
        write(ConsentFact::LegalApproved(LegalApproved { of: of.get_value() }));
    });
    let begin = UnsyncCallback::new(move |()| refusing.set(true));
    let cancel = UnsyncCallback::new(move |()| refusing.set(false));
    let refuse = UnsyncCallback::new(move |()| {
        tried.set(true);
        let reason = reason.with_untracked(|it| it.trim().to_owned());
        if reason.is_empty() {
            page::focus(REASON);
            return;
        }
        write(ConsentFact::LegalRefused(LegalRefused { of: of.get_value(), reason }));
    });
    let missing = Signal::derive(move || {
        (tried.get() && reason.with(|it| it.trim().is_empty())).then(|| t("common-needed"))
    });
    let may_agree = waits && !own;
    let about = StoredValue::new(who);
    view! {
        {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
        {(waits && own).then(|| view! { <p>{t("without-yes-own")}</p> })}
        {move || (!refusing.get()).then(|| view! {
            <div class="case__write">
                {may_agree.then(|| view! {
                    <Button label=t("without-yes-agree") about=about.get_value() kind=ButtonKind::Primary busy on_press=agree />
                })}
                <Button
                    label=t(if waits { "without-yes-refuse" } else { "without-yes-end" })
                    about=about.get_value()
                    busy
                    on_press=begin
                />
            </div>
        })}
        {move || refusing.get().then(|| view! {
            <Field id=REASON label=t("without-yes-why-not") hint=t("without-yes-why-not-hint") required=t("common-required") error=missing>
                <TextArea value=reason on_input=UnsyncCallback::new(move |text| reason.set(text)) max_length=4000_u32 />
            </Field>
            <div class="case__write">
                <Button label=t("without-yes-refuse-keep") kind=ButtonKind::Primary busy on_press=refuse />
                <Button label=t("common-cancel") on_press=cancel />
            </div>
        })}
    }
    .into_any()
}
