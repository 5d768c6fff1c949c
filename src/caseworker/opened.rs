//! Opens the case that an address names, for every screen of a case.

use std::rc::Rc;

use domain::CaseId;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use sync::engine::Phase;

use crate::app::desk::desk;
use crate::app::failure;
use crate::app::open_case::OpenCase;
use crate::app::routes::To;
use crate::i18n::t;
use crate::ui::{Banner, EmptyState, LinkButton, Skeleton, Tone};

/// A case in the hands of a screen.
pub(super) type CaseHandle = StoredValue<Rc<OpenCase>, LocalStorage>;

/// A part of the address.
pub(super) fn param(name: &'static str) -> Memo<String> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get(name).unwrap_or_default()))
}

/// Draws a screen of the case in the address; says so while it opens, and if it is not here.
pub(super) fn with_case<V: IntoView + 'static>(draw: fn(CaseHandle) -> V) -> impl IntoView {
    let case = param("case");
    move || {
        let id: Option<CaseId> = case.get().parse().ok();
        let desk = desk();
        let opening = LocalResource::new(move || {
            let (desk, id) = (Rc::clone(&desk), id.clone());
            async move {
                match id {
                    Some(id) => desk.case(&id).await,
                    None => Ok(None),
                }
            }
        });
        move || match opening.get() {
            None => {
                view! { <main class="page" id="content"><Skeleton label=t("case-loading") lines=6 /></main> }
                    .into_any()
            }
            Some(Ok(Some(case))) => draw(StoredValue::new_local(case)).into_any(),
            Some(Ok(None)) => {
                let again = UnsyncCallback::new(move |()| opening.refetch());
                view! { <NoCase again /> }.into_any()
            }
            Some(Err(error)) => view! {
                <main class="page" id="content">
                    <Banner tone=Tone::Stop title=failure::of_store(&error) />
                </main>
            }
            .into_any(),
        }
    }
}

/// Nothing is here under this address. While the tablet still receives, the case may be about to come.
#[component]
fn NoCase(
    /// Looks once more, after something came.
    again: UnsyncCallback<()>,
) -> impl IntoView {
    let desk = desk();
    let status = desk.sync_status.clone();
    let receives =
        Memo::new(move |_| matches!(status.with(|it| it.phase.clone()), Phase::Sending | Phase::Receiving));
    let revision = desk.revision.clone();
    Effect::new(move |before: Option<()>| {
        revision.track();
        if before.is_some() {
            again.run(());
        }
    });
    view! {
        <main class="page" id="content">
            {move || if receives.get() {
                view! { <Skeleton label=t("case-loading") lines=6 /> }.into_any()
            } else {
                view! {
                    <EmptyState title=t("case-not-found-title") text=t("case-not-found-words")>
                        <LinkButton href=To::Home.path() label=t("nav-home") />
                    </EmptyState>
                }
                .into_any()
            }}
        </main>
    }
}
