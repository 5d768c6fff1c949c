//! The reasons that people gave on the way to a signature: for gaps, for opening what is kept closed, for how a talk was
//! held. Whoever decides on the work sees them beside it.

use form_engine::Path;

use crate::case_file::CaseFile;
use crate::change::Change;
use crate::fact::CaseFact;
use crate::ids::DocumentId;
use crate::lock::OpenReason;
use crate::manner::Manner;

/// A reason, and where it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReasonGiven<'a> {
    /// Why it was signed although answers were missing.
    Gaps {
        /// The note that came with the signature.
        words: &'a str,
    },
    /// Why questions that are kept closed were opened.
    Lock {
        /// The first of the questions.
        path: &'a Path,
        /// Why.
        reason: OpenReason,
        /// Why, in own words; empty where the reason says it.
        words: &'a str,
    },
    /// How the tablet was given to the child: who was there, whether the child was asked, how deep the talk was and why.
    HandOver {
        /// Who was present, and why the child was not asked or the tablet not held, in words.
        present: &'a str,
        /// How the talk was held; none for talks with an older app.
        manner: Option<&'a Manner>,
    },
}

/// Every reason that belongs to this form, the newest first: given with its signatures and for its own questions, and those
/// of the talks with the child, on which every form rests.
#[must_use]
pub fn reasons_given<'a>(file: &'a CaseFile, document: &DocumentId) -> Vec<(&'a Change, ReasonGiven<'a>)> {
    let signed = |change: &Change| {
        file.facts().any(|(other, fact)| {
            let signs = matches!(fact, CaseFact::SignOff { document: of, .. } if of == document);
            signs && other.group == change.group && other.entered_by == change.entered_by
        })
    };
    let mut found: Vec<(&Change, ReasonGiven<'_>)> = file
        .facts()
        .filter_map(|(change, fact)| match fact {
            CaseFact::Note { text } if signed(change) => Some((change, ReasonGiven::Gaps { words: text })),
            CaseFact::LockOpened { document: of, path, reason, words } if of == document => {
                Some((change, ReasonGiven::Lock { path, reason: *reason, words }))
            }
            CaseFact::ChildSession { present, manner, .. } => {
                Some((change, ReasonGiven::HandOver { present, manner: manner.as_deref() }))
            }
            _ => None,
        })
        .collect();
    found.sort_by(|(a, _), (b, _)| (b.recorded, &b.id).cmp(&(a.recorded, &a.id)));
    found
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::change::Body;
    use crate::fields::reg_bia;
    use crate::testing::{Tablet, id, path};

    #[test]
    fn who_decides_reads_why_answers_are_missing_and_why_closed_ones_were_opened() {
        let mut ann = Tablet::new(&id("case"), "ann");
        ann.open_case();
        let document = ann.open_form(reg_bia::ID);
        let other = ann.open_form(reg_bia::ID);
        ann.fact(CaseFact::Note { text: "A note of another day.".into() });
        for of in [&other, &document] {
            let at = path("self_harm");
            let opened = crate::open_lock(&ann.file, of, &at, Some(OpenReason::Talking), "").unwrap();
            ann.fact(opened);
        }
        ann.choose(&document, "self_harm", "no");
        let by = ann.writer.user.clone();
        let signed = crate::sign(&ann.file, &document, crate::SignAct::Submit, &by, "A", "1").unwrap();
        let note = CaseFact::Note { text: "The interpreter left.".into() };
        let author = crate::Author::Staff(by);
        ann.write_all_as(&author, [signed, note].map(Body::Fact).to_vec());
        let found: Vec<ReasonGiven<'_>> =
            reasons_given(&ann.file, &document).into_iter().map(|(_, reason)| reason).collect();
        let at = path("self_harm");
        assert_eq!(
            found,
            [
                ReasonGiven::Gaps { words: "The interpreter left." },
                ReasonGiven::Lock { path: &at, reason: OpenReason::Talking, words: "" },
            ]
        );
    }
}
