//! Which drawing stands beside which text.

use crate::ui::Drawing;

/// The drawing of a topic or screen, by the name in the texts.
pub(super) fn of(name: &str) -> Option<Drawing> {
    Some(match name {
        "hello" => Drawing::Hello,
        "talking" => Drawing::Talking,
        "paths" => Drawing::Rights,
        "choose" => Drawing::YouChoose,
        "box" => Drawing::SafeBox,
        "circle" | "share" => Drawing::WhoSees,
        "feelings" => Drawing::Listen,
        "letter" => Drawing::Letter,
        "look" => Drawing::LookAgain,
        "send" => Drawing::Send,
        "thanks" => Drawing::End,
        _ => return None,
    })
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
        _ => Drawing::Talking,
    }
}
