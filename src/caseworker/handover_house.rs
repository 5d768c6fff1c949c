//! Before the tablet is handed over: which sentences this child will not be told, because nobody has confirmed that they
//! are true here. The worker tells it in own words.

use catalogue::ChildTexts;
use catalogue::child::LocalTruth;
use domain::HouseVerdict;
use leptos::prelude::*;

use crate::app::desk::desk;
use crate::app::house::Here;
use crate::i18n::{t, tv};
use crate::ui::{Banner, Card, Tone};

/// What is left out, and what holds instead; nothing where every sentence is confirmed.
#[component]
pub(super) fn NotConfirmed(
    /// The child's texts in the worker's language.
    #[prop(into)]
    texts: Signal<Option<ChildTexts>>,
) -> impl IntoView {
    let handle = StoredValue::new_local(desk());
    let here = LocalResource::new(move || {
        let desk = handle.get_value();
        async move { Here::of(&desk).await.unwrap_or_default() }
    });
    move || {
        let (here, texts) = (here.get()?, texts.get()?);
        // The day of the next step is the worker's own: it stands on this page.
        let ours = |key: &str| key == domain::NEXT_DATE || key == domain::LETTER;
        let open = |it: &LocalTruth| !ours(&it.key) && !here.confirmed.contains(&it.key);
        let (denied, open): (Vec<LocalTruth>, Vec<LocalTruth>) =
            texts.local_truths.into_iter().filter(open).partition(|it| {
                here.house.standing(&it.key).is_some_and(|it| it.verdict == HouseVerdict::NotTrue)
            });
        if denied.is_empty() && open.is_empty() {
            return None;
        }
        let denied = denied.into_iter().map(|it| {
            let words = here.house.standing(&it.key).map(|it| it.words.clone()).unwrap_or_default();
            let words = (!words.is_empty()).then(|| tv("house-instead-is", &[("words", words.into())]));
            view! { <li><strong>{it.says}</strong> {words.map(|words| view! { <p dir="auto">{words}</p> })}</li> }
        });
        let denied = denied.collect_view();
        let count = open.len();
        let open = open.into_iter().map(|it| {
            let who = tv("house-who", &[("who", it.confirmed_by.into())]);
            view! { <li>{it.says} " · " {who}</li> }
        });
        let open = open.collect_view();
        Some(view! {
            <Card id="handover-house" title=t("house-handover-title")>
                <p>{t("house-handover-words")}</p>
                {(!denied.is_empty()).then(|| view! {
                    <Banner tone=Tone::Warn title=t("house-handover-denied") still=true><ul class="gap-list">{denied}</ul></Banner>
                })}
                {(count > 0).then(|| view! {
                    <details>
                        <summary>{tv("house-handover-open", &[("count", count.into())])}</summary>
                        <ul class="gap-list">{open}</ul>
                    </details>
                })}
            </Card>
        })
    }
}
