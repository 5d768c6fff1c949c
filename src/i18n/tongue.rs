//! Words in another language than that of the screens: for pages that a worker looks at together with a child, and for
//! the paper that the child takes along.

use std::rc::Rc;

use catalogue::child::TextStatus;
use fluent_bundle::{FluentBundle, FluentResource};

use super::{LANGUAGES, Language, bundle, t};
use crate::ports::transport;

/// A language that is read beside that of the screens.
#[derive(Clone)]
pub(crate) struct Tongue {
    /// Which.
    pub(crate) language: Language,
    words: Option<Rc<FluentBundle<FluentResource>>>,
}

/// The words of a language. English where the language is not known; the words of the screens where they cannot be read.
pub(crate) async fn tongue(tag: &str) -> Tongue {
    let language = LANGUAGES.into_iter().find(|it| it.tag == tag).unwrap_or(LANGUAGES[0]);
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

    /// True where no speaker has read the words: whoever shows them says so.
    pub(crate) fn is_draft(&self) -> bool {
        self.language.status == TextStatus::MachineDraft
    }
}
