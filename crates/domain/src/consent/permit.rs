//! The gate that everything passes before it leaves the team (gate G20): permit, or a refusal that says why and what to
//! ask.
//!
//! [`permit`] always answers. It knows only what this device knows. That something went stays in the record also where another
//! device knew better: then the list of what left says that they must be told to stop.

use std::collections::BTreeSet;

use form_engine::CivilDate;

use super::disagreement::{Course, GuardianVoice};
use super::group::Group;
use super::ledger::Ledger;
use super::line::Line;
use super::mandate::{GuardianState, NoPower};
use super::needs::{ChildPart, GuardianPart};
use super::recipient::Recipient;
use super::refusal::{Next, Why};
use super::session::GiverRole;
use super::voice::{ChildPosition, GuardianSays, Position};
use crate::ids::ChangeId;

/// Something that somebody wants to send or do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What for.
    pub line: Line,
    /// To whom; none on a line that leaves to nobody.
    pub recipient: Option<Recipient>,
    /// What.
    pub groups: BTreeSet<Group>,
    /// The day on which this device last heard from the server; none where it never did.
    pub in_step: Option<CivilDate>,
}

/// On what ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Those who decide said yes.
    Consent,
    /// A law, and a second person agreed.
    Law,
    /// A danger to life or health.
    VitalInterests,
}

/// What the gate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It may go.
    Permit {
        /// The changes that permit it; they go into the record of what was sent.
        by: BTreeSet<ChangeId>,
        /// On what ground.
        ground: Ground,
        /// The last day; none where no day is set.
        until: Option<CivilDate>,
        /// True where this device has not heard from the server today or yesterday: somebody may have taken it back.
        look_again: bool,
    },
    /// It may not go.
    Refusal {
        /// Why.
        why: Why,
        /// What to do now.
        next: Next,
    },
}

/// May this go? The first thing that is wrong is named, in the order in which a person would put it right.
#[must_use]
pub fn permit(ledger: &Ledger<'_>, ask: &Ask) -> Outcome {
    let (permitted, gaps) = look(ledger, ask);
    match (gaps.into_iter().next(), permitted) {
        (None, Some(permitted)) => permitted,
        (Some(Gap { why, next }), _) => Outcome::Refusal { why, next },
        // Nothing is permitted without a reason, and nothing is refused without one.
        (None, None) => Outcome::Refusal { why: Why::NothingNamed, next: Next::OtherGroups },
    }
}

/// Everything that is in the way, in that order, so that nobody mends one thing to meet the next; empty where it may go.
#[must_use]
pub fn gaps(ledger: &Ledger<'_>, ask: &Ask) -> Vec<Gap> {
    look(ledger, ask).1
}

/// One thing that is in the way, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Why it may not go.
    pub why: Why,
    /// What to do now.
    pub next: Next,
}

type Refused = (Why, Next);

fn look(ledger: &Ledger<'_>, ask: &Ask) -> (Option<Outcome>, Vec<Gap>) {
    let (line, recipient) = (ask.line, ask.recipient.as_ref());
    // What stands for enforcement is no gap that anything mends: nothing else is said beside it.
    if let Some(found) = recipient.and_then(Recipient::forbidden) {
        return (None, vec![Gap { why: Why::Forbidden(found), next: Next::WriteRequest }]);
    }
    let mut gaps = Vec::new();
    let mut needs = |lacks: bool, why: Why, next: Next| gaps.extend(lacks.then_some(Gap { why, next }));
    let named = recipient.is_none_or(Recipient::is_named);
    needs(!named, Why::NoName, Next::OtherRecipient);
    needs(ask.groups.is_empty(), Why::NothingNamed, Next::OtherGroups);
    let yesterday = super::line::plus_days(ask.in_step.unwrap_or(CivilDate::EPOCH), 1);
    let in_step = ask.in_step.is_some() && yesterday >= Some(ledger.today());
    let exception = recipient.and_then(|it| ledger.exception(it, &ask.groups));
    if let Some(found) = exception.filter(|_| named && !ask.groups.is_empty()) {
        let ground = if found.law.is_some() { Ground::Law } else { Ground::VitalInterests };
        let by = BTreeSet::from([found.change.id.clone()]);
        return (Some(Outcome::Permit { by, ground, until: found.until, look_again: !in_step }), gaps);
    }
    // Police get nothing by a yes, so no yes is asked for: nothing else is said beside it either.
    if let Some(found) = recipient.and_then(Recipient::forbidden_by_yes) {
        return (None, vec![Gap { why: Why::Forbidden(found), next: Next::WriteRequest }]);
    }
    let fits = match recipient {
        Some(recipient) => line.recipients().contains(&recipient.kind),
        None => line.recipients().is_empty(),
    };
    needs(!fits, Why::NotForThem, Next::OtherRecipient);
    let beyond = line.beyond(&ask.groups);
    needs(fits && !beyond.is_empty(), Why::BeyondLine(beyond), Next::OtherGroups);
    // Somebody without a name, or of a kind for whom there is no such line, is nobody to ask about.
    if !named || !fits {
        return (None, gaps);
    }
    let stops = voices(ledger, line, recipient);
    // Where only the child is still to be asked, what the yes of the others does not hold is known already.
    let others_agree = stops.iter().all(|(_, next)| *next == Next::AskChild);
    let mut refused = |(why, next): Refused| gaps.push(Gap { why, next });
    stops.into_iter().for_each(&mut refused);
    let yes = if others_agree { yes(ledger, ask).map_err(&mut refused).ok() } else { None };
    // A yes lets go what the child read before it, and nothing that somebody adds later.
    let unread: BTreeSet<Group> =
        ledger.unread_by_child(line, recipient).intersection(&ask.groups).copied().collect();
    if others_agree && !unread.is_empty() {
        refused((Why::ChildNotTold(unread), Next::AskChild));
    }
    if ledger.needs(line).cleared && !ledger.is_cleared(line, recipient) {
        refused((Why::NotCleared, Next::AskSupervisor));
    }
    // What crosses a border cannot be called back: only on what the server knows too.
    if !in_step && matches!(line, Line::Trace | Line::Verify | Line::Foreign) {
        refused((Why::NotInStep, Next::Connect));
    }
    let permitted = yes.filter(|_| gaps.is_empty());
    let outcome = |(by, until)| Outcome::Permit { by, ground: Ground::Consent, until, look_again: !in_step };
    (permitted.map(outcome), gaps)
}

