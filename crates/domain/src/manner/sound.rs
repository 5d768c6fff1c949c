//! Sound first, or no sound: the one takes the other off, and what is read by itself to a child who wants the sound first.

use std::collections::BTreeSet;

use super::Help;

/// What is on once one of it is switched on or off. Silence and sound first are never on together: what was said last counts.
#[must_use]
pub fn switched(mut helps: BTreeSet<Help>, help: Help, on: bool) -> BTreeSet<Help> {
    if !on {
        helps.remove(&help);
        return helps;
    }
    match help {
        Help::AudioFirst => helps.remove(&Help::NoSound),
        Help::NoSound => helps.remove(&Help::AudioFirst),
        _ => false,
    };
    helps.insert(help);
    helps
}

/// True where a page is to be heard before it is looked at. Where a record has both, silence holds.
#[must_use]
pub fn sound_first(helps: &BTreeSet<Help>) -> bool {
    helps.contains(&Help::AudioFirst) && !helps.contains(&Help::NoSound)
}

/// What is read by itself, once: what stands there `now`, where the child came to it from something else. `before` is what stood
/// there the last time that anything was to be seen; none on a page to which no press of the child led, such as the first one.
/// Under a cover nothing stands there, and the page below it is the same one afterwards.
#[must_use]
pub fn read_on_arrival<'a, W: PartialEq>(
    helps: &BTreeSet<Help>,
    before: Option<&W>,
    now: Option<&'a W>,
) -> Option<&'a W> {
    now.filter(|now| sound_first(helps) && before.is_some_and(|before| before != *now))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: [Help; 1] = [Help::AudioFirst];

    #[test]
    fn a_page_is_read_by_itself_only_to_who_wants_the_sound_first_and_only_where_the_child_came_to_it() {
        let first = FIRST.into();
        assert_eq!(read_on_arrival(&first, Some(&"hello"), Some(&"who we are")), Some(&"who we are"));
        // The first page, and one that was loaded anew: no press led there.
        assert_eq!(read_on_arrival(&first, None, Some(&"hello")), None);
        // Once read, or back from under a cover, it is the same page.
        assert_eq!(read_on_arrival(&first, Some(&"hello"), Some(&"hello")), None);
        // A cover lies over it.
        assert_eq!(read_on_arrival(&first, Some(&"hello"), None), None);
        for others in [BTreeSet::new(), [Help::LargeTargets].into(), [Help::AudioFirst, Help::NoSound].into()]
        {
            assert_eq!(read_on_arrival(&others, Some(&"hello"), Some(&"who we are")), None);
        }
    }

    #[test]
    fn sound_first_and_silence_take_each_other_off_and_leave_the_rest() {
        let first: BTreeSet<Help> = [Help::LargeTargets, Help::AudioFirst].into();
        let silent: BTreeSet<Help> = [Help::LargeTargets, Help::NoSound].into();
        assert_eq!(switched(first.clone(), Help::NoSound, true), silent);
        assert_eq!(switched(silent.clone(), Help::AudioFirst, true), first);
        assert_eq!(switched(silent.clone(), Help::WideText, true).len(), 3);
        // Taking one off puts nothing on.
        assert_eq!(switched(silent, Help::NoSound, false), [Help::LargeTargets].into());
    }
}
