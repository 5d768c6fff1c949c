//! What happened around permissions: facts, added and never edited. What counts now is read by the ledger.

use std::collections::BTreeSet;

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::assent::Assent;
use super::exported::Exported;
use super::firewall::Forbidden;
use super::group::Group;
use super::line::Line;
use super::link::{LinkClosed, LinkMade, LinkRead, LinkReturned};
use super::recipient::Recipient;
use super::sent::{CalledBack, Replied, Shared};
use super::session::ConsentSession;
use super::told_child::CannotTell;
use super::wish::{AdviceEnded, AdviceWished};
use super::without_yes::{Emergency, EmergencySeen, Ended, LegalApproved, LegalDisclosure, LegalTold};
use crate::authority::RequestSeen;
use crate::ids::{ChangeId, LinkId, SessionId};
use crate::time::Timestamp;

/// One thing that happened. New kinds are added at the end; a kind is never renamed or reused.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum ConsentFact {
    /// A sitting in which somebody was told, decided and signed.
    Session(Box<ConsentSession>),
    /// What that person decided on one line. Lines of one sitting lie in one save, under one signature.
    Answer(Box<LineAnswer>),
    /// What the child said on one line.
    Assent(Box<Assent>),
    /// Somebody took something back.
    Withdrawal(Box<Withdrawal>),
    /// The guardian was told of a step that the child decides on alone.
    Informed(Informed),
    /// A supervisor cleared a step abroad, after the lawyer was told.
    Cleared(Cleared),
    /// Something must be handed over because a law or a court says so.
    Legal(Box<LegalDisclosure>),
    /// A second person agreed to it.
    LegalApproved(LegalApproved),
    /// Something had to be said at once because life or health was in danger.
    Emergency(Box<Emergency>),
    /// Somebody named a recipient that may never be one. The attempt stays.
    Forbidden(ForbiddenNamed),
    /// Something left the team.
    Shared(Box<Shared>),
    /// The person who signed got a copy, or not.
    CopyGiven(CopyGiven),
    /// When a signed sitting reached the server. Made by the server alone.
    Received(Received),
    /// What a recipient answered to something that was sent.
    Replied(Replied),
    /// A recipient was asked to stop using what was sent, and to give it back or destroy it.
    CalledBack(CalledBack),
    /// A guardian got a link to a sitting on their own phone.
    LinkMade(Box<LinkMade>),
    /// Such a link was taken back before it was answered.
    LinkClosed(LinkClosed),
    /// Something was put on paper or into a file.
    Exported(Box<Exported>),
    /// Such a link came back without a signature.
    LinkReturned(LinkReturned),
    /// Somebody of the team looked at what came through such a link.
    LinkRead(LinkRead),
    /// A second person looked at what was said in an emergency.
    EmergencySeen(EmergencySeen),
    /// Something may no longer go out without a yes, or never may: a supervisor says so.
    Ended(Ended),
    /// Somebody was told of what goes out without a yes after it was written down.
    LegalTold(LegalTold),
    /// The child cannot be told of something that goes or went out.
    CannotTell(CannotTell),
    /// The data-protection officer looked at what an authority asked for. Made by the server alone.
    RequestSeen(RequestSeen),
    /// Somebody wants a lawyer or time before deciding.
    AdviceWished(AdviceWished),
    /// Such a wish is met or taken back.
    AdviceEnded(AdviceEnded),
}

/// Yes, no, or not now: three answers of equal weight.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not now.
    NotNow,
}

impl Decision {
    /// All of them, in the order in which they always stand.
    pub const ALL: [Decision; 3] = [Decision::Yes, Decision::No, Decision::NotNow];

    /// Its key in records and texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Decision::Yes => "yes",
            Decision::No => "no",
            Decision::NotNow => "not_now",
        }
    }
}

