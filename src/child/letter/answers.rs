//! Safe now, with or without a name, and an answer. Nothing is marked beforehand, and each may stay open.

use domain::complaint::{NameChoice, Step};
use leptos::prelude::*;

use super::{Onward, line, options, words};
use crate::child::one_of::OneOf;
use crate::child::seat::seat;
use crate::ui::{Banner, ChildCard, Field, TextArea, TextInput, Tone};

/// How safe the child feels now. Who is not safe is told at once what helps sooner than a letter.
#[component]
pub(super) fn Safe() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    let (title, text) = words(seat, Step::Safe);
    let chosen = Signal::derive(move || letter.draft.with(|draft| draft.safe_now.clone()));
    let choose = UnsyncCallback::new(move |key: String| letter.change(|draft| draft.safe_now = Some(key)));
    let danger = StoredValue::new(line(seat, Step::Safe, "danger").unwrap_or_default());
    view! {
        <ChildCard title=title.clone() text>
            <OneOf id="letter-safe" legend=title quiet=true few=true options=options(seat, Step::Safe, "safe") chosen on_choose=choose />
            {move || chosen.with(|it| it.as_deref() == Some("no")).then(|| view! { <Banner tone=Tone::Warn title=danger.get_value() /> })}
            <Onward on_next=letter.go_on() />
        </ChildCard>
    }
}

/// With or without a name; with one, how much the office may know.
#[component]
pub(super) fn Name() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    let (title, text) = words(seat, Step::Name);
    let choice = Memo::new(move |_| letter.draft.with(|draft| draft.name_choice));
    let chosen = Signal::derive(move || {
        choice.get().map(|it| match it {
            NameChoice::With => "with".to_owned(),
            NameChoice::Without => "without".to_owned(),
        })
    });
    let choose = UnsyncCallback::new(move |key: String| {
        let choice = if key == "with" { NameChoice::With } else { NameChoice::Without };
        letter.change(|draft| draft.name_choice = Some(choice));
    });
    let own = StoredValue::new(line(seat, Step::Name, "own"));
    let more = move || match choice.get() {
        Some(NameChoice::With) => view! { <Known /> }.into_any(),
        Some(NameChoice::Without) => own.get_value().map(|words| view! { <p>{words}</p> }).into_any(),
        None => ().into_any(),
    };
    view! {
        <ChildCard title=title.clone() text>
            <OneOf id="letter-name" legend=title quiet=true few=true options=options(seat, Step::Name, "name") chosen on_choose=choose />
            {more}
            <Onward on_next=letter.go_on() />
        </ChildCard>
    }
}

/// The name, and whether the office may know which record is the child's.
#[component]
fn Known() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    let name = Signal::derive(move || letter.draft.with(|draft| draft.name.clone()));
    let write = UnsyncCallback::new(move |text: String| letter.change(|draft| draft.name = text));
    let chosen = Signal::derive(move || letter.draft.with(|draft| draft.case_too.map(yes_or_no)));
    let choose =
        UnsyncCallback::new(move |key: String| letter.change(|draft| draft.case_too = Some(key == "yes")));
    let ask = seat.texts.with_value(|texts| {
        let set = texts.set(Step::Name.texts(), "record", seat.band());
        set.and_then(|set| set.ask.clone()).unwrap_or_default()
    });
    view! {
        <Field id="letter-your-name" label=line(seat, Step::Name, "your_name").unwrap_or_default()>
            <TextInput value=name on_input=write max_length=80_u32 />
        </Field>
        <OneOf id="letter-record" legend=ask options=options(seat, Step::Name, "record") chosen on_choose=choose />
    }
}

/// An answer or none, and how it is safe to be reached.
#[component]
pub(super) fn Reply() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    let (title, text) = words(seat, Step::Reply);
    let wanted = Memo::new(move |_| letter.draft.with(|draft| draft.reply_wanted));
    let chosen = Signal::derive(move || wanted.get().map(yes_or_no));
    let choose = UnsyncCallback::new(move |key: String| {
        letter.change(|draft| draft.reply_wanted = Some(key == "yes"))
    });
    let label = StoredValue::new(line(seat, Step::Reply, "how").unwrap_or_default());
    let how = Signal::derive(move || letter.draft.with(|draft| draft.how.clone()));
    let write = UnsyncCallback::new(move |text: String| letter.change(|draft| draft.how = text));
    view! {
        <ChildCard title=title.clone() text>
            <OneOf id="letter-reply" legend=title quiet=true few=true options=options(seat, Step::Reply, "reply") chosen on_choose=choose />
            {move || (wanted.get() == Some(true)).then(|| view! {
                <Field id="letter-how" label=label.get_value()>
                    <TextArea value=how on_input=write max_length=1000_u32 />
                </Field>
            })}
            <Onward on_next=letter.go_on() />
        </ChildCard>
    }
}

fn yes_or_no(yes: bool) -> String {
    if yes { "yes".to_owned() } else { "no".to_owned() }
}
