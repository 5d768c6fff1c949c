//! A case: the way with its next step and what is missing for it, forms, people, the child's views, who did what.

use domain::{
    Answers, Attention, Concern, MissingCode, NextStep, Safeguard, Stage, Step, Unmet, concerns_on,
    conflicts, next_step,
};
use leptos::prelude::*;

use super::authority::RequestsCard;
use super::case_needs::Needs;
use super::case_notes::Notes;
use super::case_parts::{Forms, People, ViewsCard, latest};
use super::home::called;
use super::home_due::concern_words;
use super::look_back::LookBackCard;
use super::opened::{CaseHandle, with_case};
use super::permissions::PermissionsCard;
use super::spot::to_spot;
use crate::app::desk::desk;
use crate::app::routes::To;
use crate::i18n::{key, t, tv};
use crate::ports::intl;
use crate::ui::{Banner, ButtonKind, Card, Chip, Icon, IconName, LinkButton, PageHeader, Tone};

/// The stages that a case passes in the order of the procedure; tracing runs beside them (domain.md 1.3).
const WAY: [Stage; 11] = [
    Stage::Identification,
    Stage::Registration,
    Stage::Safeguards,
    Stage::Assessment,
    Stage::BidPreparation,
    Stage::BidPanel,
    Stage::Notification,
    Stage::Implementation,
    Stage::FollowUp,
    Stage::Review,
    Stage::Closure,
];

/// The page of a case.
#[component]
pub(crate) fn CasePage() -> impl IntoView {
    with_case(|case| view! { <Case case /> })
}

#[component]
fn Case(case: CaseHandle) -> impl IntoView {
    let summary = Signal::derive_local(move || case.with_value(|it| it.track(|_| it.summary().content)));
    let contested = Signal::derive(move || case.with_value(|it| it.track(|file| conflicts(file).len())));
    let id = case.with_value(|it| it.id.clone());
    let title = Signal::derive(move || called(&summary.get()));
    let number = Signal::derive(move || Some(case.with_value(|it| it.track(|_| it.number()))));
    let to_conflicts = StoredValue::new(To::Conflicts(id).path());
    view! {
        <main class="case page" id="content">
            <PageHeader title over=number back_href=To::Home.path() back_label=t("nav-home")>
                <div class="case__facts">
                    {move || summary.with(|summary| view! {
                        // The protective way of a case is no claim about the child: only what was written is said.
                        {summary.told_track.map(|track| view! { <Chip label=t(&format!("track-{}", track.key())) /> })}
                        <Chip label=t(&format!("stage-{}", summary.stage.key())) />
                    })}
                </div>
            </PageHeader>
            {move || (contested.get() > 0).then(|| view! {
                <Banner tone=Tone::Warn title=tv("case-conflict-banner", &[("count", contested.get().into())]) still=true>
                    <LinkButton href=to_conflicts.get_value() label=t("case-conflict-open") />
                </Banner>
            })}
            <div class="with-side">
                <div class="stack">
                    <Next case />
                    <Needs case />
                    <LookBackCard case />
                    <Forms case />
                </div>
                <aside class="stack">
                    <ViewsCard case />
                    <PermissionsCard case />
                    <RequestsCard case />
                    <People case />
                    <Notes case />
                    {latest(case)}
                </aside>
                // Last where all stands below each other: what the child said is not behind the ladder of the stages.
                <div class="case__way">
                    <Way case />
                </div>
            </div>
        </main>
    }
}

/// Where the next step is done.
fn step_href(case: CaseHandle, step: &NextStep) -> Option<String> {
    let id = case.with_value(|it| it.id.clone());
    if step.step == Step::TellTheChild {
        return Some(To::Outcome(id).path());
    }
    let missing = step.missing.first();
    let forms: &[&str] = match (missing, step.step) {
        (Some(missing), _) => &[missing.form],
        (None, Step::PrepareDetermination | Step::AwaitPanel | Step::AwaitFinal) => {
            &[domain::fields::bid::ID]
        }
        (None, Step::CarryOut) => &domain::fields::PLANS,
        (None, Step::VisitTheChild) => &[domain::fields::followup::ID],
        (None, Step::Closed) => &[domain::fields::closure::ID],
        (None, _) => &[domain::fields::reg_bia::ID],
    };
    if missing.is_some_and(|missing| missing.code == MissingCode::InConflict) {
        return Some(To::Conflicts(id).path());
    }
    let newest = |file: &domain::CaseFile| {
        let all = forms.iter().flat_map(|form| file.documents_of(form));
        // A visit whose day is written down was that visit: the next one is a form of its own.
        let was_held = |found: &domain::Document| {
            step.step == Step::VisitTheChild
                && !Answers::of(file).in_document(found, domain::fields::followup::DONE).is_empty()
        };
        all.last().filter(|found| !was_held(found)).map(|found| found.id().clone())
    };
    let document = case.with_value(|it| it.now(newest));
    let Some(document) = document else { return Some(To::NewForm(id).path()) };
    let section = missing.and_then(|missing| missing.section);
    Some(match section {
        Some(section) => To::Section(id, document, section.to_owned()).path(),
        None if matches!(step.step, Step::PrepareDetermination | Step::CarryOut | Step::VisitTheChild) => {
            To::Resume(id, document).path()
        }
        None => To::Review(id, document).path(),
    })
}

/// Where an urgent thing was written down.
fn place_href(case: CaseHandle, urgent: &Attention) -> Option<String> {
    let spot = urgent.spot.as_ref()?;
    Some(case.with_value(|it| to_spot(&it.id, Some(spot)).path()))
}

