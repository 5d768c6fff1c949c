//! What a reader of the case knows of the child's reaction to a talk, and whether it waits for somebody.
//!
//! A reaction is a statement of the child like every other one: the worker who sat there has it, and whom the child chose.
//! It is found by its talk, since the record of the talk names it only to those who may read it.

use super::record::OutcomeTalk;
use crate::attention::{ComeBack, came_back};
use crate::case_file::CaseFile;
use crate::change::Change;
use crate::ids::UserId;
use crate::statement::ChildStatement;

/// The screen on which a child says what it thinks of what was decided (child-ux.md 4.6).
const SCREEN: &str = "O6";
/// The part of it that asks whether the child agrees.
const AGREES: &str = "agrees";
/// The answers of a child that does not agree with all of it.
const NOT_WITH_ALL: [&str; 2] = ["partly", "disagrees"];

/// The child's reaction to one talk, as a reader may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard<'a> {
    /// What the child said about it.
    Said(&'a Change, &'a ChildStatement),
    /// The child took it back since.
    TakenBack,
    /// The child said nothing, or wanted nothing of it kept. Only the worker who sat there is told so.
    Nothing,
    /// Somebody else sat there, and nothing is for this reader: the same for silence and for what the child kept from them.
    NotForReader,
}

/// What this reader knows of the child's reaction to a talk.
#[must_use]
pub fn heard<'a>(file: &'a CaseFile, held: &Change, talk: &OutcomeTalk, reader: &UserId) -> Heard<'a> {
    let about = |said: &ChildStatement| said.session == talk.session && said.screen == SCREEN;
    if let Some((change, said)) = file.statements().find(|(_, said)| about(said)) {
        return Heard::Said(change, said);
    }
    let taken = file.taken_back().into_values().any(|(_, taken)| taken.session == talk.session);
    match held.entered_by == *reader {
        _ if taken => Heard::TakenBack,
        true => Heard::Nothing,
        false => Heard::NotForReader,
    }
}

impl ChildStatement {
    /// True where the child does not agree with what was decided, or not with all of it.
    #[must_use]
    pub fn disagrees_with_decision(&self) -> bool {
        let not_with_all = |part: &str, key: &str| part == AGREES && NOT_WITH_ALL.contains(&key);
        self.screen == SCREEN && self.chosen.iter().any(|it| not_with_all(&it.part, &it.key))
    }
}

/// True where the child does not agree with what was decided, and nobody has come back to it about that since.
pub(crate) fn disagreement_waits(file: &CaseFile) -> bool {
    let answered = came_back(file, ComeBack::Disagrees);
    let said = file.current_statements().into_iter().filter(|(_, said)| said.disagrees_with_decision());
    said.map(|(change, _)| change.recorded).max().is_some_and(|at| answered.is_none_or(|when| when < at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::attention::{Concern, Spot, concerns, contact};
    use crate::change::{Author, Body};
    use crate::fact::CaseFact;
    use crate::statement::Chosen;
    use crate::taken_back::TakenBack;
    use crate::testing::{Tablet, id, outcome_talk, said};
    use crate::time::Timestamp;

    fn chose(part: &str, key: &str) -> Chosen {
        Chosen { part: part.to_owned(), key: key.to_owned(), words: None, strength: None, time: None }
    }

    fn reaction(agrees: &str) -> ChildStatement {
        let chosen = vec![chose("mood", "angry"), chose("agrees", agrees)];
        ChildStatement { session: id("talk"), chosen, ..said("s1", "O6") }
    }

    fn told(reaction: Option<ChildStatement>) -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let named = reaction.as_ref().map(|it| it.id.clone());
        if let Some(said) = reaction {
            tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))));
        }
        tablet.fact(CaseFact::OutcomeTalk(Box::new(outcome_talk("talk", named))));
        tablet.clock.advance(1_000);
        tablet
    }

    fn heard_by(tablet: &Tablet, reader: &str) -> &'static str {
        let found = tablet.file.outcome_talks().next();
        match found.map(|(held, talk)| heard(&tablet.file, held, talk, &id(reader))) {
            Some(Heard::Said(..)) => "said",
            Some(Heard::TakenBack) => "taken back",
            Some(Heard::Nothing) => "nothing",
            Some(Heard::NotForReader) => "not for the reader",
            None => "no talk",
        }
    }

    fn waits(tablet: &Tablet) -> Vec<Option<Spot>> {
        let all = concerns(&Answers::of(&tablet.file)).into_iter();
        all.filter(|it| it.concern == Concern::ChildDisagrees).map(|it| it.spot).collect()
    }

    #[test]
    fn the_reaction_stands_beside_its_talk_until_the_child_takes_it_back() {
        let mut tablet = told(Some(reaction("disagrees")));
        assert_eq!(heard_by(&tablet, "ann"), "said");
        let taken = TakenBack {
            statement: id("s1"),
            session: id("talk"),
            screen: "O6".to_owned(),
            said: Timestamp(1),
            reason: None,
        };
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::StatementTakenBack(Box::new(taken))));
        assert_eq!(heard_by(&tablet, "ann"), "taken back");
        assert_eq!(waits(&tablet), []);
    }

    #[test]
    fn silence_is_told_only_to_the_worker_who_sat_there() {
        let tablet = told(None);
        assert_eq!(heard_by(&tablet, "ann"), "nothing");
        assert_eq!(heard_by(&tablet, "bo"), "not for the reader");
    }

    #[test]
    fn what_the_child_said_in_another_talk_is_no_reaction_to_this_one() {
        let other = ChildStatement { session: id("another"), ..reaction("disagrees") };
        assert_eq!(heard_by(&told(Some(other)), "ann"), "nothing");
    }

    #[test]
    fn a_child_that_does_not_agree_waits_until_somebody_wrote_what_was_done_about_it() {
        for agrees in ["disagrees", "partly"] {
            let mut tablet = told(Some(reaction(agrees)));
            assert_eq!(waits(&tablet), [Some(Spot::Outcome)], "{agrees}");
            let mut wrote = |answers: &[ComeBack]| {
                let answers = answers.iter().copied().collect();
                tablet.fact(contact("in_person".to_owned(), "We talked.".to_owned(), answers));
                waits(&tablet)
            };
            assert_eq!(wrote(&[ComeBack::AskedQuestion]).len(), 1, "{agrees}: about something else");
            assert_eq!(wrote(&[ComeBack::Disagrees]), [], "{agrees}");
        }
        assert_eq!(waits(&told(Some(reaction("agrees")))), []);
        assert_eq!(waits(&told(None)), []);
    }
}
