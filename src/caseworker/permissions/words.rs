//! Keys of the rules of permission as sentences.

use domain::consent::{
    AssentAnswer, Channel, ChildPosition, ChildSays, Course, Exception, Forbidden, Group, Line, Next,
    NoPower, Position, Recipient, RecipientKind, Reply, Why,
};

use crate::app::desk::desk;
use crate::caseworker::country::country_name;
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;

fn id(of: &str) -> String {
    of.trim_start_matches("gc.").replace('_', "-")
}

/// What a line permits.
pub(in crate::caseworker) fn line(of: Line) -> String {
    t(&format!("permissions-line-{}", id(of.id())))
}

/// A kind of recipient.
pub(in crate::caseworker) fn kind(of: RecipientKind) -> String {
    t(&format!("permissions-kind-{}", id(of.key())))
}

/// A recipient: the name, what it is, and the country where it is not this one.
pub(in crate::caseworker) fn recipient(of: &Recipient) -> String {
    let what = match &of.country {
        Some(country) => intl::list(tag(), [kind(of.kind), country_name(country)]),
        None => kind(of.kind),
    };
    match of.name.trim() {
        "" => what,
        name => tv("permissions-recipient", &[("name", name.into()), ("kind", what.into())]),
    }
}

/// A line and for whom.
pub(in crate::caseworker) fn line_for(of: Line, to: Option<&Recipient>) -> String {
    match to {
        None => line(of),
        Some(to) => {
            tv("permissions-line-for", &[("line", line(of).into()), ("recipient", recipient(to).into())])
        }
    }
}

/// A group of information, as the forms name it.
pub(in crate::caseworker) fn group(of: Group) -> String {
    let desk = desk();
    let label = desk.shelf.lists().option("data_scope", of.key()).map(|option| option.label.clone());
    label.unwrap_or_else(|| of.key().to_owned())
}

/// Why a law lets something out, as the forms name it.
pub(in crate::caseworker) fn exception(of: Exception) -> String {
    let desk = desk();
    let label = desk.shelf.lists().option("sharing_exception", &key(of)).map(|option| option.label.clone());
    label.unwrap_or_else(|| key(of))
}

/// Why a name is never a recipient.
pub(in crate::caseworker) fn forbidden(of: Forbidden) -> String {
    t(match of {
        Forbidden::Enforcement => "permissions-why-enforcement",
        Forbidden::StateOfOrigin => "permissions-why-state-of-origin",
        Forbidden::Police => "permissions-why-police",
    })
}

/// Groups in one line.
pub(in crate::caseworker) fn groups<'a>(of: impl IntoIterator<Item = &'a Group>) -> String {
    intl::list(tag(), of.into_iter().map(|it| group(*it)))
}

/// What follows from the voices.
pub(in crate::caseworker) fn course(of: Course) -> String {
    t(&format!("permissions-course-{}", id(of.key())))
}

/// What the child says: where the answer stands, as it was given, and the child's own words.
pub(in crate::caseworker) fn child(of: &ChildSays<'_>) -> String {
    let last = of.changes.last().map(|(_, assent)| *assent);
    let says = match (of.position, last.map(|it| it.answer)) {
        (ChildPosition::NotNow, Some(AssentAnswer::NotSure)) => t("permissions-says-not-sure"),
        (ChildPosition::NotNow, Some(AssentAnswer::NoAnswer)) => t("permissions-says-no-answer"),
        (position, _) => child_stands(position),
    };
    match last.map(|it| it.words.as_str()) {
        Some("") | None => says,
        Some(words) => tv("permissions-says-own", &[("says", says.into()), ("words", words.into())]),
    }
}

fn child_stands(of: ChildPosition) -> String {
    t(match of {
        ChildPosition::Yes => "permissions-says-yes",
        ChildPosition::No => "permissions-says-no",
        ChildPosition::NotNow => "permissions-says-not-now",
        ChildPosition::Withdrawn => "permissions-says-withdrawn",
        ChildPosition::StoppedByAnother => "permissions-says-yes-stopped",
        ChildPosition::NotAsked => "permissions-says-not-asked",
    })
}

/// What a guardian says.
pub(in crate::caseworker) fn guardian(of: &Position) -> String {
    let day = |day| intl::day(tag(), day);
    match of {
        Position::Yes { until: Some(until), .. } => {
            tv("permissions-says-yes-until", &[("day", day(*until).into())])
        }
        Position::Yes { until: None, .. } => t("permissions-says-yes"),
        Position::No => t("permissions-says-no"),
        Position::NotNow => t("permissions-says-not-now"),
        Position::Withdrawn => t("permissions-says-withdrawn"),
        Position::StoppedByAnother => t("permissions-says-stopped-by-another"),
        Position::Expired { on } => tv("permissions-says-expired", &[("day", day(*on).into())]),
        Position::NoPower(why) => no_power(*why),
        Position::Moved => t("permissions-says-moved"),
        Position::Flawed(_) => t("permissions-says-flawed"),
    }
}

fn no_power(of: NoPower) -> String {
    t(&format!("permissions-power-{}", id(of.key())))
}

/// Why something may not leave.
pub(in crate::caseworker) fn why(of: &Why) -> String {
    match of {
        Why::Forbidden(found) => forbidden(*found),
        Why::BeyondLine(beyond) => tv("permissions-why-beyond-line", &[("groups", groups(beyond).into())]),
        Why::BeyondYes(beyond) => tv("permissions-why-beyond-yes", &[("groups", groups(beyond).into())]),
        Why::ChildNotTold(unread) => {
            tv("permissions-why-child-not-told", &[("groups", groups(unread).into())])
        }
        Why::Expired(day) => tv("permissions-why-expired", &[("day", intl::day(tag(), *day).into())]),
        Why::NoPower(why) => no_power(*why),
        other => t(&format!("permissions-why-{}", id(other.key()))),
    }
}

/// What to do then.
pub(in crate::caseworker) fn next(of: Next) -> String {
    t(&format!("permissions-next-{}", id(of.key())))
}

/// How a taking back was said.
pub(in crate::caseworker) fn how(of: domain::consent::WithdrawnHow) -> String {
    t(&format!("permissions-how-{}", key(of)))
}

/// How something is handed over.
pub(in crate::caseworker) fn channel(of: Channel) -> String {
    t(&format!("packet-channel-{}", id(of.key())))
}

/// What a recipient answered.
pub(in crate::caseworker) fn reply(of: Reply) -> String {
    t(&format!("permissions-reply-{}", id(of.key())))
}
