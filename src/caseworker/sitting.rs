//! Giving the tablet to a guardian or parent: who decides, who is in the room, in which language, about what. Then a
//! document that holds no key to any case. What they signed comes back through `after_sitting`.

mod form;
mod go;
mod last;
mod link;
mod setting;
mod who;

use domain::consent::{
    Agreement, GuardianState, Ledger, Line, MandateKind, Mandates, Recipient, fears_guardian,
};
use leptos::prelude::*;

use super::opened::{CaseHandle, with_case};
use super::wanted::WantedLines;
use crate::app::desk::desk;
use crate::app::routes::To;
use crate::i18n::{t, tag, tv};
use crate::ports::clock::Browser;
use crate::ports::intl;
use crate::ui::{Banner, Card, PageHeader, Tone};
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
    with_case(|case| view! { <Page case own=false /> })
}

/// The same for the person's own phone.
#[component]
pub(crate) fn SittingLinkPage() -> impl IntoView {
    with_case(|case| view! { <Page case own=true /> })
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
fn kind_words(of: MandateKind) -> String {
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

/// What the person who is chosen agreed to before. On their own phone it is not shown: that link is for what is asked alone.
fn agreed(case: CaseHandle, form: Form) -> Vec<Agreement> {
    let who = form.who.get().filter(|_| !form.own);
    who.map(|who| track(case, |ledger| ledger.agreements_of(&who.person))).unwrap_or_default()
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

#[component]
fn Page(case: CaseHandle, own: bool) -> impl IntoView {
    let desk = desk();
    let summary = case.with_value(|it| it.summary().content);
    let site = case.with_value(|it| it.now(|file| file.opened().map(|(_, _, site)| site.to_owned())));
    let organisation = site.map(|site| domain::site::name_of(&site)).unwrap_or_default();
    let of_age = mandates(case).is_adult;
    let (called, worker) = (summary.called.clone(), desk.me.name.clone());
    let form = if of_age && !own {
        Form::begin_of_age(called, worker, organisation)
    } else {
        Form::begin(called, worker, organisation, own)
    };
    let made = RwSignal::new(None::<Made>);
    let id = case.with_value(|it| it.id.clone());
    let back = To::Permissions(id).path();
    let state = move || mandates(case).state(today());
    // Only what changes is drawn anew: whoever is writing keeps the box under their fingers while the case comes in.
    // The link to one's own phone speaks to those who stand for a child.
    let of_age_now = move || matches!(state(), GuardianState::OfAge);
    let asks = Memo::new(move |_| of_age_now() == of_age && !(of_age && own) && made.with(Option::is_none));
    // A young person who is 18 is asked, whatever is feared of a guardian.
    let fears = Memo::new(move |_| {
        !of_age && made.with(Option::is_none) && case.with_value(|it| it.track(fears_guardian))
    });
    let tone = move || match state() {
        GuardianState::Appointed | GuardianState::Changed => Tone::Info,
        GuardianState::OfAge if !own => Tone::Info,
        _ => Tone::Warn,
    };
    view! {
        <main class="page page--narrow stack" id="content">
            <PageHeader
                title=t(match (own, of_age) {
                    (true, _) => "sitting-link-title",
                    (false, true) => "sitting-title-of-age",
                    (false, false) => "sitting-title",
                })
                over=super::home::called(&summary)
                back_href=back
                back_label=t("common-back")
            />
            <p>{t(if own { "sitting-link-lead" } else { "sitting-lead" })}</p>
            {move || made.with(Option::is_none).then(|| view! {
                <Banner tone=Signal::derive(tone) title=Signal::derive(move || state_words(state())) still=true />
            })}
            {move || fears.get().then(|| view! {
                <Banner tone=Tone::Warn title=t("sitting-fears") text=t("sitting-fears-words") still=true />
            })}
            {move || made.get().map(|made| view! { <ShowLink made /> })}
            {move || asks.get().then(|| view! {
                <Who case form />
                {if own { view! { <Reach form /> }.into_any() } else { view! { <Room form /> }.into_any() }}
                <Language form />
                <Lines case form />
                <FromLastSitting form />
                <InTheTexts form />
                {if own { view! { <MakeLink case form made /> }.into_any() } else { view! { <Go case form /> }.into_any() }}
            })}
        </main>
    }
}
