//! Every picture that texts may use is drawn, in the one visual language. The drawings are the app's and carry no
//! browser in them; they are compiled in here, so that what is tested is what is shown.
//!
//! [`sheet`] leaves a page with all of them for people to look at.

#![expect(unreachable_pub, clippy::unwrap_used, reason = "tests, of drawings that are public in the app")]

#[path = "../../../src/ui/picture/avatar.rs"]
mod avatar;
#[path = "../../../src/ui/picture/creatures.rs"]
mod creatures;
#[path = "../../../src/ui/picture/drawing.rs"]
mod drawing;
#[path = "../../../src/ui/picture/head.rs"]
mod head;
#[path = "../../../src/ui/picture/life.rs"]
mod life;
#[path = "../../../src/ui/picture/names.rs"]
mod names;
#[path = "../../../src/ui/picture/part.rs"]
mod part;
#[path = "../../../src/ui/picture/people.rs"]
mod people;
#[path = "../../../src/ui/picture/person.rs"]
mod person;
#[path = "../../../src/ui/picture/places.rs"]
mod places;
#[path = "../../../src/ui/picture/scenes.rs"]
mod scenes;
#[path = "drawings/sheet.rs"]
mod sheet;
#[path = "../../../src/ui/picture/signs.rs"]
mod signs;
#[path = "../../../src/ui/picture/speech.rs"]
mod speech;
#[path = "../../../src/ui/picture/tasting.rs"]
mod tasting;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use avatar::{Aid, Aids, Avatar, Figure};
use catalogue::child::{PICTURES, is_never_drawn};
use drawing::Drawing;
use head::Head;
use names::DRAWN;
use part::{Part, What};
use scenes::{Cast, parts};

const ONE: Cast = Cast { child: Avatar::Figure(Avatar::FIGURES[0]), turn: 0 };

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All figures that a child can make.
fn figures() -> impl Iterator<Item = Figure> {
    let aids = (0..16_u8).map(|set| {
        let chosen = Aid::ALL.into_iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1);
        chosen.fold(Aids::NONE, |aids, (_, aid)| aids.with(aid, true))
    });
    aids.flat_map(|aids| {
        let heads = Head::ALL.into_iter();
        heads.flat_map(move |head| Figure::SKINS.map(move |skin| Figure { head, skin, aids }))
    })
}

/// Drawings that no text names: screens use them.
const BESIDE: [(&str, Drawing); 3] =
    [("ice cream", Drawing::IceCream), ("wet sock", Drawing::WetSock), ("someone", Drawing::Someone)];

/// Everything that is ever drawn: all names, what screens use beside them, and every avatar.
fn all() -> Vec<(String, Vec<Part>)> {
    let named = DRAWN.iter().chain(&BESIDE).map(|(name, drawing)| ((*name).to_owned(), parts(*drawing, ONE)));
    let avatars = figures().map(Avatar::Figure).chain(Avatar::OTHERS);
    named.chain(avatars.map(|it| (it.to_string(), parts(Drawing::Me(it), ONE)))).collect()
}

fn shapes(part: &Part) -> usize {
    match part.what {
        What::Flat(shapes) | What::Raised(shapes) => shapes.len(),
        What::Person(_) | What::Face(_) | What::BareFace(_) => 0,
    }
}

#[test]
fn every_name_of_the_texts_is_drawn_and_nothing_else() {
    let drawn: Vec<&str> = DRAWN.iter().map(|(name, _)| *name).collect();
    assert_eq!(drawn, PICTURES);
    for name in PICTURES {
        assert!(Drawing::named(name).is_some_and(|it| !parts(it, ONE).is_empty()), "{name}");
    }
    assert_eq!(Drawing::named("boxx"), None);
}

#[test]
fn t22_no_drawing_is_named_after_something_that_is_never_drawn() {
    // Constants are named after what they show.
    let folder = root().join("src/ui/picture");
    let mut seen = 0;
    for file in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for line in text.lines().filter(|line| line.contains("const ") && line.contains("Shape")) {
            let name = line.split("const ").nth(1).unwrap().split(':').next().unwrap().to_lowercase();
            assert!(!is_never_drawn(&name), "{name}");
            seen += 1;
        }
    }
    assert!(seen > 60, "only {seen} constants were found");
}

