//! Answers that are typed: words, numbers, amounts, places, a name under a statement.

use domain::{Absence, Answer};
use form_engine::{QuestionView, Signature};
use leptos::prelude::*;

use super::question::Live;
use crate::i18n::{t, tag, tv};
use crate::ports::clock::now_rfc3339;
use crate::ports::intl;
use crate::ui::{
    Button, ButtonKind, Choice, MoneyInput, NumberInput, PlaceInput, TextArea, TextInput, TextKind, Width,
};

/// What stands in a text box for an answer.
fn text_of(answer: &Answer) -> String {
    match answer {
        Answer::Text(text) | Answer::Number(text) | Answer::Moment(text) => text.clone(),
        Answer::Place { text, .. } => text.clone(),
        _ => String::new(),
    }
}

/// An emptied box is no answer, not an empty one.
fn or_blank(text: &str, answer: impl FnOnce(String) -> Answer) -> Answer {
    if text.trim().is_empty() { Answer::Absent(Absence::NotYet) } else { answer(text.to_owned()) }
}

pub(super) fn line(live: Live, view: &QuestionView) -> AnyView {
    let write = UnsyncCallback::new(move |text: String| live.answer(or_blank(&text, Answer::Text)));
    let short = view.most_characters.is_some_and(|most| most <= 30);
    let width = if short { Width::Twenty } else { Width::Full };
    view! { <TextInput value=live.read(text_of) on_input=write width /> }.into_any()
}

pub(super) fn long(live: Live) -> AnyView {
    let write = UnsyncCallback::new(move |text: String| live.answer(or_blank(&text, Answer::Text)));
    view! { <TextArea value=live.read(text_of) on_input=write /> }.into_any()
}

/// Several short texts: one line each.
pub(super) fn many(live: Live) -> AnyView {
    let typed =
        RwSignal::new(live.view.with_untracked(|view| match view.as_ref().map(QuestionView::shown) {
            Some(Answer::Texts(texts)) => texts.join("\n"),
            _ => String::new(),
        }));
    let write = UnsyncCallback::new(move |text: String| {
        let lines: Vec<String> =
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        typed.set(text);
        live.answer(if lines.is_empty() { Answer::Absent(Absence::NotYet) } else { Answer::Texts(lines) });
    });
    view! {
        <div class="question__many">
            <p class="question__note">{t("field-one-per-line")}</p>
            <TextArea value=typed on_input=write />
        </div>
    }
    .into_any()
}

