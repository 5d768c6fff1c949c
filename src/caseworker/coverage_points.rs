//! The points of the checklist one by one: what is missing first, each folded to one line that says in words what is
//! missing in it. Filters say what they leave out.

use domain::{Cell, Column, Coverage, Row, RowStanding};
use leptos::prelude::*;

use super::coverage_grid::{
    At, Chosen, Grid, NeverAsked, cell_words, column_name, face, factor_name, is_put_off,
};
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{Button, ButtonKind, Chip, Tone};

/// What a folded point says of its cells, in this order: what is missing is never behind the fold.
const SAID_FOLDED: [Cell; 5] = [Cell::NotYet, Cell::NotShared, Cell::Answered, Cell::Partly, Cell::LeftOut];

/// The summary, the filters, and the points: a table on a wide screen, a list to unfold on a narrow one.
#[component]
pub(super) fn Points(
    /// What is known.
    #[prop(into)]
    grid: Signal<Coverage>,
    /// Somebody wants to read what is behind a cell.
    on_open: UnsyncCallback<Chosen>,
) -> impl IntoView {
    let chosen = RwSignal::new(None::<RowStanding>);
    let rows = Signal::derive(move || {
        let wanted = chosen.get();
        grid.with(|grid| {
            let rows = grid.rows_missing_first().into_iter();
            let rows = rows.filter(|row| wanted.is_none_or(|wanted| row.standing() == wanted));
            rows.cloned().collect::<Vec<Row>>()
        })
    });
    let filter = move |standing: Option<RowStanding>, count: usize| {
        let id = format!("views-points-{}", standing.map_or("all", RowStanding::name));
        let label = tv(&id, &[("count", count.into())]);
        let pressed = Signal::derive(move || chosen.get() == standing);
        let press = UnsyncCallback::new(move |()| chosen.set(standing));
        view! { <Button label kind=ButtonKind::Quiet pressed on_press=press /> }
    };
    let filters = move || {
        grid.with(|grid| {
            let each = grid.standings().into_iter().map(|(standing, count)| (Some(standing), count));
            let all = std::iter::once((None, grid.rows.len())).chain(each);
            all.map(|(standing, count)| filter(standing, count)).collect_view()
        })
    };
    // A filter may leave out what is missing: then it is said, with the way back.
    let passed_over = move || {
        let open = grid.with(|grid| grid.open().len());
        let hides = chosen.get().is_some_and(|chosen| chosen != RowStanding::Open);
        (hides && open > 0).then(|| {
            let words = tv("views-points-passed-over", &[("count", open.into())]);
            let show = UnsyncCallback::new(move |()| chosen.set(Some(RowStanding::Open)));
            view! { <p class="offered__passed">{words} " " <Button label=t("views-points-show-open") kind=ButtonKind::Link on_press=show /></p> }
        })
    };
    let list = move || {
        let columns = grid.with(|grid| grid.columns.clone());
        rows.get()
            .into_iter()
            .map(|row| view! { <Point row columns=columns.clone() on_open /> })
            .collect_view()
    };
    view! {
        <div class="offered__filters" role="group" aria-label=t("views-points-filter")>{filters}</div>
        {passed_over}
        <Grid grid rows on_open />
        <ul class="offered">{list}</ul>
        <NeverAsked />
    }
}

fn tone(standing: RowStanding) -> Tone {
    match standing {
        RowStanding::Open => Tone::Warn,
        RowStanding::Said => Tone::Ok,
        RowStanding::NotShared | RowStanding::LeftOut | RowStanding::Explained => Tone::Info,
    }
}

/// The states of a point in words: "Not offered: before, now".
fn lines(row: &Row, columns: &[Column]) -> Vec<(Cell, String)> {
    let marked = row.cells.iter().zip(columns).filter(|(filled, _)| filled.marked.is_some());
    let marked: Vec<String> = marked.map(|(_, column)| column_name(*column)).collect();
    let marked = (!marked.is_empty()).then(|| {
        let when = intl::list(tag(), &marked);
        let said = [("state", t("views-cell-marked").into()), ("when", when.into())];
        (Cell::NotApplicable, tv("views-points-line", &said))
    });
    // What the child put off is still to be offered: it stands among what is missing, in words of its own.
    let off = row.cells.iter().zip(columns).filter(|(filled, _)| is_put_off(filled.cell, &filled.said));
    let off: Vec<String> = off.map(|(_, column)| column_name(*column)).collect();
    let off = (!off.is_empty()).then(|| {
        let said = [("state", t("views-cell-put-off").into()), ("when", intl::list(tag(), &off).into())];
        (Cell::NotYet, tv("views-points-line", &said))
    });
    let said = SAID_FOLDED.into_iter().filter_map(|cell| {
        let here = row.cells.iter().zip(columns).filter(|(filled, _)| filled.cell == cell);
        let here = here.filter(|(filled, _)| !is_put_off(filled.cell, &filled.said));
        let names: Vec<String> = here.map(|(_, column)| column_name(*column)).collect();
        let explained = row.explained && cell == Cell::NotYet;
        let state = if explained { t("views-cell-explained") } else { cell_words(cell) };
        let words =
            tv("views-points-line", &[("state", state.into()), ("when", intl::list(tag(), &names).into())]);
        (!names.is_empty()).then_some((cell, words))
    });
    off.into_iter().chain(said).chain(marked).collect()
}

#[component]
fn Point(row: Row, columns: Vec<Column>, on_open: UnsyncCallback<Chosen>) -> impl IntoView {
    let name = factor_name(row.factor);
    let (standing, explained, factor) = (row.standing(), row.explained, row.factor);
    let lines = lines(&row, &columns).into_iter().map(|(cell, words)| {
        let class = format!("offered__line offered__line--{}", key(cell).replace('_', "-"));
        view! { <span class=class>{words}</span> }
    });
    let cells = columns
        .into_iter()
        .zip(row.cells)
        .filter(|(_, filled)| filled.cell != Cell::NotApplicable || filled.marked.is_some());
    let cells = cells.map(|(column, filled)| {
        let words = column_name(column);
        let title =
            tv("views-cell-title", &[("factor", name.clone().into()), ("column", words.clone().into())]);
        view! { <dt>{words}</dt> <dd>{face(filled, At { factor, column, title, explained }, on_open)}</dd> }
    });
    view! {
        <li>
            <details class="offered__point">
                <summary class="offered__head">
                    <span class="offered__name">{name.clone()}</span>
                    <Chip label=t(&format!("views-standing-{}", standing.name())) tone=tone(standing) />
                    <span class="offered__lines">{lines.collect_view()}</span>
                </summary>
                {explained.then(|| view! { <p class="offered__note">{t("views-row-explained")}</p> })}
                <dl class="offered__cells">{cells.collect_view()}</dl>
            </details>
        </li>
    }
}
