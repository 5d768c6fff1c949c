//! One thing that the child said: whether it is talked about, how it counted and why. Below each answer stands the
//! sentence that the child will read, and which part of it is too hard.

use catalogue::child::{Hard, hard_sentences};
use domain::outcome::{Counted, OutcomeItem};
use domain::{Recipient, Scope, StatementId};
use leptos::prelude::*;

use super::draft::Draft;
use super::prepare::MOST;
use super::source::{Source, Texts};
use crate::i18n::{t, tv};
use crate::ui::{Choice, ChoiceLayout, Field, Icon, IconName, Radios, SingleCheckbox, TextArea};

/// The sentences as the child will read them, with what is too hard in them.
#[component]
pub(super) fn ChildReads(
    /// The sentences.
    words: Signal<Vec<String>>,
    /// What is being prepared: depth and language count.
    draft: Draft,
    /// What the worker wrote in them. Only sentences that hold some of it can be made easier.
    own: Signal<Vec<String>>,
) -> impl IntoView {
    let warnings = move || {
        let (band, language) = draft.plan.with(|plan| (plan.band, plan.language.clone()));
        let text = words.get().join(" ");
        let own = own.get();
        let mine = |sentence: &str| {
            let own =
                own.iter().map(|text| text.trim().trim_end_matches('.')).filter(|text| !text.is_empty());
            let sentence = sentence.trim_end_matches('.');
            own.into_iter().any(|text| sentence.contains(text) || text.contains(sentence))
        };
        let hard = hard_sentences(&text, band, &language).into_iter().filter(|it| mine(&it.sentence));
        hard.map(|hard| {
            let why: Vec<String> = hard.why.iter().map(why_words).collect();
            let words = tv(
                "outcome-hard",
                &[("sentence", hard.sentence.clone().into()), ("why", why.join(" ").into())],
            );
            view! { <li><Icon name=IconName::Info small=true /> <span>{words}</span></li> }
        })
        .collect_view()
    };
    let lang = move || draft.plan.with(|plan| plan.language.clone());
    move || {
        words.with(|it| !it.is_empty()).then(|| {
            view! {
                <div class="outcome__reads">
                    <p class="outcome__label">{t("outcome-child-reads")}</p>
                    <p class="outcome__sentence" dir="auto" lang=lang>{move || words.get().join(" ")}</p>
                    <ul class="outcome__hard" role="status">{warnings}</ul>
                </div>
            }
        })
    }
}

fn why_words(why: &Hard) -> String {
    match why {
        Hard::Long { words, most } => {
            tv("outcome-hard-long", &[("words", (*words).into()), ("most", (*most).into())])
        }
        Hard::Word(word) => tv("outcome-hard-word", &[("word", word.as_str().into())]),
        Hard::Syllables(words) => tv("outcome-hard-syllables", &[("words", words.join(", ").into())]),
    }
}

/// A statement of the child, to speak about or to leave.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) id: StatementId,
    /// Its own words or cards, as the worker reads them.
    pub(super) words: String,
    /// True where colleagues may see it.
    pub(super) shared: bool,
}

impl Said {
    /// What a statement says, in short.
    pub(super) fn of(said: &domain::ChildStatement, source: &Source) -> Self {
        let team = said.shares.iter().any(|it| it.recipient == Recipient::Team && it.scope == Scope::All);
        Self { id: said.id.clone(), words: source.in_short(said), shared: team }
    }
}

fn item_of(draft: Draft, id: &StatementId) -> Option<OutcomeItem> {
    draft.plan.with(|plan| plan.items.iter().find(|item| item.statement == *id).cloned())
}

fn change(draft: Draft, id: &StatementId, change: impl FnOnce(&mut OutcomeItem)) {
    draft.change(|plan| {
        if let Some(item) = plan.items.iter_mut().find(|item| item.statement == *id) {
            change(item);
        }
    });
}

