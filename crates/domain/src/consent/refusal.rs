//! Why something may not leave, and what to do then. Keys only: the sentences are the screens'.

use std::collections::BTreeSet;

use form_engine::CivilDate;

use super::firewall::Forbidden;
use super::group::Group;
use super::mandate::NoPower;
use super::signature::Flawed;

/// Why not. Each is a sentence on the screen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The name stands for enforcement, or for the State of origin. Nothing ever goes there.
    Forbidden(Forbidden),
    /// Nothing goes to somebody of this kind on this line.
    NotForThem,
    /// The recipient has no name.
    NoName,
    /// Nothing was named that should go.
    NothingNamed,
    /// These may not go out on this line, whoever says yes.
    BeyondLine(BTreeSet<Group>),
    /// These were not permitted.
    BeyondYes(BTreeSet<Group>),
    /// The child says no, or took its yes back.
    ChildNo,
    /// The child says not now, or gave no answer.
    ChildNotNow,
    /// Nobody asked the child.
    ChildNotAsked,
    /// The child said yes before somebody else took theirs back, and was not asked since.
    ChildAskedBefore,
    /// The child read nothing of these when it said yes: they were left out then.
    ChildNotTold(BTreeSet<Group>),
    /// The guardian says no.
    GuardianNo,
    /// The guardian says not now.
    GuardianNotNow,
    /// Guardians say different things.
    GuardiansDiffer,
    /// There is no guardian.
    NoGuardian,
    /// Nobody who could say yes was asked.
    GuardianNotAsked,
    /// The yes was taken back.
    Withdrawn,
    /// The yes is over since this day.
    Expired(CivilDate),
    /// Who said yes cannot, or stands for the child no longer.
    NoPower(NoPower),
    /// The child lives elsewhere since.
    Moved,
    /// The signature is broken, or not on this device.
    Flawed(Flawed),
    /// The young person is 18 and was not asked.
    AdultNotAsked,
    /// The young adult says no, or not now.
    AdultNo,
    /// A supervisor must clear it, and the lawyer must be told.
    NotCleared,
    /// This device has not heard from the server, and what goes abroad cannot be called back.
    NotInStep,
}

/// What to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Next {
    /// Nothing: it is not sent. A request of an authority goes into form M3.
    WriteRequest,
    /// Choose somebody who may receive this.
    OtherRecipient,
    /// Name what should go, or less of it.
    OtherGroups,
    /// Ask the guardian about this line.
    AskGuardian,
    /// Ask the child about this line.
    AskChild,
    /// Ask the young adult.
    AskYoungAdult,
    /// Talk together with child and guardian.
    TalkTogether,
    /// Independent second opinion, and a lawyer for the child.
    SecondOpinion,
    /// The supervisor looks at it.
    AskSupervisor,
    /// Ask for a guardian, or put the appointment right.
    Guardianship,
    /// Leave it: a no is honoured.
    Leave,
    /// Connect first.
    Connect,
}

impl Why {
    /// Its key in texts.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Why::Forbidden(Forbidden::Enforcement) => "enforcement",
            Why::Forbidden(Forbidden::StateOfOrigin) => "state_of_origin",
            Why::Forbidden(Forbidden::Police) => "police",
            Why::NotForThem => "not_for_them",
            Why::NoName => "no_name",
            Why::NothingNamed => "nothing_named",
            Why::BeyondLine(_) => "beyond_line",
            Why::BeyondYes(_) => "beyond_yes",
            Why::ChildNo => "child_no",
            Why::ChildNotNow => "child_not_now",
            Why::ChildNotAsked => "child_not_asked",
            Why::ChildAskedBefore => "child_asked_before",
            Why::ChildNotTold(_) => "child_not_told",
            Why::GuardianNo => "guardian_no",
            Why::GuardianNotNow => "guardian_not_now",
            Why::GuardiansDiffer => "guardians_differ",
            Why::NoGuardian => "no_guardian",
            Why::GuardianNotAsked => "guardian_not_asked",
            Why::Withdrawn => "withdrawn",
            Why::Expired(_) => "expired",
            Why::NoPower(_) => "no_power",
            Why::Moved => "moved",
            Why::Flawed(_) => "flawed",
            Why::AdultNotAsked => "adult_not_asked",
            Why::AdultNo => "adult_no",
            Why::NotCleared => "not_cleared",
            Why::NotInStep => "not_in_step",
        }
    }
}

impl Next {
    /// Its key in texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Next::WriteRequest => "write_request",
            Next::OtherRecipient => "other_recipient",
            Next::OtherGroups => "other_groups",
            Next::AskGuardian => "ask_guardian",
            Next::AskChild => "ask_child",
            Next::AskYoungAdult => "ask_young_adult",
            Next::TalkTogether => "talk_together",
            Next::SecondOpinion => "second_opinion",
            Next::AskSupervisor => "ask_supervisor",
            Next::Guardianship => "guardianship",
            Next::Leave => "leave",
            Next::Connect => "connect",
        }
    }
}
