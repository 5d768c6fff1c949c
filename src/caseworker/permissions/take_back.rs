//! Somebody takes a permission back, on paper, by phone or by telling a worker. It counts at once on this tablet.

use domain::Clock;
use domain::consent::{ConsentFact, Withdrawal, WithdrawnBy, WithdrawnHow, YOUNG_ADULT};
use leptos::prelude::*;

use super::lines::Asked;
use super::writing::Writing;
use super::{track, words};
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{key, t, tag, tv};
use crate::ports::clock::Browser;
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, Choice, Dialog, Field, Radios, TextArea, Tone};

/// The ways in which staff hear of it; a guardian at the tablet does it in their own session.
const HEARD: [WithdrawnHow; 3] = [WithdrawnHow::Spoken, WithdrawnHow::Phone, WithdrawnHow::Paper];
/// Key of the child among those who can take back.
const CHILD: &str = YOUNG_ADULT;

/// The question who takes it back and how; nothing is chosen beforehand, and no reason is asked for.
#[component]
pub(super) fn TakeBack(case: CaseHandle, taking: RwSignal<Option<Asked>>) -> impl IntoView {
    let who = RwSignal::new(None::<String>);
    let how = RwSignal::new(None::<String>);
    let reason = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let writing = Writing::new(case);
    let busy = writing.busy;
    let close = UnsyncCallback::new(move |()| {
        taking.set(None);
        who.set(None);
        how.set(None);
        reason.set(String::new());
        tried.set(false);
    });
    let people = Signal::derive(move || {
        let givers = taking.with(|it| it.as_ref().map(|it| it.givers.clone())).unwrap_or_default();
        // Who is 18 stands there once, by the name under which they signed.
        let child = (!givers.iter().any(|(link, _)| link == CHILD))
            .then(|| Choice::new(CHILD, t("permissions-child")));
        let givers = givers.into_iter().map(|(link, name)| Choice::new(link, name));
        givers.chain(child).collect::<Vec<_>>()
    });
    let ways =
        Signal::stored(HEARD.into_iter().map(|it| Choice::new(key(it), words::how(it))).collect::<Vec<_>>());
    // What cannot be undone is said before, not after.
    let sent = move || {
        let asked = taking.get()?;
        let already = track(case, |ledger| {
            let theirs = ledger.left().into_iter().filter(|it| {
                it.line == Some(asked.line) && asked.recipient.as_ref().is_none_or(|to| it.recipient.is(to))
            });
            theirs.map(|it| (words::recipient(it.recipient), it.sent)).collect::<Vec<_>>()
        });
        Some(already)
    };
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        let (Some(asked), Some(who), Some(how)) =
            (taking.get_untracked(), who.get_untracked(), how.get_untracked())
        else {
            return;
        };
        let by = if who == CHILD { WithdrawnBy::Child } else { WithdrawnBy::Guardian(who) };
        let Some(how) = HEARD.into_iter().find(|it| key(*it) == how) else { return };
        let fact = ConsentFact::Withdrawal(Box::new(Withdrawal {
            by,
            line: Some(asked.line),
            recipient: asked.recipient,
            how,
            link: None,
            said: Browser.now(),
            reason: reason.get_untracked().trim().to_owned(),
        }));
        writing.write_then(fact, move || {
            let _ = close.try_run(());
        });
    });
    let missing = move |chosen: RwSignal<Option<String>>| {
        Signal::derive(move || (tried.get() && chosen.with(Option::is_none)).then(|| t("common-needed")))
    };
    let title = Signal::derive(move || {
        let what = taking.with(|it| it.as_ref().map(|it| words::line_for(it.line, it.recipient.as_ref())));
        tv("permissions-take-back-title", &[("line", what.unwrap_or_default().into())])
    });
    view! {
        <Dialog
            id="permission-back"
            open=Signal::derive(move || taking.with(Option::is_some))
            on_close=close
            title
            close_label=t("common-close")
            actions=ViewFn::from(move || view! {
                <Button label=t("permissions-take-back-button") kind=ButtonKind::Primary busy on_press=keep />
                <Button label=t("common-cancel") on_press=close />
            })
        >
            {writing.not_written()}
            <p>{t("permissions-take-back-words")}</p>
            {move || sent().filter(|it| !it.is_empty()).map(|sent| {
                let one = |(who, at): (String, domain::Timestamp)| {
                    let day = intl::day_of(tag(), at);
                    view! { <li>{tv("permissions-sent-to", &[("who", who.into()), ("day", day.into())])}</li> }
                };
                view! {
                    <Banner tone=Tone::Warn title=t("permissions-sent-before") still=true>
                        <ul>{sent.into_iter().map(one).collect_view()}</ul>
                    </Banner>
                }
            })}
            <Field id="permission-who" label=t("permissions-take-back-who") required=t("common-required") error=missing(who) group=true>
                <Radios options=people value=who on_choose=UnsyncCallback::new(move |key| who.set(Some(key))) />
            </Field>
            <Field id="permission-how" label=t("permissions-take-back-how") required=t("common-required") error=missing(how) group=true>
                <Radios options=ways value=how on_choose=UnsyncCallback::new(move |key| how.set(Some(key))) />
            </Field>
            <Field id="permission-why" label=t("permissions-take-back-why") hint=t("permissions-take-back-why-hint")>
                <TextArea value=reason on_input=UnsyncCallback::new(move |text| reason.set(text)) />
            </Field>
        </Dialog>
    }
}
