#![expect(clippy::unwrap_used, reason = "tests")]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::subsequence;

use super::*;
use crate::change::{Author, Body};
use crate::fact::CaseFact;
use crate::statement::tests::statement;
use crate::statement::{Chosen, Replaces};
use crate::testing::{Tablet, id, talk_that_went};

fn tablet(user: &'static str) -> Tablet {
    Tablet::new(&id("case"), user)
}

fn says(tablet: &mut Tablet, name: &str, at: u64, replaces: Option<&str>) -> Change {
    let replaces = replaces.map(|it| Replaces {
        statement: id(it),
        reason: Some("changed_mind".to_owned()),
        also: Vec::new(),
    });
    let said = ChildStatement { id: id(name), said: Timestamp(at), replaces, ..statement() };
    tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))))
}

fn takes_back(tablet: &mut Tablet, name: &str, author: &Author) -> Change {
    let taken = TakenBack {
        statement: id(name),
        session: id("session"),
        screen: "V11".to_owned(),
        said: Timestamp(5),
        reason: None,
    };
    tablet.write_as(author, Body::Fact(CaseFact::StatementTakenBack(Box::new(taken))))
}

fn stand(tablet: &Tablet, name: &str) -> Stand {
    versions(&tablet.file).into_iter().find(|it| it.id().as_str() == name).unwrap().stand
}

#[test]
fn the_newest_counts_and_old_ones_stay_with_the_childs_reason() {
    let mut tablet = tablet("ann");
    says(&mut tablet, "a", 10, None);
    says(&mut tablet, "b", 20, Some("a"));
    let lanes = lanes(&tablet.file);
    let order: Vec<(&str, u32)> = lanes[0].versions.iter().map(|it| (it.id().as_str(), it.version)).collect();
    assert_eq!(order, [("b", 2), ("a", 1)]);
    assert_eq!(stand(&tablet, "b"), Stand::Current);
    let reason = Some("changed_mind".to_owned());
    assert_eq!(stand(&tablet, "a"), Stand::Replaced { on: Timestamp(20), reason });
}

/// The lane's strong version, after one of the child's states on a later day.
fn counts_after(state: crate::AnswerState) -> Vec<String> {
    let mut tablet = tablet("ann");
    says(&mut tablet, "a", 10, None);
    let later =
        ChildStatement { id: id("b"), session: id("later"), said: Timestamp(20), state, ..statement() };
    tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(later))));
    assert_eq!(lanes(&tablet.file)[0].versions.len(), 2, "it stays listed");
    counting(&tablet.file).iter().map(ToString::to_string).collect()
}

#[test]
fn silence_outranks_no_words_and_a_refusal_does() {
    use crate::AnswerState::{Answered, DontKnow, DontWant, Later, NotAsked, Skipped, TellSomeoneElse};
    for state in [Skipped, Later, NotAsked, TellSomeoneElse] {
        assert_eq!(counts_after(state), ["a"], "{state:?}");
    }
    for state in [Answered, DontKnow, DontWant] {
        assert_eq!(counts_after(state), ["b"], "{state:?}");
    }
}

/// What stands where the child answered `a` in one talk, and this in a later one.
fn stands_after(state: crate::AnswerState, still_so: bool) -> Vec<String> {
    let mut tablet = tablet("ann");
    says(&mut tablet, "a", 10, None);
    let later =
        ChildStatement { id: id("b"), session: id("later"), said: Timestamp(20), state, ..statement() };
    tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(later))));
    if still_so {
        let course = crate::Course { still_so: BTreeSet::from([id("a")]), ..crate::Course::default() };
        tablet.fact(talk_that_went("later", course));
    }
    standing(&tablet.file).iter().map(|(_, said)| said.id.to_string()).collect()
}

#[test]
fn a_later_refusal_stands_over_earlier_words_and_nothing_else_does() {
    use crate::AnswerState::{Answered, DontKnow, DontWant, Later, NotAsked, Skipped, TellSomeoneElse};
    for state in [DontWant, DontKnow] {
        assert_eq!(stands_after(state, false), ["b"], "{state:?}");
        assert_eq!(stands_after(state, true), ["a", "b"], "{state:?}: called the same in that talk");
    }
    for state in [Answered, Skipped, Later, NotAsked, TellSomeoneElse] {
        assert_eq!(stands_after(state, false), ["a", "b"], "{state:?}");
    }
}