/// What child and guardian say, before it is looked at whether a yes still counts: everything of it that stops, and nothing
/// where both go along.
fn voices(ledger: &Ledger<'_>, line: Line, recipient: Option<&Recipient>) -> Vec<Refused> {
    let course = ledger.course(line, recipient);
    let child_asked = ledger.needs(line).child != ChildPart::None;
    let child = ledger.child(line, recipient).position;
    let unasked = child_asked && child == ChildPosition::NotAsked;
    let one = match course {
        Course::Proceed => return Vec::new(),
        Course::AskGuardian | Course::AskYoungAdult => missing(ledger, line, recipient),
        _ if ledger.mandates().is_adult => (Why::AdultNo, Next::Leave),
        Course::BetweenGuardians => (Why::GuardiansDiffer, Next::AskSupervisor),
        Course::TalkTogether => (Why::ChildNo, Next::TalkTogether),
        Course::SecondOpinion if child_asked => (Why::GuardianNo, Next::SecondOpinion),
        Course::Off | Course::SecondOpinion => {
            let no = child_asked && matches!(child, ChildPosition::No | ChildPosition::Withdrawn);
            (if no { Why::ChildNo } else { Why::GuardianNo }, Next::Leave)
        }
        Course::NotNow if child_asked && child == ChildPosition::NotNow => (Why::ChildNotNow, Next::Leave),
        Course::NotNow => (Why::GuardianNotNow, Next::Leave),
        // A guardian who cannot say yes is the first thing to put right, also where the child was not asked.
        Course::AskChild if ledger.guardian_voice(line, recipient) == GuardianVoice::None => {
            let child = (Why::ChildNotAsked, Next::AskChild);
            return match missing(ledger, line, recipient) {
                guardian @ (Why::GuardianNotAsked, _) => vec![child, guardian],
                guardian => vec![guardian, child],
            };
        }
        Course::AskChild => (Why::ChildNotAsked, Next::AskChild),
        Course::AskChildAgain => (Why::ChildAskedBefore, Next::AskChild),
    };
    // What waits for a guardian does not wait for the child to be asked.
    let also = unasked && !matches!(one.1, Next::Leave | Next::AskChild);
    std::iter::once(one).chain(also.then_some((Why::ChildNotAsked, Next::AskChild))).collect()
}

/// Who decides, and so is asked.
fn whom_to_ask(ledger: &Ledger<'_>) -> Next {
    if ledger.mandates().is_adult { Next::AskYoungAdult } else { Next::AskGuardian }
}

