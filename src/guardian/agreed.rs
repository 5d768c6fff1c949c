//! What the person agreed to before, and taking it back: one press and one question, for one point or for everything. It
//! enters the case in their name when the tablet goes back.

use domain::consent::Agreement;
use domain::guardian_flow::{Event, GuardianSession};
use leptos::prelude::*;

use super::limits;
use super::line::title_of_line;
use super::seat::{Seat, seat};
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, EmptyState, Field, TextArea, Tone};

/// What is asked to be confirmed: a point by its place, or everything.
type Asking = Option<Option<usize>>;

/// The list.
#[component]
pub(super) fn Agreed() -> impl IntoView {
    let seat = seat();
    let agreed = seat.session.with_untracked(|session| session.setting.agreed.clone());
    let asking = RwSignal::new(None::<Option<usize>>);
    if agreed.is_empty() {
        return view! { <EmptyState title=t("guardian-agreed-none") /> }.into_any();
    }
    let points =
        agreed.into_iter().enumerate().map(|(at, it)| view! { <Point at it asking /> }).collect_view();
    let then = then(seat);
    let all = Memo::new(move |_| seat.session.with(GuardianSession::took_everything_back));
    view! {
        <p>{t("guardian-agreed-lead")}</p>
        <ul class="permissions">{points}</ul>
        {move || if all.get() {
            let (tone, title) = match seat.takes_back() {
                true => (Tone::Info, "guardian-own-back-all-marked"),
                false => (Tone::Ok, "guardian-agreed-all-taken"),
            };
            view! { <Banner tone title=t(title) text=t(then) /> }.into_any()
        } else {
            ask(seat, asking, None, "guardian-agreed-all", String::new())
        }}
    }
    .into_any()
}

#[component]
fn Point(at: usize, it: Agreement, asking: RwSignal<Asking>) -> impl IntoView {
    let seat = seat();
    let (title, recipient) = title_of_line(seat, it.line, it.recipient.as_ref());
    let until = it.until.map(|day| tv("guardian-until", &[("day", intl::day(tag(), day).into())]));
    // What cannot be undone is said before, not after.
    let sent = it.sent.map(|at| tv("guardian-agreed-sent", &[("day", intl::day_of(tag(), at).into())]));
    let limits = limits::of_agreement(seat, &it);
    let about = StoredValue::new(title.clone());
    let taken = Memo::new(move |_| {
        seat.session.with(|session| session.is_taken_back(it.line, it.recipient.as_ref()))
    });
    view! {
        <li class="permission">
            <h3 class="permission__line">{title}</h3>
            {recipient.map(|who| view! { <p>{who}</p> })}
            {until.map(|until| view! { <p>{until}</p> })}
            {limits.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
            {sent.map(|sent| view! { <p>{sent}</p> })}
            {move || if taken.get() {
                // On the own phone it counts once it is sent: until then nothing says that it is done.
                let (tone, title) = match seat.takes_back() {
                    true => (Tone::Info, "guardian-own-back-marked"),
                    false => (Tone::Ok, "guardian-agreed-taken"),
                };
                view! {
                    <Banner tone title=t(title) text=t(then(seat)) />
                    {seat.takes_back().then(|| view! {
                        <Why at />
                        <Button
                            label=t("guardian-own-back-stays")
                            about=about.get_value()
                            on_press=seat.acts(move || Event::Stays(at))
                        />
                    })}
                }
                .into_any()
            } else {
                ask(seat, asking, Some(at), "guardian-agreed-take", about.get_value())
            }}
        </li>
    }
}

/// When it counts: on the person's own phone once it is sent.
fn then(seat: Seat) -> &'static str {
    if seat.takes_back() { "guardian-own-back-then" } else { "guardian-agreed-then" }
}

/// Why, if the person wants to say. It stands there only after it was taken back, so that nobody takes it for a condition.
#[component]
fn Why(at: usize) -> impl IntoView {
    let seat = seat();
    let said = seat.session.with_untracked(|session| {
        let agreement = session.setting.agreed.get(at)?;
        let taken = session.taken_back.iter();
        let mut theirs = taken.filter(|it| it.is_about(agreement.line, agreement.recipient.as_ref()));
        theirs.next().map(|it| it.reason.clone())
    });
    let reason = RwSignal::new(said.unwrap_or_default());
    let write = UnsyncCallback::new(move |words: String| {
        reason.set(words.clone());
        seat.act(Event::WhyTakenBack { at, reason: words });
    });
    view! {
        <Field id=format!("why-{at}") label=t("guardian-own-back-why") hint=t("guardian-own-back-why-hint")>
            <TextArea value=reason on_input=write max_length=1000_u32 />
        </Field>
    }
}

/// The button, and once it was pressed the question in its place. Yes and no are alike.
fn ask(
    seat: Seat,
    asking: RwSignal<Asking>,
    what: Option<usize>,
    label: &'static str,
    about: String,
) -> AnyView {
    let asked = Memo::new(move |_| asking.get() == Some(what));
    let open = UnsyncCallback::new(move |()| asking.set(Some(what)));
    let close = UnsyncCallback::new(move |()| asking.set(None));
    let take = UnsyncCallback::new(move |()| {
        seat.act(Event::TakeBack(what));
        asking.try_set(None);
    });
    let sure = StoredValue::new(match what {
        Some(_) => "guardian-agreed-sure",
        None => "guardian-agreed-all-sure",
    });
    let about = StoredValue::new(about);
    (move || {
        let about = about.get_value();
        if asked.get() {
            let sure = sure.get_value();
            view! {
                <div class="sheet__ask" role="group" aria-label=t(sure)>
                    <p>{t(sure)}</p>
                    <div class="cluster">
                        <Button label=t("guardian-agreed-yes") about=about.clone() on_press=take />
                        <Button label=t("guardian-agreed-stays") about on_press=close />
                    </div>
                </div>
            }
            .into_any()
        } else {
            view! { <Button label=t(label) about on_press=open /> }.into_any()
        }
    })
    .into_any()
}
