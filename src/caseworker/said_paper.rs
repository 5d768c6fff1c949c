//! What the child said so far, on pages for the child to keep: in its language and depth, for a printer (P8).

use domain::consent::{ExportHow, ExportWhat, Exported};
use domain::{Band, ChildStatement, Content, Timestamp, counting, versions};
use leptos::prelude::*;

use super::attached::Attached;
use super::child_language::{choices, own, proposed, told_in};
use super::exported::export;
use super::opened::{CaseHandle, with_case};
use super::outcome::Source;
use super::views_people;
use crate::app::failure;
use crate::app::routes::To;
use crate::i18n::t;
use crate::ports::{intl, page};
use crate::ui::{Banner, Button, ButtonKind, ChoiceLayout, EmptyState, Field, PageHeader, Radios, Tone};

/// One thing on the paper.
#[derive(Clone)]
pub(super) struct Line {
    /// When it was said.
    pub(super) said: Timestamp,
    /// None where the child took it back.
    pub(super) what: Option<ChildStatement>,
    /// True where it counts today: the child said nothing of it since.
    pub(super) current: bool,
}

/// The child's copy of the case in the address.
#[component]
pub(crate) fn SaidPaperPage() -> impl IntoView {
    with_case(|case| view! { <Paper case /> })
}

/// Everything the child answered, by date, and the language of the last talk.
fn lines(case: CaseHandle) -> (Vec<Line>, Option<String>) {
    case.with_value(|it| {
        it.now(|file| {
            let counting = counting(file);
            let mut found: Vec<(Line, String)> = versions(file)
                .iter()
                .filter_map(|version| {
                    let shown = |said: &ChildStatement| said.shown.language.clone();
                    let language = match version.content {
                        Content::Said(said) => shown(said),
                        Content::Masked(_) => None,
                    };
                    let language = language.unwrap_or_else(|| version.change.language.clone());
                    let current = counting.contains(version.id());
                    let what = match version.content {
                        Content::Said(said) if said.state != domain::AnswerState::Answered => return None,
                        Content::Said(said) => Some(said.clone()),
                        Content::Masked(_) => None,
                    };
                    Some((Line { said: version.said(), what, current }, language))
                })
                .collect();
            found.sort_by_key(|(line, _)| std::cmp::Reverse(line.said));
            let language = found.iter().find(|(line, _)| line.what.is_some()).map(|(_, it)| it.clone());
            (found.into_iter().map(|(line, _)| line).collect(), language)
        })
    })
}

#[component]
fn Paper(case: CaseHandle) -> impl IntoView {
    let back = To::Views(case.with_value(|it| it.id.clone())).path();
    let (lines, language) = lines(case);
    // The paper is in the language of the last talk; another one can be taken where that is not right any more.
    let told = told_in();
    let language = language.filter(|tag| told.iter().any(|it| it.language == *tag));
    let language = RwSignal::new(language.or_else(|| proposed(case)).unwrap_or_else(own));
    let source = LocalResource::new(move || Source::read(language.get()));
    let chosen = Signal::derive(move || Some(language.get()));
    let choose = UnsyncCallback::new(move |tag| language.set(tag));
    let draft = move || source.get().flatten().is_some_and(|source| source.tongue.is_draft());
    let failed = RwSignal::new_local(None);
    let print = UnsyncCallback::new(move |()| {
        let said = Exported {
            what: ExportWhat::Said,
            how: ExportHow::Printed,
            recipient: None,
            digest: None,
            packet: None,
        };
        export(case, said, failed, page::print);
    });
    let empty = lines.is_empty();
    let lines = StoredValue::new_local(lines);
    view! {
        <main class="page page--narrow stack" id="content">
            <div class="no-print stack">
                <PageHeader title=t("views-paper") back_href=back back_label=t("common-back") />
                <p>{t("views-paper-lead")}</p>
                <Field id="paper-language" label=t("outcome-language") group=true>
                    <Radios options=choices(None) value=chosen on_choose=choose layout=ChoiceLayout::Segmented />
                </Field>
                {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
                {move || draft().then(|| view! { <Banner tone=Tone::Warn title=t("outcome-draft") still=true /> })}
                {if empty {
                    view! { <EmptyState title=t("case-views-empty") /> }.into_any()
                } else {
                    view! { <Button label=t("outcome-print") kind=ButtonKind::Primary on_press=print /> }.into_any()
                }}
            </div>
            {move || source.get().flatten().filter(|_| !empty).map(|source| view! { <Sheet lines=lines.get_value() source title="views-paper-title" /> })}
        </main>
    }
}

/// The paper itself.
#[component]
pub(super) fn Sheet(
    /// What is on it.
    lines: Vec<Line>,
    /// The texts of its language.
    source: Source,
    /// The text of its title.
    title: &'static str,
) -> impl IntoView {
    let language = source.tongue.language;
    let newest = lines.iter().find_map(|line| line.what.as_ref());
    let band = newest.and_then(|said| Band::named(&said.shown.band)).unwrap_or(Band::B3);
    let one = |line: Line| {
        let day = intl::day_of(language.tag, line.said);
        let Some(said) = line.what else {
            let words = source.tongue.t("child-again-taken-back");
            return view! { <li class="paper__item"><p class="paper__when">{day}</p> <p>{words}</p></li> }
                .into_any();
        };
        let asked = views_people::asked(&said, Some(&source.texts));
        let current = line.current;
        let words = source.exactly(&said).into_iter().map(|words| {
            view! { <p class="paper__said" class:paper__said--now=current dir="auto">{words}</p> }
        });
        let words = words.collect_view();
        let people = views_people::people(&said, Some(&source.texts));
        let media = said.media.iter().cloned().map(|media| view! { <Attached media /> }).collect_view();
        let for_the_child = (said.source == domain::Source::ViaCaregiver)
            .then(|| source.tongue.t("views-source-via-caregiver"));
        let stands = if line.current { "views-paper-now" } else { "views-paper-before" };
        view! {
            <li class="paper__item">
                <p class="paper__when">{day} " · " {source.tongue.t(stands)}</p>
                <p>{asked}</p>
                {words}
                {people}
                {media}
                {for_the_child.map(|words| view! { <p>{words}</p> })}
            </li>
        }
        .into_any()
    };
    let note = source.tongue.is_draft().then(|| source.tongue.t("outcome-paper-draft"));
    view! {
        <article class="paper" lang=language.tag dir=language.direction data-band=band.name()>
            <header class="paper__head"><h1 class="paper__name">{source.tongue.t(title)}</h1></header>
            <ul class="paper__items">{lines.into_iter().map(one).collect_view()}</ul>
            {note.map(|note| view! { <p class="paper__draft">{note}</p> })}
        </article>
    }
}
