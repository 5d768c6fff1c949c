//! The day by which a child was told that it hears from us (child-ux.md 3.5, P6): when it has passed and nobody was in
//! touch, the child is told so before anything else.

use form_engine::CivilDate;

use crate::attention::{ComeBack, came_back};
use crate::case_file::CaseFile;
use crate::fact::CaseFact;

/// The day that was promised in the last talk, where nobody was in touch since that talk.
pub(crate) fn promised(file: &CaseFile) -> Option<CivilDate> {
    let talks = file.facts().filter_map(|(change, fact)| match fact {
        CaseFact::ChildSession { course, .. } => Some((change.recorded, course.as_deref())),
        _ => None,
    });
    let (talked, course) = talks.max_by_key(|(at, _)| *at)?;
    let promised = course?.promised?;
    let told = file.outcome_talks().map(|(change, _)| change.recorded);
    let in_touch = came_back(file, ComeBack::PromisedDay).into_iter().chain(told).any(|at| at > talked);
    (!in_touch).then_some(promised)
}

/// The same, where that day has passed.
#[must_use]
pub fn late_since(file: &CaseFile, today: CivilDate) -> Option<CivilDate> {
    promised(file).filter(|day| *day < today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::attention::{Concern, concerns};
    use crate::course::Course;
    use crate::testing::{Tablet, id, talk_that_went};

    fn day(number: i32) -> CivilDate {
        CivilDate::from_days_since_1970(number).unwrap_or_else(|_| unreachable!())
    }

    #[test]
    fn p6_a_day_that_has_passed_without_anybody_in_touch_is_late_and_the_day_itself_is_not() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        let course = Course { promised: Some(day(20_000)), ..Course::default() };
        tablet.fact(talk_that_went("session", course));
        let task = |tablet: &Tablet| {
            concerns(&Answers::of(&tablet.file)).into_iter().find(|it| it.concern == Concern::PromisedDay)
        };
        assert_eq!(task(&tablet).and_then(|it| it.due), Some(day(20_000)));
        assert_eq!(late_since(&tablet.file, day(20_000)), None);
        assert_eq!(late_since(&tablet.file, day(20_001)), Some(day(20_000)));
        tablet.clock.advance(1_000);
        tablet.fact(CaseFact::Contact {
            mode: "visit".to_owned(),
            text: "told her".to_owned(),
            answers: None,
        });
        assert_eq!(late_since(&tablet.file, day(20_001)), None);
        assert_eq!(task(&tablet), None);
    }
}
