//! What is missing before the child can be told, and what somebody should think of.

use form_engine::CivilDate;

use super::record::{Counted, OutcomePlan};
use crate::case_file::CaseFile;
use crate::change::Change;
use crate::ids::StatementId;
use crate::manner::Band;
use crate::statement::{AnswerState, ChildStatement};

/// What is missing: the talk does not begin without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanGap {
    /// What was decided.
    Decided,
    /// Why.
    Reason,
    /// The child said something, and nothing of it is talked about.
    NothingOfTheChild,
    /// How this counted.
    Counted(StatementId),
    /// Why this, or a part of it, was not followed.
    ItemReason(StatementId),
    /// What of this is in the plan.
    Measure(StatementId),
    /// What happens next.
    NextStep,
    /// When it happens; the youngest are not told days.
    NextDay,
    /// Who helps the child to disagree.
    Lawyer,
    /// Who is with the child today.
    WhoToday,
    /// Who interprets: no speaker has read the words in this language.
    Interpreter,
}

/// What is better done before the talk. It stops nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advice {
    /// The person who helps to disagree has not been told, so that days of the time limit are lost.
    LawyerFirst,
    /// There is no last day for challenging the decision, or nobody has written it.
    LastDay,
    /// The last day is over.
    LastDayOver,
    /// It is Friday: the child would be alone with it over the weekend.
    BeforeTheWeekend,
    /// Nobody comes back to the child.
    NoFollowUp,
}

/// What the child said that one can speak about: what stands today and is an answer, in the order in which it was said.
/// What the child said in an outcome talk is not told back as a part of the next one.
#[must_use]
pub fn speakable(file: &CaseFile) -> Vec<(&Change, &ChildStatement)> {
    let mut found = crate::views::standing(file);
    found.retain(|(_, said)| {
        let says = said.words.is_some() || !said.chosen.is_empty();
        said.state == AnswerState::Answered && says && !NOT_ABOUT_THE_DECISION.contains(&said.screen.as_str())
    });
    found
}

/// How the child felt, what it chose to talk about, how the talk was, and what it said in an outcome talk.
const NOT_ABOUT_THE_DECISION: [&str; 4] = ["V03", "V04", "V18", "O6"];

/// What is missing before the child can be told. `said` tells whether the child said anything to speak about, `draft` whether
/// the words of the pages are a machine's that no speaker has read: they are told only while an interpreter is there
/// (decisions, part 8).
#[must_use]
pub fn gaps(plan: &OutcomePlan, said: bool, draft: bool) -> Vec<PlanGap> {
    let empty = |text: &str| text.trim().is_empty();
    let mut found = Vec::new();
    let mut needs = |lacks: bool, gap: PlanGap| {
        if lacks {
            found.push(gap);
        }
    };
    needs(empty(&plan.decided), PlanGap::Decided);
    needs(empty(&plan.reason), PlanGap::Reason);
    needs(said && plan.items.is_empty(), PlanGap::NothingOfTheChild);
    for item in &plan.items {
        let id = || item.statement.clone();
        needs(item.counted.is_none(), PlanGap::Counted(id()));
        let partly = item.counted == Some(Counted::Partly);
        let not_all = partly || item.counted == Some(Counted::Not);
        needs(partly && empty(&item.measure), PlanGap::Measure(id()));
        needs(not_all && empty(&item.reason), PlanGap::ItemReason(id()));
    }
    needs(empty(&plan.next_step), PlanGap::NextStep);
    needs(plan.next_day.is_none() && plan.band != Band::B1, PlanGap::NextDay);
    needs(empty(&plan.lawyer), PlanGap::Lawyer);
    needs(empty(&plan.who_today), PlanGap::WhoToday);
    needs(draft && empty(&plan.interpreter), PlanGap::Interpreter);
    found
}

