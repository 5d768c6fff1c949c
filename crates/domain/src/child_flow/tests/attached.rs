//! What is drawn and recorded goes where the words go, and nowhere else.

use super::*;
use crate::drawing::{Act, Colour, Easel, Point, Sketch, Stroke, Width};
use crate::{Media, MediaKind};

pub(super) fn a_line() -> Sketch {
    let mut easel = Easel::default();
    let mut stroke = Stroke::begin(Colour::default(), Width::Thick, Point::near(10, 10));
    stroke.go_on(Point::near(200, 300));
    easel.apply(Act::Draw(stroke));
    easel.sketch().clone()
}

fn drawn() -> Content {
    Content { drawing: Some(a_line()), ..words("a house") }
}

fn spoken() -> Content {
    Content { voice: Some(Media::voice(id("voice-1"), "audio/mp4", 4, b"sound")), ..Content::default() }
}

/// Drew and recorded, and stands where it is decided.
fn at_the_end() -> ChildSession {
    let session = after(with_all_answers(), [Event::GoTo(Screen::V12), answered(Screen::V12, drawn())]);
    let session = after(session, [Event::GoTo(Screen::V13), answered(Screen::V13, spoken())]);
    after(session, [Event::Next, Event::Next])
}

#[test]
fn a_drawing_alone_is_something_to_send_and_an_empty_page_is_not() {
    let blank = Content { drawing: Some(Sketch::default()), ..Content::default() };
    assert!(blank.is_empty());
    assert!(!drawn().is_empty() && !spoken().is_empty());
}

#[test]
fn what_was_sent_takes_its_drawing_and_its_voice_with_it() {
    let sent = after(at_the_end(), [Event::Decide(Decision::Send)]);
    let attachments = sent.attachments();
    let kinds: Vec<_> = attachments.iter().map(|(media, bytes)| (media.kind, bytes.is_some())).collect();
    assert_eq!(kinds, [(MediaKind::Drawing, true), (MediaKind::Voice, false)]);
    for (media, bytes) in &attachments {
        assert!(bytes.as_ref().is_none_or(|bytes| media.is(bytes)));
    }
    let facts = facts(sent);
    let named: Vec<_> = statements(&facts).into_iter().flat_map(|said| said.media.clone()).collect();
    assert_eq!(named, attachments.into_iter().map(|(media, _)| media).collect::<Vec<_>>());
    let told = statements(&facts).into_iter().find(|said| said.screen == "V12").unwrap();
    assert_eq!(told.words.as_ref().unwrap().text, "a house");
}

#[test]
fn what_was_kept_thrown_away_or_refused_goes_nowhere() {
    for decision in [Decision::Keep, Decision::ThrowAway] {
        assert!(after(at_the_end(), [Event::Decide(decision)]).attachments().is_empty());
    }
    let session = after(with_all_answers(), [Event::GoTo(Screen::V12), answered(Screen::V12, drawn())]);
    let refused = after(session, [Event::GoTo(Screen::V12), Event::DontWant]);
    assert_eq!(refused.entries[&Screen::V12].content, drawn());
    let sent = after(refused, [Event::Next, Event::Next, Event::Decide(Decision::Send)]);
    assert!(sent.is_sent() && sent.attachments().is_empty());
    assert!(statements(&facts(sent)).iter().all(|said| said.media.is_empty()));
}

#[test]
fn the_youngest_draw_and_record_their_voice_where_they_ask_for_it() {
    let (_, way) = walked(begin_at(Band::B1, &[]));
    assert!(way.contains(&"V12") && !way.contains(&"V13"), "{way:?}");
    let mut session = begin_at(Band::B1, &[]);
    while session.place != at(Screen::V12) {
        session = after(session, [Event::Skip]);
    }
    let session = after(session, [Event::Also(Screen::V13), Event::Next]);
    assert_eq!(session.place, at(Screen::V13));
}

#[test]
fn the_youngest_leave_a_message_and_a_question_where_they_ask_for_it_and_go_on_to_both() {
    let session = skipped_to(begin_at(Band::B1, &[]), Screen::V12);
    let asked = after(session.clone(), [Event::Also(Screen::V14), Event::Also(Screen::V11), Event::Next]);
    assert_eq!(asked.place, at(Screen::V11));
    let asked = after(asked, [answered(Screen::V11, words("i like maps"))]);
    assert_eq!(asked.place, at(Screen::V14));
    let back = after(asked.clone(), [Event::Back, Event::Back]);
    assert_eq!(back.place, at(Screen::V12));
    let asked = after(asked, [answered(Screen::V14, words("when do we eat?"))]);
    assert_eq!(asked.place, at(Screen::V15));
    let sent = facts(after(asked, [Event::Stop, Event::Decide(Decision::Send), Event::Next]));
    let said: Vec<_> = statements(&sent).into_iter().filter(|said| said.words.is_some()).collect();
    assert_eq!(said.iter().map(|said| said.screen.as_str()).collect::<Vec<_>>(), ["V11", "V14"]);
    assert_eq!(after(session, [Event::Next]).place, at(Screen::V15), "nobody is asked who did not choose it");
}

#[test]
fn drawing_and_voice_are_read_again_as_they_were_kept() {
    let session = at_the_end();
    let text = serde_json::to_string(&session).unwrap();
    assert_eq!(serde_json::from_str::<ChildSession>(&text).unwrap(), session);
    assert_eq!(session.recordings(), BTreeSet::from([id("voice-1")]));
}

#[test]
fn two_choices_have_a_drawing_each() {
    let session = begin_at(Band::B3, &[InPlay::Stay, InPlay::Return]);
    let entry =
        |screen| after(session.clone(), [Event::Wrote { screen, content: drawn() }]).entries[&screen].clone();
    let id = |screen| session.attached(screen, &entry(screen))[0].0.id.clone();
    assert_ne!(id(Screen::V08Stay), id(Screen::V08Return));
}