/// One statement.
#[component]
pub(super) fn Item(
    /// The statement.
    id: StatementId,
    /// What it says, as it is read now.
    said: Memo<Option<Said>>,
    /// What is being prepared.
    draft: Draft,
    /// The child's texts.
    texts: Texts,
) -> impl IntoView {
    let place = StoredValue::new(id.as_str().to_owned());
    let id = StoredValue::new(id);
    let words =
        Memo::new(move |_| said.with(|it| it.as_ref().map(|it| it.words.clone()).unwrap_or_default()));
    let item = Memo::new(move |_| id.with_value(|id| item_of(draft, id)));
    let chosen = Signal::derive(move || item.with(Option::is_some));
    let toggle = UnsyncCallback::new(move |now: bool| {
        draft.change(|plan| {
            let statement = id.get_value();
            plan.items.retain(|item| item.statement != statement);
            if now {
                let (reason, measure) = (String::new(), String::new());
                plan.items.push(OutcomeItem { statement, counted: None, reason, measure });
            }
        });
        draft.keep();
    });
    let counted = Memo::new(move |_| item.with(|item| item.as_ref().and_then(|item| item.counted)));
    let open = Memo::new(move |_| item.with(Option::is_some));
    let options: Vec<Choice> = Counted::ALL
        .iter()
        .map(|it| Choice::new(it.key(), t(&format!("outcome-counted-{}", it.key()))))
        .collect();
    let options = StoredValue::new(options);
    let choose = UnsyncCallback::new(move |key: String| {
        let counted = Counted::ALL.into_iter().find(|it| it.key() == key);
        id.with_value(|id| change(draft, id, |item| item.counted = counted));
        draft.keep();
    });
    let reason =
        Signal::derive(move || item.with(|it| it.as_ref().map(|it| it.reason.clone()).unwrap_or_default()));
    let measure =
        Signal::derive(move || item.with(|it| it.as_ref().map(|it| it.measure.clone()).unwrap_or_default()));
    let set_reason = UnsyncCallback::new(move |text: String| {
        id.with_value(|id| change(draft, id, |item| item.reason = text));
    });
    let set_measure = UnsyncCallback::new(move |text: String| {
        id.with_value(|id| change(draft, id, |item| item.measure = text));
    });
    let leave = UnsyncCallback::new(move |()| draft.keep());
    let reads = Signal::derive(move || {
        let Some(item) = item.get().filter(|item| item.counted.is_some()) else { return Vec::new() };
        let band = draft.plan.with(|plan| plan.band);
        let found = texts.with(|it| words.with(|said| it.texts.outcome_item(&item, said, band)));
        found.lines
    });
    let written = Signal::derive(move || {
        texts.with(|it| [reason.get(), measure.get()].map(|text| it.texts.as_told(&text)).to_vec())
    });
    let not_shared = Memo::new(move |_| said.with(|it| it.as_ref().is_some_and(|it| !it.shared)));
    let body = move || {
        open.get().then(|| {
            let measure_label = Signal::derive(move || {
                let partly = counted.get() == Some(Counted::Partly);
                t(if partly { "outcome-measure-partly" } else { "outcome-measure" })
            });
            let all = move || matches!(counted.get(), None | Some(Counted::Followed));
            view! {
                <Field id=format!("outcome-counted-{}", place.get_value()) label=t("outcome-counted") group=true>
                    <Radios
                        options=options.get_value()
                        value=Signal::derive(move || counted.get().map(|it| it.key().to_owned()))
                        on_choose=choose
                        layout=ChoiceLayout::Segmented
                    />
                </Field>
                <Show when=move || counted.get().is_some()>
                    <Show when=move || !all()>
                        <Field id=format!("outcome-reason-{}", place.get_value()) label=t("outcome-why") hint=t("outcome-why-hint")>
                            <TextArea value=reason on_input=set_reason on_leave=leave max_length=MOST />
                        </Field>
                    </Show>
                    <Field id=format!("outcome-measure-{}", place.get_value()) label=measure_label>
                        <TextArea value=measure on_input=set_measure on_leave=leave max_length=MOST />
                    </Field>
                    <ChildReads words=reads draft own=written />
                </Show>
                {move || not_shared.get().then(|| view! { <p class="question__note">{t("outcome-not-shared")}</p> })}
            }
        })
    };
    view! {
        <section class="outcome__item" class:outcome__item--open=move || open.get()>
            <blockquote class="outcome__said" dir="auto">{move || words.get()}</blockquote>
            <SingleCheckbox id=format!("outcome-item-{}", place.get_value()) label=t("outcome-speak-about") checked=chosen on_change=toggle />
            {body}
        </section>
    }
}
