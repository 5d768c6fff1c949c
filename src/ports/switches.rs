//! One or two switches, which reach the tablet as the keys Space and Enter: their presses, the things on the page that
//! can be taken, and the mark on them.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, HtmlElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition};

/// What can be taken. What is marked as the adult's beside the child is left out.
const THINGS: &str = "button:not(:disabled, [data-adult]), a[href], summary:not([data-adult]), input[type='radio']:not(:disabled), input[type='checkbox']:not(:disabled)";
/// Parts of a screen whose things belong together; the innermost counts.
const ROOMS: &str = "fieldset, [role='group'], [role='region'], [role='radiogroup'], .basket, .child__entry, .child__onward, .card, main, header";
/// Where somebody beside the child types: there a key is a letter.
const FIELDS: &str = "textarea, select, input:not([type='radio'], [type='checkbox'])";
/// The attribute of what is marked.
const MARK: &str = "data-scan";

/// Which switch was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pressed {
    /// The first one: Space.
    First,
    /// The second one: Enter.
    Second,
}

/// Something on the page that can be taken.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Thing(HtmlElement);

impl Thing {
    /// Takes it, as a touch would.
    pub(crate) fn take(&self) {
        self.0.click();
    }

    /// What one sees of it: of a choice the words and the picture around its own small control.
    fn frame(&self) -> HtmlElement {
        let choice = self.0.matches("input").unwrap_or(false);
        let label = if choice { self.0.closest("label").ok().flatten() } else { None };
        label.and_then(|it| it.dyn_into().ok()).unwrap_or_else(|| self.0.clone())
    }
}

/// The switches; they are keys again when it is dropped.
pub(crate) struct Watching {
    down: Closure<dyn FnMut(KeyboardEvent)>,
    up: Closure<dyn FnMut(KeyboardEvent)>,
    typed: Rc<Cell<f64>>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        let Some(window) = web_sys::window() else { return };
        for (name, handler) in [("keydown", &self.down), ("keyup", &self.up)] {
            let handler = handler.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback_and_bool(name, handler, true);
        }
        unmark();
    }
}

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

fn elements(within: &Element, which: &str) -> Vec<HtmlElement> {
    let Ok(found) = within.query_selector_all(which) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// The switch of a key, where nobody types.
fn switch_of(event: &KeyboardEvent) -> Option<Pressed> {
    let at = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    if at.is_some_and(|it| it.matches(FIELDS).unwrap_or(false)) {
        return None;
    }
    match event.key().as_str() {
        " " => Some(Pressed::First),
        "Enter" => Some(Pressed::Second),
        _ => None,
    }
}

impl Watching {
    /// Takes both keys for switches; a key that is held counts once.
    pub(crate) fn begin(on_press: impl Fn(Pressed) + 'static) -> Self {
        let typed = Rc::new(Cell::new(js_sys::Date::now()));
        let last = Rc::clone(&typed);
        let down = Closure::<dyn FnMut(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            last.set(js_sys::Date::now());
            let Some(switch) = switch_of(&event) else { return };
            event.prevent_default();
            if !event.repeat() {
                on_press(switch);
            }
        });
        let up = Closure::<dyn FnMut(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            // A button with the focus would be pressed by the key coming up.
            if switch_of(&event).is_some() {
                event.prevent_default();
            }
        });
        if let Some(window) = web_sys::window() {
            for (name, handler) in [("keydown", &down), ("keyup", &up)] {
                let handler = handler.as_ref().unchecked_ref();
                let _ = window.add_event_listener_with_callback_and_bool(name, handler, true);
            }
        }
        Self { down, up, typed }
    }

    /// True while somebody beside the child types. A field in which nothing was typed for so many milliseconds is
    /// left, so that the switches are switches again.
    pub(crate) fn is_typing(&self, patience: f64) -> bool {
        let field = document()
            .and_then(|it| it.active_element())
            .filter(|it| it.matches(FIELDS).unwrap_or(false))
            .and_then(|it| it.dyn_into::<HtmlElement>().ok());
        match field {
            None => {
                self.typed.set(js_sys::Date::now());
                false
            }
            Some(field) if js_sys::Date::now() - self.typed.get() > patience => {
                let _ = field.blur();
                false
            }
            Some(_) => true,
        }
    }
}

/// Everything on the page that can be taken, in its order, each with the number of its part of the screen.
pub(crate) fn things() -> Vec<(Thing, usize)> {
    let Some(body) = document().and_then(|it| it.body()) else { return Vec::new() };
    let seen = |it: &HtmlElement| {
        let room = it.get_bounding_client_rect();
        room.width() > 0.0 && room.height() > 0.0
    };
    let mut found: Vec<(Thing, usize)> = Vec::new();
    let mut before: Option<Element> = None;
    for thing in elements(&body, THINGS).into_iter().filter(seen) {
        let room = thing.closest(ROOMS).ok().flatten();
        let number = match found.last() {
            None => 0,
            Some((_, number)) if room == before => *number,
            Some((_, number)) => number + 1,
        };
        before = room;
        found.push((Thing(thing), number));
    }
    found
}

/// The heading of what is in sight: with another one it is another screen.
pub(crate) fn heading() -> String {
    let heading = document().and_then(|it| it.query_selector("h1").ok().flatten());
    heading.and_then(|it| it.text_content()).unwrap_or_default()
}

/// Marks these things, and nothing else, and brings them into sight. One alone takes the focus, so that a screen
/// reader reads it.
pub(crate) fn mark(things: &[Thing], alone: bool) {
    let frames: Vec<HtmlElement> = things.iter().map(Thing::frame).collect();
    let word = if alone { "one" } else { "group" };
    let marked = document().and_then(|it| it.body()).map(|body| elements(&body, &format!("[{MARK}]")));
    let stands = marked.is_some_and(|marked| {
        marked == frames && marked.iter().all(|it| it.get_attribute(MARK).as_deref() == Some(word))
    });
    if stands {
        return;
    }
    unmark();
    for frame in &frames {
        let _ = frame.set_attribute(MARK, word);
    }
    if let (true, Some(thing)) = (alone, things.first()) {
        let _ = thing.0.focus();
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    for frame in [frames.last(), frames.first()].into_iter().flatten() {
        frame.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Takes the mark away.
pub(crate) fn unmark() {
    let Some(body) = document().and_then(|it| it.body()) else { return };
    for marked in elements(&body, &format!("[{MARK}]")) {
        let _ = marked.remove_attribute(MARK);
    }
}
