//! Which drawing stands beside which text.

use crate::ui::{Drawing, Feeling};

/// The drawing of this name in the texts; none where it is not drawn yet: then the words stand alone.
pub(crate) fn of(name: &str) -> Option<Drawing> {
    Some(match name {
        "hello" => Drawing::Hello,
        "talking" => Drawing::Talking,
        "interpreter" => Drawing::Interpreter,
        "book" => Drawing::Rights,
        "choose" => Drawing::YouChoose,
        "box" => Drawing::SafeBox,
        "circle" | "share" => Drawing::WhoSees,
        "basket_good" => Drawing::BasketGood,
        "basket_worry" => Drawing::BasketWorry,
        "basket_hope" => Drawing::BasketHope,
        "letter" => Drawing::Letter,
        "look" => Drawing::LookAgain,
        "send" => Drawing::Send,
        "keep_closed" => Drawing::KeepClosed,
        "throw_away" => Drawing::ThrowAway,
        "rest" => Drawing::Rest,
        "days" => Drawing::Days,
        "thanks" => Drawing::End,
        "ear" => Drawing::Listen,
        "question" => Drawing::Question,
        "change" => Drawing::ChangeMind,
        "letterbox" => Drawing::LetterBox,
        "guardian" => Drawing::Guardian,
        "lawyer" => Drawing::Lawyer,
        "stethoscope" => Drawing::Doctor,
        "school" => Drawing::School,
        "family" => Drawing::Family,
        "deciders" => Drawing::Deciders,
        "house" => Drawing::House,
        "blanket" => Drawing::Blanket,
        "face_good" | "face_happy" => Drawing::Feeling(Feeling::Happy),
        "face_so_so" => Drawing::Feeling(Feeling::Neutral),
        "face_not_good" | "face_sad" => Drawing::Feeling(Feeling::Sad),
        "face_calm" => Drawing::Feeling(Feeling::Calm),
        "face_tired" => Drawing::Feeling(Feeling::Tired),
        "face_worried" => Drawing::Feeling(Feeling::Worried),
        "face_angry" => Drawing::Feeling(Feeling::Angry),
        "face_scared" => Drawing::Feeling(Feeling::Scared),
        _ => return None,
    })
}

/// The drawings of things that stand side by side: all of them or none, so that no thing looks better than another.
pub(super) fn of_all<'a>(names: impl Iterator<Item = Option<&'a str>>) -> Option<Vec<Drawing>> {
    names.map(|name| name.and_then(of)).collect()
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
