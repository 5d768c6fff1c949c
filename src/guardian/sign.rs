//! The signature: whether it is decided freely, how it was explained, name, shape and place, and what interpreter and
//! worker say to it. What is missing stands above the button, with the way to it.

use domain::guardian_flow::{Event, GuardianSession, Question};
use leptos::prelude::*;

use super::advice::Advice;
use super::another::AnotherMeeting;
use super::beside::Beside;
use super::seat::{Seat, seat};
use super::sheet::Sheet;
use super::sign_way::SignWay;
use crate::i18n::{t, tv};
use crate::ui::{
    Banner, Button, ButtonKind, Field, SingleCheckbox, TextArea, TextInput, Tone, YesNo, line_to_field,
};

/// The page on which it is signed.
#[component]
pub(super) fn Sign() -> impl IntoView {
    let seat = seat();
    let (title, lead) = seat.step("G13");
    let form = seat.form;
    let interpreter = seat.session.with_untracked(|session| {
        session.setting.interpreter.as_ref().map(|interpreter| interpreter.name.clone())
    });
    let missing =
        Memo::new(move |_| seat.session.with(|session| form.missing(session, |it| asked(seat, it))));
    let refused = RwSignal::new(false);
    let sign = UnsyncCallback::new({
        let interpreter = interpreter.clone();
        move |()| {
            if let Some(signing) = untrack(|| form.signing(interpreter.clone())) {
                seat.act(Event::Sign(Box::new(signing)));
                // Still here: the rules found something that the page did not.
                refused.try_set(!seat.session.with_untracked(GuardianSession::is_signed));
            }
        }
    });
    let text = move |of: RwSignal<String>| UnsyncCallback::new(move |text: String| of.set(text));
    let afar = seat.session.with_untracked(GuardianSession::ticks_for_interpreter);
    let each = if afar.is_some() { "guardian-each-ticks-afar" } else { "guardian-each-ticks" };
    let interpreted = interpreter.map(|name| {
        // On their own phone the person says it: whoever interpreted is not there to say it.
        let words = match &afar {
            Some(ticked) => format!("guardian-interpreted-{}", ticked.said.key()),
            None if form.own => "guardian-own-interpreted".to_owned(),
            None => "guardian-interpreted".to_owned(),
        };
        let says =
            move || tv(&words, &[("interpreter", name.clone().into()), ("worker", seat.worker().into())]);
        let label = says();
        // Who ticks it for somebody else, or interprets, reads it in a language of theirs.
        let beside = (!form.own).then(|| view! { <Beside says /> });
        view! {
            <SingleCheckbox id="sign-interpreted" label checked=form.interpreted
                on_change=UnsyncCallback::new(move |on| form.interpreted.set(on)) />
            {beside}
        }
    });
    let answered = match form.own {
        true => t("guardian-own-answered"),
        false => seat.with_worker("guardian-answered"),
    };
    view! {
        <Sheet title lead>
            {move || form.anew.get().then(|| view! { <Banner tone=Tone::Info title=t("guardian-sign-anew") still=true /> })}
            <Advice />
            <Free />
            {if form.own { view! { <LookAgain /> }.into_any() } else { view! { <ByWorker /> }.into_any() }}
            <Field id="sign-name" label=t("guardian-name") hint=t("guardian-name-hint")>
                <TextInput value=form.name on_input=text(form.name) max_length=120_u32 />
            </Field>
            <SignWay form />
            <Field id="sign-place" label=t("guardian-place")>
                <TextInput value=form.place on_input=text(form.place) max_length=120_u32 />
            </Field>
            <div class="sheet__lines">
                {(!form.own).then(|| view! {
                    <p>{seat.with_worker(each)}</p>
                    <Beside says=move || seat.with_worker(each) />
                })}
                {interpreted}
                <SingleCheckbox id="sign-answered" label=answered checked=form.answered
                    on_change=UnsyncCallback::new(move |on| form.answered.set(on)) />
                {(!form.own).then(|| view! { <Beside says=move || seat.with_worker("guardian-answered") /> })}
            </div>
            <div id="sign-gaps" tabindex="-1">
                {move || missing.with(|it| !it.is_empty()).then(|| view! {
                    <p>{t("guardian-before-signing")}</p>
                    <ul class="gap-list">{missing.get().into_iter().map(line_to_field).collect_view()}</ul>
                })}
                {move || refused.get().then(|| view! {
                    <Banner tone=Tone::Stop title=t("guardian-notyet-signature") />
                })}
            </div>
            <div class="cluster">
                <Button
                    label=t("guardian-sign")
                    kind=ButtonKind::Primary
                    disabled=Signal::derive(move || missing.with(|it| !it.is_empty()))
                    on_press=sign
                />
                <AnotherMeeting />
            </div>
        </Sheet>
    }
}