#[test]
fn a_thing_has_at_most_seven_shapes_and_a_scene_four_objects() {
    for (name, parts) in all() {
        assert!(parts.len() <= 4, "{name} has {} objects", parts.len());
        assert!(parts.iter().all(|part| shapes(part) <= 7), "{name}");
        let people = parts.iter().any(|part| shapes(part) == 0);
        let sum: usize = parts.iter().map(shapes).sum();
        assert!(people || sum <= 7, "{name} has {sum} shapes");
    }
}

#[test]
fn every_paint_has_a_style() {
    let css = fs::read_to_string(root().join("style/components/picture.css")).unwrap();
    for (name, parts) in all() {
        for stroke in parts.iter().flat_map(Part::strokes) {
            for paint in stroke.paint.split(' ') {
                assert!(css.contains(&format!(".picture .{paint} {{")), "{name} is painted with {paint}");
            }
        }
    }
}

#[test]
fn every_path_is_one_that_browsers_can_read() {
    for (name, parts) in all() {
        for stroke in parts.iter().flat_map(Part::strokes) {
            let path = stroke.path;
            assert!(path.starts_with('M'), "{name}: {path}");
            let known = path.chars().all(|it| it.is_ascii_digit() || " .-MmLlHhVvQqTtCcSsAaZz".contains(it));
            assert!(known, "{name}: {path}");
        }
    }
}

#[test]
fn things_stay_on_the_canvas() {
    for (name, drawing) in DRAWN {
        let Some(things) = drawing.things() else { continue };
        for (_, path) in things.under.iter().chain(things.over) {
            for (x, y) in sheet::ends(path) {
                let inside = |at: f32| (-0.5..=96.5).contains(&at);
                assert!(inside(x) && inside(y), "{name} leaves the canvas at {x} {y}: {path}");
            }
        }
    }
}

#[test]
fn what_a_child_can_be_is_stored_by_name_and_read_back() {
    let names: BTreeSet<String> = figures()
        .map(Avatar::Figure)
        .chain(Avatar::OTHERS)
        .map(|avatar| {
            assert_eq!(avatar.to_string().parse(), Ok(avatar));
            avatar.to_string()
        })
        .collect();
    assert_eq!(names.len(), 16 * 12 * 6 + 6);
    assert_eq!(Avatar::OTHERS.map(Avatar::figure), [None; 6]);
    // As the first tablets stored them.
    assert_eq!("figure-short-4".parse(), Ok(Avatar::Figure(Avatar::FIGURES[0])));
    for wrong in ["figure-short-7", "figure-short", "figure-short-4-crown", "figure-wig-4", "lion", ""] {
        assert!(wrong.parse::<Avatar>().is_err(), "{wrong}");
    }
}

#[test]
fn all_choices_of_a_place_share_one_drawing_with_the_childs_own_figure() {
    let choice = |child| parts(Drawing::Choice, Cast { child, turn: 0 });
    for figure in Avatar::FIGURES {
        let people = choice(Avatar::Figure(figure)).into_iter();
        let mut people =
            people.filter_map(|part| if let What::Person(who) = part.what { Some(who) } else { None });
        assert!(people.any(|who| (who.head, who.skin) == (figure.head, figure.skin)));
    }
}

#[test]
fn no_grown_up_is_more_than_a_third_larger_than_the_child() {
    for (name, drawing) in DRAWN {
        let sizes = parts(drawing, ONE).into_iter().filter(|part| matches!(part.what, What::Person(_)));
        let sizes: Vec<f32> = sizes.map(|part| part.size).collect();
        let (least, most) =
            (sizes.iter().copied().fold(9.0, f32::min), sizes.iter().copied().fold(0.0, f32::max));
        assert!(sizes.is_empty() || most <= least * 1.3, "{name}: {least} and {most}");
    }
}

#[test]
fn others_in_a_scene_change_with_the_turn() {
    let heads = |turn| {
        let people = parts(Drawing::Deciders, Cast { turn, ..ONE }).into_iter();
        people.filter_map(|it| {
            if let What::Person(who) = it.what { Some((who.head.key(), who.skin)) } else { None }
        })
    };
    let all: BTreeSet<_> = (0..12).flat_map(heads).collect();
    assert!(all.len() >= 12, "power has only {} faces", all.len());
}

#[test]
fn a_page_for_people_to_look_at() {
    let page = sheet::page(&root());
    let drawings = page.matches("<svg").count();
    assert!(drawings > 2 * PICTURES.len(), "{drawings} drawings");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures.html");
    fs::write(&file, page).unwrap();
}
