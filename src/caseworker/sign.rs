//! Signs a form in the name of the person who is signed in, and says what is missing before it does.

use domain::{
    Body, CaseFact, Refused, Review, SignAct, SignOff, SigningGaps, comes_with_signature, missing_safeguard,
    review, send_back, sign, sign_offs, why_with_gaps, written_with,
};
use form_engine::Gap;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form_page::FormHandle;
use crate::app::failure;
use crate::app::routes::To;
use crate::forms::FormSession;
use crate::i18n::{t, tag, tv};
use crate::ports::clock::now_rfc3339;
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, Card, Dialog, Field, LinkButton, TextArea, Tone};

/// Version of the sentence that is signed; a new wording is a new version.
const SENTENCE: &str = "review-1";

/// Why somebody cannot sign.
fn refused_words(refused: &Refused) -> String {
    t(match refused {
        Refused::NoName => "refused-no-name",
        Refused::NothingToSign => "refused-nothing-to-sign",
        Refused::UnresolvedConflict => "refused-unresolved-conflict",
        Refused::NotSubmitted => "refused-not-submitted",
        Refused::OwnWork => "refused-own-work",
        Refused::ChildNotTold => "refused-child-not-told",
        Refused::NoReasonForGaps => "refused-no-reason-for-gaps",
        Refused::NothingSaidToChange => "refused-nothing-said-to-change",
        Refused::AgeIsNoReason => "refused-age-is-no-reason",
        Refused::ViewsNotWeighed => "refused-views-not-weighed",
        Refused::ViewsNotOffered => "refused-views-not-offered",
        Refused::NoGuardian => "refused-no-guardian",
        Refused::GuardianDoesNotFit => "refused-guardian-does-not-fit",
        Refused::NoLawyer => "refused-no-lawyer",
        Refused::NotPermitted => "refused-not-permitted",
        Refused::NeverThere => "permissions-why-enforcement",
        _ => "failure-not_allowed",
    })
}

/// Whose turn it is on a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// This person may sign it.
    Sign,
    /// This person decides on what another one signed.
    Decide,
    /// Somebody else decides.
    Another,
    /// It is approved as it stands.
    Nobody,
}

/// What is missing before somebody signs. What the signature itself writes is no gap.
pub(super) fn gaps_of(form: &FormSession) -> Vec<Gap> {
    form.engine(|engine| {
        let id = engine.form().about().id.clone();
        let mut gaps = engine.ready_to_sign();
        gaps.retain(|gap| !comes_with_signature(&id, gap.path.last()));
        gaps
    })
}

