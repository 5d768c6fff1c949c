//! Words in another language than that of the screens: for pages that a worker looks at together with a child, for the
//! paper that the child takes along, and for the worker within a child's page.

use std::rc::Rc;

use catalogue::child::TextStatus;
use fluent_bundle::{FluentBundle, FluentResource};

use super::{Language, WORDS, bundle, language_of, t, tag};
use crate::ports::transport;

/// A language that is read beside that of the screens.
#[derive(Clone)]
pub(crate) struct Tongue {
    /// Which.
    pub(crate) language: Language,
    words: Option<Rc<FluentBundle<FluentResource>>>,
}

/// The language of the screens as it is now, to be read beside another one later.
pub(crate) fn current() -> Tongue {
    let words = WORDS.with_borrow(|words| words.chosen.clone().or_else(|| words.english.clone()));
    Tongue { language: language_of(tag()), words }
}

/// The words of a language. English where the language is not known; the words of the screens where they cannot be read.
pub(crate) async fn tongue(tag: &str) -> Tongue {
    let language = language_of(tag);
    let file = format!("locales/{}.ftl", language.tag);
    let text = transport::asset_text(&file).await.ok();
    Tongue { language, words: text.map(|text| Rc::new(bundle(language.tag, &text))) }
}

impl Tongue {
    /// The text with this id.
    pub(crate) fn t(&self, id: &str) -> String {
        let words = self.words.as_ref();
        let found = words.and_then(|words| {
            let pattern = words.get_message(id)?.value()?;
            Some(words.format_pattern(pattern, None, &mut Vec::new()).into_owned())
        });
        found.unwrap_or_else(|| t(id))
    }

    /// Says something in this language: every text that is looked up meanwhile is in it.
    pub(crate) fn speak<T>(&self, say: impl FnOnce() -> T) -> T {
        let swap = |tag: &'static str, chosen| {
            WORDS.with_borrow_mut(|words| {
                (std::mem::replace(&mut words.tag, tag), std::mem::replace(&mut words.chosen, chosen))
            })
        };
        let (tag, chosen) = swap(self.language.tag, self.words.clone());
        let said = say();
        swap(tag, chosen);
        said
    }

    /// True where no speaker has read the words: whoever shows them says so.
    pub(crate) fn is_draft(&self) -> bool {
        self.language.status == TextStatus::MachineDraft
    }
}
