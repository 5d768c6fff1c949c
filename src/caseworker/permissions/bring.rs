//! Asks for the answer of a personal link at once, and says what came of it and what to do next.

use domain::LinkId;
use domain::consent::{Brought, LinkMade};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::desk::desk;
use crate::caseworker::after_link::bring;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::t;
use crate::ui::{Banner, Button, ButtonKind, Tone};

/// What came of the last question, and of which link. It outlives the drawing of a list that changed meanwhile.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    /// True while the exchange goes on.
    busy: RwSignal<bool>,
    told: RwSignal<Option<(LinkId, Result<Brought, String>)>>,
}

impl Asked {
    /// Nothing was asked yet.
    pub(super) fn nothing() -> Self {
        Self { busy: RwSignal::new(false), told: RwSignal::new(None) }
    }
}

/// Words for what came of it.
fn words(of: &Result<Brought, String>) -> (Tone, String, String) {
    let (tone, key) = match of {
        Ok(Brought::InCase) => (Tone::Ok, "in-case"),
        Ok(Brought::NotYet) => (Tone::Info, "not-yet"),
        Ok(other) => (Tone::Warn, other.key()),
        Err(code) if code == "offline" => (Tone::Warn, "offline"),
        Err(_) => (Tone::Warn, "failed"),
    };
    (tone, t(&format!("link-bring-{key}")), t(&format!("link-bring-{key}-words")))
}

/// The button of one link.
#[component]
pub(super) fn Bring(
    /// The case.
    case: CaseHandle,
    /// The link.
    made: LinkMade,
    /// True where the server said that an answer came.
    answered: bool,
    /// What was asked on this page.
    asked: Asked,
    /// Called when the server was asked.
    after: Callback<()>,
) -> impl IntoView {
    let Asked { busy, told } = asked;
    let desk = StoredValue::new_local(desk());
    let (name, made) = (made.name.clone(), StoredValue::new(made));
    let press = UnsyncCallback::new(move |()| {
        busy.set(true);
        told.set(None);
        let id = case.with_value(|it| it.id.clone());
        let (desk, made) = (desk.get_value(), made.get_value());
        spawn_local(async move {
            let found = bring(&desk, &id, &made).await.map_err(|it| it.code().to_owned());
            busy.try_set(false);
            told.try_set(Some((made.link, found)));
            after.try_run(());
        });
    });
    view! {
        <Button
            label=t(if answered { "link-bring" } else { "link-bring-look" })
            busy_label=t("link-bring-busy")
            kind=if answered { ButtonKind::Primary } else { ButtonKind::Secondary }
            about=name
            busy
            on_press=press
        />
    }
}

/// What came of it, where this link was asked about.
#[component]
pub(super) fn WhatCame(
    /// The link.
    link: LinkId,
    /// What was asked on this page.
    asked: Asked,
) -> impl IntoView {
    move || {
        let told = asked.told.get().filter(|(of, _)| *of == link);
        told.map(|(_, result)| {
            let (tone, title, text) = words(&result);
            view! { <Banner tone title text /> }
        })
    }
}
