//! Permission: who stands for the child, what they and the child said line by line, and what may leave the team
//! (child-ux.md 5; domain.md 1.5, forms H1 to H4).
//!
//! What it is: facts ([`ConsentFact`]), added and never edited, and rules that read them on a day ([`Ledger`]). The gate
//! is [`permit`]; the server asks [`objection`] before it takes a fact in. What it is not: the law. Some things happen
//! because a law says so, and nobody is asked about them; those are no [`Line`].
//!
//! Where to go: who may say yes is `mandate`, who must is `needs`, what counts now is `voice`, what follows from
//! different voices is `disagreement`, the ways past a missing yes are `exception`. Sentences are the screens': rules
//! give keys.

mod accept;
mod disagreement;
mod event;
mod exception;
mod firewall;
mod group;
mod holders;
mod ledger;
mod line;
mod mandate;
mod needs;
mod permit;
mod recipient;
mod refusal;
mod session;
mod signature;
#[cfg(test)]
mod tests;
mod voice;

pub use accept::{Objection, objection};
pub use disagreement::{
    Course, Disagreement, GuardianVoice, SUPERVISOR_DAYS, VoiceLane, Whose, course, fears_guardian,
};
pub use event::{
    Assent, AssentAnswer, Cleared, ConsentFact, CopyGiven, CopyHow, Decision, Emergency, Exception,
    ForbiddenNamed, Informed, LegalApproved, LegalDisclosure, LineAnswer, Received, Shared, Withdrawal,
    WithdrawnBy, WithdrawnHow,
};
pub use exception::{
    EMERGENCY_DAYS, EMERGENCY_GROUPS, EMERGENCY_RECIPIENTS, LegalState, REASON_LEAST, is_complete,
    is_emergency, says_why,
};
pub use firewall::{Forbidden, forbidden};
pub use group::Group;
pub use holders::{Left, MayGo, Opened, opened};
pub use ledger::{ASK_AGAIN_DAYS, Ledger, RENEW_DAYS, Renewal};
pub use line::{Basis, Line, Validity, plus_days, plus_months};
pub use mandate::{GuardianState, Known, Mandate, MandateKind, Mandates, NoPower, PROVISIONAL_DAYS, Power};
pub use needs::{ChildPart, GuardianPart, Maturity, Needs, needs};
pub use permit::{Ask, Ground, Outcome, line_for, permit};
pub use recipient::{Recipient, RecipientKind};
pub use refusal::{Next, Why};
pub use session::{
    Checked, ConsentSession, Explaining, Giver, GiverRole, Interpreter, InterpreterMode, LineDigest, Mark,
    Signature, TextShown,
};
pub use signature::{
    CHECKS, Flawed, PATH_MOST, Seal, TOLD, answer_digest, consent_bytes, consent_digest, covers,
    is_plain_path, seal_of, sealed, verify, verify_all,
};
pub use voice::{ChildPosition, ChildSays, GuardianSays, Position};
