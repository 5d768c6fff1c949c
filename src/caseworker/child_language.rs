//! The language in which a child is told: which there are, in their own names and in the reader's, and which the record
//! proposes. It does not hang on the language of the worker's screens.

use catalogue::ToldIn;
use catalogue::child::TextStatus;
use leptos::prelude::WithValue;

use super::opened::CaseHandle;
use crate::app::desk::desk;
use crate::i18n::{self, PSEUDO, t, tag};
use crate::ports::intl;
use crate::ui::{Choice, InLanguage};

/// The languages of the texts for children in which the words around them are there too.
pub(super) fn told_in() -> Vec<ToldIn> {
    let told = desk().shelf.told().to_vec();
    told.into_iter().filter(|it| i18n::is_known(&it.language)).collect()
}

/// Them to choose among; `drafts` is the word for those that no speaker has read.
pub(super) fn choices(drafts: Option<&'static str>) -> Vec<Choice> {
    let choice = |it: ToldIn| {
        let name = intl::language_name(tag(), &it.language).filter(|name| *name != it.own);
        let draft = drafts.filter(|_| it.status == TextStatus::MachineDraft).map(t);
        let hint = [name, draft].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let direction = if it.rtl { "rtl" } else { "ltr" };
        let choice =
            Choice::new(it.language.clone(), it.own).in_language(InLanguage::new(it.language, direction));
        if hint.is_empty() { choice } else { choice.with_hint(hint) }
    };
    told_in().into_iter().map(choice).collect()
}

/// The language that the record of a case proposes; none where it knows none that has texts.
pub(super) fn proposed(case: CaseHandle) -> Option<String> {
    let told = told_in();
    let offered: Vec<&str> = told.iter().map(|it| it.language.as_str()).collect();
    case.with_value(|it| it.now(|file| domain::talk_language(file, &offered)))
}

/// The worker's own language where children can be told in it, else the first one that there is.
pub(super) fn own() -> String {
    let told = told_in();
    let mine = tag();
    let spoken = PSEUDO.contains(&mine) || told.iter().any(|it| it.language == mine);
    let first = told.into_iter().next().map(|it| it.language);
    if spoken { mine.to_owned() } else { first.unwrap_or_else(|| "en".to_owned()) }
}

/// True where no speaker has read the texts of this language.
pub(super) fn is_draft(language: &str) -> bool {
    told_in().iter().any(|it| it.language == language && it.status == TextStatus::MachineDraft)
}
