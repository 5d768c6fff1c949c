//! One or several of a long list: languages, countries.

use leptos::ev::KeyboardEvent;
use leptos::html::{Div, Input, Ul};
use leptos::prelude::*;

use super::choice::Choice;
use super::controlled::direction;
use super::field::FieldContext;
use super::icon::{Icon, IconName};

/// How many lines the open list draws: more can be found by typing, not by scrolling.
const SHOWN: usize = 60;

/// Words of the list.
#[derive(Debug, Clone, Copy)]
pub struct SelectWords {
    /// Names the suggestions: "Often chosen".
    pub suggested: Signal<String>,
    /// Nothing fits what was typed.
    pub none_found: Signal<String>,
    /// Takes a choice back; its label is added.
    pub remove: Signal<String>,
    /// How to use it, for screen readers: "Type to search, arrows to move, Enter to choose".
    pub help: Signal<String>,
}

/// One or several of a long list, found by typing a part of the name in any script. The ones that are often
/// needed are one press away. Follows the pattern of an editable combobox with list: the arrows move, Enter
/// chooses, Escape closes, and the focus never leaves the box.
#[component]
pub fn SelectSearch(
    /// What to choose among; `hint` is a second name, such as a language's own.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// Keys of the chosen ones.
    #[prop(into)]
    value: Signal<Vec<String>>,
    /// Called with the key of a choice. Where only one can be chosen, it takes the place of the one before.
    #[prop(into)]
    on_pick: UnsyncCallback<String>,
    /// Called with the key of a choice that is taken back.
    #[prop(into)]
    on_remove: UnsyncCallback<String>,
    /// Called when the person leaves the box: with true where letters stand in it that are none of the list.
    #[prop(into)]
    on_leave: UnsyncCallback<bool>,
    /// Keys that are often needed here.
    #[prop(optional, into)]
    suggested: Signal<Vec<String>>,
    /// True where several can be chosen.
    #[prop(optional)]
    multiple: bool,
    /// Words of the list.
    words: SelectWords,
) -> impl IntoView {
    let field = FieldContext::take();
    let id = StoredValue::new(field.id.clone());
    let input = NodeRef::<Input>::new();
    let list = NodeRef::<Ul>::new();
    let whole = NodeRef::<Div>::new();
    // A pressed button that goes away takes the focus with it. The whole keeps the place of the person in
    // the page; the box itself would open the keyboard.
    let keep_place = move || {
        if let Some(whole) = whole.get_untracked() {
            // Focus fails only for an element that is not in the page any more.
            let _ = whole.focus();
        }
    };
    let options = Memo::new(move |_| options.get());
    let typed = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let active = RwSignal::new(0_usize);
    let found = Memo::new(move |_| typed.with(|typed| options.with(|options| matching(options, typed))));
    let option_id = move |index: usize| format!("{}-option-{index}", id.get_value());
    let pick = move |key: String| {
        typed.set(String::new());
        open.set(false);
        active.set(0);
        if let Some(input) = input.get_untracked() {
            input.set_value("");
        }
        on_leave.run(false);
        on_pick.run(key);
    };
    // A whole name that was typed is chosen, without a press in the list.
    let leave = move || {
        // A box that is taken away from under the hands chooses nothing.
        if open.try_set(false).is_some() {
            return;
        }
        let text = typed.with_untracked(|typed| typed.trim().to_lowercase());
        let is_it = |name: &str| name.to_lowercase() == text;
        let named = options.with_untracked(|options| {
            let mut fits =
                options.iter().filter(|it| is_it(&it.label) || it.hint.as_deref().is_some_and(is_it));
            fits.next().map(|it| it.key.clone()).filter(|_| !text.is_empty())
        });
        match named {
            Some(key) => pick(key),
            None => on_leave.run(!text.is_empty()),
        }
    };
    let step = move |forward: bool| {
        let last = found.with_untracked(Vec::len).saturating_sub(1);
        if open.get_untracked() {
            active.update(|at| *at = if forward { (*at + 1).min(last) } else { at.saturating_sub(1) });
        }
        open.set(true);
    };
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowDown" => {
            event.prevent_default();
            step(true);
        }
        "ArrowUp" => {
            event.prevent_default();
            step(false);
        }
        "Enter" if open.get_untracked() && !event.is_composing() => {
            event.prevent_default();
            let choice = found.with_untracked(|found| found.get(active.get_untracked()).cloned());
            if let Some(choice) = choice {
                pick(choice.key);
            }
        }
        "Escape" if open.get_untracked() => {
            event.prevent_default();
            event.stop_propagation();
            open.set(false);
        }
        _ => {}
    };
    Effect::new(move |_| {
        let id = option_id(active.get());
        if let Some(list) = list.get()
            && let Ok(Some(line)) = list.query_selector(&format!("[id=\"{id}\"]"))
        {
            let place = web_sys::ScrollIntoViewOptions::new();
            place.set_block(web_sys::ScrollLogicalPosition::Nearest);
            line.scroll_into_view_with_scroll_into_view_options(&place);
        }
    });
    let option = move |(index, choice): (usize, Choice)| {
        let Choice { key, label, hint, language } = choice;
        let direction = language.as_ref().map(|it| it.direction);
        let language = language.map(|it| it.tag);
        let picked = value.with(|value| value.contains(&key));
        view! {
            <li
                class="select-search__option"
                class:select-search__option--active=move || active.get() == index
                role="option"
                id=option_id(index)
                aria-selected=picked.to_string()
                // Keeps the focus in the box; the click still comes.
                on:mousedown=move |event| event.prevent_default()
                on:click=move |_| pick(key.clone())
            >
                <span><span lang=language dir=direction>{label}</span></span>
                {hint.map(|hint| view! { <bdi class="select-search__second">{hint}</bdi> })}
            </li>
        }
    };
    let lines = move || {
        open.get().then(|| view! {
            <ul
                class="select-search__list"
                node_ref=list
                role="listbox"
                id=format!("{}-list", id.get_value())
                aria-label=move || words.help.get()
                aria-multiselectable=multiple.then_some("true")
            >
                {move || found.get().into_iter().enumerate().map(option).collect_view()}
                {move || {
                    found.with(Vec::is_empty).then(|| view! {
                        <li class="select-search__none" role="option" aria-disabled="true" aria-selected="false">
                            {move || words.none_found.get()}
                        </li>
                    })
                }}
            </ul>
        })
    };
    let chosen = move || {
        value
            .get()
            .into_iter()
            .map(|key| {
                let label = options.with(|options| {
                    options
                        .iter()
                        .find(|choice| choice.key == key)
                        .map_or(key.clone(), |choice| choice.label.clone())
                });
                view! { <Picked label=label remove=words.remove on_remove=move |()| {
                    keep_place();
                    on_remove.run(key.clone());
                } /> }
            })
            .collect_view()
    };
    let offers = move || {
        let value = value.get();
        let full = !multiple && !value.is_empty();
        options.with(|options| {
            suggested
                .get()
                .into_iter()
                .filter(|key| !full && !value.contains(key))
                .filter_map(|key| options.iter().find(|choice| choice.key == key).cloned())
                .collect::<Vec<_>>()
        })
    };
    let active_id = move || {
        (open.get() && found.with(|found| active.get() < found.len())).then(|| option_id(active.get()))
    };
    view! {
        <div class="select-search" tabindex="-1" node_ref=whole>
            {move || (!value.with(Vec::is_empty)).then(|| view! { <div class="select-search__picked">{chosen}</div> })}
            <div class="select-search__box">
                <input
                    class="text-input__box"
                    node_ref=input
                    id=id.get_value()
                    type="text"
                    role="combobox"
                    dir=direction(typed.into())
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-expanded=move || open.get().to_string()
                    aria-controls=move || open.get().then(|| format!("{}-list", id.get_value()))
                    aria-activedescendant=active_id
                    aria-describedby=move || field.described_by.get()
                    aria-invalid=field.aria_invalid()
                    aria-required=field.aria_required()
                    on:input:target=move |event| {
                        typed.set(event.target().value());
                        active.set(0);
                        open.set(true);
                    }
                    on:click=move |_| open.set(true)
                    on:blur=move |_| leave()
                    on:keydown=on_key
                />
                <Icon name=IconName::Search small=true />
                {lines}
            </div>
            <Suggestions
                label=words.suggested
                choices=offers
                on_pick=move |key: String| {
                    keep_place();
                    pick(key);
                }
            />
            <span class="visually-hidden" role="status">
                {move || (open.get() && found.with(Vec::is_empty)).then(|| words.none_found.get())}
            </span>
        </div>
    }
}

