use super::*;

#[test]
fn empty_boxes_are_no_answer() {
    assert_eq!(read_boxes("", " ", ""), DateEntry::Empty);
}

#[test]
fn a_year_that_is_still_being_typed_is_incomplete() {
    assert_eq!(read_boxes("3", "4", "201"), DateEntry::Incomplete);
}

#[test]
fn the_thirtieth_of_february_is_no_day() {
    assert_eq!(read_boxes("30", "2", "2012"), DateEntry::NoSuchDay);
}

#[test]
fn digits_of_other_scripts_count() {
    let expected = CivilDate::new(2011, 5, 9).map(DateEntry::Day);
    assert_eq!(Ok(read_boxes("٩", "۵", "٢٠١١")), expected);
}

#[test]
fn a_time_is_read_as_people_write_it() {
    for text in ["14:30", " 14.30 ", "1430", "14h30", "١٤:٣٠"] {
        assert_eq!(read_time(text), TimeEntry::Time(14, 30), "{text}");
    }
    assert_eq!(read_time("9:05"), TimeEntry::Time(9, 5));
}

#[test]
fn half_a_time_is_incomplete_and_a_wrong_one_is_none() {
    assert_eq!(read_time(" "), TimeEntry::Empty);
    for text in ["1", "14", "143", "14:", "14:3"] {
        assert_eq!(read_time(text), TimeEntry::Incomplete, "{text}");
    }
    for text in ["24:00", "12:60", "ab:cd"] {
        assert_eq!(read_time(text), TimeEntry::NoSuchTime, "{text}");
    }
}

#[test]
fn a_day_without_a_time_is_half_a_moment() {
    let day = CivilDate::new(2026, 3, 21).map(DateEntry::Day);
    assert_eq!(day.map(|day| together(day, TimeEntry::Empty)), Ok(MomentEntry::Incomplete));
    assert_eq!(together(DateEntry::Empty, TimeEntry::Empty), MomentEntry::Empty);
    assert_eq!(together(DateEntry::Empty, TimeEntry::Time(1, 2)), MomentEntry::Incomplete);
}

fn date(year: u16, month: Option<u8>, day: Option<u8>, estimated: bool) -> PartialDateEntry {
    PartialDate::new(year, month, day, estimated).map_or(PartialDateEntry::NoSuchDay, PartialDateEntry::Date)
}

#[test]
fn a_year_alone_is_a_date() {
    assert_eq!(read_parts("2011", None, "", true), date(2011, None, None, true));
}

#[test]
fn a_day_without_its_month_is_not_kept() {
    assert_eq!(read_parts("2011", None, "5", false), date(2011, None, None, false));
}

#[test]
fn the_thirty_first_of_april_is_no_day() {
    assert_eq!(read_parts("2011", Some(4), "31", false), PartialDateEntry::NoSuchDay);
}

#[test]
fn nothing_filled_in_is_no_answer() {
    assert_eq!(read_parts(" ", None, "", false), PartialDateEntry::Empty);
}

#[test]
fn a_month_without_a_year_is_incomplete() {
    assert_eq!(read_parts("", Some(4), "", false), PartialDateEntry::Incomplete);
}
