//! Each rule for the texts of children, shown something broken: a copy of the shipped pack in which one thing is wrong.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::sync::LazyLock;

use catalogue::ChildTexts;
use catalogue::child::{
    Band, Card, CheckTexts, ChildScreen, IfOpen, Kept, Part, Role, Rule, ScreenTexts, check,
};

/// Read once: every test breaks a copy of its own.
static SOURCE: LazyLock<ChildTexts> =
    LazyLock::new(|| ChildTexts::parse(include_str!("../child/en.json")).unwrap());

fn source() -> ChildTexts {
    SOURCE.clone()
}

/// Breaks a copy of the pack and expects this rule to name this place.
fn breaks(rule: Rule, place: &str, change: impl FnOnce(&mut ChildTexts)) {
    let mut texts = source();
    change(&mut texts);
    let found = check(&texts);
    let named = found.iter().any(|it| it.rule == rule && it.place.starts_with(place));
    assert!(named, "{rule:?} at {place}; found {found:?}");
}

fn cards<'a>(texts: &'a mut ChildTexts, id: &str, band: Band) -> &'a mut Vec<Card> {
    let topic = texts.topics.iter_mut().find(|topic| topic.id == id).unwrap();
    &mut topic.bands.get_mut(&band).unwrap().cards
}

fn part<'a>(texts: &'a mut ChildTexts, id: &str, band: Band) -> &'a mut Part {
    &mut cards(texts, id, band)[0][0]
}

fn teach_back<'a>(texts: &'a mut ChildTexts, id: &str, band: Band) -> &'a mut CheckTexts {
    let topic = texts.topics.iter_mut().find(|topic| topic.id == id).unwrap();
    &mut topic.bands.get_mut(&band).unwrap().check
}

fn screen<'a>(texts: &'a mut ChildTexts, id: &str) -> &'a mut ChildScreen {
    texts.screens.iter_mut().find(|screen| screen.id == id).unwrap()
}

fn screen_texts<'a>(texts: &'a mut ChildTexts, id: &str, band: Band) -> &'a mut ScreenTexts {
    screen(texts, id).bands.get_mut(&band).unwrap()
}

fn say(text: &str) -> impl FnOnce(&mut ChildTexts) + use<'_> {
    |texts| part(texts, "T05", Band::B3).text = text.to_owned()
}

#[test]
fn a_missing_topic_screen_depth_or_list_is_named() {
    breaks(Rule::Complete, "T", |it| drop(it.topics.remove(2)));
    breaks(Rule::Complete, "V", |it| drop(it.screens.pop()));
    breaks(Rule::Complete, "O", |it| drop(it.outcome.remove(0)));
    breaks(Rule::Complete, "T13.b4", |it| drop(it.topics[12].bands.remove(&Band::B4)));
    breaks(Rule::Complete, "V05.b2", |it| drop(screen(it, "V05").bands.remove(&Band::B2)));
    breaks(Rule::Complete, "recipients", |it| drop(it.recipients.pop()));
    breaks(Rule::Complete, "bar", |it| drop(it.bar.pop()));
    breaks(Rule::Complete, "promises", |it| drop(it.promises.pop()));
    breaks(Rule::Complete, "life_cards", |it| it.life_cards[0].bands.retain(|band| *band != Band::B1));
    breaks(Rule::Complete, "band_cues.b3", |it| drop(it.band_cues.remove(&Band::B3)));
    breaks(Rule::Complete, "observation", |it| it.observation.areas.clear());
    breaks(Rule::Complete, "V07.set.mat", |it| screen(it, "V07").sets[0].options.truncate(1));
    breaks(Rule::Complete, "V09.set.end.none", |it| {
        screen(it, "V09").sets[0].options.retain(|option| option.key != "none");
    });
    breaks(Rule::Complete, "format", |it| it.format = 1);
}

#[test]
fn an_empty_text_a_blank_card_and_a_screen_too_many_are_named() {
    breaks(Rule::Complete, "V11.b4.prompt", |it| screen_texts(it, "V11", Band::B4).prompt = " ".to_owned());
    breaks(Rule::Complete, "T02.b3", |it| cards(it, "T02", Band::B3).push(Card::new()));
    breaks(Rule::Complete, "V09.b1", |it| {
        let texts = screen_texts(it, "V09", Band::B2).clone();
        screen(it, "V09").bands.insert(Band::B1, texts);
    });
}