/// A choice that stands, with a way to take it back.
#[component]
fn Picked(
    /// What was chosen.
    label: String,
    /// Words of the way back.
    remove: Signal<String>,
    /// Called when it is taken back.
    #[prop(into)]
    on_remove: UnsyncCallback<()>,
) -> impl IntoView {
    let about = label.clone();
    view! {
        <button type="button" class="pick pick--chosen" on:click=move |_| on_remove.run(())>
            <span class="visually-hidden">{move || remove.get()} " "</span>
            <span>{about}</span>
            <Icon name=IconName::Close small=true />
        </button>
    }
}

/// Choices that are one press away.
#[component]
pub fn Suggestions(
    /// What they are, for screen readers.
    #[prop(optional, into)]
    label: MaybeProp<String>,
    /// The choices. Nothing is drawn while there is none.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// Called with the key of the choice.
    #[prop(into)]
    on_pick: UnsyncCallback<String>,
) -> impl IntoView {
    let choices = Memo::new(move |_| choices.get());
    let offer = move |choice: Choice| {
        let Choice { key, label, .. } = choice;
        view! {
            <button type="button" class="pick" on:click=move |_| on_pick.run(key.clone())>
                <Icon name=IconName::Plus small=true />
                <span>{label}</span>
            </button>
        }
    };
    move || {
        (!choices.with(Vec::is_empty)).then(|| {
            view! {
                <div class="select-search__suggested" role="group" aria-label=move || label.get()>
                    {move || choices.get().into_iter().map(offer).collect_view()}
                </div>
            }
        })
    }
}

/// The choices that fit what was typed, best first.
fn matching(options: &[Choice], typed: &str) -> Vec<Choice> {
    let found = domain::best_fits(options, typed, SHOWN, |it| (&it.label, it.hint.as_deref(), &it.key));
    found.into_iter().cloned().collect()
}