#[test]
fn a_refusal_of_one_part_stands_over_no_other_part_of_the_same_talk() {
    let mut tablet = tablet("ann");
    says(&mut tablet, "early", 5, None);
    let said = |name, at, state| ChildStatement {
        id: id(name),
        session: id("later"),
        said: Timestamp(at),
        state,
        ..statement()
    };
    for said in
        [said("part", 20, crate::AnswerState::Answered), said("other", 21, crate::AnswerState::DontWant)]
    {
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))));
    }
    assert_eq!(standing(&tablet.file).len(), 3);
    assert_eq!(lanes(&tablet.file)[0].versions.len(), 3, "all of it stays listed");
}

#[test]
fn what_the_child_only_added_to_goes_on_counting() {
    let mut tablet = tablet("ann");
    says(&mut tablet, "a", 10, None);
    let more = ChildStatement { id: id("b"), session: id("later"), said: Timestamp(20), ..statement() };
    tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(more))));
    assert_eq!(counting(&tablet.file), BTreeSet::from([id("b")]));
    let course = crate::Course { added: BTreeSet::from([id("a")]), ..crate::Course::default() };
    tablet.fact(talk_that_went("later", course));
    assert_eq!(counting(&tablet.file), BTreeSet::from([id("a"), id("b")]));
}

#[test]
fn where_the_child_only_went_on_nothing_counts_and_what_it_took_back_last_does() {
    let mut only = tablet("ann");
    let skipped = ChildStatement { id: id("a"), state: crate::AnswerState::Skipped, ..statement() };
    only.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(skipped))));
    assert!(counting(&only.file).is_empty());
    let mut back = tablet("ann");
    let earlier = ChildStatement { id: id("a"), session: id("early"), said: Timestamp(1), ..statement() };
    back.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(earlier))));
    says(&mut back, "b", 5, None);
    takes_back(&mut back, "b", &Author::Child);
    assert_eq!(counting(&back.file), BTreeSet::from([id("b")]));
}

#[test]
fn the_day_it_was_said_orders_and_never_the_day_it_arrived() {
    let (mut early, mut late) = (tablet("ann"), tablet("bo"));
    says(&mut late, "late", 900, None);
    says(&mut early, "early", 100, None);
    late.take(&early);
    let order: Vec<String> = lanes(&late.file)[0].versions.iter().map(|it| it.id().to_string()).collect();
    assert_eq!(order, ["late", "early"]);
}

#[test]
fn what_a_child_takes_back_is_masked_whichever_comes_first() {
    let mut tablet = tablet("ann");
    let said = says(&mut tablet, "a", 5, None);
    let taken = takes_back(&mut tablet, "a", &Author::Child);
    for order in [[&said, &taken], [&taken, &said]] {
        let file = CaseFile::fold(&id("case"), order);
        assert_eq!(file.statements().count(), 0);
        assert!(file.current_statements().is_empty());
        let found = versions(&file);
        assert_eq!(found.len(), 1);
        assert!(matches!(found[0].content, Content::Masked(_)));
        assert_eq!(found[0].said(), Timestamp(5));
    }
}

#[test]
fn only_the_child_takes_something_back() {
    let mut tablet = tablet("ann");
    says(&mut tablet, "a", 5, None);
    takes_back(&mut tablet, "a", &Author::Staff(id("ann")));
    takes_back(&mut tablet, "a", &Author::Guardian);
    assert_eq!(stand(&tablet, "a"), Stand::Current);
}

#[test]
fn what_was_corrected_is_not_put_into_the_childs_mouth_again() {
    let mut tablet = tablet("ann");
    says(&mut tablet, "a", 5, None);
    says(&mut tablet, "b", 9, Some("a"));
    takes_back(&mut tablet, "b", &Author::Child);
    assert!(tablet.file.current_statements().is_empty());
    assert!(matches!(stand(&tablet, "a"), Stand::Replaced { .. }));
}

