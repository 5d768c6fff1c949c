//! Drawings and recordings in a packet.

use std::collections::BTreeSet;

use crate::change::{Author, Body};
use crate::consent::{
    Enclosed, Group, LeftOut, PACKET_VERSION, Packet, Recipient, RecipientKind, may_be_told, may_go_along,
};
use crate::drawing::Sketch;
use crate::fact::CaseFact;
use crate::media::{Media, MediaKind};
use crate::statement::{Recipient as Row, Scope, Share};
use crate::testing::{Tablet, id, said};
use crate::{ChildStatement, Timestamp};

fn voice() -> (Media, &'static [u8]) {
    (Media::voice(id("m-voice"), "audio/webm", 4, b"a voice"), b"a voice")
}

fn packet(enclosed: Vec<Enclosed>) -> Packet {
    Packet {
        version: PACKET_VERSION,
        case_number: "HC-1".to_owned(),
        recipient: Recipient::new(RecipientKind::Panel, "Panel of Example"),
        line: None,
        request: "Look at it together.".to_owned(),
        sender: "Ann Example".to_owned(),
        organisation: "Harbour House".to_owned(),
        answer_to: "0800 1234".to_owned(),
        made: Timestamp(5),
        until: None,
        by: BTreeSet::new(),
        onward: false,
        left_out: LeftOut::default(),
        groups: BTreeSet::from([Group::ViewsFull]),
        language: "en".to_owned(),
        parts: Vec::new(),
        enclosed,
    }
}

#[test]
fn a_drawing_goes_where_its_words_go_and_a_recording_only_where_the_child_lets_it_be_heard() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let (drawing, _) = Media::drawing(id("m-drawing"), &Sketch::default());
    let mut say = |name: &str, media: Vec<Media>, rows: &[Row]| {
        let all = |recipient: &Row| Share { recipient: *recipient, scope: Scope::All };
        let shares = rows.iter().map(all).collect();
        let statement = ChildStatement { shares, media, ..said(name, "V12") };
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(statement))));
    };
    say("s-drawing", vec![drawing.clone()], &[Row::Panel, Row::Lawyer]);
    say("s-words", vec![], &[Row::Panel, Row::Lawyer]);
    say("s-voice", vec![voice().0], &[Row::Lawyer]);
    // The same drawing named by two statements goes once.
    say("s-again", vec![drawing], &[Row::Panel]);
    let along = |kind| -> Vec<MediaKind> {
        may_go_along(&tablet.file, kind).iter().map(|(_, media)| media.kind).collect()
    };
    assert_eq!(along(RecipientKind::Panel), [MediaKind::Drawing]);
    assert_eq!(may_be_told(&tablet.file, RecipientKind::Panel).len(), 3);
    assert_eq!(along(RecipientKind::Lawyer), [MediaKind::Drawing, MediaKind::Voice]);
    assert!(along(RecipientKind::School).is_empty());
    assert!(along(RecipientKind::ForeignChildProtection).is_empty());
}

#[test]
fn the_digest_stands_on_the_bytes_of_what_goes_along_and_they_come_out_as_they_went_in() {
    let (media, bytes) = voice();
    let said = said("s-voice", "V13");
    let enclosed = Enclosed::of(&said, &media, "Record your voice", bytes).unwrap();
    let one = packet(vec![enclosed.clone()]);
    assert_eq!((one.entries(), one.going_along()), (0, 1));
    assert_ne!(one.digest(), packet(Vec::new()).digest());
    let mut other = one.clone();
    other.enclosed[0].bytes.replace_range(0..1, "Z");
    assert_ne!(other.digest(), one.digest());
    let read: serde_json::Value = serde_json::from_str(&one.file()).unwrap();
    let again: Packet = serde_json::from_value(read["heard_packet"].clone()).unwrap();
    let got = again.enclosed[0].content().unwrap();
    assert_eq!(got, bytes);
    assert!(media.is(&got));
    assert_eq!(read["heard_packet"]["enclosed"][0]["sha256"], media.sha256);
}

#[test]
fn other_bytes_or_bytes_of_another_kind_are_not_enclosed() {
    let (media, bytes) = voice();
    let said = said("s-voice", "V13");
    assert!(Enclosed::of(&said, &media, "", b"another").is_none());
    let page = Media { mime: "text/html".to_owned(), ..media };
    assert!(Enclosed::of(&said, &page, "", bytes).is_none());
}

#[test]
fn a_packet_of_the_first_version_is_still_read() {
    let text = r#"{"by":["c1"],"case_number":"HC-1","groups":["d11_education"],"language":"en","made":5,"onward":false,
        "parts":[{"entries":[{"answer":"Three","asked":"Last class"}],"title":"School"}],
        "recipient":{"kind":"school","name":"Harbour School"},"request":"A place.","sender":"Ann Example","version":1}"#;
    let packet: Packet = serde_json::from_str(text).unwrap();
    assert_eq!((packet.version, packet.entries(), packet.going_along()), (1, 1, 0));
    assert!(!packet.file().contains("enclosed"));
}
