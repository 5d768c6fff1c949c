//! Puts together what goes to one recipient: chosen answer by answer among what is permitted, then printed, saved or
//! sealed, and written down. Nothing is chosen beforehand. Gone as soon as the permission is; what was written to the recipient is
//! there again with another one, and what was chosen with the same. What was begun is kept on the tablet until it went.

mod along;
mod boxes;
mod contents;
mod hand_over;
mod inside;
mod left_out;
mod paper;
mod saved;
mod sender;

use std::collections::BTreeSet;

use domain::consent::{Group, LeftOut, Line, PACKET_VERSION, Packet, Part, Recipient, Ticked};
use domain::{ChangeId, CivilDate, Clock};
use leptos::prelude::*;

use super::limits::Limits;
use super::{track, words};
use crate::app::desk::desk;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag};
use crate::ports::clock::Browser;
use crate::ports::page;
use crate::ui::{Banner, Button, ButtonKind, Field, Skeleton, TextArea, Tone};
use along::{Along, ChooseAlong};
pub(super) use boxes::Boxes;
use contents::Contents;
use hand_over::HandOver;
use inside::{Found, Inside};
use left_out::{AskWhy, ChooseWords};
pub(super) use paper::Paper;
use sender::{AskSender, Sender};

/// What may go.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Permitted {
    /// What for; none by law or in danger.
    pub(super) line: Option<Line>,
    /// To whom.
    pub(super) recipient: Recipient,
    /// What.
    pub(super) groups: BTreeSet<Group>,
    /// The changes that permit it.
    pub(super) by: BTreeSet<ChangeId>,
    /// The last day.
    pub(super) until: Option<CivilDate>,
}

/// The packet that was put together last: the page prints it instead of itself.
#[derive(Clone, Copy)]
pub(super) struct Made(pub(super) RwSignal<Option<Packet>>);

/// Where on the page a packet is put together: one place at a time, so that no packet is ever handed over on the ground of
/// another.
#[derive(Clone, Copy)]
pub(super) struct Composing(pub(super) RwSignal<Option<At>>);

/// A place in which a packet is put together.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum At {
    /// Under the gate.
    Gate,
    /// Under something that goes out without a yes.
    WithoutYes(ChangeId),
}

/// What stands in the boxes, and the packet once it was put together.
#[derive(Clone, Copy)]
struct Draft {
    chosen: RwSignal<Vec<Ticked>>,
    request: RwSignal<String>,
    /// Limits in the person's own words that go along, by their keys.
    limits: RwSignal<Vec<String>>,
    /// Why somebody is named who is to be left alone.
    why: RwSignal<String>,
    sender: Sender,
    boxes: Boxes,
    tried: RwSignal<bool>,
    made: RwSignal<Option<Packet>>,
}

/// The packet for what was permitted. `done` once it is written down that it went. To whom and what stays the same while it is
/// drawn; who permits it may become more, and leaves what stands in the boxes.
#[component]
pub(super) fn Compose(
    case: CaseHandle,
    #[prop(into)] permitted: Signal<Permitted>,
    boxes: Boxes,
    done: UnsyncCallback<()>,
) -> impl IntoView {
    let draft = Draft {
        chosen: boxes.chosen,
        request: boxes.request,
        limits: boxes.limits,
        why: boxes.why,
        sender: Sender::begin(case),
        boxes,
        tried: RwSignal::default(),
        made: expect_context::<Made>().0,
    };
    draft.made.set(None);
    on_cleanup(move || drop(draft.made.try_set(None)));
    permitted.with_untracked(|it| boxes.stand_on(&it.by));
    // A packet names what permits it: with another permission it is put together anew.
    Effect::new(move |_| {
        permitted.with(|it| boxes.stand_on(&it.by));
        draft.made.set(None);
    });
    let (kind, groups) = permitted.with_untracked(|it| (it.recipient.kind, it.groups.clone()));
    let groups: Vec<Group> = groups.into_iter().collect();
    let by = Memo::new(move |_| permitted.with(|it| it.by.clone()));
    let left_out = Memo::new(move |_| {
        let by = by.get();
        track(case, |ledger| ledger.left_out(&by))
    });
    // Held by the resources themselves: they may begin to read when the page is gone already.
    let read = (desk(), case.get_value(), groups.clone());
    let again = read.clone();
    let opened = LocalResource::new(move || {
        let (desk, case, groups) = read.clone();
        Inside::open(desk, case, groups, kind)
    });
    let carried = LocalResource::new(move || {
        let (desk, case, groups) = again.clone();
        desk.revision.track();
        along::read(desk, case, groups, kind)
    });
    // While it is read again, what was read before stays: nobody loses the box under their finger.
    let along = Memo::new(move |before: Option<&Vec<Along>>| {
        carried.get().unwrap_or_else(|| before.cloned().unwrap_or_default())
    });
    let groups = StoredValue::new(groups);
    let contents = move || match opened.get() {
        None => view! { <Skeleton label=t("form-loading") lines=4 /> }.into_any(),
        Some(inside) => {
            let inside = StoredValue::new_local(inside);
            // What others write in the meantime is taken in; what was put together stays as it was read.
            Effect::new(move |_| {
                case.with_value(|it| it.revision()).track();
                inside.try_with_value(Inside::take_in);
            });
            let found = Memo::new(move |_| inside.with_value(|it| groups.with_value(|of| it.found(of))));
            view! {
                <div class="stack">
                    <Contents draft found inside />
                    <ChooseAlong draft all=along />
                    <ChooseWords draft left_out />
                    <MakeIt case draft permitted found along left_out />
                    {move || draft.made.get().map(|packet| view! { <HandOver case packet draft permitted done /> })}
                </div>
            }
            .into_any()
        }
    };
    view! {
        <Limits case by />
        {contents}
    }
}