/// Digits of any script, a sign and one point; as the person wrote it otherwise.
pub(super) fn decimal(text: &str) -> Option<String> {
    let digits: String = text
        .trim()
        .chars()
        .map(|letter| match letter {
            '٠'..='٩' => char::from_digit(letter as u32 - '٠' as u32, 10).unwrap_or(letter),
            '۰'..='۹' => char::from_digit(letter as u32 - '۰' as u32, 10).unwrap_or(letter),
            ',' | '٫' => '.',
            other => other,
        })
        .collect();
    let body = digits.strip_prefix('-').unwrap_or(&digits);
    let (whole, part) = body.split_once('.').unwrap_or((body, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    (all_digits(whole) && all_digits(part)).then_some(digits)
}

pub(super) fn number(live: Live, local: RwSignal<Option<String>>) -> AnyView {
    let typed = RwSignal::new(
        live.view.with_untracked(|view| view.as_ref().map(|it| text_of(it.shown())).unwrap_or_default()),
    );
    let write = UnsyncCallback::new(move |text: String| {
        let read = decimal(&text);
        local.set((read.is_none() && !text.trim().is_empty()).then(|| t("problem-not-a-number")));
        typed.set(text.clone());
        match read {
            Some(number) => live.answer(Answer::Number(number)),
            None if text.trim().is_empty() => live.clear(),
            // Half a number stays on the screen with a sentence; the last good one stays saved.
            None => {}
        }
    });
    view! { <NumberInput value=typed on_input=write decimal=true width=Width::Ten /> }.into_any()
}

pub(super) fn money(live: Live, local: RwSignal<Option<String>>) -> AnyView {
    let parts = live.read(|answer| match answer {
        Answer::Money { amount, currency } => (amount.clone(), currency.clone()),
        _ => (String::new(), String::new()),
    });
    let amount = RwSignal::new(parts.get_untracked().0);
    let currency = RwSignal::new(parts.get_untracked().1);
    let currencies: Vec<Choice> = live.session.with_value(|session| {
        let list = session.desk.shelf.lists().get("iso4217");
        list.map(|list| list.options.as_slice())
            .unwrap_or_default()
            .iter()
            .map(|option| Choice::new(&option.code, &option.label))
            .collect()
    });
    let write = UnsyncCallback::new(move |(text, code): (String, String)| {
        amount.set(text.clone());
        currency.set(code.clone());
        let read = decimal(&text);
        local.set((read.is_none() && !text.trim().is_empty()).then(|| t("problem-not-a-number")));
        match read {
            Some(amount) if !code.is_empty() => live.answer(Answer::Money { amount, currency: code }),
            None if text.trim().is_empty() => live.clear(),
            _ => {}
        }
    });
    view! {
        <MoneyInput
            amount
            currency
            on_change=write
            currencies
            amount_label=t("field-amount")
            currency_label=t("field-currency")
        />
    }
    .into_any()
}

pub(super) fn place(live: Live) -> AnyView {
    let write = UnsyncCallback::new(move |text: String| {
        live.answer(or_blank(&text, |text| Answer::Place { text, code: None }));
    });
    view! { <PlaceInput value=live.read(text_of) on_input=write /> }.into_any()
}

/// A name under a statement. No timing and no pressure is kept, only the moment of signing. Staff sign in the name
/// under which they are signed in; everybody else is asked for a name.
pub(super) fn signature(live: Live, view: &QuestionView) -> AnyView {
    let many = view.many;
    let staff = !view.written_by.is_empty();
    let name = live.read(|answer| match answer {
        Answer::Signed { name, .. } => name.clone(),
        Answer::ManySigned(names) => names.iter().map(|it| it.name.clone()).collect::<Vec<_>>().join(", "),
        _ => String::new(),
    });
    let at = live.read(|answer| match answer {
        Answer::Signed { at, .. } => Some(at.clone()),
        _ => None,
    });
    let write = UnsyncCallback::new(move |text: String| {
        live.answer(or_blank(&text, |name| {
            let at = now_rfc3339();
            if many { Answer::ManySigned(vec![Signature { name, at }]) } else { Answer::Signed { name, at } }
        }));
    });
    let signed_at = move || {
        at.get().map(|at| {
            let when = intl::moment_in_words(tag(), &at);
            view! { <p class="question__note">{tv("field-signed-at", &[("when", when.into())])}</p> }
        })
    };
    if live.comes_with_signature() {
        let signed =
            move || name.with(|name| if name.is_empty() { t("field-signed-at-end") } else { name.clone() });
        return view! { <p class="question__computed" dir="auto">{signed}</p> {signed_at} }.into_any();
    }
    if staff {
        let me = live.session.with_value(|session| session.desk.me.name.clone());
        let own = me.clone();
        let sign = UnsyncCallback::new(move |()| write.run(own.clone()));
        let signed = move || name.with(|name| !name.is_empty());
        return view! {
            {move || if signed() {
                view! {
                    <p class="question__computed" dir="auto">{move || name.get()}</p>
                    <Button label=t("field-clear") kind=ButtonKind::Link on_press=UnsyncCallback::new(move |()| live.clear()) />
                }
                .into_any()
            } else {
                view! { <Button label=tv("field-sign-as", &[("name", me.as_str().into())]) on_press=sign /> }.into_any()
            }}
            {signed_at}
        }
        .into_any();
    }
    view! {
        <TextInput value=name on_input=write kind=TextKind::Text />
        {signed_at}
    }
    .into_any()
}
