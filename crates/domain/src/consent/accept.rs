//! What a server takes in of facts around permission, and what a tablet refuses to write.
//!
//! [`objection`] reads the case as it stood before the save, and the save as a whole: a sitting is signed together with
//! its answers, or not at all.

use form_engine::CivilDate;

use super::event::{ConsentFact, Decision, LineAnswer, WithdrawnBy, WithdrawnHow};
use super::exception::{is_complete, is_emergency, says_why};
use super::firewall::Forbidden;
use super::ledger::Ledger;
use super::mandate::NoPower;
use super::never_there::refuses;
use super::recipient::Recipient;
use super::sent::{CalledBack, Replied};
use super::session::{ConsentSession, GiverRole};
use super::signature::{Flawed, verify_all};
use super::told_child::{CannotTell, ToldFirst};
use super::unwritten;
use super::without_yes::Told;
use crate::authority::is_answer;
use crate::case_file::CaseFile;
use crate::change::{Author, Body, Change};
use crate::fact::CaseFact;
use crate::ids::{ChangeId, SessionId};
use crate::staff::Role;

/// Why a fact around permission is not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Objection {
    /// The recipient may never be one. The attempt is written down.
    Forbidden(Forbidden),
    /// It was altered, or not signed in full.
    Flawed(Flawed),
    /// Who signed could not say yes to this line.
    NoPower(NoPower),
    /// The line cannot carry this, or not to them.
    BeyondLine,
    /// A yes counts longer than its line lets it.
    TooLong,
    /// The sitting belongs to another case, or its id is taken.
    OtherCase,
    /// Not in the mouth of the person whose words these are.
    NotTheirWords,
    /// Only a supervisor, or only the server, writes this.
    NotTheirs,
    /// Nobody agrees to what they wrote themselves.
    OwnWork,
    /// A reason, a rule or a name is missing.
    Incomplete,
    /// The name stands for police, and the kind says something else.
    HidesPolice,
    /// It says that it came on a person's own channel, and did not come there.
    NotThroughLink,
}

impl Objection {
    /// Stable code for the log.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Objection::Forbidden(_) => "forbidden_recipient",
            Objection::Flawed(_) => "consent_flawed",
            Objection::NoPower(_) => "consent_without_power",
            Objection::BeyondLine => "consent_beyond_line",
            Objection::TooLong => "consent_too_long",
            Objection::OtherCase => "consent_other_case",
            Objection::NotTheirWords => "consent_not_their_words",
            Objection::NotTheirs => "consent_not_theirs",
            Objection::OwnWork => "consent_own_work",
            Objection::Incomplete => "consent_incomplete",
            Objection::HidesPolice => "consent_hides_police",
            Objection::NotThroughLink => "consent_not_through_link",
        }
    }
}

