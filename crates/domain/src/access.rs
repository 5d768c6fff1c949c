//! Who may see and do what: one place, and no unless a line here says yes (domain.md 4.1, 4.3).
//!
//! No role exists for an immigration authority. Administrators and data-protection officers get no case content.

use form_engine::Path;

use crate::change::{Body, Change};
use crate::consent::ConsentFact;
use crate::fact::{CaseFact, SignAct};
use crate::ids::{ChangeId, DocumentId, StatementId, UserId};
use crate::media::named_by;
use crate::staff::Role;
use crate::statement::{ChildStatement, Recipient, Scope};

mod talk;

/// Somebody who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// Who.
    pub user: UserId,
    /// In which role.
    pub role: Role,
}

/// May this person have this change?
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Visible {
    /// It is for them.
    Yes,
    /// It is for them without what tells what a child said or did not say: this is what they get in its place.
    Masked(Box<Change>),
    /// Its number is sent, and nothing of its content.
    No,
}

impl Visible {
    /// What the reader gets of the change that was asked about.
    #[must_use]
    pub fn of(self, change: Change) -> Option<Change> {
        match self {
            Visible::Yes => Some(change),
            Visible::Masked(masked) => Some(*masked),
            Visible::No => None,
        }
    }
}

/// What the forms say about who may read an answer. The catalogue knows the forms, the server knows the documents.
pub trait FieldAccess {
    /// Id of the form that this document fills; none where that is not known.
    fn form_of(&self, document: &DocumentId) -> Option<String>;

    /// The roles, by the names that forms use, that may read the answer at this path; none for a question that the
    /// form does not have.
    fn visible_to(&self, form: &str, path: &Path) -> Option<Vec<String>>;

    /// An earlier change of the same case. A correction is for those who may have what it corrects; where that
    /// cannot be looked up, only for the person who entered it.
    fn earlier(&self, _id: &ChangeId) -> Option<Change> {
        None
    }

    /// True where the child took this statement back: then it is for nobody any more.
    fn is_taken_back(&self, _statement: &StatementId) -> bool {
        false
    }

    /// All changes of the case that hold a statement, also those that were taken back. What stands around a statement is
    /// for those who may have it; where that cannot be looked up, only for the person who entered it.
    fn statements(&self) -> &[Change] {
        &[]
    }
}

/// True for the roles that have to do with the content of cases.
#[must_use]
pub fn works_on_cases(role: Role) -> bool {
    match role {
        Role::Caseworker | Role::Supervisor => true,
        Role::Administrator | Role::DataProtectionOfficer | Role::ComplaintHandler => false,
    }
}

/// The name under which forms list a role.
#[must_use]
pub fn role_name(role: Role) -> &'static str {
    match role {
        Role::Caseworker => "caseworker",
        Role::Supervisor => "supervisor",
        Role::Administrator => "admin",
        Role::DataProtectionOfficer => "dpo",
        Role::ComplaintHandler => "complaint_handler",
    }
}

/// May this role write a question that these roles write? A supervisor may also do the work of a caseworker.
#[must_use]
pub fn may_fill(written_by: &[String], role: Role) -> bool {
    let named = |role: Role| written_by.iter().any(|name| name == role_name(role));
    written_by.is_empty() || named(role) || role == Role::Supervisor && named(Role::Caseworker)
}

/// May this person have this change of a case, to which they are `assigned` or not?
///
/// An answer is for the roles that its question names. What a child said is for the worker who sat beside the child
/// (the locked row of V16) and for whom the child chose; a row that the child left empty reaches nobody. If a
/// recipient stands in several rows, the row that gives nothing counts. That a talk took place is for all who work on the
/// case; what tells whether the child spoke in it, and of what, only for those who may have the words.
#[must_use]
pub fn visible_to(viewer: &Viewer, assigned: bool, change: &Change, fields: &dyn FieldAccess) -> Visible {
    let is_theirs = assigned && works_on_cases(viewer.role);
    if !(is_theirs && content_is_for(viewer, change, fields, MOST_CORRECTIONS)) {
        return Visible::No;
    }
    talk::masked(viewer, change, fields).map_or(Visible::Yes, |masked| Visible::Masked(Box::new(masked)))
}

