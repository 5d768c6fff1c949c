//! Above a form about permission: it is for notes. What counts is said by the people themselves, on the page of permissions.

use leptos::prelude::*;

use super::form_page::FormHandle;
use crate::app::routes::To;
use crate::i18n::t;
use crate::ui::{Banner, LinkButton, Tone};

/// The sentence and the way; nothing above other forms.
#[component]
pub(super) fn PermitsNothing(
    /// The form.
    form: FormHandle,
) -> impl IntoView {
    let (id, case) =
        form.with_value(|it| (it.engine(|engine| engine.form().about().id.clone()), it.case.id.clone()));
    domain::fields::consent::PERMIT_NOTHING.contains(&id.as_str()).then(|| {
        view! {
            <Banner tone=Tone::Warn title=t("permits-nothing") still=true>
                <LinkButton href=To::Permissions(case).path() label=t("permissions-open") />
            </Banner>
        }
    })
}
