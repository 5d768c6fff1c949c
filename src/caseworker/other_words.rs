//! Beside a statement: what the child said in another language, and what is heard on its recording, as somebody wrote it
//! down. The child's own words stay as they are, above it.

use domain::{
    Body, CaseFact, CaseFile, Change, ChangeId, ChildStatement, MediaKind, OtherWords, OtherWordsKind, PutBy,
    ReadBack, other_words,
};
use form_engine::MOST_CHARACTERS;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::attached::Attached;
use super::case::name_of;
use super::child_language::{choices, own, told_in};
use super::opened::CaseHandle;
use crate::app::failure;
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{
    Banner, Button, ButtonKind, Choice, ChoiceLayout, Dialog, Field, IconName, Radios, TextArea, TextInput,
    Tone,
};

/// A language that nobody named (BCP 47).
const UNNAMED: &str = "und";

/// One text, with who made it.
#[derive(Clone, PartialEq)]
pub(super) struct Line {
    title: String,
    text: String,
    language: String,
    who: String,
    stands: bool,
}

/// What stands beside a statement in a case.
pub(super) fn lines(file: &CaseFile, of: &ChangeId) -> Vec<Line> {
    let line = |(change, words, stands): (&Change, &OtherWords, bool)| {
        let writer = name_of(&change.entered_by);
        let day = intl::day_of(tag(), change.recorded);
        let by = match words.by {
            PutBy::Worker => tv("other-words-by-worker", &[("writer", writer.into()), ("day", day.into())]),
            PutBy::Interpreter | PutBy::Other => tv(
                &format!("other-words-by-{}", key(words.by)),
                &[("name", words.name.clone().into()), ("writer", writer.into()), ("day", day.into())],
            ),
        };
        let back = t(&format!("other-words-{}", key(words.read_back).replace('_', "-")));
        let kind = format!("other-words-{}", key(words.kind));
        let title = match intl::language_name(tag(), &words.language) {
            Some(name) if words.language != UNNAMED => {
                tv(&format!("{kind}-in"), &[("language", name.into())])
            }
            _ => t(&kind),
        };
        let who = format!("{by} {back}");
        Line { title, text: words.text.clone(), language: words.language.clone(), who, stands }
    };
    other_words(file, of).into_iter().map(line).collect()
}

/// What stands; older versions of it are folded away.
#[component]
pub(super) fn InOtherWords(
    /// As they are now.
    lines: Vec<Line>,
) -> impl IntoView {
    let one = |line: Line| {
        view! {
            <div class="reading">
                <h4 class="reading__title">{line.title}</h4>
                <p class="voice__other" dir="auto" lang=line.language>{line.text}</p>
                <p class="voice__meta">{line.who}</p>
            </div>
        }
    };
    let (stand, older): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(|line| line.stands);
    let older = (!older.is_empty()).then(|| {
        let count = tv("other-words-older", &[("count", older.len().into())]);
        view! { <details><summary>{count}</summary> {older.into_iter().map(one).collect_view()}</details> }
    });
    view! { {stand.into_iter().map(one).collect_view()} {older} }
}

/// The same for a statement of an open case; only what is new draws anew.
#[component]
pub(super) fn OtherWordsOf(
    /// The case.
    case: CaseHandle,
    /// The change that holds the statement.
    change: ChangeId,
) -> impl IntoView {
    let lines = Memo::new(move |_| case.with_value(|it| it.track(|file| lines(file, &change))));
    move || view! { <InOtherWords lines=lines.get() /> }
}

/// True where there is something that other words could be found for.
pub(super) fn can_be_put(said: &ChildStatement) -> bool {
    said.words.is_some() || has_a_voice(said) || said.chosen.iter().any(|it| it.words.is_some())
}

/// The child's own words in one text, with their language.
fn own_words(said: &ChildStatement) -> Option<(Option<String>, String)> {
    let language =
        said.words.as_ref().map(|words| words.language.clone()).or_else(|| said.shown.language.clone());
    let words = said.words.iter().map(|words| words.text.clone());
    let cards = said.chosen.iter().filter_map(|it| it.words.clone());
    let all = cards.chain(words).collect::<Vec<_>>().join("\n");
    (!all.is_empty()).then_some((language, all))
}

