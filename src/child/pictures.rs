//! Which drawing stands beside which text.

use crate::ui::Drawing;

/// The drawing of this name in the texts. Texts use no other names: a test of the catalogue holds both lists together.
pub(crate) fn of(name: &str) -> Option<Drawing> {
    Drawing::named(name)
}

/// The drawings of things that stand side by side: all of them or none, so that no thing looks better than another.
pub(super) fn of_all<'a>(names: impl Iterator<Item = Option<&'a str>>) -> Option<Vec<Drawing>> {
    names.map(|name| name.and_then(of)).collect()
}

/// Columns for cards with drawings, or lines of words where there are none.
pub(super) fn columns(drawn: bool) -> &'static str {
    if drawn { "child__choices" } else { "child__words" }
}

/// The drawing of an option of a set.
pub(super) fn of_option(option: &catalogue::child::ScreenOption) -> Option<Drawing> {
    option.picture.as_deref().and_then(of)
}

/// The drawing of somebody who may be told.
pub(super) fn recipient(key: &str) -> Drawing {
    match key {
        "panel" => Drawing::Deciders,
        "guardian" => Drawing::Guardian,
        "lawyer" => Drawing::Lawyer,
        "doctor" => Drawing::Doctor,
        "school" => Drawing::School,
        "family" => Drawing::Family,
        "supervisor" => Drawing::OnePerson,
        "team" => Drawing::People,
        _ => Drawing::Talking,
    }
}