#[test]
fn a_circle_of_replacements_ends() {
    let mut tablet = tablet("ann");
    says(&mut tablet, "a", 5, Some("b"));
    says(&mut tablet, "b", 9, Some("a"));
    assert_eq!(versions(&tablet.file).iter().map(|it| it.version).collect::<Vec<_>>(), [2, 2]);
}

#[test]
fn the_adults_reading_is_kept_apart_from_the_childs_words() {
    let mut tablet = tablet("ann");
    let said = says(&mut tablet, "a", 5, None);
    let text = "Seems to mean the older brother.".to_owned();
    tablet.fact(CaseFact::Reading { of: said.id.clone(), text: text.clone() });
    let read: Vec<&str> = tablet.file.readings(&said.id).map(|(_, text)| text).collect();
    assert_eq!(read, [text.as_str()]);
    let words = tablet.file.statements().next().unwrap().1.words.clone().unwrap();
    assert_eq!(words, statement().words.unwrap());
}

fn chose(part: &str, key: &str) -> Chosen {
    Chosen { part: part.to_owned(), key: key.to_owned(), words: None, strength: None, time: None }
}

#[test]
fn what_to_look_at_together() {
    let cards = |screen: &str, chosen: Vec<Chosen>| {
        let screen = screen.to_owned();
        notices_of_all(&ChildStatement { screen, chosen, ..statement() })
    };
    assert_eq!(cards("V18", vec![chose("pushed", "a_bit")]), [Notice::Pushed]);
    assert_eq!(cards("V18", vec![chose("pushed", "nobody")]), []);
    assert_eq!(cards("V09", vec![chose("influence", "wants")]), [Notice::Influence]);
}

fn notices_of_all(said: &ChildStatement) -> Vec<Notice> {
    notices_of(said).into_iter().collect()
}

/// Statements that replace any other, and takings back of any, by few ids, so that they meet.
fn any_views() -> impl Strategy<Value = (Vec<Change>, Vec<Change>)> {
    vec((0..6_usize, 0..50_u64, proptest::option::of(0..6_usize), any::<bool>()), 1..12).prop_flat_map(
        |made| {
            let mut tablet = tablet("ann");
            for (number, (name, at, replaces, back)) in made.into_iter().enumerate() {
                let name = format!("s{name}");
                if back && number > 2 {
                    takes_back(&mut tablet, &name, &Author::Child);
                } else {
                    says(&mut tablet, &name, at, replaces.map(|it| format!("s{it}")).as_deref());
                }
            }
            let all = tablet.written;
            let again = subsequence(all.clone(), 0..=all.len());
            (Just(all), again).prop_flat_map(|(all, again)| {
                let twice: Vec<Change> = all.iter().cloned().chain(again).collect();
                (Just(all), Just(twice).prop_shuffle())
            })
        },
    )
}

proptest! {
    #[test]
    fn merging_is_set_union_in_any_order((all, shuffled) in any_views()) {
        let case = id("case");
        let (one, other) = (CaseFile::fold(&case, &all), CaseFile::fold(&case, &shuffled));
        prop_assert_eq!(lanes(&one), lanes(&other));
    }

    #[test]
    fn nothing_that_was_said_is_lost_and_nothing_taken_back_is_read((all, _) in any_views()) {
        let file = CaseFile::fold(&id("case"), &all);
        let found = versions(&file);
        let ids = |test: &dyn Fn(&CaseFact) -> Option<StatementId>| {
            file.facts().filter_map(|(_, fact)| test(fact)).collect::<BTreeSet<_>>()
        };
        let said = ids(&|fact| match fact { CaseFact::ChildStatement(it) => Some(it.id.clone()), _ => None });
        let back = ids(&|fact| match fact { CaseFact::StatementTakenBack(it) => Some(it.statement.clone()), _ => None });
        let all: BTreeSet<StatementId> = found.iter().map(|it| it.id().clone()).collect();
        prop_assert_eq!(all, said.union(&back).cloned().collect::<BTreeSet<_>>());
        for version in &found {
            prop_assert_eq!(matches!(version.content, Content::Masked(_)), back.contains(version.id()));
        }
        for (_, current) in file.current_statements() {
            prop_assert!(!back.contains(&current.id));
        }
    }
}