fn has_a_voice(said: &ChildStatement) -> bool {
    said.media.iter().any(|it| it.kind == MediaKind::Voice)
}

fn keys<T: serde::Serialize>(all: &[T], prefix: &str) -> Vec<Choice> {
    all.iter()
        .map(|it| {
            let key = key(it);
            let label = t(&format!("{prefix}-{}", key.replace('_', "-")));
            Choice::new(key, label)
        })
        .collect()
}

/// What stands in the boxes.
#[derive(Clone, Copy)]
struct Draft {
    kind: RwSignal<Option<String>>,
    language: RwSignal<Option<String>>,
    text: RwSignal<String>,
    by: RwSignal<Option<String>>,
    name: RwSignal<String>,
    read_back: RwSignal<Option<String>>,
}

impl Draft {
    fn blank(only: Option<OtherWordsKind>) -> Self {
        Self {
            kind: RwSignal::new(only.map(key)),
            language: RwSignal::new(None),
            text: RwSignal::new(String::new()),
            by: RwSignal::new(None),
            name: RwSignal::new(String::new()),
            read_back: RwSignal::new(None),
        }
    }

    fn clear(self, only: Option<OtherWordsKind>) {
        let blank = Self::blank(only);
        for (mine, new) in [
            (self.kind, blank.kind),
            (self.language, blank.language),
            (self.by, blank.by),
            (self.read_back, blank.read_back),
        ] {
            mine.try_set(new.get_untracked());
        }
        for mine in [self.text, self.name] {
            mine.try_set(String::new());
        }
    }

    fn names_somebody(self) -> bool {
        self.by.with(|by| by.as_deref().is_some_and(|by| by != key(PutBy::Worker)))
    }

    /// What is to be kept; none while something is missing.
    fn finished(self, of: ChangeId) -> Option<OtherWords> {
        let of_key = |it: RwSignal<Option<String>>| it.get_untracked().filter(|key| !key.is_empty());
        let kind = match of_key(self.kind)?.as_str() {
            "transcript" => OtherWordsKind::Transcript,
            _ => OtherWordsKind::Translation,
        };
        let by = match of_key(self.by)?.as_str() {
            "interpreter" => PutBy::Interpreter,
            "other" => PutBy::Other,
            _ => PutBy::Worker,
        };
        let name = self.name.get_untracked().trim().to_owned();
        let name = if by == PutBy::Worker { String::new() } else { name };
        let read_back = match of_key(self.read_back)?.as_str() {
            "confirmed" => ReadBack::Confirmed,
            _ => ReadBack::NotDone,
        };
        let text = self.text.get_untracked();
        let whole = !text.trim().is_empty()
            && text.chars().count() <= MOST_CHARACTERS
            && (by == PutBy::Worker || !name.is_empty());
        let language = of_key(self.language)?;
        whole.then_some(OtherWords { of, kind, text, language, by, name, read_back })
    }
}