/// Why no yes stands of those who decide.
fn missing(ledger: &Ledger<'_>, line: Line, recipient: Option<&Recipient>) -> Refused {
    let is_adult = ledger.mandates().is_adult;
    let state = ledger.mandates().state(ledger.today());
    let nobody = matches!(state, GuardianState::None { .. } | GuardianState::Ended { .. });
    // What somebody said while the young person was a child says nothing of today.
    let theirs = |it: &&GuardianSays<'_>| {
        !is_adult
            || ledger
                .session(&it.answer.session)
                .is_some_and(|(it, _)| it.giver.role == GiverRole::YoungAdult)
    };
    let said = ledger.guardians(line, recipient);
    let ask = whom_to_ask(ledger);
    // A yes that was given and counts no longer says most; the newest one speaks.
    let latest = said.iter().rev().filter(theirs).find_map(|it| match &it.position {
        Position::Withdrawn | Position::StoppedByAnother => Some((Why::Withdrawn, Next::Leave)),
        Position::Expired { on } => Some((Why::Expired(*on), ask)),
        Position::Moved => Some((Why::Moved, ask)),
        Position::Flawed(flawed) => Some((Why::Flawed(*flawed), ask)),
        // Another sitting puts these right; the others are questions of the appointment.
        Position::NoPower(why @ (NoPower::Ended | NoPower::ProofNotSeen | NoPower::IsChild)) => {
            Some((Why::NoPower(*why), Next::AskGuardian))
        }
        Position::NoPower(why) => Some((Why::NoPower(*why), Next::Guardianship)),
        Position::Yes { .. } | Position::No | Position::NotNow => None,
    });
    if is_adult {
        return latest.unwrap_or((Why::AdultNotAsked, ask));
    }
    if let Some(latest) = latest {
        let next = if nobody { Next::Guardianship } else { latest.1 };
        return (latest.0, next);
    }
    if nobody {
        return (Why::NoGuardian, Next::Guardianship);
    }
    match ledger.mandates().somebody_for(line, ledger.today()) {
        Ok(_) => (Why::GuardianNotAsked, Next::AskGuardian),
        Err(NoPower::NotNamed) => (Why::NoGuardian, Next::Guardianship),
        Err(why) => (Why::NoPower(why), Next::Guardianship),
    }
}

/// The yes of all who decide, with its day and the changes that hold it.
fn yes(ledger: &Ledger<'_>, ask: &Ask) -> Result<(BTreeSet<ChangeId>, Option<CivilDate>), Refused> {
    let (line, recipient) = (ask.line, ask.recipient.as_ref());
    let needs = ledger.needs(line);
    let (mut by, until) = match ledger.together(line, recipient) {
        // Where a guardian said yes to a part, that part is all there is.
        Some(yes) => {
            let beyond: BTreeSet<Group> = ask.groups.difference(&yes.groups).copied().collect();
            if !beyond.is_empty() {
                return Err((Why::BeyondYes(beyond), whom_to_ask(ledger)));
            }
            (yes.by, yes.until)
        }
        None if needs.guardian == GuardianPart::YesOrInformed => (BTreeSet::new(), None),
        None => return Err((Why::BeyondYes(ask.groups.clone()), whom_to_ask(ledger))),
    };
    if needs.child != ChildPart::None {
        by.extend(ledger.child_yes(line, recipient).into_iter().map(|(change, _)| change.id.clone()));
    }
    Ok((by, until))
}

impl Ledger<'_> {
    /// True where a supervisor cleared a step abroad and the lawyer was told.
    #[must_use]
    pub fn is_cleared(&self, line: Line, recipient: Option<&Recipient>) -> bool {
        self.facts().any(|(_, fact)| match fact {
            super::event::ConsentFact::Cleared(it) => {
                it.line == line
                    && recipient.is_some_and(|recipient| it.recipient.is(recipient))
                    && it.lawyer_informed <= self.today()
            }
            _ => false,
        })
    }
}

/// The line on which something of this kind goes to somebody of this kind, by the forms' words for purposes
/// (`sharing_purpose`); none where no line fits.
#[must_use]
pub fn line_for(purpose: &str, recipient: &Recipient, groups: &BTreeSet<Group>) -> Option<Line> {
    use super::recipient::RecipientKind as R;
    Some(match (purpose, recipient.kind) {
        ("service" | "safety", R::Health) if groups.contains(&Group::MentalHealth) => Line::Mhpss,
        ("service" | "safety", R::Health) => Line::Health,
        ("service", R::NgoPartner) => Line::Mhpss,
        ("service", R::School) => Line::School,
        ("tracing", R::TracingBody | R::FamilyMember) => Line::Trace,
        ("tracing", R::ForeignChildProtection) => Line::Verify,
        ("representation" | "court", R::Lawyer) => Line::Legal,
        ("bid", R::Panel) => Line::PanelExtra,
        ("cross_border_care" | "follow_up", R::ForeignChildProtection) => Line::Foreign,
        _ => return None,
    })
}
