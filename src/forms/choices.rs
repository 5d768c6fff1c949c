//! Answers that are chosen: yes or no, one, several, a country, a language, another record.

use std::sync::Arc;

use domain::{Absence, Answer, Author, CaseFact};
use form_engine::{FieldType, OptionItem, QuestionView, choose};
use leptos::prelude::*;

use super::question::Live;
use crate::i18n::t;
use crate::ui::{
    Checkboxes, Choice, ChoiceLayout, Radios, SelectSearch, SelectWords, TextInput, YesNo, YesNoUnknown,
};

/// More options than this are found by typing, not by scrolling.
const MOST_RADIOS: usize = 12;

/// True where there are so many options that one of them is found by typing.
pub(super) fn is_searched(view: &QuestionView) -> bool {
    let most = if view.kind == FieldType::Multi { MOST_RADIOS * 2 } else { MOST_RADIOS };
    view.options.len() > most
}

/// True where a link to another record is written in words, because the tablet knows none.
pub(super) fn is_written(live: Live, view: &QuestionView) -> bool {
    let target = view.target.as_deref().unwrap_or_default();
    live.session.with_value(|session| records(session, target)).is_empty()
}

fn choices(options: &[OptionItem]) -> Vec<Choice> {
    let choice = |option: &OptionItem| match &option.hint {
        Some(hint) => Choice::new(&option.code, &option.label).with_hint(hint),
        None => Choice::new(&option.code, &option.label),
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

pub(super) fn one(live: Live, view: &QuestionView) -> AnyView {
    let options = choices(&view.options);
    let choose = UnsyncCallback::new(move |key: String| live.answer(Answer::Choice(key)));
    if is_searched(view) {
        return search(live, options, Vec::new(), false);
    }
    view! {
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

pub(super) fn several(live: Live, view: &QuestionView) -> AnyView {
    let options = Arc::clone(&view.options);
    let shown = choices(&options);
    let value = live.read(keys_of);
    if is_searched(view) {
        return search(live, shown, Vec::new(), true);
    }
    let change = UnsyncCallback::new(move |(key, on): (String, bool)| {
        live.answer(choose(&options, &value.get_untracked(), &key, on));
    });
    view! { <Checkboxes options=shown value on_change=change layout=ChoiceLayout::default() /> }.into_any()
}

/// Country or language: found by typing; those that this case, or this centre, uses come first.
pub(super) fn standard(live: Live, view: &QuestionView) -> AnyView {
    let many = view.many;
    let suggested: Vec<String> =
        live.session.with_value(|session| session.often_used(view.standard.as_deref().unwrap_or_default()));
    search(live, choices(&view.options), suggested, many)
}

fn search(live: Live, options: Vec<Choice>, suggested: Vec<String>, many: bool) -> AnyView {
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
    view! { <SelectSearch options value on_pick=pick on_remove=remove suggested multiple=many words /> }
        .into_any()
}

/// Another record: staff and documents of the case by name, anything else in words.
pub(super) fn reference(live: Live, view: &QuestionView) -> AnyView {
    let target = view.target.clone().unwrap_or_default();
    let many = view.many;
    let options = live.session.with_value(|session| records(session, &target));
    if options.is_empty() {
        let value = live.read(|answer| match answer {
            Answer::Link(id) => id.clone(),
            Answer::Links(ids) => ids.join(", "),
            _ => String::new(),
        });
        let write = UnsyncCallback::new(move |text: String| {
            let text = text.trim().to_owned();
            live.answer(match (text.is_empty(), many) {
                (true, _) => Answer::Absent(Absence::NotYet),
                (false, true) => Answer::Links(
                    text.split(',').map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect(),
                ),
                (false, false) => Answer::Link(text),
            });
        });
        return view! { <TextInput value on_input=write /> }.into_any();
    }
    let ids = live.read(|answer| match answer {
        Answer::Link(id) => vec![id.clone()],
        Answer::Links(ids) => ids.clone(),
        _ => Vec::new(),
    });
    if many {
        let change = UnsyncCallback::new(move |(key, on): (String, bool)| {
            let mut ids = ids.get_untracked();
            ids.retain(|it| *it != key);
            if on {
                ids.push(key);
            }
            live.answer(if ids.is_empty() { Answer::Absent(Absence::NotYet) } else { Answer::Links(ids) });
        });
        return view! { <Checkboxes options value=ids on_change=change /> }.into_any();
    }
    let value = Signal::derive(move || ids.with(|ids| ids.first().cloned()));
    let choose = UnsyncCallback::new(move |key: String| live.answer(Answer::Link(key)));
    view! { <Radios options value on_choose=choose clear_label=t("field-clear") on_clear=clear(live) /> }
        .into_any()
}

/// The records that a question of this kind may link to, as far as this tablet knows them.
fn records(session: &super::session::FormSession, target: &str) -> Vec<Choice> {
    let desk = &session.desk;
    match target {
        "user" => desk
            .colleagues()
            .into_iter()
            .map(|member| Choice::new(member.id.as_str(), &member.name))
            .collect(),
        "site" => session.case.now(|file| {
            let opened = file.facts().find_map(|(_, fact)| match fact {
                CaseFact::CaseOpened { site, .. } => Some(site.clone()),
                _ => None,
            });
            opened.into_iter().map(|site| Choice::new(&site, crate::app::site::name_of(&site))).collect()
        }),
        form => session.case.now(|file| {
            let documents = file.documents_of(form).into_iter();
            documents
                .filter_map(|document| {
                    let opening = file.opening(document.id())?;
                    let who = match opening.author {
                        Author::Staff(user) => desk.name_of(user),
                        Author::Child | Author::Guardian => String::new(),
                    };
                    let label = format!("{}, {who}", desk.shelf.title(form));
                    Some(Choice::new(document.id().as_str(), &label))
                })
                .collect()
        }),
    }
}
