//! Giving the tablet to a guardian or parent: who decides, who is in the room, in which language, about what. Then a
//! document that holds no key to any case. What they signed comes back through `after_sitting`.

mod begun;
mod form;
mod go;
mod last;
mod letter;
mod link;
mod setting;
mod who;

use std::rc::Rc;

use domain::consent::{
    Advice, Agreement, GuardianState, Ledger, Line, MandateKind, Mandates, Recipient, fears_guardian,
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::begun::Keeper;
use super::opened::{CaseHandle, with_case};
use super::permissions::words;
use super::wanted::WantedLines;
use crate::app::desk::desk;
use crate::app::routes::To;
use crate::i18n::{t, tag, tv};
use crate::ports::clock::Browser;
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, Card, PageHeader, Tone};
use begun::Begun;
use domain::Clock;
use form::Form;
use go::Go;
use last::FromLastSitting;
use link::{Made, MakeLink, ShowLink};
use setting::{InTheTexts, Language, Reach, Room};
use who::Who;

/// The hand-over to a guardian, of the case in the address.
#[component]
pub(crate) fn SittingPage() -> impl IntoView {
    with_case(|case| view! { <Page case what=What::Tablet /> })
}

/// The same for the person's own phone.
#[component]
pub(crate) fn SittingLinkPage() -> impl IntoView {
    with_case(|case| view! { <Page case what=What::Decide /> })
}

/// A link with which somebody sees on their own phone what they agreed to, and takes it back.
#[component]
pub(crate) fn AgreedLinkPage() -> impl IntoView {
    with_case(|case| view! { <Page case what=What::TakeBack /> })
}

/// What is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    /// A sitting at this tablet.
    Tablet,
    /// A link to decide.
    Decide,
    /// A link to take back.
    TakeBack,
}

impl What {
    /// Title and lead of its page.
    fn words(self, of_age: bool) -> (&'static str, &'static str) {
        match (self, of_age) {
            (What::Tablet, true) => ("sitting-title-of-age", "sitting-lead"),
            (What::Tablet, false) => ("sitting-title", "sitting-lead"),
            (What::Decide, _) => ("sitting-link-title", "sitting-link-lead"),
            (What::TakeBack, _) => ("sitting-back-link-title", "sitting-back-link-lead"),
        }
    }
}

/// The day by which a signature counts: that of the clock that stands in records.
fn today() -> domain::CivilDate {
    Browser.now().day().unwrap_or_else(intl::today)
}