/// What was signed, and a way to sign.
#[component]
pub(super) fn Sign(
    /// The form.
    form: FormHandle,
) -> impl IntoView {
    let wrong = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let asking = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    let sending_back = RwSignal::new(false);
    let change = RwSignal::new(String::new());
    let (role, me) = form.with_value(|it| (it.desk.me.role, it.desk.me.name.clone()));
    let state =
        Signal::derive_local(move || form.with_value(|it| it.case.track(|file| review(file, &it.document))));
    let missing = Memo::new(move |_| {
        form.with_value(|it| {
            it.shape.track();
            gaps_of(it).len()
        })
    });
    let signed = move || {
        form.with_value(|it| {
            it.case.track(|file| {
                let line = |it: &SignOff<'_>| {
                    let when = intl::date_and_time(tag(), it.change.recorded);
                    let did = match it.act {
                        SignAct::Submit => "form-stands-submitted",
                        SignAct::Approve => "form-stands-approved",
                        SignAct::Return => "form-stands-returned",
                    };
                    let done = tv(did, &[("who", it.name.into()), ("when", when.into())]);
                    (done, it.words.to_owned())
                };
                let signatures = sign_offs(file, &it.document);
                signatures.iter().map(line).collect::<Vec<_>>()
            })
        })
    };
    // No reason mends a safeguard that is missing, so nobody is asked for one first.
    let lacks = RwSignal::new(None::<Refused>);
    let safeguarded =
        move |act: SignAct| {
            wrong.set(None);
            lacks.set(form.with_value(|it| {
                it.case.now(|file| missing_safeguard(file, &it.document, act, intl::today()))
            }));
            lacks.with_untracked(Option::is_none)
        };
    // Where it is put right.
    let mends = move |refused: &Refused| {
        let case = form.with_value(|it| it.case.id.clone());
        match refused {
            Refused::NotPermitted | Refused::NeverThere => {
                Some((To::Permissions(case).path(), "permissions-title"))
            }
            Refused::NoGuardian => {
                Some((format!("{}#begin-guardianship", To::NewForm(case).path()), "refused-no-guardian-go"))
            }
            _ => None,
        }
    };
    let act = move |act: SignAct| {
        if !safeguarded(act) {
            return;
        }
        let gaps = SigningGaps { missing: missing.get_untracked(), reason: reason.get_untracked() };
        let words = change.get_untracked();
        let bodies = form.with_value(|it| {
            let (signer, name) = (&it.desk.me.id, &it.desk.me.name);
            let fact = it.case.now(|file| match act {
                SignAct::Return => send_back(file, &it.document, signer, name, SENTENCE, &words),
                _ => sign(file, &it.document, act, signer, name, SENTENCE),
            })?;
            let at = now_rfc3339();
            let written = it.case.now(|file| written_with(file, &it.document, act, name, &at, &words));
            let why = if act == SignAct::Submit { why_with_gaps(&gaps)? } else { None };
            let note = why.map(|reason| {
                let form = it.engine(|engine| engine.form().about().title.clone());
                let text = tv(
                    "form-review-gaps-note",
                    &[("form", form.into()), ("count", gaps.missing.into()), ("reason", reason.into())],
                );
                CaseFact::Note { text }
            });
            Ok(std::iter::once(fact).chain(note).map(Body::Fact).chain(written).collect::<Vec<_>>())
        });
        match bodies {
            Err(refused) => wrong.set(Some(refused_words(&refused))),
            Ok(bodies) => {
                busy.set(true);
                let case = form.with_value(|it| std::rc::Rc::clone(&it.case));
                spawn_local(async move {
                    let done = case.write(bodies).await;
                    busy.try_set(false);
                    if done.is_ok() {
                        for open in [asking, sending_back] {
                            open.try_set(false);
                        }
                        for words in [reason, change] {
                            words.try_set(String::new());
                        }
                    }
                    wrong.try_set(done.err().map(|error| failure::of_store(&error)));
                });
            }
        }
    };
    let press = move |which: SignAct| UnsyncCallback::new(move |()| act(which));
    // A form with gaps is signed in two steps: the second one says how many there are and asks why.
    let submit = UnsyncCallback::new(move |()| {
        if missing.get_untracked() == 0 {
            act(SignAct::Submit);
        } else if safeguarded(SignAct::Submit) {
            asking.set(true);
        }
    });
    let count = move |id: &'static str| tv(id, &[("count", missing.get().into())]);
    // Who can do what now: a form waits for another person's decision, for one's own signature, or for nothing.
    let turn = Memo::new(move |_| {
        let mine = form.with_value(|it| {
            it.case.track(|file| {
                let signatures = sign_offs(file, &it.document);
                let submitted =
                    |s: &SignOff<'_>| s.act == SignAct::Submit && !s.changed_since && !s.corrected;
                signatures.iter().any(|it_is| submitted(it_is) && it_is.change.entered_by == it.desk.me.id)
            })
        });
        match state.get() {
            Review::Approved => Turn::Nobody,
            Review::Submitted if mine || role != domain::Role::Supervisor => Turn::Another,
            Review::Submitted => Turn::Decide,
            Review::Draft | Review::ChangedSince | Review::Returned => Turn::Sign,
        }
    });
    view! {
        <Card id="sign-heading" title=t("form-review-sign-title")>
            {move || (state.get() == Review::ChangedSince).then(|| view! { <Banner tone=Tone::Warn title=t("form-review-changed") still=true /> })}
            <ul class="gap-list">{move || signed().into_iter().map(|(done, words)| view! { <li><span>{done}</span> <span dir="auto">{words}</span></li> }).collect_view()}</ul>
            {move || (turn.get() == Turn::Another).then(|| view! { <Banner title=t("form-review-waits-decision") still=true /> })}
            {move || (turn.get() == Turn::Sign).then(|| view! { <p>{t("form-review-sign-words")}</p> })}
            {
                let me = me.clone();
                move || matches!(turn.get(), Turn::Sign | Turn::Decide)
                    .then(|| view! { <p id="sign-name">{tv("form-review-sign-as", &[("name", me.clone().into())])}</p> })
            }
            {move || (missing.get() > 0).then(|| view! { <p class="question__note">{count("form-review-gaps")}</p> })}
            <NotTold form />
            {move || wrong.get().filter(|_| !asking.get() && !sending_back.get()).map(|words| view! { <Banner tone=Tone::Stop title=words /> })}
            {move || lacks.get().map(|refused| view! {
                <Banner tone=Tone::Stop title=refused_words(&refused)>
                    {mends(&refused).map(|(href, label)| view! { <LinkButton href label=t(label) /> })}
                </Banner>
            })}
            <div class="action-bar">
                {move || (turn.get() == Turn::Sign).then(|| view! {
                    <Button label=t("form-review-sign-button") kind=ButtonKind::Primary busy on_press=submit />
                })}
                {move || (turn.get() == Turn::Decide).then(|| view! {
                    <Button label=t("form-review-approve-button") kind=ButtonKind::Primary busy on_press=press(SignAct::Approve) />
                    <Button
                        label=t("form-review-return-button")
                        busy
                        on_press=UnsyncCallback::new(move |()| {
                            wrong.set(None);
                            sending_back.set(true);
                        })
                    />
                })}
            </div>
            <p class="question__note">{t("form-review-waits-server")}</p>
            <AskWords
                id="sign-reason"
                open=asking
                title=Signal::derive(move || count("form-review-gaps-ask"))
                button=t("form-review-gaps-sign")
                label=t("form-review-gaps-reason")
                hint=t("form-review-gaps-reason-hint")
                words=reason
                wrong
                busy
                on_keep=press(SignAct::Submit)
            />
            <AskWords
                id="sign-change"
                open=sending_back
                title=Signal::stored(t("form-review-return-title"))
                button=t("form-review-return-button")
                label=t("form-review-return-words")
                hint=t("form-review-return-hint")
                words=change
                wrong
                busy
                on_keep=press(SignAct::Return)
            />
        </Card>
    }
}

