//! What can be chosen on the page, as it stands there: its words, to be read aloud, and the mark on what is being read.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Words of what can be chosen, of the card that is to be put somewhere, of whom a row is about, and the questions of groups
/// that do not only repeat the question of the screen.
const WORDS: &str =
    "main .mat__card, main .share-row__name, main legend:not(.visually-hidden), main .big-choice__words";
/// Everything that is said on a page that a child looks at together with somebody, what can be chosen there included.
const PAGE: &str = "main .child-card__title, main .child-card__text p, main .child__own, main .outcome-show__result, \
     main legend:not(.visually-hidden), main .big-choice__words";
/// The attribute of what is being read.
const MARK: &str = "data-read";

/// Something to choose.
#[derive(Clone)]
pub(crate) struct Shown(Element);

/// Everything to choose, in the order in which it stands; nothing that is not to be seen.
pub(crate) fn shown() -> Vec<Shown> {
    found(WORDS)
}

/// Everything that is said on the page, in the order in which it stands; nothing that is not to be seen.
pub(crate) fn page() -> Vec<Shown> {
    found(PAGE)
}

fn found(what: &str) -> Vec<Shown> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return Vec::new() };
    let Ok(all) = document.query_selector_all(what) else { return Vec::new() };
    let all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<HtmlElement>().ok());
    all.filter(|it| it.offset_parent().is_some()).map(|it| Shown(it.into())).collect()
}

impl Shown {
    /// Its words.
    pub(crate) fn words(&self) -> String {
        self.0.text_content().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Marks it while it is read.
    pub(crate) fn mark(&self, read: bool) {
        let _ = if read { self.0.set_attribute(MARK, "") } else { self.0.remove_attribute(MARK) };
    }
}
