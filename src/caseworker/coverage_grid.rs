//! The grid itself: factor by time by solution, as a table on a wide screen. A sign is never alone, a word stands beside it.
//! On a narrow one the same points stand as a list (`coverage_points.rs`).

use domain::{Cell, Column, Coverage, FACTORS, FilledCell, MarkedCell, NotAsked, Role, Row, StatementId};
use leptos::prelude::*;

use crate::app::desk::desk;
use crate::i18n::{key, t, t_opt, tv};

/// A cell that somebody opened.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chosen {
    /// Factor and column in words.
    pub(super) title: String,
    /// The statements behind it.
    pub(super) said: Vec<StatementId>,
    /// True where an adult noted something.
    pub(super) noted: bool,
    /// The point of the checklist.
    pub(super) factor: &'static str,
    /// The time, with its solution.
    pub(super) column: Column,
    /// Why it does not apply to this child, where somebody marked it so.
    pub(super) marked: Option<MarkedCell>,
    /// True where the person at the tablet may mark it, or take the mark back.
    pub(super) may_mark: bool,
}

/// Where a cell stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct At {
    /// The point of the checklist.
    pub(super) factor: &'static str,
    /// The time, with its solution.
    pub(super) column: Column,
    /// Both in words.
    pub(super) title: String,
    /// True where somebody wrote why the point was not offered.
    pub(super) explained: bool,
}

/// Nothing is known of it, so that it could be marked as not applying; or it is marked, and that could be taken back.
fn may_mark(filled: &FilledCell) -> bool {
    let open = filled.cell == Cell::NotYet && filled.said.is_empty();
    desk().me.role == Role::Caseworker && (open || filled.marked.is_some())
}

/// A short name of a point of the checklist; its whole question where there is none.
pub(super) fn factor_name(factor: &str) -> String {
    t_opt(&format!("views-factor-{factor}")).unwrap_or_else(|| {
        let desk = desk();
        let label = desk.shelf.lists().option("checklist_item", factor).map(|option| option.label.clone());
        label.unwrap_or_else(|| factor.to_owned())
    })
}

/// A column in words.
pub(super) fn column_name(column: Column) -> String {
    match column {
        Column::Before => t("views-column-before"),
        Column::Now => t("views-column-now"),
        Column::Later(None) => t("views-column-later"),
        Column::Later(Some(solution)) => t(&format!("views-column-{}", solution.name())),
    }
}

fn sign(cell: Cell) -> &'static str {
    match cell {
        Cell::Answered => "●",
        Cell::Partly => "◐",
        Cell::LeftOut => "○",
        Cell::NotYet => "·",
        Cell::NotShared => "◌",
        Cell::NotApplicable => "–",
    }
}

/// True where it was offered and the child put it off: it is to be offered again, and nobody forgot it.
pub(super) fn is_put_off(cell: Cell, said: &[StatementId]) -> bool {
    cell == Cell::NotYet && !said.is_empty()
}

pub(super) fn cell_words(cell: Cell) -> String {
    t(&format!("views-cell-{}", key(cell).replace('_', "-")))
}

/// The grid with what its signs mean.
#[component]
pub(super) fn Grid(
    /// What is known.
    #[prop(into)]
    grid: Signal<Coverage>,
    /// The points to show, in their order.
    #[prop(into)]
    rows: Signal<Vec<Row>>,
    /// Somebody wants to read what is behind a cell.
    on_open: UnsyncCallback<Chosen>,
) -> impl IntoView {
    let draw = move || {
        let columns = grid.with(|grid| grid.columns.clone());
        let head = columns
            .iter()
            .map(|column| view! { <th scope="col" role="columnheader">{column_name(*column)}</th> })
            .collect_view();
        let rows = rows
            .get()
            .into_iter()
            .map(|row| view! { <Line row columns=columns.clone() on_open /> })
            .collect_view();
        view! {
            <div class="grid__frame">
                <table class="grid" role="table" aria-labelledby="coverage-heading">
                    <thead role="rowgroup">
                        <tr role="row"><th scope="col" role="columnheader">{t("views-grid-factor")}</th> {head}</tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        }
    };
    let legend =
        [Cell::Answered, Cell::Partly, Cell::LeftOut, Cell::NotYet, Cell::NotApplicable].map(|cell| {
            let words = t(&format!("views-legend-{}", key(cell).replace('_', "-")));
            view! { <li><span class="grid__sign" aria-hidden="true">{sign(cell)}</span> {words}</li> }
        });
    view! {
        <div class="grid__wide">
            <ul class="grid__legend">{legend.into_iter().collect_view()}</ul>
            {draw}
        </div>
    }
}