/// Adds other words to a statement.
#[component]
pub(super) fn PutIntoOtherWords(
    /// The case.
    case: CaseHandle,
    /// The change that holds the statement.
    change: ChangeId,
    /// The statement.
    said: ChildStatement,
) -> impl IntoView {
    let spoken = has_a_voice(&said);
    let only = (!spoken).then_some(OtherWordsKind::Translation);
    let id = StoredValue::new(said.id.to_string());
    let at = move |what: &str| id.with_value(|id| format!("other-words-{what}-{id}"));
    let open = RwSignal::new(false);
    let tried = RwSignal::new(false);
    let failed = RwSignal::new_local(None);
    let draft = Draft::blank(only);
    let change = StoredValue::new(change);
    let close = UnsyncCallback::new(move |()| open.set(false));
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        let Some(words) = draft.finished(change.get_value()) else { return };
        let fact = CaseFact::OtherWords(Box::new(words));
        spawn_local(async move {
            match case.get_value().write(vec![Body::Fact(fact)]).await {
                Ok(_) => {
                    open.try_set(false);
                    tried.try_set(false);
                    draft.clear(only);
                }
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    });
    let missing = move |empty: bool| (tried.get() && empty).then(|| t("common-needed"));
    let unchosen =
        move |it: RwSignal<Option<String>>| Signal::derive(move || missing(it.with(Option::is_none)));
    let text_wrong = Signal::derive(move || {
        draft.text.with(|text| {
            let long = text.chars().count() > MOST_CHARACTERS;
            long.then(|| tv("problem-too-long", &[("n", MOST_CHARACTERS.into())]))
                .or_else(|| missing(text.trim().is_empty()))
        })
    });
    let name_wrong = Signal::derive(move || missing(draft.name.with(|it| it.trim().is_empty())));
    let chooses = |it: RwSignal<Option<String>>| UnsyncCallback::new(move |key| it.set(Some(key)));
    let languages = {
        let mut all = choices(None);
        let mine = own();
        // Whoever works in a language of their own most often writes in it.
        all.sort_by_key(|it| it.key != mine);
        let of_the_child = said.words.as_ref().map(|words| words.language.clone());
        let unknown = of_the_child.filter(|tag| !told_in().iter().any(|it| it.language == *tag));
        let named = unknown.and_then(|it| intl::language_name(tag(), &it).map(|name| Choice::new(it, name)));
        all.into_iter()
            .chain(named)
            .chain([Choice::new(UNNAMED, t("other-words-language-other"))])
            .collect::<Vec<_>>()
    };
    let languages = StoredValue::new(languages);
    let kinds = keys(&[OtherWordsKind::Transcript, OtherWordsKind::Translation], "other-words-kind");
    let kinds = StoredValue::new(kinds);
    let people = keys(&[PutBy::Worker, PutBy::Interpreter, PutBy::Other], "other-words-put-by");
    let people = StoredValue::new(people);
    let back = keys(&[ReadBack::Confirmed, ReadBack::NotDone], "other-words-back");
    let back = StoredValue::new(back);
    // Whoever puts it into other words has it before their eyes.
    let childs = StoredValue::new(own_words(&said));
    let voices = said.media.iter().filter(|it| it.kind == MediaKind::Voice).cloned().collect::<Vec<_>>();
    let voices = StoredValue::new(voices);
    let label = if spoken { "other-words-add-voice" } else { "other-words-add" };
    view! {
        <Button label=t(label) kind=ButtonKind::Quiet icon=IconName::Language on_press=UnsyncCallback::new(move |()| open.set(true)) />
        <Dialog
            id=at("dialog")
            open
            on_close=close
            title=t(label)
            close_label=t("common-close")
            actions=ViewFn::from(move || view! {
                <Button label=t("common-save") kind=ButtonKind::Primary on_press=keep />
                <Button label=t("common-cancel") on_press=close />
            })
        >
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            <p>{t("other-words-lead")}</p>
            {childs.get_value().map(|(language, text)| view! { <blockquote class="voice__said" dir="auto" lang=language>{text}</blockquote> })}
            {voices.get_value().into_iter().map(|media| view! { <Attached media /> }).collect_view()}
            {spoken.then(|| view! {
                <Field id=at("kind") label=t("other-words-kind") group=true error=unchosen(draft.kind)>
                    <Radios options=kinds.get_value() value=draft.kind on_choose=chooses(draft.kind) />
                </Field>
            })}
            <Field id=at("language") label=t("other-words-language") group=true error=unchosen(draft.language)>
                <Radios options=languages.get_value() value=draft.language on_choose=chooses(draft.language) layout=ChoiceLayout::Segmented />
            </Field>
            <Field id=at("text") label=t("other-words-text") hint=t("other-words-text-hint") error=text_wrong>
                <TextArea value=draft.text on_input=UnsyncCallback::new(move |text| draft.text.set(text)) />
            </Field>
            <Field id=at("by") label=t("other-words-put-by") group=true error=unchosen(draft.by)>
                <Radios options=people.get_value() value=draft.by on_choose=chooses(draft.by) />
            </Field>
            {move || draft.names_somebody().then(|| view! {
                <Field id=at("name") label=t("other-words-name") error=name_wrong>
                    <TextInput value=draft.name on_input=UnsyncCallback::new(move |name| draft.name.set(name)) />
                </Field>
            })}
            <Field id=at("back") label=t("other-words-back") group=true error=unchosen(draft.read_back)>
                <Radios options=back.get_value() value=draft.read_back on_choose=chooses(draft.read_back) />
            </Field>
        </Dialog>
    }
}
