//! Days and times in the reader's language, by the browser's own knowledge of languages.

use std::cell::RefCell;
use std::collections::HashMap;

use domain::{CivilDate, PartialDate, Timestamp};
use js_sys::{
    Array, Date, Function,
    Intl::{DateTimeFormat, ListFormat, NumberFormat},
    Object, Reflect,
};
use wasm_bindgen::{JsCast, JsValue};

/// English without a country puts the month before the day, which most readers here take for the day.
fn reader(language: &str) -> &str {
    if language == "en" { "en-GB" } else { language }
}

thread_local! {
    /// What writes a date, by language and options. The browser takes milliseconds to make one, and a page of a child
    /// asks for the same day with every sentence.
    static FORMATS: RefCell<HashMap<String, Function>> = RefCell::default();
}

fn formatter(language: &str, options: &[(&str, &str)]) -> Function {
    let key = options.iter().fold(language.to_owned(), |key, (name, value)| format!("{key} {name}={value}"));
    let made = || {
        let object = Object::new();
        for (name, value) in options {
            let _ = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
        }
        DateTimeFormat::new(&Array::of1(&JsValue::from_str(reader(language))), &object).format()
    };
    FORMATS.with_borrow_mut(|formats| formats.entry(key).or_insert_with(made).clone())
}

fn format(language: &str, options: &[(&str, &str)], date: &Date) -> String {
    let format = formatter(language, options);
    format.call1(&JsValue::UNDEFINED, date).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are far below 2^52")]
fn moment(at: Timestamp) -> Date {
    Date::new(&JsValue::from_f64(at.0 as f64))
}

/// A number with its unit, in the reader's digits and words: `megabyte` as "8 MB", "8 Mo".
pub(crate) fn amount(language: &str, number: f64, unit: &str) -> String {
    let options = Object::new();
    for (name, value) in [("style", "unit"), ("unit", unit)] {
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    let _ = Reflect::set(&options, &JsValue::from_str("maximumFractionDigits"), &JsValue::from_f64(1.0));
    let format = NumberFormat::new(&Array::of1(&JsValue::from_str(reader(language))), &options).format();
    let text = format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(number)).ok();
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

/// Several things in one line, as the language puts them: "A, B, C", "A, B et C".
pub(crate) fn list<S: AsRef<str>>(language: &str, items: impl IntoIterator<Item = S>) -> String {
    let options = Object::new();
    for (name, value) in [("type", "unit"), ("style", "short")] {
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    let items: Array = items.into_iter().map(|it| JsValue::from_str(it.as_ref())).collect();
    ListFormat::new(&Array::of1(&JsValue::from_str(reader(language))), &options).format(&items).into()
}

/// What a language calls another one: "Arabic", "arabe"; none where the browser does not know.
pub(crate) fn language_name(language: &str, of: &str) -> Option<String> {
    display_name(language, "language", of)
}

/// What a language calls a country, by its code (ISO 3166-1 alpha-2); the code where the browser does not know it.
pub(crate) fn country_name(language: &str, of: &str) -> String {
    display_name(language, "region", of).unwrap_or_else(|| of.to_owned())
}

fn display_name(language: &str, kind: &str, of: &str) -> Option<String> {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name)).ok();
    let class: Function = get(&get(&js_sys::global(), "Intl")?, "DisplayNames")?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &JsValue::from_str("type"), &JsValue::from_str(kind)).ok()?;
    let readers = Array::of1(&JsValue::from_str(reader(language)));
    let names = Reflect::construct(&class, &Array::of2(&readers, &options)).ok()?;
    let name: Function = get(&names, "of")?.dyn_into().ok()?;
    name.call1(&names, &JsValue::from_str(of)).ok()?.as_string()
}

