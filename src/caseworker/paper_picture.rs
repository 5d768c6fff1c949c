//! A photo of a paper from what this tablet holds, and the page on which it is looked at large and printed.

use std::rc::Rc;

use domain::consent::{ExportHow, ExportWhat, Exported};
use domain::paper::paper;
use domain::{Change, ChangeId, Media};
use leptos::prelude::*;

use super::exported::export;
use super::opened::{CaseHandle, param, with_case};
use crate::app::desk::desk;
use crate::app::failure;
use crate::app::routes::To;
use crate::i18n::{t, tag, tv};
use crate::ports::playback::Address;
use crate::ports::{intl, page};
use crate::ui::{Banner, Button, ButtonKind, EmptyState, PageHeader, Tone};

/// What came of looking for it on this tablet.
#[derive(Clone)]
enum Found {
    Here(Rc<Address>),
    /// It comes when there is a connection.
    OnTheWay,
    /// Its bytes are damaged, or cannot be shown.
    Broken,
}

/// Who kept it, and when.
pub(super) fn kept_words(change: &Change) -> String {
    let when = intl::date_and_time(tag(), change.recorded);
    let who = super::case::name_of(&change.entered_by);
    tv("paper-kept-by", &[("who", who.into()), ("when", when.into())])
}

/// The picture, or in words why it is not there.
#[component]
pub(super) fn Picture(
    /// As the fact names it.
    media: Media,
    /// What it is, for who does not see it.
    alt: String,
) -> impl IntoView {
    let revision = desk().revision.clone();
    let read = LocalResource::new(move || {
        revision.track();
        let (desk, media) = (desk(), media.clone());
        async move {
            match desk.store.media(&media.id).await {
                Ok(Some(bytes)) => {
                    Address::of(&bytes, &media.mime).map_or(Found::Broken, |it| Found::Here(Rc::new(it)))
                }
                Ok(None) => Found::OnTheWay,
                Err(_) => Found::Broken,
            }
        }
    });
    // What is there stays: nothing flickers while something else is saved.
    let there = RwSignal::new_local(None::<Found>);
    Effect::new(move |_| {
        let Some(found) = read.get() else { return };
        if !there.with_untracked(|it| matches!(it, Some(Found::Here(_)))) {
            there.set(Some(found));
        }
    });
    move || {
        there.get().map(|found| match found {
            Found::Here(address) => view! {
                <img class="papers__picture" src=address.as_str().to_owned() alt=alt.clone() on:error=move |_| there.set(Some(Found::Broken)) />
            }
            .into_any(),
            Found::OnTheWay => view! { <p class="question__note">{t("paper-on-the-way")}</p> }.into_any(),
            Found::Broken => view! { <p class="question__note">{t("paper-broken")}</p> }.into_any(),
        })
    }
}

/// The page of the paper in the address.
#[component]
pub(crate) fn PaperPage() -> impl IntoView {
    with_case(|case| view! { <Page case /> })
}

#[component]
fn Page(case: CaseHandle) -> impl IntoView {
    let id: Option<ChangeId> = param("paper").get_untracked().parse().ok();
    let found = id.and_then(|id| {
        case.with_value(|it| {
            it.now(|file| {
                let paper = paper(file, &id).filter(|it| it.aside.is_none())?;
                let back = To::Question(it.id.clone(), paper.kept.document.clone(), paper.kept.path.clone());
                Some((back.path(), paper.kept.media.clone(), kept_words(paper.change)))
            })
        })
    });
    let Some((back_href, media, kept)) = found else {
        return view! { <main class="page" id="content"><EmptyState title=t("paper-none") /></main> }
            .into_any();
    };
    let over = case.with_value(|it| super::home::called(&it.summary().content));
    let number = case.with_value(|it| it.number());
    let failed = RwSignal::new_local(None);
    let print = UnsyncCallback::new(move |()| {
        let it = Exported {
            what: ExportWhat::Paper,
            how: ExportHow::Printed,
            recipient: None,
            digest: None,
            packet: None,
        };
        export(case, it, failed, page::print);
    });
    let alt = kept.clone();
    view! {
        <main class="page page--narrow stack" id="content">
            <div class="no-print stack">
                <PageHeader title=t("paper-title") over back_href back_label=t("common-back") />
                {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
                <Button label=t("paper-print") kind=ButtonKind::Primary on_press=print />
            </div>
            <article class="papers__large">
                <p>{tv("authority-case", &[("number", number.into())])} " · " {kept}</p>
                <Picture media alt />
            </article>
        </main>
    }
    .into_any()
}
