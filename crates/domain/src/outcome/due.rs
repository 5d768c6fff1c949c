//! Who still has to be told what, by when, and whether a case may close without it.

use form_engine::{Answer, CivilDate};

use super::record::TalkEnd;
use crate::answers::{Answers, is_key};
use crate::attention::ComeBack;
use crate::case_file::{CaseFile, Document};
use crate::change::Change;
use crate::fact::CaseFact;
use crate::fields::{bid, closure};
use crate::gates::{Unmet, Verdict};
use crate::ids::DocumentId;
use crate::time::Timestamp;

/// Working days in which the child is told, from the day of the decision (time limit `tell_child` of the procedure).
pub const TELL_WITHIN: u8 = 3;

/// A decision about the child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The determination.
    pub document: DocumentId,
    /// The day: of the chair's signature, else of the session, else on which it was written down.
    pub on: Option<CivilDate>,
}

/// The decisions that stand in the case. One that was put off is none.
#[must_use]
pub fn decisions(answers: &Answers<'_>) -> Vec<Decided> {
    let found = answers.file().documents_of(bid::ID).into_iter();
    found
        .filter_map(|document| {
            let outcomes = answers.in_document(document, bid::OUTCOME);
            let decided = |answer: &Answer| answer.is_value() && !is_key(answer, bid::DEFERRED);
            let first = outcomes.iter().filter(|(_, answer)| decided(answer)).map(|(change, _)| *change);
            let first = first.min_by_key(|change| change.recorded)?;
            Some(Decided { document: document.id().clone(), on: day_of(answers, document, first) })
        })
        .collect()
}

fn day_of(answers: &Answers<'_>, document: &Document, written: &Change) -> Option<CivilDate> {
    let mut signed = answers.in_document(document, bid::CHAIR_SIGNATURE).into_iter();
    let signed = signed.find_map(|(_, answer)| match answer {
        Answer::Signed { at, .. } => at.get(..10)?.parse().ok(),
        _ => None,
    });
    let mut session = answers.in_document(document, bid::PANEL_DAY).into_iter();
    let session = session.find_map(|(_, answer)| match answer {
        Answer::Date(day) => Some(*day),
        _ => None,
    });
    signed.or(session).or_else(|| written.recorded.day())
}

/// The decisions of which nobody has told the child, or written why not. A day that somebody wrote into the notice of
/// the determination is taken for a talk that was held without this app.
#[must_use]
pub fn untold(answers: &Answers<'_>) -> Vec<Decided> {
    let mut open = decisions(answers);
    open.retain(|decided| {
        let document = answers.file().document(&decided.document);
        let noted = document.is_some_and(|it| !answers.in_document(it, bid::CHILD_TOLD_ON).is_empty());
        !noted && !is_closed(answers, Some(&decided.document))
    });
    open
}

/// True where the child was told of this decision to the end, or somebody wrote why that is not possible.
fn is_closed(answers: &Answers<'_>, decision: Option<&DocumentId>) -> bool {
    let about = |of: Option<&DocumentId>| decision.is_none() || of == decision;
    let told = |fact: &CaseFact| match fact {
        CaseFact::OutcomeTalk(talk) => talk.end == TalkEnd::Finished && about(talk.plan.decision.as_ref()),
        CaseFact::OutcomeNotTold { decision: of, reason } => !reason.trim().is_empty() && about(of.as_ref()),
        _ => false,
    };
    answers.file().facts().any(|(_, fact)| told(fact))
}

/// May this form be signed, as far as the child's right to hear the outcome goes? Only a form that closes the case
/// waits: for a talk, or a written reason, about every decision, and for one at all where no decision stands in a form
/// (promise P12).
#[must_use]
pub fn may_close(file: &CaseFile, document: &DocumentId) -> Verdict {
    let answers = &Answers::of(file);
    let form = file.opening(document).map(|opening| opening.form);
    let found = file.document(document).filter(|_| form == Some(closure::ID));
    let closes = found.is_some_and(|document| {
        let kinds = answers.in_document(document, closure::KIND);
        kinds.iter().any(|(_, answer)| is_key(answer, closure::CLOSE))
    });
    let decided = decisions(answers);
    let all = if decided.is_empty() {
        is_closed(answers, None)
    } else {
        decided.iter().all(|it| is_closed(answers, Some(&it.document)))
    };
    if !closes || all { Verdict::Met } else { Verdict::NotMet { reasons: vec![Unmet::ChildNotTold] } }
}

