//! What a guardian's complaint asks, on one page. Nothing is chosen beforehand, and everything but the name may stay open.

use domain::complaint::{ABOUT, Draft, MOST_LETTERS, NameChoice, SAFE};
use domain::guardian_flow::Event;
use leptos::prelude::*;

use super::complaint::{back, with_child};
use super::seat::{Seat, seat};
use super::sheet::Sheet;
use crate::app::letter::Letter;
use crate::i18n::{t, tv};
use crate::ui::{
    Banner, Button, ButtonKind, Checkboxes, Choice, Field, Radios, TextArea, TextInput, Tone, YesNo,
};

/// A text of it, and what writes it.
fn text(
    letter: Letter,
    read: fn(&Draft) -> &String,
    write: fn(&mut Draft, String),
) -> (Signal<String>, UnsyncCallback<String>) {
    let value = Signal::derive(move || letter.draft.with(|draft| read(draft).clone()));
    (value, UnsyncCallback::new(move |text: String| letter.change(|draft| write(draft, text))))
}

/// Everything that is asked.
#[component]
pub(super) fn Write() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    let topics: Vec<Choice> =
        ABOUT.into_iter().map(|key| Choice::new(key, t(&format!("complaint-about-{key}")))).collect();
    let about =
        Signal::derive(move || letter.draft.with(|draft| draft.about.iter().cloned().collect::<Vec<_>>()));
    let choose = UnsyncCallback::new(move |(key, chosen): (String, bool)| {
        letter.change(|draft| {
            if chosen {
                draft.about.insert(key)
            } else {
                draft.about.remove(&key)
            };
        });
    });
    let (whom, write_whom) = text(letter, |it| &it.about_whom, |it, text| it.about_whom = text);
    let (words, write_words) = text(letter, |it| &it.words, |it, text| it.words = text);
    let most = u32::try_from(MOST_LETTERS).unwrap_or(u32::MAX);
    let go_on = UnsyncCallback::new(move |()| letter.change(Draft::go_on_by_page));
    view! {
        <Sheet title=t("guardian-complaint-form") lead=t("guardian-complaint-form-words")>
            <Field id="complaint-about" label=t("guardian-complaint-about") hint=t("guardian-complaint-about-hint") group=true>
                <Checkboxes options=topics value=about on_change=choose />
            </Field>
            <Field id="complaint-whom" label=t("guardian-complaint-whom") hint=t("guardian-complaint-whom-hint")>
                <TextInput value=whom on_input=write_whom max_length=200_u32 />
            </Field>
            <Field id="complaint-words" label=t("guardian-complaint-words") hint=t("guardian-complaint-words-hint")>
                <TextArea value=words on_input=write_words max_length=most />
            </Field>
            <Safe letter />
            <Name seat />
            <div class="cluster">
                <Button label=t("guardian-complaint-to-look") kind=ButtonKind::Primary on_press=go_on />
                <Button label=t("common-back") on_press=UnsyncCallback::new(move |()| back(letter)) />
                <Button label=t("guardian-complaint-later") kind=ButtonKind::Quiet on_press=UnsyncCallback::new(move |()| letter.open.set(false)) />
            </div>
        </Sheet>
    }
}

/// How safe they are. Who is not is told at once what helps sooner than a letter.
#[component]
fn Safe(letter: Letter) -> impl IntoView {
    let seat = seat();
    let choices = SAFE.into_iter().filter(|key| *key != "no_answer");
    let choices: Vec<Choice> =
        choices.map(|key| Choice::new(key, t(&format!("complaint-safe-{key}")))).collect();
    let chosen = Signal::derive(move || letter.draft.with(|draft| draft.safe_now.clone()));
    let choose = UnsyncCallback::new(move |key: String| letter.change(|draft| draft.safe_now = Some(key)));
    let own = seat.own();
    let ask = seat.acts(|| Event::Help);
    let danger = move || {
        let contact = own.clone().map(|own| {
            let said = [("worker", seat.worker().into()), ("contact", own.contact.into())];
            view! { <p>{tv("guardian-own-contact", &said)}</p> }
        });
        view! {
            <Banner tone=Tone::Warn title=t("guardian-complaint-danger")>
                {contact}
                <Button label=seat.with_worker("guardian-ask") on_press=ask />
            </Banner>
        }
    };
    view! {
        <Field id="complaint-safe" label=with_child(seat, &seat.id_for("guardian-complaint-safe")) group=true>
            <Radios options=choices value=chosen on_choose=choose />
        </Field>
        {move || chosen.with(|it| it.as_deref() == Some("no")).then(&danger)}
    }
}

/// With or without a name; with one, what the office may know, and whether it answers.
#[component]
fn Name(seat: Seat) -> impl IntoView {
    let letter = seat.letter;
    let choices = vec![
        Choice::new("with", t("guardian-complaint-with")),
        Choice::new("without", t("guardian-complaint-without")),
    ];
    let choice = Memo::new(move |_| letter.draft.with(|draft| draft.name_choice));
    let chosen = Signal::derive(move || {
        choice.get().map(|it| if it == NameChoice::With { "with".to_owned() } else { "without".to_owned() })
    });
    let choose = UnsyncCallback::new(move |key: String| {
        let choice = if key == "with" { NameChoice::With } else { NameChoice::Without };
        letter.change(|draft| draft.name_choice = Some(choice));
    });
    view! {
        <Field id="complaint-name" label=t("guardian-complaint-name") hint=t("guardian-complaint-name-hint") group=true>
            <Radios options=choices value=chosen on_choose=choose />
        </Field>
        {move || match choice.get() {
            Some(NameChoice::With) => view! { <Known seat /> }.into_any(),
            Some(NameChoice::Without) => view! { <p>{t("guardian-complaint-own-words")}</p> }.into_any(),
            None => ().into_any(),
        }}
    }
}

#[component]
fn Known(seat: Seat) -> impl IntoView {
    let letter = seat.letter;
    let (name, write_name) = text(letter, |it| &it.name, |it, text| it.name = text);
    let (how, write_how) = text(letter, |it| &it.how, |it, text| it.how = text);
    let case_too = Signal::derive(move || letter.draft.with(|draft| draft.case_too));
    let record = UnsyncCallback::new(move |yes: bool| letter.change(|draft| draft.case_too = Some(yes)));
    let wanted = Memo::new(move |_| letter.draft.with(|draft| draft.reply_wanted));
    let reply = UnsyncCallback::new(move |yes: bool| letter.change(|draft| draft.reply_wanted = Some(yes)));
    view! {
        <Field id="complaint-your-name" label=t("guardian-complaint-your-name")>
            <TextInput value=name on_input=write_name max_length=80_u32 />
        </Field>
        <Field
            id="complaint-record"
            label=with_child(seat, &seat.id_for("guardian-complaint-record"))
            hint=t(&seat.id_for("guardian-complaint-record-hint"))
            group=true
        >
            <YesNo value=case_too on_choose=record yes=t("common-yes") no=t("common-no") />
        </Field>
        <Field id="complaint-reply" label=t("guardian-complaint-reply") group=true>
            <YesNo value=wanted on_choose=reply yes=t("common-yes") no=t("common-no") />
        </Field>
        {move || (wanted.get() == Some(true)).then(|| view! {
            <Field id="complaint-how" label=t("guardian-complaint-how")>
                <TextArea value=how on_input=write_how max_length=1_000_u32 />
            </Field>
        })}
    }
}
