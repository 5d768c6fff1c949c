//! A list of questions: open ones, and what stands closed between them.

use std::collections::BTreeSet;

use domain::{Path, Piece};
use leptos::prelude::*;

use super::closed::{self, Locked};
use super::question::{Question, Session};

/// The questions at these paths, in their order. Each redraws alone.
#[component]
pub(crate) fn QuestionList(
    /// The open form.
    session: Session,
    /// Where the questions stand.
    paths: Vec<Path>,
    /// Questions that are put away for now. What was on the screen stays drawn, out of sight: half a day, an entry that was taken
    /// out and a name that was begun are there again afterwards.
    #[prop(optional, into)]
    away: Option<Signal<BTreeSet<Path>>>,
) -> impl IntoView {
    let pieces = Memo::new(move |_| session.try_with_value(|it| it.pieces(&paths)).unwrap_or_default());
    let is_away = move |path: &Path| away.is_some_and(|away| away.with(|away| away.contains(path)));
    // What was on the screen once. Everything else that is put away costs nothing, and nobody has seen its first value.
    let seen = Memo::new(move |before: Option<&BTreeSet<Path>>| {
        let mut seen = before.cloned().unwrap_or_default();
        pieces.with(|pieces| {
            let paths = pieces.iter().flat_map(|piece| match piece {
                Piece::Question(path) => std::slice::from_ref(path),
                Piece::Locked(paths) => paths,
                Piece::NotYet(_) | Piece::Others(_) => &[],
            });
            seen.extend(paths.filter(|path| !is_away(path)).cloned());
        });
        seen
    });
    let shown = Memo::new(move |_| {
        let away = away.map(|away| away.get()).unwrap_or_default();
        pieces.with(|pieces| {
            seen.with(|seen| {
                let left =
                    |piece: &Piece| without(piece, |path| seen.contains(path), |path| away.contains(path));
                pieces.iter().filter_map(left).collect::<Vec<_>>()
            })
        })
    });
    let locked = Memo::new(move |_| {
        shown.with(|shown| {
            let paths = |piece: &Piece| match piece {
                Piece::Locked(paths) => Some(paths.clone()),
                _ => None,
            };
            shown.iter().find_map(paths).unwrap_or_default()
        })
    });
    let waits = Memo::new(move |_| shown.with(|all| all.iter().any(|it| matches!(it, Piece::NotYet(_)))));
    let note = move || {
        waits.get().then(|| session.with_value(|it| closed::gate_note(&it.case, "form-gate-questions")))
    };
    let draw = move |piece: Piece| match piece {
        Piece::Question(path) => {
            let place = path.clone();
            let view = view! { <Question session path /> }.into_any();
            aside(view, away.map(|_| Signal::derive(move || is_away(&place))))
        }
        Piece::NotYet(paths) => closed::not_yet(session, paths),
        Piece::Others(paths) => closed::others(session, paths),
        Piece::Locked(_) => {
            let view = view! { <Locked session paths=locked /> }.into_any();
            aside(view, away.map(|_| Signal::derive(move || locked.with(|paths| paths.iter().all(is_away)))))
        }
    };
    // Only now is it known what is on the screen, and so which first values a person has before their eyes.
    Effect::new(move |_| {
        shown.track();
        session.try_with_value(|it| it.shape.update(|count| *count = count.wrapping_add(1)));
    });
    // By piece: what is open stays as it is, under somebody's fingers, while something beside it opens or closes.
    view! {
        {note}
        <For each=move || shown.get() key=key children=draw />
    }
}

/// What makes a piece the same when the list changes. There is one piece of locked questions at most: it stays the same one, and so
/// does the reason that is being written in it, whichever questions it holds.
fn key(piece: &Piece) -> Piece {
    match piece {
        Piece::Locked(_) => Piece::Locked(Vec::new()),
        other => other.clone(),
    }
}

/// A piece without what is put away. What somebody can write in is left whole where it stays drawn.
fn without(piece: &Piece, stays: impl Fn(&Path) -> bool, is_away: impl Fn(&Path) -> bool) -> Option<Piece> {
    let rest = |paths: &[Path]| {
        let rest: Vec<Path> = paths.iter().filter(|path| !is_away(path)).cloned().collect();
        Some(rest).filter(|rest| !rest.is_empty())
    };
    match piece {
        Piece::Question(path) => (stays(path) || !is_away(path)).then(|| piece.clone()),
        Piece::NotYet(paths) => rest(paths).map(Piece::NotYet),
        Piece::Others(paths) => rest(paths).map(Piece::Others),
        Piece::Locked(paths) => {
            let stays = paths.iter().any(stays);
            rest(paths).map(Piece::Locked).or_else(|| stays.then(|| piece.clone()))
        }
    }
}

/// A piece that can be put out of sight. The place around it has no box of its own: where nothing is drawn, nothing is spaced.
fn aside(view: AnyView, hidden: Option<Signal<bool>>) -> AnyView {
    match hidden {
        None => view,
        Some(hidden) => {
            view! { <div class="form__place" hidden=move || hidden.get()>{view}</div> }.into_any()
        }
    }
}
