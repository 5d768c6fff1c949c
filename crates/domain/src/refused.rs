//! When a rule says no. That is not an error: it is an answer, with its reason.

/// Why a rule of the field does not let something happen. The screen has a sentence for each.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// A person chose between values and gave no reason.
    #[error("a choice between several values needs a reason")]
    NoReason,
    /// Nothing stands against anything at this place.
    #[error("there is no conflict at this place")]
    NoConflict,
    /// The chosen value is not one of those that stand against each other.
    #[error("the chosen value is not one of the values of this conflict")]
    NotAChoice,
    /// Several values stand in the document: what is signed must be one thing.
    #[error("a document with unresolved conflicts cannot be signed")]
    UnresolvedConflict,
    /// The document is not in the case, or its form is not known yet.
    #[error("the document is not there yet")]
    NoDocument,
    /// Nobody signs an empty page.
    #[error("there is nothing to sign yet")]
    NothingToSign,
    /// The signer typed no name.
    #[error("a signature needs a name")]
    NoName,
    /// Answers are missing, and the signer has not said why it is signed all the same.
    #[error("a document with missing answers is signed with a reason only")]
    NoReasonForGaps,
    /// A document is sent back, and nobody says what has to change.
    #[error("what is sent back says what has to change")]
    NothingSaidToChange,
    /// Who submitted a document cannot approve it (domain.md 4.1).
    #[error("nobody approves what they submitted themselves")]
    OwnWork,
    /// There is no submitted version that still stands.
    #[error("there is no submitted version to decide on")]
    NotSubmitted,
    /// The reasons for the weight of the child's views say nothing but how old the child is.
    #[error("an age is no reason for the weight of a child's views")]
    AgeIsNoReason,
    /// The weight of the child's views is not written down, or could not be assessed yet.
    #[error("the child's views are not weighed yet")]
    ViewsNotWeighed,
    /// Something was neither offered to the child nor explained.
    #[error("something was not offered to the child and nobody said why")]
    ViewsNotOffered,
    /// Somebody would open questions that are kept closed, and has not said why (gate G29).
    #[error("closed questions open with a reason only")]
    NoReasonToOpen,
    /// The case would close, and the child was not told what was decided (promise P12).
    #[error("a case closes after the child was told, or with a written reason")]
    ChildNotTold,
    /// A child alone has no guardian, or only somebody who assists (gates G02 and G03).
    #[error("a child alone needs an appointed guardian first")]
    NoGuardian,
    /// There is a guardian, who is not independent, has a conflict of interest, is not checked, or may not consent.
    #[error("the appointment does not carry this")]
    GuardianDoesNotFit,
    /// Return is recommended or decided, and no lawyer stands by the child (gate G04).
    #[error("a determination for return needs a lawyer, or an informed no to one")]
    NoLawyer,
    /// Nobody who may has said yes to this provider and all of this information, or it was taken back (gate G20).
    #[error("a referral goes only with permission")]
    NotPermitted,
    /// No paper is kept there, it is no picture that can be kept, or it is aside already.
    #[error("there is no such paper")]
    NoPaperHere,
    /// The data-protection officer asked nothing that waits for an answer.
    #[error("nothing was asked that waits for an answer")]
    NothingAsked,
    /// Nothing of a child ever goes there (domain.md 4.5).
    #[error("nothing of a child ever goes there")]
    NeverThere,
}
