//! Everything that the child said, by date: the newest strong, older ones stay, what was taken back is named as that.

use std::collections::BTreeSet;

use domain::{Earlier, Recipient, Since};
use leptos::prelude::*;

use super::again::words;
use super::seat::{Seat, seat};
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{Button, ChildCard};

/// The child's own list.
#[component]
pub(super) fn ByDate(
    /// Goes back to where it was opened.
    on_back: UnsyncCallback<()>,
) -> impl IntoView {
    let seat = seat();
    let all = seat.frame.with_value(|frame| frame.earlier.clone());
    // Of several that stand on one question, the one said last is what counts now.
    let mut asked = BTreeSet::new();
    let one = move |earlier: Earlier| {
        let newest = earlier.since == Since::Current && asked.insert(earlier.screen);
        let since = since(seat, &earlier);
        let said = match earlier.since {
            Since::TakenBack { .. } => None,
            _ => Some(words(seat, &earlier)),
        };
        view! {
            <li class="child__entry" class:again__newest=newest class:child__entry--out=!matches!(earlier.since, Since::Current)>
                {newest.then(|| view! { <p class="again__title">{t("child-again-newest")}</p> })}
                {said}
                {since}
            </li>
        }
    };
    let list = all.into_iter().map(one).collect_view();
    view! {
        <ChildCard title=t("child-again-by-date-title") text=vec![t("child-again-by-date-lead")]>
            <ul class="child__said">{list}</ul>
            <div class="child__onward"><Button label=t("child-back") on_press=on_back /></div>
        </ChildCard>
    }
}

fn since(seat: Seat, earlier: &Earlier) -> Option<impl IntoView + use<>> {
    let lines = match &earlier.since {
        Since::Current => return None,
        Since::Changed { on, .. } => {
            vec![tv("child-again-changed", &[("date", intl::day_of(tag(), *on).into())])]
        }
        Since::TakenBack { shared } => {
            let said = tv("child-again-date", &[("date", intl::day_of(tag(), earlier.said).into())]);
            let worker = seat.frame.with_value(|frame| frame.worker.clone());
            let names: Vec<String> =
                std::iter::once(worker).chain(shared.iter().map(|who| name(seat, *who))).collect();
            let read = tv("child-again-read", &[("names", intl::list(tag(), names).into())]);
            vec![said, t("child-again-taken-back"), read]
        }
    };
    Some(lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view())
}

/// Somebody by the name that the child read when it chose who may see it.
fn name(seat: Seat, who: Recipient) -> String {
    let id = key(who);
    seat.texts.with_value(|texts| {
        texts.recipients.iter().find(|it| it.key == id).map_or(id.clone(), |it| seat.filled(&it.label))
    })
}
