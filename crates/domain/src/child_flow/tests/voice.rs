//! Who hears the child's voice: nobody, unless the child names them for it.

use super::*;
use crate::Media;

fn spoken(beside: Content) -> Content {
    Content { voice: Some(Media::voice(id("voice-1"), "audio/mp4", 4, b"sound")), ..beside }
}

/// Recorded, and stands where it says who may see it.
fn recorded(beside: Content) -> ChildSession {
    let session =
        after(with_all_answers(), [Event::GoTo(Screen::V13), answered(Screen::V13, spoken(beside))]);
    let session = after(session, [Event::Next]);
    assert_eq!(session.place, at(Screen::V16));
    session
}

fn share(recipient: Recipient, choice: ShareChoice) -> Event {
    Event::Share { recipient, choice }
}

fn hears(recipient: Recipient) -> Event {
    Event::LetHear { recipient, hears: true }
}

fn all(recipient: Recipient) -> Event {
    share(recipient, ShareChoice::Everything)
}

fn only(recipient: Recipient, screen: Screen) -> Event {
    share(recipient, ShareChoice::Only(BTreeSet::from([screen])))
}

/// Who gets the words of V13 and who its sound, of what was sent.
fn reaches(session: ChildSession) -> (Option<Vec<Recipient>>, Option<Vec<Recipient>>) {
    let facts = facts(after(session, [Event::Next, Event::Decide(Decision::Send)]));
    let said = statements(&facts);
    let of = |sound: bool| {
        let found = said.iter().find(|it| it.screen == "V13" && it.media.is_empty() != sound)?;
        Some(found.shares.iter().map(|share| share.recipient).collect())
    };
    (of(false), of(true))
}

#[test]
fn everything_does_not_take_the_voice_along_and_the_words_beside_it_go_without_it() {
    use Recipient::{Guardian, Lawyer, Panel};
    let session = recorded(words("i was afraid"));
    let session = after(session, [all(Panel), only(Lawyer, Screen::V13), all(Guardian), hears(Guardian)]);
    assert_eq!(reaches(session), (Some(vec![Panel, Guardian, Lawyer]), Some(vec![Guardian])));
}

#[test]
fn a_voice_without_words_goes_to_whom_the_child_names_and_stays_with_the_worker_else() {
    let session = recorded(Content::default());
    assert!(!session.shareable().contains(&Screen::V13), "there are no words of it to name");
    assert_eq!(reaches(after(session.clone(), [all(Recipient::Panel)])), (None, Some(vec![])));
    let some = after(session, [only(Recipient::Panel, Screen::V11), hears(Recipient::Panel)]);
    assert!(some.may_hear(Recipient::Panel));
    assert_eq!(reaches(some), (None, Some(vec![Recipient::Panel])));
}

#[test]
fn who_gets_nothing_hears_nothing_and_begins_without_the_voice_once_more() {
    let session = after(recorded(Content::default()), [all(Recipient::Panel), hears(Recipient::Panel)]);
    let nothing = after(session.clone(), [share(Recipient::Panel, ShareChoice::Nothing)]);
    assert!(!nothing.may_hear(Recipient::Panel) && nothing.gets_nothing(Recipient::Panel));
    assert!(!after(nothing, [all(Recipient::Panel)]).may_hear(Recipient::Panel));
    let not = Event::LetHear { recipient: Recipient::Panel, hears: false };
    assert!(!after(session, [not]).may_hear(Recipient::Panel));
    let unasked = after(recorded(Content::default()), [hears(Recipient::Panel), hears(Recipient::Worker)]);
    assert!(!unasked.may_hear(Recipient::Panel) && !unasked.may_hear(Recipient::Worker));
}

#[test]
fn the_voice_alone_is_something_that_somebody_gets() {
    let nothing_else = share(Recipient::Panel, ShareChoice::Only(BTreeSet::new()));
    let session = after(recorded(Content::default()), [nothing_else]);
    assert!(session.named_nothing(Recipient::Panel));
    let session = after(session, [hears(Recipient::Panel)]);
    assert!(!session.named_nothing(Recipient::Panel) && session.gets(Recipient::Panel).is_empty());
}

#[test]
fn a_voice_that_was_refused_or_thrown_away_reaches_nobody() {
    let named =
        after(recorded(Content::default()), [all(Recipient::Panel), hears(Recipient::Panel), Event::Back]);
    let refused = after(named.clone(), [Event::GoTo(Screen::V13), Event::DontWant]);
    assert!(!refused.may_hear(Recipient::Panel) && !refused.has_a_voice());
    let gone = after(named, [Event::Wrote { screen: Screen::V13, content: Content::default() }]);
    assert!(!gone.may_hear(Recipient::Panel));
}

#[test]
fn in_what_an_older_app_kept_everything_goes_without_the_voice() {
    let session = after(recorded(words("hello")), [all(Recipient::Panel)]);
    let text = serde_json::to_string(&session).unwrap();
    assert!(!text.contains("heard_by"), "the shape is that of the older app");
    let opened: ChildSession = serde_json::from_str(&text).unwrap();
    assert_eq!(reaches(opened), (Some(vec![Recipient::Panel]), Some(vec![])));
}

#[test]
fn beside_a_message_and_a_question_the_voice_goes_for_itself_and_a_spoken_question_is_one() {
    let session = after(with_all_answers(), [Event::GoTo(Screen::V11)]);
    let session =
        after(session, [answered(Screen::V11, spoken(words("i want to stay"))), Event::GoTo(Screen::V14)]);
    let session = after(session, [answered(Screen::V14, spoken(Content::default())), Event::Next]);
    let session = after(session, [all(Recipient::Panel), Event::Next, Event::Decide(Decision::Send)]);
    let facts = facts(session);
    let said: Vec<_> =
        statements(&facts).into_iter().filter(|it| ["V11", "V14"].contains(&it.screen.as_str())).collect();
    let shape: Vec<_> = said
        .iter()
        .map(|it| (it.screen.as_str(), it.words.is_some(), it.media.len(), it.shares.len()))
        .collect();
    assert_eq!(shape, [("V11", true, 0, 1), ("V11", false, 1, 0), ("V14", false, 1, 0)]);
    assert_eq!(said.iter().map(|it| it.asks_something()).collect::<Vec<_>>(), [false, false, true]);
}