/// The day so many working days later; Saturday and Sunday are none. Holidays are not known here.
#[must_use]
pub fn working_days_after(day: CivilDate, working_days: u8) -> Option<CivilDate> {
    let mut at = day.days_since_1970();
    let mut left = working_days;
    while left > 0 {
        at += 1;
        // 1970 began on a Thursday: 0 is a Monday.
        left -= u8::from((at + 3).rem_euclid(7) < 5);
    }
    CivilDate::from_days_since_1970(at).ok()
}

/// The days on which somebody is to talk with the child again, and nobody has been in touch since.
pub(crate) fn follow_ups(answers: &Answers<'_>) -> Vec<CivilDate> {
    let days = finished(answers).flat_map(|(_, talk)| talk.plan.follow_up.iter().map(|it| it.day));
    days.filter(|day| !met_since(answers, ComeBack::OutcomeFollowUp, *day)).collect()
}

/// The days that the child was told for the next step, on or after which nobody has been in touch (promise P6).
pub(crate) fn promised_days(answers: &Answers<'_>) -> Vec<CivilDate> {
    let newest = finished(answers).last().and_then(|(told, talk)| Some((told.recorded, talk.plan.next_day?)));
    // The next step may have been taken before its day: then a contact says that it was.
    let taken = |since: Timestamp| {
        let says = |fact: &CaseFact| match fact {
            CaseFact::Contact { answers, .. } => answers.is_some() && fact.comes_back(ComeBack::PromisedDay),
            _ => false,
        };
        answers.file().facts().any(|(change, fact)| says(fact) && change.recorded >= since)
    };
    let open = newest.filter(|(told, day)| !taken(*told) && !met_since(answers, ComeBack::PromisedDay, *day));
    open.into_iter().map(|(_, day)| day).collect()
}

fn finished<'a>(answers: &Answers<'a>) -> impl Iterator<Item = (&'a Change, &'a super::OutcomeTalk)> {
    let talks = answers.file().outcome_talks();
    talks.filter(|(_, talk)| talk.end == TalkEnd::Finished)
}

