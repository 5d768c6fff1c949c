//! What is shown first of all that needs attention, over all cases.

use form_engine::CivilDate;

use super::{Attention, Concern};
use crate::summary::CaseSummary;

/// How soon something is due, seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Urgent in itself.
    Now,
    /// Its day is over.
    Overdue,
    /// Its day is today.
    Today,
    /// No day: to be looked at.
    Open,
    /// Within two weeks.
    Soon,
    /// Later.
    Later,
}

impl Attention {
    /// How soon it is due.
    #[must_use]
    pub fn urgency(&self, today: CivilDate) -> Urgency {
        if self.concern.is_urgent() {
            return Urgency::Now;
        }
        let Some(due) = self.due else { return Urgency::Open };
        match due.days_since_1970() - today.days_since_1970() {
            i32::MIN..=-1 => Urgency::Overdue,
            0 => Urgency::Today,
            1..=14 => Urgency::Soon,
            15.. => Urgency::Later,
        }
    }

    /// True for what is urgent in itself, and for a child's safety and rights once they are due.
    #[must_use]
    pub fn is_grave(&self, today: CivilDate) -> bool {
        match self.urgency(today) {
            Urgency::Now => true,
            Urgency::Overdue | Urgency::Today | Urgency::Open => self.concern.is_pressing(),
            Urgency::Soon | Urgency::Later => false,
        }
    }
}

/// One line of the home screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due<'a> {
    /// The case.
    pub summary: &'a CaseSummary,
    /// What needs attention.
    pub attention: &'a Attention,
    /// How soon.
    pub urgency: Urgency,
    /// As [`Attention::is_grave`] says.
    pub is_grave: bool,
}

impl Due<'_> {
    /// 0 for what is urgent in itself, 1 for a child's safety and 2 for its rights once they are due, 3 for answers that
    /// stand against each other, 4 for all else: an overdue paper hurts less than a need of today that nobody saw, and
    /// while two answers stand nobody knows which of them the papers rest on.
    fn rank(&self) -> u8 {
        match self.urgency {
            Urgency::Now => 0,
            _ if self.is_grave && self.attention.concern <= Concern::UrgentNeed => 1,
            _ if self.is_grave => 2,
            _ if self.attention.concern == Concern::Conflict => 3,
            _ => 4,
        }
    }
}

/// What needs attention in all these cases, the most pressing first. What is due later than in two weeks is left out:
/// it stands in its case.
#[must_use]
pub fn attention<'a>(cases: impl IntoIterator<Item = &'a CaseSummary>, today: CivilDate) -> Vec<Due<'a>> {
    let mut due: Vec<Due<'a>> = cases
        .into_iter()
        .flat_map(|summary| {
            summary.attention.iter().map(move |attention| Due {
                summary,
                attention,
                urgency: attention.urgency(today),
                is_grave: attention.is_grave(today),
            })
        })
        .filter(|due| due.urgency != Urgency::Later)
        .collect();
    due.sort_by(|a, b| {
        let key = |due: &Due<'a>| (due.rank(), due.urgency, due.attention.due, due.attention.concern);
        key(a)
            .cmp(&key(b))
            .then_with(|| a.attention.moment.cmp(&b.attention.moment))
            .then_with(|| a.summary.case.cmp(&b.summary.case))
    });
    due
}