/// A correction of a correction of a correction is looked through; a longer chain is nobody's but the writer's.
const MOST_CORRECTIONS: u8 = 3;

fn content_is_for(viewer: &Viewer, change: &Change, fields: &dyn FieldAccess, depth: u8) -> bool {
    match &change.body {
        Body::Answer { document, path, .. }
        | Body::Row { document, path, .. }
        // A link is for those who may read the answer; the words behind it are asked for on their own.
        | Body::Fact(CaseFact::RestsOn { document, path, .. }) => {
            is_named(viewer, fields, document, path)
        }
        // A paper is for those who may read the answer that it belongs to.
        Body::Fact(CaseFact::PaperKept(kept)) => is_named(viewer, fields, &kept.document, &kept.path),
        Body::Fact(CaseFact::ChildStatement(statement)) => {
            !fields.is_taken_back(&statement.id) && talk::may_hear(viewer, change, statement)
        }
        // Whoever never had the words is not told that there were some.
        Body::Fact(CaseFact::StatementTakenBack(taken)) => {
            change.entered_by == viewer.user
                || talk::heard(viewer, fields).any(|said| said.id == taken.statement)
        }
        // Who got what the child said is for those who may have what was said.
        Body::Fact(CaseFact::HandedOn(handed)) => {
            change.entered_by == viewer.user
                || talk::heard(viewer, fields).any(|said| handed.statements.contains(&said.id))
        }
        // What an adult reads out of a statement, and other words for it, are for those who may have the statement; what
        // became of a paper or of an opening, for those who may have that.
        Body::Fact(
            fact @ (CaseFact::Correction { .. }
            | CaseFact::Reading { .. }
            | CaseFact::OtherWords(_)
            | CaseFact::PaperPutAside(_)
            | CaseFact::OpeningSeen(_)
            | CaseFact::OpeningExplained(_)),
        ) => {
            change.entered_by == viewer.user
                || depth > 0
                    && fact
                        .beside()
                        .and_then(|of| fields.earlier(of))
                        .is_some_and(|earlier| content_is_for(viewer, &earlier, fields, depth - 1))
        }
        // The reason may say as much as the answers behind the lock. Who checks the work sees all openings (domain.md
        // 4.3).
        Body::Fact(CaseFact::LockOpened { document, path, .. }) => {
            change.entered_by == viewer.user
                || viewer.role == Role::Supervisor
                || is_named(viewer, fields, document, path)
        }
        Body::Fact(
            CaseFact::CaseOpened { .. }
            | CaseFact::DocumentOpened { .. }
            | CaseFact::Assigned { .. }
            | CaseFact::Unassigned { .. }
            | CaseFact::ChildSession { .. }
            | CaseFact::SignOff { .. }
            | CaseFact::Note { .. }
            | CaseFact::Contact { .. }
            | CaseFact::OutcomePrepared { .. }
            | CaseFact::OutcomeTalk(_)
            | CaseFact::OutcomeNotTold { .. }
            | CaseFact::Consent(_)
            | CaseFact::Named { .. }
            | CaseFact::SelfCheck(_)
            | CaseFact::CellMarked(_)
            | CaseFact::ExplainedAgain(_),
        ) => true,
    }
}

/// May this person have the bytes of a drawing, a recording or a photo of a paper, named by their SHA-256? An id could be
/// guessed and named in a change of one's own, this cannot. `changes` are those of the case that name it. Whoever may have
/// none of them gets neither the bytes nor the news that they exist.
#[must_use]
pub fn may_have_media(
    viewer: &Viewer,
    assigned: bool,
    sha256: &str,
    changes: &[Change],
    fields: &dyn FieldAccess,
) -> bool {
    let names = |change: &Change| named_by(change).iter().any(|it| it.sha256 == sha256);
    changes.iter().any(|it| names(it) && visible_to(viewer, assigned, it, fields) == Visible::Yes)
}