/// What children are not asked, and why.
#[component]
pub(super) fn NeverAsked() -> impl IntoView {
    let not_asked = [NotAsked::Never, NotAsked::ByAdults, NotAsked::AboutSystems].map(|why| {
        let names: Vec<String> =
            FACTORS.iter().filter(|it| it.why_not == Some(why)).map(|it| factor_name(it.id)).collect();
        let words = t(&format!("views-not-asked-{}", key(why).replace('_', "-")));
        view! {
            <h3>{words}</h3>
            <ul class="gap-list">{names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}</ul>
        }
    });
    view! {
        <details>
            <summary>{t("views-not-asked-title")}</summary>
            {not_asked.into_iter().collect_view()}
        </details>
    }
}

#[component]
fn Line(row: Row, columns: Vec<Column>, on_open: UnsyncCallback<Chosen>) -> impl IntoView {
    let name = factor_name(row.factor);
    let (factor, explained) = (row.factor, row.explained);
    let cells = columns
        .into_iter()
        .zip(row.cells)
        .map(|(column, filled)| {
            let title = tv(
                "views-cell-title",
                &[("factor", name.clone().into()), ("column", column_name(column).into())],
            );
            let at = At { factor, column, title, explained };
            view! { <OneCell filled at on_open /> }
        })
        .collect_view();
    view! {
        <tr role="row" class="grid__row">
            <th scope="row" role="rowheader" class="grid__factor">
                {name.clone()}
                {explained.then(|| view! { <span class="grid__note">{t("views-row-explained")}</span> })}
            </th>
            {cells}
        </tr>
    }
}

#[component]
fn OneCell(filled: FilledCell, at: At, on_open: UnsyncCallback<Chosen>) -> impl IntoView {
    let class = format!("grid__cell grid__cell--{}", key(filled.cell).replace('_', "-"));
    view! {
        <td role="cell" class=class>{face(filled, at, on_open)}</td>
    }
}

/// A cell in words; it opens where somebody said or noted something, and where it can be marked or is.
pub(super) fn face(filled: FilledCell, at: At, on_open: UnsyncCallback<Chosen>) -> AnyView {
    let may_mark = may_mark(&filled);
    let FilledCell { cell, said, noted, marked } = filled;
    let At { factor, column, title, explained } = at;
    let put_off = is_put_off(cell, &said);
    let words = match (&marked, explained && cell == Cell::NotYet) {
        (Some(_), _) => t("views-cell-marked"),
        (None, _) if put_off => t("views-cell-put-off"),
        (None, true) => t("views-cell-explained"),
        (None, false) => cell_words(cell),
    };
    let state = words.clone();
    let count = said.len();
    let face = move || {
        view! {
            <span class="grid__sign" aria-hidden="true">{sign(cell)}</span>
            <span>{words.clone()}{(count > 1).then(|| format!(" ({count})"))}</span>
        }
    };
    if said.is_empty() && !noted && marked.is_none() && !may_mark {
        view! { <span class="grid__face">{face()}</span> }.into_any()
    } else {
        let silent = said.is_empty() && !noted;
        let id = if silent { "views-cell-open-mark" } else { "views-cell-open" };
        let spoken = tv(id, &[("cell", title.clone().into()), ("state", state.into())]);
        let open = move |_| {
            let (title, said, marked) = (title.clone(), said.clone(), marked.clone());
            on_open.run(Chosen { title, said, noted, factor, column, marked, may_mark });
        };
        view! { <button type="button" class="grid__face grid__face--opens" aria-label=spoken on:click=open>{face()}</button> }
            .into_any()
    }
}
