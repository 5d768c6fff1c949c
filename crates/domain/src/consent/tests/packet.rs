//! What goes into a packet, and what becomes of one.

use std::collections::BTreeSet;

use crate::change::{Author, Body};
use crate::consent::{CalledBack, FORMS};
use crate::consent::{
    Channel, ConsentFact, Entry, Group, Ledger, LeftOut, Line, Objection, PACKET_VERSION, Packet, PacketMark,
    Part, Recipient, RecipientKind, Replied, Reply, Shared, may_be_told, objection, places,
};
use crate::fact::CaseFact;
use crate::staff::Role;
use crate::statement::{AnswerState, Recipient as Row, Scope, Share};
use crate::testing::{Tablet, id, said};
use crate::{ChildStatement, Clock as _, Timestamp};
use form_engine::Answer;

fn packet() -> Packet {
    Packet {
        version: PACKET_VERSION,
        case_number: "HC-1".to_owned(),
        recipient: Recipient::new(RecipientKind::School, "Harbour School"),
        line: Some(Line::School),
        request: "A place in year four.".to_owned(),
        sender: "Ann Example".to_owned(),
        organisation: "Harbour House".to_owned(),
        answer_to: "0800 1234".to_owned(),
        made: crate::Timestamp(5),
        until: None,
        by: BTreeSet::from([id("c1")]),
        onward: false,
        left_out: LeftOut::default(),
        groups: BTreeSet::from([Group::Education]),
        language: "en".to_owned(),
        parts: vec![Part {
            title: "School".to_owned(),
            entries: vec![Entry { asked: "Last class".to_owned(), answer: "Three".to_owned() }],
        }],
        enclosed: Vec::new(),
    }
}

#[test]
fn the_digest_stands_on_every_word_of_a_packet_and_the_file_opens_again() {
    let one = packet();
    let digest = one.digest();
    assert_eq!(digest.len(), 64);
    let mut other = packet();
    other.parts[0].entries[0].answer.push('.');
    assert_ne!(other.digest(), digest);
    let mut other = packet();
    other.recipient.name.push('s');
    assert_ne!(other.digest(), digest);
    let read: serde_json::Value = serde_json::from_str(&one.file()).unwrap();
    assert_eq!(read["sha256"], digest);
    let again: Packet = serde_json::from_value(read["heard_packet"].clone()).unwrap();
    assert_eq!((again.digest(), again.entries()), (digest, 1));
}

#[test]
fn what_a_child_said_goes_only_to_the_kind_of_person_that_the_child_named() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let mut say = |name: &str, shares: Vec<Share>| {
        let statement = ChildStatement { shares, ..said(name, "V11") };
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(statement))));
    };
    let to = |recipient, scope| Share { recipient, scope };
    say("s-school", vec![to(Row::School, Scope::All), to(Row::Lawyer, Scope::None)]);
    say("s-nobody", vec![]);
    say("s-both", vec![to(Row::School, Scope::All), to(Row::School, Scope::None)]);
    let told = |kind| -> Vec<String> {
        may_be_told(&tablet.file, kind).iter().map(|(_, said)| said.id.to_string()).collect()
    };
    assert_eq!(told(RecipientKind::School), ["s-school"]);
    for kind in RecipientKind::without_yes() {
        if kind != RecipientKind::School {
            assert!(told(kind).is_empty(), "{kind:?}");
        }
    }
}

#[test]
fn what_the_child_no_longer_wants_to_say_goes_to_nobody() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let shares = vec![Share { recipient: Row::Panel, scope: Scope::All }];
    let mut say = |statement: ChildStatement| {
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(statement))));
        may_be_told(&tablet.file, RecipientKind::Panel).len()
    };
    let early = ChildStatement { shares, ..said("early", "V11") };
    assert_eq!(say(early.clone()), 1);
    let later = |name, state| ChildStatement {
        id: id(name),
        session: id("later"),
        said: Timestamp(early.said.0 + 1),
        state,
        shares: Vec::new(),
        ..early.clone()
    };
    assert_eq!(say(later("skipped", AnswerState::Skipped)), 1, "going on says nothing of it");
    assert_eq!(say(later("refused", AnswerState::DontWant)), 0);
}

#[test]
fn no_place_is_in_two_groups_but_in_whole_reports_and_no_photo_is_in_any() {
    let mut seen = Vec::new();
    for group in Group::ALL {
        for place in places(*group) {
            assert!(FORMS.contains(&place.form), "{place:?}");
            assert!(!place.holds("photo") || place.section != "identity");
            if place.only.is_empty() && *group != Group::BidReport {
                assert!(!seen.contains(&(place.form, place.section)), "{place:?} stands twice");
                seen.push((place.form, place.section));
            }
        }
    }
    assert!(places(Group::Photo).is_empty());
}

/// The groups to which an entry of a list belongs, by one answer in it.
fn groups_of(section: &str, list: &str, said: &[(&str, &str)]) -> Vec<Group> {
    let answers = |question: &str| {
        let theirs = said.iter().filter(|(of, _)| *of == question);
        theirs.map(|(_, key)| Answer::Choice((*key).to_owned())).collect()
    };
    let takes = |group: &Group| {
        let mut all = places(*group).iter().filter(|it| it.section == section);
        all.any(|it| it.form == "reg_bia" && it.holds(list) && it.takes(list, answers))
    };
    Group::ALL.iter().copied().filter(takes).collect()
}

