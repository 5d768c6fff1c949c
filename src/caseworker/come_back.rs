//! What waits for somebody to come back to the child: ticked where a contact answers it, and named with the way to write it.

use std::collections::BTreeSet;

use domain::{Answers, ComeBack, waits_for_contact};
use leptos::prelude::*;

use super::opened::CaseHandle;
use crate::app::routes::To;
use crate::i18n::{key, t};
use crate::ports::intl;
use crate::ui::{ButtonKind, Card, Checkboxes, Choice, ChoiceLayout, Field, IconName, LinkButton};

/// What waits in this case.
fn waits(case: CaseHandle) -> Memo<Vec<ComeBack>> {
    Memo::new(move |_| {
        case.with_value(|it| it.track(|file| waits_for_contact(&Answers::of(file), intl::today())))
    })
}

/// It in words, as the lists name it.
pub(super) fn come_back_words(it: ComeBack) -> String {
    t(&format!("attention-{}", key(it.concern())))
}

/// Asks what a contact answers; nothing where nothing waits. No box is ticked beforehand.
#[component]
pub(super) fn WhatItAnswers(
    /// The case.
    case: CaseHandle,
    /// What is ticked.
    ticked: RwSignal<BTreeSet<ComeBack>>,
) -> impl IntoView {
    let waits = waits(case);
    let options = Signal::derive(move || {
        let all = waits.get().into_iter();
        all.map(|it| Choice::new(key(it), come_back_words(it))).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || ticked.with(|all| all.iter().map(|it| key(*it)).collect::<Vec<_>>()));
    let change = UnsyncCallback::new(move |(chosen, on): (String, bool)| {
        let Some(it) = ComeBack::ALL.into_iter().find(|it| key(*it) == chosen) else { return };
        ticked.update(|all| {
            if on {
                all.insert(it);
            } else {
                all.remove(&it);
            }
        });
    });
    let some = Memo::new(move |_| waits.with(|all| !all.is_empty()));
    move || {
        some.get().then(|| view! {
            <Field id="contact-answers" label=t("case-contact-answers") hint=t("case-contact-answers-hint") group=true>
                <Checkboxes options value on_change=change layout=ChoiceLayout::Stacked />
            </Field>
        })
    }
}

/// What waits, where the child's words are read, with the way to write what was done.
#[component]
pub(super) fn WaitsForYou(
    /// The case.
    case: CaseHandle,
) -> impl IntoView {
    let waits = waits(case);
    let href = StoredValue::new(To::Contact(case.with_value(|it| it.id.clone())).path());
    move || {
        let all = waits.get();
        let rows = all.iter().map(|it| view! { <li>{come_back_words(*it)}</li> }).collect_view();
        (!all.is_empty()).then(|| {
            view! {
                <Card id="come-back-heading" title=t("views-come-back-title")>
                    <ul class="gap-list">{rows}</ul>
                    <p>{t("views-come-back-words")}</p>
                    <LinkButton
                        href=href.get_value()
                        label=t("views-come-back-write")
                        kind=ButtonKind::Primary
                        icon=IconName::Pencil
                    />
                </Card>
            }
        })
    }
}
