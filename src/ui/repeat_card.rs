//! One row of a list that a person fills: a family member, an address, a contact.

use leptos::html::{H3, P};
use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::icon::IconName;

/// Words of a card's buttons.
#[derive(Debug, Clone, Copy)]
pub struct RepeatWords {
    /// Opens the card.
    pub edit: Signal<String>,
    /// Closes it again.
    pub done: Signal<String>,
    /// Takes the row away.
    pub remove: Signal<String>,
    /// Brings it back.
    pub undo: Signal<String>,
    /// Said instead of the row while it can be brought back.
    pub removed: Signal<String>,
}

/// A card for one row: closed it says who or what in one line, open it holds the questions. A removed row
/// leaves a card that brings it back, so that a slip of the finger loses nothing.
#[component]
pub fn RepeatCard(
    /// Id of the card, unique on the screen.
    #[prop(into)]
    id: String,
    /// Who or what: "Amina, sister, 9". Buttons are named after it.
    #[prop(into)]
    title: Signal<String>,
    /// A second line: what is missing, what is urgent.
    #[prop(optional, into)]
    line: MaybeProp<String>,
    /// True while the questions are shown.
    #[prop(into)]
    open: Signal<bool>,
    /// Called with whether it should be open.
    #[prop(into)]
    on_open: UnsyncCallback<bool>,
    /// True while it is removed and can be brought back.
    #[prop(optional, into)]
    removed: Signal<bool>,
    /// Called with true for removing and false for bringing back.
    #[prop(into)]
    on_remove: UnsyncCallback<bool>,
    /// Words of the buttons.
    words: RepeatWords,
    /// The questions; drawn only while the card is open.
    children: ChildrenFn,
) -> impl IntoView {
    // Parents derive these from a form that changes at every key. Drawn anew at every key, the card would take the
    // field from under one's fingers.
    let open: Signal<bool> = Memo::new(move |_| open.get()).into();
    let removed: Signal<bool> = Memo::new(move |_| removed.get()).into();
    let id = StoredValue::new(format!("{id}-title"));
    let children = StoredValue::new(children);
    // The pressed button goes away with the card: the focus moves to the sentence that says so.
    let pressed = StoredValue::new(false);
    let gone_node = NodeRef::<P>::new();
    gone_node.on_load(move |sentence| {
        if pressed.try_get_value() == Some(true) {
            pressed.set_value(false);
            // Focus fails only for an element that is not in the page any more.
            let _ = sentence.focus();
        }
    });
    // The button at the end goes away with what it closes: the focus moves to the name of the card.
    let title_node = NodeRef::<H3>::new();
    let close = UnsyncCallback::new(move |()| {
        on_open.run(false);
        // A card in which something is not finished stays open, and the focus is there.
        if let Some(title) = title_node.get_untracked().filter(|_| !open.get_untracked()) {
            title.scroll_into_view();
            let _ = title.focus();
        }
    });
    let gone = move || {
        view! {
            <div class="repeat-card__head">
                <p tabindex="-1" node_ref=gone_node>{move || words.removed.get()} " " {move || title.get()}</p>
                <Button
                    label=words.undo
                    about=title
                    kind=ButtonKind::Quiet
                    icon=IconName::Undo
                    on_press=move |()| on_remove.run(false)
                />
            </div>
        }
    };
    let here = move || {
        view! {
            <div class="repeat-card__head">
                <h3 class="repeat-card__title" id=id.get_value() tabindex="-1" node_ref=title_node>{move || title.get()}</h3>
                <div class="repeat-card__actions">
                    <Button
                        label=move || if open.get() { words.done.get() } else { words.edit.get() }
                        about=title
                        kind=ButtonKind::Quiet
                        expanded=open
                        on_press=move |()| on_open.run(!open.get())
                    />
                    <Button
                        label=words.remove
                        about=title
                        kind=ButtonKind::Quiet
                        icon=IconName::Trash
                        on_press=move |()| {
                            pressed.set_value(true);
                            on_remove.run(true);
                        }
                    />
                </div>
            </div>
            {move || line.get().map(|line| view! { <p class="repeat-card__line">{line}</p> })}
            {move || {
                open.get().then(|| view! {
                    <div class="repeat-card__body">
                        {children.with_value(|children| children())}
                        // Who has come to the end of a long card does not go back up to close it.
                        <div class="repeat-card__end">
                            <Button
                                label=words.done
                                about=title
                                kind=ButtonKind::Secondary
                                on_press=close
                            />
                        </div>
                    </div>
                })
            }}
        }
    };
    view! {
        <div
            class="repeat-card"
            role="group"
            class:repeat-card--open=move || open.get()
            class:repeat-card--removed=move || removed.get()
            aria-labelledby=move || (!removed.get()).then(|| id.get_value())
        >
            {move || if removed.get() { gone().into_any() } else { here().into_any() }}
        </div>
    }
}
