//! Answers that are chosen: yes or no, one, several, a country, a language.

use std::sync::Arc;

use domain::Answer;
use form_engine::{FieldType, OptionItem, QuestionView, choose};
use leptos::prelude::*;

use super::never_there;
use super::question::Live;
use super::words;
use crate::i18n::t;
use crate::ui::{Checkboxes, Choice, ChoiceLayout, Radios, SelectSearch, SelectWords, YesNo, YesNoUnknown};

/// More options than this are found by typing, not by scrolling.
const MOST_RADIOS: usize = 12;

/// True where there are so many options that one of them is found by typing.
pub(super) fn is_searched(view: &QuestionView) -> bool {
    let most = if view.kind == FieldType::Multi { MOST_RADIOS * 2 } else { MOST_RADIOS };
    view.options.len() > most
}

fn choices(options: &[OptionItem]) -> Vec<Choice> {
    let language = words::asked_in();
    let choice = |option: &OptionItem| {
        let choice = Choice { language: language.clone(), ..Choice::new(&option.code, &option.label) };
        match &option.hint {
            Some(hint) => choice.with_hint(hint),
            None => choice,
        }
    };
    options.iter().map(choice).collect()
}

fn key_of(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Choice(key) => Some(key.clone()),
        _ => None,
    }
}

fn keys_of(answer: &Answer) -> Vec<String> {
    match answer {
        Answer::Choices(keys) => keys.clone(),
        Answer::Choice(key) => vec![key.clone()],
        _ => Vec::new(),
    }
}

fn clear(live: Live) -> UnsyncCallback<()> {
    UnsyncCallback::new(move |()| live.clear())
}

pub(super) fn yes_no(live: Live) -> AnyView {
    let value = live.read(|answer| match answer {
        Answer::Flag(yes) => Some(*yes),
        _ => None,
    });
    let choose = UnsyncCallback::new(move |yes: bool| live.answer(Answer::Flag(yes)));
    view! {
        <YesNo value on_choose=choose yes=t("common-yes") no=t("common-no") clear_label=t("field-clear") on_clear=clear(live) />
    }
    .into_any()
}

pub(super) fn yes_no_unknown(live: Live) -> AnyView {
    let choose = UnsyncCallback::new(move |key: String| live.answer(Answer::Choice(key)));
    view! {
        <YesNoUnknown
            value=live.read(key_of)
            on_choose=choose
            yes=t("common-yes")
            no=t("common-no")
            unknown=t("common-unknown")
            clear_label=t("field-clear")
            on_clear=clear(live)
        />
    }
    .into_any()
}

pub(super) fn one(live: Live, view: &QuestionView, local: RwSignal<Option<String>>) -> AnyView {
    let options = choices(&view.options);
    let choose = UnsyncCallback::new(move |key: String| live.answer(Answer::Choice(key)));
    if is_searched(view) {
        return search(live, options, Vec::new(), false, local);
    }
    // What stands there already is shown, so that it can be taken away.
    let standing = live.read(key_of);
    let all = StoredValue::new(options);
    let kept_out = Memo::new(move |_| never_there::kept_out(live, &all.get_value()));
    // Drawn anew only where it differs: whoever chooses by keys keeps the focus.
    let options = Memo::new(move |_| {
        let mut options = all.get_value();
        options.retain(|it| {
            !kept_out.with(|out| out.contains(&it.key)) || standing.get().as_ref() == Some(&it.key)
        });
        options
    });
    view! {
        {move || kept_out.with(|out| !out.is_empty()).then(|| view! {
            <p class="question__note">{t("field-consulate-closed")}</p>
        })}
        <Radios
            options
            value=live.read(key_of)
            on_choose=choose
            clear_label=t("field-clear")
            on_clear=clear(live)
        />
    }
    .into_any()
}

pub(super) fn several(live: Live, view: &QuestionView, local: RwSignal<Option<String>>) -> AnyView {
    let options = Arc::clone(&view.options);
    let shown = choices(&options);
    let value = live.read(keys_of);
    if is_searched(view) {
        return search(live, shown, Vec::new(), true, local);
    }
    let change = UnsyncCallback::new(move |(key, on): (String, bool)| {
        live.answer(choose(&options, &value.get_untracked(), &key, on));
    });
    view! { <Checkboxes options=shown value on_change=change layout=ChoiceLayout::default() /> }.into_any()
}

/// Country or language: found by typing; those that this case, or this centre, uses come first.
pub(super) fn standard(live: Live, view: &QuestionView, local: RwSignal<Option<String>>) -> AnyView {
    let many = view.many;
    let suggested: Vec<String> =
        live.session.with_value(|session| session.often_used(view.standard.as_deref().unwrap_or_default()));
    search(live, choices(&view.options), suggested, many, local)
}

fn search(
    live: Live,
    options: Vec<Choice>,
    suggested: Vec<String>,
    many: bool,
    local: RwSignal<Option<String>>,
) -> AnyView {
    let value = live.read(keys_of);
    let order: Arc<[OptionItem]> = live
        .view
        .with_untracked(|view| view.as_ref().map_or_else(|| Arc::from([]), |view| Arc::clone(&view.options)));
    let removing = Arc::clone(&order);
    let pick = UnsyncCallback::new(move |key: String| {
        live.answer(if many {
            choose(&order, &value.get_untracked(), &key, true)
        } else {
            Answer::Choice(key)
        });
    });
    let remove = UnsyncCallback::new(move |key: String| {
        if many {
            live.answer(choose(&removing, &value.get_untracked(), &key, false));
        } else {
            live.clear();
        }
    });
    let word = |id: &'static str| Signal::stored(t(id));
    let words = SelectWords {
        suggested: word("field-suggested"),
        none_found: word("field-none-found"),
        remove: word("field-clear"),
        help: word("field-search"),
    };
    // What was typed and is none of the list stays on the screen, and is said not to be kept.
    let left = UnsyncCallback::new(move |typed: bool| local.set(typed.then(|| t("problem-not-in-list"))));
    view! { <SelectSearch options value on_pick=pick on_remove=remove on_leave=left suggested multiple=many words /> }
        .into_any()
}
