//! A day and a time of day outside the forms: the clock on the wall, the names of the boxes, and the moment that they say.

use domain::Timestamp;
use form_engine::typed::WallTime;
use leptos::prelude::*;

use crate::i18n::t;
use crate::ports::intl;
use crate::ui::{DateWords, MomentWords};

/// What the clock on the wall says.
pub(super) fn wall() -> WallTime {
    let (day, hour, minute) = intl::now_on_the_wall();
    WallTime { day, hour, minute }
}

/// Names of the boxes.
pub(super) fn moment_words() -> MomentWords {
    let word = |id: &str| Signal::stored(t(id));
    let date = DateWords {
        day: word("field-date-day"),
        month: word("field-date-month"),
        year: word("field-date-year"),
        today: word("field-date-today"),
    };
    MomentWords { date, time: word("field-moment-time"), now: word("field-moment-now") }
}

/// The moment at which the clock on the wall said so; none where it never did.
pub(super) fn moment_of(at: WallTime) -> Option<Timestamp> {
    intl::moment_of(&intl::moment_at(at.day, at.hour, at.minute)?)
}
