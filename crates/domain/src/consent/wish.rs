//! What somebody wanted before deciding: a lawyer, or time. It was said in a sitting that was not signed, and is a task until it is
//! met, or until the person wants it no longer (child-ux.md G01, G02; domain.md H1, `cg_legal_advice`, gate G04).

use serde::{Deserialize, Serialize};

use super::advice::Advice;
use super::event::ConsentFact;
use super::ledger::Ledger;
use crate::change::Change;
use crate::ids::SessionId;

/// Somebody wants a lawyer or time before deciding. One sitting holds one wish.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceWished {
    /// The sitting in which it was said.
    pub session: SessionId,
    /// Who, by the link of the person.
    pub person: String,
    /// The name under which the person sat there.
    pub name: String,
    /// What is wanted.
    pub wants: Advice,
}

/// How a wish came to its end.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WishEnd {
    /// It was met.
    Met,
    /// The person wants it no longer.
    TakenBack,
}

impl WishEnd {
    /// What somebody says of an earlier wish by the answer to the offer; none where it still stands.
    #[must_use]
    pub fn by(advice: Advice) -> Option<Self> {
        match advice {
            Advice::HadIt => Some(WishEnd::Met),
            Advice::NoNeed => Some(WishEnd::TakenBack),
            Advice::LawyerFirst | Advice::MoreTime => None,
        }
    }
}

/// A wish is met or taken back, in words: with whom the person spoke, or what the person said.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceEnded {
    /// The sitting in which it was said.
    pub of: SessionId,
    /// How.
    pub how: WishEnd,
    /// In words.
    pub words: String,
}

impl AdviceEnded {
    /// True where it says something.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        !self.words.trim().is_empty()
    }
}

impl<'a> Ledger<'a> {
    /// The wishes that are still open, oldest first by the clocks. Of two for one sitting the first stands.
    #[must_use]
    pub fn wishes(&self) -> Vec<(&'a Change, &'a AdviceWished)> {
        let ended = |session: &SessionId| {
            self.facts().any(|(_, fact)| match fact {
                ConsentFact::AdviceEnded(it) => it.of == *session && it.is_whole(),
                _ => false,
            })
        };
        let mut found: Vec<(&'a Change, &'a AdviceWished)> = Vec::new();
        for (change, fact) in self.facts() {
            if let ConsentFact::AdviceWished(it) = fact
                && !found.iter().any(|(_, known)| known.session == it.session)
                && !ended(&it.session)
            {
                found.push((change, it));
            }
        }
        found
    }

    /// What this person wants first; a lawyer before time.
    #[must_use]
    pub fn wish_of(&self, person: &str) -> Option<Advice> {
        self.wishes().into_iter().filter(|(_, it)| it.person == person).map(|(_, it)| it.wants).min()
    }

    /// The wishes of a person that end with what the person says to the offer in a sitting that is signed.
    #[must_use]
    pub fn ended_by(&self, person: &str, advice: Advice) -> Vec<(SessionId, WishEnd)> {
        let Some(how) = WishEnd::by(advice) else { return Vec::new() };
        let theirs = self.wishes().into_iter().filter(|(_, it)| it.person == person);
        theirs.map(|(_, it)| (it.session.clone(), how)).collect()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::attention::{Concern, concerns_of_voices};
    use crate::testing::{Tablet, id};

    fn wished(session: &str, person: &str, wants: Advice) -> ConsentFact {
        let name = "Casey Thorn".to_owned();
        ConsentFact::AdviceWished(AdviceWished {
            session: id(session),
            person: person.to_owned(),
            name,
            wants,
        })
    }

    fn ended(session: &str, how: WishEnd, words: &str) -> ConsentFact {
        ConsentFact::AdviceEnded(AdviceEnded { of: id(session), how, words: words.to_owned() })
    }

    fn due(tablet: &Tablet) -> u32 {
        let all = concerns_of_voices(&tablet.file, "2025-06-15".parse().unwrap());
        all.iter().find(|it| it.concern == Concern::AdviceWished).map_or(0, |it| it.count)
    }

    #[test]
    fn a_wish_for_a_lawyer_is_a_task_until_somebody_writes_in_words_how_it_ended() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        assert_eq!(due(&tablet), 0);
        tablet.consent(wished("s1", "casey", Advice::LawyerFirst));
        tablet.consent(wished("s1", "casey", Advice::LawyerFirst));
        tablet.consent(wished("s2", "robin", Advice::MoreTime));
        assert_eq!(due(&tablet), 2, "one sitting, one wish");
        tablet.consent(ended("s1", WishEnd::Met, "  "));
        assert_eq!(due(&tablet), 2, "without words nothing ended");
        tablet.consent(ended("s1", WishEnd::Met, "Spoke with the lawyer on Tuesday."));
        tablet.consent(ended("s2", WishEnd::TakenBack, "Does not want to wait."));
        assert_eq!(due(&tablet), 0);
    }

    #[test]
    fn who_says_at_the_next_sitting_that_they_had_it_or_need_it_no_longer_ends_their_own_wishes_alone() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        for (session, person, wants) in [
            ("s1", "casey", Advice::MoreTime),
            ("s2", "casey", Advice::LawyerFirst),
            ("s3", "robin", Advice::MoreTime),
        ] {
            tablet.consent(wished(session, person, wants));
        }
        let ledger = Ledger::read(&tablet.file, "2025-06-15".parse().unwrap());
        assert_eq!(ledger.wish_of("casey"), Some(Advice::LawyerFirst));
        assert_eq!((ledger.wish_of("robin"), ledger.wish_of("sana")), (Some(Advice::MoreTime), None));
        let both = |how| vec![(id("s1"), how), (id("s2"), how)];
        assert_eq!(ledger.ended_by("casey", Advice::HadIt), both(WishEnd::Met));
        assert_eq!(ledger.ended_by("casey", Advice::NoNeed), both(WishEnd::TakenBack));
        assert_eq!(ledger.ended_by("casey", Advice::MoreTime), []);
    }
}
