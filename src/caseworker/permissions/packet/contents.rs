//! What a packet can be put together of: group by group, each answer chosen by itself, and what must be opened first.

use domain::consent::{Group, Ticked};
use leptos::prelude::*;

use super::Draft;
use super::inside::{Found, Inside, Piece};
use crate::caseworker::permissions::words;
use crate::forms::Locked;
use crate::i18n::{t, tv};
use crate::ui::{Banner, Button, ButtonKind, Checkboxes, Choice, Field, Tone};

/// What could go, group by group, and what stays here with the reason. What is found meanwhile changes what stands in it, and
/// leaves the box in which somebody says why something must be opened.
#[component]
pub(super) fn Contents(
    draft: Draft,
    found: Memo<Found>,
    inside: StoredValue<Inside, LocalStorage>,
) -> impl IntoView {
    let groups = move || found.with(|it| it.groups.iter().map(|(group, _)| *group).collect::<Vec<_>>());
    let one = move |group: Group| {
        let pieces = Memo::new(move |_| {
            found.with(|it| {
                let pieces = it.groups.iter().find(|(its, _)| *its == group);
                pieces.map(|(_, pieces)| pieces.clone()).unwrap_or_default()
            })
        });
        view! { <OneGroup draft group pieces /> }
    };
    let contested = Memo::new(move |_| found.with(|it| it.contested));
    let shut = move || found.with(|it| it.closed.iter().map(|it| it.session).collect::<Vec<_>>());
    let locked = move |session: usize| {
        let paths = Memo::new(move |_| {
            found.with(|it| {
                let closed = it.closed.iter().find(|it| it.session == session);
                closed.map(|it| it.paths.clone()).unwrap_or_default()
            })
        });
        inside.with_value(|it| it.handle(session)).map(|session| view! { <Locked session paths /> })
    };
    view! {
        <h3>{t("packet-contents")}</h3>
        <p>{t("packet-contents-lead")}</p>
        <For each=groups key=|group| *group children=one />
        {move || (contested.get() > 0).then(|| view! {
            <Banner tone=Tone::Warn title=tv("packet-contested", &[("count", contested.get().into())]) still=true />
        })}
        <For each=shut key=|session| *session children=locked />
    }
}

/// What could go of one group.
#[component]
fn OneGroup(draft: Draft, group: Group, pieces: Memo<Vec<Piece>>) -> impl IntoView {
    let title = words::group(group);
    let about = title.clone();
    let options = Signal::derive(move || {
        let pieces = pieces.get().into_iter();
        pieces.map(|it| Choice::new(it.key, it.asked).with_hint(it.answer)).collect::<Vec<_>>()
    });
    let take = UnsyncCallback::new(move |()| {
        draft.made.set(None);
        draft.chosen.update(|chosen| {
            pieces.with_untracked(|all| {
                chosen.retain(|it| all.iter().all(|piece| piece.key != it.key));
                chosen.extend(all.iter().map(Piece::tick));
            });
        });
    });
    let change = UnsyncCallback::new(move |(key, on): (String, bool)| {
        draft.made.set(None);
        draft.chosen.update(|chosen| {
            chosen.retain(|it| it.key != key);
            if on {
                pieces.with_untracked(|all| {
                    chosen.extend(all.iter().filter(|it| it.key == key).map(Piece::tick));
                });
            }
        });
    });
    let value = Signal::derive(move || {
        let ticked = |all: &Vec<Piece>| {
            let keys = |chosen: &Vec<Ticked>| {
                let ticked = all.iter().filter(|it| it.is_ticked(chosen));
                ticked.map(|it| it.key.clone()).collect::<Vec<_>>()
            };
            draft.chosen.with(keys)
        };
        pieces.with(ticked)
    });
    let none = Memo::new(move |_| pieces.with(Vec::is_empty));
    view! {
        <div class="packet__group">
            <Field id=format!("packet-{}", group.key()) label=title group=true>
                {move || if none.get() {
                    view! { <p class="question__note">{t("packet-nothing-here")}</p> }.into_any()
                } else {
                    view! { <Checkboxes options value on_change=change /> }.into_any()
                }}
            </Field>
            {move || (!none.get()).then(|| view! {
                <Button label=t("packet-take-all") about=about.clone() kind=ButtonKind::Quiet on_press=take />
            })}
        </div>
    }
}
