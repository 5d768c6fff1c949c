//! Sittings that were signed: by whom, when, whether every byte of them is as it was, and the copy.

use std::rc::Rc;

use domain::consent::{Advice, ConsentFact, ConsentSession, CopyHow, Flawed, Ledger, TickedFor};
use domain::{Change, ChangeId, SessionId};
use leptos::prelude::*;
use store::case_store::Place;

use super::track;
use crate::app::desk::desk;
use crate::app::routes::To;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{ButtonKind, Card, Chip, IconName, LinkButton, Tone};

/// One signed sitting.
#[derive(Debug, Clone, PartialEq)]
struct Signed {
    id: SessionId,
    name: String,
    day: String,
    language: String,
    interpreter: Option<String>,
    /// Who ticked the interpreter's line for them.
    ticked: Option<TickedFor>,
    flaw: Option<Flawed>,
    copy: Option<CopyHow>,
    advice: Option<Advice>,
    points: usize,
    own: bool,
    /// The change that holds it.
    change: ChangeId,
    /// By the server's clock; none while the server's word for it is not here.
    received: Option<String>,
}

/// What is wrong with a signature.
pub(super) fn flaw_words(of: Flawed) -> String {
    t(&format!("sitting-flaw-{}", of.key().replace('_', "-")))
}

/// What became of a copy.
pub(super) fn copy_words(of: Option<CopyHow>) -> String {
    t(match of {
        Some(CopyHow::Printed) => "sitting-copy-printed",
        Some(CopyHow::PdfSaved) => "sitting-copy-saved",
        Some(CopyHow::Refused) => "sitting-copy-refused",
        Some(CopyHow::Later) | None => "sitting-copy-later",
    })
}

fn read(ledger: &Ledger<'_>) -> Vec<Signed> {
    let received: Vec<_> = ledger
        .facts()
        .filter_map(|(_, fact)| match fact {
            ConsentFact::Received(it) => Some(it),
            _ => None,
        })
        .collect();
    let one = |change: &Change, session: &ConsentSession| Signed {
        change: change.id.clone(),
        id: session.id.clone(),
        name: session.signature.name.clone(),
        day: intl::date_and_time(tag(), session.signature.signed),
        language: session.language.clone(),
        interpreter: session.signature.interpreter.clone(),
        ticked: session.signature.ticked_for.clone(),
        flaw: ledger.session(&session.id).and_then(|(_, flaw)| flaw),
        copy: ledger.copy_of(&session.id).map(|(_, how)| how),
        advice: session.advice,
        points: session.lines.len(),
        own: !session.route.is_together(),
        received: received
            .iter()
            .find(|it| it.session == session.id && it.digest == session.signature.digest)
            .map(|it| intl::date_and_time(tag(), it.at)),
    };
    let signed = ledger.facts().filter_map(|(change, fact)| match fact {
        ConsentFact::Session(session) => Some(one(change, session)),
        _ => None,
    });
    // The newest stands on top.
    signed.rev().collect()
}

/// What is not at the server: which change, and where it is.
type Here = Option<Vec<(ChangeId, Place)>>;

/// Where a sitting is of which the server's word is not here: still on this tablet, not taken in, or there already.
#[component]
fn Whereabouts(here: LocalResource<Here>, change: ChangeId) -> impl IntoView {
    // What is not known yet is not said.
    let at = move || {
        let here = here.get().flatten()?;
        Some(here.into_iter().find(|(id, _)| *id == change).map(|(_, place)| place))
    };
    move || {
        let view = match at()? {
            None => view! { <p>{t("sitting-there")}</p> }.into_any(),
            Some(Place::NeedsAttention(_)) => view! {
                <p>{t("sitting-not-taken-in")}</p>
                <LinkButton href=To::Queue.path() label=t("queue-title") kind=ButtonKind::Quiet />
            }
            .into_any(),
            Some(_) => view! { <p>{t("sitting-not-received")}</p> }.into_any(),
        };
        Some(view)
    }
}

/// All sittings that were signed; nothing where there are none.
#[component]
pub(super) fn Sittings(case: CaseHandle) -> impl IntoView {
    let found = Memo::new(move |_| track(case, read));
    let case = StoredValue::new(case.with_value(|it| it.id.clone()));
    // Held by the resource itself: it may begin to read when the page is gone already.
    let desk = desk();
    let here = LocalResource::new(move || {
        found.track();
        let desk = Rc::clone(&desk);
        desk.revision.track();
        async move {
            let slots = desk.store.slots().await.ok()?;
            let all = slots.into_iter().map(|it| {
                let place = it.place();
                (it.change.id, place)
            });
            Some(all.filter(|(_, place)| *place != Place::Sent).collect())
        }
    });
    let one = move |it: Signed| {
        let (tone, seal) = match it.flaw {
            None => (Tone::Ok, t("sitting-seal-whole")),
            Some(_) => (Tone::Stop, t("sitting-seal-broken")),
        };
        let said = [("day", it.day.into()), ("count", it.points.into())];
        let language = crate::i18n::LANGUAGES.into_iter().find(|language| language.tag == it.language);
        let language = language.map_or(it.language, |language| language.name.to_owned());
        let person = it.name.clone();
        let how = match it.interpreter {
            Some(name) => {
                tv("sitting-in-language-with", &[("language", language.into()), ("interpreter", name.into())])
            }
            None => tv("sitting-in-language", &[("language", language.into())]),
        };
        view! {
            <li class="permission">
                <h3 class="permission__line" dir="auto">{it.name}</h3>
                <Chip label=seal tone=tone />
                {it.own.then(|| view! { <p>{t("sitting-own-channel")}</p> })}
                {it.flaw.map(|flaw| view! { <p>{flaw_words(flaw)}</p> })}
                <p>{tv("sitting-signed", &said)} " " {how}</p>
                {it.ticked.map(|ticked| {
                    let said = [("worker", ticked.by.into())];
                    view! { <p>{tv(&format!("sitting-interpreter-{}", ticked.said.key()), &said)}</p> }
                })}
                {it.advice.map(|said| view! {
                    <p>{t(&format!("sitting-advice-{}", said.key().replace('_', "-")))}</p>
                })}
                {it.flaw.is_none().then(|| match it.received {
                    Some(at) => view! { <p>{tv("sitting-received", &[("at", at.into())])}</p> }.into_any(),
                    None => view! { <Whereabouts here change=it.change /> }.into_any(),
                })}
                {(it.flaw.is_none()).then(|| {
                    let due = it.copy.is_none_or(|how| how == CopyHow::Later);
                    let kind = if due { ButtonKind::Primary } else { ButtonKind::Quiet };
                    let href = To::Copy(case.get_value(), it.id).path();
                    view! {
                        <p class="question__note">{copy_words(it.copy)}</p>
                        <div class="case__write">
                            <LinkButton href label=tv("copy-open", &[("person", person.into())]) kind icon=IconName::Note />
                        </div>
                    }
                })}
            </li>
        }
    };
    move || {
        let all = found.get();
        (!all.is_empty()).then(|| {
            view! {
                <Card id="permissions-sittings" title=t("sitting-signed-title")>
                    <ul class="permissions">{all.into_iter().map(one).collect_view()}</ul>
                </Card>
            }
        })
    }
}