/// A question of ours, in words.
fn asked(seat: Seat, question: Question) -> String {
    seat.texts.with_value(|texts| {
        texts.check(question.key()).map(|it| seat.filled(&it.question)).unwrap_or_default()
    })
}

/// Whether the person decides freely. A no ends nothing but the signature.
#[component]
fn Free() -> impl IntoView {
    let seat = seat();
    let words = seat.texts.with_value(|texts| seat.filled(&texts.free));
    let free = Memo::new(move |_| seat.session.with(|session| session.free));
    view! {
        <Field id="sign-free" label=words group=true>
            <YesNo
                value=free
                on_choose=UnsyncCallback::new(move |yes| seat.act(Event::Free(yes)))
                yes=t("common-yes")
                no=t("common-no")
            />
        </Field>
        {move || (free.get() == Some(false)).then(|| view! {
            <Banner tone=Tone::Info title=t("guardian-not-free") text=t("guardian-not-free-words") />
        })}
    }
}

/// Questions that stayed open: the worker explains, and writes how.
#[component]
fn ByWorker() -> impl IntoView {
    let seat = seat();
    // A box stays once something is written in it: half a sentence is no explanation yet, also after a break.
    let open: Vec<Question> = seat.session.with_untracked(|session| {
        Question::ALL.into_iter().filter(|question| !session.check(*question).understood).collect()
    });
    let one = move |question: Question| {
        let words = Signal::derive(move || seat.session.with(|session| session.check(question).by_worker));
        let asked = asked(seat, question);
        let wrote = UnsyncCallback::new(move |words: String| seat.act(Event::Explained { question, words }));
        let official = move || {
            seat.official.with_value(|texts| {
                texts.check(question.key()).map(|it| seat.filled(&it.question)).unwrap_or_default()
            })
        };
        view! {
            <Beside says=official />
            <Field id=format!("explained-{}", question.key()) label=asked hint=seat.with_worker("guardian-explained-hint")>
                <TextArea value=words on_input=wrote max_length=1_000_u32 />
            </Field>
        }
    };
    (!open.is_empty()).then(|| {
        view! {
            <div class="sheet__worker">
                <p class="sheet__question">{seat.with_worker("guardian-explained")}</p>
                <Beside says=move || seat.with_worker("guardian-explained") />
                {open.into_iter().map(one).collect_view()}
            </div>
        }
    })
}

/// Questions that stayed open, where no worker is there: the person can look at them again, or ask.
#[component]
fn LookAgain() -> impl IntoView {
    let seat = seat();
    let open: Vec<Question> = seat.session.with_untracked(|session| {
        Question::ALL.into_iter().filter(|question| !session.check(*question).is_settled()).collect()
    });
    let one = move |question: Question| {
        let asked = asked(seat, question);
        view! {
            <div id=format!("explained-{}", question.key()) tabindex="-1" class="sheet__lines">
                <p>{asked}</p>
                <Button
                    label=t("guardian-own-look-again")
                    on_press=seat.acts(move || Event::CheckAgain(question))
                />
            </div>
        }
    };
    (!open.is_empty()).then(|| {
        view! {
            <div class="sheet__worker">
                <p class="sheet__question">{t("guardian-own-open-question")}</p>
                {open.into_iter().map(one).collect_view()}
            </div>
        }
    })
}
