//! What was offered to the child, what it said over time, and what weight that gets: one page for the whole of it.

use catalogue::ChildTexts;
use domain::{Cell, Coverage, DutyToOffer, coverage};
use leptos::prelude::*;

use super::coverage_grid::Chosen;
use super::coverage_mark::Mark;
use super::coverage_points::Points;
use super::lanes::Lanes;
use super::opened::{CaseHandle, with_case};
use super::other_words::{self, InOtherWords};
use super::views::Statement;
use super::weights::{WeightsCard, record_href};
use crate::app::routes::To;
use crate::i18n::{t, tv};
use crate::ports::transport::asset_text;
use crate::ui::{Banner, Card, Dialog, LinkButton, PageHeader, Tone};

/// The grid of the case in the address.
#[component]
pub(crate) fn CoveragePage() -> impl IntoView {
    with_case(|case| view! { <Page case /> })
}

/// The texts that a child reads, for the words on its cards.
pub(super) fn child_texts() -> LocalResource<Option<ChildTexts>> {
    LocalResource::new(|| async {
        asset_text(&ChildTexts::file("en")).await.ok().and_then(|text| ChildTexts::parse(&text).ok())
    })
}

#[component]
fn Page(case: CaseHandle) -> impl IntoView {
    let texts = child_texts();
    let grid = Memo::new(move |_| {
        case.with_value(|it| it.track(|file| GridValue(coverage(file, it.withheld() > 0))))
    });
    let withheld = Memo::new(move |_| grid.with(|grid| grid.0.count(Cell::NotShared) > 0));
    let chosen = RwSignal::new(None::<Chosen>);
    let id = case.with_value(|it| it.id.clone());
    let statements = move || {
        let Some(cell) = chosen.get() else { return Vec::new() };
        let texts = texts.get().flatten();
        case.with_value(|it| {
            it.now(|file| {
                let found = file.statements().filter(|(_, said)| cell.said.contains(&said.id));
                found
                    .map(|(change, said)| {
                        let (language, said) = (change.language.clone(), said.clone());
                        let lines = other_words::lines(file, &change.id);
                        view! {
                            <Statement language said texts=texts.clone()>
                                <InOtherWords lines />
                            </Statement>
                        }
                    })
                    .collect::<Vec<_>>()
            })
        })
    };
    let title = Signal::derive(move || {
        chosen.with(|cell| cell.as_ref().map(|it| it.title.clone()).unwrap_or_default())
    });
    let noted = move || chosen.with(|cell| cell.as_ref().is_some_and(|cell| cell.noted));
    view! {
        <main class="page stack" id="content">
            <PageHeader title=t("views-coverage-title") back_href=To::Views(id.clone()).path() back_label=t("case-views-title") />
            <p>{move || tv("views-coverage-lead", &[("count", grid.with(|grid| grid.0.rows.len()).into())])}</p>
            {move || withheld.get().then(|| view! { <Banner title=t("views-coverage-withheld") still=true /> })}
            {move || grid.with(|grid| view! { <Open case grid=grid.0.clone() /> })}
            <Card id="coverage-heading" title=t("views-grid-title")>
                <Points grid=Signal::derive(move || grid.get().0) on_open=UnsyncCallback::new(move |cell| chosen.set(Some(cell))) />
            </Card>
            <WeightsCard case />
            <Lanes case />
            <Dialog
                id="coverage-said"
                open=Signal::derive(move || chosen.with(Option::is_some))
                on_close=UnsyncCallback::new(move |()| chosen.set(None))
                title
                close_label=t("common-close")
            >
                {move || noted().then(|| view! { <p>{t("views-cell-noted")}</p> })}
                {statements}
                {move || chosen.get().map(|cell| view! { <Mark case cell done=UnsyncCallback::new(move |()| chosen.set(None)) /> })}
            </Dialog>
        </main>
    }
}

/// A grid that a memo can hold.
#[derive(Debug, Clone, PartialEq)]
struct GridValue(Coverage);

/// What must be offered, or explained, before a determination is asked for.
#[component]
fn Open(case: CaseHandle, grid: Coverage) -> impl IntoView {
    let open = match grid.duty() {
        DutyToOffer::Met => {
            return view! { <Banner tone=Tone::Ok title=t("views-open-none") still=true /> }.into_any();
        }
        DutyToOffer::NotKnown => {
            let words = t("views-open-not-known-words");
            return view! { <Banner title=t("views-open-not-known") text=words still=true /> }.into_any();
        }
        DutyToOffer::Open(open) => open,
    };
    let count = tv("views-open-title", &[("count", open.len().into())]);
    view! {
        <Card id="coverage-open" title=count>
            <p>{t("views-open-words")}</p>
            <div class="case__write">
                <LinkButton href=record_href(case, "gaps") label=t("views-open-explain") />
            </div>
        </Card>
    }
    .into_any()
}
