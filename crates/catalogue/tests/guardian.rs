//! The shipped texts for guardians: whole, known to the program, honest, and alike in every language.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;

use catalogue::GuardianTexts;
use catalogue::child::TextStatus;
use catalogue::guardian::{check_guardian, check_guardian_translation};

const LANGUAGES: [(&str, &str); 3] = [
    ("en", include_str!("../guardian/en.json")),
    ("fr", include_str!("../guardian/fr.json")),
    ("ar", include_str!("../guardian/ar.json")),
];

/// The same for a young person who is 18.
const OF_AGE: [(&str, &str); 3] = [
    ("en", include_str!("../guardian/of-age/en.json")),
    ("fr", include_str!("../guardian/of-age/fr.json")),
    ("ar", include_str!("../guardian/of-age/ar.json")),
];

fn texts(language: &str) -> GuardianTexts {
    let text = LANGUAGES.into_iter().find(|(tag, _)| *tag == language).unwrap().1;
    GuardianTexts::parse(text).unwrap()
}

fn of_age(language: &str) -> GuardianTexts {
    let text = OF_AGE.into_iter().find(|(tag, _)| *tag == language).unwrap().1;
    GuardianTexts::parse(text).unwrap()
}

#[test]
fn no_shipped_pack_breaks_a_rule() {
    for (language, _) in LANGUAGES {
        let pack = texts(language);
        assert_eq!(pack.language, language);
        assert_eq!(check_guardian(&pack), Vec::<String>::new(), "{language}");
    }
}

#[test]
fn translations_are_whole_made_from_todays_source_and_say_that_a_machine_made_them() {
    for language in ["fr", "ar"] {
        let pack = texts(language);
        assert_eq!(check_guardian_translation(&pack, &texts("en")), Vec::<String>::new(), "{language}");
        assert_eq!(pack.status, TextStatus::MachineDraft);
        assert!(!pack.status.may_be_shown(false) && pack.status.may_be_shown(true));
    }
}

#[test]
fn what_a_young_adult_reads_keeps_the_same_rules_and_speaks_of_no_child_and_no_guardian_who_decides() {
    let source = of_age("en");
    for (language, _) in OF_AGE {
        let pack = of_age(language);
        assert_eq!((pack.language.as_str(), &pack.version), (language, &texts(language).version));
        assert_eq!(check_guardian(&pack), Vec::<String>::new(), "{language}");
        assert_eq!(pack.answers, texts(language).answers, "{language}: the same three words");
        if language != "en" {
            assert_eq!(check_guardian_translation(&pack, &source), Vec::<String>::new(), "{language}");
            assert_eq!(pack.status, TextStatus::MachineDraft);
        }
    }
    for (key, text) in source.texts() {
        assert!(!text.contains("{child}") && !text.contains("you are the guardian"), "{key}: {text}");
    }
}

fn broken(change: impl FnOnce(&mut GuardianTexts), wanted: &str) {
    let mut pack = texts("en");
    change(&mut pack);
    let found = check_guardian(&pack);
    assert!(found.iter().any(|it| it.contains(wanted)), "{wanted}: {found:?}");
}

#[test]
fn what_is_missing_pushes_or_is_said_too_soon_is_named() {
    broken(|it| drop(it.screens.remove(3)), "screens");
    broken(|it| drop(it.lines.pop()), "lines");
    broken(|it| drop(it.groups.remove("d08_health")), "groups");
    broken(|it| it.lines[0].if_no.clear(), "gc.trace.if_no: no words");
    broken(|it| it.screens[0].parts[0].text.push_str(" {parent}"), "{parent} is not known");
    broken(|it| it.screens[0].parts[0].text = "You should agree.".to_owned(), "should agree");
    broken(|it| it.screens[0].parts[0].text = "Sign now!".to_owned(), "a sign that shouts");
    broken(|it| it.screens[0].parts[0].text = "word ".repeat(30), "a sentence of 30 words");
    broken(|it| it.screens[3].parts[2].needs_local_truth = None, "local truths");
    broken(|it| it.local_truths[1].if_open = catalogue::child::IfOpen::Shown, "said before it is confirmed");
}

#[test]
fn a_translation_that_lost_something_or_is_stale_is_named() {
    let named = |change: &dyn Fn(&mut GuardianTexts), wanted: &str| {
        let mut pack = texts("ar");
        change(&mut pack);
        let found = check_guardian_translation(&pack, &texts("en"));
        assert!(found.iter().any(|it| it.contains(wanted)), "{wanted}: {found:?}");
    };
    named(&|it| it.status = TextStatus::Source, "no source");
    named(&|it| it.screens[0].parts[0].text = "هذا الجهاز".to_owned(), "other places");
    named(&|it| it.lines[2].what.push_str(" نعم."), "sentences");
    named(&|it| it.lines[2].what.push_str(" ok"), "Latin letters");
    named(&|it| drop(it.made_from.insert("G04".to_owned(), "0".to_owned())), "G04: read it again");
    named(&|it| it.screens[5].parts[2].needs_local_truth = None, "local truths");
}

