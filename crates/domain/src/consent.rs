//! Permission: who stands for the child, what they and the child said line by line, and what may leave the team
//! (child-ux.md 5; domain.md 1.5, forms H1 to H4).
//!
//! What it is: facts ([`ConsentFact`]), added and never edited, and rules that read them on a day ([`Ledger`]). The gate
//! is [`permit`]; the server asks [`objection`] before it takes a fact in. What it is not: the law. Some things happen
//! because a law says so, and nobody is asked about them; those are no [`Line`].
//!
//! Where to go: who may say yes is `mandate`, who must is `needs`, what counts now is `voice`, what follows from
//! different voices is `disagreement`, the ways past a missing yes are `without_yes`, and what they open is `exception`, what the
//! child is told of them `told_child`. Sentences are the screens': rules
//! give keys.

mod accept;
mod advice;
mod agreement;
mod assent;
mod begun;
mod brought;
mod copy;
mod disagreement;
mod enclosed;
mod event;
mod exception;
mod exported;
mod firewall;
mod giver_name;
mod group;
mod holders;
mod known;
mod ledger;
mod left_alone;
mod line;
mod link;
mod mandate;
mod needs;
mod never_there;
mod packet;
mod permit;
mod reached;
mod readers;
mod recipient;
mod refusal;
mod scope;
mod sent;
mod session;
mod signature;
#[cfg(test)]
mod tests;
mod together;
mod told_child;
mod took_back;
mod unwritten;
mod voice;
mod wish;
mod without_yes;

pub use accept::{Objection, objection};
pub use advice::Advice;
pub use agreement::{Agreement, TakenBackHere};
pub use assent::{Assent, AssentAnswer};
pub use begun::{AskedBegun, PacketBegun, Ticked, is_ticked, still_asked};
pub use brought::{Brought, brought};
pub use copy::InTexts;
pub use disagreement::{
    Course, Disagreement, GuardianVoice, SUPERVISOR_DAYS, VoiceLane, Whose, course, fears_guardian,
    is_decided_in,
};
pub use enclosed::{Enclosed, may_go_along};
pub use event::{
    Cleared, ConsentFact, CopyGiven, CopyHow, Decision, ForbiddenNamed, Informed, LineAnswer, Received,
    Withdrawal, WithdrawnBy, WithdrawnHow,
};
pub use exception::{
    EMERGENCY_DAYS, EMERGENCY_GROUPS, EMERGENCY_RECIPIENTS, REASON_LEAST, Second, Standing, WithoutYes,
    is_complete, is_emergency, says_why,
};
pub use exported::{ExportHow, ExportWhat, Exported, PacketMade};
pub use firewall::{Forbidden, SHARING_GATE, forbidden, forbidden_by_yes};
pub use giver_name::giver_name;
pub use group::Group;
pub use holders::{Left, MayGo, Opened, opened};
pub use known::{AskedFor, ByLaw, Knows, Reader, Waiting, WaitsOn, WhoKnows, who_knows};
pub use ledger::{ASK_AGAIN_DAYS, Ledger, RENEW_DAYS, Renewal};
pub use left_alone::LeftOut;
pub use line::{Basis, Line, Validity, plus_days, plus_months};
pub use link::{
    CODE_DIGITS, LINK_DAYS, LINK_LASTS, LINK_TRIES, LinkClosed, LinkMade, LinkPurpose, LinkRead,
    LinkReturned, LinkSeen, LinkState, Route, code_digits, code_from, link_of, link_state, links,
    links_to_close, unread_links,
};
pub use mandate::{
    GuardianState, Known, Mandate, MandateKind, Mandates, NoPower, PROVISIONAL_DAYS, Power, YOUNG_ADULT,
    appointed,
};
pub use needs::{ChildPart, GuardianPart, Maturity, Needs, needs};
pub use never_there::{links_of, never_there};
pub use packet::{Entry, PACKET_VERSION, Packet, Part, may_be_told};
pub use permit::{Ask, Gap, Ground, Outcome, gaps, line_for, permit};
pub use reached::Reached;
pub use readers::{OpenedBy, TeamPart};
pub use recipient::{Abroad, Recipient, RecipientKind};
pub use refusal::{Next, Why};
pub use scope::{Apart, FORMS, Place, Rows, places};
pub use sent::{CalledBack, Channel, PacketMark, Replied, Reply, Shared};
pub use session::{
    Checked, ConsentSession, Explaining, Giver, GiverRole, Interpreter, InterpreterMode, LineDigest, Mark,
    Signature, TextShown, TickedFor,
};
pub use signature::{
    CHECKS, Flawed, PATH_MOST, Seal, TOLD, answer_digest, consent_bytes, consent_digest, covers,
    is_plain_path, seal_of, sealed, verify, verify_all,
};
pub use told_child::{CannotTell, ToldFirst, untold_answers};
pub use took_back::{TOOK_BACK_VERSION, TookBack, took_back_digest};
pub use unwritten::Unwritten;
pub(crate) use voice::same;
pub use voice::{ChildPosition, ChildSays, GuardianSays, Position};
pub use wish::{AdviceEnded, AdviceWished, WishEnd};
pub use without_yes::{
    Emergency, EmergencySeen, Ended, Exception, LegalApproved, LegalDisclosure, LegalTold, Told,
};