/// Reads the permissions of a case today, and again whenever the case changes.
fn track<T>(case: CaseHandle, read: impl FnOnce(&Ledger<'_>) -> T) -> T {
    case.with_value(|it| it.track(|file| read(&Ledger::read(file, today()))))
}

/// Who stands for the child today.
fn mandates(case: CaseHandle) -> Mandates {
    case.with_value(|it| it.track(|file| Mandates::read(file, today())))
}

/// What somebody is for the child.
pub(super) fn kind_words(of: MandateKind) -> String {
    t(match of {
        MandateKind::Provisional => "sitting-kind-provisional",
        MandateKind::Guardian => "sitting-kind-guardian",
        MandateKind::Separate => "sitting-kind-separate",
        MandateKind::Lawyer => "sitting-kind-lawyer",
        MandateKind::Parent => "sitting-kind-parent",
        MandateKind::LegalCarer => "sitting-kind-legal-carer",
        MandateKind::YoungAdult => "sitting-kind-young-adult",
    })
}

/// Where the child stands with a guardian, as a sentence.
fn state_words(state: GuardianState) -> String {
    let id = format!("sitting-state-{}", state.key().replace('_', "-"));
    let days = match state {
        GuardianState::None { days } | GuardianState::Ended { days } => days,
        _ => None,
    };
    match days {
        Some(days) => {
            tv(&format!("{id}-days"), &[("days", usize::try_from(days).unwrap_or_default().into())])
        }
        None => t(&id),
    }
}

/// What the person who is chosen agreed to before. On their own phone it is shown by a link that is there for nothing else.
fn agreed(case: CaseHandle, form: Form) -> Vec<Agreement> {
    let who = form.who.get().filter(|_| !form.own || form.back);
    who.map(|who| track(case, |ledger| ledger.agreements_of(&who.person))).unwrap_or_default()
}

/// What the person who is chosen wanted first, when they last sat here: the sitting begins by saying so.
fn wished(case: CaseHandle, form: Form) -> Option<Advice> {
    let who = form.who.get()?;
    track(case, |ledger| ledger.wish_of(&who.person))
}

/// What is asked, and for whom.
#[component]
fn Lines(case: CaseHandle, form: Form) -> impl IntoView {
    let of_line = move |line: Line| {
        let why = form.who.get().and_then(|it| it.power(line, today()).err());
        why.map(who::no_power)
    };
    let of_recipient = move |(line, recipient): (Line, Recipient)| {
        let who = form.who.get()?;
        let from = track(case, |ledger| ledger.ask_again_from(&who.person, line, Some(&recipient)))?;
        Some(tv("sitting-asked-lately", &[("day", intl::day(tag(), from).into())]))
    };
    view! {
        <Card id="sitting-lines-card" title=t("sitting-lines-title")>
            <WantedLines
                case
                id="sitting-lines"
                label=t("sitting-lines")
                hint=t("sitting-lines-hint")
                wanted=form.wanted
                lines=Line::ALL.to_vec()
                of_line=Callback::new(of_line)
                of_recipient=UnsyncCallback::new(of_recipient)
            />
            {move || (!agreed(case, form).is_empty()).then(|| view! { <p>{t("sitting-agreed")}</p> })}
        </Card>
    }
}

/// What the person will see and can take back.
#[component]
fn Agreed(case: CaseHandle, form: Form) -> impl IntoView {
    let lines = move || {
        let all = agreed(case, form);
        let one = |it: Agreement| words::line_for(it.line, it.recipient.as_ref());
        all.into_iter().map(|it| view! { <li>{one(it)}</li> }).collect_view()
    };
    view! {
        <Card id="sitting-agreed-card" title=t("sitting-agreed-title")>
            {move || if agreed(case, form).is_empty() {
                view! { <p>{t("sitting-agreed-nothing")}</p> }.into_any()
            } else {
                view! { <ul>{lines()}</ul> }.into_any()
            }}
        </Card>
    }
}

#[component]
fn Page(case: CaseHandle, what: What) -> impl IntoView {
    let own = what != What::Tablet;
    let back_link = what == What::TakeBack;
    let desk = desk();
    let summary = case.with_value(|it| it.summary().content);
    let site = case.with_value(|it| it.now(|file| file.opened().map(|(_, _, site)| site.to_owned())));
    let organisation = site.map(|site| domain::site::name_of(&site)).unwrap_or_default();
    let of_age = mandates(case).is_adult;
    let (called, worker) = (summary.called.clone(), desk.me.name.clone());
    let form = if of_age && what != What::Decide {
        Form::begin_of_age(called, worker, organisation)
    } else {
        Form::begin(called, worker, organisation, own)
    };
    let form = if back_link { form.to_take_back() } else { form };
    let made = RwSignal::new_local(None::<Made>);
    let again = RwSignal::new(false);
    let (of, day) = (case.with_value(|it| it.id.clone()), intl::today());
    let now = move || Begun::of(&of, what, day, form);
    let nothing = untrack(&now);
    let keeper = StoredValue::new_local(Keeper::new(Rc::clone(&desk), nothing.clone()));
    let put = move |begun: Begun| begun.put(form, &untrack(|| mandates(case)));
    keeper.with_value(|it| it.follow(now, put, again));
    let empty = UnsyncCallback::new(move |()| {
        put(nothing.clone());
        again.set(false);
        let keeper = keeper.get_value();
        spawn_local(async move { keeper.forget().await });
    });
    let id = case.with_value(|it| it.id.clone());
    let back = To::Permissions(id).path();
    let state = move || mandates(case).state(today());
    // Only what changes is drawn anew: whoever is writing keeps the box under their fingers while the case comes in.
    // The link to decide on one's own phone speaks to those who stand for a child.
    let of_age_now = move || matches!(state(), GuardianState::OfAge);
    let asks = Memo::new(move |_| {
        of_age_now() == of_age && !(of_age && what == What::Decide) && made.with(Option::is_none)
    });
    // A young person who is 18 is asked, whatever is feared of a guardian.
    let fears = Memo::new(move |_| {
        !of_age && made.with(Option::is_none) && case.with_value(|it| it.track(fears_guardian))
    });
    let tone = move || match state() {
        GuardianState::Appointed | GuardianState::Changed => Tone::Info,
        GuardianState::OfAge if what != What::Decide => Tone::Info,
        _ => Tone::Warn,
    };
    let (title, lead) = what.words(of_age);
    view! {
        <main class="page page--narrow stack" id="content">
            <div class="no-print">
            <PageHeader
                title=t(title)
                over=super::home::called(&summary)
                back_href=back
                back_label=t("common-back")
            />
            </div>
            {move || made.with(Option::is_none).then(|| view! { <p class="no-print">{t(lead)}</p> })}
            {move || made.with(Option::is_none).then(|| view! {
                <Banner tone=Signal::derive(tone) title=Signal::derive(move || state_words(state())) still=true />
            })}
            {move || fears.get().then(|| view! {
                <Banner tone=Tone::Warn title=t("sitting-fears") text=t("sitting-fears-words") still=true />
            })}
            {move || made.get().map(|made| view! { <ShowLink made /> })}
            {move || (again.get() && asks.get()).then(|| view! {
                <Banner title=t("common-begun-again") still=true>
                    <Button label=t("common-begun-empty") kind=ButtonKind::Quiet on_press=empty />
                </Banner>
            })}
            {move || asks.get().then(|| view! {
                <Who case form />
                {move || wished(case, form).map(|wants| {
                    let id = if wants == Advice::MoreTime { "sitting-wish-first-time" } else { "sitting-wish-first" };
                    view! { <Banner tone=Tone::Warn title=t(id) still=true /> }
                })}
                {if own { view! { <Reach form /> }.into_any() } else { view! { <Room form /> }.into_any() }}
                <Language form />
                {if back_link { view! { <Agreed case form /> }.into_any() } else { view! { <Lines case form /> }.into_any() }}
                <FromLastSitting form />
                <InTheTexts form />
                {if own { view! { <MakeLink case form made keeper /> }.into_any() } else { view! { <Go case form keeper /> }.into_any() }}
            })}
        </main>
    }
}
