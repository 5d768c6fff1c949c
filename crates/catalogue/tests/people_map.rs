//! The map of a child's people keeps everybody apart. The geometry is the app's and carries no browser in it; it is
//! compiled in here, so that what is tested is what is shown.

#[path = "../../../src/ui/people_map/spots.rs"]
mod spots;

#[test]
fn nobody_hides_another_in_a_circle_and_nobody_leaves_the_map() {
    for (ring, most) in [(0, 6), (1, 12), (2, 19)] {
        for of in 1..=most {
            let spots: Vec<_> = (0..of).map(|number| spots::spot(ring, number, of)).collect();
            for (at, (x, y)) in spots.iter().enumerate() {
                let half = spots::PERSON / 2.0;
                assert!(
                    *x > half && *y > half && *x < spots::SIDE - half && *y < spots::SIDE - half,
                    "{ring} {at}"
                );
                for (x2, y2) in spots.iter().skip(at + 1) {
                    assert!((x - x2).hypot(y - y2) > spots::PERSON, "{ring}: {at} of {of}");
                }
            }
        }
    }
}

#[test]
fn a_long_name_is_shortened_on_the_map_alone() {
    assert_eq!((spots::short("Sami").as_str(), spots::short("Grandmother").as_str()), ("Sami", "Grandmot…"));
}
