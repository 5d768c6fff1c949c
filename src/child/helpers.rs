//! Who can help, by the names of today: nobody stands here whom the child does not have.

use catalogue::child::HelperText;
use domain::Band;
use leptos::prelude::*;

use super::letter::LetterButton;
use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::t;
use crate::ui::{Button, ButtonKind, ChildCard, Picture, PictureSize};

/// People who help a child, where it has them; each by the place of its name in the texts.
const PEOPLE: [&str; 5] = ["worker", "interpreter", "guardian", "lawyer", "trusted"];

/// The name of somebody today; none where nobody was named.
fn name(seat: Seat, place: &str) -> Option<String> {
    let found = |names: &[(&str, &str)]| {
        let name = names.iter().find(|(it, _)| *it == place).map(|(_, name)| name.trim().to_owned());
        name.filter(|name| !name.is_empty())
    };
    seat.with_names(found)
}

/// The list.
#[component]
pub(super) fn Helpers(
    /// Closes it.
    on_back: UnsyncCallback<()>,
) -> impl IntoView {
    let seat = seat();
    let known = |place: &&str| Some((name(seat, place)?, text(seat, place)?));
    let people = PEOPLE.iter().filter_map(known).map(|(name, text)| one(seat, name, text)).collect_view();
    view! {
        <ChildCard title=t("child-helpers-title")>
            <ul class="child__gets">{people}</ul>
            <LetterButton />
            <div class="child__onward">
                <Button label=t("child-back") kind=ButtonKind::Primary on_press=on_back />
            </div>
        </ChildCard>
    }
}

fn text(seat: Seat, place: &str) -> Option<HelperText> {
    seat.texts.with_value(|texts| texts.helpers.iter().find(|it| it.key == place).cloned())
}

fn one(seat: Seat, name: String, text: HelperText) -> impl IntoView {
    let role = seat.filled(&text.label);
    let role = (role != name).then(|| view! { " " <span>{role}</span> });
    // The youngest are shown who it is; an adult says what they do.
    let does = (seat.band() > Band::B1).then(|| view! { " " <span>{seat.filled(&text.does)}</span> });
    view! {
        <li class="child__gets-row">
            {pictures::of(&text.picture).map(|of| view! { <Picture of size=PictureSize::Small /> })}
            <p class="child__gets-words"><b dir="auto">{name}</b> {role} {does}</p>
        </li>
    }
}
