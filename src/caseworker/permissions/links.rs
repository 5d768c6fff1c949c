//! Personal links of this case: for whom, until when, whether it was opened or answered, and taking one back.

use std::collections::BTreeSet;

use domain::consent::{
    ConsentFact, Ledger, LinkClosed, LinkMade, LinkPurpose, LinkSeen, LinkState, link_state, links,
    links_to_close,
};
use domain::{Body, CaseFact, Clock, LinkId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::LinksSeen;

use super::bring::{Asked, Bring, WhatCame};
use super::words;
use crate::app::desk::desk;
use crate::app::failure;
use crate::caseworker::after_link::bring;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag, tv};
use crate::ports::clock::Browser;
use crate::ports::{intl, transport};
use crate::ui::{Banner, Button, ButtonKind, Card, Chip, Tone};

/// One link, with where it stands.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    made: LinkMade,
    state: LinkState,
    /// Open for somebody who does not stand for the child now.
    to_close: bool,
}

fn tone(of: LinkState) -> Tone {
    match of {
        LinkState::Waiting | LinkState::Opened(_) => Tone::Info,
        LinkState::Answered(_) | LinkState::InCase => Tone::Ok,
        LinkState::Expired | LinkState::Withdrawn => Tone::Warn,
        LinkState::Locked => Tone::Stop,
    }
}

/// What the state means, with its moment where it has one.
fn state_words(of: LinkState) -> String {
    let id = format!("link-state-{}-words", of.key());
    match of {
        LinkState::Opened(at) | LinkState::Answered(at) => {
            tv(&id, &[("when", intl::date_and_time(tag(), at).into())])
        }
        _ => t(&id),
    }
}

/// Why a link was not taken back.
fn not_closed(code: &str) -> String {
    match code {
        "offline" => t("link-close-offline"),
        "link_used" => t("link-close-used"),
        _ => t("link-close-failed"),
    }
}

/// All links; nothing where there are none.
#[component]
pub(super) fn Links(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let seen = RwSignal::new(Vec::<LinkSeen>::new());
    let failed = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let path = StoredValue::new(format!("cases/{id}/links"));
    let look = move || {
        // Also called after a wait, when the page may be gone.
        let Some(path) = path.try_get_value() else { return };
        spawn_local(async move {
            // Without a network stands what the case says.
            if let Ok(answer) = transport::get::<LinksSeen>(&path).await {
                seen.try_set(answer.links);
            }
        });
    };
    let any = Memo::new(move |_| case.with_value(|it| it.track(|file| !links(file).is_empty())));
    let contact = desk().sync_status.clone();
    // Asked at once, and after every contact with the server.
    Effect::new(move |_| {
        contact.with(|status| status.last_success);
        if any.get() {
            look();
        }
    });
    let found = Memo::new(move |_| {
        let seen = seen.get();
        case.with_value(|it| {
            it.track(|file| {
                let now = Browser.now();
                let ledger = Ledger::read(file, intl::today());
                let ends = links_to_close(file, &ledger);
                let one = |made: &LinkMade| {
                    let seen = seen.iter().find(|it| it.link == made.link);
                    let state = link_state(file, made, seen, now);
                    let to_close = state.is_open() && ends.iter().any(|it| it.link == made.link);
                    Shown { made: made.clone(), state, to_close }
                };
                links(file).into_iter().map(|(_, made)| one(made)).collect::<Vec<_>>()
            })
        })
    });
    // What somebody took back counts at the server already: it comes into the case at once, once for each link.
    let fetched = StoredValue::new(BTreeSet::<LinkId>::new());
    let desk_of_all = StoredValue::new_local(desk());
    Effect::new(move |_| {
        let mut came = found.with(|all| {
            let back = |it: &&Shown| it.made.purpose == LinkPurpose::TakeBack;
            let came = |it: &&Shown| matches!(it.state, LinkState::Answered(_));
            all.iter().filter(back).filter(came).map(|it| it.made.clone()).collect::<Vec<_>>()
        });
        fetched.update_value(|known| came.retain(|made| known.insert(made.link.clone())));
        let id = case.with_value(|it| it.id.clone());
        let desk = desk_of_all.get_value();
        spawn_local(async move {
            for made in came {
                // Where it does not come now, the button stays, with words.
                let _ = bring(&desk, &id, &made).await;
            }
        });
    });
    let close = move |link: LinkId| {
        busy.set(true);
        failed.set(None);
        let case = case.get_value();
        spawn_local(async move {
            let closed = transport::delete(&format!("links/{link}")).await;
            let words = match closed {
                Ok(()) => {
                    let fact = ConsentFact::LinkClosed(LinkClosed { link });
                    let done = case.write(vec![Body::Fact(CaseFact::Consent(fact))]).await;
                    done.err().map(|error| failure::of_store(&error))
                }
                Err(failure) => Some(not_closed(failure.code())),
            };
            busy.try_set(false);
            failed.try_set(words);
            look();
        });
    };
    let asked = Asked::nothing();
    let one = move |it: Shown| {
        let about = it.made.asked.iter().map(|(line, to)| words::line_for(*line, to.as_ref()));
        let about = about.collect::<Vec<_>>().join(" · ");
        let until = [
            ("made", intl::date_and_time(tag(), it.made.made).into()),
            ("until", intl::date_and_time(tag(), it.made.until).into()),
        ];
        let (link, name) = (it.made.link.clone(), it.made.name.clone());
        let to_close = it.to_close.then(|| tv("link-close-now", &[("person", name.clone().into())]));
        let kind = if it.to_close { ButtonKind::Primary } else { ButtonKind::Quiet };
        view! {
            <li class="permission">
                <h3 class="permission__line" dir="auto">{it.made.name.clone()}</h3>
                <Chip label=t(&format!("link-state-{}", it.state.key())) tone=tone(it.state) />
                {(!it.made.purpose.is_decide()).then(|| view! { <p>{t("link-to-take-back")}</p> })}
                <p>{state_words(it.state)}</p>
                {to_close.map(|words| view! { <Banner tone=Tone::Warn title=words still=true /> })}
                <p>{about}</p>
                <p class="question__note">{tv("link-made-until", &until)}</p>
                <WhatCame link=it.made.link.clone() asked />
                {it.state.may_be_fetched().then(|| view! {
                    <Bring
                        case
                        made=it.made.clone()
                        answered=matches!(it.state, LinkState::Answered(_))
                        asked
                        after=Callback::new(move |()| look())
                    />
                })}
                {it.state.is_open().then(|| view! {
                    <Button
                        label=t("link-close")
                        kind
                        about=name
                        busy
                        on_press=UnsyncCallback::new(move |()| close(link.clone()))
                    />
                })}
            </li>
        }
    };
    move || {
        let all = found.get();
        (!all.is_empty()).then(|| {
            view! {
                <Card id="permissions-links" title=t("link-title")>
                    {move || failed.get().map(|words| view! { <Banner tone=Tone::Stop title=words /> })}
                    <ul class="permissions">{all.into_iter().map(one).collect_view()}</ul>
                </Card>
            }
        })
    }
}
