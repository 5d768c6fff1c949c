//! Who did what, newest first.

use domain::{Author, CaseFact, CaseFile, CellMark, Deed, DocumentId, HandedHow, SignAct, Timestamp, Told};
use leptos::prelude::*;

use super::after_talk::recipient_words;
use super::come_back::come_back_words;
use super::opened::{CaseHandle, with_case};
use super::timeline_consent::consent_words;
use crate::app::desk::desk;
use crate::app::routes::To;
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{Button, EmptyState, IconName, PageHeader, Timeline, TimelineItem};

/// Entries of one page.
const PAGE: usize = 30;

/// One line of the timeline.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    what: String,
    more: Option<String>,
    when: Timestamp,
    icon: IconName,
}

/// The whole history of a case.
#[component]
pub(crate) fn TimelinePage() -> impl IntoView {
    with_case(|case| {
        let shown = RwSignal::new(PAGE);
        let lines = Memo::new(move |_| lines(case));
        let id = case.with_value(|it| it.id.clone());
        view! {
            <main class="page page--narrow" id="content">
                <PageHeader title=t("case-timeline-title") back_href=To::Case(id).path() back_label=t("common-back") />
                {move || lines.with(Vec::is_empty).then(|| view! { <EmptyState title=t("case-timeline-empty") /> })}
                {move || draw(lines.get().into_iter().take(shown.get()).collect())}
                {move || (lines.with(Vec::len) > shown.get()).then(|| view! {
                    <Button label=t("case-timeline-more") on_press=UnsyncCallback::new(move |()| shown.update(|it| *it += PAGE)) />
                })}
            </main>
        }
    })
}

/// The newest entries, for the page of the case.
pub(super) fn latest_entries(case: CaseHandle, most: usize) -> impl IntoView {
    let lines = Memo::new(move |_| {
        let mut lines = lines(case);
        lines.truncate(most);
        lines
    });
    move || draw(lines.get())
}

fn draw(lines: Vec<Line>) -> AnyView {
    view! {
        <Timeline label=t("case-timeline-title")>
            {lines.into_iter().map(|line| view! {
                <TimelineItem what=line.what when=intl::date_and_time(tag(), line.when) icon=line.icon>
                    {line.more.map(|words| view! { <p dir="auto">{words}</p> })}
                </TimelineItem>
            }).collect_view()}
        </Timeline>
    }
    .into_any()
}

fn lines(case: CaseHandle) -> Vec<Line> {
    case.with_value(|it| {
        it.track(|file| {
            let entries = file.timeline();
            domain::told(&entries, intl::local_day).iter().filter_map(|told| line(file, told)).collect()
        })
    })
}

fn who(author: &Author) -> String {
    match author {
        Author::Staff(user) => desk().name_of(user),
        Author::Child => t("case-people-child"),
        Author::Guardian => t("conflicts-guardian"),
    }
}

fn form_title(file: &CaseFile, document: &DocumentId) -> String {
    file.opening(document).map_or_else(String::new, |opening| desk().shelf.title(opening.form))
}

fn line(file: &CaseFile, told: &Told<'_>) -> Option<Line> {
    let who = who(told.author);
    let (what, more, icon) = match &told.what {
        Deed::Fact(fact) => fact_words(file, told.author, fact, &who)?,
        Deed::Answered { document, questions } => {
            let values = [
                ("who", who.as_str().into()),
                ("count", questions.len().into()),
                ("form", form_title(file, document).into()),
            ];
            (tv("case-timeline-answers", &values), None, IconName::Pencil)
        }
        Deed::Settled { document } => {
            let values = [("who", who.as_str().into()), ("form", form_title(file, document).into())];
            (tv("case-timeline-settled", &values), None, IconName::TwoWays)
        }
    };
    Some(Line { what, more, when: told.recorded, icon })
}