/// What speaks against a fact around permission; none where it may become part of the case, and for every other change.
///
/// `before` is the case as known, `save` all changes of the save, `role` that of the person who is signed in, `today`
/// the server's day.
#[must_use]
pub fn objection(
    before: &CaseFile,
    save: &[&Change],
    change: &Change,
    role: Role,
    today: CivilDate,
) -> Option<Objection> {
    let Body::Fact(CaseFact::Consent(fact)) = &change.body else { return None };
    if let Some(found) = refuses(fact) {
        return Some(Objection::Forbidden(found));
    }
    match fact {
        ConsentFact::Session(session) => sitting(before, save, change, session, today),
        ConsentFact::Answer(answer) => {
            // It is judged with its sitting: one that comes alone has no signature.
            let with = sessions(save).any(|(it, session)| {
                session.id == answer.session && it.author == change.author && it.case == change.case
            });
            if with { None } else { Some(Objection::Flawed(Flawed::OtherLines)) }
        }
        ConsentFact::Assent(_) => (change.author != Author::Child).then_some(Objection::NotTheirWords),
        ConsentFact::Withdrawal(it) => {
            // Nothing else speaks against taking back: it is always taken in. Staff may write it down for either.
            let theirs = match it.by {
                WithdrawnBy::Child => change.author != Author::Guardian,
                WithdrawnBy::Guardian(_) => change.author != Author::Child,
            };
            // On their own phone they say it themselves, and through a link.
            let own = it.how == WithdrawnHow::OwnPhone;
            if !theirs || (own && change.author != it.by.author()) {
                return Some(Objection::NotTheirWords);
            }
            (own != it.link.is_some()).then_some(Objection::Incomplete)
        }
        ConsentFact::Cleared(_) => (role != Role::Supervisor).then_some(Objection::NotTheirs),
        ConsentFact::LegalApproved(it) => {
            second_person(role, change, without_yes(&it.of, before, save).filter(|(_, by_law)| *by_law))
        }
        ConsentFact::EmergencySeen(it) => {
            second_person(role, change, without_yes(&it.of, before, save).filter(|(_, by_law)| !by_law))
        }
        ConsentFact::Ended(_) if role != Role::Supervisor => Some(Objection::NotTheirs),
        ConsentFact::Ended(it) => {
            let whole = without_yes(&it.of, before, save).is_some() && !it.reason.trim().is_empty();
            (!whole).then_some(Objection::Incomplete)
        }
        ConsentFact::LegalTold(it) => {
            // Of an emergency the child is told; a lawyer and a guardian are told of what a law orders.
            let known =
                without_yes(&it.of, before, save).is_some_and(|(_, by_law)| by_law || it.whom == Told::Child);
            (!(known && has_come(it.on, change))).then_some(Objection::Incomplete)
        }
        ConsentFact::CannotTell(it) => cannot_tell(change, it, before, save),
        ConsentFact::AdviceWished(it) => by_staff(change, it.wants.waits()),
        ConsentFact::AdviceEnded(it) => by_staff(change, it.is_whole() && is_wished(&it.of, before, save)),
        ConsentFact::Legal(it) => {
            goes_out(&it.recipient, is_complete(it) && is_said(it.child_first.as_ref()))
        }
        ConsentFact::Emergency(it) => {
            goes_out(&it.recipient, is_emergency(it) && is_said(it.child_first.as_ref()))
        }
        ConsentFact::Received(_) | ConsentFact::RequestSeen(_) => Some(Objection::NotTheirs),
        ConsentFact::Replied(Replied { of, .. }) | ConsentFact::CalledBack(CalledBack { of, .. }) => {
            let sent = before.change(of).or_else(|| save.iter().copied().find(|other| other.id == *of));
            let sent =
                sent.filter(|of| matches!(of.body, Body::Fact(CaseFact::Consent(ConsentFact::Shared(_)))));
            sent.is_none().then_some(Objection::Incomplete)
        }
        ConsentFact::CopyGiven(it) => {
            let is = |session: &ConsentSession| session.id == it.session;
            let known = before.consents().any(|(_, fact)| match fact {
                ConsentFact::Session(session) => is(session),
                _ => false,
            });
            let known = known || sessions(save).any(|(_, session)| is(session));
            (!known).then_some(Objection::Incomplete)
        }
        ConsentFact::Shared(it) => {
            (!unwritten::is_whole(change, it, before, save)).then_some(Objection::Incomplete)
        }
        ConsentFact::Informed(it) => (!has_come(it.on, change)).then_some(Objection::Incomplete),
        ConsentFact::Forbidden(_) => None,
        ConsentFact::LinkMade(_)
        | ConsentFact::LinkClosed(_)
        | ConsentFact::Exported(_)
        | ConsentFact::LinkReturned(_)
        | ConsentFact::LinkRead(_) => {
            (!matches!(change.author, Author::Staff(_))).then_some(Objection::NotTheirWords)
        }
    }
}

fn sessions<'a>(save: &'a [&'a Change]) -> impl Iterator<Item = (&'a Change, &'a ConsentSession)> {
    save.iter().filter_map(|change| match &change.body {
        Body::Fact(CaseFact::Consent(ConsentFact::Session(session))) => Some((*change, session.as_ref())),
        _ => None,
    })
}

fn sitting(
    before: &CaseFile,
    save: &[&Change],
    change: &Change,
    session: &ConsentSession,
    today: CivilDate,
) -> Option<Objection> {
    let expected = match session.giver.role {
        GiverRole::YoungAdult => Author::Child,
        _ => Author::Guardian,
    };
    if change.author != expected {
        return Some(Objection::NotTheirWords);
    }
    let taken = before.consents().any(|(other, fact)| match fact {
        ConsentFact::Session(it) => it.id == session.id && other.id != change.id,
        _ => false,
    });
    let twice = sessions(save).filter(|(_, it)| it.id == session.id).count() > 1;
    if session.case != change.case
        || taken
        || twice
        || session.signature.device != session.route.device(&change.device)
    {
        return Some(Objection::OtherCase);
    }
    let answers: Vec<&LineAnswer> = save
        .iter()
        .filter_map(|it| match &it.body {
            Body::Fact(CaseFact::Consent(ConsentFact::Answer(answer))) if answer.session == session.id => {
                Some(answer.as_ref())
            }
            _ => None,
        })
        .collect();
    if let Err(flawed) = verify_all(session, &answers) {
        return Some(Objection::Flawed(flawed));
    }
    if session.signature.signed.day() != Some(session.day) {
        return Some(Objection::Flawed(Flawed::Incomplete));
    }
    // The words of the whole save count as known, so that an appointment and the first sitting may come together.
    let mut with_save = before.clone();
    for other in save {
        with_save.insert((*other).clone());
    }
    let ledger = Ledger::read(&with_save, today);
    answers.into_iter().find_map(|answer| answered(&ledger, session, answer))
}