#[test]
fn every_child_hears_the_limit_of_secrecy_first_and_an_answer_has_a_day() {
    breaks(Rule::Complete, "T05.b2", |it| it.topics[4].core.retain(|band| *band != Band::B2));
    breaks(Rule::LocalTruth, "T05.secret", |it| {
        it.local_truths
            .iter_mut()
            .filter(|it| it.key == "T05.secret")
            .for_each(|it| it.if_open = IfOpen::LeftOut);
    });
    breaks(Rule::Complete, "T15.b3", |it| {
        cards(it, "T15", Band::B3)
            .iter_mut()
            .for_each(|card| card.retain(|it| !it.text.contains("{next_date}")));
    });
}

#[test]
fn younger_children_answer_with_two_pictures_and_an_outcome_is_said_back() {
    breaks(Rule::Complete, "T01.b1.check", |it| teach_back(it, "T01", Band::B1).other_picture = None);
    breaks(Rule::Complete, "T01.b2.check", |it| {
        let check = teach_back(it, "T01", Band::B2);
        check.other_picture = check.expected_picture.clone();
    });
    breaks(Rule::Complete, "O5.b3.check", |it| it.outcome[4].bands.get_mut(&Band::B3).unwrap().check = None);
}

#[test]
fn a_key_that_stands_twice_is_named() {
    breaks(Rule::UniqueKeys, "moods.sad", |it| it.moods[0].key = "sad".to_owned());
    breaks(Rule::UniqueKeys, "sad", |it| it.life_cards[0].key = "sad".to_owned());
    breaks(Rule::UniqueKeys, "V05.set.place.option.eat", |it| {
        screen(it, "V05").sets[0].options[0].key = "eat".to_owned();
    });
}

#[test]
fn t1_a_long_topic_sentence_or_row_of_cards_is_named() {
    breaks(Rule::LongestSentence, "T05.b1.c1.p1", |it| {
        part(it, "T05", Band::B1).text = "We keep all of your words in a safe box.".to_owned();
    });
    breaks(Rule::LongestSentence, "V03.b1.prompt", |it| {
        screen_texts(it, "V03", Band::B1).prompt = "How do you feel about all of this now?".to_owned();
    });
    breaks(Rule::WordsOfTopic, "T05.b1", |it| part(it, "T05", Band::B1).text = "We listen. ".repeat(10));
    breaks(Rule::CardsOfTopic, "T05.b1", |it| {
        let cards = cards(it, "T05", Band::B1);
        let again = cards[0].clone();
        cards.push(again);
    });
    // Each sentence is allowed; all of them together are too long for the youngest.
    breaks(Rule::MeanSentence, "T05.b1", |it| {
        let card =
            Part { text: "We keep all your words in a box.".to_owned(), ..part(it, "T05", Band::B1).clone() };
        *cards(it, "T05", Band::B1) = vec![vec![card]];
    });
}

#[test]
fn t1_hard_words_are_named_by_grade_and_lix() {
    let hard = "Important information regarding necessary preparations remains available. ".repeat(6);
    breaks(Rule::Grade, "T05.b3", say(&hard));
    breaks(Rule::Lix, "T05.b3", say(&hard));
    breaks(Rule::Grade, "b2", |it| {
        for topic in &mut it.topics {
            let cards = &mut topic.bands.get_mut(&Band::B2).unwrap().cards;
            cards[0][0].text = "Responsibility necessitates particularity.".to_owned();
        }
    });
}

#[test]
fn t2_banned_words_are_named_also_across_a_line_and_in_capitals() {
    for text in [
        "You are safe now.",
        "Don't worry.",
        "We promise it.",
        "Just say it.",
        "You are so brave.",
        "This is your case.",
        "Everything will be fine.",
        "Good girl.",
        "It is in your file.",
        "What happened to you?",
        "JUST look.",
        "It is a secret box.",
        "Only touch this.",
    ] {
        breaks(Rule::BannedWord, "T05.b3.c1.p1", say(text));
    }
    breaks(Rule::BannedWord, "T03.b2", |it| {
        part(it, "T03", Band::B2).text = "This is a best interests procedure.".to_owned();
    });
    breaks(Rule::BannedWord, "T03.b1", |it| part(it, "T03", Band::B1).text = "An adult listens.".to_owned());
    breaks(Rule::BannedWord, "T03.b2", |it| {
        part(it, "T03", Band::B2).text = "A grown-up listens.".to_owned()
    });
    breaks(Rule::BannedWord, "V06.set.relation", |it| {
        screen(it, "V06").sets[1].options[0].label = "Just family".to_owned();
    });
}