/// What is better done before the talk.
#[must_use]
pub fn advice(plan: &OutcomePlan, today: CivilDate) -> Vec<Advice> {
    // 1970 began on a Thursday.
    let friday = (today.days_since_1970() + 3).rem_euclid(7) == 4;
    let over = plan.last_day.is_some_and(|day| day < today);
    let table = [
        (plan.lawyer_told.is_none(), Advice::LawyerFirst),
        (plan.last_day.is_none(), Advice::LastDay),
        (over, Advice::LastDayOver),
        (friday, Advice::BeforeTheWeekend),
        (plan.follow_up.is_empty(), Advice::NoFollowUp),
    ];
    table.into_iter().filter(|(holds, _)| *holds).map(|(_, advice)| advice).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::change::Author;
    use crate::fact::CaseFact;
    use crate::outcome::OutcomeItem;
    use crate::statement::tests::statement;
    use crate::testing::{Tablet, id};

    fn whole() -> OutcomePlan {
        let mut plan = OutcomePlan::empty(None, Band::B2, "en", "Ann");
        plan.decided = "you stay here".to_owned();
        plan.reason = "you have school and friends here".to_owned();
        plan.next_step = "we look for a family".to_owned();
        plan.next_day = "2025-06-20".parse().ok();
        plan.lawyer = "Lio".to_owned();
        plan.who_today = "Mara".to_owned();
        plan
    }

    fn item(counted: Option<Counted>, reason: &str, measure: &str) -> OutcomeItem {
        OutcomeItem { statement: id("s1"), counted, reason: reason.to_owned(), measure: measure.to_owned() }
    }

    #[test]
    fn every_no_and_every_part_needs_a_reason() {
        let s1 = || id::<StatementId>("s1");
        let table = [
            (item(None, "", ""), vec![PlanGap::Counted(s1())]),
            (item(Some(Counted::Followed), "", ""), vec![]),
            (item(Some(Counted::Not), " ", ""), vec![PlanGap::ItemReason(s1())]),
            (item(Some(Counted::Not), "it is not safe there", ""), vec![]),
            (item(Some(Counted::Partly), "", ""), vec![PlanGap::Measure(s1()), PlanGap::ItemReason(s1())]),
            (item(Some(Counted::Partly), "it is far", "you call each week"), vec![]),
        ];
        for (item, wanted) in table {
            let plan = OutcomePlan { items: vec![item.clone()], ..whole() };
            assert_eq!(gaps(&plan, true, false), wanted, "{item:?}");
        }
    }

    #[test]
    fn what_the_child_said_is_not_passed_over() {
        assert_eq!(gaps(&whole(), true, false), [PlanGap::NothingOfTheChild]);
        assert!(gaps(&whole(), false, false).is_empty(), "the child told us nothing, which is respected");
    }

    #[test]
    fn words_that_no_speaker_has_read_are_told_only_with_an_interpreter() {
        assert_eq!(gaps(&whole(), false, true), [PlanGap::Interpreter]);
        let plan = OutcomePlan { interpreter: "Sami".to_owned(), ..whole() };
        assert!(gaps(&plan, false, true).is_empty());
    }

    #[test]
    fn only_the_youngest_are_not_told_a_day() {
        let plan = OutcomePlan { next_day: None, ..whole() };
        assert_eq!(gaps(&plan, false, false), [PlanGap::NextDay]);
        assert!(gaps(&OutcomePlan { band: Band::B1, ..plan }, false, false).is_empty());
    }

    #[test]
    fn a_friday_and_a_lost_day_are_said_and_stop_nobody() {
        let plan = OutcomePlan { last_day: "2025-06-12".parse().ok(), ..whole() };
        assert_eq!(
            advice(&plan, "2025-06-13".parse().unwrap()),
            [Advice::LawyerFirst, Advice::LastDayOver, Advice::BeforeTheWeekend, Advice::NoFollowUp]
        );
        assert!(gaps(&plan, false, false).is_empty());
    }

    #[test]
    fn one_speaks_about_what_the_child_says_today() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        let mut say = |name: &str, screen: &str, state: AnswerState| {
            let said = ChildStatement { id: id(name), screen: screen.to_owned(), state, ..statement() };
            tablet.write_as(
                &Author::Child,
                crate::change::Body::Fact(CaseFact::ChildStatement(Box::new(said))),
            );
        };
        say("a", "V11", AnswerState::Answered);
        say("b", "V09", AnswerState::DontWant);
        say("c", "V03", AnswerState::Answered);
        say("d", "O6", AnswerState::Answered);
        let found: Vec<String> =
            speakable(&tablet.file).into_iter().map(|(_, said)| said.id.to_string()).collect();
        assert_eq!(found, ["a"]);
    }

    #[test]
    fn two_who_prepare_apart_keep_both_and_who_saw_one_takes_its_place() {
        let mut ann = Tablet::new(&id("case"), "ann");
        let mut bo = Tablet::new(&id("case"), "bo");
        let prepared = |plan: OutcomePlan, sees: Vec<crate::ChangeId>| CaseFact::OutcomePrepared {
            plan: Box::new(plan),
            sees,
        };
        let first = ann.fact(prepared(whole(), Vec::new()));
        let second = ann.fact(prepared(whole(), vec![first.id]));
        let other = bo.fact(prepared(whole(), Vec::new()));
        ann.take(&bo);
        let standing = |tablet: &Tablet| {
            let plans = tablet.file.outcome_plans().into_iter();
            plans.map(|(change, _)| change.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(standing(&ann).len(), 2);
        let last = ann.fact(prepared(whole(), vec![second.id, other.id]));
        assert_eq!(standing(&ann), [last.id]);
    }
}
