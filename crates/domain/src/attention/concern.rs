//! The kinds of what needs attention, those first that cost most to overlook.

use serde::{Deserialize, Serialize};

/// What needs somebody's attention. Sorted by how much it can cost to overlook it; stored, so a kind is never
/// renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// Somebody is in danger now.
    ImmediateDanger,
    /// Thoughts of self-harm.
    SelfHarm,
    /// The child is held (gate G30).
    Detention,
    /// The child pressed "I need help" and nobody was in touch since.
    ChildAskedForHelp,
    /// The child sent that it does not feel safe somewhere now, and nobody was in touch since.
    ChildFeelsUnsafe,
    /// A health need that cannot wait.
    UrgentHealth,
    /// A return decision exists before any final determination.
    ReturnBeforeDetermination,
    /// The level of risk asks for a response by a day.
    RiskResponse,
    /// High risk of going missing.
    MissingRisk,
    /// Something that must be done by a time.
    UrgentNeed,
    /// The child may be afraid of who decides for it, or pushed: supervisor and authority look at it, and the guardian sees
    /// nothing of it (child-ux.md 5.5).
    GuardianFeared,
    /// Something that a guardian signed was altered afterwards: it permits nothing. Somebody looks how that came.
    SignatureBroken,
    /// The child said that somebody of its family could be in danger, or is not to be contacted: nobody looks for them before a
    /// talk. Since version 11 of the summary.
    TalkFirst,
    /// There is a decision, and nobody has told the child.
    ChildNotTold,
    /// An appeal can be made until a day.
    AppealDeadline,
    /// The child does not agree with what was decided, or not with all of it, and nobody was in touch since. Since version 10
    /// of the summary.
    ChildDisagrees,
    /// A child on his or her own without an active guardian who may consent.
    GuardianMissing,
    /// Two people who stand for the child say different things: the supervisor looks at it at once, then the panel.
    GuardiansDisagree,
    /// Child and guardian say different things: they talk together, and from that day the supervisor looks at it.
    VoicesDiffer,
    /// Something was said without a yes because of a danger, and no second person has looked at it.
    EmergencyUnseen,
    /// Something must go out because a law says so, and no second person has looked at it.
    LegalWaits,
    /// An authority asked for something, and the data-protection officer has not looked at it in time.
    RequestUnseen,
    /// The data-protection officer asks why closed questions were opened. Since version 9 of the summary.
    OpeningAsked,
    /// A yes was taken back after something had gone: who has it must be told to stop using it.
    TellToStop,
    /// Something goes or went out without a yes, or an authority got something, and nobody has told the child (promise P11).
    TellChild,
    /// Somebody who does not stand for the child now has a link to decide that can still be answered: it is taken back. Since
    /// version 11 of the summary.
    LinkToClose,
    /// A guardian answered on their own phone, and nobody of the team has looked at it.
    LinkAnswered,
    /// Somebody wants a lawyer or time before deciding, and it is neither met nor taken back.
    AdviceWished,
    /// Somebody who signed has no copy yet: one was promised, or nobody wrote what became of it.
    CopyDue,
    /// A yes ends soon: whoever needs it asks again.
    PermissionEnds,
    /// The child wants to tell somebody else.
    ChildWantsToTell,
    /// The child asked questions, and nobody was in touch since.
    ChildAskedQuestion,
    /// The child wants somebody to read what it said, and they have not got it. Since version 8 of the summary.
    HandOn,
    /// Something did not come across in a talk: it is explained again, another way. Since version 8 of the summary.
    ExplainAgain,
    /// The child kept a question for another day. Since version 8 of the summary.
    ChildPutOff,
    /// Signs of trafficking without a referral.
    TraffickingReferral,
    /// A claim for protection is possible or return is feared, and no lawyer looked at it.
    LegalScreen,
    /// One change id with two contents: a defect or a forgery.
    Mismatch,
    /// Values that stand against each other.
    Conflict,
    /// A supervisor sent a form back.
    SentBack,
    /// An agreed action is due.
    ActionDue,
    /// The day that the child was told for the next step.
    PromisedDay,
    /// Somebody comes back to the child after it was told what was decided.
    OutcomeFollowUp,
    /// The full assessment is due after the short one.
    FullAssessment,
    /// The next assessment is due.
    NextAssessment,
    /// Statelessness is suspected and not referred.
    StatelessnessReferral,
    /// The birth is not registered.
    BirthRegistration,
    /// Half a year to the eighteenth birthday: the step to adulthood.
    TurningEighteen,
}

impl Concern {
    /// True for what is urgent whatever day it is.
    #[must_use]
    pub fn is_urgent(self) -> bool {
        self <= Concern::ReturnBeforeDetermination
    }

    /// True for what concerns a child's safety or a right that is lost with its day. Once it is due it stands before
    /// every paper that is overdue.
    #[must_use]
    pub fn is_pressing(self) -> bool {
        // What goes on being used against somebody's word is a right that is lost with every day.
        self <= Concern::AppealDeadline || self == Concern::TellToStop
    }
}