#[test]
fn t2_a_word_that_only_contains_a_banned_one_is_allowed() {
    let mut texts = source();
    say("Justice and a bookcase. You can only see it. A caseworker adjusts the profile.")(&mut texts);
    assert_eq!(check(&texts), []);
}

#[test]
fn signs_that_shout_or_cannot_be_read_aloud_are_named() {
    for text in
        ["Hello!", "You (and we) talk.", "Yes; no.", "And so on…", "You/we talk.", "Two  spaces.", "End. "]
    {
        breaks(Rule::BannedSign, "T05.b3.c1.p1", say(text));
    }
}

#[test]
fn double_negatives_questions_that_lean_and_passives_are_named() {
    breaks(Rule::DoubleNegative, "T05.b3", say("We do not tell nobody."));
    breaks(Rule::DoubleNegative, "T05.b3", say("You don't have to say nothing."));
    breaks(Rule::YesOrNo, "V03.b2.prompt", |it| {
        screen_texts(it, "V03", Band::B2).prompt = "Are you sad?".to_owned();
    });
    breaks(Rule::YesOrNo, "T05.b1.question", |it| {
        teach_back(it, "T05", Band::B1).question = "Do I get help?".to_owned();
    });
    breaks(Rule::Passive, "T05.b2", |it| {
        part(it, "T05", Band::B2).text = "It is locked. It is checked.".to_owned();
    });
}

#[test]
fn a_question_with_two_ways_or_to_older_children_does_not_lean() {
    let mut texts = source();
    screen_texts(&mut texts, "V03", Band::B2).prompt = "Are you sad or happy?".to_owned();
    screen_texts(&mut texts, "V03", Band::B3).prompt = "Are you sad?".to_owned();
    assert_eq!(check(&texts), []);
}

#[test]
fn t3_an_option_that_is_sold_is_named() {
    breaks(Rule::ParallelOptions, "T08.b3", |it| {
        let good = &mut cards(it, "T08", Band::B3)[1][0];
        good.text
            .push_str(" You could see everybody again. You could eat what you like. You could be at peace.");
    });
    breaks(Rule::ParallelOptions, "b3", |it| {
        cards(it, "T08", Band::B3)[1][0].text = "It is good. It is nice. It is warm. It is fun.".to_owned();
    });
    breaks(Rule::ParallelOptions, "T09.b2", |it| drop(cards(it, "T09", Band::B2)[1].remove(1)));
    breaks(Rule::ParallelOptions, "T09.b4", |it| cards(it, "T09", Band::B4)[1].swap(0, 1));
    breaks(Rule::ParallelOptions, "T09.b4", |it| part(it, "T09", Band::B4).role = None);
    breaks(Rule::ParallelOptions, "T08.b3", |it| {
        let more = Part {
            role: Some(Role::Safeguard),
            needs_local_truth: None,
            ..part(it, "T08", Band::B3).clone()
        };
        cards(it, "T08", Band::B3)[2].push(more);
    });
    breaks(Rule::ParallelOptions, "T10", |it| it.topics[9].picture = "family".to_owned());
}

#[test]
fn answers_and_choices_that_give_themselves_away_are_named() {
    breaks(Rule::ParallelAnswers, "T04.b3", |it| {
        teach_back(it, "T04", Band::B3).expected =
            "Nothing changes at all for me or for anybody else".to_owned();
    });
    breaks(Rule::ParallelAnswers, "T04.b3", |it| {
        teach_back(it, "T04", Band::B3).other = "I lose them.".to_owned()
    });
    breaks(Rule::ParallelAnswers, "T04.b3", |it| {
        let check = teach_back(it, "T04", Band::B3);
        check.other = check.expected.clone();
    });
    breaks(Rule::ParallelAnswers, "O1.b4", |it| {
        let check = it.outcome[0].bands.get_mut(&Band::B4).unwrap().check.as_mut().unwrap();
        check.other = "food".to_owned();
    });
    breaks(Rule::ParallelChoices, "V17.set.way", |it| {
        screen(it, "V17").sets[0].options[0].label = "Send it now to all the people who can help".to_owned();
    });
    breaks(Rule::ParallelChoices, "V17.set.way.keep", |it| {
        screen(it, "V17").sets[0].options[0].label = "send it".to_owned();
    });
    breaks(Rule::ParallelChoices, "V17.set.way", |it| screen(it, "V17").sets[0].options[0].picture = None);
}

