//! How a child works the screens with one or two switches (child-ux.md 2.1, `switch_scan`): what is marked, what a
//! press does, and when the marking stops and waits.
//!
//! Things stand in groups. First a group is marked as a whole; a press goes into it, the next press takes the thing
//! that is marked. With one switch the mark moves by itself, with two the first moves it. Nothing is ever taken
//! without a press, and a mark that nobody used waits instead of going round for ever.

use serde::{Deserialize, Serialize};

/// Things that stand in one group at most, so that the way to the last is short.
const GROUP: usize = 6;
/// Times that the mark goes round all groups until it waits for a press.
const ROUNDS: u8 = 3;
/// Times that the mark goes round a group until it leaves it.
const PASSES: u8 = 2;

/// How many switches the child has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Switches {
    /// One: the mark moves by itself, the switch takes.
    #[default]
    One,
    /// Two: the first moves the mark, the second takes.
    Two,
}

/// How long the mark stays with one switch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScanPace {
    /// Four seconds.
    Slow,
    /// Two and a half.
    #[default]
    Usual,
    /// One and a quarter.
    Quick,
}

impl ScanPace {
    /// All of them, the slowest first.
    pub const ALL: [ScanPace; 3] = [ScanPace::Slow, ScanPace::Usual, ScanPace::Quick];

    /// Its name on the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ScanPace::Slow => "slow",
            ScanPace::Usual => "usual",
            ScanPace::Quick => "quick",
        }
    }

    /// Milliseconds until the mark moves on.
    #[must_use]
    pub fn millis(self) -> u32 {
        match self {
            ScanPace::Slow => 4_000,
            ScanPace::Usual => 2_500,
            ScanPace::Quick => 1_250,
        }
    }
}

/// What the child set about its switches.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScanWay {
    /// How many there are.
    pub switches: Switches,
    /// How long the mark stays.
    pub pace: ScanPace,
}

impl ScanWay {
    /// True as long as nobody changed anything.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// What is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marked {
    /// Nothing: the next press begins anew.
    Waiting,
    /// A whole group, by its number.
    Group(usize),
    /// One thing in a group.
    One {
        /// The group.
        group: usize,
        /// The thing, by its number in the group.
        item: usize,
    },
}

/// The mark and how long it has been going round. `sizes` of its functions is how many things each group has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scan {
    marked: Marked,
    rounds: u8,
}

impl Scan {
    /// At the first group of a screen.
    #[must_use]
    pub fn begin() -> Self {
        Self::at(Marked::Group(0))
    }

    fn at(marked: Marked) -> Self {
        Self { marked, rounds: 0 }
    }

    /// What is marked on a screen with these groups; nothing where there is nothing to mark.
    #[must_use]
    pub fn marked(self, sizes: &[usize]) -> Marked {
        let last = |count: usize, at: usize| count.checked_sub(1).map(|last| at.min(last));
        match self.marked {
            Marked::Waiting => Marked::Waiting,
            Marked::Group(group) => last(sizes.len(), group).map_or(Marked::Waiting, Marked::Group),
            Marked::One { group, item } => match sizes.get(group).and_then(|size| last(*size, item)) {
                Some(item) => Marked::One { group, item },
                None => last(sizes.len(), group).map_or(Marked::Waiting, Marked::Group),
            },
        }
    }

    /// The mark moved on. By itself it waits after some rounds; by a switch it goes round as long as it is pressed.
    #[must_use]
    pub fn moved(self, sizes: &[usize], by_switch: bool) -> Self {
        match self.marked(sizes) {
            Marked::Waiting if by_switch => Self::begin(),
            Marked::Waiting => self,
            Marked::Group(group) if group + 1 < sizes.len() => {
                Self { marked: Marked::Group(group + 1), ..self }
            }
            Marked::Group(_) => {
                let rounds = self.rounds.saturating_add(1);
                let waits = !by_switch && rounds >= ROUNDS;
                Self { marked: if waits { Marked::Waiting } else { Marked::Group(0) }, rounds }
            }
            Marked::One { group, item } if sizes.get(group).is_some_and(|size| item + 1 < *size) => {
                Self { marked: Marked::One { group, item: item + 1 }, ..self }
            }
            Marked::One { group, .. } => {
                let rounds = self.rounds.saturating_add(1);
                // The switch that moves the mark comes out of a group behind its last thing.
                let leaves = by_switch || rounds >= PASSES;
                if leaves {
                    Self::at(Marked::Group(group)).moved(sizes, true)
                } else {
                    Self { marked: Marked::One { group, item: 0 }, rounds }
                }
            }
        }
    }

    /// The child pressed to take what is marked: the mark after it, and the thing that was taken, by group and number.
    #[must_use]
    pub fn pressed(self, sizes: &[usize]) -> (Self, Option<(usize, usize)>) {
        match self.marked(sizes) {
            Marked::Waiting => (Self::begin(), None),
            Marked::Group(group) if sizes.get(group) == Some(&1) => {
                (Self::at(Marked::Group(group)), Some((group, 0)))
            }
            Marked::Group(group) => (Self::at(Marked::One { group, item: 0 }), None),
            Marked::One { group, item } => (Self::at(Marked::Group(group)), Some((group, item))),
        }
    }

