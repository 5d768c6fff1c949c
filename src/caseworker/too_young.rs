//! Under four there is no child mode: what a very young child shows is observed, not asked (GC 12, paragraph 21).

use catalogue::child::Observation;
use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::{Banner, ButtonKind, Card, LinkButton};

/// What to look at instead of handing the tablet over, and the way to the notes.
#[component]
pub(super) fn TooYoung(
    /// What to look at; none while it is being read.
    observation: Signal<Option<Observation>>,
    /// Where it is written down.
    write: String,
) -> impl IntoView {
    let areas = move |it: &Observation| {
        let area = |area: &catalogue::child::ObservationArea| {
            let signs = area.signs.join(" · ");
            view! { <dt>{area.ask.clone()}</dt> <dd>{signs}</dd> }
        };
        it.areas.iter().map(area).collect_view()
    };
    let block = move || {
        observation.get().map(|it| {
            view! {
                <Card id="handover-observe" title=it.title.clone()>
                    <p>{it.lead.clone()}</p>
                    <dl class="stack">{areas(&it)}</dl>
                    <p>{it.note.clone()}</p>
                </Card>
            }
        })
    };
    view! {
        <Banner title=t("handover-too-young-title") text=t("handover-too-young-words") still=true>
            <LinkButton href=write label=t("handover-too-young-notes") kind=ButtonKind::Primary />
        </Banner>
        {block}
    }
}