/// What goes out without a yes by this change, and whether by law; none where the change is another one or not known.
fn without_yes<'a>(of: &ChangeId, before: &'a CaseFile, save: &[&'a Change]) -> Option<(&'a Change, bool)> {
    let found = before.change(of).or_else(|| save.iter().copied().find(|other| other.id == *of))?;
    match found.body {
        Body::Fact(CaseFact::Consent(ConsentFact::Legal(_))) => Some((found, true)),
        Body::Fact(CaseFact::Consent(ConsentFact::Emergency(_))) => Some((found, false)),
        _ => None,
    }
}

/// Something goes out without a yes: it says what it must, and police stand under their own kind. What was written before police
/// had one stays readable ([`is_complete`]).
fn goes_out(recipient: &Recipient, whole: bool) -> Option<Objection> {
    if recipient.hides_police() {
        return Some(Objection::HidesPolice);
    }
    (!whole).then_some(Objection::Incomplete)
}

/// Whether the child was told first says what it must. A tablet with an older app did not ask: then it is a task to tell the
/// child, and no danger waits for that.
fn is_said(first: Option<&ToldFirst>) -> bool {
    first.is_none_or(ToldFirst::is_whole)
}

/// A reason why the child cannot be told, by staff, of something that goes out without a yes or was answered.
fn cannot_tell(change: &Change, it: &CannotTell, before: &CaseFile, save: &[&Change]) -> Option<Objection> {
    if !matches!(change.author, Author::Staff(_)) {
        return Some(Objection::NotTheirWords);
    }
    let known = without_yes(&it.of, before, save).is_some() || is_answer(before, &it.of);
    (!(known && says_why(&it.reason))).then_some(Objection::Incomplete)
}

/// Nobody was told on a day that is still to come. West of Greenwich a day is older and east of it younger than the clock says:
/// a day more is let be.
fn has_come(on: Option<CivilDate>, change: &Change) -> bool {
    let days = CivilDate::days_since_1970;
    on.is_none_or(|on| change.recorded.day().is_some_and(|written| days(on) <= days(written) + 1))
}

/// What staff alone write down, and whole.
fn by_staff(change: &Change, whole: bool) -> Option<Objection> {
    if !matches!(change.author, Author::Staff(_)) {
        return Some(Objection::NotTheirWords);
    }
    (!whole).then_some(Objection::Incomplete)
}

/// True where somebody wanted something first in that sitting.
fn is_wished(session: &SessionId, before: &CaseFile, save: &[&Change]) -> bool {
    let is = |fact: &ConsentFact| matches!(fact, ConsentFact::AdviceWished(it) if it.session == *session);
    let of_save = |change: &&Change| matches!(&change.body, Body::Fact(CaseFact::Consent(fact)) if is(fact));
    before.consents().any(|(_, fact)| is(fact)) || save.iter().any(of_save)
}

/// Only a supervisor is a second person, and nobody is one for their own work.
fn second_person(role: Role, change: &Change, of: Option<(&Change, bool)>) -> Option<Objection> {
    if role != Role::Supervisor {
        return Some(Objection::NotTheirs);
    }
    match of {
        None => Some(Objection::Incomplete),
        Some((of, _)) => (of.entered_by == change.entered_by).then_some(Objection::OwnWork),
    }
}

/// A yes needs the power on the day of the signature. A no and a "not now" need none: they open nothing.
fn answered(ledger: &Ledger<'_>, session: &ConsentSession, answer: &LineAnswer) -> Option<Objection> {
    let line = answer.line;
    if let Some(found) = answer.recipient.as_ref().and_then(Recipient::forbidden) {
        return Some(Objection::Forbidden(found));
    }
    let fits = match &answer.recipient {
        Some(it) => line.recipients().contains(&it.kind) && it.is_named(),
        None => line.recipients().is_empty(),
    };
    if !fits || !line.beyond(&answer.groups).is_empty() {
        return Some(Objection::BeyondLine);
    }
    if answer.decision != Decision::Yes {
        return None;
    }
    if let Err(why) = ledger.mandates().power_of(session, line, session.day) {
        return Some(Objection::NoPower(why));
    }
    if answer.groups.is_empty() {
        return Some(Objection::Incomplete);
    }
    let most = ledger
        .mandates()
        .all
        .iter()
        .find(|it| it.person == session.giver.person && it.appointment == session.giver.appointment)
        .map_or_else(|| line.last_day(session.day), |it| it.last_day(line, session.day));
    let too_long = match (answer.until, most) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(until), Some(most)) => until > most,
    };
    (too_long || answer.from != session.day).then_some(Objection::TooLong)
}