fn fact_words(
    file: &CaseFile,
    author: &Author,
    fact: &CaseFact,
    who: &str,
) -> Option<(String, Option<String>, IconName)> {
    let by = |id: &str| tv(id, &[("who", who.into())]);
    let form = |id: &str, document: &DocumentId| {
        tv(id, &[("who", who.into()), ("form", form_title(file, document).into())])
    };
    let of = |id: &str, user: &domain::UserId| tv(id, &[("who", desk().name_of(user).into())]);
    Some(match fact {
        CaseFact::CaseOpened { .. } => (by("case-timeline-opened"), None, IconName::Plus),
        CaseFact::DocumentOpened { document, .. } => {
            (form("case-timeline-form", document), None, IconName::Note)
        }
        CaseFact::Assigned { user, .. } => (of("case-timeline-assigned", user), None, IconName::Person),
        CaseFact::Unassigned { user } => (of("case-timeline-unassigned", user), None, IconName::Person),
        // The session's own line says that the child spoke; the words stand on their own page.
        CaseFact::ChildStatement(_) => return None,
        CaseFact::ChildSession { .. } => (t("case-timeline-session"), None, IconName::Speech),
        CaseFact::SignOff { document, act, words, .. } => {
            let id = match act {
                SignAct::Submit => "case-timeline-signed",
                SignAct::Approve => "case-timeline-approved",
                SignAct::Return => "case-timeline-returned",
            };
            let words = Some(words.clone()).filter(|words| !words.is_empty());
            (form(id, document), words, IconName::Sign)
        }
        CaseFact::Note { text } => (by("case-timeline-note"), Some(text.clone()), IconName::Note),
        CaseFact::Contact { mode, text, answers } => {
            let how = t(&format!("case-contact-mode-{mode}"));
            let to = answers.iter().flatten().map(|it| come_back_words(*it)).collect::<Vec<_>>();
            let id = if to.is_empty() { "case-timeline-contact" } else { "case-timeline-contact-answers" };
            let values = [("who", who.into()), ("what", intl::list(tag(), to).into())];
            (tv(id, &values), Some(format!("{how}: {text}")), IconName::Speech)
        }
        CaseFact::Correction { text, .. } => {
            (by("case-timeline-correction"), Some(text.clone()), IconName::Undo)
        }
        CaseFact::StatementTakenBack(_) => (t("views-timeline-taken-back"), None, IconName::Undo),
        // The words stand beside the child's, on their own page.
        CaseFact::Reading { .. } | CaseFact::OtherWords(_) => return None,
        // Nobody has to know that somebody put it off.
        CaseFact::SelfCheck(check) if check.answer == domain::SelfAnswer::PutOff => return None,
        CaseFact::SelfCheck(_) => (by("look-back-timeline"), None, IconName::Eye),
        CaseFact::Named { name, .. } => (by("field-add-timeline"), Some(name.clone()), IconName::Person),
        CaseFact::CellMarked(it) => match &it.mark {
            CellMark::NotApplicable(reason) => {
                (by("views-timeline-not-applicable"), Some(reason.clone()), IconName::Note)
            }
            CellMark::TakenBack => (by("views-timeline-applies-again"), None, IconName::Undo),
        },
        CaseFact::ExplainedAgain(it) => {
            let how = Some(it.how.clone()).filter(|how| !how.is_empty());
            (by("explain-again-timeline"), how, IconName::TwoFigures)
        }
        CaseFact::HandedOn(it) => {
            let (id, why) = match &it.how {
                HandedHow::Paper => ("hand-on-timeline-paper", None),
                HandedHow::Together => ("hand-on-timeline-together", None),
                HandedHow::Not(reason) => ("hand-on-timeline-not", Some(reason.clone())),
            };
            let values = [("who", who.into()), ("to", recipient_words(it.to).into())];
            (tv(id, &values), why, IconName::Speech)
        }
        CaseFact::PaperKept(it) => (form("paper-timeline-kept", &it.document), None, IconName::Note),
        CaseFact::PaperPutAside(it) => (by("paper-timeline-aside"), Some(it.reason.clone()), IconName::Undo),
        CaseFact::OpeningSeen(it) => {
            let id = if it.asks { "opening-timeline-asked" } else { "opening-timeline-seen" };
            let words = Some(it.remark.clone()).filter(|words| !words.is_empty());
            (tv(id, &[("who", it.name.as_str().into())]), words, IconName::Eye)
        }
        CaseFact::OpeningExplained(it) => {
            (by("opening-timeline-explained"), Some(it.words.clone()), IconName::Speech)
        }
        CaseFact::RestsOn { document, .. } => (form("evidence-timeline", document), None, IconName::Speech),
        // Every save of a preparation takes the place of the one before; only what stands is worth a line.
        CaseFact::OutcomePrepared { plan, .. } => {
            let stands = file.outcome_plans().iter().any(|(_, it)| std::ptr::eq(*it, plan.as_ref()));
            if !stands {
                return None;
            }
            (by("case-timeline-outcome-prepared"), None, IconName::Pencil)
        }
        CaseFact::OutcomeTalk(talk) => {
            let end = t(&format!("outcome-end-{}", key(talk.end)));
            (by("case-timeline-outcome-talk"), Some(end), IconName::TwoFigures)
        }
        CaseFact::OutcomeNotTold { reason, .. } => {
            (by("case-timeline-outcome-not-told"), Some(reason.clone()), IconName::Note)
        }
        // That a sitting arrived is the server's own note beside it.
        CaseFact::Consent(fact) => return consent_words(file, author, fact, who),
        CaseFact::LockOpened { document, reason, words, .. } => {
            let reason = t(&format!("form-locked-reason-{}", reason.key()));
            let why = if words.is_empty() { reason } else { format!("{reason}: {words}") };
            (form("case-timeline-lock", document), Some(why), IconName::Lock)
        }
    })
}
