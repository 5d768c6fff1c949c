//! The child holds somebody back: before anybody looks for a person, a worker talks with the child (child-ux.md 4.2, V06). Said
//! where tracing is asked about, with the way to the child's words and to writing down what came of the talk.

use std::rc::Rc;

use domain::fields::tracing;
use domain::holds_back_tracing;
use leptos::prelude::*;

use super::form_page::FormHandle;
use super::opened::CaseHandle;
use crate::app::routes::To;
use crate::i18n::t;
use crate::ui::{Banner, ButtonKind, LinkButton, Tone};

/// The sentence; nothing where it is not asked about, nobody is held back, or a contact about it was written down.
#[component]
pub(super) fn TalkFirst(
    /// The case.
    case: CaseHandle,
    /// True where something is about looking for family.
    #[prop(into)]
    stands: Signal<bool>,
) -> impl IntoView {
    let held = Memo::new(move |_| case.with_value(|it| it.track(holds_back_tracing)));
    let id = case.with_value(|it| it.id.clone());
    let ways = StoredValue::new((To::Views(id.clone()).path(), To::Contact(id).path()));
    move || {
        let (views, contact) = ways.get_value();
        (stands.get() && held.get()).then(|| {
            view! {
                <Banner tone=Tone::Warn title=t("attention-talk_first") text=t("talk-first-words") still=true>
                    <LinkButton href=views label=t("talk-first-read") />
                    <LinkButton href=contact label=t("views-come-back-write") kind=ButtonKind::Quiet />
                </Banner>
            }
        })
    }
}

/// The same above the form about looking for family; nothing above other forms.
#[component]
pub(super) fn BeforeTracing(
    /// The form.
    form: FormHandle,
) -> impl IntoView {
    let (id, case) =
        form.with_value(|it| (it.engine(|engine| engine.form().about().id.clone()), Rc::clone(&it.case)));
    (id == tracing::ID).then(|| view! { <TalkFirst case=StoredValue::new_local(case) stands=true /> })
}