fn met_since(answers: &Answers<'_>, to: ComeBack, day: CivilDate) -> bool {
    let met = |fact: &CaseFact| {
        let talked = matches!(fact, CaseFact::ChildSession { .. } | CaseFact::OutcomeTalk { .. });
        talked || fact.comes_back(to)
    };
    let since = |change: &Change| change.recorded.day().is_some_and(|on| on >= day);
    answers.file().facts().any(|(change, fact)| met(fact) && since(change))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::attention::{Concern, concerns};
    use crate::manner::Band;
    use crate::next_step::{Step, next_step};
    use crate::outcome::{FollowUp, OutcomePlan, OutcomeTalk};
    use crate::refused::Refused;
    use crate::sign_off::sign;
    use crate::testing::{Tablet, id, outcome_talk};
    use crate::{Answer, SignAct};

    fn day(text: &str) -> CivilDate {
        text.parse().unwrap()
    }

    fn decided() -> (Tablet, DocumentId) {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form(bid::ID);
        tablet.choose(&document, bid::OUTCOME, "solution_found");
        tablet.answer(&document, bid::PANEL_DAY, Answer::Date(day("2025-06-12")));
        (tablet, document)
    }

    fn talk(decision: Option<DocumentId>, end: TalkEnd) -> CaseFact {
        let mut plan = OutcomePlan::empty(decision, Band::B3, "en", "Ann");
        plan.next_day = Some(day("2025-06-20"));
        plan.follow_up = vec![FollowUp { day: day("2025-06-29"), who: "Ann".to_owned() }];
        CaseFact::OutcomeTalk(Box::new(OutcomeTalk { plan, end, ..outcome_talk("sitting", None) }))
    }

    fn closing(tablet: &mut Tablet, kind: &str) -> DocumentId {
        let document = tablet.open_form(closure::ID);
        tablet.choose(&document, closure::KIND, kind);
        document
    }

    fn asked(tablet: &Tablet, concern: Concern) -> Vec<Option<CivilDate>> {
        let found = concerns(&Answers::of(&tablet.file)).into_iter();
        found.filter(|it| it.concern == concern).map(|it| it.due).collect()
    }

    fn signed(tablet: &Tablet, document: &DocumentId) -> Result<CaseFact, Refused> {
        sign(&tablet.file, document, SignAct::Submit, &tablet.writer.user, "Ann", "review-1")
    }

    #[test]
    fn working_days_pass_over_the_weekend() {
        // Thursday, Friday, Saturday, Sunday, Monday.
        for (from, to) in [
            ("2025-06-12", "2025-06-17"),
            ("2025-06-13", "2025-06-18"),
            ("2025-06-14", "2025-06-18"),
            ("2025-06-15", "2025-06-18"),
            ("2025-06-16", "2025-06-19"),
        ] {
            assert_eq!(working_days_after(day(from), TELL_WITHIN), Some(day(to)), "{from}");
        }
    }

    #[test]
    fn a_decision_is_told_within_three_working_days_and_is_the_next_step_until_then() {
        let (mut tablet, document) = decided();
        assert_eq!(asked(&tablet, Concern::ChildNotTold), [Some(day("2025-06-17"))]);
        assert_eq!(next_step(&Answers::of(&tablet.file)).step, Step::TellTheChild);
        tablet.fact(talk(Some(document.clone()), TalkEnd::NotNow));
        assert_eq!(asked(&tablet, Concern::ChildNotTold).len(), 1, "the child did not hear it yet");
        tablet.fact(talk(Some(document), TalkEnd::Finished));
        assert!(asked(&tablet, Concern::ChildNotTold).is_empty());
        assert_ne!(next_step(&Answers::of(&tablet.file)).step, Step::TellTheChild);
    }

    #[test]
    fn a_decision_that_was_put_off_is_none() {
        let (mut tablet, document) = decided();
        tablet.choose(&document, bid::OUTCOME, bid::DEFERRED);
        assert!(decisions(&Answers::of(&tablet.file)).is_empty());
    }

    #[test]
    fn a_case_does_not_close_before_the_child_was_told_or_somebody_wrote_why_not() {
        let (mut tablet, document) = decided();
        let closes = closing(&mut tablet, closure::CLOSE);
        assert_eq!(signed(&tablet, &closes), Err(Refused::ChildNotTold));
        tablet.fact(talk(None, TalkEnd::Finished));
        assert_eq!(signed(&tablet, &closes), Err(Refused::ChildNotTold), "a talk about something else");
        tablet.fact(talk(Some(document.clone()), TalkEnd::Stopped));
        assert_eq!(signed(&tablet, &closes), Err(Refused::ChildNotTold), "the child did not hear all");
        let blank = CaseFact::OutcomeNotTold { decision: Some(document.clone()), reason: "  ".to_owned() };
        tablet.fact(blank);
        assert_eq!(signed(&tablet, &closes), Err(Refused::ChildNotTold), "no reason");
        let why = "The child is missing since May.".to_owned();
        tablet.fact(CaseFact::OutcomeNotTold { decision: Some(document), reason: why });
        assert!(signed(&tablet, &closes).is_ok());
    }

    #[test]
    fn without_a_form_of_a_decision_one_talk_is_needed_and_a_transfer_needs_none() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let transfer = closing(&mut tablet, "transfer");
        assert!(signed(&tablet, &transfer).is_ok());
        let closes = closing(&mut tablet, closure::CLOSE);
        assert_eq!(signed(&tablet, &closes), Err(Refused::ChildNotTold));
        tablet.fact(talk(None, TalkEnd::Finished));
        assert!(signed(&tablet, &closes).is_ok());
    }

    #[test]
    fn what_the_child_was_told_for_a_day_is_a_task_until_somebody_was_in_touch() {
        let (mut tablet, document) = decided();
        tablet.fact(talk(Some(document), TalkEnd::Finished));
        // The clock of the tablet stands on the fifteenth of June.
        assert_eq!(asked(&tablet, Concern::PromisedDay), [Some(day("2025-06-20"))]);
        assert_eq!(asked(&tablet, Concern::OutcomeFollowUp), [Some(day("2025-06-29"))]);
        tablet.clock.advance(6 * 24 * 60 * 60 * 1000);
        tablet.fact(CaseFact::Contact {
            mode: "in_person".into(),
            text: "It takes longer.".into(),
            answers: None,
        });
        assert!(asked(&tablet, Concern::PromisedDay).is_empty());
        assert_eq!(asked(&tablet, Concern::OutcomeFollowUp).len(), 1, "its day is not there yet");
    }
}