/// A moment as "22 Nov 2026, 10:42".
pub(crate) fn date_and_time(language: &str, at: Timestamp) -> String {
    let options = [
        ("day", "numeric"),
        ("month", "short"),
        ("year", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
    ];
    format(language, &options, &moment(at))
}

/// A moment as "10:42".
pub(crate) fn time(language: &str, at: Timestamp) -> String {
    format(language, &[("hour", "2-digit"), ("minute", "2-digit")], &moment(at))
}

/// The day of a moment as "22 Nov 2026".
pub(crate) fn day_of(language: &str, at: Timestamp) -> String {
    format(language, &[("day", "numeric"), ("month", "short"), ("year", "numeric")], &moment(at))
}

thread_local! {
    /// The day that was written last: the same one stands in sentence after sentence of a child's page.
    static LAST_DAY: RefCell<Option<(String, CivilDate, String)>> = const { RefCell::new(None) };
}

/// A day as "22 November 2026".
pub(crate) fn day(language: &str, date: CivilDate) -> String {
    let known = LAST_DAY.with_borrow(|last| {
        let same = last.as_ref().filter(|(of, day, _)| of == language && *day == date);
        same.map(|(.., words)| words.clone())
    });
    known.unwrap_or_else(|| {
        let words = whole_day(language, date);
        LAST_DAY.set(Some((language.to_owned(), date, words.clone())));
        words
    })
}

fn whole_day(language: &str, date: CivilDate) -> String {
    let options = [("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")];
    format(language, &options, &noon(date.year(), date.month(), date.day()))
}

/// A partial date with the parts that are known: "November 2026", "2026".
pub(crate) fn partial_day(language: &str, date: PartialDate) -> String {
    let known = noon(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1));
    let mut options = vec![("year", "numeric"), ("timeZone", "UTC")];
    if date.month.is_some() {
        options.push(("month", "long"));
    }
    if date.day.is_some() {
        options.push(("day", "numeric"));
    }
    format(language, &options, &known)
}

/// The name of a month, 1 to 12.
pub(crate) fn month(language: &str, month: u8) -> String {
    format(language, &[("month", "long"), ("timeZone", "UTC")], &noon(2001, month, 15))
}

/// Today by the tablet's clock, in its own time zone.
pub(crate) fn today() -> CivilDate {
    civil(&Date::new_0())
}

/// The day of a moment in the tablet's own time zone.
pub(crate) fn local_day(at: Timestamp) -> CivilDate {
    civil(&moment(at))
}

fn civil(date: &Date) -> CivilDate {
    let offset = date.get_timezone_offset() * 60_000.0;
    #[expect(clippy::cast_possible_truncation, reason = "days since 1970 are few")]
    let days = ((date.get_time() - offset) / 86_400_000.0).floor() as i32;
    // A clock outside the years 1 to 9999 is none.
    CivilDate::from_days_since_1970(days).unwrap_or(CivilDate::EPOCH)
}

/// A day and time of the tablet's own time zone as RFC 3339; none where the clocks know no such time.
pub(crate) fn moment_at(day: CivilDate, hour: u8, minute: u8) -> Option<String> {
    let date = Date::new(&JsValue::from_str(&format!("{day}T{hour:02}:{minute:02}")));
    (!date.get_time().is_nan()).then(|| date.to_iso_string().into())
}

/// The moment that a record names in RFC 3339; none where it is not one.
pub(crate) fn moment_of(text: &str) -> Option<Timestamp> {
    let time = Date::new(&JsValue::from_str(text)).get_time();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a time after 1970, in whole milliseconds"
    )]
    (time >= 0.0).then_some(Timestamp(time as u64))
}

/// A moment of a record as the clock on the wall here showed it: day, hour, minute.
pub(crate) fn wall_time(moment: &str) -> Option<(CivilDate, u8, u8)> {
    let date = Date::new(&JsValue::from_str(moment));
    (!date.get_time().is_nan()).then(|| on_the_wall(&date))
}

/// Day, hour and minute now, in the tablet's own time zone.
pub(crate) fn now_on_the_wall() -> (CivilDate, u8, u8) {
    on_the_wall(&Date::new_0())
}

fn on_the_wall(date: &Date) -> (CivilDate, u8, u8) {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    (civil(date), small(date.get_hours()), small(date.get_minutes()))
}

/// A moment of a record in words, in the tablet's own time zone; as it stands where it is none.
pub(crate) fn moment_in_words(language: &str, written: &str) -> String {
    moment_of(written).map_or_else(|| written.to_owned(), |at| date_and_time(language, at))
}

fn noon(year: u16, month: u8, day: u8) -> Date {
    let date = Date::new(&JsValue::from_f64(0.0));
    date.set_utc_full_year_with_month_date(u32::from(year), i32::from(month) - 1, i32::from(day));
    date.set_utc_hours(12);
    date
}
