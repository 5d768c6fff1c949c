//! When voices differ: the child and a guardian, or two guardians (child-ux.md 5.5). Nobody's yes cancels another's no,
//! neither is rewritten, and a person who is not part of it looks at both.

use form_engine::CivilDate;

use super::event::{ConsentFact, Decision, WithdrawnBy};
use super::ledger::Ledger;
use super::line::{Line, plus_days};
use super::needs::{ChildPart, GuardianPart};
use super::recipient::Recipient;
use super::session::GiverRole;
use super::voice::{ChildPosition, GuardianSays, Position, same};
use crate::answers::{Answers, is_key};
use crate::case_file::CaseFile;
use crate::change::Change;
use crate::fields::consent::appointment;
use crate::fields::guardianship;
use form_engine::Answer;

/// What the guardians say together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GuardianVoice {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not now.
    NotNow,
    /// Nobody was asked, or what was said counts no longer.
    None,
    /// One says yes, another no.
    Divided,
}

/// What follows (table 5.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Course {
    /// Go on.
    Proceed,
    /// The step stays off; talk together; the supervisor looks at it after seven days.
    TalkTogether,
    /// The step is off; the child is told why; an independent second opinion, and a lawyer for the child. Where the
    /// refusal may harm, the child-protection authority.
    SecondOpinion,
    /// Blocked until the child was asked.
    AskChild,
    /// Blocked until the child says again what it said before somebody else took theirs back.
    AskChildAgain,
    /// Blocked until a guardian was asked.
    AskGuardian,
    /// Off for now; nobody is pressed.
    NotNow,
    /// Both say no: it stays off.
    Off,
    /// Guardians disagree: supervisor, then the panel.
    BetweenGuardians,
    /// Blocked until the young person, who is 18 and decides alone, was asked.
    AskYoungAdult,
}

impl Course {
    /// Its key in texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Course::Proceed => "proceed",
            Course::TalkTogether => "talk_together",
            Course::SecondOpinion => "second_opinion",
            Course::AskChild => "ask_child",
            Course::AskChildAgain => "ask_child_again",
            Course::AskGuardian => "ask_guardian",
            Course::NotNow => "not_now",
            Course::Off => "off",
            Course::BetweenGuardians => "between_guardians",
            Course::AskYoungAdult => "ask_young_adult",
        }
    }

    /// True where somebody of the team has something to do: to ask, to talk or to look at it.
    #[must_use]
    pub fn waits(self) -> bool {
        !matches!(self, Course::Proceed | Course::NotNow | Course::Off)
    }
}

/// What follows from both voices, where both are asked.
#[must_use]
pub fn course(child: ChildPosition, guardian: GuardianVoice) -> Course {
    use {ChildPosition as C, GuardianVoice as G};
    match (child, guardian) {
        (_, G::Divided) => Course::BetweenGuardians,
        (C::No | C::Withdrawn, G::Yes) => Course::TalkTogether,
        (C::No | C::Withdrawn, _) => Course::Off,
        (C::Yes | C::StoppedByAnother, G::No) => Course::SecondOpinion,
        (_, G::No) => Course::Off,
        (C::NotNow, _) | (_, G::NotNow) => Course::NotNow,
        (C::NotAsked, _) => Course::AskChild,
        // While nobody else says yes, the child's stands as said and is not asked for twice.
        (C::Yes | C::StoppedByAnother, G::None) => Course::AskGuardian,
        (C::StoppedByAnother, G::Yes) => Course::AskChildAgain,
        (C::Yes, G::Yes) => Course::Proceed,
    }
}

/// What follows from the one voice of a young person who decides alone: nobody can disagree with it.
fn alone(voice: GuardianVoice) -> Course {
    match voice {
        GuardianVoice::Yes => Course::Proceed,
        GuardianVoice::No => Course::Off,
        GuardianVoice::NotNow => Course::NotNow,
        // Answers from two tablets that do not know each other: the person says which counts.
        GuardianVoice::None | GuardianVoice::Divided => Course::AskYoungAdult,
    }
}