#[test]
fn an_unknown_place_or_a_loose_brace_is_named() {
    breaks(Rule::Place, "T05.b3.c1.p1", say("I am {wroker}."));
    breaks(Rule::Place, "T05.b3.c1.p1", say("I am {worker."));
    breaks(Rule::Place, "T05.b3.c1", |it| part(it, "T05", Band::B3).without = Some("gaurdian".to_owned()));
}

#[test]
fn t22_unknown_and_forbidden_pictures_are_named() {
    breaks(Rule::Picture, "T05", |it| it.topics[4].picture = "boxx".to_owned());
    breaks(Rule::ForbiddenPicture, "T08", |it| it.topics[7].picture = "suitcase_small".to_owned());
    breaks(Rule::ForbiddenPicture, "T08.b1.check", |it| {
        teach_back(it, "T08", Band::B1).expected_picture = Some("two_flags".to_owned());
    });
    breaks(Rule::ForbiddenPicture, "V05", |it| {
        screen(it, "V05").sets[0].options[0].picture = Some("police".to_owned())
    });
    breaks(Rule::Picture, "moods.happy", |it| it.moods[0].picture = "grin".to_owned());
    breaks(Rule::Picture, "recipients.panel", |it| it.recipients[0].picture = "judge".to_owned());
    breaks(Rule::Picture, "life_cards.sleep", |it| it.life_cards[0].picture = "grin".to_owned());
    breaks(Rule::Picture, "helpers.worker", |it| it.helpers[0].picture = "grin".to_owned());
    breaks(Rule::Picture, "bar.hear", |it| it.bar[0].picture = "grin".to_owned());
    breaks(Rule::Picture, "O1", |it| it.outcome[0].picture = "grin".to_owned());
}

#[test]
fn no_forbidden_picture_is_in_the_list_of_pictures() {
    use catalogue::child::{PICTURES, is_known, is_never_drawn};
    assert!(PICTURES.is_sorted() && PICTURES.len() > 100);
    for name in PICTURES {
        assert!(is_known(name) && !is_never_drawn(name), "{name}");
    }
}

#[test]
fn a_factor_that_no_child_is_asked_about_is_named() {
    for factor in ["i02", "i03", "i12", "s01", "i25", "c10", "i1", "xx"] {
        breaks(Rule::Factor, "life_cards.sleep", |it| it.life_cards[0].factors = vec![factor.to_owned()]);
    }
    breaks(Rule::Factor, "V05.bed", |it| {
        screen(it, "V05").sets[0].options[0].factors = vec!["i02".to_owned()]
    });
}

#[test]
fn t17_promises_and_local_truths_without_an_entry_or_a_text_are_named() {
    breaks(Rule::PromiseLedger, "P99", |it| part(it, "T05", Band::B3).promise = Some("P99".to_owned()));
    breaks(Rule::PromiseLedger, "P10", |it| {
        for cards in it.topics.iter_mut().flat_map(|topic| topic.bands.values_mut()).map(|it| &mut it.cards) {
            cards.iter_mut().flatten().filter(|part| part.promise.as_deref() == Some("P10")).for_each(
                |part| {
                    part.promise = None;
                },
            );
        }
    });
    breaks(Rule::LocalTruth, "T99.x", |it| {
        part(it, "T05", Band::B3).needs_local_truth = Some("T99.x".to_owned())
    });
    breaks(Rule::LocalTruth, "T98.x", |it| it.local_truths[0].key = "T98.x".to_owned());
}

#[test]
fn t17_a_card_that_could_become_empty_is_named() {
    breaks(Rule::EmptyCard, "T13.b3.c2", |it| drop(cards(it, "T13", Band::B3)[1].remove(0)));
    breaks(Rule::EmptyCard, "T05.b3.c2", |it| {
        it.promises.iter_mut().filter(|it| it.id == "P8").for_each(|it| it.kept = Kept::NotYet);
    });
}

#[test]
fn a_source_that_calls_itself_a_draft_is_named() {
    breaks(Rule::HonestStatus, "status", |it| it.status = catalogue::child::TextStatus::MachineDraft);
}
