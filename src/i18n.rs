//! Words of the screens in the current language. Texts are Fluent files of the build, one per language, and
//! are never compiled in; English stands in for what a language does not have yet.

mod tongue;

use std::cell::RefCell;
use std::rc::Rc;

use catalogue::child::TextStatus;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use leptos::prelude::*;
use unic_langid::LanguageIdentifier;

use crate::ports::{page, prefs, service_worker, transport};

pub(crate) use tongue::{Tongue, current, tongue};

/// A language that the screens can be shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Language {
    /// BCP 47 tag.
    pub(crate) tag: &'static str,
    /// Its own name for itself.
    pub(crate) name: &'static str,
    /// `ltr` or `rtl`.
    pub(crate) direction: &'static str,
    /// How far its texts have come; whoever chooses a language is told.
    pub(crate) status: TextStatus,
}

/// Languages for layouts only; nobody reads them, and they are not offered.
pub(crate) const PSEUDO: [&str; 2] = ["qps", "qpa"];

/// All languages of the screens.
pub(crate) const LANGUAGES: [Language; 5] = [
    Language { tag: "en", name: "English", direction: "ltr", status: TextStatus::Source },
    Language { tag: "fr", name: "Français", direction: "ltr", status: TextStatus::MachineDraft },
    Language { tag: "ar", name: "العربية", direction: "rtl", status: TextStatus::MachineDraft },
    Language { tag: "qps", name: "Pseudo (long)", direction: "ltr", status: TextStatus::MachineDraft },
    Language {
        tag: "qpa",
        name: "Pseudo (right to left)",
        direction: "rtl",
        status: TextStatus::MachineDraft,
    },
];

thread_local! {
    static WORDS: RefCell<Words> = const { RefCell::new(Words { tag: "en", chosen: None, english: None }) };
}

struct Words {
    tag: &'static str,
    chosen: Option<Rc<FluentBundle<FluentResource>>>,
    english: Option<Rc<FluentBundle<FluentResource>>>,
}

/// Bumped when the language changes: everything is drawn anew, by the root or, before somebody is signed in, by the screen.
#[derive(Clone, Copy)]
pub(crate) struct LanguageRevision(pub(crate) RwSignal<u32>);

/// A language by its tag; English where it is not known.
pub(crate) fn language_of(tag: &str) -> Language {
    LANGUAGES.into_iter().find(|it| it.tag == tag).unwrap_or(LANGUAGES[0])
}

/// True for a language that the screens can be shown in.
pub(crate) fn is_known(tag: &str) -> bool {
    LANGUAGES.iter().any(|it| it.tag == tag)
}

/// The current language's tag.
pub(crate) fn tag() -> &'static str {
    WORDS.with_borrow(|words| words.tag)
}

/// Loads the language that was chosen last, or the one given, and turns the document to it.
///
/// # Errors
/// The transport's failure when not even English could be read: the app is not whole on this tablet.
pub(crate) async fn load(tag: Option<&str>) -> Result<(), transport::Failure> {
    let wanted = tag.map(str::to_owned).or_else(prefs::language).unwrap_or_else(|| "en".to_owned());
    let language = language_of(&wanted);
    if WORDS.with_borrow(|words| words.english.is_none()) {
        let english = bundle("en", &transport::asset_text("locales/en.ftl").await?);
        WORDS.with_borrow_mut(|words| words.english = Some(Rc::new(english)));
    }
    let chosen = match language.tag {
        "en" => None,
        other => transport::asset_text(&format!("locales/{other}.ftl"))
            .await
            .ok()
            .map(|text| Rc::new(bundle(other, &text))),
    };
    let language = if chosen.is_some() { language } else { LANGUAGES[0] };
    WORDS.with_borrow_mut(|words| {
        words.tag = language.tag;
        words.chosen = chosen;
    });
    page::set_language(language.tag, language.direction);
    // A child without an interpreter gets English where a language is a machine's draft.
    match language.status {
        TextStatus::MachineDraft if !PSEUDO.contains(&language.tag) => {
            service_worker::keep_recordings(&[language.tag, "en"]);
        }
        TextStatus::MachineDraft => service_worker::keep_recordings(&["en"]),
        _ => service_worker::keep_recordings(&[language.tag]),
    }
    Ok(())
}

fn bundle(tag: &str, text: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![language]);
    // A line that cannot be read is left out; the test of the texts finds it before a person does.
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The text with this id in the current language.
pub(crate) fn t(id: &str) -> String {
    look_up(id, None)
}

/// The same as [`tv`] for what is kept, sent or changed by a person: without the marks that set words apart on the screen.
pub(crate) fn tv_kept(id: &str, values: &[(&str, Value)]) -> String {
    unmarked(&tv(id, values))
}

/// A name in the marks that set it apart: before a day, a name in other letters would take the day's number with it.
pub(crate) fn set_apart(name: &str) -> String {
    format!("\u{2068}{name}\u{2069}")
}

/// A text without the marks that set words apart on the screen.
pub(crate) fn unmarked(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}', '\u{200e}'], "")
}

/// Words as they are put in. A telephone number has no letter that says which way it is read: in a line from right to left its
/// groups would stand in the wrong order, so a mark says it.
fn in_order(word: &str) -> String {
    const LEAST: usize = 5;
    let figures = word.chars().filter(char::is_ascii_digit).count();
    if figures < LEAST || word.chars().any(char::is_alphabetic) {
        return word.to_owned();
    }
    format!("\u{200e}{word}")
}

/// The text with this id, with words and numbers put in.
pub(crate) fn tv(id: &str, values: &[(&str, Value)]) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in values {
        args.set(
            (*name).to_owned(),
            match value {
                Value::Word(word) => FluentValue::from(in_order(word)),
                Value::Count(count) => FluentValue::from(*count),
            },
        );
    }
    look_up(id, Some(&args))
}

/// The text with this id, or none if no language has it: for ids that are made from data.
pub(crate) fn t_opt(id: &str) -> Option<String> {
    let known = WORDS.with_borrow(|words| {
        [&words.chosen, &words.english].into_iter().flatten().any(|bundle| bundle.has_message(id))
    });
    known.then(|| t(id))
}

/// What goes into a text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Words, set apart from the text around them by isolation marks.
    Word(String),
    /// A number that may decide between singular and plural.
    Count(i64),
}

impl From<&str> for Value {
    fn from(word: &str) -> Self {
        Value::Word(word.to_owned())
    }
}

impl From<String> for Value {
    fn from(word: String) -> Self {
        Value::Word(word)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Value::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// The stable key of a plain enum, as it is stored: the end of a text's id.
pub(crate) fn key(of: impl serde::Serialize) -> String {
    serde_json::to_value(of).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn look_up(id: &str, args: Option<&FluentArgs<'_>>) -> String {
    WORDS.with_borrow(|words| {
        for bundle in [&words.chosen, &words.english].into_iter().flatten() {
            if let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) {
                return bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned();
            }
        }
        // Shown as it is: a missing text must be seen, and must not stop anybody's work.
        id.to_owned()
    })
}