/// What the recipient is asked to do, and the button that puts the packet together.
#[component]
fn MakeIt(
    case: CaseHandle,
    draft: Draft,
    permitted: Signal<Permitted>,
    found: Memo<Found>,
    along: Memo<Vec<Along>>,
    left_out: Memo<LeftOut>,
) -> impl IntoView {
    let named = left_out::named(draft, found, left_out);
    let wrong = Signal::derive(move || {
        (draft.tried.get() && draft.request.with(|it| it.trim().is_empty())).then(|| t("common-needed"))
    });
    let silent =
        Signal::derive(move || (draft.tried.get() && draft.sender.is_silent()).then(|| t("common-needed")));
    // What is ticked and stands there no longer, or in other words by now, is chosen no more.
    let some = Memo::new(move |_| {
        draft
            .chosen
            .with(|chosen| found.with(|it| it.has_any(chosen)) || along.with(|it| along::any(it, chosen)))
    });
    let empty = Signal::derive(move || draft.tried.get() && !some.get());
    let make = UnsyncCallback::new(move |()| {
        draft.tried.set(true);
        if draft.request.with_untracked(|it| it.trim().is_empty()) {
            page::focus("packet-request");
            return;
        }
        if untrack(|| draft.sender.is_silent()) {
            page::focus("packet-answer-to");
            return;
        }
        let names = named.with_untracked(|it| !it.who.is_empty());
        if names && draft.why.with_untracked(|it| it.trim().is_empty()) {
            page::focus("packet-named-why");
            return;
        }
        if !names {
            draft.why.set(String::new());
        }
        if some.get_untracked() {
            let chosen = draft.chosen.get_untracked();
            let found = found.get_untracked();
            let request = draft.request.get_untracked();
            let mut packet = permitted.with_untracked(|it| packet(case, it, &found, &chosen, &request));
            draft.sender.sign(&mut packet);
            draft.sender.keep();
            packet.left_out =
                draft.limits.with_untracked(|words| left_out::going(left_out.get_untracked(), words));
            packet.enclosed = along.with_untracked(|all| along::chosen(all, &chosen));
            if !packet.enclosed.is_empty() {
                packet.groups.insert(Group::ViewsFull);
            }
            draft.made.set(Some(packet));
        }
    });
    let write = UnsyncCallback::new(move |text| {
        draft.made.set(None);
        draft.request.set(text);
    });
    view! {
        <Field id="packet-request" label=t("packet-request") hint=t("packet-request-hint") required=t("common-required") error=wrong>
            <TextArea value=draft.request on_input=write />
        </Field>
        <AskSender sender=draft.sender wrong=silent changed=UnsyncCallback::new(move |()| draft.made.set(None)) />
        <AskWhy draft named />
        {move || empty.get().then(|| view! { <Banner tone=Tone::Stop title=t("packet-empty") /> })}
        <Button label=t("packet-make") kind=ButtonKind::Primary on_press=make />
    }
}

/// The packet of what was chosen.
fn packet(
    case: CaseHandle,
    permitted: &Permitted,
    found: &Found,
    chosen: &[Ticked],
    request: &str,
) -> Packet {
    let mut groups = BTreeSet::new();
    let mut parts = Vec::new();
    for (group, pieces) in &found.groups {
        let entries: Vec<_> =
            pieces.iter().filter(|it| it.is_ticked(chosen)).map(inside::Piece::entry).collect();
        if !entries.is_empty() {
            groups.insert(*group);
            parts.push(Part { title: words::group(*group), entries });
        }
    }
    Packet {
        version: PACKET_VERSION,
        case_number: case.with_value(|it| it.number()),
        recipient: permitted.recipient.clone(),
        line: permitted.line,
        request: request.trim().to_owned(),
        sender: desk().me.name.clone(),
        organisation: String::new(),
        answer_to: String::new(),
        made: Browser.now(),
        until: permitted.until,
        by: permitted.by.clone(),
        onward: false,
        left_out: LeftOut::default(),
        groups,
        language: tag().to_owned(),
        parts,
        enclosed: Vec::new(),
    }
}
