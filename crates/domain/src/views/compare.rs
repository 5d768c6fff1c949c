//! The same matter at several times: what the child said about one point of the checklist, or about one solution, on
//! different days.

use std::collections::BTreeSet;

use crate::case_file::CaseFile;
use crate::coverage::{FACTORS, Solution};
use crate::ids::StatementId;
use crate::statement::ChildStatement;
use crate::time::Timestamp;

use super::{Content, Stand, Version, versions};

/// The point to which every question of views speaks: no matter of its own. What a child wrote as a message takes nothing
/// back of what lies in its baskets.
const VIEWS: &str = "i22";

/// The screen of the child's message.
const MESSAGE: &str = "V11";

/// What a lane of the comparison is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// A point of the checklist, by its id.
    Factor(&'static str),
    /// A solution.
    Solution(Solution),
    /// The child's message, in its own words alone.
    Message,
}

/// What the child said about one matter, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared<'a> {
    /// The matter.
    pub matter: Matter,
    /// The versions, by the time at which they were said.
    pub versions: Vec<Version<'a>>,
}

impl Compared<'_> {
    /// What counts today: of what stands, what was said last.
    #[must_use]
    pub fn newest(&self) -> Option<&StatementId> {
        self.versions.iter().rev().find(|it| it.stand == Stand::Current).map(Version::id)
    }
}

/// Every matter about which the child spoke at more than one sitting. What was taken back is in no lane: nothing of it,
/// and so not what it was about, is known any more.
#[must_use]
pub fn compared(file: &CaseFile) -> Vec<Compared<'_>> {
    let mut all: Vec<Version<'_>> = versions(file);
    all.retain(|version| said(version).is_some_and(|said| said.state.says()));
    all.sort_by_key(|version| (version.said(), version.version, version.id().clone()));
    let factors = FACTORS.iter().map(|factor| factor.id).filter(|id| *id != VIEWS).map(Matter::Factor);
    let solutions = [Solution::Stay, Solution::Return, Solution::Third, Solution::Family, Solution::Other];
    let matters = factors.chain(solutions.map(Matter::Solution)).chain([Matter::Message]);
    let lane = |matter: Matter| {
        let about = |version: &&Version<'_>| said(version).is_some_and(|said| speaks_about(said, matter));
        let versions: Vec<Version<'_>> = all.iter().filter(about).cloned().collect();
        let sittings: BTreeSet<_> = versions.iter().filter_map(said).map(|said| &said.session).collect();
        (sittings.len() > 1).then_some(Compared { matter, versions })
    };
    matters.filter_map(lane).collect()
}

/// The moments at which something of these lanes was said, each once, the oldest first: the columns of the comparison.
#[must_use]
pub fn moments(lanes: &[Compared<'_>]) -> BTreeSet<Timestamp> {
    lanes.iter().flat_map(|lane| &lane.versions).map(Version::said).collect()
}

fn said<'a>(version: &Version<'a>) -> Option<&'a ChildStatement> {
    match version.content {
        Content::Said(said) => Some(said),
        Content::Masked(_) => None,
    }
}

fn speaks_about(said: &ChildStatement, matter: Matter) -> bool {
    match matter {
        Matter::Factor(id) => said.factors.iter().any(|factor| factor == id),
        Matter::Message => said.screen == MESSAGE,
        Matter::Solution(solution) => said.solution.as_deref().map(Solution::of_statement) == Some(solution),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Author, Body};
    use crate::fact::CaseFact;
    use crate::statement::{AnswerState, Replaces};
    use crate::taken_back::TakenBack;
    use crate::testing::{Tablet, id, said as blank};

    fn about(name: &str, sitting: &str, at: u64, factors: &[&str], solution: Option<&str>) -> ChildStatement {
        ChildStatement {
            session: id(sitting),
            said: Timestamp(at),
            factors: factors.iter().map(|it| (*it).to_owned()).collect(),
            solution: solution.map(ToOwned::to_owned),
            ..blank(name, "V07")
        }
    }

    fn case(statements: Vec<ChildStatement>) -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        for said in statements {
            tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))));
        }
        tablet
    }

    fn shape(tablet: &Tablet) -> Vec<(Matter, Vec<&str>, Option<&str>)> {
        let lanes = compared(&tablet.file).into_iter();
        let ids = |lane: &Compared<'_>| {
            let file = &tablet.file;
            let find = |id: &StatementId| {
                file.statements().find(|(_, said)| said.id == *id).map(|(_, said)| said.id.as_str())
            };
            let all = lane.versions.iter().filter_map(|it| find(it.id())).collect::<Vec<_>>();
            (all, lane.newest().and_then(find))
        };
        lanes
            .map(|lane| {
                let (all, newest) = ids(&lane);
                (lane.matter, all, newest)
            })
            .collect()
    }

    #[test]
    fn different_questions_are_no_matter_for_speaking_of_views_alone() {
        let tablet = case(vec![
            about("s1", "t1", 10, &["c05", "i22"], None),
            about("s2", "t2", 20, &["i17", "i22"], None),
        ]);
        assert_eq!(shape(&tablet), Vec::new());
    }

    #[test]
    fn a_matter_that_came_up_at_two_sittings_is_a_lane_from_old_to_new() {
        let later = about("s2", "t2", 20, &["c05"], None);
        let replaces = Some(Replaces { statement: id("s1"), reason: None, also: Vec::new() });
        let tablet = case(vec![
            ChildStatement { replaces, ..later },
            about("s1", "t1", 10, &["c05", "i17"], Some("stay")),
            about("s3", "t2", 30, &[], Some("stay")),
        ]);
        let wanted = vec![
            (Matter::Factor("c05"), vec!["s1", "s2"], Some("s2")),
            (Matter::Solution(Solution::Stay), vec!["s1", "s3"], Some("s3")),
        ];
        assert_eq!(shape(&tablet), wanted);
        assert_eq!(moments(&compared(&tablet.file)).len(), 3);
    }

    #[test]
    fn a_refusal_is_what_was_said_last_and_going_on_is_not() {
        let refused =
            ChildStatement { state: AnswerState::DontWant, ..about("s2", "t2", 20, &["c05"], None) };
        let went_on = ChildStatement { state: AnswerState::Skipped, ..about("s3", "t3", 30, &["c05"], None) };
        let tablet = case(vec![about("s1", "t1", 10, &["c05"], None), refused, went_on]);
        assert_eq!(shape(&tablet), [(Matter::Factor("c05"), vec!["s1", "s2"], Some("s2"))]);
    }

    #[test]
    fn what_came_up_at_one_sitting_alone_is_nothing_to_compare() {
        let one = about("s1", "t1", 10, &["c05"], None);
        assert!(shape(&case(vec![one.clone(), about("s2", "t1", 20, &["c05"], None)])).is_empty());
    }

    #[test]
    fn what_was_taken_back_is_in_no_lane() {
        let mut tablet =
            case(vec![about("s1", "t1", 10, &["c05"], None), about("s2", "t2", 20, &["c05"], None)]);
        let taken = TakenBack {
            statement: id("s2"),
            session: id("t2"),
            screen: "V07".to_owned(),
            said: Timestamp(20),
            reason: None,
        };
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::StatementTakenBack(Box::new(taken))));
        assert!(shape(&tablet).is_empty());
    }
}