#[test]
fn who_was_paid_for_the_journey_is_no_family_and_a_concern_of_trafficking_goes_with_trafficking_alone() {
    let family = |said: &[_]| groups_of("family", "family_members", said);
    assert_eq!(family(&[("fm_relation", "mother")]), [Group::Family]);
    assert_eq!(family(&[]), [Group::Family]);
    assert_eq!(family(&[("fm_relation", "smuggler")]), [Group::Trafficking]);
    // Where people do not agree, the careful answer counts.
    let both = [("fm_relation", "uncle"), ("fm_relation", "smuggler")];
    assert_eq!(family(&both), [Group::Trafficking]);
    let concern = |said: &[_]| groups_of("concerns", "concerns", said);
    assert_eq!(concern(&[("pc_type", "neglect"), ("pc_by", "carer")]), [Group::Protection]);
    assert_eq!(concern(&[("pc_type", "trafficking")]), [Group::Trafficking]);
    assert_eq!(concern(&[("pc_type", "child_labour"), ("pc_by", "smuggler")]), [Group::Trafficking]);
}

#[test]
fn what_staff_weigh_and_recommend_is_not_the_childs_views_and_a_debt_for_the_journey_is_trafficking() {
    let groups = |form: &str, section: &str, question: &str| -> Vec<Group> {
        let holds = |group: &&Group| {
            let mut all = places(**group).iter();
            all.any(|it| it.form == form && it.section == section && it.holds(question))
        };
        Group::ALL.iter().filter(holds).copied().collect()
    };
    for question in ["bd_weight", "bd_weight_reason", "bd_balance", "bd_recommend", "bd_recommend_reason"] {
        assert_eq!(groups("bid", "weighing", question), [Group::BidReport], "{question}");
    }
    assert_eq!(groups("reg_bia", "views_summary", "views_short"), [Group::Views]);
    assert_eq!(groups("reg_bia", "journey", "debt"), [Group::Trafficking]);
}

#[test]
fn an_answer_and_a_call_back_belong_to_something_that_was_sent() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let mark = PacketMark {
        digest: packet().digest(),
        entries: 1,
        enclosed: 0,
        channel: Channel::SealedFile,
        request: packet().request,
        named_because: String::new(),
    };
    let sent = tablet
        .consent(ConsentFact::Shared(Box::new(Shared {
            line: Some(Line::School),
            recipient: packet().recipient,
            groups: packet().groups,
            by: packet().by,
            sent: tablet.clock.now(),
            packet: Some(mark),
            late: String::new(),
        })))
        .id;
    let before = tablet.file.clone();
    let today = "2025-06-16".parse().unwrap();
    let replied = |of: crate::ChangeId, reply, on: &str| {
        ConsentFact::Replied(Replied { of, reply, on: on.parse().unwrap(), words: String::new() })
    };
    let judged = |tablet: &mut Tablet, fact: ConsentFact| {
        let change = tablet.consent(fact);
        objection(&before, &[&change], &change, Role::Caseworker, today)
    };
    assert_eq!(judged(&mut tablet, replied(sent.clone(), Reply::Accepted, "2025-06-16")), None);
    assert_eq!(judged(&mut tablet, replied(sent.clone(), Reply::Received, "2025-06-15")), None);
    let nothing = judged(&mut tablet, replied(id("other"), Reply::Received, "2025-06-15"));
    assert_eq!(nothing, Some(Objection::Incomplete));
    let now = tablet.clock.now();
    let back = ConsentFact::CalledBack(CalledBack {
        of: sent.clone(),
        told: now,
        reason: "sent to the wrong school".to_owned(),
    });
    assert_eq!(judged(&mut tablet, back), None);
    let ledger = Ledger::read(&tablet.file, today);
    let left = ledger.left();
    let replies: Vec<Reply> = left[0].replies.iter().map(|it| it.reply).collect();
    assert_eq!(replies, [Reply::Received, Reply::Accepted]);
    assert_eq!(left[0].told_why, "sent to the wrong school");
    assert_eq!((left[0].told, left[0].packet.map(|it| it.entries)), (Some(now), Some(1)));
}

#[test]
fn what_is_to_be_left_out_stands_in_the_file_and_under_its_digest() {
    let digest = packet().digest();
    let mut other = packet();
    other.left_out.alone.push("Uncle Basir".to_owned());
    let shorter = other.digest();
    other.left_out.may_ask.push(vec!["Aunt Noor".to_owned()]);
    assert_ne!(other.digest(), shorter);
    assert_ne!(other.digest(), digest);
    let read: serde_json::Value = serde_json::from_str(&other.file()).unwrap();
    assert_eq!(read["heard_packet"]["left_out"]["alone"][0], "Uncle Basir");
    assert_eq!(read["heard_packet"]["left_out"]["may_ask"][0][0], "Aunt Noor");
    // Where nobody set limits, nothing says so.
    assert!(!packet().file().contains("left_out"));
}

#[test]
fn how_to_answer_stands_in_the_file_and_under_its_digest() {
    let read: serde_json::Value = serde_json::from_str(&packet().file()).unwrap();
    assert_eq!(read["heard_packet"]["organisation"], "Harbour House");
    assert_eq!(read["heard_packet"]["answer_to"], "0800 1234");
    let elsewhere = Packet { answer_to: "0800 9999".to_owned(), ..packet() };
    assert_ne!(elsewhere.digest(), packet().digest());
}

#[test]
fn a_packet_from_before_it_said_how_to_answer_is_read_with_its_own_digest() {
    let older = Packet { organisation: String::new(), answer_to: String::new(), version: 3, ..packet() };
    let mut read: serde_json::Value = serde_json::from_str(&older.file()).unwrap();
    let again: Packet = serde_json::from_value(read["heard_packet"].take()).unwrap();
    assert!(!older.file().contains("answer_to"));
    assert_eq!((again.digest(), read["sha256"].as_str()), (older.digest(), Some(older.digest().as_str())));
}
