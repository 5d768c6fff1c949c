//! What holds from the last talk with this child: it stands in the boxes as a proposal, is said to be from last time, and
//! counts only once somebody has looked at it. Who is in the room, how the tablet is held, what happens next and whether
//! the child wants to talk are asked anew.

use domain::{LastTalk, Timestamp};
use leptos::prelude::*;

use super::handover_form::{HELPERS, SUPPORTERS, SetUp, TRUSTED};
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{Button, Card, Chip, SingleCheckbox, SummaryList, SummaryRow, Tone};

/// What was taken over, and whether somebody said that it still holds.
#[derive(Clone, Copy)]
pub(super) struct FromLast {
    /// When the last talk ended; none where nothing is taken over.
    at: RwSignal<Option<Timestamp>>,
    looked: RwSignal<bool>,
}

impl FromLast {
    /// Nothing.
    pub(super) fn nothing() -> Self {
        Self { at: RwSignal::new(None), looked: RwSignal::new(false) }
    }

    /// True while something of last time stands there that nobody has looked at.
    pub(super) fn waits(self) -> bool {
        self.at.with(Option::is_some) && !self.looked.get()
    }
}

/// Puts what holds from the last talk into the boxes.
pub(super) fn take_over(set_up: SetUp, last: &LastTalk<'_>) {
    let manner = last.manner;
    set_up.depth.take_over(manner);
    if let Some(arranged) = &manner.arranged {
        set_up.with_interpreter.set(Some(arranged.interpreter.is_some()));
        set_up.interpreter.set(arranged.interpreter.clone().unwrap_or_default());
        let had = SUPPORTERS.iter().filter(|(_, who)| arranged.recipients.contains(who));
        set_up.supporters.set(had.map(|(key, _)| (*key).to_owned()).collect());
        for ((key, _), name) in
            HELPERS.into_iter().zip(set_up.helpers).filter(|((key, _), _)| *key != TRUSTED)
        {
            name.set(arranged.names.get(key).cloned().unwrap_or_default());
        }
    }
    set_up.from_last.at.set(Some(last.at));
}

/// Empties what was taken over.
fn begin_anew(set_up: SetUp) {
    set_up.depth.empty();
    set_up.with_interpreter.set(None);
    set_up.interpreter.set(String::new());
    set_up.supporters.set(Vec::new());
    set_up.helpers.into_iter().for_each(|name| name.set(String::new()));
    set_up.from_last.at.set(None);
}

/// A mark at the end of a card's title line while it holds what nobody has looked at.
pub(super) fn mark(from: FromLast) -> ViewFn {
    ViewFn::from(move || {
        from.waits().then(|| view! { <Chip label=t("handover-last-mark") tone=Tone::Info /> })
    })
}

/// What stands in the boxes from last time, to be looked at once.
#[component]
pub(super) fn LastTime(
    /// What stands in the boxes.
    set_up: SetUp,
) -> impl IntoView {
    let from = set_up.from_last;
    let looked = UnsyncCallback::new(move |now| from.looked.set(now));
    let anew = UnsyncCallback::new(move |()| begin_anew(set_up));
    // As it stood then: what is chosen below changes today and not the last time.
    let stood = StoredValue::new(untrack(|| lines(set_up)));
    let rows = move || {
        let stood = stood.get_value().into_iter();
        stood.map(|(label, value)| view! { <SummaryRow label value /> }).collect_view()
    };
    move || {
        from.at.get().map(|at| {
            let title = tv("handover-last-title", &[("day", intl::day_of(tag(), at).into())]);
            view! {
                <Card id="handover-last" title marked=true>
                    <p>{t("handover-last-words")}</p>
                    <SummaryList>{rows}</SummaryList>
                    <SingleCheckbox id="handover-from-last" label=t("handover-last-holds") checked=from.looked on_change=looked />
                    <Button label=t("handover-last-anew") on_press=anew />
                </Card>
            }
        })
    }
}

/// What stands in the boxes, in words.
fn lines(set_up: SetUp) -> Vec<(String, String)> {
    let depth = set_up.depth.words();
    let interpreter = match set_up.with_interpreter.get() {
        Some(true) => Some(set_up.interpreter.get()),
        Some(false) => Some(t("common-no")),
        None => None,
    };
    let supporters = set_up.supporters.with(|chosen| {
        let named = chosen.iter().map(|who| t(&format!("handover-supporter-{who}")));
        let all = intl::list(tag(), named);
        (!all.is_empty()).then_some(all)
    });
    let more = [
        ("handover-with-interpreter", interpreter.filter(|words| !words.is_empty())),
        ("handover-supporters", supporters),
    ];
    let more = more.into_iter().filter_map(|(label, words)| words.map(|words| (t(label), words)));
    depth.into_iter().chain(more).collect()
}

/// Words of a reason for a depth.
pub(super) fn reason_words(reason: domain::DepthReason) -> String {
    t(&format!("handover-depth-why-{}", key(reason).replace('_', "-")))
}
