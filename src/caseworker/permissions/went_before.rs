//! What went before somebody took the yes back, and was not written down then: a packet that was made and may go no longer. It is
//! written down with the moment and the reason, and opens nothing.

mod begun;

use domain::consent::{Channel, ConsentFact, Ledger, Shared};
use domain::{ChangeId, Clock, Timestamp};
use form_engine::typed::{MomentEntry, WallTime};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::writing::Writing;
use super::{track, words};
use crate::app::desk::desk;
use crate::caseworker::begun::Keeper;
use crate::caseworker::moment::{moment_of, moment_words, wall};
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag, tv};
use crate::ports::clock::Browser;
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, Choice, Dialog, Field, MomentInput, Radios, TextArea};
use begun::Begun;

/// One packet, as a screen shows it.
#[derive(Clone, PartialEq)]
struct Row {
    made: ChangeId,
    who: String,
    what: String,
    at: Timestamp,
}

fn rows(ledger: &Ledger<'_>) -> Vec<Row> {
    let all = ledger.unwritten().into_iter().map(|it| Row {
        made: it.change.id.clone(),
        who: words::recipient(it.recipient),
        what: words::groups(&it.packet.groups),
        at: it.change.recorded,
    });
    all.collect()
}

/// Every packet that was made, may go no longer, and of which nobody wrote that it went; nothing where there is none.
#[component]
pub(super) fn WentBefore(case: CaseHandle) -> impl IntoView {
    let all = Memo::new(move |_| track(case, rows));
    let ids = move || all.with(|all| all.iter().map(|row| row.made.clone()).collect::<Vec<_>>());
    let some = Memo::new(move |_| !all.with(Vec::is_empty));
    move || {
        some.get().then(|| {
            view! {
                <section class="stack" aria-labelledby="went-before">
                    <h3 id="went-before">{t("permissions-before-title")}</h3>
                    <p>{t("permissions-before-lead")}</p>
                    // One packet stays one line whatever comes in: nobody loses what they are writing in its dialog.
                    <ul class="permissions">
                        <For each=ids key=ChangeId::clone children=move |made| view! { <One case made all /> } />
                    </ul>
                </section>
            }
        })
    }
}

#[component]
fn One(case: CaseHandle, made: ChangeId, all: Memo<Vec<Row>>) -> impl IntoView {
    let row = all.with_untracked(|all| all.iter().find(|row| row.made == made).cloned())?;
    let open = RwSignal::new(false);
    let begin = UnsyncCallback::new(move |()| open.set(true));
    let when = tv("permissions-before-made", &[("when", intl::date_and_time(tag(), row.at).into())]);
    Some(view! {
        <li class="permission">
            <h4 class="permission__line" dir="auto">{row.who.clone()}</h4>
            <p>{row.what}</p>
            <p class="question__note">{when}</p>
            <Button label=t("permissions-before-write") about=row.who.clone() kind=ButtonKind::Quiet on_press=begin />
            <Went case made who=row.who open />
        </li>
    })
}

