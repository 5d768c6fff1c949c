//! Voices that differ, before the eyes of those who decide: on the pages of the form in which a panel decides, and where it
//! is signed. It stands beside the questions and answers none of them.

use domain::consent::{Ledger, is_decided_in};
use domain::works_on_cases;
use leptos::prelude::*;

use super::form_page::FormHandle;
use super::permissions::voices::{Differing, Lanes, differing};
use super::permissions::words;
use crate::app::routes::To;
use crate::i18n::t;
use crate::ports::intl;
use crate::ui::{Banner, LinkButton};

/// True on the form in which a panel decides, for whoever works on the case.
pub(super) fn is_before_deciders(form: FormHandle) -> bool {
    form.with_value(|it| {
        let id = it.engine(|engine| engine.form().about().id.clone());
        is_decided_in(&id) && works_on_cases(it.desk.me.role)
    })
}

/// The card; nothing on other forms, where nobody disagrees, and for a role that works on no case.
#[component]
pub(super) fn VoicesDiffer(
    /// The form.
    form: FormHandle,
) -> impl IntoView {
    let stands = is_before_deciders(form);
    let id = form.with_value(|it| it.case.id.clone());
    let found = Memo::new(move |_| {
        form.with_value(|it| {
            it.case.track(|file| {
                let people = domain::people(file);
                differing(&Ledger::read(file, intl::today()), &people)
            })
        })
    });
    let one = |it: Differing| {
        view! {
            <section class="voices-differ">
                <h3 class="permission__line">{it.what.clone()}</h3>
                <Lanes of=it.clone() />
                <p class="question__note">{words::course(it.course)}</p>
            </section>
        }
    };
    let shown = move || {
        let all = found.get();
        let to = To::Permissions(id.clone()).path();
        (!all.is_empty()).then(|| {
            view! {
                <Banner title=t("voices-differ") text=t("voices-differ-words") still=true>
                    {all.into_iter().map(one).collect_view()}
                    <LinkButton href=to label=t("permissions-open") />
                </Banner>
            }
        })
    };
    stands.then_some(shown)
}
