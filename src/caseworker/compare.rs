//! What the child said about one matter on different days: a list where the screen is narrow, lanes along the days where
//! it is wide. The newest is strong; a press leads to the words.

use catalogue::ChildTexts;
use domain::{AnswerState, ChildStatement, Compared, Content, Matter, Timestamp, Version, compared, moments};
use leptos::prelude::*;

use super::coverage_grid::factor_name;
use super::opened::CaseHandle;
use super::views::card_words;
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::Card;

/// So many characters of what was said stand in a lane.
const GIST: usize = 90;

/// One point of a lane.
#[derive(Clone, PartialEq)]
struct Point {
    id: String,
    day: String,
    gist: String,
    newest: bool,
    /// Which column of the days, from 1.
    column: usize,
}

/// One lane.
#[derive(Clone, PartialEq)]
struct Row {
    name: String,
    points: Vec<Point>,
}

/// The comparison; nothing while no matter came up on two occasions.
#[component]
pub(super) fn Comparison(
    /// The case.
    case: CaseHandle,
    /// The words that stood on the child's cards.
    #[prop(into)]
    texts: Signal<Option<ChildTexts>>,
) -> impl IntoView {
    let rows = Memo::new(move |_| {
        texts.with(|texts| case.with_value(|it| it.track(|file| rows(&compared(file), texts.as_ref()))))
    });
    move || {
        let rows = rows.get();
        (!rows.is_empty()).then(|| {
            let lanes = rows.into_iter().map(|row| view! { <Lane row /> }).collect_view();
            view! {
                <Card id="compare-heading" title=t("views-compare-title")>
                    <p>{t("views-compare-lead")}</p>
                    <div class="compare">{lanes}</div>
                </Card>
            }
        })
    }
}

fn rows(lanes: &[Compared<'_>], texts: Option<&ChildTexts>) -> Vec<Row> {
    // Days are columns: what was said on one day stands below each other.
    let mut days: Vec<String> = Vec::new();
    for at in moments(lanes) {
        let day = intl::day_of(tag(), at);
        if !days.contains(&day) {
            days.push(day);
        }
    }
    let row = |lane: &Compared<'_>| {
        let newest = lane.newest();
        let point = |version: &Version<'_>| {
            let Content::Said(said) = version.content else { return None };
            let day = day_of(version.said());
            let column = days.iter().position(|it| *it == day).map_or(1, |at| at + 1);
            let newest = newest == Some(&said.id);
            Some(Point { id: said.id.to_string(), day, gist: gist(said, texts), newest, column })
        };
        let name = match lane.matter {
            Matter::Message => t("views-topic-V11"),
            Matter::Factor(id) => factor_name(id),
            Matter::Solution(solution) => t(&format!("views-solution-{}", solution.name())),
        };
        Row { name, points: lane.versions.iter().filter_map(point).collect() }
    };
    lanes.iter().map(row).collect()
}

fn day_of(at: Timestamp) -> String {
    intl::day_of(tag(), at)
}

/// The child's own words first; else what stood on the cards that it chose.
fn gist(said: &ChildStatement, texts: Option<&ChildTexts>) -> String {
    let own = said.words.as_ref().map(|words| words.text.trim().to_owned());
    let cards =
        || said.chosen.iter().map(|chosen| card_words(said, chosen, texts)).collect::<Vec<_>>().join(" · ");
    let all = match said.state {
        AnswerState::Answered => own.filter(|words| !words.is_empty()).unwrap_or_else(cards),
        state => t(&format!("case-views-state-{}", key(state))),
    };
    let short: String = all.chars().take(GIST).collect();
    if short.len() < all.len() { format!("{short}…") } else { short }
}

#[component]
fn Lane(row: Row) -> impl IntoView {
    let points = row
        .points
        .into_iter()
        .map(|point| {
            let Point { id, day, gist, newest, column } = point;
            let label = newest.then(|| t("views-version-newest"));
            let words = if gist.is_empty() { tv("views-compare-open", &[("when", day.clone().into())]) } else { gist };
            view! {
                <li class="compare__point" class:compare__point--newest=newest style:--column=column.to_string()>
                    <span class="compare__day">{day}</span>
                    <a class="compare__words" href=format!("#said-{id}") dir="auto">{words}</a>
                    {label.map(|label| view! { <span class="compare__now">{label}</span> })}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="compare__lane">
            <h3 class="compare__name">{row.name}</h3>
            <ol class="compare__points">{points}</ol>
        </section>
    }
}