/// True where the question names the role of this person.
fn is_named(viewer: &Viewer, fields: &dyn FieldAccess, document: &DocumentId, path: &Path) -> bool {
    let roles = fields.form_of(document).and_then(|form| fields.visible_to(&form, path));
    roles.is_some_and(|roles| roles.iter().any(|role| role == role_name(viewer.role)))
}

fn is_shared_with(statement: &ChildStatement, role: Role) -> bool {
    let recipient = match role {
        Role::Caseworker => Recipient::Team,
        Role::Supervisor => Recipient::Supervisor,
        Role::Administrator | Role::DataProtectionOfficer | Role::ComplaintHandler => return false,
    };
    let mut rows = statement.shares.iter().filter(|share| share.recipient == recipient).peekable();
    rows.peek().is_some() && rows.all(|share| share.scope == Scope::All)
}

/// What somebody wants to do at the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action<'a> {
    /// Open a new case; the opener is assigned to it.
    OpenCase,
    /// Send changes to a case.
    PushToCase {
        /// True while they work on it.
        assigned: bool,
    },
    /// Get the changes of a case; [`visible_to`] decides over each.
    PullCase {
        /// True while they work on it.
        assigned: bool,
    },
    /// Put somebody on a case.
    Assign {
        /// Role of the account of that person.
        role: Role,
    },
    /// Take somebody off a case.
    Unassign,
    /// See numbers and assignments of all cases, without content.
    ListCases,
    /// See who works here, to put somebody on a case.
    ListStaff,
    /// See all tablets.
    ListDevices,
    /// Add an account, or give a new code for a forgotten passphrase.
    AddStaff,
    /// Close an account.
    CloseAccount {
        /// Whose.
        of: &'a UserId,
    },
    /// Take the token from a tablet.
    RevokeDevice {
        /// Whose tablet.
        of: &'a UserId,
    },
    /// Read who did what, without content.
    ReadAudit,
    /// See what authorities asked for and who tried to name a forbidden recipient, and answer; nothing else of a case.
    AnswerAuthorities,
    /// See who opened closed questions and why, in which case by its number, and ask; nothing else of a case.
    OverseeOpenings,
    /// See what this place says of itself, and who says so.
    ReadHouse,
    /// Record the words that a child hears, or take recordings from another office.
    KeepRecordings,
    /// Read complaints and say what became of them; [`crate::complaint::may_handle`] decides over each.
    HandleComplaints,
    /// See how many complaints nobody of the office may read, and nothing else of them.
    CountUnreadComplaints,
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// The role does not do this.
    #[error("this role does not do that")]
    Role,
    /// They do not work on this case. To the outside the case does not exist.
    #[error("not assigned to this case")]
    NotAssigned,
    /// That person's role has nothing to do with cases.
    #[error("a person of that role cannot work on cases")]
    WrongAssignee,
    /// Nobody locks themselves out.
    #[error("nobody closes their own account")]
    OwnAccount,
    /// Only the server or an online command makes such a change.
    #[error("only the server makes such a change")]
    ServerOnly,
    /// Somebody else's words.
    #[error("nobody writes in a colleague's name")]
    NotTheirWords,
}

