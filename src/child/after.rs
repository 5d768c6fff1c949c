//! V19: something ordinary to do now, and who can help. What the child would like stands on the last page, where the adult
//! sees it; it is kept nowhere.

use domain::child_flow::{Event, Screen};
use leptos::prelude::*;

use super::pictures;
use super::seat::seat;
use crate::i18n::t;
use crate::ui::BigButton;

const SCREEN: Screen = Screen::V19;
const ASK: &str = "ask";
const WHO: &str = "who";

/// The cards.
#[component]
pub(super) fn After(
    /// Opens the list of those who can help.
    helpers: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    let options = seat.set(SCREEN, "after");
    let drawn =
        pictures::of_all(options.iter().map(|it| it.picture.as_deref())).filter(|_| seat.has_symbols());
    let columns = if drawn.is_some() { "child__choices child__choices--after" } else { "child__words" };
    let mut drawn = drawn.unwrap_or_default().into_iter();
    let cards = options
        .into_iter()
        .map(|option| {
            let picture = drawn.next();
            let label = option.label.clone();
            match option.key.as_str() {
                ASK => view! { <BigButton label picture on_press=seat.acts(|| Event::Ask) /> }.into_any(),
                WHO => {
                    let open = UnsyncCallback::new(move |()| helpers.set(true));
                    view! { <BigButton label picture on_press=open /> }.into_any()
                }
                _ => {
                    let mine = label.clone();
                    let is_mine = move || seat.wish.with(|it| it.as_deref() == Some(mine.as_str()));
                    let pressed = Signal::derive(is_mine);
                    let wish = label.clone();
                    let take = UnsyncCallback::new(move |()| {
                        let again = pressed.get_untracked();
                        seat.wish.set((!again).then(|| wish.clone()));
                    });
                    view! { <BigButton label picture pressed on_press=take /> }.into_any()
                }
            }
        })
        .collect_view();
    let noted = move || seat.wish.with(Option::is_some).then(|| seat.with_worker("child-after-noted"));
    view! {
        <div class="child__group" role="group" aria-label=t("child-after")>
            <p class="child__asked">{t("child-after")}</p>
            <div class=columns>{cards}</div>
            <p class="child__noted-line" role="status">{noted}</p>
        </div>
    }
}