/// Asks for words before an act: nothing is signed with gaps, and nothing is sent back, without saying why.
#[component]
fn AskWords(
    id: &'static str,
    open: RwSignal<bool>,
    title: Signal<String>,
    button: String,
    label: String,
    hint: String,
    words: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    on_keep: UnsyncCallback<()>,
) -> impl IntoView {
    let close = UnsyncCallback::new(move |()| open.set(false));
    view! {
        <Dialog
            id=format!("{id}-dialog")
            open
            on_close=close
            title
            close_label=t("common-close")
            actions=ViewFn::from(move || view! {
                <Button label=button.clone() kind=ButtonKind::Primary busy on_press=on_keep />
                <Button label=t("common-cancel") on_press=close />
            })
        >
            <Field id label=label.clone() hint=hint.clone() required=t("common-required") error=wrong>
                <TextArea value=words on_input=UnsyncCallback::new(move |text| words.set(text)) />
            </Field>
        </Dialog>
    }
}

/// Says before anybody signs that the case cannot close yet, and leads to the talk with the child.
#[component]
fn NotTold(form: FormHandle) -> impl IntoView {
    let open = Memo::new(move |_| {
        form.with_value(|it| it.case.track(|file| !domain::outcome::may_close(file, &it.document).is_met()))
    });
    let href = StoredValue::new(form.with_value(|it| To::Outcome(it.case.id.clone()).path()));
    move || {
        open.get().then(|| {
            view! {
                <Banner tone=Tone::Warn title=t("unmet-child-not-told") still=true>
                    <LinkButton href=href.get_value() label=t("outcome-title") />
                </Banner>
            }
        })
    }
}