/// May this person do this?
///
/// # Errors
/// [`Denied`] with the reason.
pub fn allow(actor: &Viewer, action: &Action<'_>) -> Result<(), Denied> {
    use Role::{Administrator, Caseworker, ComplaintHandler, DataProtectionOfficer, Supervisor};
    let roles = |roles: &[Role]| if roles.contains(&actor.role) { Ok(()) } else { Err(Denied::Role) };
    match action {
        Action::OpenCase => roles(&[Caseworker, Supervisor]),
        Action::PushToCase { assigned } | Action::PullCase { assigned } => {
            roles(&[Caseworker, Supervisor])?;
            if *assigned { Ok(()) } else { Err(Denied::NotAssigned) }
        }
        Action::Assign { role } => {
            roles(&[Administrator, Supervisor])?;
            if works_on_cases(*role) { Ok(()) } else { Err(Denied::WrongAssignee) }
        }
        Action::Unassign | Action::ListCases | Action::ListStaff => roles(&[Administrator, Supervisor]),
        Action::ListDevices | Action::AddStaff | Action::KeepRecordings => roles(&[Administrator]),
        Action::CloseAccount { of } if **of == actor.user => Err(Denied::OwnAccount),
        Action::CloseAccount { .. } => roles(&[Administrator]),
        Action::RevokeDevice { of } if **of == actor.user => Ok(()),
        Action::RevokeDevice { .. } => roles(&[Administrator]),
        Action::ReadHouse => roles(&[Administrator, Supervisor, DataProtectionOfficer]),
        Action::ReadAudit | Action::AnswerAuthorities | Action::OverseeOpenings => {
            roles(&[DataProtectionOfficer])
        }
        Action::HandleComplaints => roles(&[ComplaintHandler]),
        Action::CountUnreadComplaints => roles(&[Administrator, DataProtectionOfficer]),
    }
}

/// May this person make this change? Says nothing of the case: ask [`allow`] for that.
///
/// # Errors
/// [`Denied`] with the reason.
pub fn may_make(actor: &Viewer, change: &Change) -> Result<(), Denied> {
    use crate::change::Author;
    if !works_on_cases(actor.role) {
        return Err(Denied::Role);
    }
    let childs =
        matches!(change.body, Body::Fact(CaseFact::ChildStatement(_) | CaseFact::StatementTakenBack(_)));
    let author_fits = match &change.author {
        Author::Staff(user) => *user == actor.user && !childs,
        Author::Child => true,
        Author::Guardian => !childs,
    };
    if change.entered_by != actor.user || !author_fits {
        return Err(Denied::NotTheirWords);
    }
    match &change.body {
        Body::Fact(CaseFact::Assigned { .. } | CaseFact::Unassigned { .. } | CaseFact::OpeningSeen(_)) => {
            Err(Denied::ServerOnly)
        }
        // How a worker sees its own part is never the child's or a guardian's to say, nor is what an adult makes of words.
        Body::Fact(
            CaseFact::SelfCheck(_)
            | CaseFact::OtherWords(_)
            | CaseFact::ExplainedAgain(_)
            | CaseFact::HandedOn(_)
            | CaseFact::PaperKept(_)
            | CaseFact::PaperPutAside(_)
            | CaseFact::OpeningExplained(_),
        ) if !matches!(change.author, Author::Staff(_)) => Err(Denied::NotTheirWords),
        // Whether a point applies to a child is for those who work with the child.
        Body::Fact(CaseFact::CellMarked(_)) if !matches!(change.author, Author::Staff(_)) => {
            Err(Denied::NotTheirWords)
        }
        Body::Fact(CaseFact::CellMarked(_)) if actor.role != Role::Caseworker => Err(Denied::Role),
        Body::Fact(CaseFact::Consent(ConsentFact::Received(_))) => Err(Denied::ServerOnly),
        // A step abroad and a disclosure by law need a second person (child-ux.md 5.2, 5.4).
        Body::Fact(CaseFact::Consent(
            ConsentFact::Cleared(_)
            | ConsentFact::LegalApproved(_)
            | ConsentFact::EmergencySeen(_)
            | ConsentFact::Ended(_),
        )) if actor.role != Role::Supervisor => Err(Denied::Role),
        // Only the person who checks the work decides on it (domain.md 4.1, 4.2).
        Body::Fact(CaseFact::SignOff { act: SignAct::Approve | SignAct::Return, .. })
            if actor.role != Role::Supervisor =>
        {
            Err(Denied::Role)
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
