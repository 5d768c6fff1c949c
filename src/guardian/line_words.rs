//! What a guardian may put beside an answer: information to leave out, and own words. Nobody asks for either.

use std::collections::BTreeSet;

use domain::consent::{Group, Line};
use domain::guardian_flow::{Event, Offer};
use leptos::prelude::*;

use super::seat::seat;
use crate::i18n::t;
use crate::ui::{Checkboxes, Choice, Field, TextArea};

/// Kinds of information, each of which can be left out.
#[component]
pub(super) fn LeaveOut(
    /// Index of the offer.
    at: usize,
    /// What is asked.
    offer: Offer,
) -> impl IntoView {
    let seat = seat();
    let out = move || seat.session.with(|session| session.choice(at).map(|it| it.left_out.clone()));
    let options: Vec<Choice> = seat.texts.with_value(|texts| {
        let one = |group: &Group| {
            Choice::new(group.key(), texts.groups.get(group.key()).cloned().unwrap_or_default())
        };
        offer.groups.iter().map(one).collect()
    });
    let value = Signal::derive(move || {
        let keys = out().unwrap_or_default().into_iter().map(|group| group.key().to_owned());
        keys.collect::<Vec<_>>()
    });
    let change = UnsyncCallback::new(move |(key, chosen): (String, bool)| {
        let Some(group) = Group::named(&key) else { return };
        let mut groups: BTreeSet<Group> = untrack(out).unwrap_or_default();
        if chosen {
            groups.insert(group);
        } else {
            groups.remove(&group);
        }
        seat.act(Event::LeftOut { at, groups });
    });
    (options.len() > 1).then(|| {
        view! {
            <details class="more">
                <summary class="more__title">{t("guardian-leave-out")}</summary>
                <Field id="leave-out" label=t("guardian-leave-out-what") group=true>
                    <Checkboxes options value on_change=change />
                </Field>
            </details>
        }
    })
}

/// What stands in the boxes.
#[derive(Clone, Copy)]
struct Boxes {
    reason: RwSignal<String>,
    conditions: RwSignal<String>,
    may_ask: RwSignal<String>,
    excluded: RwSignal<String>,
}

/// What stands in a box, one on each line.
fn lines_of(written: RwSignal<String>) -> Vec<String> {
    let written = written.get_untracked();
    written.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The guardian's own words on a line. They decide nothing.
#[component]
pub(super) fn OwnWords(
    /// Index of the offer.
    at: usize,
    /// The line.
    line: Line,
) -> impl IntoView {
    let seat = seat();
    let now = seat.session.with_untracked(|session| session.choice(at).cloned()).unwrap_or_default();
    let boxes = Boxes {
        reason: RwSignal::new(now.reason),
        conditions: RwSignal::new(now.conditions),
        may_ask: RwSignal::new(now.may_ask.join("\n")),
        excluded: RwSignal::new(now.excluded.join("\n")),
    };
    let wrote = move |of: RwSignal<String>| {
        UnsyncCallback::new(move |text: String| {
            of.set(text);
            seat.act(Event::Wrote {
                at,
                reason: boxes.reason.get_untracked(),
                conditions: boxes.conditions.get_untracked(),
                may_ask: lines_of(boxes.may_ask),
                excluded: lines_of(boxes.excluded),
            });
        })
    };
    // Whom to ask is asked where somebody looks for the family, and stands open there.
    let may_ask = (line == Line::Trace).then(|| {
        view! {
            <Field id="may-ask" label=t("guardian-may-ask") hint=t("guardian-may-ask-hint")>
                <TextArea value=boxes.may_ask on_input=wrote(boxes.may_ask) max_length=2_000_u32 />
            </Field>
        }
    });
    // Who must not be contacted is asked where it matters (G05), and stands open there.
    let family = matches!(line, Line::Trace | Line::Verify | Line::Foreign);
    let excluded = family.then(|| {
        view! {
            <Field id="excluded" label=t("guardian-excluded") hint=t("guardian-excluded-hint")>
                <TextArea value=boxes.excluded on_input=wrote(boxes.excluded) max_length=2_000_u32 />
            </Field>
        }
    });
    // Where the point is how we reach somebody, how is the answer: it stands open.
    let reach = (line == Line::Contact).then(|| {
        let lacks =
            move || seat.session.with(|session| session.choice(at).is_some_and(|it| it.lacks_how(line)));
        let error = Signal::derive(move || lacks().then(|| t("guardian-reach-missing")));
        view! {
            <Field id="conditions" label=t("guardian-reach-how") hint=t("guardian-reach-hint") error>
                <TextArea value=boxes.conditions on_input=wrote(boxes.conditions) max_length=2_000_u32 />
            </Field>
        }
    });
    let limits = reach.is_none().then(|| {
        view! {
            <Field id="conditions" label=t("guardian-conditions")>
                <TextArea value=boxes.conditions on_input=wrote(boxes.conditions) max_length=2_000_u32 />
            </Field>
        }
    });
    view! {
        {may_ask}
        {excluded}
        {reach}
        <details class="more">
            <summary class="more__title">{t("guardian-own-words")}</summary>
            <div class="more__inside">
                {limits}
                <Field id="reason" label=t("guardian-reason") hint=t("guardian-reason-hint")>
                    <TextArea value=boxes.reason on_input=wrote(boxes.reason) max_length=2_000_u32 />
                </Field>
            </div>
        </details>
    }
}