/// True for the form in which a panel decides: differing voices stand before its eyes there (child-ux.md 5.5).
#[must_use]
pub fn is_decided_in(form: &str) -> bool {
    form == crate::fields::bid::ID
}

/// Days after which the supervisor looks at a disagreement that still stands.
pub const SUPERVISOR_DAYS: u32 = 7;

/// Voices that differ on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// The line.
    pub line: Line,
    /// For whom.
    pub recipient: Option<Recipient>,
    /// What follows.
    pub course: Course,
    /// The day on which it became one.
    pub since: Option<CivilDate>,
    /// The day from which it is the supervisor's; at once where guardians disagree.
    pub supervisor_from: Option<CivilDate>,
}

/// One voice over time, for both to stand side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoiceLane<'a> {
    /// Whose.
    pub whose: Whose<'a>,
    /// What was said, oldest first by the clocks: the change and the fact.
    pub said: Vec<(&'a Change, &'a ConsentFact)>,
}

/// Whose voice a lane holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose<'a> {
    /// The child's. It always stands first.
    Child,
    /// A guardian's or parent's, by the link of the person; none where the sitting is not on this device.
    Guardian(Option<&'a str>),
}

impl<'a> Ledger<'a> {
    /// What the guardians say together on a line. Who stands for the child no longer is not asked and stops nothing.
    #[must_use]
    pub fn guardian_voice(&self, line: Line, recipient: Option<&Recipient>) -> GuardianVoice {
        let said = self.guardians(line, recipient);
        let stands = |it: &GuardianSays<'_>| {
            // A no counts in doubt: of a sitting that is not here, nobody knows whose it is.
            let Some((session, _)) = self.session(&it.answer.session) else { return true };
            if self.mandates().is_adult {
                return session.giver.role == GiverRole::YoungAdult;
            }
            let person = &session.giver.person;
            self.mandates().all.iter().any(|it| it.person == *person && it.stands_on(self.today()))
        };
        let any = |wanted: &dyn Fn(&Position) -> bool| said.iter().any(|it| wanted(&it.position));
        let no = said.iter().any(|it| it.position == Position::No && stands(it));
        let later = said.iter().any(|it| it.position == Position::NotNow && stands(it));
        let yes = any(&|it| matches!(it, Position::Yes { .. }));
        match (yes, no, later) {
            (true, true, _) => GuardianVoice::Divided,
            (_, true, _) => GuardianVoice::No,
            // One who needs time is not outvoted either.
            (_, _, true) => GuardianVoice::NotNow,
            (true, ..) => GuardianVoice::Yes,
            _ => GuardianVoice::None,
        }
    }

    /// What follows on a line, from the voices that this child's age asks for.
    #[must_use]
    pub fn course(&self, line: Line, recipient: Option<&Recipient>) -> Course {
        let needs = self.needs(line);
        let mut guardian = self.guardian_voice(line, recipient);
        if self.mandates().is_adult {
            return alone(guardian);
        }
        if needs.guardian == GuardianPart::YesOrInformed
            && guardian == GuardianVoice::None
            && self.is_informed(line, recipient)
        {
            guardian = GuardianVoice::Yes;
        }
        let child = match needs.child {
            ChildPart::None => ChildPosition::Yes,
            _ => self.child(line, recipient).position,
        };
        course(child, guardian)
    }

    /// True where somebody who stands for the child was told of a step, and no guardian ever took that line back: after
    /// that only a yes counts.
    #[must_use]
    pub fn is_informed(&self, line: Line, recipient: Option<&Recipient>) -> bool {
        let taken_back = self.facts().any(|(_, fact)| match fact {
            ConsentFact::Withdrawal(it) => it.by != WithdrawnBy::Child && it.covers(line, recipient),
            _ => false,
        });
        !taken_back
            && self.facts().any(|(_, fact)| match fact {
                ConsentFact::Informed(it) => {
                    it.line == line
                        && (it.recipient.is_none() || same(it.recipient.as_ref(), recipient))
                        && self
                            .mandates()
                            .all
                            .iter()
                            .any(|mandate| mandate.person == it.person && mandate.stands_on(self.today()))
                }
                _ => false,
            })
    }

    /// Lines on which voices differ today.
    #[must_use]
    pub fn disagreements(&self) -> Vec<Disagreement> {
        let differ = |course: Course| {
            matches!(course, Course::TalkTogether | Course::SecondOpinion | Course::BetweenGuardians)
        };
        let mut found = Vec::new();
        for (line, recipient) in self.asked() {
            let course = self.course(line, recipient.as_ref());
            if !differ(course) {
                continue;
            }
            let lanes = self.lanes(line, recipient.as_ref());
            let said = lanes.iter().flat_map(|lane| &lane.said);
            let since = said.filter_map(|(change, _)| change.recorded.day()).max();
            let at_once = course == Course::BetweenGuardians;
            let days = if at_once { 0 } else { SUPERVISOR_DAYS };
            let supervisor_from = since.and_then(|day| plus_days(day, days));
            found.push(Disagreement { line, recipient, course, since, supervisor_from });
        }
        found
    }

    /// Every voice on a line over time, the child's first.
    #[must_use]
    pub fn lanes(&self, line: Line, recipient: Option<&Recipient>) -> Vec<VoiceLane<'a>> {
        let mut lanes: std::collections::BTreeMap<Whose<'a>, Vec<(&'a Change, &'a ConsentFact)>> =
            std::collections::BTreeMap::new();
        for (change, fact) in self.facts() {
            let whose = match fact {
                ConsentFact::Answer(it) if it.line == line && same(it.recipient.as_ref(), recipient) => {
                    match self.session(&it.session) {
                        Some((session, _)) if session.giver.role == GiverRole::YoungAdult => Whose::Child,
                        session => Whose::Guardian(session.map(|(session, _)| session.giver.person.as_str())),
                    }
                }
                ConsentFact::Assent(it)
                    if it.line == line
                        && (it.recipient.is_none() || same(it.recipient.as_ref(), recipient)) =>
                {
                    Whose::Child
                }
                ConsentFact::Withdrawal(it) if it.covers(line, recipient) => match &it.by {
                    WithdrawnBy::Guardian(person) => Whose::Guardian(Some(person)),
                    WithdrawnBy::Child => Whose::Child,
                },
                _ => continue,
            };
            lanes.entry(whose).or_default().push((change, fact));
        }
        lanes.into_iter().map(|(whose, said)| VoiceLane { whose, said }).collect()
    }

    /// True where this decision of a person stands on a line.
    #[must_use]
    pub fn says(&self, person: &str, line: Line, recipient: Option<&Recipient>, decision: Decision) -> bool {
        self.guardians(line, recipient)
            .iter()
            .any(|it| it.person == Some(person) && it.answer.decision == decision)
    }
}

/// True where the child may be afraid of, or pushed by, somebody who decides for it: then the guardian's access to new
/// entries pauses, a supervisor and the authority are told, and nothing of it stands in the guardian's view (table 5.5).
/// It errs on the side of the child: one sign is enough.
#[must_use]
pub fn fears_guardian(file: &CaseFile) -> bool {
    let answers = Answers::of(file);
    let appointment = file.documents_of(guardianship::ID).into_iter().any(|document| {
        let wants_another = answers.in_document(document, appointment::CHANGE_WANTED);
        let complaint = answers.in_document(document, appointment::COMPLAINT);
        let over = answers.in_document(document, guardianship::STATE);
        let ended = !over.is_empty() && over.iter().all(|(_, it)| is_key(it, "ended"));
        !ended && (!complaint.is_empty() || wants_another.iter().any(|(_, it)| **it == Answer::Flag(true)))
    });
    let pushed = |chosen: &crate::statement::Chosen| chosen.part == "influence" && chosen.key == "wants";
    appointment || file.current_statements().iter().any(|(_, said)| said.chosen.iter().any(pushed))
}