/// What a place has not confirmed is not said, and a sitting needs that a no costs nothing.
#[test]
fn what_only_the_place_can_confirm_is_left_out_until_then() {
    let pack = texts("en");
    let names = [("child", "Sami"), ("org", "Harbour House")];
    let nothing = BTreeSet::new();
    let all: BTreeSet<String> = pack.local_truths.iter().map(|it| it.key.clone()).collect();
    assert_eq!(pack.told("G04", &names, &nothing, false).len(), 3);
    assert_eq!(pack.told("G04", &names, &all, false).len(), 4);
    assert!(!pack.told("G06", &names, &nothing, false).join(" ").contains("removals"));
    assert_eq!(pack.told("G01", &names, &all, false)[0], "This tablet belongs to Harbour House.");
    // Nobody is sent to a phone of which no number was written.
    let back = |reach: &str, own: bool| {
        let names = [("worker", "Ann"), ("reach", reach)];
        pack.told("G08", &names, &all, own)
    };
    for own in [false, true] {
        let (without, with) = (back("", own), back("0800 1234, weekdays", own));
        assert!(
            !without.join(" ").contains("phone:") && !without.join(" ").contains("by phone"),
            "{without:?}"
        );
        assert_eq!(with.len(), without.len() + 1);
        assert!(with.iter().any(|told| told.contains("reach Ann this way: 0800 1234")), "{with:?}");
    }
    // On their own phone nobody reads of a tablet.
    let own = ["G01", "G08"].map(|id| pack.told(id, &names, &all, true).join(" "));
    assert!(own.iter().all(|told| !told.contains("tablet")), "{own:?}");
    assert!(!GuardianTexts::may_be_held(&nothing) && GuardianTexts::may_be_held(&all));
}

/// How long a yes counts is fixed by its point: nobody is told to choose it, and each point says it.
#[test]
fn what_each_receives_is_chosen_and_how_long_it_counts_is_told() {
    for pack in [texts("en"), of_age("en")] {
        let words = pack.told("G06", &[], &BTreeSet::new(), false).swap_remove(0);
        let [chosen, fixed] = words.split_once(". ").map(|(one, other)| [one, other]).unwrap();
        assert!(chosen.starts_with("You choose what each person") && !chosen.contains("how long"), "{words}");
        assert!(
            fixed.starts_with("Each point says until when") && fixed.contains("end it on any day"),
            "{words}"
        );
        assert!(pack.lines.iter().all(|line| !line.how_long.trim().is_empty()));
    }
}

/// Yes, no and not now weigh the same: none is longer than the others by more than a word.
#[test]
fn the_three_answers_are_as_short_as_each_other() {
    for (language, _) in LANGUAGES {
        let answers = texts(language).answers;
        let words = |text: &str| text.split_whitespace().count();
        for text in [&answers.yes, &answers.no, &answers.not_now] {
            assert!(words(text) <= 2, "{language}: {text}");
        }
    }
}

/// A copy is printed in the words that were signed, and no other name, sentence or version passes for them.
#[test]
fn a_copy_says_what_was_signed_or_says_that_it_does_not() {
    let pack = texts("ar");
    let put_in = domain::consent::InTexts {
        organisation: "Harbour House".to_owned(),
        child: "Sami".to_owned(),
        person: "Noor Example".to_owned(),
        data_contact: "Dana".to_owned(),
        authority: "Data Office".to_owned(),
        reach: "0800 1234".to_owned(),
        confirmed: pack.local_truths.iter().map(|it| it.key.clone()).collect(),
    };
    let who = domain::testing::consent::giver("noor", domain::consent::GiverRole::Parent, None);
    let (case, device) = (domain::testing::id("case"), domain::testing::id("tablet"));
    let mut session = domain::testing::consent::sitting("s1", &case, &device, who, domain::Timestamp(1));
    let ids = ["G08", "G09", "G10", "gc.health"];
    session.told.clear();
    for id in ids {
        let words = pack.stands(id, &put_in.places("Ann"), &put_in.confirmed, false).join("\n");
        let sha256 = catalogue::hash(words.as_bytes());
        session.told.push(domain::consent::TextShown { id: id.to_owned(), sha256, audio: None });
    }
    let all = |pack: &GuardianTexts, put_in: &domain::consent::InTexts, session: &_| {
        ids.map(|id| pack.says_what_was_signed(session, put_in, id))
    };
    assert_eq!(all(&pack, &put_in, &session), [true; 4]);
    assert!(!pack.says_what_was_signed(&session, &put_in, "gc.trace"), "nobody was asked that");
    // Another version with the same words says the same; other words say something else under any version.
    let newer = GuardianTexts { version: "later".to_owned(), ..pack.clone() };
    assert_eq!(all(&newer, &put_in, &session), [true; 4]);
    let mut other = pack.clone();
    let health = other.lines.iter().position(|line| line.id == "gc.health").unwrap();
    other.lines[health].how_long.push_str(" نعم.");
    assert_eq!(all(&other, &put_in, &session), [true, true, true, false]);
    let renamed = domain::consent::InTexts { authority: "Elsewhere".to_owned(), ..put_in.clone() };
    assert_eq!(all(&pack, &renamed, &session), [true, true, false, true]);
    session.route = domain::consent::Route::OwnChannel(domain::testing::id("l1"));
    assert!(!all(&pack, &put_in, &session)[0], "on a phone nobody reads of a tablet");
}