    /// Something was taken and the screen is the same: what comes next is marked, not what was just used.
    #[must_use]
    pub fn went_on(self, sizes: &[usize]) -> Self {
        match self.marked(sizes) {
            Marked::Group(_) => self.moved(sizes, true),
            _ => self,
        }
    }
}

/// How many things each group of a screen has. `rooms` says for each thing, in their order, in which part of the
/// screen it stands; a large part becomes several groups of about the same size.
#[must_use]
pub fn groups(rooms: &[usize]) -> Vec<usize> {
    rooms
        .chunk_by(|one, other| one == other)
        .flat_map(|room| {
            let parts = room.len().div_ceil(GROUP);
            let (least, larger) = (room.len() / parts, room.len() % parts);
            (0..parts).map(move |part| least + usize::from(part < larger))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn step(scan: Scan, sizes: &[usize], times: usize) -> Scan {
        (0..times).fold(scan, |scan, _| scan.moved(sizes, false))
    }

    #[test]
    fn a_group_is_entered_and_its_second_thing_is_taken() {
        let sizes = [1, 3, 2];
        let (within, nothing) = step(Scan::begin(), &sizes, 1).pressed(&sizes);
        assert_eq!(nothing, None);
        assert_eq!(within.marked(&sizes), Marked::One { group: 1, item: 0 });
        let (after, taken) = step(within, &sizes, 1).pressed(&sizes);
        assert_eq!(taken, Some((1, 1)));
        assert_eq!(after.went_on(&sizes).marked(&sizes), Marked::Group(2));
    }

    #[test]
    fn one_thing_alone_needs_one_press() {
        assert_eq!(Scan::begin().pressed(&[1, 4]).1, Some((0, 0)));
    }

    #[test]
    fn a_mark_that_nobody_uses_waits_and_begins_anew_with_the_next_press() {
        let sizes = [2, 2];
        let waiting = step(Scan::begin(), &sizes, 6);
        assert_eq!(waiting.marked(&sizes), Marked::Waiting);
        assert_eq!(step(waiting, &sizes, 50), waiting);
        assert_eq!(waiting.pressed(&sizes), (Scan::begin(), None));
    }

    #[test]
    fn a_group_is_left_after_two_rounds_or_behind_its_last_thing() {
        let sizes = [3, 1];
        let (within, _) = Scan::begin().pressed(&sizes);
        assert_eq!(step(within, &sizes, 3).marked(&sizes), Marked::One { group: 0, item: 0 });
        assert_eq!(step(within, &sizes, 6).marked(&sizes), Marked::Group(1));
        let by_switch = (0..3).fold(within, |scan, _| scan.moved(&sizes, true));
        assert_eq!(by_switch.marked(&sizes), Marked::Group(1));
    }

    #[test]
    fn a_screen_that_lost_things_keeps_a_mark_that_is_there() {
        let (within, _) = step(Scan::begin(), &[2, 4], 1).pressed(&[2, 4]);
        let far = step(within, &[2, 4], 3);
        assert_eq!(far.marked(&[2, 2]), Marked::One { group: 1, item: 1 });
        assert_eq!(far.marked(&[2]), Marked::Group(0));
        assert_eq!(far.marked(&[]), Marked::Waiting);
    }

    #[test]
    fn large_parts_become_even_groups() {
        assert_eq!(groups(&[0, 1, 1, 1, 1, 1, 1, 1, 2, 2]), [1, 4, 3, 2]);
        assert_eq!(groups(&[]), [0_usize; 0]);
    }

    proptest! {
        #[test]
        fn everything_on_a_screen_can_be_taken(rooms in proptest::collection::vec(0_usize..5, 1..40)) {
            let sizes = groups(&rooms);
            prop_assert_eq!(sizes.iter().sum::<usize>(), rooms.len());
            for (group, size) in sizes.iter().enumerate() {
                prop_assert!(*size <= GROUP);
                for item in 0..*size {
                    let here = step(Scan::begin(), &sizes, group);
                    let (within, at_once) = here.pressed(&sizes);
                    let taken = at_once.or_else(|| step(within, &sizes, item).pressed(&sizes).1);
                    prop_assert_eq!(taken, Some((group, item)));
                }
            }
        }

        #[test]
        fn nothing_is_taken_without_a_press(sizes in proptest::collection::vec(1_usize..6, 0..9), by_switch: bool) {
            let mut scan = Scan::begin();
            for _ in 0..200 {
                scan = scan.moved(&sizes, by_switch);
                let there = match scan.marked(&sizes) {
                    Marked::Waiting => true,
                    Marked::Group(group) => group < sizes.len(),
                    Marked::One { .. } => false,
                };
                prop_assert!(there);
            }
        }
    }
}