/// What is missing, in words.
fn missing_words(code: MissingCode) -> String {
    match code {
        MissingCode::NotOpened => t("missing-not-opened"),
        MissingCode::Unanswered => t("missing-unanswered"),
        MissingCode::InConflict => t("missing-in-conflict"),
        MissingCode::Gate(unmet) => t(&format!("unmet-{}", unmet_key(unmet))),
        MissingCode::Safeguard(safeguard) => t(&format!("safeguard-{}", safeguard_key(safeguard))),
        MissingCode::NotSubmitted => t("missing-not-submitted"),
        MissingCode::NotDecided => t("missing-not-decided"),
        MissingCode::NobodyDecides => t("missing-nobody-decides"),
    }
}

fn safeguard_key(safeguard: Safeguard) -> &'static str {
    match safeguard {
        Safeguard::Guardian => "guardian",
        Safeguard::LegalOffer => "legal-offer",
        Safeguard::Interpreter => "interpreter",
    }
}

fn unmet_key(unmet: Unmet) -> &'static str {
    match unmet {
        Unmet::PrivacyNoticeOpen => "privacy-notice-open",
        Unmet::PrivacyNoticeNotGiven => "privacy-notice-not-given",
        Unmet::VitalInterestReasonMissing => "vital-interest-reason-missing",
        Unmet::NoGuardianRecord => "no-guardian-record",
        Unmet::GuardianNotActive => "guardian-not-active",
        Unmet::GuardianWithoutPowerToConsent => "guardian-without-power-to-consent",
        Unmet::NotTheGuardian => "not-the-guardian",
        Unmet::ChildNotTold => "child-not-told",
    }
}

#[component]
fn Next(case: CaseHandle) -> impl IntoView {
    let step =
        Signal::derive_local(move || case.with_value(|it| it.track(|file| next_step(&Answers::of(file)))));
    let gaps = move || {
        step.with(|step| {
            // Unanswered questions are one line with their number: the form itself lists them.
            let open = step.missing.iter().filter(|missing| missing.code == MissingCode::Unanswered).count();
            let mut lines: Vec<String> = Vec::new();
            if open > 0 {
                lines.push(tv("missing-unanswered-count", &[("count", open.into())]));
            }
            lines.extend(
                step.missing
                    .iter()
                    .filter(|it| it.code != MissingCode::Unanswered)
                    .map(|it| missing_words(it.code)),
            );
            lines.dedup();
            lines
        })
    };
    let urgent = Signal::derive_local(move || {
        case.with_value(|it| it.track(|file| concerns_on(&Answers::of(file), intl::today())))
    });
    view! {
        {move || urgent.get().into_iter().filter(|it| it.is_grave(intl::today())).map(|it| {
            let href = place_href(case, &it);
            let text = (it.concern == Concern::ImmediateDanger).then(|| t("case-danger-words"));
            view! {
                <Banner tone=Tone::Stop title=concern_words(&it) text still=true>
                    {href.map(|href| view! { <LinkButton href label=t("case-danger-go") /> })}
                </Banner>
            }
        }).collect_view()}
        <Card id="next-heading" title=t("case-next-title") marked=true>
            <p class="case__step">{move || step.with(|step| t(&format!("step-{}", key(step.step))))}</p>
            {move || {
                let gaps = gaps();
                // What a talk needs is said on its own page.
                if step.with(|step| step.step == Step::TellTheChild) {
                    return ().into_any();
                }
                if gaps.is_empty() {
                    return view! { <p>{t("case-next-nothing")}</p> }.into_any();
                }
                view! {
                    <p class="case__missing">{t("case-missing-title")}</p>
                    <ul class="gap-list">
                        {gaps.into_iter().map(|words| view! { <li><Icon name=IconName::Circle small=true /> <span>{words}</span></li> }).collect_view()}
                    </ul>
                }
                .into_any()
            }}
            {move || step.with(|step| step_href(case, step)).map(|href| view! {
                <LinkButton href label=t("case-next-go") kind=ButtonKind::Primary />
            })}
        </Card>
    }
}

#[component]
fn Way(case: CaseHandle) -> impl IntoView {
    let stage =
        Signal::derive(move || case.with_value(|it| it.track(|file| domain::stage(&Answers::of(file)))));
    let line = move |of: Stage| {
        let (class, icon, words) = match of.cmp(&stage.get()) {
            std::cmp::Ordering::Less => {
                ("path__stage path__stage--done", IconName::CheckCircle, "case-stage-done")
            }
            std::cmp::Ordering::Equal => {
                ("path__stage path__stage--now", IconName::CircleDots, "case-stage-now")
            }
            std::cmp::Ordering::Greater => {
                ("path__stage path__stage--later", IconName::Circle, "case-stage-later")
            }
        };
        view! {
            <li class=class aria-current=(of == stage.get()).then_some("step")>
                <span class="path__mark"><Icon name=icon /></span>
                <div class="path__body">
                    <h3 class="path__name">{t(&format!("stage-{}", of.key()))}</h3>
                    <p class="path__state">{t(words)}</p>
                </div>
            </li>
        }
    };
    view! {
        <Card id="way-heading" title=t("case-path-title")>
            <ol class="path">{move || WAY.into_iter().map(line).collect_view()}</ol>
            <p class="case__note">{t("case-six-steps-note")}</p>
        </Card>
    }
}

/// The desk of this screen, for its parts.
pub(super) fn name_of(user: &domain::UserId) -> String {
    desk().name_of(user)
}