/// What somebody decided on one line, for one recipient. It counts only with the signature of its sitting.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineAnswer {
    /// The sitting.
    pub session: SessionId,
    /// The line.
    pub line: Line,
    /// For whom; none on a line that leaves to nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// What of it: a part of what the line may carry.
    #[serde(default)]
    pub groups: BTreeSet<Group>,
    /// The answer.
    pub decision: Decision,
    /// Why, if the person wants to say. Never asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Limits, in the person's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub conditions: String,
    /// The only people who may be asked (child-ux.md 5.3 G12); where nobody is named, nobody is shut out by it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub may_ask: Vec<String>,
    /// Persons and places that must not be contacted or searched (G05).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<String>,
    /// The day of the answer.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub from: CivilDate,
    /// The last day on which a yes counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub until: Option<CivilDate>,
    /// What stood on this line when it was asked: earlier answers and every withdrawal. A yes counts only while no
    /// withdrawal stands outside this list.
    #[serde(default)]
    pub sees: BTreeSet<ChangeId>,
}

impl LineAnswer {
    /// What the line may carry and this answer does not.
    #[must_use]
    pub fn left_out(&self) -> BTreeSet<Group> {
        self.line.groups().iter().copied().filter(|it| !self.groups.contains(it)).collect()
    }

    /// True where the person set limits to it.
    #[must_use]
    pub fn has_limits(&self) -> bool {
        !self.conditions.trim().is_empty() || !self.may_ask.is_empty() || !self.excluded.is_empty()
    }
}

/// Who takes something back.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "who", content = "person", rename_all = "snake_case")]
pub enum WithdrawnBy {
    /// A guardian or parent, by the link of the person.
    Guardian(String),
    /// The child.
    Child,
}

/// How it was said. All ways count alike.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WithdrawnHow {
    /// On the tablet.
    Tablet,
    /// On paper.
    Paper,
    /// By phone.
    Phone,
    /// Said to somebody.
    Spoken,
    /// On the person's own phone, through a link.
    OwnPhone,
}

/// Somebody takes back: at once, without a reason, for one line or for all.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// Who.
    pub by: WithdrawnBy,
    /// The line; none for all lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Line>,
    /// The recipient; none for all on that line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// How.
    pub how: WithdrawnHow,
    /// Through which link, on the person's own phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<LinkId>,
    /// When it was said, by the tablet's clock.
    pub said: Timestamp,
    /// Why, if the person wants to say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Withdrawal {
    /// True where it takes back what was said on this line for this recipient.
    #[must_use]
    pub fn covers(&self, line: Line, recipient: Option<&Recipient>) -> bool {
        let on_line = self.line.is_none_or(|it| it == line);
        let for_them = match (&self.recipient, recipient) {
            (None, _) => true,
            // Taking back stops also what may be meant: a country that nobody wrote makes no other recipient.
            (Some(of), Some(recipient)) => of.may_be(recipient),
            // What is said for the step as such covers the recipient too.
            (Some(_), None) => true,
        };
        on_line && for_them
    }
}

/// The guardian was told of a step.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Informed {
    /// The line.
    pub line: Line,
    /// For whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// Who was told, by the link of the person.
    pub person: String,
    /// On which day, as the worker says; none in what older apps wrote: there it is the day of writing.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<CivilDate>,
}

/// A supervisor cleared a step abroad.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cleared {
    /// The line.
    pub line: Line,
    /// For whom.
    pub recipient: Recipient,
    /// When the child's lawyer was told.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub lawyer_informed: CivilDate,
}

/// Somebody named a recipient that may never be one.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForbiddenNamed {
    /// As it was written.
    pub name: String,
    /// Why it may never be one.
    pub found: Forbidden,
    /// Where it was written, such as `gc.trace` or `referral`.
    pub at: String,
}

/// How a copy was handed over (G14).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CopyHow {
    /// On paper.
    Printed,
    /// As a file.
    PdfSaved,
    /// The person does not want one.
    Refused,
    /// Later: somebody must do it.
    Later,
}

/// What became of the copy.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CopyGiven {
    /// The sitting.
    pub session: SessionId,
    /// How.
    pub how: CopyHow,
}

/// A signed sitting reached the server: its clock beside the tablet's.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Received {
    /// The sitting.
    pub session: SessionId,
    /// The digest that was checked.
    pub digest: String,
    /// When, by the server's clock.
    pub at: Timestamp,
}
