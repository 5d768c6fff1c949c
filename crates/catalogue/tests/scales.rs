//! Steps of a scale are turned by lot and never shuffled; unordered options are.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::{BTreeMap, BTreeSet};

use catalogue::ChildTexts;
use catalogue::child::{OptionOrder, OptionSet, ScreenOption};

fn texts() -> ChildTexts {
    ChildTexts::parse(include_str!("../child/en.json")).unwrap()
}

fn set<'a>(texts: &'a ChildTexts, screen: &str, key: &str) -> &'a OptionSet {
    let screen = texts.screens.iter().find(|it| it.id == screen).unwrap();
    screen.sets.iter().find(|it| it.key == key).unwrap()
}

/// A lot that always draws the worst: the middle first.
fn mixed(mut options: Vec<ScreenOption>) -> Vec<ScreenOption> {
    options.rotate_left(1);
    options
}

fn drawn(set: &OptionSet, stands: &[&str], turned: bool) -> String {
    let options = set.in_order(set.options.clone(), stands, mixed, || turned);
    options.iter().map(|it| it.key.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_scale_stands_one_way_or_the_other_with_what_is_no_step_behind_it() {
    let texts = texts();
    let live = set(&texts, "V06", "live");
    assert_eq!(drawn(live, &[], false), "yes maybe no dont_know");
    assert_eq!(drawn(live, &[], true), "no maybe yes dont_know");
    let relation = set(&texts, "V06", "relation");
    assert!(drawn(relation, &[], false).starts_with("friend helper"), "no scale, so by lot");
}

#[test]
fn an_order_that_stands_is_kept_and_another_step_takes_its_place_in_the_same_direction() {
    let texts = texts();
    let live = set(&texts, "V06", "live");
    assert_eq!(drawn(live, &["no", "yes"], false), "no maybe yes dont_know");
    assert_eq!(drawn(live, &["yes", "no"], true), "yes maybe no dont_know");
    let older = ["maybe", "yes", "dont_know", "no"];
    assert_eq!(drawn(live, &older, true), "maybe yes dont_know no", "what an older session recorded");
}

#[test]
fn whatever_has_faces_from_good_to_not_good_is_a_scale_in_every_language() {
    for source in
        [include_str!("../child/en.json"), include_str!("../child/fr.json"), include_str!("../child/ar.json")]
    {
        let texts = ChildTexts::parse(source).unwrap();
        let sets = texts.screens.iter().chain(&texts.outcome).flat_map(|screen| &screen.sets);
        let graded = |set: &&OptionSet| {
            let keys: BTreeSet<&str> = set.options.iter().map(|it| it.key.as_str()).collect();
            keys.is_superset(&["good", "not_good"].into()) || keys.is_superset(&["yes", "no", "maybe"].into())
        };
        let graded: Vec<&OptionSet> = sets.filter(graded).collect();
        assert!(graded.len() >= 7);
        assert!(graded.iter().all(|set| set.order == OptionOrder::Scale));
    }
}

#[test]
fn the_first_scale_that_stands_gives_the_direction_of_all() {
    let texts = texts();
    let orders = |screen: &'static str, keys: &[&str]| {
        BTreeMap::from([(screen, keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>())])
    };
    assert_eq!(texts.scales_are_turned(&BTreeMap::new()), None, "the lot decides");
    let turned = orders("V05", &["bed", "eat", "feel/not_safe", "feel/not_sure", "feel/safe"]);
    assert_eq!(texts.scales_are_turned(&turned), Some(true));
    assert_eq!(
        texts.scales_are_turned(&orders("V03", &["good", "so_so", "not_good"])),
        Some(false),
        "faces alone"
    );
    assert_eq!(
        texts.scales_are_turned(&orders("V05", &["eat", "bed"])),
        None,
        "what is no scale says nothing"
    );
}

#[test]
fn every_scale_with_faces_is_written_from_good_to_not_good_so_that_one_direction_means_the_same() {
    let texts = texts();
    let scales =
        texts.screens.iter().flat_map(|screen| &screen.sets).filter(|set| set.order == OptionOrder::Scale);
    for set in scales {
        let at = |keys: &[&str]| set.options.iter().position(|it| keys.contains(&it.key.as_str()));
        let (best, worst) = (at(&["good", "safe"]), at(&["not_good", "not_safe"]));
        assert!(best.is_none() == worst.is_none() && best <= worst, "{}", set.key);
    }
}
