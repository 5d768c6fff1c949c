//! Sittings that were signed: by whom, when, whether every byte of them is as it was, and the copy.

use domain::consent::{ConsentFact, CopyHow, Flawed, Seal, seal_of};
use leptos::prelude::*;

use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Card, Chip, Tone};

/// One signed sitting.
#[derive(Debug, Clone, PartialEq)]
struct Signed {
    name: String,
    day: String,
    language: String,
    interpreter: Option<String>,
    flaw: Option<Flawed>,
    copy: Option<CopyHow>,
    points: usize,
    own: bool,
    /// By the server's clock; none while the sitting has not reached it.
    received: Option<String>,
}

/// What is wrong with a signature.
pub(super) fn flaw_words(of: Flawed) -> String {
    t(&format!("sitting-flaw-{}", of.key().replace('_', "-")))
}

fn copy_words(of: Option<CopyHow>) -> String {
    t(match of {
        Some(CopyHow::Printed) => "sitting-copy-printed",
        Some(CopyHow::PdfSaved) => "sitting-copy-saved",
        Some(CopyHow::Refused) => "sitting-copy-refused",
        Some(CopyHow::Later) | None => "sitting-copy-later",
    })
}

fn read(file: &domain::CaseFile) -> Vec<Signed> {
    let copies: Vec<_> = file
        .consents()
        .filter_map(|(_, fact)| match fact {
            ConsentFact::CopyGiven(copy) => Some(copy.clone()),
            _ => None,
        })
        .collect();
    let received: Vec<_> = file
        .consents()
        .filter_map(|(_, fact)| match fact {
            ConsentFact::Received(it) => Some(it),
            _ => None,
        })
        .collect();
    let signed = file.consents().filter_map(|(_, fact)| match fact {
        ConsentFact::Session(session) => Some(session),
        _ => None,
    });
    let one = |session: &domain::consent::ConsentSession| Signed {
        name: session.signature.name.clone(),
        day: intl::date_and_time(tag(), session.signature.signed),
        language: session.language.clone(),
        interpreter: session.signature.interpreter.clone(),
        flaw: match seal_of(file, &session.id) {
            Seal::Broken(flaw) => Some(flaw),
            Seal::Whole | Seal::Missing => None,
        },
        copy: copies.iter().rev().find(|copy| copy.session == session.id).map(|copy| copy.how),
        points: session.lines.len(),
        own: !session.route.is_together(),
        received: received
            .iter()
            .find(|it| it.session == session.id && it.digest == session.signature.digest)
            .map(|it| intl::date_and_time(tag(), it.at)),
    };
    // The newest stands on top.
    signed.rev().map(|session| one(session)).collect()
}

/// All sittings that were signed; nothing where there are none.
#[component]
pub(super) fn Sittings(case: CaseHandle) -> impl IntoView {
    let found = Memo::new(move |_| case.with_value(|it| it.track(read)));
    let one = |it: Signed| {
        let (tone, seal) = match it.flaw {
            None => (Tone::Ok, t("sitting-seal-whole")),
            Some(_) => (Tone::Stop, t("sitting-seal-broken")),
        };
        let said = [("day", it.day.into()), ("count", it.points.into())];
        let language = crate::i18n::LANGUAGES.into_iter().find(|language| language.tag == it.language);
        let language = language.map_or(it.language, |language| language.name.to_owned());
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
                {it.flaw.is_none().then(|| view! {
                    <p>{it.received.map_or_else(
                        || t("sitting-not-received"),
                        |at| tv("sitting-received", &[("at", at.into())]),
                    )}</p>
                })}
                <p class="question__note">{copy_words(it.copy)}</p>
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
