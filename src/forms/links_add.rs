//! Under a question that links to somebody: names a person, a body or a family that no form has a record of, and
//! links to it.

use domain::{Answer, Body, ContactId, Linkable, NamedKind, known_as, name_contact};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::StoreError;

use super::links::found;
use super::never_there::NeverThere;
use super::question::{Live, control_id};
use crate::app::failure;
use crate::i18n::t;
use crate::ports::clock::Browser;
use crate::ui::{Button, ButtonKind, IconName, TextInput};

/// A button that opens one box for a name.
#[component]
pub(super) fn AddNamed(
    /// The question.
    live: Live,
    /// What is named.
    kind: NamedKind,
    /// What is linked now.
    standing: Signal<Vec<String>>,
    /// True where several can be linked.
    many: bool,
    /// What the question links to.
    target: StoredValue<String>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let failed = RwSignal::new_local(None::<StoreError>);
    let never = NeverThere::new();
    let label = match kind {
        NamedKind::Person => "field-add-person",
        NamedKind::Body => "field-add-body",
        NamedKind::Family => "field-add-family",
    };
    let choose = move |id: String| {
        // Also called after a wait, when the part may be left: who was named stands in the list of the case then.
        let Some(mut ids) = standing.try_get_untracked() else { return };
        ids.retain(|it| *it != id);
        ids.push(id.clone());
        live.answer(if many { Answer::Links(ids) } else { Answer::Link(id) });
        open.set(false);
        name.set(String::new());
        tried.set(false);
    };
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        let words = name.get_untracked();
        if never.stops(live, &words) {
            return;
        }
        // Who stands in the list already is chosen, not named a second time.
        let known = live.session.with_value(|session| {
            match target.with_value(|target| found(session, &live.path.get_value(), target)) {
                Linkable::People(people) => known_as(&people, &words).map(|it| it.id.clone()),
                _ => None,
            }
        });
        if let Some(known) = known {
            choose(known);
            return;
        }
        let Ok(id) = ContactId::new(&Browser) else { return };
        let Some(fact) = name_contact(id.clone(), kind, &words) else { return };
        let Some(case) = live.session.try_with_value(|session| std::rc::Rc::clone(&session.case)) else {
            return;
        };
        spawn_local(async move {
            match case.write(vec![Body::Fact(fact)]).await {
                Ok(_) => choose(id.to_string()),
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    });
    let box_id = live.path.with_value(|path| format!("{}-add", control_id(path)));
    let show = UnsyncCallback::new(move |()| open.set(true));
    let close = UnsyncCallback::new(move |()| open.set(false));
    let missing =
        move || (tried.get() && name.with(|name| name.trim().is_empty())).then(|| t("problem-missing"));
    move || {
        if !open.get() {
            return view! { <Button label=t(label) kind=ButtonKind::Quiet icon=IconName::Plus on_press=show /> }
                .into_any();
        }
        view! {
            <div class="question__add">
                <TextInput
                    value=name
                    id=box_id.clone()
                    aria_label=t(label)
                    on_input=UnsyncCallback::new(move |text| name.set(text))
                />
                {move || missing().map(|words| view! { <p class="field__error">{words}</p> })}
                {never.words()}
                {move || failed.get().map(|error| view! { <p class="field__error">{failure::of_store(&error)}</p> })}
                <p class="question__note">{t("field-add-note")}</p>
                <div class="case__write">
                    <Button label=t("field-add-keep") on_press=keep />
                    <Button label=t("common-cancel") kind=ButtonKind::Quiet on_press=close />
                </div>
            </div>
        }
        .into_any()
    }
}
