//! Who can see a case, onto whose tablets it came, and what was put on paper or went out: for everybody who asks who knows what.

use domain::consent::ConsentFact;
use domain::{CaseFact, OpenReason, Timestamp};
use leptos::prelude::*;
use sync::protocol::{SeenEntry, SeenList};

use super::case::name_of;
use super::opened::{CaseHandle, with_case};
use super::opening_asked::OpeningAnswers;
use super::timeline_consent::consent_words;
use crate::app::desk::desk;
use crate::app::failure;
use crate::app::routes::To;
use crate::i18n::{key, t, tag, tv};
use crate::ports::{intl, transport};
use crate::ui::{
    Banner, Button, Card, EmptyState, IconName, LinkButton, PageHeader, Skeleton, Timeline, TimelineItem,
    Tone,
};

/// The page of the case in the address.
#[component]
pub(crate) fn WhoSawPage() -> impl IntoView {
    with_case(|case| view! { <Page case /> })
}

#[component]
fn Page(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let over = case.with_value(|it| super::home::called(&it.summary().content));
    view! {
        <main class="page page--narrow stack" id="content">
            <PageHeader title=t("seen-title") over lead=t("seen-lead") back_href=To::Permissions(id).path() back_label=t("common-back") />
            <OpeningAnswers case />
            <CanSee case />
            <OnTablets case />
            <WentOut case />
        </main>
    }
}

/// The people who work on it, and who never sees it.
#[component]
fn CanSee(case: CaseHandle) -> impl IntoView {
    let people = move || {
        let users =
            case.with_value(|it| it.track(|file| file.assigned().into_iter().cloned().collect::<Vec<_>>()));
        let staff = desk().colleagues();
        let role = |user: &domain::UserId| {
            let known = staff.iter().find(|member| member.id == *user);
            known.map(|member| t(&format!("role-{}", key(member.role))))
        };
        let line = |user: &domain::UserId| match role(user) {
            Some(role) => tv("seen-person", &[("name", name_of(user).into()), ("role", role.into())]),
            None => name_of(user),
        };
        users.iter().map(line).collect::<Vec<_>>()
    };
    view! {
        <Card id="seen-can" title=t("seen-can-title")>
            <ul class="permissions">
                {move || people().into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
            </ul>
            <p>{t("seen-can-words")}</p>
            <p>{t("seen-never")}</p>
        </Card>
    }
}

/// What the server noted; without a network the page says so and shows the rest.
#[component]
fn OnTablets(case: CaseHandle) -> impl IntoView {
    let again = RwSignal::new(0_u32);
    let path = StoredValue::new(format!("cases/{}/seen", case.with_value(|it| it.id.clone())));
    let list = LocalResource::new(move || {
        again.track();
        let path = path.get_value();
        async move { transport::get::<SeenList>(&path).await }
    });
    let read_again = UnsyncCallback::new(move |()| again.update(|count| *count += 1));
    let one = |it: SeenEntry| {
        let role = t(&format!("role-{}", key(it.role)));
        let what = tv("seen-person", &[("name", it.name.into()), ("role", role.into())]);
        view! {
            <TimelineItem what when=intl::date_and_time(tag(), it.at) icon=IconName::Tablet>
                {it.media.then(|| view! { <p>{t("seen-media")}</p> })}
            </TimelineItem>
        }
    };
    view! {
        <Card id="seen-tablets" title=t("seen-tablets-title")>
            <p>{t("seen-tablets-lead")}</p>
            {move || match list.get() {
                None => view! { <Skeleton label=t("seen-tablets-title") lines=3 /> }.into_any(),
                Some(Err(failure)) => view! {
                    <Banner tone=Tone::Warn title=failure::of_transport(&failure)>
                        <Button label=t("common-try-again") on_press=read_again />
                    </Banner>
                }
                .into_any(),
                Some(Ok(list)) if list.seen.is_empty() => view! { <p>{t("seen-tablets-none")}</p> }.into_any(),
                Some(Ok(list)) => view! {
                    <Timeline label=t("seen-tablets-title")>{list.seen.into_iter().map(one).collect_view()}</Timeline>
                }
                .into_any(),
            }}
        </Card>
    }
}

/// What was put on paper or into a file, opened although it is kept closed, sent, or tried. Newest first.
#[component]
fn WentOut(case: CaseHandle) -> impl IntoView {
    let lines = Memo::new(move |_| case.with_value(|it| it.track(went_out)));
    let id = case.with_value(|it| it.id.clone());
    let one = |line: Line| {
        view! {
            <TimelineItem what=line.what when=intl::date_and_time(tag(), line.at) icon=line.icon>
                {line.more.map(|words| view! { <p dir="auto">{words}</p> })}
            </TimelineItem>
        }
    };
    view! {
        <Card id="seen-went" title=t("seen-went-title")>
            {move || {
                let all = lines.get();
                if all.is_empty() {
                    return view! { <EmptyState title=t("seen-went-none") /> }.into_any();
                }
                view! { <Timeline label=t("seen-went-title")>{all.into_iter().map(one).collect_view()}</Timeline> }.into_any()
            }}
            <LinkButton href=To::Timeline(id).path() label=t("seen-everything") />
        </Card>
    }
}

/// Why somebody opened closed questions, in words.
pub(super) fn why_opened(reason: OpenReason, words: &str) -> String {
    let reason = t(&format!("form-locked-reason-{}", reason.key()));
    if words.is_empty() {
        return reason;
    }
    // In a line of the other direction the words keep their own, with their full stop at their end.
    tv("opening-why-words", &[("reason", reason.into()), ("words", words.into())])
}

#[derive(Debug, Clone, PartialEq)]
struct Line {
    at: Timestamp,
    what: String,
    more: Option<String>,
    icon: IconName,
}

fn went_out(file: &domain::CaseFile) -> Vec<Line> {
    let one = |(change, fact): (&domain::Change, &CaseFact)| {
        let who = name_of(&change.entered_by);
        let (what, more, icon) = match fact {
            CaseFact::Consent(
                fact @ (ConsentFact::Shared(_)
                | ConsentFact::Exported(_)
                | ConsentFact::Forbidden(_)
                | ConsentFact::LinkMade(_)
                | ConsentFact::LinkClosed(_)
                | ConsentFact::CalledBack(_)
                | ConsentFact::Legal(_)
                | ConsentFact::LegalApproved(_)
                | ConsentFact::Emergency(_)
                | ConsentFact::EmergencySeen(_)
                | ConsentFact::Ended(_)
                | ConsentFact::CopyGiven(_)),
            ) => consent_words(file, &change.author, fact, &who)?,
            CaseFact::LockOpened { reason, words, .. } => {
                let why = why_opened(*reason, words);
                (tv("seen-did-opened", &[("who", who.into())]), Some(why), IconName::Lock)
            }
            _ => return None,
        };
        Some(Line { at: change.recorded, what, more, icon })
    };
    let mut found: Vec<Line> = file.facts().filter_map(one).collect();
    found.sort_by_key(|line| std::cmp::Reverse(line.at));
    found
}
