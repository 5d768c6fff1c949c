//! What held at the last sitting that was set up here: whom to ask about data, where one can complain, and which sentences
//! are true in this place. It is kept sealed with this worker's own records on the tablet and proposed at the next sitting;
//! nothing of it counts before the worker has looked at it and taken it over.

use std::collections::BTreeMap;
use std::rc::Rc;

use catalogue::child::LocalTruth;
use domain::{Clock, Timestamp};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use store::case_store::MetaValue;

use super::form::Form;
use crate::app::desk::{Desk, desk};
use crate::caseworker::reach;
use crate::i18n::{t, tag, tv};
use crate::ports::clock::Browser;
use crate::ports::intl;
use crate::ui::{Button, Card, SummaryList, SummaryRow};

/// The record. Older ones are written over: only the last sitting proposes something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LastSitting {
    /// Version of this shape; 1.
    v: u8,
    /// For which place. Another place has other offices.
    organisation: String,
    data_contact: String,
    authority: String,
    /// How a person reaches this worker.
    #[serde(default)]
    contact: String,
    /// What was confirmed, with the sentence that stood there: another sentence is confirmed by nothing of before.
    confirmed: BTreeMap<String, String>,
    at: Timestamp,
}

impl MetaValue for LastSitting {
    const NAME: &'static str = "last_sitting";
}

/// Keeps what holds now. Where the tablet cannot, the next sitting asks anew, and this one goes on.
pub(super) async fn keep(desk: &Rc<Desk>, form: Form) {
    let last = untrack(|| {
        let tidy = |text: RwSignal<String>| text.with(|text| text.trim().to_owned());
        let truths = form.truths_here.get();
        let confirmed = form.truths();
        let says = truths.into_iter().filter(|it| confirmed.contains(&it.key));
        LastSitting {
            v: 1,
            organisation: tidy(form.organisation),
            data_contact: tidy(form.data_contact),
            authority: tidy(form.authority),
            contact: tidy(form.contact),
            confirmed: says.map(|it| (it.key, it.says)).collect(),
            at: Browser.now(),
        }
    });
    let _ = desk.store.put_meta(&last).await;
    reach::keep(desk, last.organisation, last.contact).await;
}

impl LastSitting {
    /// The sentences that were confirmed and still stand in the same words.
    fn still(&self, truths: &[LocalTruth]) -> Vec<LocalTruth> {
        let same = |it: &&LocalTruth| self.confirmed.get(&it.key) == Some(&it.says);
        truths.iter().filter(same).cloned().collect()
    }
}

/// What the last sitting proposes, with one button that takes it over; nothing where another place asked, or where
/// something stands in the boxes already.
#[component]
pub(super) fn FromLastSitting(
    /// What is set up.
    form: Form,
) -> impl IntoView {
    // Held by the resource itself: it may begin to read when the page is gone already.
    let desk = desk();
    let kept = LocalResource::new(move || {
        let desk = Rc::clone(&desk);
        async move { desk.store.meta::<LastSitting>().await.ok().flatten() }
    });
    let taken = RwSignal::new(false);
    let proposed = move || {
        let last = kept.get().flatten()?;
        let here = form.organisation.with(|it| it.trim() == last.organisation);
        let empty = form.data_contact.with(String::is_empty)
            && form.authority.with(String::is_empty)
            && form.confirmed.with(Vec::is_empty);
        (here && empty && !taken.get()).then_some(last)
    };
    move || {
        proposed().map(|last| {
            let truths = form.truths_here.with(|all| last.still(all));
            let title = tv("sitting-last-title", &[("day", intl::day_of(tag(), last.at).into())]);
            let lines = truths.iter().map(|it| view! { <li>{it.says.clone()}</li> }).collect_view();
            let (contact, authority) = (last.data_contact.clone(), last.authority.clone());
            let reach = Some(last.contact.clone()).filter(|it| !it.is_empty());
            let take = UnsyncCallback::new(move |()| {
                form.data_contact.set(last.data_contact.clone());
                form.authority.set(last.authority.clone());
                if form.contact.with_untracked(String::is_empty) {
                    form.contact.set(last.contact.clone());
                }
                form.confirmed.set(truths.iter().map(|it| it.key.clone()).collect());
                taken.set(true);
            });
            view! {
                <Card id="sitting-last" title marked=true>
                    <p>{t("sitting-last-words")}</p>
                    <SummaryList>
                        <SummaryRow label=t("sitting-data-contact") value=contact />
                        <SummaryRow label=t("sitting-authority") value=authority />
                        {reach.map(|reach| view! { <SummaryRow label=t("sitting-contact") value=reach /> })}
                    </SummaryList>
                    <p>{t("sitting-confirmed")}</p>
                    <ul class="sitting-last__truths">{lines}</ul>
                    <Button label=t("sitting-last-take") on_press=take />
                </Card>
            }
        })
    }
}
