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

/// Half the width of the longest name of each circle in the largest letters that it has, and how far those letters reach
/// above and below their line.
const NAMES: [f32; 3] = [78.0, 108.0, 78.0];
const ABOVE: f32 = 20.0;
const BELOW: f32 = 6.0;

#[test]
fn nobody_stands_on_the_name_of_a_circle() {
    for (ring, most) in [(0, 6), (1, 12), (2, 16)] {
        for of in 1..=most {
            for (x, y) in (0..of).map(|number| spots::spot(ring, number, of)) {
                for (half, edge) in NAMES.into_iter().zip(spots::EDGES) {
                    let line = spots::MIDDLE + edge + spots::BELOW_EDGE;
                    let beside = ((x - spots::MIDDLE).abs() - half).max(0.0);
                    let above = (line - ABOVE - y).max(y - line - BELOW).max(0.0);
                    assert!(beside.hypot(above) > spots::PERSON * 0.56, "{ring}: {of} at {edge}");
                    assert!(line + BELOW < spots::SIDE, "{edge}");
                }
            }
        }
    }
}

#[test]
fn a_long_name_stands_in_two_lines_and_loses_its_middle_on_the_map_alone() {
    let table = [
        ("Sami", &["Sami"][..]),
        ("Grandmother", &["Grand…ther"]),
        ("My brother Yusuf", &["My brother", "Yusuf"]),
        ("Abdulrahman Muhammadzai", &["Abdul…hman", "Muham…dzai"]),
        ("", &[""]),
    ];
    for (name, wanted) in table {
        assert_eq!(spots::lines(name), wanted, "{name}");
    }
    assert!(spots::lines("the old neighbour with the two dogs").len() <= 2);
}