/// When and how it went, and why that is written down only now.
#[component]
fn Went(case: CaseHandle, made: ChangeId, who: String, open: RwSignal<bool>) -> impl IntoView {
    let at = RwSignal::new(None::<WallTime>);
    let how = RwSignal::new(None::<String>);
    let why = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let writing = Writing::new(case);
    let busy = writing.busy;
    let nothing = Begun::empty(case.with_value(|it| it.id.clone()), made.clone());
    let keeper = Keeper::new(desk(), nothing.clone());
    let again = RwSignal::new(false);
    let now = move || {
        let begun = Begun { how: how.get(), why: why.get(), ..nothing.clone() };
        begun.with_moment(at.get())
    };
    let take = move |begun: Begun| {
        at.set(begun.moment());
        how.set(begun.how);
        why.set(begun.why);
    };
    keeper.follow(now, take, again);
    let over = StoredValue::new_local(keeper);
    let forget = move || {
        let keeper = over.get_value();
        spawn_local(async move { keeper.forget().await });
    };
    let empty = UnsyncCallback::new(move |()| {
        at.set(None);
        how.set(None);
        why.set(String::new());
        again.set(false);
        forget();
    });
    let id = StoredValue::new(made);
    // The record, once everything is said and can be so.
    let record = move |at: Timestamp, channel: Channel, why: &str| -> Option<Shared> {
        let made = id.get_value();
        track(case, |ledger| {
            let all = ledger.unwritten();
            let it = all.iter().find(|it| it.change.id == made)?;
            it.can_have_gone(at, Browser.now()).then(|| it.went(at, channel, why))
        })
    };
    let can_be = move || {
        let at = at.get().and_then(moment_of)?;
        record(at, Channel::PaperHand, "").map(|_| at)
    };
    let close = UnsyncCallback::new(move |()| {
        open.set(false);
        tried.set(false);
    });
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        let why = why.get_untracked().trim().to_owned();
        let channel = how.get_untracked().and_then(|key| Channel::named(&key));
        let (Some(at), Some(channel), false) = (untrack(can_be), channel, why.is_empty()) else { return };
        let Some(fact) = untrack(|| record(at, channel, &why)) else { return };
        writing.write_then(ConsentFact::Shared(Box::new(fact)), move || {
            open.try_set(false);
            forget();
        });
    });
    let no_moment = Signal::derive(move || {
        if !tried.get() || can_be().is_some() {
            return None;
        }
        Some(t(if at.with(Option::is_some) { "permissions-before-when-wrong" } else { "common-needed" }))
    });
    let no_way =
        Signal::derive(move || (tried.get() && how.with(Option::is_none)).then(|| t("common-needed")));
    let no_reason = Signal::derive(move || {
        (tried.get() && why.with(|it| it.trim().is_empty())).then(|| t("common-needed"))
    });
    let moment = UnsyncCallback::new(move |entry: MomentEntry| {
        at.set(if let MomentEntry::Moment(moment) = entry { Some(moment) } else { None });
    });
    let ways = Signal::stored(
        Channel::ALL.into_iter().map(|it| Choice::new(it.key(), words::channel(it))).collect::<Vec<_>>(),
    );
    let name = id.with_value(ToString::to_string);
    let title = tv("permissions-before-dialog", &[("who", who.into())]);
    let needed = StoredValue::new(t("common-required"));
    view! {
        <Dialog
            id=format!("went-before-{name}")
            open
            on_close=close
            title
            close_label=t("common-close")
            actions=ViewFn::from(move || view! {
                <Button label=t("packet-went") kind=ButtonKind::Primary busy on_press=keep />
                <Button label=t("common-cancel") on_press=close />
            })
        >
            {writing.not_written()}
            {move || again.get().then(|| view! {
                <Banner title=t("common-begun-again") still=true>
                    <Button label=t("common-begun-empty") kind=ButtonKind::Quiet on_press=empty />
                </Banner>
            })}
            <p>{t("permissions-before-words")}</p>
            <Field id=format!("went-before-when-{name}") label=t("permissions-before-when") required=needed.get_value() error=no_moment group=true>
                <MomentInput value=at on_change=moment on_leave=UnsyncCallback::new(|_| ()) now=wall words=moment_words() />
            </Field>
            <Field id=format!("went-before-how-{name}") label=t("packet-channel") required=needed.get_value() error=no_way group=true>
                <Radios options=ways value=how on_choose=UnsyncCallback::new(move |key| how.set(Some(key))) />
            </Field>
            <Field id=format!("went-before-why-{name}") label=t("permissions-before-why") required=needed.get_value() error=no_reason>
                <TextArea value=why on_input=UnsyncCallback::new(move |words| why.set(words)) />
            </Field>
        </Dialog>
    }
}
